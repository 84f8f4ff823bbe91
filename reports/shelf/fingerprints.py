"""The fingerprints (SHA-256) of all input files of a folder: which papers a review was made from."""

import hashlib
from pathlib import Path

from candidates.folders import READ, folder_in
from files.entries import Kind, kind_of, open_regular, printable
from files.failures import leads_out

FILES = ("election.yaml", "villages.xlsx", "departments.xlsx", "numbers.csv")
FOLDERS = ("forms", "decisions", "tasks", "papers", "packs")
UNREADABLE = ""  # the fingerprint of a file that another program keeps to itself


def fingerprints(folder: Path) -> dict[str, str]:
    """Return the fingerprint of every input file by its name relative to the folder, in order."""
    found = [folder / name for name in FILES]
    for each in (*(folder_in(folder, read) for read in READ), *(folder / name for name in FOLDERS)):
        found += sorted(each.rglob("*"), key=lambda path: path.as_posix())
    return {
        printable(path.relative_to(folder).as_posix()): _fingerprint(path)
        for path in found
        # A link that leads out of the folder is none of its papers.
        if kind_of(path) is Kind.FILE and not _passing(path) and not leads_out(path, folder)
    }


def _passing(path: Path) -> bool:
    """Whether a file comes and goes: what an office program or the system leaves behind."""
    return path.name.startswith(("~$", ".")) or path.name.lower() in {"thumbs.db", "desktop.ini"}


def _fingerprint(path: Path) -> str:
    """Return the fingerprint of one file, however large."""
    try:
        with open_regular(path) as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        return UNREADABLE
