"""The seats of a village as its table gives them: post by post, or one figure for a whole body."""

from collections.abc import Mapping

from vocabulary.elections.choices import BODIES

MOST_SEATS = 99  # of one post or body; a larger figure is a date or a population
WHOLE_COMMITTEE = "committee"  # in place of a post: all seats of the committee in one figure
SEATS: Mapping[str, str] = {  # by post, the fact that says how many there are
    "chair": "seats_chair",
    "vice_chair": "seats_vice_chair",
    "member": "seats_member",
    "branch_member": "seats_branch",
    "supervision_member": "seats_supervision",
    WHOLE_COMMITTEE: "seats_committee",
}
COMMITTEE_SEATS = tuple(SEATS[post] for post in BODIES["committee"])


def is_pooled(body: str, seats: Mapping[str, int | None]) -> bool:
    """Whether one figure is for all of a body (支委职数, 监委会职数; 村委会职数 where no post has one)."""
    *officers, last = BODIES[body]
    if any(seats.get(post) is not None for post in officers):
        return False
    if body == "committee":
        return seats.get(last) is None and seats.get(WHOLE_COMMITTEE) is not None
    return True


def pooled_seats(body: str, seats: Mapping[str, int | None]) -> int | None:
    """Return the one figure for a whole body; that of the committee has a column of its own."""
    return seats.get(WHOLE_COMMITTEE if body == "committee" else BODIES[body][-1])
