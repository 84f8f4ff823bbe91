"""What an open answer would decide is told to the working group, and to nobody else."""

import json
from collections import Counter
from pathlib import Path

import pytest
from click.testing import CliRunner

from cli import main
from engine.review.review import Review
from engine.what_if.chase import Decides, chase_of
from files.books.sheets import Workbook, words
from files.reading import read_workbook
from reports.disclosed.changes import Changes
from reports.disclosed.reader import Audience
from reports.json_report import json_report
from reports.pages.election_pages import decider_pages, internal_pages, today_page, township_pages
from reports.papers.county.chase import WORDS
from tests.counties.county import PEOPLE, clean_county, review_of
from tests.engine.what_if.test_chase import CRIME, find, keep_silent, village
from tests.reports.page_county import read
from vocabulary.texts import Lang

LIST = "内部/待反馈清单.html"
KEYS = {"person", "no", "township", "village", "question", "department", "decides"}
# 不影响 and 可能需认定 are ordinary words; these two are said of nothing else.
REVEALING = (WORDS[Decides.LAST].zh, WORDS[Decides.SLATE].zh, "待反馈清单")
OTHERS = [audience for audience in Audience if audience is not Audience.INTERNAL]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a county with an open answer of every kind."""
    county = village()
    keep_silent(county, "0001", "sanctions", "discipline")
    keep_silent(county, "0002", "convictions", "police", "court")
    keep_silent(county, "0003", "convictions", "police", "court")
    find(county, "0005", "convictions", "court", CRIME)
    keep_silent(county, "0005", "convictions", "police")
    # Something to send back to its sender, from either side.
    county.answers["court"]["0007", "petition_conduct"] = "见附件"
    county.roster[4]["出生年月"] = "不详"
    return county.write(tmp_path_factory.mktemp("told"))


@pytest.fixture(scope="module")
def review(folder: Path) -> Review:
    """Return the review of the county."""
    return review_of(folder)


def test_the_county_has_an_answer_of_every_kind(review: Review) -> None:
    """The searches below prove something only where all four are there to be told."""
    assert {each.decides for each in chase_of(review)} == set(Decides)


def test_the_working_group_reads_the_list_as_json(review: Review) -> None:
    """`chase` holds every open answer in the order of the list, each with what it decides."""
    told = json.loads(json_report(review, Audience.INTERNAL, Lang.EN))["chase"]
    assert all(set(each) == KEYS for each in told)
    assert [(each["person"], each["question"], each["department"], each["decides"]) for each in told] == [
        (each.person, each.question, each.department, each.decides.value) for each in chase_of(review)
    ]
    assert {each["village"] for each in told} == {"东河村"}


@pytest.mark.parametrize("audience", OTHERS, ids=[audience.value for audience in OTHERS])
def test_nobody_else_reads_the_list(review: Review, audience: Audience) -> None:
    """For every other audience `chase` is empty, and the word `decides` stands nowhere."""
    for lang in Lang:
        told = json_report(review, audience, lang)
        assert json.loads(told)["chase"] == []
        assert '"decides"' not in told


def test_the_page_counts_what_every_unit_owes(review: Review) -> None:
    """The list names each unit that owes something once, in order, with its counts by what is decided."""
    page = read(internal_pages(review, Changes(None))[LIST])
    chase = chase_of(review)
    units = [unit for unit in review.departments if any(each.department == unit for each in chase)]
    places = [page.text.index(review.departments[unit].zh) for unit in units]
    assert places == sorted(places)
    for decides, count in Counter(each.decides for each in chase).items():
        assert f"{count}{WORDS[decides].zh}" in "".join(page.text.split())


def test_every_open_answer_stands_on_its_units_page(review: Review) -> None:
    """A unit's page names everybody about whom it owes something, and what is asked."""
    pages = internal_pages(review, Changes(None))
    chase = chase_of(review)
    for index, unit in enumerate(review.departments, start=1):
        own = [each for each in chase if each.department == unit]
        name = f"内部/待反馈/{index:02d}.html"
        assert (name in pages) is bool(own)
        for each in own:
            text = read(pages[name]).text
            assert each.person in text
            assert review.questions[each.question].ask.zh in text
            assert WORDS[each.decides].zh in text
            assert all(other == unit or label.zh not in text for other, label in review.departments.items())


