"""What is examined and what is set aside: `pass` speaks only of the criteria on the docket."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from rules.model.conditions import NamedDate, dates_of, facts_of, questions_of
from rules.model.pack import Criterion, Grade, Pack
from vocabulary.columns.roster_columns import ROSTER_FIELDS
from vocabulary.elections.election_kinds import ElectionKind
from vocabulary.fields import OF_A_NOMINATION, OF_NOMINATING
from vocabulary.many.once import Once
from vocabulary.outcomes import Because
from vocabulary.questions import Question

__all__ = ["Because"]

MAY_BE_MISSING = frozenset(name for name, known in ROSTER_FIELDS.items() if known.may_be_missing)


# What only a nomination says; whoever was written in has none.
# Where nobody is elected, only the day of the review and the beginning of the term are days.
DAYS_OF_AN_ELECTION = frozenset({NamedDate.NOMINATION_CLOSE, NamedDate.ANNOUNCED_ON})


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
    *,
    columns: frozenset[str] | None = None,
    kind: ElectionKind = ElectionKind.TERM,
) -> Docket:
    """Divide the criteria of a pack that speaks; `columns` are those that some roster has, if known."""
    reasons = {
        criterion.name: Because.OTHER_KIND
        if not kind.elects and of_an_election(pack, criterion)
        else _reason(pack, criterion, questions, waived)
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
    """Return the questions that a criterion reads; asked of every finding on everybody."""
    return _questions_read(criterion)


def _read(criterion: Criterion) -> frozenset[str]:
    """Return the questions that a criterion reads."""
    conditions = (criterion.condition, criterion.unsettled)
    return frozenset().union(*(questions_of(part) for part in conditions if part is not None))


_questions_read = Once(_read)


def of_an_election(pack: Pack, criterion: Criterion) -> bool:
    """Whether a criterion makes sense only where somebody is elected.

    It asks a step of the procedure, or reads something of a nomination, or a day of the election's calendar;
    what only a person can raise, in a source on elections, is on whom to recommend.
    """
    if pack.on_elections and criterion.only_if_raised:
        return True
    parts = [part for part in (criterion.condition, criterion.unsettled) if part is not None]
    facts = _facts_read(criterion)
    days = frozenset[NamedDate]().union(*(frozenset(dates_of(part)) for part in parts))
    step = criterion.grade is Grade.STEP
    return step or bool(facts & OF_A_NOMINATION) or bool(days & DAYS_OF_AN_ELECTION)


def of_winners(docket: Docket) -> Docket:
    """Return what is examined of somebody elected without a nomination: nothing that a nomination says."""
    kept = (each for each in docket.examined if not _facts_read(each) & OF_NOMINATING)
    return replace(docket, examined=tuple(kept))


def asked(dockets: Iterable[Docket]) -> frozenset[str]:
    """Return the questions that some examined criterion reads."""
    read = (questions_read(criterion) for docket in dockets for criterion in docket.examined)
    return frozenset().union(*read)


def facts_asked(dockets: Iterable[Docket]) -> frozenset[str]:
    """Return the facts that some examined criterion reads."""
    read = (_facts_read(criterion) for docket in dockets for criterion in docket.examined)
    return frozenset[str]().union(*read)


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


def _facts_read(criterion: Criterion) -> frozenset[str]:
    """Return the facts that a criterion reads."""
    conditions = (criterion.condition, criterion.unsettled)
    return frozenset[str]().union(*(facts_of(part) for part in conditions if part is not None))


def _without_column(criterion: Criterion, columns: frozenset[str]) -> Because | None:
    """Return that a criterion reads a column which a county may do without, and no roster has."""
    read = _facts_read(criterion)
    return Because.NO_COLUMN if (read & MAY_BE_MISSING) - columns else None
