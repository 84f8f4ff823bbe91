"""What a returned copy says: the list of everything to fix, and the remark next to each row."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from pathlib import PurePosixPath

from candidates.clearances.answers.answer_sheets import ID_NUMBER, NAME, NUMBER
from candidates.clearances.forms import ANSWERS
from candidates.rosters.headers import find_roster_header, roster_names
from candidates.rosters.layouts.sheet_tables import NEEDED
from candidates.tables.answer_tables import find_table
from candidates.tables.layouts.stacked import tables_from
from files.books.sheets import Sheet, Workbook
from files.cell_sizes import height_of
from files.copies.copy_marks import REMARKS, SheetMarks, remarks_column
from files.workbooks import SheetText
from reports.returned.wording import for_sender
from reports.wording.audience_words import FOOTER
from vocabulary.places import FilePlace, Place, SheetPlace, TextPlace, column_index
from vocabulary.problems import Problem
from vocabulary.writing.unseen import shown

READERS = "退回：仅供报送单位改正后重报"
_HOW = "请改正标红的单元格；差错和改法写在该行最右的「差错说明」栏。改正后用本文件重报，本表和该栏不用删去。"
_LIST_ONLY = "原文件未能附上，本表只列差错。请改正原文件后重报。"
_HEADERS = ("序号", "工作表", "单元格", "差错", "改法")
_WIDTHS = {"序号": 6, "工作表": 14, "单元格": 12, "差错": 52, "改法": 52}


def notice_of(file: str, problems: Sequence[Problem], *, list_only: bool) -> SheetText:
    """Return the first sheet: who may read the file, and everything to fix in it."""
    rows = [
        (str(number), *map(shown, _where(problem.place)), *for_sender(problem))
        for number, problem in enumerate(problems, start=1)
    ]
    counted = f"文件：{shown(PurePosixPath(file).name)}　差错 {len(problems)} 处"
    return SheetText(
        REMARKS,
        _HEADERS,
        rows,
        title=READERS,
        notes=(counted, _LIST_ONLY if list_only else _HOW),
        closing=(FOOTER.zh,),
        widths=_WIDTHS,
        heights={
            row: max(height_of(text, _WIDTHS[header]) for header, text in zip(_HEADERS, cells, strict=True))
            for row, cells in enumerate(rows)
        },
        footer=READERS,
    )


def _where(place: Place) -> tuple[str, str]:
    """Return the sheet and the cell of a problem, in words."""
    match place:
        case FilePlace():
            return "", "整个文件"
        case SheetPlace(_, sheet, 0, _):
            return sheet, "整个工作表"
        case SheetPlace(_, sheet, row, ""):
            return sheet, f"第 {row} 行"
        case SheetPlace(_, sheet, row, column):
            return sheet, f"{column}{row}"
        case TextPlace(_, line, _):
            return "", f"第 {line} 行"


def marks_of(
    book: Workbook, problems: Iterable[Problem], headers: Mapping[str, int]
) -> dict[str, SheetMarks]:
    """Return what to mark on each sheet; `headers` has the row of headers of each sheet where it is known."""
    placed: defaultdict[str, list[tuple[SheetPlace, Problem]]] = defaultdict(list)
    for problem in problems:
        if isinstance(problem.place, SheetPlace) and problem.place.row:
            placed[problem.place.sheet].append((problem.place, problem))
    return {
        sheet.name: _marks(sheet, placed[sheet.name], headers.get(sheet.name))
        for sheet in book.sheets
        if sheet.name in placed
    }


def _marks(sheet: Sheet, placed: Sequence[tuple[SheetPlace, Problem]], header: int | None) -> SheetMarks:
    """Return the marks of one sheet."""
    if header is None:
        above = min(place.row for place, _ in placed) - 2
        header = above if 0 <= above < len(sheet.rows) else None
    remarks: defaultdict[int, list[str]] = defaultdict(list)
    for place, problem in placed:
        # What is wrong with the headers is shown in the list alone: next to them stands our own header.
        if place.row - 1 != header:
            remarks[place.row - 1].append("。".join(filter(None, for_sender(problem))))
    return SheetMarks(
        column=remarks_column(sheet, header),
        header=header,
        remarks={row: "\n".join(dict.fromkeys(texts)) for row, texts in remarks.items()},
        cells=frozenset((place.row - 1, column_index(place.column)) for place, _ in placed if place.column),
    )


def roster_headers(book: Workbook, extra: Mapping[str, tuple[str, ...]]) -> dict[str, int]:
    """Return the row of headers of each sheet of a roster."""
    names = roster_names(extra)
    found = {sheet.name: find_roster_header(sheet, names) for sheet in book.sheets}
    return {name: header.row for name, header in found.items() if header}


def header_rows(book: Workbook, extra: Mapping[str, tuple[str, ...]]) -> dict[str, frozenset[int]]:
    """Return, for each sheet of a roster, the rows of headers of all its tables."""
    names = roster_names(extra)
    found = {sheet.name: find_roster_header(sheet, names) for sheet in book.sheets}
    return {
        name: frozenset(
            row
            for table in tables_from(header, names, NEEDED)
            for row in range(table.row, table.last_row + 1)
        )
        for name, header in found.items()
        if header
    }


def form_headers(book: Workbook) -> dict[str, int]:
    """Return the row of headers of each sheet of a unit's form: that of the numbers, or of names and IDs."""
    labels = ANSWERS.labels
    found = {
        sheet.name: find_table(sheet, labels, NUMBER) or find_table(sheet, labels, NAME, ID_NUMBER)
        for sheet in book.sheets
    }
    return {name: table.header for name, table in found.items() if table}
