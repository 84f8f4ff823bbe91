"""Reads the whole-person cases of a pack."""

from collections.abc import Callable, Mapping
from datetime import date

from files.yaml.node import Node
from rules.model.cases import Case, Expected, Outcome
from rules.model.conditions import NamedDate
from rules.model.examples import GivenAnswer
from rules.reading.examples_reader import check_day, check_units, read_given
from rules.reading.questions_reader import Vocabulary
from rules.reading.reading import Reading, one_of
from rules.schema.shapes.case_shapes import CaseShape, ExpectedShape
from vocabulary.columns.village_columns import VILLAGE_FIELDS
from vocabulary.fields import FACTS
from vocabulary.kinds import Value
from vocabulary.texts import Text
from vocabulary.truth import Truth

_BIRTH = Text(
    "整个人写出生年月，周岁由各规则包自己算", "write `birth_date`: every pack counts the age itself"
)


def read_cases(reading: Reading, pack: Node, vocabulary: Vocabulary) -> tuple[Case, ...]:
    """Read all cases that can be judged."""
    found = (_read_case(reading, node, pack, vocabulary) for node in reading.items(pack["cases"]))
    return tuple(case for case in found if case is not None)


def _read_case(reading: Reading, node: Node, pack: Node, vocabulary: Vocabulary) -> Case | None:
    """Read one case."""
    before = len(reading.problems)
    shape = reading.shape(CaseShape, node)
    facts_only = Vocabulary(vocabulary.departments, {}, vocabulary.broken)
    village = _facts(reading, node["village"], facts_only, lambda name: name in VILLAGE_FIELDS)
    person = _facts(
        reading, node["person"], facts_only, lambda name: name not in VILLAGE_FIELDS and name != "age"
    )
    answers = _answers(reading, node["answers"], vocabulary)
    if shape is None:
        return None
    check_day(reading, node, shape.on)
    check_units(reading, node["answered_by"], vocabulary)
    _check_expected(reading, node["expect"], pack, vocabulary)
    if len(reading.problems) > before:
        return None
    return Case(
        name=shape.name.text,
        on=shape.on,
        dates=_dates(shape),
        packs=shape.packs,
        source=shape.source,
        village=village,
        person=person,
        answers=answers,
        others_found_nothing=shape.others == "none",
        answered_by=None if shape.answered_by is None else tuple(shape.answered_by),
        expect=_expected(shape.expect),
        place=node.place,
    )


def _facts(
    reading: Reading, node: Node, vocabulary: Vocabulary, belongs: Callable[[str], bool]
) -> Mapping[str, Value]:
    """Read facts of the person, or of the village; one that belongs elsewhere is reported."""
    facts: dict[str, Value] = {}
    for entry in reading.entries(node):
        if entry.key in FACTS and not belongs(entry.key):
            place = Text("村情", "village") if entry.key in VILLAGE_FIELDS else Text("本人", "person")
            reading.report(
                "fact-elsewhere",
                entry.at_key,
                Text(f"`{entry.key}` 不写在这里", f"`{entry.key}` is not written here"),
                _BIRTH if entry.key == "age" else _belongs_to(place),
            )
        else:
            read_given(reading, entry, vocabulary, (facts, {}))
    return facts


def _belongs_to(place: Text) -> Text:
    """Say where a fact belongs."""
    key = "village" if place.en == "village" else "person"
    return Text(
        f"这是{place.zh}的事实，请写在 {key} 下", f"it is a fact of the {place.en}: write it under `{key}`"
    )


def _answers(reading: Reading, node: Node, vocabulary: Vocabulary) -> Mapping[str, GivenAnswer]:
    """Read the answers to questions; a fact is none."""
    answers: dict[str, GivenAnswer] = {}
    for entry in reading.entries(node):
        if entry.key in FACTS:
            reading.report(
                "fact-elsewhere",
                entry.at_key,
                Text(f"`{entry.key}` 不是核查事项", f"`{entry.key}` is no question"),
                Text("事实写在 person 或 village 下", "facts are written under `person` or `village`"),
            )
        else:
            read_given(reading, entry, vocabulary, ({}, answers))
    return answers


def _dates(shape: CaseShape) -> Mapping[NamedDate, date]:
    """Return the dates that a case gives."""
    if shape.dates is None:
        return {}
    written = {NamedDate(name): getattr(shape.dates, name) for name in type(shape.dates).model_fields}
    return {name: day for name, day in written.items() if day is not None}


def _expected(shape: ExpectedShape) -> Expected:
    """Return what must come out."""
    return Expected(
        verdict=Outcome(shape.verdict),
        legal=None if shape.legal is None else Outcome(shape.legal),
        policy=None if shape.policy is None else Outcome(shape.policy),
        findings={name: Truth(word) for name, word in (shape.findings or {}).items()},
        owed=None if shape.owed is None else frozenset(shape.owed),
    )


def _check_expected(reading: Reading, node: Node, pack: Node, vocabulary: Vocabulary) -> None:
    """Report criteria and questions that are not there; those of another pack are known when it is run."""
    criteria = pack["criteria"]
    own = f"{pack['pack'].value}/"
    for entry in node["findings"]:
        name = entry.key.removeprefix(own)
        if "/" not in name and isinstance(criteria.value or {}, dict) and name not in criteria:
            message = Text(f"没有名为 `{name}` 的条款", f"there is no criterion named `{name}`")
            help_ = one_of([each.key for each in criteria], name)
            reading.report("unknown-criterion", entry.at_key, message, help_)
    for item in node["owed"]:
        name = str(item.value)
        if name not in vocabulary.questions and name not in vocabulary.broken:
            message = Text(f"没有名为 `{name}` 的核查事项", f"there is no question named `{name}`")
            reading.report("unknown-question", item.place, message, one_of(vocabulary.questions, name))
