"""Reads an election folder: everything the review needs, with every problem on the way."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from candidates.clearances.confirmed_ids import confirmed_roll
from candidates.clearances.replies.recorded import NOTHING_RECORDED, Recorded
from candidates.clearances.replies.returns import missing_people
from candidates.clearances.sheets import read_clearances
from candidates.clearances.unit_form import Asked
from candidates.decisions.reader import read_decisions, with_withdrawals
from candidates.elected.numbered import asked_before, numbered_winners
from candidates.elected.reader import read_elected
from candidates.election import Election, read_election
from candidates.folders import ELECTION_FILE, READ, VILLAGES_FILE, file_name, folder_in
from candidates.followup.reader import Known, read_followup
from candidates.rosters.left import left_people
from candidates.rosters.roll import read_roll
from candidates.rosters.sitting import SITTING_FILE, read_sitting
from candidates.units.reader import UNITS_FILE, read_units
from candidates.villages.reader import read_villages
from candidates.villages.village import Village
from engine.review.authority.authority import Authority
from engine.review.authority.codes import in_codes
from engine.review.intake import Intake, Unreadable
from files.entries import Entry, Kind, entry_problem, list_folder
from files.reading import reading_ahead
from intake.entries import lying_about
from intake.figures import unread_figures
from intake.inquiry import Inquiry, inquiry_of
from intake.members import in_words_of_members, without_polling_days
from intake.packs import read_authority
from intake.unfilled import blank_villages, missing_nominees, without_blanks
from rules.library import Library
from rules.national_laws import national_laws
from vocabulary.elections.election_kinds import ElectionKind
from vocabulary.problems import Hint, Problem, apart, in_order
from vocabulary.stages import Stage, counts_as

_TABLES = frozenset({".xlsx", ".xls", ".et", ".xlsm", ".ods", ".xml"})  # of rosters and answers alike


@dataclass(frozen=True, slots=True)
class _Lists:
    """What is read before the people: the election, its villages, and the packs that speak."""

    election: Election
    villages: tuple[Village, ...]
    authority: Authority
    problems: tuple[Problem, ...]
    hints: tuple[Hint, ...]


@counts_as(Stage.ADMITTING)
def read_folder(
    folder: Path, recorded: Recorded = NOTHING_RECORDED, library: Library | None = None
) -> Intake | Unreadable:
    """Read an election folder; what an earlier review recorded is handed in: records are no input.

    Its packs come from the library given, by default from the folder's own.
    """
    with reading_ahead(_tables(folder)):
        return _read_folder(folder, recorded, library or Library(folder))


def _tables(folder: Path) -> Iterator[tuple[Path, str]]:
    """Return the files that will surely be read, in the order in which they are needed."""
    yield folder / VILLAGES_FILE, VILLAGES_FILE
    for each in READ:
        for entry in list_folder(folder_in(folder, each), folder):
            if _is_table(entry):
                yield entry.path, file_name(entry.path)


def _is_table(entry: Entry) -> bool:
    """Whether an entry looks like a table that is read, by what it is and how it is called."""
    named = entry.path.suffix.lower() in _TABLES and not entry.name.startswith(("~$", "."))
    return named and entry_problem(entry, entry.name) is None and entry.kind is Kind.FILE


def _read_folder(folder: Path, recorded: Recorded, library: Library) -> Intake | Unreadable:
    """Read an election folder whose tables are being read."""
    election, problems = read_election(folder / ELECTION_FILE)
    national_laws()  # takes a third of a second, in which the first tables come in
    county = election.county if election else ""
    villages, notes = read_villages(folder / VILLAGES_FILE, VILLAGES_FILE, county)
    village_problems, village_hints = apart(notes)
    around, hints = apart(lying_about(folder, _named_files(election)))
    blank = blank_villages(villages, village_problems, VILLAGES_FILE)
    problems = [*around, *problems, *village_problems, *blank]
    if election is None:
        return Unreadable(in_order(problems))
    villages = villages if election.kind.elects else without_polling_days(villages)
    units, unit_notes = read_units(folder / UNITS_FILE)
    unit_problems, unit_hints = apart(unit_notes)
    authority = read_authority(election, villages, library, units)
    election = in_codes(
        election,
        authority.departments,
        authority.questions,
        also=authority.also,
        own=authority.own_units,
    )
    lists = _Lists(
        election, villages, authority, (*problems, *unit_problems), (*hints, *village_hints, *unit_hints)
    )
    return _read_people(folder, recorded, lists)


def _read_people(folder: Path, recorded: Recorded, lists: _Lists) -> Intake:
    """Read who is nominated, and what townships, units and people who decide filed about them."""
    election, villages, authority = lists.election, lists.villages, lists.authority
    roll = read_roll(folder, election, villages)
    elected = read_elected(folder, villages, roll.candidates, election) if election.kind.elects else None
    winners = None if elected is None else asked_before(numbered_winners(elected, roll), roll)
    written_in = () if winners is None else winners.written_in
    everybody = (*roll.candidates, *written_in)
    inquiry = inquiry_of(election, villages, authority, everybody)
    asked = Asked(
        *(authority.questions, authority.departments, _assigned(authority), election.county),
        polling_day=election.polling_day if election.kind.elects else None,
        of_whom=_of_whom(inquiry),
        also=authority.also,
    )
    clearances = read_clearances(folder, asked, everybody, recorded.findings)
    roll = confirmed_roll(roll, clearances.confirmed, asked)
    decisions = read_decisions(folder, villages, (*roll.candidates, *left_people(roll, villages)), election)
    roll = with_withdrawals(roll, decisions.withdrawals)
    followup = read_followup(folder, Known(villages, election.county, roll, _unit_names(authority)))
    sitting = read_sitting(folder, election, villages)
    problems = [*lists.problems, *authority.problems, *roll.problems, *clearances.problems]
    problems += [*decisions.problems, *followup.problems, *(elected.problems if elected else ())]
    problems += [*sitting.problems, *missing_nominees(villages, roll)]
    intake = Intake(
        election=election,
        villages=villages,
        authority=authority,
        roll=roll,
        clearances=clearances,
        problems=tuple(problems),
        hints=(
            *recorded.hints,
            *lists.hints,
            *unread_figures(villages, authority.speaking, VILLAGES_FILE),
            *authority.hints,
            *without_blanks(roll),
            *clearances.hints,
            *decisions.hints,
            *followup.hints,
            *sitting.hints,
            *missing_people(clearances.returns, authority.departments),
        ),
        elected=winners.sheet if winners else None,
        written_in=written_in,
        decisions=decisions,
        sitting=sitting.members,
        followup=followup,
    )
    return intake if election.kind.elects else in_words_of_members(intake)


def _named_files(election: Election | None) -> list[str]:
    """Return what election.yaml makes a file of the folder: its packs, and those who stay in office."""
    if election is None:
        return []
    by_election = election.kind is ElectionKind.BY_ELECTION
    return [*(each.name for each in election.packs), *([SITTING_FILE] if by_election else [])]


def _assigned(authority: Authority) -> Mapping[str, tuple[str, ...]]:
    """Return the units that each question is put to."""
    return {name: question.of for name, question in authority.questions.items()}


def _unit_names(authority: Authority) -> Iterator[str]:
    """Yield whatever the county's units are called."""
    yield from (label.zh for label in authority.departments.values())
    for names in authority.also.values():
        yield from names


def _of_whom(inquiry: Inquiry) -> Mapping[str, frozenset[str]]:
    """Return the numbers of those whom each unit is asked about."""
    return {
        unit: frozenset(each.candidate.number for each in people) for unit, people in inquiry.by_unit.items()
    }
