"""What `make test` tries a share of, `make deep` tries whole."""

import re
from pathlib import Path

from tests.deep_cases import crossed, some
from tests.places import ROOT

TESTS = ROOT / "tests"


def sampled() -> set[str]:
    """Return the test modules that try a share: they import it, or what they share with others does."""
    found = {"tests.samples"}
    for _ in range(3):  # from what is shared to what shares it
        shared = {name for name in found if not _is_test(name)}
        found |= {_name(path) for path in TESTS.rglob("*.py") if _imports(path, shared)}
    return set(filter(_is_test, found))


def _is_test(name: str) -> bool:
    """Whether a module holds tests."""
    return name.rpartition(".")[2].startswith("test_")


def _name(path: Path) -> str:
    """Return a module as it is imported."""
    return ".".join(path.relative_to(ROOT).with_suffix("").parts)


def _imports(path: Path, modules: set[str]) -> bool:
    """Whether a module imports one of these."""
    imported = re.findall(r"^from (tests\.[\w.]+) import", path.read_text(encoding="utf-8"), re.MULTILINE)
    return not modules.isdisjoint(imported)


def test_make_deep_tries_whole_what_make_test_samples() -> None:
    """Every module that tries a share is in the list of `make deep`, or what is left out is never tried."""
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8").replace("\\\n", " ")
    line = re.search(r"^SAMPLED := (.+)$", makefile, re.MULTILINE)
    assert line is not None
    listed = [path.removesuffix(".py").replace("/", ".") for path in line[1].split()]
    assert all((ROOT / path).exists() for path in line[1].split())
    missed = {name for name in sampled() if not any(f"{name}.".startswith(f"{path}.") for path in listed)}
    assert missed == set()
    assert len(sampled()) > 10


def test_cases_are_all_there_and_each_value_is_tried_in_every_run() -> None:
    """What `make test` leaves of the cases of one kind is marked deep, and nothing is lost."""
    cases = some("abcdefg", 3)
    assert [case.values for case in cases] == [(letter,) for letter in "abcdefg"]
    assert [case.values[0] for case in cases if not case.marks] == ["a", "c", "e"]
    pairs = crossed("abc", (1, 2))
    assert len({case.values for case in pairs}) == len(pairs) == 6
    quick = [case.values for case in pairs if not case.marks]
    assert quick == [("a", 1), ("b", 2), ("c", 1)]
    assert {mark.name for case in pairs for mark in case.marks} == {"deep"}
