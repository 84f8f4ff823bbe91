"""A newcomer types names into the files that `new` wrote, as docs/first-election.md says, and reviews."""

import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from click.testing import CliRunner, Result

from cli import main
from engine.review.intake import Intake
from intake.folder import read_folder
from tests.counties.county import clean_county, id_number
from tests.test_docs import DOCS, FENCED

GUIDE = DOCS / "first-election.md"
ASKED = ("--province", "hainan", "--county", "云溪县", "--polling-day", "2026-12-20", "--today", "2026-11-15")
VILLAGES = ("东河村", "西山村", "南坡村", "北岭村", "中寨村", "上坝村")
POSTS = ("主任", "主任", "委员", "委员", "委员")
SURNAMES, NAMES = "赵钱孙李周吴", "一山二水三木四海五田"


def run(*words: object) -> Result:
    """Run a command line."""
    return CliRunner().invoke(main, [str(word) for word in words])


def type_in(path: Path, sheet: str, rows: Iterator[Mapping[str, str]]) -> None:
    """Type rows below what is on a sheet, each word in the column of its header."""
    book = openpyxl.load_workbook(path)
    page = book[sheet]
    heads = next(row for row in page.iter_rows(values_only=True) if "乡镇" in row)
    for row in rows:
        page.append([row.get(str(head), "") for head in heads])
    book.save(path)


def villages() -> Iterator[Mapping[str, str]]:
    """Yield the rows of six villages."""
    for name in VILLAGES:
        seats = {"主任职数": "1", "副主任职数": "0", "委员职数": "2"}
        yield {"乡镇": "城关镇", "村": name, "类别": "村", **seats}


def people(township: str = "城关镇") -> Iterator[Mapping[str, str]]:
    """Yield five nominees for every village: their names, IDs and posts, and nothing else."""
    for at, village in enumerate(VILLAGES):
        for index, post in enumerate(POSTS):
            serial = 100 + 10 * at + index
            yield {
                "乡镇": township,
                "村": village,
                "姓名": f"{SURNAMES[at]}{NAMES[2 * index : 2 * index + 2]}",
                "身份证号": id_number(f"19{60 + at * 5 + index}0512", serial),
                "提名职务": post,
            }


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a new folder into which a newcomer typed six villages and thirty people."""
    made = tmp_path_factory.mktemp("first") / "yunxi-2026"
    assert run("new", made, *ASKED).exit_code == 3
    type_in(made / "villages.xlsx", "村情", villages())
    type_in(next((made / "rosters").glob("*.xlsx")), "名册", people())
    return made


def report_of(folder: Path) -> Any:
    """Return the JSON report of a folder."""
    return json.loads(run("review", folder, "--format", "json", "--today", "2026-11-15").output)


def test_the_first_review(folder: Path) -> None:
    """Thirty nominees of six villages, all pending, and every row is accounted for."""
    report = report_of(folder)
    rows, totals = report["rows"], report["totals"]
    assert rows["read"] == rows["nominees"] + rows["problems"] + rows["skipped"] == 31
    assert (rows["nominees"], rows["problems"], rows["skipped"]) == (30, 0, 1)
    assert [village["village"] for village in report["villages"]] == list(VILLAGES)
    assert (totals["nominees"], totals["pending"]) == (30, 30)
    assert [problem["code"] for problem in report["problems"]] == ["missing-date"]


def blocks(kind: str) -> list[str]:
    """Return the quoted blocks of the guide, those of commands or those of what is seen."""
    return [block for found, block in FENCED.findall(GUIDE.read_text("utf-8")) if found == kind]


def test_the_guide_shows_what_is_seen(folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The list after the first step, the last lines of the first review, and the problem that it leaves."""
    monkeypatch.chdir(tmp_path)
    command = blocks("")[0].split()
    made = run(*command[1:], "--today", "2026-11-15")
    assert made.output in blocks("text")
    first, problem = (
        block.strip() for block in blocks("text") if "读取 31 行" in block or "announced_on" in block
    )
    seen = run("review", folder, "--format", "table", "--today", "2026-11-15").output
    assert first in seen
    assert problem.removeprefix("election.yaml") in seen


def test_the_guide_counts_its_steps_and_cells() -> None:
    """Eight steps, each with a heading; six cells a village, five a person."""
    text = GUIDE.read_text("utf-8")
    steps = re.findall(r"^## 第 (\d) 步", text, re.MULTILINE)
    assert steps == [str(number) for number in range(1, 9)]
    assert f"共 {len(steps)} 步" in text
    typed = 6 * len(VILLAGES) + 5 * len(VILLAGES) * len(POSTS)
    assert f"共 {typed} 格" in text


def test_once_the_date_is_there_nothing_is_left_to_fill_in(folder: Path) -> None:
    """The one thing that the review still asked for."""
    path = folder / "election.yaml"
    before = path.read_text("utf-8")
    path.write_text(before.replace("  announced_on:\n", "  announced_on: 2026-11-15\n"), "utf-8")
    try:
        done = run("review", folder, "--today", "2026-11-15")
    finally:
        path.write_text(before, "utf-8")
    assert done.exit_code == 1, done.output
    assert "读取 31 行 = 人选 30 + 差错 0 + 跳过 1" in done.output
    assert (folder / "reports" / "第01次" / "内部" / "index.html").is_file()


