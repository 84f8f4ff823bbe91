"""Makes the people of a province for the race: by chance that repeats, part by part."""

from functools import partial
from pathlib import Path

from bench.provinces.asked import KINDS, POLLING, QUESTIONS, REVIEW, WAYS, criteria, pack_text
from engine.backends.sql.duck import Database
from scale.data import Part, put

OF_PART, OF_COUNTY, OF_VILLAGE = 98_000, 1_225, 7
_ELECTION = f"""\
county: 虚构省
polling_day: {POLLING}
review_day: {REVIEW}
packs: [bench-local]
adopted:
  - {{pack: bench-local, by: 虚构领导小组, document: 虚构〔2009〕1号, on: 2009-01-02}}
departments: []
dates: {{announced_on: 2009-04-15, nomination_close: 2009-05-20, term_began: 2006-06-01}}
"""
_PLACE = (
    f"printf('虚构%04d县', i // {OF_COUNTY}) AS county, "
    f"printf('第%02d乡', i // {OF_VILLAGE} % 175 // 12) AS township, "
    f"printf('第%03d村', i // {OF_VILLAGE} % 175) AS village"
)
_KEY = f"{_PLACE}, printf('%04d', i % {OF_COUNTY}) AS no"


def write_asked(data: Path, number: int) -> None:
    """Write the election and the pack of so many criteria."""
    (data / "packs").mkdir(parents=True, exist_ok=True)
    (data / "election.yaml").write_text(_ELECTION, encoding="utf-8")
    (data / "packs" / "bench-local.yaml").write_text(pack_text(criteria(number)), encoding="utf-8")


def write_people(data: Path, people: int) -> None:
    """Write so many people, in parts."""
    with Database(memory="1GB", threads=2) as database:
        for number, first in enumerate(range(0, people, OF_PART), start=1):
            rows = f"range({first}, {min(first + OF_PART, people)}) t(i)"
            part = Part(data, f"{number:04d}")
            tables = {"nominees": _nominees(rows), "question_states": _states(rows)}
            tables["villages"] = (
                f"SELECT DISTINCT {_PLACE}, 'village' AS category, DATE '{POLLING}' AS polling_day "
                f"FROM {rows}"
            )
            tables |= {f"records_q{at:02d}": _records(at, rows) for at in range(QUESTIONS)}
            for table, query in tables.items():
                put(part.file(table), partial(database.save, query))


def _chance(name: str, sides: int) -> str:
    """Return a number below so many."""
    return f"(hash(i, '{name}') % {sides})"


def _flag(name: str, usual: str) -> str:
    """Return a flag that is nearly always the usual one, and now and then not known."""
    other = "FALSE" if usual == "TRUE" else "TRUE"
    return (
        f"CASE WHEN {_chance(name, 1000)} < 3 THEN {other} WHEN {_chance(name, 1000)} < 6 THEN NULL "
        f"ELSE {usual} END AS {name}"
    )


def _nominees(rows: str) -> str:
    """Return the statement of the people: two in three joined no party, a few dates are months."""
    day = f"(DATE '1980-01-01' + CAST({_chance('joined', 10_500)} AS INTEGER))"
    joined = f"{_chance('party', 1000)} < 333"
    month = f"{_chance('month', 10)} = 0"
    ways = f"[{', '.join(map(repr, WAYS))}]"
    return (
        f"SELECT {_KEY}, ['committee'] AS bodies, {_flag('registered_voter', 'TRUE')}, "
        f"{_flag('on_election_committee', 'FALSE')}, "
        f"CASE WHEN {joined} THEN CASE WHEN {month} THEN CAST(date_trunc('month', {day}) AS DATE) "
        f"ELSE {day} END WHEN {_chance('party', 1000)} < 340 THEN NULL ELSE DATE '1950-01-01' END "
        "AS joined_on_first, "
        f"CASE WHEN {joined} THEN CASE WHEN {month} THEN last_day({day}) ELSE {day} END "
        f"WHEN {_chance('party', 1000)} < 340 THEN NULL ELSE DATE '1950-01-01' END AS joined_on_last, "
        f"CASE WHEN {_chance('party', 1000)} BETWEEN 333 AND 339 THEN NULL ELSE 'dated' END "
        "AS joined_on_lasting, "
        f"CASE WHEN {_chance('way', 500)} < 2 THEN NULL WHEN {_chance('way', 500)} < 495 THEN 'villagers' "
        f"ELSE {ways}[1 + CAST({_chance('way', 500)} % 4 AS BIGINT)] END AS nominated_by FROM {rows}"
    )


def _state(at: int) -> str:
    """Return what all units answered."""
    number = _chance(f"state {at}", 2_000)
    return f"CASE WHEN {number} < 4 THEN 'found' WHEN {number} < 8 THEN 'owed' ELSE 'clear' END"


def _states(rows: str) -> str:
    """Return the statement of the answers."""
    states = ", ".join(f"{_state(at)} AS q{at:02d}" for at in range(QUESTIONS))
    return f"SELECT {_KEY}, {states} FROM {rows}"


def _records(at: int, rows: str) -> str:
    """Return the statement of the records of a question."""
    kinds = f"[{', '.join(map(repr, KINDS))}]"
    day = f"(DATE '1995-01-01' + CAST({_chance(f'day {at}', 5_200)} AS INTEGER))"
    blank, month = f"{_chance(f'blank {at}', 20)} = 0", f"{_chance(f'month {at}', 10)} = 0"
    return (
        f"SELECT {_KEY}, CASE WHEN {_chance(f'no kind {at}', 20)} > 0 THEN "
        f"{kinds}[1 + CAST({_chance(f'kind {at}', 4)} AS BIGINT)] END AS kind, "
        f"CASE WHEN {blank} THEN NULL WHEN {month} THEN CAST(date_trunc('month', {day}) AS DATE) "
        f"ELSE {day} END AS decided_on_first, "
        f"CASE WHEN {blank} THEN NULL WHEN {month} THEN last_day({day}) ELSE {day} END "
        f"AS decided_on_last, CASE WHEN NOT ({blank}) THEN 'dated' END AS decided_on_lasting "
        f"FROM {rows} WHERE {_state(at)} = 'found'"
    )
