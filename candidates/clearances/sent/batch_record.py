"""batch.json: what lies beside the forms of a batch, so that a later run knows who was sent what."""

import hashlib
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

from pydantic import BaseModel, ConfigDict, StringConstraints, ValidationError

from candidates.clearances.sent.row_codes import FormNumber
from files.entries import Kind, kind_of, list_folder, read_regular
from files.failures import why_of
from vocabulary.catalogue.clearances import sent as catalogue
from vocabulary.places import FilePlace
from vocabulary.problems import Problem, problem
from vocabulary.texts import Text

BATCH_FILE = "batch.json"
LARGEST = 64 * 1024 * 1024
VERSION = 1
_DAMAGED = Text("内容已损坏", "it is damaged")

_Word = Annotated[str, StringConstraints(max_length=200)]


class _Record(BaseModel):
    """What every part of batch.json is: frozen, with the keys that are written and no others."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)


class SentPerson(_Record):
    """One person on a form: never the name, and of the ID only what 行码 hashes."""

    no: _Word
    row_code: _Word
    asked: list[_Word]  # the questions put about this person


class SentForm(_Record):
    """One form: whose it is, the fingerprint of the file, and whom it asks about."""

    file: _Word
    unit: _Word
    township: _Word
    sha256: _Word
    people: list[SentPerson]


class BatchRecord(_Record):
    """A batch of forms."""

    version: int
    county: _Word
    polling_day: _Word
    batch: _Word
    made_on: _Word
    supplement: bool
    forms: list[SentForm]

    @property
    def number(self) -> FormNumber:
        """Return what the forms have printed on them (表号)."""
        return FormNumber(self.county, self.polling_day, self.batch)


@dataclass(frozen=True, slots=True)
class KeptBatch:
    """A batch that lies in forms/: its folder, relative to the election's, and its record."""

    folder: str
    record: BatchRecord


def batch_bytes(record: BatchRecord) -> bytes:
    """Return a record as it is written."""
    return (json.dumps(record.model_dump(), ensure_ascii=False, indent=1) + "\n").encode()


def kept_batches(root: Path, forms: str) -> tuple[tuple[KeptBatch, ...], tuple[Problem, ...]]:
    """Return the batches in forms/ of an election folder, and report the records that cannot be read."""
    kept: list[KeptBatch] = []
    problems: list[Problem] = []
    for entry in list_folder(root / forms, root):
        path = entry.path / BATCH_FILE
        if entry.kind is not Kind.FOLDER or kind_of(path) is None:
            continue
        read = _read(path, root)
        if isinstance(read, BatchRecord):
            kept.append(KeptBatch(f"{forms}/{entry.path.name}", read))
        else:
            problems.append(read)
    return tuple(kept), tuple(problems)


def _read(path: Path, root: Path) -> BatchRecord | Problem:
    """Read one record."""
    place = FilePlace(path.relative_to(root).as_posix())
    try:
        raw = read_regular(path, LARGEST, root)
        return BatchRecord.model_validate_json(raw)
    except OSError as error:
        return problem(catalogue.BATCH_UNREAD, place, why=why_of(error).words)
    except ValidationError:
        return problem(catalogue.BATCH_UNREAD, place, why=_DAMAGED)


def sha256_of(content: bytes) -> str:
    """Return the fingerprint of a file's content."""
    return hashlib.sha256(content).hexdigest()
