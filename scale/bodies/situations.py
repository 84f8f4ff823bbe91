"""Villages that are alike in all that requirements read: each situation is judged once, whoever is in it.

What is known of a person stands in the situation as what the tests come to, and no birth date does. Where
some test is not sure, the facts themselves stand in it.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from engine.backends.sql.columns import (
    NOMINEES,
    PLACE,
    VILLAGES,
    Column,
    Holds,
)
from engine.backends.sql.cut_offs import AGE, ages_reached, ages_tested
from engine.backends.sql.duck import quoted, text
from engine.backends.sql.leaves import Reading
from engine.backends.sql.statement import of_person_or_village
from engine.backends.sql.trees import tree_sql
from engine.program.lowering import lower_condition
from engine.program.program import Case, Program
from rules.model.conditions import Condition, NamedDate
from rules.model.pack import Pack
from scale.bodies.reads import Reads
from scale.bodies.standing import OUT, STANDING, STANDS, barred
from scale.checks import key_list, same_key
from scale.data import KIN
from scale.statements.of_source import Day
from scale.tables import KIN_DECLARED, POLLING_DAY, POSTS_OPEN, before, fact_columns
from vocabulary.elections.choices import BODIES
from vocabulary.elections.election_kinds import ElectionKind

SITUATIONS = "situations"
SITUATION = "situation"
_BETWEEN_CELLS, _BETWEEN_PEOPLE, _UNKNOWN = "|", "; ", "?"


@dataclass(frozen=True, slots=True)
class Grouping:
    """What tells villages apart on one day."""

    day: Day
    reads: Reads

    @property
    def people(self) -> tuple[Column, ...]:
        """Return the columns of people that requirements read; ages are read from birth dates."""
        names = {"birth_date" if name == AGE else name for name in self.reads.facts}
        return fact_columns(sorted(names))

    @property
    def villages(self) -> tuple[Column, ...]:
        """Return the columns of villages that requirements read."""
        headers = (Column(before(header), Holds.TEXT) for header in sorted(self.reads.headers))
        return (*fact_columns(sorted(self.reads.of_village)), *headers)

    def sql(self) -> str:
        """Return the statement of every village that votes on the day, with its situation."""
        people = (
            f"SELECT {key_list(PLACE, 'n')}, array_to_string(list_sort(list({self._person()})), "
            f"{text(_BETWEEN_PEOPLE)}) AS people_ "
            f"FROM {quoted(NOMINEES)} n JOIN {STANDING} s ON {same_key('n', 's')} "
            f"LEFT JOIN {VILLAGES} v ON {same_key('n', 'v', PLACE)} WHERE NOT s.{OUT} "
            f"GROUP BY {key_list(PLACE, 'n')}"
        )
        kin = f"SELECT DISTINCT {key_list(PLACE)} FROM {KIN}"
        own = _joined([f"v.{quoted(name)}" for name in PLACE])
        # Kin are pairs, and members who stay are people: no village is like another that has any.
        stay = self.day.source.election.kind is ElectionKind.BY_ELECTION
        alone = own if stay else f"CASE WHEN k.county IS NULL THEN '' ELSE {own} END"
        cells = [alone, "COALESCE(p.people_, '')", *(_cell("v", each) for each in self.villages)]
        usual = self.day.source.election.polling_day.isoformat()
        home = f"COALESCE(v.{quoted(POLLING_DAY)}, DATE {text(usual)})"
        return (
            f"SELECT {key_list(PLACE, 'v')}, md5({_joined(cells)}) AS {SITUATION} FROM {VILLAGES} v "
            f"LEFT JOIN ({people}) p ON {same_key('v', 'p', PLACE)} "
            f"LEFT JOIN ({kin}) k ON {same_key('v', 'k', PLACE)} "
            f"WHERE {home} = DATE {text(self.day.day.isoformat())}"
        )

    def _person(self) -> str:
        """Return one person as a word: standing, posts, and what the tests come to."""
        truths = [*self._truths()]
        numbers = {"birth_date" if name == AGE else name for name in self.reads.numbers}
        raw = _joined([_cell("n", each) for each in self.people])
        if truths:
            unsure = " OR ".join(f"({each}) IS NULL" for each in truths)
            raw = f"CASE WHEN {unsure} THEN {raw} ELSE '' END"
        elif not numbers:
            raw = "''"
        cells = [
            f"CASE WHEN s.{STANDS} THEN 'y' ELSE 'm' END",
            *(_flag(f"s.{barred(body)}") for body in BODIES),
            _flag(f"n.{quoted(POSTS_OPEN)}"),
            _flag(f"n.{quoted(KIN_DECLARED)}"),
            _cell("n", Column("posts", Holds.TEXTS)),
            *(_cell("n", each) for each in fact_columns(sorted(numbers))),
            *map(_flag, truths),
            raw,
        ]
        return _joined(cells)

    def _truths(self) -> Iterator[str]:
        """Yield each test on people as SQL."""
        by_pack: dict[str, tuple[Pack, list[Condition]]] = {}
        for pack, test in self.reads.tests:
            by_pack.setdefault(pack.name, (pack, []))[1].append(test)
        for pack, tests in by_pack.values():
            if pack not in self.day.packs:
                continue
            dates = self.day.source.dates(pack, self.day.day)
            trees = [lower_condition(test, pack, dates) for test in tests]
            program = Program(pack.name, tuple(Case(str(at), tree) for at, tree in enumerate(trees)))
            ages = ages_reached(ages_tested(program), dates[NamedDate.AS_OF], pack.calendar)
            by = Reading(of_person_or_village, period_ends=False, ages=ages)
            yield from (tree_sql(tree, by, None).sql("duckdb") for tree in trees)


def _cell(table: str, column: Column) -> str:
    """Return a cell as a word."""
    name = f"{table}.{quoted(column.name)}"
    if column.holds is Holds.TEXTS:
        return f"COALESCE(array_to_string(list_sort({name}), ','), {text(_UNKNOWN)})"
    return f"COALESCE(CAST({name} AS VARCHAR), {text(_UNKNOWN)})"


def _flag(test: str) -> str:
    """Return a test as a word."""
    return f"CASE WHEN {test} THEN 'y' WHEN NOT ({test}) THEN 'n' ELSE {text(_UNKNOWN)} END"


def _joined(cells: Iterable[str]) -> str:
    """Return cells as one word."""
    return f"concat_ws({text(_BETWEEN_CELLS)}, {', '.join(cells)})"
