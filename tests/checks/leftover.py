"""What is left in Chinese of an English text that is no name, no article and no word of the county's own."""

import html
import re
from collections.abc import Iterable, Iterator

from rules.library import Library
from tests.counties.county import SIGNED, County

HAN = re.compile(r"[\u4e00-\u9fff]+")
_MARKUP = re.compile(r"<style>.*?</style>|<[^>]*>", re.DOTALL)
_ATTRIBUTES = re.compile(r'(?:title|aria-label|content)="([^"]*)"')
# 第十八条第二款第（一）项, 附则, 二、三: how articles are numbered is the law's own.
_ITEMS = re.compile(
    r"(?:第（?[一二三四五六七八九十百零〇\d]+）?[条款项章]|（[一二三四五六七八九十]+）|之[一二三四五六七八九十])+"
    r"(?:、|至|的|前半句|后半句|但书|各项|和|以及)*"
)
# Sheets and columns that people filled in, by their names.
FORMS = (
    "村情",
    "名册",
    "反馈表",
    "签署",
    "明细",
    "更正",
    "认定表",
    "经办人",
    "分管领导",
    "反馈日期",
    "上届情况",
)
_MIXED = re.compile("[A-Za-z)][（），。；：「」]|[（），。；：「」][A-Za-z(]")
_PACK = re.compile(r"[a-z]+(?:-[a-z]+)*-\d{4}")
_KEPT = ("乡镇", "村", "姓名", "文书名称", "文号", "依据", "陈述", "理由")


def seen(page: str) -> Iterator[str]:
    """Yield what a reader sees or hears of a page."""
    yield from (html.unescape(each) for each in _ATTRIBUTES.findall(page))
    yield from (html.unescape(each) for each in _MARKUP.sub("\n", page).splitlines())


def names_of(county: County, *more: str) -> frozenset[str]:
    """Return the names and the county's own words that its folder holds."""
    details = (row for rows in county.details.values() for row in rows)
    cells = (row.get(head, "") for row in (*county.roster, *county.villages, *details) for head in _KEPT)
    library = Library()
    packs = [pack for name in _PACK.findall(county.election) if (pack := library.find(name))]
    items = (each.item for pack in packs for each in (*pack.criteria, *pack.ratios))
    yaml = (run for run in HAN.findall(county.election))
    return frozenset(each for each in (*cells, *items, *yaml, *SIGNED.values(), *FORMS, *more) if each)


def leftover(texts: Iterable[str], names: frozenset[str]) -> dict[str, str]:
    """Return what is left in Chinese, each with the first text it stands in."""
    long, short = (_any(each for each in names if (len(each) > 1) is wanted) for wanted in (True, False))
    found: dict[str, str] = {}
    for text in texts:
        if HAN.search(text):
            for run in HAN.findall(short.sub(" ", _ITEMS.sub(" ", long.sub(" ", text)))):
                found.setdefault(run, text.strip()[:120])
    return found


def mixed(texts: Iterable[str]) -> list[str]:
    """Return where a Chinese bracket, comma or stop stands beside an English word."""
    return [text.strip()[:120] for text in texts if _MIXED.search(text)]


def _any(words: Iterable[str]) -> re.Pattern[str]:
    """Return what finds any of some words, the longest first."""
    return re.compile("|".join(re.escape(each) for each in sorted(words, key=len, reverse=True)) or "(?!)")
