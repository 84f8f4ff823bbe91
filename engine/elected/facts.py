"""The facts that an unmet requirement turns on: who is kin to whom, and of whom something is not known."""

from collections.abc import Callable, Iterator, Sequence
from itertools import combinations, product

from candidates.people.candidate import Candidate
from candidates.people.kin import Declared
from candidates.people.kin_relations import CLOSE_KIN
from candidates.people.kinship import is_person, relations_between
from engine.bodies.contest.columns import Seen
from engine.bodies.contest.contest import NO_KIN
from engine.bodies.slate import Entry
from engine.elected.elected import ElectedPerson, Facts, KinPair
from engine.program.meaning import truth_of
from engine.program.subject import Subject
from rules.model.ratios import (
    AnyOf,
    Between,
    CountOf,
    ExtremeOf,
    KindsOf,
    MeanOf,
    NomineesOverSeats,
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
    SizeOf,
    VillagesWhere,
)
from vocabulary.elections.choices import BODIES
from vocabulary.facts import Unknown
from vocabulary.truth import Truth

People = Sequence[tuple[ElectedPerson, Seen]]


def facts_on(entry: Entry, people: People) -> Facts:
    """Return the facts on one requirement, whatever became of it."""
    match entry.ratio.measure:
        case PairsOf() as pairs:
            return _on_pairs(entry.ratio.scope, pairs, [person for person, _ in people])
        case CountOf(where):
            tree = entry.view.lowered(where)
            return Facts(
                untold=tuple(_untold(entry, people, lambda one: truth_of(tree, one) is Truth.UNKNOWN))
            )
        case MeanOf(fact) | ExtremeOf(fact):
            return Facts(
                untold=tuple(_untold(entry, people, lambda one: isinstance(one.fact(fact), Unknown)))
            )
        case SizeOf() | NomineesOverSeats() | VillagesWhere() | KindsOf() | AnyOf():
            return Facts()


def _untold(entry: Entry, people: People, open_on: Callable[[Subject], bool]) -> Iterator[ElectedPerson]:
    """Yield the people of whom a requirement cannot read what it counts."""
    counted = sides_of(entry.ratio.scope)
    for person, seen in people:
        subject = seen.get(entry.view.age_counting)
        if any(person.posts & side for side in counted) and (subject is None or open_on(subject)):
            yield person


def sides_of(scope: Scope) -> tuple[frozenset[str], ...]:
    """Return the posts of every side that a requirement is on; none where it is on no elected side."""
    match scope:
        case OverBody(body):
            return (frozenset(BODIES[body]),)
        case OverBodies(bodies):
            return tuple(frozenset(BODIES[body]) for body in bodies)
        case OverOffice(post) | OverHolder(post):
            return (frozenset({post}),)
        case Between((one, other)):
            return (*sides_of(one), *sides_of(other))
        case OverEach(scopes):
            return tuple(dict.fromkeys(side for each in scopes for side in sides_of(each)))
        case OverList() | OverArea():
            return ()


def _on_pairs(scope: Scope, pairs: PairsOf, people: Sequence[ElectedPerson]) -> Facts:
    """Return the pairs, whoever sits on both sides, and whose kin are unknown."""
    sides = sides_of(scope)
    relations = (
        frozenset(each.value for each in pairs.relations) if Pairing.KIN in pairs.pairings else frozenset()
    )
    couples = [each for each in combinations(people, 2) if _face(each, sides)]
    found = [pair for couple in couples for pair in [_pair(couple, relations)] if pair is not None]
    both = len(sides) == 2 and Pairing.SAME_PERSON in pairs.pairings
    concerned = [person for person in people if any(person.posts & side for side in sides)]
    return Facts(
        pairs=tuple(found),
        in_both=tuple(one for one in concerned if both and all(one.posts & side for side in sides)),
        undeclared=tuple(one for one in concerned if relations and not _declared(one)),
    )


def _face(couple: tuple[ElectedPerson, ElectedPerson], sides: Sequence[frozenset[str]]) -> bool:
    """Whether two people sit where the requirement looks: both on its side, or one on each."""
    one, other = couple
    if len(sides) == 1:
        return bool(one.posts & sides[0] and other.posts & sides[0])
    return any(
        bool(first.posts & sides[0] and second.posts & sides[1])
        for first, second in ((one, other), (other, one))
    )


def _pair(couple: tuple[ElectedPerson, ElectedPerson], relations: frozenset[str]) -> KinPair | None:
    """Return what two people are to each other, where at least one of them says so."""
    one, other = couple
    if one.candidate is None or other.candidate is None:
        return None
    possible = relations_between(one.candidate, other.candidate)
    shown = tuple(each for each in CLOSE_KIN if each in possible & relations)
    sure = bool(shown) and possible <= relations
    if not shown or not (sure or _named(one.candidate, other.candidate)):
        return None
    # One word says which kin they are; where one of them is silent, every sort is still possible.
    return KinPair(couple, shown if NO_KIN not in possible or len(shown) == 1 else (), sure)


def _named(one: Candidate, other: Candidate) -> bool:
    """Whether one of two people names the other."""
    return any(
        is_person(relative, named)
        for declaring, named in product((one, other), repeat=2)
        if declaring is not named and isinstance(declaring.kin, Declared)
        for relative in declaring.kin.relatives
    )


def _declared(person: ElectedPerson) -> bool:
    """Whether somebody's kin were declared, and can be read."""
    return person.candidate is not None and isinstance(person.candidate.kin, Declared)
