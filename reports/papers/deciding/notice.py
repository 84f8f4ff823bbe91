"""告知书 and 送达回证: what a person is told before anybody decides, and the proof that it was served."""

from collections.abc import Iterator

from reports.disclosed.booklet import Grid
from reports.disclosed.letters import Letter, Part
from reports.disclosed.notices import Addressee, Notice, NoticeItem

NOTICE = "告知书"
_BLANK_DAY = "______年____月____日"
_ROOM = "\n"  # a line more to write on
_READER = "本件只送达本人，不得转发、张贴"
RIGHTS = (
    "你有权要求予以说明，有权拒绝只由自动化方式作出的决定"
    "（《中华人民共和国个人信息保护法》第二十四条第三款）；可以查阅、复制与你有关的个人信息，"
    "认为不准确、不完整的，可以要求更正、补充（同法第四十五条、第四十六条）。"
)


def notice(told: Notice) -> Letter:
    """Return the notice to one person."""
    basis = f"（{told.by}）" if told.by else ""
    day = f"{told.until} ____时" if told.until else f"{_BLANK_DAY}____时"
    return Letter(
        title="联审情况告知书",
        to=f"{told.to.name}：",
        parts=(
            Part(lines=(f"人员编号 {told.to.number}　　编号____________",)),
            Part(
                lines=(
                    (
                        f"你被提名为{told.to.township}{told.to.village}{'、'.join(told.to.posts)}初步人选。"
                        f"有关单位对规定的事项进行了核查，以下情况须由{told.decider}依法认定{basis}。"
                    ),
                )
            ),
            *(part for index, each in enumerate(told.items, start=1) for part in _item(index, each)),
            Part(
                "以上内容的性质",
                (
                    "以上由有关单位反馈、经对照条款形成，供认定机构审查参考，不是资格认定。",
                    RIGHTS,
                ),
            ),
            Part(
                "陈述和申辩",
                (
                    (
                        f"你可以在{day}前，书面或者口头向{told.decider}陈述、申辩，提交证据。"
                        "地址：________________　电话：____________　联系人：____________"
                    ),
                    "没有陈述、申辩的，不视为承认。",
                ),
            ),
            Part("其他途径和期限", tuple(f"{each.words}（{each.rule}）。" for each in told.routes))
            if told.routes
            else Part("其他途径和期限", ("（由认定机构依本省规定写明）____________________________",)),
        ),
        signs=(),
        seal=(f"{told.decider}（盖章）", f"{_BLANK_DAY}"),
        reader=_READER,
        inside=False,
    )


def _item(index: int, item: NoticeItem) -> Iterator[Part]:
    """Yield one criterion: its words, and what was said."""
    said = tuple((each.label, each.value, each.unit or "—", each.answered or "—") for each in item.told)
    lines = (f"条款：《{item.source}》{item.item}　{item.text}（{item.effect}）",)
    grid = Grid(("核查事项", "反馈的事实", "反馈单位", "反馈日期、文号"), said) if said else None
    yield Part(f"事项 {index}", lines, grid)


def receipt(to: Addressee, paper: str, county: str) -> Letter:
    """Return 送达回证 for a paper."""
    rows = (
        ("受送达人", f"{to.name}（人员编号 {to.number}，{to.township}{to.village}）"),
        ("送达文书", paper),
        ("送达日期、时间", "______年____月____日____时____分"),
        ("送达地点", _ROOM),
        ("送达方式", "□直接送达　□邮寄　□电话、网络告知并由本人确认　□其他：________"),
        ("签收", "□本人签收　□本人确认收到　□他人代收（与本人关系：________）　□拒签"),
        ("受送达人签字", _ROOM),
        ("送达人签字", _ROOM),
        ("见证人签字（拒签的必填）", _ROOM),
        ("拒签说明", _ROOM),
    )
    return Letter(
        title="送达回证",
        to="",
        parts=(
            Part(lines=("由送达人填写，交回认定机构登记、留存。",)),
            Part(grid=Grid(("项目", "内容"), rows)),
        ),
        signs=(),
        seal=(county,),
        reader=_READER,
        inside=False,
    )
