"""Which files of the folder rosters/ are rosters, and which sheets of them."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from candidates.folders import ARCHIVES, ROSTERS, file_name, folder_in, is_clutter
from candidates.tables.asides import ASIDE_SHEETS
from candidates.unread_folders import inside_words, unread_inside
from files.books.file_kinds import COMPOUND, LOOKED_AT, ZIP
from files.books.sheets import Sheet, Workbook, is_blank
from files.entries import Entry, Kind, entry_problem, folder_problem, list_folder, open_regular
from files.reading import holds_workbook
from vocabulary.catalogue.rosters import roster_files as catalogue
from vocabulary.places import FilePlace
from vocabulary.problems import Hint, Note, Problem, apart, hint, problem
from vocabulary.texts import Text

ROSTER_SUFFIXES = frozenset({".xlsx", ".xls", ".et", ".xlsm", ".csv", ".htm", ".html", ".ods", ".xml"})
# What people put among the rosters that is none, by the end of its name.
PICTURES = frozenset({".jpg", ".jpeg", ".png", ".bmp", ".gif", ".heic", ".webp", ".tif", ".tiff"})
LETTERS = frozenset({".doc", ".docx", ".wps", ".wpt", ".rtf", ".txt", ".ofd"})
# Copies that a program keeps, and downloads that were cut off: a roster beside them would be there twice.
_LEFT_BEHIND = frozenset({".bak", ".tmp", ".old", ".crdownload", ".part"})


_ELSEWHERE = (
    (frozenset({"反馈表"}), Text("单位的反馈表", "a unit's answers"), "clearances/"),
    (frozenset({"签署", "明细"}), Text("单位的反馈表", "a unit's answers"), "clearances/"),
    (frozenset({"村情"}), Text("村情表", "the table of villages"), "villages.xlsx"),
    (frozenset({"认定表"}), Text("认定表", "decisions"), "decisions/"),
    (frozenset({"问题清单", "去向登记"}), Text("工作台账", "the ledger of tasks"), "tasks/"),
)


@dataclass(frozen=True, slots=True)
class RosterFiles:
    """The rosters in the order of their names, and what else lies there."""

    paths: tuple[Path, ...]
    problems: tuple[Problem, ...]
    hints: tuple[Hint, ...]


def find_rosters(folder: Path) -> RosterFiles:
    """Look through the folder rosters/ of an election folder."""
    inside = folder_in(folder, ROSTERS)
    entries = list_folder(inside, folder)
    lying = [entry for entry in entries if entry.kind is Kind.FOLDER or is_clutter(entry.path.name)]
    notes = [note for entry in lying for note in _left_out(entry)]
    of_folders, hints = apart(notes)
    rosters: list[Path] = []
    problems = [found] if (found := folder_problem(inside, inside.name)) else []
    problems += of_folders
    for entry in entries:
        if entry in lying:
            continue
        unreadable = entry_problem(entry, file_name(entry.path))
        if unreadable is not None:
            problems.append(unreadable)
        elif entry.path.suffix.lower() in ROSTER_SUFFIXES or _is_workbook(entry.path):
            rosters.append(entry.path)
        else:
            problems.append(_no_roster(entry.path))
    if not rosters:
        problems.append(_no_rosters(inside))
    return RosterFiles(tuple(rosters), tuple(problems), tuple(hints))


def _is_workbook(path: Path) -> bool:
    """Whether a file under another ending is a workbook by its content: 名册.wps, or 名册 without any."""
    if path.suffix.lower() in _LEFT_BEHIND | PICTURES | ARCHIVES:
        return False
    try:
        with open_regular(path) as file:
            if not file.read(LOOKED_AT).startswith((ZIP, COMPOUND)):
                return False
    except OSError:
        return False
    return holds_workbook(path)


def roster_sheets(sheets: tuple[Sheet, ...]) -> list[Sheet]:
    """Return the sheets that can hold nominees."""
    filled = (sheet for sheet in sheets if any(not is_blank(cell) for row in sheet.rows for cell in row))
    return [sheet for sheet in filled if sheet.name.strip() not in ASIDE_SHEETS]


def _left_out(entry: Entry) -> Iterator[Note]:
    """Report a folder, or a file that an editor left behind."""
    place = FilePlace(file_name(entry.path))
    if entry.kind is not Kind.FOLDER:
        yield hint(catalogue.SKIPPED_FILE, place)
    elif inside := unread_inside(entry):
        yield inside
    else:
        yield hint(catalogue.SKIPPED_FOLDER, place, inside=inside_words(entry.path))


def _no_roster(path: Path) -> Problem:
    """Say that a file is of no kind that rosters are."""
    suffix, place = path.suffix.lower(), FilePlace(file_name(path))
    if suffix in PICTURES:
        return problem(catalogue.PHOTOGRAPH, place)
    if suffix in LETTERS or suffix == ".pdf":
        return problem(catalogue.LETTER, place)
    if suffix in ARCHIVES:
        return problem(catalogue.ARCHIVE, place)
    return problem(catalogue.OTHER_FILE, place, suffix=path.suffix or path.name)


def no_roster_inside(workbook: Workbook) -> Problem | None:
    """Say that a workbook is another of the election's tables, by its sheets, and where it belongs."""
    names = {sheet.name.strip() for sheet in workbook.sheets}
    for sheets, what, folder in _ELSEWHERE:
        if sheets <= names:
            return problem(catalogue.NOT_A_ROSTER, FilePlace(workbook.file), what=what, folder=folder)
    return None


def _no_rosters(folder: Path) -> Problem:
    """Say that there is nobody to review."""
    return problem(catalogue.NO_ROSTERS, FilePlace(folder.name))
