"""What every unit was asked about the people of a county, and what it still owes (反馈)."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from engine.backends.sql.columns import UNCLEAR, State
from engine.backends.sql.duck import quoted, text
from engine.backends.sql.runner import Runner
from scale.checks import same_key
from scale.kept import Returns
from scale.statements.of_source import Day
from scale.statements.tested import JUDGED
from scale.tables import owed_by

_SETTLED = f"('{State.CLEAR.value}', '{State.FOUND.value}')"


@dataclass(slots=True)
class Gathered:
    """What is added up day by day: by county and unit what was asked, is owed, and about how many people."""

    _found: defaultdict[tuple[str, str], list[int]] = field(
        default_factory=lambda: defaultdict(lambda: [0, 0, 0])
    )
    _names: dict[str, tuple[str, str]] = field(default_factory=dict)

    def add(self, runner: Runner, day: Day) -> None:
        """Add those who were judged on one day."""
        units = _questions_by_unit(day)
        if not units:
            return
        for county, *numbers in runner.run(_statement(day, units)):
            for at, unit in enumerate(units):
                sums = self._found[county, unit]
                for which, number in enumerate(numbers[3 * at : 3 * at + 3]):
                    sums[which] += int(number or 0)
        for unit in units:
            name = day.source.authority.departments[unit]
            self._names[unit] = (name.zh, name.en)

    def of(self, county: str) -> tuple[Returns, ...]:
        """Return what the units asked about a county were asked and owe, in the order of their codes."""
        return tuple(
            Returns(unit, *self._names[unit], *numbers)
            for (where, unit), numbers in sorted(self._found.items())
            if where == county and numbers[0]
        )


def _questions_by_unit(day: Day) -> Mapping[str, list[str]]:
    """Return the questions that sources read on a day, by the unit that is asked."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for name in day.asked:
        for unit in day.source.questions[name].of:
            found[unit].append(name)
    return dict(sorted(found.items()))


def _statement(day: Day, units: Mapping[str, list[str]]) -> str:
    """Return the statement of three sums for every unit, county by county; who stands twice is asked once."""
    asked = {name: quoted(f"asked {name}") for name in day.asked}
    owed = {(name, unit): quoted(f"owed {unit} {name}") for unit, names in units.items() for name in names}
    rows = [
        f"COALESCE(max(CASE WHEN {_is_asked(day, name)} THEN 1 ELSE 0 END), 0) AS {column}"
        for name, column in asked.items()
    ]
    rows += [
        f"COALESCE(max(CASE WHEN {_is_asked(day, name)} AND {_owes(name, unit)} THEN 1 ELSE 0 END), 0) "
        f"AS {column}"
        for (name, unit), column in owed.items()
    ]
    sums: list[str] = []
    for unit, names in units.items():
        mine = [owed[name, unit] for name in names]
        sums += [
            f"sum({_added(asked[name] for name in names)})",
            f"sum({_added(mine)})",
            f"sum(CASE WHEN {_added(mine)} > 0 THEN 1 ELSE 0 END)",
        ]
    people = (
        f"SELECT j.county, j.no, {', '.join(rows)} FROM {JUDGED} j "
        f"LEFT JOIN {UNCLEAR} u ON {same_key('j', 'u')} GROUP BY j.county, j.no"
    )
    named = [f"CAST({each} AS BIGINT) AS {quoted(f'sum {at}')}" for at, each in enumerate(sums)]
    return f"SELECT county, {', '.join(named)} FROM ({people}) GROUP BY county"


def _is_asked(day: Day, question: str) -> str:
    """Return the test that a question is put about somebody."""
    return f"({day.reads(question, 'j')}) AND COALESCE({_state(question)} <> '{State.NOT_ASKED.value}', TRUE)"


def _owes(question: str, unit: str) -> str:
    """Return the test that a unit owes the answer: where the data name no unit, all who are asked do."""
    units = f"u.{quoted(owed_by(question))}"
    named = f"COALESCE(array_length({units}) = 0 OR list_contains({units}, {text(unit)}), TRUE)"
    return f"COALESCE({_state(question)} NOT IN {_SETTLED}, TRUE) AND {named}"


def _state(question: str) -> str:
    """Return what all units answered: of those who are not among the unclear, that all is clear."""
    return f"CASE WHEN u.no IS NULL THEN '{State.CLEAR.value}' ELSE u.{quoted(question)} END"


def _added(columns: Iterable[str]) -> str:
    """Return a sum."""
    return " + ".join(columns) or "0"


def added(several: Iterable[tuple[Returns, ...]]) -> Iterator[Returns]:
    """Yield what each unit was asked and owes in several places together, in the order of their codes."""
    found: defaultdict[str, list[Returns]] = defaultdict(list)
    for returns in several:
        for each in returns:
            found[each.unit].append(each)
    for unit, rows in sorted(found.items()):
        sums = [sum(getattr(row, name) for row in rows) for name in ("asked", "owed", "people")]
        yield Returns(unit, rows[0].zh, rows[0].en, *sums)
