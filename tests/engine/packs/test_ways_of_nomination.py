"""Hebei Art. 16: one village never uses both ways of nomination, and who files what is told."""

from pathlib import Path

import pytest

from engine.bodies.requirement import Outlook
from tests.counties.county import clean_county, review_of

WAYS = "hebei-2020/one-way"


def outlook(tmp_path: Path, *ways: str) -> Outlook:
    """Review a county of Hebei whose first village has nominees of these ways; say what comes of the rule."""
    county = clean_county()
    county.election = county.election.replace("cn-vco-2025,", "cn-vco-2025, hebei-2020,")
    village = county.roster[0]["村"]
    mine = [row for row in county.roster if row["村"] == village]
    for index, row in enumerate(mine):
        row["提名方式"] = ways[index % len(ways)]
    review = review_of(county.write(tmp_path / "county"))
    [first] = [each for each in review.villages if each.village.key.village == village]
    [found] = [each for each in first.bodies.alone if each.name == WAYS]
    return found.outlook


@pytest.mark.parametrize(
    ("ways", "expect"),
    [
        (("村民", "自荐"), Outlook.IMPOSSIBLE),
        (("村民", "联名"), Outlook.GUARANTEED),
        (("自荐",), Outlook.GUARANTEED),
        (("村党组织", "自荐"), Outlook.GUARANTEED),
        (("村民", ""), Outlook.POSSIBLE),
    ],
)
def test_both_ways_in_one_village(ways: tuple[str, ...], expect: Outlook, tmp_path: Path) -> None:
    """Voters and self-nominees exclude each other; a nomination by the Party organisation is neither."""
    assert outlook(tmp_path, *ways) is expect
