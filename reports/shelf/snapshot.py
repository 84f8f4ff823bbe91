"""The record of a numbered review (记录.json): what it was made from and what it came to, for machines.

No name, no ID number, and of what is withheld nothing but the fact that it is: verdicts by person number,
answers as one word each, what units found as digests of their own words, fingerprints of all files.
"""

import json
from collections.abc import Iterable, Mapping
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field, ValidationError

from candidates.clearances.replies.recorded import Findings
from candidates.people.candidate import Candidate
from engine.review.review import Review
from reports.disclosed.changes import ANSWER_WORDS
from reports.disclosure.words.standing_words import standing_word
from reports.shelf.decided import DecisionRecords, decisions_of
from reports.shelf.findings import FindingRecords, finding_records, findings_of
from reports.shelf.record_types import Hex, Number, RecordPart, Shown
from vocabulary.answers import AnswerList
from vocabulary.facts import Known
from vocabulary.outcomes import Verdict
from vocabulary.product import VERSION
from vocabulary.questions import Question
from vocabulary.texts import Lang
from vocabulary.writing.masking import masked

LARGEST_RECORD = 200_000_000  # bytes; a county of 5,000 nominees has 10 million


def _known_word(value: object) -> object:
    """Refuse a word that no answer can stand as."""
    if value not in ANSWER_WORDS:
        raise ValueError("no such word")
    return value


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
AnswerRecord = tuple[Annotated[str, BeforeValidator(_known_word)], Hex, Shown]
Answers = dict[Number, dict[Shown, dict[Shown, AnswerRecord]]]


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


def snapshot_of(review: Review, files: Mapping[str, str], number: int, lang: Lang = Lang.ZH) -> Snapshot:
    """Return the record of a review made from files with these fingerprints."""
    election = review.election
    return Snapshot(
        number=number,
        county=election.county,
        polling_day=election.polling_day.isoformat(),
        review_day=review.review_day.isoformat(),
        draft=review.draft,
        engine=review.engine,
        lianshen=VERSION,
        packs=tuple(
            PackRecord(pack=pack.name, force=pack.source.force.value, sha256=pack.sha256)
            for pack in review.packs
        ),
        people=tuple(_people(review)),
        answers=_answers(review),
        findings=findings_of(review),
        decisions=decisions_of(review),
        files=tuple(FileRecord(file=masked(file), sha256=sha256) for file, sha256 in files.items()),
        language=lang.value,
    )


def _people(review: Review) -> Iterable[PersonRecord]:
    """Return every nominee in the order of the review."""
    for village in review.villages:
        for nominee in village.nominees:
            yield PersonRecord(
                no=nominee.candidate.number,
                township=village.township,
                village=village.name,
                state=state_of(nominee.candidate),
                verdict=nominee.verdict.value,
                legal=_word(nominee.legal),
                policy=_word(nominee.policy),
            )


def state_of(candidate: Candidate) -> str:
    """Return whether a nominee still stands, as a word of STATES."""
    fact = candidate.fact("state")
    return str(fact.value) if isinstance(fact, Known) else "valid"


def _word(verdict: Verdict | None) -> VerdictWord | None:
    """Return a verdict's word."""
    return None if verdict is None else verdict.value


def _answers(review: Review) -> Answers:
    """Return every answer that was given, by person, question and unit."""
    answers: Answers = {}
    for village in review.villages:
        for nominee in village.nominees:
            number, given = nominee.candidate.number, nominee.material.filed.answers
            answers[number] = {
                name: words
                for name in sorted(given)
                if (words := _words(number, review.questions[name], given[name]))
            }
    return answers


def _words(number: str, question: Question, given: AnswerList) -> dict[str, AnswerRecord]:
    """Return how the answers of the units stand that said anything."""
    standing = {unit: standing_word(number, unit, question, reply) for unit, reply in given.replies.items()}
    return {
        unit: (each.word, each.digest, each.file) for unit, each in standing.items() if each.word != "awaited"
    }


def snapshot_text(snapshot: Snapshot) -> str:
    """Write a record as JSON with one line for each person and file, so that two records compare by line."""
    data = snapshot.model_dump(mode="json")
    if snapshot.lang is Lang.ZH:
        del data["language"]
    parts = [f"{_json(key)}: {_value(value)}" for key, value in data.items()]
    return "{\n" + ",\n".join(parts) + "\n}\n"


def _value(value: Any) -> str:  # noqa: ANN401 - whatever JSON holds
    """Write one value of the record: its members a line each."""
    match value:
        case []:
            return "[]"
        case list():
            return "[\n " + ",\n ".join(_json(item) for item in value) + "\n]"
        case dict():
            lines = (f"{_json(key)}: {_json(item)}" for key, item in value.items())
            return "{\n " + ",\n ".join(lines) + "\n}"
        case _:
            return _json(value)


def _json(value: Any) -> str:  # noqa: ANN401 - whatever JSON holds
    """Write a value on one line; a file name that is no text on this system is written with its bytes."""
    text = json.dumps(value, ensure_ascii=False)
    return text.encode("utf-8", "backslashreplace").decode("utf-8")


def read_snapshot(raw: bytes) -> Snapshot | None:
    """Read a record; one that is damaged is None."""
    try:
        return Snapshot.model_validate(json.loads(raw))
    except (ValidationError, ValueError, RecursionError):
        return None


class _Findings(RecordPart):
    """The part of a record that says what units had found."""

    number: int
    review_day: Shown
    findings: FindingRecords = Field(default_factory=dict)


def read_findings(raw: bytes) -> Findings | None:
    """Read of a record what units had found; damaged, it is None, and one of an older version has nothing."""
    try:
        record = _Findings.model_validate_json(raw)
    except ValidationError:
        return None
    return finding_records(record.findings, record.number, record.review_day)


class _People(RecordPart):
    """The part of a record that says who was reviewed."""

    people: tuple[PersonRecord, ...]


def read_people(raw: bytes) -> tuple[PersonRecord, ...] | None:
    """Read of a record who was reviewed, in a tenth of the time that all of it takes; damaged, it is None."""
    try:
        return _People.model_validate_json(raw).people
    except ValidationError:
        return None
