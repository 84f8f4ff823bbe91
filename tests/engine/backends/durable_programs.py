"""Programs and people for trials of the durable engine, and its truths beside those of the definition."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from contextlib import closing

from candidates.clearances.replies.replies import answer_list
from engine.backends.durable import Durable
from engine.program.lowering import lower
from engine.program.meaning import Reference
from engine.program.program import Program
from engine.program.subject import Subject
from rules.model.conditions import (
    Compared,
    Condition,
    Relation,
)
from rules.model.conditions import (
    Test as OneTest,  # pytest takes a `Test` for tests
)
from tests.engine.program.drawn_conditions import KINDS, question
from tests.engine.program.generated import AS_OF, criterion, dates_from, pack_of
from vocabulary.answers import Owing, Record, Said
from vocabulary.facts import Fact, Known, Unknown
from vocabulary.kinds import Amount, Value
from vocabulary.origins import Origin
from vocabulary.questions import Question
from vocabulary.truth import Truth

ASKED = question("crimes", ["court", "police"], {"kind": KINDS["kind"], "remark": KINDS["remark"]})


def program_of(conditions: Iterable[Condition], asked: Iterable[Question] = (ASKED,)) -> Program:
    """Lower a pack with one criterion for each condition."""
    pack = pack_of([criterion(f"c{n}", one) for n, one in enumerate(conditions)], asked)
    return lower(pack, pack.criteria, dates_from(AS_OF[0]))


def person(**values: Value | None) -> Subject:
    """Return a person with these facts, unknown where None, about whom the court has answered."""
    facts: dict[str, Fact] = {
        name: Unknown(Origin.BLANK) if value is None else Known(value) for name, value in values.items()
    }
    replies = {"court": Said((Record({"kind": Known("removal")}),), ()), "police": Owing(Origin.AWAITED)}
    return Subject(facts, {"crimes": answer_list(ASKED.of, replies)})


def votes(number: int, more: int = 0) -> Amount:
    """Return a number of votes."""
    return Amount(number, number + more)


def agreed(program: Program, people: Sequence[Subject]) -> list[tuple[Truth, ...]]:
    """Return what both engines say, which is the same."""
    with closing(Durable()) as durable:
        found = durable.judge(program, people)
    assert found == Reference().judge(program, people)
    return found


def at_least(number: int) -> Condition:
    """Return a test on the votes."""
    return OneTest("nomination_votes", Compared(Relation.AT_LEAST, number))
