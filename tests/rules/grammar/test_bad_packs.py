"""One small bad pack for every mistake, and exactly what must be said about it."""

from typing import Any, get_args

import pytest

from files.yaml.yaml_text import LARGEST_FILE
from rules.reading.pack_reader import read_pack
from tests.fast_yaml import as_values
from tests.rules.packs import BAD, HEAD, LIBRARY, criterion, described, good, read
from vocabulary.catalogue.contents import entries_of
from vocabulary.catalogue.packs import packs, yaml_shapes
from vocabulary.catalogue.packs import yaml as yaml_entries
from vocabulary.catalogue.packs.pack_codes import PackCode
from vocabulary.places import TextPlace

EXPECTED: dict[str, list[dict[str, Any]]] = as_values((BAD / "expected.yaml").read_text(encoding="utf-8"))
# Too big to keep beside the others.
MADE_HERE = {"file-too-large"}


# The library speaks of files that cannot be had, not of what is in them; hints are about usable packs.
OF_THE_LIBRARY = {"cannot-open", "pack-differs", "pack-new"}
HINTS = {
    *("quote-not-found", "quote-elsewhere", "official-text-unread", "source-ended", "calendar-left-out"),
    *("posts-nominated", "corrects-nothing", "overridden-by-no-law"),
}


def test_every_bad_pack_is_expected() -> None:
    """A bad pack without an expectation, or the other way about, proves nothing."""
    assert {path.name for path in BAD.glob("*.yaml")} - {"expected.yaml"} == set(EXPECTED)
    assert len(EXPECTED) >= 60


@pytest.mark.parametrize("name", sorted(EXPECTED))
def test_a_bad_pack_has_exactly_these_problems(name: str) -> None:
    """Every mistake is told once, at its line and column, in both languages, and nothing else is."""
    reading = read_pack((BAD / name).read_bytes(), name, LIBRARY.find)
    assert reading.pack is None
    assert [
        {"code": code, "line": line, "column": column, "zh": problem.message.zh, "en": problem.message.en}
        for problem in reading.problems
        for code, line, column in [described(problem)]
    ] == EXPECTED[name]


@pytest.mark.parametrize("name", sorted(EXPECTED))
def test_a_problem_says_where_and_what_to_do(name: str) -> None:
    """A place is in this file; help is there in both languages; a message is lower case and has no stop."""
    for problem in read_pack((BAD / name).read_bytes(), name, LIBRARY.find).problems:
        assert isinstance(problem.place, TextPlace)
        assert problem.place.file == name
        assert problem.help.zh
        assert problem.help.en
        assert not problem.message.zh.endswith("。")
        assert not problem.message.en.endswith(".")
        assert problem.message.en[0] == problem.message.en[0].lower() or problem.message.en[:7] == "Chinese"


def test_every_code_has_a_bad_pack() -> None:
    """Nothing can be reported of a pack that these files do not show."""
    entries = [entry for area in (yaml_entries, yaml_shapes, packs) for entry in entries_of(area).values()]
    known = {entry.code for entry in entries} | set(get_args(PackCode))
    known -= OF_THE_LIBRARY | HINTS
    shown = {problem["code"] for problems in EXPECTED.values() for problem in problems}
    assert "unknown-key" in known
    assert known - MADE_HERE - shown == set()
    assert shown - known == set()


def test_a_file_beyond_the_limit_is_one_problem() -> None:
    """A file too large to be read is refused unread."""
    reading = read(HEAD.encode() + b"#" * LARGEST_FILE)
    assert [described(problem) for problem in reading.problems] == [("file-too-large", 1, 1)]


def test_words_mean_what_they_say() -> None:
    """`yes`, `no`, `on`, `010`, `12:30` and `null` are the text that was written, and nothing else."""
    pack = good(
        HEAD.replace("title: 示例规定", "title: no")
        + """\
questions:
  on:
    ask: {zh: on, en: off}
    of: [police]
    basis: "010"
    disclosure: full
    records: {off: {zh: 12:30, en: ~, type: choice, of: {yes: 1_000, no: 0x1F, null: 2026-12-20}}}
criteria:
  yes: {item: 010, text: {zh: 12:30, en: null}, grade: bar, flag_if: {on: {some: {off: {is: no}}}}}
  010: {item: 1e3, text: {zh: true, en: .inf}, grade: bar, flag_if: {on: {some: {off: {is: null}}}}}
examples:
  - {criterion: yes, given: {on: [{off: no}]}, expect: yes}
  - {criterion: 010, given: {on: none}, expect: no}
"""
    )
    assert [
        pack.source.title,
        *(word for c in pack.criteria for word in (c.name, c.item, c.text.zh, c.text.en)),
    ] == [
        "no",
        *("yes", "010", "12:30", "null"),
        *("010", "1e3", "true", ".inf"),
    ]
    field = pack.questions["on"].fields["off"]
    assert (field.label.zh, field.label.en) == ("12:30", "~")
    assert [example.criterion for example in pack.examples] == ["yes", "010"]


def test_the_same_pack_gives_the_same_problems() -> None:
    """Problems come in the order of the file, however often it is read."""
    raw = (BAD / "protected-age.yaml").read_bytes()
    readings = [read_pack(raw, "x.yaml", LIBRARY.find) for _ in range(2)]
    assert readings[0].problems == readings[1].problems
    places = [described(problem)[1:] for problem in readings[0].problems]
    assert places == sorted(places)


def test_a_pack_with_one_mistake_is_no_pack() -> None:
    """No half of a list is ever applied: one criterion that cannot be used takes the others with it."""
    reading = read(
        HEAD + "criteria:\n" + criterion("{age: {below: 18}}") + criterion("{age: {under: 18}}", "other")
    )
    assert reading.pack is None
    assert [described(problem)[0] for problem in reading.problems] == ["unknown-operator"]
