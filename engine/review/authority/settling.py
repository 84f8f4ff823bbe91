"""What one source leaves open and an article of another settles: whom that article hits is no longer open."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from rules.model.conditions import All, Condition, Not
from rules.model.pack import Criterion, Pack
from vocabulary.catalogue import review as catalogue
from vocabulary.problems import Problem, problem


@dataclass(frozen=True, slots=True)
class Settled:
    """The packs as they speak together, and the articles that settle nothing."""

    packs: tuple[Pack, ...]
    problems: tuple[Problem, ...]


def settle(packs: Sequence[Pack], days: Iterable[date]) -> Settled:
    """Take out of every open case of the law what an article of another law or regulation speaks of.

    Whoever that article hits is judged by it, as a flag or as a step to take; nobody else is touched.
    """
    by_name, days = {pack.name: pack for pack in packs}, tuple(days)
    articles: defaultdict[str, list[Criterion]] = defaultdict(list)
    problems: list[Problem] = []
    for pack in packs:
        for criterion, name in _settling(pack):
            law = by_name.get(name.partition("/")[0])
            if law is None:
                continue  # that law is not in force here
            if not _is_open(law, name.partition("/")[2]) or not _under(pack, law):
                problems.append(_nothing(criterion, name))
            elif speaks_wherever(pack, law, days):
                articles[name].append(criterion)
    return Settled(tuple(_together(pack, articles) for pack in packs), tuple(problems))


def _settling(pack: Pack) -> list[tuple[Criterion, str]]:
    """Return the articles of a law or regulation that settle something, with the name of what they settle."""
    criteria = pack.criteria if pack.legal else ()
    return [(criterion, name) for criterion in criteria for name in criterion.settles]


def _is_open(law: Pack, name: str) -> bool:
    """Whether a law or regulation leaves something open under that name."""
    return law.legal and any(each.name == name and each.unsettled is not None for each in law.criteria)


def _under(pack: Pack, law: Pack) -> bool:
    """Whether a source is another one, of the same place or of a part of it."""
    place = pack.jurisdiction
    return pack is not law and (place == law.jurisdiction or place.startswith(f"{law.jurisdiction}-"))


def speaks_wherever(pack: Pack, law: Pack, days: Iterable[date]) -> bool:
    """Whether a source speaks wherever the law does, on every polling day; otherwise the law stays open."""
    mine, theirs = pack.applies_to, law.applies_to
    if mine is None or theirs is None or pack.in_force is None or law.in_force is None:
        return False
    ruled = [day for day in days if law.in_force.covers(day)]
    everywhere = mine.units >= theirs.units and mine.bodies >= theirs.bodies
    return everywhere and all(pack.in_force.covers(day) for day in ruled)


def _together(pack: Pack, articles: dict[str, list[Criterion]]) -> Pack:
    """Return a pack with its open cases narrowed, and the settling articles cited."""
    changed = tuple(_narrowed(each, articles.get(f"{pack.name}/{each.name}", ())) for each in pack.criteria)
    return pack if changed == pack.criteria else replace(pack, criteria=changed)


def _narrowed(criterion: Criterion, articles: Iterable[Criterion]) -> Criterion:
    """Leave out of what is open the cases that the articles speak of."""
    listed = tuple(articles)
    if criterion.unsettled is None or not listed:
        return criterion
    spoken = (Not(_case(article)) for article in listed)
    citation = "；".join((criterion.citation, *(article.citation for article in listed)))
    return replace(criterion, unsettled=All((criterion.unsettled, *spoken)), citation=citation)


def _case(article: Criterion) -> Condition:
    """Return whom an article hits."""
    if article.condition is None:
        raise AssertionError(f"{article.name} settles and has no condition; the reader lets none pass")
    return article.condition if article.when is None else All((article.when, article.condition))


def _nothing(criterion: Criterion, name: str) -> Problem:
    """Say that there is nothing to settle."""
    return problem(catalogue.SETTLES_NOTHING, criterion.place, name=name)
