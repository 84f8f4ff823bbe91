"""Two runs in one folder, and what each of them leaves: whole or not there."""

import csv
import json
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from click.testing import CliRunner

from cli import main
from files.locks import LOCK_FILE, FolderBusyError, locked
from reports.shelf.numbering import NumberTakenError, write_review
from tests.counties.county import clean_county

RUN = "from cli import main; main()"
# A run that has the folder, until it is killed.
WAIT = """
import sys, time
from pathlib import Path
from files.locks import locked
with locked(Path(sys.argv[1])):
    print("has it", file=sys.stderr, flush=True)
    time.sleep(60)
"""


def start(*args: object, program: str = RUN) -> subprocess.Popen[str]:
    """Start the command line as a process of its own."""
    command = [sys.executable, "-c", program, *map(str, args)]
    return subprocess.Popen(
        command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, encoding="utf-8"
    )


@pytest.fixture(scope="module")
def county(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make the demo county of eight villages, which lies on the shelf once."""
    folder = tmp_path_factory.mktemp("two") / "county"
    assert CliRunner().invoke(main, ["demo", str(folder), "--villages", "8"]).exit_code == 0
    return folder


def names(folder: Path) -> set[str]:
    """Return the files below a folder."""
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


@pytest.mark.deep
@pytest.mark.parametrize("again", range(3))
def test_two_reviews_at_once_are_whole_or_say_that_they_were_not_written(county: Path, again: int) -> None:
    """Whatever carries a number has every file of a review made alone; whoever did not write says so."""
    shelf, before = county / "reports", len(list((county / "reports").iterdir()))
    runs = [start("review", county), start("review", county)]
    ended = [(run.communicate()[1], run.returncode) for run in runs]
    written = [said for said, code in ended if "报告：" in said and code == 3]
    refused = [said for said, code in ended if "另一个 lianshen 正在写入" in said and code == 2]
    assert len(written) + len(refused) == 2
    assert written
    reviews = sorted(shelf.iterdir())
    assert len(reviews) == before + len(written)
    alone = names(shelf / "第01次")
    for number, review in enumerate(reviews, 1):
        assert names(review) == alone
        assert json.loads((review / "记录.json").read_bytes())["number"] == number
    lines = list(csv.reader((county / "numbers.csv").read_text("utf-8-sig").splitlines()))
    owners = {(line[0], line[4]) for line in lines[1:] if line[4]}
    assert len({number for number, _ in owners}) == len(owners)
    assert not list(county.rglob(".*"))


def test_the_loser_says_so_and_writes_nothing(tmp_path: Path) -> None:
    """While somebody else writes, a review that would write ends with 2; one that only prints goes on."""
    folder = clean_county().write(tmp_path / "county")
    with locked(folder):
        before = names(folder)
        done = CliRunner().invoke(main, ["review", str(folder)])
        assert (done.exit_code, done.stdout) == (2, "")
        assert "什么都没有写入" in done.stderr
        assert "wrote nothing" in CliRunner().invoke(main, ["review", str(folder), "--lang", "en"]).stderr
        assert CliRunner().invoke(main, ["review", str(folder), "--format", "table"]).exit_code == 0
        assert names(folder) == before
    assert CliRunner().invoke(main, ["review", str(folder)]).exit_code == 0
    assert not (folder / LOCK_FILE).exists()


def test_a_lock_is_dropped_with_the_process(tmp_path: Path) -> None:
    """Nobody has to remove the lock of a run that was killed."""
    run = start(tmp_path, program=WAIT)
    assert run.stderr is not None
    assert run.stderr.readline() == "has it\n"
    with pytest.raises(FolderBusyError), locked(tmp_path):
        pass
    run.kill()
    run.communicate()
    with locked(tmp_path) as alone:
        assert alone
    assert list(tmp_path.iterdir()) == []


def test_a_folder_may_be_its_own_shelf(tmp_path: Path) -> None:
    """`-o` may name the election folder itself; its own lock does not stand in its way."""
    folder = clean_county().write(tmp_path / "county")
    assert CliRunner().invoke(main, ["review", str(folder), "-o", str(folder)]).exit_code == 0
    assert (folder / "第01次").is_dir()
    assert not list(folder.rglob(".*"))


def test_a_place_without_locks_is_no_hindrance(tmp_path: Path) -> None:
    """Where no lock can be made nothing is locked, and the caller knows."""
    with locked(tmp_path / "nowhere") as alone:
        assert not alone


def test_a_number_is_written_once(tmp_path: Path) -> None:
    """Of many who write the same number one does, whole, and the others are refused."""

    def write(run: int) -> bool:
        try:
            write_review(tmp_path / "shelf", 1, {f"a/{name}.html": b"%d" % run for name in range(50)})
        except NumberTakenError:
            return False
        return True

    with ThreadPoolExecutor(8) as pool:
        written = list(pool.map(write, range(8)))
    assert written.count(True) == 1
    assert [path.name for path in (tmp_path / "shelf").iterdir()] == ["第01次"]
    texts = {path.read_bytes() for path in (tmp_path / "shelf").rglob("*.html")}
    assert texts == {b"%d" % written.index(True)}
    assert len(names(tmp_path / "shelf")) == 50
