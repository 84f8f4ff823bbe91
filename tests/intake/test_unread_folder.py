"""Nothing in an election folder goes unread in silence: files, folders, townships, polling days, figures."""

import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from candidates.folders import READING_COPIES
from cli import main
from files.workbooks import SheetText, write_workbook
from intake.folder import read_folder
from reports.disclosed.reader import Audience, Reader
from reports.disclosure.who_may_see import sees_file
from reports.shelf.fingerprints import fingerprints
from tests.counties.county import (
    PEOPLE,
    VILLAGES,
    clean_county,
    nominees,
    report_of,
    review_of,
    verdicts,
    verdicts_of,
)
from vocabulary.places import FilePlace, place_words
from vocabulary.problems import Note
from vocabulary.texts import Lang


def notes(folder: Path) -> dict[str, list[str]]:
    """Return the places of all problems and hints on the folder itself, by code; problems have a mark."""
    intake = read_folder(folder)
    found: dict[str, list[str]] = {}
    both: list[Note] = [*intake.problems, *getattr(intake, "hints", ())]
    for note in both:
        mark = "!" if note in intake.problems else ""
        found.setdefault(mark + note.code, []).append(place_words(note.place))
    return found


def county(folder: Path) -> Path:
    """Write a county in which everybody passes."""
    return clean_county().write(folder)


def run(*words: str) -> Result:
    """Run the program."""
    return CliRunner().invoke(main, list(words))


def test_a_clean_folder_has_nothing_unread(tmp_path: Path) -> None:
    """What the program writes itself, and what systems leave behind, is nobody's concern."""
    folder = county(tmp_path)
    assert run("review", str(folder)).exit_code in {0, 1}
    for name in (
        ".gitkeep",
        "Thumbs.db",
        "~$villages.xlsx",
        "numbers.csv.bak2",
        "README.md",
        "elected.xlsx~",
    ):
        (folder / name).write_bytes(b"x") if not name.endswith("~") else None
    for name in ("papers", "decisions", "letters", "archive", "forms", "作废", "第01次", *READING_COPIES):
        (folder / name).mkdir(exist_ok=True)
    write_workbook(folder / "papers" / "盖章.xlsx", [SheetText("a", ("甲",), [["乙"]])])
    assert set(notes(folder)) & {"!stray-file", "stray-file", "!unknown-folder", "unknown-folder"} == set()


@pytest.mark.parametrize("name", ["名册", "人选名册", "花名册", "Rosters", "ROSTER", "名 册"])
def test_rosters_are_read_under_plain_names(tmp_path: Path, name: str) -> None:
    """Where there is no rosters/, a plain name of it is read; places and fingerprints say that name."""
    folder = county(tmp_path)
    before = verdicts_of(folder)
    (folder / "rosters").rename(folder / name)
    assert notes(folder)["folder-read-as"] == [name]
    assert verdicts_of(folder) == before
    place = nominees(report_of(folder))["0001"]["place"]
    assert place["file"] == f"{name}/名册.xlsx"
    assert f"{name}/名册.xlsx" in fingerprints(folder)


@pytest.mark.parametrize("name", ["反馈", "回函", "反馈表", "单位反馈", "Clearances"])
def test_answers_are_read_under_plain_names(tmp_path: Path, name: str) -> None:
    """So are those of clearances/, and what the units wrote stays between them and the working group."""
    folder = county(tmp_path)
    (folder / "clearances").rename(folder / name)
    assert set(verdicts_of(folder).values()) == {"pass"}
    assert notes(folder) == {"folder-read-as": [name]}
    township = Reader(Audience.TOWNSHIP, Lang.ZH)
    assert not sees_file(township, FilePlace(f"{name}/公安局.xlsx"))
    assert not sees_file(township, FilePlace("公安局反馈表.xlsx"))
    assert sees_file(township, FilePlace("名册/城关镇.xlsx"))
    assert sees_file(township, FilePlace("villages.xlsx"))


def test_a_folder_that_is_there_twice_is_a_problem(tmp_path: Path) -> None:
    """Ours is read; between two others nobody chooses."""
    folder = county(tmp_path)
    shutil.copytree(folder / "rosters", folder / "名册")
    found = notes(folder)
    assert found["!folder-twice"] == ["名册"]
    assert set(verdicts_of(folder).values()) == {"pass"}
    (folder / "rosters").rename(folder / "花名册")
    found = notes(folder)
    assert found["!folder-twice"] == ["名册"]
    assert "!no-rosters" in found
    assert not nominees(report_of(folder))


