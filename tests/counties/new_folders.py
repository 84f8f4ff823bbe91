"""A new folder as tests make it, and what is in it."""

from pathlib import Path

import docx
from click.testing import CliRunner, Result

from cli import main
from reports.starting.writing import PAPERS

DAY = "2026-11-15"
ASKED = ("--province", "海南", "--county", "云溪县", "--polling-day", "2026-12-20", "--today", DAY)
FILES = {
    *("election.yaml", "villages.xlsx", "departments.xlsx", "倒排工期表.xlsx"),
    *("开始审查.bat", "开始审查.sh", "开始审查.desktop"),
    "rosters/（乡镇名）人选名册.xlsx",
    *(f"个人信息保护/{name}.docx" for name in PAPERS),
}


def run(*words: object) -> Result:
    """Run a command line."""
    return CliRunner().invoke(main, [str(word) for word in words])


def files_in(folder: Path) -> set[str]:
    """Return the files of a folder, but for the mark of whoever writes there."""
    found = (path for path in folder.rglob("*") if path.is_file() and not path.name.startswith("."))
    return {path.relative_to(folder).as_posix() for path in found}


def text_of(paper: Path) -> str:
    """Return all words of a Word file."""
    opened = docx.Document(str(paper))
    cells = (cell.text for table in opened.tables for row in table.rows for cell in row.cells)
    return "\n".join([*(each.text for each in opened.paragraphs), *cells])
