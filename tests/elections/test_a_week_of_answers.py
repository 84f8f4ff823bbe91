"""From an empty folder to D-12: six villages, eight units, and every mistake of a week on the way."""

import json
import re
import shutil
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from click.testing import CliRunner

from cli import main
from tests.checks.judging_words import OURS, THEIRS
from tests.counties.county import id_number
from tests.elections.test_first_election import ASKED, people, run, type_in, villages
from tests.sending.clerks import Form
from tests.sending.test_letters import RESULTS, WITH_RESULTS, text_of

FIRST, SECOND = "第1批", "第2批"
CONVICTED = "是否因犯罪受过刑事处罚"
LATE = {"村": "东河村", "姓名": "冯后来", "身份证号": id_number("19750512", 901), "提名职务": "委员"}
PARTY = "中共云溪县委组织部"
TOLD = {
    "民族": "汉族",
    "学历": "高中",
    "政治面貌": "群众",
    "本村户籍": "是",
    "居住（务工）起始": "2001.01",
    "选民登记": "是",
    "提名方式": "联名",
    "现任职务": "无",
    "近亲属申报": "无",
    "授权": "已授权",
    "工作单位性质": "无",
}


def whole(rows: Iterator[Mapping[str, str]]) -> Iterator[Mapping[str, str]]:
    """Yield people with every column of the roster filled in."""
    for index, row in enumerate(rows):
        number = row["身份证号"]
        born, sex = f"{number[6:10]}.{number[10:12]}", "男" if int(number[16]) % 2 else "女"
        yield {**row, **TOLD, "性别": sex, "出生年月": born, "提名得票": str(50 + index)}


class Week:
    """A folder, and what happens in it day by day."""

    def __init__(self, folder: Path) -> None:
        """Begin with a folder."""
        self.folder = folder

    def form(self, unit: str, batch: str = FIRST) -> Path:
        """Return a form as it went out."""
        return self.folder / "forms" / batch / f"{unit}_反馈表_{batch}.xlsx"

    def filled(self, unit: str, batch: str = FIRST) -> Form:
        """Open a form, and answer everything on it with 未发现."""
        return Form(self.form(unit, batch)).answer().sign()

    def back(self, form: Form, name: str) -> None:
        """Put a form into clearances/."""
        form.send_back(self.folder, f"{name}.xlsx")

    def review(self, day: str) -> Any:
        """Review as of a day, and keep the review as a number of its own."""
        CliRunner().invoke(main, ["review", str(self.folder), "--today", day])
        done = CliRunner().invoke(main, ["review", str(self.folder), "--format", "json", "--today", day])
        return json.loads(done.stdout)


def verdicts(report: Any) -> dict[str, str]:
    """Return the verdicts by name."""
    return {each["name"]: each["verdict"] for village in report["villages"] for each in village["nominees"]}


def problems(report: Any) -> set[tuple[str, str]]:
    """Return the problems, each with its file."""
    return {(each["code"], each["place"]["file"].rpartition("/")[2]) for each in report["problems"]}


def waiting(report: Any, unit: str) -> set[str]:
    """Return whom a unit still has to answer about."""
    return {
        each["name"]
        for village in report["villages"]
        for each in village["nominees"]
        if any(unit in owed["departments"] for finding in each["findings"] for owed in finding["awaits"])
    }


@pytest.fixture(scope="module")
def week(tmp_path_factory: pytest.TempPathFactory) -> Week:
    """D-35 to D-16: a new folder, filled in, sent; one person more, one who gave up."""
    folder = tmp_path_factory.mktemp("week") / "yunxi-2026"
    assert run("new", folder, *ASKED).exit_code == 3
    assert "名册中还没有可以送审的人" in run("forms", folder, "--today", "2026-11-16").output
    type_in(folder / "villages.xlsx", "村情", villages())
    roster = next((folder / "rosters").glob("*.xlsx"))
    type_in(roster, "名册", whole(people()))
    typed(folder / "departments.xlsx", "联审单位", ("单位", "组织部"), ("单位全称", PARTY))
    path = folder / "election.yaml"
    days = {"announced_on": "2026-11-10", "nomination_close": "2026-12-01", "term_began": "2021-01-10"}
    text = path.read_text("utf-8")
    for name, day in days.items():
        text = text.replace(f"  {name}:\n", f"  {name}: {day}\n")
    path.write_text(text, "utf-8")
    sent = run("forms", folder, "--today", "2026-12-03", "--due", "2026-12-06")
    assert "30 人" in sent.output, sent.output
    before = {each: each.read_bytes() for each in (folder / "forms" / FIRST).iterdir()}
    type_in(roster, "名册", whole(iter([{**next(people()), **LATE}])))
    typed(roster, "名册", ("姓名", "赵一山"), ("状态", "本人放弃"))
    again = run("forms", folder, "--today", "2026-12-04")
    assert f"{SECOND}：" in again.output
    assert "1 人" in again.output
    assert all(each.read_bytes() == raw for each, raw in before.items())
    assert "没有新增或者变动" in run("forms", folder, "--today", "2026-12-04").output
    return Week(folder)


