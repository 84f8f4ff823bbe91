"""The county's own templates of papers on people and villages: filled in, and opening nothing."""

import io
import re
from pathlib import Path

import docx
import pytest

from commands.deciding.person_letters import PERSON_KINDS
from commands.sending.templates import KINDS
from reports.letter_kinds import LetterKind
from reports.writers.word.filled import Fault, Faulty, template_faults
from reports.writers.word.letters import letters_docx
from tests.checks.papers_of import papers_in, words_of
from tests.counties.county import PEOPLE
from tests.counties.secrets import (
    PETITION_PAPER,
    SEALED_REMARK,
    WITHHELD_PAPER,
    county_of_secrets,
    report_found,
)
from tests.deciding.test_papers_on_people import REPLY, TYPED, in_province, registered
from tests.sending.clerks import run
from tests.sending.test_templates import changed, plain, template
from tests.sending.test_templates import written as saved

OWN = "县里自己的话"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a county with secrets, reviewed: somebody is flagged on withheld answers alone."""
    county = in_province(county_of_secrets(), "hainan-2025")
    report_found(county, "discipline", "open_cases", WITHHELD_PAPER + "二")
    county.answers["discipline"]["0003", "open_cases"] = "有"
    county.details["discipline"][-1]["人员编号"] = "0003"
    folder = registered(county.write(tmp_path_factory.mktemp("own words") / "yunxi"))
    run("review", folder)
    return folder


def written(folder: Path) -> dict[str, str]:
    """Return the words of all papers on people, written once more."""
    code, output = run("letters", folder, *(kind.name for kind in PERSON_KINDS))
    assert code == 0, output
    # The newest folder has the longest name: 第01次, 第01次-2, ...
    newest = max((folder / "letters").iterdir(), key=lambda path: (len(path.name), path.name))
    return {name: plain(text) for name, text in papers_in(newest).items()}


def body(text: str) -> str:
    """Return the words of a paper without the foot of its pages, whose page number a template has too."""
    return text.partition("第1页")[0]


@pytest.fixture(scope="module")
def by_us(folder: Path) -> dict[str, str]:
    """Return the papers as the product words them, made before there is a template."""
    return written(folder)


@pytest.fixture
def templates(folder: Path, by_us: dict[str, str]) -> Path:
    """Return the county with fresh templates of all papers."""
    assert by_us
    for path in (folder / "模板").glob("*"):
        path.unlink()
    code, output = run("letters", folder, "--templates")
    assert code == 0, output
    return folder


def test_every_paper_on_people_has_a_template(templates: Path) -> None:
    """告知书 with its receipt, 陈述申辩笔录, 复核通知书, 联审意见表 and 名单 are papers to be changed."""
    assert {kind.name for kind in PERSON_KINDS} == {
        "告知书",
        "陈述申辩笔录",
        "复核通知书",
        "联审意见表",
        "名单",
    }
    for kind in PERSON_KINDS:
        text = plain(words_of(template(templates, kind.name)))
        for name in (*kind.words, *kind.parts):
            assert f"{{{{{name}}}}}" in text or name not in kind.needed, (kind.name, name)
    assert "送达回证" in words_of(template(templates, "告知书"))


def test_unchanged_templates_say_what_the_product_says(templates: Path, by_us: dict[str, str]) -> None:
    """The same files with the same words, 送达回证 too."""
    own = written(templates)
    assert set(own) == set(by_us)
    assert {name: body(text) for name, text in own.items()} == {
        name: body(text) for name, text in by_us.items()
    }
    assert {name.split("/")[0] for name in own} >= {"告知书", "陈述申辩笔录", "复核通知书", "联审意见表"}


def test_the_countys_words_stand_and_open_nothing(templates: Path) -> None:
    """With every field there is in every template, no secret, no typed reason and no ID is in any paper."""
    for kind in PERSON_KINDS:
        changed(template(templates, kind.name), lambda made, kind=kind: _write_all(made, kind))
    own = written(templates)
    assert "告知书/0003_告知书" not in own  # on withheld answers alone nobody is written to
    assert REPLY in own["复核通知书/0001_复核通知书"]
    for name, text in own.items():
        assert OWN in text, name
        assert "{{" not in text, name
        for secret in (WITHHELD_PAPER, PETITION_PAPER, SEALED_REMARK, TYPED):
            assert secret not in text, (name, secret)
        for person in PEOPLE:
            assert person["身份证号"][6:14] not in text, name
            assert person["身份证号"][-4:] not in text, name


def _write_all(made: docx.document.Document, kind: LetterKind) -> None:
    """Let a clerk write every field there is once more, after words of the county's own."""
    for name in (*kind.words, *kind.parts):
        made.add_paragraph(f"{{{{{name}}}}}")
    made.add_paragraph(f"{OWN}{{{{村}}}}")


@pytest.mark.parametrize("name", ["身份证号", "理由", "法律依据", "备注", "条款", "会签人", "反馈"])
def test_no_field_names_what_is_kept(name: str) -> None:
    """What the reader may not see has no name that a template could write."""
    for kind in PERSON_KINDS:
        assert name not in (*kind.words, *kind.parts), kind.name


@pytest.mark.parametrize("kind", PERSON_KINDS, ids=lambda kind: kind.name)
def test_a_template_needs_what_the_paper_is_for(kind: LetterKind) -> None:
    """Each field that is needed and was taken out is a fault, and so is one that the kind does not have."""
    raw = letters_docx(kind.name, kind.blank())
    assert template_faults(raw, kind) == ()
    for name in kind.needed:
        made = docx.Document(io.BytesIO(raw))
        _remove(made, name)
        assert template_faults(saved(made), kind) == (Faulty(Fault.MISSING, name),), name
    made = docx.Document(io.BytesIO(raw))
    made.add_paragraph("{{身份证号}}")
    assert [each.fault for each in template_faults(saved(made), kind)] == [Fault.UNKNOWN]


@pytest.mark.parametrize(
    ("lang", "said"),
    [("zh", "「身份证号」不是「告知书」的字段"), ("en", "`身份证号`isnofieldof告知书")],
)
def test_a_mistake_in_a_template_stops_all_papers(templates: Path, lang: str, said: str) -> None:
    """It is a problem with its file and paragraph, said before anything is compared; nothing is written."""
    changed(template(templates, "告知书"), lambda made: made.add_paragraph("{{身份证号}}"))
    before = sorted(each.name for each in (templates / "letters").iterdir())
    code, output = run("letters", templates, "--lang", lang)
    assert code == 3
    assert said in plain(output)
    assert "模板/告知书.docx" in output
    assert sorted(each.name for each in (templates / "letters").iterdir()) == before


def _remove(made: docx.document.Document, name: str) -> None:
    """Take a field out wherever it is."""
    cells = (cell for table in made.tables for row in table.rows for cell in row.cells)
    for paragraph in (*made.paragraphs, *(each for cell in cells for each in cell.paragraphs)):
        for run_ in paragraph.runs:
            run_.text = run_.text.replace(f"{{{{{name}}}}}", "")


def test_the_page_of_reports_lists_every_field() -> None:
    """docs/reports.md has a row for each kind with its fields, those that are needed marked."""
    text = Path("docs/reports.md").read_text(encoding="utf-8")
    for kind in KINDS:
        marked = [
            "、".join(f"{name} *" if name in kind.needed else name for name in names)
            for names in (kind.words, kind.parts)
        ]
        assert re.search(re.escape(f"| {kind.name} | {marked[0]} | {marked[1]} |"), text), kind.name
