"""Keeps the packs in use in the election folder: a review can be repeated whatever is shipped later."""

from collections.abc import Mapping
from pathlib import Path

from files.whole_files import write_whole

FOLDER = "packs"


def keep_packs(folder: Path, texts: Mapping[str, bytes]) -> tuple[str, ...]:
    """Write packs into packs/ of a folder, byte for byte, and return those that could not be written.

    What stands there is the county's and is never touched.
    """
    if not texts:
        return ()
    packs = folder / FOLDER
    if packs.exists() and not packs.resolve().is_relative_to(folder.resolve()):
        return tuple(_file(name) for name in texts)
    return tuple(_file(name) for name, text in texts.items() if not _keep(packs / f"{name}.yaml", text))


def _file(name: str) -> str:
    """Name a pack as messages do."""
    return f"{FOLDER}/{name}.yaml"


def _keep(path: Path, text: bytes) -> bool:
    """Write one pack where there is none, whole or not at all."""
    try:
        path.parent.mkdir(exist_ok=True)
        if not path.exists():
            write_whole(path, text)
    except OSError:
        return False
    return True
