"""Nothing leaks on papers: secrets stand in a county, and each form, letter and register is searched."""

import re
from collections.abc import Iterator
from pathlib import Path

import openpyxl
import pytest

from tests.checks.judging_words import OURS, THEIRS
from tests.counties.county import PEOPLE
from tests.counties.secrets import SEALED_REMARK, SECRET_WORDS, WITHHELD_PAPER, county_of_secrets
from tests.sending.clerks import run
from tests.sending.test_letters import RESULTS, WITH_RESULTS, text_of
from vocabulary.answers import WORDS_ZH


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a county of secrets that made its forms and wrote its letters, by templates the second time."""
    folder = county_of_secrets().write(tmp_path_factory.mktemp("papers"))
    run("forms", folder, "--today", "2026-12-02")
    run("review", folder)
    run("letters", folder)
    run("letters", folder, "--templates")
    run("letters", folder)
    run("forms", folder, "--reissue", 1, "--today", "2026-12-03")
    return folder


def cells_of(path: Path) -> Iterator[object]:
    """Yield every cell of a workbook, formulas as formulas."""
    book = openpyxl.load_workbook(path)
    yield from (cell for page in book.worksheets for row in page.iter_rows() for cell in row)


def forms(folder: Path) -> dict[str, str]:
    """Return the words of every form."""
    return {
        path.relative_to(folder).as_posix(): "\n".join(str(cell.value) for cell in cells_of(path))  # type: ignore[attr-defined]
        for path in (folder / "forms").rglob("*.xlsx")
    }


def papers(folder: Path) -> dict[str, str]:
    """Return the words of every letter and register, and of the records of the batches."""
    found = {
        path.relative_to(folder).as_posix(): text_of(path)
        for shelf in ("forms", "letters")
        for path in (folder / shelf).rglob("*.docx")
    }
    for path in (folder / "forms").rglob("batch.json"):
        found[path.relative_to(folder).as_posix()] = path.read_text("utf-8")
    return found


def test_the_papers_are_there(folder: Path) -> None:
    """Both ways of wording a letter, every kind, or the searches below would prove nothing."""
    names = list(papers(folder))
    for kind in ("送审函", "移交登记表", "催办函", "反馈确认单", "batch.json"):
        assert sum(kind in name for name in names) >= 2, kind
    assert len(forms(folder)) > 15


def test_forms_know_nothing_of_answers(folder: Path) -> None:
    """Units answered already, and nothing of it stands on a form; nor does a word of a result."""
    asked = set(WORDS_ZH.values())
    for name, text in forms(folder).items():
        assert not any(secret in text for secret in SECRET_WORDS), name
        assert not OURS.search(THEIRS.sub("", text)), name
        assert not RESULTS.search(text), name
        assert asked & set(text.splitlines()) == set(), name


def test_no_paper_has_an_id_or_a_remark(folder: Path) -> None:
    """Names and numbers at most: no ID, no end of one, no birth month, nothing that was only remarked."""
    for name, text in papers(folder).items():
        for person in PEOPLE:
            assert person["身份证号"] not in text, name
            assert person["身份证号"][6:14] not in text, name
            assert person["出生年月"] not in text, name
        assert SEALED_REMARK not in text, name


def test_what_is_withheld_goes_back_to_its_own_unit_alone(folder: Path) -> None:
    """纪委监委 confirms its own document; no other unit's paper has it, and no reminder."""
    having = {name for name, text in papers(folder).items() if WITHHELD_PAPER in text}
    assert having
    assert all("纪委监委_反馈确认单" in name for name in having)


def test_no_paper_has_a_word_that_judges(folder: Path) -> None:
    """Nor a word of a result, on any of them."""
    for name, text in papers(folder).items():
        assert not OURS.search(THEIRS.sub("", text)), name
        if not any(kind in name for kind in ("确认单", *WITH_RESULTS)):
            assert not RESULTS.search(text), name


def test_no_cell_of_a_form_is_a_formula(folder: Path) -> None:
    """Not one, in no sheet: lists are offered, nothing is calculated."""
    for path in (folder / "forms").rglob("*.xlsx"):
        kinds = {cell.data_type for cell in cells_of(path)}  # type: ignore[attr-defined]
        assert "f" not in kinds, path.name


def test_a_name_that_looks_like_a_formula_stays_a_text(tmp_path: Path) -> None:
    """A roster with `=1+1` for a name: the form has it as written, and nothing is calculated."""
    county = county_of_secrets()
    county.roster[2]["姓名"] = "=HYPERLINK(1)"
    folder = county.write(tmp_path / "formula")
    run("forms", folder, "--today", "2026-12-02")
    seen = 0
    for path in (folder / "forms").rglob("*.xlsx"):
        found = [cell for cell in cells_of(path) if "HYPERLINK" in str(cell.value)]  # type: ignore[attr-defined]
        assert all(cell.data_type != "f" for cell in found)  # type: ignore[attr-defined]
        seen += len(found)
        assert not re.search("=HYPERLINK", text_of(path.parent / "送审函.docx"))
    assert seen > 5
