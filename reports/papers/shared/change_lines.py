"""What changed since the last numbered review, in words."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from reports.disclosed.changes import ANSWER_WORDS, AnswerChange, Changes, DecisionChange
from reports.disclosed.county import Disclosed
from reports.papers.shared.frame import FINGERPRINT
from reports.wording.words import COLON, in_brackets, verdict_words
from vocabulary.elections.decision_words import CONCLUSIONS, Conclusion
from vocabulary.texts import Lang, Text

WHAT: Mapping[str, Text] = {
    "joined": Text("新增", "joined"),
    "left": Text("不再列入", "left"),
    "state": Text("状态变化", "state changed"),
}
NOT_USED = Text("未使用", "not in use")
DECIDED = Text("认定", "decision")
NOT_DECIDED = Text("未认定", "not decided")
_OTHERWISE = Text("内容有改动", "otherwise than before")
_FIRST_AND_CLEAR = ("awaited", "none")  # what everybody waits for: counted, not listed


@dataclass(frozen=True, slots=True)
class ChangeLine:
    """One change about one person."""

    number: str
    name: str
    what: str
    old: str
    new: str
    file: str


@dataclass(frozen=True, slots=True)
class Shift:
    """How many people went from one verdict to another, and who."""

    old: str
    new: str
    numbers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PackShift:
    """A pack with the fingerprint of its text before and now."""

    pack: str
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class ChangesView:
    """Everything that changed; first answers of 未发现 and who was put on the list are numbers."""

    since: int | None
    none: bool
    people: tuple[ChangeLine, ...]
    first: int
    answers: tuple[ChangeLine, ...]
    verdicts: tuple[ChangeLine, ...]
    packs: tuple[PackShift, ...]
    listed: int
    decisions: tuple[ChangeLine, ...]


def changes_view(shown: Disclosed, changes: Changes) -> ChangesView:
    """Write the changes in words."""
    names = {nominee.number: nominee.name for village in shown.villages for nominee in village.nominees}
    lang = shown.reader.lang
    unused = NOT_USED.to(lang)
    listed = [each for each in changes.answers if (each.old, each.new) != _FIRST_AND_CLEAR]
    return ChangesView(
        since=changes.since,
        none=changes.none,
        people=tuple(
            ChangeLine(
                each.number,
                names.get(each.number, ""),
                WHAT[each.what].to(lang),
                "",
                each.detail.to(lang),
                "",
            )
            for each in changes.people
        ),
        first=len(changes.answers) - len(listed),
        answers=tuple(_answer(shown, each, names.get(each.number, ""), lang) for each in listed),
        verdicts=tuple(
            ChangeLine(
                each.number,
                names.get(each.number, ""),
                Text("比对结果", "verdict").to(lang),
                verdict_words(each.was).to(lang),
                verdict_words(each.now).to(lang),
                "",
            )
            for each in changes.verdicts
        ),
        packs=tuple(
            PackShift(each.pack, each.old[:FINGERPRINT] or unused, each.new[:FINGERPRINT] or unused)
            for each in changes.packs
        ),
        listed=sum(each.first_listed for each in changes.decisions),
        decisions=tuple(_decision(shown, each, lang) for each in changes.decisions if not each.first_listed),
    )


def shifts(lines: Iterable[ChangeLine]) -> tuple[Shift, ...]:
    """Count changed verdicts by where they came from and where they went."""
    found: dict[tuple[str, str], list[str]] = {}
    for line in lines:
        found.setdefault((line.old, line.new), []).append(line.number)
    return tuple(Shift(old, new, tuple(numbers)) for (old, new), numbers in found.items())


def kinds(lines: Iterable[ChangeLine]) -> Counter[str]:
    """Count lines by what they say happened."""
    return Counter(line.what for line in lines)


def pack_words(pack: PackShift) -> Text:
    """Say that the text of a pack changed."""
    moved = f"{pack.old} → {pack.new}"
    return Text(f"审查依据改动：{pack.pack}（{moved}）", f"pack changed: {pack.pack} ({moved})")


def first_words(count: int) -> Text:
    """Say how many answers came in for the first time and found nothing."""
    return Text(f"新收到「未发现」反馈 {count:,} 项", f"answers that came in and found nothing: {count:,}")


def listed_words(count: int) -> Text:
    """Say how many people were put on the list on whom nothing had been decided."""
    return Text(f"新列入名单 {count:,} 人", f"put on the list: {count:,}")


def decided_word(conclusion: Conclusion | None) -> Text:
    """Say what was decided, or that nothing is."""
    return NOT_DECIDED if conclusion is None else CONCLUSIONS[conclusion]


def _decision(shown: Disclosed, change: DecisionChange, lang: Lang) -> ChangeLine:
    """Write a changed decision; the same word twice means that the row says something else."""
    person = next(
        (one for village in shown.villages for one in village.nominees if one.number == change.number), None
    )
    findings = person.findings if person else ()
    items = [one.criterion.item for one in findings if one.criterion.name == change.criterion]
    about = items[0] if items else change.criterion
    new = decided_word(change.new).to(lang)
    return ChangeLine(
        change.number,
        person.name if person else "",
        DECIDED.to(lang) + (f"{COLON.to(lang)}{about}" if about else ""),
        decided_word(change.old).to(lang),
        new + in_brackets(_OTHERWISE.to(lang), lang) if change.old == change.new else new,
        change.file,
    )


def _answer(shown: Disclosed, change: AnswerChange, name: str, lang: Lang) -> ChangeLine:
    """Write a changed answer; the same word twice means that what stands behind it changed."""
    question = shown.questions.get(change.question)
    unit = shown.election.departments.get(change.department)
    asked = question.to(lang) if question else change.question
    new = ANSWER_WORDS[change.new].to(lang)
    return ChangeLine(
        change.number,
        name,
        f"{unit.to(lang) if unit else change.department}{COLON.to(lang)}{asked}",
        ANSWER_WORDS[change.old].to(lang),
        new + in_brackets(_OTHERWISE.to(lang), lang) if change.old == change.new else new,
        change.file,
    )
