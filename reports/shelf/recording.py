"""Makes the record of a numbered review (记录.json), and writes it as text."""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from io import BytesIO
from typing import Any

from engine.review.review import NomineeReview, Review
from reports.disclosure.people.nominees import state_of
from reports.disclosure.words.standing_words import standing_word
from reports.shelf.decided import decisions_of
from reports.shelf.findings import findings_of
from reports.shelf.snapshot import (
    ANSWERS,
    AnswerRecord,
    Answers,
    FileRecord,
    GivenAnswers,
    PackRecord,
    PersonRecord,
    Snapshot,
    VerdictWord,
)
from vocabulary.answers import AnswerList
from vocabulary.outcomes import Verdict
from vocabulary.product import VERSION
from vocabulary.questions import Question
from vocabulary.texts import Lang
from vocabulary.writing.masking import masked


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
            return ANSWERS.validate_python({number: _answers(self.review, people[number])})[number]

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
            answers = ANSWERS.validate_python({number: _answers(self.review, nominee)})
            for key, given in ANSWERS.dump_python(answers, mode="json").items():
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
