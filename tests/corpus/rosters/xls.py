"""Writes the smallest .xls (BIFF8) and compound files there are; no library of ours writes them."""

import struct
from collections.abc import Mapping, Sequence
from typing import Any

SECTOR = 512
FREE, END, FAT = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD
SMALLEST = 4_096  # bytes: what is smaller would need a mini stream

Merge = tuple[int, int, int, int]


def compound(streams: Mapping[str, bytes]) -> bytes:
    """Return a compound file of these streams."""
    padded = {name: data.ljust(SMALLEST, b"\0") for name, data in streams.items()}
    body, entries, fat = b"", [_entry("Root Entry", 5, END, 0)], [FAT, END]
    for name, data in padded.items():
        count = -(-len(data) // SECTOR)
        entries.append(_entry(name, 2, len(fat), len(data)))
        fat += [*range(len(fat) + 1, len(fat) + count), END]
        body += data.ljust(count * SECTOR, b"\0")
    assert len(fat) <= SECTOR // 4, "more than one sector of the table"
    assert len(entries) <= 4
    entries[0] = _entry("Root Entry", 5, END, 0, child=1)
    entries = [*entries, *[_entry("", 0, 0, 0)] * (4 - len(entries))]
    header = struct.pack(
        "<8s16xHHHHH6xIIIIIIIII",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
        *(0x3E, 3, 0xFFFE, 9, 6),
        *(0, 1, 1, 0, SMALLEST, END, 0, END, 0),
    )
    header += struct.pack("<I", 0) + struct.pack("<I", FREE) * 108
    table = struct.pack(f"<{len(fat)}I", *fat).ljust(SECTOR, b"\xff")
    return header + table + b"".join(entries) + body


def _entry(name: str, kind: int, start: int, size: int, child: int = FREE) -> bytes:
    """Return one entry of the directory."""
    written = name.encode("utf-16-le").ljust(64, b"\0")
    length = (len(name) + 1) * 2 if name else 0
    return struct.pack("<64sHBBIII16x4x16xIII", written, length, kind, 1, FREE, FREE, child, start, size, 0)


def workbook(
    sheets: Mapping[str, Sequence[Sequence[Any]]],
    *,
    merged: Sequence[Merge] = (),
    count_from_1904: bool = False,
    more: Sequence[tuple[int, bytes]] = (),
) -> bytes:
    """Return the stream of a workbook; a `date` is written as the days since 1900 with a date's format."""
    bodies = [_sheet(rows, merged) for rows in sheets.values()]
    globals_ = _record(0x0809, struct.pack("<HHHHII", 0x0600, 0x0005, 0, 0, 0, 6))
    globals_ += b"".join(_record(*one) for one in more)
    globals_ += _record(0x0042, struct.pack("<H", 1200))
    globals_ += _record(0x0022, struct.pack("<H", int(count_from_1904)))
    globals_ += _record(0x00E0, struct.pack("<HHH14x", 0, 0, 0))
    globals_ += _record(0x00E0, struct.pack("<HHH14x", 0, 14, 0))
    length = len(globals_) + sum(len(_boundsheet(name, 0)) for name in sheets) + 4
    for name, body in zip(sheets, bodies, strict=True):
        globals_ += _boundsheet(name, length)
        length += len(body)
    return globals_ + _record(0x000A, b"") + b"".join(bodies)


def xls(sheets: Mapping[str, Sequence[Sequence[Any]]], **more: Any) -> bytes:
    """Return an .xls file."""
    return compound({"Workbook": workbook(sheets, **more)})


def _boundsheet(name: str, at: int) -> bytes:
    """Return the record that names a sheet."""
    return _record(0x0085, struct.pack("<IHBB", at, 0, len(name), 1) + name.encode("utf-16-le"))


def _sheet(rows: Sequence[Sequence[Any]], merged: Sequence[Merge]) -> bytes:
    """Return the records of one sheet."""
    body = _record(0x0809, struct.pack("<HHHHII", 0x0600, 0x0010, 0, 0, 0, 6))
    body += _record(0x0200, struct.pack("<IIHHH", 0, len(rows), 0, 256, 0))
    for row, cells in enumerate(rows):
        for column, cell in enumerate(cells):
            if isinstance(cell, str):
                text = struct.pack("<HHHHB", row, column, 0, len(cell.encode("utf-16-le")) // 2, 1)
                body += _record(0x0204, text + cell.encode("utf-16-le"))
            elif isinstance(cell, int | float):
                body += _record(0x0203, struct.pack("<HHHd", row, column, 0, cell))
            elif cell is not None:
                body += _record(0x0203, struct.pack("<HHHd", row, column, 1, cell.toordinal() - 693_594))
    if merged:
        ranges = b"".join(
            struct.pack("<HHHH", top, bottom, left, right) for top, left, bottom, right in merged
        )
        body += _record(0x00E5, struct.pack("<H", len(merged)) + ranges)
    return body + _record(0x000A, b"")


def _record(kind: int, data: bytes) -> bytes:
    """Return one record."""
    return struct.pack("<HH", kind, len(data)) + data
