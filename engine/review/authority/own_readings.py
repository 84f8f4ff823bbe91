"""How the county reads a criterion of another pack: put beside it, and never into its conditions."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from engine.review.authority.settling import speaks_wherever
from rules.model.own_readings import OwnReading
from rules.model.pack import Criterion, Force, Grade, Pack
from vocabulary.catalogue import review as catalogue
from vocabulary.problems import Hint, Note, Problem, apart, hint, problem


@dataclass(frozen=True, slots=True)
class ReadHere:
    """The packs with the county's readings beside their criteria, and what of these could not be used."""

    packs: tuple[Pack, ...]
    problems: tuple[Problem, ...] = ()
    hints: tuple[Hint, ...] = ()


def read_here(packs: Sequence[Pack], days: Iterable[date]) -> ReadHere:
    """Put every reading of the county beside the criterion that it is of; no truth depends on one."""
    by_name, days = {pack.name: pack for pack in packs}, tuple(days)
    readings: defaultdict[str, list[OwnReading]] = defaultdict(list)
    notes: list[Note] = []
    for own in packs:
        for each in own.readings:
            read, notices = _read(each, own, by_name.get(each.of.partition("/")[0]), days)
            notes.extend(notices)
            if read is not None:
                readings[each.of].append(read)
    problems, hints = apart(notes)
    return ReadHere(tuple(_with(pack, readings) for pack in packs), tuple(problems), tuple(hints))


def without(packs: Iterable[Pack], names: Collection[str]) -> tuple[Pack, ...]:
    """Return the packs, with what those of these names say left out."""
    return tuple(
        replace(
            pack,
            criteria=tuple(
                replace(each, read_here=tuple(own for own in each.read_here if own.pack not in names))
                for each in pack.criteria
            ),
        )
        for pack in packs
        if pack.name not in names
    )


def _read(
    each: OwnReading, own: Pack, target: Pack | None, days: Sequence[date]
) -> tuple[OwnReading | None, tuple[Note, ...]]:
    """Return a reading as it can be used, and what there is to say of it."""
    # What speaks by itself nobody here adopted: a copy of a rule cannot say how the county reads another.
    if target is None or own.by_itself or not speaks_wherever(own, target, days):
        return None, (hint(catalogue.READING_NOT_USED, each.place, name=each.of),)
    criterion = next((c for c in target.criteria if f"{target.name}/{c.name}" == each.of), None)
    if criterion is None:
        return None, (problem(catalogue.READING_OF_NOTHING, each.place, name=each.of),)
    if each.forbids and not _forbids(criterion, target):
        refused = problem(catalogue.READING_CANNOT_FORBID, each.place, name=each.of)
        return replace(each, forbids=False), (refused,)
    return each, ()


def _forbids(criterion: Criterion, pack: Pack) -> bool:
    """Whether it is a bar of a national Party rule on posts of the Party, which may be printed as one."""
    return pack.by_itself and pack.source.force is Force.PARTY_RULE and criterion.grade is Grade.BAR


def _with(pack: Pack, readings: Mapping[str, Sequence[OwnReading]]) -> Pack:
    """Return a pack with the readings of its criteria."""
    if not any(f"{pack.name}/{each.name}" in readings for each in pack.criteria):
        return pack
    criteria = (
        replace(each, read_here=tuple(readings.get(f"{pack.name}/{each.name}", ()))) for each in pack.criteria
    )
    return replace(pack, criteria=tuple(criteria))
