"""What cannot be used of a folder is reported, with an exit code and never a traceback."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from files.workbooks import SheetText, write_workbook
from tests.counties.county import PEOPLE, ROSTER_HEADERS, clean_county
from tests.running import report, run


def test_four_faults_of_a_roster_give_four_problems(tmp_path: Path) -> None:
    """A numeric ID, a blank name, a contradictory duplicate, an unreadable date: four problems."""
    folder = clean_county().write(tmp_path)
    rows: list[list[Any]] = [[row[head] for head in ROSTER_HEADERS] for row in PEOPLE]
    column = {head: index for index, head in enumerate(ROSTER_HEADERS)}
    rows[1][column["身份证号"]] = int(PEOPLE[1]["身份证号"].replace("X", "0"))
    rows[2][column["姓名"]] = ""
    rows[3][column["出生年月"]] = "七几年"
    rows.append([*rows[4]])
    rows[-1][column["性别"]] = "女" if PEOPLE[4]["性别"] == "男" else "男"
    write_workbook(folder / "rosters" / "名册.xlsx", [SheetText("名册", ROSTER_HEADERS, rows)])
    told = report(folder)
    roster_problems = [p["code"] for p in told["problems"] if p["place"]["file"].startswith("rosters/")]
    assert len(roster_problems) == 4, told["problems"]
    assert told["rows"] == {"read": 8, "nominees": 7, "problems": 0, "skipped": 1}
    verdicts = {n["no"]: n["verdict"] for v in told["villages"] for n in v["nominees"]}
    assert {number for number, verdict in verdicts.items() if verdict == "pending"} == {
        "0002",
        "0003",
        "0004",
    }


Damage = Callable[[Path], None]


def _no_villages(folder: Path) -> None:
    (folder / "villages.xlsx").unlink()


def _no_rosters(folder: Path) -> None:
    (folder / "rosters" / "名册.xlsx").unlink()


def _truncated_villages(folder: Path) -> None:
    raw = (folder / "villages.xlsx").read_bytes()
    (folder / "villages.xlsx").write_bytes(raw[: len(raw) // 2])


def _broken_yaml(folder: Path) -> None:
    (folder / "election.yaml").write_text("county：云溪县\n", encoding="utf-8")


def _empty_yaml(folder: Path) -> None:
    (folder / "election.yaml").write_text("", encoding="utf-8")


def _binary_yaml(folder: Path) -> None:
    (folder / "election.yaml").write_bytes(bytes(range(256)))


def _list_yaml(folder: Path) -> None:
    (folder / "election.yaml").write_text("- 1\n- 2\n", encoding="utf-8")


def _photograph_as_roster(folder: Path) -> None:
    (folder / "rosters" / "照片.xlsx").write_bytes(b"\xff\xd8\xff\xe0 no sheet")


def _empty_roster(folder: Path) -> None:
    (folder / "rosters" / "空.xlsx").write_bytes(b"")


def _letter_as_answer(folder: Path) -> None:
    (folder / "clearances" / "法院.docx").write_bytes(b"PK\x03\x04letter")


def _unknown_pack(folder: Path) -> None:
    text = (folder / "election.yaml").read_text(encoding="utf-8")
    named = text.replace("packs: [", "packs: [hebei-1999, ")
    (folder / "election.yaml").write_text(named, encoding="utf-8")


def _shell_pack(folder: Path) -> None:
    text = (folder / "election.yaml").read_text(encoding="utf-8")
    named = text.replace("packs: [", "packs: [hebei-2018, ")
    (folder / "election.yaml").write_text(named, encoding="utf-8")


def _pack_path_outside(folder: Path) -> None:
    text = (folder / "election.yaml").read_text(encoding="utf-8")
    (folder / "election.yaml").write_text(
        text.replace("packs: [", "packs: [../../etc/passwd, "), encoding="utf-8"
    )


def _folder_as_file(folder: Path) -> None:
    (folder / "rosters" / "目录.xlsx").mkdir()


DAMAGE: list[Damage] = [
    _no_villages,
    _no_rosters,
    _truncated_villages,
    _broken_yaml,
    _empty_yaml,
    _binary_yaml,
    _list_yaml,
    _photograph_as_roster,
    _empty_roster,
    _letter_as_answer,
    _unknown_pack,
    _shell_pack,
    _pack_path_outside,
]


@pytest.mark.parametrize("damage", DAMAGE, ids=lambda damage: damage.__name__)
def test_damage_is_told_and_never_a_traceback(damage: Damage, clean: Path) -> None:
    """Whatever is wrong with a file of the folder is a message with the file's name and exit code 3."""
    damage(clean)
    for form in ("table", "json"):
        result = run("review", clean, "--format", form)
        assert result.exit_code == 3, (form, result.output)
        assert result.exception is None or isinstance(result.exception, SystemExit)
        assert "Traceback" not in result.output


def test_a_folder_without_nominees_says_so(clean: Path) -> None:
    """A review of nobody must not look like one in which nothing was found."""
    _no_rosters(clean)
    assert {"no-rosters", "no-nominees"} <= {problem["code"] for problem in report(clean)["problems"]}


def test_unusable_named_pack_holds_everybody(clean: Path) -> None:
    """A named pack that is a shell, or not there, is a problem, and whoever would pass is pending."""
    for damage in (_shell_pack, _unknown_pack):
        damage(clean)
        told = report(clean)
        assert {n["verdict"] for v in told["villages"] for n in v["nominees"]} == {"pending"}
