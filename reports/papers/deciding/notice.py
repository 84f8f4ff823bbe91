"""告知书 and 送达回证: what a person is told before anybody decides, and the proof that it was served."""

from collections.abc import Iterator

from reports.disclosed.booklet import Grid
from reports.disclosed.deciding.notices import Notice, NoticeItem, Told
from reports.disclosed.letters import Fields, Letter, Part
from reports.letter_kinds import LetterKind
from reports.papers.deciding.fields import (
    ABOUT_PERSON,
    BLANK_TIME,
    OWN_READER,
    person_words,
    receipt_for,
    routes_part,
    sealed,
)
from reports.wording.words import COMMA, in_brackets
from vocabulary.texts import Lang, Text
from vocabulary.writing.reading_copies import Counts

_TITLE = Text("联审情况告知书", "Notice of what the joint review found")
_NO_ROUTE = Text(
    "（由认定机构依本省规定写明）____________________________",
    "(the deciding body states it by the rules of its province) ____________________________",
)
RIGHTS = Text(
    "你有权要求予以说明，有权拒绝只由自动化方式作出的决定"
    "（《中华人民共和国个人信息保护法》第二十四条第三款）；可以查阅、复制与你有关的个人信息，"
    "认为不准确、不完整的，可以要求更正、补充（同法第四十五条、第四十六条）。",
    "You may ask for an explanation, and may refuse a decision that is made by automated means alone "
    "(Personal Information Protection Law, 第二十四条第三款). You may see and copy the personal information "
    "about you, and have it corrected or completed where you hold it to be wrong or incomplete (the same "
    "law, 第四十五条、第四十六条).",
)
_NATURE = Text("以上内容的性质", "What the above is")
_NATURE_LINES = (
    Text(
        "以上由有关单位反馈、经对照条款形成，供认定机构审查参考，不是资格认定。",
        "The above was answered by the units named and compared with the criteria. It is for the deciding "
        "body to consider, and decides nothing.",
    ),
    RIGHTS,
)
_STATEMENT = Text("陈述和申辩", "Statement and defence")
_STATEMENT_LINES = (
    Text(
        "地址：________________　电话：____________　联系人：____________",
        "address: ________________   telephone: ____________   whom to ask for: ____________",
    ),
    Text("没有陈述、申辩的，不视为承认。", "To make no statement is no admission."),
)
_HEADS = (
    Text("核查事项", "question"),
    Text("反馈的事实", "what was answered"),
    Text("反馈单位", "unit"),
    Text("反馈日期、文号", "day, document number"),
)


def _letter(of: Fields, lang: Lang) -> Letter:
    """Word the notice to one person."""
    words = of.words
    number = Text(
        f"人员编号 {words['人员编号']}　　编号____________",
        f"number {words['人员编号']}      no. of this paper ____________",
    )
    said = Text(
        f"你被提名为{words['乡镇']}{words['村']}{words['职务']}初步人选。有关单位对规定的事项"
        f"进行了核查，以下情况须由{words['认定机构']}依法认定{words['认定依据']}。",
        f"You are nominated for {words['职务']} of {words['乡镇']}{words['村']}. Units have checked the "
        f"prescribed matters. The following has to be decided by law, by {words['认定机构']}"
        f"{words['认定依据']}.",
    )
    until = Text(
        f"你可以在{words['陈述期限']}前，书面或者口头向{words['认定机构']}陈述、申辩，提交证据。",
        f"Until {words['陈述期限']} you may make a statement to {words['认定机构']}, in writing or in "
        "person, and hand in evidence.",
    )
    return Letter(
        title=_TITLE.to(lang),
        to=Text(f"{words['姓名']}：", f"To {words['姓名']}").to(lang),
        parts=(
            Part(lines=(number.to(lang),)),
            Part(lines=(said.to(lang),)),
            *of.parts["事项"],
            *of.parts["性质和权利"],
            Part(_STATEMENT.to(lang), (until.to(lang), *(line.to(lang) for line in _STATEMENT_LINES))),
            *of.parts["其他途径"],
        ),
        signs=(),
        seal=sealed(of, lang),
        reader=OWN_READER.to(lang),
        inside=False,
    )


NOTICE = LetterKind(
    "告知书",
    "notice to a person before anybody decides, with the proof of service",
    Counts.SERVED,
    (*ABOUT_PERSON, "认定依据", "陈述期限"),
    ("事项", "性质和权利", "其他途径"),
    ("姓名", "认定机构", "事项", "性质和权利", "陈述期限", "其他途径"),
    _letter,
    receipt_for(_TITLE),
)


def notice_fields(told: Notice, lang: Lang) -> Fields:
    """Return what is filled in on the notice to one person."""
    until = Text(f"{told.until} ____时", f"{told.until} (____ o'clock)") if told.until else BLANK_TIME
    routes = Text("其他途径和期限", "Other ways, and until when")
    return Fields(
        {
            **person_words(told.to, told.county, told.decider, lang),
            "认定依据": in_brackets(told.by.to(lang), lang) if told.by else "",
            "陈述期限": until.to(lang),
        },
        {
            "事项": tuple(
                part for index, each in enumerate(told.items, start=1) for part in _item(index, each, lang)
            ),
            "性质和权利": (Part(_NATURE.to(lang), tuple(line.to(lang) for line in _NATURE_LINES)),),
            "其他途径": routes_part(routes, told.routes, _NO_ROUTE, lang),
        },
    )


def _item(index: int, item: NoticeItem, lang: Lang) -> Iterator[Part]:
    """Yield one criterion: its words, and what was said."""
    criterion = Text(
        f"条款：《{item.source.zh}》{item.item}　{item.text.zh}（{item.effect.zh}）",
        f"criterion: {item.source.en}, {item.item}: {item.text.en} ({item.effect.en})",
    )
    said = tuple(_row(each, lang) for each in item.told)
    grid = Grid(tuple(head.to(lang) for head in _HEADS), said) if said else None
    yield Part(Text(f"事项 {index}", f"Matter {index}").to(lang), (criterion.to(lang),), grid)


def _row(told: Told, lang: Lang) -> tuple[str, ...]:
    """Return one thing that was said."""
    unit = told.unit.to(lang) if told.unit else "—"
    return (told.label.to(lang), told.value.to(lang), unit, COMMA.to(lang).join(told.answered) or "—")
