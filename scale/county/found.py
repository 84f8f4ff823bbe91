"""Which county of the data a name means, and in which files it lies."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches

from engine.backends.sql.columns import NOMINEES, VILLAGES
from engine.backends.sql.duck import Database, quoted, text
from scale.data import Part
from scale.figures.counties import county_of_two
from scale.tables import PREFECTURE
from vocabulary.problems import Problem

MOST_ALIKE = 20


@dataclass(frozen=True, slots=True)
class Found:
    """A county and the parts in which it lies."""

    county: str
    prefecture: str  # blank where the data do not say
    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class NoCounty:
    """There is none of the name, or there are several, or its files cannot be used, and why."""

    counties: tuple[str, ...] = ()  # those that may be meant
    problems: tuple[Problem, ...] = ()
    several: bool = False  # of the name, with their prefectures
    more: int = 0  # counties that are not named


def find_county(database: Database, parts: Sequence[Part], written: str) -> Found | NoCounty:
    """Return the county of a name; of two alike, the name of the prefecture is written before it."""
    there = {place: tuple(where) for place, where in _places(database, parts).items()}
    meant = [place for place in there if written in {place[1], "".join(place)}]
    if not meant:
        return _none(written, sorted({county for _, county in there}))
    of_two = _in_one_part(there, meant[0][1])
    if of_two:
        return NoCounty(problems=of_two)
    if len(meant) > 1:
        return NoCounty(tuple(sorted("".join(place) for place in meant)), several=True)
    ((prefecture, county),) = meant
    return Found(county, prefecture, there[prefecture, county])


def _in_one_part(there: Mapping[tuple[str, str], Sequence[Part]], county: str) -> tuple[Problem, ...]:
    """Report that a part has two counties of one name: nothing in it tells their people apart."""
    parts = [part for (_, name), where in there.items() if name == county for part in where]
    twice = next((part for part in parts if parts.count(part) > 1), None)
    if twice is None:
        return ()
    named = sorted(
        prefecture for (prefecture, name), where in there.items() if name == county and twice in where
    )
    return (county_of_two(twice, county, named),)


def _places(database: Database, parts: Iterable[Part]) -> dict[tuple[str, str], list[Part]]:
    """Return every prefecture and county with the parts that have people of it."""
    found: dict[tuple[str, str], list[Part]] = {}
    for part in parts:
        for place in _places_of(database, part):
            found.setdefault(place, []).append(part)
    return found


def _places_of(database: Database, part: Part) -> Iterator[tuple[str, str]]:
    """Yield the prefecture and the county of the people of one part."""
    people, villages = part.file(NOMINEES), part.file(VILLAGES)
    if (database.types(people) or {}).get("county") != "VARCHAR":
        return
    types = database.types(villages) or {}
    home = "SELECT NULL AS county, NULL AS prefecture WHERE FALSE"
    if types.get("county") == "VARCHAR":
        named = quoted(PREFECTURE) if types.get(PREFECTURE) == "VARCHAR" else "NULL"
        home = f"SELECT DISTINCT county, {named} AS prefecture FROM read_parquet({text(villages)})"
    yield from database.run(
        f"SELECT DISTINCT COALESCE(h.prefecture, ''), n.county FROM "
        f"(SELECT DISTINCT county FROM read_parquet({text(people)}) WHERE trim(county) <> '') n "
        f"LEFT JOIN ({home}) h ON h.county = n.county ORDER BY ALL"
    )


def _none(written: str, counties: Sequence[str]) -> NoCounty:
    """Return that there is no such county: those whose names are like it first, and of many no others."""
    alike = [each for each in counties if written in each or each in written]
    alike += [each for each in get_close_matches(written, counties, MOST_ALIKE, 0.5) if each not in alike]
    named = alike[:MOST_ALIKE] or list(counties[:MOST_ALIKE])
    return NoCounty(tuple(named), more=len(counties) - len(named))
