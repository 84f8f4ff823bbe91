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
from engine.backends.sql.duck import TYPES, fits, quoted, text
from engine.backends.sql.reads import kinds_read
from engine.backends.sql.runner import Counted, Runner, Search, count
from engine.program.leaves import some_leaves
from scale.data import KIN, SITTING, Part
from scale.sources import Source, programs_of
from scale.tables import (
    OF_SEAT,
    Spec,
    kin_spec,
    nominees_spec,
    records_spec,
    sitting_spec,
    states_spec,
    villages_spec,
)
from vocabulary.catalogue import parquet as catalogue
from vocabulary.elections.election_kinds import ElectionKind
from vocabulary.places import FilePlace
from vocabulary.problems import Problem, problem

KEYS = {NOMINEES: KEY, VILLAGES: PLACE, STATES: KEY}  # the tables that every part has
UNIQUE = {**KEYS, SITTING: OF_SEAT}


@dataclass(frozen=True, slots=True)
class Checked:
    """A table with the columns that are read, and which of them its file has."""

    name: str
    spec: Spec
    there: frozenset[str]

    @property
    def key(self) -> tuple[str, ...]:
        """Return the columns that together are unique, or say whose a record is."""
        return UNIQUE.get(self.name, KEY)

    @property
    def columns(self) -> tuple[Column, ...]:
        """Return the columns that are read and there."""
        return tuple(each for each in self.spec.columns if each.name in self.there)

    @property
    def ranges(self) -> tuple[tuple[str, str], ...]:
        """Return the pairs of columns of which the first holds the least and the second the most."""
        pairs = ((each.name, _upper(each.name)) for each in self.columns)
        return tuple((low, high) for low, high in pairs if high in self.there)

    def range_of(self, column: Column) -> tuple[str, str] | None:
        """Return the range that a column belongs to, how long a day lasts included."""
        return next((pair for pair in self.ranges if column.name in {*pair, _lasting(pair[0])}), None)

    @property
    def closed(self) -> tuple[Column, ...]:
        """Return those that hold closed lists of words."""
        return tuple(each for each in self.columns if each.words is not None)


def specs_of(source: Source) -> dict[str, Spec]:
    """Return the columns that the packs of a source read, table by table."""
    own = [name for name in source.facts if not is_of_village(name) and name != "age"]
    if "age" in source.facts:
        own.append("birth_date")
    read = source.reads
    counted = sorted({"birth_date" if name == "age" else name for name in read.facts})
    at_home = sorted({"category", *filter(is_of_village, source.facts)})
    specs = {
        NOMINEES: nominees_spec(sorted(set(own)), counted),
        VILLAGES: villages_spec(at_home, sorted(read.of_village), sorted(read.headers)),
        STATES: states_spec(source.asked),
        KIN: kin_spec(),
    }
    if source.election.kind is ElectionKind.BY_ELECTION:
        specs[SITTING] = sitting_spec(counted)
    fields: dict[str, set[str]] = {name: set() for name in source.asked}
    for program in programs_of(source):
        for leaf in some_leaves(*(case.tree for case in program.cases)):
            fields[leaf.question] |= kinds_read([leaf.where]).keys()
    for name, needed in fields.items():
        specs[records_table(name)] = records_spec(source.questions[name], needed)
    return specs


def check_columns(runner: Runner, part: Part, specs: dict[str, Spec]) -> tuple[list[Checked], list[Problem]]:
    """Return the tables that are there; what is missing or of another type keeps the part from judging."""
    checked: list[Checked] = []
    problems: list[Problem] = []
    runner.files.learn(map(part.file, specs))
    for name, spec in specs.items():
        path, place = part.file(name), FilePlace(part.path(name))
        if not path.is_file():
            if name in KEYS:
                problems.append(problem(catalogue.FILE_MISSING, place))
            checked.append(Checked(name, spec, frozenset()))
            continue
        types = runner.files.types(path)
        if types is None:
            problems.append(problem(catalogue.FILE_UNREAD, place))
            continue
        problems += _wrong_columns(spec, types, place)
        checked.append(Checked(name, spec, frozenset(types)))
    return checked, problems


def _wrong_columns(spec: Spec, types: dict[str, str], place: FilePlace) -> Iterator[Problem]:
    """Report columns that are missing or of another type."""
    plain = {name.strip().casefold(): name for name in types if name not in spec_names(spec)}
    for column in spec.columns:
        wanted, kind = TYPES[column.holds], types.get(column.name)
        if kind is None and column.name in plain:
            yield problem(catalogue.COLUMN_NAME, place, found=plain[column.name], column=column.name)
        elif kind is None and column.name in KEY:
            keys = ", ".join(each.name for each in spec.required if each.name in KEY)
            yield problem(catalogue.KEY_MISSING, place, column=column.name, type=wanted, columns=keys)
        elif kind is None and column in spec.required:
            yield problem(catalogue.COLUMN_MISSING, place, column=column.name, type=wanted)
        elif kind is not None and not fits(kind, column.holds):
            yield problem(catalogue.COLUMN_TYPE, place, column=column.name, type=kind, wanted=wanted)


