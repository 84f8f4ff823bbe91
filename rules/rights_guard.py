"""Guards the right to stand: below the law, what somebody is may be wished for, never held against a person.

Organic Law of Villagers' Committees 2025, Art. 16: everyone over eighteen may stand, whatever their
ethnicity, sex, family origin, faith, education, property or length of residence.
"""

from candidates.fields import WHAT_SOMEBODY_IS
from rules.conditions import (
    All,
    Compared,
    Condition,
    Count,
    Either,
    In,
    Is,
    IsNot,
    Not,
    Nothing,
    NotIn,
    Some,
    Test,
    facts_of,
)
from rules.pack import Criterion, Force, Grade
from rules.reading import Reading
from sources.texts import Text

VOTING_AGE = 18


def guard_rights(reading: Reading, criteria: tuple[Criterion, ...], force: Force) -> None:
    """Report criteria of a policy or local list that would hold against a person what the person is."""
    if force.legal:
        return
    for criterion in criteria:
        if criterion.grade in {Grade.BAR, Grade.CAUTION}:
            for fact in sorted(_protected(criterion)):
                _report(reading, criterion, fact)


def _protected(criterion: Criterion) -> set[str]:
    """Return the protected facts that a criterion reads."""
    conditions = [part for part in (criterion.condition, criterion.unsettled) if part is not None]
    found: set[str] = set()
    for condition in conditions:
        found |= facts_of(condition) & WHAT_SOMEBODY_IS
        if any(bound > VOTING_AGE for bound in age_bounds(condition)):
            found.add("age")
        if "birth_date" in facts_of(condition):
            found.add("birth_date")
    return found


def age_bounds(condition: Condition) -> list[int]:
    """Return the ages that a condition compares with."""
    match condition:
        case Test("age", Compared(_, int(bound))):
            return [bound]
        case Test("age", Is(int(value)) | IsNot(int(value))):
            return [value]
        case Test("age", In(values) | NotIn(values)):
            return [value for value in values if isinstance(value, int)]
        case All(parts) | Either(parts):
            return [bound for part in parts for bound in age_bounds(part)]
        case Not(part):
            return age_bounds(part)
        case Test() | Some() | Nothing() | Count():
            return []


def _report(reading: Reading, criterion: Criterion, fact: str) -> None:
    """Report one criterion on one protected fact."""
    reading.report_key(
        "protected-fact",
        ("criteria", criterion.name, "grade"),
        Text(
            f"政策文件和本地规定不得因 `{fact}` 排除或不宜（村民委员会组织法第十六条）",
            f"below the law nobody may be barred or cautioned by `{fact}` (Organic Law, Art. 16)",
        ),
        Text(
            "最多写 grade: prefer（政策目标，不影响比对结果）",
            "at most write grade: prefer, which never enters a verdict",
        ),
    )
