"""Objections that a re-check found right, while the decision against the person stands as it was."""

from collections.abc import Iterable, Iterator

from candidates.decisions.registered import Rechecked, Registered
from engine.review.review import NomineeReview
from vocabulary.catalogue.sheets import decisions as catalogue
from vocabulary.elections.decision_words import Outcome, Settles
from vocabulary.problems import Hint, hint


def to_correct(nominee: NomineeReview, registered: Iterable[Registered]) -> Iterator[str]:
    """Yield the criteria on which a decision against a person is older than a re-check in their favour."""
    candidate = nominee.candidate
    days = [
        each.on
        for each in registered
        if (each.key, each.number) == (candidate.key, candidate.number)
        and isinstance(each.event, Rechecked)
        and each.event.outcome is Outcome.SUSTAINED
    ]
    for each in nominee.decisions if days else ():
        if each.settles is Settles.OUT and each.decision.signed.on < max(days):
            yield each.criterion


def still_to_correct(nominees: Iterable[NomineeReview], registered: Iterable[Registered]) -> Iterator[Hint]:
    """Mention the decisions that somebody has to correct."""
    rows = tuple(registered)
    for nominee in nominees if rows else ():
        wrong = set(to_correct(nominee, rows))
        for each in nominee.decisions:
            if each.criterion in wrong and each.settles is Settles.OUT:
                number = nominee.candidate.number
                yield hint(catalogue.OBJECTION_SUSTAINED, each.decision.place, number=number)
