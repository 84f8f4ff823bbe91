"""What a file is by its content, whatever it is called."""

import re

ZIP = b"PK\x03\x04"
COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # how .xls, .et, .doc and encrypted .xlsx begin
LOOKED_AT = 4_096  # bytes

_BEGINNINGS = (
    ("picture", (b"\xff\xd8\xff", b"\x89PNG", b"GIF8", b"BM", b"II*\x00", b"MM\x00*")),
    ("pdf", (b"%PDF",)),
    ("letter", (b"{\\rtf",)),
    ("archive", (b"Rar!", b"7z\xbc\xaf\x27\x1c", b"\x1f\x8b", b"PK\x05\x06")),
)
_WEB = re.compile(rb"<\s*(!doctype\s+html|html|table|head|body|meta|style|div|center|tr)\b", re.IGNORECASE)
_WEB_PAGE = re.compile(rb"<\s*(!doctype\s+html|html|head|body)\b", re.IGNORECASE)
_SPREADSHEET = re.compile(
    rb"<(\w+:)?Workbook\b[^>]*[\"']urn:schemas-microsoft-com:office:spreadsheet[\"']"
)  # XML 表格 2003
_MARKUP = re.compile(rb"(\xef\xbb\xbf)?\s*<")
_CONTROL = re.compile(rb"[\x00-\x08\x0e-\x1f]")


_PHOTO = re.compile(rb"....ftyp(heic|heix|mif1|msf1|hevc|avif)|RIFF....WEBP", re.DOTALL)


def content_kind(raw: bytes) -> str:
    """Return what the bytes are: a kind of table, or one that is no table."""
    if raw.startswith((ZIP, COMPOUND)):
        return "zip" if raw.startswith(ZIP) else "compound"
    for kind, beginnings in _BEGINNINGS:
        if raw.startswith(beginnings):
            return kind
    return "picture" if _PHOTO.match(raw) else _text_kind(raw)


def _text_kind(raw: bytes) -> str:
    """Return what a file is that begins like none of the binary kinds."""
    head = raw[:LOOKED_AT]
    if not raw.strip():
        return "empty"
    if _SPREADSHEET.search(_narrow(head)) and not _WEB_PAGE.search(head):
        return "spreadsheet"
    if _MARKUP.match(head):
        return "html" if _WEB.search(head) else "xml"
    if head[:13].lower() == b"mime-version:":
        return "web-archive"
    utf16 = raw.startswith((b"\xff\xfe", b"\xfe\xff"))
    return "text" if utf16 or not _CONTROL.search(head) else "unknown"


def _narrow(head: bytes) -> bytes:
    """Return the beginning of a text of two bytes a sign as one of one byte a sign; any other as it is."""
    return head.replace(b"\0", b"") if head.startswith((b"\xff\xfe", b"\xfe\xff")) else head


def package_kind(names: list[str]) -> str:
    """Return what a zip is by the names inside: `xlsx`, or a kind that is no table we read."""
    inside = {name.replace("\\", "/").lstrip("/").lower() for name in names}
    if "xl/workbook.xml" in inside:
        return "xlsx"
    kinds = {
        "xl/workbook.bin": "xlsb",
        "word/document.xml": "letter",
        "ppt/presentation.xml": "slides",
        "content.xml": "ods",
    }
    return next((kind for name, kind in kinds.items() if name in inside), "archive")


def compound_kind(streams: set[str]) -> str:
    """Return what a compound file is by its streams: `xls`, `password`, or a kind that is no table."""
    if "EncryptedPackage" in streams:
        return "password"
    if streams & {"Workbook", "Book"}:
        return "xls"
    kinds = {"WordDocument": "letter", "PowerPoint Document": "slides"}
    return next((kind for name, kind in kinds.items() if name in streams), "unknown")
