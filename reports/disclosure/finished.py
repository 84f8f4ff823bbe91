"""What the engine works out of a finished review: the only module of the reports that asks for it."""

from engine.finished import Finished
from engine.review.docket import Because
from engine.review.judging import dates_of
from engine.review.review import Review
from engine.review.totals import Totals
from engine.what_if.chase import Chased
from engine.what_if.layers import Ground, layers_of


def totals(review: Review) -> Totals:
    """Return the counts of the county and of every township."""
    return Finished(review).totals


def chase(review: Review) -> tuple[Chased, ...]:
    """Return every answer still owed with what it decides."""
    return Finished(review).chase


def grounds(review: Review) -> tuple[Ground, ...]:
    """Return the grounds on which several packs in effect speak, as of the county's polling day."""
    silent = {item.pack for item in review.set_aside if item.because is Because.NOT_ADOPTED}
    speaking = [pack for pack in review.packs if pack.name not in silent]
    election = review.election
    return layers_of(speaking, lambda pack: dates_of(election, pack, election.polling_day, review.review_day))
