"""What to fill in next, in a plain list: where, what, and what then."""

from collections.abc import Iterator
from pathlib import Path

from candidates.folders import CALENDAR_FILE, PRIVACY
from candidates.rosters.sitting import SITTING_FILE
from reports.starting.launchers import BATCH, SHELL
from reports.starting.plan import Plan, laws_of
from reports.starting.sheets.rosters import roster_name
from reports.starting.writing import PAPERS, Begun
from vocabulary.elections.election_kinds import ElectionKind
from vocabulary.elections.provinces import PROVINCES, official_name
from vocabulary.texts import Lang, Text
from vocabulary.writing.unseen import shown

_VILLAGES = Text(
    "villages.xlsx「村情」：每村一行，填乡镇、村、类别、各职数。",
    "villages.xlsx, sheet 村情: one row a village with township, name, kind and seats.",
)
_UNITS = Text(
    "departments.xlsx：填单位全称、经办人、电话；顺序可以改。可以以后再填。",
    "departments.xlsx: the units' names in full, officers, telephones; the order is yours. It can wait.",
)
_DATES = Text(
    "election.yaml 的 dates：填公告日期、提名截止、上届任期开始；"
    "delete_answers_by：反馈保存到哪天。还没有定的留空。",
    "election.yaml, dates: the announcement, the close of nominations, last term's begin; delete_answers_by: "
    "until when answers are kept; or leave them.",
)
_TERM = Text(
    "election.yaml 的 dates：填 term_began（本届任期开始）；delete_answers_by：反馈保存到哪天。",
    "election.yaml, dates: term_began, the begin of this term; delete_answers_by: how long answers stay.",
)
_SITTING = Text(
    f"{SITTING_FILE}：补选的村留任的成员，每人一行；不填的，班子结构要求为未定。",
    f"{SITTING_FILE}: one row for each member who stays; without it what the body must be is not known.",
)
_WORD = Text(
    "没有安装写 Word 文件的组件，个人信息保护的文书没有写。请安装 lianshen[word]，另建一个文件夹后取用。",
    "what writes Word files is not installed, so the papers on data protection are missing: install "
    "lianshen[word] and take them from another new folder",
)


def next_steps(folder: Path, plan: Plan, begun: Begun, lang: Lang) -> Iterator[str]:
    """Yield the lines of the list."""
    yield Text(f"已新建：{folder}", f"made: {folder}").to(lang)
    yield from (f"  {line}" for line in _laws(plan, lang))
    if begun.too_late:
        yield Text(
            f"按现在的安排排不下的（见 {CALENDAR_FILE}）：", f"does not fit (see {CALENDAR_FILE}):"
        ).to(lang)
        yield from (f"  {line}" for line in begun.too_late)
    yield Text("下一步填写：", "to fill in next:").to(lang)
    sitting = [_SITTING] if plan.kind is ElectionKind.BY_ELECTION else []
    steps = [
        *_papers(begun),
        _villages(plan),
        _rosters(plan),
        *sitting,
        _UNITS,
        _DATES if plan.elects else _TERM,
    ]
    for number, step in enumerate((*steps, _then(folder)), start=1):
        yield f"  {number}. {step.to(lang)}"


def _laws(plan: Plan, lang: Lang) -> Iterator[str]:
    """Say which law of the province is named, or that none is shipped."""
    laws = laws_of(plan)
    for pack in laws:
        yield Text(f"审查依据：{pack.title.zh}（{pack.name}）", f"law: {pack.title.en} ({pack.name})").to(
            lang
        )
    if not laws:
        yield Text(
            f"产品没有随附{official_name(plan.province)}的选举办法，只按全国法律审查；"
            "可用 lianshen rules new 自己写",
            f"no regulation of {PROVINCES[plan.province].en} is shipped: only the national law is examined; "
            "lianshen rules new begins one",
        ).to(lang)


def _papers(begun: Begun) -> Iterator[Text]:
    """Name the papers that come before the data."""
    if not begun.papers:
        yield _WORD
        return
    yield Text(
        f"{PRIVACY}/：{len(PAPERS)} 份文书，先填影响评估表（个人信息保护法第五十五条：事前评估）。",
        f"{PRIVACY}/: {len(PAPERS)} papers; the impact assessment comes first (PIPL Art. 55).",
    )


def _villages(plan: Plan) -> Text:
    """Say what is to do about the villages."""
    count = len(plan.before.villages)
    if not count:
        return _VILLAGES
    return Text(
        f"villages.xlsx：上届的 {count} 个村已列入，请核对村名、类别、职数，增删变动的村。",
        f"villages.xlsx: the {count} villages of last term are listed; check names, kinds and seats.",
    )


def _rosters(plan: Plan) -> Text:
    """Say what is to do about the rosters."""
    if plan.townships:
        count = len(plan.townships)
        return Text(
            f"rosters/：{count} 个乡镇的空白名册，发给乡镇，收回后放回原处。",
            f"rosters/: {count} blank rosters, one a township; put them back filled in.",
        )
    return Text(
        f"rosters/{roster_name(plan)}：每人一行；可以各乡镇复制一份、改成自己的名称。",
        f"rosters/{roster_name(plan)}: one row a person; each township may have a copy under its own name.",
    )


def _then(folder: Path) -> Text:
    """Say how the folder is reviewed."""
    name = shown(str(folder))
    return Text(
        f"填好村和名册，双击 {BATCH}（Linux：{SHELL}），或运行：lianshen review {name}",
        f"then double-click {BATCH} (Linux: {SHELL}), or run: lianshen review {name}",
    )
