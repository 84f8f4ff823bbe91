"""One person twice in a village: on one roster the first row stands and the posts of the others join it."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from candidates.people.candidate import Candidate, Hold, Reservation, texts
from candidates.people.shared_ids import held_apart, ids_of_two_names, two_names
from candidates.rosters.roster import Skip
from candidates.rosters.two_rosters import ON_ANOTHER_ROSTER, contested, same, two_rosters
from candidates.villages.village import VillageKey
from vocabulary.catalogue.rosters import roster_rows as catalogue
from vocabulary.columns.roster_columns import ROSTER_FIELDS
from vocabulary.facts import Fact, Known, Unknown
from vocabulary.origins import Origin
from vocabulary.places import place_words
from vocabulary.problems import Problem, problem
from vocabulary.texts import Text
from vocabulary.writing.names import same_name_key

MERGED = Text(
    "同一人在本村重复，职务已并入前一行", "the same person again in this village; the posts are merged"
)

# Posts are united, and with them what was said of each nomination; the number has rules of its own.
_APART = {"posts", "confirmed_post", "nominated_by", "nomination_votes", "number", "id_number"}
_COMPARED = tuple(name for name in ROSTER_FIELDS if name not in _APART)
_FIRST_STANDS = Text("以该行为准", "that row stands")
_NEITHER_STANDS = Text("两行均未采用", "neither row is used")
Pair = tuple[Candidate, Candidate]


@dataclass(frozen=True, slots=True)
class Merged:
    """The nominees of the county, one for each person and village, and the rows that joined another."""

    candidates: tuple[Candidate, ...]
    skips: tuple[Skip, ...]
    problems: tuple[Problem, ...]


def merge_duplicates(rows: Sequence[Candidate]) -> Merged:
    """Unite the rows of one ID in one village; rows without a usable ID or a known village stand alone."""
    numbers = texts(rows, "id_number")
    if len(set(numbers)) == len(numbers):
        return Merged(tuple(rows), (), ())
    repeated = {number for number, count in Counter(numbers).items() if number and count > 1}
    if not repeated:
        return Merged(tuple(rows), (), ())
    groups: dict[tuple[VillageKey, str, str] | int, list[Candidate]] = {}
    shared = ids_of_two_names(row for row, number in zip(rows, numbers, strict=True) if number in repeated)
    for position, (row, id_number) in enumerate(zip(rows, numbers, strict=True)):
        name = same_name_key(row.text("name")) if id_number in shared else ""
        twice = row.key if id_number in repeated else None
        groups.setdefault((twice, id_number, name) if twice else position, []).append(row)
    # A withdrawal takes back its own row's nomination: the first row that still stands speaks for the person.
    people = [
        _by_roster(sorted(group, key=_how_it_stands)) if len(group) > 1 else [group]
        for group in groups.values()
    ]
    again = [(first, second) for rosters in people for first, *others in rosters for second in others]
    heads = [tuple(_united(*rows) for rows in rosters) for rosters in people]
    on_two = [rows for rows in heads if len(rows) > 1]
    apart = [(first, second) for first, *others in on_two for second in others]
    merged = [rows[0] if len(rows) == 1 else contested(rows) for rows in heads]
    return Merged(
        tuple(held_apart(merged, shared)) if shared else tuple(merged),
        (
            *(Skip(second.place, MERGED) for _, second in again),
            *(Skip(second.place, ON_ANOTHER_ROSTER) for _, second in apart),
        ),
        (
            *_contradictions(again, _COMPARED, _FIRST_STANDS),
            *_contradictions(apart, (*_COMPARED, "posts"), _NEITHER_STANDS),
            *two_rosters(on_two),
            *two_names(merged, shared),
        ),
    )


def _how_it_stands(row: Candidate) -> tuple[bool, bool]:
    """Return the order in which rows of one person speak: who stands, who may have given up, who gave up."""
    return row.withdrawn, row.may_have_withdrawn


def _by_roster(rows: Sequence[Candidate]) -> list[list[Candidate]]:
    """Part the rows of one person by the files they stand in."""
    rosters: dict[str, list[Candidate]] = {}
    for row in rows:
        rosters.setdefault(row.place.file, []).append(row)
    return list(rosters.values())


def _united(first: Candidate, *others: Candidate) -> Candidate:
    """Return the first row with the posts of all that stand as it does; a post that is not known stays so."""
    if not others:
        return first
    joining = [other for other in others if other.withdrawn == first.withdrawn]
    open_posts = [row.fact("posts") for row in (first, *joining) if not isinstance(row.fact("posts"), Known)]
    posts = first.posts.union(*(other.posts for other in joining))
    known = Known(posts, first.fact("posts").place)
    held = [hold for other in joining for hold in _carried(other)]
    chosen = [row.fact("confirmed_post") for row in (first, *joining)]
    return replace(
        first,
        number=next((row.number for row in (first, *others) if row.number), ""),
        facts={
            **first.facts,
            "posts": open_posts[0] if open_posts else known,
            "confirmed_post": _chosen(chosen),
        },
        posts=posts,
        reservations=(*first.reservations, *held),
    )


def _chosen(facts: Sequence[Fact]) -> Fact:
    """Return what all rows say of the post chosen: it stands in the row of that post."""
    known = [fact for fact in facts if isinstance(fact, Known)]
    if not known:
        unread = (fact for fact in facts if isinstance(fact, Unknown) and fact.origin is not Origin.BLANK)
        return next(unread, facts[0])
    posts = (fact.value for fact in known if isinstance(fact.value, frozenset))
    return Known(frozenset[str]().union(*posts), known[0].place)


def _carried(other: Candidate) -> list[Reservation]:
    """Return what a row that joins another leaves open: its posts, its name, whether the person gave up."""
    unread = {Hold.UNREADABLE} if other.may_have_withdrawn else set()
    return [hold for hold in other.reservations if hold.hold in {Hold.NO_POST, Hold.NO_IDENTITY} | unread]


def _contradictions(pairs: Iterable[Pair], compared: Sequence[str], outcome: Text) -> Iterator[Problem]:
    """Report what a later row says differently from the first; `outcome` says which of them counts."""
    for first, second in pairs:
        differing = [ROSTER_FIELDS[name].label for name in compared if not same(name, first, second)]
        if differing:
            yield _contradiction(first, second, differing, outcome)


def _contradiction(first: Candidate, second: Candidate, labels: Sequence[Text], outcome: Text) -> Problem:
    """Say what two rows of one ID disagree on; their values are not printed."""
    stands = place_words(first.place)
    zh, en = [label.zh for label in labels], [label.en for label in labels]
    return problem(
        catalogue.CONTRADICTORY_DUPLICATE,
        second.place,
        stands=stands,
        outcome=outcome,
        labels=Text("」「".join(zh), ", ".join(en)),
    )
