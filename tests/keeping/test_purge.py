"""What units answered is deleted when its day has come and two people say so, and nothing else is."""

import json
import re
import shutil
from datetime import date
from io import BufferedReader
from pathlib import Path

import pytest
from click.testing import CliRunner

import cli
from candidates.folders import READING_COPIES
from files import archives
from tests.checks.leftover import leftover
from tests.checks.papers_of import pages_of
from tests.counties.county import clean_county
from tests.planted.ids import text_of
from tests.sending.clerks import run
from vocabulary.writing.reading_copies import Counts, first_line

DAY = date(2027, 3, 20)
BY = ("--by", "张三", "--by", "李四")
TWO = (*BY, "--archives-stay")


@pytest.fixture(scope="module")
def reviewed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Write a county with a day of deletion, forms sent, a problem to send back, and letters."""
    county = clean_county()
    del county.answers["court"]["0001", "convictions"]
    county.answers["court"]["0002", "convictions"] = "同意"
    folder = county.write(tmp_path_factory.mktemp("kept") / "yunxi")
    with (folder / "election.yaml").open("a", encoding="utf-8") as file:
        file.write(f"\ndelete_answers_by: {DAY.isoformat()}\n")
    for name in ("decisions", "papers"):
        (folder / name).mkdir()
    (folder / "papers" / "扫描件.pdf").write_bytes(b"%PDF")
    assert run("review", folder)[0] == 3
    assert run("forms", folder)[0] == 0
    assert run("letters", folder)[0] == 0
    assert run("seal", folder)[0] == 0
    for shelf in READING_COPIES:
        paper = folder / shelf / "第01次" / "告知书" / "0001_告知书.en.docx"
        paper.parent.mkdir(parents=True)
        paper.write_bytes(b"of the same people")
    return folder


@pytest.fixture
def folder(reviewed: Path, tmp_path: Path) -> Path:
    """Copy that county."""
    return Path(shutil.copytree(reviewed, tmp_path / "yunxi"))


@pytest.fixture
def due(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the day of deletion have come."""

    class Due(date):
        """The day after."""

        @classmethod
        def today(cls) -> "Due":
            """Return the day of deletion."""
            return cls(DAY.year, DAY.month, DAY.day)

    monkeypatch.setattr(cli, "date", Due)


def files(folder: Path) -> set[str]:
    """Return the files of a folder."""
    return {
        path.relative_to(folder).as_posix()
        for path in folder.rglob("*")
        if path.is_file() and not path.name.startswith(".")
    }


def stays(name: str) -> bool:
    """Whether a file is none that quotes answers."""
    first, *rest = name.split("/")
    if first == "reports":
        return rest[-1] == "记录.json"
    if first == "letters":
        return not {"催办函", "反馈确认单"} & set(rest)
    return first not in {"clearances", "forms", *READING_COPIES}


def test_a_dry_run_says_what_and_deletes_nothing(folder: Path) -> None:
    """Each class with its count; no file is touched, not even before the day."""
    before = files(folder)
    code, said = run("purge", folder, "--dry-run")
    assert code == 0
    answers = sum(name.startswith(("clearances/", "forms/")) for name in before)
    assert f"各单位的反馈表和送审表：{answers} 个文件" in said
    assert DAY.isoformat() in said
    assert files(folder) == before
    assert "kept until" in run("purge", folder, "--dry-run", "--lang", "en")[1]


def test_nothing_is_deleted_before_its_day(folder: Path) -> None:
    """Too early is refused, whoever confirms."""
    before = files(folder)
    code, said = run("purge", folder, *TWO)
    assert code == 2
    assert "还没有到期" in said
    assert files(folder) == before


def test_nothing_is_deleted_without_a_day(folder: Path) -> None:
    """A county that fixed no day deletes nothing by this command."""
    text = (folder / "election.yaml").read_text(encoding="utf-8")
    (folder / "election.yaml").write_text(text.partition("\ndelete_answers_by")[0] + "\n", encoding="utf-8")
    before = files(folder)
    code, said = run("purge", folder, *TWO)
    assert code == 2
    assert "delete_answers_by: 2027-03-20" in said
    assert files(folder) == before


@pytest.mark.usefixtures("due")
@pytest.mark.parametrize(
    "names",
    [
        (),
        ("--by", "张三"),
        ("--by", "张三", "--by", " 张三 "),
        ("--by", "", "--by", "李四"),
        (*TWO, "--by", "王五"),
    ],
)
def test_two_different_people_confirm(folder: Path, names: tuple[str, ...]) -> None:
    """One person, the same one twice, or nobody: nothing is deleted."""
    before = files(folder)
    code, said = run("purge", folder, *names)
    assert code == 2
    assert "什么也没有删除" in said
    assert files(folder) == before


@pytest.mark.usefixtures("due")
def test_answers_go_and_all_else_stays(folder: Path) -> None:
    """Whatever quotes an answer is gone; decisions, papers, records, archives, rosters stay."""
    before = files(folder)
    code, said = run("purge", folder, *TWO)
    assert code == 0, said
    after = files(folder)
    record = {name for name in after - before if name.startswith("archive/清除记录")}
    assert after - before == record
    assert before - after == {name for name in before if not stays(name)}
    assert {"papers/扫描件.pdf", "numbers.csv", "election.yaml"} <= after
    assert not (folder / "reports" / "第01次" / "内部").exists()
    assert (folder / "decisions").is_dir()
    assert run("purge", folder, *TWO)[0] == 0  # nothing is left, and nothing goes wrong


