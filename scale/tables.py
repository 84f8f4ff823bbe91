"""Which columns the tables have: the schema of docs/scale.md, from the vocabulary and the questions."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from candidates.people.kin_relations import CLOSE_KIN
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
KIN_DECLARED = "kin_declared"
# What people decided: by which criteria somebody is out, is not out, and stays in whatever is open.
TAKEN_OUT_BY, NOT_TAKEN_OUT_BY, KEPT_IN_BY = "taken_out_by", "not_taken_out_by", "kept_in_by"
AS_A_WHOLE = "*"  # in the place of a criterion: kept in as a person
POLLING_DAY, POSITION = "polling_day", "position"
PROVINCE, PREFECTURE = "province", "prefecture"
UNIT, DISCLOSURE = "unit", "disclosure"  # of a record: who says so, and how far it may be disclosed
OTHER, RELATIONS, NO_KIN = "other", "relations", "none"
SEAT = "seat"  # of a member who stays: what nobody else of the village is called
OF_SEAT = (*PLACE, SEAT)
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
    Column(KIN_DECLARED, Holds.FLAG),
    Column(TAKEN_OUT_BY, Holds.TEXTS),
    Column(NOT_TAKEN_OUT_BY, Holds.TEXTS),
    Column(KEPT_IN_BY, Holds.TEXTS),
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


def nominees_spec(needed: Iterable[str], counted: Iterable[str] = ()) -> Spec:
    """Return the columns of people: the facts that criteria read, and those that requirements count."""
    needed = list(needed)
    optional = [*filter(NAMING.__contains__, needed), *(name for name in counted if name not in needed)]
    return Spec(
        (*NOMINEE_KEY, *fact_columns(name for name in needed if name not in NAMING)),
        (*RECORD_COLUMNS, *fact_columns(optional)),
    )


def villages_spec(needed: Iterable[str], counted: Iterable[str] = (), headers: Iterable[str] = ()) -> Spec:
    """Return the columns of villages: what criteria read, what requirements read, the previous term."""
    needed = list(needed)
    more = (Column(POLLING_DAY, Holds.DATE), *_texts((PROVINCE, PREFECTURE)), Column(POSITION, Holds.NUMBER))
    optional = fact_columns(name for name in counted if name not in needed)
    return Spec((*VILLAGE_KEY, *fact_columns(needed)), (*more, *optional, *_texts(map(before, headers))))


def before(header: str) -> str:
    """Name the column of a figure of the previous term, which the county calls so (上届情况)."""
    return f"before_{header}"


def owed_by(question: str) -> str:
    """Name the column of the units that owe an answer."""
    return f"owed_by_{question}"


def kin_spec() -> Spec:
    """Return the columns of who is kin to whom; two who both declared and are not there are none."""
    words = frozenset({*CLOSE_KIN, NO_KIN})
    return Spec((*_texts((*KEY, OTHER)), Column(RELATIONS, Holds.TEXTS, words)))


def sitting_spec(counted: Iterable[str]) -> Spec:
    """Return the columns of members who stay in a by-election; `no` is their number if they are nominated."""
    flags = (Column(POSTS_OPEN, Holds.FLAG), Column(KIN_DECLARED, Holds.FLAG))
    return Spec(_texts(OF_SEAT), (*_texts(("no",)), *flags, *fact_columns(counted)))


def states_spec(questions: Iterable[str]) -> Spec:
    """Return the columns of what all units together answered."""
    names = list(questions)
    owing = tuple(Column(owed_by(name), Holds.TEXTS) for name in names)
    return Spec((*_texts(KEY), *(Column(name, Holds.TEXT, STATES_KNOWN) for name in names)), owing)


def records_spec(question: Question, needed: Iterable[str]) -> Spec:
    """Return the columns of the records of a question; a field not there is unknown of every record."""
    fields: Mapping[str, tuple[Column, ...]] = {
        name: columns_of(name, field.kind, calculated=True) for name, field in question.fields.items()
    }
    wanted = [column for name in sorted(needed) for column in fields.get(name, ())]
    return Spec(_texts(KEY), tuple(wanted))
