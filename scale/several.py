"""One ID in several counties: no county sees it, and the law counts villages whatever county they are in."""

from collections.abc import Sequence

from engine.backends.sql.columns import KEY, NOMINEES, PLACE, VILLAGES
from engine.backends.sql.duck import Database, quoted, texts
from scale.checks import same_key
from scale.data import Part
from scale.tables import ID_DIGEST, NAME_DIGEST
from vocabulary.elections.choices import GONE

SEVERAL, LISTED = "several_counties", "people_in_several_counties"
_EMPTY = (
    f"SELECT CAST(NULL AS VARCHAR) AS {ID_DIGEST}, 0 AS least, 0 AS most, 0 AS names, 0 AS people WHERE FALSE"
)


def find_several(database: Database, parts: Sequence[Part]) -> int:
    """Make the table of the IDs that stand in several counties, and return how many there are."""
    usable = [part for part in parts if _has_digests(database, part)]
    with_state = any("state" in (database.types(part.file(NOMINEES)) or {}) for part in usable)
    query = _several(usable, "n.state" if with_state else "'valid'") if usable else _EMPTY
    database.run(f"CREATE OR REPLACE TEMP TABLE {SEVERAL} AS {query}")
    database.run(f"CREATE OR REPLACE TEMP TABLE {LISTED} AS {_listed(usable)}")
    ((count,),) = database.run(f"SELECT count(*) FROM {SEVERAL}")
    return int(count)


def _listed(parts: Sequence[Part]) -> str:
    """Return the statement of the people who have such an ID; `person` is the same for all rows of one ID."""
    keys = ", ".join(f"n.{quoted(name)}" for name in KEY)
    if not parts:
        nobody = ", ".join(f"CAST(NULL AS VARCHAR) AS {quoted(name)}" for name in KEY)
        return f"SELECT 0 AS person, {nobody}, FALSE AS two_names WHERE FALSE"
    people = f"read_parquet({texts(part.file(NOMINEES) for part in parts)}, union_by_name = true)"
    return (
        f"SELECT dense_rank() OVER (ORDER BY d.{ID_DIGEST}) AS person, {keys}, d.names > 1 AS two_names "
        f"FROM {people} n JOIN {SEVERAL} d ON d.{ID_DIGEST} = n.{ID_DIGEST}"
    )


def of_two_names(database: Database) -> tuple[int, int]:
    """Return how many IDs stand under different names, and of how many people."""
    ((count, people),) = database.run(
        f"SELECT count(*), COALESCE(sum(people), 0) FROM {SEVERAL} WHERE names > 1"
    )
    return int(count), int(people)


def _has_digests(database: Database, part: Part) -> bool:
    """Whether a part can be compared with others."""
    types = [database.types(part.file(table)) for table in (NOMINEES, VILLAGES)]
    if None in types:
        return False
    people, villages = types
    wanted = {*PLACE, "no", "bodies", ID_DIGEST, NAME_DIGEST}
    return wanted <= (people or {}).keys() and {*PLACE, "category"} <= (villages or {}).keys()


def _several(parts: Sequence[Part], state: str) -> str:
    """Return the statement: first which IDs, by what costs little, then what of them counts."""
    people = f"read_parquet({texts(part.file(NOMINEES) for part in parts)}, union_by_name = true)"
    villages = f"read_parquet({texts(part.file(VILLAGES) for part in parts)}, union_by_name = true)"
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
