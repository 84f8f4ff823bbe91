"""What is read again soon is read once, as long as the file is the same and there is room."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from files import reading
from files.books.sheets import Workbook
from files.kept_books import forget_books, keeping_books
from files.reading import read_workbook, reading_ahead
from files.workers import Workers
from tests.candidates.rosters import HEADERS, ROW_OF_LI, ROW_OF_ZHANG
from tests.corpus.rosters.tools import book
from vocabulary.problems import Problem


class Counting(Workers):
    """A pool that counts what it is asked."""

    asked = 0

    def ask(self, *what: object) -> object:  # type: ignore[override]  # as it is asked
        """Count a job and have it done."""
        self.asked += 1
        return super().ask(*what)  # type: ignore[arg-type]  # as above


@pytest.fixture
def pool(monkeypatch: pytest.MonkeyPatch) -> Iterator[Counting]:
    """Return the pool that reads in these tests."""
    made = Counting(1)
    monkeypatch.setattr(reading, "workers", lambda: made)
    yield made
    made.end()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Return a workbook."""
    found = tmp_path / "a.xlsx"
    found.write_bytes(book(HEADERS, ROW_OF_ZHANG))
    return found


def test_the_same_file_is_read_once(pool: Counting, path: Path) -> None:
    """Also where it is read ahead; whoever calls it otherwise, or has let go of it, reads it again."""
    with keeping_books():
        first = read_workbook(path, "a.xlsx")
        with reading_ahead([(path, "a.xlsx")]):
            again = read_workbook(path, "a.xlsx")
        assert again is first
        assert isinstance(first, Workbook)
        assert pool.asked == 1
        assert read_workbook(path, "b/a.xlsx") != first
        forget_books()
        assert read_workbook(path, "a.xlsx") == first
        assert pool.asked == 3


def test_a_file_that_was_changed_is_read_again(pool: Counting, path: Path) -> None:
    """By its size or by its time."""
    with keeping_books():
        first = read_workbook(path, "a.xlsx")
        path.write_bytes(book(HEADERS, ROW_OF_ZHANG, ROW_OF_LI))
        longer = read_workbook(path, "a.xlsx")
        os.utime(path, ns=(0, 0))
        assert read_workbook(path, "a.xlsx") == longer != first
    assert pool.asked == 3


def test_no_more_is_kept_than_there_is_room_for(pool: Counting, path: Path) -> None:
    """A workbook that is larger than that, and what is no workbook, is read again."""
    with keeping_books(most=len(HEADERS) - 1):
        assert read_workbook(path, "a.xlsx") == read_workbook(path, "a.xlsx")
    assert pool.asked == 2
    path.write_bytes(b"PK\3\4")
    with keeping_books():
        assert isinstance(read_workbook(path, "a.xlsx"), Problem)
        assert isinstance(read_workbook(path, "a.xlsx"), Problem)
    assert pool.asked == 4


def test_nothing_is_kept_where_nobody_wants_it(pool: Counting, path: Path) -> None:
    """A command that reads everything once needs no room for it."""
    assert read_workbook(path, "a.xlsx") == read_workbook(path, "a.xlsx")
    assert pool.asked == 2
