"""The next numbered review of a shelf: its number, its files, and what changed since the last one."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from candidates.replies import gather_replies
from engine.intake import Intake
from engine.review import Review
from reports.changes import Changes
from reports.comparison import changes_between
from reports.numbered import numbered_files
from reports.shelf import Last, last_review, next_number
from reports.snapshot import Snapshot, Sources, snapshot_of
from sources.problems import Hint


@dataclass(frozen=True, slots=True)
class Edition:
    """A review ready to be put on the shelf."""

    number: int
    changes: Changes
    files: Mapping[str, bytes]
    hints: tuple[Hint, ...]


def edition_of(review: Review, intake: Intake, files: Mapping[str, str], shelf: Path) -> Edition:
    """Return the next review of a shelf, made from files with these fingerprints."""
    number, last = next_number(shelf), last_review(shelf)
    record = _record(review, intake, files, number)
    changes = changes_between(last.snapshot, record)
    return Edition(number, changes, numbered_files(review, record, changes), last.hints)


def compared(review: Review, intake: Intake, shelf: Path) -> tuple[Changes, Last]:
    """Compare a review that gets no number with the last one on a shelf."""
    last = last_review(shelf)
    return changes_between(last.snapshot, _record(review, intake, {}, 0)), last


def _record(review: Review, intake: Intake, files: Mapping[str, str], number: int) -> Snapshot:
    """Return the record of a review."""
    replies = gather_replies(intake.clearances.answers, intake.clearances.corrections)
    return snapshot_of(review, Sources(replies, files), number)
