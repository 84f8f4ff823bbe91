"""The schema for editors says what the reader says, explains every key, and refuses what is misshapen."""

import json
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from jsonschema import Draft202012Validator, ValidationError

from commands.pack_schema import shipped_schema
from files.yaml.node import Node
from files.yaml.yaml_text import read_yaml
from rules.library import shipped_names
from rules.model.pack import Force
from rules.schema.condition_words import operators_of
from rules.schema.keys import PackShape
from rules.schema.shape_forms import SHAPES
from rules.schema.starter_pack import Start, starter_pack, untitled
from tests.deep_cases import crossed
from tests.fast_yaml import as_values
from tests.places import ROOT
from tests.rules.cases.test_cases_of_packs import GOOD as GOOD_CASES
from tests.rules.cases.test_cases_of_packs import LINE
from tests.rules.cases.test_cases_of_packs import PACK as CASES
from tests.rules.grammar.test_hostile_packs import PATIENT, SMALL, changed
from tests.rules.grammar.typed_yaml import as_an_editor_types_it, as_text
from tests.rules.packs import BAD, HEAD, read, shipped_raw
from tests.samples import samples
from vocabulary.elections.choices import EDUCATION
from vocabulary.fields import FACTS

SCHEMA: dict[str, Any] = json.loads(shipped_schema())
VALIDATOR = Draft202012Validator(SCHEMA)
EXPECTED = as_values((BAD / "expected.yaml").read_text(encoding="utf-8"))
STARTER = starter_pack(Start("made", Force.LOCAL, untitled("云溪县", Force.LOCAL), date(2026, 10, 8)))
GOOD = {
    **{name: shipped_raw(name).decode("utf-8") for name in shipped_names()},
    "example": (ROOT / "docs" / "examples" / "pack.yaml").read_text(encoding="utf-8"),
    "starter": STARTER,
    "starter, all of it": STARTER.replace("#~ ", "").replace("#~", ""),
    "small": SMALL,
    "cases": CASES + "".join(f"{LINE}{case}}}\n" for case in GOOD_CASES),
}
# What only the reader can tell, and not a schema: what two entries have in common, names of the author's own,
# the rights of nominees, bounds against each other, and how YAML itself is written.
LEFT_TO_THE_READER = frozenset({
        *("kinds-alike", "not-seen-of-complete", "overridden-by", "quote-of-nothing"),
    *("anchor", "tag", "control-character", "duplicate-key", "second-document", "too-deep", "key-not-text"),
    *("bounds-backwards", "dates-backwards", "deadline-cycle", "deadline-too-far", "unknown-anchor"),
    *("example-untested", "unit-not-asked", "unknown-criterion", "unknown-unit", "unknown-pack"),
    *("unknown-field", "label-twice", "question-twice", "reserved-label", "reserved-name", "step-twice"),
    *("protected-fact", "words-without-choice", "relations-without-kin", "reserved", "no-bound"),
    *("count-bound", "full-width-punctuation", "otherwise-not-date"),
    *("never-holds", "always-holds", "fact-elsewhere"),
    *("settles-condition", "settles-force", "settles-name", "id-in-pack", "pair-without-question"),
})  # fmt: skip
# The same code, but here of something that the author named, or that hangs on another value.
LEFT_HERE = frozenset(
    {
        "unknown-question.yaml",  # a question nobody defined reads like one of the pack's own
        "between-same.yaml",
        "any-inside-any.yaml",
        "baseline-alone.yaml",
        "baseline-missing.yaml",
        "direction-alone.yaml",
        "same-person-one-side.yaml",
        "share-of-kin.yaml",
        "readings.yaml",  # whose pack it is and what a name means
        "no-such-day.yaml",  # well written, and not in the calendar
    }
)
LEFT_LINES = frozenset(
    {
        ("example-expect.yaml", 19),  # a day too far away
        ("example-values.yaml", 18),  # no such month
        ("cases.yaml", 12),  # criteria and questions by name
        ("otherwise.yaml", 20),  # a word that its choice lacks
    }
)


def errors(data: Any) -> list[ValidationError]:
    """Return what the schema refuses, down to the innermost reasons."""
    return [inner for error in VALIDATOR.iter_errors(data) for inner in innermost(error)]


