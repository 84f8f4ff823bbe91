import io
import random
import subprocess
import sys
import time
import zipfile
import zlib
from pathlib import Path

import pytest

from files.parsing import parse_bytes
from tests.candidates.rosters import HEADERS, ROW_OF_LI, ROW_OF_ZHANG, county_roll
from tests.corpus.rosters.tools import book, page, text, with_part
from tests.corpus.rosters.xls import SMALLEST, compound, workbook, xls
from tests.samples import samples
from vocabulary.problems import Problem

MOST_MEMORY = 500  # MB
MOST_SECONDS = 30
FUZZ_SECONDS = samples(4)

# What a file is read with in a process of its own, so that its memory is its own too.
READ = """
import sys, time
from pathlib import Path
from files.parsing import parse_file
path = Path(sys.argv[1])
start = time.process_time()
read = parse_file(path, path.name)
peak = next(line for line in Path("/proc/self/status").read_text().splitlines() if line.startswith("VmHWM"))
print(getattr(read, "code", "read"), int(peak.split()[1]) // 1024, time.process_time() - start)
"""


def measured(path: Path) -> tuple[str, int, float]:
    """Return what reading a file gives, the megabytes it took and the seconds of processor."""
    command = [sys.executable, "-c", READ, str(path)]
    done = subprocess.run(command, capture_output=True, text=True, check=True, timeout=10 * MOST_SECONDS)
    code, memory, seconds = done.stdout.split()
    return code, int(memory), float(seconds)


def sheet_of(cells: bytes, strings: bytes = b"") -> bytes:
    """Return an .xlsx with this sheet, and these shared texts."""
    good = book(HEADERS, ROW_OF_ZHANG)
    sheet = b'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
    raw = with_part(good, "xl/worksheets/sheet1.xml", sheet + cells + b"</sheetData></worksheet>")
    if strings:
        table = (
            b'<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' + strings + b"</sst>"
        )
        raw = with_part(raw, "xl/sharedStrings.xml", table)
    return packed(raw)


def packed(raw: bytes) -> bytes:
    """Pack an .xlsx as tightly as a bomb is packed."""
    stream = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(raw)) as before,
        zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as after,
    ):
        for info in before.infolist():
            after.writestr(info.filename, before.read(info))
    return stream.getvalue()


def two_corners(right: bytes = b"XFD1048576") -> bytes:
    """Return two cells as far apart as can be."""
    return b'<row><c r="A1"><v>1</v></c><c x=">" r="' + right + b'"><v>1</v></c></row>'


def repeated_text() -> bytes:
    """Return one long text shown in a hundred thousand cells."""
    cells = b"".join(
        b'<row r="%d"><c r="A%d" t="s"><v>0</v></c></row>' % (row, row) for row in range(1, 100_000)
    )
    return sheet_of(cells, b"<si><t>" + b"x" * 1_000_000 + b"</t></si>")


def rows_of_numbers(rows: int, columns: int) -> bytes:
    """Return a sheet of many small cells."""
    row = b"<row>" + b"<c><v>1</v></c>" * columns + b"</row>"
    return sheet_of(row * rows)


def blank_rows() -> bytes:
    """Return a million rows that show nothing."""
    return sheet_of(
        b"".join(b'<row r="%d"><c r="A%d" s="1"/></row>' % (row, row) for row in range(1, 1_048_577))
    )


def claims_less() -> bytes:
    """Return a zip whose directory says that a large part is small."""
    raw = bytearray(sheet_of(b"<row><c><v>1</v></c></row>" * 2_000_000))
    size = len(zipfile.ZipFile(io.BytesIO(raw)).read("xl/worksheets/sheet1.xml"))
    return bytes(raw).replace(size.to_bytes(4, "little"), (1_000).to_bytes(4, "little"))


def blanks_behind() -> bytes:
    """Return a zip in which three hundred megabytes of blanks follow a part that claims to be small."""
    good = book(HEADERS, ROW_OF_ZHANG)
    styles = zipfile.ZipFile(io.BytesIO(good)).read("xl/styles.xml") + b" " * 300_000_000
    raw = packed(with_part(good, "xl/styles.xml", styles))
    return raw.replace(len(styles).to_bytes(4, "little"), (1_000).to_bytes(4, "little"))


def claims_less_and_proves_it() -> bytes:
    """Return the same with the checksum of what it claims: what stops there finds nothing wrong."""
    raw = claims_less()
    whole = zipfile.ZipFile(io.BytesIO(sheet_of(b"<row><c><v>1</v></c></row>" * 2_000_000)))
    part = whole.read("xl/worksheets/sheet1.xml")
    before, after = (zlib.crc32(data).to_bytes(4, "little") for data in (part, part[:1_000]))
    return raw.replace(before, after)


