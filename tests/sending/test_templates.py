"""A county's own Word templates: each field in its place, each mistake said before anything is written."""

import io
import re
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import docx
import pytest

from commands.sending.templates import KINDS
from reports.disclosed.letters import Fields, Part
from reports.writers.word.filled import filled, template_faults
from tests.sending.clerks import FIRST, Form, form_of, made, run, unasked_county
from tests.sending.conftest import copied
from tests.sending.test_letters import text_of


@pytest.fixture
def folder(templates_once: Path, tmp_path: Path) -> Path:
    """Return a county of which no unit has answered, with the product's wordings as templates."""
    return copied(templates_once, tmp_path)


def template(folder: Path, kind: str) -> Path:
    """Return where a template lies."""
    return folder / "模板" / f"{kind}.docx"


def written(document: Any) -> bytes:
    """Return a Word file."""
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def changed(path: Path, change: Callable[[Any], object]) -> None:
    """Let a clerk change a template."""
    document = docx.Document(str(path))
    change(document)
    document.save(str(path))


def plain(text: str) -> str:
    """Return words without the spaces and lines between them."""
    return re.sub(r"\s", "", text)


def codes_and_output(folder: Path) -> tuple[int, str]:
    """Make forms, and return how that ended and what was said."""
    return run("forms", folder)


def test_templates_are_the_papers_with_their_fields(folder: Path) -> None:
    """One of each kind, in which every field stands once at least and nothing is wrong; never overwritten."""
    assert {path.name for path in (folder / "模板").iterdir()} == {f"{kind.name}.docx" for kind in KINDS}
    for kind in KINDS:
        raw = template(folder, kind.name).read_bytes()
        assert template_faults(raw, kind) == ()
        for name in kind.needed:
            assert f"{{{{{name}}}}}" in plain(text_of(template(folder, kind.name)))
    changed(template(folder, "催办函"), lambda document: document.add_paragraph("我县的话"))
    before = template(folder, "催办函").read_bytes()
    assert "没有改动" in run("letters", folder, "--templates")[1]
    assert template(folder, "催办函").read_bytes() == before


def test_a_template_as_it_was_written_says_what_the_product_says(folder: Path, tmp_path: Path) -> None:
    """Filled in unchanged, the templates give the words of the papers without templates."""
    other = unasked_county(tmp_path / "other")
    made(folder)
    made(other)
    theirs = plain(text_of(other / "forms" / FIRST / "送审函.docx"))
    for path in (folder / "forms" / FIRST / "送审函").iterdir():
        body = plain(text_of(path)).partition("第1页")[0].split("内部资料")[0]
        assert body.rstrip("第1页共") in theirs
    register = folder / "forms" / FIRST / "移交登记表.docx"
    assert plain(text_of(register)) == plain(text_of(other / "forms" / FIRST / "移交登记表.docx"))


def test_the_countys_words_are_kept_and_its_fields_filled(folder: Path) -> None:
    """Words, a table and a head of the county's own; a field that Word split into runs; full-width braces."""

    def change(document: Any) -> None:
        """Write as a clerk does."""
        document.add_paragraph("我县的联系人：某某，电话：0000")
        split = document.add_paragraph("致")
        for piece in ("{", "{单", "位}", "}", "，", "{{批", "次}}"):
            split.add_run(piece)
        document.add_paragraph("共｛｛人数｝｝人，｛｛ 村数 ｝｝村")
        document.add_table(rows=1, cols=1).cell(0, 0).text = "表内：{{单位}}"
        document.sections[0].header.paragraphs[0].text = "眉：{{县}}{{年份}}"

    changed(template(folder, "送审函"), change)
    made(folder, "--due", "2026-12-06", "--today", "2026-12-02")
    path = folder / "forms" / FIRST / "送审函" / f"法院_反馈表_{FIRST}_送审函.docx"
    text = plain(text_of(path))
    assert "我县的联系人：某某" in text
    assert "致云溪县法院，第1批" in text
    assert "共7人，2村" in text
    assert "表内：云溪县法院" in text
    assert "请于2026年12月6日前反馈" in text
    assert "2026年12月2日" in text
    with zipfile.ZipFile(path) as book:
        heads = "".join(book.read(name).decode() for name in book.namelist() if "header" in name)
    assert "眉：云溪县2026" in plain(re.sub("<[^>]+>", "", heads))
    assert "{{" not in text + heads


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (lambda d: d.add_paragraph("{{单位名称}}"), "「单位名称」不是「送审函」的字段"),
        (lambda d: d.add_paragraph("名单 {{核查事项}}"), "单独占一段"),
        (lambda d: d.add_paragraph("{{单位"), "花括号不成对"),
        (lambda d: setattr(d.paragraphs[2], "text", ""), "没有「人数」"),
    ],
    ids=["template-field", "template-beside", "template-broken", "template-missing"],
)
def test_a_mistake_is_said_with_its_place_and_nothing_is_written(
    folder: Path, change: Callable[[Any], object], said: str
) -> None:
    """The file and the paragraph; no batch, so that nothing has to be sent once more."""
    changed(template(folder, "送审函"), change)
    code, output = run("forms", folder)
    assert code == 3
    assert said in plain(output).replace("，", "，")
    assert "模板/送审函.docx" in output
    assert not (folder / "forms").exists()


