"""How a review ends a command."""

from commands.exits import Exit
from engine.review.review import Review
from engine.review.totals import totals_of


def exit_of(made: Review) -> Exit:
    """Return how a review ended: unusable input before flagged or pending before all pass."""
    if made.problems or made.contradicted:
        return Exit.UNUSABLE_INPUT
    counts = totals_of(made).county
    return Exit.ALL_PASS if counts.pass_ == counts.nominees else Exit.FLAGGED_OR_PENDING
