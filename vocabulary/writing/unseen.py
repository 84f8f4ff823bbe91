"""Characters that nobody sees: they turn text around, hide in names or speak to the console.

Where words leave the product they are shown as their code points; where names compare they make no
difference. Both are decided here.
"""

import re

# Controls (but for the tab and the new line), format characters, fillers without width, tags.
_BASIC = (
    r"\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u034f\u061c\u070f\u115f\u1160\u17b4\u17b5\u180e"
    r"\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff0-\ufffb"
)
UNSEEN = _BASIC + r"\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e00ff\U000e01f0-\U000e0fff"
_NO_TEXT = r"\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff"  # what no text can hold
_SHOWN = re.compile(f"[{UNSEEN}{_NO_TEXT}]")
# Whole pages are searched: the two sets apart take a tenth of the time of the one they make.
_SHOWN_BASIC = re.compile(f"[{_BASIC}{_NO_TEXT}]")
_UNSEEN = re.compile(f"[{UNSEEN}]")
_RETURNS = re.compile(r"\r\n?")  # how some programs end a line inside of a cell


def shown(text: str) -> str:
    """Return a text as it may leave the product: what nobody would see is there as ⟨U+202E⟩."""
    if _SHOWN_BASIC.search(text) is None and not _is_beyond_basic(text):
        return text
    return _SHOWN.sub(_code_point, _RETURNS.sub("\n", text))


def _is_beyond_basic(text: str) -> bool:
    """Whether a character takes two words of UTF-16; to write the text so is faster than to search."""
    return len(text.encode("utf-16-le", "surrogatepass")) > 2 * len(text)


def without_unseen(text: str) -> str:
    """Return a text without the characters that nobody sees."""
    return _UNSEEN.sub("", text)


def holds_unseen(text: str) -> bool:
    """Whether a text has a character that nobody sees; the end of a line is none."""
    if text.isascii() and text.isprintable():  # most cells are numbers: this is faster than to search
        return False
    return _UNSEEN.search(text) is not None and _UNSEEN.search(_RETURNS.sub("\n", text)) is not None


def unseen_in(text: str) -> list[str]:
    """Return the characters of a text that nobody sees, as they are shown."""
    return [_code_point(found) for found in _UNSEEN.finditer(_RETURNS.sub("\n", text))]


def _code_point(found: re.Match[str]) -> str:
    """Return the code point of a character, in words."""
    return f"⟨U+{ord(found[0]):04X}⟩"
