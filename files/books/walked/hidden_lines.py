"""The hidden rows and columns of formats that are no .xlsx: XML 表格 2003 and .ods."""

from files.books.bounds import MOST
from files.books.compound import DamagedError, TooMuchError
from files.books.file_kinds import content_kind, package_kind
from files.books.sheets import Marks
from files.books.text_tables import decoded
from files.books.unpacked import NotWholeError, open_package
from files.books.walked.open_document import EncryptedError, OtherDocumentError, Table, read_tables
from files.books.walked.spreadsheet_xml import Page, read_pages


def hidden_lines(raw: bytes, sheet: str, first_row: int) -> Marks | None:
    """Count what is hidden from a row (as on screen) downwards; nothing for any other format."""
    try:
        pages = _pages(raw)
    except (DamagedError, TooMuchError, EncryptedError, OtherDocumentError, NotWholeError):
        return Marks()
    if pages is None:
        return None
    page = next((page for page in pages if page.name.strip() == sheet), None)
    if page is None:
        return Marks()
    # Blank rows below the last filled one are hidden by whoever wants to see the end of a list.
    below = sum(first_row - 1 <= row < len(page.rows) for row in page.hidden_rows)
    return Marks(hidden_rows=below, hidden_columns=page.hidden_columns)


def _pages(raw: bytes) -> list[Page] | list[Table] | None:
    """Return the sheets of such a format."""
    kind = content_kind(raw)
    if kind == "spreadsheet":
        return read_pages(decoded(raw) or "", MOST)
    if kind == "zip":
        archive, package = open_package(raw)
        return read_tables(archive, MOST) if package_kind(package.names) == "ods" else None
    return None
