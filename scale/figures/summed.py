"""What came of many counties in a folder of results, read back from what is kept of its parts."""

import json
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from scale.bodies.areas import AreaReview
from scale.figures.returns import added
from scale.kept import FINISHED, CountyFigures, read_finished
from vocabulary.elections.county_figures import together

SUMMARY = "summary.json"


@dataclass(frozen=True, slots=True)
class Summed:
    """The figures of all counties, and what is said beside them."""

    counties: tuple[CountyFigures, ...]
    review_days: tuple[date, ...]
    left_out: int
    several: int  # IDs that stand in several counties
    problems: int
    areas: tuple[AreaReview, ...] = ()  # what is asked of prefectures and provinces


def is_results(folder: Path) -> bool:
    """Whether a folder holds the results of a review of Parquet that came to its end."""
    return (folder / SUMMARY).is_file() and (folder / FINISHED).is_dir()


def summed_in(out: Path) -> Summed | None:
    """Return what came of many counties; None where the results are not whole."""
    parts = [read_finished(path) for path in sorted((out / FINISHED).glob("*.json"))]
    try:
        said = json.loads((out / SUMMARY).read_text(encoding="utf-8"))
        left_out = int(said["rows"]["left_out"])
        several, problems = int(said["ids_in_several_counties"]), int(said["problems"])
    except (OSError, ValueError, KeyError, TypeError):
        return None
    found = [part for part in parts if part is not None]
    days = {date.fromisoformat(part.review_day) for part in found if part.review_day}
    counties = counties_of(part.counties for part in found)
    return Summed(counties, tuple(sorted(days)), left_out, several, problems)


def counties_of(parts: Iterable[Sequence[CountyFigures]]) -> tuple[CountyFigures, ...]:
    """Return the figures of each county; one may lie in several parts."""
    found: defaultdict[tuple[str, str], list[CountyFigures]] = defaultdict(list)
    for part in parts:
        for each in part:
            found[each.prefecture, each.county].append(each)
    return tuple(_added(rows) for _, rows in sorted(found.items()))


def _added(rows: Sequence[CountyFigures]) -> CountyFigures:
    """Add up the figures of one county."""
    first = rows[0]
    due = {each for row in rows for each in row.due}
    return CountyFigures(
        first.county,
        first.prefecture,
        together(row.figures for row in rows),
        review_day=max(row.review_day for row in rows),
        polling_day=min((row.polling_day for row in rows if row.polling_day), default=""),
        due=tuple(sorted(due, key=lambda each: (each.day, each.zh))),
        units=tuple(added(row.units for row in rows)),
    )
