"""The post that a person chose in writing (确认职务): the others that the choice excludes no longer count.

Nobody holds two posts of one body, nor posts of that body in two villages. A choice settles the body that the
post belongs to, in every village where the same person is nominated; posts of other bodies stay as they are.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from candidates.people.candidate import Candidate, Hold, stated
from vocabulary.catalogue.rosters import roster_rows as catalogue
from vocabulary.elections.choices import BODIES, POSTS
from vocabulary.facts import cell_fact, with_fact
from vocabulary.places import Place, place_words
from vocabulary.problems import Problem, problem
from vocabulary.texts import Text
from vocabulary.writing.names import same_name_key


@dataclass(frozen=True, slots=True)
class Chosen:
    """The nominees with the posts that still count, and the choices that could not be used."""

    candidates: tuple[Candidate, ...]
    problems: tuple[Problem, ...]


def with_posts_chosen(candidates: Sequence[Candidate]) -> Chosen:
    """Leave out the posts that a written choice excludes; a choice that cannot be used changes nothing."""
    if not any(stated(candidates, "confirmed_post")):
        return Chosen(tuple(candidates), ())
    problems = [fault for each in candidates for fault in _faults(each)]
    faulty = {fault.place for fault in problems}
    usable = [each if _place(each) not in faulty else None for each in candidates]
    chosen = [_choice(each) if each else frozenset[str]() for each in usable]
    left = [_without_others(each, posts) for each, posts in zip(candidates, chosen, strict=True)]
    for positions in _people(candidates):
        problems += _in_other_villages(left, chosen, positions)
    return Chosen(tuple(left), tuple(problems))


def _choice(candidate: Candidate) -> frozenset[str]:
    """Return the posts chosen by somebody who stands and whose nominations are known."""
    confirmed = cell_fact(candidate.facts, "confirmed_post")
    two_rosters = any(held.hold is Hold.TWO_ROSTERS for held in candidate.reservations)
    doubtful = candidate.withdrawn or candidate.may_have_withdrawn or candidate.posts_open or two_rosters
    return confirmed if isinstance(confirmed, frozenset) and not doubtful else frozenset()


def _place(candidate: Candidate) -> Place:
    """Return the cell of the choice."""
    return candidate.fact("confirmed_post").place or candidate.place


def _faults(candidate: Candidate) -> Iterator[Problem]:
    """Report a choice that cannot be used: of a post not nominated for, or of two posts of one body."""
    chosen = _choice(candidate)
    if strange := chosen - candidate.posts:
        yield problem(catalogue.CHOSEN_NOT_NOMINATED, _place(candidate), posts=_words(strange))
        return
    for posts in BODIES.values():
        if len(several := chosen & frozenset(posts)) > 1:
            yield problem(catalogue.SEVERAL_CHOSEN, _place(candidate), posts=_words(several))
            return


def _words(posts: frozenset[str]) -> Text:
    """Name posts in the order of the bodies."""
    named = [label for post, label in POSTS.items() if post in posts]
    return Text("、".join(label.zh for label in named), ", ".join(label.en for label in named))


def _without_others(candidate: Candidate, chosen: frozenset[str]) -> Candidate:
    """Return a nominee without the posts of the same bodies that were not chosen."""
    excluded = _bodies_of(chosen) - chosen
    return _for_posts(candidate, candidate.posts - excluded) if excluded & candidate.posts else candidate


def _bodies_of(chosen: frozenset[str]) -> frozenset[str]:
    """Return all posts of the bodies that posts belong to."""
    return frozenset(post for posts in BODIES.values() if chosen & frozenset(posts) for post in posts)


def _for_posts(candidate: Candidate, posts: frozenset[str]) -> Candidate:
    """Return a nominee who is nominated for these posts and no others."""
    facts = with_fact(candidate.facts, "posts", posts, candidate.place)
    return replace(candidate, posts=posts, facts=facts)


def _people(candidates: Sequence[Candidate]) -> Iterator[list[int]]:
    """Yield the positions of everybody who stands in several villages under one ID and one name."""
    found: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
    for position, each in enumerate(candidates):
        if each.key and not each.withdrawn and (id_number := each.text("id_number")):
            found[id_number, same_name_key(each.text("name"))].append(position)
    return (positions for positions in found.values() if len(positions) > 1)


def _in_other_villages(
    left: list[Candidate], chosen: Sequence[frozenset[str]], positions: Sequence[int]
) -> Iterator[Problem]:
    """Take a person's posts of a body out of the villages where they were not chosen; report two choices."""
    for posts in map(frozenset, BODIES.values()):
        choosing = [position for position in positions if chosen[position] & posts]
        if not choosing:
            continue
        first, *others = choosing
        for other in others:
            where = place_words(_place(left[first]))
            yield problem(catalogue.CHOSEN_IN_TWO_VILLAGES, _place(left[other]), where=where)
        for position in positions if not others else ():
            if position != first:
                left[position] = _not_chosen_here(left[position], posts)


def _not_chosen_here(candidate: Candidate, posts: frozenset[str]) -> Candidate:
    """Return a nominee without the posts of a body; without any post, one who does not stand here."""
    if candidate.posts - posts or candidate.posts_open:
        return _for_posts(candidate, candidate.posts - posts)
    facts = with_fact(candidate.facts, "state", "chose_another", candidate.place)
    return replace(candidate, facts=facts)
