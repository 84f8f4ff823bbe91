"""每人去向: everybody of every roster and form is somewhere, once; who is gone is asked about."""

from pathlib import Path
from shutil import copytree
from typing import Any

import pytest

from tests.counties.accounted import account, move_row, run, with_tasks
from tests.counties.county import PEOPLE, clean_county
from tests.counties.decided import convict, row_about, with_decisions


def went(found: Any, number: str) -> str:
    """Return where a person is."""
    (one,) = (each for each in found["people"]["people"] if each["no"] == number)
    return str(one["went"])


def sums(found: Any) -> None:
    """Check that nobody is lost and nobody counted twice."""
    people = found["people"]
    assert people["total"] == people["on_rosters"] + people["no_longer"] + people["written_in"]
    assert people["total"] == sum(people["counts"].values()) == len(people["people"])
    homes = [(each["township"], each["village"], each["no"], each["name"]) for each in people["people"]]
    assert len(homes) == len(set(homes))


def sent_again_without(folder: Path, *indices: int) -> Path:
    """Write the county again without some of its nominees."""
    county = clean_county()
    county.roster = [row for index, row in enumerate(county.roster) if index not in indices]
    return county.write(folder)


@pytest.fixture(scope="module")
def reviewed_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a county that was reviewed once, with everybody on its roster."""
    folder = clean_county().write(tmp_path_factory.mktemp("reviewed"))
    assert run("review", folder).exit_code == 0
    return folder


@pytest.fixture
def reviewed(reviewed_once: Path, tmp_path: Path) -> Path:
    """Return a copy of it."""
    return Path(copytree(reviewed_once, tmp_path / "county"))


def test_everybody_is_under_review_at_first(reviewed: Path) -> None:
    """Of a county that was just reviewed all are nominated, and the sums hold."""
    found = account(reviewed)
    sums(found)
    assert found["people"]["counts"]["nominated"] == len(PEOPLE)


def test_a_roster_sent_again_without_somebody_is_a_question(reviewed: Path) -> None:
    """Whoever is gone is asked about in every review until somebody says where the person went."""
    sent_again_without(reviewed, 1)
    for _ in range(2):
        result = run("review", reviewed)
        assert result.exit_code == 3
        assert "钱二水（0002）在第 1 次比对的名册上，现在的名册上没有此人" in result.output
        found = account(reviewed)
        sums(found)
        assert went(found, "0002") == "asked"
        assert found["people"]["no_longer"] == 1
    output = run("review", reviewed, "--format", "json").output
    assert '"people-who-left"' in output  # what units said of the person is no mistake of theirs
    assert '"unknown-person"' not in output
    returned = reviewed / "reports" / "第02次" / "退回" / "乡镇"
    assert [path.name for path in returned.iterdir()] == ["名册.xlsx"]


@pytest.mark.parametrize(
    ("word", "place"),
    [("本人放弃", "withdrawn"), ("提名人撤回提名", "nomination_ended"), ("原录入有误", "mistaken")],
)
def test_where_somebody_went_is_registered(reviewed: Path, word: str, place: str) -> None:
    """A row of 去向登记 answers the question: the problem goes, and the person is counted where it says."""
    with_tasks(sent_again_without(reviewed, 1), moves=[move_row(1, word)])
    assert run("review", reviewed).exit_code == 0
    found = account(reviewed)
    sums(found)
    assert went(found, "0002") == place
    assert found["people"]["counts"]["asked"] == 0


def test_somebody_is_replaced_by_a_nominee_of_the_village(reviewed: Path) -> None:
    """已替换 names the successor, who is on the roster now."""
    with_tasks(sent_again_without(reviewed, 1), moves=[move_row(1, "已替换", 接替人员编号="0003")])
    assert run("review", reviewed).exit_code == 0
    found = account(reviewed)
    (one,) = (each for each in found["people"]["people"] if each["no"] == "0002")
    assert (one["went"], one["successor"]) == ("replaced", "0003")


@pytest.mark.parametrize(
    ("row", "code"),
    [
        (move_row(1, "已替换", 接替人员编号="0005"), "move-no-successor"),  # of another village
        (move_row(1, "已替换", 接替人员编号="0002"), "move-no-successor"),
        (move_row(1, "已替换"), "task-row-incomplete"),
        (move_row(1, "本人放弃", 书面材料=""), "task-row-incomplete"),
        (move_row(1, "本人放弃", 日期="2026-12"), "task-row-incomplete"),
        (move_row(1, "不见了"), "task-row-word-unknown"),
        (move_row(1, "当选"), "task-row-word-unknown"),
        (move_row(1, "本人放弃", 姓名="钱二火"), "move-nobody"),
        (move_row(1, "本人放弃", 村="西山村"), "move-nobody"),
        (move_row(2, "本人放弃"), "move-still-there"),
    ],
)
def test_a_row_that_lacks_anything_answers_nothing(reviewed: Path, row: dict[str, str], code: str) -> None:
    """Read strictly: what is incomplete, or surely about nobody, is a problem and the question stays."""
    with_tasks(sent_again_without(reviewed, 1), moves=[row])
    result = run("review", reviewed, "--format", "json")
    assert f'"{code}"' in result.output
    assert '"person-gone"' in result.output


def test_a_withdrawal_before_and_one_after_a_notice_are_counted(tmp_path: Path) -> None:
    """Of those with something to be decided: who gave up before being told, and who after."""
    county = clean_county()
    for number in ("0001", "0002", "0003"):
        convict(county, number)
    letters = [
        {**{head: PEOPLE[index][head] for head in ("乡镇", "村", "人员编号", "姓名")}, "本人书面材料": "声明"}
        for index in (0, 1, 3)
    ]
    days = ("2026-12-03", "2026-12-05", "2026-12-05")
    gone = [{**letter, "放弃日期": day} for letter, day in zip(letters, days, strict=True)]
    told = [row_about(index, "认定成立", "cn-vco-2025/past-crime", 告知日期="2026-12-04") for index in (0, 1)]
    folder = with_decisions(county.write(tmp_path), told, gone)
    run("review", folder)
    found = account(folder)
    sums(found)
    assert found["people"]["counts"]["withdrawn"] == 3
    assert found["people"]["notices"] == {"before": 1, "after": 1, "not_due": 1, "undated": 0}
    said = run("account", folder).output
    assert "有需认定事项，告知之前放弃 1，有需认定事项，告知之后放弃 1" in said


def test_who_was_told_stays_counted_after_the_roster_is_sent_again(tmp_path: Path) -> None:
    """A flagged person who is gone, and whose withdrawal is registered, is counted by the last review."""
    county = clean_county()
    convict(county, "0002")
    folder = county.write(tmp_path)
    run("review", folder)
    county.roster = [row for row in county.roster if row["人员编号"] != "0002"]
    with_tasks(county.write(folder), moves=[move_row(1, "本人放弃")])
    run("review", folder)
    found = account(folder)
    sums(found)
    assert found["people"]["notices"]["before"] == 1


def test_a_withdrawal_on_record_answers_the_question(reviewed: Path) -> None:
    """Whoever gave up in writing may leave the roster: the row of 放弃登记 stays good; nobody is asked."""
    letter = {
        **{head: PEOPLE[1][head] for head in ("乡镇", "村", "人员编号", "姓名")},
        "放弃日期": "2026-12-05",
        "本人书面材料": "声明",
    }
    with_decisions(sent_again_without(reviewed, 1), [row_about(1, "列入名单")], [letter])
    assert run("review", reviewed).exit_code == 0
    found = account(reviewed)
    sums(found)
    assert went(found, "0002") == "withdrawn"


def test_a_village_renamed_asks_nobody(reviewed: Path) -> None:
    """Who is nominated in another village than before has moved: no question, and counted in both."""
    county = clean_county()
    for row in county.roster[4:]:
        row["村"] = "北岗村"
    county.villages[1]["村"] = "北岗村"
    county.write(reviewed)
    assert "person-gone" not in run("review", reviewed, "--format", "json").output
    run("review", reviewed)
    found = account(reviewed)
    sums(found)
    assert found["people"]["counts"]["moved"] == 3


def test_whoever_was_on_a_form_alone_is_asked_about(tmp_path: Path) -> None:
    """A person whom a form named, and who was gone before the first review, is not lost."""
    county = clean_county()
    county.answers = {}
    folder = county.write(tmp_path)
    result = run("forms", folder)
    assert result.exit_code == 0, result.output
    county.roster = county.roster[:-1]
    county.write(folder)
    result = run("review", folder)
    assert "郑七石（0007）在已发出的反馈表上" in result.output
    found = account(folder)
    sums(found)
    assert went(found, "0007") == "asked"
