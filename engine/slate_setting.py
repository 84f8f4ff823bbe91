"""What the requirements of one pack are judged against in one village."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from candidates.candidate import Candidate
from candidates.fields import POSTS
from engine.lowering import Dates, lower_condition
from engine.program import Tree
from engine.standing import Standee, Standing
from engine.subject import Subject
from rules.conditions import Condition
from rules.pack import Pack
from rules.truth import Truth

ANY_POST = frozenset(POSTS)


@dataclass(frozen=True, slots=True)
class Setting:
    """One village as one pack sees it: its facts, its seats, its nominees, and who of them are close kin."""

    pack: Pack
    dates: Dates
    village: Subject
    seats: Mapping[str, int | None]
    standees: tuple[Standee, ...]
    kin: Callable[[Candidate, Candidate], Truth]  # either way round the same; asked of each pair once

    @property
    def listed(self) -> tuple[Standee, ...]:
        """Return the nominees who stand in some world."""
        return tuple(standee for standee in self.standees if standee.standing is not Standing.OUT)

    def lowered(self, condition: Condition) -> Tree:
        """Return a condition of the pack as a tree."""
        return lower_condition(condition, self.pack, self.dates)


def may_hold(candidate: Candidate) -> frozenset[str]:
    """Return the posts for which somebody stands in some world; any, where the post is not known."""
    return ANY_POST if candidate.posts_open else candidate.posts


def surely_stands_for(post: str, standee: Standee) -> bool:
    """Whether somebody is nominated for the post, and stands, in every world."""
    nominee = standee.candidate
    return standee.standing is Standing.STANDS and post in nominee.posts and not nominee.posts_open
