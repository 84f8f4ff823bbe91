"""Writes the workbooks of tests/corpus/answers: what units really send, each with its expected reading."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import xlsxwriter

from candidates.clearances.unit_form import Asked
from tests.candidates.clearance_workbooks import BESIDE, SIGNED, fictional_id, nominee
from tests.fast_yaml import as_texts
from tests.places import TESTS
from vocabulary.questions import Disclosure, Question
from vocabulary.texts import Text

CORPUS = TESTS / "corpus" / "answers"
NAMES = ("赵一山", "钱二水", "孙三木", "李四海", "周五田", "吴六禾", "郑七石", "王八川")
NUMBERS = tuple(f"{101 + index:04d}" for index in range(len(NAMES)))
IDS = tuple(fictional_id(101 + index) for index in range(len(NAMES)))
ROLL = tuple(nominee(*person) for person in zip(NUMBERS, NAMES, IDS, strict=True))
ASKS = {
    "convicted": "是否因犯罪受过刑事处罚",
    "violations": "有无违纪违法情况",
    "opinion": "公安机关意见",
    "term": "任职期间是否考核不称职",
    "pledge": "是否未履行承诺",
}
_QUESTIONS = {
    name: Question(name, Text(ask, name), ("court",), "第十八条", Disclosure.FULL, {})
    for name, ask in ASKS.items()
}
UNITS = {"court": Text("人民法院", "Court"), "police": Text("公安局", "Police")}
ASKED = Asked(_QUESTIONS, UNITS, dict.fromkeys(_QUESTIONS, ("court",)), "云溪县")


@dataclass(frozen=True, slots=True)
class Book:
    """One workbook of a case.

    A row is a person's number and a word a question; `ids`, `names` replace what the roster has, `looks` mark
    the first answer of a row.
    """

    rows: Sequence[Sequence[str]] = ()
    asks: Sequence[str] = ("convicted",)
    unit: str = "云溪县人民法院"
    above: Sequence[str] = ()
    below: Sequence[str] = ()
    details: Sequence[Sequence[str]] = ()
    signature: Mapping[str, str] = field(default_factory=dict)
    ids: Mapping[str, str] = field(default_factory=dict)  # by number as written: whose ID stands there
    names: Mapping[str, str] = field(default_factory=dict)
    remarks: Mapping[str, str] = field(default_factory=dict)
    looks: Mapping[str, str] = field(default_factory=dict)
    hidden: Sequence[str] = ()
    folder: str = "clearances"
    scope: Sequence[str] = ()  # lines on the sheet 范围说明
    more: Mapping[str, Sequence[Sequence[str]]] = field(default_factory=dict)  # further sheets


@dataclass(frozen=True, slots=True)
class Expected:
    """What is read of the workbooks of a case; what is left out is not there."""

    answers: Mapping[str, str] = field(default_factory=dict)  # by number, or number and question
    problems: Sequence[str] = ()
    hints: Sequence[str] = ()
    says: Sequence[str] = ()
    returns: Sequence[Mapping[str, int]] | None = None


@dataclass(frozen=True, slots=True)
class Case:
    """One case of the corpus."""

    name: str
    books: Sequence[Book]
    expect: Expected


def cases() -> list[Case]:
    """Read all cases."""
    return [_case(case) for file in sorted(CORPUS.glob("*.yaml")) for case in _text(file)]


def write_case(folder: Path, case: Case) -> None:
    """Write the workbooks of a case."""
    for index, book in enumerate(case.books, start=1):
        target = folder / book.folder
        target.mkdir(parents=True, exist_ok=True)
        _write(target / f"法院{index}.xlsx", book)


def _text(file: Path) -> Any:
    """Read a file whose scalars all stay text."""
    return as_texts(file.read_text(encoding="utf-8"))


def _case(case: Any) -> Case:
    """Build a case."""
    expect = dict(case.get("expect") or {})
    if "returns" in expect:
        expect["returns"] = [{key: int(value) for key, value in one.items()} for one in expect["returns"]]
    books = case["books"] if "books" in case else [case["book"]]
    return Case(case["name"], [Book(**book) for book in books], Expected(**expect))


def _write(path: Path, book: Book) -> None:
    """Write one workbook."""
    with xlsxwriter.Workbook(str(path)) as file:
        sheet = file.add_worksheet("反馈表")
        header = (*BESIDE, *(ASKS.get(ask, ask) for ask in book.asks), "备注")
        lines: list[Sequence[str]] = [(book.unit,), *((line,) for line in book.above), header]
        rows = [_row(index, row, book) for index, row in enumerate(book.rows, start=1)]
        first = len(lines)
        for at, cells in enumerate([*lines, *rows, *((line,) for line in book.below)]):
            for column, cell in enumerate(cells):
                sheet.write_string(at, column, cell)
        for at, row in enumerate(book.rows, start=first):
            look = book.looks.get(row[0])
            if look is not None:
                _mark(file, sheet, (at, len(BESIDE), row[1]), look)
            if row[0] in book.hidden:
                sheet.set_row(at, options={"hidden": True})
        _write_rows(file, "明细", [("人员编号", "事项"), *book.details] if book.details else [])
        _write_rows(file, "范围说明", [(line,) for line in book.scope])
        for name, table in book.more.items():
            _write_rows(file, name, table)
        signed = {**SIGNED, "反馈单位（盖章）": "", **book.signature}
        _write_rows(file, "签署", [(label, str(value)) for label, value in signed.items()])


def _row(index: int, row: Sequence[str], book: Book) -> Sequence[str]:
    """Return a row with who it is about; a number that is nobody's is somebody from elsewhere."""
    number, *said = row
    known = NUMBERS.index(number) if number in NUMBERS else None
    name = NAMES[known] if known is not None else "何九"
    whose = book.ids.get(number, number)
    id_number = IDS[NUMBERS.index(whose)] if whose in NUMBERS else fictional_id(900 + index)
    said = [*said, *[""] * (len(book.asks) - len(said))]
    who = (str(index), number, "城关镇", "新民村", book.names.get(number, name), "男", id_number)
    return (*who, *said, book.remarks.get(number, ""))


def _mark(file: Any, sheet: Any, cell: tuple[int, int, str], look: str) -> None:
    """Write one cell again with a look."""
    looks = {
        "struck": {"font_strikeout": True},
        "red": {"bg_color": "#FF0000"},
        "red font": {"font_color": "#FF0000"},
    }
    at, column, text = cell
    if look == "struck in part":
        sheet.write_rich_string(at, column, file.add_format(looks["struck"]), text[:1], text[1:])
    elif look in {"error", "formula"}:
        sheet.write_formula(at, column, "=NA()", None, "#N/A" if look == "error" else "")
    elif look == "merged":
        sheet.merge_range(at, column, at + 1, column, text)
    else:
        sheet.write_string(at, column, text, file.add_format(looks[look]))


def _write_rows(file: Any, name: str, rows: Sequence[Sequence[str]]) -> None:
    """Write a sheet of plain text, if there is anything to write."""
    if not rows:
        return
    sheet = file.add_worksheet(name)
    for at, cells in enumerate(rows):
        for column, cell in enumerate(cells):
            sheet.write_string(at, column, cell)
