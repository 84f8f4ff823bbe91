"""Rows of a table that are about nobody: totals, signatures, examples, notes, headers repeated."""

import re
from collections.abc import Collection

from candidates.tables.header_row import TableRow, header_key
from files.books.sheets import is_blank, words
from vocabulary.texts import Text

# Sheets that explain how to fill in the others.
ASIDE_SHEETS = frozenset({"填写说明", "填表说明", "示例", "样例", "说明", "码表"})
_TOTAL = re.compile(
    r"(本页|本表|本村|全村|全镇|全乡|全县|全街道)?"
    r"((合计|总计|小计|共计|总人数)[:：]?\d*[人名个村]*|共\d+[人名](次|,.*)?)"
)
_FOOTER = re.compile(
    r".*(\((公章|盖章|签章|签字|签名|印章)\)|签字|签章|签名|盖章)[:：]?"
    r"|(填表|填报|制表|报送|上报)(时间|日期)?[:：]?\d{4}[-./年]\d{1,2}[-./月]\d{1,2}日?|\d{0,4}年\d{0,2}月\d{0,2}日"
    r"|(联系)?(电话|手机)[:：].*|(此|本)表.*(一式|份|报送|填写).*|以下空白|.*以下无正文.*"
    r"|(填表|填报|制表|审核|复核|经办|报送|汇总)(人|单位|时间|日期)?(\((签字|签名|盖章)\))?[:：].*"
    r"|(分管领导|主要领导|负责人|联系人|联系电话|单位)(\((签字|签名|盖章)\))?[:：].*"
    r"|(填表人|制表人|审核人|经办人|分管领导)(\((签字|签名|盖章)\))?"
    r"|(备注|注|说明|填表说明|填写说明)\d*[:：].*"
)
_NOTE = re.compile(r"备注|注|说明|填表说明|填写说明|(此|本)表")
_EXAMPLE_FIRST = re.compile(r"[(\[【]?(填写|填表)?(示例|样例|范例|示范|例|例如|例子)\d*[)\]】]?[:：]?")
_EXAMPLE_NAME = re.compile(
    r"[(\[【]?(填写|填表)?(示例|样例|范例|示范)\d*[)\]】]?([:：].*)?|例[:：].*|.*[(\[【](示例|样例|范例|例|样)[)\]】]"
)
_STEMS = "甲乙丙丁戊己庚辛壬癸"
_FIRST_NUMBERS = frozenset({_STEMS[0], "1"})
_FEWEST_NUMBERS = 3
_TITLE = re.compile(r".*(名册|名单|花名册|汇总表|登记表|一览表|情况表)(\(.*\))?")

TOTAL = Text("合计行", "a row of totals")
FOOTER = Text("表尾（填表人、审核人、备注等）", "a footer (who filled it in, remarks)")
EXAMPLE = Text("示例行", "an example")
TITLE = Text("标题行", "a title")
COUNTED = Text("栏次行（各列的编号）", "numbers of the columns")
REPEATED = Text("重复的表头", "headers repeated")
NOTHING = Text("只有序号或备注，没有名册内容", "a serial number or a remark and nothing else")


def aside(row: TableRow, identifying: Collection[str]) -> Text | None:
    """Say what a row is if it is about nobody; `identifying` names the columns that identify somebody."""
    if _numbers_columns(row):
        return COUNTED
    first, name = header_key(row.first()), header_key(row.text("name"))
    if _EXAMPLE_FIRST.fullmatch(first) or _EXAMPLE_NAME.fullmatch(name):
        return EXAMPLE
    if is_blank(row.cell("id_number")):
        total = TOTAL if _TOTAL.fullmatch(name) else None
        return total or _footer(row, first, name) or _empty(row, identifying)
    return REPEATED if _repeats(row) else None


def begins_like_none(row: TableRow) -> bool:
    """Whether the first words of a row leave it open that it is about nobody, even where it has an ID."""
    first = header_key(row.first())
    return first in _FIRST_NUMBERS or _EXAMPLE_FIRST.fullmatch(first) is not None


def is_named_like_none(row: TableRow) -> bool:
    """Whether the name of a row leaves it open that it is about nobody, even where it has an ID."""
    return _EXAMPLE_NAME.fullmatch(header_key(row.text("name"))) is not None


def is_signature(text: str) -> bool:
    """Whether a line below a table is a total, or says who signed it and when; a note is neither."""
    key = header_key(text)
    return bool(_TOTAL.fullmatch(key) or (_FOOTER.fullmatch(key) and not _NOTE.match(key)))


def _footer(row: TableRow, first: str, name: str) -> Text | None:
    """Say what the first words of a row without an ID make of it; a row that names somebody is no footer."""
    if _TOTAL.fullmatch(first):
        return TOTAL
    if _FOOTER.fullmatch(first) and (not name or name == first or ":" in name):
        return FOOTER
    return TITLE if len(row.filled()) == 1 and _TITLE.fullmatch(first) else None


def _empty(row: TableRow, identifying: Collection[str]) -> Text | None:
    """Say that only columns are filled that say nothing about a person."""
    filled_columns = {row.header.columns[name] for name in identifying if name in row.header.columns}
    return None if any(column in filled_columns for column, _ in row.filled()) else NOTHING


def _numbers_columns(row: TableRow) -> bool:
    """Whether a row below the headers numbers its columns: 1 2 3 4, or 甲 乙 1 2 3."""
    if header_key(row.first()) not in _FIRST_NUMBERS:  # of nearly all rows no more has to be looked at
        return False
    texts = [header_key(text) for _, text in row.filled()]
    stems = next((at for at, text in enumerate(texts) if at >= len(_STEMS) or text != _STEMS[at]), len(texts))
    numbers = texts[stems:]
    return len(numbers) >= _FEWEST_NUMBERS and numbers == [str(at) for at in range(1, len(numbers) + 1)]


def _repeats(row: TableRow) -> bool:
    """Whether the row says again where the IDs stand, or has headers in other places than above."""
    headers, written = row.header.keys, header_key(words(row.cell("id_number")))
    if written not in headers.values():
        return False
    return written == headers.get("id_number") or header_key(row.text("name")) in headers.values()
