"""How many more nominees there are than seats: for an office, or for a whole body."""

from candidates.villages.seats import is_pooled
from engine.bodies.contest.seats import body_of_post, no_figure
from engine.bodies.contest.view import View
from engine.bodies.demands.figures import ALL_OF_THE_BODY
from engine.bodies.demands.quantities import Listed, Sum
from vocabulary.elections.choices import BODIES
from vocabulary.texts import Text


def margin_over(body: str, view: View, kind: int | None = None) -> tuple[Sum, int] | Text:
    """Return how many more nominees (of a kind) a body has than seats to be voted on, and these seats."""
    seats = view.seats_of(body)
    if isinstance(seats, Text):
        return seats
    posts = frozenset(BODIES[body])
    number = sum(each.number for each in seats if each.posts & posts)
    return Sum(((1, Listed(kind=kind, among=posts)),), -number), number


def margin_of(post: str, view: View, kind: int | None = None) -> Sum | Text:
    """Return how many more nominees (of a kind, if one is given) an office has than seats."""
    seats = view.seats.get(post)
    if seats is None:
        return no_figure(post)
    if is_pooled(body_of_post(post), view.seats):
        return ALL_OF_THE_BODY[body_of_post(post)]
    return Sum(((1, Listed(post, kind)),), -seats)
