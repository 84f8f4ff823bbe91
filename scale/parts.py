"""One part from its files to its results: checked, judged, written whole, and kept as finished."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from pathlib import Path

from engine.backends.sql.columns import NOMINEES, UNCLEAR, VILLAGES
from engine.backends.sql.duck import Database, quoted, text
from engine.backends.sql.runner import Runner
from engine.review.docket import MAY_BE_MISSING
from scale.bodies.added import ADDED
from scale.bodies.judging import Bodies, Judges
from scale.bodies.situations import SITUATIONS
from scale.bodies.standing import STANDING
from scale.bodies.tables import REQUIREMENTS, TOGETHER
from scale.checks import check_columns, specs_of
from scale.data import ENDING, Part, put
from scale.figures.counties import Written, counties_of_two, figures_of, nobody_judged
from scale.judging import FINDINGS, VERDICTS, Again, judge_part
from scale.kept import Finished, Told
from scale.loading import load, rows_of
from scale.sources import Circumstance, Source, read_its_election, read_source
from scale.statements.of_source import Statements
from scale.statements.tested import JUDGED
from scale.tables import POLLING_DAY
from vocabulary.columns.roster_columns import ROSTER_FIELDS
from vocabulary.elections.choices import CATEGORIES
from vocabulary.places import place_words
from vocabulary.problems import Problem

TABLES = (VERDICTS, FINDINGS, REQUIREMENTS, TOGETHER, ADDED)


@dataclass(slots=True)
class Sources:
    """The packs of elections, read once."""

    today: date
    _read: dict[tuple[bytes, Circumstance], Source] = field(default_factory=dict)

    def of(self, database: Database, part: Part) -> Source | tuple[Problem, ...]:
        """Return the packs that speak about the people of a part, or why there are none."""
        election, problems = read_its_election(part)
        if election is None:
            return problems
        found = circumstance(database, part)
        key = (part.election.read_bytes(), found)
        if key not in self._read:
            self._read[key] = read_source(part, election, found, self.today)
        return self._read[key]


def circumstance(database: Database, part: Part) -> Circumstance:
    """Return what of the people decides which packs speak; what cannot be read leaves it open."""
    people = database.types(part.file(NOMINEES)) or {}
    villages = database.types(part.file(VILLAGES)) or {}
    columns = frozenset(name for name in ROSTER_FIELDS if _is_there(name, people))
    raw = f"read_parquet({text(part.file(VILLAGES))})"
    cells = [
        quoted(name) if villages.get(name) == kind else f"CAST(NULL AS {kind})"
        for name, kind in ((POLLING_DAY, "DATE"), ("category", "VARCHAR"))
    ]
    rows = database.run(f"SELECT DISTINCT {', '.join(cells)} FROM {raw}") if villages else []
    found = {kind for _, kind in rows}
    kinds = frozenset(found) if found and found <= CATEGORIES.keys() else frozenset(CATEGORIES)
    return Circumstance(tuple(sorted({day for day, _ in rows if day})), kinds, columns)


def _is_there(fact: str, types: dict[str, str]) -> bool:
    """Whether a fact has its columns."""
    return (
        any(name in types for name in (fact, f"{fact}_least", f"{fact}_first")) or fact not in MAY_BE_MISSING
    )


@dataclass(frozen=True, slots=True)
class Run:
    """What every part is judged with."""

    out: Path
    again: Again | None
    judges: Judges
    statements: Statements = field(default_factory=Statements)


@dataclass(frozen=True, slots=True)
class Job:
    """One part to be judged."""

    part: Part
    source: Source | tuple[Problem, ...]  # or why there is none
    made_of: str  # a print of everything it is made from


def run_part(runner: Runner, run: Run, job: Job) -> Finished:
    """Judge a part and write its results; what is not whole yet has another name."""
    part, source = job.part, job.source
    if not isinstance(source, Source):
        return _unusable(runner, run, job, source)
    tables, wrong = check_columns(runner, part, specs_of(source))
    if wrong:
        return _unusable(runner, run, job, (*source.problems, *wrong))
    problems = [
        *source.problems,
        *load(runner, part, tables, answers=run.again is not None),
        *counties_of_two(runner, part),
    ]
    bodies = Bodies(source, run.judges)
    judged = judge_part(runner, source, run.again, run.statements, bodies)
    for table in TABLES:
        query = judged.queries.get(table, f"SELECT * FROM {table}")
        save(runner, query, run.out / table / f"{part.name}{ENDING}")
    for made in (*TABLES, JUDGED, UNCLEAR, STANDING, SITUATIONS):  # what is saved reads them until now
        runner.drop(made)
    read, used = rows_of(runner, part)
    verdicts, findings = (run.out / table / f"{part.name}{ENDING}" for table in (VERDICTS, FINDINGS))
    written = Written(verdicts, run.out / TOGETHER / f"{part.name}{ENDING}")
    counties = tuple(figures_of(runner, part, source, written, judged.returns))
    if sum(each.figures.nominees for each in counties) != used:
        raise AssertionError(f"{part.name}: {used} people went in, and another number came out")
    return Finished(
        print=job.made_of,
        read=read,
        judged=used,
        findings=runner.files.rows(findings),
        again=judged.again,
        review_day=source.review_day.isoformat(),
        counties=counties,
        problems=tuple(map(told, problems)),
    )


def save(runner: Runner, query: str, path: Path) -> None:
    """Write what a query gives, sorted, whole or not at all."""
    put(path, partial(runner.save_sorted, query))


def _unusable(runner: Runner, run: Run, job: Job, problems: Iterable[Problem]) -> Finished:
    """Return that nobody of a part was judged; results of an earlier run do not stay."""
    for table in TABLES:
        (run.out / table / f"{job.part.name}{ENDING}").unlink(missing_ok=True)
    people = job.part.file(NOMINEES)
    read = 0 if runner.files.types(people) is None else runner.files.rows(people)
    counties = tuple(nobody_judged(runner.files, job.part))
    return Finished(job.made_of, read, 0, 0, 0, "", counties, tuple(map(told, problems)))


def told(problem: Problem) -> Told:
    """Return a problem as it is kept."""
    where = place_words(problem.place)
    words = (problem.message.zh, problem.message.en, problem.help.zh, problem.help.en)
    return Told(problem.code, where, *words)
