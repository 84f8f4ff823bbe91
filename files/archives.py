"""One zip of many files that is the same bytes whenever it is made, with its own fingerprint at the end."""

import hashlib
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import IO

from files.entries import open_regular
from files.whole_files import unfinished_beside

_CHUNK = 1 << 20
_BEGIN = (1980, 1, 1, 0, 0, 0)  # the first moment that a zip can hold: the clock has no part in the bytes
_SIGN = "sha256:"
_SIGN_LENGTH = len(_SIGN) + 64
LARGEST = 50_000_000_000  # bytes of all files together; a county of 240 villages has 300 million


@dataclass(frozen=True, slots=True)
class Digest:
    """The size of a file in bytes, and its SHA-256 in hexadecimal digits."""

    size: int
    sha256: str


class Packing:
    """A zip that is being written."""

    def __init__(self, archive: zipfile.ZipFile) -> None:
        """Write into this zip."""
        self._archive = archive

    def add(self, name: str, path: Path, root: Path) -> Digest:
        """Put a file in, and return what went in: a file that changes meanwhile is taken as it was read.

        Raises:
            OSError: the file cannot be read, or is no regular file inside of the root.
        """
        with (
            open_regular(path, root) as file,
            self._archive.open(_entry(name), "w", force_zip64=True) as into,
        ):
            return _copied(file, into)

    def put(self, name: str, content: bytes) -> None:
        """Put bytes in under a name."""
        self._archive.writestr(_entry(name), content)


@contextmanager
def packed(path: Path) -> Iterator[Packing]:
    """Write a zip where nothing is: whole, with its fingerprint in the comment, or not at all.

    Raises:
        FileExistsError: something is there, and stays as it is.
        OSError: it cannot be written.
    """
    if path.exists():
        raise FileExistsError(path)
    unfinished = unfinished_beside(path)
    try:
        with zipfile.ZipFile(unfinished, "x", zipfile.ZIP_DEFLATED) as archive:
            archive.comment = b"-" * _SIGN_LENGTH
            yield Packing(archive)
        _sign(unfinished)
        unfinished.rename(path)
    except BaseException:
        unfinished.unlink(missing_ok=True)
        raise


def _entry(name: str) -> zipfile.ZipInfo:
    """Return a name as it stands in the zip."""
    info = zipfile.ZipInfo(name, _BEGIN)
    info.compress_type = zipfile.ZIP_DEFLATED
    info.external_attr = 0o600 << 16
    info.create_system = 3  # the same on every system
    return info


def _copied(file: IO[bytes], into: IO[bytes] | None) -> Digest:
    """Read a file to its end, write it where it goes, and return what it was."""
    digest, size = hashlib.sha256(), 0
    while chunk := file.read(_CHUNK):
        digest.update(chunk)
        size += len(chunk)
        if into is not None:
            into.write(chunk)
    return Digest(size, digest.hexdigest())


def _sign(path: Path) -> None:
    """Write the fingerprint of all that comes before the comment into the comment."""
    with path.open("r+b") as file:
        sign = (_SIGN + _body(file, path.stat().st_size - _SIGN_LENGTH)).encode()
        file.seek(-_SIGN_LENGTH, 2)
        file.write(sign)


def _body(file: IO[bytes], length: int) -> str:
    """Return the fingerprint of the first bytes of a file."""
    digest = hashlib.sha256()
    file.seek(0)
    while length > 0 and (chunk := file.read(min(_CHUNK, length))):
        digest.update(chunk)
        length -= len(chunk)
    return digest.hexdigest()


def fingerprint_of(path: Path) -> str:
    """Return the SHA-256 of a whole file, as `sha256sum` prints it."""
    with open_regular(path) as file:
        return _copied(file, None).sha256


@dataclass(frozen=True, slots=True)
class Unpacked:
    """What a zip holds: each file as it came out, and those that did not come out whole."""

    files: Mapping[str, Digest]
    broken: tuple[str, ...]
    whole: bool  # every byte is as it was written


class NotAnArchiveError(Exception):
    """A file is no zip, or its table of contents cannot be read; or it is none that we wrote."""


def names_in(path: Path) -> tuple[str, ...] | None:
    """Return the names of the files in a zip; none where it cannot be read."""
    try:
        with open_regular(path) as file, zipfile.ZipFile(file) as archive:
            return tuple(archive.namelist())
    except (OSError, zipfile.BadZipFile, ValueError, NotImplementedError):
        return None


def unpack(path: Path, into: Path) -> Unpacked:
    """Read a zip that `packed` wrote, and put its files into a folder.

    Names that lead out of the folder, stand there twice or are no plain files are broken, and not written.

    Raises:
        NotAnArchiveError: nothing can be read of it.
        OSError: it cannot be opened, or the folder cannot be written to.
    """
    with open_regular(path) as file:
        whole = _is_whole(file, path.stat().st_size)
        try:
            with zipfile.ZipFile(file) as archive:
                return _unpacked(archive, into, whole=whole)
        except (zipfile.BadZipFile, ValueError, NotImplementedError) as error:
            raise NotAnArchiveError(str(error)) from error


def _is_whole(file: IO[bytes], size: int) -> bool:
    """Whether the comment says of all before it what it is."""
    if size <= _SIGN_LENGTH:
        return False
    said = _body(file, size - _SIGN_LENGTH)
    file.seek(-_SIGN_LENGTH, 2)
    return file.read() == (_SIGN + said).encode()


def _unpacked(archive: zipfile.ZipFile, into: Path, *, whole: bool) -> Unpacked:
    """Read every entry."""
    found: dict[str, Digest] = {}
    broken: list[str] = []
    entries = archive.infolist()
    if sum(each.file_size for each in entries) > LARGEST:
        raise NotAnArchiveError("too large")
    for info in entries:
        name = info.filename
        if name in found or not _is_plain(info):
            broken.append(name)
            continue
        digest = _read_entry(archive, info, into / name)
        if digest is None:
            broken.append(name)
        else:
            found[name] = digest
    return Unpacked(found, tuple(broken), whole)


def _is_plain(info: zipfile.ZipInfo) -> bool:
    """Whether an entry is a file with a path below the folder, as we write them."""
    path = PurePosixPath(info.filename)
    return (
        not info.is_dir()
        and not info.flag_bits & 0x1
        and not path.is_absolute()
        and not any(part in {"..", "."} or ":" in part or "\\" in part or "\0" in part for part in path.parts)
        and path.as_posix() == info.filename
    )


def _read_entry(archive: zipfile.ZipFile, info: zipfile.ZipInfo, target: Path) -> Digest | None:
    """Read one entry, and write it where it goes; nothing where it does not come out whole."""
    target.parent.mkdir(parents=True, exist_ok=True)
    try:
        with archive.open(info) as file, target.open("xb") as into:
            return _copied(file, into)
    except (zipfile.BadZipFile, EOFError, NotImplementedError, ValueError, zlib.error):
        target.unlink(missing_ok=True)
        return None
