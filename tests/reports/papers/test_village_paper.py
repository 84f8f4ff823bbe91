"""A village's Word file says what the village's page says: one view, laid out twice."""

import html
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from engine.review.review import Review
from reports.disclosed.changes import Changes
from reports.pages.election_pages import internal_pages
from reports.workbook_report import village_files
from tests.checks.leftover import leftover, names_of
from tests.counties.county import review_of
from tests.reports.page_county import page_county
from vocabulary.texts import Lang

docx = pytest.importorskip("docx")
_UNIT = re.compile(r'<t[dh] class="unit">.*?</t[dh]>', re.DOTALL)
_DRAWN = re.compile(
    r"<svg.*?</svg>|（虚线为要求，实线为上届）| \(dashed: required, solid: before\)|"
    r"<p class=.fine.>(?:图例|Signs).*?</p>",
    re.DOTALL,
)


@pytest.fixture(scope="module")
def review(tmp_path_factory: pytest.TempPathFactory) -> Review:
    """Review a county with something of everything."""
    return review_of(page_county().write(tmp_path_factory.mktemp("villages")))


def said_on(page: str) -> Iterator[str]:
    """Yield what the page says below its head, but for the marks of the units, which have no room in Word."""
    body = _DRAWN.sub(" ", _UNIT.sub(" ", page.partition("<main>")[2].partition("</main>")[0]))
    for piece in re.split(r"<[^>]+>", body):
        yield from (each for part in re.split("[（）、；]", html.unescape(piece)) if (each := part.strip()))


def words_of(raw: bytes, to: Path) -> str:
    """Return everything that a Word file says, without spaces."""
    to.write_bytes(raw)
    document = docx.Document(str(to))
    said = [each.text for each in document.paragraphs]
    said += [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return "\n".join(said)


def test_every_village_has_a_file_beside_its_page(review: Review) -> None:
    """The same names, so that whoever has the page finds the file."""
    pages = {path for path in internal_pages(review, Changes(None)) if path.startswith("内部/村/")}
    assert {f"内部/{path.removesuffix('.docx')}.html" for path in village_files(review, Lang.ZH)} == pages


@pytest.mark.parametrize("lang", list(Lang))
def test_the_file_says_what_the_page_says(review: Review, tmp_path: Path, lang: Lang) -> None:
    """Verdicts, matters, what is owed, requirements, steps and days, word for word."""
    pages, files = internal_pages(review, Changes(None), lang=lang), village_files(review, lang)
    for path in files:
        page = pages[f"内部/{path.removesuffix('.docx')}.html"]
        words = words_of(files[path], tmp_path / "v.docx")
        for piece in said_on(page):
            assert piece in words, (path, piece)


def test_the_file_says_nothing_besides(review: Review, tmp_path: Path) -> None:
    """No answer that the page does not show, no ID; in English nothing is left in Chinese."""
    files = village_files(review, Lang.EN)
    for path in files:
        words = words_of(files[path], tmp_path / "v.docx")
        assert leftover(words.splitlines(), names_of(page_county(), "没有的村")) == {}, path
        for row in page_county().roster:
            assert not row["身份证号"] or row["身份证号"] not in words
