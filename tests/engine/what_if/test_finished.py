"""A finished review holds what reports would otherwise work out each for itself."""

from pathlib import Path

from engine.finished import Finished
from engine.review.totals import totals_of
from engine.what_if.chase import chase_of
from tests.counties.county import clean_county, review_of


def test_a_finished_review_has_counts_chase_list_and_reasons(tmp_path: Path) -> None:
    """Each part is what its own function returns, and is worked out once."""
    county = clean_county()
    county.answers["court"]["0001", "convictions"] = ""
    review = review_of(county.write(tmp_path))
    finished = Finished(review)
    assert finished.totals == totals_of(review)
    assert finished.chase == chase_of(review) != ()
    assert finished.chase is finished.chase


def test_every_finding_has_its_reason(tmp_path: Path) -> None:
    """The reason of a clear `no` is made when somebody asks, and has the truth of the finding."""
    review = review_of(clean_county().write(tmp_path))
    finished = Finished(review)
    findings = [
        (finding, nominee, village.polling_day)
        for village in review.villages
        for nominee in village.nominees
        for finding in (*nominee.findings, *nominee.wishes, *nominee.steps)
    ]
    assert any(finding.explanation is None for finding, _, _ in findings)
    for finding, nominee, day in findings:
        assert finished.reasons.of(finding, nominee, day).truth is finding.truth
