"""Which of the shipped packs are national law or Party rules, and which are in force on some day."""

import re
from collections.abc import Iterable
from datetime import date

from rules.library import shipped, shipped_names, shipped_text
from rules.model.pack import COUNTRY, Force, Pack, Status
from vocabulary.elections.election_kinds import ElectionKind

_LAW = re.compile(rb"force:\s*(?:law|party_rule)\b")

NATIONAL = frozenset({Force.LAW, Force.PARTY_RULE})


def laws_in_force(
    days: Iterable[date], units: frozenset[str], kind: ElectionKind = ElectionKind.TERM
) -> list[Pack]:
    """Return what of the shipped national law and Party rules is in force there on one of the days."""
    days = tuple(days)
    return [
        pack
        for pack in national_laws()
        if pack.source.force in NATIONAL
        and pack.by_itself
        and pack.jurisdiction == COUNTRY
        and pack.status is not Status.SHELL
        and pack.in_force is not None
        and any(pack.in_force.covers(day) for day in days)
        and pack.applies_to is not None
        and not units.isdisjoint(pack.applies_to.units)
        and kind.value in pack.applies_to.kinds
    ]


def national_laws() -> list[Pack]:
    """Return the shipped packs that may be national law; each is read once a process."""
    # Reading a pack takes time; one whose text names neither force is none.
    named = [name for name in shipped_names() if _LAW.search(shipped_text(name) or b"")]
    return [pack for name in named if (pack := shipped().find(name)) is not None]
