"""Answers dated after the review: of two answers the later date wins, so that a slip of the pen decides."""

from collections.abc import Iterable, Iterator
from datetime import date

from vocabulary.answers import Answer
from vocabulary.catalogue import review as catalogue
from vocabulary.dates import Ongoing, first_day, moment_words
from vocabulary.places import FilePlace
from vocabulary.problems import Hint, hint


def future_answers(answers: Iterable[Answer], review_day: date) -> Iterator[Hint]:
    """Point at every workbook whose date of answering (反馈日期) is still to come, once."""
    reported: set[str] = set()
    for answer in answers:
        given_on, file = answer.signature.given_on, answer.place.file
        if given_on is None or file in reported:
            continue
        reported.add(file)
        if isinstance(given_on, Ongoing) or first_day(given_on) > review_day:
            written = moment_words(given_on)
            yield hint(
                catalogue.ANSWER_AFTER_REVIEW, FilePlace(file), written=written, review_day=str(review_day)
            )
