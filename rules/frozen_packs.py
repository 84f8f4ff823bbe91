"""Keeps the packs in use in the election folder: a review can be repeated whatever is shipped later."""

import os
from collections.abc import Mapping
from pathlib import Path

from files.failures import refuse_outside, why_of
from files.whole_files import write_whole
from vocabulary.failures import Unwritten, Why

FOLDER = "packs"


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