def typed(path: Path, sheet: str, where: tuple[str, str], what: tuple[str, str]) -> None:
    """Type a word into the row in which a column says something."""
    book = openpyxl.load_workbook(path)
    heads = next(row for row in book[sheet].iter_rows() if any(cell.value == what[0] for cell in row))
    at = {str(cell.value): cell.column for cell in heads}
    for row in range(heads[0].row + 1, book[sheet].max_row + 1):
        if book[sheet].cell(row, at[where[0]]).value == where[1]:
            book[sheet].cell(row, at[what[0]]).value = what[1]
    book.save(path)


def shifted(week: Week) -> None:
    """公安局 sorts the columns of people apart from those of answers."""
    form = week.filled("公安局")
    form.say("0003", CONVICTED, "有")
    form.sort(lambda row: str(row[4]), ("序号", "人员编号", "乡镇", "村", "姓名", "性别", "身份证号"))
    week.back(form, "公安局")


def pasted(week: Week) -> None:
    """法院 pastes answers and code of one row over another's, and inserts a column."""
    form = week.filled("法院").say("0005", CONVICTED, "有")
    source, target = form.row_of("0005"), form.row_of("0004")
    for column in range(8, form.sheet.max_column + 1):
        form.cell(target, column).value = form.cell(source, column).value
    form.sheet.insert_cols(9)
    week.back(form, "法院")


def exchanged(week: Week) -> None:
    """组织部 signs the form of 政法委."""
    week.back(week.filled("政法委").sign(反馈单位=PARTY), "组织部")


def both_copies(week: Week) -> None:
    """政法委 sends two copies of one form that say two things."""
    week.back(week.filled("政法委"), "政法委")
    form = week.filled("政法委")
    week.back(form.say("0006", form.asks[0], "有"), "政法委 - 副本")


def another_county(week: Week) -> None:
    """农业农村局 fills in a form of 柳河县."""
    form = week.filled("农业农村局")
    for row in (1, 2):
        form.cell(row, 1).value = str(form.cell(row, 1).value).replace("云溪县", "柳河县")
    week.back(form, "农业农村局")


def only_the_bad_ones(week: Week) -> None:
    """民政局 deletes the rows of all but one."""
    form = week.filled("民政局")
    form.sheet.delete_rows(form.header + 2, 40)
    week.back(form, "民政局")


def agreed(week: Week) -> None:
    """城关镇 writes 同意 and nothing else."""
    week.back(Form(week.form("乡镇街道_城关镇")).answer("同意").sign(), "城关镇")


def last_batch(week: Week) -> None:
    """纪委监委 fills in the first form alone, after the second went out, sorted and filtered."""
    form = week.filled("纪委监委").sort(lambda row: str(row[6]))
    form.sheet.row_dimensions[form.header + 3].hidden = True
    week.back(form, "纪委监委")


MISTAKES: tuple[Callable[[Week], None], ...] = (
    *(shifted, pasted, exchanged, both_copies),
    *(another_county, only_the_bad_ones, agreed, last_batch),
)


@pytest.fixture(scope="module")
def fifth_day(week: Week) -> Any:
    """D-15: everything that came back is in clearances/, and reviewed."""
    (week.folder / "clearances").mkdir(exist_ok=True)
    for mistake in MISTAKES:
        mistake(week)
    shutil.copy(week.form("民政局"), week.folder / "clearances" / "民政局 空白.xlsx")
    return week.review("2026-12-05")


def test_each_mistake_is_read_or_said_with_its_place(fifth_day: Any) -> None:
    """The code of the problem and the file; rows with their row."""
    said = problems(fifth_day)
    for code, file in (
        ("identity-mismatch", "公安局.xlsx"),
        ("identity-mismatch", "法院.xlsx"),
        ("unit-conflict", "组织部.xlsx"),
        ("another-election", "农业农村局.xlsx"),
        ("unclear-answer", "城关镇.xlsx"),
    ):
        assert (code, file) in said, sorted(said)
    assert all(each["place"]["file"] for each in fifth_day["problems"])
    moved = [each for each in fifth_day["problems"] if each["code"] == "identity-mismatch"]
    assert all(each["place"]["row"] > 3 and each["place"]["sheet"] == "反馈表" for each in moved)


