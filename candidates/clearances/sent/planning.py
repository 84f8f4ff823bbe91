"""Whom the next batch of forms names: everybody who was not sent yet, or an earlier batch once more."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from candidates.clearances.form_folder import OldForm
from candidates.clearances.sent.batch_record import BatchRecord, KeptBatch
from candidates.clearances.sent.form_of import FormPerson
from candidates.clearances.sent.row_codes import row_code
from vocabulary.writing.names import tidy

Wanted = Mapping[str, tuple[FormPerson, ...]]  # by unit

_NUMBERED = re.compile(r"第(\d{1,6})批", re.ASCII)
REISSUED, SUPPLEMENT, WINNERS = "补发", "补明细", "补审"


@dataclass(frozen=True, slots=True)
class Planned:
    """A batch that is to be made."""

    batch: str
    people: Wanted
    supplement: bool = False
    winners: bool = False  # everybody on it was elected: nobody is a nominee any more
    apart: frozenset[str] = frozenset()  # units of which an earlier batch had a form for each township


@dataclass(frozen=True, slots=True)
class Sent:
    """All that was sent so far, and the names that are taken in forms/."""

    batches: tuple[KeptBatch, ...]
    old: tuple[OldForm, ...]
    taken: frozenset[str]

    def next_batch(self) -> str:
        """Return the name of the batch after the highest there is; a gap stays a gap."""
        numbers = (int(found[1]) for name in self.taken if (found := _NUMBERED.match(name)))
        return f"第{max(numbers, default=0) + 1}批"

    def free(self, name: str) -> str:
        """Return a name for a further batch, with a number where it is taken."""
        number, found = 2, name
        while found in self.taken:
            found, number = f"{name}{number}", number + 1
        return found

    def called(self, name: str) -> tuple[BatchRecord, ...]:
        """Return the batches of a name; a number alone is that of a numbered batch."""
        sought = "".join(tidy(name).split())
        sought = f"第{int(sought)}批" if sought.isdecimal() else sought
        return tuple(each.record for each in self.batches if each.record.batch == sought)


def next_of(wanted: Wanted, sent: Sent) -> Planned:
    """Plan the batch of everybody who is new or changed, with the questions not put yet."""
    records = _records(sent.batches)
    old = {(form.unit, number) for form in sent.old for number in form.people}
    planned: dict[str, tuple[FormPerson, ...]] = {}
    for unit, people in wanted.items():
        left = [
            _left(person, records.get((unit, person.number), ()))
            for person in people
            if (unit, person.number) not in old
        ]
        planned[unit] = tuple(person for person in left if person.asked)
    return Planned(sent.next_batch(), _with_anybody(planned))


def of_winners(planned: Planned, sent: Sent) -> Planned:
    """Return a batch of people who were elected and never asked about (补审), under its own name."""
    return replace(planned, batch=sent.free(WINNERS), winners=True)


def reissue_of(wanted: Wanted, sent: Sent, again: Sequence[BatchRecord]) -> Planned:
    """Plan an earlier batch once more, written as it was, with what is known of its people now."""
    name = again[0].batch
    forms = [form for record in again for form in record.forms]
    asked: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
    for form in forms:
        for person in form.people:
            asked[form.unit, person.no] |= set(person.asked)
    planned = {
        unit: tuple(
            replace(person, asked=person.asked & asked[unit, person.number])
            for person in people
            if (unit, person.number) in asked
        )
        for unit, people in wanted.items()
    }
    return Planned(
        sent.free(f"{name}-{REISSUED}"),
        _with_anybody(planned),
        supplement=any(record.supplement for record in again),
        winners=name.startswith(WINNERS),
        apart=frozenset(form.unit for form in forms if form.township),
    )


def gone_since(wanted: Wanted, again: Sequence[BatchRecord]) -> tuple[str, ...]:
    """Return the people of a batch who are on no list any more: withdrawn, or off the roster."""
    standing = {person.number for people in wanted.values() for person in people}
    named = [person.no for record in again for form in record.forms for person in form.people]
    return tuple(dict.fromkeys(no for no in named if no not in standing))


def supplement_of(wanted: Wanted, sent: Sent, detailed: frozenset[str]) -> Planned:
    """Plan forms with 明细 for the people of older forms that had none that can be checked.

    Args:
        detailed: the questions whose answers have details.
    """
    lacking: defaultdict[str, set[str]] = defaultdict(set)
    for form in sent.old:
        if not form.named:
            lacking[form.unit] |= form.people
    planned = {
        unit: tuple(
            replace(person, asked=person.asked & detailed)
            for person in people
            if person.number in lacking[unit]
        )
        for unit, people in wanted.items()
        if unit in lacking
    }
    return Planned(sent.free(SUPPLEMENT), _with_anybody(planned), supplement=True)


_Record = tuple[KeptBatch, str, frozenset[str]]


def _records(batches: Iterable[KeptBatch]) -> Mapping[tuple[str, str], Sequence[_Record]]:
    """Return by unit and number what was put in which batch under which code."""
    records: defaultdict[tuple[str, str], list[_Record]] = defaultdict(list)
    for kept in batches:
        if not kept.record.supplement:
            for form in kept.record.forms:
                for person in form.people:
                    records[form.unit, person.no].append((kept, person.row_code, frozenset(person.asked)))
    return records


def _left(person: FormPerson, records: Sequence[_Record]) -> FormPerson:
    """Return a person with the questions not put yet about that very number, name and ID."""
    put: frozenset[str] = frozenset()
    for kept, code, asked in records:
        if code == row_code(kept.record.number, person.number, person.name, person.id_number):
            put |= asked
    return replace(person, asked=person.asked - put, before=person.asked & put) if put else person


def _with_anybody(planned: Mapping[str, tuple[FormPerson, ...]]) -> Wanted:
    """Return the units that have anybody to be asked about."""
    asked = {unit: tuple(each for each in people if each.asked) for unit, people in planned.items()}
    return {unit: people for unit, people in asked.items() if people}
