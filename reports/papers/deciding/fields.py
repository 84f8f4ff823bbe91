"""What the papers on people and villages share: how a person is filled in, and 送达回证."""

from collections.abc import Mapping, Sequence

from reports.disclosed.booklet import Grid
from reports.disclosed.deciding.notices import Addressee, Route
from reports.disclosed.letters import Fields, Letter, Part
from reports.letter_kinds import Worded
from reports.wording.words import LIST_COMMA
from vocabulary.texts import Lang, Text

ABOUT_PERSON = ("县", "姓名", "人员编号", "乡镇", "村", "职务", "认定机构")
BLANK_DAY = Text("______年____月____日", "____________ (day)")
BLANK_TIME = Text(f"{BLANK_DAY.zh}____时", "____________ (day and time)")
OWN_READER = Text("本件只送达本人，不得转发、张贴", "for the person alone: not to be passed on or posted")
ITEM_HEADS = (Text("项目", "item"), Text("内容", "what is written"))
_ROOM = "\n"  # a line more to write on
_WAYS = Text(
    "□直接送达　□邮寄　□电话、网络告知并由本人确认　□其他：________",
    "□ in person   □ by post   □ by telephone or network, confirmed by the person   □ other: ________",
)
_RECEIVED = Text(
    "□本人签收　□本人确认收到　□他人代收（与本人关系：________）　□拒签",
    "□ signed for by the person   □ confirmed by the person   □ taken in by somebody else "
    "(relation: ________)   □ signature refused",
)


def person_words(to: Addressee, county: str, decider: Text, lang: Lang) -> Mapping[str, str]:
    """Return what every paper on a person is filled in with."""
    return {
        "县": county,
        "姓名": to.name,
        "人员编号": to.number,
        "乡镇": to.township,
        "村": to.village,
        "职务": LIST_COMMA.to(lang).join(post.to(lang) for post in to.posts),
        "认定机构": decider.to(lang),
    }


def sealed(of: Fields, lang: Lang) -> tuple[str, str]:
    """Return where the deciding body puts its seal, and the day."""
    body = of.words["认定机构"]
    return (Text(f"{body}（盖章）", f"{body} (seal)").to(lang), BLANK_DAY.to(lang))


def routes_part(heading: Text, routes: Sequence[Route], otherwise: Text, lang: Lang) -> tuple[Part, ...]:
    """Return the ways that the law gives the person, each with its article."""
    said = tuple(
        Text(f"{each.words.zh}（{each.rule.zh}）。", f"{each.words.en} ({each.rule.en}).").to(lang)
        for each in routes
    )
    return (Part(heading.to(lang), said or (otherwise.to(lang),)),)


def receipt_for(paper: Text) -> Worded:
    """Return how 送达回证 of a paper is worded."""

    def receipt(of: Fields, lang: Lang) -> Letter:
        """Word the proof that the paper was served."""
        rows = tuple((label.to(lang), content.to(lang)) for label, content in _rows(of.words, paper))
        return Letter(
            title=Text("送达回证", "Proof of service").to(lang),
            to="",
            parts=(
                Part(
                    lines=(
                        Text(
                            "由送达人填写，交回认定机构登记、留存。",
                            "Filled in by whoever serves the paper, and returned to the deciding body, which "
                            "registers and keeps it.",
                        ).to(lang),
                    )
                ),
                Part(grid=Grid(tuple(head.to(lang) for head in ITEM_HEADS), rows, whole=True)),
            ),
            signs=(),
            seal=(),
            reader=OWN_READER.to(lang),
            inside=False,
        )

    return receipt


def _rows(words: Mapping[str, str], paper: Text) -> tuple[tuple[Text, Text], ...]:
    """Return the lines of the proof of service."""
    room, home = Text(_ROOM, _ROOM), f"{words['乡镇']}{words['村']}"
    whom = Text(
        f"{words['姓名']}（人员编号 {words['人员编号']}，{home}）",
        f"{words['姓名']} (number {words['人员编号']}, {home})",
    )
    return (
        (Text("受送达人", "person served"), whom),
        (Text("送达文书", "paper served"), paper),
        (
            Text("送达日期、时间", "day and time"),
            Text(f"{BLANK_DAY.zh}____时____分", "____________"),
        ),
        (Text("送达地点", "place of service"), room),
        (Text("送达方式", "way of service"), _WAYS),
        (Text("签收", "receipt"), _RECEIVED),
        (Text("受送达人签字", "signature of the person"), room),
        (Text("送达人签字", "signature of whoever serves it"), room),
        (
            Text("见证人签字（拒签的必填）", "signature of a witness (if refused)"),
            room,
        ),
        (Text("拒签说明", "why the signature was refused"), room),
    )
