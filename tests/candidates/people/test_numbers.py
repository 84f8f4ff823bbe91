from pathlib import Path

import pytest

from candidates.people.numbers import NumberEntry, append_numbers, person_number, read_numbers
from candidates.rosters.roll import Roll
from candidates.villages.village import VillageKey
from tests.candidates.rosters import (
    HEADERS,
    LI,
    ROW_OF_LI,
    ROW_OF_ZHANG,
    ZHANG,
    Row,
    changed,
    codes,
    county_roll,
    id_number,
    roll_of,
)

NUMBERED = ("人员编号", *HEADERS)


def numbers(roll: Roll) -> list[str]:
    """Return the numbers of all nominees, in the order of the rosters."""
    return [candidate.number for candidate in roll.candidates]


def again(folder: Path, *rows: Row, headers: tuple[str, ...] = HEADERS) -> Roll:
    """Read a roster, as a review that writes would, and keep its numbers."""
    roll = roll_of(folder, *rows, headers=headers)
    append_numbers(folder / "numbers.csv", roll.new_numbers)
    return roll


def test_new_people_are_counted_in_the_order_of_the_rosters(tmp_path: Path) -> None:
    """Four digits at least, and nothing of the ID in them."""
    assert numbers(roll_of(tmp_path, ROW_OF_LI, ROW_OF_ZHANG)) == ["0001", "0002"]


def test_numbers_stay_whatever_the_order_of_a_later_roster(tmp_path: Path) -> None:
    """A valid ID finds its number again; new people come after the largest in use."""
    again(tmp_path, ROW_OF_LI, ROW_OF_ZHANG)
    new = changed(ROW_OF_ZHANG, 姓名="王五", 身份证号=id_number(serial=3))
    roll = again(tmp_path, new, ROW_OF_ZHANG, changed(ROW_OF_LI, 村="新民村", 姓名="李司"))
    assert numbers(roll) == ["0003", "0002", "0001"]
    assert again(tmp_path, new, ROW_OF_ZHANG).new_numbers == ()


def test_a_review_that_writes_nothing_adds_nothing(tmp_path: Path) -> None:
    """Reading gives the new entries; only whoever writes appends them."""
    roll = roll_of(tmp_path, ROW_OF_ZHANG)
    assert roll.new_numbers == (NumberEntry("0001", VillageKey("城关镇", "东河村"), "张三", ZHANG),)
    assert not (tmp_path / "numbers.csv").exists()


def test_who_has_no_usable_id_is_found_by_village_and_name(tmp_path: Path) -> None:
    """And keeps the number when the ID is mended, or gets damaged."""
    damaged = changed(ROW_OF_ZHANG, 身份证号=int(ZHANG[:17]))
    again(tmp_path, ROW_OF_LI, damaged)
    fixed = again(tmp_path, ROW_OF_ZHANG, ROW_OF_LI)
    assert numbers(fixed) == ["0002", "0001"]
    assert [entry.id_number for entry in fixed.new_numbers] == [ZHANG]
    assert numbers(again(tmp_path, damaged)) == ["0002"]


def test_a_namesake_with_another_id_is_another_person(tmp_path: Path) -> None:
    """An entry with an ID is for nobody who has another."""
    again(tmp_path, ROW_OF_ZHANG)
    assert numbers(again(tmp_path, changed(ROW_OF_ZHANG, 身份证号=id_number(serial=3)))) == ["0002"]


def test_two_namesakes_without_ids_keep_two_numbers(tmp_path: Path) -> None:
    """As many entries as people: each keeps one, run after run."""
    nameless = changed(ROW_OF_ZHANG, 身份证号=None)
    assert numbers(again(tmp_path, nameless, nameless)) == ["0001", "0002"]
    roll = again(tmp_path, nameless, nameless)
    assert numbers(roll) == ["0001", "0002"]
    assert roll.new_numbers == ()
    assert numbers(again(tmp_path, nameless)) == ["0003"]


def test_a_number_on_the_roster_is_taken(tmp_path: Path) -> None:
    """A spreadsheet turns 0312 into 312; counting goes on after it."""
    roll = roll_of(tmp_path, (312, *ROW_OF_ZHANG), (None, *ROW_OF_LI), headers=NUMBERED)
    assert numbers(roll) == ["0312", "0313"]
    assert roll.candidates[0].text("number") == "0312"


def test_one_person_in_two_villages_has_one_number(tmp_path: Path) -> None:
    """Given on one row, it holds for both; two numbers for one person are told."""
    elsewhere = changed(ROW_OF_ZHANG, 乡镇="柳河镇", 村="西山村")
    roll = roll_of(tmp_path, (None, *ROW_OF_ZHANG), ("0312", *elsewhere), headers=NUMBERED)
    assert numbers(roll) == ["0312", "0312"]
    roll = roll_of(tmp_path, ("0311", *ROW_OF_ZHANG), ("0312", *elsewhere), headers=NUMBERED)
    assert numbers(roll) == ["0311", "0311"]
    assert codes(roll) == ["two-numbers"]


def test_two_people_with_one_number_are_told_and_the_second_gets_another(tmp_path: Path) -> None:
    """A finding must not land on the other."""
    roll = roll_of(tmp_path, ("0312", *ROW_OF_ZHANG), ("0312", *ROW_OF_LI), headers=NUMBERED)
    assert numbers(roll) == ["0312", "0313"]
    assert codes(roll) == ["number-twice"]


def test_a_number_that_belongs_to_somebody_before_is_not_taken(tmp_path: Path) -> None:
    """numbers.csv remembers whom the units answered about."""
    again(tmp_path, ROW_OF_ZHANG)
    roll = roll_of(tmp_path, ("0001", *ROW_OF_LI), headers=NUMBERED)
    assert numbers(roll) == ["0002"]
    assert codes(roll) == ["number-twice"]


