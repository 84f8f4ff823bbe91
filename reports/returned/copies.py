"""退回, back to the sender: each faulty workbook as a copy with its errors marked.

A roster that goes back carries no unit's word: a copy is made from the sender's own file and the problems of
that very file, and what lies among the rosters but looks like a unit's answers does not go back at all.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Collection, Mapping, Sequence
from concurrent.futures import Future
from contextvars import copy_context
from dataclasses import dataclass, field
from functools import partial
from itertools import chain
from pathlib import Path, PurePosixPath
from threading import Thread

from candidates.clearances.answers.answer_sheets import ANSWER_SHEET
from candidates.clearances.records.corrections import CORRECTIONS_SHEET
from candidates.clearances.records.details import DETAILS_SHEET
from candidates.folders import CLEARANCES, ROSTERS, folder_in
from candidates.tables.header_row import HEADER_WITHIN, header_key
from candidates.tables.headings import readings
from engine.review.review import Review
from files.books.sheets import Sheet, Workbook, is_blank, words
from files.copies.plain_copies import plain_copy
from files.entries import Kind, kind_of, open_regular
from files.failures import leads_out, why_of
from files.kept_books import forget_books
from files.reading import copy_marked, read_workbook, reading_ahead
from files.workbooks import workbook_bytes
from reports.returned.marks import form_headers, header_rows, marks_of, notice_of, roster_headers
from reports.returned.names import returned_names
from vocabulary.catalogue import reports as catalogue
from vocabulary.places import FilePlace
from vocabulary.problems import Hint, Problem, hint
from vocabulary.stages import Stage, beside, counts_as
from vocabulary.texts import Lang
from vocabulary.writing.reading_copies import copy_name

RETURNED = "退回"
TOWNSHIPS, DEPARTMENTS = f"{RETURNED}/乡镇", f"{RETURNED}/部门"
MOST_CELLS = 600_000  # of a copy made anew: some five seconds
_PATIENCE = 0.5  # seconds: on Windows nobody can interrupt one who waits without an end
_OPINION = ("意见", "结果", "情况")  # what labels on forms end in, where a unit writes beside them
_FORM_SHEETS = frozenset({ANSWER_SHEET, DETAILS_SHEET, CORRECTIONS_SHEET})


@dataclass(frozen=True, slots=True)
class _Begun:
    """A copy that was begun: what waits until it is there, and whether it is no more than the list."""

    copy: Callable[[], bytes]
    list_only: bool = False


@dataclass(frozen=True, slots=True)
class Returned:
    """The copies that go back, by their paths below the review's folder, and what could not be copied."""

    files: Mapping[str, bytes] = field(default_factory=dict)
    copies: Mapping[str, bytes] = field(default_factory=dict)  # reading copies of what is said in them
    hints: tuple[Hint, ...] = ()


def begin_copies(folder: Path, review: Review, lang: Lang) -> Callable[[], Returned]:
    """Begin the copies that go back, and return what waits for them.

    Other processes read and copy, a thread here hands them their work, and whoever began it goes on.
    """
    made: Future[Returned] = Future()
    context = copy_context()  # passwords that were given

    def make() -> None:
        """Make the copies, or keep why they could not be made for whoever waits."""
        try:
            with beside():
                made.set_result(returned_copies(folder, review, lang))
        except BaseException as error:  # noqa: BLE001 - see above
            made.set_exception(error)
        finally:
            forget_books()

    # A thread that waits for processes must not keep the interpreter from ending.
    thread = Thread(target=context.run, args=(make,), daemon=True)
    thread.start()

    def wait() -> Returned:
        """Return the copies once they are made."""
        while thread.is_alive():
            thread.join(_PATIENCE)
        return made.result()

    return wait


