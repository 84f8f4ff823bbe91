"""Guards the right to stand: below the law, what somebody is may be wished for, never held against a person.

Organic Law of Villagers' Committees 2025, Art. 16: everyone over eighteen may stand, whatever their
ethnicity, sex, family origin, faith, education, property or length of residence.
"""

from files.yaml.node import Node
from rules.model.conditions import (
    All,
    Compared,
    Condition,
    Count,
    Either,
    In,
    Includes,
    Is,
    IsNot,
    Not,
    Nothing,
    NotIn,
    Operator,
    Relation,
    Some,
    Test,
    Within,
    facts_of,
)
from rules.model.pack import Criterion, Force, Grade
from rules.reading.reading import Reading
from vocabulary.fields import WHAT_SOMEBODY_IS
from vocabulary.texts import Text

GROWN_UP = range(18, 151)


def guard_rights(
    reading: Reading, section: Node, criteria: tuple[Criterion, ...], force: Force | None
) -> None:
    """Report criteria of a policy or local list that would hold against a person what the person is."""
    if force is None or force.legal:
        return
    for criterion in criteria:
        if criterion.grade in {Grade.BAR, Grade.CAUTION}:
            for fact in sorted(_protected(criterion)):
                _report(reading, section[criterion.name]["grade"], fact)


def _protected(criterion: Criterion) -> set[str]:
    """Return the protected facts that a criterion reads."""
    conditions = [part for part in (criterion.condition, criterion.unsettled) if part is not None]
    found: set[str] = set()
    for condition in conditions:
        found |= facts_of(condition) & WHAT_SOMEBODY_IS
        if _catches_an_age(condition, truth=True):
            found.add("age")
        if "birth_date" in facts_of(condition):
            found.add("birth_date")
    return found


def _catches_an_age(condition: Condition, *, truth: bool) -> bool:
    """Whether an age of eighteen or more can make the condition come out so."""
    match condition:
        case Test("age", operator):
            return any(_holds(operator, age) is truth for age in GROWN_UP)
        case All(parts) | Either(parts):
            return any(_catches_an_age(part, truth=truth) for part in parts)
        case Not(part):
            return _catches_an_age(part, truth=not truth)
        case Test() | Some() | Nothing() | Count():
            return False


def _holds(operator: Operator, age: int) -> bool:
    """Whether an age satisfies a test."""
    match operator:
        case Is(value):
            return age == value
        case IsNot(value):
            return age != value
        case In(values):
            return age in values
        case NotIn(values):
            return age not in values
        case Compared(relation, int(bound)):
            return relation in _relations(age, bound)
        case Compared() | Within() | Includes():
            raise AssertionError("an age is compared with numbers")


def _relations(age: int, bound: int) -> set[Relation]:
    """Return how an age stands to a bound."""
    if age == bound:
        return {Relation.AT_LEAST, Relation.AT_MOST}
    return {Relation.BELOW, Relation.AT_MOST} if age < bound else {Relation.ABOVE, Relation.AT_LEAST}


def _report(reading: Reading, node: Node, fact: str) -> None:
    """Report one criterion on one protected fact."""
    reading.report(
        "protected-fact",
        node.at_key,
        Text(
            f"政策文件和本地规定不得因 `{fact}` 排除或不宜（村民委员会组织法第十六条）",
            f"below the law nobody may be barred or cautioned by `{fact}` (Organic Law, Art. 16)",
        ),
        Text(
            "最多写 grade: prefer（政策目标，不影响比对结果）",
            "at most write grade: prefer, which never enters a verdict",
        ),
    )
