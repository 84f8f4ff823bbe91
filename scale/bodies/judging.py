"""Judges requirements on the bodies of a part: each situation once, the county's from all its villages."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from threading import Lock
from typing import TypeVar

from candidates.villages.village import VillageKey
from engine.backends.sql.columns import PLACE, VILLAGES, Column, Holds
from engine.backends.sql.duck import TYPES, quoted
from engine.backends.sql.runner import Runner
from engine.bodies.demands.demands import is_wide
from engine.bodies.demands.measured import unknown
from engine.bodies.requirement import RequirementReview
from engine.bodies.wide.pairs import Pairs
from engine.bodies.wide.village import Part, Unfilled
from engine.bodies.wide_requirements import Placed, wide_review
from rules.model.pack import Pack
from rules.model.ratios import Area, OverArea, Ratio
from scale.bodies.homes import Home, Place, homes_of
from scale.bodies.outcomes import Setting, parts_at, requirements_at
from scale.bodies.pool import Pool
from scale.bodies.reads import Over, reads_of
from scale.bodies.situations import SITUATION, SITUATIONS, Grouping
from scale.bodies.standing import STANDING, standing_sql
from scale.bodies.tables import (
    COUNTY,
    REQUIREMENT,
    REQUIREMENTS,
    SCOPE,
    TOGETHER,
    TOGETHER_COLUMNS,
    TOWNSHIP,
    VILLAGE,
    Row,
    requirement_row,
    table,
    together_row,
)
from scale.checks import key_list, same_key
from scale.sources import Source
from scale.statements import Day
from scale.tables import POSITION, before
from vocabulary.elections.election_kinds import ElectionKind
from vocabulary.texts import Text

AT_ONCE = 2_000  # villages that are fetched together
MOST_KEPT = 200_000  # situations that are remembered from one part to the next
RESULTS = "results"
IN_SEVERAL_PARTS = Text(
    "本县的村分在几组文件中，全县、全乡镇的要求未测算：一个县请放在同一组文件",
    "the villages of this county lie in several parts, so what is asked of it as a whole is not worked out: "
    "put a county into one part",
)
Found = TypeVar("Found")


@dataclass(frozen=True, slots=True)
class Alone:
    """What a village's own requirements come to, as rows."""

    requirements: tuple[Row, ...]
    together: Row | None


@dataclass(frozen=True, slots=True)
class Added:
    """What a village adds to one requirement over several."""

    pack: str
    ratio: str
    pairs: Pairs | Unfilled | Text


def alone(by: Setting, home: Home) -> Alone:
    """Judge the requirements of one village."""
    found = requirements_at(by, home)
    return Alone(
        tuple(map(requirement_row, found.alone)),
        None if found.together is None else together_row(found.together),
    )


