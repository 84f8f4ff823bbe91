"""What people decided, in words for pages: beside what the comparison found, and never in its place."""

from reports.disclosed.findings import Decided
from reports.papers.frame import day_words
from vocabulary.elections.decision_words import CONCLUSIONS, SETTLES


def decided_words(decided: Decided) -> str:
    """Say what was decided, by whom and when."""
    about = f"（{decided.item.zh}）" if decided.item.zh else ""
    second = f"，会签 {decided.second}" if decided.second else ""
    document = f"，{decided.document}" if decided.document else ""
    signed = f"{day_words(decided.on.isoformat())}，{decided.body} {decided.by}{second}{document}"
    return f"{CONCLUSIONS[decided.conclusion].zh}{about}：{signed}"


def reason_words(decided: Decided) -> str:
    """Say why it was decided so and what comes of it; the reason only where the reader may know it."""
    known = (("法律依据", decided.ground), ("理由", decided.reason), ("处理", SETTLES[decided.settles].zh))
    return "；".join(f"{label}：{words}" for label, words in known if words)
