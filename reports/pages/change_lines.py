"""What changed since the last numbered review, in words; what is withheld stays withheld."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from candidates.answers import WORDS_ZH, Word
from candidates.questions import Disclosure
from engine.review import Review
from engine.verdict import Verdict
from reports.audience import WITHHELD
from reports.changes import AnswerChange, Changes
from reports.words import VERDICT

WHAT: Mapping[str, str] = {"joined": "新增", "left": "不再列入", "state": "状态变化"}
_OPEN = frozenset({"待反馈", "未反馈", ""})  # tells nothing of what a unit said


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
class ChangesView:
    """Everything that changed."""

    since: int | None
    people: tuple[ChangeLine, ...]
    answers: tuple[ChangeLine, ...]
    verdicts: tuple[ChangeLine, ...]

    @property
    def none(self) -> bool:
        """Whether nothing changed."""
        return not (self.people or self.answers or self.verdicts)


def changes_view(review: Review, changes: Changes) -> ChangesView:
    """Write the changes in words."""
    names = {
        nominee.candidate.number: nominee.candidate.text("name")
        for village in review.villages
        for nominee in village.nominees
    }
    return ChangesView(
        since=changes.since,
        people=tuple(
            ChangeLine(
                each.number,
                names.get(each.number, ""),
                WHAT.get(each.what, each.what),
                "",
                each.detail.zh,
                "",
            )
            for each in changes.people
        ),
        answers=tuple(_answer(review, each, names.get(each.number, "")) for each in changes.answers),
        verdicts=tuple(
            ChangeLine(
                each.number,
                names.get(each.number, ""),
                "比对结果",
                verdict_word(each.old),
                verdict_word(each.new),
                "",
            )
            for each in changes.verdicts
        ),
    )


def shifts(lines: Iterable[ChangeLine]) -> tuple[Shift, ...]:
    """Count changed verdicts by where they came from and where they went."""
    found: dict[tuple[str, str], list[str]] = {}
    for line in lines:
        found.setdefault((line.old, line.new), []).append(line.number)
    return tuple(Shift(old, new, tuple(numbers)) for (old, new), numbers in found.items())


def verdict_word(value: str) -> str:
    """Return the word of a verdict as changes keep it."""
    return next((VERDICT[verdict].zh for verdict in Verdict if verdict.value == value), value or "—")


def _answer(review: Review, change: AnswerChange, name: str) -> ChangeLine:
    """Write a changed answer; on a question whose answers are withheld, only that there is one."""
    question = review.questions.get(change.question)
    unit = review.departments.get(change.department)
    asked = question.ask.zh if question else change.question
    hidden = question is None or question.sealed or question.disclosure is Disclosure.WITHHELD
    return ChangeLine(
        change.number,
        name,
        f"{unit.zh if unit else change.department}：{asked}",
        _word(change.old, hidden=hidden),
        _word(change.new, hidden=hidden),
        change.file,
    )


def _word(word: str, *, hidden: bool) -> str:
    """Return the word of an answer as the working group may read it."""
    said = {each.value: words for each, words in WORDS_ZH.items()}.get(word, word)
    told = said in _OPEN or said == WORDS_ZH[Word.NONE]
    return said if told or not hidden else WITHHELD.zh