def test_a_roster_that_renumbers_somebody_is_a_hint(tmp_path: Path) -> None:
    """The roster counts, and what was known before is told."""
    again(tmp_path, ROW_OF_ZHANG)
    roll = roll_of(tmp_path, ("0500", *ROW_OF_ZHANG), headers=NUMBERED)
    assert numbers(roll) == ["0500"]
    assert [hint.code for hint in roll.hints] == ["number-changed"]


@pytest.mark.parametrize("written", [ZHANG, "../x", "12 34", "张三"])
def test_a_number_reveals_no_id_and_is_no_path(tmp_path: Path, written: str) -> None:
    """Files are named by it: an ID typed into the column is told and not used."""
    assert person_number(written) is None
    roll = roll_of(tmp_path, (written, *ROW_OF_ZHANG), headers=NUMBERED)
    assert numbers(roll) == ["0001"]
    assert codes(roll) == ["number-unusable"]
    assert ZHANG not in roll.problems[0].message.zh


ENTRY = NumberEntry("0001", VillageKey("城关镇", "东河村"), "𠮷三", ZHANG)
SECOND = NumberEntry("0002", VillageKey("城关镇", "东河村"), "=李四", "")


def test_entries_are_added_and_nothing_before_them_changes(tmp_path: Path) -> None:
    """The file begins with a mark for spreadsheets; a name never becomes a formula."""
    path = tmp_path / "numbers.csv"
    append_numbers(path, [ENTRY])
    before = path.read_bytes()
    assert before.startswith(b"\xef\xbb\xbf")
    append_numbers(path, [SECOND])
    assert path.read_bytes().startswith(before)
    assert "'=李四" in path.read_text("utf-8-sig")
    read, problems = read_numbers(path, "numbers.csv")
    assert (read.entries, problems) == ((ENTRY, SECOND), [])


def test_a_file_saved_anew_by_a_spreadsheet_keeps_its_encoding(tmp_path: Path) -> None:
    """GB18030 without a last line break stays readable after more entries."""
    path = tmp_path / "numbers.csv"
    append_numbers(path, [ENTRY])
    path.write_bytes(path.read_text("utf-8-sig").rstrip().encode("gb18030"))
    append_numbers(path, [SECOND])
    assert read_numbers(path, "numbers.csv")[0].entries == (ENTRY, SECOND)


def test_a_file_that_cannot_be_read_is_told_and_not_added_to(tmp_path: Path) -> None:
    """Numbers made up beside it would contradict it."""
    (tmp_path / "numbers.csv").write_text("oops\n", encoding="utf-8")
    roll = roll_of(tmp_path, ROW_OF_ZHANG)
    assert codes(roll) == ["no-header"]
    assert roll.new_numbers == ()
    assert numbers(roll) == ["0001"]


@pytest.mark.parametrize(
    ("line", "code"),
    [
        (f"0001,城关镇,东河村,李四,{LI}", "number-twice"),
        ("x y,城关镇,东河村,李四,", "number-unusable"),
        ("0002,城关镇,东河村,李四,9.99001E+17", "id-numeric"),
    ],
)
def test_a_line_that_cannot_be_used_is_told(tmp_path: Path, line: str, code: str) -> None:
    """The first owner keeps a number; an ID that a spreadsheet damaged tells nobody apart."""
    path = tmp_path / "numbers.csv"
    append_numbers(path, [ENTRY])
    with path.open("a", encoding="utf-8") as file:
        file.write(f"{line}\n")
    assert [problem.code for problem in read_numbers(path, "numbers.csv")[1]] == [code]
    assert county_roll(tmp_path).candidates == ()


def test_a_last_line_that_breaks_off_is_told_and_not_used(tmp_path: Path) -> None:
    """Even its number may have lost digits; a line without its last cell is whole where a break ends it."""
    path = tmp_path / "numbers.csv"
    append_numbers(path, [ENTRY])
    with path.open("a", encoding="utf-8") as file:
        file.write("0002,城关镇,东河村,李")
    read, problems = read_numbers(path, "numbers.csv")
    assert (read.entries, read.usable) == ((ENTRY,), False)
    assert [problem.code for problem in problems] == ["line-cut"]
    with path.open("a", encoding="utf-8") as file:
        file.write("\r\n")
    assert [entry.name for entry in read_numbers(path, "numbers.csv")[0].entries] == ["𠮷三", "李"]


def test_a_reserved_number_is_nobodys(tmp_path: Path) -> None:
    """A line with the number alone keeps it from the nameless, from a roster, and from being counted out."""
    path = tmp_path / "numbers.csv"
    append_numbers(path, [NumberEntry("0005", VillageKey("", ""), "", "")])
    assert read_numbers(path, "numbers.csv")[0].usable
    nobody = changed(ROW_OF_ZHANG, 乡镇=None, 村=None, 姓名=None)
    assert numbers(roll_of(tmp_path, nobody)) == ["0006"]
    roll = roll_of(tmp_path, ("0005", *ROW_OF_LI), headers=NUMBERED)
    assert numbers(roll) == ["0006"]
    assert codes(roll) == ["number-twice"]


def test_a_number_never_has_two_ids(tmp_path: Path) -> None:
    """An ID that was left out for a while and came back as another is another person's."""
    again(tmp_path, ROW_OF_ZHANG)
    again(tmp_path, changed(ROW_OF_ZHANG, 身份证号=None))
    assert numbers(again(tmp_path, changed(ROW_OF_ZHANG, 身份证号=id_number(serial=3)))) == ["0002"]
    assert read_numbers(tmp_path / "numbers.csv", "numbers.csv")[0].usable
