"""Writes the sheets of an .xlsx as the reader of the values knows it, where a program wrote them otherwise.

The reader passes over a CDATA section in a value, and over the value of an `inlineStr` that stands in `<v>`.
Neither change makes a cell that was not there, so what was measured before still holds.
"""

import io
import re
import zipfile
from collections.abc import Iterator, Mapping

_OPEN, _CLOSE = b"<![CDATA[", b"]]>"
_NOTE, _NOTE_END = b"<!--", b"-->"
_SECTION = re.compile(re.escape(_OPEN) + b"|" + _NOTE)
_IN_VALUE = re.compile(
    rb"(<(?:\w+:)?c\s[^<>]*?\bt\s*=\s*[\"'])inlineStr([\"'][^<>]*+>\s*+"
    rb"(?:<(?:\w+:)?f\b[^<>]*+>(?:[^<]*+</(?:\w+:)?f\s*+>)?+\s*+)?+<(?:\w+:)?v\b)"
)


def written_plainly(data: bytes) -> bytes | None:
    """Return a part without what the reader passes over, or nothing where it is plain already."""
    if b"<v" not in data and b":v" not in data:
        return None
    plain = b"".join(_without_sections(data)) if _OPEN in data else data
    if b"inlineStr" in plain:
        plain = _IN_VALUE.sub(rb"\1str\2", plain)
    return None if plain == data else plain


def _without_sections(data: bytes) -> Iterator[bytes]:
    """Yield the text of a part, CDATA sections as plain text; one inside a remark is no section."""
    at = 0
    while found := _SECTION.search(data, at):
        is_note = found[0] == _NOTE
        end = data.find(_NOTE_END if is_note else _CLOSE, found.end())
        if end < 0:
            break
        yield data[at : found.start()]
        at = end + 3
        inside = data[found.end() : end]
        yield data[found.start() : at] if is_note else _escaped(inside)
    yield data[at:]


def _escaped(text: bytes) -> bytes:
    """Return text as it is written outside a section."""
    return text.replace(b"&", b"&amp;").replace(b"<", b"&lt;").replace(b">", b"&gt;")


def packed_anew(archive: zipfile.ZipFile, parts: Mapping[str, bytes]) -> bytes:
    """Return the package with other parts in place of those of the same name."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as anew:
        for info in archive.infolist():
            name = info.filename
            anew.writestr(name, parts[name] if name in parts else archive.read(info))
    return stream.getvalue()
