"""陈述申辩笔录: what a person states, on the sheet for it, with what is registered already."""

from reports.disclosed.booklet import Grid
from reports.disclosed.deciding.notices import Statement
from reports.disclosed.letters import Fields, Letter, Part
from reports.letter_kinds import LetterKind
from reports.papers.deciding.fields import ABOUT_PERSON, person_words

_LINES = 8  # to write on, where nothing is registered yet


def _letter(of: Fields) -> Letter:
    """Word the record of one person's statement."""
    words = of.words
    about = (
        ("姓名、人员编号", f"{words['姓名']}　{words['人员编号']}"),
        ("提名情况", f"{words['乡镇']}{words['村']}　{words['职务']}"),
        ("时间、地点", "______年____月____日____时　________________"),
        ("询问人、记录人", "____________　____________（不少于二人，本人及经办人有近亲属关系的回避）"),
    )
    return Letter(
        title="陈述申辩笔录",
        to="",
        parts=(
            Part(grid=Grid(("项目", "内容"), about)),
            *of.parts["已告知的事项"],
            Part("告知", ("已告知本人：可以陈述、申辩，提交证据；没有陈述、申辩的，不视为承认。",)),
            *of.parts["陈述和申辩"],
            Part("提交的证据", ("名称、份数：________________________________",)),
        ),
        signs=(
            "以上记录已由本人核对，与本人所说一致。",
            "本人签字：____________　　　　年　月　日",
            "询问人：____________　记录人：____________",
        ),
        seal=(),
        reader="本件由认定机构留存，只给本人核对",
    )


STATEMENT = LetterKind(
    "陈述申辩笔录",
    ABOUT_PERSON,
    ("已告知的事项", "陈述和申辩"),
    ("姓名", "已告知的事项", "陈述和申辩"),
    _letter,
)


def statement_fields(made: Statement) -> Fields:
    """Return what is filled in on the record of one person's statement."""
    return Fields(
        person_words(made.to, made.county, made.decider),
        {
            "已告知的事项": (Part("已告知的事项", made.items),) if made.items else (),
            "陈述和申辩": (_said(made),),
        },
    )


def _said(made: Statement) -> Part:
    """Return what is registered, or room to write."""
    if made.said:
        rows = tuple((day, way, words, papers or "—") for day, way, words, papers in made.said)
        return Part("陈述、申辩", grid=Grid(("日期", "方式", "内容", "证据材料"), rows))
    return Part("陈述、申辩", tuple("_" * 60 for _ in range(_LINES)))
