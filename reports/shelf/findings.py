"""What a record keeps of each 有, so that none is gone in silence: digests of the word and of who signed.

A finding of which the review says nothing (its person is off the roll, its question is not asked), or
that stands against another answer, is kept as the record before has it.
"""

from collections.abc import Iterator

from candidates.clearances.replies.recorded import AnswerKey, Findings, standing_finding, to_record
from engine.review.review import Review
from reports.disclosure.words.standing_words import is_withheld
from reports.shelf.record_types import Hex, Number, RecordPart, Shown
from vocabulary.answers import Owing, RecordedFinding, Reply
from vocabulary.dates import Day, moment_words, read_moment
from vocabulary.origins import Origin
from vocabulary.questions import Question
from vocabulary.writing.masking import masked


class FindingRecord(RecordPart):
    """One 有 of a unit; without a review it is that of the record itself."""

    withheld: bool
    own_word: Hex
    officer: Hex
    given_on: Shown
    file: Shown
    review: int | None = None
    day: Shown = ""


FindingRecords = dict[Number, dict[Shown, dict[Shown, FindingRecord]]]


def findings_of(review: Review) -> FindingRecords:
    """Return the findings that a review leaves on record, by person, question and unit."""
    kept: dict[AnswerKey, FindingRecord] = {}
    spoken_of: set[AnswerKey] = set()
    for key, question, reply in _replies(review):
        spoken_of.add(key)
        record = _record(question, reply)
        if record is not None:
            kept[key] = record
    for key, finding in review.recorded.items():
        if key not in spoken_of:
            kept[key] = _written(finding, earlier=True)
    records: FindingRecords = {}
    for (number, name, unit), record in sorted(kept.items(), key=lambda item: item[0]):
        records.setdefault(number, {}).setdefault(name, {})[unit] = record
    return records


def finding_records(records: FindingRecords, review: int, day: str) -> Findings:
    """Return the findings of a record, each with the review that it is of."""
    return {
        (number, name, unit): _read(each, review, day)
        for number, by_question in records.items()
        for name, by_unit in by_question.items()
        for unit, each in by_unit.items()
    }


def _replies(review: Review) -> Iterator[tuple[AnswerKey, Question, Reply]]:
    """Yield every reply of a review, but for those to questions that may not be asked of the person."""
    for village in review.villages:
        for nominee in village.nominees:
            for name, given in nominee.material.filed.answers.items():
                for unit, reply in given.replies.items():
                    if not (isinstance(reply, Owing) and reply.origin is Origin.NOT_ASKED):
                        yield (nominee.candidate.number, name, unit), review.questions[name], reply


def _record(question: Question, reply: Reply) -> FindingRecord | None:
    """Return what is left on record of a reply: the finding that stands, or the one that nobody took back."""
    found = standing_finding(reply)
    if found is not None:
        return _written(to_record(found, withheld=is_withheld(question, found.records)), earlier=False)
    return None if reply.recorded is None else _written(reply.recorded, earlier=True)


def _written(finding: RecordedFinding, *, earlier: bool) -> FindingRecord:
    """Write a finding, with its review where that is an earlier one."""
    return FindingRecord(
        withheld=finding.withheld,
        own_word=finding.own_word,
        officer=finding.officer,
        given_on="" if finding.given_on is None else moment_words(finding.given_on),
        file=masked(finding.file),
        review=finding.review if earlier else None,
        day=finding.day if earlier else "",
    )


def _read(record: FindingRecord, review: int, day: str) -> RecordedFinding:
    """Read a finding; a date that is none leaves open when it was given."""
    given_on = read_moment(record.given_on) if record.given_on else None
    return RecordedFinding(
        withheld=record.withheld,
        own_word=record.own_word,
        officer=record.officer,
        given_on=given_on if isinstance(given_on, Day) else None,
        file=record.file,
        review=review if record.review is None else record.review,
        day=day if record.review is None else record.day,
    )
