"""What is measured: the criteria of the shipped packs that have a condition, as of one polling day."""

from collections.abc import Mapping, Sequence
from datetime import date

from engine.program.lowering import lower
from engine.program.program import Program
from rules.library import Library, shipped_names
from rules.model.conditions import NamedDate
from rules.model.pack import Pack
from vocabulary.questions import Question

DAY = date(2026, 12, 20)


# What the packs of one county with a list of its own come to; nobody adopts all that are shipped.
COUNTY = ("cn-vco-2025", "cn-vco-2025-office", "hainan-2025", "shibuxuan-2020")


def packs(*, of_a_county: bool = False) -> list[Pack]:
    """Return the shipped packs that have something to test, or those of one county."""
    library = Library()
    names = COUNTY if of_a_county else shipped_names()
    found = [pack for name in names if (pack := library.find(name)) is not None]
    return [pack for pack in found if any(one.condition is not None for one in pack.criteria)]


def programs(*, of_a_county: bool = False) -> list[Program]:
    """Return one program for each pack."""
    dates = dict.fromkeys(NamedDate, DAY)
    return [
        lower(pack, [one for one in pack.criteria if one.condition is not None], dates)
        for pack in packs(of_a_county=of_a_county)
    ]


def joined(lowered: Sequence[Program]) -> Program:
    """Return several programs as one: what they have in common is computed once."""
    return Program("all", tuple(case for program in lowered for case in program.cases))


def questions() -> Mapping[str, Question]:
    """Return every question of the packs."""
    return {name: question for pack in packs() for name, question in pack.questions.items()}


def criteria(lowered: list[Program]) -> list[str]:
    """Return the full names of all criteria, in the order in which truths are written down."""
    return [f"{program.pack}/{case.criterion}" for program in lowered for case in program.cases]