def test_a_copy_for_a_township_beside_the_blank_one(folder: Path, tmp_path: Path) -> None:
    """The blank roster stays where it is; what a township fills in is read beside it."""
    made = tmp_path / "copy"
    run("new", made, *ASKED)
    type_in(made / "villages.xlsx", "村情", villages())
    blank = next((made / "rosters").glob("*.xlsx"))
    own = blank.with_name("城关镇人选名册.xlsx")
    own.write_bytes(blank.read_bytes())
    type_in(own, "名册", people())
    report = report_of(made)
    assert report["rows"]["nominees"] == 30
    assert [problem["code"] for problem in report["problems"]] == ["missing-date"]
    assert "nobody-listed" not in {hint["code"] for hint in report["hints"]}  # it is there to be copied


def test_from_takes_villages_and_units_and_nobody(tmp_path: Path) -> None:
    """Neither a person nor an answer, a committee, an officer or a polling day of last term."""
    old = clean_county().write(tmp_path / "old")
    _last_units(old)
    made = tmp_path / "new"
    done = run("new", made, *ASKED, "--from", old)
    assert done.exit_code == 3
    assert "上届的 2 个村已列入" in done.output
    assert {path.name for path in (made / "rosters").iterdir()} == {"城关镇人选名册.xlsx"}
    intake = read_folder(made)
    assert isinstance(intake, Intake)
    assert [village.key.village for village in intake.villages] == ["东河村", "西山村"]
    assert [village.seats["chair"] for village in intake.villages] == [1, 1]
    assert intake.roll.candidates == ()
    assert [problem.code for problem in intake.problems] == ["to-fill-in"]
    assert next(iter(intake.authority.own_units)) == "court"
    court = intake.authority.own_units["court"]
    assert (court.full_name, court.officer, court.phone) == ("云溪县人民法院", "", "")
    said = "\n".join(_words(made))
    for name in ("赵一山", "钱二水", "某经办", "13900000000", "2021-01-10"):
        assert name not in said
    type_in(made / "rosters" / "城关镇人选名册.xlsx", "名册", _two_villages())
    assert report_of(made)["rows"]["nominees"] == 10


def test_from_takes_the_order_of_election_yaml(tmp_path: Path) -> None:
    """Where last term's folder has no list of units, its `departments` give the order."""
    old = clean_county().write(tmp_path / "old")
    text = (old / "election.yaml").read_text("utf-8")
    first = text.replace(
        "[discipline, organisation, politics_law, police, court,", "[court, 公安局, discipline,"
    )
    assert first != text
    (old / "election.yaml").write_text(first, "utf-8")
    assert run("new", tmp_path / "new", *ASKED, "--from", old).exit_code == 3
    intake = read_folder(tmp_path / "new")
    assert isinstance(intake, Intake)
    assert list(intake.authority.own_units)[:3] == ["court", "police", "discipline"]


def test_from_keeps_what_it_could_not_read(tmp_path: Path) -> None:
    """A broken table of last term is reported, and the folder is made without its villages."""
    old = clean_county().write(tmp_path / "old")
    (old / "villages.xlsx").write_bytes(b"no workbook")
    done = run("new", tmp_path / "new", *ASKED, "--from", old)
    assert done.exit_code == 3
    assert "villages.xlsx" in done.output.splitlines()[0]
    assert (tmp_path / "new" / "rosters" / "（乡镇名）人选名册.xlsx").is_file()


def test_from_a_folder_whose_election_cannot_be_read(tmp_path: Path) -> None:
    """It says why, and makes nothing."""
    (tmp_path / "old").mkdir()
    (tmp_path / "old" / "election.yaml").write_text("county: [", "utf-8")
    done = run("new", tmp_path / "new", *ASKED, "--from", tmp_path / "old")
    assert done.exit_code == 2
    assert "上届文件夹读不出，没有新建" in done.output
    assert not (tmp_path / "new").exists()


def _last_units(old: Path) -> None:
    """Write last term's list of units."""
    book = openpyxl.Workbook()
    page = book.active
    assert page is not None
    page.title = "联审单位"
    page.append(["顺序", "单位", "单位全称", "经办人", "电话"])
    page.append([1, "法院", "云溪县人民法院", "某经办", "13900000000"])
    page.append([2, "公安局", "云溪县公安局", "", ""])
    book.save(old / "departments.xlsx")


def _two_villages() -> Iterator[Mapping[str, str]]:
    """Yield the people of the villages that last term's table has."""
    return (person for person in people() if person["村"] in {"东河村", "西山村"})


def _words(folder: Path) -> Iterator[str]:
    """Yield every word in the workbooks of a folder, and election.yaml."""
    yield (folder / "election.yaml").read_text("utf-8")
    for path in folder.rglob("*.xlsx"):
        for page in openpyxl.load_workbook(path).worksheets:
            for row in page.iter_rows(values_only=True):
                yield from (str(cell) for cell in row if cell is not None)
