"""What came back of each batch against the form that was sent."""

from pathlib import Path

from candidates.clearances.replies.returns import missing_people
from candidates.clearances.sheets import Clearances, read_clearances
from tests.candidates.clearances.answer_corpus import ASKED, ROLL, Book, Case, Expected, write_case

NONE = "无"


def rows(*numbers: str, word: str = NONE) -> list[list[str]]:
    """Return a row with a word for each person."""
    return [[number, word] for number in numbers]


def form(batch: int, *numbers: str) -> Book:
    """Return a blank form of a batch."""
    return Book(rows=rows(*numbers, word=""), folder=f"forms/第{batch}批")


def read(folder: Path, *books: Book) -> Clearances:
    """Write and read forms and workbooks."""
    write_case(folder, Case("batches", books, Expected()))
    return read_clearances(folder, ASKED, ROLL)


def counts(clearances: Clearances) -> list[tuple[str, int, int, int, int]]:
    """Return what is counted of each batch: sent, answered, missing, extra."""
    return [(one.batch, one.sent, one.answered, one.missing, one.extra) for one in clearances.returns.batches]


FIRST, SECOND = form(1, "0101", "0102", "0103", "0104", "0105"), form(2, "0106", "0107", "0108")


def test_each_batch_is_counted_against_its_own_form(tmp_path: Path) -> None:
    """Two batches of different people: each has its own sent, answered and missing; the unit has the sums."""
    first, second = Book(rows=rows("0101", "0102", "0103")), Book(rows=rows("0106"))
    clearances = read(tmp_path, FIRST, SECOND, first, second)
    assert counts(clearances) == [("第1批", 5, 3, 2, 0), ("第2批", 3, 1, 2, 0)]
    (unit,) = clearances.returns.units
    assert (unit.asked, unit.answered, unit.missing, unit.extra) == (8, 4, 4, 0)
    assert [(one.asked, one.answered, one.missing) for one in clearances.returns.workbooks] == [
        (5, 3, 2),
        (3, 1, 2),
    ]


def test_a_second_batch_alone_does_not_miss_the_people_of_the_first(tmp_path: Path) -> None:
    """The workbook answers its form in full; that the first one is still out stands at the first batch."""
    clearances = read(tmp_path, FIRST, SECOND, Book(rows=rows("0106", "0107", "0108")))
    (book,) = clearances.returns.workbooks
    assert (book.asked, book.answered, book.missing) == (3, 3, 0)
    assert counts(clearances) == [("第1批", 5, 0, 5, 0), ("第2批", 3, 3, 0, 0)]
    (hint,) = missing_people(clearances.returns, ASKED.units)
    assert (
        "送审 8 人，收到 3 人，缺 5 人（第1批送审 5 人，缺 5 人；第2批送审 3 人，缺 0 人）" in hint.message.zh
    )


def test_people_of_two_batches_in_one_workbook_are_extra_in_none(tmp_path: Path) -> None:
    """A unit that answers both batches in one table has answered both."""
    everybody = [candidate.number for candidate in ROLL]
    clearances = read(tmp_path, FIRST, SECOND, Book(rows=rows(*everybody)))
    assert counts(clearances) == [("第1批", 5, 5, 0, 0), ("第2批", 3, 3, 0, 0)]


def test_a_row_about_nobody_is_extra_where_it_stands(tmp_path: Path) -> None:
    """A stranger in the workbook of the second batch is extra there, and only there."""
    first, second = Book(rows=rows("0101")), Book(rows=rows("0106", "9001"))
    clearances = read(tmp_path, FIRST, SECOND, first, second)
    assert [(one.batch, one.extra) for one in clearances.returns.batches] == [("第1批", 0), ("第2批", 1)]


def test_people_who_are_on_no_form_are_missing_of_the_unit_alone(tmp_path: Path) -> None:
    """Whoever came to the roll after the form was made is owed by the unit, and no batch missed him."""
    clearances = read(tmp_path, FIRST, Book(rows=rows("0101", "0102", "0103", "0104", "0105")))
    assert counts(clearances) == [("第1批", 5, 5, 0, 0)]
    assert clearances.returns.units[0].missing == 3


def test_without_forms_there_are_no_batches(tmp_path: Path) -> None:
    """Nobody can tell then which people a workbook was sent for: the whole list counts."""
    clearances = read(tmp_path, Book(rows=rows("0101")))
    assert clearances.returns.batches == ()
    assert clearances.returns.workbooks[0].missing == 7


def test_a_batch_is_called_by_its_folder_or_else_by_its_form(tmp_path: Path) -> None:
    """That is the name under which the working group keeps it."""
    loose = Book(rows=rows("0101", word=""), folder="forms")
    clearances = read(tmp_path, SECOND, loose, Book(rows=rows("0101")))
    assert {one.form: one.batch for one in clearances.returns.batches} == {
        "forms/法院2.xlsx": "法院2",
        "forms/第2批/法院1.xlsx": "第2批",
    }