def test_every_link_of_the_list_leads_somewhere(review: Review) -> None:
    """The list and the units' pages link to pages that are there, and the county's page links to the list."""
    pages = internal_pages(review, Changes(None))
    assert "待反馈清单.html" in read(pages["内部/index.html"]).links
    for name in [LIST, *(name for name in pages if name.startswith("内部/待反馈/"))]:
        assert read(pages[name]).links
        for link in read(pages[name]).links:
            parts = Path(name).parent.parts + Path(link).parts
            path: list[str] = []
            for part in parts:
                path = path[:-1] if part == ".." else [*path, part]
            assert "/".join(path) in pages, (name, link)


def test_the_days_page_counts_the_list(review: Review) -> None:
    """今日情况 says how many open answers decide how much."""
    text = read(today_page(review, Changes(None))).text
    chase = chase_of(review)
    counts = Counter(each.decides for each in chase)
    details = sum(each.details for each in chase)
    owed = len(chase) - details
    assert f"尚欠 {owed} 项" in text
    assert f"{len(chase)} 项 = 待反馈和须再核 {owed} 项 + 已答「有」而须补明细 {details} 项" in text
    assert "，".join(f"{WORDS[decides].zh} {counts[decides]} 项" for decides in Decides) in text


def test_whoever_is_nominated_twice_is_asked_about_once(tmp_path: Path) -> None:
    """The days page and the list count an answer once for a person, in however many villages."""
    county = clean_county()
    county.roster.append({**county.roster[0], "村": "西山村"})
    del county.answers["court"]["0001", "convictions"]
    once = review_of(county.write(tmp_path / "yunxi"))
    assert sum(nominee.candidate.number == "0001" for each in once.villages for nominee in each.nominees) == 2
    owed = [each for each in chase_of(once) if each.person == "0001" and each.department == "court"]
    text = read(today_page(once, Changes(None))).text
    assert len(owed) == 1
    assert f"尚欠 {len(chase_of(once))} 项" in text


def test_no_page_of_anybody_else_tells(review: Review) -> None:
    """The pages of 认定 and 乡镇 know of no list and of nothing that an answer would decide."""
    for pages in (decider_pages(review), township_pages(review)):
        assert pages
        for name, page in pages.items():
            assert not [word for word in REVEALING if word in page], name


def test_nothing_that_leaves_the_working_group_tells(folder: Path) -> None:
    """In a numbered review only 内部 and 今日情况 tell; what goes back and a person's copy do not."""
    CliRunner().invoke(main, ["review", str(folder)])
    shelf = folder / "reports" / "第01次"
    inside, outside = {}, {}
    for path in sorted(path for path in shelf.rglob("*") if path.is_file()):
        name = path.relative_to(shelf).as_posix()
        own = name.startswith("内部/") or name == "今日情况.html"
        (inside if own else outside)[name] = text_of(path)
    for person in PEOPLE:
        for reader in ("candidate", "decider"):
            options = ["explain", str(folder), "--person", person["人员编号"], "--for", reader]
            outside[f"{reader} {person['人员编号']}"] = CliRunner().invoke(main, options).output
    assert any(REVEALING[0] in text for text in inside.values())
    kinds = {name.split("/")[0] for name in outside}
    assert {"认定", "乡镇", "退回", "记录.json"} <= kinds
    for name, text in outside.items():
        assert not [word for word in REVEALING if word in text], name


def text_of(path: Path) -> str:
    """Return the words of a file, of a workbook's cells too."""
    if path.suffix != ".xlsx":
        return path.read_text(encoding="utf-8")
    book = read_workbook(path, path.name)
    assert isinstance(book, Workbook), path
    return "\n".join(words(cell) for sheet in book.sheets for row in sheet.rows for cell in row)