def innermost(error: ValidationError) -> Iterator[ValidationError]:
    """Yield the reasons of an error that lie deepest in the pack, and the error itself where it has none."""
    if not error.context:
        yield error
        return
    depth = max(len(reason.absolute_path) for reason in error.context)
    for reason in error.context:
        if len(reason.absolute_path) == depth:
            yield from innermost(reason)


def test_it_is_a_schema() -> None:
    """It is a schema of the dialect it names: an editor that checks schemas takes it."""
    assert SCHEMA["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    Draft202012Validator.check_schema(SCHEMA)


@pytest.mark.parametrize(("name", "loaded"), crossed(GOOD, [as_text, as_an_editor_types_it]))
def test_what_the_reader_takes_the_schema_takes(name: str, loaded: Callable[[str], Any]) -> None:
    """Every good pack is good to the schema, whether its scalars are text or typed by YAML 1.2."""
    assert read(GOOD[name]).problems == ()
    assert [(list(error.absolute_path), error.message) for error in errors(loaded(GOOD[name]))] == []


@settings(PATIENT, max_examples=samples(240))
@given(changed(SMALL))
def test_a_slip_that_the_reader_takes_the_schema_takes(text: str) -> None:
    """The schema raises no false alarm, whatever is changed in a pack, as long as the reader takes it."""
    if read(text).pack is not None:
        assert errors(as_an_editor_types_it(text)) == []


def structural(name: str) -> list[int]:
    """Return the lines of a bad pack's mistakes that a schema can see."""
    if name in LEFT_HERE:
        return []
    lines = [problem["line"] for problem in EXPECTED[name] if problem["code"] not in LEFT_TO_THE_READER]
    return [line for line in lines if (name, line) not in LEFT_LINES]


def readable(name: str) -> tuple[Node, Any] | None:
    """Return a bad pack with its places and as an editor types it, if YAML can read it as a mapping."""
    raw = (BAD / name).read_bytes()
    document, _ = read_yaml(raw, name)
    if document is None or not isinstance(document.value, dict) or not document.value:
        return None
    return document, as_an_editor_types_it(raw.decode("utf-8-sig"))


SEEN = [name for name in sorted(EXPECTED) if structural(name) and readable(name)]


@pytest.mark.parametrize("name", SEEN)
def test_what_is_misshapen_is_refused_where_it_stands(name: str) -> None:
    """A mistake of shape is refused by the schema too, at its line or at the entry that it stands in."""
    found = readable(name)
    assert found is not None
    document, data = found
    nodes = [document.at(*error.absolute_path) for error in errors(data)]
    lines = {node.at_key.line for node in nodes} | {node.place.line for node in nodes}
    assert [line for line in structural(name) if not lines & {line, *entry_around(document, line)}] == []


def entry_around(document: Node, line: int) -> set[int]:
    """Return the line of the entry in which a line stands; a key of the head stands in the pack itself."""
    found: set[int] = set()
    for section in document:
        if section.at_key.line <= line:
            found = {section.at_key.line, document.place.line}
        for entry in section:
            if entry.key and entry.at_key.line <= line:
                found = {entry.at_key.line}
    return found


def test_most_mistakes_of_shape_are_seen() -> None:
    """The list of what is left to the reader does not eat up the test above."""
    assert len(SEEN) >= 75


def test_every_key_is_explained() -> None:
    """Every key of every shape has its sentence in both languages, and no shape is left out of the schema."""
    assert set(SHAPES) == all_shapes(PackShape)
    for shape in SHAPES:
        for field in shape.model_fields.values():
            zh, _, en = (field.description or "").partition("\n\n")
            assert zh
            assert en


def all_shapes(shape: type[PackShape]) -> set[type[PackShape]]:
    """Return the shapes that grew from one, however far."""
    grown = {inner for each in shape.__subclasses__() for inner in {each, *all_shapes(each)}}
    return {each for each in grown if not each.__name__.startswith("_")}  # half a shape is none


def described(node: Any, path: str = "") -> Iterator[tuple[str, str]]:
    """Yield every key that the schema offers, with what an editor says of it."""
    if isinstance(node, dict):
        for key, entry in node.get("properties", {}).items():
            if (
                isinstance(entry, dict)
                and not path.endswith(("/if", "/then", "/else"))
                and "allOf" not in path
            ):
                yield f"{path}/{key}", entry.get("description", "")
        for key, value in node.items():
            yield from described(value, f"{path}/{key}")
    elif isinstance(node, list):
        for index, value in enumerate(node):
            yield from described(value, f"{path}/{index}")


def test_every_key_is_shown_with_chinese_first() -> None:
    """Whatever an editor offers, it explains, in Chinese and then in English."""
    told = dict(described(SCHEMA))
    assert len(told) > 300
    silent = [path for path, text in told.items() if "\n\n" not in text or text.isascii()]
    assert silent == []


def test_a_fact_has_the_operators_of_its_kind() -> None:
    """What can be tested of a fact is what the reader tests."""
    conditions = SCHEMA["$defs"]["condition"]["properties"]
    for name, field in FACTS.items():
        tests = SCHEMA["$defs"][conditions[name]["$ref"].rpartition("/")[2]]
        assert tuple(tests["properties"]) == operators_of(field.kind)


def test_a_mean_is_offered_of_what_the_reader_takes() -> None:
    """What an editor offers under `mean` is a number that belongs to people: no seats of a village."""
    offered = SCHEMA["$defs"]["Ratio"]["properties"]["mean"]
    words = SCHEMA["$defs"][offered["$ref"].rpartition("/")[2]]["enum"]
    mean = HEAD + "ratios:\n  r: {text: {zh: 示, en: e}, grade: bar, over: list, at_most: 50, mean: %s}\n"
    # Schooling is a scale of words: the pack says what each of them counts as.
    counted = ", ".join(f"{word}: {years}" for years, word in enumerate(EDUCATION, start=6))
    scaled = {"education": f"education, scale: {{{counted}}}"}
    assert {word: read(mean % scaled.get(word, word)).problems for word in words} == dict.fromkeys(words, ())


def test_every_reference_leads_somewhere() -> None:
    """No definition is referred to that is not there, and none is there that nobody refers to."""
    text = json.dumps(SCHEMA)
    wanted = {part.partition('"')[0] for part in text.split('"#/$defs/')[1:]}
    assert wanted == set(SCHEMA["$defs"])


@pytest.mark.parametrize(
    ("condition", "taken"),
    [
        ("{education: {at_least: senior}}", True),
        ("{education: {at_least: senoir}}", False),
        ("{educaton: {at_least: senior}}", False),
        ("{sex: {at_least: female}}", False),
        ("{age: {below: 18}}", True),
        ("{age: {below: eighteen}}", False),
        ("{registered_voter: {is: no}}", True),
        ("{registered_voter: {is: 无}}", False),
        ("{birth_date: {within: 5 years}}", True),
        ("{birth_date: {within: 5years}}", False),
        ("{birth_date: {before: polling_day}}", True),
        ("{birth_date: {before: pollingday}}", False),
        ("{convictions: some}", True),
        ("{convictions: {some: }}", True),
        ("{convictions: {some: {intent: {is: intentional}}}}", True),
        ("{convictions: {some: {intend: {is: intentional}}}}", False),
        ("{convictions: {count: {at_least: 2}}}", False),  # two units answer
        ("{sanctions: {count: {at_least: 2}}}", True),
        ("{all: [{age: {below: 18}}, {not: {sex: {is: male}}}]}", True),
        ("{any: {age: {below: 18}}}", False),
        ("{}", False),
    ],
)
def test_a_condition_is_taken_as_the_reader_takes_it(condition: str, taken: bool) -> None:
    """The schema and the reader agree on a condition, right or wrong."""
    text = SMALL.replace("{any: [{age: {below: 18}}, {not: {birth_date: {before: 2008-12-20}}}]}", condition)
    assert text != SMALL
    assert (read(text).pack is not None) is taken
    assert (errors(as_an_editor_types_it(text)) == []) is taken


def test_the_schema_is_the_same_every_time() -> None:
    """The same product gives the same schema, to the byte."""
    assert shipped_schema() == shipped_schema()


def test_no_path_of_this_machine_is_in_it() -> None:
    """A schema that is handed on tells nothing of where it was made."""
    assert str(Path.home()) not in shipped_schema()
    assert str(ROOT) not in shipped_schema()
