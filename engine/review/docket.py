"""What is examined and what is set aside: `pass` speaks only of the criteria on the docket."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from rules.model.conditions import facts_of, questions_of
from rules.model.pack import Criterion, Grade, Pack
from vocabulary.fields import ROSTER_FIELDS
from vocabulary.outcomes import Because
from vocabulary.questions import Question

__all__ = ["Because"]

MAY_BE_MISSING = frozenset(name for name, known in ROSTER_FIELDS.items() if known.may_be_missing)


@dataclass(frozen=True, slots=True)
class SetAside:
    """A criterion that gives no finding in this review, and why."""

    pack: str
    criterion: Criterion
    because: Because

    @property
    def name(self) -> str:
        """Return the criterion's full name."""
        return f"{self.pack}/{self.criterion.name}"


@dataclass(frozen=True, slots=True)
class Docket:
    """The criteria of one pack that are examined, and those that are not."""

    pack: Pack
    examined: tuple[Criterion, ...]
    set_aside: tuple[SetAside, ...]


def docket_of(
    pack: Pack,
    questions: Mapping[str, Question],
    waived: frozenset[str],
    columns: frozenset[str] | None = None,
) -> Docket:
    """Divide the criteria of a pack that speaks; `columns` are those that some roster has, if known."""
    reasons = {
        criterion.name: _reason(pack, criterion, questions, waived)
        or (None if columns is None else _without_column(criterion, columns))
        for criterion in pack.criteria
    }
    return Docket(
        pack,
        tuple(criterion for criterion in pack.criteria if reasons[criterion.name] is None),
        tuple(
            SetAside(pack.name, criterion, reason)
            for criterion in pack.criteria
            if (reason := reasons[criterion.name]) is not None
        ),
    )


def unadopted(pack: Pack) -> tuple[SetAside, ...]:
    """Set aside every criterion of a list that nobody adopted."""
    return tuple(SetAside(pack.name, criterion, Because.NOT_ADOPTED) for criterion in pack.criteria)


def questions_read(criterion: Criterion) -> frozenset[str]:
    """Return the questions that a criterion reads."""
    conditions = (criterion.condition, criterion.unsettled)
    return frozenset().union(*(questions_of(part) for part in conditions if part is not None))


def asked(dockets: Iterable[Docket]) -> frozenset[str]:
    """Return the questions that some examined criterion reads."""
    read = (questions_read(criterion) for docket in dockets for criterion in docket.examined)
    return frozenset().union(*read)


def _reason(
    pack: Pack, criterion: Criterion, questions: Mapping[str, Question], waived: frozenset[str]
) -> Because | None:
    """Return why a criterion is set aside, or None where it is examined."""
    read = questions_read(criterion)
    if criterion.only_if_raised or criterion.condition is None:
        return Because.ONLY_IF_RAISED
    if criterion.sealed or any(not questions[name].may_be_asked for name in read):
        return Because.SEALED
    if read & waived and not (pack.legal and criterion.grade is Grade.BAR):
        return Because.WAIVED
    return None


def _without_column(criterion: Criterion, columns: frozenset[str]) -> Because | None:
    """Return that a criterion reads a column which a county may do without, and no roster has."""
    conditions = (criterion.condition, criterion.unsettled)
    read = frozenset().union(*(facts_of(part) for part in conditions if part is not None))
    return Because.NO_COLUMN if (read & MAY_BE_MISSING) - columns else None
