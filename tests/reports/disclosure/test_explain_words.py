"""How an explanation is worded: steps are no findings, a bar is not yet decided, English is whole."""

import re
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from cli import main
from engine.review.review import Review
from reports.disclosed.reader import Audience, Reader
from reports.disclosure.people.explanation import APART, LISTED, disclose_person
from reports.explanation_report import explanation_json
from reports.papers.person.explanation import explanation_paper
from tests.checks.json_schemas import as_schema_says
from tests.counties.county import clean_county, review_of
from tests.counties.elected import hainan_county
from vocabulary.columns.roster_columns import ROSTER_FIELDS
from vocabulary.texts import Lang

UNDECIDED = "认定前不作为处理依据"


@pytest.fixture(scope="module")
def review(tmp_path_factory: pytest.TempPathFactory) -> Review:
    """Review a county whose first nominee has two posts, a conviction and a sanction that still runs."""
    county = hainan_county()
    county.roster[0]["提名职务"] = "主任、委员"
    county.answers["court"]["0001", "convictions"] = "有"
    county.details["court"] = [
        {"人员编号": "0001", "事项": "是否因犯罪受过刑事处罚", "主观方面": "故意", "判决日期": "2001-03-05"}
    ]
    return review_of(county.write(tmp_path_factory.mktemp("words")))


def lines(review: Review, audience: Audience, lang: Lang = Lang.ZH) -> list[str]:
    """Return the lines of the first nominee's explanation."""
    explained = disclose_person(review, "0001", Reader(audience, lang, "0001"))
    return [line.words for line in explanation_paper(explained)]


def criteria(review: Review, audience: Audience) -> dict[str, Any]:
    """Return the criteria of the first nominee as JSON has them."""
    explained = disclose_person(review, "0001", Reader(audience, Lang.ZH, "0001"))
    (village,) = as_schema_says("explain", explanation_json(explained))["villages"]
    return {each["criterion"]: each for each in village["criteria"]}


@pytest.mark.parametrize("audience", [Audience.INTERNAL, Audience.DECIDER, Audience.PERSON])
def test_a_step_is_on_the_to_do_list_and_no_finding(review: Review, audience: Audience) -> None:
    """It stands below its own title, and is not left to be weighed."""
    said = lines(review, audience)
    (step,) = (line for line in said if "hainan-2025/two-posts" in line)
    assert "列入待办" in step
    assert "提请酌定" not in step
    title = next(index for index, line in enumerate(said) if line.startswith("程序事项"))
    assert said.index(step) > title > next(i for i, line in enumerate(said) if line.startswith("不涉及"))
    assert criteria(review, audience)["hainan-2025/two-posts"]["effect"] == "列入待办"


def test_the_own_copy_says_beside_every_bar_that_nothing_is_decided(review: Review) -> None:
    """Beside each 不得, whether it hits or not; the working group's copy does not repeat it."""
    own = [line for line in lines(review, Audience.PERSON) if "[不得]" in line]
    assert own
    assert all(UNDECIDED in line for line in own)
    assert not any(UNDECIDED in line for line in lines(review, Audience.INTERNAL))
    found = criteria(review, Audience.PERSON)
    assert found["cn-vco-2025/past-crime"]["until_decided"] == UNDECIDED
    assert found["shibuxuan-2020/past-crime"]["until_decided"] == ""


def test_english_has_words_and_no_codes(review: Review) -> None:
    """No underscore of a field or of a choice, and no full-width sign of ours."""
    for audience in (Audience.INTERNAL, Audience.PERSON):
        for line in lines(review, audience, Lang.EN):
            words = re.sub(r"〔[^〕]*〕|函〔2026〕1号|[\w-]+/[\w-]+$|source: .*", "", line)
            assert not re.search(r"[a-z]_[a-z]", words), line
            ours = re.sub(r"第[^ ]*条[^ ]*", "", words)
            assert not re.search(r"[a-z0-9)\]]\s*[（）：、；]", ours), line


@pytest.mark.parametrize(("today", "told"), [("2026-12-08", True), ("2026-12-06", False), (None, False)])
@pytest.mark.parametrize("command", [("review", "--format", "json"), ("explain", "--person", "0001")])
def test_a_day_of_the_command_line_beside_a_fixed_one_is_reported(
    tmp_path: Path, command: tuple[str, ...], today: str | None, told: bool
) -> None:
    """It says which day is printed and that the other one is not used."""
    folder = clean_county().write(tmp_path)
    name, *more = command
    day = ["--today", today] if today else []
    done = CliRunner().invoke(main, [name, str(folder), *more, *day])
    assert done.exit_code == 0, done.output
    assert ("--today 2026-12-08 未采用" in done.output) is told
    assert ("2026-12-06" in done.output.split("--today")[0]) is True


def test_every_fact_of_a_roster_is_listed_or_named_as_shown_apart() -> None:
    """A new fact of the roster is shown to nobody until somebody says that it may be listed."""
    assert {*LISTED, *APART} == set(ROSTER_FIELDS)
    assert not {*LISTED} & APART
