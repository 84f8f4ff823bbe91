"""What cannot be opened or written is reported as what it is; no link leads out of the folder."""

import errno
import os
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

import files.entries
import files.failures
import files.whole_files
from files.failures import RefusedError, why_of
from files.whole_files import write_whole
from tests.deep_cases import crossed
from tests.running import apart, here, run
from vocabulary.failures import Failure, Why

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="links, pipes and limits as POSIX has them")


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
def test_what_may_not_be_read_says_so(clean: Path, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """No right to read a file is a problem of that file, and not that it is missing or damaged."""

    def denied(path: Path, *_: object) -> int:
        if str(path).endswith(Path(name).name):
            raise PermissionError(13, "denied", str(path))
        return os.open(path, os.O_RDONLY)

    monkeypatch.setattr("files.reading.workers", Here)
    monkeypatch.setattr(files.entries, "_open", denied)
    done = run("review", clean, "--format", "table")
    assert done.exit_code == 3, done.output
    assert f"{name}  打不开（没有权限）" in done.output
    assert "其他程序" not in done.output


class Here:
    """Reads in this process, where a test can refuse to."""

    most = 1

    def ask(self, job: object, *_how: object) -> object:
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


@pytest.mark.parametrize(
    ("kind", "name"), crossed(ODD, ("villages.xlsx", "election.yaml", "numbers.csv", "packs/common.yaml"))
)
def test_what_is_no_file_is_called_what_it_is(clean: Path, kind: str, name: str) -> None:
    """A pipe is a pipe, a dead link is a dead link, wherever a file is expected; nothing waits for ever."""
    make, word = ODD[kind]
    (clean / name).parent.mkdir(exist_ok=True)
    (clean / name).unlink(missing_ok=True)
    make(clean / name)
    done = run("review", clean, "--format", "table")
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


def test_a_folder_that_may_not_be_looked_into_says_so(clean: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without the right to look into a folder nobody knows whether election.yaml is there."""
    stat = Path.stat

    def denied(path: Path, **more: bool) -> os.stat_result:
        if path.name == "election.yaml":
            raise PermissionError(13, "denied", str(path))
        return stat(path, **more)

    monkeypatch.setattr(Path, "stat", denied)
    done = run("review", clean)
    assert done.exit_code in {2, 3}
    assert "没有权限" in done.output
    assert "lianshen demo" not in done.output


def test_a_name_in_another_encoding_is_read_aloud(clean: Path) -> None:
    """Bytes of GBK in a name are not UTF-8; the message says how they read, and no output fails."""
    raw = os.fsencode(clean) + b"/rosters/" + "城关镇名册.xlsx".encode("gbk")
    Path(os.fsdecode(raw)).write_bytes(b"")
    for form in ("table", "json"):
        done = run("review", clean, "--format", form)
        assert done.exit_code == 3
        assert "按 GBK 读作「城关镇名册.xlsx」" in done.stdout
    assert (
        here("review", clean).returncode == 3
    )  # in a process of its own: tests/intake/test_hostile_folder.py


def test_a_folder_named_in_another_encoding_can_be_reviewed(clean: Path) -> None:
    """Such a folder is read and written into like any other; only its name is shown with escapes."""
    odd = Path(os.fsdecode(os.fsencode(clean.parent) + b"/" + "云溪县".encode("gbk")))
    clean.rename(odd)
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


def test_a_name_that_is_too_long_or_in_the_way_is_said(clean: Path, tmp_path: Path) -> None:
    """Names that cannot be made are named; a long name that can be made is."""
    assert "太长" in run("review", clean, "-o", tmp_path / ("长" * 100)).stderr
    assert "太长" in run("demo", tmp_path / ("长" * 100)).stderr
    write_whole(tmp_path / ("长" * 80 + ".html"), b"x")
    (tmp_path / "file").write_text("x", encoding="utf-8")
    for done in (
        run("review", clean, "-o", tmp_path / "file" / "in"),
        run("demo", tmp_path / "file" / "in"),
    ):
        assert done.exit_code == 2
        assert "应是文件夹的地方是一个文件" in done.stderr


def test_a_read_only_folder_is_said(clean: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder on a disc is reviewed, printed, and not written into."""

    def read_only(path: Path, *_: object, **__: object) -> None:
        raise OSError(errno.EROFS, "Read-only file system", str(path))

    monkeypatch.setattr(Path, "mkdir", read_only)
    done = run("review", clean)
    assert done.exit_code == 2
    assert "只读" in done.stderr
    assert "未发现问题 7 人" in done.stdout
