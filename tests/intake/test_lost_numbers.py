"""A numbers.csv that is lost, damaged or cut stops whatever would give people other numbers in silence."""

import json
from collections.abc import Callable
from pathlib import Path
from shutil import copytree
from typing import Any

import pytest
from click.testing import CliRunner, Result

from cli import main
from files import whole_files
from tests.counties.county import PEOPLE, clean_county

RESTORE = "lianshen numbers restore FOLDER"


def run(*args: object) -> Result:
    """Run the command line in this process."""
    return CliRunner().invoke(main, [str(arg) for arg in args])


def contents(folder: Path) -> dict[str, bytes]:
    """Return every file below a folder."""
    return {
        p.relative_to(folder).as_posix(): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()
    }


def unnumbered(folder: Path) -> Path:
    """Write a county whose rosters bear no numbers: only numbers.csv knows them."""
    county = clean_county()
    for row in county.roster:
        row["人员编号"] = ""
    return county.write(folder)


@pytest.fixture(scope="module")
def reviewed_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return such a county with one numbered review."""
    folder = unnumbered(tmp_path_factory.mktemp("reviewed") / "county")
    assert run("review", folder).exit_code == 0
    return folder


@pytest.fixture
def reviewed(reviewed_once: Path, tmp_path: Path) -> Path:
    """Return a copy of it."""
    return Path(copytree(reviewed_once, tmp_path / "county"))


def lose(path: Path) -> None:
    """Remove the file."""
    path.unlink()


def empty(path: Path) -> None:
    """Leave nothing in the file."""
    path.write_bytes(b"")


def scramble(path: Path) -> None:
    """Put something else into the file."""
    path.write_bytes(b"\x00\x01\x02" * 100)


def behead(path: Path) -> None:
    """Remove the headers."""
    path.write_bytes(b"\n".join(path.read_bytes().splitlines()[1:]))


def cut(path: Path) -> None:
    """Lose the last two lines."""
    path.write_bytes(b"\n".join(path.read_bytes().splitlines()[:-2]) + b"\n")


def cut_in_a_name(path: Path) -> None:
    """Break the last line off within the name."""
    raw = path.read_bytes()
    path.write_bytes(raw[: raw.index("郑七石".encode()) + len("郑七".encode())])


def spoil(path: Path) -> None:
    """Save the IDs as numbers, as a spreadsheet does."""
    text = path.read_text("utf-8-sig")
    for person in PEOPLE:
        text = text.replace(person["身份证号"], "9.99001E+17")
    path.write_text(text, encoding="utf-8-sig")


DAMAGE = [lose, empty, scramble, behead, cut, cut_in_a_name, spoil]
Damage = Callable[[Path], None]


@pytest.mark.parametrize("damage", DAMAGE)
def test_a_review_stops_and_writes_nothing(reviewed: Path, damage: Damage) -> None:
    """Nobody is renumbered in silence: it ends with 3, says what to run, and leaves everything as it is."""
    damage(reviewed / "numbers.csv")
    before = contents(reviewed)
    done = run("review", reviewed)
    assert (done.exit_code, done.stdout) == (3, "")
    assert RESTORE in done.stderr
    assert RESTORE in run("review", reviewed, "--lang", "en").stderr
    assert contents(reviewed) == before
    for person in PEOPLE:
        assert person["身份证号"] not in done.output


def keys(report: Any) -> Any:
    """Return the keys of a report, level by level, without what stands in lists."""
    return {key: keys(value) for key, value in report.items()} if isinstance(report, dict) else None


@pytest.mark.parametrize("audience", ["internal", "decider"])
def test_a_review_that_stops_prints_its_json(reviewed: Path, audience: str) -> None:
    """It has the keys of any other, no village, nobody counted, and the problem that stopped it."""
    asked = ("review", reviewed, "--format", "json", "--audience", audience)
    whole = json.loads(run(*asked).stdout)
    (reviewed / "numbers.csv").unlink()
    done = run(*asked)
    stopped = json.loads(done.stdout)
    assert done.exit_code == 3
    assert keys(stopped) == keys(whole)
    assert stopped["election"]["packs"] == whole["election"]["packs"]
    assert stopped["villages"] == stopped["townships"] == []
    assert [problem["code"] for problem in stopped["problems"]] == ["numbers-lost"]
    assert set(stopped["rows"].values()) == set(stopped["totals"].values()) == {0}


def test_a_polling_day_that_is_over_prints_json_too(reviewed: Path) -> None:
    """`--past` missing is the same kind of stop."""
    election = reviewed / "election.yaml"
    election.write_text(
        election.read_text("utf-8").replace("review_day: 2026-12-06", "review_day: 2027-01-06"), "utf-8"
    )
    done = run("review", reviewed, "--format", "json")
    stopped = json.loads(done.stdout)
    assert done.exit_code == 3
    assert stopped["villages"] == []
    assert [problem["code"] for problem in stopped["problems"]] == ["polling-day-past"]
    assert json.loads(run("review", reviewed, "--format", "json", "--past").stdout)["villages"]


@pytest.mark.parametrize("audience", ["internal", "decider", "township"])
def test_an_election_file_that_cannot_be_read_prints_json_too(reviewed: Path, audience: str) -> None:
    """Whoever reads the JSON by its keys finds them all, nobody in it, and why."""
    whole = json.loads(run("review", reviewed, "--format", "json").stdout)
    with (reviewed / "election.yaml").open("a", encoding="utf-8") as file:
        file.write("county: [\n")
    done = run("review", reviewed, "--format", "json", "--audience", audience)
    stopped = json.loads(done.stdout)
    assert done.exit_code == 3
    assert stopped.keys() == whole.keys()
    assert (stopped["election"], stopped["villages"]) == (None, [])
    assert [problem["code"] for problem in stopped["problems"]] == ["yaml-syntax"]
    assert stopped["problems"][0]["place"]["file"] == "election.yaml"
    assert set(stopped["rows"].values()) == set(stopped["totals"].values()) == {0}


def test_what_needs_numbers_stops_and_what_needs_none_does_not(reviewed: Path, tmp_path: Path) -> None:
    """`explain` and pages name people by number; the calendar names nobody."""
    (reviewed / "numbers.csv").unlink()
    for command in (
        ("explain", reviewed, "--person", "0001"),
        ("review", reviewed, "--format", "table"),
        ("review", reviewed, "--format", "html", "-o", tmp_path / "pages"),
        ("review", reviewed, "-o", tmp_path / "shelf"),
    ):
        done = run(*command)
        assert (done.exit_code, done.stdout) == (3, ""), command
        assert RESTORE in done.stderr
    assert not (tmp_path / "pages").exists()
    assert run("calendar", reviewed).exit_code == 0


def test_without_a_numbered_review_a_missing_file_is_normal(tmp_path: Path) -> None:
    """The first review makes it; a shelf elsewhere is none of the folder's."""
    folder = unnumbered(tmp_path / "county")
    (folder / "numbers.csv").unlink()
    assert run("review", folder, "-o", tmp_path / "shelf").exit_code == 0
    (folder / "numbers.csv").unlink()
    assert run("review", folder, "-o", tmp_path / "shelf").exit_code == 0
    assert (folder / "numbers.csv").is_file()


