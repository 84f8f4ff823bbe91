"""The booklet as one web page that prints on A4, with room to sign at the foot of every page."""

from dataclasses import dataclass

from reports.disclosed.booklet import Booklet
from reports.writers.web.pages import sheet
from vocabulary.texts import Lang

BLANK = "_" * 14


@dataclass(frozen=True, slots=True)
class _View:
    """What the template lays out."""

    book: Booklet
    html_lang: str
    sign: str
    page: tuple[str, str, str]


def booklet_html(booklet: Booklet) -> str:
    """Print a booklet as a web page that needs no other file."""
    foot = booklet.foot
    view = _View(
        book=booklet,
        html_lang="zh-CN" if booklet.lang is Lang.ZH else "en",
        sign=f"{foot.sign}{BLANK}　{foot.date}{BLANK}",
        page=foot.page,
    )
    return sheet("booklet.html.j2", view)
