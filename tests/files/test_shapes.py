from typing import Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from files.yaml.shapes import IsoDate, Name, Shape, shape_problems
from files.yaml.yaml_text import read_yaml
from vocabulary.problems import Problem


class Inner(Shape):
    """A mapping inside."""

    first: IsoDate = Field(alias="from")
    count: int = 0
    sealed: bool = False
    grade: Literal["bar", "caution"] = "bar"
    names: tuple[Name, ...] = ()


class Foreign(BaseModel):
    """A model that does not tell its keys."""

    model_config = ConfigDict(extra="forbid")
    colour: str


class Outer(Shape):
    """The whole document."""

    inner: Inner | None = None
    inners: tuple[Inner, ...] = ()
    either: Inner | Literal["yes"] | None = None
    foreign: Foreign | None = None


def problems(text: str) -> list[Problem]:
    """Return what is wrong with a text."""
    document, _ = read_yaml(text.encode(), "a.yaml")
    assert document is not None
    try:
        Outer.model_validate(document.value)
    except ValidationError as error:
        return shape_problems(error, document)
    return []


def only(text: str) -> Problem:
    """Return the only problem of a text."""
    (problem,) = problems(text)
    return problem


def at(problem: Problem) -> str:
    """Return code and position of a problem."""
    return f"{problem.code} {problem.place.line}:{problem.place.column}"  # type: ignore[union-attr]


def test_an_unknown_key_is_told_at_the_key_with_the_nearest_there_is() -> None:
    """The key itself is wrong, not its value."""
    problem = only("inner: {from: 2026-01-01, cuont: 3}")
    assert at(problem) == "unknown-key 1:27"
    assert problem.message.en == "unknown key `cuont`"
    assert problem.help.en == "did you mean `count`?"


def test_without_a_near_key_all_keys_are_named() -> None:
    """Whoever is lost sees what there is."""
    assert "count, sealed" in only("inner: {from: 2026-01-01, zzz: 3}").help.en


def test_a_misspelt_required_key_is_one_problem() -> None:
    """One slip of the pen is not also a missing key."""
    problem = only("inner: {form: 2026-01-01}")
    assert at(problem) == "unknown-key 1:9"
    assert "`from`" in problem.help.en
    assert "`colour`" in only("foreign: {color: red}").help.en


def test_a_missing_key_is_told_at_the_key_of_its_mapping() -> None:
    """There is no place for what is not there; the mapping's own key is the nearest."""
    assert at(only("\ninner: {count: 3}")) == "missing-key 2:1"
    assert at(only("inners:\n  - {count: 3}")) == "missing-key 2:5"


def test_an_unrelated_unknown_key_hides_no_missing_one() -> None:
    """Two slips are two problems."""
    assert {problem.code for problem in problems("inner: {zzz: 1}")} == {"unknown-key", "missing-key"}


def test_all_mistakes_come_at_once_each_with_its_code_and_place() -> None:
    """Numbers, dates, words and shapes in one go, each quoting what was written."""
    text = "inner: {from: 2026-02-30, count: x, sealed: perhaps, grade: bra, names: {a: b}}\ninners: [nope]"
    found = problems(text)
    assert [at(problem) for problem in found] == [
        "not-a-date 1:15",
        "not-a-number 1:34",
        "not-yes-no 1:45",
        "bad-choice 1:61",
        "wrong-shape 1:73",
        "wrong-shape 2:10",
    ]
    assert "`2026-02-30`" in found[0].message.en
    assert found[3].help.en == "did you mean `bar`?"


def test_a_bare_number_is_not_taken_for_a_moment_in_time() -> None:
    """Pydantic alone reads 1700000000 as a date."""
    assert only("inner: {from: '1700000000'}").code == "not-a-date"


def test_chinese_punctuation_in_a_name_is_told() -> None:
    """In [a，b] the comma parts nothing: both would be one pack that nobody knows."""
    assert only("inner: {from: 2026-01-01, names: [a，b]}").code == "full-width-punctuation"


def test_the_branches_of_a_union_give_one_problem() -> None:
    """Each branch complains; a person wants the complaint about what was meant."""
    assert [at(problem) for problem in problems("either: {form: 2026-01-01}")] == ["unknown-key 1:10"]
    assert [at(problem) for problem in problems("either: {count: 1}")] == ["missing-key 1:1"]
    assert only("either: perhaps").code in {"bad-choice", "wrong-shape"}