def adds(by: Setting, home: Home) -> tuple[Added, ...]:
    """Work out what one village adds to every requirement over several."""
    return tuple(Added(each.pack.name, each.ratio.name, each.pairs) for each in parts_at(by, home))


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
    split: frozenset[str]  # the counties whose villages lie in several parts
    situations: int = 0
    _placed: dict[str, list[tuple[int, Placed]]] = field(default_factory=dict)
    _begun: bool = False

    def add(self, runner: Runner, day: Day) -> None:
        """Judge the villages that vote on a day, when everybody in them has been judged."""
        if not any(pack.ratios for pack in self.source.packs):
            self._nothing(runner)
            return
        runner.settle(STANDING, standing_sql(day, day.verdicts))
        self._alone(runner, day)
        if self._wide() and self.source.election.kind is ElectionKind.TERM:
            self._collect(runner, day)
        self._begun = True

    def finish(self, runner: Runner) -> None:
        """Add what is asked of townships and counties, when all days have been added."""
        texts = tuple(Column(name, Holds.TEXT) for name in (SCOPE, *PLACE))
        rows = [row for county, placed in sorted(self._placed.items()) for row in self._over(county, placed)]
        if rows:
            runner.load(table(RESULTS, (*texts, *REQUIREMENT), rows))
            names = ", ".join(quoted(each.name) for each in (*texts, *REQUIREMENT))
            runner.append(REQUIREMENTS, f"SELECT {names} FROM {RESULTS}")

    def _nothing(self, runner: Runner) -> None:
        """Make the tables of a source that asks nothing of bodies."""
        texts = [Column(name, Holds.TEXT) for name in PLACE]
        for name, columns in (
            (REQUIREMENTS, (Column(SCOPE, Holds.TEXT), *texts, *REQUIREMENT)),
            (TOGETHER, (*texts, *TOGETHER_COLUMNS)),
        ):
            cells = ", ".join(f"CAST(NULL AS {TYPES[each.holds]}) AS {quoted(each.name)}" for each in columns)
            runner.make(name, f"SELECT {cells} WHERE FALSE")

    @property
    def _setting(self) -> Setting:
        """Return what requirements are judged by."""
        return Setting(self.source.election, self.source.review_day, self.source.packs)

    def _wide(self) -> list[tuple[Pack, Ratio]]:
        """Return the requirements over townships and the county."""
        return [(pack, ratio) for pack in self.source.packs for ratio in pack.ratios if is_wide(ratio)]

    def _alone(self, runner: Runner, day: Day) -> None:
        """Judge what is asked of each village."""
        found = self._judged(runner, Grouping(day, reads_of(self.source.packs, Over.VILLAGE)), alone)
        of_one = [(key, *row) for key, each in found.items() for row in each.requirements]
        of_all = [(key, *each.together) for key, each in found.items() if each.together is not None]
        where = f"{key_list(PLACE, 's')}"
        for name, columns, rows, first in (
            (REQUIREMENTS, REQUIREMENT, of_one, f"'{VILLAGE}' AS {SCOPE}, "),
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
        """Keep what each village adds to requirements over several."""
        found = self._judged(runner, Grouping(day, reads_of(self.source.packs, Over.AREA)), adds)
        headers = sorted(self.source.reads.headers)
        figures = "".join(f", v.{quoted(before(header))}" for header in headers)
        rows = runner.run(
            f"SELECT s.{SITUATION}, v.{quoted(POSITION)}, {key_list(PLACE, 'v')}{figures} "
            f"FROM {SITUATIONS} s JOIN {VILLAGES} v ON {same_key('s', 'v', PLACE)} "
            f"ORDER BY {key_list(PLACE, 'v')}"
        )
        by_name = {(pack.name, ratio.name): (pack, ratio) for pack, ratio in self._wide()}
        for situation, position, county, township, village, *written in rows:
            previous = {name: word for name, word in zip(headers, written, strict=True) if word}
            for each in found[situation]:
                part = Part(*by_name[each.pack, each.ratio], each.pairs, previous)
                placed = (position or 0, Placed(VillageKey(township, village), part))
                self._placed.setdefault(county, []).append(placed)

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

    def _over(self, county: str, placed: Sequence[tuple[int, Placed]]) -> Iterator[Row]:
        """Yield what the requirements over a county and its townships come to."""
        in_order = [each for _, each in sorted(placed, key=lambda one: one[0])]
        if county in self.split:
            yield from self._not_worked_out(county, in_order)
            return
        found = wide_review(self.source.packs, in_order)
        for township, reviews in found.townships.items():
            for each in reviews:
                yield (TOWNSHIP, county, township, None, *requirement_row(each))
        for each in found.county:
            yield (COUNTY, county, None, None, *requirement_row(each))

    def _not_worked_out(self, county: str, placed: Sequence[Placed]) -> Iterator[Row]:
        """Yield that nothing is known of a county whose villages lie in several parts."""
        townships = dict.fromkeys(each.village.township for each in placed)
        asked = {(each.part.pack.name, each.part.ratio.name) for each in placed}
        nothing = unknown(IN_SEVERAL_PARTS)
        for pack, ratio in self._wide():
            if (pack.name, ratio.name) not in asked:
                continue
            review = RequirementReview(pack.name, ratio, nothing.outlook, because=nothing.because)
            if isinstance(ratio.scope, OverArea) and ratio.scope.area is Area.TOWNSHIP:
                for township in townships:
                    yield (TOWNSHIP, county, township, None, *requirement_row(review))
            else:
                yield (COUNTY, county, None, None, *requirement_row(review))
