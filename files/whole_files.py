"""Writes a file whole or not at all: a reader finds the old text or the new one, never half of either."""

import os
import secrets
import shutil
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from files.failures import RefusedError, failure_at, refuse_outside
from vocabulary.failures import Failure

_LONGEST = 40  # signs of a name that the hidden one repeats: a long name has no room for more
_IN_THE_WAY = frozenset(
    {Failure.FOLDER, Failure.PIPE, Failure.DEVICE, Failure.SOCKET, Failure.LINK_LOOP, Failure.DEAD_LINK}
)
UNFINISHED = "未完成"  # what a hidden name beside the target ends with until the writing is done


def unfinished_beside(path: Path) -> Path:
    """Return a hidden name beside a path that no other run uses."""
    return path.with_name(f".{path.name[:_LONGEST]}.{secrets.token_hex(4)}.{UNFINISHED}")


def first_free(shelf: Path, name: str, ending: str = "") -> Path:
    """Return the first path of a name at which nothing is: name, name-2, name-3, ..."""
    number, path = 2, shelf / f"{name}{ending}"
    while os.path.lexists(path):
        path, number = shelf / f"{name}-{number}{ending}", number + 1
    return path


def remove_unfinished(folder: Path) -> None:
    """Remove what interrupted runs left in a folder; only whoever has it alone knows that it is nobody's."""
    for path in folder.glob(f".*.{UNFINISHED}"):
        if path.is_dir() and not path.is_symlink():
            shutil.rmtree(path, ignore_errors=True)
        else:
            with suppress(OSError):
                path.unlink()


def write_new(path: Path, content: bytes) -> None:
    """Write a file where there is none, whole or not at all.

    Raises:
        FileExistsError: something is there, and stays as it is.
        OSError: it cannot be written.
    """
    with path.open("xb") as file:
        try:
            file.write(content)
            file.flush()
        except BaseException:
            path.unlink(missing_ok=True)
            raise


def write_whole(path: Path, content: bytes, *, durable: bool = True, within: Path | None = None) -> None:
    """Write a file in the place of the one there; whatever stops the writing leaves the old one as it was.

    What can be made again at any time need not be durable: a power failure may then take it.

    Raises:
        RefusedError: what is there is no regular file, or a link that leads out of the folder given.
        OSError: it cannot be written: no space, no right to, or another program has it open.
    """
    if within is not None:
        refuse_outside(path, within)
    there = failure_at(path)
    if there in _IN_THE_WAY:
        raise RefusedError(there)
    target = Path(os.path.realpath(path))  # a link goes on pointing where it did
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


def write_new_folder(final: Path, files: Mapping[str, bytes], within: Path) -> None:
    """Write a folder of files where there is none, whole or not at all.

    Raises:
        FileExistsError: something is there, and stays as it is.
        RefusedError: the place lies beyond a link that leads out of the folder given.
        OSError: it cannot be written.
    """
    refuse_outside(final.parent, within)
    final.parent.mkdir(parents=True, exist_ok=True)
    if os.path.lexists(final):
        raise FileExistsError(final)
    unfinished = unfinished_beside(final)
    try:
        unfinished.mkdir()
        for name, content in files.items():
            path = unfinished / name
            path.parent.mkdir(parents=True, exist_ok=True)
            write_new(path, content)
        unfinished.rename(final)
    except BaseException:
        shutil.rmtree(unfinished, ignore_errors=True)
        raise
