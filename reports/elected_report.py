"""《当选结果核验》 that a command prints, as text and as JSON: one village at once, or all that are in."""

from dataclasses import dataclass

from candidates.villages.village import VillageKey
from engine.elected.elected import ElectedReview, VillageElected
from engine.review.review import Review
from reports.disclosed.reader import Audience, Reader
from reports.disclosed.results import VillageName
from reports.disclosure.desk import desk_for
from reports.disclosure.disclose import election_of
from reports.disclosure.results import results_for
from reports.papers.elected.elected_table import ResultsShown, elected_table
from reports.records.results import ElectionDayRecord, results_report
from reports.writers.console import Screen, console_text
from reports.writers.json import json_text
from vocabulary.product import VERSION
from vocabulary.texts import Lang


@dataclass(frozen=True, slots=True)
class Results:
    """What one run reports: the results, and the village that was asked for, if one was."""

    review: Review
    elected: ElectedReview
    only: VillageKey | None = None

    @property
    def villages(self) -> tuple[VillageElected, ...]:
        """Return the villages to be reported."""
        return tuple(each for each in self.elected.villages if self.only in {None, each.key})

    @property
    def not_in(self) -> tuple[VillageKey, ...]:
        """Return the villages to be reported of which no result is in."""
        return tuple(key for key in self.elected.not_in if self.only in {None, key})


def elected_text(results: Results, lang: Lang, screen: Screen) -> str:
    """Return the results as text for a console."""
    return console_text(elected_table(_shown(results, lang)), screen)


def elected_json(results: Results, lang: Lang) -> str:
    """Return the results as JSON text."""
    shown = _shown(results, lang)
    day = ElectionDayRecord(shown.election.county, shown.election.polling_day, VERSION)
    return json_text(results_report(shown.results, day, lang, shown.only))


def _shown(results: Results, lang: Lang) -> ResultsShown:
    """Disclose the results to the working group."""
    desk = desk_for(results.review, Reader(Audience.INTERNAL, lang))
    shown = results_for(desk)
    if shown is None:
        raise AssertionError("the results were there a moment ago")
    only = None if results.only is None else VillageName(results.only.township, results.only.village)
    return ResultsShown(desk.reader, election_of(desk), shown, only)
