"""陈述申辩笔录: what a person states, on the sheet for it, with what is registered already."""

from collections.abc import Iterator

from reports.disclosed.booklet import Grid
from reports.disclosed.letters import Letter, Part
from reports.disclosed.notices import Statement

STATEMENT = "陈述申辩笔录"
_LINES = 8  # to write on, where nothing is registered yet


def statement(made: Statement) -> Letter:
    """Return the record of one person's statement."""
    to = made.to
    about = (
        ("姓名、人员编号", f"{to.name}　{to.number}"),
        ("提名情况", f"{to.township}{to.village}　{'、'.join(to.posts)}"),
        ("时间、地点", "______年____月____日____时　________________"),
        ("询问人、记录人", "____________　____________（不少于二人，本人及经办人有近亲属关系的回避）"),
    )
    return Letter(
        title="陈述申辩笔录",
        to="",
        parts=(
            Part(grid=Grid(("项目", "内容"), about)),
            *([Part("已告知的事项", made.items)] if made.items else []),
            Part("告知", ("已告知本人：可以陈述、申辩，提交证据；没有陈述、申辩的，不视为承认。",)),
            *_said(made),
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


def _said(made: Statement) -> Iterator[Part]:
    """Yield what is registered, or room to write."""
    if made.said:
        rows = tuple((day, way, words, papers or "—") for day, way, words, papers in made.said)
        yield Part("陈述、申辩", grid=Grid(("日期", "方式", "内容", "证据材料"), rows))
    else:
        yield Part("陈述、申辩", tuple("_" * 60 for _ in range(_LINES)))
