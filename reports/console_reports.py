"""What commands print of a review on a console: disclosed to the reader, made a paper, written as text."""

from engine.review.review import Review
from reports.disclosed.changes import Changes
from reports.disclosed.county import Disclosed
from reports.disclosed.reader import Reader
from reports.disclosure.disclose import disclose
from reports.papers.county.review_table import review_table
from reports.papers.county.summary import summary
from reports.papers.members.console import members_summary, members_table
from reports.writers.console import Screen, console_text
from vocabulary.stages import Stage, counts_as


@counts_as(Stage.REPORTING)
def table_report(review: Review, reader: Reader, screen: Screen) -> str:
    """Return the whole review, with every nominee of every village."""
    shown = disclose(review, reader, frozenset())
    paper = review_table(shown) if review.election.kind.elects else members_table(shown)
    return console_text(paper, screen)


@counts_as(Stage.REPORTING)
def summary_report(
    review: Review,
    reader: Reader,
    screen: Screen,
    changes: Changes | None = None,
    shown: Disclosed | None = None,
) -> str:
    """Return the summary of a review, with what changed since the last numbered one.

    What is disclosed already may be given.
    """
    shown = shown or disclose(review, reader, frozenset())
    paper = summary(shown, changes) if review.election.kind.elects else members_summary(shown)
    return console_text(paper, screen)
