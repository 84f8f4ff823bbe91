"""What was finished: one small file for each part, written last; a part is done or to be done anew."""

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

from files.whole_files import write_whole
from scale.data import ENDING, Part
from vocabulary.elections.county_figures import Figures
from vocabulary.product import VERSION

FINISHED = "finished"
NOBODY = Figures()


@dataclass(frozen=True, slots=True)
class Returns:
    """What one unit was asked about the people of a county, in items, and what it owes of it."""

    unit: str
    zh: str  # what it is called
    en: str
    asked: int
    owed: int
    people: int  # about whom something is owed


@dataclass(frozen=True, slots=True)
class Due:
    """By which day what must be out."""

    day: str
    zh: str
    en: str


@dataclass(frozen=True, slots=True)
class CountyFigures:
    """What one county has, its days, and what its units owe."""

    county: str
    prefecture: str
    figures: Figures = NOBODY
    review_day: str = ""  # blank where nobody was judged
    polling_day: str = ""  # the first that is not over
    due: tuple[Due, ...] = ()  # from the review day on
    units: tuple[Returns, ...] = ()


@dataclass(frozen=True, slots=True)
class Told:
    """A problem as it is kept."""

    code: str
    file: str
    zh: str
    en: str
    fix_zh: str
    fix_en: str


@dataclass(frozen=True, slots=True)
class Finished:
    """What came of one part."""

    print: str  # of everything it was made from
    read: int
    judged: int
    findings: int
    again: int  # how many were judged a second time
    review_day: str  # blank where nobody was judged
    counties: tuple[CountyFigures, ...]
    problems: tuple[Told, ...]


def print_of(part: Part, *more: str) -> str:
    """Return what changes when anything that a part is made from does."""
    made_of = [VERSION, *more]
    for path in part.files():
        state = path.stat()
        made_of.append(f"{path.relative_to(part.data).as_posix()} {state.st_size} {state.st_mtime_ns}")
    return hashlib.sha256("\n".join(made_of).encode()).hexdigest()


def file_of(out: Path, name: str) -> Path:
    """Return where it is kept what came of a part."""
    return out / FINISHED / f"{name}.json"


def finished_before(out: Path, part: Part, made_of: str, tables: Iterable[str]) -> Finished | None:
    """Return what came of a part in an earlier run, if nothing has changed since and its files are there."""
    finished = read_finished(file_of(out, part.name))
    there = all((out / table / f"{part.name}{ENDING}").is_file() for table in tables)
    return finished if finished is not None and finished.print == made_of and there else None


def read_finished(path: Path) -> Finished | None:
    """Return what was written down of a part, or None where it cannot be read."""
    try:
        return _read(json.loads(path.read_text(encoding="utf-8")))
    except (OSError, ValueError, KeyError, TypeError):
        return None


def keep(out: Path, name: str, finished: Finished) -> None:
    """Write down that a part is finished."""
    path = file_of(out, name)
    path.parent.mkdir(parents=True, exist_ok=True)
    write_whole(path, json.dumps(finished, ensure_ascii=False, default=_named).encode())


def _named(each: Finished | CountyFigures | Figures | Returns | Due | Told) -> dict[str, object]:
    """Return what one of the classes here holds, by name."""
    return {cell.name: getattr(each, cell.name) for cell in fields(each)}


def _read(found: Mapping[str, Any]) -> Finished:
    """Return what was written down."""
    return Finished(
        **{
            **found,
            "counties": tuple(map(_county, found["counties"])),
            "problems": tuple(Told(**each) for each in found["problems"]),
        }
    )


def _county(found: Mapping[str, Any]) -> CountyFigures:
    """Return the figures of a county that were written down."""
    due = tuple(Due(**each) for each in found["due"])
    units = tuple(Returns(**each) for each in found["units"])
    figures = Figures(**found["figures"])
    return CountyFigures(**{**found, "figures": figures, "due": due, "units": units})
