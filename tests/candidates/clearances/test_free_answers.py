"""Sentences under the shipped questions: one that denies or asserts a part of what is asked is not read."""

import pytest

from candidates.clearances.answers.answer_wordings import Legend, read_answer
from vocabulary.answers import Word

EXPELLED = "是否被开除中国共产党党籍"
GANG = "是否被认定利用宗族或者黑恶势力从事非法活动（依法封存的记录除外）"
CULT = "是否被认定组织或者参加非法宗教活动、邪教活动（依法封存的记录除外）"
SANCTIONS = "是否受过党纪政务处分"
RIGHTS = "是否被剥夺政治权利"


@pytest.mark.parametrize(
    ("ask", "written", "word"),
    [
        (EXPELLED, "未被开除党籍", Word.NONE),
        (EXPELLED, "被开除党籍", Word.FOUND),
        (EXPELLED, "无犯罪记录", Word.UNCLEAR),
        (EXPELLED, "未被开除", Word.UNCLEAR),
        (GANG, "未被认定利用宗族或者黑恶势力从事非法活动", Word.NONE),
        (GANG, "未从事非法活动", Word.UNCLEAR),
        (GANG, "未发现利用宗族势力", Word.UNCLEAR),
        (GANG, "无犯罪记录", Word.UNCLEAR),
        (CULT, "未参加邪教活动", Word.UNCLEAR),
        (CULT, "未发现邪教活动", Word.UNCLEAR),
        (SANCTIONS, "未受过", Word.NONE),
        (SANCTIONS, "受过党纪政务处分", Word.FOUND),
        (SANCTIONS, "未受过党纪处分", Word.UNCLEAR),
        (RIGHTS, "未被剥夺政治权利", Word.NONE),
        (RIGHTS, "无剥夺政治权利情况", Word.NONE),
        (RIGHTS, "无犯罪记录", Word.UNCLEAR),
    ],
)
def test_a_sentence_answers_what_it_speaks_of(ask: str, written: str, word: Word) -> None:
    """A denial must deny all that is asked, and an assertion must assert it."""
    assert read_answer(written, ask, Legend(), detailed=False) is word