def test_a_damaged_file_at_the_first_review_keeps_it_from_being_numbered(tmp_path: Path) -> None:
    """A record with numbers that nobody kept would be the very fault: the result is printed and no more."""
    folder = unnumbered(tmp_path / "county")
    (folder / "numbers.csv").write_text("oops\n", encoding="utf-8")
    done = run("review", folder)
    assert done.exit_code == 3
    assert "本次比对没有写入 reports" in done.stderr
    assert RESTORE in done.stderr
    assert "7 人" in done.stdout
    assert not (folder / "reports").exists()


@pytest.mark.parametrize(
    ("error", "said"),
    [(OSError(28, "No space left on device"), "磁盘空间不足"), (PermissionError(13, "no"), "没有权限")],
)
def test_numbers_that_cannot_be_written_keep_the_review_from_being_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: OSError, said: str
) -> None:
    """A full disk, or a file open in WPS: the old file is whole, nothing is numbered, it ends with 2."""
    county = clean_county()
    county.roster[6]["身份证号"] = county.roster[6]["人员编号"] = ""
    county.roster[6]["姓名"] = "冯八川"  # somebody new, for whom a number is to be written
    folder = county.write(tmp_path / "county")
    before = contents(folder)

    def fail(_: int) -> None:
        raise error

    monkeypatch.setattr(whole_files.os, "fsync", fail)
    done = run("review", folder)
    assert done.exit_code in {2, 3}
    assert said in done.stderr
    assert "Traceback" not in done.output
    assert contents(folder) == before


def test_a_review_of_nobody_makes_the_file_too(tmp_path: Path) -> None:
    """From the first numbered review on a missing file is a lost one, so there always is one."""
    county = clean_county()
    county.roster = county.roster[:0]
    folder = county.write(tmp_path / "county")
    (folder / "numbers.csv").unlink()
    for _ in range(2):
        done = run("review", folder)
        assert done.exit_code == 3
        assert "numbers-lost" not in done.output
    assert (folder / "reports" / "第02次").is_dir()
