"""Whole sentences that answer a question: 经查询，未发现有犯罪记录; 有（见明细）; 未受过刑事处罚.

A denial counts where it denies at least what is asked, an assertion where it says no less; a word that
belongs to neither leaves the sentence unread.
"""

import re

from vocabulary.answers import Word

_DAY = r"(?:\d{4}年)?\d{1,2}月\d{1,2}日|\d{4}[-·./]\d{1,2}[-·./]\d{1,2}"
# Who looked, until when, and at whom: it says nothing about what was found.
_LEAD = re.compile(
    r"(?:(?:已?经)?(?:(?:本|我)(?:单位|院|局|部|委)|公安机关|(?:人民)?法院|检察机关|纪检监察机关)?"
    r"(?:系统)?(?:查询|查阅|核查|核实|审查|检索|查)(?:后|,|:)*"
    rf"|截[至止](?:{_DAY})(?:止)?,?|目前,?|(?:该人|该同志|此人|该员|本人),?)+"
)
_DENIALS = "未发现(?:有|存在)?|没有?发现(?:有|存在)?|未检索到|未查询?到|未见(?=.)|没有|无|無|沒有"
_DENIED = re.compile(rf"(?:{_DENIALS})(?P<what>.*)")
_DENIED_WHOLE = frozenset({"不存在", "不涉及", "未涉及", "未发现问题", "没有发现问题"})
_ASSERTED_WHOLE = frozenset({"有", "确有", "存在"})
_NEVER = re.compile(r"(?:从未|未曾|不曾|没有|未|没)(?P<what>.+)")
_ONCE = re.compile(r"(?:曾经|曾|已|确)(?P<what>.+)")
# Any matter at all, or the one that is asked.
_THE_MATTER = re.compile(r"(?:任何|相关|有关|上述|以上|所列|所问|此类|此|该)?(?:记录|情形|情况|异常)")
_RECORD = re.compile(r"的?(?:记录|情形|情况)$")
_NOTES = re.compile(r"\([^()]*\)")
_POINTER = re.compile(
    r"[,;(]*(?:(?P<count>\d{1,2}[条次项起])|(?P<where>(?:详|具体|另)?(?:情况)?(?:请)?见(?:本表|所附|后附)?"
    r"(?:附件|附表|附页|附后|明细表?|备注|说明|判决书|裁判文书|材料|另附|后)\d*))\)?$"
)
_BRACKETS = re.compile(r"(?P<head>[^()]+)\((?P<inside>[^()]+)\)")
# What police and courts call a criminal record. With 违法 it is more than is asked: only its denial counts.
_ASKS_OF_CRIME = re.compile(r"(?:因犯罪)?受过?刑事处罚")
_CRIMINAL = re.compile(
    r"(?:刑事)?犯罪(?:前科)?记录|(?:犯罪|刑事)?前科(?:记录)?|(?:犯罪|刑事)案底|案底|受?过?刑事处罚(?:记录)?"
)
_CRIMINAL_AND_MORE = re.compile(r"违法犯罪(?:前科)?记录|违法犯罪前科|前科劣迹")
_EITHER = re.compile(r"或|及|和|、|并")


def read_sentence(said: str, question: str) -> Word | None:
    """Read a sentence under a question of 是否 or 有无 that asks once; what is not sure is nothing."""
    asked = _NOTES.sub("", question)
    asked = _RECORD.sub("", _plain(re.sub(r"^(?:是否|有无)(?:存在|有)?", "", asked)))
    bare = _LEAD.sub("", said, count=1) if _LEAD.match(said) else said
    return _denied(bare, asked) or _asserted(bare, asked)


def without_pointer(said: str) -> str:
    """Return a word without the note that only says where the details are, or how many: 有（见明细）."""
    return _POINTER.sub("", _POINTER.sub("", said))  # first the place, then how many: 有，2条，见明细


def in_two_words(said: str) -> tuple[str, str] | None:
    """Return the two words of an answer that says it twice, as in 否（未发现）."""
    found = _BRACKETS.fullmatch(said)
    return (found["head"], found["inside"]) if found else None


def _denied(said: str, asked: str) -> Word | None:
    """Return `none` where a sentence denies all that is asked."""
    if said in _DENIED_WHOLE:
        return Word.NONE
    found = _DENIED.fullmatch(said)
    what = found["what"] if found else None
    if what is not None and (not what or _THE_MATTER.fullmatch(what) or _is_asked(what, asked, denied=True)):
        return Word.NONE
    never = _NEVER.fullmatch(said)
    return Word.NONE if never and _is_deed(never["what"], asked) else None


def _asserted(said: str, asked: str) -> Word | None:
    """Return `found` where a sentence asserts what is asked."""
    if said in _ASSERTED_WHOLE:
        return Word.FOUND
    once = _ONCE.fullmatch(said)
    what = once["what"] if once else said
    if _is_deed(what, asked):
        return Word.FOUND
    has = re.fullmatch(r"(?:确有|存在|有)(?P<what>.+)", said)
    return Word.FOUND if has and _is_asked(has["what"], asked, denied=False) else None


def _is_asked(what: str, asked: str, *, denied: bool) -> bool:
    """Whether a noun is the matter of the question: its own words, or what criminal records are called."""
    if _ASKS_OF_CRIME.fullmatch(asked):
        known = _CRIMINAL.fullmatch(what) or (denied and _CRIMINAL_AND_MORE.fullmatch(what))
        if known:
            return True
    noun = _RECORD.sub("", _plain(what))
    return asked in {noun, f"被{noun}"}


def _is_deed(what: str, asked: str) -> bool:
    """Whether a sentence repeats what is asked, at most without the words before its verb."""
    deed = _RECORD.sub("", _plain(what))
    if deed == asked:
        return True
    before = asked.removesuffix(deed)
    # 受过刑事处罚 for 因犯罪受过刑事处罚; never one half of what is asked with "or".
    whole = before != asked and not _EITHER.search(before) and deed.startswith(("受过", "被"))
    return whole or (deed == "受过" and asked.count("受过") == 1)


def _plain(words: str) -> str:
    """Return words without the name of the Party, which goes without saying before 党籍."""
    return words.replace("中国共产党党籍", "党籍")
