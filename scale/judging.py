"""Judges the people of one part, day by day, and a sample of them by another engine as well."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from threading import Lock

from engine.backends.backend import Backend
from engine.backends.limits import EngineFault
from engine.backends.sql.columns import KEY, NOMINEES, PLACE, VILLAGES
from engine.backends.sql.duck import quoted, text
from engine.backends.sql.runner import Runner
from engine.program.lowering import lower
from engine.review.deciding.raised import is_raisable
from scale.bodies.judging import Bodies
from scale.checks import key_list, same_key
from scale.figures.returns import Gathered
from scale.loading import EVERYBODY
from scale.sources import Source
from scale.statements.of_source import Day, Statements
from scale.statements.tested import JUDGED, Tested
from scale.subjects import CHOSEN, Person, as_seen, subjects_of
from scale.tables import POLLING_DAY
from vocabulary.truth import Truth

VERDICTS, FINDINGS = "verdicts", "findings"
SEED = "lianshen"
_KEY = key_list(KEY)


@dataclass(frozen=True, slots=True)
class Again:
    """Who is judged a second time: by which engine, and how many at random and of those flagged."""

    backend: Backend
    at_random: int
    flagged: int
    turn: Lock = field(default_factory=Lock)  # an engine judges for one at a time


@dataclass(frozen=True, slots=True)
class Judged:
    """What came of the people of a part, beside the tables of bodies."""

    again: int  # how many were judged a second time
    returns: Gathered
    queries: Mapping[str, str]  # of verdicts and findings


def judge_part(
    runner: Runner, source: Source, again: Again | None, statements: Statements, bodies: Bodies
) -> Judged:
    """Judge the people of a part, and fill the tables of bodies."""
    checked, returns = 0, Gathered()
    queries = {table: f"SELECT * FROM {table}" for table in (VERDICTS, FINDINGS)}
    days = polling_days(runner, source)
    for number, day in enumerate(days):
        of_day = statements.of(source, day)
        home = f"COALESCE(v.{quoted(POLLING_DAY)}, DATE {text(source.election.polling_day.isoformat())})"
        of_the_day = (
            f"LEFT JOIN {VILLAGES} v ON {same_key('n', 'v', PLACE)} "
            f"WHERE {home} = DATE {text(day.isoformat())}"
        )
        everybody = f"SELECT n.* FROM {EVERYBODY} n"
        runner.define(NOMINEES, everybody if len(days) == 1 else f"{everybody} {of_the_day}")
        runner.settle(JUDGED, of_day.judged)
        of_people = {VERDICTS: of_day.verdicts, FINDINGS: of_day.findings or _no_findings()}
        if len(days) == 1:
            queries = of_people  # they are computed as they are written; of several days they are gathered
        else:
            for table, query in of_people.items():
                (runner.append if number else runner.make)(table, query)
        returns.add(runner, of_day)
        bodies.add(runner, of_day)
        checked += 0 if again is None else _judge_again(runner, of_day, again)
    bodies.finish(runner)
    runner.drop(NOMINEES)  # the next part makes a table of this name
    return Judged(checked, returns, queries)


def polling_days(runner: Runner, source: Source) -> list[date]:
    """Return the polling days of those who are to be judged, and of villages in which nobody is nominated."""
    home, usual = f"v.{quoted(POLLING_DAY)}", source.election.polling_day
    at_home = f"SELECT DISTINCT {home} FROM {VILLAGES} v"
    days = {day or usual for (day,) in runner.run(at_home)}
    if days - {usual}:  # whoever has no village votes on the usual day
        rows = runner.run(
            f"SELECT {home} FROM {EVERYBODY} n LEFT JOIN {VILLAGES} v ON {same_key('n', 'v', PLACE)} "
            f"UNION {at_home}"
        )
        days = {day or usual for (day,) in rows}
    return sorted(days or {usual})


def _no_findings() -> str:
    """Return the statement of no finding at all, where no source speaks on a day."""
    columns = [*KEY, "criterion", "item", "force", "grade"]
    texts = ", ".join(f"CAST(NULL AS VARCHAR) AS {name}" for name in columns)
    return f"SELECT {texts}, FALSE AS curable, 'no' AS truth, CAST([] AS VARCHAR[]) AS awaits WHERE FALSE"


def _judge_again(runner: Runner, day: Day, again: Again) -> int:
    """Have another engine judge a bounded sample.

    Raises:
        EngineFault: the two disagree about somebody.
    """
    tested = [each for each in day.tested if not is_raisable(each.criterion)]
    people = list(dict.fromkeys(_sample(runner, again)))
    if not people or not tested:
        return 0
    subjects = subjects_of(runner, day.source, people)
    columns = ", ".join(_said(each.on("j")) for each in tested)
    said = {
        row[: len(KEY)]: row[len(KEY) :]
        for row in runner.run(
            f"SELECT {key_list(KEY, 'j')}, {columns} FROM {JUDGED} j JOIN {CHOSEN} c ON {same_key('j', 'c')}"
        )
    }
    for pack in day.packs:
        mine = [(at, each) for at, each in enumerate(tested) if each.pack is pack]
        program = lower(pack, [each.criterion for _, each in mine], day.source.dates(pack, day.day))
        seen = [as_seen(subjects[person], day.source, pack, day.day) for person in people]
        with again.turn:
            judged = again.backend.judge(program, seen)
        for person, row in zip(people, judged, strict=True):
            for (at, each), truth in zip(mine, row, strict=True):
                _same(each, truth, said[person][at], again.backend.name)
    return len(people)


def _said(tested: Tested) -> str:
    """Return what was said of a criterion as a word; of whom it is not examined, nothing was."""
    return (
        f"CASE WHEN NOT {tested.examined} THEN NULL WHEN {tested.surely} THEN '{Truth.YES.value}' "
        f"WHEN {tested.open} THEN '{Truth.UNKNOWN.value}' ELSE '{Truth.NO.value}' END"
    )


def _same(tested: Tested, truth: Truth, by_sql: str | None, engine: str) -> None:
    """Refuse two truths that differ."""
    if by_sql is not None and truth.value != by_sql:
        raise EngineFault(f"{tested.name}: the sql engine says {by_sql}, the {engine} engine {truth.value}")


def _sample(runner: Runner, again: Again) -> Iterator[Person]:
    """Yield people at random, the same in every run, then some of those flagged."""
    chance = f"ORDER BY md5(concat({text(SEED)}, {_KEY})), {_KEY} LIMIT"
    yield from runner.run(f"SELECT {_KEY} FROM {JUDGED} {chance} {again.at_random}")
    flagged = f"SELECT {_KEY} FROM {JUDGED} WHERE verdict = 'flag'"
    yield from runner.run(f"{flagged} {chance} {again.flagged}")
