"""Which columns the tables have: the schema of docs/scale.md, from the vocabulary and the questions."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from engine.backends.sql.columns import (
    KEY,
    PLACE,
    Column,
    Holds,
    State,
    columns_of,
)
from vocabulary.columns.computed_facts import RAISED
from vocabulary.columns.field import Sensitivity, Source
from vocabulary.elections.choices import BODIES
from vocabulary.fields import FACTS
from vocabulary.kinds import Words
from vocabulary.questions import Question

ID_DIGEST, NAME_DIGEST = "id_digest", "name_digest"
HELD, NOT_COMPARED, POSTS_OPEN, BODIES_OF = "held", "not_compared", "posts_open", "bodies"
POLLING_DAY, PREFECTURE = "polling_day", "prefecture"
# What stands in columns of its own, is counted anew by every source, or names people.
_NOT_FACTS = frozenset({"number", "age", RAISED})
# Never written: where a source reads one of them, it stays unknown of everybody whose data lacks it.
NAMING = frozenset(
    {"name", "former_name"}
    | {
        name
        for name, field in FACTS.items()
        if field.sensitivity in {Sensitivity.IDENTIFYING, Sensitivity.OTHERS}
    }
)
STATES_KNOWN = frozenset(each.value for each in State)


@dataclass(frozen=True, slots=True)
class Spec:
    """The columns of a table: those that must be there, and all that are read."""

    required: tuple[Column, ...]
    optional: tuple[Column, ...] = ()

    @property
    def columns(self) -> tuple[Column, ...]:
        """Return every column that is read."""
        return (*self.required, *self.optional)


def _texts(names: Iterable[str]) -> tuple[Column, ...]:
    """Return columns of text."""
    return tuple(Column(name, Holds.TEXT) for name in names)


RECORD_COLUMNS = (
    Column(POSTS_OPEN, Holds.FLAG),
    Column(HELD, Holds.FLAG),
    Column(NOT_COMPARED, Holds.FLAG),
    Column(RAISED, Holds.TEXTS),
    *_texts((ID_DIGEST, NAME_DIGEST, "place_file", "place_sheet")),
    Column("place_row", Holds.NUMBER),
)
NOMINEE_KEY = (*_texts(KEY), Column(BODIES_OF, Holds.TEXTS, frozenset(BODIES)))
VILLAGE_KEY = _texts(PLACE)


def facts_written(read: frozenset[str], *, of_village: bool) -> list[str]:
    """Return the facts of people, or of villages, that an export writes: free text only where it is read."""
    return [
        name
        for name, field in FACTS.items()
        if (field.source is Source.VILLAGE) is of_village
        and name not in _NOT_FACTS | NAMING
        and (not isinstance(field.kind, Words) or name in read)
    ]


def fact_columns(names: Iterable[str]) -> tuple[Column, ...]:
    """Return the columns of facts."""
    return tuple(column for name in names for column in columns_of(name, FACTS[name].kind))


def nominees_spec(needed: Iterable[str]) -> Spec:
    """Return the columns of people; `needed` are the facts that somebody's sources read."""
    needed = list(needed)
    naming = fact_columns(name for name in needed if name in NAMING)
    return Spec(
        (*NOMINEE_KEY, *fact_columns(name for name in needed if name not in NAMING)),
        (*RECORD_COLUMNS, *naming),
    )


def villages_spec(needed: Iterable[str]) -> Spec:
    """Return the columns of villages."""
    more = (Column(POLLING_DAY, Holds.DATE), *_texts((PREFECTURE,)))
    return Spec((*VILLAGE_KEY, *fact_columns(needed)), more)


def states_spec(questions: Iterable[str]) -> Spec:
    """Return the columns of what all units together answered."""
    return Spec((*_texts(KEY), *(Column(name, Holds.TEXT, STATES_KNOWN) for name in questions)))


def records_spec(question: Question, needed: Iterable[str]) -> Spec:
    """Return the columns of the records of a question; a field not there is unknown of every record."""
    fields: Mapping[str, tuple[Column, ...]] = {
        name: columns_of(name, field.kind, calculated=True) for name, field in question.fields.items()
    }
    wanted = [column for name in sorted(needed) for column in fields.get(name, ())]
    return Spec(_texts(KEY), tuple(wanted))
