"""A small county with something of everything, its pages, and a reader of pages."""

from dataclasses import dataclass, field
from functools import cache
from html.parser import HTMLParser
from pathlib import Path

from engine.review.review import Review
from reports.disclosed.changes import AnswerChange, Changes, PackChange, PersonChange, VerdictChange
from reports.pages.election_pages import decider_pages, internal_pages, township_pages
from tests.counties.county import PEOPLE, VILLAGES, County, clean_county, review_of
from vocabulary.texts import Lang, Text

HOSTILE = '<script>alert("1")</script>'
OPEN_CASE = "立案通知书〔2026〕77号"
WITHHELD_BASIS = "监察法第七十四条"
VOID = frozenset({"meta", "link", "br", "img", "hr", "input", "rect", "line"})

CHANGES = Changes(
    since=2,
    people=(PersonChange("0003", "joined", Text("城关镇东河村", "Donghe")),),
    answers=(
        AnswerChange("0001", "convictions", "court", "awaited", "none", "clearances/court.xlsx"),
        AnswerChange("0002", "convictions", "court", "none", "found", "clearances/court.xlsx"),
        AnswerChange("0002", "sanctions", "discipline", "found", "found", "clearances/discipline.xlsx"),
    ),
    verdicts=(VerdictChange("0002", "pass", "flag"),),
    packs=(PackChange("cn-vco-2025", "0123456789", "abcdefabcdef"),),
)


def page_county() -> County:
    """Return a county with a crime, an open case, an answer not given, and a hostile name."""
    county = clean_county()
    for row in county.roster:
        if row["人员编号"] == "0004":
            row["姓名"] = HOSTILE
        if row["人员编号"] == "0006":
            row["状态"] = "本人放弃"
    county.roster.append(
        {**county.roster[-1], "人员编号": "0008", "姓名": "王八山", "村": "没有的村", "身份证号": ""}
    )
    county.villages = [dict(row) for row in VILLAGES]
    county.villages[1]["选举日"] = "2026-12-27"
    county.answers["court"]["0001", "convictions"] = "有"
    county.details["court"] = [
        {
            "人员编号": "0001",
            "事项": "是否因犯罪受过刑事处罚",
            "处理结果": "判处刑罚",
            "判决日期": "2001-03-05",
            "文书名称": "刑事判决书",
            "文号": "〔2001〕8号",
        }
    ]
    county.answers["discipline"]["0002", "open_cases"] = "有"
    county.details["discipline"] = [
        {
            "人员编号": "0002",
            "事项": "是否正在接受审查调查或者侦查起诉",
            "文书名称": "立案",
            "文号": OPEN_CASE,
            "告知范围": "依法不予告知",
            "依据": WITHHELD_BASIS,
        }
    ]
    del county.answers["court"]["0005", "convictions"]
    county.unsigned = frozenset({"procuratorate"})
    return county


def page_review(folder: Path) -> Review:
    """Review the county."""
    return review_of(page_county().write(folder))


def all_pages(review: Review, lang: Lang = Lang.ZH) -> dict[str, str]:
    """Return the pages of all audiences."""
    return {
        **internal_pages(review, CHANGES, number=3, lang=lang),
        **decider_pages(review, number=3, lang=lang),
        **township_pages(review, number=3, lang=lang),
    }


@dataclass
class Seen:
    """What a browser would see of a page."""

    text: str = ""
    tags: list[str] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    anchors: set[str] = field(default_factory=set)
    loads: list[str] = field(default_factory=list)  # whatever a browser would fetch
    tables_without_head: int = 0
    unclosed: list[str] = field(default_factory=list)


class _Reader(HTMLParser):
    """Reads one page."""

    def __init__(self) -> None:
        """Begin with nothing seen."""
        super().__init__()
        self.seen = Seen()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note a tag with its links."""
        values = {name: value or "" for name, value in attrs}
        self.seen.tags.append(tag)
        if tag not in VOID:
            self.seen.unclosed.append(tag)
        if tag == "a":
            self.seen.links.append(values["href"])
        if "id" in values:
            self.seen.anchors.add(values["id"])
        self.seen.loads += [
            values[name] for name in ("src", "srcset", "poster", "background") if name in values
        ]
        self.seen.loads += [values["href"]] if tag == "link" else []

    def handle_endtag(self, tag: str) -> None:
        """Close a tag; pages are written so that every tag closes in its turn."""
        if tag not in VOID:
            assert self.seen.unclosed.pop() == tag

    def handle_data(self, data: str) -> None:
        """Keep the text of everything but the style sheet."""
        if "style" not in self.seen.unclosed:
            self.seen.text += data


@cache
def read(page: str) -> Seen:
    """Read a page."""
    reader = _Reader()
    reader.feed(page)
    reader.close()
    return reader.seen


__all__ = ["CHANGES", "HOSTILE", "OPEN_CASE", "PEOPLE", "WITHHELD_BASIS", "all_pages", "page_review", "read"]
