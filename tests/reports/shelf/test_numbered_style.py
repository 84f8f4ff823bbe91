"""The style sheet lies beside pages that nobody else is given, and in each of those that are handed on."""

from pathlib import Path

import pytest

from reports.disclosed.changes import Changes
from reports.disclosed.reader import Audience
from reports.shelf.numbered import pages_for
from reports.writers.web.pages import STYLE_FILE
from tests.counties.county import clean_county, review_of

RULE = ".mark{"  # of the style sheet, and of nothing else


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Return the pages of all audiences as they are written."""
    review = review_of(clean_county().write(tmp_path_factory.mktemp("style") / "county"))
    return {
        path: content.decode()
        for audience in (Audience.INTERNAL, Audience.DECIDER, Audience.TOWNSHIP)
        for path, content in pages_for(review, audience, Changes(None)).items()
    }


def test_pages_below_the_working_groups_folder_share_the_sheet(files: dict[str, str]) -> None:
    """Each of them leads to the sheet, which is there once; how it is printed stays in the page."""
    below = {path for path in files if path.startswith("内部/") and path.count("/") == 2}
    assert {Path(path).parent.name for path in below} >= {"人员", "村", "乡镇"}
    for path in below:
        assert f'<link rel="stylesheet" href="../{STYLE_FILE}">\n<style>\n@page{{' in files[path], path
        assert RULE not in files[path], path
    assert RULE in files[f"内部/{STYLE_FILE}"]


def test_pages_that_are_handed_on_hold_it(files: dict[str, str]) -> None:
    """What is sent or filed alone looks as it should, and looks up nothing."""
    alone = {path for path in files if path.endswith(".html") and not path.startswith("内部/")}
    alone |= {path for path in files if path.startswith("内部/") and path.count("/") == 1} - {
        f"内部/{STYLE_FILE}"
    }
    assert len(alone) > 5
    for path in alone:
        assert RULE in files[path], path
        assert "<link" not in files[path], path
