"""Judges a folder of Parquet part by part, in bounded memory, and adds up what came of it."""

import hashlib
import json
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, field, replace
from datetime import date
from functools import partial
from pathlib import Path

from engine.backends.backend import Backend
from engine.backends.limits import EngineFault
from engine.backends.sql.columns import NOMINEES, Cell, Column, Holds, Table
from engine.backends.sql.duck import Database, quoted
from engine.backends.sql.runner import Runner
from files.whole_files import remove_unfinished, write_whole
from scale.bodies.added import ADDED
from scale.bodies.areas import AreaReview, add_up
from scale.bodies.judging import Judges
from scale.bodies.pool import Pool
from scale.bodies.tables import REQUIREMENT_ROWS, REQUIREMENTS, table
from scale.data import ENDING, Part, parts_of, put
from scale.entries.damage import Damaged, damaged_parts
from scale.entries.order import causes_first
from scale.entries.unread import unread_entries
from scale.figures.history import keep_day
from scale.figures.summed import SUMMARY, Summed, counties_of, summed_in
from scale.judging import Again
from scale.kept import CountyFigures, Finished, Told, finished_before, keep, print_of
from scale.machines import Crew, Here, Machine, started
from scale.parts import TABLES, Job, Run, Sources, run_part, save, told
from scale.several import LISTED, find_several, of_two_names
from scale.sources import Source
from vocabulary.catalogue import parquet as catalogue
from vocabulary.elections.county_figures import FIGURES, Figures, together
from vocabulary.places import FilePlace
from vocabulary.problems import Problem, problem
from vocabulary.product import VERSION

PROBLEMS, COUNTIES, AREAS = "problems", "counties", "areas"
AT_RANDOM, FLAGGED = 1_000, 500  # judged a second time in one run, as far as there are so many


@dataclass(frozen=True, slots=True)
class How:
    """How a review runs."""

    out: Path
    today: date
    second: Backend | None  # the engine that judges a sample again
    machine: Machine = field(default_factory=Here)
    said: Callable[[str, int, int], None] = lambda _name, _done, _of: None  # a part is finished
    kept: Callable[[int, int], None] = lambda _done, _of: None  # so many of all were finished before


@dataclass(frozen=True, slots=True)
class Result:
    """What came of all parts."""

    parts: int
    kept: int  # parts that an earlier run had finished
    read: int
    judged: int
    findings: int
    again: int
    several: int  # IDs that stand in several counties
    review_days: tuple[date, ...]
    counties: tuple[CountyFigures, ...]
    problems: tuple[Told, ...]
    areas: tuple[AreaReview, ...] = ()  # what is asked of townships, counties, prefectures and provinces

    @property
    def left_out(self) -> int:
        """Return how many people were not judged."""
        return self.read - self.judged

    @property
    def summed(self) -> Summed:
        """Return the figures of all counties."""
        return Summed(
            self.counties, self.review_days, self.left_out, self.several, len(self.problems), self.areas
        )

    @property
    def totals(self) -> Figures:
        """Return the figures of all counties together."""
        return together(each.figures for each in self.counties)


def review_data(data: Path, how: How) -> Result:
    """Judge every part that is not finished already.

    Where reading fails, all files are read to their end, parts with a damaged one are left out, and what is
    left is judged: nothing is read twice as long as no file is damaged.

    Raises:
        EngineFault: two engines disagree about somebody, or DuckDB or Spark failed.
    """
    parts, damaged = parts_of(data), dict[str, tuple[Problem, ...]]()
    while True:
        try:
            return _reviewed(data, parts, how, damaged)
        except EngineFault:
            with Database() as database:
                found = damaged_parts(database, [part for part in parts if part.name not in damaged])
            if not found:
                raise
            damaged.update(found)


