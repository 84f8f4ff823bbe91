"""A folder made for whoever asks for English: filled in, it is read as the Chinese one is."""

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from candidates.folders import PRIVACY
from candidates.units.reader import UNITS_FILE, read_units
from engine.review.intake import Intake
from intake.folder import read_folder
from reports.starting.writing import PAPERS
from tests.checks.strict_books import faults_of_book
from tests.counties.county import PEOPLE
from tests.counties.new_folders import ASKED, FILES, files_in, run, text_of
from tests.counties.typed import Typed, without_places
from vocabulary.facts import Fact, Known
from vocabulary.texts import Lang
from vocabulary.writing.reading_copies import Counts, copy_name, first_line

HOME = {"乡镇": "城关镇", "村": "东河村"}
SEATS = {"主任职数": "1", "副主任职数": "1", "委员职数": "3", "支委职数": "5", "监委会职数": "3"}
VILLAGE = {**HOME, "类别": "村", "选举日": "2026-12-22", **SEATS, "多民族": "是"}
BEFORE = {**HOME, "两委成员数": "7", "平均年龄": "46.5", "女性": "2", "一肩挑": "是"}
COMMITTEE = {**HOME, "姓名": "冯选举", "职务": "主任"}
UNIT = {"单位全称": "云溪县法院机关", "经办人": "卫联络", "电话": "0898-1234567"}
WRITTEN = {
    **{head: PEOPLE[0][head] for head in ("乡镇", "村", "姓名", "身份证号")},
    "性别": "女",
    "民族": "黎族",
    "出生年月": "1980.01",
    "学历": "大专",
    "政治面貌": "中共党员",
    "入党时间": "2005.07",
    "本村户籍": "是",
    "居住（务工）起始": "2010.01",
    "选民登记": "是",
    "提名职务": "主任、委员",
    "提名方式": "村党组织",
    "提名得票": "56",
    "现任职务": "委员",
    "近亲属申报": "无",
    "授权": "已授权",
    "状态": "有效",
}


@pytest.fixture(scope="module")
def folders(tmp_path_factory: pytest.TempPathFactory) -> dict[Lang, Path]:
    """Make a folder in either language, and fill in the same."""
    made = {}
    for lang in Lang:
        made[lang] = folder = tmp_path_factory.mktemp("new") / lang.value
        assert run("new", folder, *ASKED, "--lang", lang.value).exit_code == 3
        villages = Typed(folder / "villages.xlsx")
        villages.add("村情", "类别", [VILLAGE])
        villages.add("选举委员会", "姓名", [COMMITTEE])
        villages.add("上届情况", "村", [BEFORE])
        villages.save()
        units = Typed(folder / UNITS_FILE)
        assert units.complete("联审单位", "单位", UNIT) > 3
        units.save()
        (roster,) = (folder / "rosters").iterdir()
        roster = roster.rename(roster.with_name("城关镇人选名册.xlsx"))
        people = Typed(roster)
        people.add("名册", "姓名", [WRITTEN])
        people.save()
    return made


def read(folder: Path) -> Intake:
    """Read a folder."""
    found = read_folder(folder)
    assert isinstance(found, Intake)
    return found


def rows_left_out(value: Any) -> list[tuple[str, str]]:
    """Return the codes and files of problems and hints."""
    return sorted((each.code, each.place.file) for each in value)


def said(facts: Mapping[str, Fact]) -> dict[str, str]:
    """Return what facts say, or why they say nothing."""
    return {
        name: repr(fact.value if isinstance(fact, Known) else fact.origin) for name, fact in facts.items()
    }


def test_a_folder_filled_in_english_is_the_same(folders: dict[Lang, Path]) -> None:
    """Villages, committees, figures of the term before, units and nominees: read by one description."""
    chinese, english = (read(folders[lang]) for lang in Lang)
    (village,) = english.villages
    assert (village.seats, village.previous_term["平均年龄"]) == (chinese.villages[0].seats, "46.5")
    assert [member.name for member in village.election_committee] == ["冯选举"]
    assert village.polling_day == chinese.villages[0].polling_day is not None
    assert said(village.facts) == said(chinese.villages[0].facts)
    assert dict(village.previous_term) == dict(chinese.villages[0].previous_term)
    people = [said(each.facts) for intake in (chinese, english) for each in intake.roll.candidates]
    assert len(people) == 2
    assert people[0] == people[1]
    assert {"'黎族'", "frozenset({'member'})"} <= set(people[1].values())
    for name in ("problems", "hints"):
        assert rows_left_out(getattr(english, name)) == rows_left_out(getattr(chinese, name))


def test_units_filled_in_english_are_the_same(folders: dict[Lang, Path]) -> None:
    """departments.xlsx: the names in full, the officers and their telephones, in their order."""
    chinese, english = (read_units(folders[lang] / UNITS_FILE) for lang in Lang)
    assert without_places([[row.unit, row.full_name, row.officer, row.phone] for row in english[0]]) == [
        [row.unit, row.full_name, row.officer, row.phone] for row in chinese[0]
    ]
    assert {row.officer for row in english[0]} == {"卫联络"}
    assert rows_left_out(english[1]) == rows_left_out(chinese[1]) == []


def test_every_sheet_says_everything_in_english(tmp_path: Path) -> None:
    """Each file of the Chinese folder is there; no heading and no note is Chinese alone."""
    folder = tmp_path / "new"
    run("new", folder, *ASKED, "--lang", "en")
    assert files_in(folder) >= FILES
    for path in (path for path in folder.rglob("*.xlsx") if not path.name.startswith("倒排")):
        assert faults_of_book(path.read_bytes()) == [], path
        book = Typed(path).book
        guide = "\n".join(str(row[0].value) for row in book["填写说明"].iter_rows())
        for page in (page for page in book.worksheets if page.title != "填写说明"):
            heads = next(row for row in page.iter_rows() if str(row[0].value)[:2] in {"序号", "顺序"})
            assert all(re.search("\n.*[a-z]", str(cell.value)) for cell in heads), path
            assert all(re.search("[a-z]{3}", cell.comment.text) for cell in heads if cell.comment)
            for rule in page.data_validations.dataValidation:
                words = str(rule.formula1).strip('"').split(",")
                assert words in ([""], ["是", "否"]) or all(f"{word} = " in guide for word in words), words
    copies = folder / copy_name(PRIVACY)
    assert {path.name for path in copies.iterdir()} == {f"{name}.en.docx" for name in PAPERS}
    for path in copies.iterdir():
        first, *others = text_of(path).splitlines()
        assert first == first_line(Counts.SENT if path.name.startswith("6") else Counts.SIGNED)
        assert sum(bool(re.search("[a-z]{3}", line)) for line in others) > 8, path
        assert not [line for line in others if re.search("[\u4e00-\u9fff]{3}。", line)], path
    settings = (folder / "election.yaml").read_text(encoding="utf-8")
    assert not [line for line in settings.splitlines() if re.match("# [\u4e00-\u9fff]", line)]
