"""What is wrong with Parquet is reported by file and column, and nobody passes by a mistake in it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from scale.data import part_name
from scale.entries.order import causes_first, shared
from scale.kept import Told
from scale.review import Result
from tests.scale.counties import County, judge, needs_scale, rewrite, rows
from tests.scale.spoilt import codes, only

pytestmark = needs_scale
KEY = "county, township, village, no"


@pytest.fixture(scope="module")
def before(made: County, tmp_path_factory: pytest.TempPathFactory) -> tuple[Result, Path]:
    """Judge the county as it is, once; nobody writes into what came out."""
    out = tmp_path_factory.mktemp("before")
    return judge(made.data, out), out


@pytest.mark.parametrize(
    ("query", "code", "word"),
    [
        ("SELECT * EXCLUDE registered_voter FROM {}", "parquet-column-missing", "registered_voter"),
        (
            "SELECT * REPLACE (CAST(birth_date_first AS VARCHAR) AS birth_date_first) FROM {}",
            "parquet-column-type",
            "DATE",
        ),
        ("SELECT * EXCLUDE no FROM {}", "parquet-key-missing", "no"),
    ],
)
def test_a_wrong_schema_keeps_a_part_from_judging(
    data: Path, tmp_path: Path, query: str, code: str, word: str
) -> None:
    """A column that is missing or of another type is named in both languages, and nobody is judged."""
    rewrite(only(data / "nominees"), query.format)
    result = judge(data, tmp_path / "out")
    assert codes(result) == [(code, "nominees")]
    (problem,) = [each for each in result.problems if each.code == code]
    assert word in problem.zh
    assert word in problem.en
    assert (result.judged, result.left_out) == (0, result.read)
    assert not list((tmp_path / "out" / "verdicts").glob("*.parquet"))


def test_files_that_are_missing_or_no_parquet(data: Path, tmp_path: Path) -> None:
    """A file that is missing, and one that cannot be read, are named."""
    only(data / "villages").unlink()
    only(data / "question_states").write_bytes(b"PAR1 no")
    assert codes(judge(data, tmp_path)) == [
        ("parquet-file-missing", "villages"),
        ("parquet-file-unread", "question_states"),
    ]


def test_an_unknown_word_is_unknown(data: Path, tmp_path: Path, before: tuple[Result, Path]) -> None:
    """A word that a column does not have passes nobody: of whom the law speaks, whoever passed waits."""
    rewrite(
        only(data / "nominees"), lambda table: f"SELECT * REPLACE ('misprint' AS nominated_by) FROM {table}"
    )
    result = judge(data, tmp_path / "after")
    assert codes(result) == [("parquet-unknown-word", "nominees")]
    passed = [
        {row[:-1] for row in rows(out / "verdicts", f"{KEY}, verdict") if row[-1] == "pass"}
        for out in (before[1], tmp_path / "after")
    ]
    asked = "cn-vco-2025/nominator"
    waits = {
        row[:-1] for row in rows(tmp_path / "after" / "findings", f"{KEY}, criterion") if row[-1] == asked
    }
    assert passed[1] < passed[0]
    assert waits
    assert waits.isdisjoint(passed[1])


def test_a_repeated_key_is_used_for_nobody(data: Path, tmp_path: Path, before: tuple[Result, Path]) -> None:
    """Two rows of one key are both left out, counted, and do not judge anybody; so is one without a key."""
    read = before[0].read
    rewrite(
        only(data / "nominees"),
        lambda table: (
            f"SELECT * FROM {table} UNION ALL (SELECT * FROM {table} ORDER BY no LIMIT 1) "
            f"UNION ALL (SELECT * REPLACE (NULL AS no) FROM {table} LIMIT 1)"
        ),
    )
    result = judge(data, tmp_path / "after")
    found = codes(result)
    assert ("parquet-key-twice", "nominees") in found
    assert ("parquet-key-blank", "nominees") in found
    assert (result.read, result.judged, result.left_out) == (read + 2, read - 1, 3)


def test_rows_about_nobody(data: Path, tmp_path: Path) -> None:
    """An answer about somebody who is no nominee is reported and used for nobody."""
    rewrite(only(data / "question_states"), lambda table: f"SELECT * REPLACE ('x' || no AS no) FROM {table}")
    result = judge(data, tmp_path)
    assert ("parquet-nobodys-rows", "question_states") in codes(result)
    assert {row[0] for row in rows(tmp_path / "verdicts", "verdict")} <= {"pending", "flag"}


@pytest.mark.deep
def test_said_nothing_and_has_records(data: Path, tmp_path: Path) -> None:
    """Where what is said and the records disagree, the answer is owed."""
    before = judge(data, tmp_path / "before")
    rewrite(
        only(data / "question_states"),
        lambda table: f"SELECT * REPLACE ('found' AS convictions) FROM {table}",
    )
    result = judge(data, tmp_path / "after")
    assert ("parquet-state-and-records", "question_states") in codes(result)
    assert before.totals.pass_ > 0
    assert result.totals.pass_ == 0


@pytest.mark.parametrize("county", ["../../外县", "/外", "a/b", ".外", "", "外" * 200, "外*[县]", "con:"])
def test_a_county_names_no_path(county: str) -> None:
    """What a county is called leads nowhere, and two counties never share files."""
    name = part_name(county)
    assert name
    assert Path(name).name == name
    assert not name.startswith((".", "-"))
    assert name != part_name("外县")
    assert part_name("云溪县") == "云溪县"


def test_nothing_there(tmp_path: Path) -> None:
    """A folder without people says so."""
    (tmp_path / "data" / "nominees").mkdir(parents=True)
    assert codes(judge(tmp_path / "data", tmp_path / "out")) == [("parquet-file-missing", "nominees")]


def test_no_election(data: Path, tmp_path: Path) -> None:
    """Without election.yaml nobody is judged, and that is said."""
    for path in (data / "elections").iterdir():
        path.unlink()
    result = judge(data, tmp_path)
    assert result.problems
    assert (result.judged, result.left_out) == (0, result.read)


@pytest.mark.parametrize(
    ("table", "query", "code"),
    [
        ("nominees", "SELECT * RENAME (sex AS SEX) FROM {}", "parquet-column-name"),
        ("question_states", "SELECT * EXCLUDE no FROM {}", "parquet-key-missing"),
        (
            "nominees",
            "SELECT * REPLACE (array_to_string(bodies, ',') AS bodies) FROM {}",
            "parquet-column-type",
        ),
    ],
)
def test_columns_that_say_whose_a_row_is(
    data: Path, tmp_path: Path, table: str, query: str, code: str
) -> None:
    """A name in capitals, a key that is missing, a list that is text: named before anybody is compared."""
    rewrite(only(data / table), query.format)
    result = judge(data, tmp_path / "out")
    assert codes(result) == [(code, table)]
    assert result.judged == 0


def test_a_file_that_is_damaged_in_the_middle(data: Path, tmp_path: Path) -> None:
    """It begins and ends as Parquet: it is named, its part is left out, the other is judged all the same."""
    for path in [*data.rglob("*.parquet")]:
        shutil.copy(path, path.with_name("other.parquet"))
    shutil.copy(next((data / "elections").glob("*.yaml"), data / "election.yaml"), data / "election.yaml")
    bytes_ = bytearray((data / "nominees" / "other.parquet").read_bytes())
    middle = len(bytes_) // 4
    bytes_[middle : middle + 1_500] = b"\0" * 1_500
    (data / "nominees" / "other.parquet").write_bytes(bytes(bytes_))
    result = judge(data, tmp_path)
    assert [each.file for each in result.problems if each.code == "parquet-file-unread"] == [
        "nominees/other.parquet"
    ]
    assert result.judged == result.left_out > 0
    assert not (tmp_path / "verdicts" / "other.parquet").exists()


@pytest.mark.deep
def test_what_follows_from_a_mistake_is_not_told_again(data: Path, tmp_path: Path) -> None:
    """Answers about people whose rows are repeated, or whose file is empty, are no mistakes of their own."""
    rewrite(only(data / "nominees"), lambda table: f"SELECT * FROM {table} UNION ALL SELECT * FROM {table}")
    assert codes(judge(data, tmp_path / "twice")) == [("parquet-key-twice", "nominees")]
    rewrite(only(data / "nominees"), lambda table: f"SELECT * FROM {table} WHERE FALSE")
    assert codes(judge(data, tmp_path / "empty")) == [("parquet-no-rows", "nominees")]


def test_a_range_that_is_none_and_a_blank_key(data: Path, tmp_path: Path) -> None:
    """A first day after the last is unknown; a key of blanks is none; both are counted."""
    rewrite(
        only(data / "nominees"),
        lambda table: (
            "SELECT * REPLACE (CASE WHEN no = (SELECT min(no) FROM "
            f"{table}) THEN ' ' ELSE no END AS no, DATE '2030-01-01' AS birth_date_first, "
            f"DATE '1990-01-01' AS birth_date_last) FROM {table}"
        ),
    )
    result = judge(data, tmp_path)
    found = codes(result)
    assert found[0] == ("parquet-key-blank", "nominees")
    assert ("parquet-range-reversed", "nominees") in found
    assert result.left_out == 1


def test_what_is_not_read_is_said(data: Path, tmp_path: Path) -> None:
    """Files of another kind, of a name without nominees, beside folders of questions; nothing hidden."""
    (data / "nominees" / "copy.PARQUET").write_bytes(b"x")
    (data / "nominees" / "roster.csv").write_text("no\n", encoding="utf-8")
    (data / "nominees" / ".~lock.x#").write_text("", encoding="utf-8")
    (data / "villages" / "Thumbs.db").write_bytes(b"x")
    shutil.copy(only(data / "villages"), data / "villages" / "alone.parquet")
    (data / "records" / "convictions.parquet").write_bytes(b"x")
    result = judge(data, tmp_path)
    told = [(each.code, each.file) for each in result.problems if each.code.startswith("parquet-")]
    assert told == [
        ("parquet-no-nominees", "villages/alone.parquet"),
        ("parquet-entry-unread", "nominees/copy.PARQUET"),
        ("parquet-entry-unread", "nominees/roster.csv"),
        ("parquet-entry-unread", "records/convictions.parquet"),
    ]
    assert result.judged == result.read


def test_problems_of_many_files_are_told_once_and_causes_first() -> None:
    """What keeps a file from being read stands before single values; equal problems share a line."""
    told = [
        Told("parquet-unknown-word", "nominees/a.parquet", "词", "w", "", ""),
        Told("parquet-file-unread", "villages/b.parquet", "不能读", "u", "", ""),
        Told("parquet-file-unread", "villages/a.parquet", "不能读", "u", "", ""),
        Told("adopted-too-late", "election.yaml:7:5", "晚", "l", "", ""),
    ]
    together = shared(causes_first([*told, *told]))
    assert [(each.told.code, each.files) for each in together] == [
        ("adopted-too-late", ("election.yaml:7:5",)),
        ("parquet-file-unread", ("villages/b.parquet", "villages/a.parquet")),
        ("parquet-unknown-word", ("nominees/a.parquet",)),
    ]
