"""The parts of a roster's row that take more than one cell, and what is noted while they are read."""

from collections.abc import Sequence

from candidates.people.candidate import Hold
from candidates.people.kin import KinDeclaration, Unreadable, read_kin
from candidates.rosters.columns.education_columns import read_education
from candidates.rosters.columns.identity import RowNotes
from candidates.rosters.columns.post_columns import POST_COLUMNS, post_left_out, read_posts
from candidates.rosters.problems import kin_unreadable, post_blank, post_unknown
from candidates.tables.header_row import TableRow
from files.books.sheets import words
from vocabulary.facts import CellFact, Known
from vocabulary.origins import Origin
from vocabulary.places import SheetPlace
from vocabulary.writing.masking import masked


def posts_of(row: TableRow, notes: RowNotes) -> tuple[frozenset[str], CellFact, SheetPlace]:
    """Read the posts nominated for; while one is not known, others than those read may be meant."""
    read = read_posts(row)
    unsure = next(filter(None, map(row.doubt, POST_COLUMNS)), None) if row.given else None
    if unsure is not None:
        notes.problems.append(unsure)
        notes.hold(Hold.NO_POST, unsure.message, unsure.place)
        return frozenset(), Origin.UNCLEAR, read.place
    if read.filled and not read.unread and not read.blank:
        return read.posts, read.posts, read.place
    if read.filled and not read.unread:  # reported once for the whole column
        notes.hold(Hold.NO_POST, post_left_out(row, read.blank[0]), row.place(read.blank[0]))
        return read.posts, Origin.BLANK, row.place(read.blank[0])
    problem = post_unknown(read.unread, read.place) if read.filled else post_blank(read.place)
    notes.problems += [problem] if any(name in row.header.columns for name in POST_COLUMNS) else []
    notes.hold(Hold.NO_POST, problem.message, read.place)
    return read.posts, Origin.UNCLEAR if read.filled else Origin.BLANK, read.place


def kin_of(row: TableRow, notes: RowNotes) -> tuple[KinDeclaration, CellFact]:
    """Read the declaration of kin, which as a fact is what the cell says."""
    written = words(row.cell("kin"))
    kin = read_kin(written)
    if isinstance(kin, Unreadable):
        notes.problems.append(kin_unreadable(row.place("kin")))
        return kin, Origin.UNCLEAR
    return kin, masked(written) or Origin.BLANK


def schooling_of(row: TableRow, notes: RowNotes) -> Sequence[tuple[CellFact, SheetPlace]]:
    """Read the schooling where it stands in several columns."""
    read = read_education(row)
    if read is None:
        return ()
    fact, problems = read
    notes.problems += problems
    place = fact.place if isinstance(fact.place, SheetPlace) else row.place()
    return ((fact.value if isinstance(fact, Known) else fact.origin, place),)
