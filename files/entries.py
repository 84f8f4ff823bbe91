"""What lies in a folder, and regular files alone opened: a pipe, a device or a socket is never read.

Whoever opens a pipe waits for ever, and a link to /dev/zero has no end. So everything of an election folder
is listed and opened here.
"""

import os
import stat
from dataclasses import dataclass
from enum import Enum
from io import BufferedReader, FileIO
from pathlib import Path

from vocabulary.catalogue import files as catalogue
from vocabulary.places import FilePlace
from vocabulary.problems import Problem, problem

# Windows has neither; there a file that is opened is not waited for.
_OPENING = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)


class Kind(Enum):
    """What an entry of a folder is, links followed."""

    FILE = "file"
    FOLDER = "folder"
    OTHER = "other"  # a pipe, a device, a socket, a link that leads nowhere


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of a folder."""

    path: Path
    kind: Kind

    @property
    def name(self) -> str:
        """Return the name as it can be printed."""
        return printable(self.path.name)


class NotAFileError(OSError):
    """What was to be read is a folder, a pipe, a device or a socket."""


def printable(name: str) -> str:
    """Return a name with visible escapes in place of what no text can hold (bytes not UTF-8, controls)."""
    return "".join(sign if _is_text(sign) else sign.encode("unicode_escape").decode() for sign in name)


def _is_text(sign: str) -> bool:
    """Whether a sign can stand in a text: it is no half of a pair, and no control character."""
    return not ("\ud800" <= sign <= "\udfff" or sign < " " or "\x7f" <= sign <= "\x9f")


def kind_of(path: Path) -> Kind | None:
    """Return what a path leads to, or nothing where nothing of that name is there."""
    try:
        mode = path.stat().st_mode
    except (OSError, ValueError):  # a name that is too long, or one with a zero in it
        return Kind.OTHER if os.path.lexists(path) else None
    if stat.S_ISREG(mode):
        return Kind.FILE
    return Kind.FOLDER if stat.S_ISDIR(mode) else Kind.OTHER


def open_regular(path: Path) -> BufferedReader:
    """Open a regular file to read its bytes; whatever else bears the name is not opened, or closed again.

    Raises:
        NotAFileError: it is no regular file.
        OSError: it cannot be opened.
    """
    if kind_of(path) in {Kind.FOLDER, Kind.OTHER}:
        raise NotAFileError
    number = os.open(path, _OPENING)
    if not stat.S_ISREG(os.fstat(number).st_mode):  # it was exchanged meanwhile
        os.close(number)
        raise NotAFileError
    return BufferedReader(FileIO(number))


def read_regular(path: Path, most: int) -> bytes:
    """Return the bytes of a regular file; more than `most` come only from a file that is larger than that.

    Raises:
        NotAFileError: it is no regular file.
        OSError: it cannot be opened.
    """
    with open_regular(path) as file:
        return file.read(most + 1)


def list_folder(folder: Path) -> tuple[Entry, ...]:
    """Return what lies in a folder by name; nothing where there is no folder that can be listed."""
    try:
        paths = sorted(folder.iterdir(), key=lambda path: path.name)
    except OSError:
        return ()
    return tuple(Entry(path, kind_of(path) or Kind.OTHER) for path in paths)


def folder_problem(folder: Path, file: str) -> Problem | None:
    """Say that something is in the place of a folder that cannot be listed."""
    try:
        next(folder.iterdir(), None)
    except FileNotFoundError:
        return not_a_file(file) if os.path.lexists(folder) else None
    except OSError as error:
        return problem(catalogue.NOT_A_FOLDER, FilePlace(file), reason=str(error.strerror), file=file)
    return None


def entry_problem(entry: Entry, file: str) -> Problem | None:
    """Say why an entry cannot be read, whatever it holds; `file` is how messages name it."""
    if entry.name != entry.path.name:
        return problem(catalogue.FILE_NAME, FilePlace(file))
    return not_a_file(file) if entry.kind is Kind.OTHER else None


def not_a_file(file: str) -> Problem:
    """Say that something is no file that can be read."""
    return problem(catalogue.NOT_A_FILE, FilePlace(file))
