"""The counties of the bench: what a review says of their villages, and that all ways agree."""

import pytest

from bench.counties.requirement_county import Size, judged, reviewed, villages
from bench.counties.requirements import County, requirements_table
from engine.bodies.newcomers_found import first_by_trying, first_that_can_hold
from engine.bodies.repairs import tried_in
from engine.bodies.requirement import Outlook
from engine.bodies.solving.solver import Allowance

pytest.importorskip("ortools")


def test_nothing_of_a_large_village_stays_unknown() -> None:
    """Sixty nominees, nine seats, fifteen requirements, nothing blank or pending: each is worked out.

    The fourth of these villages used up what a question may take on who sits in two bodies.
    """
    made = villages(12, Size(nominees=60, seats=9, requirements=15), doubts=False)[2:5]
    assert Outlook.UNKNOWN not in [outlook for each in made for outlook in reviewed(each)]


def test_the_slow_way_finds_the_same_newcomers() -> None:
    """In a county as the bench has them, trying one addition after another finds what the solver finds."""
    allowed = Allowance(1_000)
    county = villages(6, Size(nominees=8, seats=5, requirements=8), doubts=True)
    to_mend = [found for found in map(judged, county) if found is not None and not found.sure]
    assert to_mend
    for village in to_mend[:2]:
        tried = tried_in(village)[:40]
        assert first_that_can_hold(village, tried, allowed) == first_by_trying(village, tried, allowed)


def test_the_table_names_what_stays_unknown() -> None:
    """A size of which something is not worked out is no size that is fast."""
    county = County(240, 3.25, {"judged": [12.0, 14.0]}, [(Size(8, 5, 8), 10.5, 2)])
    assert requirements_table(county)[-1].split() == ["8", "5", "8", "10.5", "2"]
    assert "3.2 s" in requirements_table(county)[0]
