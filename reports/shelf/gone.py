"""Who was in earlier reviews and forms, and of whom the township must say where the person went."""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import replace
from datetime import date
from pathlib import Path

from candidates.clearances.sent.batch_record import kept_batches
from candidates.decisions.decision import Withdrawal
from candidates.folders import FORMS
from candidates.followup.followup import Move, Seen
from candidates.villages.village import VillageKey, comparable, village_words
from engine.account.gone import gone_people, home_of
from engine.review.intake import Intake
from reports.shelf.numbering import REPORTS, every_record_of_people
from reports.shelf.snapshot import PersonRecord
from vocabulary.catalogue.sheets import followup as catalogue
from vocabulary.elections.choices import GONE
from vocabulary.places import FilePlace, Place
from vocabulary.problems import Problem, in_order, problem
from vocabulary.texts import Text

_ROSTERS = "rosters"


def with_people_seen(folder: Path, intake: Intake) -> Intake:
    """Return an intake that knows who was in earlier reviews and forms; who is gone is asked about."""
    if not intake.election.kind.elects:
        return intake
    seen, roll = tuple(_seen(folder, intake)), intake.roll.candidates
    # Of a township without any roster there is one problem, and not one of each of its people.
    here = {home_of(each).township for each in roll}
    registered: tuple[Move | Withdrawal, ...] = (*intake.followup.moves, *intake.decisions.withdrawals)
    gone = gone_people(seen, roll, registered)
    # A number that nobody is known to have any more is reserved: restoring the register said so.
    asked = (_asked(each, intake) for each in gone if each.name and each.key.township in here)
    problems = in_order((*intake.problems, *asked))
    return replace(intake, seen=seen, sent_on=_sent_on(folder), problems=problems)


def _seen(folder: Path, intake: Intake) -> Iterator[Seen]:
    """Yield whoever was in an earlier review, then whoever was on a form and in no review."""
    names = {(each.number, each.key): each.name for each in intake.roll.numbers.entries}
    villages = {comparable(each.key): each.key for each in intake.villages}
    found: dict[tuple[str, VillageKey], Seen] = {}
    for number, people in every_record_of_people(folder / REPORTS):
        for each in people:
            key = _key(each, villages)
            before, name = found.get((each.no, key)), names.get((each.no, comparable(key)), "")
            first = before.first if before else number
            gone, flagged = each.state in GONE, each.verdict == "flag"
            found[each.no, key] = Seen(each.no, key, name, first, number, gone, flagged)
    yield from found.values()
    # Who was written in and elected is asked about on forms, and never was on a roster.
    known = {number for number, _ in found} | {each.number for each in intake.written_in}
    for sent in _sent(folder):
        homes = (entry for entry in intake.roll.numbers.entries if entry.number == sent)
        if sent not in known:
            yield from (Seen(sent, villages.get(each.key, each.key), each.name, 0, 0) for each in homes)


def _key(person: PersonRecord, villages: dict[VillageKey, VillageKey]) -> VillageKey:
    """Return the village of a record as villages.xlsx writes it."""
    written = VillageKey(person.township, person.village)
    return villages.get(comparable(written), written)


def _sent(folder: Path) -> Iterable[str]:
    """Return the numbers on all forms that were sent, each once."""
    batches, _ = kept_batches(folder, FORMS)
    return dict.fromkeys(
        person.no for batch in batches for form in batch.record.forms for person in form.people
    )


def _sent_on(folder: Path) -> Mapping[str, tuple[date, ...]]:
    """Return when forms were made for each unit; a day that is none is left out."""
    batches, _ = kept_batches(folder, FORMS)
    days: dict[str, list[date]] = {}
    for batch in batches:
        with suppress(ValueError):
            day = date.fromisoformat(batch.record.made_on)
            for unit in dict.fromkeys(form.unit for form in batch.record.forms):
                days.setdefault(unit, []).append(day)
    return {unit: tuple(sorted(found)) for unit, found in days.items()}


def _asked(person: Seen, intake: Intake) -> Problem:
    """Ask the township where somebody went; the roster that would have the person goes back with it."""
    return problem(
        catalogue.PERSON_GONE,
        _place(person, intake),
        name=person.name,
        number=person.number,
        village=Text(village_words(person.key), village_words(person.key)),
        seen=_when(person),
    )


def _when(person: Seen) -> Text:
    """Say where somebody was seen last."""
    if person.last:
        return Text(f"在第 {person.last} 次比对的名册上", f"was on the rosters of review {person.last}")
    return Text("在已发出的反馈表上", "was on a form that was sent")


def _place(person: Seen, intake: Intake) -> Place:
    """Return the roster on which a person would be looked for: the village's, or else the township's."""
    people = [each for each in intake.roll.candidates if each.key is not None]
    village = (each for each in people if each.key == person.key)
    township = (each for each in people if each.key and each.key.township == person.key.township)
    for each in (*village, *township):
        return FilePlace(each.place.file)
    return FilePlace(_ROSTERS)
