"""The record of a numbered review (记录.json): what it was made from and what it came to, for machines.

No name, no ID number, and of what is withheld nothing but the fact that it is: verdicts by person number,
answers as one word each, what units found as digests of their own words, fingerprints of all files.
"""

import json
from typing import Annotated, Literal, TypeVar

from pydantic import BeforeValidator, Field, TypeAdapter, ValidationError

from candidates.clearances.replies.recorded import Findings
from files.sharing.memory import give_back
from reports.disclosed.changes import ANSWER_WORDS
from reports.shelf.decided import DecisionRecords
from reports.shelf.findings import FindingRecords, finding_records
from reports.shelf.record_types import Hex, Number, RecordPart, Shown, one_of
from vocabulary.texts import Lang

_LARGE = 5_000_000  # bytes
LARGEST_RECORD = 200_000_000  # bytes; a county of 5,000 nominees has 10 million


VerdictWord = Literal["pass", "flag", "pending"]


class PackRecord(RecordPart):
    """A pack that was used."""

    pack: Shown
    force: Shown
    sha256: Hex


class PersonRecord(RecordPart):
    """One nominee of one village."""

    no: Number
    township: Shown
    village: Shown
    state: Shown
    verdict: VerdictWord
    legal: VerdictWord | None
    policy: VerdictWord | None


class FileRecord(RecordPart):
    """An input file; the fingerprint is blank where the file could not be opened."""

    file: Shown
    sha256: Hex


# By unit: the word, the digest of the content, and the file it stands in.
AnswerRecord = tuple[Annotated[str, BeforeValidator(one_of(ANSWER_WORDS))], Hex, Shown]
GivenAnswers = dict[Shown, dict[Shown, AnswerRecord]]  # about one person, by question
Answers = dict[Number, GivenAnswers]
ANSWERS = TypeAdapter(Answers)


class Snapshot(RecordPart):
    """A whole record."""

    record: Literal["lianshen-review-1"] = "lianshen-review-1"
    audience: Literal["internal"] = "internal"
    number: int
    county: Shown
    polling_day: Shown
    review_day: Shown
    draft: bool
    engine: Shown
    lianshen: Shown = ""  # the version that made it; the first records have none
    packs: tuple[PackRecord, ...]
    people: tuple[PersonRecord, ...]
    answers: Answers
    findings: FindingRecords = Field(default_factory=dict)  # the records of older versions have none
    decisions: DecisionRecords | None = None  # the records of older versions do not say
    files: tuple[FileRecord, ...]
    language: Literal["zh", "en"] = "zh"  # of the pages; not written where it is Chinese, as in older records

    @property
    def lang(self) -> Lang:
        """Return the language of the pages."""
        return Lang(self.language)


def read_snapshot(raw: bytes) -> Snapshot | None:
    """Read a record; one that is damaged is None."""
    found = _part(Snapshot, raw)
    if found is not None:
        return found
    try:  # an editor may have written it in another encoding, or with a mark of one
        return Snapshot.model_validate(json.loads(raw))
    except (ValidationError, ValueError, RecursionError):
        return None


_Part = TypeVar("_Part", bound=RecordPart)


class _Findings(RecordPart):
    """The part of a record that says what units had found."""

    number: int
    review_day: Shown
    findings: FindingRecords = Field(default_factory=dict)


def read_findings(raw: bytes) -> Findings | None:
    """Read of a record what units had found; damaged, it is None, and one of an older version has nothing."""
    record = _part(_Findings, raw)
    return None if record is None else finding_records(record.findings, record.number, record.review_day)


class _People(RecordPart):
    """The part of a record that says who was reviewed."""

    people: tuple[PersonRecord, ...]


def read_people(raw: bytes) -> tuple[PersonRecord, ...] | None:
    """Read of a record who was reviewed, in a tenth of the time that all of it takes; damaged, it is None."""
    record = _part(_People, raw)
    return None if record is None else record.people


def _part(part: type[_Part], raw: bytes) -> _Part | None:
    """Read a part of a record; damaged, it is None. All of it is gone through, and takes that much memory."""
    try:
        return part.model_validate_json(raw)
    except ValidationError:
        return None
    finally:
        if len(raw) > _LARGE:
            give_back()
