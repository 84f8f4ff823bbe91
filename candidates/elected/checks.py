"""All rows of elected.xlsx together: one person once for each post, no more people than seats."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from candidates.elected import problems as elected_problems
from candidates.elected.elected import NotSure, OfTheRoll, Seat, WrittenIn
from candidates.elected.write_ins import merged
from candidates.rosters.roster import Skip
from candidates.villages.seats import is_pooled, pooled_seats
from candidates.villages.village import Village, VillageKey
from vocabulary.elections.choices import BODIES, POSTS
from vocabulary.places import SheetPlace
from vocabulary.problems import Problem
from vocabulary.texts import Text
from vocabulary.writing.names import same_name_key

TWICE = Text("同一人同一职务的重复行", "the same person and post once more")
# The bodies of which the table has one figure for all seats (支委职数, 监委会职数), or may have (村委会职数).
POOLED: Mapping[str, Text] = {
    "committee": Text("村委会（含主任、副主任）", "committee, its officers included"),
    "branch": Text("支委（含书记、副书记）", "branch committee, its officers included"),
    "supervision": Text("监委会（含主任）", "supervision committee, its head included"),
}
_RANK = {post: rank for rank, post in enumerate(POSTS)}


@dataclass(slots=True)
class Checked:
    """The seats, each person once for each post, in an order that does not depend on that of the rows."""

    seats: tuple[Seat, ...] = ()
    skips: list[Skip] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Person:
    """One person in one village: a nominee, a write-in with an ID, or one row that stands alone."""

    key: VillageKey
    mark: str


def checked(seats: Sequence[Seat], villages: Sequence[Village]) -> Checked:
    """Put together what the rows say of each person, and check it."""
    found = Checked()
    people = _people(seats)
    kept = [seat for rows in people.values() for seat in _one_person(rows, found)]
    order = {village.key: village.order for village in villages}
    found.seats = tuple(sorted(kept, key=lambda seat: (order[seat.key], _RANK[seat.post], *_within(seat))))
    _same_names(found)
    found.problems += _over_seats(found.seats, villages)
    return found


def person_mark(who: OfTheRoll | WrittenIn) -> str:
    """Return what a person of a village is known by, or nothing where that is a name alone."""
    match who:
        case OfTheRoll(candidate):
            return f"no:{candidate.number}"
        case WrittenIn(candidate):
            id_number = candidate.text("id_number")
            return f"id:{id_number}" if id_number else ""


def _people(seats: Sequence[Seat]) -> dict[_Person, list[Seat]]:
    """Gather the rows by person; a name alone makes nobody the same person."""
    found: defaultdict[_Person, list[Seat]] = defaultdict(list)
    for seat in seats:
        mark = "" if isinstance(seat.who, NotSure) else person_mark(seat.who)
        found[_Person(seat.key, mark or f"row:{seat.place.row}")].append(seat)
    return found


def _one_person(rows: Sequence[Seat], found: Checked) -> Iterator[Seat]:
    """Yield one seat for each post of a person."""
    rows = _with_whole_record(sorted(rows, key=lambda seat: seat.place.row), found)
    by_post: defaultdict[str, list[Seat]] = defaultdict(list)
    for seat in rows:
        by_post[seat.post].append(seat)
    for same in by_post.values():
        found.skips += [Skip(seat.place, TWICE) for seat in same[1:]]
        counts = {seat.votes for seat in same if seat.votes is not None}
        if len(counts) > 1:
            found.problems.append(elected_problems.votes_differ(name_of(same[0]), same[1].place))
        votes = next(iter(counts)) if len(counts) == 1 else None
        yield replace(same[0], votes=votes, written_in=any(seat.written_in for seat in same))
    for body in BODIES.values():
        posts = [post for post in body if post in by_post]
        if len(posts) > 1:
            problem = elected_problems.two_posts(name_of(rows[0]), posts, by_post[posts[1]][0].place)
            found.problems.append(problem)


def _with_whole_record(rows: Sequence[Seat], found: Checked) -> list[Seat]:
    """Give every row on one write-in the record that all of them make."""
    records = [seat.who.candidate for seat in rows if isinstance(seat.who, WrittenIn)]
    if not records:
        return list(rows)
    whole, differ = merged(records)
    if differ:
        found.problems.append(elected_problems.told_differently(name_of(rows[0]), rows[-1].place))
    return [replace(seat, who=WrittenIn(whole)) for seat in rows]


def _same_names(found: Checked) -> None:
    """Leave open who is meant where two rows on write-ins without an ID bear one name in one village."""
    bare: defaultdict[tuple[VillageKey, str], list[Seat]] = defaultdict(list)
    for seat in found.seats:
        if isinstance(seat.who, WrittenIn) and not person_mark(seat.who):
            bare[seat.key, same_name_key(name_of(seat))].append(seat)
    unclear: set[SheetPlace] = set()
    for rows in bare.values():
        if len(rows) > 1:
            places = sorted((seat.place for seat in rows), key=lambda place: place.row)
            found.problems.append(elected_problems.same_name_twice(name_of(rows[0]), places[1]))
            unclear.update(places)
    found.seats = tuple(
        replace(seat, who=NotSure(name_of(seat))) if seat.place in unclear else seat for seat in found.seats
    )


def _over_seats(seats: Sequence[Seat], villages: Sequence[Village]) -> Iterator[Problem]:
    """Report every post, or body with one figure for all of it, with more people than seats."""
    listed: defaultdict[tuple[VillageKey, str], list[SheetPlace]] = defaultdict(list)
    for seat in seats:
        listed[seat.key, seat.post].append(seat.place)
    for village in villages:
        for label, posts, figure in _figures(village):
            places = [place for post in posts for place in listed.get((village.key, post), [])]
            if len(places) > figure:
                place = min(places, key=lambda place: place.row)
                yield elected_problems.over_seats(village.key, label, (len(places), figure), place)


def _figures(village: Village) -> Iterator[tuple[Text, Sequence[str], int]]:
    """Yield the seats that the village table gives: of a post, or of a whole body."""
    for body, posts in BODIES.items():
        pooled = pooled_seats(body, village.seats) if is_pooled(body, village.seats) else None
        if pooled is not None:
            yield POOLED[body], posts, pooled
            continue
        for post in posts:
            figure = village.seats.get(post)
            if figure is not None:
                yield POSTS[post], (post,), figure


def name_of(seat: Seat) -> str:
    """Return a name as it is written."""
    match seat.who:
        case OfTheRoll(candidate) | WrittenIn(candidate):
            return candidate.text("name")
        case NotSure(name):
            return name


def _within(seat: Seat) -> tuple[int, str, str]:
    """Return the order within a post: nominees by number, then write-ins and the rest by name."""
    match seat.who:
        case OfTheRoll(candidate):
            return 0, candidate.number, ""
        case WrittenIn(candidate):
            return 1, same_name_key(candidate.text("name")), candidate.text("id_number")
        case NotSure(name):
            return 2, same_name_key(name), str(seat.votes)
