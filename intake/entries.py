"""What lies in an election folder where nothing is read: each is reported, with where it belongs."""

import re
from collections.abc import Iterator, Sequence
from difflib import get_close_matches
from pathlib import Path

from candidates.folders import (
    CLEARANCES,
    FILES,
    FOLDERS,
    READ,
    FolderName,
    called,
    is_clutter,
    is_set_aside,
    is_table,
    tables_inside,
)
from candidates.unread_folders import inside_words, names_of_files
from files.entries import Entry, Kind, entry_problem, list_folder
from vocabulary.catalogue import folder as catalogue
from vocabulary.places import FilePlace
from vocabulary.problems import Note, hint, problem
from vocabulary.texts import Text
from vocabulary.writing.names import same_name_key

# Files and folders of our own making, and texts that people write for one another.
_OURS = re.compile(
    r"numbers\.csv\.bak\d*|第\d{1,6}(次|批).*|readme.*|自述.*|说明.*|lianshen.*", re.IGNORECASE
)
# What people call our files.
_FILES_CALLED = {
    "villages.xlsx": re.compile(r"(村情|villages?|村表|村基本情况).*"),
    "elected.xlsx": re.compile(r"(当选|选举结果|elected).*"),
    "numbers.csv": re.compile(r"(numbers?|人员编号).*"),
}


def lying_about(root: Path, named: Sequence[str]) -> list[Note]:
    """Report every entry of a folder that is not read; `named` are the packs that election.yaml names."""
    notes = [note for folder in READ for note in _under_other_names(root, folder)]
    entries = [entry for entry in list_folder(root, root) if not _is_known(entry, named)]
    notes += [fault for entry in entries if (fault := entry_problem(entry, entry.name))]
    files = [entry for entry in entries if entry.kind is Kind.FILE]
    notes += _files(files)
    for entry in entries:
        if entry.kind is Kind.FOLDER and not any(folder.means(entry.name) for folder in READ):
            notes.append(_folder(entry))
    return notes


def _under_other_names(root: Path, folder: FolderName) -> Iterator[Note]:
    """Report a folder that is read under another name, one that is there twice, and one that is missing."""
    match called(root, folder):
        case ():
            if folder is CLEARANCES:
                yield hint(catalogue.NO_CLEARANCES, FilePlace(folder.name), folder=folder.name)
        case (name,):
            if name != folder.name:
                yield hint(catalogue.FOLDER_READ_AS, FilePlace(name), folder=folder.name)
        case (name, *others) if name == folder.name:
            for other in others:
                inside = inside_words(root / other)
                yield problem(catalogue.FOLDER_TWICE, FilePlace(other), folder=name, inside=inside)
        case names:
            listed = Text("、".join(f"{name}/" for name in names), ", ".join(f"{name}/" for name in names))
            yield problem(catalogue.FOLDERS_ALIKE, FilePlace(names[0]), folder=folder.name, names=listed)


def _is_known(entry: Entry, named: Sequence[str]) -> bool:
    """Whether an entry is one that is read somewhere, or that nobody need look at."""
    name = entry.path.name
    known = FOLDERS if entry.kind is Kind.FOLDER else FILES | {f"{pack}.yaml" for pack in named} | {*named}
    return name.lower() in known or is_clutter(name) or bool(_OURS.fullmatch(name))


def _files(entries: Sequence[Entry]) -> Iterator[Note]:
    """Report the files that lie in the folder itself: tables as one problem, others as one hint."""
    tables = [entry.name for entry in entries if is_table(entry.path)]
    others = [entry.name for entry in entries if not is_table(entry.path)]
    if tables:
        listed, near = names_of_files(tables), _near_files(tables)
        place = FilePlace(tables[0])
        yield problem(catalogue.STRAY_TABLES, place, count=len(tables), files=listed, near=near)
    if others:
        listed = names_of_files(others)
        yield hint(catalogue.STRAY_FILES, FilePlace(others[0]), count=len(others), files=listed)


def _near_files(tables: Sequence[str]) -> Text:
    """Ask of a table whether it is one of our files under another name."""
    for name in tables:
        for ours, pattern in _FILES_CALLED.items():
            if pattern.fullmatch(same_name_key(name).casefold()):
                return Text(f"「{name}」是否应为 {ours}？", f"is {name} to be {ours}? ")
    return Text("", "")


def _folder(entry: Entry) -> Note:
    """Report a folder that is none of ours: a problem where it is misspelt or has tables in it."""
    place, inside = FilePlace(entry.name), tables_inside(entry.path)
    near = get_close_matches(entry.name.casefold(), sorted(FOLDERS), n=1, cutoff=0.7)
    ours = any(_OURS.fullmatch(each.name) for each in list_folder(entry.path))
    if ours or is_set_aside(entry.name):
        inside = ()  # numbered reviews that were written elsewhere, or what somebody put aside
    if inside:
        asked = Text(f"是否应为 {near[0]}/？", f"did you mean {near[0]}/? ") if near else Text("", "")
        return problem(catalogue.UNKNOWN_FOLDER, place, inside=names_of_files(inside), near=asked)
    if near:
        return problem(catalogue.MISSPELT_FOLDER, place, near=near[0])
    return hint(catalogue.OTHER_FOLDER, place, inside=inside_words(entry.path))
