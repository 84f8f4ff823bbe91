"""One run of one contender: `python -m bench.provinces.runs NAME DATA OUT CRITERIA`."""

import json
import resource
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from bench.provinces.asked import QUESTIONS, Asked, criteria

KEY = ("county", "township", "village", "no")
THREADS, MEMORY = 2, "1500MB"


def by_lianshen(data: Path, out: Path, _: Sequence[Asked]) -> None:
    """Do what `lianshen review DATA -o OUT --engine sql` does."""
    from bench.provinces.asked import REVIEW
    from scale.machines import Here
    from scale.review import How, review_data

    result = review_data(data, How(out, REVIEW, None, Here(threads=THREADS)))
    if result.problems or not result.judged:
        raise ValueError(result.problems)


def by_sql(data: Path, out: Path, asked: Sequence[Asked]) -> None:
    """Run what an able engineer writes for DuckDB: truths once, then verdicts and findings from them."""
    import duckdb

    out.mkdir(parents=True)
    database = duckdb.connect()
    database.execute(f"SET threads = {THREADS}; SET memory_limit = '{MEMORY}'")
    database.execute(f"SET temp_directory = '{out / 'spill'}'; SET preserve_insertion_order = false")
    database.execute(f"CREATE TEMP TABLE judged AS {judged_sql(data, asked)}")
    hit = " OR ".join(each.name for each in asked)
    for table, query in (
        (
            "verdicts",
            (
                f"SELECT {', '.join(KEY)}, CASE WHEN ({hit}) THEN 'flag' WHEN ({hit}) IS NULL "
                "THEN 'pending' ELSE 'pass' END AS verdict FROM judged"
            ),
        ),
        (
            "findings",
            " UNION ALL ".join(
                f"SELECT {', '.join(KEY)}, 'bench-local/{each.name}' AS criterion, "
                f"CASE WHEN {each.name} THEN 'yes' ELSE 'unknown' END AS truth "
                f"FROM judged WHERE {each.name} IS NOT FALSE"
                for each in asked
            ),
        ),
    ):
        (out / table).mkdir(parents=True)
        database.execute(
            f"COPY ({query}) TO '{out / table / 'all.parquet'}' (FORMAT parquet, COMPRESSION zstd)"
        )


def judged_sql(data: Path, asked: Sequence[Asked]) -> str:
    """Return the statement of all truths: records counted question by question, then one join each."""
    counted, joins = [], []
    key = ", ".join(KEY)
    for question in (f"q{at:02d}" for at in range(QUESTIONS)):
        mine = [(each.name, each.records) for each in asked if each.records and each.records[0] == question]
        if not mine:
            continue
        sums = ", ".join(
            f"count(*) FILTER ({records[2]}) AS {name}_yes, count(*) FILTER ({records[3]}) AS {name}_maybe"
            for name, records in mine
        )
        counted.append(
            f"r_{question} AS (SELECT {key}, {sums} "
            f"FROM '{data}/records/{question}/*.parquet' GROUP BY {key})"
        )
        joins.append(f"LEFT JOIN r_{question} USING ({key})")
    truths = ", ".join(f"{each.sql} AS {each.name}" for each in asked)
    before = f"WITH {', '.join(counted)} " if counted else ""
    return (
        f"{before}SELECT {key}, {truths} FROM '{data}/nominees/*.parquet' n "
        f"LEFT JOIN '{data}/question_states/*.parquet' s USING ({key}) {' '.join(joins)}"
    )


def by_polars(data: Path, out: Path, asked: Sequence[Asked]) -> None:
    """Run what is written by hand for polars: one lazy frame, streamed; verdicts and findings from it."""
    import polars as pl

    key = list(KEY)
    people = pl.scan_parquet(data / "nominees" / "*.parquet").join(
        pl.scan_parquet(data / "question_states" / "*.parquet"), on=key, how="left"
    )
    for question in (f"q{at:02d}" for at in range(QUESTIONS)):
        mine = [(each.name, each.records) for each in asked if each.records and each.records[0] == question]
        if not mine:
            continue
        sums = []
        for name, records in mine:
            yes, maybe = records[1]()
            sums += [yes.sum().alias(f"{name}_yes"), maybe.sum().alias(f"{name}_maybe")]
        found = pl.scan_parquet(data / "records" / question / "*.parquet").group_by(key).agg(sums)
        people = people.join(found, on=key, how="left")
    judged = people.select(*key, *(each.polars().alias(each.name) for each in asked))
    names = [each.name for each in asked]
    hit = pl.any_horizontal(names)
    verdict = pl.when(hit).then(pl.lit("flag")).when(hit.is_null()).then(pl.lit("pending"))
    (out / "verdicts").mkdir(parents=True)
    (out / "findings").mkdir(parents=True)
    # Who is clear has no findings, and nearly everybody is.
    not_clear = judged.filter(hit.is_null() | hit)
    rows = [
        not_clear.filter(pl.col(name).is_null() | pl.col(name)).select(
            *key,
            pl.lit(f"bench-local/{name}").alias("criterion"),
            pl.when(pl.col(name)).then(pl.lit("yes")).otherwise(pl.lit("unknown")).alias("truth"),
        )
        for name in names
    ]
    written = [
        judged.select(*key, verdict.otherwise(pl.lit("pass")).alias("verdict")).sink_parquet(
            out / "verdicts" / "all.parquet", compression="zstd", lazy=True
        ),
        pl.concat(rows).sink_parquet(out / "findings" / "all.parquet", compression="zstd", lazy=True),
    ]
    pl.collect_all(written, engine="streaming")


CONTENDERS: Mapping[str, Callable[[Path, Path, Sequence[Asked]], None]] = {
    "lianshen": by_lianshen,
    "polars": by_polars,
    "duckdb": by_sql,
}


def main() -> None:
    """Run one contender and print what it cost."""
    name, data, out, number = sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3]), int(sys.argv[4])
    started, asked = time.perf_counter(), criteria(number)
    CONTENDERS[name](data, out, asked)
    spent = resource.getrusage(resource.RUSAGE_SELF)
    print(
        json.dumps(
            {
                "processor": round(spent.ru_utime + spent.ru_stime, 2),
                "clock": round(time.perf_counter() - started, 2),
                "megabytes": spent.ru_maxrss // 1024,
            }
        )
    )


if __name__ == "__main__":
    main()
