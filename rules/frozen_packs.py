"""Keeps the packs in use in the election folder: a review can be repeated whatever is shipped later."""

import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from files.entries import Kind, kind_of, list_folder, read_regular
from files.failures import refuse_outside, why_of
from files.whole_files import write_new, write_whole
from files.yaml.yaml_text import LARGEST_FILE
from rules.library import shipped_text
from vocabulary.failures import Unwritten, Why

FOLDER = "packs"
REPLACED = "旧版"  # the folder within packs/ that keeps what was replaced, by day


@dataclass(frozen=True, slots=True)
class Copy:
    """A copy of a shipped pack in packs/ of a folder, whose text is not, or no longer, the shipped one."""

    name: str
    own: bytes
    ours: bytes


def outdated_copies(folder: Path) -> tuple[Copy, ...]:
    """Return the copies of shipped packs that have another text than the shipped one.

    Raises:
        OSError: one of them cannot be read.
    """
    entries = [entry for entry in list_folder(folder / FOLDER, folder) if entry.kind is Kind.FILE]
    names = [entry.path.name.removesuffix(".yaml") for entry in entries if entry.path.suffix == ".yaml"]
    ours = {name: text for name in sorted(names) if (text := shipped_text(name)) is not None}
    own = {name: read_regular(folder / _file(name), LARGEST_FILE, root=folder) for name in ours}
    return tuple(Copy(name, own[name], ours[name]) for name in ours if own[name] != ours[name])


def replace_packs(folder: Path, copies: Iterable[Copy], day: date) -> str:
    """Put shipped packs in the place of copies, each whole, and return where the copies are kept.

    All of them are kept before the first is replaced. Run again after an interruption, it ends the work.

    Raises:
        OSError: something could not be written; what was not replaced is as it was.
    """
    copies, kept = tuple(copies), _free_place(folder, day)
    refuse_outside(folder / FOLDER, folder)
    (folder / kept).mkdir(parents=True)
    for copy in copies:
        write_new(folder / kept / f"{copy.name}.yaml", copy.own)
    for copy in copies:
        write_whole(folder / _file(copy.name), copy.ours, within=folder)
    return kept


def _free_place(folder: Path, day: date) -> str:
    """Return the first folder of a day that is not there yet."""
    name, number = f"{FOLDER}/{REPLACED}/{day.isoformat()}", 1
    while kind_of(folder / name) is not None:
        number += 1
        name = f"{FOLDER}/{REPLACED}/{day.isoformat()}-{number}"
    return name


def keep_packs(folder: Path, texts: Mapping[str, bytes]) -> tuple[Unwritten, ...]:
    """Write packs into packs/ of a folder, byte for byte, and return those that could not be written.

    What stands there is the county's and is never touched.
    """
    kept = ((_file(name), _keep(folder, name, text)) for name, text in texts.items())
    return tuple(Unwritten(file, why) for file, why in kept if why is not None)


def _file(name: str) -> str:
    """Name a pack as messages do."""
    return f"{FOLDER}/{name}.yaml"


def _keep(folder: Path, name: str, text: bytes) -> Why | None:
    """Write one pack where there is none, whole or not at all; say why where that failed."""
    path = folder / _file(name)
    try:
        refuse_outside(path.parent, folder)
        path.parent.mkdir(exist_ok=True)
        if not os.path.lexists(path):
            write_whole(path, text, within=folder)
    except OSError as error:
        return why_of(error)
    return None
