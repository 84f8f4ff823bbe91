"""A fictional nation as Parquet: made by the database column by column, part by part, in bounded memory.

Nobody in it has a name: counties are numbered, people are numbers, and what is known of them is chance that
repeats: the same seed gives the same people.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path

from candidates.villages.seats import SEATS
from engine.backends.sql.columns import (
    NOMINEES,
    STATES,
    VILLAGES,
    Column,
    Holds,
    least,
    most,
)
from engine.backends.sql.duck import TYPES, Database, quoted, text
from files.whole_files import write_whole
from scale.bodies.reads import MODE
from scale.checks import specs_of
from scale.data import ELECTION_FILE, KIN, Part, put
from scale.sources import Circumstance, Source, read_its_election, read_source
from scale.tables import (
    ID_DIGEST,
    KIN_DECLARED,
    NAME_DIGEST,
    OTHER,
    POLLING_DAY,
    POSITION,
    PREFECTURE,
    PROVINCE,
    RELATIONS,
    Spec,
)
from vocabulary.columns.roster_columns import ROSTER_FIELDS
from vocabulary.elections.choices import CATEGORIES

PEOPLE, VILLAGES_OF_COUNTY, COUNTIES_OF_PREFECTURE = 7, 175, 10  # on average, as in the country
PREFECTURES_OF_PROVINCE = 10
VILLAGES_OF_PART = 80 * VILLAGES_OF_COUNTY
POLLING, REVIEW = date(2026, 12, 20), date(2026, 12, 6)
_ELECTION = """\
# 虚构的全国示例：县、人均为编号，内容随机。 A fictional nation: counties and people are numbers.
county: 虚构全国
polling_day: 2026-12-20
review_day: 2026-12-06
packs: [cn-vco-2025, shibuxuan-2020]
adopted:
  - {pack: shibuxuan-2020, by: 虚构换届工作领导小组, document: 虚换组〔2026〕3号, on: 2026-10-08}
