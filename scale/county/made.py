"""Where a county's own pages lie in a folder of results, and whether they are those of its last review."""

import json
from collections.abc import Iterable, Mapping
from pathlib import Path

from files.whole_files import write_whole
from scale.data import part_name
from scale.figures.summed import Summed
from scale.kept import FINISHED, read_finished

COUNTIES = "各县"
_MADE_OF = "来源.json"


def folder_of(prefecture: str, county: str) -> str:
    """Return where the pages of a county lie, from the folder of the results."""
    return f"{COUNTIES}/{part_name(f'{prefecture}{county}')}"


def keep_made(out: Path, folder: str, parts: Iterable[str]) -> None:
    """Write down of which parts a county's pages were made, as they were."""
    prints = {name: _print_of(out, name) for name in parts}
    write_whole(out / folder / _MADE_OF, json.dumps(prints, ensure_ascii=False).encode())


def pages_made(out: Path, summed: Summed, index: str) -> Mapping[tuple[str, str], str]:
    """Return the pages of counties that are still those of the data, by prefecture and county."""
    if not (out / COUNTIES).is_dir():
        return {}
    folders = {
        (each.prefecture, each.county): folder_of(each.prefecture, each.county) for each in summed.counties
    }
    return {
        place: f"{folder}/{index}" for place, folder in folders.items() if _is_current(out, folder, index)
    }


def _is_current(out: Path, folder: str, index: str) -> bool:
    """Whether pages are there and nothing that they were made of was judged anew."""
    try:
        made: dict[str, str] = json.loads((out / folder / _MADE_OF).read_text(encoding="utf-8"))
        return (out / folder / index).is_file() and all(
            mark and mark == _print_of(out, name) for name, mark in made.items()
        )
    except (OSError, ValueError, AttributeError):
        return False


def _print_of(out: Path, name: str) -> str:
    """Return the print of all that a part was made of; blank where nothing is kept of it."""
    finished = read_finished(out / FINISHED / f"{name}.json")
    return "" if finished is None else finished.print
