"""The materials of a numbered review, found again among the files that are there now."""

import hashlib
import shutil
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from candidates.clearances.form_folder import FORMS
from candidates.folders import READING_COPIES
from candidates.rosters.roll import NUMBERS_FILE
from files.entries import read_regular
from reports.archive.sealing import ARCHIVE, PAPERS
from reports.shelf.fingerprints import fingerprints
from reports.shelf.numbering import RECORD, REPORTS, Numbered, folder_name
from reports.shelf.snapshot import Snapshot
from vocabulary.writing.masking import masked


@dataclass(frozen=True, slots=True)
class Materials:
    """What a review was made from: the files that are still as they were, and those that are not."""

    kept: Mapping[str, str]  # where a file lies, by the name in the record
    changed: tuple[str, ...]
    numbers: bytes | None  # numbers.csv as it was; later reviews have added lines
    unnamed_forms: bool = False  # whether forms that the record does not name were there


def materials_of(folder: Path, record: Snapshot, scans: Mapping[str, str]) -> Materials:
    """Return what of a review's materials is there: in the folder, and of scans their fingerprints."""
    now = {**fingerprints(folder), **scans}
    here = {(masked(name), sha256): name for name, sha256 in now.items()}
    numbers = _numbers(folder, record)
    kept, changed = {}, []
    for each in record.files:
        found = here.get((each.file, each.sha256))
        if found is not None:
            kept[each.file] = found
        elif each.file != NUMBERS_FILE or numbers is None:
            changed.append(each.file)
    return Materials(kept, tuple(changed), numbers)


def possible(folder: Path, record: Snapshot, materials: Materials) -> Iterator[Materials]:
    """Yield what a review may have had before it: older records name no forms, whether there were any."""
    yield materials
    named = any(each.file.startswith(f"{FORMS}/") for each in record.files)
    if not named and (folder / FORMS).is_dir():
        yield replace(materials, unnamed_forms=True)


def _numbers(folder: Path, record: Snapshot) -> bytes | None:
    """Return numbers.csv as a review left it: lines are only ever added, so it is the beginning of it."""
    wanted = {each.sha256 for each in record.files if each.file == NUMBERS_FILE}
    try:
        raw = read_regular(folder / NUMBERS_FILE)
    except OSError:
        return None
    digest, length = hashlib.sha256(), 0
    for line in raw.splitlines(keepends=True):
        digest.update(line)
        length += len(line)
        if digest.hexdigest() in wanted:
            return raw[:length]
    return None


def laid_out(folder: Path, to: Path, materials: Materials, earlier: tuple[Numbered, ...]) -> None:
    """Copy into an empty folder what a review had before it: its materials, and the records before it.

    Raises:
        OSError: something cannot be read or written.
    """
    kept = set(materials.kept.values())
    of_record = set(fingerprints(folder))
    for name in _names(folder):
        was_there = materials.unnamed_forms and name.startswith(f"{FORMS}/")
        if name in of_record and name not in kept and not was_there:
            continue  # it came later, or is not what it was
        _copy(folder / name, to / name)
    if materials.numbers is not None:
        (to / NUMBERS_FILE).write_bytes(materials.numbers)
    for each in earlier:
        target = to / REPORTS / folder_name(each.number) / RECORD
        if (each.folder / RECORD).is_file():
            _copy(each.folder / RECORD, target)


def _names(folder: Path) -> Iterator[str]:
    """Yield the files of a folder but for reports, archives, scans and reading copies."""
    none_of_it = {REPORTS, ARCHIVE, PAPERS, *READING_COPIES}
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder)
        if name.parts[0] not in none_of_it and path.is_file() and not path.is_symlink():
            yield name.as_posix()


def _copy(source: Path, target: Path) -> None:
    """Copy a file to where it goes."""
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source, target)
