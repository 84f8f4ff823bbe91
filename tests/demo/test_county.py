"""The fictional county as files: complete, the same for the same seed, and with nobody's ID in it."""

import hashlib
from collections import Counter
from pathlib import Path

import pytest

from demo.county import write_county
from demo.faults.planting import FAULTS
from demo.identity_numbers import PREFIX
from demo.inquiry import DEPARTMENTS, read_inquiry
from demo.roster_files import HEADERS
from demo.villages import TWICE
from engine.review.intake import Intake
from files.books.sheets import words
from intake.folder import read_folder
from tests.demo.county_files import Row, book, roster_rows, table
from tests.demo.planted_county import read_planted
from vocabulary.columns.roster_columns import ROSTER_FIELDS
from vocabulary.writing.identity import IdNumber, read_id


def digests(folder: Path) -> dict[str, str]:
    """Return the digest of every file of a folder."""
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def test_same_seed_same_bytes(county: Path, tmp_path: Path) -> None:
    """Who reports a fault in the demo names a size and a seed, and everybody sees the same county."""
    write_county(tmp_path / "again", villages=24)
    assert digests(tmp_path / "again") == digests(county)


def test_another_seed_is_another_county(county: Path, tmp_path: Path) -> None:
    """The seed decides who lives in the county."""
    write_county(tmp_path / "other", villages=24, seed=2)
    other = digests(tmp_path / "other")
    assert set(other.values()) & set(digests(county).values()) == {other["election.yaml"]}


def test_folder_is_complete(county: Path) -> None:
    """The folder holds what an election folder holds, and nothing that a review would stumble over."""
    files = set(digests(county))
    assert {"election.yaml", "villages.xlsx", "numbers.csv", "planted.yaml"} <= files
    assert len([file for file in files if file.startswith("rosters/")]) == 4
    assert {path.name for path in county.iterdir() if path.is_dir()} == {"rosters", "clearances"}


def test_one_roster_is_a_web_page_named_xls(county: Path) -> None:
    """One township's system exports a web page in a Chinese encoding, with merged villages."""
    (found,) = (county / "rosters").glob("*.xls")
    page = found.read_bytes().decode("gb18030")
    assert page.startswith("<html>")
    assert "rowspan" in page


def test_one_roster_is_csv_in_gb18030(county: Path) -> None:
    """One township sends what Excel in China saves as CSV."""
    (found,) = (county / "rosters").glob("*.csv")
    raw = found.read_bytes()
    with pytest.raises(UnicodeDecodeError):
        raw.decode("utf-8")
    assert raw.decode("gb18030").splitlines()[0] == ",".join(HEADERS)


def test_roster_columns_are_the_published_ones() -> None:
    """The rosters have the columns of the blank roster, in its order."""
    published = (
        *("序号", "乡镇", "村", "姓名", "曾用名", "性别", "民族", "出生年月", "身份证号", "学历", "政治面貌"),
        *(
            "入党时间",
            "本村户籍",
            "居住（务工）起始",
            "选民登记",
            "提名职务",
            "确认职务",
            "提名方式",
            "提名得票",
        ),
        *("现任职务", "近亲属申报", "授权", "状态", "工作单位性质", "备注"),
    )
    assert published == HEADERS


def test_villages_have_their_sheets(county: Path) -> None:
    """villages.xlsx has its four sheets, each village once, and two townships with a village of one name."""
    read = book(county / "villages.xlsx")
    assert [sheet.name for sheet in read.sheets] == ["村情", "选举委员会", "上届情况", "填写说明"]
    rows = table(read.sheet("村情"), "序号")
    assert len({(row["乡镇"], row["村"]) for row in rows}) == len(rows) == 24
    names = Counter(row["村"] for row in rows)
    assert {name for name, count in names.items() if count > 1} == {TWICE}
    assert all(3 <= sum(_number(row, post) for post in ("主任", "副主任", "委员")) <= 7 for row in rows)


def _number(row: Row, post: str) -> int:
    """Return the seats of a post."""
    return int(words(row[f"{post}职数"]))


def test_ids_are_nobodys(county: Path) -> None:
    """Every ID begins with 999, is well formed and agrees with the row, but for the planted faults."""
    planted = read_planted(county)
    faulty = {row["kind"] for row in planted["rows"]} & {"numeric_id", "wrong_check_digit"}
    bad = 0
    for row in roster_rows(county):
        cell = row["身份证号"]
        read = read_id(cell) if isinstance(cell, str) else None
        assert words(cell).replace(".", "").startswith(PREFIX)
        if not isinstance(read, IdNumber):
            bad += 1
        else:
            assert ROSTER_FIELDS["sex"].kind.options[read.sex].zh == row["性别"]
    assert bad == len(faulty) == 2