def test_silence_and_mistakes_are_never_findings(fifth_day: Any) -> None:
    """Nobody passes, nobody is flagged but by an answer that is surely about the person."""
    given = verdicts(fifth_day)
    assert set(given.values()) <= {"pending", "flag"}
    assert [name for name, verdict in given.items() if verdict == "flag"] == []


def test_what_was_read_rightly_owes_nothing(fifth_day: Any) -> None:
    """The sorted and filtered form of the first batch answers for all but the newcomer."""
    assert waiting(fifth_day, "discipline") == {LATE["姓名"]}
    assert len(waiting(fifth_day, "civil_affairs")) > 25


def test_reminders_name_those_and_say_nothing_else(week: Week, fifth_day: Any) -> None:
    """催办函 by the county's own names: to 纪委监委 the newcomer alone; no word of a result anywhere."""
    assert fifth_day
    done = run("letters", week.folder, "--today", "2026-12-05", "--due", "2026-12-07")
    assert done.exit_code == 0, done.output
    letters = {path.stem: text_of(path) for path in (week.folder / "letters").rglob("*.docx")}
    reminder = letters["云溪县纪委监委_催办函"]
    assert LATE["姓名"] in reminder
    assert "钱一山" not in reminder
    assert f"{PARTY}_催办函" in letters
    assert "城关镇人民政府_催办函" in letters
    for name, text in letters.items():
        if not name.endswith(WITH_RESULTS):
            assert not RESULTS.search(text), name
        assert not OURS.search(THEIRS.sub("", text)), name
        assert not re.search(r"\d{17}[\dX]", text), name


@pytest.fixture(scope="module")
def last_day(week: Week, fifth_day: Any) -> Any:
    """D-12: every unit sent its own forms again, whole; the court found a record; two took a 有 back."""
    assert fifth_day
    shutil.rmtree(week.folder / "clearances")
    (week.folder / "clearances").mkdir()
    for batch in (FIRST, SECOND):
        for path in (week.folder / "forms" / batch).glob("*.xlsx"):
            form = Form(path).answer().sign(反馈日期="2026-12-07", 查询截止日="2026-12-07")
            if path == week.form("法院"):
                form.say("0007", CONVICTED, "有")
                record = {"处理结果": "判处刑罚", "判决日期": "2009-03-05", "文书名称": "刑事判决书"}
                form.add("明细", {"人员编号": form.offered("0007"), "事项": CONVICTED, **record})
                form.take_back("0005", CONVICTED)
            if path == week.form("政法委"):
                form.take_back("0006", form.asks[0])
            week.back(form, path.stem)
    return week.review("2026-12-08")


def test_on_the_last_day_everybody_is_accounted_for(last_day: Any) -> None:
    """One flag by law, with its evidence; everybody else who stands passes; the rows are conserved."""
    given = verdicts(last_day)
    flagged = [name for name, verdict in given.items() if verdict == "flag"]
    assert len(flagged) == 1
    others = {name: verdict for name, verdict in given.items() if name not in {*flagged, "赵一山"}}
    assert [name for name, verdict in others.items() if verdict != "pass"] == []
    rows = last_day["rows"]
    assert rows["read"] == rows["nominees"] + rows["problems"] + rows["skipped"] == 32
    assert [each["code"] for each in last_day["problems"]] == []


def test_each_unit_confirms_what_was_read(week: Week, last_day: Any) -> None:
    """反馈确认单: every unit, both batches, the one 有, and 未发现 for all where that was said."""
    assert last_day
    assert run("confirm", week.folder, "--today", "2026-12-08").exit_code == 0
    folder = max((week.folder / "letters").iterdir(), key=lambda path: path.name)
    papers = {path.stem: re.sub(r"\s", "", text_of(path)) for path in folder.rglob("*确认单.docx")}
    assert len(papers) == 8
    court = papers["云溪县法院_反馈确认单"]
    assert "刑事判决书" in court
    assert FIRST in court
    assert SECOND in court
    assert "均填「未发现」，请核对是否已逐人查询" in papers[f"{PARTY}_反馈确认单"]
