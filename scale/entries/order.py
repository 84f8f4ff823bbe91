"""The order in which problems of many files are told: causes first, and those that many files share once."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from scale.kept import Told
from vocabulary.catalogue import parquet as catalogue

# What keeps a whole part from judging stands before what leaves out rows, and this before single values.
_ORDER: Mapping[str, int] = {
    entry.code: rank
    for rank, entry in enumerate(
        (
            catalogue.FILE_MISSING,
            catalogue.FILE_UNREAD,
            catalogue.KEY_MISSING,
            catalogue.COLUMN_NAME,
            catalogue.COLUMN_MISSING,
            catalogue.COLUMN_TYPE,
            catalogue.NO_NOMINEES,
            catalogue.ENTRY_UNREAD,
            catalogue.NO_ROWS,
            catalogue.KEY_BLANK,
            catalogue.KEY_TWICE,
            catalogue.COUNTY_OF_TWO,
            catalogue.NOBODYS_ROWS,
            catalogue.UNKNOWN_WORD,
            catalogue.RANGE_REVERSED,
            catalogue.STATE_AND_RECORDS,
            catalogue.ID_OF_TWO,
        )
    )
}
_BEFORE = -1  # of elections and packs: they say which columns are read at all


@dataclass(frozen=True, slots=True)
class Shared:
    """A problem with all files that have it."""

    told: Told
    files: tuple[str, ...]


def causes_first(problems: Iterable[Told]) -> tuple[Told, ...]:
    """Return problems, each once, what others follow from first."""
    return tuple(sorted(dict.fromkeys(problems), key=lambda each: _ORDER.get(each.code, _BEFORE)))


def shared(problems: Iterable[Told]) -> tuple[Shared, ...]:
    """Return problems that are the same but for their file together."""
    found: dict[tuple[str, str], list[Told]] = {}
    for each in problems:
        found.setdefault((each.code, each.zh), []).append(each)
    return tuple(Shared(rows[0], tuple(row.file for row in rows)) for rows in found.values())
