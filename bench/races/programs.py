"""What is measured: the criteria of the shipped packs that have a condition, as of one polling day."""

from collections.abc import Mapping, Sequence
from datetime import date
from enum import Enum

from engine.program.lowering import lower
from engine.program.program import Program
from rules.library import Library, shipped_names
from rules.model.conditions import NamedDate
from rules.model.pack import Pack
from vocabulary.questions import Question

DAY = date(2026, 12, 20)


# What the packs of one county with a list of its own come to; nobody adopts all that are shipped.
COUNTY = ("cn-vco-2025", "cn-vco-2025-office", "hainan-2025", "shibuxuan-2020")


class Load(Enum):
    """Whose packs are run."""

    COUNTY = "county"
    ALL = "all"

    @property
    def label(self) -> str:
        """Return what it is called in a table."""
        return "the packs of one county" if self is Load.COUNTY else "all packs that are shipped"


def packs(load: Load = Load.ALL) -> list[Pack]:
    """Return the packs of a load that have something to test."""
    library = Library()
    names = COUNTY if load is Load.COUNTY else shipped_names()
    found = [pack for name in names if (pack := library.find(name)) is not None]
    return [pack for pack in found if any(one.condition is not None for one in pack.criteria)]


def programs(load: Load = Load.ALL) -> list[Program]:
    """Return one program for each pack."""
    dates = dict.fromkeys(NamedDate, DAY)
    return [
        lower(pack, [one for one in pack.criteria if one.condition is not None], dates)
        for pack in packs(load)
    ]


def joined(lowered: Sequence[Program]) -> Program:
    """Return several programs as one: what they have in common is computed once."""
    cases = tuple(case for program in lowered for case in program.cases)
    asked = dict.fromkeys(name for program in lowered for name in program.questions)
    return Program("all", cases, tuple(asked))


def questions() -> Mapping[str, Question]:
    """Return every question of the packs."""
    return {name: question for pack in packs() for name, question in pack.questions.items()}


def criteria(lowered: list[Program]) -> list[str]:
    """Return the full names of all criteria, in the order in which truths are written down."""
    return [f"{program.pack}/{case.criterion}" for program in lowered for case in program.cases]
