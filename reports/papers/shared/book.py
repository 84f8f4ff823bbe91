"""The book of one review: what all its pages need, prepared once."""

from dataclasses import dataclass

from reports.disclosed.county import Disclosed
from reports.papers.shared.atlas import Atlas, atlas_of
from vocabulary.texts import Lang


@dataclass(frozen=True, slots=True)
class Book:
    """What a reader is shown of a review, and where every page of it lies."""

    shown: Disclosed
    atlas: Atlas

    @property
    def lang(self) -> Lang:
        """Return the language of the reader."""
        return self.shown.reader.lang

    @property
    def said_once(self) -> frozenset[str]:
        """Return the requirements that are unknown in every village: the county's page says so."""
        return frozenset(each.name for each in self.shown.not_judged)


def book_of(shown: Disclosed) -> Book:
    """Prepare the pages of a review."""
    return Book(shown, atlas_of(shown))