departments: []
dates: {announced_on: 2026-11-15, nomination_close: 2026-12-01, term_began: 2021-01-10}
"""
# What is not as likely as anything else: one in so many is not the usual value.
_USUAL: Mapping[str, tuple[str, int]] = {
    "sex": ("'male'", 2),
    "registered_voter": ("TRUE", 700),
    "household_here": ("TRUE", 300),
    "registered_elsewhere": ("FALSE", 900),
    "on_election_committee": ("FALSE", 900),
    "kin_on_committee": ("FALSE", 900),
    "nominated_by": ("'villagers'", 500),
    "state": ("'valid'", 400),
    "workplace": ("'none'", 200),
    "category": ("'village'", 1_000_000_000),
    "nomination_mode": ("'villagers'", 1_000_000_000),
    "pledge": ("'signed'", 900),
    "current_posts": ("CAST([] AS VARCHAR[])", 9),
    least("villages_nominated"): ("1", 1_000_000_000),
    most("villages_nominated"): ("1", 1_000_000_000),
}


@dataclass(frozen=True, slots=True)
class Nation:
    """How large it is, and by which chance."""

    villages: int
    seed: int


def write_nation(data: Path, nation: Nation, said: Callable[[int, int], None]) -> None:
    """Write a nation into a folder; one part after another, each file whole or not at all."""
    data.mkdir(parents=True, exist_ok=True)
    write_whole(data / ELECTION_FILE, _ELECTION.encode())
    firsts = range(0, nation.villages, VILLAGES_OF_PART)
    source = _source(data)
    with Database(memory="1GB") as database:
        for number, first in enumerate(firsts, start=1):
            part = Part(data, f"{number:04d}")
            last = min(first + VILLAGES_OF_PART, nation.villages)
            for table, query in _tables(source, nation, first, last):
                put(part.file(table), partial(database.save, query))
            said(number, len(firsts))


def _source(data: Path) -> Source:
    """Return the packs of the nation, from which its columns come."""
    part = Part(data, "0001")
    election, problems = read_its_election(part)
    if election is None:
        raise AssertionError(f"the nation's own election.yaml is wrong: {problems}")
    found = Circumstance((POLLING,), frozenset(CATEGORIES), frozenset(ROSTER_FIELDS))
    return read_source(part, election, found, REVIEW)


def _tables(source: Source, nation: Nation, first: int, last: int) -> Iterator[tuple[str, str]]:
    """Yield every table of a part with the statement that makes it."""
    people = f"range({first * PEOPLE}, {last * PEOPLE}) t(i)"
    by = _Chance(nation.seed)
    for table, spec in specs_of(source).items():
        if table == NOMINEES:
            given = {**_PERSON, **_NOMINATED, **_digests(by, nation.villages)}
            yield table, _of(spec, given, by, people, source.reads.facts)
        elif table == VILLAGES:
            yield table, _of(spec, _VILLAGE, by, f"range({first}, {last}) t(i)", {MODE})
        elif table == KIN:
            yield table, _of(spec, {**_PERSON, **_KIN}, by, f"{people} WHERE {_IS_KIN}")
        elif table == STATES:
            states = {each.name: by.state(each.name) for each in spec.required if each.name not in _PERSON}
            yield table, _of(spec, _PERSON | states, by, people)
        else:
            there = f"{people} WHERE {by.state(table.removeprefix('records_'))} = 'found'"
            yield table, _of(spec, _PERSON, by, there)


_COUNTY = f"printf('虚构%04d县', i // {PEOPLE * VILLAGES_OF_COUNTY})"
_PERSON: dict[str, str] = {
    "county": _COUNTY,
    "township": f"printf('第%02d乡', (i // {PEOPLE}) % {VILLAGES_OF_COUNTY} // 12)",
    "village": f"printf('第%03d村', (i // {PEOPLE}) % {VILLAGES_OF_COUNTY})",
    "no": f"printf('%04d', i % {PEOPLE * VILLAGES_OF_COUNTY})",
}
# Of seven people two stand for chair, five for member, and one of these for the supervision committee too.
_NOMINATED: dict[str, str] = {
    "posts": f"CASE i % {PEOPLE} WHEN 0 THEN ['chair'] WHEN 1 THEN ['chair'] "
    "WHEN 2 THEN ['member', 'supervision_member'] ELSE ['member'] END",
    "bodies": f"CASE i % {PEOPLE} WHEN 2 THEN ['committee', 'supervision'] ELSE ['committee'] END",
    KIN_DECLARED: "CASE WHEN hash(i, 'kin') % 200 > 0 THEN TRUE END",
}
# One in five hundred is close kin to the next person of the village.
_IS_KIN = f"i % {PEOPLE} < {PEOPLE - 1} AND hash(i, 'pair') % 500 = 0"
_KIN: dict[str, str] = {
    OTHER: f"printf('%04d', (i + 1) % {PEOPLE * VILLAGES_OF_COUNTY})",
    RELATIONS: "[['siblings'], ['spouse'], ['none', 'parent_child']][1 + CAST(hash(i) % 3 AS BIGINT)]",
}
_OF_PREFECTURE = VILLAGES_OF_COUNTY * COUNTIES_OF_PREFECTURE  # villages
_SEATS: Mapping[str, int] = {"chair": 1, "vice_chair": 0, "member": 3, "supervision_member": 1}
_VILLAGE: dict[str, str] = {
    "county": f"printf('虚构%04d县', i // {VILLAGES_OF_COUNTY})",
    "township": f"printf('第%02d乡', i % {VILLAGES_OF_COUNTY} // 12)",
    "village": f"printf('第%03d村', i % {VILLAGES_OF_COUNTY})",
    PROVINCE: f"printf('虚构%02d省', i // {_OF_PREFECTURE * PREFECTURES_OF_PROVINCE})",
    PREFECTURE: f"printf('虚构%03d市', i // {_OF_PREFECTURE})",
    POLLING_DAY: f"DATE '{POLLING}'",
    POSITION: f"i % {VILLAGES_OF_COUNTY}",
    **{bound(SEATS[post]): str(number) for post, number in _SEATS.items() for bound in (least, most)},
}


@dataclass(frozen=True, slots=True)
class _Chance:
    """Chance that repeats: a number for each person and each name, and what follows from it."""

    seed: int

    def of(self, name: str, sides: int) -> str:
        """Return a number below so many."""
        return f"(hash(i, {text(name)}, {self.seed}) % {sides})"

    def state(self, question: str) -> str:
        """Return what all units answered: nearly always nothing, sometimes something, sometimes not yet."""
        number = self.of(f"state {question}", 2_000)
        return f"CASE WHEN {number} < 3 THEN 'found' WHEN {number} < 7 THEN 'owed' ELSE 'clear' END"

    def value(self, column: Column, *, of_record: bool) -> str:
        """Return a value of a column; of records one in twenty is not known, of people hardly any."""
        if of_record:
            return self._any(column, 20)
        if column.name in _USUAL:
            usual, one_in = _USUAL[column.name]
            number = self.of(f"usual {column.name}", one_in)
            return f"CASE WHEN {number} > 0 THEN {usual} ELSE {self._any(column, 3)} END"
        return self._any(column, 3_000)

    def _any(self, column: Column, one_in: int) -> str:
        """Return some value; one in so many is not known."""
        blank = self.of(f"blank {_stem(column.name)}", one_in)
        return f"CASE WHEN {blank} > 0 THEN {self._known(column)} END"

    def _known(self, column: Column) -> str:
        """Return some value that is known; the columns of a range follow one number."""
        number, words = self.of(_stem(column.name), 9_000), sorted(column.words or ["示例"])
        listed = f"[{', '.join(map(text, words))}]"
        match column.holds:
            case Holds.FLAG:
                return f"({number} < 90)"
            case Holds.NUMBER:
                return f"CAST({number} % 9 AS BIGINT)"
            case Holds.DATE:
                return self._day(column)
            case Holds.TEXT if column.name.endswith("_lasting"):
                return "'dated'"
            case Holds.TEXT:
                return f"{listed}[1 + CAST({number} % {len(words)} AS BIGINT)]"
            case Holds.TEXTS:
                return f"[{listed}[1 + CAST({number} % {len(words)} AS BIGINT)]]"

    def _day(self, column: Column) -> str:
        """Return a day: of birth an adult's, else one of the last 25 years, now and then only the month."""
        start = "1958-01-01" if column.name.startswith("birth_date") else "2001-12-25"
        span = 18_400 if column.name.startswith("birth_date") else 9_000
        day = f"(DATE '{start}' + CAST({self.of(_stem(column.name), span)} AS INTEGER))"
        month = self.of(f"month {_stem(column.name)}", 10)
        edge = (
            f"last_day({day})"
            if column.name.endswith("_last")
            else f"CAST(date_trunc('month', {day}) AS DATE)"
        )
        return f"CASE WHEN {month} = 0 THEN {edge} ELSE {day} END"


