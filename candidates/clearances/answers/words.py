"""The closed lists of words that units write: answers, and how far they may be disclosed."""

from collections.abc import Mapping

from files.books.sheets import CellValue, is_blank, words
from vocabulary.answers import WORDS_ZH, Word
from vocabulary.questions import Disclosure
from vocabulary.writing.names import same_name_key

# What we write where a question of the form is not put about a person: nobody's answer to anything.
NOT_ASKED = "不核查"
SENT_BEFORE = "前批已送"  # where an earlier form puts it
OURS = frozenset({NOT_ASKED, SENT_BEFORE})

# 无 is read though the form offers 未发现: "not found" is all that a unit can sign.
ANSWER_WORDS: Mapping[str, Word] = {
    **{zh: word for word, zh in WORDS_ZH.items() if word is not Word.UNCLEAR},
    "无": Word.NONE,
}

DISCLOSURE_WORDS: Mapping[str, Disclosure] = {
    "可告知": Disclosure.FULL,
    "仅告知条款": Disclosure.ITEM_ONLY,
    "依法不予告知": Disclosure.WITHHELD,
}


def read_word(value: CellValue) -> Word | None:
    """Read a cell as an answer; a blank cell is none at all, and what is not on the list is unclear."""
    if is_blank(value):
        return None
    # Compared whole: a star or a note after the word may say what the word does not.
    return ANSWER_WORDS.get(same_name_key(words(value)), Word.UNCLEAR)


def read_disclosure(value: CellValue) -> Disclosure | None:
    """Read how far a record may be disclosed, or return None where the word is not on the list."""
    return DISCLOSURE_WORDS.get(same_name_key(words(value)))
