"""A disk that is full is said of everything that is written, and nothing half written is left."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.running import Done, apart, contents, here, run

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="links, pipes and limits as POSIX has them")
MOST_BYTES = 2000
SMALL = "import resource; resource.setrlimit(resource.RLIMIT_FSIZE, ({0}, {0}))\n"


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


def test_a_full_disk_is_said_of_everything_that_is_written(clean: Path, tmp_path: Path) -> None:
    """Whatever is written meets the limit; it says so, ends with 2, and leaves nothing half-written."""
    assert run("review", clean).exit_code == 0
    before = contents(clean)
    for run_it, command in (
        (full, ("review", clean)),
        (full_here, ("review", clean, "--format", "html", "-o", tmp_path / "out")),
        (full_here, ("demo", tmp_path / "demo", "--villages", "3")),
        (full_here, ("rules", "new", "own-2026", "-o", tmp_path)),
        (full_here, ("rules", "schema", "-o", tmp_path / "schema.json")),
    ):
        done = run_it(*command)
        said = done.stderr.decode()
        assert done.returncode == 2, said
        assert "磁盘空间不足" in said
        assert "其他程序" not in said
    assert contents(clean) == before
    assert {path.name for path in tmp_path.iterdir()} <= {"county", "out", "demo"}
    assert not contents(tmp_path / "demo")


def test_a_full_disk_under_the_output_is_no_fault_of_ours(clean: Path) -> None:
    """What is printed may go into a file on a full disk."""
    if not Path("/dev/full").exists():
        pytest.skip("the system has no disk that is always full")
    with Path("/dev/full").open("wb") as full:
        done = apart("calendar", clean, "--format", "json", stdout=full, capture_output=False, stderr=-1)
    said = done.stderr.decode()
    assert done.returncode == 2, said
    assert "输出未能打开或写入：磁盘空间不足" in said
    assert "Exception" not in said
