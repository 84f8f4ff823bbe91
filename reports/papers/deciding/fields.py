"""What the papers on people and villages share: how a person is filled in, and 送达回证."""

from collections.abc import Callable, Mapping, Sequence

from reports.disclosed.booklet import Grid
from reports.disclosed.deciding.notices import Addressee, Route
from reports.disclosed.letters import Fields, Letter, Part

ABOUT_PERSON = ("县", "姓名", "人员编号", "乡镇", "村", "职务", "认定机构")
BLANK_DAY = "______年____月____日"
OWN_READER = "本件只送达本人，不得转发、张贴"
_ROOM = "\n"  # a line more to write on


def person_words(to: Addressee, county: str, decider: str) -> Mapping[str, str]:
    """Return what every paper on a person is filled in with."""
    return {
        "县": county,
        "姓名": to.name,
        "人员编号": to.number,
        "乡镇": to.township,
        "村": to.village,
        "职务": "、".join(to.posts),
        "认定机构": decider,
    }


def routes_part(heading: str, routes: Sequence[Route], otherwise: str) -> tuple[Part, ...]:
    """Return the ways that the law gives the person, each with its article."""
    return (Part(heading, tuple(f"{each.words}（{each.rule}）。" for each in routes) or (otherwise,)),)


def receipt_for(paper: str) -> Callable[[Fields], Letter]:
    """Return how 送达回证 of a paper is worded."""

    def receipt(of: Fields) -> Letter:
        """Word the proof that the paper was served."""
        words = of.words
        rows = (
            ("受送达人", f"{words['姓名']}（人员编号 {words['人员编号']}，{words['乡镇']}{words['村']}）"),
            ("送达文书", paper),
            ("送达日期、时间", f"{BLANK_DAY}____时____分"),
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
                Part(grid=Grid(("项目", "内容"), rows, whole=True)),
            ),
            signs=(),
            seal=(),
            reader=OWN_READER,
            inside=False,
        )

    return receipt
