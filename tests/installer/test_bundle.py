"""The office bundle: what it asks pip for, what it refuses, and that it runs with nothing but its folder."""

import hashlib
import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from installer.python_zip import WrongPythonError, python_files
from installer.requirements import GROUPS, locked_for
from installer.starters import starters
from installer.targets import this_computer, windows
from tests.places import ROOT

LOCK = """\
# a comment
one==1.0 ; sys_platform == 'win32' \\
    --hash=sha256:aa \\
    --hash=sha256:bb
    # via nobody
two==2.0 ; python_full_version >= '3.12' --hash=sha256:cc
three==3.0 --hash=sha256:dd
"""


def test_markers_are_those_of_the_target(tmp_path: Path) -> None:
    """What Windows alone needs is taken for Windows, from any computer, with its hashes."""
    lock = tmp_path / "lock.txt"
    lock.write_text(LOCK, encoding="utf-8")
    assert locked_for(windows(), lock).splitlines() == [
        "one==1.0 --hash=sha256:aa --hash=sha256:bb",
        "two==2.0 --hash=sha256:cc",
        "three==3.0 --hash=sha256:dd",
    ]
    if sys.platform != "win32":
        assert "one" not in locked_for(this_computer(), lock)


@pytest.mark.parametrize("group", GROUPS)
def test_every_requirement_is_pinned_with_a_hash(group: str) -> None:
    """Nothing is taken without its hash."""
    for target in (this_computer(), windows()):
        lines = locked_for(target, ROOT / "requirements" / f"{group}.txt").splitlines()
        assert lines
        assert all("==" in line and " --hash=sha256:" in line for line in lines)


def python_zip(path: Path, files: dict[str, bytes]) -> str:
    """Write a zip that looks like an embeddable Python, and return its SHA-256."""
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return hashlib.sha256(path.read_bytes()).hexdigest()


def test_python_is_taken_by_its_pinned_hash_alone(tmp_path: Path) -> None:
    """Another file than the pinned one is refused; the right one finds the product's folder."""
    path = tmp_path / "python.zip"
    sha256 = python_zip(path, {"python.exe": b"MZ", "python312._pth": b"python312.zip\r\n.\r\n"})
    files = python_files(path, sha256.upper(), "3.12")
    assert files["python/python312._pth"].decode().split() == ["python312.zip", ".", "..\\app"]
    with pytest.raises(WrongPythonError, match="pinned"):
        python_files(path, "0" * 64, "3.12")
    with pytest.raises(WrongPythonError, match="no embeddable Python"):
        python_files(path, sha256, "3.11")
    sha256 = python_zip(path, {"setup.exe": b"MZ"})
    with pytest.raises(WrongPythonError, match=r"python\.exe"):
        python_files(path, sha256, "3.12")


def test_windows_files_have_its_line_ends() -> None:
    """A batch file is plain letters with the line ends of Windows."""
    files = starters(windows(), "0.1.0", durable=False, python_inside=True)
    batch = files["lianshen.cmd"]
    assert batch.count(b"\r\n") == batch.count(b"\n")
    assert batch.isascii()
    read_me = files["读我.txt"].decode("utf-8-sig")
    assert "Python 已在 python 文件夹中" in read_me
    assert "结论相同的内置引擎" in read_me


@pytest.mark.deep
def test_the_bundle_runs_with_nothing_but_its_folder(tmp_path: Path) -> None:
    """Made, unpacked elsewhere, run with no network, no other packages and no home: the demo comes out."""
    made = subprocess.run(
        [sys.executable, "-m", "installer.build", "--to", str(tmp_path)],
        check=False,
        capture_output=True,
        text=True,
        cwd=ROOT,
    )
    if made.returncode and "No matching distribution" in made.stderr:
        pytest.skip("no wheels can be fetched here")
    assert made.returncode == 0, made.stderr
    (bundle,) = tmp_path.glob("*.zip")
    office = tmp_path / "office"
    with zipfile.ZipFile(bundle) as archive:
        for info in archive.infolist():
            os.chmod(archive.extract(info, office), info.external_attr >> 16 & 0o777)  # noqa: PTH101 - a string
    folder = f"{Path(sys.executable).resolve().parent}:/usr/local/bin:/usr/bin:/bin"
    alone = [shutil.which("unshare"), "-n"] if shutil.which("unshare") and os.geteuid() == 0 else []
    ran = subprocess.run(
        [*map(str, alone), str(office / "lianshen"), "demo", str(tmp_path / "d"), "--villages", "6"],
        check=False,
        capture_output=True,
        text=True,
        env={"PATH": folder, "HOME": "/nonexistent", "LANG": "C.UTF-8"},
    )
    assert ran.returncode == 0, ran.stderr
    assert (tmp_path / "d" / "reports" / "第01次" / "内部" / "index.html").is_file()
