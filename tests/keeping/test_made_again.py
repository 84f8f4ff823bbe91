"""A numbered review is made again from its materials to the byte, or what is in the way is named."""

import shutil
from pathlib import Path

from tests.counties.county import clean_county
from tests.sending.clerks import all_answered, made, run, unasked_county

PAGE = "reports/第01次/内部/index.html"


def test_a_changed_page_of_a_folder_is_named(folder: Path) -> None:
    """Without an archive the pages of a folder are held against the review made again."""
    assert run("verify", folder)[0] == 0
    page = folder / PAGE
    page.write_text(page.read_text(encoding="utf-8").replace("待反馈", "未发现问题"), encoding="utf-8")
    code, said = run("verify", folder)
    assert code == 3
    assert "内部/index.html" in said


def test_an_older_review_is_made_again_after_more_came_in(folder: Path) -> None:
    """Files that came later are left out; lines that later reviews added to numbers.csv are taken off."""
    rosters = sorted((folder / "rosters").iterdir())
    numbers = (folder / "numbers.csv").read_bytes()
    (folder / "clearances" / "后来的说明.txt").write_text("later", encoding="utf-8")
    (folder / "numbers.csv").write_bytes(numbers + b"9999,,,,\r\n")
    assert rosters
    code, said = run("verify", folder)
    assert code == 0, said


def test_a_review_is_made_again_after_forms_went_out(folder: Path) -> None:
    """Forms, sheets to decide in, ledgers and letters that come after a review are none of its materials.

    Forms that were there are: a record of before, which names none, is tried with them too.
    """
    for command in (("forms",), ("decisions",), ("tasks",), ("letters",)):
        assert run(command[0], folder)[0] == 0
    code, said = run("verify", folder)
    assert code == 0, said
    assert run("review", folder)[0] == 1
    assert run("forms", folder, "--reissue", 1)[0] == 0
    code, said = run("verify", folder)
    assert code == 0, said
    record = folder / "reports" / "第02次" / "记录.json"
    lines = record.read_text(encoding="utf-8").splitlines(keepends=True)
    older = [line for line in lines if '"forms/' not in line]
    assert len(older) < len(lines)
    record.write_text("".join(older), encoding="utf-8")
    (folder / "forms" / "第1批-补发").rename(folder.parent / "第1批-补发")
    code, said = run("verify", folder)
    assert code == 0, said


def test_reviews_with_forms_answered_and_people_gone_are_made_again(tmp_path: Path) -> None:
    """How long a unit took, and who is on no roster any more, is known from forms and earlier reviews."""
    folder = unasked_county(tmp_path / "yunxi")
    made(folder, "--today", "2026-12-02")
    all_answered(folder)
    assert run("review", folder, "--today", "2026-12-06")[0] == 0
    code, said = run("verify", folder)
    assert code == 0, said
    fewer = clean_county()
    fewer.roster = fewer.roster[:-1]
    unasked_county(tmp_path / "fewer", fewer)
    shutil.copy(tmp_path / "fewer" / "rosters" / "名册.xlsx", folder / "rosters" / "名册.xlsx")
    code, said = run("review", folder, "--today", "2026-12-06", "--format", "json")
    assert "person-gone" in said
    run("review", folder, "--today", "2026-12-06")
    assert "第 02 次比对：重算一致，逐字节相同" in run("verify", folder)[1]


def test_changed_materials_are_named(folder: Path) -> None:
    """A review whose materials were replaced cannot be made again, and says which ones."""
    victim = next(path for path in sorted((folder / "clearances").iterdir()) if path.suffix == ".xlsx")
    victim.unlink()
    code, said = run("verify", folder)
    assert code == 1
    assert "后来改过" in said
    assert victim.name in said
    code, said = run("seal", folder, "-o", folder.parent / "late.zip")
    assert code == 0
    assert "请先再比对一次" in said


def test_another_version_is_said(folder: Path) -> None:
    """A record that another version wrote: verdicts are compared, and the version is named."""
    record = folder / "reports" / "第01次" / "记录.json"
    text = record.read_text(encoding="utf-8")
    assert '"lianshen": "' in text
    record.write_text(text.replace('"lianshen": "', '"lianshen": "9.'), encoding="utf-8")
    code, said = run("verify", folder)
    assert code == 1
    assert "当时是 lianshen 9." in said


def test_a_damaged_record_is_said(folder: Path) -> None:
    """A record that cannot be read is damage."""
    (folder / "reports" / "第01次" / "记录.json").write_text("{", encoding="utf-8")
    code, said = run("verify", folder)
    assert code == 3
    assert "记录" in said
