"""What an error of the system means: the one place where an `OSError` becomes a cause."""

import errno
import os
import stat
import sys
from collections.abc import Mapping
from pathlib import Path

from vocabulary.catalogue import files as catalogue
from vocabulary.failures import Failure, Why
from vocabulary.places import FilePlace
from vocabulary.problems import Problem, problem

WINDOWS = sys.platform == "win32"

# Errors of Windows say more than the numbers that they are translated into.
_OF_WINDOWS: Mapping[int, Failure] = {
    **dict.fromkeys((32, 33), Failure.IN_USE),
    **dict.fromkeys((39, 112), Failure.FULL),
    **dict.fromkeys((111, 206), Failure.NAME_TOO_LONG),
    123: Failure.BAD_NAME,
    19: Failure.READ_ONLY,
    **dict.fromkeys((21, 1117, 1920), Failure.BROKEN),
}
_OF_NUMBER: Mapping[int, Failure] = {
    **dict.fromkeys((errno.EACCES, errno.EPERM), Failure.FORBIDDEN),
    **dict.fromkeys((errno.EBUSY, errno.ETXTBSY, errno.EAGAIN), Failure.IN_USE),
    **dict.fromkeys(
        (errno.ENOSPC, errno.EFBIG, *([errno.EDQUOT] if hasattr(errno, "EDQUOT") else [])), Failure.FULL
    ),
    **dict.fromkeys((errno.EMFILE, errno.ENFILE, errno.ENOMEM), Failure.TOO_MANY),
    **dict.fromkeys((errno.ENOTDIR, errno.EEXIST), Failure.NOT_A_FOLDER),
    **dict.fromkeys((errno.EILSEQ, errno.EINVAL), Failure.BAD_NAME),
    errno.EROFS: Failure.READ_ONLY,
    errno.ENAMETOOLONG: Failure.NAME_TOO_LONG,
    errno.ENOENT: Failure.MISSING,
    errno.EISDIR: Failure.FOLDER,
    errno.ELOOP: Failure.LINK_LOOP,
    errno.EIO: Failure.BROKEN,
    errno.ENXIO: Failure.PIPE,  # a pipe that nobody reads
}
_NO_FILES = frozenset(
    {Failure.FOLDER, Failure.PIPE, Failure.DEVICE, Failure.SOCKET, Failure.DEAD_LINK, Failure.LINK_LOOP}
)


class RefusedError(OSError):
    """Something that the system would open, or write to, and we do not."""

    def __init__(self, failure: Failure) -> None:
        """Keep why."""
        super().__init__(failure.value)
        self.failure = failure


def why_of(error: OSError) -> Why:
    """Return what an error means."""
    if isinstance(error, RefusedError):
        return Why(error.failure)
    known = _OF_WINDOWS.get(getattr(error, "winerror", None) or 0) or _OF_NUMBER.get(error.errno or 0)
    if known is Failure.FORBIDDEN and WINDOWS:
        known = Failure.FORBIDDEN_OR_IN_USE
    return Why(known or Failure.OTHER, error.strerror or type(error).__name__)


def failure_at(path: Path) -> Failure | None:
    """Return why a path leads to no regular file, if it does not."""
    try:
        mode = path.stat().st_mode
    except ValueError:  # a name with a zero in it
        return Failure.BAD_NAME
    except OSError as error:
        failure = why_of(error).failure
        return Failure.DEAD_LINK if failure is Failure.MISSING and os.path.islink(path) else failure  # noqa: PTH114 - raises nothing
    kinds = {stat.S_IFREG: None, stat.S_IFDIR: Failure.FOLDER, stat.S_IFIFO: Failure.PIPE}
    return kinds.get(stat.S_IFMT(mode), Failure.SOCKET if stat.S_ISSOCK(mode) else Failure.DEVICE)


def leads_out(path: Path, root: Path) -> bool:
    """Whether a path, its links followed, lies outside of a folder; the folder itself may be a link."""
    inside = os.path.realpath(root)  # unlike `resolve`, which fails where links go in a circle
    return not Path(os.path.realpath(path)).is_relative_to(inside)


def refuse_outside(path: Path, root: Path) -> None:
    """Refuse a path that leads out of a folder.

    Raises:
        RefusedError: it does.
    """
    if leads_out(path, root):
        raise RefusedError(Failure.LEADS_OUT)


def unopened(file: str, why: Why) -> Problem:
    """Say why a file was not opened; `file` is how messages name it."""
    place = FilePlace(file)
    if why.failure is Failure.LEADS_OUT:
        return problem(catalogue.LEADS_OUT, place)
    if why.failure in _NO_FILES:
        return problem(catalogue.NOT_A_FILE, place, what=why.words)
    return problem(catalogue.NOT_OPENED, place, why=why.words, way_out=why.way_out)
