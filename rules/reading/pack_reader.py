"""Reads a pack from its YAML text: one syntax problem, or all other problems in one go."""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass, replace

from files.yaml.node import Node
from files.yaml.yaml_problems import FULL_WIDTH
from files.yaml.yaml_text import read_yaml
from rules.model.conditions import NamedDate
from rules.model.office import Way
from rules.model.pack import (
    AgeReached,
    AppliesTo,
    Calendar,
    Correction,
    Criterion,
    Force,
    InForce,
    Overflow,
    Overridden,
    Pack,
    PeriodOver,
    SourceText,
    Status,
    Term,
)
from rules.reading.cases_reader import read_cases
from rules.reading.consistency_reader import Counting, read_consistency
from rules.reading.criteria_reader import read_criteria
from rules.reading.deadlines_reader import read_deadlines
from rules.reading.examples_reader import read_examples
from rules.reading.guards.certain_guard import guard_certain
from rules.reading.guards.id_guard import guard_ids
from rules.reading.guards.rights_guard import guard_rights
from rules.reading.head_reader import check_head
from rules.reading.own_readings_reader import read_own_readings
from rules.reading.questions_reader import Vocabulary, read_departments, read_questions
from rules.reading.ratios.ratios_reader import read_ratios
from rules.reading.reading import Reading
from rules.reading.settling_reader import check_settling
from rules.schema.keys import words_of
from rules.schema.shapes.head_shapes import FORMAT, PACK_NAME, CalendarShape, HeadShape
from rules.schema.shapes.office_shapes import InOfficeShape
from rules.schema.shapes.procedure_shapes import KinOrderShape, ProcedureShape, TermShape
from vocabulary.catalogue.packs import packs as catalogue
from vocabulary.problems import Problem, in_order, problem
from vocabulary.product import VERSION, version_number
from vocabulary.texts import Text

EMPTY_HELP = Text("可先复制一份随附的规则包再修改", "begin with a copy of a shipped pack")

# Finds a pack that another one extends, by name.
Finder = Callable[[str], Pack | None]


@dataclass(frozen=True, slots=True)
class PackReading:
    """What came of reading one pack: the pack where nothing is wrong with it, and all problems in order."""

    pack: Pack | None
    problems: tuple[Problem, ...]


def read_pack(raw: bytes, file: str, find: Finder, *, ours: bool = False) -> PackReading:
    """Read a pack; with any problem there is no pack, so that no half of a list is ever applied."""
    node, problems = read_yaml(raw, file, ours=ours)
    if node is None:
        return PackReading(None, in_order(problems))
    reading = Reading()
    pack = None
    if not node.value:
        reading.report("empty-file", node.place, Text("文件是空的", "the file is empty"), EMPTY_HELP)
    elif _is_newer(node["format"]):
        # Nothing else is said of it: keys that are new there are no mistakes.
        needed = problem(
            catalogue.NEWER_FORMAT, node["format"].place, needed=str(node["format"].value), ours=VERSION
        )
        return PackReading(None, (needed,))
    elif reading.entries(node):
        pack = _read(reading, node, raw, find)
    # Whatever an alias stands for was not read: that it is not what belongs there is not a second mistake.
    spoilt = {problem.place for problem in problems if problem.code == "anchor"}
    found = in_order([*problems, *(problem for problem in reading.problems if problem.place not in spoilt)])
    return PackReading(None if found else pack, found)


def _is_newer(node: Node) -> bool:
    """Whether a pack is written in the grammar of a later version than this one."""
    written = node.value
    if not isinstance(written, str) or FORMAT.fullmatch(written) is None:
        return False
    return version_number(written) > version_number(VERSION)


def _read(reading: Reading, node: Node, raw: bytes, find: Finder) -> Pack | None:
    """Read all sections, whatever is wrong with one of them."""
    head = reading.shape(HeadShape, node)
    imported = _imported(reading, node["extends"], find)
    units = {**imported.departments, **read_departments(reading, node["departments"])}
    own = read_questions(reading, node["questions"], units)
    _report_redefined(reading, node["questions"], own, imported)
    vocabulary = Vocabulary(units, {**own.questions, **imported.questions}, own.broken)
    pairs = read_consistency(reading, node["consistency"], vocabulary, _counting(head))
    section, force = node["criteria"], _force(node["source"]["force"])
    criteria = read_criteria(reading, section, head, vocabulary)
    ratios = read_ratios(reading, node["ratios"])
    deadlines = read_deadlines(reading, node["deadlines"])
    procedure = _procedure(reading, node["procedure"])
    in_office = _in_office(reading, node["in_office"])
    examples = read_examples(reading, node, vocabulary, criteria)
    cases = read_cases(reading, node, vocabulary)
    own_readings = read_own_readings(reading, node["readings"], head, force)
    check_head(reading, node)
    guard_ids(reading, node)
    guard_rights(reading, section, criteria, force)
    check_settling(reading, section, criteria, force)
    guard_certain(reading, vocabulary.questions, (criteria, ratios, pairs))
    if head is None:
        return None
    return Pack(
        name=head.pack,
        title=head.title.text,
        applies_to=_applies_to(head),
        jurisdiction=head.jurisdiction,
        in_force=None if head.in_force is None else InForce(head.in_force.first, head.in_force.last),
        status=Status(head.status),
        as_of=NamedDate(head.as_of),
        calendar=_calendar(head.calendar),
        source=_source(head),
        departments=units,
        questions=vocabulary.questions,
        own_questions=frozenset(own.questions),
        criteria=tuple(_cited(criterion, head) for criterion in criteria),
        ratios=ratios,
        deadlines=deadlines,
        procedure=procedure,
        examples=examples,
        cases=cases,
        calendar_written=frozenset(head.calendar.model_fields_set),
        file=node.place.file,
        sha256=hashlib.sha256(raw).hexdigest(),
        corrects=tuple(Correction(each.of, each.what.text, each.why.text) for each in head.corrects),
        not_seen=words_of(head.not_seen),
        overridden=tuple(Overridden(each.item, each.by, each.text.text) for each in head.overridden),
        consistency=tuple(dict.fromkeys((*imported.pairs, *pairs))),
        in_office=in_office,
        readings=own_readings,
    )


