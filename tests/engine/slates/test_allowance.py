"""A village that is made to be hard is left unknown after so much work, and keeps no county waiting."""

import re
from dataclasses import replace

import pytest

from engine.bodies.body_requirements import judged_slate
from engine.bodies.contest.contest import Contest, Contestant, Profile
from engine.bodies.contest.seats import Seats
from engine.bodies.demands.quantities import Demand, Elected, PairsBetween, Side, Sum
from engine.bodies.repairs import repair_of
from engine.bodies.requirement import Outlook
from engine.bodies.solving.judging import Judge, too_many
from engine.bodies.solving.solver import MOST_IN_ALL, Allowance, CutShort
from engine.bodies.solving.together import judged_together
from rules.model.bounds import Limits
from rules.model.ratios import Between, OverBody, Pairing, PairsOf
from tests.engine.bodies.slate_villages import nominee, ratio, setting, slate

pytest.importorskip("ortools")

COMMITTEE, BRANCH = Side(("committee",)), Side(("branch",))
SEATS = {
    "committee": (Seats(frozenset({"member"}), 2),),
    "branch": (Seats(frozenset({"branch_member"}), 2),),
}
BOTH = Sum(((1, PairsBetween(COMMITTEE, BRANCH, frozenset({"spouse"}), same_person=True)),))
CROSSED = Demand(BOTH, (BOTH.more(-1),), ("committee", "branch"))


def village(*posts: str) -> Contest:
    """Return a village of people who are women or men, and stand for these posts."""
    profiles = (Profile((True,), ()), Profile((False,), ()))
    people = (
        Contestant(frozenset(each.split()), posts_open=False, surely_stands=True, profiles=profiles)
        for each in posts
    )
    return Contest(tuple(people), SEATS, {})


def test_what_is_allowed_is_shared_and_runs_out() -> None:
    """Each question takes from what is left for all of them, and then none is asked any more."""
    allowance = Allowance(1.5)
    assert allowance.next_question() == 1.5
    allowance.spend(1.5)
    with pytest.raises(CutShort):
        allowance.next_question()


def test_a_village_without_work_left_is_unknown_and_says_why() -> None:
    """Nothing is guessed: the verdict is unknown, with the reason in words."""
    contest = village("member branch_member", "member", "member", "branch_member", "branch_member")
    assert Judge(contest).alone(CROSSED).outlook is Outlook.POSSIBLE
    cut = Judge(contest, Allowance(0)).alone(CROSSED)
    assert (cut.outlook, cut.because) == (Outlook.UNKNOWN, too_many(Allowance()))


def test_what_is_cut_short_says_how_much_was_tried(monkeypatch: pytest.MonkeyPatch) -> None:
    """The questions asked and the branches tried are told, the same ones each time."""
    monkeypatch.setattr("engine.bodies.solving.solver.MOST_WORK", 1e-6)
    contest = village(*["member branch_member"] * 12)
    said = {Judge(contest).alone(CROSSED).because for _ in range(2)}
    (because,) = said
    assert because is not None
    assert re.search(r"已试 [1-9]\d* 问、\d+ 个分支", because.zh), because


def test_a_model_with_more_pairs_than_any_village_has_is_not_begun(monkeypatch: pytest.MonkeyPatch) -> None:
    """What a huge model costs before its first step no allowance of steps foresees."""
    monkeypatch.setattr("engine.bodies.solving.model.MOST_OF_A_VILLAGE", 3)
    cut = Judge(village("member branch_member", "member", "branch_member", "branch_member")).alone(CROSSED)
    assert (cut.outlook, cut.because) == (Outlook.UNKNOWN, too_many(Allowance()))


@pytest.mark.parametrize(("limit", "number"), [("MOST_SETS", 3), ("MOST_ASKED", 1)])
def test_of_very_many_sets_one_with_none_to_spare_is_found(
    limit: str, number: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where not every set can be tried, the conflict still holds no requirement that could be left out."""
    monkeypatch.setattr(f"engine.bodies.solving.together.{limit}", number)
    women = Sum(((1, Elected(COMMITTEE, 0)),))
    men = [women.times(-1).more(2 - least) for least in (1, 2)]
    harmless = [Demand(women, (women.more(each),), ("committee",)) for each in range(1, 14)]
    clash = [Demand(women, (women.more(-1),), ("committee",)), Demand(women, (men[1],), ("committee",))]
    contest = village("member", "member", "member", "branch_member")
    demands = [*harmless, *clash]
    alone = [Judge(contest).alone(each).outlook for each in demands]
    found = judged_together(Judge(contest), demands, alone)
    assert (found.outlook, found.conflict) == (Outlook.IMPOSSIBLE, (13, 14))


def test_every_requirement_has_work_of_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    """However much the requirements before it took, the last comes out as it does alone, in either order."""
    spent = Allowance.spend
    monkeypatch.setattr(Allowance, "spend", lambda self, *_: spent(self, MOST_IN_ALL / 5))
    people = [nominee(str(each), "member", "branch_member", sex=None) for each in range(3)]
    seats = {"chair": 0, "vice_chair": 0, "member": 2, "branch_member": 2}
    crossed = Between((OverBody("committee"), OverBody("branch")))
    asked = [
        replace(ratio(crossed, PairsOf((Pairing.SAME_PERSON,), Limits(each))), name=f"r{each}")
        for each in range(1, 4)
    ]
    for order in (asked, asked[::-1]):
        made = slate(order, setting(people, seats))
        found = judged_slate(made, Judge(made.contest)).alone
        assert {each.ratio.name: each.outlook for each in found} == {
            "r1": Outlook.GUARANTEED,
            "r2": Outlook.POSSIBLE,
            "r3": Outlook.IMPOSSIBLE,
        }
        assert [each.ratio for each in found] == order


def test_kinds_that_no_bar_reads_keep_nobody_from_being_added() -> None:
    """A wish that counts men does not make newcomers of neither kind, who would then mend nothing."""
    contest = replace(village("member", "branch_member"), newcomers=frozenset({(True, False), (False, True)}))
    women = Sum(((1, Elected(COMMITTEE, 0)),))
    none = Demand(women, (women.times(-1).more(2),), ("committee",))
    (added,) = repair_of(contest, [none], [Outlook.CANNOT_FILL], Outlook.CANNOT_FILL)
    assert (added.post, added.kinds, added.number) == ("member", frozenset(), 1)