def test_one_id_is_one_person(county: Path) -> None:
    """Two rows share an ID only where that was planted, and everybody has one number."""
    entries = table(book(county / "numbers.csv").sheet(""), "人员编号")
    owners = {words(row["身份证号"]): words(row["人员编号"]) for row in entries if row["身份证号"]}
    assert len(owners) == len(set(owners.values()))
    twice = Counter(words(row["身份证号"]) for row in roster_rows(county))
    planted = Counter(person["kind"] for person in read_planted(county)["people"])
    doubled = planted["two_villages"] // 2 + planted["contradictory_duplicate"] + planted["second_post"]
    assert sum(count - 1 for count in twice.values()) == doubled


SHEETS = ["反馈表", "明细", "更正", "签署", "填写说明", "码表"]


def test_every_unit_answers_what_the_packs_ask(county: Path) -> None:
    """Each unit's workbook names the unit, asks its questions and covers everybody who could be sent."""
    inquiry = read_inquiry()
    answered = set()
    for unit in DEPARTMENTS:
        if unit == "township":
            continue
        questions = inquiry.on_forms(unit)
        name, headers, _ = read_form(county / inquiry.file_of(unit))
        assert name == f"云溪县{inquiry.units[unit]}"
        assert headers[7:-2] == [question.ask.zh for question in questions]
        answered |= {question.name for question in questions}
    assert answered | {each.name for each in inquiry.questions_of("township")} == set(inquiry.questions)


def test_questions_stand_as_forms_asks_them(county: Path) -> None:
    """The order of the columns is that of the forms which `forms` would make of the same folder."""
    intake = read_folder(county)
    assert isinstance(intake, Intake)
    order = [question.ask.zh for question in intake.authority.questions.values()]
    inquiry = read_inquiry()
    for unit in set(DEPARTMENTS) - {"township"}:
        _, headers, _ = read_form(county / inquiry.file_of(unit))
        asked = headers[7:-2]
        assert asked == sorted(asked, key=order.index), unit


def test_each_township_answers_about_its_own_people(county: Path) -> None:
    """A form for each township's own unit, under its own name, as `forms` writes them."""
    inquiry = read_inquiry()
    townships = {words(row["乡镇"]) for row in roster_rows(county)} - {""}
    assert len(townships) == 4
    for township in townships:
        name, _, rows = read_form(county / inquiry.file_of("township", township))
        assert name.startswith(township)
        assert name.endswith(("人民政府", "办事处"))
        assert rows
        assert {words(row["乡镇"]) for row in rows} == {township}
        for question in inquiry.questions_of("township"):
            assert all(row[question.ask.zh] for row in rows)
    assert not (county / "clearances" / "乡镇街道_反馈表_第1批.xlsx").exists()


def read_form(path: Path) -> tuple[str, list[str], list[Row]]:
    """Return what a form is: whose, its headers, its rows."""
    read = book(path)
    assert [sheet.name for sheet in read.sheets] == SHEETS
    sheet = read.sheet("反馈表")
    assert sheet is not None
    return words(sheet.cell(0, 0)), [words(cell) for cell in sheet.rows[3]], table(sheet, "序号")


def test_every_question_has_a_unit_of_the_county() -> None:
    """Nothing is put to a unit that the county does not have, and nothing sealed is asked."""
    inquiry = read_inquiry()
    for name, question in inquiry.questions.items():
        assert not question.sealed
        assert set(inquiry.units_of(name)) <= set(DEPARTMENTS), name
        assert inquiry.units_of(name), name


LARGE = [pytest.param(*size, marks=pytest.mark.deep) for size in ((60, 4), (100, 5), (240, 12))]


@pytest.mark.parametrize(("villages", "townships"), [(1, 1), (3, 1), (24, 4), *LARGE])
def test_sizes(tmp_path: Path, villages: int, townships: int) -> None:
    """A county has as many villages as asked for, about twenty a township."""
    write_county(tmp_path, villages=villages)
    rows = table(book(tmp_path / "villages.xlsx").sheet("村情"), "序号")
    assert len({(row["乡镇"], row["村"]) for row in rows}) == villages
    assert len({row["乡镇"] for row in rows}) == townships == len(list((tmp_path / "rosters").iterdir()))


@pytest.mark.parametrize("villages", [0, 5001])
def test_size_out_of_range(tmp_path: Path, villages: int) -> None:
    """A county without villages, or with more than there are names for, is not made."""
    with pytest.raises(ValueError, match="1 to 5000"):
        write_county(tmp_path, villages=villages)


def test_names_of_faults_are_told_apart() -> None:
    """Each kind of fault stands once in the list."""
    kinds = [kind for kind, _, _ in FAULTS]
    assert len(kinds) == len(set(kinds))
