"""The project as a thing to install: names, locks, doors, files."""

import ast
import re
import subprocess
import tomllib
from collections.abc import Iterator
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.places import ROOT

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
SHIPPED: list[str] = PROJECT["tool"]["hatch"]["build"]["targets"]["wheel"]["only-include"]
NAMES = [Path(name).stem for name in SHIPPED]
LOCKS = sorted((ROOT / "requirements").glob("*.txt"))

# The libraries of the table `banned-api` in pyproject.toml, and the files through which each may come in.
DOORS = {
    "cli": [],
    "durable": ["engine/backends/rete.py"],
    "durable_rules_engine": ["engine/backends/rete.py"],
    "docx": ["reports/writers/word/packages.py"],
    "ortools": ["engine/bodies/solving/solver.py"],
    "msoffcrypto": ["files/books/locked_files.py"],
    "duckdb": ["engine/backends/sql/duck.py"],
    "pyarrow": ["engine/backends/sql/duck.py"],
    "sqlglot": ["engine/backends/sql/*.py", "engine/backends/sql/spark/session.py"],
    "py4j": ["engine/backends/sql/spark/session.py", "engine/backends/sql/spark/starting.py"],
    "pyspark": ["engine/backends/sql/spark/session.py", "engine/backends/sql/spark/starting.py"],
    "pypinyin": ["candidates/people/sounds.py"],
    "openpyxl": ["files/copies/marked_copies.py"],
    "python_calamine": ["files/parsing.py"],
    "xlsxwriter": ["files/report_books.py", "files/workbooks.py"],
    "yaml": ["files/yaml/events.py", "files/yaml/yaml_text.py"],
    "rich": ["reports/*.py", "reports/**/*.py", "cli.py"],
    "jinja2": ["reports/writers/web/*.py"],
}

LIBRARIES = re.compile(rf"\b(?:{'|'.join(DOORS)})\b")


def modules() -> list[Path]:
    """Return every module that is shipped."""
    folders = [ROOT / name for name in SHIPPED if not name.endswith(".py")]
    files = [ROOT / name for name in SHIPPED if name.endswith(".py")]
    return sorted([path for folder in folders for path in folder.rglob("*.py")] + files)