def _imported(reading: Reading, node: Node, find: Finder) -> Vocabulary:
    """Gather units and questions of the packs that this one extends."""
    packs = [_extended(reading, item, find) for item in node if isinstance(node.value, list)]
    usable = [pack for pack in packs if pack is not None]
    if node.value and len(usable) < max(len(packs), 1):
        # Another was surely meant. So that one slip does not make every question unknown, read on as if the
        # shared pack had been named; no pack comes of it.
        usable += [pack for pack in (find("common"),) if pack is not None]
    return Vocabulary(
        {name: label for pack in usable for name, label in pack.departments.items()},
        {name: question for pack in usable for name, question in pack.questions.items()},
        pairs=tuple(pair for pack in usable for pair in pack.consistency),
    )


def _extended(reading: Reading, node: Node, find: Finder) -> Pack | None:
    """Return one of the packs that this one extends; a name is never taken for a path."""
    name = node.value
    if not isinstance(name, str) or any(sign in FULL_WIDTH for sign in name):
        return None  # the shape of the head has reported it
    pack = find(name) if PACK_NAME.fullmatch(name) else None
    if pack is None:
        reading.report(
            "unknown-pack",
            node.place,
            Text(f"没有可用的规则包 `{name}`", f"there is no usable pack `{name}`"),
            Text("请写随附规则包的名称，例如 common", "name a shipped pack, such as common"),
        )
    return pack


def _procedure(reading: Reading, section: Node) -> dict[str, Term]:
    """Read the procedure: every rule as words with its item."""
    shape = reading.shape(ProcedureShape, section) if reading.entries(section) else None
    if shape is None:
        return {}
    written = {name: getattr(shape, name) for name in ProcedureShape.model_fields}
    return {name: _term(value) for name, value in written.items() if value is not None}


def _in_office(reading: Reading, section: Node) -> tuple[Way, ...]:
    """Read the ways that concern members in office, in the order of their shape."""
    shape = reading.shape(InOfficeShape, section) if reading.entries(section) else None
    if shape is None:
        return ()
    written = ((name, getattr(shape, name)) for name in InOfficeShape.model_fields)
    return tuple(Way(name, way.item, way.text.text, way.grounds) for name, way in written if way is not None)


def _term(value: TermShape | str | int | list[str]) -> Term:
    """Return a rule of procedure as words."""
    if not isinstance(value, TermShape):
        return Term("", "、".join(value) if isinstance(value, list) else str(value))
    days = "" if value.days is None else str(value.days)
    words = value.value or days or "、".join(value.columns)
    order = tuple(value.order or ()) if isinstance(value, KinOrderShape) else ()
    return Term(value.item, words, words_of(value.text), order, words_of(value.reading))


def _force(node: Node) -> Force | None:
    """Return what kind of source the pack says it is, whatever else is wrong with its head."""
    return next((force for force in Force if force.value == node.value), None)


def _report_redefined(reading: Reading, section: Node, own: Vocabulary, imported: Vocabulary) -> None:
    """Report questions that an imported pack has already defined: one name, one question."""
    for name in own.questions:
        if name in imported.questions:
            reading.report(
                "question-twice",
                section[name].at_key,
                Text(
                    f"核查事项 `{name}` 已在引用的规则包中定义",
                    f"the question `{name}` is already defined in a pack that this one extends",
                ),
                Text("请删去此处定义，或换一个名称", "take it out here, or choose another name"),
            )


def _applies_to(head: HeadShape) -> AppliesTo | None:
    """Return to whom a pack applies."""
    shape = head.applies_to
    if shape is None:
        return None
    units = [shape.unit] if isinstance(shape.unit, str) else shape.unit
    return AppliesTo(frozenset(units), frozenset(shape.bodies), frozenset(shape.kinds))


def _calendar(shape: CalendarShape) -> Calendar:
    """Return how a pack counts days."""
    return Calendar(AgeReached(shape.age_reached), PeriodOver(shape.period_over), Overflow(shape.overflow))


def _counting(head: HeadShape | None) -> Counting:
    """Return how the pairs of a pack count days; of a pack without a usable head there are none."""
    as_of = NamedDate.AS_OF if head is None else NamedDate(head.as_of)
    return Counting(as_of, _calendar(CalendarShape() if head is None else head.calendar))


def _source(head: HeadShape) -> SourceText:
    """Return what a pack was written from."""
    shape = head.source
    return SourceText(shape.title, shape.date, Force(shape.force), shape.document, shape.url, shape.grade)


def _cited(criterion: Criterion, head: HeadShape) -> Criterion:
    """Give a criterion its citation, from the source's title and the item, where it has none of its own."""
    return replace(criterion, citation=criterion.citation or f"{head.source.title} {criterion.item}")
