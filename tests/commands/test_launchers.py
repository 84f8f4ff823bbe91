"""The launchers of a new folder: a double click reviews, opens the report and keeps the window."""

import os
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from reports.starting.launchers import Program, desktop_quoted, launchers
from tests.counties.new_folders import ASKED, DAY, run


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder just made."""
    made = tmp_path_factory.mktemp("new") / "yunxi-2026"
    assert run("new", made, *ASKED).exit_code == 3
    return made


def lines_of_desktop(entry: bytes) -> Iterator[tuple[str, str]]:
    """Yield the keys and values of a desktop entry."""
    for line in entry.decode().splitlines()[1:]:
        key, _, value = line.partition("=")
        yield key, value


def words_of_exec(line: str) -> Iterator[str]:
    """Yield the words of a command of a desktop entry: in quotes, a backslash stands before some signs."""
    for quoted, plain in re.findall(r'"((?:[^"\\]|\\.)*)"|(\S+)', line):
        yield plain or re.sub(r"\\(.)", r"\1", quoted)


def test_the_launcher_reviews_and_keeps_the_window(folder: Path, tmp_path: Path) -> None:
    """Run as a double click runs it, from anywhere: its own folder is reviewed, and it waits for Enter."""
    tools = tmp_path / "bin"
    tools.mkdir()
    (tools / "lianshen").write_text('#!/bin/sh\necho "$PWD $*"\n', encoding="utf-8")
    (tools / "lianshen").chmod(0o755)
    path = f"{tools}{os.pathsep}{os.environ['PATH']}"
    done = subprocess.run(
        [folder / "开始审查.sh"],
        env={"PATH": path},
        cwd="/",
        input="\n",
        capture_output=True,
        text=True,
        check=True,
    )
    assert f"{folder} review . --open" in done.stdout
    assert "按回车键关闭本窗口" in done.stdout
    entry = dict(lines_of_desktop((folder / "开始审查.desktop").read_bytes()))
    # What the desktop makes of Exec: first the escapes of a string, then the words.
    words = list(words_of_exec(entry["Exec"].replace("\\\\", "\\")))
    words[-1] = str(folder / "开始审查.desktop")
    done = subprocess.run(
        words, env={"PATH": path}, cwd="/", input="\n", capture_output=True, text=True, check=True
    )
    assert f"{folder} review . --open" in done.stdout
    assert entry["Terminal"] == "true"


def test_the_launcher_without_the_program(folder: Path) -> None:
    """Says so, and waits all the same."""
    done = subprocess.run(
        ["/bin/sh", folder / "开始审查.sh"],
        env={"PATH": "/usr/bin:/bin"},
        input="\n",
        capture_output=True,
        text=True,
        check=True,
    )
    assert "没有找到 lianshen" in done.stdout


def test_the_batch_file(folder: Path) -> None:
    """Plain letters and Windows line ends; it pauses, whatever happened."""
    batch = (folder / "开始审查.bat").read_bytes()
    assert batch.isascii()
    assert batch.count(b"\n") == batch.count(b"\r\n")
    assert batch.rstrip().endswith(b"pause")
    own = launchers(Program("C:\\联审\\lianshen.exe", windows=True))["开始审查.bat"]
    assert "C:\\联审\\lianshen.exe".encode() in own
    assert b"/opt/lianshen" not in launchers(Program("/opt/lianshen"))["开始审查.bat"]
    assert desktop_quoted('a "b" $c') == '"a \\\\"b\\\\" \\\\$c"'


def test_the_report_is_opened(folder: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """`review --open` hands the first page to the browser, and only where a review was written."""
    opened: list[str] = []
    monkeypatch.setattr("webbrowser.open", opened.append)
    assert run("review", folder, "--today", DAY, "--open", "-o", tmp_path / "out").exit_code == 3
    assert len(opened) == 1
    assert opened[0].startswith("file:///")
    assert opened[0].endswith(".html")
