"""Tables of villages as a county writes them."""

from datetime import date
from pathlib import Path

from candidates.villages.reader import read_villages
from candidates.villages.village import Village
from tests.candidates.rosters import Row, write_book
from vocabulary.problems import Note

HEADERS = ("序号", "乡镇", "村", "类别", "选举日", "主任职数", "副主任职数", "委员职数", "支委职数", "多民族")
EAST = (1, "城关镇", "东河村", "村", None, 1, 0, "3", 2, "是")
WEST = (2, "柳河镇", "西山社区", "社区", date(2026, 12, 27), 1, None, 3, None, None)


def read(tmp_path: Path, *rows: Row, **sheets: list[Row]) -> tuple[tuple[Village, ...], list[Note]]:
    """Read a workbook with these villages."""
    path = write_book(tmp_path / "villages.xlsx", {"村情": [("云溪县村情表",), HEADERS, *rows], **sheets})
    return read_villages(path, "villages.xlsx")
