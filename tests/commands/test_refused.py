"""What cannot be opened or written is reported as what it is; no link leads out of the folder."""

import errno
import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

import files.entries
import files.failures
import files.whole_files
from cli import main
from files.failures import RefusedError, why_of
from files.whole_files import write_whole
from reports.shelf.numbering import replace_files
from tests.county import clean_county
from tests.running import Done, apart, here
from vocabulary.failures import Failure, Why

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="links, pipes and limits as POSIX has them")
MOST_BYTES = 2000
SMALL = "import resource; resource.setrlimit(resource.RLIMIT_FSIZE, ({0}, {0}))\n"


def run(*args: object) -> Result:
    """Run a command here."""
    return CliRunner().invoke(main, [str(arg) for arg in args])


def full(*args: object) -> Done | subprocess.CompletedProcess[bytes]:
    """Run a command as a process of its own that cannot write more than a little."""
    return apart(*args, before=SMALL.format(MOST_BYTES))


def full_here(*args: object) -> Done | subprocess.CompletedProcess[bytes]:
    """Run a command here, where for that time no more than a little can be written."""
    import resource  # Windows has none, and skips this module

    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (MOST_BYTES, hard))
    try:
        return here(*args)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def found(folder: Path) -> set[tuple[str, str]]:
    """Return the files and the codes of the problems of a review."""
    done = run("review", folder, "--format", "json")
    assert done.exit_code == 3, done.output
    return {(each["place"]["file"], each["code"]) for each in json.loads(done.stdout)["problems"]}


def contents(folder: Path) -> dict[str, bytes]:
    """Return the regular files below a folder."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()
    }


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Write a county in which nothing is wrong."""
    return clean_county().write(tmp_path / "county")


@pytest.fixture
def elsewhere(tmp_path: Path) -> Path:
    """Make a folder that is none of the election's."""
    (tmp_path / "elsewhere").mkdir()
    return tmp_path / "elsewhere"


@pytest.mark.parametrize(
    ("number", "windows", "failure"),
    [
        (errno.EACCES, None, Failure.FORBIDDEN),
        (errno.EPERM, None, Failure.FORBIDDEN),
        (errno.EACCES, 32, Failure.IN_USE),
        (errno.EACCES, 33, Failure.IN_USE),
        (errno.ETXTBSY, None, Failure.IN_USE),
        (errno.ENOSPC, None, Failure.FULL),
        (errno.EFBIG, None, Failure.FULL),
        (errno.EDQUOT, None, Failure.FULL),
        (errno.EINVAL, 123, Failure.BAD_NAME),
        (errno.ENOENT, 206, Failure.NAME_TOO_LONG),
        (errno.ENAMETOOLONG, None, Failure.NAME_TOO_LONG),
        (errno.EROFS, None, Failure.READ_ONLY),
        (errno.ELOOP, None, Failure.LINK_LOOP),
        (errno.EISDIR, None, Failure.FOLDER),
        (errno.ENOTDIR, None, Failure.NOT_A_FOLDER),
        (errno.EIO, None, Failure.BROKEN),
        (errno.EMFILE, None, Failure.TOO_MANY),
        (errno.ENOTCONN, None, Failure.OTHER),
    ],
)
def test_every_error_of_the_system_has_its_cause(number: int, windows: int | None, failure: Failure) -> None:
    """What the system says is kept apart: no right is not `in use`, and a full disk is neither."""
    error = OSError(number, "as it says")
    if windows is not None:
        error.winerror = windows  # type: ignore[attr-defined]
    assert why_of(error).failure is failure


