"""Launchers: a double click reviews the folder, opens the report, and keeps the window until it is read.

The batch file is in plain letters and Windows line ends: a Chinese console reads other bytes in another code.
"""

from collections.abc import Mapping
from dataclasses import dataclass

BATCH, SHELL, DESKTOP = "开始审查.bat", "开始审查.sh", "开始审查.desktop"

_BATCH = """\
@echo off
chcp 65001 >nul
set PYTHONUTF8=1
cd /d "%~dp0"
set "LIANSHEN=lianshen"
{own}where %LIANSHEN% >nul 2>nul
if errorlevel 1 if not exist "%LIANSHEN%" goto missing
"%LIANSHEN%" review . --open
goto end
:missing
echo lianshen is not installed on this computer, or not on PATH.
:end
echo.
pause
"""
_SHELL = """\
#!/bin/sh
# 双击或者运行本文件：审查所在的文件夹，打开报告。窗口保留到按回车键为止。
cd "$(dirname "$0")" || exit 2
program=lianshen
{own}if command -v "$program" >/dev/null 2>&1; then
    "$program" review . --open
else
    echo "没有找到 lianshen：请先安装，或者把它所在的文件夹加入 PATH。"
fi
echo
printf '按回车键关闭本窗口。'
read -r _ || true
"""
_DESKTOP = """\
[Desktop Entry]
Type=Application
Name=开始审查
Name[en]=Start the review
Comment=审查所在的选举文件夹，打开报告
Terminal=true
Exec={exec} %k
"""
# %k is the place of the entry itself: the folder may be moved or copied, and the entry goes with it.
_INSIDE = 'sh "$(dirname "$1")/' + SHELL + '"'


@dataclass(frozen=True, slots=True)
class Program:
    """Where this very program lies, for a computer whose PATH does not know it."""

    path: str = ""
    windows: bool = False


def launchers(program: Program) -> Mapping[str, bytes]:
    """Return the launchers by their names."""
    on_windows = program.path if program.windows else ""
    elsewhere = "" if program.windows else program.path
    batch = _BATCH.format(own=_batch_own(on_windows)).replace("\n", "\r\n")
    return {
        BATCH: batch.encode(),
        SHELL: _SHELL.format(own=_shell_own(elsewhere)).encode(),
        DESKTOP: _DESKTOP.format(exec=f"sh -c {desktop_quoted(_INSIDE)} sh").encode(),
    }


def desktop_quoted(argument: str) -> str:
    r"""Quote an argument of a desktop entry: with a backslash before ", `, $ and \, itself written twice."""
    quoted = "".join(f"\\{sign}" if sign in '"`$\\' else sign for sign in argument)
    return '"' + quoted.replace("\\", "\\\\") + '"'


def _batch_own(path: str) -> str:
    """Return the lines that take the program from where it lies, if PATH has none."""
    if not path or '"' in path or "%" in path:
        return ""
    return f'where lianshen >nul 2>nul || set "LIANSHEN={path}"\n'


def _shell_own(path: str) -> str:
    """Return the line that takes the program from where it lies, if PATH has none."""
    if not path:
        return ""
    quoted = path.replace("'", "'\\''")
    return f"command -v lianshen >/dev/null 2>&1 || program='{quoted}'\n"
