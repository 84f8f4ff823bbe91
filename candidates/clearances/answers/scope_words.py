"""The words in which a unit speaks of everybody whom it does not list."""

import re

from candidates.tables.header_row import header_key

_OTHERS = r"(?:其余|其他|其它)(?:的)?"
_PEOPLE = r"(?:人员|人|名人员|名同志|名)?"
# The whole line must say this and nothing else: 其余 5 人未发现犯罪记录 speaks of one matter alone.
_STATEMENT = re.compile(
    r"(?:备注|说明|注)?[::]?(?:经查|经核查|经查询)?[,]?"
    r"(?:(?:本次)?(?:送审|名单)(?:共)?(?P<sent>\d+)(?:人|名)[,]?)?"
    r"(?:除(?:以上|上述|上列|上表)(?:所列)?(?:\d+)?(?:人员|人|名)?(?:以?外)?[,]?)?"
    rf"{_OTHERS}(?P<others>\d+)?{_PEOPLE}[,]?(?:经查|经核查|经查询)?[,]?(?:均|都|全部|皆)?未发现"
    r"(?:问题|异常|上述情形|上述情况|所列情形|所问情形|有关情形)?[。;]?"
)
# The same of everybody sent, by their number: 以上 8 人均未发现.
_WHOLE = re.compile(
    r"(?:备注|说明|注|范围说明)?[::]?(?:经查|经核查|经查询)?[,]?"
    r"(?:(?:以上|上述|上列|本表|名单|本次送审|送审)(?:所列)?(?:共|的)?)(?P<whole>\d+)(?:名人员|名同志|人员|人|名)[,]?"
    r"(?:经查|经核查|经查询)?[,]?(?:均|都|全部|皆)未发现"
    r"(?:问题|异常|上述情形|上述情况|所列情形|所问情形|有关情形)?[。;]?"
)
# What tries to speak of everybody, whether or not it can be used.
_TRIES = re.compile(
    r"(?:其余|其他人|其它人).{0,16}(?:未发现|没有|无|正常)"
    r"|(?:以上|上述|名单|所列|全部|所有).{0,12}(?:未发现|没有发现|没有问题|无问题|无异常|无违|无犯罪|正常)"
)
# A declaration about the officer's own kin, or about the paper, speaks of no finding.
_OTHER_MATTER = re.compile(r"亲属|回避|无误|无遗漏")
_GROUP = re.compile(r"(?<=\d)[,](?=\d{3})")


def speaks_of_others(text: str) -> bool:
    """Whether a cell tries to speak of everybody who is not listed."""
    said = header_key(text)
    tries = _TRIES.search(said) is not None and _OTHER_MATTER.search(said) is None
    return tries or read_statement(text) is not None


def read_statement(text: str) -> re.Match[str] | None:
    """Read a text that says 其余未发现, or 以上 N 人均未发现, and nothing else."""
    said = _GROUP.sub("", header_key(text))
    return _STATEMENT.fullmatch(said) or _WHOLE.fullmatch(said)


def count_of(digits: str | None) -> int | None:
    """Return a number of people; one that no county has is none."""
    return int(digits) if digits and len(digits) <= 7 else None
