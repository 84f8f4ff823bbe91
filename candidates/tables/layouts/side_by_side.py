"""Tables side by side: the same headers in the same order a second time, to save paper."""

from candidates.tables.header_levels import OF_OTHERS, Levels
from files.books.sheets import Sheet, words
from vocabulary.writing.words import header_key

_ABOVE = 2  # rows above the headers that may say whom the columns below are about
# Columns that a table may leave out where the one on its left has them.
_SAID_ONCE = frozenset({"serial", "township", "village"})


def spans_of(sheet: Sheet, levels: Levels, needed: frozenset[str]) -> tuple[tuple[int, int], ...]:
    """Return the columns of each table where one is surely repeated beside itself, otherwise nothing.

    Surely so is only what has the same headers in the same order; the columns of the place may be said once.
    """
    starts = _starts(levels)
    if len(starts) < 2:
        return ()
    stops = [*starts[1:], len(levels.labels)]
    spans = tuple(zip(starts, stops, strict=True))
    first, *others = [_sequence(levels, span) for span in spans]
    alike = all(_without_place(each) == _without_place(first) and set(each) <= set(first) for each in others)
    about_others = any(_of_others(sheet, levels, span) for span in spans[1:])
    return spans if alike and needed <= set(first) and not about_others else ()


def _starts(levels: Levels) -> list[int]:
    """Return where tables may begin: at the first column, and wherever a name comes again."""
    starts, seen = [0], set[str]()
    for column in range(len(levels.labels)):
        name = levels.named.get(column, "")
        if name and name in seen:
            starts.append(column)
            seen = set()
        seen |= {name} if name else set()
    return starts


def _sequence(levels: Levels, span: tuple[int, int]) -> tuple[str, ...]:
    """Return what a table's columns are called, in their order: by our names, or as they are written."""
    written = ((levels.named.get(column, ""), levels.labels.get(column, "")) for column in range(*span))
    return tuple(name or f"“{header_key(label)}" for name, label in written if name or label)


def _without_place(sequence: tuple[str, ...]) -> tuple[str, ...]:
    """Return a table's columns without those that may be said once for several tables."""
    return tuple(name for name in sequence if name not in _SAID_ONCE)


def _of_others(sheet: Sheet, levels: Levels, span: tuple[int, int]) -> bool:
    """Whether a line above the columns says that they are about other people than the nominees."""
    rows = range(max(levels.row - _ABOVE, 0), levels.last + 1)
    return any(
        OF_OTHERS.search(header_key(words(sheet.cell(row, at)))) for row in rows for at in range(*span)
    )
