"""A by-election (补选): only vacant seats are voted on, and the members who stay count in their bodies."""

from pathlib import Path
from typing import Any

import pytest

from files.workbooks import write_workbook
from tests.counties.county import County, Row, clean_county, id_number, report_of, sheet_of_rows
from tests.test_leaks import run

STAYING = ("乡镇", "村", "姓名", "性别", "出生年月", "身份证号", "现任职务", "近亲属申报")


def member(name: str, sex: str, post: str, serial: int, *, village: str = "东河村", kin: str = "无") -> Row:
    """Return a member who stays."""
    written = id_number("19750312", serial)
    return dict(zip(STAYING, ("城关镇", village, name, sex, "1975.03", written, post, kin), strict=True))


def by_election(*staying: Row) -> tuple[County, list[Row]]:
    """Return a county in which 东河村 elects one member anew, nominees being two men."""
    county = clean_county()
    county.election += "kind: by_election\n"
    county.villages[0] |= {"主任职数": "0", "副主任职数": "0", "委员职数": "1"}
    county.roster = [row for row in county.roster if row["村"] != "东河村"] + [
        row | {"提名职务": "委员"} for row in county.roster if row["姓名"] in {"赵一山", "孙三木"}
    ]
    return county, list(staying)


def reviewed(county: County, staying: list[Row], folder: Path) -> dict[str, Any]:
    """Return the requirements of 东河村 by name."""
    county.write(folder)
    if staying:
        write_workbook(folder / "sitting.xlsx", [sheet_of_rows("现任成员", staying, STAYING)])
    report = report_of(folder)
    assert report["election"]["kind"] == "by_election"
    village = next(each for each in report["villages"] if each["village"] == "东河村")
    return {each["ratio"].partition("/")[2]: each for each in village["ratios"]}


def test_members_who_stay_count_in_their_body(tmp_path: Path) -> None:
    """One seat is voted on, two members stay: three in all, and the woman who stays is the woman."""
    county, staying = by_election(member("钱大姐", "女", "主任", 300), member("周大哥", "男", "委员", 301))
    found = reviewed(county, staying, tmp_path)
    assert found["seats"]["verdict"] == "guaranteed"
    assert (found["seats"]["least"], found["seats"]["most"]) == (3, 3)
    assert found["woman"]["verdict"] == "guaranteed"
    assert (found["woman"]["least"], found["woman"]["most"]) == (1, 1)
    assert found["margin-member"]["verdict"] == "guaranteed"  # two nominees for one seat


def test_men_who_stay_leave_the_woman_to_the_vacant_seat(tmp_path: Path) -> None:
    """With two men who stay and two men nominated nobody can be the woman."""
    county, staying = by_election(member("吴大哥", "男", "主任", 301), member("周大哥", "男", "委员", 303))
    found = reviewed(county, staying, tmp_path)
    assert found["woman"]["verdict"] == "impossible"


def test_kin_of_a_member_who_stays_count(tmp_path: Path) -> None:
    """Whoever is elected sits beside those who stay: near kin of one of them meets the rule of Art. 8."""
    one = member("钱大姐", "女", "主任", 300)
    county, staying = by_election(one, member("周大哥", "男", "委员", 301))
    row = next(each for each in county.roster if each["姓名"] == "赵一山")
    row["近亲属申报"] = f"姐弟：钱大姐（{one['身份证号']}）"
    one["近亲属申报"] = f"姐弟：赵一山（{row['身份证号']}）"
    found = reviewed(county, staying, tmp_path)
    assert found["kin"]["verdict"] == "possible"
    assert (found["kin"]["least"], found["kin"]["most"]) == (0, 1)


@pytest.mark.parametrize("village", ["", "西山村"])
def test_without_the_members_who_stay_nothing_is_said_of_the_body(tmp_path: Path, village: str) -> None:
    """A body of one seat is no body: what is asked of it is open, with the reason; margins are not."""
    county, staying = by_election(
        *([member("钱大姐", "女", "主任", 300, village=village)] if village else [])
    )
    found = reviewed(county, staying, tmp_path)
    for name in ("woman", "seats", "kin"):
        assert found[name]["verdict"] == "unknown", name
        assert "sitting.xlsx" in found[name]["because"], name
    assert found["margin-member"]["verdict"] == "guaranteed"


def test_a_member_who_stays_and_runs_for_another_post_leaves_the_body_open(tmp_path: Path) -> None:
    """If elected, the old seat falls vacant: that is not worked out, and said."""
    county, staying = by_election(member("周大哥", "男", "委员", 301))
    row = next(each for each in county.roster if each["姓名"] == "赵一山")
    staying.append(member("赵一山", "男", "主任", 305) | {"身份证号": row["身份证号"]})
    found = reviewed(county, staying, tmp_path)
    assert found["woman"]["verdict"] == "unknown"
    assert "another post" in found["woman"]["because"]


def test_a_member_who_stays_and_withdrew_elsewhere_keeps_the_seat(tmp_path: Path) -> None:
    """Whoever is nominated for the branch and gives that up still sits in the committee: it can be filled."""
    county, staying = by_election(member("钱大姐", "女", "主任", 300))
    row = next(each for each in county.roster if each["姓名"] == "赵一山")
    county.roster.append(row | {"人员编号": "0020", "姓名": "李四海", "身份证号": id_number("19700101", 307)})
    row |= {"提名职务": "书记", "状态": "本人放弃"}
    staying.append(member("赵一山", "男", "委员", 305) | {"身份证号": row["身份证号"]})
    found = reviewed(county, staying, tmp_path)
    assert (found["seats"]["verdict"], found["seats"]["least"]) == ("guaranteed", 3)
    assert found["woman"]["verdict"] == "guaranteed"


def test_the_pages_say_by_election(tmp_path: Path) -> None:
    """Every page and the console say 补选, and none speaks of 换届."""
    county, staying = by_election(member("钱大姐", "女", "主任", 300))
    folder = county.write(tmp_path)
    write_workbook(folder / "sitting.xlsx", [sheet_of_rows("现任成员", staying, STAYING)])
    console = run("review", folder)
    assert "补选，选举日 2026-12-20" in console
    pages = sorted((folder / "reports").rglob("*.html"))
    assert pages
    for page in pages:
        text = page.read_text(encoding="utf-8")
        assert "补选" in text, page
        quoted = text.replace("云溪县换届工作领导小组", "").replace("云换组", "").replace("两委”换届", "")
        assert "换届" not in quoted, page
    assert "sitting.xlsx" not in console  # it is read, and not reported as a stray table
