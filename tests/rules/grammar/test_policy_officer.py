"""Mistakes of a policy officer who never wrote YAML: each is told where it is, with the way out."""

import re
from pathlib import Path

import pytest

from tests.rules.packs import BAD, described, good, read

HEAD = """\
pack: made
title: {zh: 清河县换届规定（虚构）, en: Rules of Qinghe (fictional)}
applies_to: {unit: village, bodies: [committee]}
jurisdiction: CN
in_force: {from: 2026-10-08}
status: complete
source: {title: 清河县换届规定, date: 2026-10-08, force: local}
extends: [common]
"""
ITEM = (
    "criteria:\n  recent:\n    item: 一\n    text: {zh: 受处分未满五年, en: sanctioned}\n    grade: caution\n"
)
SANCTIONED = "    flag_if: {sanctions: {some: {decided_on: {within: 5 years}}}}\n"
# As written, as it should be; code, and what the help must say in Chinese and in English.
SLIPS = {
    "village in Chinese": ("unit: village", "unit: 村", "bad-choice", "「村」请写成「village」", "`village`"),
    "status in Chinese": ("complete", "完整", "bad-choice", "complete 全文", "complete"),
    "date in Chinese": ("from: 2026-10-08", "from: 2026年10月8日", "not-a-date", "2026-12-06", "2026-12-06"),
    "date with dots": ("from: 2026-10-08", "from: 2026.10.8", "not-a-date", "2026-12-06", "2026-12-06"),
    "grade in Chinese": ("grade: caution", "grade: 不宜", "bad-choice", "「caution」", "`caution`"),
    "years in Chinese": ("within: 5 years", "within: 五年", "not-a-period", "写成 5 years", "as 5 years"),
    "years half Chinese": ("within: 5 years", "within: 5年", "not-a-period", "写成 5 years", "as 5 years"),
    "months in Chinese": ("within: 5 years", "within: 18个月", "not-a-period", "18 months", "18 months"),
    "days in Chinese": ("within: 5 years", "within: 未满30天", "not-a-period", "30 days", "30 days"),
    "question in Chinese": (
        "{sanctions: {",
        "{是否受过党纪政务处分: {",
        "unknown-fact",
        "请写 `sanctions`",
        "`sanctions`",
    ),
    "question misspelt": ("{sanctions: {", "{sanction: {", "unknown-fact", "`sanctions`？", "`sanctions`?"),
    "field in Chinese": ("decided_on: {", "处分决定日期: {", "unknown-fact", "`decided_on`", "`decided_on`"),
    "text without English": (", en: sanctioned}", "}", "missing-key", "en: …", "en: ..."),
    "full-width colon": ("grade: caution", "grade：caution", "full-width-punctuation", "「:」", "`:`"),
    "full-width comma": (
        "{zh: 清河县换届规定（虚构）, ",
        "{zh: 清河县换届规定（虚构）， ",
        "full-width-punctuation",
        "「,」",
        "`,`",
    ),
    "tab": ("    grade", "\tgrade", "tab-indent", "空格缩进", "blanks"),
    "too deep": (
        "    grade",
        "      grade",
        "yaml-syntax",
        "开头的空格要一样多",
        "the same number of blanks",
    ),
    "too shallow": (
        "    grade",
        "   grade",
        "yaml-syntax",
        "开头的空格要一样多",
        "the same number of blanks",
    ),
    "no blank": ("item: 一", "item:一", "yaml-syntax", "加一个空格", "a blank behind it"),
    "no colon": ("grade: caution", "grade caution", "yaml-syntax", "冒号用英文半角", "an ASCII colon"),
    "no end": ("en: sanctioned}", "en: sanctioned", "yaml-syntax", "请补上「}」", "add `}`"),
}


@pytest.mark.parametrize("name", SLIPS)
def test_a_slip_is_told_with_its_way_out(name: str) -> None:
    """One slip is one problem, on its line, and the help says what to write, in both languages."""
    right, wrong, code, zh, en = SLIPS[name]
    text = HEAD + ITEM + SANCTIONED
    good(text)
    assert text.count(right) == 1
    reading = read(text.replace(right, wrong))
    [problem] = reading.problems
    line = text[: text.index(right)].count("\n") + 1
    assert described(problem)[:2] == (code, line)
    assert zh in problem.help.zh
    assert en in problem.help.en


def test_a_repeated_item_is_told_with_its_first_place() -> None:
    """Two criteria of one name: the second is told, with the line of the first."""
    text = HEAD + ITEM + SANCTIONED + ITEM.removeprefix("criteria:\n") + SANCTIONED
    [problem] = read(text).problems
    assert described(problem) == ("duplicate-key", 15, 3)
    assert "第 10 行" in problem.help.zh


def test_all_of_them_at_once() -> None:
    """Whatever is not a matter of YAML itself is told in one go, in the order of the file."""
    text = HEAD + ITEM + SANCTIONED
    for name in ("village in Chinese", "date with dots", "grade in Chinese", "field in Chinese"):
        right, wrong, *_ = SLIPS[name]
        text = text.replace(right, wrong)
    assert [described(problem)[:2] for problem in read(text).problems] == [
        ("bad-choice", 3),
        ("not-a-date", 5),
        ("bad-choice", 13),
        ("unknown-fact", 14),
    ]


@pytest.mark.parametrize("path", sorted(BAD.glob("*.yaml")), ids=lambda path: path.stem)
def test_chinese_messages_hold_no_english_sentence(path: Path) -> None:
    """A Chinese message quotes keys and words of the pack; it never leaves the parser's English standing."""
    for problem in read(path.read_bytes()).problems:
        for told in (problem.message.zh, problem.help.zh):
            plain = re.sub(r"`[^`]*`|「[^」]*」", "", told)
            assert not re.search(r"(?:[a-z]{2,} ){3,}", plain), told
