"""LibreOffice saves again what leaves the office: the same answers, the same words, sheets of A4."""

import re
import shutil
import subprocess
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import docx
import pytest

from commands.sending.templates import KINDS
from reports.writers.word.filled import template_faults
from tests.counties.county import PEOPLE, report_of, verdicts
from tests.sending.clerks import CONVICTED, FIRST, Form, form_of, made, run, unasked_county

pytestmark = [
    pytest.mark.deep,
    pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed here"),
]
NO, OTHER = PEOPLE[0]["人员编号"], PEOPLE[1]["人员编号"]
OFFERED = f"{NO} {PEOPLE[0]['姓名']} {PEOPLE[0]['身份证号'][-4:]}"
DETAIL = {"人员编号": OFFERED, "事项": CONVICTED, "处理结果": "判处刑罚", "判决日期": "2009-03-05"}
A4 = {(595, 842), (842, 595)}


def saved_again(files: Iterable[Path], kind: str, to: Path) -> dict[str, Path]:
    """Let LibreOffice save files as another kind; return where they lie by their names without an end."""
    profile = (to / "profile").as_uri()
    command = ["soffice", f"-env:UserInstallation={profile}", "--headless", "--convert-to", kind]
    subprocess.run(
        [*command, "--outdir", str(to), *map(str, files)], check=True, capture_output=True, timeout=300
    )
    return {path.stem: path for path in to.glob(f"*.{kind}")}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a county whose units answered on their forms, with one 有, one 待核实 and one correction."""
    folder = unasked_county(tmp_path_factory.mktemp("office") / "yunxi")
    run("letters", folder, "--templates")
    made(folder, "--due", "2026-12-06", "--today", "2026-12-02")
    for path in sorted((folder / "forms" / FIRST).glob("*.xlsx")):
        form = Form(path).answer()
        if path == form_of(folder, "court"):
            form.say(NO, CONVICTED, "有").say(OTHER, CONVICTED, "待核实").add("明细", DETAIL)
        form.sign().send_back(folder, path.name)
    run("review", folder)
    assert run("letters", folder)[0] == 0
    return folder


def shown(report: Any) -> Any:
    """Return what must not change: verdicts, problems, and what was returned."""
    return verdicts(report), [each["code"] for each in report["problems"]], report["totals"]


@pytest.mark.parametrize("kind", ["xlsx", "ods", "xls"])
def test_every_form_saved_again_gives_the_same_answers(folder: Path, tmp_path: Path, kind: str) -> None:
    """Every unit opens its form in LibreOffice and saves it, in its own format too."""
    before = shown(report_of(folder))
    assert before[0][NO] == "flag"
    assert before[0][OTHER] == "pending"
    other = tmp_path / "yunxi"
    shutil.copytree(folder, other, ignore=shutil.ignore_patterns("reports", "letters"))
    sent = sorted((folder / "clearances").glob("*.xlsx"))
    again = saved_again(sent, kind, tmp_path / "out")
    assert again.keys() == {path.stem for path in sent}
    shutil.rmtree(other / "clearances")
    (other / "clearances").mkdir()
    for path in again.values():
        shutil.copy(path, other / "clearances" / path.name)
    assert shown(report_of(other)) == before


def test_a_blank_form_saved_again_can_be_filled_in(folder: Path, tmp_path: Path) -> None:
    """The lists to choose from, the locked headers and the codes survive; the answers are read."""
    sent = form_of(folder, "court")
    again = saved_again([sent], "xlsx", tmp_path / "out")[sent.stem]
    form = Form(again)
    offered = [each for each in form.sheet.data_validations.dataValidation if each.type == "list"]
    assert len(offered) >= 1
    assert any("未发现" in str(each.formula1) for each in offered)
    assert form.sheet.protection.sheet
    assert not form.cell(form.header + 1, 8).protection.locked
    assert form.cell(form.header, 8).protection.locked
    details = {str(each.formula1) for each in form.book["明细"].data_validations.dataValidation}
    assert any("码表" in formula for formula in details)
    other = tmp_path / "yunxi"
    shutil.copytree(folder, other, ignore=shutil.ignore_patterns("reports", "letters"))
    form.answer().sign().send_back(other, sent.name)
    report = report_of(other)
    assert report["problems"] == []
    assert set(verdicts(report).values()) == {"pass"}


def papers(folder: Path) -> list[Path]:
    """Return every Word file of a folder."""
    return sorted(
        path for path in folder.rglob("*.docx") if path.parent.parent.name in {FIRST, "第01次", "forms"}
    )


def said(path: Path) -> str:
    """Return the words of a Word file, its tables included, without spaces."""
    document = docx.Document(str(path))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return re.sub(r"\s", "", "".join([*(each.text for each in document.paragraphs), *cells]))


def test_every_letter_saved_again_says_the_same(folder: Path, tmp_path: Path) -> None:
    """Letters by templates and the register: no word and no cell is lost."""
    files = papers(folder)
    assert len(files) > 10
    for index, path in enumerate(files):
        shutil.copy(path, tmp_path / f"{index:02}.docx")
    again = saved_again(sorted(tmp_path.glob("*.docx")), "docx", tmp_path / "out")
    for index, path in enumerate(files):
        assert said(again[f"{index:02}"]) == said(path), path.name


def test_a_template_saved_again_keeps_its_fields(folder: Path, tmp_path: Path) -> None:
    """However LibreOffice splits its sentences."""
    again = saved_again(sorted((folder / "模板").glob("*.docx")), "docx", tmp_path / "out")
    for kind in KINDS:
        assert template_faults(again[kind.name].read_bytes(), kind) == ()


def pages_of(pdf: Path) -> tuple[set[tuple[int, int]], str]:
    """Return the sizes of a PDF's pages, and its words."""
    asked = subprocess.run(
        ["pdfinfo", "-l", "-1", str(pdf)], check=True, capture_output=True, text=True, timeout=60
    ).stdout
    sizes = re.findall(r"size:\s+([\d.]+) x ([\d.]+)", asked)
    text = subprocess.run(["pdftotext", str(pdf), "-"], check=True, capture_output=True, timeout=60).stdout
    return {(round(float(wide)), round(float(high))) for wide, high in sizes}, text.decode()


@pytest.mark.skipif(shutil.which("pdfinfo") is None, reason="poppler is not installed here")
def test_what_is_printed_is_on_a4_with_its_page_of_how_many(folder: Path, tmp_path: Path) -> None:
    """Forms one page wide, letters and registers; every page says which of how many it is."""
    forms = [form_of(folder, "court"), form_of(folder, "discipline"), form_of(folder, "township")]
    printed = saved_again([*forms, *papers(folder)[:4]], "pdf", tmp_path / "out")
    assert len(printed) >= 6
    for pdf in printed.values():
        sizes, text = pages_of(pdf)
        assert sizes <= A4, pdf.name
        pages = re.findall(r"第\s*(\d+)\s*页\s*共\s*(\d+)\s*页", text)
        assert pages
        assert pages == [(str(at), pages[0][1]) for at in range(1, int(pages[0][1]) + 1)]
