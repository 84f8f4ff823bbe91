"""The figures of earlier days: a small file for each day on which a review was made, the last of that day."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from files.whole_files import write_whole
from scale.kept import CountyFigures
from vocabulary.elections.county_figures import FIGURES, Figures

DAYS = "days"
Place = tuple[str, str]  # prefecture and county


@dataclass(frozen=True, slots=True)
class Before:
    """The figures of an earlier day."""

    day: date
    counties: Mapping[Place, CountyFigures]


def keep_day(out: Path, today: date, counties: Iterable[CountyFigures]) -> None:
    """Write down the figures of a day, in the place of those of an earlier run on the same day."""
    rows = [
        {
            "prefecture": each.prefecture,
            "county": each.county,
            **{name: getattr(each.figures, name) for name in FIGURES},
        }
        for each in counties
    ]
    path = out / DAYS / f"{today.isoformat()}.json"
    path.parent.mkdir(parents=True, exist_ok=True)
    write_whole(path, json.dumps(rows, ensure_ascii=False).encode())


def before(folder: Path, today: date) -> Before | None:
    """Return the figures of the last day before one that a folder of results has; what is damaged is none."""
    for path in sorted((folder / DAYS).glob("*.json"), reverse=True):
        found = _read(path)
        if found is not None and found.day < today:
            return found
    return None


def last_in(folder: Path) -> Before | None:
    """Return the figures of the last day that a folder of results has."""
    return before(folder, date.max)


def last_day(folder: Path) -> date:
    """Return the day of the results that a folder holds."""
    found = last_in(folder)
    return date.max if found is None else found.day


def _read(path: Path) -> Before | None:
    """Return the figures of one file, or None where it is none of ours."""
    try:
        day = date.fromisoformat(path.stem)
        rows = json.loads(path.read_text(encoding="utf-8"))
        figures = [_county(row) for row in rows]
    except (OSError, ValueError, KeyError, TypeError):
        return None
    return Before(day, {(each.prefecture, each.county): each for each in figures})


def _county(row: Mapping[str, Any]) -> CountyFigures:
    """Return the figures of a county."""
    figures = Figures(*(int(row[name]) for name in FIGURES))
    return CountyFigures(str(row["county"]), str(row["prefecture"]), figures)
