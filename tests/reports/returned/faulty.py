"""A county with a mistake in its roster, and what of it goes back."""

from pathlib import Path

from click.testing import CliRunner, Result

from cli import main
from files.books.sheets import Workbook, words
from files.copies.copy_marks import REMARKS
from files.parsing import parse_bytes
from files.workbooks import SheetText
from reports.returned.copies import Returned, returned_copies
from reports.returned.marks import READERS
from reports.wording.audience_words import FOOTER
from tests.counties.county import ROSTER_HEADERS, County, clean_county, review_of
from vocabulary.texts import Lang

RED = "FFFFC7CE"
POST = ROSTER_HEADERS.index("提名职务") + 1
REMARK = "提名职务「村长」不是村级职务的写法，未采用。请填："
ROSTER = "退回/乡镇/名册.xlsx"
NOTICE = SheetText(REMARKS, ("差错",), [("=1+1",)], title=READERS.zh, closing=(FOOTER.zh,))


def run(*args: object) -> Result:
    """Run the command line in this process."""
    return CliRunner().invoke(main, [str(arg) for arg in args])


def returned(folder: Path) -> Returned:
    """Return what goes back from a folder."""
    return returned_copies(folder, review_of(folder), Lang.ZH)


def read(content: bytes) -> Workbook:
    """Read a copy as a sender's file is read."""
    book = parse_bytes(content, "x.xlsx")
    assert isinstance(book, Workbook)
    return book


def text_of(content: bytes) -> str:
    """Return every cell of a copy as text."""
    return "\n".join(words(cell) for sheet in read(content).sheets for row in sheet.rows for cell in row)


def faulty() -> County:
    """Return a county with a fault in a roster, and one in a unit's form."""
    county = clean_county()
    county.roster[1]["提名职务"] = "村长"
    county.answers["police"]["0003", next(q for p, q in county.answers["police"] if p == "0003")] = "同意"
    return county
