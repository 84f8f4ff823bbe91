"""`lianshen numbers restore`: who has which number again, what nobody has, and never a stranger."""

import csv
import json
from pathlib import Path
from shutil import copytree
from typing import Any

import pytest
from click.testing import CliRunner, Result

from cli import main
from files.locks import locked
from files.workbooks import SheetText, write_workbook
from tests.counties.county import PEOPLE, County, clean_county
from tests.intake.test_lost_numbers import DAMAGE, Damage, contents, unnumbered

FORM = ("序号", "人员编号", "乡镇", "村", "姓名", "性别", "身份证号")


def run(*args: object) -> Result:
    """Run the command line in this process."""
    return CliRunner().invoke(main, [str(arg) for arg in args])


def register(folder: Path) -> dict[str, str]:
    """Return the names of numbers.csv by number."""
    lines = list(csv.reader((folder / "numbers.csv").read_text("utf-8-sig").splitlines()))
    return {line[0]: line[3] for line in lines[1:]}


EVERYBODY = {person["人员编号"]: person["姓名"] for person in PEOPLE}


def record(folder: Path, number: int) -> Any:
    """Return the record of a numbered review."""
    return json.loads((folder / "reports" / f"第{number:02d}次" / "记录.json").read_bytes())


def form(path: Path, *rows: dict[str, str]) -> None:
    """Write a blank form about some people."""
    path.parent.mkdir(parents=True, exist_ok=True)
    write_workbook(path, [SheetText("反馈表", FORM, [[row.get(head, "") for head in FORM] for row in rows])])


@pytest.fixture(scope="module")
def reviewed_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a county with one numbered review; only numbers.csv and the units' workbooks bear numbers."""
    folder = unnumbered(tmp_path_factory.mktemp("reviewed") / "county")
    assert run("review", folder).exit_code == 0
    return folder


@pytest.fixture
def reviewed(reviewed_once: Path, tmp_path: Path) -> Path:
    """Return a copy of it."""
    return Path(copytree(reviewed_once, tmp_path / "county"))


@pytest.mark.parametrize("damage", DAMAGE)
def test_everybody_is_found_again(reviewed: Path, damage: Damage) -> None:
    """From the units' workbooks; the next review runs, has the same numbers, and nothing changed."""
    damage(reviewed / "numbers.csv")
    left = (reviewed / "numbers.csv").read_bytes() if (reviewed / "numbers.csv").exists() else None
    done = run("numbers", "restore", reviewed)
    assert done.exit_code == 0, done.output
    assert register(reviewed) == EVERYBODY
    assert run("review", reviewed).exit_code == 0
    assert record(reviewed, 1)["people"] == record(reviewed, 2)["people"]
    copy = reviewed / "numbers.csv.bak"
    assert (copy.read_bytes() if copy.exists() else None) == left
    for person in PEOPLE:
        assert person["身份证号"] not in done.output


def test_a_whole_file_is_left_as_it_is(reviewed: Path) -> None:
    """Nothing is written, and no copy is made."""
    before = contents(reviewed)
    done = run("numbers", "restore", reviewed)
    assert done.exit_code == 0
    assert "保留 7 个编号" in done.stdout
    assert contents(reviewed) == before


def test_an_earlier_copy_is_never_written_over(reviewed: Path) -> None:
    """Each damaged file is kept under a name of its own."""
    for name in ("numbers.csv.bak", "numbers.csv.bak2"):
        (reviewed / "numbers.csv").write_text(name, encoding="utf-8")
        assert run("numbers", "restore", reviewed).exit_code == 0
    assert (reviewed / "numbers.csv.bak").read_text("utf-8") == "numbers.csv.bak"
    assert (reviewed / "numbers.csv.bak2").read_text("utf-8") == "numbers.csv.bak2"


def without_workbooks(folder: Path) -> None:
    """Remove the units' workbooks and numbers.csv: nobody's number is known any more."""
    for path in (folder / "clearances").iterdir():
        path.unlink()
    (folder / "numbers.csv").unlink()


def test_rosters_and_forms_bear_witness(reviewed: Path) -> None:
    """A form of a batch with number, name and ID gives the number back; so does a roster."""
    without_workbooks(reviewed)
    form(reviewed / "forms" / "第1批" / "公安局.xlsx", *PEOPLE[:4])
    county = clean_county()
    for row in county.roster[:4]:
        row["人员编号"] = ""
    county.answers = {}
    county.write(reviewed)
    (reviewed / "numbers.csv").unlink()
    done = run("numbers", "restore", reviewed)
    assert done.exit_code == 0, done.output
    assert register(reviewed) == EVERYBODY


def test_a_number_that_nobody_can_be_found_for_is_given_to_nobody(reviewed: Path) -> None:
    """It stays reserved; the person gets a new one, and what changed compares nobody with somebody else."""
    without_workbooks(reviewed)
    form(reviewed / "forms" / "第1批" / "公安局.xlsx", *PEOPLE[:5])
    done = run("numbers", "restore", reviewed)
    assert done.exit_code == 3
    assert "未能恢复：编号 0006（上一次比对时在 城关镇西山村）" in done.stdout
    assert "没有编号，下次比对另给：城关镇西山村 吴六禾" in done.stdout
    assert register(reviewed) == {
        **{f"000{n}": EVERYBODY[f"000{n}"] for n in range(1, 6)},
        "0006": "",
        "0007": "",
    }
    for _ in range(2):
        done = run("review", reviewed)
        assert done.exit_code == 1  # nobody has answered
    people = {person["no"] for person in record(reviewed, 3)["people"]}
    assert people == {"0001", "0002", "0003", "0004", "0005", "0008", "0009"}
    assert set(register(reviewed)) == people | {"0006", "0007"}


