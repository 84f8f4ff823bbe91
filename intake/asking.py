"""Reads of an election folder what forms are made from: the packs, the nominees, and what was sent before."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from candidates.clearances.form_folder import FORMS, OldForm, old_forms
from candidates.clearances.sent.batch_record import KeptBatch, kept_batches
from candidates.clearances.sent.form_of import FormPerson
from candidates.clearances.sent.planning import Wanted
from candidates.elected.numbered import NumberedWinners, numbered_winners
from candidates.elected.reader import read_elected
from candidates.election import Election, read_election
from candidates.folders import ELECTION_FILE, VILLAGES_FILE
from candidates.people.candidate import Candidate
from candidates.people.numbers import NumberEntry
from candidates.rosters.roll import Roll, read_roll
from candidates.units.reader import UNITS_FILE, read_units
from candidates.villages.reader import read_villages
from candidates.villages.village import Village, VillageKey
from engine.review.authority.authority import Authority
from engine.review.authority.codes import in_codes
from engine.review.intake import Unreadable
from intake.inquiry import Inquired, Inquiry, inquiry_of
from intake.members import without_polling_days
from intake.packs import read_authority
from rules.library import Library
from vocabulary.elections.choices import SEXES
from vocabulary.problems import Problem, apart, in_order

_SEXES = {code: words.zh for code, words in SEXES.items()}


@dataclass(frozen=True, slots=True)
class Asking:
    """An election folder as far as forms need it."""

    election: Election
    villages: tuple[Village, ...]
    authority: Authority
    roll: Roll
    inquiry: Inquiry
    batches: tuple[KeptBatch, ...]
    old: tuple[OldForm, ...]  # forms of before, beside which no record lies
    problems: tuple[Problem, ...]
    wanted: Wanted  # whom each unit is to be asked about
    unidentified: tuple[Candidate, ...]  # whose name or ID cannot be used, so that no form can name them
    winners: NumberedWinners | None = None  # where results are in

    @property
    def new_numbers(self) -> tuple[NumberEntry, ...]:
        """Return the numbers that numbers.csv lacks."""
        return self.winners.new_numbers if self.winners else self.roll.new_numbers

    def won(self, person: FormPerson) -> bool:
        """Whether somebody on a form was elected there."""
        key = VillageKey(person.township, person.village)
        return self.winners is not None and (person.number, key) in self.winners.winners


def read_asking(folder: Path) -> Asking | Unreadable:
    """Read what forms are made from; what units sent back is not looked at."""
    election, problems = read_election(folder / ELECTION_FILE)
    if election is None:
        return Unreadable(in_order(problems))
    villages, notes = read_villages(folder / VILLAGES_FILE, VILLAGES_FILE, election.county)
    of_villages, _ = apart(notes)
    villages = villages if election.kind.elects else without_polling_days(villages)
    units, of_units = read_units(folder / UNITS_FILE)
    authority = read_authority(election, villages, Library(folder), units)
    election = in_codes(
        election,
        authority.departments,
        authority.questions,
        also=authority.also,
        own=authority.own_units,
    )
    roll = read_roll(folder, election, villages)
    sheet = read_elected(folder, villages, roll.candidates, election) if election.kind.elects else None
    winners = numbered_winners(sheet, roll) if sheet else None
    batches, unread = kept_batches(folder, FORMS)
    old, of_forms = old_forms(folder, authority.unit_names(election.county), batches)
    found = (
        *(*problems, *of_villages, *apart(of_units)[0], *authority.problems),
        *(*roll.problems, *unread, *of_forms, *(sheet.problems if sheet else ())),
    )
    everybody = (*roll.candidates, *(winners.written_in if winners else ()))
    inquiry = inquiry_of(election, villages, authority, everybody)
    wanted = {unit: _people(asked) for unit, asked in inquiry.by_unit.items()}
    return Asking(
        election=election,
        villages=villages,
        authority=authority,
        roll=roll,
        inquiry=inquiry,
        batches=batches,
        old=old,
        problems=in_order(found),
        wanted=_in_order(_after_polling(wanted, winners), villages),
        unidentified=_unidentified(inquiry),
        winners=winners,
    )


def _after_polling(wanted: Wanted, winners: NumberedWinners | None) -> Wanted:
    """Return whom to ask about: in a village of which results are in, those elected and nobody else."""
    if winners is None:
        return wanted
    polled, elected = winners.polled, winners.winners

    def asked(person: FormPerson) -> bool:
        """Whether somebody still stands, or was elected."""
        key = VillageKey(person.township, person.village)
        return key not in polled or (person.number, key) in elected

    return {unit: tuple(filter(asked, people)) for unit, people in wanted.items()}


def _people(inquired: Iterable[Inquired]) -> tuple[FormPerson, ...]:
    """Return the rows of a form: everybody once in a village."""
    rows: dict[tuple[str, VillageKey], FormPerson] = {}
    for each in inquired:
        candidate = each.candidate
        if _id_of(candidate) and candidate.text("name"):
            key = candidate.key or candidate.written_village
            rows.setdefault((candidate.number, key), _row(candidate, key, each.questions))
    return tuple(rows.values())


def _row(candidate: Candidate, key: VillageKey, questions: frozenset[str]) -> FormPerson:
    """Return the row of one person."""
    return FormPerson(
        number=candidate.number,
        township=key.township,
        village=key.village,
        name=candidate.text("name"),
        sex=_SEXES.get(candidate.text("sex"), ""),
        id_number=_id_of(candidate),
        asked=questions,
    )


def _id_of(candidate: Candidate) -> str:
    """Return the ID that a form shows: a misprinted one too, for a unit to confirm."""
    return candidate.text("id_number") or candidate.misprint


def _unidentified(inquiry: Inquiry) -> tuple[Candidate, ...]:
    """Return the people whom no form can name, in the order of the roll."""
    people = {each.candidate.number: each.candidate for rows in inquiry.by_unit.values() for each in rows}
    return tuple(each for each in people.values() if not (_id_of(each) and each.text("name")))


def _in_order(wanted: Wanted, villages: Sequence[Village]) -> Wanted:
    """Return the people of each unit in the order of villages.xlsx."""
    at = {village.key: village.order for village in villages}
    last = len(at)

    def order(person: FormPerson) -> int:
        """Return where a person's village stands."""
        return at.get(VillageKey(person.township, person.village), last)

    return {unit: tuple(sorted(people, key=order)) for unit, people in wanted.items()}
