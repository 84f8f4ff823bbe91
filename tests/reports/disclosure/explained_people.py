"""A county reviewed, and everything that a reader is told of one of its people."""

from pathlib import Path

from engine.program.meaning import Reference
from engine.review.review import Review
from reports.disclosed.reader import Audience, Reader
from reports.disclosure.people.explanation import disclose_person
from reports.explanation_report import explanation_json, explanation_text
from tests.checks.json_schemas import as_schema_says
from tests.counties.county import County, review_of
from vocabulary.texts import Lang


def both(review: Review, number: str, whom: Audience) -> str:
    """Return everything that a reader is told of a person, as JSON and as text."""
    explained = disclose_person(review, number, Reader(whom, Lang.ZH, number))
    printed = explanation_json(explained)
    as_schema_says("explain", printed)
    return printed + explanation_text(explained)


def reviewed(county: County, folder: Path) -> Review:
    """Review a county."""
    return review_of(county.write(folder), Reference())
