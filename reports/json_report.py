"""The review as JSON: what was disclosed to a reader, as the typed model."""

from collections.abc import Iterable

from engine.review.review import Review
from reports.disclosed.reader import Audience, Reader
from reports.disclosure.disclose import Part, disclose
from reports.disclosure.who_may_see import problems_for
from reports.records.places import ProblemsRecord, hint_record, problem_record
from reports.records.report import report_of, report_of_nothing
from reports.writers.json import json_text
from vocabulary.problems import Hint, Problem, in_order
from vocabulary.stages import Stage, counts_as
from vocabulary.texts import Lang


@counts_as(Stage.REPORTING)
def json_report(review: Review, audience: Audience, lang: Lang) -> str:
    """Return the review as JSON text."""
    return json_text(
        report_of(disclose(review, Reader(audience, lang), frozenset({Part.CHASE, Part.LAYERS})))
    )


def unreadable_json(problems: Iterable[Problem], audience: Audience, lang: Lang) -> str:
    """Return as JSON text that a folder could not be read: the keys of a review, with nobody in it."""
    reader = Reader(audience, lang)
    return json_text(report_of_nothing(in_order(problems_for(problems, reader)), reader))


def problems_json(problems: Iterable[Problem], hints: Iterable[Hint], lang: Lang) -> str:
    """Return problems and hints alone as JSON text."""
    return json_text(
        ProblemsRecord(
            tuple(problem_record(each, lang) for each in problems),
            tuple(hint_record(each, lang) for each in hints),
        )
    )
