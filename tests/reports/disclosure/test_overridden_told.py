"""What a higher law took the place of stands in the booklet, and is applied to nobody."""

import pytest

from reports.booklet.binding import booklet_of
from reports.booklet.setting import alone
from reports.writers.booklet_text import booklet_text
from rules.model.pack import Overridden
from tests.rules.packs import HEAD, described, good, read
from vocabulary.texts import Lang, Text

OVERRIDDEN = """\
overridden:
  - {item: 第十七条, by: cn-vco-2025, text: {zh: 每届任期三年，法律为五年, en: a term of three years}}
"""
MEASURES = """\
ratios:
  seats:
    text: {zh: 单数, en: odd}
    grade: bar
    over: body committee
    size: {at_least: 3, at_most: 7, odd: yes}
  most:
    text: {zh: 最多, en: at most}
    grade: caution
    over: office member
    nominees_over_seats: {at_most: 3, where: {nominated_by: {is_not: self}}}
  ways:
    text: {zh: 不得混用, en: never mixed}
    grade: bar
    over: list
    kinds: [{nominated_by: {is: villagers}}, {nominated_by: {is: self}}]
    at_most: 1
"""


def told(lang: Lang) -> str:
    """Print the booklet of a pack that lists what is overridden."""
    pack = good(HEAD + OVERRIDDEN + MEASURES)
    return booklet_text(booklet_of([pack], alone([pack], lang)))


def test_what_is_overridden_is_kept_as_written() -> None:
    """Item, law and words are kept, in the order of the pack."""
    text = Text("每届任期三年，法律为五年", "a term of three years")
    assert good(HEAD + OVERRIDDEN).overridden == (Overridden("第十七条", "cn-vco-2025", text),)
    assert good(HEAD).overridden == ()


def test_what_is_overridden_is_printed_apart() -> None:
    """The booklet has a section of its own for it, with the item and the law that took its place."""
    zh, en = told(Lang.ZH), told(Lang.EN)
    assert "被上位法取代、不再适用" in zh
    assert "Overridden by a higher law and not applied" in en
    for text, words in ((zh, "每届任期三年，法律为五年"), (en, "a term of three years")):
        (line,) = [each for each in text.splitlines() if words in each]
        assert "第十七条" in line
        assert "cn-vco-2025" in line
    pack = good(HEAD + MEASURES)
    assert "被上位法取代" not in booklet_text(booklet_of([pack], alone([pack], Lang.ZH)))


def test_what_was_not_seen_is_printed() -> None:
    """A cut pack says what of its source was not seen, among what it does not have."""
    pack = good(HEAD.replace("complete", "cut") + "not_seen: {zh: 第六条以后, en: everything after Art. 6}\n")
    assert pack.not_seen == Text("第六条以后", "everything after Art. 6")
    assert "没有见到：第六条以后" in booklet_text(booklet_of([pack], alone([pack], Lang.ZH)))
    assert "Not seen: everything after Art. 6" in booklet_text(booklet_of([pack], alone([pack], Lang.EN)))
    assert good(HEAD).not_seen is None


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("overridden:\n  - {item: 一, text: {zh: 旧, en: old}}\n", "missing-key"),
        ("overridden:\n  - {by: cn-vco-2025, text: {zh: 旧, en: old}}\n", "missing-key"),
        ("overridden:\n  - {item: 一, by: cn-vco-2025}\n", "missing-key"),
    ],
)
def test_what_is_overridden_says_what_by_what_and_why(written: str, code: str) -> None:
    """An entry without its item, its law or its words is a mistake."""
    assert [described(problem)[0] for problem in read(HEAD + written).problems] == [code]


def test_the_new_measures_are_read_aloud() -> None:
    """An odd number, a margin of one kind and kinds that must not be mixed are said in both languages."""
    zh, en = told(Lang.ZH), told(Lang.EN)
    for words in (
        "职数为 3 至 7，且为单数",
        "的被提名人中，提名方式不是「自荐」的人数减去职数不多于 3",
        "出现的类数不多于 1",
    ):
        assert words in zh
    for words in ("3 to 7, an odd number", "less seats at most 3", "of which there is anybody are at most 1"):
        assert words in en