@pytest.mark.parametrize(
    ("name", "code", "words"),
    [
        ("rostres", "!unknown-folder", "rosters/"),
        ("clearence", "!unknown-folder", "clearances/"),
        ("desicions", "!unknown-folder", "decisions/"),
        ("材料", "!unknown-folder", "rosters/"),
        ("空", "unknown-folder", "未读取"),
    ],
)
def test_a_folder_that_is_none_of_ours_is_reported(tmp_path: Path, name: str, code: str, words: str) -> None:
    """A misspelt one and one with tables in it are problems, with the way out."""
    folder = county(tmp_path)
    (folder / name / "城关镇").mkdir(parents=True)
    if name == "材料":
        shutil.copy(folder / "rosters" / "名册.xlsx", folder / name / "城关镇" / "名册.xlsx")
    assert notes(folder) == {code: [name]}
    if code.startswith("!"):
        (problem,) = review_of(folder).problems
        assert words in problem.help.zh


def test_files_beside_the_election_are_reported(tmp_path: Path) -> None:
    """Tables and archives are one problem that says where they belong; letters are one hint."""
    folder = county(tmp_path)
    for name in ("公安局.xlsx", "法院.csv", "名册.zip"):
        shutil.copy(folder / "rosters" / "名册.xlsx", folder / name)
    (folder / "通知.docx").write_bytes(b"x")
    assert notes(folder) == {"!stray-file": ["公安局.xlsx"], "stray-file": ["通知.docx"]}
    (problem,) = review_of(folder).problems
    assert "3 个" in problem.message.zh
    assert "clearances/" in problem.help.zh
    (folder / "villages.xlsx").rename(folder / "村情表.xlsx")
    problems = review_of(folder).problems
    assert problems[0].code == "stray-file"  # before what follows from it
    assert "「村情表.xlsx」是否应为 villages.xlsx？" in problems[0].help.zh


def test_tables_in_folders_within_are_reported(tmp_path: Path) -> None:
    """A roster in a folder of its township is a problem; what was set aside is a hint."""
    folder = county(tmp_path)
    for above in ("rosters", "clearances"):
        for name in ("城关镇/第一批", "作废", "旧表", "照片"):
            (folder / above / name).mkdir(parents=True)
        for name in ("城关镇/第一批", "作废", "旧表"):
            shutil.copy(folder / "rosters" / "名册.xlsx", folder / above / name / "名册.xlsx")
    found = notes(folder)
    assert sorted(found.pop("!tables-inside")) == ["clearances/城关镇", "rosters/城关镇"]
    assert found == {
        "skipped-folder": ["rosters/作废", "rosters/旧表", "rosters/照片"],
        "skipped": ["clearances/作废", "clearances/旧表", "clearances/照片"],
    }
    assert "第一批/名册.xlsx" in review_of(folder).problems[0].message.zh


def test_a_folder_without_answers_or_rosters_says_so(tmp_path: Path) -> None:
    """A missing clearances/ is a hint, for nobody may have answered yet; a missing rosters/ a problem."""
    folder = county(tmp_path)
    shutil.rmtree(folder / "clearances")
    assert notes(folder)["no-clearances"] == ["clearances"]
    shutil.rmtree(folder / "rosters")
    assert {"!no-rosters", "!no-nominees"} <= set(notes(folder))


def test_a_pack_that_the_election_names_is_no_stray_file(tmp_path: Path) -> None:
    """A file of the folder may be a pack."""
    made = clean_county()
    made.election = made.election.replace("packs: [", "packs: [own.yaml, ")
    folder = made.write(tmp_path)
    (folder / "own.yaml").write_text("pack: own\n", encoding="utf-8")
    (folder / "other.yaml").write_text("pack: other\n", encoding="utf-8")
    assert notes(folder)["stray-file"] == ["other.yaml"]


def two_townships(folder: Path) -> Path:
    """Write a county of two townships with a roster each."""
    made = clean_county()
    made.villages[1]["乡镇"] = "柳河镇"
    for row in made.roster[4:]:
        row["乡镇"] = "柳河镇"
    first, second = made.roster[:4], made.roster[4:]
    made.roster = first
    made.write(folder)
    headers = tuple(first[0])
    write_workbook(
        folder / "rosters" / "柳河镇.xlsx",
        [SheetText("名册", headers, [[row.get(head, "") for head in headers] for row in second])],
    )
    return folder


