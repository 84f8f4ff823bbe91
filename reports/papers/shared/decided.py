"""What people decided, in words for pages: beside what the comparison found, and never in its place."""

from reports.disclosed.findings import Decided, Nominee
from reports.papers.shared.frame import day_words
from reports.wording.words import COLON, COMMA, SEMICOLON, in_brackets
from vocabulary.elections.decision_words import CONCLUSIONS, SETTLES
from vocabulary.texts import Lang, Text

_OUTDATED = Text("认定以后审查依据有变更", "its source changed since")
LATE = Text("公示后反馈：名单不因此变动", "it came in after the list was posted: no list changes")


def decided_words(decided: Decided, lang: Lang) -> str:
    """Say what was decided, by whom and when."""
    item = decided.item.to(lang)
    signed = [day_words(decided.on.isoformat(), lang), f"{decided.body} {decided.by}"]
    if decided.second:
        signed.append(Text(f"会签 {decided.second}", f"second signature {decided.second}").to(lang))
    if decided.document:
        signed.append(decided.document)
    said = COLON.to(lang).join(
        (
            f"{CONCLUSIONS[decided.conclusion].to(lang)}{in_brackets(item, lang) if item else ''}",
            COMMA.to(lang).join(signed),
        )
    )
    return said + (in_brackets(_OUTDATED.to(lang), lang) if decided.outdated else "")


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


def reason_words(decided: Decided, lang: Lang) -> str:
    """Say why it was decided so and what comes of it; the reason only where the reader may know it."""
    known = (
        (Text("法律依据", "ground"), decided.ground),
        (Text("理由", "reason"), decided.reason),
        (Text("处理", "so"), SETTLES[decided.settles].to(lang)),
    )
    said = (f"{label.to(lang)}{COLON.to(lang)}{words}" for label, words in known if words)
    return SEMICOLON.to(lang).join(said)
