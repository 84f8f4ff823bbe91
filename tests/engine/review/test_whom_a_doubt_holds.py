"""A pair that could not be compared holds only whom a bar or a caution asks about all its questions.

The pair: who joined the Party was trained. Of one person the joining date is blank and nobody trained them,
so that nobody can say whether the two contradict each other.
"""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from tests.counties.county import PEOPLE, County, clean_county, nominees, report_of
from tests.engine.review.contradictions import NOT_A_MEMBER, WHO
from tests.rules.packs import HEAD

ASK = "是否受过培训"
WATCHED = PEOPLE[-1]["人员编号"]
PACK = """\
questions:
  trained: {{ask: {{zh: 是否受过培训, en: Trained}}, of: [organisation], basis: 示例, disclosure: full}}
consistency:
  - {{if: {{joined_on: {{at_least: 1990-01-01}}}}, then: {{trained: some}}, text: {{zh: 甲, en: a}}}}
criteria:
  made: {{item: 一, text: {{zh: 甲, en: a}}, grade: {grade}, {condition}: {{trained: some}}{more}}}
"""
OPEN: Mapping[str, Mapping[str, str]] = {
    "bar": {"grade": "bar", "condition": "flag_if"},
    "caution": {"grade": "caution", "condition": "flag_if"},
    "prefer": {"grade": "prefer", "condition": "met_if"},
    "step": {"grade": "step", "condition": "flag_if", "more": ", todo: {zh: 甲, en: a}"},
}


def reviewed(
    folder: Path, grade: str, *, body: str = "committee", answered: str = "未发现"
) -> dict[str, Any]:
    """Review a county with the pair and one criterion that reads its question, and return everybody."""
    county = clean_county()
    county.election = county.election.replace("packs: [", "packs: [made, ")
    county.more = {"organisation": {"trained": ASK}}
    for person in PEOPLE:
        county.answers["organisation"][person["人员编号"], "trained"] = "未发现"
    county.answers["organisation"][WHO, "trained"] = answered
    county.roster[0].update(NOT_A_MEMBER)
    _one_for_supervision(county)
    county.write(folder)
    (folder / "packs").mkdir()
    pack = HEAD.replace("bodies: [committee]", f"bodies: [{body}]") + PACK.format(
        **{"more": "", **OPEN[grade]}
    )
    (folder / "packs" / "made.yaml").write_text(pack, encoding="utf-8")
    found = nominees(report_of(folder))
    assert {WHO, WATCHED} <= set(found)
    return found


def _one_for_supervision(county: County) -> None:
    """Let the last nominee stand for the supervision committee; the joining date is blank as well."""
    county.roster[-1].update(NOT_A_MEMBER, 提名职务="监委会委员", 现任职务="无")


def holds(nominee: Mapping[str, Any]) -> list[str]:
    """Return why somebody who would pass does not."""
    return [each["hold"] for each in nominee["holds"]]


@pytest.mark.parametrize("grade", ["bar", "caution"])
def test_a_doubt_holds_whom_a_source_asks_about(grade: str, tmp_path: Path) -> None:
    """Nothing is found, and still nobody passes on a pair that could not be compared."""
    found = reviewed(tmp_path, grade)
    assert (found[WHO]["verdict"], holds(found[WHO])) == ("pending", ["not_compared"])
    assert found["0002"]["verdict"] == "pending", "joined and not trained: a contradiction"
    assert (found[WATCHED]["verdict"], holds(found[WATCHED])) == ("pass", []), "the source speaks of others"


@pytest.mark.parametrize("grade", ["prefer", "step"])
def test_a_wish_or_a_step_holds_nobody(grade: str, tmp_path: Path) -> None:
    """What never enters a verdict keeps nobody from passing."""
    found = reviewed(tmp_path, grade)
    assert (found[WHO]["verdict"], holds(found[WHO])) == ("pass", [])


def test_a_source_on_another_body_holds_nobody_else(tmp_path: Path) -> None:
    """The bar is on supervision: its nominee is held, and one for the committee passes."""
    found = reviewed(tmp_path, "bar", body="supervision")
    assert (found[WHO]["verdict"], holds(found[WHO])) == ("pass", [])
    assert (found[WATCHED]["verdict"], holds(found[WATCHED])) == ("pending", ["not_compared"])


def test_who_is_hit_is_not_held_as_well(tmp_path: Path) -> None:
    """A doubt only keeps from passing: it says nothing beside a flag, and makes no flag weaker."""
    found = reviewed(tmp_path, "bar", answered="有")
    assert (found[WHO]["verdict"], holds(found[WHO])) == ("flag", [])