def _reviewed(data: Path, parts: Sequence[Part], how: How, damaged: Damaged) -> Result:
    """Judge every part that is not finished already, but for those that are damaged."""
    how.out.mkdir(parents=True, exist_ok=True)
    for folder in (how.out, *(how.out / name for name in (*TABLES, PROBLEMS, "finished"))):
        remove_unfinished(folder)
    with started(how.machine, how.out) as crew:
        several = find_several(crew.runner, [part for part in parts if part.name not in damaged])
        jobs = [*_jobs(crew, parts, how, several, damaged)]
        found, kept = _all(crew, jobs, how)
        areas = _areas(crew.files, how.out, jobs)
        problems = [each for one in found for each in one.problems] + _two_names(several)
        if not parts:
            problems.append(told(problem(catalogue.FILE_MISSING, FilePlace(f"{NOMINEES}/*{ENDING}"))))
        problems += map(told, unread_entries(data, parts))
        result = Result(
            parts=len(parts),
            kept=kept,
            read=sum(each.read for each in found),
            judged=sum(each.judged for each in found),
            findings=sum(each.findings for each in found),
            again=sum(each.again for each in found),
            several=several.rows,
            review_days=tuple(
                sorted({date.fromisoformat(each.review_day) for each in found if each.review_day})
            ),
            counties=counties_of(each.counties for each in found),
            problems=causes_first(problems),
            areas=areas,
        )
        save(crew.runner, f"SELECT * FROM {LISTED}", how.out / "several" / "several.parquet")
        _write(crew.files, how.out, result)
        keep_day(how.out, how.today, result.counties)
    _remove_others(how.out, [part.name for part in parts])
    return result


