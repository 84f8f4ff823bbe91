"""Rosters as townships send them: each case is a few small files and what reading them must give.

`python -m tests.corpus.rosters.make FOLDER` writes all files, to be opened in a spreadsheet program.
"""

import sys
from pathlib import Path

from tests.corpus.rosters.columns import education_cases, header_cases, post_cases
from tests.corpus.rosters.files import file_cases, format_cases
from tests.corpus.rosters.odd import odd_cases
from tests.corpus.rosters.rows import aside_cases, village_cases
from tests.corpus.rosters.values import date_cases, identity_cases, word_cases

CASES = (
    *header_cases(),
    *post_cases(),
    *education_cases(),
    *village_cases(),
    *aside_cases(),
    *format_cases(),
    *date_cases(),
    *identity_cases(),
    *word_cases(),
    *file_cases(),
    *odd_cases(),
)


def write_all(folder: Path) -> None:
    """Write every case into a folder of its own."""
    for number, case in enumerate(CASES, start=1):
        inside = folder / f"{number:03d}" / "rosters"
        inside.mkdir(parents=True, exist_ok=True)
        for name, raw in case.files.items():
            (inside / name).write_bytes(raw)


if __name__ == "__main__":
    write_all(Path(sys.argv[1]))