def test_a_township_without_a_roster_is_said_before_what_follows(tmp_path: Path) -> None:
    """One problem a township, before the units' rows that are nobody's and the villages without people."""
    folder = two_townships(tmp_path)
    assert "!township-without-roster" not in notes(folder)
    (folder / "rosters" / "柳河镇.xlsx").unlink()
    problems = review_of(folder).problems
    assert [problem.code for problem in problems].index("township-without-roster") == 0
    assert "柳河镇（1 个村）" in problems[0].message.zh
    shown = run("review", str(folder), "--format", "table", "--engine", "reference")
    assert shown.exit_code == 3
    assert shown.output.index("请先处理") < shown.output.index("柳河镇（1 个村）")
    assert shown.output.index("柳河镇（1 个村）") < shown.output.index("没有被提名人")


def test_a_township_that_had_people_before_is_said_to_have_had_them(tmp_path: Path) -> None:
    """The last numbered review remembers how many they were."""
    folder = two_townships(tmp_path)
    assert run("review", str(folder), "--engine", "reference").exit_code == 0
    (folder / "rosters" / "柳河镇.xlsx").rename(folder / "柳河镇.bak")
    shown = run("review", str(folder), "--format", "table", "--engine", "reference")
    assert "柳河镇上一次比对有 3 人，本次一名被提名人也没有读到" in shown.output
    assert "没有读到一名被提名人" not in shown.output
    stopped = run("review", str(folder), "--format", "json", "--engine", "reference")
    assert '"township-vanished"' in stopped.output


def test_a_township_whose_villages_are_misspelt_has_a_roster(tmp_path: Path) -> None:
    """Its villages are what is wrong there, and that is said."""
    made = clean_county()
    made.villages[1]["乡镇"] = "柳河镇"
    for row in made.roster[4:]:
        row |= {"乡镇": "柳河镇", "村": "东山村"}
    found = notes(made.write(tmp_path))
    assert "!unknown-village" in found
    assert "!township-without-roster" not in found


@pytest.mark.parametrize("header", ["选举日", "村委会投票安排", "大会日期"])
def test_nobody_passes_in_a_village_whose_polling_day_is_not_understood(tmp_path: Path, header: str) -> None:
    """The law in force depends on the day; the other village is the county's and passes."""
    made = clean_county()
    made.villages[0][header] = "十二月下旬"
    made.villages[1][header] = ""
    report = report_of(made.write(tmp_path))
    east = {row["人员编号"] for row in PEOPLE if row["村"] == "东河村"}
    expected = {number: "pending" if number in east else "pass" for number in verdicts(report)}
    assert verdicts(report) == expected
    held = nominees(report)["0001"]
    assert (held["legal"], held["policy"]) == ("pending", "pending")
    assert any(code in {"date-unreadable", "polling-day-column"} for code in _codes(report))


def _codes(report: dict[str, list[dict[str, str]]]) -> list[str]:
    """Return the codes of the problems of a report."""
    return [problem["code"] for problem in report["problems"]]


def test_figures_of_the_term_before_that_nothing_reads_are_mentioned(tmp_path: Path) -> None:
    """A column that neither a pack nor the results compare with is named."""
    folder = county(tmp_path)
    before = ("乡镇", "村", "女性", "平均年龄", "退役军人", "备注")
    sheets = [
        SheetText(
            "村情", tuple(clean_county().villages[0]), [[*row.values()] for row in clean_county().villages]
        ),
        SheetText("上届情况", before, [["城关镇", "东河村", "1", "45", "2", "无"]]),
    ]
    write_workbook(folder / "villages.xlsx", sheets)
    review = review_of(folder)
    assert [(hint.code, hint.message.zh, place_words(hint.place)) for hint in review.hints] == [
        ("columns-not-read", "上届情况中未读取的列：退役军人", "villages.xlsx")
    ]


def test_a_date_among_the_seats_is_no_number_of_seats(tmp_path: Path) -> None:
    """Twenty million seats are a date typed in the wrong column: a problem, and the figure stays unknown."""
    county = clean_county()
    county.villages = [dict(row) for row in VILLAGES]
    county.villages[0]["主任职数"] = "20261220"
    made = report_of(county.write(tmp_path))
    assert [each["code"] for each in made["problems"]] == ["seats-too-many"]
    assert made["rows"]["nominees"] == len(county.roster)
