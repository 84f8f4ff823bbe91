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
from vocabulary.texts import Lang, Text
from vocabulary.writing.reading_copies import Counts, first_line
from vocabulary.writing.unseen import shown

READERS = Text(
    "退回：仅供报送单位改正后重报", "returned: for whoever sent the file, to correct and send again"
)
_HOW = Text(
    "请改正标红的单元格；差错和改法写在该行最右的「差错说明」栏。改正后用本文件重报，本表和该栏不用删去。",
    "In the Chinese copy, correct the cells in red; what is wrong and how to fix it stands at the right end "
    "of each row. Send that file again once it is corrected.",
)
_LIST_ONLY = Text(
    "原文件未能附上，本表只列差错。请改正原文件后重报。",
    "The file itself could not be copied. Correct it where it is and send it again.",
)
_WIDTHS = (6, 14, 12, 52, 52)
_HEADERS = (
    Text("序号", "no."),
    Text("工作表", "sheet"),
    Text("单元格", "cell"),
    Text("差错", "problem"),
    Text("改法", "how to fix it"),
)


def notice_of(file: str, problems: Sequence[Problem], *, list_only: bool, lang: Lang = Lang.ZH) -> SheetText:
    """Return the first sheet: who may read the file, and everything to fix in it.

    In English it is a reading copy of that sheet, for a file of its own.
    """
    rows = [
        (str(number), *(shown(word.to(lang)) for word in _where(problem.place)), *for_sender(problem, lang))
        for number, problem in enumerate(problems, start=1)
    ]
    name, count = shown(PurePosixPath(file).name), len(problems)
    counted = Text(f"文件：{name}　差错 {count} 处", f"file: {name}   problems: {count}")
    headers = tuple(head.to(lang) for head in _HEADERS)
    readers = READERS.to(lang)
    return SheetText(
        Text(REMARKS, "problems").to(lang),
        headers,
        rows,
        title=readers if lang is Lang.ZH else first_line(Counts.SENT),
        notes=(
            *((readers,) if lang is Lang.EN else ()),
            counted.to(lang),
            (_LIST_ONLY if list_only else _HOW).to(lang),
        ),
        closing=(FOOTER.to(lang),),
        widths=dict(zip(headers, _WIDTHS, strict=True)),
        heights={
            row: max(height_of(text, width) for width, text in zip(_WIDTHS, cells, strict=True))
            for row, cells in enumerate(rows)
        },
        footer=readers,
        lang=lang,
    )


def _where(place: Place) -> tuple[Text, Text]:
    """Return the sheet and the cell of a problem, in words."""
    match place:
        case FilePlace():
            return _same(""), Text("整个文件", "the whole file")
        case SheetPlace(_, sheet, 0, _):
            return _same(sheet), Text("整个工作表", "the whole sheet")
        case SheetPlace(_, sheet, row, ""):
            return _same(sheet), Text(f"第 {row} 行", f"row {row}")
        case SheetPlace(_, sheet, row, column):
            return _same(sheet), _same(f"{column}{row}")
        case TextPlace(_, line, _):
            return _same(""), Text(f"第 {line} 行", f"line {line}")


def _same(word: str) -> Text:
    """Return a name, which is the same in both languages."""
    return Text(word, word)


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
            remarks[place.row - 1].append("。".join(filter(None, for_sender(problem, Lang.ZH))))
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
