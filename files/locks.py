"""A lock on a folder, so that one run at a time writes into it.

The operating system holds it and drops it with the process, however that ends: there is no stale lock to
remove by hand. The file `.lianshen.lock` is there only while a run lasts.
"""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from files.signals import held

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

# A link in its place would lead elsewhere, and a pipe would be waited for.
_NO_OTHER = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
LOCK_FILE = ".lianshen.lock"


class FolderBusyError(Exception):
    """Another run writes into the folder."""


@contextmanager
def locked(folder: Path, name: str = LOCK_FILE) -> Iterator[bool]:
    """Keep a folder to this run; False where nothing is locked: it may not be written to, or knows no locks.

    Raises:
        FolderBusyError: another run has it.
    """
    path, file = folder / name, None
    try:
        with held():  # nobody is left with a file that nobody knows
            file = _take(path)
        yield file is not None
    finally:
        if file is not None:
            with held():
                _release(path, file)


def _take(path: Path) -> int | None:
    """Open and lock the file; again where the run before removed it in between."""
    while True:
        file = _open(path)
        if file is None:
            return None
        try:
            known = _lock(file)
        except BaseException:
            os.close(file)
            raise
        if not known:
            os.close(file)
            return None
        if _is_there(path, file):
            return file
        os.close(file)


def _open(path: Path) -> int | None:
    """Open the file, made by us or by somebody who lets us only read it; nothing where that cannot be."""
    for flags in (os.O_RDWR | os.O_CREAT, os.O_RDONLY):
        with suppress(OSError):
            return os.open(path, flags | _NO_OTHER, 0o666)
    return None


def _is_there(path: Path, file: int) -> bool:
    """Whether the path still is the file that was locked."""
    try:
        return os.path.samestat(path.stat(), os.fstat(file))
    except FileNotFoundError:
        return False


def _release(path: Path, file: int) -> None:
    """Remove the file and unlock it, in the order that leaves no other run with a removed file."""
    if sys.platform == "win32":  # which removes no file that is open, here or elsewhere
        os.close(file)
        with suppress(OSError):
            path.unlink()
    else:
        with suppress(OSError):
            path.unlink()
        os.close(file)


def _lock(file: int) -> bool:
    """Lock an open file; False where the place knows no locks."""
    try:
        if sys.platform == "win32":
            msvcrt.locking(file, msvcrt.LK_NBLCK, 1)
        else:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except (BlockingIOError, PermissionError) as error:  # PermissionError: how Windows says so
        raise FolderBusyError from error
    except OSError:
        return False
    return True