def _digests(by: _Chance, villages: int) -> dict[str, str]:
    """Return digests: a few people stand in two counties, and of these a few under two names."""
    twin = f"{by.of('twin', 500)} = 0"
    whose = f"CASE WHEN {twin} THEN -1 - {by.of('whose', 1 + villages * PEOPLE // 1_000)} ELSE i END"
    name = f"CASE WHEN {twin} AND {by.of('name', 10)} = 0 THEN 'other' ELSE CAST(({whose}) AS VARCHAR) END"
    return {ID_DIGEST: f"md5(CAST({whose} AS VARCHAR))", NAME_DIGEST: f"md5({name})"}


def _stem(name: str) -> str:
    """Return what the columns of a range have in common."""
    for ending in ("_least", "_most", "_first", "_last", "_lasting"):
        name = name.removesuffix(ending)
    return name


def _of(
    spec: Spec, given: Mapping[str, str], by: _Chance, rows: str, facts: Collection[str] = frozenset()
) -> str:
    """Return the statement of a table: what is given, and chance for what sources read."""
    of_record = given is _PERSON
    columns = [
        f"CAST({given.get(column.name) or by.value(column, of_record=of_record)} AS {TYPES[column.holds]}) "
        f"AS {quoted(column.name)}"
        for column in spec.columns
        if column in spec.required or column.name in given or of_record or _stem(column.name) in facts
    ]
    return f"SELECT {', '.join(columns)} FROM {rows}"
