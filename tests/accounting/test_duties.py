"""责任清单: each unit and township is handed what it has to do itself, and nothing of anybody else."""

import re
from pathlib import Path

from files.workbooks import SheetText, write_workbook
from tests.accounting.test_whereabouts import sent_again_without
from tests.counties.accounted import run, task_row, with_tasks
from tests.counties.county import clean_county
from tests.counties.decided import kept, troubled, with_decisions
from tests.planted.ids import text_of


def duties(folder: Path, name: str = "清单") -> dict[str, str]:
    """Return what each unit and township is handed, by its name."""
    result = run("account", folder, "--kind", "责任清单", "--format", "docx", "-o", folder / name)
    assert result.exit_code == 0, result.output
    return {path.name.partition("_")[0]: text_of(path) for path in sorted((folder / name).iterdir())}


def test_a_unit_is_handed_what_it_owes_and_its_own_faults(tmp_path: Path) -> None:
    """The court owes an answer, the police did not sign; neither reads of the other, or of anybody's name."""
    county = troubled()
    county.unsigned = frozenset({"police"})
    folder = county.write(tmp_path)
    run("review", folder)
    found = duties(folder)
    assert set(found) == {"公安局", "法院"}
    assert "尚有 1 人、1 项没有反馈" in found["法院"]
    assert "未签署" in found["公安局"]
    assert "未签署" not in found["法院"]
    for text in found.values():
        assert "钱二水" not in text
        assert "赵一山" not in text


def test_the_first_page_says_what_is_handed_to_whom(tmp_path: Path) -> None:
    """The working group hands the lists out: one row each, with figures and room for who received it."""
    county = troubled()
    county.unsigned = frozenset({"police"})
    folder = county.write(tmp_path)
    run("review", folder)
    page = (folder / "reports" / "第01次" / "内部" / "责任清单.html").read_text("utf-8")
    head = page[: page.index("<h2", page.index("领取人"))]
    rows = [re.findall(r"<td[^>]*>(.*?)</td>", row, re.DOTALL) for row in head.split("<tr")[2:]]
    assert [[cell.strip() for cell in row] for row in rows] == [
        ["1", "公安局", "", "", "1", "", ""],
        ["2", "法院", "1", "1", "", "", ""],
    ]


def test_a_township_is_asked_about_who_is_gone_and_which_village_is_bare(tmp_path: Path) -> None:
    """Whoever left its roster, and the villages of which nobody is nominated, are the township's to say."""
    folder = clean_county().write(tmp_path)
    run("review", folder)
    sent_again_without(folder, 4, 5, 6)
    run("review", folder)
    (name,) = duties(folder)
    assert name == "城关镇"
    text = duties(folder, "又")[name]
    assert "西山村" in text
    assert "没有报送名册的村" in text
    assert "周五田（0005）在第 1 次比对的名册上" in text


def test_what_people_entered_for_a_unit_is_handed_to_it(tmp_path: Path) -> None:
    """A task of people's own goes to its owner, with its day; once closed it is no duty any more."""
    folder = clean_county().write(tmp_path)
    own = task_row("自1", "", "办理中", 责任单位="民政局", 内容="补送换届选举办法")
    with_tasks(folder, tasks=[own])
    run("review", folder)
    found = duties(folder)
    assert set(found) == {"民政局"}
    assert "补送换届选举办法" in found["民政局"]
    assert "2026-12-10" in found["民政局"]


def test_the_county_stands_once_in_a_title(tmp_path: Path) -> None:
    """A unit whose name in full begins with the county is not given it again."""
    (folder := tmp_path / "county").mkdir()
    troubled().write(folder)
    write_workbook(
        folder / "departments.xlsx",
        [SheetText("联审单位", ("顺序", "单位", "单位全称"), [["1", "法院", "云溪县人民法院"]])],
    )
    run("review", folder)
    page = (folder / "reports" / "第01次" / "内部" / "责任清单.html").read_text(encoding="utf-8")
    assert "云溪县人民法院责任清单" in page
    assert "云溪县云溪县" not in page


def test_what_is_decided_is_no_next_step(tmp_path: Path) -> None:
    """联审情况报告 counts those whom somebody still has to decide about, not all who were flagged."""
    folder = troubled().write(tmp_path)
    run("review", folder)
    assert "1 人次需认定机构依法认定" in run("account", folder, "--kind", "联审情况报告").output
    with_decisions(folder, kept())
    run("review", folder)
    assert "需认定机构依法认定" not in run("account", folder, "--kind", "联审情况报告").output
