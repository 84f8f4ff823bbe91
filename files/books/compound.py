"""Compound files (.xls, .et): their streams, and how large the tables in them are before they are read."""

import struct
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import accumulate

_END = 0xFFFFFFFA  # and above: no sector
_HEADER = 512
_ENTRY = 128
_PIECE = 64
_SMALL = 4_096  # bytes: smaller streams lie in the mini stream
_BOF, _SST, _CONTINUE, _LABELSST, _MULRK, _FILEPASS = 0x0809, 0x00FC, 0x003C, 0x00FD, 0x00BD, 0x002F
_DIMENSIONS, _BOUNDSHEET = 0x0200, 0x0085
_CELLS = frozenset({0x0006, 0x0203, 0x0204, 0x0205, 0x027E, 0x00D6, _LABELSST, _MULRK})


# Of an .xls, some three seconds: as many cells as are read at all, their rows, and as much again in formats.
_MOST_RECORDS = 5_000_000


class DamagedError(Exception):
    """The file is not a whole compound file."""


class TooMuchError(Exception):
    """The file is walked through so often that it was made to take time."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One stream: where it begins and how long it is."""

    start: int
    size: int


@dataclass(slots=True)
class Compound:
    """A compound file whose directory has been read."""

    raw: bytes
    sector: int
    fat: list[int]
    entries: dict[str, Entry] = field(default_factory=dict)

    def chain(self, start: int) -> Iterator[bytes]:
        """Return the sectors of a chain, which must not turn back on itself."""
        steps = 0
        while start < _END:
            if start >= len(self.fat) or steps > len(self.fat):
                raise DamagedError
            at = _HEADER + start * self.sector if self.sector == _HEADER else (start + 1) * self.sector
            yield self.raw[at : at + self.sector]
            start, steps = self.fat[start], steps + 1

    def stream(self, name: str) -> bytes:
        """Return a stream; a small one lies in pieces in the stream of the root."""
        entry = self.entries[name]
        if entry.size >= _SMALL:
            return b"".join(self.chain(entry.start))[: entry.size]
        pieces = b"".join(self.chain(next(iter(self.entries.values())).start))
        packed = b"".join(self.chain(struct.unpack_from("<I", self.raw, 60)[0]))
        following = struct.unpack(f"<{len(packed) // 4}I", packed[: len(packed) // 4 * 4])
        at, parts = entry.start, list[bytes]()
        while at < min(_END, len(following)) and len(parts) <= _SMALL // _PIECE:
            parts.append(pieces[at * _PIECE : (at + 1) * _PIECE])
            at = following[at]
        return b"".join(parts)[: entry.size]


def read_compound(raw: bytes) -> Compound:
    """Read the directory of a compound file."""
    try:
        shift = struct.unpack_from("<H", raw, 30)[0]
        if shift not in (9, 12):
            raise DamagedError
        book = Compound(raw, 1 << shift, [])
        book.fat.extend(_table(raw, book.sector))
        directory = b"".join(book.chain(struct.unpack_from("<I", raw, 48)[0]))
        for at in range(0, len(directory) - _ENTRY + 1, _ENTRY):
            length = min(struct.unpack_from("<H", directory, at + 64)[0], 64)
            name = directory[at : at + max(length - 2, 0)].decode("utf-16-le", "replace")
            start, size = struct.unpack_from("<II", directory, at + 116)
            if name:
                book.entries.setdefault(name, Entry(start, size))
        # The reader makes room for as many sectors as the header says there are.
        said = [struct.unpack_from("<I", raw, at)[0] for at in (40, 44, 64, 72)]
        if any(count > len(raw) // book.sector for count in said):
            raise DamagedError
    except struct.error as error:
        raise DamagedError from error
    return book


def _table(raw: bytes, sector: int) -> Iterator[int]:
    """Return the table of sectors: for each one, the one that follows it."""
    places = list(struct.unpack_from("<109I", raw, 76))
    more, count = struct.unpack_from("<II", raw, 68)
    for _ in range(min(count, len(raw) // sector)):
        if more >= _END:
            break
        block = struct.unpack_from(f"<{sector // 4}I", raw, (more + 1) * sector)
        places += block[:-1]
        more = block[-1]
    for place in places:
        at = (place + 1) * sector
        if place < _END and at + sector <= len(raw):
            yield from struct.unpack_from(f"<{sector // 4}I", raw, at)


@dataclass(slots=True)
class Extent:
    """How large the sheets of a workbook are: the cells of their rectangles, and the text they repeat."""

    cells: int = 0
    claimed: int = 0  # cells that the sheets say they have
    text: int = 0
    encrypted: bool = False
    records: int = 0  # walked through so far
    box: list[int] = field(default_factory=list)  # top, left, bottom, right of the sheet that is walked

    def count(self) -> None:
        """Count one record more; a sheet may be said to begin at any of them, and is walked to the end."""
        self.records += 1
        if self.records > _MOST_RECORDS:
            raise TooMuchError

    def see(self, row: int, left: int, right: int) -> None:
        """Stretch the rectangle of this sheet."""
        box = self.box or [row, left, row, right]
        self.box = [min(box[0], row), min(box[1], left), max(box[2], row), max(box[3], right)]

    def read(self, kind: int, data: bytes, lengths: list[int]) -> None:
        """Note what a record says of the sheet it stands in."""
        if kind == _FILEPASS:
            self.encrypted = True
        elif kind == _DIMENSIONS and len(data) >= 10:
            form = "<IIHH" if len(data) >= 12 else "<HHHH"
            top, bottom, left, right = struct.unpack_from(form, data)
            bottom, right = max(bottom - 1, 0), max(right - 1, 0)
            if bottom < top or right < left:
                raise DamagedError  # the reader would count backwards, from the largest number there is
            self.claimed += (bottom - top + 1) * (right - left + 1)
        elif kind in _CELLS and len(data) >= 6:
            _see_cell(self, kind, data, lengths)

    def close(self) -> None:
        """Add the rectangle of a sheet that has ended."""
        if self.box:
            top, left, bottom, right = self.box
            self.cells += (bottom - top + 1) * (right - left + 1)
        self.box = []


def xls_extent(stream: bytes) -> Extent:
    """Walk the records of an .xls workbook and say how large its sheets are."""
    extent = Extent()
    _walk(extent, stream, 0, [])
    return extent


def _walk(extent: Extent, stream: bytes, start: int, lengths: list[int]) -> None:
    """Walk the records from a place on, and from wherever else a sheet is said to begin."""
    shared: list[bytes] = []
    begun, said = set[int](), list[int]()
    before = 0
    for at, kind, data in _records(stream, start):
        extent.count()
        if kind == _SST or (kind == _CONTINUE and before == _SST):
            shared.append(data)
            before = _SST
            continue
        before = kind
        if shared:
            lengths, shared = lengths or shared_lengths(shared), []
        if kind == _BOF:
            extent.close()
            begun.add(at)
        elif kind == _BOUNDSHEET and len(data) >= 4:
            said.append(struct.unpack_from("<I", data)[0])
        else:
            extent.read(kind, data, lengths)
    extent.close()
    # A sheet may be said to begin inside what looks like something else.
    for place in dict.fromkeys(said if start == 0 else ()):
        if place not in begun:
            _walk(extent, stream, max(place, 1), lengths)


def _see_cell(extent: Extent, kind: int, data: bytes, lengths: list[int]) -> None:
    """Note one cell, or one run of cells."""
    row, column = struct.unpack_from("<HH", data)
    last = struct.unpack_from("<H", data, len(data) - 2)[0] if kind == _MULRK else column
    extent.see(row, column, max(column, last))
    if kind == _LABELSST and len(data) >= 10:
        index = struct.unpack_from("<I", data, 6)[0]
        extent.text += lengths[index] if index < len(lengths) else 0


def _records(stream: bytes, at: int) -> Iterator[tuple[int, int, bytes]]:
    """Return the records of a workbook stream with their places, as far as it is whole."""
    while at + 4 <= len(stream):
        kind, length = struct.unpack_from("<HH", stream, at)
        yield at, kind, stream[at + 4 : at + 4 + length]
        at += 4 + length


def shared_lengths(blocks: list[bytes]) -> list[int]:
    """Return how many characters each shared string has."""
    data = b"".join(blocks)
    if len(data) >= 8 and struct.unpack_from("<I", data, 4)[0] > len(data):
        raise DamagedError
    ends = list(accumulate(len(block) for block in blocks))
    lengths: list[int] = []
    at = 8
    while at + 3 <= len(data):
        count, flags = struct.unpack_from("<HB", data, at)
        at += 3
        runs = int.from_bytes(data[at : at + 2], "little") if flags & 8 else 0
        at += 2 if flags & 8 else 0
        more = int.from_bytes(data[at : at + 4], "little") if flags & 4 else 0
        at += 4 if flags & 4 else 0
        lengths.append(count)
        at = _past_signs(data, ends, at, (count, flags & 1)) + 4 * runs + more
    return lengths


def _past_signs(data: bytes, ends: list[int], at: int, signs: tuple[int, int]) -> int:
    """Return where the signs of a string end; where it goes on in another record its width is said again."""
    count, wide = signs
    while count and at < len(data):
        here = bisect_right(ends, at)
        if at in ends[here - 1 : here]:
            wide = data[at] & 1
            at += 1
        cut = min(at + count * (1 + wide), ends[here] if here < len(ends) else len(data))
        if cut <= at:
            return cut
        count -= max((cut - at) // (1 + wide), 1)
        at = cut
    return at
