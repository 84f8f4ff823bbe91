"""Where every workbook of the units is gone, what they had found stays, and the review is written."""

from pathlib import Path

from click.testing import CliRunner

from cli import main
from tests.reports.shelf.recorded_answers import convicted


def test_a_review_without_any_workbook_is_written(tmp_path: Path) -> None:
    """A finding on record with no statement left is in conflict; the next table to decide in names it."""
    folder = convicted().write(tmp_path / "county")
    for _ in range(2):
        written = CliRunner().invoke(main, ["review", str(folder)])
        assert written.exit_code in {1, 3}, written.output
        for book in (folder / "clearances").iterdir():
            book.unlink()
    decisions = CliRunner().invoke(main, ["decisions", str(folder)])
    assert decisions.exit_code in {0, 3}, decisions.output
    record = next((folder / "reports" / "第02次").glob("记录.json")).read_text(encoding="utf-8")
    assert '"conflict"' in record
