"""The hidden sheet of a form that its drop-down lists are taken from: people, questions, and long lists."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from files.workbooks import ListOf, SheetText, fits_in_a_cell_rule

LISTS = "码表"


@dataclass(frozen=True, slots=True)
class FormLists:
    """The columns of the sheet: people, questions, and the words of columns that no cell's rule could hold.

    Nothing stands there twice, and no list ends with blank cells, which would be offered too.
    """

    columns: tuple[tuple[str, ...], ...]
    headers: tuple[str, ...]  # of the form's columns whose words are the lists from the third on

    @property
    def people(self) -> ListOf:
        """Return the list of people."""
        return self._list(0)

    @property
    def asks(self) -> ListOf:
        """Return the list of questions."""
        return self._list(1)

    @property
    def long(self) -> Mapping[str, ListOf]:
        """Return by header the lists of words."""
        return {header: self._list(at) for at, header in enumerate(self.headers, start=2)}

    def sheet(self) -> SheetText:
        """Return the sheet."""
        rows = [
            [words[row] if row < len(words) else "" for words in self.columns]
            for row in range(max(map(len, self.columns)))
        ]
        return SheetText(LISTS, rows=rows, hidden=True)

    def _list(self, column: int) -> ListOf:
        """Return where a list stands."""
        return ListOf(LISTS, column, len(self.columns[column]))


def form_lists(people: Iterable[str], asks: Iterable[str], choices: Mapping[str, Sequence[str]]) -> FormLists:
    """Return the lists of a form; of the choices of its columns those that are too long for a rule."""
    long = {header: words for header, words in choices.items() if not fits_in_a_cell_rule(words)}
    columns = (people, asks, *long.values())
    return FormLists(tuple(tuple(dict.fromkeys(words)) for words in columns), tuple(long))
