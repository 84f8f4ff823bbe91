"""Discloses where everybody went to the working group alone: it says who gave up, and what they knew."""

from engine.account.whereabouts import Whereabout, whereabouts_of
from engine.review.review import Review
from reports.disclosed.account.whereabouts import PersonWent, Whereabouts
from reports.disclosed.reader import Reader
from reports.disclosure.who_may_see import sees_stakes
from vocabulary.writing.masking import masked


def whereabouts_for(review: Review, reader: Reader) -> Whereabouts | None:
    """Disclose where everybody went; nothing to anybody but the working group."""
    if not sees_stakes(reader) or not review.election.kind.elects:
        return None
    found = whereabouts_of(review)
    return Whereabouts(
        people=tuple(_person(each) for each in found.people),
        counts=found.counts,
        notices=found.notices,
        on_rosters=found.on_rosters,
        no_longer=found.no_longer,
        written_in=found.written_in,
        unsure=found.unsure,
        townships=tuple(dict.fromkeys(each.key.township for each in found.people)),
    )


def _person(each: Whereabout) -> PersonWent:
    """Disclose one person."""
    return PersonWent(
        township=each.key.township,
        village=each.key.village,
        number=each.number,
        name=masked(each.name),
        posts=each.posts,
        went=each.went,
        on_roster=each.on_roster,
        verdict=each.verdict,
        notice=each.notice,
        on=each.on,
        paper=each.paper,
        successor=each.successor,
        last=each.last,
        instead=each.instead,
    )
