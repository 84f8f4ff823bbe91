"""The files that people click, and the one they read first."""

from installer.targets import Target

_SHELL = """\
#!/bin/sh
# 用法：./lianshen review 选举文件夹
here="$(cd "$(dirname "$0")" && pwd)"
for python in "$here/python/bin/python3" python{python} python3; do
    if command -v "$python" >/dev/null 2>&1 && "$python" -c \\
        'import sys; sys.exit(sys.version_info[:2] != ({major}, {minor}))' 2>/dev/null; then
        export LIANSHEN_PROGRAM="$here/lianshen" PYTHONPATH="$here/app" PYTHONNOUSERSITE=1
        exec "$python" -m cli "$@"
    fi
done
echo "需要 Python {python}（本包是为它做的）。请安装，或者换用相应的包。" >&2
echo "Python {python} is needed: this bundle was made for it." >&2
exit 2
"""
# The Python inside heeds no variable of Python: `-X utf8` it does.
_BATCH = """\
@echo off
chcp 65001 >nul
set PYTHONNOUSERSITE=1
set "HERE=%~dp0"
set "PYTHONPATH=%HERE%app"
set "LIANSHEN_PROGRAM=%HERE%lianshen.cmd"
if exist "%HERE%python\\python.exe" goto own
py -{python} -X utf8 -m cli %*
exit /b %ERRORLEVEL%
:own
"%HERE%python\\python.exe" -X utf8 -m cli %*
exit /b %ERRORLEVEL%
"""
_READ_ME = """\
联审（lianshen）{version}　{target}

解压到任意文件夹即可使用，不联网，不需要管理员权限，不写注册表。删除文件夹就是卸载。

一、试一试：{demo}
   会造一个虚构的县并比对，打开 lianshen-demo 文件夹里 reports 下的 内部/index.html。
二、正式使用：{new}
   建一个选举文件夹；以后双击其中的“开始审查”，或者运行：{review}
三、{python}

app 文件夹里是程序和它用到的开源软件，各自的许可证在其 .dist-info 文件夹中。
本产品只作比对提示，由人认定。

Unpack anywhere; no network, no administrator, nothing written elsewhere. Try: {demo}
{durable}
"""
_WITH = "规则引擎：durable-rules。 Engine: durable-rules."
_WITHOUT = (
    "规则引擎：本包没有 durable-rules（没有适用的编译件），使用结论相同的内置引擎。\n"
    "Engine: durable-rules has no build for this computer; the engine inside comes to the same results."
)


def starters(target: Target, version: str, *, durable: bool, python_inside: bool) -> dict[str, bytes]:
    """Return by name the files at the top of a bundle."""
    major, minor = target.python.split(".")
    command = "lianshen.cmd" if target.windows else "./lianshen"
    if python_inside:
        python = "Python 已在 python 文件夹中。"
    else:
        python = f"电脑上需要有 Python {target.python}（本包不含 Python）。"
    read_me = _READ_ME.format(
        version=version,
        target=target.name,
        demo=f"{command} demo",
        new=f"{command} new 选举文件夹",
        review=f"{command} review 选举文件夹",
        python=python,
        durable=_WITH if durable else _WITHOUT,
    )
    if target.windows:
        files = {"lianshen.cmd": _BATCH.format(python=target.python).replace("\n", "\r\n")}
        read_me = read_me.replace("\n", "\r\n")
    else:
        files = {"lianshen": _SHELL.format(python=target.python, major=major, minor=minor)}
    return {name: text.encode() for name, text in {**files, "读我.txt": "\ufeff" + read_me}.items()}
