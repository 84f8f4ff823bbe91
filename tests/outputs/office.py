"""Runs commands on one folder as an office does, and says what each printed or wrote."""

import re
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from click.testing import CliRunner

import cli
from tests.planted.ids import text_of

Found = Iterator[tuple[str, str]]  # `audience: name`, and what it says
_WORDS_IN_TAGS = re.compile(r'="([^"]*(?:[^\x00-\x7f]|999\d{3})[^"]*)"')
_ENDS = re.compile("</(?!w:t>|w:r>)[^>]*>")  # of all but the runs of a paragraph


@dataclass
class Office:
    """Runs commands on one folder, and remembers which options were used."""

    folder: Path
    to: Path
    people: tuple[str, ...]  # the person numbers that are explained
    decide: Callable[[Path], object] = lambda _: None  # after the first review
    used: set[tuple[str, str]] = field(default_factory=set)

    def run(self, command: str, *args: object) -> str:
        """Return what a command prints, both streams."""
        line = [*command.split(), *(str(arg) for arg in args)]
        self.used |= {(command, word) for word in line}
        return CliRunner().invoke(cli.main, line).output

    def read(self, reader: str, folder: Path) -> Found:
        """Yield every file of a folder for one reader."""
        for path in sorted(folder.rglob("*") if folder.is_dir() else [folder]):
            if path.is_file():
                yield f"{reader}: {path.relative_to(self.to.parent)}", said_in(path)


def said_in(path: Path) -> str:
    """Return what a file says: of a package the words of its parts, and attributes that are words too."""
    text = text_of(path)
    if not zipfile.is_zipfile(path):
        return text
    words = re.sub("<[^>]*>", "", _ENDS.sub(" ‖ ", text))  # runs of one paragraph are one text
    return " ‖ ".join([words, *_WORDS_IN_TAGS.findall(text)])
