"""What an able engineer writes for DuckDB: bare, or with all that a review checks and writes."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from bench.provinces.asked import KINDS, QUESTIONS, Asked

KEY = ("county", "township", "village", "no")
THREADS, MEMORY = 2, "1500MB"
STATES = ("clear", "found", "owed", "not_asked")
NOMINATED_BY = ("joint", "self", "party_branch", "other", "villagers")
LASTING, BODIES = ("dated", "ongoing", "endless"), ("committee", "branch", "supervision")
_APPLIES = "(list_contains(n.bodies, 'committee') AND (v.category IS NULL OR v.category = 'village'))"


def by_sql(data: Path, out: Path, asked: Sequence[Asked], *, whole: bool = False) -> None:
    """Judge everybody by truths that are worked out once; `whole`: check and write what a review does."""
    import duckdb

    out.mkdir(parents=True)
    database = duckdb.connect()
    database.execute(f"SET threads = {THREADS}; SET memory_limit = '{MEMORY}'")
    database.execute(f"SET temp_directory = '{out / 'spill'}'; SET preserve_insertion_order = false")
    if whole:
        for said, query in _checks(data):
            ((wrong,),) = database.execute(query).fetchall()
            if wrong:
                raise ValueError(f"{wrong}: {said}")
    database.execute(f"CREATE TEMP TABLE judged AS {judged_sql(data, asked, whole=whole)}")
    queries: Mapping[str, str] = _whole(asked) if whole else _bare(asked)
    for table, query in queries.items():
        (out / table).mkdir(parents=True)
        database.execute(
            f"COPY ({query}) TO '{out / table / 'all.parquet'}' (FORMAT parquet, COMPRESSION zstd)"
        )


def _bare(asked: Sequence[Asked]) -> dict[str, str]:
    """Return what is written: a verdict, and which criterion is yes or unknown."""
    key, hit = ", ".join(KEY), " OR ".join(each.name for each in asked)
    return {
        "verdicts": (
            f"SELECT {key}, CASE WHEN ({hit}) THEN 'flag' WHEN ({hit}) IS NULL "
            "THEN 'pending' ELSE 'pass' END AS verdict FROM judged"
        ),
        "findings": " UNION ALL ".join(
            f"SELECT {key}, 'bench-local/{each.name}' AS criterion, "
            f"CASE WHEN {each.name} THEN 'yes' ELSE 'unknown' END AS truth "
            f"FROM judged WHERE {each.name} IS NOT FALSE"
            for each in asked
        ),
    }


def _whole(asked: Sequence[Asked]) -> dict[str, str]:
    """Return all columns that a review writes, sorted."""
    key, hit = ", ".join(KEY), " OR ".join(each.name for each in asked)
    verdict = f"CASE WHEN ({hit}) THEN 'flag' WHEN ({hit}) IS NULL THEN 'pending' ELSE 'pass' END"
    owed = " + ".join(
        f"CASE WHEN {question} IN ('clear', 'found', 'not_asked') THEN 0 ELSE 1 END"
        for question in sorted({each.records[0] for each in asked if each.records})
    )
    found = " UNION ALL ".join(
        f"SELECT {key}, 'bench-local/{each.name}' AS criterion, '第一条' AS item, 'local' AS force, "
        f"'caution' AS grade, FALSE AS curable, "
        f"CASE WHEN {each.name} THEN 'yes' ELSE 'unknown' END AS truth, {_awaits(each)} AS awaits "
        f"FROM judged WHERE applies AND {each.name} IS NOT FALSE"
        for each in asked
    )
    return {
        "verdicts": (
            f"SELECT {key}, prefecture, CASE WHEN applies THEN {verdict} ELSE 'pending' END AS verdict, "
            f"CAST(NULL AS VARCHAR) AS legal, CASE WHEN applies THEN {verdict} END AS policy, "
            f"NOT applies AS unexamined, CAST(CASE WHEN applies THEN {owed or '0'} ELSE 0 END AS BIGINT) "
            f"AS owed FROM judged ORDER BY {key}"
        ),
        "findings": f"SELECT * FROM ({found}) ORDER BY {key}, criterion",
    }


def _awaits(each: Asked) -> str:
    """Return the questions whose answers a finding still waits for."""
    nothing = "CAST([] AS VARCHAR[])"
    if not each.records:
        return nothing
    question = each.records[0]
    return f"CASE WHEN {each.name} OR {question} IN ('clear', 'found') THEN {nothing} ELSE ['{question}'] END"


def _checks(data: Path) -> Iterator[tuple[str, str]]:
    """Yield what may be wrong with the files, and the query that counts it."""
    key, on = ", ".join(KEY), " AND ".join(f"a.{name} = b.{name}" for name in KEY)
    people, answers = f"'{data}/nominees/*.parquet'", f"'{data}/question_states/*.parquet'"
    blank = " OR ".join(f"{name} IS NULL" for name in KEY)
    questions = [f"q{at:02d}" for at in range(QUESTIONS)]
    odd = {
        people: f"nominated_by NOT IN {NOMINATED_BY} OR joined_on_lasting NOT IN {LASTING} "
        f"OR NOT list_has_all({list(BODIES)}, bodies)",
        answers: " OR ".join(f"{question} NOT IN {STATES}" for question in questions),
    }
    for table in (people, answers):
        yield "words", f"SELECT count(*) FROM {table} WHERE {blank} OR {odd[table]}"
        twice = f"SELECT {key} FROM {table} GROUP BY {key} HAVING count(*) > 1"
        yield "keys", f"SELECT count(*) FROM ({twice})"
    yield "nobody's", f"SELECT count(*) FROM {answers} a ANTI JOIN {people} b ON {on}"
    for question in questions:
        records = f"'{data}/records/{question}/*.parquet'"
        words = f"kind NOT IN {KINDS} OR decided_on_lasting NOT IN {LASTING}"
        yield "words", f"SELECT count(*) FROM {records} WHERE {blank} OR {words}"
        yield "nobody's", f"SELECT count(*) FROM {records} a ANTI JOIN {people} b ON {on}"
        said = f"(SELECT {key}, {question} AS said FROM {answers} WHERE {question} IN ('found', 'clear'))"
        who = f"(SELECT DISTINCT {key} FROM {records})"
        wrong = "(a.said = 'found') = (b.no IS NULL)"
        yield "records", f"SELECT count(*) FROM {said} a LEFT JOIN {who} b ON {on} WHERE {wrong}"


def judged_sql(data: Path, asked: Sequence[Asked], *, whole: bool = False) -> str:
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
    more = ""
    if whole:
        joins.insert(0, f"LEFT JOIN '{data}/villages/*.parquet' v USING (county, township, village)")
        states = sorted({each.records[0] for each in asked if each.records})
        more = f", {_APPLIES} AS applies, CAST(NULL AS VARCHAR) AS prefecture" + "".join(
            f", s.{question}" for question in states
        )
    return (
        f"{before}SELECT {key}, {truths}{more} FROM '{data}/nominees/*.parquet' n "
        f"LEFT JOIN '{data}/question_states/*.parquet' s USING ({key}) {' '.join(joins)}"
    )
