"""What was finished: one small file for each part, written last; a part is done or to be done anew."""

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from files.whole_files import write_whole
from scale.data import ENDING, Part
from vocabulary.product import VERSION

FINISHED = "finished"


@dataclass(frozen=True, slots=True)
class CountyFigures:
    """What one county has."""

    county: str
    prefecture: str
    nominees: int
    pass_: int
    flag: int
    pending: int
    legal_flag: int
    policy_flag: int
    unexamined: int
    owed: int  # answers that units still owe
    villages: int
    impossible: int  # villages in which no outcome meets all that forbids
    cannot_fill: int  # villages with a body that cannot be filled


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
    try:
        found = json.loads(file_of(out, part.name).read_text(encoding="utf-8"))
        finished = _read(found)
    except (OSError, ValueError, KeyError, TypeError):
        return None
    there = all((out / table / f"{part.name}{ENDING}").is_file() for table in tables)
    return finished if finished.print == made_of and there else None


def keep(out: Path, name: str, finished: Finished) -> None:
    """Write down that a part is finished."""
    path = file_of(out, name)
    path.parent.mkdir(parents=True, exist_ok=True)
    write_whole(path, json.dumps(asdict(finished), ensure_ascii=False).encode())


def _read(found: Mapping[str, Any]) -> Finished:
    """Return what was written down."""
    return Finished(
        **{
            **found,
            "counties": tuple(CountyFigures(**each) for each in found["counties"]),
            "problems": tuple(Told(**each) for each in found["problems"]),
        }
    )
