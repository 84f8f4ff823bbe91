"""A county's review as Parquet: what its sources read of every person, without names and without IDs."""

import hashlib
import hmac
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from candidates.people.candidate import Hold
from candidates.people.kin import Declared
from engine.backends.sql.cells import cells_of, columns_by_row
from engine.backends.sql.columns import (
    KEY,
    NOMINEES,
    STATES,
    VILLAGES,
    Cell,
    Column,
    Holds,
    Table,
    columns_of,
    records_table,
)
from engine.backends.sql.duck import Database, quoted
from engine.backends.sql.tables import state_of
from engine.review.deciding.kept import decision_on, kept_as_a_whole, kept_by
from engine.review.docket import MAY_BE_MISSING
from engine.review.intake import Intake
from engine.review.review import NomineeReview, Review
from engine.review.reviewing import IN_VERDICT
from files.entries import Kind, list_folder, read_regular
from files.whole_files import write_whole
from rules.model.conditions import facts_of
from scale.bodies.reads import reads_of
from scale.data import ELECTION_FILE, ELECTIONS, PACKS, Part, put
from scale.exports.export_bodies import key_of, kin_table, members_of, sitting_table, written
from scale.tables import (
    AS_A_WHOLE,
    DISCLOSURE,
    NOMINEE_KEY,
    POLLING_DAY,
    POSITION,
    PREFECTURE,
    RECORD_COLUMNS,
    UNIT,
    VILLAGE_KEY,
    before,
    facts_written,
    owed_by,
)
from vocabulary.answers import AnswerList, Record
from vocabulary.columns.computed_facts import RAISED
from vocabulary.elections.decision_words import Settles
from vocabulary.elections.election_kinds import ElectionKind
from vocabulary.facts import Known
from vocabulary.places import SheetPlace
from vocabulary.questions import Question, stricter

LARGEST = 1_000_000  # bytes of a text that is copied


@dataclass(frozen=True, slots=True)
class Exported:
    """How many rows were written, by table."""

    rows: Mapping[str, int]


def export(intake: Intake, review: Review, to: Part, key: bytes) -> Exported:
    """Write a county as the part of a folder; each file is there whole or not at all."""
    rows: dict[str, int] = {}
    with Database() as database:
        for table in _tables(intake, review, key):
            database.load(table)
            query = f"SELECT * FROM {quoted(table.name)}"
            put(to.file(table.name), partial(database.save, query))
            rows[table.name] = table.rows
    return Exported(rows)


def _tables(intake: Intake, review: Review, key: bytes) -> Iterator[Table]:
    """Yield the tables of a county."""
    county = review.election.county
    people = [each for village in review.villages for each in village.nominees]
    read = _facts_read(review)
    columns = intake.roll.columns
    own = [each for each in facts_written(read, of_village=False) if each not in MAY_BE_MISSING - columns]
    yield _nominees(county, people, own, key)
    yield _villages(intake, facts_written(read, of_village=True), sorted(reads_of(review.packs).headers))
    questions = {name: review.questions[name] for name in sorted(_asked(people))}
    keys = columns_by_row((key_of(county, each) for each in people), len(KEY))
    states: list[list[Cell]] = [
        [state_of(each.material.answers[name]).value for each in people] for name in questions
    ]
    owing: list[list[Cell]] = [[_owing(each.material.answers[name]) for each in people] for name in questions]
    answered = (*_texts((*KEY, *questions)), *(Column(owed_by(name), Holds.TEXTS) for name in questions))
    yield Table(STATES, answered, (*keys, *states, *owing))
    for question in questions.values():
        yield _records(county, people, question)
    members = members_of(intake, people)
    yield kin_table(county, review.villages, members)
    if intake.election.kind is ElectionKind.BY_ELECTION:
        yield sitting_table(county, members, own)


def _owing(answer: AnswerList) -> list[str] | None:
    """Return the units whose answer is still owed, or who wrote 有 without details."""
    bare = {unit for unit, record in answer.records if not record.complete}
    return sorted({*answer.owing, *bare}) or None


def _facts_read(review: Review) -> frozenset[str]:
    """Return the facts that some bar, caution or requirement of a source in use reads."""
    parts = (
        part
        for pack in review.packs
        for criterion in pack.criteria
        if criterion.grade in IN_VERDICT
        for part in (criterion.condition, criterion.unsettled, criterion.when)
        if part is not None
    )
    return frozenset().union(*map(facts_of, parts), reads_of(review.packs).facts)


def _asked(people: Iterable[NomineeReview]) -> frozenset[str]:
    """Return the questions that were put."""
    return frozenset(name for each in people for name in each.material.answers)


def _texts(names: Iterable[str]) -> tuple[Column, ...]:
    """Return columns of text."""
    return tuple(Column(name, Holds.TEXT) for name in names)


