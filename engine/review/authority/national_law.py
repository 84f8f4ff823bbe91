"""The national law as the product ships it, and whether another text says the same."""

import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from engine.review.docket import questions_read
from rules.library import Library, shipped_names, shipped_text
from rules.model.pack import Criterion, Force, Pack, Status
from rules.model.ratios import Ratio
from vocabulary.places import TextPlace
from vocabulary.texts import Text

COUNTRY = "CN"
_LAW = re.compile(rb"force:\s*law\b")
_NOWHERE, _WORDLESS = TextPlace("", 1, 1), Text("", "")


def laws_in_force(library: Library, days: Iterable[date], units: frozenset[str]) -> list[Pack]:
    """Return the shipped national law in force on one of the days for one of the kinds of place."""
    days = tuple(days)
    return [
        pack
        for pack in national_laws(library)
        if pack.source.force is Force.LAW
        and pack.jurisdiction == COUNTRY
        and pack.status is not Status.SHELL
        and pack.in_force is not None
        and any(pack.in_force.covers(day) for day in days)
        and pack.applies_to is not None
        and not units.isdisjoint(pack.applies_to.units)
    ]


def national_laws(library: Library) -> list[Pack]:
    """Return the shipped packs that may be national law; a library reads each once."""
    # Reading a pack takes time; one whose text names no law is none.
    named = [name for name in shipped_names() if _LAW.search(shipped_text(name) or b"")]
    return [pack for name in named if (pack := library.find(name)) is not None]


def says_the_same(pack: Pack, law: Pack) -> bool:
    """Whether a pack means what the law means: wording, comments and examples may differ, and nothing else.

    No county may leave a bar of the law out, and none may put one of its own under the name of the law.
    """
    if pack.sha256 == law.sha256 and pack.questions == law.questions:
        return True
    return (
        _head(pack) == _head(law)
        and _meanings(pack) == _meanings(law)
        and _bodies(pack.ratios) == _bodies(law.ratios)
        and all(
            pack.questions.get(name) == law.questions[name]
            for criterion in law.criteria
            for name in questions_read(criterion)
        )
    )


def _head(pack: Pack) -> tuple[object, ...]:
    """Return what decides where, when and how a pack speaks."""
    source = (pack.name, pack.source.force, pack.jurisdiction, pack.status)
    return (*source, pack.in_force, pack.applies_to, pack.as_of, pack.calendar)


def _meanings(pack: Pack) -> dict[str, Criterion]:
    """Return the criteria by name without their wording."""
    return {
        criterion.name: replace(
            criterion,
            text=_WORDLESS,
            todo=None,
            rights_note=None,
            orientation=None,
            ground="",
            place=_NOWHERE,
        )
        for criterion in pack.criteria
    }


def _bodies(ratios: Iterable[Ratio]) -> dict[str, Ratio]:
    """Return the requirements on a body by name without their wording."""
    return {ratio.name: replace(ratio, text=_WORDLESS, place=_NOWHERE) for ratio in ratios}
