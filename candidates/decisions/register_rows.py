"""Reads one row of a register: whose it is, what happened, and who answers for it."""

from collections.abc import Mapping
from datetime import date

from candidates.decisions.decision import Unsettled
from candidates.decisions.register_tables import (
    NEEDED,
    RECHECKS,
    SERVICES,
    STATEMENTS,
)
from candidates.decisions.registered import Event, Objected, Rechecked, Registered, Served, Stated
from candidates.decisions.rows import (
    Faulty,
    Setting,
    faulty_row,
    person_in,
    village_in,
)
from candidates.registers.cells import Chosen, code_in, day_in, lacking, quoted_list, word_in
from candidates.tables.header_row import TableRow
from candidates.tables.spec import TableSpec
from candidates.villages.village import VillageKey
from vocabulary.catalogue.sheets import decisions as catalogue
from vocabulary.elections.decision_words import OUTCOMES, PAPERS, RECEIPTS, Receipt
from vocabulary.problems import Problem, problem
from vocabulary.texts import Text
from vocabulary.writing.names import same_name_key
from vocabulary.writing.words import clipped


def read_registered(row: TableRow, setting: Setting, spec: TableSpec) -> Registered | Faulty:
    """Read a row of a register; one that lacks anything records nothing."""
    key = village_in(row, setting)
    if isinstance(key, Faulty):
        return key
    on = day_in(row, "on")
    missing = [each for each in ("entry", *NEEDED[spec.sheet]) if not row.text(each)]
    missing += ["on"] if on is None and "on" not in missing else []
    if missing or on is None:
        place, listed = row.place(missing[0]), lacking(row, spec, missing)
        why = problem(catalogue.REGISTER_INCOMPLETE, place, sheet=spec.sheet, missing=listed)
        return faulty_row(row, key, why)
    person = person_in(row, setting.nominees.get(key, ()))
    if isinstance(person, Problem):
        return faulty_row(row, key, person)
    event = _event(row, spec)
    if isinstance(event, Problem):
        return faulty_row(row, key, event)
    return _registered(row, key, person.number, on, event)


def _registered(row: TableRow, key: VillageKey, number: str, on: date, event: Event) -> Registered:
    """Return what a whole row says."""
    return Registered(
        entry=code_in(row, "entry"),
        key=key,
        number=number,
        on=on,
        by=row.text("by"),
        event=event,
        corrects=code_in(row, "corrects"),
        place=row.place(),
    )


def weighs(row: Unsettled) -> bool:
    """Whether a row that records nothing keeps a list from being printed: one on papers served does not."""
    return row.place.sheet not in {SERVICES.sheet, STATEMENTS.sheet}


def _event(row: TableRow, spec: TableSpec) -> Event | Problem:
    """Return what happened."""
    if spec is SERVICES:
        return _served(row, spec)
    if spec is RECHECKS:
        return _rechecked(row, spec)
    summary, papers = row.text("summary"), row.text("papers")
    if spec is STATEMENTS:
        return Stated(row.text("way"), summary, papers)
    return Objected(row.text("whose"), summary, papers)


def _served(row: TableRow, spec: TableSpec) -> Served | Problem:
    """Read a service; a refusal is one where somebody witnessed it."""
    paper, receipt = _word(row, "paper", PAPERS, spec), _word(row, "receipt", RECEIPTS, spec)
    if isinstance(paper, Problem):
        return paper
    if isinstance(receipt, Problem):
        return receipt
    if receipt is Receipt.REFUSED and not row.text("witness"):
        return problem(catalogue.SERVICE_WITHOUT_WITNESS, row.place())
    return Served(paper, row.text("way"), receipt, row.text("witness"))


def _rechecked(row: TableRow, spec: TableSpec) -> Rechecked | Problem:
    """Read a re-check; nobody checks again what he or she handled."""
    outcome = _word(row, "outcome", OUTCOMES, spec)
    if isinstance(outcome, Problem):
        return outcome
    if same_name_key(row.text("first")) == same_name_key(row.text("by")):
        return problem(catalogue.RECHECK_BY_THE_SAME, row.place())
    return Rechecked(
        objection=code_in(row, "objection"),
        unit=row.text("unit"),
        outcome=outcome,
        reason=row.text("reason"),
        ground=row.text("ground"),
        reply=row.text("reply"),
        document=row.text("document"),
    )


def _word(row: TableRow, name: str, words: Mapping[Chosen, Text], spec: TableSpec) -> Chosen | Problem:
    """Read a word of a closed list."""
    found = word_in(row, name, words)
    return found or problem(
        catalogue.REGISTER_WORD_UNKNOWN,
        row.place(name),
        written=clipped(row.text(name)),
        header=spec.column(name).header,
        words=quoted_list([label.zh for label in words.values()]),
    )