def test_a_later_form_gives_a_reserved_number_back(reviewed: Path) -> None:
    """Whoever finds another form can run it again before the next review."""
    without_workbooks(reviewed)
    form(reviewed / "forms" / "公安局.xlsx", *PEOPLE[:6])
    assert run("numbers", "restore", reviewed).exit_code == 3
    form(reviewed / "forms" / "法院.xlsx", *PEOPLE[6:])
    assert run("numbers", "restore", reviewed).exit_code == 0
    assert register(reviewed) == EVERYBODY
    assert (reviewed / "numbers.csv").read_text("utf-8-sig").count("0007") == 1


@pytest.mark.parametrize(
    ("change", "numbers"),
    [
        ({"人员编号": "0002"}, {"0001": "", "0002": ""}),  # one ID with two numbers, one number for two IDs
        ({"人员编号": "0099"}, {"0001": "", "0099": ""}),  # one ID with two numbers
        ({"姓名": "赵一川", "身份证号": PEOPLE[1]["身份证号"]}, {"0001": "", "0002": ""}),  # for two IDs
    ],
)
def test_rows_that_contradict_one_another_restore_nobody(
    reviewed: Path, change: dict[str, str], numbers: dict[str, str]
) -> None:
    """They are listed with their places, and neither number is given to anybody."""
    without_workbooks(reviewed)
    form(reviewed / "forms" / "公安局.xlsx", *PEOPLE)
    form(reviewed / "forms" / "法院.xlsx", {**PEOPLE[0], **change})
    done = run("numbers", "restore", reviewed)
    assert done.exit_code == 3
    assert "城关镇东河村 赵一山" in done.stdout
    assert "forms/法院.xlsx" in done.stdout
    assert {number: name for number, name in register(reviewed).items() if not name} == numbers
    run("review", reviewed)
    assert "0001" not in {person["no"] for person in record(reviewed, 2)["people"]}


def test_another_name_beside_the_id_is_no_match(reviewed: Path) -> None:
    """Number and ID agree and the name is somebody else's: nobody is restored by it."""
    without_workbooks(reviewed)
    form(reviewed / "forms" / "公安局.xlsx", {**PEOPLE[0], "姓名": "赵一川"}, *PEOPLE[1:])
    assert run("numbers", "restore", reviewed).exit_code == 3
    assert register(reviewed)["0001"] == ""


def namesakes() -> County:
    """Return the county with two people of one name in one village."""
    county = clean_county()
    for row in county.roster:
        row["人员编号"] = ""
    county.roster[2]["姓名"] = county.roster[1]["姓名"]
    county.answers = {}
    return county


def test_namesakes_whose_ids_are_lost_are_not_told_apart_by_chance(tmp_path: Path) -> None:
    """Two lines of one name that lost their IDs are nobody's any more."""
    folder = namesakes().write(tmp_path / "county")
    (folder / "numbers.csv").unlink()
    run("review", folder)
    text = (folder / "numbers.csv").read_text("utf-8-sig")
    for person in PEOPLE:
        text = text.replace(person["身份证号"], "9.99001E+17")
    (folder / "numbers.csv").write_text(text, encoding="utf-8-sig")
    assert run("numbers", "restore", folder).exit_code == 3
    assert {number for number, name in register(folder).items() if not name} == {"0002", "0003"}
    run("review", folder)
    people = {person["no"] for person in record(folder, 2)["people"]}
    assert people == {"0001", "0004", "0005", "0006", "0007", "0008", "0009"}


def test_a_record_that_cannot_be_read_lists_whoever_has_no_number(reviewed: Path) -> None:
    """Then nobody knows who had one: everybody without is named."""
    without_workbooks(reviewed)
    (reviewed / "reports" / "第01次" / "记录.json").unlink()
    done = run("numbers", "restore", reviewed)
    assert done.exit_code == 3
    assert done.stdout.count("没有编号，下次比对另给") == 7


def test_a_file_that_cannot_be_written_is_a_message(reviewed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No right to write: it ends with 2 and what was left of the file is whole."""
    (reviewed / "numbers.csv").write_text("oops", encoding="utf-8")

    def in_use(self: Path, _: Path) -> None:
        raise PermissionError(13, "in use", str(self))

    with monkeypatch.context() as patch:
        patch.setattr(Path, "replace", in_use)
        done = run("numbers", "restore", reviewed)
    assert done.exit_code == 2
    assert "‘numbers.csv’未能写入：没有权限" in done.stderr
    assert (reviewed / "numbers.csv").read_text("utf-8") == "oops"


def test_wrong_usage_and_a_folder_in_use_end_with_2(reviewed: Path, tmp_path: Path) -> None:
    """No election folder, or another run that writes into it."""
    assert run("numbers", "restore", tmp_path / "nowhere").exit_code == 2
    (reviewed / "numbers.csv").unlink()
    with locked(reviewed):
        assert run("numbers", "restore", reviewed).exit_code == 2
    assert not (reviewed / "numbers.csv").exists()
