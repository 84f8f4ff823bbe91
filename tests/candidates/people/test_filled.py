import copy
import pickle
from dataclasses import FrozenInstanceError, dataclass, field, fields, replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from candidates.people.candidate import Candidate
from candidates.people.numbers import NumberEntry
from engine.program.explanation import Explanation, FactEvidence, NothingEvidence
from engine.review.review import Finding
from reports.disclosed.findings import Nominee
from reports.disclosed.people import CriterionAccount, Proof, SignedBook, UnitState
from vocabulary.answers import Answer, Owing, Said
from vocabulary.facts import Known, Unknown
from vocabulary.many.filled import filled_then_frozen
from vocabulary.places import SheetPlace

MANY = (
    *(Candidate, NumberEntry, Known, Unknown, SheetPlace),
    *(Answer, Said, Owing, FactEvidence, NothingEvidence, Explanation, Finding),
    *(Nominee, Proof, CriterionAccount, SignedBook, UnitState),
)


@dataclass(frozen=True, slots=True, order=True)
class Slow:
    """A value as any other."""

    name: str
    row: int = 0
    index: int = field(default=7, compare=False, repr=False)


Slow.__name__ = Slow.__qualname__ = "Quick"


@filled_then_frozen
@dataclass(frozen=True, slots=True, order=True)
class Quick:
    """The same, made otherwise."""

    name: str
    row: int = 0
    index: int = field(default=7, compare=False, repr=False)


ARGUMENTS = st.one_of(
    st.tuples(st.text()),
    st.tuples(st.text(), st.integers()),
    st.tuples(st.text(), st.integers(), st.integers()),
)


@given(ARGUMENTS, ARGUMENTS)
def test_a_value_is_the_same_however_it_was_filled(
    one: tuple[str, int, int], other: tuple[str, int, int]
) -> None:
    """What it says, how it compares and sorts, what becomes of it when it is copied, sent or changed."""
    slow, quick = Slow(*one), Quick(*one)
    assert type(quick) is Quick
    assert repr(quick) == repr(slow)
    assert hash(quick) == hash(slow)
    assert (quick == Quick(*other), quick < Quick(*other)) == (slow == Slow(*other), slow < Slow(*other))
    assert [getattr(quick, each.name) for each in fields(Quick)] == [
        getattr(slow, each.name) for each in fields(Slow)
    ]
    assert pickle.loads(pickle.dumps(quick)) == copy.copy(quick) == quick  # noqa: S301 - it was made here
    assert replace(quick, row=3) == Quick(name=quick.name, row=3, index=quick.index)
    match quick:
        case Quick(name, row):
            assert (name, row) == (slow.name, slow.row)


@pytest.mark.parametrize("kind", [Quick, *MANY], ids=lambda kind: kind.__name__)
def test_what_was_filled_is_frozen(kind: type) -> None:
    """No field can be set or taken away, nor another one be added."""
    made = kind(*(str(at) for at, _ in enumerate(fields(kind))))
    for each in fields(kind):
        with pytest.raises(FrozenInstanceError):
            setattr(made, each.name, "other")
        with pytest.raises(FrozenInstanceError):
            delattr(made, each.name)
    assert [getattr(made, each.name) for each in fields(kind)] == [
        str(at) for at, _ in enumerate(fields(kind))
    ]
    assert not hasattr(made, "__dict__")


def test_what_does_more_than_take_its_fields_is_refused() -> None:
    """It would be made without what it does: a check, a list of its own, another kind's part."""

    @dataclass(frozen=True, slots=True)
    class Listed:
        names: list[str] = field(default_factory=list)

    @dataclass(frozen=True, slots=True)
    class Checked:
        name: str

        def __post_init__(self) -> None:
            """Check it."""

    @dataclass(frozen=True, slots=True)
    class Child(Slow):
        more: int = 0

    @dataclass(slots=True)
    class Open:
        name: str

    @dataclass(frozen=True)
    class Wide:
        name: str

    for kind in (Listed, Checked, Child, Open, Wide, str):
        with pytest.raises(TypeError):
            filled_then_frozen(kind)


def test_arguments_are_asked_for_as_before() -> None:
    """One too many, or one too few, is no value."""
    with pytest.raises(TypeError):
        Quick()  # type: ignore[call-arg]  # what is tested
    with pytest.raises(TypeError):
        Quick("a", 1, 2, 3)  # type: ignore[call-arg]  # as above