@pytest.mark.usefixtures("due")
def test_the_record_counts_and_names_nobody(folder: Path) -> None:
    """The record has a line a file with its fingerprint; no nominee's name or ID stands in it."""
    gone = {name for name in files(folder) if not stays(name)}
    assert run("purge", folder, *TWO, "--lang", "en")[0] == 0
    (kept,) = (folder / "archive").glob("清除记录-*.json")
    made = json.loads(kept.read_text(encoding="utf-8"))
    assert made["confirmed_by"] == ["张三", "李四"]
    assert sum(len(each["files"]) for each in made["classes"]) == len(gone)
    assert all(len(file["sha256"]) == 64 for each in made["classes"] for file in each["files"])
    paper = text_of(kept.with_suffix(".docx"))
    for name in ("张三", "李四", "个人信息清除记录"):
        assert name in paper
    copy, chinese = (
        [text for page in pages_of(kept.with_name(kept.stem + ending)) for text in page]
        for ending in (".en.docx", ".docx")
    )
    assert copy[0] == first_line(Counts.SIGNED)
    assert leftover(copy, frozenset({"张三", "李四", "云溪县", "封存"})) == {}
    figures, wanted = (set(re.findall(r"\d[\d,-]{2,}", "\n".join(said))) for said in (copy, chinese))
    assert figures == wanted
    people = (folder / "numbers.csv").read_text(encoding="utf-8-sig").splitlines()[1:]
    for line in people:
        _, _, _, person, identity = line.split(",")[:5]
        assert person not in paper + kept.read_text(encoding="utf-8")
        assert person not in "".join(copy)
        assert identity not in paper + kept.read_text(encoding="utf-8")


@pytest.mark.usefixtures("due")
def test_whoever_confirms_knows_what_archives_still_hold(folder: Path) -> None:
    """An archive that holds the same answers is named before anybody confirms, and in the record."""
    before = files(folder)
    (archive,) = (folder / "archive").glob("*.zip")
    count = sum(not stays(name) and name.split("/")[0] not in READING_COPIES for name in before)
    told = f"archive/{archive.name} 里还有以上各类的 {count} 个文件"
    assert told in run("purge", folder, "--dry-run")[1]
    code, said = run("purge", folder, *BY)
    assert code == 2
    assert told in said
    assert "--archives-stay" in said
    assert files(folder) == before
    assert run("purge", folder, *TWO)[0] == 0
    (kept,) = (folder / "archive").glob("清除记录-*.json")
    made = json.loads(kept.read_text(encoding="utf-8"))
    assert [(each["file"], each["holds"]) for each in made["archives"]] == [
        (f"archive/{archive.name}", count)
    ]
    assert archive.name in text_of(kept.with_suffix(".docx"))


@pytest.mark.usefixtures("due")
def test_an_archive_that_cannot_be_read_is_named(folder: Path) -> None:
    """Nobody knows what is in it, and it is said so; without an archive nothing is asked."""
    (archive,) = (folder / "archive").glob("*.zip")
    archive.write_bytes(b"PK, and then nothing")
    assert "读不出来" in run("purge", folder, "--dry-run")[1]
    assert run("purge", folder, *BY)[0] == 2
    archive.unlink()
    assert run("purge", folder, *BY)[0] == 0


@pytest.mark.usefixtures("due")
def test_an_archive_that_nobody_may_read_stops_no_record(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What cannot be read is known before anything goes, so that the record of what went is whole."""
    opened = archives.open_regular

    def refused(path: Path, root: Path | None = None) -> BufferedReader:
        if path.suffix == ".zip":
            raise PermissionError(13, "no", str(path))
        return opened(path, root)

    monkeypatch.setattr(archives, "open_regular", refused)
    gone = {name for name in files(folder) if not stays(name)}
    code, said = run("purge", folder, *TWO)
    assert code == 0, said
    assert not gone & files(folder)
    (kept,) = (folder / "archive").glob("清除记录-*.json")
    made = json.loads(kept.read_text(encoding="utf-8"))
    assert sum(len(each["files"]) for each in made["classes"]) == len(gone)
    assert [(each["sha256"], each["holds"]) for each in made["archives"]] == [("", None)]
    assert text_of(kept.with_suffix(".docx")).count("读不出") == 2


def test_an_archive_elsewhere_is_none_of_the_folder(folder: Path, tmp_path: Path) -> None:
    """A link that leads out of the folder is not followed."""
    (archive,) = (folder / "archive").glob("*.zip")
    elsewhere = archive.rename(tmp_path / archive.name)
    archive.symlink_to(elsewhere)
    assert archive.name not in run("purge", folder, "--dry-run")[1]


@pytest.mark.usefixtures("due")
def test_rosters_go_only_where_they_are_named(folder: Path) -> None:
    """The class of rosters and numbers has to be named."""
    assert run("purge", folder, *TWO, "--class", "people")[0] == 0
    after = files(folder)
    assert not any(name.startswith(("rosters/", "numbers.csv")) for name in after)
    assert any(name.startswith("clearances/") for name in after)


@pytest.mark.usefixtures("due")
def test_a_terminal_asks_for_names(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """On a terminal two people are asked, and the word; without the word nothing is deleted."""
    monkeypatch.setattr("commands.keeping.purge._on_terminal", lambda: True)
    before = files(folder)
    refused = CliRunner().invoke(cli.main, ["purge", str(folder)], input="张三\n李四\n好\n")
    assert refused.exit_code == 2
    assert files(folder) == before
    done = CliRunner().invoke(cli.main, ["purge", str(folder)], input="张三\n李四\n确认清除\n")
    assert done.exit_code == 0, done.output
    assert files(folder) != before