def test_windows_may_leave_it_open(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the system says one thing of both, both are said."""
    monkeypatch.setattr(files.failures, "WINDOWS", True)
    assert why_of(PermissionError(13, "denied")).failure is Failure.FORBIDDEN_OR_IN_USE


def test_each_failure_has_words_and_a_way_out() -> None:
    """No failure is without words, in either language; what nobody foresaw says what the system says."""
    for failure in Failure:
        why = Why(failure, "odd")
        assert why.words.zh
        assert why.words.en
        assert why.way_out.zh
    assert "odd" in Why(Failure.OTHER, "odd").words.zh


@pytest.mark.parametrize(
    "name", ["rosters/名册.xlsx", "villages.xlsx", "election.yaml", "clearances/police.xlsx"]
)
def test_what_may_not_be_read_says_so(folder: Path, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """No right to read a file is a problem of that file, and not that it is missing or damaged."""

    def denied(path: Path, *_: object) -> int:
        if str(path).endswith(Path(name).name):
            raise PermissionError(13, "denied", str(path))
        return os.open(path, os.O_RDONLY)

    monkeypatch.setattr("files.reading.workers", Here)
    monkeypatch.setattr(files.entries, "_open", denied)
    done = run("review", folder, "--format", "table")
    assert done.exit_code == 3, done.output
    assert f"{name}  打不开（没有权限）" in done.output
    assert "其他程序" not in done.output


class Here:
    """Reads in this process, where a test can refuse to."""

    most = 1

    def ask(self, job: object, _size: int = 0) -> object:
        """Do a job."""
        from concurrent.futures import Future

        from files import worker

        future: Future[object] = Future()
        future.set_result(worker._answer(job))  # type: ignore[arg-type]
        return future


def loop(path: Path) -> None:
    """Make a link that leads to itself."""
    path.symlink_to(path.name)


def too_deep(path: Path) -> None:
    """Make a folder where a file is expected."""
    path.mkdir()


ODD: dict[str, tuple[Callable[[Path], None], str]] = {
    "pipe": (os.mkfifo, "管道"),
    "loop": (loop, "绕回自身的链接"),
    "dead": (lambda path: path.symlink_to("nowhere.xlsx"), "失效的链接"),
    "device": (lambda path: path.symlink_to("/dev/null"), "设备"),
    "folder": (too_deep, "文件夹"),
}


@pytest.mark.parametrize("kind", ODD)
@pytest.mark.parametrize("name", ["villages.xlsx", "election.yaml", "numbers.csv", "packs/common.yaml"])
def test_what_is_no_file_is_called_what_it_is(folder: Path, kind: str, name: str) -> None:
    """A pipe is a pipe, a dead link is a dead link, wherever a file is expected; nothing waits for ever."""
    make, word = ODD[kind]
    (folder / name).parent.mkdir(exist_ok=True)
    (folder / name).unlink(missing_ok=True)
    make(folder / name)
    done = run("review", folder, "--format", "table")
    assert done.exit_code == 3, done.output
    assert f"{name}  不是普通文件，而是{word}" in done.output


@pytest.mark.parametrize("kind", ["pipe", "loop", "device"])
def test_a_folder_named_on_the_line_is_called_what_it_is(tmp_path: Path, kind: str) -> None:
    """What is no folder at all does not merely lack an election.yaml."""
    make, word = ODD[kind]
    make(tmp_path / "odd")
    done = run("review", tmp_path / "odd")
    assert done.exit_code == 2
    assert word in done.stderr
    (tmp_path / "file").write_text("x", encoding="utf-8")
    assert "应是文件夹的地方是一个文件" in run("review", tmp_path / "file").stderr
    assert "太长" in run("review", tmp_path / ("长" * 200)).stderr
    assert "没有 election.yaml" in run("review", tmp_path / "nowhere").stderr


def test_a_folder_that_may_not_be_looked_into_says_so(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without the right to look into a folder nobody knows whether election.yaml is there."""
    stat = Path.stat

    def denied(path: Path, **more: bool) -> os.stat_result:
        if path.name == "election.yaml":
            raise PermissionError(13, "denied", str(path))
        return stat(path, **more)

    monkeypatch.setattr(Path, "stat", denied)
    done = run("review", folder)
    assert done.exit_code in {2, 3}
    assert "没有权限" in done.output
    assert "lianshen demo" not in done.output


def test_a_name_in_another_encoding_is_read_aloud(folder: Path) -> None:
    """Bytes of GBK in a name are not UTF-8; the message says how they read, and no output fails."""
    raw = os.fsencode(folder) + b"/rosters/" + "城关镇名册.xlsx".encode("gbk")
    Path(os.fsdecode(raw)).write_bytes(b"")
    for form in ("table", "json"):
        done = run("review", folder, "--format", form)
        assert done.exit_code == 3
        assert "按 GBK 读作「城关镇名册.xlsx」" in done.stdout
    assert apart("review", folder).returncode == 3


def test_a_folder_named_in_another_encoding_can_be_reviewed(folder: Path) -> None:
    """Such a folder is read and written into like any other; only its name is shown with escapes."""
    odd = Path(os.fsdecode(os.fsencode(folder.parent) + b"/" + "云溪县".encode("gbk")))
    folder.rename(odd)
    for run_it, command in (
        (apart, ("review", odd)),
        (here, ("review", odd, "--format", "html", "-o", odd / "out")),
        (here, ("calendar", odd)),
    ):
        done = run_it(*command)
        assert done.returncode in {0, 1}, done.stderr.decode()
        assert b"Traceback" not in done.stderr
    done = apart("review", Path(f"{odd}x"))
    assert (done.returncode, b"Traceback" in done.stderr) == (2, False)


def test_a_full_disk_is_said_of_everything_that_is_written(folder: Path, tmp_path: Path) -> None:
    """Whatever is written meets the limit; it says so, ends with 2, and leaves nothing half-written."""
    assert run("review", folder).exit_code == 0
    before = contents(folder)
    for run_it, command in (
        (full, ("review", folder)),
        (full_here, ("review", folder, "--format", "html", "-o", tmp_path / "out")),
        (full_here, ("demo", tmp_path / "demo", "--villages", "3")),
        (full_here, ("rules", "new", "own-2026", "-o", tmp_path)),
        (full_here, ("rules", "schema", "-o", tmp_path / "schema.json")),
    ):
        done = run_it(*command)
        said = done.stderr.decode()
        assert done.returncode == 2, said
        assert "磁盘空间不足" in said
        assert "其他程序" not in said
    assert contents(folder) == before
    assert {path.name for path in tmp_path.iterdir()} <= {"county", "out", "demo"}
    assert not contents(tmp_path / "demo")


def test_a_full_disk_under_the_output_is_no_fault_of_ours(folder: Path) -> None:
    """What is printed may go into a file on a full disk."""
    if not Path("/dev/full").exists():
        pytest.skip("the system has no disk that is always full")
    with Path("/dev/full").open("wb") as full:
        done = apart("review", folder, "--format", "json", stdout=full, capture_output=False, stderr=-1)
    said = done.stderr.decode()
    assert done.returncode == 2, said
    assert "输出未能打开或写入：磁盘空间不足" in said
    assert "Exception" not in said


@pytest.mark.parametrize("kind", ODD)
def test_what_is_written_goes_into_no_pipe_and_no_device(tmp_path: Path, kind: str) -> None:
    """A target that is no regular file is left as it is."""
    make, word = ODD[kind]
    target = tmp_path / "booklet.html"
    make(target)
    done = run("rules", "show", "common", "--format", "html", "-o", target)
    assert done.exit_code == 3
    assert word in done.stderr
    with pytest.raises(RefusedError):
        write_whole(target, b"x")
    assert not target.is_file()


def test_a_name_that_is_too_long_or_in_the_way_is_said(folder: Path, tmp_path: Path) -> None:
    """Names that cannot be made are named; a long name that can be made is."""
    assert "太长" in run("review", folder, "-o", tmp_path / ("长" * 100)).stderr
    assert "太长" in run("demo", tmp_path / ("长" * 100)).stderr
    write_whole(tmp_path / ("长" * 80 + ".html"), b"x")
    (tmp_path / "file").write_text("x", encoding="utf-8")
    for done in (
        run("review", folder, "-o", tmp_path / "file" / "in"),
        run("demo", tmp_path / "file" / "in"),
    ):
        assert done.exit_code == 2
        assert "应是文件夹的地方是一个文件" in done.stderr


def test_a_read_only_folder_is_said(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder on a disc is reviewed, printed, and not written into."""

    def read_only(path: Path, *_: object, **__: object) -> None:
        raise OSError(errno.EROFS, "Read-only file system", str(path))

    monkeypatch.setattr(Path, "mkdir", read_only)
    done = run("review", folder)
    assert done.exit_code == 2
    assert "只读" in done.stderr
    assert "未发现问题 7 人" in done.stdout


FILES = (
    *("election.yaml", "villages.xlsx", "numbers.csv", "elected.xlsx", "rosters/甲.xlsx"),
    *("clearances/甲.xlsx", "forms/第1批/甲.xlsx", "packs/cn-vco-2025.yaml"),
)


@pytest.mark.parametrize("name", FILES)
def test_a_link_out_of_the_folder_is_named_and_left(folder: Path, elsewhere: Path, name: str) -> None:
    """Of what lies elsewhere nothing is read, whatever is linked: the entry is named."""
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    target = elsewhere / path.name
    if path.exists():
        path.rename(target)
    else:
        target.write_bytes((folder / "rosters" / "名册.xlsx").read_bytes())
    path.symlink_to(target)
    done = run("review", folder, "--format", "table")
    assert done.exit_code == 3, done.output
    assert f"{name}  是指向文件夹之外的链接，未读取" in done.output
    before = contents(elsewhere)
    run("review", folder)
    assert contents(elsewhere) == before


@pytest.mark.parametrize("name", ["rosters", "clearances", "forms", "forms/第1批", "rosters/第1批"])
def test_a_linked_folder_is_named_and_left(folder: Path, elsewhere: Path, name: str) -> None:
    """A folder that is a link out of the election folder is not looked into."""
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    if path.exists():
        path.rename(elsewhere / "moved")
    else:
        (elsewhere / "moved").mkdir()
    path.symlink_to(elsewhere / "moved", target_is_directory=True)
    assert (name, "leads-out") in found(folder)


@pytest.mark.parametrize("name", ["reports", "packs", "numbers.csv", "packs/common.yaml"])
def test_nothing_is_written_out_of_the_folder(folder: Path, elsewhere: Path, name: str) -> None:
    """Where a link stands in the place of what a review writes, nothing goes beyond it, and it is named."""
    path = folder / name
    path.parent.mkdir(exist_ok=True)
    path.unlink(missing_ok=True)
    target = elsewhere / "there"
    target.mkdir() if "." not in name else None
    path.symlink_to(target)
    done = run("review", folder)
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


def test_links_within_and_a_linked_election_folder_are_followed(folder: Path, tmp_path: Path) -> None:
    """A link that stays inside is a file like any other, and the folder itself may be reached by one."""
    (folder / "存档").mkdir()  # a folder that is set aside: tables elsewhere are a problem of their own
    (folder / "rosters" / "名册.xlsx").rename(folder / "存档" / "名册.xlsx")
    (folder / "rosters" / "名册.xlsx").symlink_to("../存档/名册.xlsx")
    (tmp_path / "link").symlink_to(folder, target_is_directory=True)
    by_link = run("review", tmp_path / "link")
    assert by_link.exit_code == 0, by_link.output
    assert run("review", folder).exit_code == 0


def test_a_lock_that_is_a_link_locks_nothing_elsewhere(folder: Path, elsewhere: Path) -> None:
    """The lock is a file of the folder or none."""
    (folder / ".lianshen.lock").symlink_to(elsewhere / "lock")
    assert run("review", folder).exit_code == 0
    assert not list(elsewhere.iterdir())


def test_a_record_that_is_a_link_is_compared_with_nothing(folder: Path, elsewhere: Path) -> None:
    """A record elsewhere is not read; what it is, is said."""
    assert run("review", folder).exit_code == 0
    record = folder / "reports" / "第01次" / "记录.json"
    record.rename(elsewhere / "记录.json")
    record.symlink_to(elsewhere / "记录.json")
    assert "记录打不开（指向文件夹之外的链接）" in run("review", folder).stderr