def test_what_is_no_word_file_is_said(folder: Path) -> None:
    """template-unusable: a text called .docx, and a workbook."""
    for raw in (b"hello", b"PK\x03\x04", (folder / "villages.xlsx").read_bytes()):
        template(folder, "送审函").write_bytes(raw)
        code, output = run("forms", folder)
        assert code == 3
        assert "模板不能使用" in output
    assert not (folder / "forms").exists()


def test_a_template_that_fetches_from_elsewhere_is_not_used(folder: Path) -> None:
    """template-fetches: a linked picture, a field that includes a file; a link to click on is none."""

    def linked(document: Any) -> None:
        """Link a picture from elsewhere."""
        document.part.relate_to("http://elsewhere.invalid/a.png", _IMAGE, is_external=True)

    def included(document: Any) -> None:
        """Have Word include a file."""
        run_ = document.add_paragraph().add_run()
        told = run_._r.makeelement(f"{_W}instrText")
        told.text = " INCLUDETEXT C:\\\\secret.docx "
        run_._r.append(told)

    for change in (linked, included):
        before = template(folder, "送审函").read_bytes()
        changed(template(folder, "送审函"), change)
        code, output = run("forms", folder)
        assert code == 3
        assert "从别处取内容" in output
        template(folder, "送审函").write_bytes(before)
    changed(
        template(folder, "送审函"), lambda d: d.part.relate_to("http://x.invalid/", _LINK, is_external=True)
    )
    assert run("forms", folder)[0] == 0


_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_OF = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_IMAGE, _LINK = f"{_OF}/image", f"{_OF}/hyperlink"


def test_what_people_wrote_is_never_read_as_a_field() -> None:
    """A name with braces stays a name; a sign that nobody sees is shown."""
    document = docx.Document()
    document.add_paragraph("{{单位}}：{{日期}}")
    document.add_paragraph("{{读取情况}}")
    of = Fields({"单位": "{{日期}}\u202e", "日期": "今天"}, {"读取情况": (Part(lines=("{{单位}}",)),)})
    lines = [each.text for each in docx.Document(io.BytesIO(filled(written(document), of))).paragraphs]
    assert lines == ["{{日期}}⟨U+202E⟩：今天", "{{单位}}"]


def test_a_table_in_a_cell_and_at_a_section_leaves_a_sound_file() -> None:
    """A cell ends with a paragraph, and a paragraph that ends a section stays."""
    document = docx.Document()
    document.add_table(rows=1, cols=1).cell(0, 0).text = "{{登记}}"
    document.add_paragraph("{{批次}}")
    of = Fields({"批次": "第1批"}, {"登记": (Part("头", ("行",)),)})
    made_of = docx.Document(io.BytesIO(filled(written(document), of)))
    cell = made_of.tables[0].cell(0, 0)
    assert [each.text for each in cell.paragraphs] == ["头", "行"]
    with_section = docx.Document()
    with_section.add_paragraph("{{登记}}")
    with_section.add_section()
    again = docx.Document(io.BytesIO(filled(written(with_section), of)))
    assert len(again.sections) == 2


def test_letters_after_a_review_follow_their_templates(folder: Path) -> None:
    """催办函 and 反馈确认单 of the county; an unknown name in 模板/ is mentioned (template-unused)."""
    for kind in ("催办函", "反馈确认单"):
        changed(template(folder, kind), lambda document: document.add_paragraph("县联审办 {{日期}}"))
    (folder / "模板" / "表扬信.docx").write_bytes(template(folder, "催办函").read_bytes())
    made(folder)
    Form(form_of(folder, "court")).answer().sign().send_back(folder, "法院.xlsx")
    run("review", folder)
    code, output = run("letters", folder)
    assert code == 0
    assert "表扬信.docx" in output
    made_by = (folder / "letters" / "第01次" / kind for kind in ("催办函", "反馈确认单"))
    papers = [path for kind in made_by for path in kind.rglob("*.docx")]
    assert len(papers) > 5
    assert all("县联审办2026年12月6日" in plain(text_of(path)) for path in papers)


def test_a_day_by_which_to_answer_that_is_over_stops(folder: Path) -> None:
    """Nobody is asked to answer before the day of the letter."""
    code, output = run("forms", folder, "--due", "2026-12-01", "--today", "2026-12-02")
    assert code == 2
    assert "早于出具日期" in output
    assert not (folder / "forms").exists()
