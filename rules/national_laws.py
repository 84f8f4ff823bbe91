"""Which of the shipped packs are national law, and which of those are in force somewhere on some day."""

import re
from collections.abc import Iterable
from datetime import date

from rules.library import shipped, shipped_names, shipped_text
from rules.model.pack import Force, Pack, Status

COUNTRY = "CN"
_LAW = re.compile(rb"force:\s*law\b")


def laws_in_force(days: Iterable[date], units: frozenset[str]) -> list[Pack]:
    """Return the shipped national law in force on one of the days for one of the kinds of place."""
    days = tuple(days)
    return [
        pack
        for pack in national_laws()
        if pack.source.force is Force.LAW
        and pack.jurisdiction == COUNTRY
        and pack.status is not Status.SHELL
        and pack.in_force is not None
        and any(pack.in_force.covers(day) for day in days)
        and pack.applies_to is not None
        and not units.isdisjoint(pack.applies_to.units)
    ]


def national_laws() -> list[Pack]:
    """Return the shipped packs that may be national law; each is read once a process."""
    # Reading a pack takes time; one whose text names no law is none.
    named = [name for name in shipped_names() if _LAW.search(shipped_text(name) or b"")]
    return [pack for name in named if (pack := shipped().find(name)) is not None]
