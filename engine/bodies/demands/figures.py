"""What a requirement counts in one village, and the whole that it is a part of."""

from dataclasses import dataclass, replace
from typing import Final

from candidates.villages.seats import is_pooled
from engine.bodies.contest.columns import Column, NumberColumn, missing_dates, reads_posts
from engine.bodies.contest.seats import SITTING, body_of_post
from engine.bodies.contest.view import View
from engine.bodies.demands.quantities import (
    Elected,
    Listed,
    NumberElected,
    NumberListed,
    PairsBetween,
    PairsWithin,
    Side,
    Sum,
)
from rules.model.conditions import Condition
from rules.model.ratios import (
    Among,
    Between,
    CountAs,
    CountOf,
    MeanOf,
    OverArea,
    OverBodies,
    OverBody,
    OverEach,
    OverHolder,
    OverList,
    OverOffice,
    Pairing,
    PairsOf,
    Scope,
)
from rules.model.ratios import Side as RatioSide
from vocabulary.elections.choices import POSTS
from vocabulary.texts import Text

POST_UNKNOWN: Final = Text("有人选的提名职务未定", "the post that a nominee is nominated for is not known")
ALL_OF_THE_BODY: Final = {
    "committee": Text(
        "村委会职数含主任、副主任，不是这一职务的职数", "the seats of the committee include its officers"
    ),
    "branch": Text(
        "支委职数含书记、副书记，不是这一职务的职数", "the seats of the branch committee include its officers"
    ),
    "supervision": Text(
        "监委会职数含主任，不是这一职务的职数", "the seats of the supervision committee include its head"
    ),
}
SITTING_HOLDER: Final = Text(
    "这一职务不在补选之列，或者可能由留任成员担任，不测算",
    "this office is not voted on, or a member who stays may hold it, so it is not worked out",
)
NO_MEANING: Final = Text("这一要求的写法没有确定的含义", "this requirement has no settled meaning as written")
NO_SEATS: Final = Text("该班子没有职数，比例无从计算", "the body has no seats, so there is no share")


@dataclass(frozen=True, slots=True)
class Figures:
    """The counted and the whole as sums, and the bodies that have to be filled for them to mean something."""

    counted: Sum
    whole: Sum
    bodies: tuple[str, ...] = ()


def figures_of(scope: Scope, measure: CountOf | MeanOf | PairsOf, view: View) -> Figures | Text:
    """Return what a requirement counts in a village, or why that cannot be said."""
    match measure:
        case CountOf():
            kind = kind_of(scope, measure.where, view)
            return kind if isinstance(kind, Text) else _count(scope, measure.count_as, kind, view)
        case MeanOf(fact):
            number = view.columns.number(NumberColumn(fact, view.age_counting, measure.scale))
            return _mean(scope, number, view)
        case PairsOf():
            return _pairs(scope, measure, view)


def kind_of(scope: Scope, where: Condition, view: View) -> int | Text:
    """Return the column of a test on people, or what must be known first."""
    tree = view.lowered(where)
    # One unknown post would say both where somebody can be elected and of what kind they are.
    if reads_posts(tree) and view.has_open_posts and not isinstance(scope, OverList):
        return POST_UNKNOWN
    for date in missing_dates(tree):
        # A date that the election does not give is one for all: people are not free to differ.
        return Text(f"本次选举没有给出日期 `{date.value}`", f"the election gives no date `{date.value}`")
    return view.columns.kind(Column(tree, view.age_counting))


def _count(scope: Scope, count_as: CountAs, kind: int, view: View) -> Figures | Text:
    """Return how many people are of a kind, among whom."""
    match scope:
        case OverBody() | OverBodies() | OverHolder():
            return _of_elected(scope, kind, view)
        case OverOffice(post):
            return Figures(Sum(((1, Listed(post, kind)),)), Sum(((1, Listed(post)),)))
        case OverList() if count_as is CountAs.POSTS:
            return Figures(
                Sum(tuple((1, Listed(post, kind)) for post in POSTS if post in view.posts)),
                Sum(tuple((1, Listed(post)) for post in POSTS if post in view.posts)),
            )
        case OverList():
            listed = Listed(among=view.posts)
            return Figures(Sum(((1, replace(listed, kind=kind)),)), Sum(((1, listed),)))
        case OverArea(_, among):
            return _wide(count_as, kind, view) if among is None else _of_elected(among, kind, view)
        case Between() | OverEach():
            return NO_MEANING


def _of_elected(among: Among, kind: int, view: View) -> Figures | Text:
    """Return how many of those elected in a village are of a kind."""
    match among:
        case OverBody(body):
            return _elected((body,), kind, view)
        case OverBodies(bodies):
            return _elected(bodies, kind, view)
        case OverHolder(post):
            return _of_holder(post, kind, view)
        case Between():
            return NO_MEANING


def _wide(count_as: CountAs, kind: int, view: View) -> Figures | Text:
    """Return how many people of a kind are elected into the bodies that a pack speaks of."""
    if count_as is CountAs.HEADS:
        return _elected(view.bodies, kind, view)
    parts = [_elected((body,), kind, view) for body in view.bodies]
    found = [part for part in parts if isinstance(part, Figures)]
    missing = [part for part in parts if isinstance(part, Text)]
    if missing:
        return missing[0]
    return Figures(
        Sum(tuple(term for part in found for term in part.counted.terms)),
        Sum(constant=sum(part.whole.constant for part in found)),
        view.bodies,
    )


