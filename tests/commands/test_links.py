"""Links: those that lead out of the folder are named and left, and nothing is written through them."""

import json
import sys
from pathlib import Path

import pytest

from reports.shelf.numbering import replace_files
from tests.running import contents, run
from vocabulary.failures import Failure

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="links, pipes and limits as POSIX has them")


def found(folder: Path) -> set[tuple[str, str]]:
    """Return the files and the codes of the problems of a review."""
    done = run("review", folder, "--format", "json")
    assert done.exit_code == 3, done.output
    return {(each["place"]["file"], each["code"]) for each in json.loads(done.stdout)["problems"]}


@pytest.fixture
def elsewhere(tmp_path: Path) -> Path:
    """Make a folder that is none of the election's."""
    (tmp_path / "elsewhere").mkdir()
    return tmp_path / "elsewhere"


FILES = (
    *("election.yaml", "villages.xlsx", "numbers.csv", "elected.xlsx", "rosters/甲.xlsx"),
    *("clearances/甲.xlsx", "forms/第1批/甲.xlsx", "packs/cn-vco-2025.yaml"),
)


@pytest.mark.parametrize("name", FILES)
def test_a_link_out_of_the_folder_is_named_and_left(clean: Path, elsewhere: Path, name: str) -> None:
    """Of what lies elsewhere nothing is read, whatever is linked: the entry is named."""
    path = clean / name
    path.parent.mkdir(parents=True, exist_ok=True)
    target = elsewhere / path.name
    if path.exists():
        path.rename(target)
    else:
        target.write_bytes((clean / "rosters" / "名册.xlsx").read_bytes())
    path.symlink_to(target)
    done = run("review", clean, "--format", "table")
    assert done.exit_code == 3, done.output
    assert f"{name}  是指向文件夹之外的链接，未读取" in done.output
    before = contents(elsewhere)
    run("review", clean)
    assert contents(elsewhere) == before


@pytest.mark.parametrize("name", ["rosters", "clearances", "forms", "forms/第1批", "rosters/第1批"])
def test_a_linked_folder_is_named_and_left(clean: Path, elsewhere: Path, name: str) -> None:
    """A folder that is a link out of the election folder is not looked into."""
    path = clean / name
    path.parent.mkdir(parents=True, exist_ok=True)
    if path.exists():
        path.rename(elsewhere / "moved")
    else:
        (elsewhere / "moved").mkdir()
    path.symlink_to(elsewhere / "moved", target_is_directory=True)
    assert (name, "leads-out") in found(clean)


@pytest.mark.parametrize("name", ["reports", "packs", "numbers.csv", "packs/common.yaml"])
def test_nothing_is_written_out_of_the_folder(clean: Path, elsewhere: Path, name: str) -> None:
    """Where a link stands in the place of what a review writes, nothing goes beyond it, and it is named."""
    path = clean / name
    path.parent.mkdir(exist_ok=True)
    path.unlink(missing_ok=True)
    target = elsewhere / "there"
    target.mkdir() if "." not in name else None
    path.symlink_to(target)
    done = run("review", clean)
    assert done.exit_code in {0, 2, 3}, done.output
    assert name in done.output
    assert not contents(elsewhere)
    assert not target.is_dir() or not list(target.iterdir())


def test_pages_do_not_follow_links(tmp_path: Path, elsewhere: Path) -> None:
    """A page or a folder of pages that is a link elsewhere is left, and the rest is written."""
    out = tmp_path / "out"
    out.mkdir()
    (elsewhere / "a.html").write_bytes(b"theirs")
    (out / "a.html").symlink_to(elsewhere / "a.html")
    (out / "sub").symlink_to(elsewhere, target_is_directory=True)
    blocked = replace_files(out, {"a.html": b"ours", "sub/b.html": b"ours", "c.html": b"ours"})
    assert [(each.file, each.why.failure) for each in blocked] == [
        ("a.html", Failure.LEADS_OUT),
        ("sub/b.html", Failure.LEADS_OUT),
    ]
    assert contents(elsewhere) == {"a.html": b"theirs"}
    assert (out / "c.html").read_bytes() == b"ours"


def test_links_within_and_a_linked_election_folder_are_followed(clean: Path, tmp_path: Path) -> None:
    """A link that stays inside is a file like any other, and the folder itself may be reached by one."""
    (clean / "存档").mkdir()  # a folder that is set aside: tables elsewhere are a problem of their own
    (clean / "rosters" / "名册.xlsx").rename(clean / "存档" / "名册.xlsx")
    (clean / "rosters" / "名册.xlsx").symlink_to("../存档/名册.xlsx")
    (tmp_path / "link").symlink_to(clean, target_is_directory=True)
    by_link = run("review", tmp_path / "link")
    assert by_link.exit_code == 0, by_link.output
    assert run("review", clean).exit_code == 0


def test_a_lock_that_is_a_link_locks_nothing_elsewhere(clean: Path, elsewhere: Path) -> None:
    """The lock is a file of the folder or none."""
    (clean / ".lianshen.lock").symlink_to(elsewhere / "lock")
    assert run("review", clean).exit_code == 0
    assert not list(elsewhere.iterdir())


def test_a_record_that_is_a_link_is_compared_with_nothing(clean: Path, elsewhere: Path) -> None:
    """A record elsewhere is not read; what it is, is said."""
    assert run("review", clean).exit_code == 0
    record = clean / "reports" / "第01次" / "记录.json"
    record.rename(elsewhere / "记录.json")
    record.symlink_to(elsewhere / "记录.json")
    assert "记录打不开（指向文件夹之外的链接）" in run("review", clean).stderr
