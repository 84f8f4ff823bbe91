"""Two things in one column (姓名（性别）, 政治面貌及入党时间), divided only where a cell's form is sure."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from candidates.tables.cells import fact_in_cell
from candidates.tables.header_row import Given, TableRow
from files.books.sheets import CellValue, is_blank, words
from vocabulary.catalogue.rosters import roster_layouts as catalogue
from vocabulary.origins import Origin
from vocabulary.problems import problem
from vocabulary.writing.words import clipped, header_key

_BRACKETS = re.compile(r"(?P<first>[^()（）]+)[(（](?P<second>[^()（）]*)[)）]")
_BRACKETS_ANYWHERE = frozenset("()（）")
# Between two things: a sign, a blank, or nothing where a year begins (中共党员2005.06).
_APART = re.compile(r"\s*[、，,/／；;\n]\s*|\s+|(?<=[\u4e00-\u9fff])(?=\d{4})")
_NAME_AND_SEX = re.compile(r"(?P<first>.*?)(?:\s*[、，,/／；;\n]\s*|\s+)(?P<second>男性?|女性?)", re.DOTALL)
_CALLED = re.compile(r"^(?:曾用名|原名)[:：]?")
_NOTHING = frozenset({"无", "/", "-", "—", "——"})
_JOINTS = ("及", "和", "与", "、", "/", "")
_LAST_DAY = 31  # of a month: what is more is no part of a date
_AGE = re.compile(r"(?:现年|年龄)?[:：]?\d{1,3}(?:周?岁)?")
_DEGREE = re.compile(r"(?:[\u4e00-\u9fff]{0,8}(?:学士|硕士|博士))(?:学位)?|无(?:学位)?|—|-")


@dataclass(frozen=True, slots=True)
class Pair:
    """What the two parts of a column say; a second part that nobody reads is only recognised."""

    first: str
    second: str  # a name, or nothing
    headers: tuple[tuple[str, ...], tuple[str, ...]]  # of the first and of the second part
    passed_over: re.Pattern[str] | None = None  # what a second part without a name looks like

    @property
    def name(self) -> str:
        """Return the name of the column, made of those of its parts."""
        return f"{self.first}+{self.second}"

    def written(self) -> Iterator[str]:
        """Yield every header of the pair: 姓名（性别）, 姓名及性别, 姓名/性别, and so on."""
        for first in self.headers[0]:
            for second in self.headers[1]:
                yield f"{first}({second})"
                yield from (f"{first}{joint}{second}" for joint in _JOINTS)


_NAMES = ("姓名", "人选姓名", "候选人姓名", "被提名人姓名", "被提名人")
_UNITS = ("单位", "工作单位", "现工作单位", "现单位", "所在单位", "现所在单位")
_STATUS = ("政治面貌", "政治身份")
PAIRS = (
    Pair("name", "sex", (_NAMES, ("性别", "男/女"))),
    Pair("name", "former_name", (_NAMES, ("曾用名", "原名"))),
    Pair(
        "birth_date",
        "",
        (("出生年月", "出生日期", "出生年月日", "出生时间"), ("年龄", "岁", "周岁", "年龄(岁)", "现年")),
        _AGE,
    ),
    Pair(
        "political_status",
        "joined_on",
        (_STATUS, ("入党时间", "入党年月", "入党日期", "何时入党", "加入时间")),
    ),
    Pair("current_posts", "", (_UNITS, ("职务", "现任职务", "现职务", "职业", "职务(职业)"))),
    Pair("sex", "ethnicity", (("性别",), ("民族",))),
    Pair("education", "", (("学历", "文化程度"), ("学位",)), _DEGREE),
)
_BY_PARTS: Mapping[tuple[str, ...], Pair] = {(pair.first, pair.second): pair for pair in PAIRS}
COMBINED: Mapping[str, tuple[str, ...]] = {pair.name: tuple(pair.written()) for pair in PAIRS}


def combined_cells(row: TableRow) -> dict[str, Given]:
    """Return what the combined columns of a row say of each name; both parts stand where the cell does."""
    given: dict[str, Given] = {}
    for column, parts in row.header.combined.items():
        value, place = row.cell(parts[0]), row.place(parts[0])
        divided = divide(value, _BY_PARTS[parts])
        doubt = (
            problem(
                catalogue.COMBINED_UNSURE,
                place,
                column=row.header.written(column),
                written=clipped(words(value)),
            )
            if divided is None
            else None
        )
        for name, part in zip(parts, divided or (value, value), strict=True):
            if name and row.header.columns[name] == column:
                given[name] = Given(part, place, doubt)
    return given


def divide(value: CellValue, pair: Pair) -> tuple[CellValue, CellValue] | None:
    """Divide a cell into its two parts; nothing where it can be divided in more than one way."""
    if is_blank(value) or not isinstance(value, str) or pair.first == "current_posts":
        return value, None  # which unit is the row's own village, the reader of rows knows
    written = value.strip()
    if pair.first == "name":
        return _name_and(written, pair)
    if fact_in_cell(pair.first, written) is not Origin.UNCLEAR:
        return written, None
    found = _BRACKETS.fullmatch(written)
    parts = list(found.groups()) if found else _APART.split(written)
    first, *others = [part.strip() for part in parts if part.strip()]
    if len(others) > 1:
        return None
    if not others:
        return (first, None) if pair.passed_over is None else None
    second = "" if header_key(others[0]) in _NOTHING else others[0]
    sure = _is_sure(first, second, pair, in_brackets=found is not None)
    return (first, second or None) if sure else None


def _name_and(written: str, pair: Pair) -> tuple[CellValue, CellValue] | None:
    """Divide a cell that begins with a name; 王胜男 may be a name, or 王胜 and her sex."""
    found = _BRACKETS.fullmatch(written) or (
        _NAME_AND_SEX.fullmatch(written) if pair.second == "sex" else None
    )
    if found:
        return found["first"].strip(), _CALLED.sub("", found["second"].strip()) or None
    open_end = pair.second == "sex" and written[-1] in "男女"
    return None if open_end or not _BRACKETS_ANYWHERE.isdisjoint(written) else (written, None)


def _is_sure(first: str, second: str, pair: Pair, *, in_brackets: bool) -> bool:
    """Whether one of the parts surely is what it should be, so that the other can be nothing else."""
    if pair.passed_over is not None:
        # 1980/05 has no age in it, though 05 looks like one.
        shown = in_brackets or not second.isdigit() or int(second) > _LAST_DAY
        return not second or (shown and pair.passed_over.fullmatch(header_key(second)) is not None)
    facts = (fact_in_cell(pair.first, first), fact_in_cell(pair.second, second))
    return any(one is not Origin.UNCLEAR and one is not Origin.BLANK for one in facts)
