"""Every named date as one source sees them in one village."""

from datetime import date

from candidates.election import Election
from engine.program.lowering import Dates
from rules.model.conditions import NamedDate


def named_dates(election: Election, as_of: NamedDate, polling_day: date, review_day: date) -> Dates:
    """Return every named date; `as_of` is the one to which the source counts."""
    dates: dict[NamedDate, date | None] = {
        NamedDate.POLLING_DAY: polling_day,
        NamedDate.REVIEW_DAY: review_day,
        NamedDate.NOMINATION_CLOSE: election.nomination_close,
        NamedDate.ANNOUNCED_ON: election.announced_on,
        NamedDate.TERM_BEGAN: election.term_began,
    }
    dates[NamedDate.AS_OF] = dates[as_of]
    return dates
