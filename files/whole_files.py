"""Writes a file whole or not at all: a reader finds the old text or the new one, never half of either."""

import os
import secrets
import shutil
from contextlib import suppress
from pathlib import Path

UNFINISHED = "未完成"  # what a hidden name beside the target ends with until the writing is done


def unfinished_beside(path: Path) -> Path:
    """Return a hidden name beside a path that no other run uses."""
    return path.with_name(f".{path.name}.{secrets.token_hex(4)}.{UNFINISHED}")


def remove_unfinished(folder: Path) -> None:
    """Remove what interrupted runs left in a folder; only whoever has it alone knows that it is nobody's."""
    for path in folder.glob(f".*.{UNFINISHED}"):
        if path.is_dir():
            shutil.rmtree(path, ignore_errors=True)
        else:
            with suppress(OSError):
                path.unlink()


def write_whole(path: Path, content: bytes, *, durable: bool = True) -> None:
    """Write a file in the place of the one there; whatever stops the writing leaves the old one as it was.

    What can be made again at any time need not be durable: a power failure may then take it.

    Raises:
        OSError: it cannot be written: no space, no right to, or another program has it open.
    """
    target = path.resolve()  # a link goes on pointing where it did
    unfinished = unfinished_beside(target)
    try:
        with unfinished.open("xb") as file:
            file.write(content)
            file.flush()
            if durable:
                os.fsync(file.fileno())
        if target.exists():
            shutil.copymode(target, unfinished)
        unfinished.replace(target)
    except BaseException:
        unfinished.unlink(missing_ok=True)
        raise