@counts_as(Stage.REPORTING)
def returned_copies(folder: Path, review: Review, lang: Lang) -> Returned:
    """Return a marked copy of every faulty file of townships and units.

    What is wrong is written into the sender's own file in Chinese; in English it stands in a file beside it.
    """
    faulty: defaultdict[str, list[Problem]] = defaultdict(list)
    for problem in review.problems:
        faulty[problem.place.file].append(problem)
    begun: dict[str, Callable[[], bytes]] = {}
    english: dict[str, bytes] = {}
    hints: list[Hint] = []
    for source, target in ((ROSTERS, TOWNSHIPS), (CLEARANCES, DEPARTMENTS)):
        lies = folder_in(folder, source).name
        sent = sorted(file for file in faulty if _lies_in(folder, lies, file))
        with reading_ahead((folder / file, file) for file in sent):
            for file, name in zip(sent, returned_names(sent), strict=True):
                copy = _copy(folder, file, faulty[file], review)
                if isinstance(copy, Hint):
                    hints.append(copy)
                else:
                    begun[f"{target}/{name}"] = copy.copy
                    if lang is Lang.EN:
                        notice = notice_of(file, faulty[file], list_only=copy.list_only, lang=lang)
                        english[f"{target}/{copy_name(name)}"] = workbook_bytes([notice])
    return Returned({path: copy() for path, copy in begun.items()}, english, tuple(hints))


def _lies_in(folder: Path, source: str, file: str) -> bool:
    """Whether a problem is about a file of one of the folders that are sent to us, and not beyond a link."""
    path = folder / file
    return (
        PurePosixPath(file).parts[:-1] == (source,)
        and kind_of(path) is Kind.FILE
        and not leads_out(path, folder)
    )


def _copy(folder: Path, file: str, problems: Sequence[Problem], review: Review) -> _Begun | Hint:
    """Begin the copy of one file, or say why there is none."""
    path, about = folder / file, FilePlace(file)
    try:
        open_regular(path).close()
    except OSError as error:
        return hint(catalogue.NOT_RETURNED, about, why=why_of(error).words)
    book = read_workbook(path, file)
    # What came with a password does not lie here without one.
    if isinstance(book, Problem) or _cells(book) > MOST_CELLS or book.by_password:
        return _Begun(partial(workbook_bytes, [notice_of(file, problems, list_only=True)]), list_only=True)
    of_roster = ROSTERS.means(PurePosixPath(file).parts[0])
    if of_roster and _holds_answers(book, review):
        return hint(catalogue.ANSWERS_NOT_RETURNED, about)
    headers = roster_headers(book, review.election.headers) if of_roster else form_headers(book)
    marks, notice = marks_of(book, problems, headers), notice_of(file, problems, list_only=False)
    copy = copy_marked(path, marks, notice)
    return _Begun(lambda: copy() or plain_copy(book, marks, notice))


def _cells(book: Workbook) -> int:
    """Return how many cells a workbook has."""
    return sum(len(row) for sheet in book.sheets for row in sheet.rows)


def _holds_answers(book: Workbook, review: Review) -> bool:
    """Whether what lies among the rosters may hold a unit's words: its form, or a column of its own."""
    if any(sheet.name.strip() in _FORM_SHEETS for sheet in book.sheets):
        return True
    asks = readings(question.ask for question in review.questions.values())
    called = [unit.zh for unit in review.departments.values()]
    units = [header_key(name) for name in (*called, *chain.from_iterable(review.also.values()))]
    known = header_rows(book, review.election.headers)
    return any(
        _answered(sheet, (row, column), asks, units if row in known.get(sheet.name, ()) else ())
        for sheet in book.sheets
        for row in sorted({*range(min(HEADER_WITHIN, len(sheet.rows))), *known.get(sheet.name, ())})
        for column in range(len(sheet.rows[row]))
    ) or any(_is_answered_form(sheet, units) for sheet in book.sheets if sheet.name not in known)


def _is_answered_form(sheet: Sheet, units: Sequence[str]) -> bool:
    """Whether a form of one person has anything beside a label with a unit in it (公安机关意见)."""
    stems = [re.sub(r"^人民|[局院办部]$", "", unit) for unit in units]
    return any(
        (key := header_key(words(cell))).endswith(_OPINION)
        and any(stem in key for stem in stems)
        and any(not is_blank(beside) for beside in cells[column + 1 :])
        for cells in sheet.rows
        for column, cell in enumerate(cells)
    )


def _answered(sheet: Sheet, at: tuple[int, int], asks: Collection[str], units: Sequence[str]) -> bool:
    """Whether a cell is the header of a question or a unit, with anything below it."""
    row, column = at
    key = header_key(words(sheet.cell(row, column)))
    if not key or not (key in asks or any(unit in key for unit in units)):
        return False
    return any(not is_blank(sheet.cell(below, column)) for below in range(row + 1, len(sheet.rows)))
