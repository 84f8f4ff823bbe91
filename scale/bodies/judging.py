"""Judges requirements on the bodies of a part, each situation once; keeps what villages add to areas."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from threading import Lock
from typing import TypeVar

from engine.backends.sql.columns import PLACE, VILLAGES, Column, Holds
from engine.backends.sql.duck import TYPES, quoted, text
from engine.backends.sql.runner import Runner
from engine.bodies.demands.demands import is_wide
from scale.bodies.added import ADDED, ADDED_COLUMNS, ADDS, NOTHING, PREVIOUS, packed, packed_figures
from scale.bodies.homes import Home, Place, homes_of
from scale.bodies.outcomes import Setting, parts_at, requirements_at
from scale.bodies.pool import Pool
from scale.bodies.reads import Over, reads_of
from scale.bodies.situations import SITUATION, SITUATIONS, Grouping
from scale.bodies.standing import STANDING, standing_sql
from scale.bodies.tables import (
    REQUIREMENT,
    REQUIREMENT_ROWS,
    REQUIREMENTS,
    SCOPE,
    TOGETHER,
    TOGETHER_COLUMNS,
    VILLAGE,
    Row,
    requirement_row,
    table,
    together_row,
)
from scale.checks import key_list, same_key
from scale.sources import Source
from scale.statements.of_source import Day
from scale.tables import POSITION, PREFECTURE, PROVINCE, before
from vocabulary.elections.election_kinds import ElectionKind

AT_ONCE = 2_000  # villages that are fetched together
MOST_KEPT = 200_000  # situations that are remembered from one part to the next
RESULTS = "results"
Found = TypeVar("Found")


@dataclass(frozen=True, slots=True)
class Alone:
    """What a village's own requirements come to, as rows."""

    requirements: tuple[Row, ...]
    together: Row | None


def alone(by: Setting, home: Home) -> Alone:
    """Judge the requirements of one village."""
    found = requirements_at(by, home)
    return Alone(
        tuple(map(requirement_row, found.alone)),
        None if found.together is None else together_row(found.together),
    )


def adds(by: Setting, home: Home) -> str:
    """Write down what one village adds to every requirement over an area."""
    return packed(parts_at(by, home))


class Judges:
    """Who judges situations; what was judged once is remembered."""

    def __init__(self, pool: Pool) -> None:
        """Remember nothing yet."""
        self._pool = pool
        self._known: dict[tuple[object, ...], object] = {}
        self._turn = Lock()  # parts are judged side by side, and a solver is one

    def of(
        self,
        work: Callable[[Setting, Home], Found],
        by: Setting,
        day: Day,
        homes: Callable[[Sequence[str]], Iterable[tuple[str, Home]]],
        situations: Sequence[str],
    ) -> dict[str, Found]:
        """Return what every situation comes to."""
        about = (id(day.source), day.day, work.__name__)
        with self._turn:
            known = {each: self._known.get((*about, each)) for each in situations}
            fresh = [each for each, found in known.items() if found is None]
            known.update(self._pool.each(work, by, homes(fresh), len(fresh)))
            if len(self._known) + len(fresh) > MOST_KEPT:
                self._known.clear()
            self._known.update({(*about, each): known[each] for each in fresh})
        return known  # type: ignore[return-value]  # every situation has its village