def _nominees(county: str, people: Sequence[NomineeReview], facts: Sequence[str], key: bytes) -> Table:
    """Return the people: who they are in the county, what they stand for, what holds them, and facts."""
    rows = [(*key_of(county, each), *_record(each, key)) for each in people]
    head = columns_by_row(rows, len(NOMINEE_KEY) + len(RECORD_COLUMNS))
    columns, cells = written(facts, lambda name: [each.material.facts.get(name) for each in people])
    return Table(NOMINEES, (*NOMINEE_KEY, *RECORD_COLUMNS, *columns), (*head, *cells))


def _record(nominee: NomineeReview, key: bytes) -> tuple[Cell, ...]:
    """Return what is known of the record itself."""
    candidate = nominee.candidate
    raised = nominee.material.facts.get(RAISED)
    place = candidate.place
    spot = (place.file, place.sheet, place.row) if isinstance(place, SheetPlace) else (None, None, None)
    return (
        sorted(candidate.bodies),
        candidate.posts_open,
        bool(candidate.reservations),
        any(each.hold is Hold.NOT_COMPARED for each in nominee.reservations),
        sorted(raised.value) if isinstance(raised, Known) and isinstance(raised.value, frozenset) else None,
        _digest(candidate.text("id_number"), key),
        _digest(candidate.text("name"), key),
        *spot,
        isinstance(candidate.kin, Declared),
        *_decided(nominee),
    )


def _decided(nominee: NomineeReview) -> tuple[list[str] | None, ...]:
    """Return by which criteria people took somebody out, did not, and keep the person in."""
    rows = [(each.name, decision_on(nominee, each)) for each in nominee.findings]
    settled = [(name, row.settles is Settles.OUT) for name, row in rows if row is not None]
    whole = [AS_A_WHOLE] if kept_as_a_whole(nominee) else []
    found = (
        [name for name, out in settled if out],
        [name for name, out in settled if not out],
        [*whole, *kept_by(nominee)],
    )
    return tuple(each or None for each in found)


def _digest(written: str, key: bytes) -> str | None:
    """Return what tells that two are the same, and nothing else, to whoever has not the key."""
    return hmac.new(key, written.encode(), hashlib.sha256).hexdigest()[:32] if written else None


def _villages(intake: Intake, facts: Sequence[str], headers: Sequence[str]) -> Table:
    """Return the villages."""
    villages, county = intake.villages, intake.election.county
    day = intake.election.polling_day
    head: list[Sequence[Cell]] = [
        [county] * len(villages),
        [each.key.township for each in villages],
        [each.key.village for each in villages],
        [each.polling_day or day for each in villages],
        [None] * len(villages),
        range(len(villages)),
        *([each.previous_term.get(header) or None for each in villages] for header in headers),
    ]
    columns, cells = written(facts, lambda name: [each.facts.get(name) for each in villages])
    more = (
        Column(POLLING_DAY, Holds.DATE),
        *_texts((PREFECTURE,)),
        Column(POSITION, Holds.NUMBER),
        *_texts(map(before, headers)),
    )
    return Table(VILLAGES, (*VILLAGE_KEY, *more, *columns), (*head, *cells))


def _records(county: str, people: Iterable[NomineeReview], question: Question) -> Table:
    """Return the records of a question that units gave details of."""
    fields = [(name, field.kind) for name, field in question.fields.items()]
    columns = [*_texts((*KEY, UNIT, DISCLOSURE))]
    for name, kind in fields:
        columns += columns_of(name, kind, calculated=True)
    writers = [(name, cells_of(kind, calculated=True)) for name, kind in fields]

    def row(nominee: NomineeReview, unit: str, record: Record) -> tuple[Cell, ...]:
        """Return a record."""
        return (
            *key_of(county, nominee),
            unit,
            stricter(question.disclosure, record.disclosure).value,
            *(cell for name, write in writers for cell in write(record.values.get(name))),
        )

    rows = [
        row(each, unit, record)
        for each in people
        for unit, record in each.material.answers[question.name].records
    ]
    return Table(records_table(question.name), tuple(columns), tuple(columns_by_row(rows, len(columns))))


def keep_beside(folder: Path, part: Part) -> list[str]:
    """Copy election.yaml and packs of a folder; return packs of which the data has another text already."""
    other = []
    own = part.data / ELECTIONS / f"{part.name}.yaml"
    own.parent.mkdir(exist_ok=True)
    write_whole(own, read_regular(folder / ELECTION_FILE, LARGEST))
    for entry in list_folder(folder / PACKS, folder):
        # What is no file of the folder the review has reported, and has not read.
        if entry.kind is not Kind.FILE or entry.path.suffix != ".yaml":
            continue
        path = entry.path
        to, content = part.data / PACKS / path.name, read_regular(path, LARGEST, folder)
        to.parent.mkdir(parents=True, exist_ok=True)
        if to.is_file() and to.read_bytes() != content:
            other.append(path.name)
        else:
            write_whole(to, content)
    return other
