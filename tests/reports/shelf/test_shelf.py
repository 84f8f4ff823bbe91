"""Numbered reviews: whole or not at all, never over an old one, the same bytes for the same folder."""

import hashlib
import json
import shutil
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from cli import main
from reports.shelf import numbering as shelves
from reports.shelf.numbering import (
    RECORD,
    last_review,
    next_number,
    recorded_people,
    write_files,
    write_review,
)
from rules.library import shipped_text
from tests.counties.county import PEOPLE, clean_county
from tests.test_silence import troubled_county


def run(*args: object) -> Result:
    """Run the command line in this process."""
    return CliRunner().invoke(main, [str(arg) for arg in args])


def contents(folder: Path) -> dict[str, bytes]:
    """Return every file below a folder."""
    return {
        p.relative_to(folder).as_posix(): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()
    }


def record(folder: Path, number: int) -> Any:
    """Return the record of a numbered review."""
    return json.loads((folder / "reports" / f"第{number:02d}次" / RECORD).read_bytes())


@pytest.fixture
def clean(tmp_path: Path) -> Path:
    """Write a folder in which everybody passes."""
    return clean_county().write(tmp_path / "county")


def test_a_review_lies_on_the_shelf(clean: Path) -> None:
    """A plain review prints the table and writes pages for every audience, today's page and the record."""
    done = run("review", clean)
    assert done.exit_code == 0
    assert "第01次" in done.stderr
    written = contents(clean / "reports" / "第01次")
    assert {path.split("/")[0] for path in written} == {"内部", "认定", "乡镇", "今日情况.html", RECORD}
    assert "内部/index.html" in written
    assert [path.name for path in (clean / "reports").iterdir()] == ["第01次"]


def test_the_same_folder_gives_the_same_bytes(tmp_path: Path) -> None:
    """Two copies of a folder give one review; a second review differs by its number and its changes alone."""
    folders = [troubled_county().write(tmp_path / name) for name in ("one", "other")]
    for folder in folders:
        run("review", folder)
    assert contents(folders[0] / "reports") == contents(folders[1] / "reports")
    run("review", folders[0])
    first, second = record(folders[0], 1), record(folders[0], 2)
    assert {**first, "number": 2} == second


def test_numbers_go_on_after_the_highest(clean: Path) -> None:
    """A gap stays a gap, a file takes a number too, and no number is written twice."""
    shelf = clean / "reports"
    (shelf / "第07次").mkdir(parents=True)
    (shelf / "第9次").write_text("kept", encoding="utf-8")
    (shelf / "第12次草稿").mkdir()
    assert next_number(shelf) == 10
    run("review", clean)
    assert (shelf / "第10次" / RECORD).is_file()
    assert (shelf / "第9次").read_text(encoding="utf-8") == "kept"
    before = contents(shelf / "第10次")
    with pytest.raises(FileExistsError):
        write_review(shelf, 10, {"x.html": b"another"})
    assert contents(shelf / "第10次") == before


