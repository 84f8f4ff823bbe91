"""What the last numbered review is made from, where nothing has changed since: otherwise it is made again."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from commands.exits import Exit, stop_saying
from commands.opening import NOBODY_ELECTED, Opening, judged, open_folder
from engine.backends.names import EngineName
from engine.review.review import Review
from reports.accounting.accounts import Numbered
from reports.shelf.comparison import changes_between
from reports.shelf.edition import compared
from reports.shelf.numbering import REPORTS, last_review, review_before
from vocabulary.texts import Lang, Text

_NO_REVIEW = Text(
    "还没有编号的比对。请先运行 lianshen review",
    "there is no numbered review yet: run lianshen review first",
)
_CHANGED = Text(
    "最近一次编号比对之后，人员、反馈或者比对结果有变动。请先再运行一次 lianshen review",
    "something has changed since the last numbered review: run lianshen review again first",
)


@dataclass(frozen=True, slots=True)
class LastReview:
    """The last numbered review, judged anew."""

    review: Review
    number: int
    numbered: Numbered


def as_last_reviewed(folder: Path, lang: Lang) -> LastReview:
    """Judge a folder as of the day of its last numbered review; stop where there is none, or it is over."""
    last = last_review(folder / REPORTS).snapshot
    if last is None:
        stop_saying(_NO_REVIEW, lang, Exit.UNUSABLE_INPUT)
    intake, review_day = open_folder(folder, date.fromisoformat(last.review_day), Opening(lang, past=True))
    if not intake.election.kind.elects:
        stop_saying(NOBODY_ELECTED, lang, Exit.USAGE)
    made = judged(intake, EngineName.REFERENCE, review_day, lang)
    if compared(made, folder / REPORTS)[0].of_findings:
        stop_saying(_CHANGED, lang, Exit.UNUSABLE_INPUT)
    before = review_before(folder / REPORTS, last.number)
    return LastReview(made, last.number, Numbered(last.number, changes_between(before, last)))
