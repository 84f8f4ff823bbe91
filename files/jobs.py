"""What a worker process is asked, and how its answers come back: a closed table of plain data.

Answers are pickles that may hold nothing but cells, sheets and problems: a worker that a hostile file has
taken over cannot make the process that reads its answer run anything.
"""

import io
import pickle
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import Enum
from typing import IO, TYPE_CHECKING, Any

from files.books.sheets import Marks, Merge, Sheet, Workbook
from vocabulary.places import FilePlace, SheetPlace
from vocabulary.problems import Problem
from vocabulary.texts import Text

if TYPE_CHECKING:  # what a copy is made of takes its time to load, and few workers make one
    from files.copies.copy_marks import SheetMarks
    from files.workbooks import SheetText

LONGEST_READING = 60.0  # seconds that one file may take
MOST_MEMORY = 2_000_000_000  # bytes of address space of a worker, where the system can limit it
LARGEST_ANSWER = 600_000_000  # bytes; the largest workbook within the limits of `files.parsing` needs half
_LENGTH = 8  # bytes before each message: how long it is


@dataclass(frozen=True, slots=True)
class ReadFile:
    """Read a file as a workbook; `file` is how messages name it."""

    path: str
    file: str
    passwords: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class CountMarks:
    """Count what looks unlike the rest of a sheet, from a row downwards."""

    path: str
    sheet: str
    first_row: int
    passwords: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class IsWorkbook:
    """Say whether a file is a workbook by its content."""

    path: str


@dataclass(frozen=True, slots=True)
class CopyMarked:
    """Make a copy of an .xlsx with marks and a notice."""

    path: str
    marks: "Mapping[str, SheetMarks]"
    notice: "SheetText"


class Stop(Enum):
    """Why a file gave no answer."""

    TIME = "time"
    MEMORY = "memory"
    DIED = "died"  # of the memory that it asked for, or of a mistake of the library that reads it


Job = ReadFile | CountMarks | IsWorkbook | CopyMarked
Answer = Workbook | Problem | Marks | bool | bytes | None | Stop

_ALLOWED: Mapping[tuple[str, str], type] = {
    (kind.__module__, kind.__qualname__): kind
    for kind in (
        *(date, datetime, time, timedelta),
        *(Workbook, Sheet, Merge, Marks),
        *(Problem, FilePlace, SheetPlace, Text, Stop),
    )
}


class _Unpickler(pickle.Unpickler):
    """Makes nothing but plain data."""

    def find_class(self, module: str, name: str) -> Any:  # noqa: ANN401 - the library's own signature
        """Return a class of the table; nothing else is ever looked up."""
        try:
            return _ALLOWED[module, name]
        except KeyError:
            raise pickle.UnpicklingError(f"{module}.{name} is no part of an answer") from None


def send(stream: IO[bytes], message: object) -> None:
    """Write one message, its length before it."""
    packed = pickle.dumps(message, pickle.HIGHEST_PROTOCOL)
    stream.write(len(packed).to_bytes(_LENGTH, "big"))
    stream.write(packed)
    stream.flush()


def receive(stream: IO[bytes]) -> bytes | None:
    """Read one message as bytes, or nothing where the stream ends before it does."""
    length = int.from_bytes(head, "big") if len(head := stream.read(_LENGTH)) == _LENGTH else 0
    if not 0 < length <= LARGEST_ANSWER:
        return None
    packed = stream.read(length)
    return packed if len(packed) == length else None


def answer_in(packed: bytes) -> Answer:
    """Return the answer in a message; one that is none is as if the worker had died."""
    try:
        answer = _Unpickler(io.BytesIO(packed)).load()
    # A message that is no pickle of ours can fail in any way.
    except Exception:  # noqa: BLE001 - see above
        return Stop.DIED
    return answer if _is_answer(answer) else Stop.DIED


def _is_answer(answer: object) -> bool:
    """Whether what was sent is an answer, and a workbook is made of sheets and rows."""
    if isinstance(answer, Workbook):
        return _all_are(answer.sheets, Sheet) and all(_all_are(sheet.rows, tuple) for sheet in answer.sheets)
    return answer is None or isinstance(answer, Problem | Marks | bool | bytes | Stop)


def _all_are(parts: object, kind: type) -> bool:
    """Whether something is a tuple of things of a kind."""
    return isinstance(parts, tuple) and set(map(type, parts)) <= {kind}
