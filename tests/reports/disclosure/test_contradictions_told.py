"""Who is shown that answers contradict each other: what is withheld, the deciding body alone."""

import json
from collections.abc import Mapping
from pathlib import Path

import pytest
from click.testing import CliRunner

from cli import main
from commands.exits import Exit
from commands.reviewing.outcome import exit_of
from reports.disclosed.changes import Changes
from reports.disclosed.reader import Audience
from reports.json_report import json_report
from reports.pages.election_pages import decider_pages, internal_pages, township_pages
from reports.returned.copies import returned_copies
from reports.shelf.recording import Recording
from tests.counties.county import County, nominees, report_of, review_of
from tests.engine.review.contradictions import (
    EXPELLED,
    EXPELLED_BY_SANCTION,
    EXPULSION,
    NOT_A_MEMBER,
    WHO,
    Filed,
)
from vocabulary.texts import Lang

TEXT = "受过开除党籍处分，又反馈从未被开除党籍"
PAPER = "处分决定密件叁叁"


def contradicted(disclosed: str = "可告知") -> County:
    """Return a county with a sanction of expulsion beside `never expelled`."""
    row = {**EXPELLED_BY_SANCTION, "文书名称": PAPER, "告知范围": disclosed, "依据": "监察法"}
    return Filed({"sanctions": [row]}, NOT_A_MEMBER).county()


def seen(folder: Path, audience: Audience) -> str:
    """Return the JSON of a folder as an audience sees it."""
    return json_report(review_of(folder), audience, Lang.ZH)


@pytest.fixture(scope="module")
def opened(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder in which nothing is withheld."""
    return contradicted().write(tmp_path_factory.mktemp("opened"))


@pytest.fixture(scope="module")
def withheld(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder in which the record of the sanction is withheld."""
    return contradicted("依法不予告知").write(tmp_path_factory.mktemp("withheld"))


def test_the_working_group_is_shown_both_answers(opened: Path) -> None:
    """Both answers are there with unit, value, file, sheet and row; the review ends as with any problem."""
    report = json.loads(seen(opened, Audience.INTERNAL))
    (found,) = nominees(report)[WHO]["contradictions"]
    assert found["text"] == TEXT
    said = {(each["fact"], each["department"]): each for each in found["evidence"]}
    assert set(said) == {("sanctions", "discipline"), (EXPULSION, "discipline"), (EXPULSION, "organisation")}
    assert "开除党籍" in said["sanctions", "discipline"]["value"]
    assert said["sanctions", "discipline"]["place"]["sheet"] == "明细"
    assert said[EXPULSION, "organisation"]["value"] == "未发现"
    assert all(each["place"]["row"] for each in said.values())
    assert [each["code"] for each in report["problems"]] == ["answers-contradict"]
    assert exit_of(review_of(opened)) is Exit.UNUSABLE_INPUT


@pytest.mark.parametrize("audience", [Audience.TOWNSHIP, Audience.PUBLIC])
def test_the_township_is_shown_no_unit_s_word(opened: Path, audience: Audience) -> None:
    """What units said stays between them and the working group."""
    report = seen(opened, audience)
    assert TEXT not in report
    assert "answers-contradict" not in report


def test_a_withheld_record_keeps_its_unit_alone(withheld: Path) -> None:
    """The working group learns that there is a contradiction, and neither what it is nor where it stands."""
    report = seen(withheld, Audience.INTERNAL)
    assert TEXT not in report
    assert PAPER not in report
    (found,) = nominees(json.loads(report))[WHO]["contradictions"]
    hidden = [each for each in found["evidence"] if each["fact"] == "sanctions"]
    assert [(each["department"], each["place"]) for each in hidden] == [("discipline", {})]
    assert "[明细]" not in json.loads(report)["problems"][0]["message"]
    told = seen(withheld, Audience.DECIDER)
    assert TEXT in told
    assert PAPER in told


def test_the_pages_show_it_to_whom_it_is_open(opened: Path, withheld: Path) -> None:
    """The person's page has both statements; where one is withheld, the deciding body's alone."""
    review, hidden = review_of(opened), review_of(withheld)
    assert TEXT in _text(internal_pages(review, Changes(None)))
    assert TEXT not in _text(internal_pages(hidden, Changes(None)))
    assert TEXT in _text(decider_pages(hidden))
    assert TEXT not in _text(township_pages(review))


def _text(pages: Mapping[str, str]) -> str:
    """Return all pages as one text."""
    return "\n".join(pages.values())


def explained(folder: Path, *options: str) -> str:
    """Return what `explain` prints."""
    return CliRunner().invoke(main, ["explain", str(folder), "--person", WHO, *options]).output


def test_explain_shows_both_and_the_person_s_copy_nothing_withheld(opened: Path, withheld: Path) -> None:
    """`explain` lists the contradiction; the person's own copy has nothing of it."""
    said = explained(opened)
    assert f"相互矛盾，均未采用：{TEXT}" in said
    assert "组织部：是否被开除中国共产党党籍：未发现" in said
    assert "若反馈为未发现，则" in said
    for folder in (opened, withheld):
        own = explained(folder, "--for", "candidate")
        assert TEXT not in own
        assert "相互矛盾" not in own
    assert PAPER not in explained(withheld, "--for", "candidate")
    assert "信息不符" not in explained(withheld, "--for", "candidate")


def test_a_withheld_answer_leaves_the_person_s_copy_as_if_it_had_not_come(withheld: Path) -> None:
    """The copy reads like that of somebody about whom the answer is still awaited."""
    county = contradicted()
    county.answers["discipline"][WHO, "sanctions"] = ""
    county.details.clear()
    folder = county.write(withheld.parent / "awaited")
    assert explained(withheld, "--for", "candidate") == explained(folder, "--for", "candidate")


def test_no_unit_s_file_goes_back_with_another_unit_s_word(opened: Path) -> None:
    """A contradiction is no mistake in one file, so that nothing is returned because of it."""
    assert returned_copies(opened, review_of(opened), Lang.ZH).files == {}


def test_the_record_keeps_the_units_own_words(opened: Path) -> None:
    """What a unit said is recorded as it said it: another unit's answer does not change it."""
    answers = Recording(review_of(opened), {}, 1).snapshot().answers[WHO]
    assert answers["sanctions"]["discipline"][0] == "found"
    assert answers[EXPULSION]["organisation"][0] == "none"


def test_what_if_tells_what_an_answer_leads_to(tmp_path: Path) -> None:
    """An answer that would contradict another leads to waiting, not to `nothing stands in the way`."""
    county = Filed({"sanctions": [EXPELLED_BY_SANCTION], EXPULSION: [EXPELLED]}, NOT_A_MEMBER).county()
    for unit in ("discipline", "organisation"):
        county.answers[unit][WHO, EXPULSION] = "未发现" if unit == "discipline" else ""
    county.details = {
        "discipline": [row for row in county.details["discipline"] if "开除决定日期" not in row]
    }
    report = report_of(county.write(tmp_path))
    chase = {(each["question"], each["department"]): each["decides"] for each in report["chase"]}
    assert chase[EXPULSION, "organisation"] != "last"
