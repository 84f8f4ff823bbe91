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
from tests.counties.new_folders import ASKED
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


EMBEDDED = {
    **dict.fromkeys(("python.exe", "pythonw.exe", "python312.dll", "vcruntime140.dll", "_ssl.pyd"), b"MZ"),
    "python312.zip": b"PK",
    "python312._pth": b"python312.zip\r\n.\r\n\r\n# Uncomment to run site.main()\r\n#import site\r\n",
}


def built(*words: object) -> "subprocess.CompletedProcess[str]":
    """Run what `make bundle` runs."""
    line = [sys.executable, "-m", "installer.build", *map(str, words)]
    return subprocess.run(line, check=False, capture_output=True, text=True, cwd=ROOT)


def test_a_bundle_with_another_python_is_not_begun(tmp_path: Path) -> None:
    """A wrong hash, none, or a Python for this computer: it ends with 2, and nothing is written."""
    path, to = tmp_path / "python.zip", tmp_path / "out"
    sha256 = python_zip(path, EMBEDDED)
    spoilt = sha256[:-1] + ("0" if sha256[-1] != "0" else "1")
    for words, said in (
        (("--windows", "--python-zip", path, "--python-sha256", spoilt), f"pinned {spoilt}"),
        (("--windows", "--python-zip", path), "--python-sha256"),
        (("--python-zip", path, "--python-sha256", sha256), "--windows"),
    ):
        done = built(*words, "--to", to)
        assert done.returncode == 2, done.stderr
        assert said in done.stderr
    assert not to.exists()


def test_the_python_inside_is_told_of_utf8_on_its_line() -> None:
    """The embeddable Python heeds no environment variable: a list in a pipe would be in the old code page."""
    batch = starters(windows(), "0.1.0", durable=False, python_inside=True)["lianshen.cmd"].decode()
    assert '"%HERE%python\\python.exe" -X utf8 -m cli %*' in batch
    assert "PYTHONUTF8" not in batch


def made_bundle(to: Path, *words: object) -> Path:
    """Make a bundle and return its path; skipped where no wheels can be had."""
    done = built("--to", to, *words)
    if done.returncode and "No matching distribution" in done.stderr:
        pytest.skip("no wheels can be fetched here")
    assert done.returncode == 0, done.stderr
    (bundle,) = to.glob("*.zip")
    return bundle


@pytest.mark.deep
def test_the_bundle_for_windows_is_laid_out_as_its_python_asks(tmp_path: Path) -> None:
    """With a stand-in for the embeddable Python: all of it, its path to the product, wheels of Windows alone.

    It is made and looked into; nobody runs it on Windows.
    """
    path = tmp_path / "python.zip"
    sha256 = python_zip(path, EMBEDDED)
    bundle = made_bundle(tmp_path / "out", "--windows", "--python-zip", path, "--python-sha256", sha256)
    with zipfile.ZipFile(bundle) as archive:
        names = set(archive.namelist())
        assert {f"python/{name}" for name in EMBEDDED} <= names
        assert archive.read("python/python312._pth").endswith(b"#import site\r\n..\\app\r\n")
    assert {"lianshen.cmd", "读我.txt", "app/cli.py", "app/files/worker.py"} <= names
    compiled = [name for name in names if name.endswith((".pyd", ".so", ".dylib"))]
    assert any(name.endswith(".cp312-win_amd64.pyd") for name in compiled)
    assert not [name for name in compiled if not name.endswith(".pyd")]


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make the bundle of this computer and unpack it where paths have blanks and Chinese names."""
    bundle = made_bundle(tmp_path_factory.mktemp("made"))
    folder = tmp_path_factory.mktemp("office") / "办公 电脑" / "联审（试用）"
    with zipfile.ZipFile(bundle) as archive:
        for info in archive.infolist():
            os.chmod(archive.extract(info, folder), info.external_attr >> 16 & 0o777)  # noqa: PTH101 - a string
    return folder


def alone(*line: object, typed: str = "") -> "subprocess.CompletedProcess[str]":
    """Run a program with no network, no home, no index and no packages but its own."""
    path = f"{Path(sys.executable).resolve().parent}:/usr/local/bin:/usr/bin:/bin"
    apart = [shutil.which("unshare"), "-n"] if shutil.which("unshare") and os.geteuid() == 0 else []
    return subprocess.run(
        [*map(str, apart), *map(str, line)],
        check=False,
        capture_output=True,
        text=True,
        input=typed,
        cwd="/",
        env={"PATH": path, "HOME": "/nonexistent", "LANG": "C.UTF-8", "PIP_NO_INDEX": "1"},
    )


@pytest.mark.deep
def test_the_bundle_runs_with_nothing_but_its_folder(office: Path) -> None:
    """The demo comes out, and Word files and the workbook: the extras are inside."""
    county = office / "示例 县"
    ran = alone(office / "lianshen", "demo", county, "--villages", "6")
    assert ran.returncode == 0, ran.stderr
    assert (county / "reports" / "第01次" / "内部" / "index.html").is_file()
    for form in ("docx", "xlsx"):
        ran = alone(office / "lianshen", "review", county, "--format", form, "-o", county / "导出")
        assert ran.returncode in {1, 3}, ran.stderr
        assert (county / "导出" / f"联审汇总.{form}").is_file()


@pytest.mark.deep
def test_the_launcher_of_a_new_folder_opens_the_bundle(office: Path) -> None:
    """A folder made by the bundle knows where it lies: a double click on its launcher reviews it."""
    folder = office / "云溪县 2026"
    ran = alone(office / "lianshen", "new", folder, *ASKED)
    assert ran.returncode == 3, ran.stderr
    ran = alone(folder / "开始审查.sh", typed="\n")
    assert "还没有填" in ran.stdout + ran.stderr
    assert "按回车键关闭本窗口" in ran.stdout
