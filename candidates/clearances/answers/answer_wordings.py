"""What units write instead of the form's words, read only where the question leaves no second reading."""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field

from candidates.clearances.answers.free_answers import in_two_words, read_sentence, without_pointer
from candidates.clearances.answers.words import ANSWER_WORDS, OURS
from candidates.tables.answer_tables import Table
from candidates.tables.header_row import header_key
from files.books.sheets import CellValue, is_blank, words
from vocabulary.answers import Word
from vocabulary.writing.names import same_name_key

# Under 是否… alone they answer the question; a row of details shows that the other two mean the same.
_WHETHER: Mapping[str, Word] = {"否": Word.NONE, "是": Word.FOUND}
_LOOKED = re.compile(r"^(?:已?经)?查(?:询|核)?[,:]?(?=.)")  # 查否
_TICKS = "√✓✔"
_CROSSES = "×✕✖╳"
_LEANING = frozenset({*_TICKS, "属实"})
# 是否未…: `否` and `没有` can be read both ways.
_NEGATED = re.compile(r"(?:是否|有无)(?:未|没|不|无|非)")
_OPINION = re.compile(r"(?:意见|说明|备注)(?:\(.*\))?$")
_LEGEND = re.compile(
    rf"([{_TICKS}{_CROSSES}])[\"”」']?(?:表示|代表|即为|即|为|是|=|:)[\"“「']?"
    r"(未发现|没有|存在|有|无|是|否)(?![\u4e00-\u9fff])"
)
_LEGEND_WORDS: Mapping[str, Word] = {
    **dict.fromkeys(("未发现", "没有", "无", "否"), Word.NONE),
    **dict.fromkeys(("有", "存在", "是"), Word.FOUND),
}


@dataclass(frozen=True, slots=True)
class Legend:
    """What the sheet itself says its ticks and crosses mean; without that they mean nothing."""

    marks: Mapping[str, Word] = field(default_factory=dict)


def read_answer(value: CellValue, ask: str, legend: Legend, *, detailed: bool) -> Word | None:
    """Read a cell as the answer to a question; `detailed` where a row of 明细 is about this very answer."""
    if is_blank(value) or value in OURS:
        return None
    # A box for ticking holds FALSE before anybody has looked at it.
    if not isinstance(value, str):
        return Word.UNCLEAR
    said, question = _said(value), header_key(ask)
    known = ANSWER_WORDS.get(said)
    if said == "无" and (_OPINION.search(question) or _NEGATED.match(question)):
        return Word.UNCLEAR
    if known is not None:
        return known
    if detailed and said in _LEANING and said not in legend.marks:
        return Word.FOUND
    return legend.marks.get(said) or _with_a_note(said, question) or _free_word(said, question)


def read_by(value: CellValue, legend: Legend, *, detailed: bool) -> str:
    """Return what a cell is read by besides its own words, which may mean something else without it."""
    said = _said(value) if isinstance(value, str) else ""
    if said in legend.marks:
        return legend.marks[said].value
    return "detailed" if detailed and said in _LEANING else ""


def in_words_of_the_form(value: CellValue) -> bool:
    """Whether a cell holds a word of the closed list."""
    return is_blank(value) or value in OURS or same_name_key(words(value)) in ANSWER_WORDS


def legend_of(table: Table) -> Legend:
    """Read what the lines above the headers say of ticks and crosses; two meanings of one mark are none."""
    marks: dict[str, set[Word]] = {}
    for cells in table.sheet.rows[: table.header]:
        for cell in cells:
            for mark, word in _LEGEND.findall(header_key(words(cell))):
                same = _TICKS if mark in _TICKS else _CROSSES
                for each in same:
                    marks.setdefault(each, set()).add(_LEGEND_WORDS[word])
    return Legend({mark: next(iter(said)) for mark, said in marks.items() if len(said) == 1})


def _said(value: str) -> str:
    """Return a word as it compares, without the full stop after it."""
    return same_name_key(unicodedata.normalize("NFKC", value)).rstrip("。·")


def _with_a_note(said: str, question: str) -> Word | None:
    """Read a word with a note that says the same again, or where the details are; another may say more."""
    bare = without_pointer(said)
    if bare != said:
        found = ANSWER_WORDS.get(bare) or _free_word(bare, question)
        return Word.FOUND if found is Word.FOUND else None
    twice = in_two_words(said)
    if twice is None:
        return None
    head, inside = (ANSWER_WORDS.get(word) or _free_word(word, question) for word in twice)
    return head if head is inside else None


def _free_word(said: str, question: str) -> Word:
    """Read a word under a question that asks 是否 or 有无, and asks it once."""
    whether = question.startswith("是否")
    if not (whether or question.startswith("有无")) or _NEGATED.match(question):
        return Word.UNCLEAR
    if whether and (short := _WHETHER.get(_LOOKED.sub("", said))):
        return short
    return read_sentence(said, question) or Word.UNCLEAR
