"""The record of a numbered review (记录.json): what it was made from and what it came to, for machines.

No name, no ID number, and of what is withheld nothing but the fact that it is: verdicts by person number,
answers as one word each, what units found as digests of their own words, fingerprints of all files.
"""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from io import BytesIO
from sys import intern
from typing import Annotated, Any, Literal, TypeVar

from pydantic import BeforeValidator, Field, TypeAdapter, ValidationError

from candidates.clearances.replies.recorded import Findings
from candidates.people.candidate import Candidate
from engine.review.review import NomineeReview, Review
from files.sharing.memory import give_back
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

_LARGE = 5_000_000  # bytes
LARGEST_RECORD = 200_000_000  # bytes; a county of 5,000 nominees has 10 million


def _known_word(value: object) -> object:
    """Refuse a word that no answer can stand as."""
    if not isinstance(value, str) or value not in ANSWER_WORDS:
        raise ValueError("no such word")
    return intern(value)  # of a large county a million times


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
GivenAnswers = dict[Shown, dict[Shown, AnswerRecord]]  # about one person, by question
Answers = dict[Number, GivenAnswers]
_ANSWERS = TypeAdapter(Answers)


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


@dataclass(frozen=True, slots=True)
class Recording:
    """What the record of a review is made of: of a large county all of it fills the memory."""

    review: Review
    files: Mapping[str, str]  # the input files with their fingerprints
    number: int
    lang: Lang = Lang.ZH

    def snapshot(self) -> Snapshot:
        """Return the record, to be compared with another one."""
        answers = {number: _answers(self.review, nominee) for number, nominee in _by_number(self.review)}
        return self._snapshot(tuple(_people(self.review)), answers)

    def outline(self) -> Snapshot:
        """Return the record without the answers, which are most of it."""
        return self._snapshot(tuple(_people(self.review)), {})

    def answers_about(self) -> Callable[[str], GivenAnswers]:
        """Return what puts together the answers about one person, by number, as the record has them."""
        people = dict(_by_number(self.review))

        def about(number: str) -> GivenAnswers:
            """Return the answers about a person; about nobody, none."""
            if number not in people:
                return {}
            return _ANSWERS.validate_python({number: _answers(self.review, people[number])})[number]

        return about

    def text(self) -> bytes:
        """Write the record as JSON, one line for each person and file, so that two records compare by line.

        Of what is said of people, one after the other is put together and written.
        """
        data = self._snapshot((), {}).model_dump(mode="json")
        if self.lang is Lang.ZH:
            del data["language"]
        text = BytesIO()
        for place, (key, value) in enumerate(data.items()):
            text.write(f"{',' if place else '{'}\n{_json(key)}: ".encode())
            match key:
                case "people":
                    _write_members(text, "[]", (_json(each.model_dump()) for each in _people(self.review)))
                case "answers":
                    _write_members(text, "{}", self._lines_of_answers())
                case _:
                    _write(text, value)
        text.write(b"\n}\n")
        return text.getvalue()

    def _lines_of_answers(self) -> Iterator[str]:
        """Yield the line of every person's answers."""
        for number, nominee in _by_number(self.review):
            answers = _ANSWERS.validate_python({number: _answers(self.review, nominee)})
            for key, given in _ANSWERS.dump_python(answers, mode="json").items():
                yield f"{_json(key)}: {_json(given)}"

    def _snapshot(self, people: tuple[PersonRecord, ...], answers: Answers) -> Snapshot:
        """Return the record with what is given of it."""
        review, election = self.review, self.review.election
        return Snapshot(
            number=self.number,
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
            people=people,
            answers=answers,
            findings=findings_of(review),
            decisions=decisions_of(review),
            files=tuple(FileRecord(file=masked(file), sha256=sha256) for file, sha256 in self.files.items()),
            language=self.lang.value,
        )


def _by_number(review: Review) -> Iterable[tuple[str, NomineeReview]]:
    """Return everybody once, in the order of the review: who is nominated in two villages as in the last."""
    people = (each for village in review.villages for each in village.nominees)
    return {each.candidate.number: each for each in people}.items()


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


def _answers(review: Review, nominee: NomineeReview) -> dict[str, dict[str, AnswerRecord]]:
    """Return every answer that was given about a person, by question and unit."""
    number, given = nominee.candidate.number, nominee.material.filed.answers
    return {
        name: words
        for name in sorted(given)
        if (words := _words(number, review.questions[name], given[name]))
    }


def _words(number: str, question: Question, given: AnswerList) -> dict[str, AnswerRecord]:
    """Return how the answers of the units stand that said anything."""
    standing = {unit: standing_word(number, unit, question, reply) for unit, reply in given.replies.items()}
    return {
        unit: (each.word, each.digest, each.file) for unit, each in standing.items() if each.word != "awaited"
    }


def _write(text: BytesIO, value: Any) -> None:  # noqa: ANN401 - whatever JSON holds
    """Write one value of the record: its members a line each."""
    match value:
        case list():
            _write_members(text, "[]", map(_json, value))
        case dict():
            _write_members(text, "{}", (f"{_json(key)}: {_json(item)}" for key, item in value.items()))
        case _:
            text.write(_json(value).encode())


def _write_members(text: BytesIO, brackets: str, lines: Iterator[str]) -> None:
    """Write members a line each between brackets."""
    first = next(lines, "")
    if not first and brackets == "[]":
        text.write(brackets.encode())
        return
    text.write(f"{brackets[0]}\n {first}".encode())
    text.writelines(f",\n {line}".encode() for line in lines)
    text.write(f"\n{brackets[1]}".encode())


def _json(value: Any) -> str:  # noqa: ANN401 - whatever JSON holds
    """Write a value on one line; a file name that is no text on this system is written with its bytes."""
    text = json.dumps(value, ensure_ascii=False)
    return text.encode("utf-8", "backslashreplace").decode("utf-8")


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
