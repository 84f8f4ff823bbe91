"""告知书 and 送达回证: what a person is told before anybody decides, and the proof that it was served."""

from collections.abc import Iterator

from reports.disclosed.booklet import Grid
from reports.disclosed.deciding.notices import Notice, NoticeItem
from reports.disclosed.letters import Fields, Letter, Part
from reports.letter_kinds import LetterKind
from reports.papers.deciding.fields import (
    ABOUT_PERSON,
    BLANK_DAY,
    OWN_READER,
    person_words,
    receipt_for,
    routes_part,
)

_NAME = "联审情况告知书"
_NO_ROUTE = "（由认定机构依本省规定写明）____________________________"
RIGHTS = (
    "你有权要求予以说明，有权拒绝只由自动化方式作出的决定"
    "（《中华人民共和国个人信息保护法》第二十四条第三款）；可以查阅、复制与你有关的个人信息，"
    "认为不准确、不完整的，可以要求更正、补充（同法第四十五条、第四十六条）。"
)


def _letter(of: Fields) -> Letter:
    """Word the notice to one person."""
    words = of.words
    return Letter(
        title=_NAME,
        to=f"{words['姓名']}：",
        parts=(
            Part(lines=(f"人员编号 {words['人员编号']}　　编号____________",)),
            Part(
                lines=(
                    (
                        f"你被提名为{words['乡镇']}{words['村']}{words['职务']}初步人选。有关单位对规定的事项"
                        f"进行了核查，以下情况须由{words['认定机构']}依法认定{words['认定依据']}。"
                    ),
                )
            ),
            *of.parts["事项"],
            *of.parts["性质和权利"],
            Part(
                "陈述和申辩",
                (
                    (
                        f"你可以在{words['陈述期限']}前，书面或者口头向{words['认定机构']}陈述、申辩，提交证据。"
                    ),
                    "地址：________________　电话：____________　联系人：____________",
                    "没有陈述、申辩的，不视为承认。",
                ),
            ),
            *of.parts["其他途径"],
        ),
        signs=(),
        seal=(f"{words['认定机构']}（盖章）", BLANK_DAY),
        reader=OWN_READER,
        inside=False,
    )


NOTICE = LetterKind(
    "告知书",
    (*ABOUT_PERSON, "认定依据", "陈述期限"),
    ("事项", "性质和权利", "其他途径"),
    ("姓名", "认定机构", "事项", "性质和权利", "陈述期限", "其他途径"),
    _letter,
    receipt_for(_NAME),
)


def notice_fields(told: Notice) -> Fields:
    """Return what is filled in on the notice to one person."""
    return Fields(
        {
            **person_words(told.to, told.county, told.decider),
            "认定依据": f"（{told.by}）" if told.by else "",
            "陈述期限": f"{told.until} ____时" if told.until else f"{BLANK_DAY}____时",
        },
        {
            "事项": tuple(
                part for index, each in enumerate(told.items, start=1) for part in _item(index, each)
            ),
            "性质和权利": (
                Part(
                    "以上内容的性质",
                    (
                        "以上由有关单位反馈、经对照条款形成，供认定机构审查参考，不是资格认定。",
                        RIGHTS,
                    ),
                ),
            ),
            "其他途径": routes_part("其他途径和期限", told.routes, _NO_ROUTE),
        },
    )


def _item(index: int, item: NoticeItem) -> Iterator[Part]:
    """Yield one criterion: its words, and what was said."""
    said = tuple((each.label, each.value, each.unit or "—", each.answered or "—") for each in item.told)
    lines = (f"条款：《{item.source}》{item.item}　{item.text}（{item.effect}）",)
    grid = Grid(("核查事项", "反馈的事实", "反馈单位", "反馈日期、文号"), said) if said else None
    yield Part(f"事项 {index}", lines, grid)
