"""What people decided is part of what changed: new, another, taken back, written anew."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from cli import main
from reports.disclosed.changes import Changes
from reports.shelf.comparison import changes_between
from reports.shelf.recording import Recording
from reports.shelf.snapshot import Snapshot, read_snapshot
from tests.counties.county import Row, review_of
from tests.counties.decided import BAR, row_about, troubled, village_row, with_decisions
from vocabulary.elections.decision_words import Conclusion

LISTED = 3
HOLDS, NOT = Conclusion.ESTABLISHED, Conclusion.NOT_ESTABLISHED


def recording(folder: Path, rows: list[Row]) -> Recording:
    """Return what the record of the troubled county with these decisions is made of."""
    return Recording(review_of(with_decisions(troubled().write(folder), rows)), {}, 1)


def snapshot(folder: Path, rows: list[Row]) -> Snapshot:
    """Return that record."""
    return recording(folder, rows).snapshot()


def between(before: list[Row], after: list[Row], tmp_path: Path) -> Changes:
    """Return what changed from some decisions to others."""
    return changes_between(snapshot(tmp_path / "before", before), snapshot(tmp_path / "after", after))


@pytest.mark.parametrize(
    ("before", "after", "old", "new"),
    [
        ([], [row_about(0, "认定成立", BAR)], None, HOLDS),
        ([row_about(0, "认定成立", BAR)], [row_about(0, "认定不成立", BAR, 会签人="朱十江")], HOLDS, NOT),
        ([row_about(0, "认定成立", BAR)], [], HOLDS, None),
        ([row_about(0, "认定成立", BAR)], [row_about(0, "认定成立", BAR, 理由="另有理由")], HOLDS, HOLDS),
    ],
)
def test_a_decision_that_is_new_another_gone_or_written_anew(
    before: list[Row], after: list[Row], old: Conclusion | None, new: Conclusion | None, tmp_path: Path
) -> None:
    """Each shows with the word before and now; the verdict, which is the machine's, does not move."""
    changes = between(before, after, tmp_path)
    assert [(c.number, c.criterion, c.old, c.new, c.file) for c in changes.decisions] == [
        ("0001", BAR, old, new, "decisions/认定表_第1次.xlsx")
    ]
    assert (changes.verdicts, changes.answers, changes.people) == ((), (), ())
    assert not changes.none


def test_the_same_decisions_are_no_change(tmp_path: Path) -> None:
    """The file may be written anew."""
    rows = [row_about(0, "认定成立", BAR), village_row("西山村", 3)]
    assert between(rows, rows, tmp_path).none


def test_a_record_holds_no_name_and_no_reason(tmp_path: Path) -> None:
    """A word, a short digest, a file; and the record is read back as it was written."""
    record = recording(tmp_path, [row_about(0, "认定成立", BAR, 理由="只有认定机构知道的理由")])
    text, made = record.text(), record.snapshot()
    ((word, digest, file),) = (made.decisions or {})["0001"].values()
    assert (word, len(digest), file) == ("established", 4, "decisions/认定表_第1次.xlsx")
    assert "只有认定机构知道的理由" not in text.decode()
    assert read_snapshot(text) == made


def test_a_record_that_does_not_speak_of_decisions_is_not_compared(tmp_path: Path) -> None:
    """The records of older versions have none: what was decided before them is no change of today."""
    new = snapshot(tmp_path, [row_about(0, "认定成立", BAR)])
    assert changes_between(new.model_copy(update={"decisions": None}), new).none


def test_whoever_is_put_on_the_list_with_a_village_is_counted(tmp_path: Path) -> None:
    """A row for all of a village is no line for each of them, on the console as on the page."""
    folder = troubled().write(tmp_path)
    CliRunner().invoke(main, ["review", str(folder)])
    with_decisions(folder, [row_about(0, "认定成立", BAR), village_row("西山村", LISTED)])
    said = CliRunner().invoke(main, ["review", str(folder)]).output
    assert f"新列入名单 {LISTED} 人，认定有变化 1 项" in said
    assert f"0001  {BAR}  未认定 → 认定成立  decisions/认定表_第1次.xlsx" in said
    page = (folder / "reports" / "第02次" / "内部" / "index.html").read_text("utf-8")
    assert f"新列入名单 {LISTED} 人，不逐项列出" in page


@pytest.mark.parametrize("word", ["[]", "{}", "1", "null", '"no such word"'])
def test_a_record_with_a_decision_of_no_known_word_is_damaged(word: str, tmp_path: Path) -> None:
    """Whatever stands in the place of the word."""
    text = recording(tmp_path, [row_about(0, "认定成立", BAR)]).text().decode()
    assert read_snapshot(text.encode()) is not None
    assert read_snapshot(text.replace('["established", ', f"[{word}, ").encode()) is None
