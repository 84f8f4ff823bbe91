"""The people of one county as the engine takes them from a folder, as far as the tables know them."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import replace

from candidates.clearances.replies.replies import answer_list
from candidates.people.candidate import Candidate, Hold, Reservation
from candidates.people.kin import NotDeclared
from candidates.villages.village import Village, VillageKey
from engine.backends.sql.columns import (
    KEY,
    NOMINEES,
    STATES,
    Column,
    Holds,
    State,
    columns_of,
    is_of_village,
    records_table,
)
from engine.backends.sql.duck import Database, quoted
from engine.backends.sql.tables import state_of
from engine.review.docket import asked
from engine.review.subjects import Material
from scale.bodies.homes import Place, posts_of
from scale.checks import key_list, same_key
from scale.loading import EVERYBODY
from scale.sources import Source
from scale.subjects import Person, Reader, read_cells, reading, value_of
from scale.tables import (
    DISCLOSURE,
    HELD,
    NAMING,
    POSTS_OPEN,
    UNIT,
    Spec,
    fact_columns,
    owed_by,
    records_spec,
)
from vocabulary.answers import AnswerList, Owing, Record, Reply, Said
from vocabulary.columns.computed_facts import RAISED
from vocabulary.facts import Fact, Known, LayeredFacts, Unknown
from vocabulary.fields import FACTS
from vocabulary.origins import Origin
from vocabulary.places import FilePlace, SheetPlace
from vocabulary.questions import Disclosure, Question
from vocabulary.texts import Lang, Text

OF_PEOPLE = tuple(name for name in FACTS if not is_of_village(name) and name not in {"age", "number", RAISED})
_ASIDE = ("place_file", "place_sheet", "place_row", POSTS_OPEN, HELD, RAISED)
_ANSWERED = frozenset({State.CLEAR.value, State.FOUND.value})
_HELD = Text(
    "县里的记录另有保留情形，见本县文件夹", "the county holds the record back; its own folder says why"
)
UNNAMED = Text("（未导出）", "(not exported)")  # in the place of a name, which nobody left blank
_NO_POST = Text("提名职务未定", "the post is not known")


def whole_specs(source: Source, specs: Mapping[str, Spec]) -> dict[str, Spec]:
    """Return the columns with all that is known of people, and not only what is tested of them."""
    people = specs[NOMINEES]
    counted = [name for name in OF_PEOPLE if name not in NAMING]
    more = [each for each in fact_columns(counted) if each not in people.required]
    found = {
        **specs,
        NOMINEES: Spec(people.required, tuple(dict.fromkeys((*people.optional, *more)))),
    }
    words = frozenset(each.value for each in Disclosure)
    about = (Column(UNIT, Holds.TEXT), Column(DISCLOSURE, Holds.TEXT, words))
    for name in source.asked:
        question = source.questions[name]
        whole = records_spec(question, question.fields)
        found[records_table(name)] = Spec(whole.required, (*whole.optional, *about))
    return found


def materials(
    database: Database, source: Source, villages: Mapping[Place, Village], lang: Lang
) -> list[Material]:
    """Return what is known of everybody; a question that the data have no column for nobody asked."""
    answers = _answers(database, source, sorted(asked(source.dockets) - set(source.asked)))
    found: list[Material] = []
    by_consent = [name for name in source.asked if source.questions[name].by_consent]
    for key, found_there, computed in _candidates(database, villages, UNNAMED.to(lang)):
        candidate = _agreeing(found_there, answers[key], by_consent) if by_consent else found_there
        village = villages.get((key[0], key[1], key[2]))
        layers = [computed, *([village.facts] if village else []), candidate.facts]
        day = (village.polling_day if village else None) or source.election.polling_day
        found.append(Material(candidate, village, day, LayeredFacts(*layers), answers[key]))
    return found


def _agreeing(
    candidate: Candidate, answers: Mapping[str, AnswerList], by_consent: Iterable[str]
) -> Candidate:
    """Return somebody with the consent that the answers tell of: who was not asked did not agree."""
    agreed = frozenset(name for name in by_consent if state_of(answers[name]) is not State.NOT_ASKED)
    consent = Known(bool(agreed), candidate.place)
    return replace(candidate, facts={**candidate.facts, "consent": consent}, agreed=agreed)


def _candidates(
    database: Database, villages: Mapping[Place, Village], unnamed: str
) -> Iterator[tuple[Person, Candidate, dict[str, Fact]]]:
    """Yield the people, each with what was computed of them."""
    there = database.columns(EVERYBODY)
    names = [name for name in OF_PEOPLE if all(c.name in there for c in columns_of(name, FACTS[name].kind))]
    columns, readers = reading("n", names)
    aside = [f"n.{quoted(name)}" for name in _ASIDE]
    rows = database.run(
        f"SELECT {', '.join((key_list(KEY, 'n'), *aside, *columns))} FROM {EVERYBODY} n "
        f"ORDER BY {key_list(KEY, 'n')}"
    )
    width = len(KEY) + len(_ASIDE)
    for row in rows:
        key: Person = row[: len(KEY)]
        file, sheet, at, posts_open, held, raised = row[len(KEY) : width]
        place = SheetPlace(file, sheet or "", at) if file and at else FilePlace(NOMINEES)
        known = read_cells(row[width:], readers)
        facts: dict[str, Fact] = {
            name: Known(fact.value, place) if isinstance(fact, Known) else Unknown(fact.origin, place)
            for name, fact in known.items()
        }
        facts.setdefault("name", Known(unnamed, place))
        doubts = [
            *([(Hold.NO_POST, _NO_POST)] if posts_open else []),
            *([(Hold.UNREADABLE, _HELD)] if held else []),
        ]
        home = VillageKey(key[1], key[2])
        candidate = Candidate(
            number=key[3],
            key=home if (key[0], key[1], key[2]) in villages else None,
            written_village=home,
            facts=facts,
            kin=NotDeclared(),  # who is kin to whom stands in a table of its own
            posts=posts_of(facts.get("posts")),
            reservations=tuple(Reservation(hold, why, place) for hold, why in doubts),
            place=place,
        )
        yield key, candidate, {RAISED: Known(frozenset(raised), place)} if raised else {}


def _answers(database: Database, source: Source, also: Iterable[str]) -> dict[Person, dict[str, AnswerList]]:
    """Return the answers about everybody, by the units that gave them where the data say so."""
    questions = source.asked
    columns = [f"s.{quoted(name)}" for name in (*questions, *map(owed_by, questions))]
    more = "".join(f", {column}" for column in columns)
    rows = database.run(
        f"SELECT {key_list(KEY, 'n')}{more} FROM {EVERYBODY} n LEFT JOIN {STATES} s ON {same_key('n', 's')}"
    )
    records = {name: _records(database, source.questions[name]) for name in questions}
    nothing = {name: _not_asked(source.questions[name]) for name in also}
    found: dict[Person, dict[str, AnswerList]] = {}
    for row in rows:
        key, states = row[: len(KEY)], row[len(KEY) : len(KEY) + len(questions)]
        owing = row[len(KEY) + len(questions) :]
        found[key] = nothing | {
            name: _answer(source.questions[name], state, units or (), records[name].get(key, {}))
            for name, state, units in zip(questions, states, owing, strict=True)
        }
    return found


def _not_asked(question: Question) -> AnswerList:
    """Return that nobody asked."""
    return answer_list(question.of, {unit: Owing(Origin.NOT_ASKED) for unit in question.of})


def _answer(
    question: Question, state: str | None, owing: Collection[str], by_unit: Mapping[str, tuple[Record, ...]]
) -> AnswerList:
    """Return the answers to one question: of whom the data name no unit, every unit owes."""
    match state:
        case State.NOT_ASKED.value:
            return _not_asked(question)
        case State.CLEAR.value | State.FOUND.value:
            owes: Collection[str] = ()
        case _:
            owes = owing or question.of
    units = tuple(dict.fromkeys((*question.of, *by_unit)))
    replies: dict[str, Reply] = {}
    for unit in units:
        mine = by_unit.get(unit, ())
        owed = unit in owes or (state not in _ANSWERED and not owes)
        replies[unit] = Owing(Origin.AWAITED, records=mine) if owed else Said(mine, ())
    return answer_list(units, replies)


def _records(database: Database, question: Question) -> Mapping[Person, dict[str, tuple[Record, ...]]]:
    """Return the records of a question by person and unit; how far none says to be disclosed, none is."""
    table = records_table(question.name)
    there = database.columns(table)
    columns: list[str] = []
    readers: list[Reader] = []
    for name, field in question.fields.items():
        made = columns_of(name, field.kind, calculated=True)
        if all(column.name in there for column in made):
            columns += [f"r.{quoted(column.name)}" for column in made]
            readers.append((name, len(made), value_of(field.kind)))
    more = "".join(f", {column}" for column in columns)
    rows = database.run(
        f"SELECT {key_list(KEY, 'r')}, r.{quoted(UNIT)}, r.{quoted(DISCLOSURE)}{more} FROM {quoted(table)} r "
        f"JOIN {EVERYBODY} n ON {same_key('n', 'r')} ORDER BY ALL"
    )
    found: defaultdict[Person, dict[str, tuple[Record, ...]]] = defaultdict(dict)
    width = len(KEY) + 2
    for row in rows:
        unit, disclosure = row[len(KEY) : width]
        whose = unit if unit in question.of else question.of[0]
        may = Disclosure(disclosure) if disclosure else Disclosure.WITHHELD
        record = Record(read_cells(row[width:], readers), disclosure=may)
        mine = found[row[: len(KEY)]]
        mine[whose] = (*mine.get(whose, ()), record)
    return found