def test_an_interrupted_run_leaves_no_half_review(clean: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever stops the writing, nothing carries a number, and the next review takes it."""

    def interrupt(*_: object) -> tuple[str, ...]:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(shelves, "write_files", interrupt)
        run("review", clean)
    assert not list((clean / "reports").iterdir())
    (clean / "reports" / ".第01次.未完成" / "内部").mkdir(parents=True)  # the power failed
    run("review", clean)
    assert [path.name for path in (clean / "reports").iterdir()] == ["第01次"]


def test_an_open_file_is_a_message_and_the_rest_is_written(
    clean: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A page open in WPS is named; everything else of the review is there."""
    write = Path.write_bytes

    def locked(path: Path, data: bytes) -> int:
        if path.name == "今日情况.html" and path.parent.name != "内部":
            error = PermissionError(13, "in use", str(path))
            error.winerror = 32  # type: ignore[attr-defined]
            raise error
        return write(path, data)

    monkeypatch.setattr(Path, "write_bytes", locked)
    done = run("review", clean)
    assert done.exit_code == 0
    assert "‘今日情况.html’未能写入：正被其他程序打开。请关闭后重新运行" in done.stderr
    assert "内部/index.html" in contents(clean / "reports" / "第01次")


def test_a_shelf_that_cannot_be_written(clean: Path) -> None:
    """Where no report can be written the table is printed all the same, and the exit code tells."""
    (clean / "reports").write_text("a file stands in the way", encoding="utf-8")
    done = run("review", clean)
    assert done.exit_code == 2
    assert "未发现问题 7 人" in done.stdout
    assert "reports" in done.stderr
    assert "Traceback" not in done.output


@pytest.mark.parametrize("name", ["../x", "/etc/x", "a/../../x", "a\\b", "", "a//../b", "C:x", "a/\0"])
def test_no_path_leads_out(tmp_path: Path, name: str) -> None:
    """A path that leads anywhere but below the folder is a mistake of ours and is never written."""
    with pytest.raises(ValueError, match="not a path"):
        write_files(tmp_path / "here", {name: b""})
    assert not [path for path in tmp_path.rglob("*") if path.is_file()]


def test_the_record_holds_fingerprints_and_no_person(tmp_path: Path) -> None:
    """The record names every input file with its SHA-256, and no name, ID number or withheld content."""
    county = clean_county()
    county.answers["discipline"]["0001", "open_cases"] = "有"
    folder = county.write(tmp_path)
    (folder / "papers").mkdir()
    (folder / "papers" / "扫描件.pdf").write_bytes(b"scan")
    (folder / "rosters" / "~$名册.xlsx").write_bytes(b"lock")
    run("review", folder)
    told = record(folder, 1)
    files = {each["file"]: each["sha256"] for each in told["files"]}
    assert files["papers/扫描件.pdf"] == hashlib.sha256(b"scan").hexdigest()
    assert {"election.yaml", "villages.xlsx", "numbers.csv", "rosters/名册.xlsx", "packs/common.yaml"} <= set(
        files
    )
    assert not [file for file in files if "~$" in file or file.startswith("reports")]
    assert told["answers"]["0001"]["open_cases"]["discipline"][0] == "withheld"
    assert {"engine", "review_day", "packs"} <= told.keys()
    text = json.dumps(told, ensure_ascii=False)
    for person in PEOPLE:
        assert person["姓名"] not in text
        assert person["身份证号"] not in text


def test_pages_over_older_ones_are_each_whole(clean: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An interrupted `--format html` leaves no half page: each is the new one or the old one."""
    out = clean.parent / "pages"
    run("review", clean, "--format", "html", "-o", out)
    before, calls = contents(out), iter(range(5))
    replace = Path.replace

    def interrupt(path: Path, target: Path) -> Path:
        if next(calls, None) is None:
            raise KeyboardInterrupt
        return replace(path, target)

    monkeypatch.setattr(Path, "replace", interrupt)
    assert run("review", clean, "--format", "html", "-o", out).exit_code == 130
    assert contents(out) == before


DAMAGE = {
    "empty": b"",
    "cut": b"{",
    "list": b"[]",
    "deep": b"[" * 100_000,
    "thin": b'{"number": 1}',
    "binary": b"\xff\xfe",
}


def test_a_damaged_record_is_a_hint(clean: Path) -> None:
    """A record that cannot be read is told, and the one before it is compared with."""
    shelf = clean / "reports"
    run("review", clean)
    shutil.copytree(shelf / "第01次", shelf / "第02次")
    for name, damage in DAMAGE.items():
        (shelf / "第02次" / RECORD).write_bytes(damage)
        last = last_review(shelf)
        assert last.snapshot is not None, name
        assert last.snapshot.number == 1, name
        assert [hint.place.file for hint in last.hints] == ["reports/第02次/记录.json"], name
        assert [hint.code for hint in last.hints] == ["record-damaged"], name
        assert recorded_people(shelf) == last.snapshot.people, name
    (shelf / "第02次" / RECORD).unlink()
    done = run("review", clean)
    assert done.exit_code == 0
    assert "reports/第02次/记录.json" in done.stderr
    assert "与第 1 次相比" in done.stdout


def test_a_record_that_was_tampered_with_shows_no_control_characters(clean: Path) -> None:
    """What stands in a record cannot steer a console."""
    run("review", clean)
    path = clean / "reports" / "第01次" / RECORD
    path.write_text(path.read_text(encoding="utf-8").replace("东河村", r"\u001b[2J"), encoding="utf-8")
    done = run("review", clean)
    assert "\x1b" not in done.output
    assert "增加 4 人" in done.stdout
    last = last_review(clean / "reports").snapshot
    assert last is not None
    assert last.number == 2


def test_forms_that_only_print_write_nothing(clean: Path) -> None:
    """`--format table|json` writes nothing, and names no place to write to."""
    before = contents(clean)
    for form in ("table", "json"):
        assert run("review", clean, "--format", form).exit_code == 0
        assert run("review", clean, "--format", form, "-o", clean / "out").exit_code == 2
    assert contents(clean) == before


def test_html_goes_where_it_is_told(clean: Path, tmp_path: Path) -> None:
    """`--format html -o DIR` writes one audience's pages without a number; without -o it is a usage error."""
    before = contents(clean)
    assert run("review", clean, "--format", "html").exit_code == 2
    for audience, top in (("internal", "内部"), ("decider", "认定"), ("township", "乡镇")):
        out = tmp_path / audience
        assert run("review", clean, "--format", "html", "--audience", audience, "-o", out).exit_code == 0
        assert {path.split("/")[0] for path in contents(out)} == {top}
    assert contents(clean) == before


def test_output_elsewhere(clean: Path, tmp_path: Path) -> None:
    """`-o DIR` is a shelf of its own."""
    run("review", clean, "-o", tmp_path / "shelf")
    assert (tmp_path / "shelf" / "第01次" / RECORD).is_file()
    assert not (clean / "reports").exists()


def test_packs_are_kept_at_the_first_review(clean: Path) -> None:
    """The first review copies the packs in use byte for byte; what stands there is never touched."""
    run("review", clean)
    names = {path.name for path in (clean / "packs").iterdir()}
    unnamed = {"supervision-2025.yaml", "cpc-branch-2020.yaml", "cpc-discipline-2023.yaml"}
    assert names == {"cn-vco-2025.yaml", "shibuxuan-2020.yaml", "common.yaml", *unnamed}
    for name in names:
        assert (clean / "packs" / name).read_bytes() == shipped_text(name.removesuffix(".yaml"))
    own = (clean / "packs" / "shibuxuan-2020.yaml").read_bytes() + "# 县里改过\n".encode()
    (clean / "packs" / "shibuxuan-2020.yaml").write_bytes(own)
    (clean / "packs" / "common.yaml").unlink()
    done = run("review", clean)
    assert (clean / "packs" / "shibuxuan-2020.yaml").read_bytes() == own
    assert (clean / "packs" / "common.yaml").is_file()
    assert hashlib.sha256(own).hexdigest()[:8] in done.stdout
    assert "packs/shibuxuan-2020.yaml" in done.stderr
    hints = json.loads(run("review", clean, "--format", "json").stdout)["hints"]
    told = [hint["message"] for hint in hints if hint["place"].get("file") == "packs/shibuxuan-2020.yaml"]
    assert len(told) == 1
    assert hashlib.sha256(own).hexdigest()[:8] in told[0]


def test_demo_lies_on_the_shelf(tmp_path: Path) -> None:
    """The demo is reviewed, numbered and says where its index is."""
    done = run("demo", tmp_path / "demo", "--villages", "1")
    assert done.exit_code == 0
    assert "第01次/内部/index.html" in done.stderr.replace("\\", "/")
    assert (tmp_path / "demo" / "reports" / "第01次" / "内部" / "index.html").is_file()
    run("review", tmp_path / "demo")
    assert {**record(tmp_path / "demo", 1), "number": 2} == record(tmp_path / "demo", 2)