def imports(module: Path) -> Iterator[str]:
    """Yield the top-level name of everything the module imports, at the top or inside a function.

    A module that names no library need not be taken apart.
    """
    text = module.read_text(encoding="utf-8")
    if not LIBRARIES.search(text):
        return
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.Import):
            yield from (alias.name.partition(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module.partition(".")[0]


def requirements(lock: Path) -> list[str]:
    """Return the requirements of a lock file, each as one line, without comments."""
    lines = lock.read_text(encoding="utf-8").replace("\\\n", " ").splitlines()
    return [line for line in lines if line.strip() and not line.strip().startswith("#")]


def pins(lock: Path) -> dict[str, str]:
    """Return the version a lock file gives each distribution."""
    parsed = [Requirement(line.partition(" --hash")[0].strip()) for line in requirements(lock)]
    return {canonicalize_name(pin.name): str(pin.specifier).removeprefix("==") for pin in parsed}


def wanted() -> Iterator[tuple[str, str]]:
    """Yield each requirement of pyproject.toml with the lock file that must satisfy it."""
    yield from (("base", wish) for wish in PROJECT["project"]["dependencies"])
    yield from (("build", wish) for wish in PROJECT["build-system"]["requires"])
    for group, wishes in PROJECT["dependency-groups"].items():
        yield from ((group, wish) for wish in wishes)


def git(*words: str) -> list[str]:
    """Return the lines git answers, or skip where there is no checkout."""
    if not (ROOT / ".git").exists():
        pytest.skip("not a git checkout")
    done = subprocess.run(["git", *words], cwd=ROOT, check=True, capture_output=True, text=True)
    return done.stdout.splitlines()


def test_import_names_are_ours_alone() -> None:
    """No installed distribution claims one of our import names; it would be imported instead of ours."""
    installed = packages_distributions()
    assert [name for name in NAMES if set(installed.get(name, [])) - {"lianshen"}] == []


def test_every_folder_of_code_is_shipped() -> None:
    """A package that is not in `only-include` works here and is missing from the wheel."""
    packages = {path.parent.name for path in ROOT.glob("*/__init__.py")} - {"tests"}
    assert packages == {name for name in SHIPPED if not name.endswith(".py")}


def test_one_list_of_packages() -> None:
    """Wheel, sdist, mypy and ruff have one and the same list of packages."""
    tool = PROJECT["tool"]
    assert tool["hatch"]["build"]["targets"]["sdist"]["only-include"] == SHIPPED
    assert tool["mypy"]["files"] == SHIPPED
    assert tool["ruff"]["lint"]["isort"]["known-first-party"] == NAMES
    assert tool["importlinter"]["root_packages"] == [name for name in NAMES if name != "cli"]


@pytest.mark.parametrize("lock", LOCKS, ids=lambda lock: lock.stem)
def test_lock_pins_and_hashes(lock: Path) -> None:
    """Each line of a lock file pins one version and carries its hashes."""
    lines = requirements(lock)
    assert lines
    for line in lines:
        assert re.match(r"^[a-z0-9._-]+==[^ ;]+( ;.*?)?( +--hash=sha256:[0-9a-f]{64})+$", line), line


@pytest.mark.parametrize("lock", LOCKS, ids=lambda lock: lock.stem)
def test_lock_names_no_index(lock: Path) -> None:
    """A lock file names no host and no place: where packages come from is the machine's own matter."""
    text = lock.read_text(encoding="utf-8")
    assert "://" not in text
    assert not re.search(r"--(?:extra-)?index|--find-links|--trusted-host|^-[if] ", text, re.MULTILINE)


def test_locks_agree() -> None:
    """Two lock files that name the same distribution pin the same version."""
    seen: dict[str, str] = {}
    for lock in LOCKS:
        for name, version in pins(lock).items():
            assert seen.setdefault(name, version) == version, f"{lock.name}: {name}"


@pytest.mark.parametrize(("group", "wish"), list(wanted()))
def test_lock_is_up_to_date(group: str, wish: str) -> None:
    """Each requirement of pyproject.toml is met by its lock file; `make lock` writes them again."""
    requirement = Requirement(wish)
    version = pins(ROOT / "requirements" / f"{group}.txt").get(canonicalize_name(requirement.name))
    assert version is not None
    assert requirement.specifier.contains(version)


def test_every_group_has_its_lock() -> None:
    """There is one lock file for each group and one for the product, and no other."""
    assert {lock.stem for lock in LOCKS} == {"base", *PROJECT["dependency-groups"]}


def test_durable_rules_can_fail_alone() -> None:
    """What needs a compiler is no dependency of ours: it is one extra, and one group with the same words."""
    extra = PROJECT["project"]["optional-dependencies"]["durable"]
    assert extra == PROJECT["dependency-groups"]["durable"]
    assert "durable-rules" not in pins(ROOT / "requirements" / "base.txt")


def test_word_files_are_extra() -> None:
    """What writes Word files is no dependency of ours: one extra and one group with the same words."""
    extra = PROJECT["project"]["optional-dependencies"]["word"]
    assert extra == PROJECT["dependency-groups"]["word"]
    assert "python-docx" not in pins(ROOT / "requirements" / "base.txt")


@pytest.mark.parametrize(
    ("extra", "library"),
    [("names", "pypinyin"), ("passwords", "msoffcrypto-tool"), ("scale", "duckdb")],
    ids=["names", "passwords", "scale"],
)
def test_what_is_nice_to_have_is_extra(extra: str, library: str) -> None:
    """Hints, locked files and provinces need no dependency of ours: one extra and one group each."""
    assert PROJECT["project"]["optional-dependencies"][extra] == PROJECT["dependency-groups"][extra]
    assert library in pins(ROOT / "requirements" / f"{extra}.txt")
    assert library not in pins(ROOT / "requirements" / "base.txt")


def test_doors_are_the_banned_names() -> None:
    """The table of doors here and the table ruff enforces name the same libraries."""
    banned = PROJECT["tool"]["ruff"]["lint"]["flake8-tidy-imports"]["banned-api"]
    assert {name for name in banned if "." not in name} - {"getpass", "os", "time"} == set(DOORS)


def test_library_comes_in_by_its_door() -> None:
    """A library comes in through its own door only; a door open to another library is no way in."""
    past = [
        f"{path.relative_to(ROOT)} imports {name}"
        for path in modules()
        for name in set(imports(path)) & DOORS.keys()
        if not any(path.relative_to(ROOT).match(door) for door in DOORS[name])
    ]
    assert past == []


def test_relaxed_rule_has_its_reason() -> None:
    """A lint that is ignored names its rule and gives its reason on the line: `# noqa: X123 - reason`."""
    mark = re.compile(r"#\s*(?:noqa|type:\s*ignore)\b(?P<rest>.*)")
    reasoned = re.compile(r"^(?::\s*[A-Z]+\d+(?:,\s*[A-Z]+\d+)*|\[[a-z, -]+\])\W+\w+(?:\W+\w+)+")
    for module in modules():
        for number, line in enumerate(module.read_text(encoding="utf-8").splitlines(), start=1):
            found = mark.search(line)
            assert found is None or reasoned.match(found["rest"]), f"{module.name}:{number}: {line.strip()}"


def test_nothing_ignored_is_tracked() -> None:
    """What .gitignore names is made here and is not part of the project."""
    assert git("ls-files", "--cached", "--ignored", "--exclude-standard") == []


def test_continuous_integration_runs_what_the_developer_runs() -> None:
    """`.ci/run` ends in what a developer runs, and installs nothing by itself but Debian's packages."""
    script = (ROOT / ".ci" / "run").read_text(encoding="utf-8").splitlines()
    assert script[-1] == "exec make check deep"
    assert not re.search(r"\b(pip|uv|npm|curl|wget)\b", "\n".join(script))
