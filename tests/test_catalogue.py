"""The catalogue of problems: complete, in both languages, and the only source of what is reported."""

import ast
import os
import re
from collections.abc import Iterator
from functools import cache
from string import Formatter
from types import ModuleType
from typing import get_args

import pytest

from tests.made_pages.problems_page import problems_page
from tests.places import ROOT
from tests.test_docs import OURS
from vocabulary.catalogue import files
from vocabulary.catalogue.contents import AREAS, entries_of
from vocabulary.catalogue.entries import Entry, HintEntry, ProblemEntry
from vocabulary.catalogue.packs.pack_codes import PackCode
from vocabulary.places import FilePlace
from vocabulary.problems import hint, problem

PAGE = ROOT / "docs" / "problems.md"
PRODUCT = (
    *("vocabulary", "files", "candidates", "rules", "engine", "intake"),
    *("scale", "reports", "commands", "demo"),
)
ENTRIES = {
    f"{area.__name__.rpartition('.')[2]}.{name}": entry
    for area in AREAS
    for name, entry in entries_of(area).items()
}
SOMEWHERE = FilePlace("rosters/甲.xlsx")
# Who makes problems without an entry: the reader of packs, whose words stand beside its checks.
WITHOUT_ENTRY = {"vocabulary/problems.py", "rules/reading/reading.py"}
in_every_area = pytest.mark.parametrize("area", AREAS, ids=lambda area: area.__name__.rpartition(".")[2])


@pytest.fixture(scope="module", autouse=True)
def forgotten() -> Iterator[None]:
    """Forget the modules afterwards: a large heap makes every later test slower."""
    yield
    modules.cache_clear()
    used_entries.cache_clear()


@cache
def modules() -> tuple[tuple[str, ast.Module], ...]:
    """Return the modules of the product with their paths."""
    paths = [path for package in PRODUCT for path in sorted((ROOT / package).rglob("*.py"))]
    return tuple(
        (path.relative_to(ROOT).as_posix(), ast.parse(path.read_text(encoding="utf-8"))) for path in paths
    )


@cache
def used_entries() -> tuple[tuple[str, ast.expr, ast.Call | None], ...]:
    """Return every use of an entry with the call whose first argument it is."""
    return tuple(_used_entries())


def _used_entries() -> Iterator[tuple[str, ast.expr, ast.Call | None]]:
    """Yield every use of an entry (`area.NAME`) with the call whose first argument it is, if it is one."""
    for _, tree in modules():
        area = {
            alias.asname: alias.name
            for node in ast.walk(tree)
            if isinstance(node, ast.ImportFrom) and f"{node.module}.".startswith("vocabulary.catalogue.")
            for alias in node.names
        }.get("catalogue")
        calls = {
            id(node.args[0]): node for node in ast.walk(tree) if isinstance(node, ast.Call) and node.args
        }
        for node in ast.walk(tree):
            if isinstance(node, ast.Attribute) and getattr(node.value, "id", None) == "catalogue":
                yield f"{area}.{node.attr}", node, calls.get(id(node))


def test_nothing_is_reported_that_is_not_in_the_catalogue() -> None:
    """A problem or a hint is made from an entry alone, never from a code and words of its own."""
    made = {
        path
        for path, tree in modules()
        for node in ast.walk(tree)
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id in {"Problem", "Hint"}
    }
    assert made == WITHOUT_ENTRY


def test_every_entry_is_reported_somewhere() -> None:
    """No entry is left behind in the catalogue when what it says is no longer found."""
    assert {name for name, _, _ in used_entries()} == set(ENTRIES)


def test_every_report_fills_in_just_the_fields() -> None:
    """Where an entry is reported, every field has its value, and no value is without a field."""
    for name, _, call in used_entries():
        if call is not None and None not in (keywords := {keyword.arg for keyword in call.keywords}):
            # A calendar's hints all end in which villages they are about, added in one place.
            assert keywords | ({"about"} & ENTRIES[name].fields) == ENTRIES[name].fields, name


@in_every_area
def test_entries_speak_both_languages(area: ModuleType) -> None:
    """Message and way out are there in Chinese and English, with the same fields."""
    for name, entry in entries_of(area).items():
        for zh, en in wordings(entry):
            assert zh, name
            assert en, name
            assert fields_of(zh) == fields_of(en)


@in_every_area
def test_entries_have_examples(area: ModuleType) -> None:
    """The example of an entry fills every field, so that a sentence comes of it."""
    for entry in entries_of(area).values():
        match entry:
            case ProblemEntry():
                assert problem(entry, SOMEWHERE, **entry.example).message.zh
            case HintEntry():
                assert hint(entry, SOMEWHERE, **entry.example).message.zh


@in_every_area
def test_no_entry_decides_about_a_nominee(area: ModuleType) -> None:
    """No problem and no hint says of a nominee what only people may decide."""
    said = [text for entry in entries_of(area).values() for both in wordings(entry) for text in both]
    assert [text for text in said if OURS.search(text)] == []


def test_every_code_is_raised_in_a_test() -> None:
    """Every code stands in a test, or in the expected problems of a corpus."""
    text = "".join(
        path.read_text(encoding="utf-8", errors="replace")
        for path in (ROOT / "tests").rglob("*")
        if path.suffix in {".py", ".yaml"}
    )
    codes = {entry.code for entry in ENTRIES.values()} | set(get_args(PackCode))
    assert codes - set(re.findall(r"[\w-]+", text)) == set()


def test_every_code_of_a_pack_is_reported() -> None:
    """The codes declared for packs are those that the reader of packs reports, no more and no fewer."""
    reported = {
        node.args[0].value
        for path, tree in modules()
        if path.startswith("rules/")
        for node in ast.walk(tree)
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr in {"report", "report_key"}
        and isinstance(node.args[0], ast.Constant)
    }
    assert reported == set(get_args(PackCode))


def test_a_value_without_a_field_is_our_own_mistake() -> None:
    """What is missing or too much is an exception, not a sentence with a hole in it."""
    with pytest.raises(TypeError, match="file-too-large has the fields"):
        problem(files.FILE_TOO_LARGE, FilePlace("a.xlsx"), rows=1)
    with pytest.raises(TypeError, match="file-name has the fields"):
        problem(files.FILE_NAME, FilePlace("a.xlsx"), rows=1)


def test_the_problems_page_is_that_of_the_catalogue() -> None:
    """docs/problems.md says what the catalogue says; `GOLDEN=write make test` writes it anew."""
    if os.environ.get("GOLDEN") == "write":
        PAGE.write_text(problems_page(), encoding="utf-8")
    assert PAGE.read_text(encoding="utf-8") == problems_page()


def wordings(entry: Entry) -> Iterator[tuple[str, str]]:
    """Yield what an entry says, in Chinese and English: the message, and the way out of a problem."""
    yield entry.zh, entry.en
    if isinstance(entry, ProblemEntry):
        yield entry.fix_zh, entry.fix_en


def fields_of(template: str) -> frozenset[str]:
    """Return the names of the fields of a template."""
    return frozenset(name for _, name, _, _ in Formatter().parse(template) if name)
