"""The seats of a body in one village, and the nominees who may fill them."""

from collections.abc import Mapping
from dataclasses import dataclass

from candidates.fields import BODIES, POSTS
from engine.slate_seating import Seating, seating
from engine.slate_setting import Setting, may_hold
from engine.standing import Standee
from sources.texts import Text


@dataclass(frozen=True, slots=True)
class Seats:
    """So many seats, each for somebody nominated for one of the posts."""

    posts: frozenset[str]
    number: int


@dataclass(frozen=True, slots=True)
class Body:
    """The nominees who may be elected into a body, and its seating in the same order."""

    nominees: tuple[Standee, ...]
    seating: Seating

    @property
    def can_be_filled(self) -> bool:
        """Whether every seat can be filled in some world."""
        # Whoever may fall may also just not be elected: the world where nobody falls has every outcome.
        return self.seating.at_once(self.seating.everyone) == self.seating.seats


def seats_of_body(body: str, seats: Mapping[str, int | None]) -> tuple[Seats, ...] | Text:
    """Return the seats of a body post by post, or which figure the village table lacks."""
    if is_pooled(body, seats):
        pooled = seats.get("branch_member")
        return no_figure("branch_member") if pooled is None else (Seats(frozenset(BODIES[body]), pooled),)
    known: list[Seats] = []
    for post in BODIES[body]:
        number = seats.get(post)
        if number is None:
            return no_figure(post)
        known.append(Seats(frozenset({post}), number))
    return tuple(known)


def is_pooled(body: str, seats: Mapping[str, int | None]) -> bool:
    """Whether the table has one figure for the whole branch committee (支委职数), its officers included."""
    officers = ("secretary", "deputy_secretary")
    return body == "branch" and all(seats.get(post) is None for post in officers)


def no_figure(post: str) -> Text:
    """Say that the village table does not give the seats of a post."""
    label = POSTS[post]
    return Text(f"村情表缺少“{label.zh}”的职数", f"the village table lacks the seats of `{label.en}`")


def body_of(body: str, setting: Setting) -> Body | Text:
    """Return a body of the village with its possible members, or which figure is missing."""
    seats = seats_of_body(body, setting.seats)
    if isinstance(seats, Text):
        return seats
    nominees = tuple(each for each in setting.listed if may_hold(each.candidate) & set(BODIES[body]))
    eligible = [
        frozenset(index for index, some in enumerate(seats) if some.posts & may_hold(nominee.candidate))
        for nominee in nominees
    ]
    return Body(nominees, seating([some.number for some in seats], eligible))
