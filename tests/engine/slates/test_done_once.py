"""What is the same for all villages, or is of no use to any, is not done again in each of them."""

import sys

import pytest

from engine.bodies.contest.contest import Contest, Contestant, Profile
from engine.bodies.contest.seats import Seats
from engine.bodies.demands.quantities import Elected, Side, Sum
from engine.bodies.solving.model import Model, Question
from rules.model.bounds import Limits
from rules.model.ratios import OverBody
from tests.engine.bodies.slate_villages import nominee, ratio, setting, slate, women

COMMITTEE = Side(("committee",))


def test_of_which_kinds_a_newcomer_may_be_is_found_out_once() -> None:
    """Two villages of the same packs and day share what may be true of somebody of whom nothing is known."""
    woman = ratio(OverBody("committee"), women(Limits(at_least=1)))
    first, second = (
        slate(
            [woman], setting([nominee(number, "member", sex=sex)], {"chair": 0, "vice_chair": 0, "member": 1})
        )
        for number, sex in (("0001", "female"), ("0002", "male"))
    )
    assert first.contest.newcomers == frozenset({(True,), (False,)})
    assert first.contest.newcomers is second.contest.newcomers


def test_a_model_is_made_and_copied_without_second_names(monkeypatch: pytest.MonkeyPatch) -> None:
    """The older names that the library gives all methods of each model and of each copy are not made."""
    pytest.importorskip("ortools")
    people = [
        Contestant(
            frozenset({"member"}), posts_open=False, surely_stands=True, profiles=(Profile((woman,), ()),)
        )
        for woman in (True, False, False)
    ]
    contest = Contest(tuple(people), {"committee": (Seats(frozenset({"member"}), 2),)}, {})
    question, women_elected = Question(("committee",)), Sum(((1, Elected(COMMITTEE, 0)),))
    Model(contest)  # the library is loaded
    made: list[str] = []

    def named(name: str) -> str:
        made.append(name)
        return name

    library = sys.modules["ortools.sat.python.cp_model"]
    if hasattr(library, "snake_case_to_camel_case"):
        monkeypatch.setattr(library, "snake_case_to_camel_case", named)
    assert Model(contest).ends(women_elected, question) == (0, 1)
    assert not made
