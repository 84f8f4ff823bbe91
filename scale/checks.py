"""Whether the files of a part can be used: their columns first, then words and keys."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from engine.backends.sql.columns import (
    KEY,
    NOMINEES,
    PLACE,
    STATES,
    VILLAGES,
    Column,
    Holds,
    is_of_village,
    records_table,
)
from engine.backends.sql.duck import TYPES, Database, fits, quoted, text
from engine.backends.sql.reads import kinds_read
from engine.program.leaves import some_leaves
from scale.data import Part
from scale.sources import Source
from scale.statements import programs_of
from scale.tables import Spec, nominees_spec, records_spec, states_spec, villages_spec
from vocabulary.catalogue import parquet as catalogue
from vocabulary.places import FilePlace
from vocabulary.problems import Problem, problem

KEYS = {NOMINEES: KEY, VILLAGES: PLACE, STATES: KEY}


@dataclass(frozen=True, slots=True)
class Checked:
    """A table with the columns that are read, and which of them its file has."""

    name: str
    spec: Spec
    there: frozenset[str]

    @property
    def key(self) -> tuple[str, ...]:
        """Return the columns that together are unique, or say whose a record is."""
        return KEYS.get(self.name, KEY)


def specs_of(source: Source) -> dict[str, Spec]:
    """Return the columns that the packs of a source read, table by table."""
    own = [name for name in source.facts if not is_of_village(name) and name != "age"]
    if "age" in source.facts:
        own.append("birth_date")
    specs = {
        NOMINEES: nominees_spec(sorted(set(own))),
        VILLAGES: villages_spec(sorted({"category", *filter(is_of_village, source.facts)})),
        STATES: states_spec(source.asked),
    }
    fields: dict[str, set[str]] = {name: set() for name in source.asked}
    for program in programs_of(source):
        for leaf in some_leaves(*(case.tree for case in program.cases)):
            fields[leaf.question] |= kinds_read([leaf.where]).keys()
    for name, needed in fields.items():
        specs[records_table(name)] = records_spec(source.questions[name], needed)
    return specs


def check_columns(
    database: Database, part: Part, specs: dict[str, Spec]
) -> tuple[list[Checked], list[Problem]]:
    """Return the tables that are there; what is missing or of another type keeps the part from judging."""
    checked: list[Checked] = []
    problems: list[Problem] = []
    for name, spec in specs.items():
        path, place = part.file(name), FilePlace(part.path(name))
        if not path.is_file():
            if name in KEYS:
                problems.append(problem(catalogue.FILE_MISSING, place))
            checked.append(Checked(name, spec, frozenset()))
            continue
        types = database.types(path)
        if types is None:
            problems.append(problem(catalogue.FILE_UNREAD, place))
            continue
        problems += _wrong_columns(spec, types, place)
        checked.append(Checked(name, spec, frozenset(types)))
    return checked, problems


def _wrong_columns(spec: Spec, types: dict[str, str], place: FilePlace) -> Iterator[Problem]:
    """Report columns that are missing or of another type."""
    for column in spec.columns:
        wanted, kind = TYPES[column.holds], types.get(column.name)
        if kind is None and column in spec.required:
            yield problem(catalogue.COLUMN_MISSING, place, column=column.name, type=wanted)
        elif kind is not None and not fits(kind, column.holds):
            yield problem(catalogue.COLUMN_TYPE, place, column=column.name, type=kind, wanted=wanted)


def unknown_words(database: Database, part: Part, table: Checked, raw: str) -> Iterator[Problem]:
    """Report words that a column does not have; they are taken as unknown."""
    closed = [
        column for column in table.spec.columns if column.words is not None and column.name in table.there
    ]
    if not closed:
        return
    counts = ", ".join(f"count(*) FILTER ({odd(column)})" for column in closed)
    (row,) = database.run(f"SELECT {counts} FROM {raw}")
    for column, count in zip(closed, row, strict=True):
        if count:
            name = quoted(column.name)
            shown = f"CAST({name} AS VARCHAR)"
            ((word,),) = database.run(f"SELECT min({shown}) FROM {raw} WHERE {odd(column)}")
            yield problem(
                catalogue.UNKNOWN_WORD,
                FilePlace(part.path(table.name)),
                column=column.name,
                count=count,
                word=str(word)[:40],
                words=", ".join(sorted(column.words or ())),
            )


def odd(column: Column) -> str:
    """Return the test that a value of a closed list is none of its words."""
    words = ", ".join(map(text, sorted(column.words or ())))
    name = quoted(column.name)
    if column.holds is Holds.TEXTS:
        return f"{name} IS NOT NULL AND NOT list_has_all([{words}], {name})"
    return f"{name} NOT IN ({words})"


def wrong_keys(database: Database, part: Part, table: Checked, raw: str) -> Iterator[Problem]:
    """Report rows whose key is blank or repeated."""
    place, columns = FilePlace(part.path(table.name)), ", ".join(table.key)
    ((blank,),) = database.run(f"SELECT count(*) FROM {raw} WHERE {blank_key(table.key)}")
    if blank:
        yield problem(catalogue.KEY_BLANK, place, count=blank, columns=columns)
    if table.name not in KEYS:
        return
    keys = key_list(table.key)
    repeated = f"SELECT {keys}, count(*) AS rows FROM {raw} WHERE NOT ({blank_key(table.key)}) GROUP BY ALL"
    one = "concat_ws(' ', " + keys + ")"
    ((count, key),) = database.run(f"SELECT sum(rows), min({one}) FROM ({repeated} HAVING count(*) > 1)")
    if count:
        yield problem(catalogue.KEY_TWICE, place, count=int(count), key=str(key), columns=columns)


def blank_key(key: Iterable[str]) -> str:
    """Return the test that some part of a key is missing."""
    return " OR ".join(f"{quoted(name)} IS NULL" for name in key)


def key_list(key: Iterable[str], table: str = "") -> str:
    """Return the columns of a key."""
    before = f"{table}." if table else ""
    return ", ".join(f"{before}{quoted(name)}" for name in key)


def same_key(left: str, right: str, key: Sequence[str] = KEY) -> str:
    """Return the test that two rows have one key."""
    return " AND ".join(f"{left}.{quoted(name)} = {right}.{quoted(name)}" for name in key)
