"""The next numbered review of a shelf: its number, its files, and what changed since the last one."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from engine.review.review import Review
from reports.disclosed.changes import Changes
from reports.disclosed.county import Disclosed
from reports.pages.audience_pages import internal_view
from reports.returned.copies import Returned
from reports.routes import Routes
from reports.shelf.comparison import changes_since
from reports.shelf.numbered import numbered_files
from reports.shelf.numbering import last_review, next_number
from reports.shelf.recording import Recording
from vocabulary.problems import Hint
from vocabulary.stages import Stage, counts_as
from vocabulary.texts import Lang


@dataclass(frozen=True, slots=True)
class Edition:
    """A review ready to be put on the shelf."""

    number: int
    changes: Changes
    files: Mapping[str, bytes]  # each made when it is read
    returned: Mapping[str, bytes]  # those among them that go back to their senders
    shown: Disclosed  # to the working group
    hints: tuple[Hint, ...]


@dataclass(frozen=True, slots=True)
class Shelved:
    """How a review is put on the shelf: in which language, and as which number if not as the next."""

    lang: Lang = Lang.ZH
    number: int | None = None


@counts_as(Stage.REPORTING)
def edition_of(
    review: Review,
    files: Mapping[str, str],
    shelf: Path,
    returned: Callable[[], Returned],
    how: Shelved | None = None,
) -> Edition:
    """Return the next review of a shelf, made from files with these fingerprints, and what goes back.

    What goes back is asked for when everything else is ready: it may be made meanwhile.

    Whoever makes an old review again names its number, for a shelf may have gaps, and its language.
    """
    how = how or Shelved()
    number = how.number or next_number(shelf)
    record = Recording(review, files, number, how.lang)
    changes, hints = _since_the_last(shelf, record)
    shown = internal_view(review, how.lang)
    pages, back = numbered_files(record, changes, shown), returned()
    others = {path: partial(bytes, content) for path, content in {**back.files, **back.copies}.items()}
    return Edition(
        number, changes, Routes({**pages.makers, **others}), back.files, shown, (*hints, *back.hints)
    )


def compared(review: Review, shelf: Path) -> tuple[Changes, tuple[Hint, ...]]:
    """Compare a review that gets no number with the last one on a shelf."""
    return _since_the_last(shelf, Recording(review, {}, 0))


def _since_the_last(shelf: Path, record: Recording) -> tuple[Changes, tuple[Hint, ...]]:
    """Compare a review with the last one on a shelf, whose record is let go of when that is done."""
    last = last_review(shelf)
    return changes_since(last.snapshot, record), last.hints
