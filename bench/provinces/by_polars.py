"""What is written by hand for polars: bare, or with all that a review checks and writes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from bench.provinces.asked import KINDS, QUESTIONS, Asked
from bench.provinces.by_sql import BODIES, KEY, LASTING, NOMINATED_BY, STATES

if TYPE_CHECKING:
    import polars as pl

_ALL = [f"q{at:02d}" for at in range(QUESTIONS)]


def by_polars(data: Path, out: Path, asked: Sequence[Asked], *, whole: bool = False) -> None:
    """Judge everybody by one lazy frame, streamed; `whole`: check and write what a review does."""
    import polars as pl

    key, names = list(KEY), [each.name for each in asked]
    for table in ("verdicts", "findings"):
        (out / table).mkdir(parents=True)
    if whole:
        _check(data)
    people = _people(data, asked)
    truths = [each.polars().alias(each.name) for each in asked]
    hit = pl.any_horizontal(names)
    verdict = pl.when(hit).then(pl.lit("flag")).when(hit.is_null()).then(pl.lit("pending"))
    verdict = verdict.otherwise(pl.lit("pass"))
    if whole:
        villages = pl.scan_parquet(data / "villages" / "*.parquet").select(*KEY[:3], "category")
        people = people.join(villages, on=key[:3], how="left")
        judged = people.select(*key, *truths, *_asks(asked), _applies().alias("applies"))
        written = _whole(judged, asked, verdict)
    else:
        judged = people.select(*key, *truths)
        # Who is clear has no findings, and nearly everybody is.
        not_clear = judged.filter(hit.is_null() | hit)
        rows = [_rows(not_clear, name).select(*key, *_said(name)) for name in names]
        written = (judged.select(*key, verdict.alias("verdict")), pl.concat(rows))
    sinks = [
        frame.sink_parquet(out / table / "all.parquet", compression="zstd", lazy=True)
        for table, frame in zip(("verdicts", "findings"), written, strict=True)
    ]
    pl.collect_all(sinks, engine="streaming")


def _people(data: Path, asked: Sequence[Asked]) -> pl.LazyFrame:
    """Return people with what was answered, and their records counted question by question."""
    import polars as pl

    key = list(KEY)
    people = pl.scan_parquet(data / "nominees" / "*.parquet").join(
        pl.scan_parquet(data / "question_states" / "*.parquet"), on=key, how="left"
    )
    for question, mine in _by_question(asked):
        sums = []
        for each in mine:
            if each.records:
                yes, maybe = each.records[1]()
                sums += [yes.sum().alias(f"{each.name}_yes"), maybe.sum().alias(f"{each.name}_maybe")]
        found = pl.scan_parquet(data / "records" / question / "*.parquet").group_by(key).agg(sums)
        people = people.join(found, on=key, how="left")
    return people


def _by_question(asked: Sequence[Asked]) -> Iterator[tuple[str, list[Asked]]]:
    """Yield the questions that are asked, with the criteria that read their records."""
    for question in _ALL:
        mine = [each for each in asked if each.records and each.records[0] == question]
        if mine:
            yield question, mine


def _asks(asked: Sequence[Asked]) -> list[str]:
    """Return the questions that are asked."""
    return [question for question, _ in _by_question(asked)]


def _rows(frame: pl.LazyFrame, name: str) -> pl.LazyFrame:
    """Return those of whom a criterion is not a clear no."""
    import polars as pl

    return frame.filter(pl.col(name).is_null() | pl.col(name))


def _said(name: str) -> list[pl.Expr]:
    """Return the columns of a finding: which it is, and whether it is sure."""
    import polars as pl

    truth = pl.when(pl.col(name)).then(pl.lit("yes")).otherwise(pl.lit("unknown"))
    return [pl.lit(f"bench-local/{name}").alias("criterion"), truth.alias("truth")]


def _applies() -> pl.Expr:
    """Return whether the source speaks of somebody."""
    import polars as pl

    of_body = pl.col("bodies").list.contains("committee")
    return of_body & (pl.col("category").is_null() | (pl.col("category") == "village"))


def _whole(
    judged: pl.LazyFrame, asked: Sequence[Asked], verdict: pl.Expr
) -> tuple[pl.LazyFrame, pl.LazyFrame]:
    """Return all columns that a review writes, sorted."""
    import polars as pl

    key, applies = list(KEY), pl.col("applies")
    known = ["clear", "found", "not_asked"]
    owed = [(~pl.col(name).is_in(known)).fill_null(value=True).cast(pl.Int64) for name in _asks(asked)]
    verdicts = judged.select(
        *key,
        pl.lit(None, dtype=pl.String).alias("prefecture"),
        pl.when(applies).then(verdict).otherwise(pl.lit("pending")).alias("verdict"),
        pl.lit(None, dtype=pl.String).alias("legal"),
        pl.when(applies).then(verdict).alias("policy"),
        (~applies).alias("unexamined"),
        pl.when(applies).then(pl.sum_horizontal(owed) if owed else 0).otherwise(0).alias("owed"),
    )
    hit = pl.any_horizontal([each.name for each in asked])
    not_clear = judged.filter(applies & (hit.is_null() | hit))
    rows = [
        _rows(not_clear, each.name).select(
            *key,
            *_said(each.name),
            pl.lit("第一条").alias("item"),
            pl.lit("local").alias("force"),
            pl.lit("caution").alias("grade"),
            pl.lit(value=False).alias("curable"),
            _awaits(each).alias("awaits"),
        )
        for each in asked
    ]
    return verdicts.sort(key), pl.concat(rows).sort([*key, "criterion"])


def _awaits(each: Asked) -> pl.Expr:
    """Return the questions whose answers a finding still waits for."""
    import polars as pl

    nothing = pl.lit([], dtype=pl.List(pl.String))
    if not each.records:
        return nothing
    question = each.records[0]
    clear = pl.col(each.name) | pl.col(question).is_in(["clear", "found"])
    one = pl.concat_list(pl.lit(question))
    return pl.when(clear.fill_null(value=False)).then(nothing).otherwise(one)


def _check(data: Path) -> None:
    """Refuse files in which something is wrong."""
    import polars as pl

    key = list(KEY)
    people = pl.scan_parquet(data / "nominees" / "*.parquet")
    answers = pl.scan_parquet(data / "question_states" / "*.parquet")
    blank = pl.any_horizontal(pl.col(name).is_null() for name in key)
    odd = ~pl.col("nominated_by").is_in(NOMINATED_BY) | ~pl.col("joined_on_lasting").is_in(LASTING)
    odd_bodies = pl.col("bodies").list.set_difference(list(BODIES)).list.len() > 0
    odd_states = pl.any_horizontal(~pl.col(name).is_in(STATES) for name in _ALL)
    wrong = [
        people.filter(blank | odd | odd_bodies),
        answers.filter(blank | odd_states),
        *(table.group_by(key).len().filter(pl.col("len") > 1) for table in (people, answers)),
        answers.join(people, on=key, how="anti"),
    ]
    for question in _ALL:
        records = pl.scan_parquet(data / "records" / question / "*.parquet")
        words = ~pl.col("kind").is_in(KINDS) | ~pl.col("decided_on_lasting").is_in(LASTING)
        who = records.select(key).unique()
        said = pl.col(question)
        wrong += [
            records.filter(blank | words),
            records.join(people, on=key, how="anti"),
            answers.filter(said == "clear").join(who, on=key, how="semi"),
            answers.filter(said == "found").join(who, on=key, how="anti"),
        ]
    counted = pl.collect_all([each.select(pl.len()) for each in wrong], engine="streaming")
    if any(frame.item() for frame in counted):
        raise ValueError("something is wrong with the files")