HOSTILE = {
    "a cell at the far corner": (lambda: sheet_of(two_corners()), "file-too-large"),
    "a cell as far in small letters": (lambda: sheet_of(two_corners(b"xfd1048576")), "file-too-large"),
    "a place written with an entity": (lambda: sheet_of(two_corners(b"&#88;FD1048576")), "not-a-workbook"),
    "one text a hundred thousand times": (repeated_text, "file-too-large"),
    "more cells than can be": (lambda: rows_of_numbers(200_000, 16), "file-too-large"),
    "as many cells as can be": (lambda: rows_of_numbers(190_000, 15), "read"),
    "a million blank rows": (blank_rows, "read"),
    "a part larger than it claims": (claims_less, "not-a-workbook"),
    "a part larger than it claims, with the checksum": (claims_less_and_proves_it, "not-a-workbook"),
    "blanks behind a part that is small": (blanks_behind, "not-a-workbook"),
    "cells of an .xls far apart": (
        lambda: compound({"Workbook": far_xls()}),
        "file-too-large",
    ),
    "a web page with deep tables": (lambda: b"<html>" + b"<table><tr><td>" * 30_000, "not-a-workbook"),
    "a web page with wide cells": (
        lambda: b"<table>" + b"<tr><td colspan=400 rowspan=5000>x</td></tr>" * 9_000 + b"</table>",
        "file-too-large",
    ),
    "a web page of open tags": (lambda: b"<table><tr><td>" + b"<a " * 300_000 + b">", "not-a-workbook"),
    "a text of commas": (lambda: b"," * 30_000_000, "file-too-large"),
}


# Each takes some ten seconds: the rest says in `make test` that limits hold, these in `make deep`.
LONG = dict.fromkeys(
    (
        "more cells than can be",
        "as many cells as can be",
        "a million blank rows",
        "a part larger than it claims, with the checksum",
        "blanks behind a part that is small",
    ),
    pytest.mark.deep,
)


def far_xls() -> bytes:
    """Return an .xls with one cell in each corner of many sheets."""
    rows = [["x"]]
    stream = workbook({"a": rows})
    cell = (0x0204).to_bytes(2, "little") + (11).to_bytes(2, "little")
    cell += (65_535).to_bytes(2, "little") + (255).to_bytes(2, "little") + b"\0\0\x01\0\x01x\0"
    return (stream[:-4] + cell + stream[-4:]).ljust(SMALLEST, b"\0")


@pytest.mark.skipif(
    not sys.platform.startswith("linux"), reason="only Linux tells the peak of memory in /proc"
)
@pytest.mark.parametrize("name", [pytest.param(name, marks=LONG.get(name, ())) for name in HOSTILE])
def test_a_hostile_file_takes_little_memory_and_time(name: str, tmp_path: Path) -> None:
    """Whatever a file says of itself, it is read or refused within 500 MB and 30 seconds of processor."""
    make, expected = HOSTILE[name]
    path = tmp_path / "a.xlsx"
    path.write_bytes(make())
    code, memory, seconds = measured(path)
    assert code == expected
    assert memory < MOST_MEMORY, memory
    assert seconds < MOST_SECONDS, seconds


SEEDS = {
    "a.xlsx": book(HEADERS, ROW_OF_ZHANG, ROW_OF_LI, merged=[(1, 1, 2, 1)]),
    "a.xls": xls({"名册": [HEADERS, ROW_OF_ZHANG, ROW_OF_LI]}, merged=[(1, 1, 2, 1)]),
    "b.xls": page(HEADERS, ROW_OF_ZHANG, ROW_OF_LI),
    "a.csv": text(HEADERS, ROW_OF_ZHANG, ROW_OF_LI),
}


def mutated(raw: bytes, chance: random.Random) -> bytes:
    """Return the bytes with a few changed, cut, doubled or put elsewhere."""
    data = bytearray(raw)
    for _ in range(chance.randint(1, 6)):
        at, to = sorted(chance.randrange(len(data) + 1) for _ in range(2))
        match chance.randrange(4):
            case 0:
                data[at : at + 1] = bytes([chance.randrange(256)])
            case 1:
                data[at : min(to, at + 64)] = b""
            case 2:
                data[at:at] = data[at : min(to, at + 64)]
            case _:
                data[at : at + 4] = chance.choice([b"\xff\xff\xff\xff", b"\0\0\0\0", b"\xff\xff\0\0"])
        data = data or bytearray(b"x")
    return bytes(data)


def inside_mutated(raw: bytes, chance: random.Random) -> bytes:
    """Return an .xlsx of which one part is changed and packed again, so that the change is reached."""
    with zipfile.ZipFile(io.BytesIO(raw)) as archive:
        name = chance.choice(archive.namelist())
        return with_part(raw, name, mutated(archive.read(name), chance))


@pytest.mark.parametrize("name", SEEDS)
def test_no_damage_to_a_roster_is_an_exception(name: str, tmp_path: Path) -> None:
    """Whatever bytes are hit, the file is read or is a problem, and no row is lost."""
    chance = random.Random(name)
    path = tmp_path / "rosters" / name
    path.parent.mkdir()
    end = time.monotonic() + FUZZ_SECONDS
    for _ in range(samples(1_500)):
        change = inside_mutated if name == "a.xlsx" and chance.random() < 0.7 else mutated
        raw = change(SEEDS[name], chance)
        read = parse_bytes(raw, name)
        if isinstance(read, Problem):
            assert read.message.zh
            assert read.help.zh
        else:
            path.write_bytes(raw)
            rows = county_roll(tmp_path).rows
            assert rows.read == rows.nominees + rows.problems + rows.skipped
        if time.monotonic() > end:
            break