def _elected(bodies: tuple[str, ...], kind: int | None, view: View) -> Figures | Text:
    """Return how many people of a kind are elected into the bodies, of how many."""
    whole = _heads(bodies, view)
    if isinstance(whole, Text):
        return whole
    return Figures(Sum(((1, Elected(Side(bodies), kind)),)), whole, bodies)


def _heads(bodies: tuple[str, ...], view: View) -> Sum | Text:
    """Return how many people are elected into the bodies: the seats, unless one person may hold two."""
    for body in bodies:
        seats = view.seats_of(body)
        if isinstance(seats, Text):
            return seats
    if len(bodies) == 1:
        return Sum(constant=view.number_of_seats(bodies[0]))
    return Sum(((1, Elected(Side(bodies))),))


def _mean(scope: Scope, number: int, view: View) -> Figures | Text:
    """Return the sum of a number over people, and how many they are."""
    match scope:
        case OverBody(body):
            return _sum_elected((body,), number, view)
        case OverBodies(bodies):
            return _sum_elected(bodies, number, view)
        case OverHolder(post):
            return _number_of_holder(post, number, view)
        case OverArea(_, among):
            return _mean(among or OverBodies(view.bodies), number, view)
        case OverList():
            listed = Listed(among=view.posts)
            return Figures(Sum(((1, NumberListed(number, view.posts)),)), Sum(((1, listed),)))
        case OverOffice() | Between() | OverEach():
            return NO_MEANING


def _sum_elected(bodies: tuple[str, ...], number: int, view: View) -> Figures | Text:
    """Return the sum of a number over the people elected into the bodies."""
    whole = _heads(bodies, view)
    if isinstance(whole, Text):
        return whole
    return Figures(Sum(((1, NumberElected(Side(bodies), number)),)), whole, bodies)


def _of_holder(post: str, kind: int, view: View) -> Figures | Text:
    """Return how many of those elected to a post are of a kind."""
    side = side_of(body_of_post(post), post, view)
    if isinstance(side, Text):
        return side
    return Figures(Sum(((1, Elected(side, kind)),)), _holders(side, view), side.bodies)


def _number_of_holder(post: str, number: int, view: View) -> Figures | Text:
    """Return the sum of a number over those elected to a post."""
    side = side_of(body_of_post(post), post, view)
    if isinstance(side, Text):
        return side
    return Figures(Sum(((1, NumberElected(side, number)),)), _holders(side, view), side.bodies)


def _holders(side: Side, view: View) -> Sum:
    """Return how many are elected to a post: its seats, or the secretary of a branch with one figure."""
    (body,) = side.bodies
    if is_pooled(body, view.seats):
        return Sum(((1, Elected(side)),))
    return Sum(constant=view.seats.get(side.post) or 0)


def _pairs(scope: Scope, pairs: PairsOf, view: View) -> Figures | Text:
    """Return how many pairs are elected, and how many people are elected on the first side."""
    relations = (
        frozenset(each.value for each in pairs.relations) if Pairing.KIN in pairs.pairings else frozenset()
    )
    match scope:
        case OverBody(body):
            whole = _heads((body,), view)
            if isinstance(whole, Text):
                return whole
            return Figures(Sum(((1, PairsWithin(Side((body,)), relations)),)), whole, (body,))
        case Between((first, second)) | OverArea(_, Between((first, second))):
            same_person = Pairing.SAME_PERSON in pairs.pairings
            return _pairs_between((first, second), relations, view, same_person=same_person)
        case OverBodies() | OverHolder() | OverOffice() | OverList() | OverArea() | OverEach():
            return NO_MEANING


def _pairs_between(
    written: tuple[RatioSide, RatioSide], relations: frozenset[str], view: View, *, same_person: bool
) -> Figures | Text:
    """Return how many pairs are elected between two sides."""
    sides = [_side(each, view) for each in written]
    for side in sides:
        if isinstance(side, Text):
            return side
    first, second = (side for side in sides if isinstance(side, Side))
    return Figures(
        Sum(((1, PairsBetween(first, second, relations, same_person)),)),
        Sum(((1, Elected(first)),)) if first.post else Sum(constant=view.number_of_seats(first.bodies[0])),
        tuple(dict.fromkeys((*first.bodies, *second.bodies))),
    )


def _side(written: RatioSide, view: View) -> Side | Text:
    """Return the people elected on one side, or which figure is missing."""
    match written:
        case OverBody(body):
            post = ""
        case OverOffice(post):
            body = body_of_post(post)
    return side_of(body, post, view)


def side_of(body: str, post: str, view: View) -> Side | Text:
    """Return the people elected into a body or into one office of it, or which figure is missing."""
    seats = view.seats_of(body)
    if isinstance(seats, Text):
        return seats
    if post and view.seats.get(SITTING[body]) and not view.seats.get(post):
        return SITTING_HOLDER
    if post and post != "secretary" and is_pooled(body, view.seats):
        return ALL_OF_THE_BODY[body]
    return Side((body,), post)
