"""Profiles: every way in which a person of whom not everything is known may turn out.

What depends on one unknown fact turns out together: whoever proves to be a woman is one in every
requirement. A test that even full knowledge leaves open (a birthday on which sources disagree) is open by
itself.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product
from math import prod
from typing import Final

from engine.bodies.contest.age_counting import AgeCounting
from engine.bodies.contest.birth_days import DaySpan, ages_of, birth_spans
from engine.bodies.contest.columns import Column, Columns, NumberColumn, Seen
from engine.bodies.contest.contest import Profile
from engine.program.leaves import fact_leaves, tests_by_name
from engine.program.meaning import truth_of
from engine.program.predicates import holds_of_fact
from engine.program.program import FactLeaf
from engine.program.subject import Subject
from engine.program.values import worth_trying
from vocabulary.dates import day_of
from vocabulary.facts import Fact, Known, LayeredFacts
from vocabulary.fields import FACTS
from vocabulary.kinds import Amount
from vocabulary.texts import Text
from vocabulary.truth import Truth

MOST_TRIED: Final = 20_000
NOTHING: Final = (0, 0)  # in the place of a number that may be anything
BORN: Final = frozenset({"age", "birth_date"})
TOO_MANY = Text("未知情况过多，未能测算", "too much is unknown to work this out")


def numbers_lacking(seen: Seen, columns: Columns) -> dict[int, Text]:
    """Return the numbers of a person that may be anything, by position, each with what is not known."""
    found = {}
    for index, column in enumerate(columns.numbers):
        # Without a day to count to nobody has an age; with one, everybody has some age. A word is one of all.
        bounded = column.scale or (column.fact == "age" and column.age_counting.as_of is not None)
        if not bounded and _number_now(column, seen) is None:
            label = FACTS[column.fact].label
            found[index] = Text(f"有人选的{label.zh}未知", f"`{label.en}` of a nominee is not known")
    return found


def profiles_of(seen: Seen, columns: Columns) -> tuple[Profile, ...] | Text:
    """Return every way in which a person may turn out, or why that cannot be said.

    A number that may be anything stands there as 0, and nothing that reads it is judged.
    """
    kinds = [_kind_now(column, seen) for column in columns.kinds]
    lacking = numbers_lacking(seen, columns)
    numbers = [
        NOTHING if index in lacking else _number_now(column, seen)
        for index, column in enumerate(columns.numbers)
    ]
    sure = [number for number in numbers if number is not None and number[0] == number[1]]
    if Truth.UNKNOWN not in kinds and len(sure) == len(numbers):
        return (Profile(tuple(kind is Truth.YES for kind in kinds), tuple(sure)),)
    return _turned_out(seen, columns)


def _kind_now(column: Column, seen: Seen) -> Truth:
    """Return what is known of a test today."""
    return truth_of(column.tree, seen[column.age_counting])


def _number_now(column: NumberColumn, seen: Seen) -> tuple[int, int] | None:
    """Return what is known of a number today."""
    match seen[column.age_counting].fact(column.fact):
        case Known(Amount(least, most)):
            return least, most
        case Known(str() as word) if word in dict(column.scale):
            number = dict(column.scale)[word]
            return number, number
        case _:
            return None


def _turned_out(seen: Seen, columns: Columns) -> tuple[Profile, ...] | Text:
    """Try every way in which the unknown facts may turn out, as far as the tests tell them apart."""
    person = next(iter(seen.values()))
    read = [(leaf, column.age_counting) for column in columns.kinds for leaf in fact_leaves(column.tree)]
    age_countings = list(seen)
    born = birth_spans(
        person.fact("birth_date"), [each for each in read if each[0].name in BORN], age_countings
    )
    open_facts = _open_facts(person, [leaf for leaf, _ in read if leaf.name not in BORN])
    open_facts |= _open_words(person, columns)
    if prod(map(len, open_facts.values())) * max(1, len(born)) > MOST_TRIED:
        return TOO_MANY
    found: dict[Profile, None] = {}
    spans: list[DaySpan | None] = [*born] or [None]
    for values in product(*open_facts.values()):
        facts = dict(zip(open_facts, values, strict=True))
        for span in spans:
            for profile in _profiles(_World(seen, facts, span), columns):
                found[profile] = None
    return tuple(found)


@dataclass(frozen=True, slots=True)
class _World:
    """One person with the open facts settled and the birth date narrowed down."""

    seen: Seen
    facts: Mapping[str, Known]
    born: DaySpan | None

    def subject(self, age_counting: AgeCounting, age: int | None) -> Subject:
        """Return the person as one pack sees them, at one of the ages that they may have."""
        subject = self.seen[age_counting]
        facts: dict[str, Fact] = {**self.facts}
        if self.born is not None:
            facts["birth_date"] = Known(day_of(self.born.first))
        if age is not None:
            facts["age"] = Known(Amount(age, age))
        return Subject(LayeredFacts(facts, subject.facts), subject.answers)


def _profiles(world: _World, columns: Columns) -> Iterator[Profile]:
    """Yield the profiles of one person in one world: more than one where a test stays open for all that."""
    age_countings = list(world.seen)
    for ages in product(*(_ages_tried(world, age_counting) for age_counting in age_countings)):
        at = dict(zip(age_countings, ages, strict=True))
        subjects = {by: world.subject(by, age) for by, age in at.items()}
        kinds = (_kind_now(column, subjects) for column in columns.kinds)
        numbers = tuple(_number(column, world, subjects) for column in columns.numbers)
        for kinds_of_one in product(*(_both(kind) for kind in kinds)):
            yield Profile(kinds_of_one, numbers)


def _ages_tried(world: _World, age_counting: AgeCounting) -> list[int | None]:
    """Return the ages to try: one for a whole span of days, both on a birthday that is contested."""
    span = world.born
    ages = ages_of(span, age_counting) if span else None
    if span is None or ages is None:
        return [None]
    # Between the first and the last day of a span no test turns, so that one age stands for all of them.
    return [ages.least, ages.most] if span.first == span.last and ages.least < ages.most else [ages.most]


def _number(column: NumberColumn, world: _World, subjects: Seen) -> tuple[int, int]:
    """Return how large a number may be in one world."""
    if column.fact == "age" and world.born is not None and world.born.first < world.born.last:
        ages = ages_of(world.born, column.age_counting)
        if ages is not None:
            return ages.least, ages.most
    return _number_now(column, subjects) or NOTHING


def _both(kind: Truth) -> tuple[bool, ...]:
    """Return what a test may still come to."""
    match kind:
        case Truth.YES:
            return (True,)
        case Truth.NO:
            return (False,)
        case Truth.UNKNOWN:
            return (False, True)


def _open_words(person: Subject, columns: Columns) -> dict[str, list[Known]]:
    """Return for every fact that a scale reads, and that is not known, all of its words."""
    return {
        column.fact: [Known(word) for word, _ in column.scale]
        for column in columns.numbers
        if column.scale and not isinstance(person.fact(column.fact), Known)
    }


def _open_facts(person: Subject, leaves: Sequence[FactLeaf]) -> dict[str, list[Known]]:
    """Return for every fact that is not fully known the values worth trying."""
    found: dict[str, list[Known]] = {}
    for name, mine in tests_by_name(leaves).items():
        tests, fact = [leaf.predicate for leaf in mine], person.fact(name)
        if Truth.UNKNOWN in {holds_of_fact(fact, test) for test in tests}:
            found[name] = [Known(value) for value in worth_trying(mine[0].kind, tests, fact)]
    return found
