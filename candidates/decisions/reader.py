"""Reads the folder decisions/: the workbooks into which people write what they decided."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from candidates.decisions.decision import Decision, Decisions, Unsettled, Withdrawal
from candidates.decisions.register_rows import read_registered, weighs
from candidates.decisions.register_tables import REGISTERS, TYPED
from candidates.decisions.registered import Registered
from candidates.decisions.rows import Faulty, Setting, faulty_row, read_decision, read_withdrawal, village_in
from candidates.decisions.standing_registers import OF_REGISTERS, standing_registers
from candidates.decisions.standing_rows import OF_DECISIONS
from candidates.decisions.tables import DECISIONS, WITHDRAWALS
from candidates.elected.matching import nominees_by_village
from candidates.election import Election
from candidates.folders import DECISIONS as FOLDER
from candidates.people.candidate import Candidate
from candidates.registers.reading import read_rows
from candidates.registers.register import PERSON_COLUMNS, Register, RegisterFolder
from candidates.registers.standing import standing
from candidates.registers.voided import Misvoided, without_voided
from candidates.rosters.roll import Roll
from candidates.tables.header_row import TableRow
from candidates.tables.spec import TableSpec
from candidates.villages.directory import directory
from candidates.villages.finding import VillageFinder
from candidates.villages.village import Village
from vocabulary.catalogue.sheets import decisions as catalogue
from vocabulary.facts import Known, LayeredFacts
from vocabulary.problems import Problem, apart, in_order

_PERSON = ("village", "number", "name")
_FOLDER = RegisterFolder(
    FOLDER,
    (
        Register(
            DECISIONS,
            about=(*_PERSON, "criterion"),
            typed=("conclusion", "ground", "reason", "by", "second", "on", "corrects", "count"),
        ),
        *(Register(spec, about=_PERSON, typed=TYPED[spec.sheet]) for spec in REGISTERS),
        Register(WITHDRAWALS, about=_PERSON, typed=(*PERSON_COLUMNS, "on", "paper", "by", "corrects")),
    ),
    not_a_workbook=catalogue.DECISIONS_NOT_A_WORKBOOK,
    no_sheet=catalogue.DECISIONS_NO_SHEET,
)


@dataclass(slots=True)
class _Read:
    """What the sheets have given so far."""

    decisions: list[Decision] = field(default_factory=list)
    withdrawals: list[Withdrawal] = field(default_factory=list)
    registered: list[Registered] = field(default_factory=list)
    unsettled: list[Unsettled] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)

    def add(self, found: Decision | Withdrawal | Registered | Faulty) -> None:
        """Add what one row says."""
        match found:
            case Decision():
                self.decisions.append(found)
            case Withdrawal():
                self.withdrawals.append(found)
            case Registered():
                self.registered.append(found)
            case Faulty(row, why):
                self.unsettled += [row] if weighs(row) else []
                self.problems.append(why)


def read_decisions(
    folder: Path, villages: Sequence[Village], roll: Iterable[Candidate], election: Election
) -> Decisions:
    """Read every workbook of decisions/; what cannot be used is reported and settles nothing."""
    finder = VillageFinder(directory(villages, election.county))
    setting, read = Setting(finder, nominees_by_village(roll)), _Read()
    rows, notes = read_rows(folder, _FOLDER)
    kept = without_voided(rows)
    for each in kept.faulty:
        read.add(_not_taken_back(each, setting))
    for row in kept.rows:
        _read_row(row.row, setting, row.register.spec, read)
    problems, hints = apart(notes)
    decided, registers = standing(read.decisions, OF_DECISIONS), standing_registers(read.registered)
    gave_up = standing(read.withdrawals, OF_REGISTERS)
    fell: tuple[Decision | Registered | Withdrawal, ...]
    fell = (*decided.fallen, *registers.fallen, *gave_up.fallen)
    unused = (*decided.problems, *registers.problems, *gave_up.problems)
    return Decisions(
        decisions=decided.rows,
        withdrawals=gave_up.rows,
        registered=registers.rows,
        unsettled=(*read.unsettled, *(Unsettled(each.key, each.place) for each in fell)),
        problems=in_order((*problems, *read.problems, *unused)),
        hints=(*hints, *finder.hints),
    )


def with_withdrawals(roll: Roll, withdrawals: Iterable[Withdrawal]) -> Roll:
    """Return the roll in which whoever gave up in writing does not stand any more."""
    gone = {(each.key, each.number): each for each in withdrawals}
    if not gone:
        return roll
    candidates = (
        _gone(each, gone.get((each.key, each.number)) if each.key else None) for each in roll.candidates
    )
    return replace(roll, candidates=tuple(candidates))


def _gone(candidate: Candidate, withdrawal: Withdrawal | None) -> Candidate:
    """Return a nominee with the state that a withdrawal gives."""
    if withdrawal is None or candidate.withdrawn:
        return candidate
    state = {"state": Known("withdrawn", withdrawal.place)}
    return replace(candidate, facts=LayeredFacts(state, candidate.facts))


def _not_taken_back(each: Misvoided, setting: Setting) -> Faulty:
    """Return a row that was to take back another as one of its village that settles nothing."""
    key = village_in(each.row.row, setting)
    return Faulty(key.row, each.why) if isinstance(key, Faulty) else faulty_row(each.row.row, key, each.why)


def _read_row(row: TableRow, setting: Setting, spec: TableSpec, read: _Read) -> None:
    """Add what one row says."""
    if spec is DECISIONS:
        read.add(read_decision(row, setting, spec))
    elif spec is WITHDRAWALS:
        read.add(read_withdrawal(row, setting, spec))
    else:
        read.add(read_registered(row, setting, spec))
