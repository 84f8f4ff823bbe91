"""The words of Word files, for tests that look for what must not stand in them."""

import io
import re
import zipfile
from html import unescape
from pathlib import Path

_FOOT = "word/footer1.xml"
_TEXT = re.compile(r"<w:t(?: [^>]*)?>([^<]*)</w:t>")


def words_of(path: Path) -> str:
    """Return every word of a Word file, its foot and its properties included."""
    with zipfile.ZipFile(io.BytesIO(path.read_bytes())) as packed:
        parts = [packed.read(name).decode() for name in packed.namelist() if name.endswith(".xml")]
    return "\n".join("".join(_TEXT.findall(part)) for part in parts)


def papers_in(folder: Path) -> dict[str, str]:
    """Return the words of all papers under a folder, by kind and name."""
    return {f"{path.parent.name}/{path.stem}": words_of(path) for path in sorted(folder.rglob("*.docx"))}


def pages_of(path: Path) -> list[list[str]]:
    """Return the paragraphs of a Word file page by page, as far as a page is begun; its foot is the last."""
    with zipfile.ZipFile(path) as parts:
        xml, foot = parts.read("word/document.xml").decode(), parts.read(_FOOT).decode()
    pages = xml.split("<w:pageBreakBefore/>")
    return [[text for each in page.split("</w:p>") if (text := _words(each))] for page in (*pages, foot)]


def _words(xml: str) -> str:
    """Return the words of a piece of a Word file."""
    return unescape("".join(_TEXT.findall(xml))).strip()
