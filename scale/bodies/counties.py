"""The counties of all parts: which there are, in which prefecture and province they lie."""

from collections.abc import Iterable, Sequence
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
DIRECTLY: Final = "直辖"  # 省直辖、自治区直辖: in the place of a prefecture where there is none


@dataclass(frozen=True, slots=True)
class CountyThere:
    """A county as the parts have it."""

    name: str
    parts: tuple[str, ...]
    province: str | None  # the one that all its villages name
    prefecture: str | None
    asks: bool  # something of areas
    repeats: bool  # a village of it

    @property
    def directly_below_the_province(self) -> bool:
        """Whether it says that it lies in no prefecture."""
        return self.prefecture is not None and DIRECTLY in self.prefecture


def counties_there(files: Database, added: str) -> tuple[CountyThere, ...]:
    """Return the counties of what villages add, by name."""
    rows = files.run(
        "SELECT county, list_sort(list(DISTINCT filename)), list(DISTINCT COALESCE(province, '')), "
        f"list(DISTINCT COALESCE(prefecture, '')), bool_or(adds <> {text(NOTHING)}), "
        "count(village) > count(DISTINCT concat_ws(chr(31), township, village)) "
        f"FROM {added} GROUP BY county ORDER BY county"
    )
    return tuple(
        CountyThere(
            county,
            tuple(Path(each).stem for each in parts),
            _only(map(_province, provinces)),
            _only(prefectures),
            asks,
            repeats,
        )
        for county, parts, provinces, prefectures, asks, repeats in rows
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


def _only(names: Iterable[str]) -> str | None:
    """Return the one name, or nothing where there is none or several."""
    found = set(names)
    return found.pop() or None if len(found) == 1 else None