def _share(second: Backend | None, parts: int) -> Again | None:
    """Return how many of each part are judged a second time."""
    if second is None:
        return None
    return Again(second, max(1, AT_RANDOM // max(1, parts)), max(1, FLAGGED // max(1, parts)))


def _all(crew: Crew, jobs: Sequence[Job], how: How) -> tuple[list[Finished], int]:
    """Judge the parts that are not finished; return what came of each, and how many were finished before."""
    found: dict[str, Finished] = {}
    left: list[Job] = []
    for job in jobs:
        before = finished_before(how.out, job.part, job.made_of, TABLES)
        if before is None:
            left.append(job)
        else:
            found[job.part.name] = before
    kept = len(found)
    if kept:
        how.kept(kept, len(jobs))
    with Pool() as pool:
        run = Run(how.out, _share(how.second, len(jobs)), Judges(pool))
        for name, done in crew.each(partial(_one, run), left):
            found[name] = done
            how.said(name, len(found), len(jobs))
    return [found[job.part.name] for job in jobs], kept


def areas_of(
    files: Database, out: Path, sources: Mapping[Part, Source | tuple[Problem, ...]]
) -> tuple[AreaReview, ...]:
    """Add up what is asked of areas from what is kept of each part."""
    kept = {part: out / ADDED / f"{part.name}{ENDING}" for part in sources}
    there = {part: path for part, path in kept.items() if path.is_file()}
    speaking = {part: source for part, source in sources.items() if isinstance(source, Source)}
    return tuple(add_up(files, kept, there, speaking))


def summed_of(data: Path, out: Path, today: date) -> Summed | None:
    """Return what came of many counties as a folder of results has it; None where it is not whole."""
    summed, sources = summed_in(out), Sources(today)
    if summed is None:
        return None
    with Database() as database:
        found = {part: sources.of(database, part) for part in parts_of(data)}
        return replace(summed, areas=areas_of(database, out, found))


def _areas(files: Database, out: Path, jobs: Sequence[Job]) -> tuple[AreaReview, ...]:
    """Add up what is asked of areas, and write it beside what is asked of villages."""
    found = areas_of(files, out, {job.part: job.source for job in jobs})
    files.load(table(AREAS, REQUIREMENT_ROWS, [each.row() for each in found]))
    path = out / REQUIREMENTS / f"{_beside(AREAS, [job.part.name for job in jobs])}{ENDING}"
    put(path, partial(files.save_sorted, f"SELECT * FROM {AREAS}"))
    return found


def _beside(name: str, parts: Collection[str]) -> str:
    """Return a name that no part has."""
    return _beside(f"{name}_", parts) if name in parts else name


def _jobs(crew: Crew, parts: Iterable[Part], how: How, several: Table, damaged: Damaged) -> Iterator[Job]:
    """Yield each part with its packs, or why it has none, and a print of what it is made from."""
    sources, engine = Sources(how.today), "" if how.second is None else how.second.name
    in_several = hashlib.sha256(repr([*map(tuple, several.cells)]).encode()).hexdigest()
    for part in parts:
        source = damaged.get(part.name) or sources.of(crew.files, part)
        digest = "" if isinstance(source, tuple) else source.digest
        yield Job(part, source, print_of(part, digest, in_several, engine))


def _one(run: Run, runner: Runner, job: Job) -> tuple[str, Finished]:
    """Judge a part and write down that it is finished."""
    done = run_part(runner, run, job)
    keep(run.out, job.part.name, done)
    return job.part.name, done


def _two_names(several: Table) -> list[Told]:
    """Report IDs that several counties have under different names."""
    count, people = of_two_names(several)
    if not count:
        return []
    return [told(problem(catalogue.ID_OF_TWO, FilePlace("nominees"), count=count, people=people))]


KEYS = {"pass_": "pass"}


def _write(database: Database, out: Path, result: Result) -> None:
    """Write the roll-up and the problems, as Parquet and for people."""
    save_table(database, _county_table(result.counties), out / COUNTIES / "counties.parquet")
    save_table(database, _problem_table(result.problems), out / PROBLEMS / "problems.parquet")
    prefectures: defaultdict[str, list[Figures]] = defaultdict(list)
    for each in result.counties:
        prefectures[each.prefecture].append(each.figures)
    said = {
        "version": VERSION,
        "rows": {"read": result.read, "judged": result.judged, "left_out": result.left_out},
        "totals": _named(result.totals),
        "prefectures": {name: _named(together(rows)) for name, rows in sorted(prefectures.items())},
        "counties": len(result.counties),
        "areas": [each.said() for each in result.areas if not each.area.in_a_county],
        "findings": result.findings,
        "judged_again": result.again,
        "ids_in_several_counties": result.several,
        "problems": len(result.problems),
    }
    write_whole(out / SUMMARY, (json.dumps(said, ensure_ascii=False, indent=1) + "\n").encode())


def save_table(database: Database, table: Table, path: Path) -> None:
    """Write a table of ours as Parquet."""
    database.load(table)
    put(path, partial(database.save, f"SELECT * FROM {quoted(table.name)}"))


def _named(figures: Figures) -> dict[str, int]:
    """Return figures by the names that they have in results."""
    return {KEYS.get(name, name): number for name, number in asdict(figures).items()}


def _county_table(counties: Sequence[CountyFigures]) -> Table:
    """Return the roll-up."""
    texts = (Column("prefecture", Holds.TEXT), Column("county", Holds.TEXT))
    numbers = tuple(Column(KEYS.get(name, name), Holds.NUMBER) for name in FIGURES)
    cells: list[list[Cell]] = [
        *([getattr(each, name) for each in counties] for name in ("prefecture", "county")),
        *([getattr(each.figures, name) for each in counties] for name in FIGURES),
    ]
    return Table(COUNTIES, (*texts, *numbers), tuple(cells))


def _problem_table(problems: Sequence[Told]) -> Table:
    """Return the problems."""
    names = ("code", "file", "zh", "en", "fix_zh", "fix_en")
    cells: list[list[Cell]] = [[getattr(each, name) for each in problems] for name in names]
    return Table(PROBLEMS, tuple(Column(name, Holds.TEXT) for name in names), tuple(cells))


def _remove_others(out: Path, parts: Collection[str]) -> None:
    """Remove results of parts that are no longer there: whoever reads all files would count them."""
    for folder in (*TABLES, "finished"):
        there = {*parts, _beside(AREAS, parts)} if folder == REQUIREMENTS else parts
        for path in (out / folder).glob("*.*"):
            if path.stem not in there and not path.name.startswith("."):
                path.unlink()
