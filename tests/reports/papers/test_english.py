"""English is whole: pages, workbooks and Word files have no Chinese left but names and the county's words."""

import re
from collections import Counter
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path

import pytest

from files.books.sheets import Workbook, words
from files.reading import read_workbook
from reports.disclosed.changes import Changes
from reports.pages.election_pages import internal_pages
from reports.pages.member_pages import internal_members, township_members, verified_members
from reports.workbook_report import report_docx, report_xlsx
from tests.checks.leftover import HAN, leftover, mixed, names_of, seen
from tests.counties.county import QUESTIONS, review_of
from tests.counties.in_office import office_county
from tests.reports.page_county import CHANGES, all_pages, page_county
from tests.reports.papers.test_elected import NOTHING_SINCE, kin_county, kin_folder
from vocabulary.texts import Lang

__all__ = ["kin_folder"]
BOTH = re.compile(r"\[\[(.*?)\|\|(.*?)\]\]", re.DOTALL)
TEMPLATES = sorted(
    each.name
    for each in files("reports.writers.web").joinpath("templates").iterdir()
    if each.name.endswith(".j2")
)


@pytest.mark.parametrize("name", TEMPLATES)
def test_templates_say_everything_twice(name: str) -> None:
    """Chinese stands in a template only as the first half of `[[中文||English]]`, or in a link."""
    text = files("reports.writers.web").joinpath("templates", name).read_text(encoding="utf-8")
    english = re.sub(r'href="[^"]*"', "", BOTH.sub(lambda found: found[2], text))
    assert not HAN.findall(english)
    assert "[[" not in english
    assert "]]" not in english
    for zh, en in BOTH.findall(text):
        assert zh != en
        for opened, closed in (("{{", "}}"), ("{%", "%}")):
            assert zh.count(opened) == en.count(opened) == zh.count(closed) == en.count(closed), (zh, en)


@pytest.mark.parametrize("name", TEMPLATES)
def test_no_half_of_a_pair_cuts_a_tag_or_a_statement(name: str) -> None:
    """What opens in `[[中文||English]]` is closed in the same half: a template is read as it stands."""
    text = files("reports.writers.web").joinpath("templates", name).read_text(encoding="utf-8")
    halves = [half for pair in BOTH.findall(text) for half in pair]
    assert [half for half in halves if _cuts(half)] == []


def _cuts(half: str) -> bool:
    """Whether something opens in a half and is not closed there, or the other way round."""
    marks = re.sub(r"{{.*?}}|{%.*?%}", "", half)
    opened = Counter(re.findall(r"<(\w+)", re.sub(r"<br\b", "", marks)))
    pairs = (("{% if", "{% endif"), ("{% for", "{% endfor"), ("{{", "}}"), ("(", ")"), ("<", ">"))
    return opened != Counter(re.findall(r"</(\w+)", marks)) or any(
        half.count(first) != half.count(last) for first, last in pairs
    )


@pytest.fixture(scope="module")
def english(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Return the pages of all audiences in English."""
    folder = page_county().write(tmp_path_factory.mktemp("english"))
    return all_pages(review_of(folder), Lang.EN)


def test_heads_of_counts_name_what_they_count(english: dict[str, str]) -> None:
    """Answers are awaited; only people are pending. A count of villages is headed so."""
    heads = [re.findall("<th[^>]*>([^<]*)</th>", page) for page in english.values()]
    townships, units = ([row for row in heads if first in row] for first in ("cannot be filled", "unusable"))
    assert townships
    assert units
    assert all("villages" in row for row in townships)
    assert all("awaited" in row for row in units)


def test_pages_are_in_english(english: dict[str, str]) -> None:
    """Every page of every audience."""
    names = names_of(page_county(), "没有的村", "Donghe")
    for path, page in english.items():
        assert '<html lang="en">' in page, path
        assert leftover(seen(page), names) == {}, path
        assert mixed(seen(page)) == [], path


def test_the_pages_say_what_the_chinese_ones_say(english: dict[str, str], tmp_path: Path) -> None:
    """The same pages with the same tables, rows and links; only words differ."""
    chinese = all_pages(review_of(page_county().write(tmp_path)))
    assert list(chinese) == list(english)
    for path, page in chinese.items():
        assert re.findall('<(?:tr|table|h2|section|svg|li)[ >]|href="[^"]*"', page) == re.findall(
            '<(?:tr|table|h2|section|svg|li)[ >]|href="[^"]*"', english[path]
        ), path


def test_results_of_polling_are_in_english(kin_folder: Path) -> None:
    """The county's results and each village's."""
    names = names_of(kin_county(), "冯八峰", "当选结果")
    pages = internal_pages(review_of(kin_folder), NOTHING_SINCE, lang=Lang.EN)
    for path in (each for each in pages if "/当选/" in each):
        # A rule of a procedure is quoted as its pack has it, in Chinese.
        own = (each for each in seen(pages[path]) if not each.startswith("Rule: "))
        assert leftover(own, names) == {}, path


def test_members_in_office_are_in_english(tmp_path: Path) -> None:
    """A check of members in office has pages of its own."""
    county = office_county()
    review = review_of(county.write(tmp_path))
    asked = (each.ask.zh for each in QUESTIONS.values())  # quoted where a form's column is none
    for make in (internal_members, verified_members, township_members):
        for path, page in make(review, lang=Lang.EN).items():
            assert leftover(seen(page), names_of(county, *asked)) == {}, path


def cells_of(path: Path) -> Iterator[str]:
    """Yield the names of the sheets of a workbook and what their cells say."""
    book = read_workbook(path, path.name)
    assert isinstance(book, Workbook)
    for sheet in book.sheets:
        yield sheet.name
        yield from (words(cell) for row in sheet.rows for cell in row)


def test_the_workbook_is_in_english(tmp_path: Path) -> None:
    """Every sheet, its name, and what stands at its foot."""
    review = review_of(page_county().write(tmp_path / "county"))
    path = tmp_path / "book.xlsx"
    path.write_bytes(report_xlsx(review, CHANGES, Lang.EN, linked=True))
    assert leftover(cells_of(path), names_of(page_county(), "没有的村")) == {}
    assert mixed(cells_of(path)) == []


def test_the_word_file_is_in_english(tmp_path: Path) -> None:
    """The same papers as a Word file."""
    docx = pytest.importorskip("docx")
    review = review_of(page_county().write(tmp_path / "county"))
    path = tmp_path / "book.docx"
    path.write_bytes(report_docx(review, Changes(None), Lang.EN))
    document = docx.Document(str(path))
    said = [each.text for each in document.paragraphs]
    said += [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    said += [each.text for each in document.sections[0].footer.paragraphs]
    assert said
    assert leftover(said, names_of(page_county(), "没有的村")) == {}
    assert mixed(said) == []
