"""numbers.csv: which person has which number (人员编号). Entries are only ever added."""

import csv
import io
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from candidates.people.candidate import Candidate
from candidates.tables.header_row import Header, TableRow
from candidates.tables.id_cell import read_id_cell
from candidates.tables.spec import ColumnSpec, TableSpec, TableWords
from candidates.villages.village import VillageKey, comparable
from files.books.sheets import is_blank, words
from files.entries import kind_of, read_regular
from files.reading import read_workbook
from files.whole_files import write_whole
from vocabulary.catalogue.sheets import numbers as catalogue
from vocabulary.facts import Known
from vocabulary.many.filled import filled_then_frozen
from vocabulary.places import FilePlace, Place
from vocabulary.problems import Problem, problem
from vocabulary.texts import Text
from vocabulary.writing.names import same_name_key
from vocabulary.writing.unseen import without_unseen

_RESTORE = Text(
    "请恢复此文件，或运行 lianshen numbers restore FOLDER",
    "put the file back as it was, or run lianshen numbers restore FOLDER",
)
# We write this table ourselves: it has our own headers, all of them, and no others.
NUMBERS = TableSpec(
    "",
    (
        ColumnSpec("number", Text("人员编号", "person number"), needed=True),
        ColumnSpec("township", Text("乡镇", "township"), needed=True),
        ColumnSpec("village", Text("村", "village"), needed=True),
        ColumnSpec("name", Text("姓名", "name"), needed=True),
        ColumnSpec("id_number", Text("身份证号", "ID number"), needed=True),
    ),
    key=("number", "id_number"),
    words=TableWords(
        Text("numbers.csv", "numbers.csv"),
        unused=Text("人员编号未沿用", "no number was taken over"),
        keep=_RESTORE,
        add=_RESTORE,
    ),
)
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
WIDTH = 4
LONGEST = 10
_SAFE = re.compile(rf"[0-9A-Za-z-]{{1,{LONGEST}}}")
Group = tuple[VillageKey, str]  # village and name as they compare


@filled_then_frozen
@dataclass(frozen=True, slots=True)
class NumberEntry:
    """One line of numbers.csv."""

    number: str
    key: VillageKey
    name: str
    id_number: str

    @property
    def reserved(self) -> bool:
        """Whether nobody is known to have the number any more: it is given to nobody else."""
        return not (self.name or self.id_number or self.key.village)


@dataclass(frozen=True, slots=True)
class Numbers:
    """The entries so far; not usable where the file is there and some of it could not be read."""

    entries: tuple[NumberEntry, ...] = ()
    usable: bool = True
    missing: bool = False
    lost_ids: frozenset[NumberEntry] = frozenset()  # entries whose ID cell holds something else than an ID


def group_of(candidate: Candidate) -> Group:
    """Return village and name of a nominee as they compare: who somebody is without a usable ID."""
    return comparable(candidate.key or candidate.written_village), same_name_key(candidate.text("name"))


def person_number(written: str) -> str | None:
    """Return a person number as it is kept: digits to four places; nothing that could be an ID, or a path."""
    text = written.strip()
    if not _SAFE.fullmatch(text):
        return None
    return text.zfill(WIDTH) if text.isdigit() else text


def read_numbers(path: Path, file: str) -> tuple[Numbers, list[Problem]]:
    """Read numbers.csv; where there is none yet there are no entries."""
    if kind_of(path) is None:
        return Numbers(missing=True), []
    workbook = read_workbook(path, file)
    if isinstance(workbook, Problem):
        return Numbers(usable=False), [workbook]
    header = NUMBERS.find(workbook.sheets[0])
    if header is None:
        return Numbers(usable=False), [NUMBERS.no_header(FilePlace(file))]
    return _read_entries(header, _cut(path, header))


def _cut(path: Path, header: Header) -> TableRow | None:
    """Return the last line if it breaks off before its last cell: the writing was interrupted."""
    if read_regular(path).endswith((b"\n", b"\r")):
        return None
    last = list(header.rows())[-1:]
    return next((row for row in last if len(row.cells) <= max(header.columns.values())), None)


