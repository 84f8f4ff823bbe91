"""Locks workbooks with a password, for the tests of those who open them."""

import io

import msoffcrypto

from tests.candidates.rosters import HEADERS
from tests.corpus.rosters.tools import ROWS, book

WORD = "Yunxi-换届-2026"


def locked(raw: bytes, word: str = WORD) -> bytes:
    """Lock an .xlsx as a spreadsheet program does."""
    out = io.BytesIO()
    msoffcrypto.OfficeFile(io.BytesIO(raw)).encrypt(word, out)
    return out.getvalue()


PLAIN = book(HEADERS, *ROWS)
LOCKED = locked(PLAIN)
