"""`make bundle`: one zip with the product and all it needs, for this computer or for Windows."""

import argparse
import importlib.metadata
import shutil
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Mapping
from pathlib import Path

from installer.python_zip import WrongPythonError, python_files
from installer.requirements import GROUPS, locked_for
from installer.starters import starters
from installer.targets import Target, this_computer, windows

ROOT = Path(__file__).resolve().parents[1]
_BEGIN = (1980, 1, 1, 0, 0, 0)
_RUNS, _READS = 0o100755 << 16, 0o100644 << 16


def main() -> int:
    """Make the bundle that was asked for."""
    wanted = _arguments()
    target = windows() if wanted.windows else this_computer()
    try:
        own = (
            python_files(wanted.python_zip, wanted.python_sha256, target.python) if wanted.python_zip else {}
        )
    except (WrongPythonError, OSError, zipfile.BadZipFile) as error:
        print(f"PYTHON_ZIP: {error}", file=sys.stderr)
        return 2
    with tempfile.TemporaryDirectory() as made:
        work = Path(made)
        durable = _install(target, work)
        version = importlib.metadata.version("lianshen")
        to = wanted.to / f"lianshen-{version}-{target.name}.zip"
        top = starters(target, version, durable=durable, python_inside=bool(own))
        _zip(to, work / "app", {**top, **own})
    print(to)
    return 0


def _arguments() -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(prog="python -m installer.build", description=__doc__)
    parser.add_argument("--windows", action="store_true", help="for Windows amd64, from any computer")
    parser.add_argument("--python-zip", type=Path, help="the embeddable Python for Windows, a file you have")
    parser.add_argument("--python-sha256", default="", help="what its SHA-256 must be")
    parser.add_argument("--to", type=Path, default=ROOT / "build" / "bundle")
    wanted = parser.parse_args()
    if wanted.python_zip and not wanted.windows:
        parser.error("--python-zip goes with --windows: elsewhere the system's Python runs the bundle")
    if wanted.python_zip and not wanted.python_sha256:
        parser.error("--python-zip needs --python-sha256: the SHA-256 that the file must have")
    return wanted


def _install(target: Target, work: Path) -> bool:
    """Install the product and what it needs into app/; say whether durable-rules is in it."""
    wheels, app = work / "wheels", work / "app"
    _pip("wheel", "--no-deps", "--no-build-isolation", "--wheel-dir", wheels, ROOT)
    for group in GROUPS:
        lock = work / f"{group}.txt"
        lock.write_text(locked_for(target, ROOT / "requirements" / f"{group}.txt"), encoding="utf-8")
        options = ("--only-binary=:all:", "--no-deps", "--require-hashes", *target.pip)
        _pip("download", *options, "--dest", wheels, "--requirement", lock)
    durable = not target.pip and _durable(wheels)
    found = ("--find-links", wheels, "--target", app)
    # What a wheel says of Python was held against the target when it was fetched; this one is another.
    only = ("--only-binary=:all:", "--ignore-requires-python", *target.pip) if target.pip else ()
    _pip(
        "install",
        "--no-index",
        "--no-deps",
        "--no-compile",
        *found,
        *only,
        *map(_pinned, sorted(wheels.glob("*.whl"))),
    )
    shutil.rmtree(app / "bin", ignore_errors=True)  # scripts name the Python of this computer
    return durable


def _pinned(wheel: Path) -> str:
    """Return the requirement that a wheel alone meets; pip refuses a path to another computer's wheel."""
    name, version, *_ = wheel.name.split("-")
    return f"{name}=={version}"


def _durable(wheels: Path) -> bool:
    """Build durable-rules for this computer, if that can be done."""
    lock = ROOT / "requirements" / "durable.txt"
    options = ("--no-build-isolation", "--no-deps", "--require-hashes", "--no-cache-dir")
    try:
        _pip("wheel", *options, "--wheel-dir", wheels, "--requirement", lock)
    except subprocess.CalledProcessError:
        return False
    return any(wheels.glob("durable*.whl"))


def _pip(command: str, *words: object) -> None:
    """Run pip."""
    line = [sys.executable, "-m", "pip", "--disable-pip-version-check", "--quiet", command]
    subprocess.run([*line, *map(str, words)], check=True)


def _zip(to: Path, app: Path, top: Mapping[str, bytes]) -> None:
    """Write the bundle: sorted, without a clock, programs marked as such."""
    to.parent.mkdir(parents=True, exist_ok=True)
    files = sorted(path for path in app.rglob("*") if path.is_file() and path.suffix != ".pyc")
    with zipfile.ZipFile(to, "w", zipfile.ZIP_DEFLATED) as bundle:
        for name, content in sorted(top.items()):
            _add(bundle, name, content, runs=name == "lianshen")
        for path in files:
            _add(bundle, f"app/{path.relative_to(app).as_posix()}", path.read_bytes(), runs=False)


def _add(bundle: zipfile.ZipFile, name: str, content: bytes, *, runs: bool) -> None:
    """Put one file into the bundle."""
    info = zipfile.ZipInfo(name, _BEGIN)
    info.compress_type = zipfile.ZIP_DEFLATED
    info.create_system = 3
    info.external_attr = _RUNS if runs else _READS
    bundle.writestr(info, content)


if __name__ == "__main__":
    sys.exit(main())
