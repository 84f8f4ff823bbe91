"""IDs planted into cells, each in a place of its own, and what finds them again in whatever was written.

Digits of IDs are found however they are spaced; a package is taken apart first.
"""

import html
import re
import unicodedata
import zipfile
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path

from tests.counties.county import (
    Row,
    id_number,
)

# How people write an ID into a cell that is not for it.
WRITINGS: Mapping[str, Callable[[str, str], str]] = {
    "alone": lambda _, number: number,
    "behind": lambda value, number: f"{value} {number}",
    "brackets": lambda value, number: f"{value}【{number}】",
    "wide": lambda value, number: (
        value + number.translate(str.maketrans("0123456789X", "０１２３４５６７８９Ｘ"))
    ),
    "spaced": lambda value, number: f"{value}（身份证 {number[:6]} {number[6:14]} {number[14:]}）",
    "hyphens": lambda value, number: f"{value}-{number[:6]}-{number[6:14]}-{number[14:]}",
    "lines": lambda value, number: f"{value}\n{number[:12]}\n{number[12:]}",
}


class Planter:
    """Gives out IDs, and remembers where each was put."""

    def __init__(self, *, whole: bool = False) -> None:
        """Begin with no ID; a whole county has every writing in every column, not one in each."""
        self.whole = whole
        self.places: dict[str, str] = {}
        self._parts: set[str] = set()

    def id(self, place: str) -> str:
        """Return an ID that stands nowhere else; nobody of the county was born on its day."""
        count = len(self.places)
        number = id_number(
            f"{1931 + count // 336 % 9}{1 + count // 28 % 12:02d}{1 + count % 28:02d}", 500 + count % 400
        )
        self.places[number] = place
        self._parts |= {number[at : at + 6] for at in range(len(number) - 5)}
        return number

    def found_in(self, text: str) -> set[str]:
        """Return where the IDs were put of which six digits in a row can be read."""
        found = {run[at : at + 6] for run in runs_of_digits(text) for at in range(len(run) - 5)}
        if not found & self._parts:
            return set()
        # Their beginnings are alike: what is left of them names the column.
        named = {
            place
            for number, place in self.places.items()
            if any(number[at : at + 6] in found for at in range(8, 12))
        }
        return named or {"the beginning of some ID"}


def runs_of_digits(text: str) -> list[str]:
    """Return the digits of a text that stand in a row but for blanks and signs; hashes are left out."""
    digests = r"[0-9a-f]{64}|\"(?=\d*[a-f])[0-9a-f]{8,}\"|\([0-9a-f]{8}\)|(?<=\d )(?=\d*[a-f])[0-9a-f]{8}\b"
    plain = re.sub(digests, "", html.unescape(text))
    plain = unicodedata.normalize("NFKC", plain.replace("\\n", "\n").replace("\\u200b", ""))
    return re.findall(r"\d{6,}", re.sub(r"(?<=\d)[\s\u200b_.·/-]{1,2}(?=\d)", "", plain))


def _tried(header: str, at: int, turn: int) -> bool:
    """Whether a column is written so where not all is tried: a name in every way, each other in one."""
    return header == "姓名" or (at - turn) % len(WRITINGS) == 0


def planted_rows(
    planter: Planter,
    table: str,
    headers: Iterable[str],
    rows: Iterable[Row],
    keep: frozenset[str] = frozenset(),
) -> Iterator[tuple[str, Row]]:
    """Yield one row for each column and writing that is tried, in which that column holds an ID."""
    fresh = iter(rows)
    for turn, (name, write) in enumerate(WRITINGS.items()):
        for at, header in enumerate(headers):
            if header not in keep and (planter.whole or _tried(header, at, turn)):
                row = dict(next(fresh))
                row[header] = write(row.get(header, ""), planter.id(f"{table} {header} {name}"))
                yield header, row


def text_of(path: Path) -> str:
    """Return what a file says, a package taken apart."""
    if not zipfile.is_zipfile(path):
        return path.read_text(encoding="utf-8", errors="replace")
    with zipfile.ZipFile(path) as package:
        return "\n".join(package.read(name).decode("utf-8", "replace") for name in package.namelist())
