"""One village as the requirements of one pack see it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from engine.bodies.contest.age_counting import AgeCounting
from engine.bodies.contest.columns import Columns
from engine.bodies.contest.seats import Seats, body_of_post, seats_of_body
from engine.program.lowering import Dates, lower_condition
from engine.program.program import Tree
from engine.program.subject import Subject
from rules.model.conditions import Condition, NamedDate
from rules.model.pack import Pack
from rules.model.ratios import (
    Between,
    OverArea,
    OverBodies,
    OverBody,
    OverOffice,
    Scope,
    holder_of,
)
from vocabulary.elections.choices import BODIES
from vocabulary.texts import Text


def bodies_of(pack: Pack) -> tuple[str, ...]:
    """Return the bodies that a pack speaks of, in the order of the vocabulary."""
    spoken_of = pack.applies_to.bodies if pack.applies_to else frozenset(BODIES)
    return tuple(body for body in BODIES if body in spoken_of)


def compared_bodies(scope: Scope, pack: Pack) -> tuple[str, ...]:
    """Return the bodies whose previous figures a requirement over an area reads; none of one post."""
    match scope:
        case OverArea(_, OverBody(body)):
            return (body,)
        case OverArea(_, OverBodies(bodies)):
            return bodies
        case OverArea(_, Between((one, other))):
            posts = [each.post for each in (one, other) if isinstance(each, OverOffice)]
            sides = [each.body for each in (one, other) if isinstance(each, OverBody)]
            return tuple(dict.fromkeys([*sides, *map(body_of_post, posts)]))
        case _:
            return () if holder_of(scope) is not None else bodies_of(pack)


@dataclass(frozen=True, slots=True)
class View:
    """The pack, its dates, the village's facts and figures, and the columns that all packs fill together."""

    pack: Pack
    dates: Dates
    village: Subject
    seats: Mapping[str, int | None]
    previous: Mapping[str, str]  # the sheet 上届情况 as written, by header
    has_open_posts: bool
    columns: Columns

    @property
    def age_counting(self) -> AgeCounting:
        """Return how the pack counts ages."""
        as_of: date | None = self.dates[NamedDate.AS_OF]
        return AgeCounting(as_of, self.pack.calendar)

    @property
    def bodies(self) -> tuple[str, ...]:
        """Return the bodies that the pack speaks of, in the order of the vocabulary."""
        return bodies_of(self.pack)

    @property
    def posts(self) -> frozenset[str]:
        """Return the posts of these bodies: whoever is nominated for one is on the pack's list."""
        return frozenset(post for body in self.bodies for post in BODIES[body])

    def lowered(self, condition: Condition) -> Tree:
        """Return a condition of the pack as a tree."""
        return lower_condition(condition, self.pack, self.dates)

    def seats_of(self, body: str) -> tuple[Seats, ...] | Text:
        """Return the seats of a body, or which figure is missing."""
        return seats_of_body(body, self.seats)

    def number_of_seats(self, body: str) -> int:
        """Return how many seats a body has whose figures are all known."""
        seats = self.seats_of(body)
        if isinstance(seats, Text):
            raise TypeError(f"the seats of {body} were found to be known before")
        return sum(some.number for some in seats)