def spec_names(spec: Spec) -> frozenset[str]:
    """Return the names of all columns of a table."""
    return frozenset(column.name for column in spec.columns)


def something_odd(table: Checked, raw: str) -> str:
    """Return the query of rows with an unknown word, no range or no key; of lists, of their unknown words."""
    tests = [blank_key(table.key), *(odd(each) for each in table.closed if each.holds is not Holds.TEXTS)]
    tests += [reversed_(*each) for each in table.ranges]
    rows = f"SELECT 1 AS one FROM {raw} WHERE {' OR '.join(f'({test})' for test in tests)}"
    lists = [each for each in table.closed if each.holds is Holds.TEXTS]
    return " UNION ALL ".join([rows, *(_odd_words(each, raw) for each in lists)])


def _odd_words(column: Column, raw: str) -> str:
    """Return the query of the unknown words in lists: they are taken apart, which costs less."""
    words = ", ".join(map(text, sorted(column.words or ())))
    listed = f"SELECT unnest({quoted(column.name)}) AS word FROM {raw}"
    return f"SELECT 1 AS one FROM ({listed}) WHERE word NOT IN ({words})"


def repeated_key(table: Checked, raw: str) -> Search:
    """Search for rows whose key stands more than once."""
    keys = key_list(table.key)
    repeated = (
        f"(SELECT {keys}, count(*) AS rows_of_key FROM {raw} WHERE NOT ({blank_key(table.key)}) "
        f"GROUP BY {keys} HAVING count(*) > 1)"
    )
    return Search(repeated, example=in_words(table.key), rows="rows_of_key")


def unknown_words(runner: Runner, part: Part, table: Checked, raw: str) -> Iterator[Problem]:
    """Report words that a column does not have; they are taken as unknown."""
    found = count(
        runner, [Search(raw, odd(each), f"CAST({quoted(each.name)} AS VARCHAR)") for each in table.closed]
    )
    for column, (rows, word) in zip(table.closed, found, strict=True):
        if rows:
            yield problem(
                catalogue.UNKNOWN_WORD,
                FilePlace(part.path(table.name)),
                column=column.name,
                count=rows,
                word=str(word)[:40],
                words=", ".join(sorted(column.words or ())),
            )


def reversed_ranges(runner: Runner, part: Part, table: Checked, raw: str) -> Iterator[Problem]:
    """Report ranges whose least is beyond their most; both are taken as unknown."""
    found = count(
        runner,
        [Search(raw, reversed_(*each), f"CAST({quoted(each[0])} AS VARCHAR)") for each in table.ranges],
    )
    for (first, last), (rows, value) in zip(table.ranges, found, strict=True):
        if rows:
            place = FilePlace(part.path(table.name))
            yield problem(
                catalogue.RANGE_REVERSED, place, first=first, last=last, count=rows, value=str(value)
            )


def reversed_(first: str, last: str) -> str:
    """Return the test that a range is none."""
    return f"{quoted(first)} > {quoted(last)}"


def _upper(name: str) -> str:
    """Name the column of the most where one holds the least; blank where it does not."""
    for low, high in (("_least", "_most"), ("_first", "_last")):
        if name.endswith(low):
            return name.removesuffix(low) + high
    return ""


def _lasting(first: str) -> str:
    """Name the column that says how long a range of days lasts."""
    return f"{first.removesuffix('_first')}_lasting"


def odd(column: Column) -> str:
    """Return the test that a value of a closed list is none of its words."""
    words = ", ".join(map(text, sorted(column.words or ())))
    name = quoted(column.name)
    if column.holds is Holds.TEXTS:
        return f"{name} IS NOT NULL AND NOT list_has_all([{words}], {name})"
    return f"{name} NOT IN ({words})"


def blank_keys(runner: Runner, part: Part, table: Checked, raw: str) -> Iterator[Problem]:
    """Report rows without a key."""
    ((blank, _),) = count(runner, [Search(raw, blank_key(table.key))])
    if blank:
        place = FilePlace(part.path(table.name))
        yield problem(catalogue.KEY_BLANK, place, count=blank, columns=", ".join(table.key))


def repeated_keys(part: Part, table: Checked, found: Counted) -> Iterator[Problem]:
    """Report rows whose key is repeated."""
    rows, key = found
    if rows:
        place = FilePlace(part.path(table.name))
        yield problem(catalogue.KEY_TWICE, place, count=rows, key=str(key), columns=", ".join(table.key))


def in_words(key: Iterable[str], table: str = "") -> str:
    """Return a key as it is quoted in a problem."""
    return f"concat_ws(' ', {key_list(key, table)})"


def blank_key(key: Iterable[str]) -> str:
    """Return the test that some part of a key is missing."""
    return " OR ".join(f"COALESCE(trim({quoted(name)}) = '', TRUE)" for name in key)


def key_list(key: Iterable[str], table: str = "") -> str:
    """Return the columns of a key."""
    before = f"{table}." if table else ""
    return ", ".join(f"{before}{quoted(name)}" for name in key)


def same_key(left: str, right: str, key: Sequence[str] = KEY) -> str:
    """Return the test that two rows have one key."""
    return " AND ".join(f"{left}.{quoted(name)} = {right}.{quoted(name)}" for name in key)
