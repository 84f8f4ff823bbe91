import os
import subprocess
import sys
from collections.abc import Callable
from errno import ENOSPC
from pathlib import Path

import pytest

from files.whole_files import write_whole


def test_a_file_is_replaced_whole(tmp_path: Path) -> None:
    """The new text takes the place of the old one, keeps its rights, and nothing lies beside it."""
    path = tmp_path / "numbers.csv"
    path.write_bytes(b"old")
    path.chmod(0o640)
    write_whole(path, b"new")
    assert path.read_bytes() == b"new"
    assert path.stat().st_mode & 0o777 == 0o640
    assert list(tmp_path.iterdir()) == [path]


def full(_: int) -> None:
    """Fail as a disk without space does."""
    raise OSError(ENOSPC, "No space left on device")


def interrupted(_: int) -> None:
    """Fail as Ctrl-C does."""
    raise KeyboardInterrupt


@pytest.mark.parametrize(("fail", "error"), [(full, OSError), (interrupted, KeyboardInterrupt)])
def test_what_stops_the_writing_leaves_the_old_file(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    fail: Callable[[int], None],
    error: type[BaseException],
) -> None:
    """A full disk or an interruption in the middle leaves the old file whole and nothing beside it."""
    path = tmp_path / "numbers.csv"
    path.write_bytes(b"old")
    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(error):
        write_whole(path, b"new")
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


def test_a_file_open_elsewhere_is_left_as_it_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Windows replaces no file that another program has open: the error goes on, the file stays."""
    path = tmp_path / "numbers.csv"
    path.write_bytes(b"old")

    def in_use(self: Path, _: Path) -> None:
        raise PermissionError(13, "in use", str(self))

    monkeypatch.setattr(Path, "replace", in_use)
    with pytest.raises(PermissionError):
        write_whole(path, b"new")
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


LIMITED = """
import resource, signal, sys
from pathlib import Path
from files.whole_files import write_whole
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))
write_whole(Path(sys.argv[1]), b"new" * 1000)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows limits no sizes of files")
def test_a_file_that_finds_no_room_leaves_the_old_one(tmp_path: Path) -> None:
    """The system itself refuses to write beyond a size."""
    path = tmp_path / "numbers.csv"
    path.write_bytes(b"old" * 300)
    done = subprocess.run([sys.executable, "-c", LIMITED, path], capture_output=True, text=True, check=False)
    assert "File too large" in done.stderr
    assert path.read_bytes() == b"old" * 300
    assert list(tmp_path.iterdir()) == [path]
