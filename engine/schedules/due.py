"""Which deadlines of a pack are due in a village: those whose `when` does not surely fail there."""

from collections.abc import Iterable
from dataclasses import replace

from candidates.villages.village import Village
from engine.program.lowering import Dates, lower_condition
from engine.program.meaning import truth_of
from engine.program.subject import Subject
from rules.model.pack import Deadline, Pack
from vocabulary.facts import Fact, Unknown
from vocabulary.origins import Origin
from vocabulary.truth import Truth


def due_in(village: Village, pack: Pack, dates: Dates) -> Pack:
    """Return a pack without the deadlines that are surely not due in a village.

    What another deadline counts from stays. A way of nomination that is only assumed takes nothing away.
    """
    if all(deadline.when is None for deadline in pack.deadlines):
        return pack
    subject = Subject(_said(village), {})
    due = [each for each in pack.deadlines if _due(each, pack, dates, subject)]
    kept = _with_anchors(due, pack)
    return replace(pack, deadlines=tuple(each for each in pack.deadlines if each.name in kept))


def _said(village: Village) -> dict[str, Fact]:
    """Return the facts of a village that villages.xlsx states."""
    return {
        name: Unknown(Origin.BLANK, fact.place)
        if name == "nomination_mode" and village.mode_assumed
        else fact
        for name, fact in village.facts.items()
    }


def _due(deadline: Deadline, pack: Pack, dates: Dates, subject: Subject) -> bool:
    """Whether a deadline is due, or may be."""
    if deadline.when is None:
        return True
    return truth_of(lower_condition(deadline.when, pack, dates), subject) is not Truth.NO


def _with_anchors(due: Iterable[Deadline], pack: Pack) -> frozenset[str]:
    """Return the names of deadlines and of all that they count from or must come before."""
    by_name = {deadline.name: deadline for deadline in pack.deadlines}
    kept: set[str] = set()
    waiting = [deadline.name for deadline in due]
    while waiting:
        name = waiting.pop()
        if name in kept or name not in by_name:
            continue
        kept.add(name)
        deadline = by_name[name]
        offsets = (deadline.latest, deadline.first)
        waiting += [str(each.anchor) for each in offsets if each is not None]
        waiting += [deadline.ends_before]
    return frozenset(kept)
