"""陈述申辩笔录: what a person states, on the sheet for it, with what is registered already."""

from reports.disclosed.booklet import Grid
from reports.disclosed.deciding.notices import Statement
from reports.disclosed.letters import Fields, Letter, Part
from reports.letter_kinds import LetterKind
from reports.papers.deciding.fields import ABOUT_PERSON, ITEM_HEADS, person_words
from vocabulary.texts import Lang, Text
from vocabulary.writing.reading_copies import Counts

_LINES = 8  # to write on, where nothing is registered yet
_TITLE = Text("陈述申辩笔录", "Record of a statement")
_TOLD = Text("已告知的事项", "Matters of which the person was notified")
_INSTRUCTED = (
    Text("告知", "Instruction"),
    Text(
        "已告知本人：可以陈述、申辩，提交证据；没有陈述、申辩的，不视为承认。",
        "The person was told: you may make a statement and hand in evidence; to make none is no admission.",
    ),
)
_EVIDENCE = (
    Text("提交的证据", "Evidence handed in"),
    Text(
        "名称、份数：________________________________",
        "what, and how many: ________________________________",
    ),
)
_SIGNS = (
    Text(
        "以上记录已由本人核对，与本人所说一致。",
        "The person has read the above record; it is what the person said.",
    ),
    Text(
        "本人签字：____________　　　　年　月　日",
        "signature of the person: ____________   day: ____________",
    ),
    Text("询问人：____________　记录人：____________", "asked by: ____________   recorded by: ____________"),
)
_SAID = Text("陈述、申辩", "Statement")
_SAID_HEADS = (
    Text("日期", "day"),
    Text("方式", "way"),
    Text("内容", "what was said"),
    Text("证据材料", "evidence"),
)


def _letter(of: Fields, lang: Lang) -> Letter:
    """Word the record of one person's statement."""
    words = of.words
    who = f"{words['姓名']}　{words['人员编号']}"
    home = f"{words['乡镇']}{words['村']}"
    about = (
        (Text("姓名、人员编号", "name, number"), Text(who, f"{words['姓名']}, {words['人员编号']}")),
        (
            Text("提名情况", "nominated for"),
            Text(f"{home}　{words['职务']}", f"{home}, {words['职务']}"),
        ),
        (
            Text("时间、地点", "when and where"),
            Text(
                "______年____月____日____时　________________", "____________ (day and time)   ____________"
            ),
        ),
        (
            Text("询问人、记录人", "asked and recorded by"),
            Text(
                "____________　____________（不少于二人，本人及经办人有近亲属关系的回避）",
                "____________   ____________ (two people at least; close kin of the person or of an "
                "officer do not take part)",
            ),
        ),
    )
    rows = tuple((label.to(lang), content.to(lang)) for label, content in about)
    return Letter(
        title=_TITLE.to(lang),
        to="",
        parts=(
            Part(grid=Grid(tuple(head.to(lang) for head in ITEM_HEADS), rows)),
            *of.parts["已告知的事项"],
            _part(_INSTRUCTED, lang),
            *of.parts["陈述和申辩"],
            _part(_EVIDENCE, lang),
        ),
        signs=tuple(sign.to(lang) for sign in _SIGNS),
        seal=(),
        reader=Text(
            "本件由认定机构留存，只给本人核对", "kept by the deciding body; for the person alone to read over"
        ).to(lang),
    )


def _part(words: tuple[Text, Text], lang: Lang) -> Part:
    """Return a part of one line under its heading."""
    heading, line = words
    return Part(heading.to(lang), (line.to(lang),))


STATEMENT = LetterKind(
    _TITLE.zh,
    "record of what a person states",
    Counts.SIGNED,
    ABOUT_PERSON,
    ("已告知的事项", "陈述和申辩"),
    ("姓名", "已告知的事项", "陈述和申辩"),
    _letter,
)


def statement_fields(made: Statement, lang: Lang) -> Fields:
    """Return what is filled in on the record of one person's statement."""
    items = tuple(item.to(lang) for item in made.items)
    return Fields(
        person_words(made.to, made.county, made.decider, lang),
        {
            "已告知的事项": (Part(_TOLD.to(lang), items),) if items else (),
            "陈述和申辩": (_said(made, lang),),
        },
    )


def _said(made: Statement, lang: Lang) -> Part:
    """Return what is registered, or room to write."""
    if made.said:
        rows = tuple((day, way, words, papers or "—") for day, way, words, papers in made.said)
        return Part(_SAID.to(lang), grid=Grid(tuple(head.to(lang) for head in _SAID_HEADS), rows))
    return Part(_SAID.to(lang), tuple("_" * 60 for _ in range(_LINES)))
