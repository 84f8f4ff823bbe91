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

from files.failures import RefusedError, failure_at, leads_out, refuse_outside, unopened, why_of
from vocabulary.catalogue import files as catalogue
from vocabulary.failures import Failure, Why
from vocabulary.places import FilePlace
from vocabulary.problems import Problem, problem
from vocabulary.texts import Text

# Windows has neither; there a file that is opened is not waited for.
_OPENING = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)

_A_FILE = Text("文件", "a file")


class Kind(Enum):
    """What an entry of a folder is, links followed."""

    FILE = "file"
    FOLDER = "folder"
    OTHER = "other"  # a pipe, a device, a socket, a link that leads nowhere, what may not be looked at
    OUTSIDE = "outside"  # a link that leads out of the election folder


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of a folder."""

    path: Path
    kind: Kind

    @property
    def name(self) -> str:
        """Return the name as it can be printed."""
        return printable(self.path.name)


def printable(name: str) -> str:
    """Return a name with visible escapes in place of what no text can hold (bytes not UTF-8, controls)."""
    return "".join(sign if _is_text(sign) else sign.encode("unicode_escape").decode() for sign in name)


def _is_text(sign: str) -> bool:
    """Whether a sign can stand in a text: it is no half of a pair, and no control character."""
    return not ("\ud800" <= sign <= "\udfff" or sign < " " or "\x7f" <= sign <= "\x9f")


def kind_of(path: Path) -> Kind | None:
    """Return what a path leads to, or nothing where nothing of that name is there."""
    match failure_at(path):
        case None:
            return Kind.FILE
        case Failure.FOLDER:
            return Kind.FOLDER
        case Failure.MISSING | Failure.NOT_A_FOLDER | Failure.NAME_TOO_LONG | Failure.BAD_NAME:
            return None  # no file can have a name that is too long, or one with a zero in it
        case _:
            return Kind.OTHER


def open_regular(path: Path, root: Path | None = None) -> BufferedReader:
    """Open a regular file, inside of a folder where one is given; whatever else bears the name is not opened.

    Raises:
        RefusedError: it is no regular file, or lies outside.
        OSError: it cannot be opened.
    """
    if kind_of(path) in {Kind.FOLDER, Kind.OTHER}:
        raise RefusedError(failure_at(path) or Failure.OTHER)
    if root is not None:
        refuse_outside(path, root)
    number = _open(path)
    if not stat.S_ISREG(os.fstat(number).st_mode):  # it was exchanged meanwhile
        os.close(number)
        raise RefusedError(failure_at(path) or Failure.OTHER)
    return BufferedReader(FileIO(number))


def _open(path: Path) -> int:
    """Open a file as every reader of ours does."""
    return os.open(path, _OPENING)


def read_regular(path: Path, most: int = -1, root: Path | None = None) -> bytes:
    """Return the bytes of a regular file; more than `most` come only from a file that is larger than that.

    Raises:
        RefusedError: it is no regular file, or lies outside of the folder that is given.
        OSError: it cannot be opened.
    """
    with open_regular(path, root) as file:
        return file.read(most + 1 if most >= 0 else -1)


def root_of(path: Path, file: str) -> Path:
    """Return the folder from which messages name a file: `rosters/a.xlsx` lies two steps below it."""
    above = path.parents
    return above[min(file.count("/"), len(above) - 1)]


def list_folder(folder: Path, root: Path | None = None) -> tuple[Entry, ...]:
    """Return what lies in a folder by name, and of links what leads out of the root; else nothing."""
    if root is not None and leads_out(folder, root):
        return ()
    try:
        paths = sorted(folder.iterdir(), key=lambda path: path.name)
    except OSError:
        return ()
    return tuple(Entry(path, _kind(path, root)) for path in paths)


def _kind(path: Path, root: Path | None) -> Kind:
    """Return what an entry is."""
    kind = kind_of(path) or Kind.OTHER
    if root is None or kind is Kind.OTHER or not path.is_symlink():
        return kind
    return Kind.OUTSIDE if leads_out(path, root) else kind


def folder_problem(folder: Path, file: str) -> Problem | None:
    """Say why a folder cannot be listed; one that is not there lacks nothing."""
    if leads_out(folder, root_of(folder, file)):
        return unopened(file, Why(Failure.LEADS_OUT))
    try:
        next(folder.iterdir(), None)
    except OSError as error:
        found = failure_at(folder)
        if found in {Failure.MISSING, Failure.FOLDER}:
            return None if found is Failure.MISSING else unopened(file, why_of(error))
        what = _A_FILE if found is None else Why(found).words
        return problem(catalogue.NOT_A_FOLDER, FilePlace(file), what=what, file=file)
    return None


def entry_problem(entry: Entry, file: str) -> Problem | None:
    """Say why an entry cannot be read, whatever it holds; `file` is how messages name it."""
    if entry.name != entry.path.name:
        return problem(catalogue.FILE_NAME, FilePlace(file), what=_in_the_name(entry.path.name))
    if entry.kind is Kind.OUTSIDE:
        return unopened(file, Why(Failure.LEADS_OUT))
    return not_a_file(entry.path, file) if entry.kind is Kind.OTHER else None


def not_a_file(path: Path, file: str) -> Problem:
    """Say what something is that is no file that can be read."""
    return unopened(file, Why(failure_at(path) or Failure.OTHER))


def _in_the_name(name: str) -> Text:
    """Say what a name has that cannot be shown, and how it reads in the encoding of older systems."""
    try:
        name.encode()
    except UnicodeEncodeError:
        read = os.fsencode(name).decode("gb18030", "replace")
        aside = Text("", "")
        if all(sign.isprintable() and sign != "\ufffd" for sign in read):
            aside = Text(f"（按 GBK 读作「{read}」）", f" (read as GBK: `{read}`)")
        return Text(f"不是 UTF-8 的字符{aside.zh}", f"signs that are not UTF-8{aside.en}")
    return Text("无法显示的控制字符", "control characters, which cannot be shown")
