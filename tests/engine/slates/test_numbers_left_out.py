"""A number of somebody that is not known: what it may be, and what cannot be said without it."""

from dataclasses import replace

from engine.bodies.body_requirements import judged_slate
from engine.bodies.requirement import Outlook, RequirementReview
from engine.bodies.solving.judging import Judge
from rules.model.bounds import Direction, Limits, Trend
from rules.model.ratios import ExtremeOf, MeanOf, OverBody
from tests.engine.bodies.slate_villages import Standee, judged, nominee, ratio, setting, slate, women
from vocabulary.elections.choices import EDUCATION
from vocabulary.facts import Fact, Known, Unknown
from vocabulary.kinds import Amount
from vocabulary.origins import Origin

COMMITTEE = OverBody("committee")
TWO = {"chair": 0, "vice_chair": 0, "member": 2}
YEARS = tuple(zip(EDUCATION, (6, 9, 12, 15, 16, 19), strict=True))
BLANK = Unknown(Origin.BLANK)


def people(fact: str, *values: Fact) -> list[Standee]:
    """Return women nominated for member, of whom these facts are known."""
    made = [nominee(str(index), "member", sex="female") for index in range(len(values))]
    return [
        replace(one, subject=replace(one.subject, facts={**one.subject.facts, fact: value}))
        for one, value in zip(made, values, strict=True)
    ]


def test_a_schooling_left_out_may_be_any() -> None:
    """Two for two seats, one of 12 years and one of 6 to 19: the mean is 9 to 15.5."""
    village = setting(people("education", Known("senior"), BLANK), TWO)
    found = judged(COMMITTEE, MeanOf("education", Limits(at_least=12), scale=YEARS), village)
    assert (found.outlook, found.least, found.most) == (Outlook.POSSIBLE, 9, 15.5)


def test_whose_votes_are_not_known_is_a_woman_all_the_same() -> None:
    """A mean of votes is unknown, and nothing else of the village is."""
    village = setting(people("nomination_votes", Known(Amount(10, 10)), BLANK), TWO)
    votes = ratio(COMMITTEE, MeanOf("nomination_votes", Limits(at_least=5)))
    made = slate([votes, replace(ratio(COMMITTEE, women(Limits(at_least=2))), name="women")], village)
    mean, count = judged_slate(made, Judge(made.contest)).alone
    assert (mean.outlook, mean.because and mean.because.zh) == (Outlook.UNKNOWN, "有人选的提名得票未知")
    assert count.outlook is Outlook.GUARANTEED


def test_the_oldest_of_one_body_is_not_compared_with_that_of_two() -> None:
    """Figures of both bodies together are compared with nothing else; a column of its own is."""
    oldest = ExtremeOf("nomination_votes", highest=True, trend=Trend(Direction.DOWN, "最多得票"))
    village = setting(people("nomination_votes", *[Known(Amount(10, 10))] * 2), TWO)

    def compared(**previous: str) -> RequirementReview:
        return judged(COMMITTEE, oldest, replace(village, previous={"最多得票": "11", **previous}))

    both = compared(两委成员数="5")
    assert both.because is not None
    assert "两委成员数" in both.because.zh
    assert compared().outlook is Outlook.GUARANTEED
