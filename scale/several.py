"""One ID in several counties: no county sees it, and the law counts villages whatever county they are in."""

from collections.abc import Iterable, Mapping, Sequence

from engine.backends.sql.columns import KEY, NOMINEES, PLACE, VILLAGES, Column, Holds, Table
from engine.backends.sql.duck import fits, quoted
from engine.backends.sql.runner import Runner
from scale.checks import same_key
from scale.data import Part
from scale.tables import ID_DIGEST, NAME_DIGEST, NOMINEE_KEY, VILLAGE_KEY
from vocabulary.elections.choices import GONE

SEVERAL, LISTED = "several_counties", "people_in_several_counties"
COLUMNS = (
    Column(ID_DIGEST, Holds.TEXT),
    *(Column(name, Holds.NUMBER) for name in ("least", "most", "names", "people")),
)
STATE = Column("state", Holds.TEXT)
PEOPLE_READ = [*NOMINEE_KEY, *(Column(name, Holds.TEXT) for name in (ID_DIGEST, NAME_DIGEST))]
VILLAGES_READ = [*VILLAGE_KEY, Column("category", Holds.TEXT)]
_NOBODY = (
    f"SELECT 0 AS person, {', '.join(f'CAST(NULL AS VARCHAR) AS {quoted(name)}' for name in KEY)}, "
    "FALSE AS two_names WHERE FALSE"
)
_EMPTY = (
    f"SELECT CAST(NULL AS VARCHAR) AS {ID_DIGEST}, 0 AS least, 0 AS most, 0 AS names, 0 AS people WHERE FALSE"
)


def find_several(runner: Runner, parts: Sequence[Part]) -> Table:
    """Make the table of the IDs that stand in several counties, and return it."""
    usable = [part for part in parts if _has_digests(runner, part)]
    if not usable:
        runner.settle(SEVERAL, _EMPTY)
        runner.make(LISTED, _NOBODY)
    else:
        with_state = any(_has(runner.files.types(part.file(NOMINEES)), [STATE]) for part in usable)
        read = [*PEOPLE_READ, STATE] if with_state else PEOPLE_READ
        people = runner.parquet(f"all {NOMINEES}", [part.file(NOMINEES) for part in usable], read)
        villages = runner.parquet(f"all {VILLAGES}", [part.file(VILLAGES) for part in usable], VILLAGES_READ)
        runner.settle(SEVERAL, _several(people, villages, "n.state" if with_state else "'valid'"))
        runner.make(LISTED, _listed(people))
    names = ", ".join(column.name for column in COLUMNS)
    rows = runner.run(f"SELECT {names} FROM {SEVERAL} ORDER BY {names}")
    return Table(SEVERAL, COLUMNS, tuple(zip(*rows, strict=True)) if rows else ((),) * len(COLUMNS))


def _listed(people: str) -> str:
    """Return the statement of the people who have such an ID; `person` is the same for all rows of one ID."""
    keys = ", ".join(f"n.{quoted(name)}" for name in KEY)
    return (
        f"SELECT dense_rank() OVER (ORDER BY d.{ID_DIGEST}) AS person, {keys}, d.names > 1 AS two_names "
        f"FROM {people} n JOIN {SEVERAL} d ON d.{ID_DIGEST} = n.{ID_DIGEST}"
    )


def of_two_names(several: Table) -> tuple[int, int]:
    """Return how many IDs stand under different names, and of how many people."""
    names, people = several.cells[3], several.cells[4]
    found = [
        number
        for count, number in zip(names, people, strict=True)
        if isinstance(count, int) and isinstance(number, int) and count > 1
    ]
    return len(found), sum(found)


def _has_digests(runner: Runner, part: Part) -> bool:
    """Whether a part can be compared with others."""
    people, villages = (runner.files.types(part.file(table)) for table in (NOMINEES, VILLAGES))
    state = [STATE] if STATE.name in (people or {}) else []
    return _has(people, [*PEOPLE_READ, *state]) and _has(villages, [*VILLAGES_READ])


def _has(types: Mapping[str, str] | None, columns: Iterable[Column]) -> bool:
    """Whether a file has columns, of their types."""
    return types is not None and all(
        each.name in types and fits(types[each.name], each.holds) for each in columns
    )


def _several(people: str, villages: str, state: str) -> str:
    """Return the statement: first which IDs, by what costs little, then what of them counts."""
    gone = ", ".join(f"'{word}'" for word in sorted(GONE))
    ids = (
        f"SELECT {ID_DIGEST} FROM {people} WHERE {ID_DIGEST} IS NOT NULL "
        f"GROUP BY {ID_DIGEST} HAVING min(county) <> max(county)"
    )
    village = f"concat_ws(chr(31), {', '.join(f'n.{quoted(name)}' for name in PLACE)})"
    standing = f"({state} IS NULL OR {state} NOT IN ({gone}))"
    counts = (
        f"({standing} AND list_contains(n.bodies, 'committee') AND v.category IS DISTINCT FROM 'community')"
    )
    surely = f"({counts} AND {state} IS NOT NULL AND v.category IS NOT NULL)"
    return (
        f"SELECT n.{ID_DIGEST}, count(DISTINCT {village}) FILTER ({surely}) AS least, "
        f"count(DISTINCT {village}) FILTER ({counts}) AS most, "
        f"count(DISTINCT n.{NAME_DIGEST}) AS names, count(*) AS people "
        f"FROM {people} n JOIN ({ids}) i ON i.{ID_DIGEST} = n.{ID_DIGEST} "
        f"LEFT JOIN {villages} v ON {same_key('n', 'v', PLACE)} GROUP BY n.{ID_DIGEST}"
    )
