"""Files with a password, opened in memory by the passwords that were given. The door to msoffcrypto."""

import io
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from enum import Enum
from typing import Any

from files.books.compound import DamagedError, read_compound

_GIVEN: ContextVar[tuple[str, ...]] = ContextVar("passwords", default=())
# What Excel encrypts with where a file is only protected against changes: it opens for everybody.
_EVERYBODYS = "VelvetSweatshop"
_MOST_TURNS = 1_000_000  # of the hash over a password: Excel writes 100,000, some of a second
_INFO = "EncryptionInfo"


class Locked(Enum):
    """Why a file stays locked."""

    NONE_GIVEN = "none_given"
    WRONG = "wrong"
    NO_LIBRARY = "no_library"
    UNUSABLE = "unusable"  # damaged, or an old .xls, or locked in a way that we do not open


@contextmanager
def with_passwords(passwords: Iterable[str]) -> Iterator[None]:
    """Try these passwords on every locked file that is read meanwhile; they are kept nowhere else."""
    token = _GIVEN.set(tuple(dict.fromkeys(word for word in passwords if word)))
    try:
        yield
    finally:
        _GIVEN.reset(token)


def passwords_given() -> tuple[str, ...]:
    """Return the passwords that are to be tried: a worker process is given them with each file."""
    return _GIVEN.get()


def unlock(raw: bytes) -> bytes | Locked:
    """Return the .xlsx inside a locked one, or say why it stays locked."""
    if not _can_be_opened(raw):
        return Locked.UNUSABLE
    try:
        import msoffcrypto  # an extra that few need, and it takes its time to load
    except ImportError:
        return Locked.NO_LIBRARY
    for word in (*_GIVEN.get(), _EVERYBODYS):
        try:
            return _opened(msoffcrypto.OfficeFile(io.BytesIO(raw)), word)
        except msoffcrypto.exceptions.InvalidKeyError:
            continue
        # It reads hostile files without a net; whatever it stumbles over, this file is not opened.
        except Exception:  # noqa: BLE001 - see above
            return Locked.UNUSABLE
    return Locked.WRONG if _GIVEN.get() else Locked.NONE_GIVEN


class LockingMissing(Exception):  # noqa: N818 - it states a fact, as the other facts of ours do
    """msoffcrypto is not installed."""


def lock(raw: bytes, password: str) -> bytes:
    """Return an .xlsx locked with a password, which is kept nowhere.

    Raises:
        LockingMissing: the library is not there.
    """
    try:
        from msoffcrypto.format.ooxml import OOXMLFile
    except ImportError as error:
        raise LockingMissing from error
    locked = io.BytesIO()
    OOXMLFile(io.BytesIO(raw)).encrypt(password, locked)
    return locked.getvalue()


def unlocked(raw: bytes) -> bytes:
    """Return the file inside a locked one where it opens, and any other file as it is."""
    inside = unlock(raw) if raw.startswith(b"\xd0\xcf\x11\xe0") and _GIVEN.get() else raw
    return raw if isinstance(inside, Locked) else inside


def _opened(office: Any, word: str) -> bytes:  # noqa: ANN401 - the library has no types
    """Return what is inside; the library raises where the password is wrong."""
    turns = office.info.get("spinValue", 0)
    if turns > _MOST_TURNS:
        raise ValueError(turns)
    office.load_key(password=word, verify_password=True)
    inside = io.BytesIO()
    office.decrypt(inside)
    return inside.getvalue()


def _can_be_opened(raw: bytes) -> bool:
    """Whether a file is an .xlsx with a lock, and the lock declares no entities: bytes that become gigabytes.

    An old .xls is not: the library would put what is inside into a file on the disk.
    """
    try:
        book = read_compound(raw)
        locked = {_INFO, "EncryptedPackage"} <= set(book.entries)
        return locked and b"<!" not in book.stream(_INFO).replace(b"\0", b"")
    except DamagedError:
        return False
