"""A village with hundreds of nominees, as a roster has one by mistake: its requirements are left unknown."""

from pathlib import Path

import pytest

from tests.costs.rosters import people, write_county
from tests.counties.county import review_of


@pytest.mark.parametrize(("rows", "known"), [(300, True), (301, False)])
def test_requirements_of_a_village_with_too_many_nominees_are_unknown(
    tmp_path: Path, rows: int, known: bool
) -> None:
    """It is said how many are too many; everybody is reviewed all the same."""
    roster = people(rows)
    for row in roster:
        row["村"] = roster[0]["村"]
    review = review_of(write_county(tmp_path / "county", roster, 7))
    (village,) = [each for each in review.villages if each.nominees]
    assert len(village.nominees) == rows
    said = [each.because.zh for each in village.requirements if each.because]
    assert any("超过 300 名" in each for each in said) is not known
