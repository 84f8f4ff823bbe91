"""Numbers of other documents that people write in the column of IDs, known by their forms; none is used.

What is surely no citizen identity number is named, so that the sender sees what to write in its place.
"""

import re
from enum import Enum

from candidates.tables.header_row import header_key
from vocabulary.texts import Text


class Document(Enum):
    """A document whose number is no citizen identity number."""

    MILITARY = Text("军人、警官证件", "a military or police card")
    PASSPORT = Text("护照", "a passport")
    HONG_KONG_MACAU = Text("港澳居民来往内地通行证", "a travel permit of a Hong Kong or Macau resident")
    TAIWAN = Text("台湾居民来往大陆通行证", "a travel permit of a Taiwan resident")
    REGIONAL = Text("香港、澳门、台湾的身份证", "an identity card of Hong Kong, Macau or Taiwan")
    FOREIGNER = Text("外国人永久居留证件", "a foreigner's permanent residence card")


_YEAR = r"(?:18|19|20)\d\d"
# By what the cell says, and otherwise by the form of the number.
_CALLED: tuple[tuple[Document, re.Pattern[str]], ...] = (
    (Document.MILITARY, re.compile(r"军官|士兵|军人|文职|警官|义务兵|[军士文武]字第?|武警")),
    (Document.PASSPORT, re.compile("护照")),
    (Document.HONG_KONG_MACAU, re.compile(r"港澳.*通行证|回乡证")),
    (Document.TAIWAN, re.compile(r"台胞证|台湾.*通行证")),
    (Document.REGIONAL, re.compile(r"(?:香港|澳门|台湾).*身份证")),
    (Document.FOREIGNER, re.compile(r"永久居留|外国人")),
)
_FORMS: tuple[tuple[Document, re.Pattern[str]], ...] = (
    (Document.HONG_KONG_MACAU, re.compile(r"[HM](?:\d{8}|\d{10})")),
    (Document.FOREIGNER, re.compile(r"[A-Z]{3}\d{12}")),
    (Document.PASSPORT, re.compile(r"[EG]\d{8}|[EPSD][A-Z]\d{7}|[PSD]\d{7}|1[45]\d{7}")),
    (Document.TAIWAN, re.compile(rf"T\d{{8}}|(?!{_YEAR})\d{{8}}|\d{{10}}\([A-Z]\)")),
    (Document.REGIONAL, re.compile(r"[A-Z]{1,2}\d{6}\([\dA]\)|[157]\d{6}\(\d\)|[A-Z][1289]\d{8}")),
)
# The permanent residence card of 2023: 9, the province, the country by its number.
_CARD_OF_A_FOREIGNER = re.compile(
    r"9(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5])(?!000)\d{3}(?:19|20)\d{9}[\dX]"
)
_NUMBERS = re.compile(r"\d{14,17}[\dXx]|(?<!\d)\d{17}[Xx]")


def document_of(written: str) -> Document | None:
    """Return the document that a cell surely or most likely gives the number of."""
    said = header_key(written).upper().strip("'\"")
    called = next((document for document, words in _CALLED if words.search(said)), None)
    return called or next((document for document, form in _FORMS if form.fullmatch(said)), None)


def is_card_of_a_foreigner(number: str) -> bool:
    """Whether 18 characters are the number of a permanent residence card of a foreigner."""
    return _CARD_OF_A_FOREIGNER.fullmatch(number) is not None


def several_numbers(written: str) -> bool:
    """Whether a cell holds more than one number of an ID."""
    return len(_NUMBERS.findall(header_key(written))) > 1


def says_words_alone(written: str) -> bool:
    """Whether a cell has words where the number should be, and no digit at all (待补, 身份证遗失)."""
    return not re.search(r"\d", header_key(written))
