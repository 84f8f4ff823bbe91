"""What a person costs on Parquet: `python -m bench.parquet`, ratios of one run, after all engines agreed.

The sql engine judges a whole part (reading, checking, judging, writing); the others get the same people as
subjects, ready made, and only judge them.
"""

import argparse
import tempfile
import time
from datetime import date
from pathlib import Path

from demo import nation
from demo.nation import Nation, write_nation
from engine.backends.backend import Backend
from engine.backends.durable import Durable
from engine.backends.sql.columns import KEY
from engine.backends.sql.duck import Database
from engine.backends.sql.engine import TRUTHS
from engine.program.lowering import lower
from engine.program.meaning import Reference
from scale.bodies.judging import Bodies, Judges
from scale.bodies.pool import Pool
from scale.checks import check_columns, key_list, specs_of
from scale.data import Part
from scale.judging import judge_part
from scale.loading import load
from scale.machines import Here
from scale.parts import Sources
from scale.review import How, review_data
from scale.several import find_several
from scale.sources import Source
from scale.statements.of_source import Day, Statements
from scale.statements.tested import JUDGED
from scale.subjects import as_seen, subjects_of
from vocabulary.truth import Truth

SAMPLE = 3_000
TODAY = date(2026, 12, 6)


def main() -> None:
    """Make a nation, have every engine judge a sample of it, and print what each costs."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--villages", type=int, default=nation.VILLAGES_OF_PART)
    villages = parser.parse_args().villages
    with tempfile.TemporaryDirectory() as folder:
        data, out = Path(folder) / "data", Path(folder) / "out"
        write_nation(data, Nation(villages, 1), lambda _done, _of: None)
        others = _others(data)
        start = time.process_time()
        result = review_data(data, How(out, TODAY, None, Here(threads=2)))
        costs = {"sql, all of it": (time.process_time() - start) / result.judged, **others}
    durable = costs["durable"]
    for name, cost in costs.items():
        print(f"{name:16} {cost * 1e6:8.1f} us a person  {durable / cost:6.1f} x durable")


def _others(data: Path) -> dict[str, float]:
    """Return what the other engines cost a person, once they agreed with SQL on everybody of a sample."""
    part = Part(data, "0001")
    with Database() as database:
        find_several(database, [part])
        source = Sources(TODAY).of(database, part)
        if not isinstance(source, Source):
            raise TypeError("the nation of the demo has an election")
        tables, wrong = check_columns(database, part, specs_of(source))
        problems = [*wrong, *load(database, part, tables)]
        if problems:
            raise ValueError(problems)
        judge_part(database, source, None, Statements(), Bodies(source, Judges(Pool())))
        day = Day(source, source.election.polling_day)
        return {each.name: _cost(database, day, each) for each in (Durable(), Reference())}


def _cost(database: Database, day: Day, backend: Backend) -> float:
    """Return the seconds a person of one engine, whose truths must be those of SQL."""
    rows = database.run(f"SELECT {key_list(KEY)} FROM {JUDGED} ORDER BY ALL LIMIT {SAMPLE}")
    subjects = subjects_of(database, day.source, rows)
    spent = 0.0
    for pack in day.packs:
        tested = [each for each in day.tested if each.pack is pack and each.criterion.condition is not None]
        tested = [each for each in tested if not each.criterion.only_if_raised]
        program = lower(pack, [each.criterion for each in tested], day.source.dates(pack, day.day))
        seen = [as_seen(subjects[row], day.source, pack, day.day) for row in rows]
        backend.judge(program, seen[:10])
        start = time.process_time()
        truths = backend.judge(program, seen)
        spent += time.process_time() - start
        columns = ", ".join(each.truth for each in tested)
        if columns:
            by_sql = database.run(
                f"SELECT {columns} FROM ({day.tests}) ORDER BY {key_list(KEY)} LIMIT {SAMPLE}"
            )
            _same(truths, by_sql)
    return spent / len(rows)


def _same(truths: list[tuple[Truth, ...]], by_sql: list[tuple[object, ...]]) -> None:
    """Refuse to time engines that differ."""
    for row, other in zip(truths, by_sql, strict=True):
        if row != tuple(TRUTHS[each] for each in other):
            raise ValueError("the engines differ")


if __name__ == "__main__":
    main()
