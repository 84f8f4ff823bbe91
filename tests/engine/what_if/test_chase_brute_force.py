"""What the chase list says of an answer is what reviewing again by every possible answer comes to."""

import os
from collections import Counter
from random import Random

import pytest

from engine.review.intake import Intake
from engine.what_if.chase import Decides, chase_of
from intake.folder import read_folder
from tests.counties.county import clean_county
from tests.engine.what_if.chase_worlds import (
    about,
    asked_in,
    by_reviewing_again,
    packs,
    random_answers,
    reviewed,
)
from tests.samples import samples

COUNTIES = int(os.environ.get("LIANSHEN_CHASES", samples(48)))
TRIED = 12  # answers of one county, each by reviewing it some ten times


@pytest.fixture(scope="module")
def county(tmp_path_factory: pytest.TempPathFactory) -> Intake:
    """Return a county of two villages as read, which asks by packs made for this test."""
    folder = clean_county()
    folder.villages[0]["委员职数"] = "1"
    folder.roster[5]["状态"] = "本人放弃"
    read = read_folder(folder.write(tmp_path_factory.mktemp("chase")))
    assert isinstance(read, Intake)
    return asked_in(read, packs())


def test_an_answer_decides_what_reviewing_again_comes_to(county: Intake) -> None:
    """`last`, `slate`, `flag`, `nothing` are those of the brute force, over counties that have all four."""
    seen: Counter[Decides] = Counter()
    for part in range(COUNTIES):
        chance = Random(part)
        answers = random_answers(chance, county)
        chase = [each for each in chase_of(reviewed(county, answers)) if not each.nominee.candidate.withdrawn]
        for each in chance.sample(chase, min(TRIED, len(chase))):
            assert each.decides is by_reviewing_again(county, answers, about(each)), (part, about(each))
            seen[each.decides] += 1
    assert set(seen) == set(Decides), seen
