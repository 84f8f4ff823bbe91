"""What people decided, in words for pages: beside what the comparison found, and never in its place."""

from reports.disclosed.findings import Decided, Nominee
from reports.papers.frame import day_words
from vocabulary.elections.decision_words import CONCLUSIONS, SETTLES
from vocabulary.texts import Text

LATE = Text("公示后反馈：名单不因此变动", "it came in after the list was posted: no list changes")


def decided_words(decided: Decided) -> str:
    """Say what was decided, by whom and when."""
    about = f"（{decided.item.zh}）" if decided.item.zh else ""
    second = f"，会签 {decided.second}" if decided.second else ""
    document = f"，{decided.document}" if decided.document else ""
    signed = f"{day_words(decided.on.isoformat())}，{decided.body} {decided.by}{second}{document}"
    changed = "（认定以后审查依据有变更）" if decided.outdated else ""
    return f"{CONCLUSIONS[decided.conclusion].zh}{about}：{signed}{changed}"


def short_words(nominee: Nominee) -> tuple[Text, ...]:
    """Say in short what was decided on a nominee, and what came in after the list was posted."""
    said = tuple(_short(each) for each in nominee.decisions)
    return (*said, LATE) if nominee.after_posting else said


def _short(decided: Decided) -> Text:
    """Say what was decided, and on which article."""
    conclusion, item = CONCLUSIONS[decided.conclusion], decided.item
    if not item.zh:
        return conclusion
    return Text(f"{conclusion.zh}（{item.zh}）", f"{conclusion.en} ({item.en})")


def reason_words(decided: Decided) -> str:
    """Say why it was decided so and what comes of it; the reason only where the reader may know it."""
    known = (("法律依据", decided.ground), ("理由", decided.reason), ("处理", SETTLES[decided.settles].zh))
    return "；".join(f"{label}：{words}" for label, words in known if words)