def _read_entries(header: Header, cut: TableRow | None) -> tuple[Numbers, list[Problem]]:
    """Read every whole line; one without a usable number, or with another's, is reported and left out."""
    problems: list[Problem] = [_line_cut(cut.place())] if cut else []
    owners: dict[str, str] = {}
    entries: list[NumberEntry] = []
    lost_ids: set[NumberEntry] = set()
    for row in header.rows():
        if row == cut:
            continue
        entry, faults = _read_entry(row)
        problems += faults
        if entry is None:
            continue
        if entry.id_number and owners.setdefault(entry.number, entry.id_number) != entry.id_number:
            problems.append(number_twice(entry.number, row.place("number")))
        else:
            entries.append(entry)
            lost_ids |= {entry} if faults else set()
    return Numbers(tuple(entries), not problems, lost_ids=frozenset(lost_ids)), problems


def _read_entry(row: TableRow) -> tuple[NumberEntry | None, list[Problem]]:
    """Read one line; a blank ID is fine, one that cannot be an ID is reported and not used."""
    written = words(row.cell("number"))
    number = person_number(written)
    if number is None:
        return None, [number_unusable(written, row.place("number"))]
    fact, problems = read_id_cell(row.cell("id_number"), row.place("id_number"))
    key = VillageKey(row.text("township").lstrip("'"), row.text("village").lstrip("'"))
    id_number = str(fact.value) if isinstance(fact, Known) else ""
    entry = NumberEntry(number, comparable(key), row.text("name").lstrip("'"), id_number)
    return entry, [] if is_blank(row.cell("id_number")) else problems


def append_numbers(path: Path, entries: Sequence[NumberEntry]) -> None:
    """Add entries at the end of numbers.csv; what stands there stays as it is, byte for byte.

    Where there is no file yet one is made, even for nobody: from then on a missing file is a lost one.

    Raises:
        OSError: it cannot be written; the file is as it was.
    """
    there = kind_of(path) is not None
    if there and not entries:
        return
    before = read_regular(path, root=path.parent) if there else b""
    if not before:
        write_whole(path, numbers_text(entries), within=path.parent)
        return
    gap = b"" if before.endswith((b"\n", b"\r")) else b"\r\n"
    write_whole(path, before + gap + _entry_lines(entries).encode(_encoding(before)), within=path.parent)


def numbers_text(entries: Iterable[NumberEntry]) -> bytes:
    """Return a whole numbers.csv; it begins with a mark for spreadsheets."""
    return ("\ufeff" + _lines([NUMBERS.headers()]) + _entry_lines(entries)).encode()


def _entry_lines(entries: Iterable[NumberEntry]) -> str:
    """Return entries as lines."""
    return _lines((entry.number, *_words(entry)) for entry in entries)


def _words(entry: NumberEntry) -> tuple[str, ...]:
    """Return the cells of an entry that people wrote; none of them can become a formula."""
    written = (entry.key.township, entry.key.village, entry.name, entry.id_number)
    cells = tuple(map(without_unseen, written))  # names compare without what nobody sees
    return tuple(f"'{cell}" if cell.startswith(_FORMULA) else cell for cell in cells)


def _encoding(raw: bytes) -> str:
    """Return the encoding of what stands in the file: a spreadsheet may have saved it anew in GB18030."""
    try:
        raw.decode("utf-8")
    except UnicodeDecodeError:
        return "gb18030"
    return "utf-8"


def _lines(rows: Iterable[Sequence[str]]) -> str:
    """Write rows as CSV text."""
    text = io.StringIO(newline="")
    csv.writer(text).writerows(rows)
    return text.getvalue()


def _line_cut(place: Place) -> Problem:
    """Say that a line has no end."""
    return problem(catalogue.LINE_CUT, place)


def number_unusable(written: str, place: Place) -> Problem:
    """Say that something is no person number; it is not repeated where it may be an ID."""
    word = written if len(written) <= LONGEST else f"{written[:2]}…"
    return problem(catalogue.NUMBER_UNUSABLE, place, word=word, longest=LONGEST)


def number_twice(number: str, place: Place) -> Problem:
    """Say that a number has two owners; the first keeps it."""
    return problem(catalogue.NUMBER_TWICE, place, number=number)