@dataclass(slots=True)
class Bodies:
    """The requirements of one part, day by day."""

    source: Source
    judges: Judges
    situations: int = 0
    _added: list[Row] = field(default_factory=list)
    _begun: bool = False

    def add(self, runner: Runner, day: Day) -> None:
        """Judge the villages that vote on a day, when everybody in them has been judged."""
        if not any(pack.ratios for pack in self.source.packs):
            self._nothing(runner)
            return
        runner.settle(STANDING, standing_sql(day))
        self._alone(runner, day)
        if asks_of_areas(self.source):
            self._collect(runner, day)
        self._begun = True

    def finish(self, runner: Runner) -> None:
        """Keep what villages add to requirements over areas, when all days have been added."""
        if asks_of_areas(self.source):
            names = ", ".join(quoted(each.name) for each in ADDED_COLUMNS)
            runner.load(table(RESULTS, ADDED_COLUMNS, self._added))
            runner.make(ADDED, f"SELECT {names} FROM {RESULTS}")
            return
        # Where nothing is asked of areas, it is known all the same which counties there are.
        cells = {
            PROVINCE: _province(self.source.election.province),
            PREFECTURE: f"v.{quoted(PREFECTURE)}",
            "county": "v.county",
            ADDS: text(NOTHING),
        }
        columns = ", ".join(
            f"{cells.get(each.name, f'CAST(NULL AS {TYPES[each.holds]})')} AS {quoted(each.name)}"
            for each in ADDED_COLUMNS
        )
        runner.make(ADDED, f"SELECT DISTINCT {columns} FROM {VILLAGES} v")

    def _nothing(self, runner: Runner) -> None:
        """Make the tables of a source that asks nothing of bodies."""
        texts = [Column(name, Holds.TEXT) for name in PLACE]
        for name, columns in ((REQUIREMENTS, REQUIREMENT_ROWS), (TOGETHER, (*texts, *TOGETHER_COLUMNS))):
            cells = ", ".join(f"CAST(NULL AS {TYPES[each.holds]}) AS {quoted(each.name)}" for each in columns)
            runner.make(name, f"SELECT {cells} WHERE FALSE")

    @property
    def _setting(self) -> Setting:
        """Return what requirements are judged by."""
        return Setting(self.source.election, self.source.review_day, self.source.packs)

    def _alone(self, runner: Runner, day: Day) -> None:
        """Judge what is asked of each village."""
        found = self._judged(runner, Grouping(day, reads_of(self.source.packs, Over.VILLAGE)), alone)
        of_one = [(key, *row) for key, each in found.items() for row in each.requirements]
        of_all = [(key, *each.together) for key, each in found.items() if each.together is not None]
        where = f"{key_list(PLACE, 's')}"
        scope = f"'{VILLAGE}' AS {SCOPE}, " + "".join(
            f"CAST(NULL AS VARCHAR) AS {each}, " for each in (PROVINCE, PREFECTURE)
        )
        for name, columns, rows, first in (
            (REQUIREMENTS, REQUIREMENT, of_one, scope),
            (TOGETHER, TOGETHER_COLUMNS, of_all, ""),
        ):
            runner.load(table(RESULTS, (Column(SITUATION, Holds.TEXT), *columns), rows))
            names = ", ".join(f"r.{quoted(each.name)}" for each in columns)
            put = runner.append if self._begun else runner.make
            put(
                name,
                f"SELECT {first}{where}, {names} FROM {SITUATIONS} s "
                f"JOIN {RESULTS} r ON r.{SITUATION} = s.{SITUATION}",
            )

    def _collect(self, runner: Runner, day: Day) -> None:
        """Keep what each village adds to requirements over areas."""
        found = self._judged(runner, Grouping(day, reads_of(self.source.packs, Over.AREA)), adds)
        headers = sorted(self.source.reads.headers)
        figures = "".join(f", v.{quoted(before(header))}" for header in headers)
        province = _province(self.source.election.province)
        rows = runner.run(
            f"SELECT s.{SITUATION}, {province}, v.{quoted(PREFECTURE)}, {key_list(PLACE, 'v')}, "
            f"v.{quoted(POSITION)}{figures} "
            f"FROM {SITUATIONS} s JOIN {VILLAGES} v ON {same_key('s', 'v', PLACE)} "
            f"ORDER BY {key_list(PLACE, 'v')}"
        )
        places = len(ADDED_COLUMNS) - len((ADDS, PREVIOUS))
        for situation, *row in rows:
            previous = {name: word for name, word in zip(headers, row[places:], strict=True) if word}
            self._added.append((*row[:places], found[situation], packed_figures(previous)))

    def _judged(
        self, runner: Runner, grouping: Grouping, work: Callable[[Setting, Home], Found]
    ) -> Mapping[str, Found]:
        """Group the villages of a day into situations, and judge each of these once."""
        runner.settle(SITUATIONS, grouping.sql())
        first = f"row_number() OVER (PARTITION BY {SITUATION} ORDER BY {key_list(PLACE)})"
        rows = runner.run(
            f"SELECT {SITUATION}, {key_list(PLACE)} FROM (SELECT *, {first} AS nth FROM {SITUATIONS}) "
            f"WHERE nth = 1 ORDER BY {SITUATION}"
        )
        examples: dict[str, Place] = {row[0]: (row[1], row[2], row[3]) for row in rows}
        self.situations += len(examples)

        def homes(situations: Sequence[str]) -> Iterator[tuple[str, Home]]:
            for at in range(0, len(situations), AT_ONCE):
                some = situations[at : at + AT_ONCE]
                fetched = homes_of(runner, grouping, [examples[each] for each in some])
                yield from ((each, fetched[examples[each]]) for each in some)

        return self.judges.of(work, self._setting, grouping.day, homes, list(examples))


def asks_of_areas(source: Source) -> bool:
    """Whether something is asked of areas, which is of whole terms alone."""
    wide = any(is_wide(ratio) for pack in source.packs for ratio in pack.ratios)
    return wide and source.election.kind is ElectionKind.TERM


def _province(of_the_election: str) -> str:
    """Return the province of a village: its own, or that of the election."""
    usual = text(of_the_election) if of_the_election else "CAST(NULL AS VARCHAR)"
    return f"COALESCE(v.{quoted(PROVINCE)}, {usual})"
