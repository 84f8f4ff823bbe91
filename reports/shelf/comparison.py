"""Compares the records of two reviews: who joined, whose answers changed, what was decided."""

from collections.abc import Callable, Iterator

from reports.disclosed.changes import (
    UNEXAMINED,
    AnswerChange,
    Changes,
    DecisionChange,
    PackChange,
    PersonChange,
    VerdictChange,
)
from reports.shelf.decided import DecisionRecord
from reports.shelf.recording import Recording
from reports.shelf.snapshot import AnswerRecord, GivenAnswers, PersonRecord, Snapshot
from vocabulary.elections.choices import STATES
from vocabulary.elections.decision_words import Conclusion
from vocabulary.texts import Text

NOTHING_SAID: AnswerRecord = ("awaited", "", "")
NOT_DECIDED: DecisionRecord = ("", "", "")
_Key = tuple[str, str, str]


def changes_since(old: Snapshot | None, new: Recording) -> Changes:
    """Return what changed since an earlier record; without one the later is not put together.

    What the later one says of answers is put together person by person: there are too many for two records.
    """
    return Changes(None) if old is None else _changes(old, new.outline(), new.answers_about())


def changes_between(old: Snapshot | None, new: Snapshot) -> Changes:
    """Return what changed since an earlier record; without one there is nothing to compare with."""
    if old is None:
        return Changes(None)
    return _changes(old, new, lambda number: new.answers.get(number, {}))


def _changes(old: Snapshot, new: Snapshot, answers: Callable[[str], GivenAnswers]) -> Changes:
    """Return what changed between two records; the answers of the later one are asked for."""
    before, after = _by_place(old), _by_place(new)
    both = [key for key in after if key in before]
    moved = ((before[key], after[key]) for key in both)
    words = ((after.no, _word(before), _word(after)) for before, after in moved)
    verdicts = (VerdictChange(number, old, new) for number, old, new in words if old != new)
    return Changes(
        since=old.number,
        people=tuple(dict.fromkeys(_people(before, after))),
        answers=tuple(_answers(old, answers, tuple(dict.fromkeys(no for no, _, _ in both)))),
        verdicts=tuple(dict.fromkeys(verdicts)),
        packs=tuple(_packs(old, new)),
        decisions=tuple(_decisions(old, new)),
    )


def _word(person: PersonRecord) -> str:
    """Return the word of the verdict; of whom nothing was examined, that."""
    return UNEXAMINED if person.legal is None and person.policy is None else person.verdict


def _by_place(snapshot: Snapshot) -> dict[_Key, PersonRecord]:
    """Return the nominees by number and village: one person may be nominated in two."""
    return {(person.no, person.township, person.village): person for person in snapshot.people}


def _people(before: dict[_Key, PersonRecord], after: dict[_Key, PersonRecord]) -> Iterator[PersonChange]:
    """Say who joined, whose state changed, and who left."""
    for key, person in after.items():
        if key not in before:
            yield PersonChange(person.no, "joined", _village(person))
        elif before[key].state != person.state:
            yield PersonChange(person.no, "state", _state(before[key], person))
    for key, person in before.items():
        if key not in after:
            yield PersonChange(person.no, "left", _village(person))


def _village(person: PersonRecord) -> Text:
    """Say where a person is nominated."""
    return Text(f"{person.township}{person.village}", f"{person.township} {person.village}".strip())


def _state(before: PersonRecord, after: PersonRecord) -> Text:
    """Say how a person stood, and stands."""
    village = _village(after)
    old, new = (STATES.get(person.state, Text(person.state, person.state)) for person in (before, after))
    return Text(f"{village.zh}：{old.zh} → {new.zh}", f"{village.en}: {old.en} → {new.en}")


def _answers(
    old: Snapshot, new: Callable[[str], GivenAnswers], numbers: tuple[str, ...]
) -> Iterator[AnswerChange]:
    """Say which answers about people of both records are not what they were."""
    for number in numbers:
        before, after = old.answers.get(number, {}), new(number)
        for question in dict.fromkeys((*after, *before)):
            was, now = before.get(question, {}), after.get(question, {})
            for unit in dict.fromkeys((*now, *was)):
                one, other = was.get(unit, NOTHING_SAID), now.get(unit, NOTHING_SAID)
                if one[:2] != other[:2]:
                    yield AnswerChange(number, question, unit, one[0], other[0], other[2] or one[2])


def _decisions(old: Snapshot, new: Snapshot) -> Iterator[DecisionChange]:
    """Say which decisions are not what they were; of a record that says nothing of decisions, none."""
    if old.decisions is None or new.decisions is None:
        return
    for number in dict.fromkeys((*new.decisions, *old.decisions)):
        was, now = old.decisions.get(number, {}), new.decisions.get(number, {})
        for criterion in dict.fromkeys((*now, *was)):
            one, other = was.get(criterion, NOT_DECIDED), now.get(criterion, NOT_DECIDED)
            if one[:2] != other[:2]:
                yield DecisionChange(
                    number, criterion, _conclusion(one[0]), _conclusion(other[0]), other[2] or one[2]
                )


def _conclusion(word: str) -> Conclusion | None:
    """Return what a word of a record says; a blank says that nothing is decided."""
    return Conclusion(word) if word else None


def _packs(old: Snapshot, new: Snapshot) -> Iterator[PackChange]:
    """Say which packs have another text than before."""
    before = {pack.pack: pack.sha256 for pack in old.packs}
    after = {pack.pack: pack.sha256 for pack in new.packs}
    for name in dict.fromkeys((*after, *before)):
        one, other = before.get(name, ""), after.get(name, "")
        if one != other:
            yield PackChange(name, one, other)
