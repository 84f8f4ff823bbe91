"""Early on nearly all answers are owed: people in the same position share one trial."""

from collections import Counter
from random import Random

import pytest

from engine.review.intake import Intake
from engine.review.review import Review
from engine.what_if.chase import chase_of
from engine.what_if.chase_trials import Trials
from intake.folder import read_folder
from tests.counties.county import clean_county
from tests.deep_cases import some
from tests.engine.what_if.chase_worlds import reviewed


@pytest.fixture(scope="module")
def county(tmp_path_factory: pytest.TempPathFactory) -> Intake:
    """Return a county of two villages about which every unit has answered."""
    read = read_folder(clean_county().write(tmp_path_factory.mktemp("chase")))
    assert isinstance(read, Intake)
    return read


def counted(monkeypatch: pytest.MonkeyPatch) -> Counter[str]:
    """Count the trials by question from now on."""
    tried: Counter[str] = Counter()
    plain = Trials._tried

    def count(trials: Trials, nominee: object, owed: object, touched: object) -> object:
        tried[owed.question] += 1  # type: ignore[attr-defined]
        return plain(trials, nominee, owed, touched)  # type: ignore[arg-type]

    monkeypatch.setattr(Trials, "_tried", count)
    return tried


def decided(review: Review) -> list[tuple[str, str, str, str]]:
    """Return what every owed answer decides."""
    return [(each.person, each.question, each.department, each.decides.value) for each in chase_of(review)]


def test_people_who_wait_alike_share_a_trial(county: Intake, monkeypatch: pytest.MonkeyPatch) -> None:
    """A pair of statements that is still open for everybody does not make everybody a case of their own."""
    review = reviewed(county, ())
    assert all(each.material.doubts for village in review.villages for each in village.nominees)
    tried = counted(monkeypatch)
    owed = Counter(question for _, question, _, _ in decided(review))
    assert owed["sanctions"] > 2 * tried["sanctions"] > 0
    assert sum(tried.values()) * 2 < sum(owed.values())


@pytest.mark.parametrize("seed", some(range(6), 3))
def test_sharing_changes_nothing(county: Intake, monkeypatch: pytest.MonkeyPatch, seed: int) -> None:
    """Whatever has been answered, each answer decides what it decides with a trial of its own."""
    chance = Random(seed)
    answers = [each for each in county.clearances.answers if chance.random() < seed / 6]
    review = reviewed(county, answers)
    shared = decided(review)
    tried = counted(monkeypatch)
    together = chase_of(review) and sum(tried.values())
    tried.clear()
    monkeypatch.setattr(Trials, "_position", lambda *_: object())
    assert decided(review) == shared
    assert seed == 5 or sum(tried.values()) > together
