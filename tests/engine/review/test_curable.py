"""What can be cured until a day: after that day a hit is as firm as any other."""

from pathlib import Path
from typing import Any

import pytest

from engine.bodies.body_requirements import standing_of
from engine.bodies.standing import Standing
from reports.pages.election_pages import decider_pages
from tests.counties.county import clean_county, report_of, review_of

BAR = "own-law/debt"
PACK = """\
pack: own-law
title: {zh: 本省条例, en: our regulation}
applies_to: {unit: village, bodies: [committee]}
jurisdiction: CN
in_force: {from: 2020-01-01}
status: complete
as_of: polling_day
source: {title: 本省条例, date: 2020-01-01, force: regulation}
extends: [common]
criteria:
  debt:
    item: 一
    text: {zh: 不是中共党员, en: no Party member}
    grade: bar
    curable: {until: UNTIL}
    flag_if: {political_status: {is: masses}}
"""


def folder_of(tmp_path: Path, until: str) -> Path:
    """Return a folder in which the first nominee is hit by a bar that can be cured until a day."""
    county = clean_county()
    county.election = county.election.replace("packs: [", "packs: [own-law, ")
    county.roster[0]["政治面貌"] = "群众"
    folder = county.write(tmp_path)
    (folder / "packs").mkdir()
    (folder / "packs" / "own-law.yaml").write_text(PACK.replace("UNTIL", until), encoding="utf-8")
    return folder


def found(report: Any) -> Any:
    """Return the finding on the first nominee."""
    first = report["villages"][0]["nominees"][0]
    (finding,) = (each for each in first["findings"] if each["criterion"] == BAR)
    return finding


@pytest.mark.parametrize(
    ("until", "curable"),
    [("polling_day", True), ("review_day", True), ("nomination_close", False), ("term_began", False)],
)
def test_a_hit_is_firm_once_its_day_is_over(tmp_path: Path, until: str, curable: bool) -> None:
    """JSON says so, and a bar of law removes from the slates; on the day itself it can still be cured."""
    folder = folder_of(tmp_path, until)
    assert found(report_of(folder))["curable"] is curable
    nominee = review_of(folder).villages[0].nominees[0]
    assert standing_of(nominee) is (Standing.MAY_STAND if curable else Standing.OUT)


def test_a_day_that_nobody_gave_is_not_over(tmp_path: Path) -> None:
    """Silence is never held against a person: without the day the hit can still be cured."""
    folder = folder_of(tmp_path, "nomination_close")
    written = (folder / "election.yaml").read_text(encoding="utf-8")
    written = written.replace(" nomination_close: 2026-12-01,", "")
    (folder / "election.yaml").write_text(written, encoding="utf-8")
    assert found(report_of(folder))["curable"] is True


@pytest.mark.parametrize(("until", "said"), [("polling_day", True), ("nomination_close", False)])
def test_the_deciding_body_may_only_set_a_term_that_runs(tmp_path: Path, until: str, said: bool) -> None:
    """限期整改 stands among the words of a decision while something of the village can be cured."""
    pages = decider_pages(review_of(folder_of(tmp_path, until)))
    assert ("限期整改" in pages["认定/001/index.html"]) is said
