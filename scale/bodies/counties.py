"""The counties of all parts: which there are, in which prefecture and province they lie."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from engine.backends.sql.columns import NOMINEES, VILLAGES
from engine.backends.sql.duck import Database, text
from scale.bodies.added import NOTHING
from scale.data import Part
from vocabulary.elections.provinces import COUNTRY, official_name, province_of
from vocabulary.texts import Text

MOST_NAMED: Final = 10
# The place of a county as its villages have it, in one word.
WRITTEN: Final = "concat_ws(chr(31), county, COALESCE(prefecture, ''), COALESCE(province, ''))"
DIRECTLY: Final = "直辖"  # 省直辖、自治区直辖: in the place of a prefecture where there is none


@dataclass(frozen=True, slots=True)
class CountyThere:
    """A county as the parts have it; two of one name lie in different prefectures."""

    name: str
    written: tuple[str, ...]  # its place as rows of villages have it
    parts: tuple[str, ...]
    province: str | None  # none where it is not known, or villages name several
    prefecture: str | None
    asks: bool  # something of areas
    mixed: bool  # some villages name a prefecture and others none: they may be of two counties
    repeats: bool  # a village of it

    @property
    def directly_below_the_province(self) -> bool:
        """Whether it says that it lies in no prefecture."""
        return self.prefecture is not None and DIRECTLY in self.prefecture


@dataclass(frozen=True, slots=True)
class _Rows:
    """The rows of villages that name one place, in all parts."""

    county: str
    place: str
    province: str | None
    prefecture: str | None
    parts: tuple[str, ...]
    asks: bool


def counties_there(files: Database, added: str) -> tuple[CountyThere, ...]:
    """Return the counties of what villages add, by name."""
    rows = files.run(
        f"SELECT county, {WRITTEN}, province, prefecture, list_sort(list(DISTINCT filename)), "
        f"bool_or(adds <> {text(NOTHING)}) FROM {added} GROUP BY ALL ORDER BY ALL"
    )
    repeated = files.run(
        f"SELECT DISTINCT county, prefecture FROM {added} WHERE village IS NOT NULL "
        "GROUP BY county, prefecture, township, village HAVING count(*) > 1"
    )
    by_name: dict[str, list[_Rows]] = {}
    for county, place, province, prefecture, parts, asks in rows:
        names = tuple(Path(each).stem for each in parts)
        by_name.setdefault(county, []).append(
            _Rows(county, place, province and _province(province), prefecture, names, asks)
        )
    return tuple(county for rows in by_name.values() for county in _told_apart(rows, set(repeated)))


def _told_apart(rows: Sequence[_Rows], repeated: Collection[tuple[str, str | None]]) -> Iterator[CountyThere]:
    """Yield the counties of one name: one for each prefecture, but one where some rows name none."""
    named = {each.prefecture for each in rows}
    apart = None not in named
    groups = [[each for each in rows if each.prefecture == one] for one in named] if apart else [list(rows)]
    for mine in sorted(groups, key=lambda group: group[0].prefecture or ""):
        yield CountyThere(
            name=mine[0].county,
            written=tuple(each.place for each in mine),
            parts=tuple(dict.fromkeys(part for each in mine for part in each.parts)),
            province=_only(each.province for each in mine),
            prefecture=_only(each.prefecture for each in mine),
            asks=any(each.asks for each in mine),
            mixed=len({each.prefecture for each in mine}) > 1,
            repeats=any((each.county, each.prefecture) in repeated for each in mine),
        )


def counties_in(files: Database, part: Part) -> frozenset[str]:
    """Return the counties that the files of a part name, as far as they can be read."""
    found: set[str] = set()
    for path in map(part.file, (NOMINEES, VILLAGES)):
        if (files.types(path) or {}).get("county") == "VARCHAR":
            rows = files.run(f"SELECT DISTINCT county FROM read_parquet({text(path)})")
            found |= {county for (county,) in rows if county is not None}
    return frozenset(found)


def named(counties: Sequence[str]) -> Text:
    """Name counties, of many the first."""
    some, more = counties[:MOST_NAMED], len(counties) > MOST_NAMED
    return Text("、".join(some) + ("等" if more else ""), ", ".join([*some, *(["..."] if more else [])]))


def _province(written: str) -> str:
    """Return the whole name of a province, however it is written; what is none of ours as it stands."""
    code = province_of(written)
    return written.strip() if code is None or code == COUNTRY else official_name(code)


def _only(names: Iterable[str | None]) -> str | None:
    """Return the one name, or nothing where there is none or several."""
    found = set(names)
    return found.pop() if len(found) == 1 else None
