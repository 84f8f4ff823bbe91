"""What is gathered about a nominee: one object, and no copy of what the roster and the village say."""

from pathlib import Path

from tests.counties.county import clean_county, review_of
from vocabulary.facts import LayeredFacts


def test_the_facts_of_a_nominee_are_layers_and_no_copy(tmp_path: Path) -> None:
    """Row and village lie below as they were read: a fact for every cell would fill the memory."""
    review = review_of(clean_county().write(tmp_path))
    people = [(village, nominee) for village in review.villages for nominee in village.nominees]
    assert people
    for village, nominee in people:
        facts = nominee.material.facts
        assert isinstance(facts, LayeredFacts)
        assert facts.layers[-1] is nominee.candidate.facts
        assert village.village is not None
        assert facts.layers[-2] is village.village.facts
        assert facts["name"] == nominee.candidate.facts["name"]


def test_a_nominee_under_review_knows_village_and_day(tmp_path: Path) -> None:
    """Whoever holds what the review says of a nominee needs no second list for the rest."""
    county = clean_county()
    county.villages[0]["选举日"] = "2026-12-22"
    review = review_of(county.write(tmp_path))
    for village in review.villages:
        for nominee in village.nominees:
            assert nominee.material.village == village.village
            assert nominee.material.polling_day == village.polling_day
            assert nominee.material.candidate is nominee.candidate
