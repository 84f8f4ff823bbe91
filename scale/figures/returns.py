"""What every unit was asked about the people of a county, and what it still owes (反馈)."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from engine.backends.sql.columns import UNCLEAR, State
from engine.backends.sql.duck import quoted, text
from engine.backends.sql.runner import Runner
from scale.checks import same_key
from scale.kept import Returns
from scale.statements.of_source import Day
from scale.statements.sound import OF_COUNTY, TWICE
from scale.statements.tested import JUDGED, NOT_CLEAR
from scale.tables import owed_by

_SETTLED = f"('{State.CLEAR.value}', '{State.FOUND.value}')"
_ALL = f"{JUDGED} j LEFT JOIN {quoted(TWICE)} t ON {same_key('j', 't', OF_COUNTY)}"
_CLEAR = f"(t.no IS NULL AND NOT j.{quoted(NOT_CLEAR)})"  # who stands once in the county, and is clear


@dataclass(slots=True)
class Gathered:
    """What is added up day by day: by county and unit what was asked, is owed, and about how many people."""

    _found: defaultdict[str, dict[str, list[int]]] = field(default_factory=lambda: defaultdict(dict))
    _names: dict[str, tuple[str, str]] = field(default_factory=dict)

    def add(self, runner: Runner, day: Day) -> None:
        """Add those who were judged on one day."""
        units = _questions_by_unit(day)
        if not units:
            return
        for county, *numbers in runner.run(_statement(day, units, runner.columns(UNCLEAR))):
            for at, unit in enumerate(units):
                sums = self._found[county].setdefault(unit, [0, 0, 0])
                for which, number in enumerate(numbers[3 * at : 3 * at + 3]):
                    sums[which] += int(number or 0)
        for unit in units:
            name = day.source.authority.departments[unit]
            self._names[unit] = (name.zh, name.en)

    def of(self, county: str) -> tuple[Returns, ...]:
        """Return what the units asked about a county were asked and owe, in the order of their codes."""
        return tuple(
            Returns(unit, *self._names[unit], *numbers)
            for unit, numbers in sorted(self._found.get(county, {}).items())
            if numbers[0]
        )


def _questions_by_unit(day: Day) -> Mapping[str, list[str]]:
    """Return the questions that sources read on a day, by the unit that is asked."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for name in day.asked:
        for unit in day.source.questions[name].of:
            found[unit].append(name)
    return dict(sorted(found.items()))


def _statement(day: Day, units: Mapping[str, list[str]], there: frozenset[str]) -> str:
    """Return the statement of three sums for every unit, county by county; who stands twice is asked once.

    Nearly everybody stands once and is clear: of them it is enough to count who is asked.
    """
    sums = (f"CAST(sum({name}) AS BIGINT) AS {name}" for unit in units for name in _sums(unit))
    return (
        f"SELECT county, {', '.join(sums)} FROM "
        f"({_of_the_clear(day, units)} UNION ALL {_of_the_others(day, units, there)}) GROUP BY county"
    )


def _sums(unit: str) -> tuple[str, str, str]:
    """Name the sums of a unit: what it was asked and owes, and about how many people."""
    return quoted(f"asked {unit}"), quoted(f"owed {unit}"), quoted(f"people {unit}")


def _of_the_clear(day: Day, units: Mapping[str, list[str]]) -> str:
    """Return the statement of what is asked of each who stands once and is clear; nothing of it is owed."""
    sums: list[str] = []
    for unit, names in units.items():
        tests = Counter(day.reads(name, "j") for name in names)
        asked = " + ".join(f"CASE WHEN {test} THEN {number} ELSE 0 END" for test, number in tests.items())
        sums += [f"{value} AS {name}" for value, name in zip((asked, "0", "0"), _sums(unit), strict=True)]
    return f"SELECT j.county, {', '.join(sums)} FROM {_ALL} WHERE {_CLEAR}"


def _of_the_others(day: Day, units: Mapping[str, list[str]], there: frozenset[str]) -> str:
    """Return the statement of the sums of each of the others, of whom all rows are looked at together.

    `there`: the columns that the table of the unclear has.
    """
    named = {name for name in day.asked if owed_by(name) in there}
    rows = [f"u.{quoted(owed_by(name))}" for name in sorted(named)]
    for name in day.asked:
        asked = (
            f"({day.reads(name, 'j')}) AND u.{quoted(name)} IS DISTINCT FROM {text(State.NOT_ASKED.value)}"
        )
        open_ = f"u.no IS NOT NULL AND COALESCE(u.{quoted(name)} NOT IN {_SETTLED}, TRUE)"
        rows += [f"{asked} AS {_asked(name)}", f"{asked} AND {open_} AS {_open(name)}"]
    people = [f"max(CASE WHEN {_asked(name)} THEN 1 ELSE 0 END) AS {_asked(name)}" for name in day.asked]
    sums: list[str] = []
    for unit, names in units.items():
        owed = [quoted(f"owed {unit} {name}") for name in names]
        people += [
            f"max(CASE WHEN {_owes(name, unit) if name in named else _open(name)} THEN 1 ELSE 0 END) "
            f"AS {column}"
            for name, column in zip(names, owed, strict=True)
        ]
        values = (
            " + ".join(map(_asked, names)),
            " + ".join(owed),
            f"CASE WHEN {' + '.join(owed)} > 0 THEN 1 ELSE 0 END",
        )
        sums += [f"{value} AS {name}" for value, name in zip(values, _sums(unit), strict=True)]
    of_rows = (
        f"SELECT j.county, j.no, {', '.join(rows)} FROM (SELECT j.* FROM {_ALL} WHERE NOT {_CLEAR}) j "
        f"LEFT JOIN {UNCLEAR} u ON {same_key('j', 'u')}"
    )
    of_people = f"SELECT county, no, {', '.join(people)} FROM ({of_rows}) GROUP BY county, no"
    return f"SELECT county, {', '.join(sums)} FROM ({of_people})"


def _asked(question: str) -> str:
    """Name the column that says whether a question is put about somebody."""
    return quoted(f"asked {question}")


def _open(question: str) -> str:
    """Name the column that says whether its answer is owed."""
    return quoted(f"open {question}")


def _owes(question: str, unit: str) -> str:
    """Return the test that a unit owes the answer: where the data name no unit, all who are asked do."""
    units = quoted(owed_by(question))
    named = f"COALESCE(array_length({units}) = 0 OR list_contains({units}, {text(unit)}), TRUE)"
    return f"{_open(question)} AND {named}"


def added(several: Iterable[tuple[Returns, ...]]) -> Iterator[Returns]:
    """Yield what each unit was asked and owes in several places together, in the order of their codes."""
    found: defaultdict[str, list[Returns]] = defaultdict(list)
    for returns in several:
        for each in returns:
            found[each.unit].append(each)
    for unit, rows in sorted(found.items()):
        sums = [sum(getattr(row, name) for row in rows) for name in ("asked", "owed", "people")]
        yield Returns(unit, rows[0].zh, rows[0].en, *sums)
