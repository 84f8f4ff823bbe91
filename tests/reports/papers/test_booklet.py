"""The booklet 《审查依据》: nothing of a pack is left out, and every page can be signed."""

import io
import os
import re
import sys
import zipfile
from pathlib import Path

import docx
import pytest
from click.testing import CliRunner, Result

from cli import main
from engine.review.docket import questions_read
from reports.booklet.binding import booklet_of
from reports.booklet.setting import alone
from reports.disclosed.booklet import Booklet
from reports.writers.booklet_text import booklet_text
from reports.writers.web.booklet import booklet_html
from reports.writers.word.booklet import booklet_docx
from rules.library import Library, shipped_names
from rules.model.pack import Pack
from rules.reading.pack_reader import read_pack
from rules.schema.option_words import WORDS
from tests.counties.county import County, clean_county
from tests.places import GOLDEN, ROOT
from vocabulary.texts import Lang

EXAMPLE = ROOT / "docs" / "examples" / "pack.yaml"
FOOT = "审核人签字"
HOSTILE = "<script>alert(1)</script>&\"'"


def example() -> Pack:
    """Return the example pack of the documentation."""
    pack = read_pack(EXAMPLE.read_bytes(), "pack.yaml", Library().find).pack
    assert pack is not None
    return pack


def bound(*packs: Pack, lang: Lang = Lang.ZH) -> Booklet:
    """Bind packs by themselves."""
    return booklet_of(packs, alone(packs, lang))


def shipped(name: str) -> Pack:
    """Return a shipped pack."""
    pack = Library().find(name)
    assert pack is not None
    return pack


def run(*args: object) -> Result:
    """Run the command line in this process."""
    return CliRunner().invoke(main, ["rules", "show", *(str(arg) for arg in args)])


def in_folder(tmp_path: Path, county: County | None = None) -> Path:
    """Return the folder of a small county."""
    return (county or clean_county()).write(tmp_path / "county")


GOLDENS = {
    "booklet.txt": lambda: booklet_text(bound(example())),
    "booklet-en.txt": lambda: booklet_text(bound(example(), lang=Lang.EN)),
    # The style sheet is the same for all pages, and is looked at in pictures.
    "booklet.html": lambda: re.sub(r"<style>.*</style>", "", booklet_html(bound(example())), flags=re.DOTALL),
}


@pytest.mark.parametrize("name", list(GOLDENS))
def test_the_booklet_of_the_example_is_the_golden_one(name: str) -> None:
    """The booklet is the reviewed one; `GOLDEN=write make test` writes it anew."""
    printed, path = GOLDENS[name](), GOLDEN / name
    if os.environ.get("GOLDEN") == "write":
        path.write_text(printed, encoding="utf-8")
    assert printed == path.read_text(encoding="utf-8")


@pytest.mark.parametrize("lang", list(Lang))
@pytest.mark.parametrize("name", shipped_names())
def test_nothing_of_a_shipped_pack_is_left_out(name: str, lang: Lang) -> None:
    """Every criterion stands there with text, citation, units and basis; so does every requirement."""
    pack = shipped(name)
    text = booklet_text(bound(pack, lang=lang))
    assert pack.sha256 in text
    for criterion in pack.criteria:
        entry = entry_of(text, f"{pack.name}/{criterion.name}")
        assert criterion.citation in entry
        assert criterion.text.to(lang) in entry
        for question in questions_read(criterion):
            asked = pack.questions[question]
            assert asked.by_consent or asked.basis in entry
            assert all(pack.departments[unit].to(lang) in entry for unit in asked.of)
        if criterion.rights_note:
            assert criterion.rights_note.to(lang) in entry
        if criterion.todo:
            assert criterion.todo.to(lang) in entry
    assert all(f"{pack.name}/{ratio.name}" in text for ratio in pack.ratios)
    assert all(each.owes.to(lang) in text for each in pack.deadlines if each.owes)
    assert all((term.text.to(lang) if term.text else term.value) in text for term in pack.procedure.values())
    assert all(WORDS[step].to(lang) in text for term in pack.procedure.values() for step in term.order)


def entry_of(text: str, name: str) -> str:
    """Return the lines of one criterion."""
    found = re.search(rf"^.* {re.escape(name)}\n(?:    .*\n)*", text, re.MULTILINE)
    assert found, name
    return found[0]


@pytest.mark.parametrize("name", ["shibuxuan-2020", "liubuneng-2018"])
def test_only_law_forbids(name: str) -> None:
    """No entry of a policy list says 不得作为候选人, whatever word its source uses; the law's bars do."""
    text = booklet_text(bound(shipped(name), shipped("cn-vco-2025")))
    own = booklet_text(bound(shipped(name)))
    for words in ("[不得作为候选人]", "等级、性质：不得", "政策文件，不得", "必须满足"):
        assert words not in own
    assert "政策文件，不得" not in text
    for words in ("[不得作为候选人]", "等级、性质：不得；法律", "法律，不得"):
        assert words in text


def test_a_bar_of_a_list_is_told_as_to_be_weighed() -> None:
    """Where a list forbids, the booklet says 提请酌定 and that its source forbids, in both languages."""
    pack = shipped("liubuneng-2018")
    assert "等级、性质：提请酌定，原文列为禁止；政策文件" in booklet_text(bound(pack))
    english = booklet_text(bound(pack, lang=Lang.EN))
    assert "grade, force: for the deciding body to weigh, forbidden by its own source; policy" in english
    assert "grade, force: bar" not in english


def test_a_look_back_names_its_dates() -> None:
    """A look-back is told with the date that it counts from, the day to which, and the day that decides."""
    entry = entry_of(booklet_text(bound(example())), "yunxi-2026/recent-sanction")
    for words in ("自处分决定日期起算", "算到选举日", "未满 2 年", "有争议，结论为“未定”，由人认定"):
        assert words in entry


def test_wishes_stand_apart_by_orientation() -> None:
    """Wishes stand under 政策目标，非法定要求, those of one orientation together."""
    pack = shipped("hebei-2018")
    grouped = next(
        (p for name in shipped_names() if (p := shipped(name)) and any(c.orientation for c in p.criteria)),
        pack,
    )
    text = booklet_text(bound(grouped))
    for orientation in {c.orientation.zh for c in grouped.criteria if c.orientation}:
        assert f"【政策目标，非法定要求：{orientation}】" in text
    assert "【政策目标，非法定要求" in booklet_text(bound(pack))


def test_a_shell_says_that_it_has_no_text() -> None:
    """A shell says plainly that its text is not public and that nothing can be examined by it."""
    text = booklet_text(bound(shipped("hebei-2018")))
    assert "空壳：只有条目名，没有公开文本，不能用于比对" in text
    assert text.count("（未见公开文本）") == len(shipped("hebei-2018").criteria)


def test_the_booklet_of_an_election_says_who_adopted(tmp_path: Path) -> None:
    """With a folder the booklet names county, polling day and days of dates, and who adopted which list."""
    folder = in_folder(tmp_path)
    done = run("--folder", folder)
    assert done.exit_code == 0
    assert "云溪县" in done.stdout
    assert "基准日：选举日（2026年12月20日）" in done.stdout
    assert "采用：云溪县换届工作领导小组采用，云换组〔2026〕3号，2026年10月8日" in done.stdout
    assert "在本县适用于：2 个村中的 2 个" in done.stdout
    assert "【情形：因犯罪受过刑事处罚】" in done.stdout
    # The unit that the county put the question to, not the one that the pack names.
    assert "由国土" in entry_of(done.stdout, "shibuxuan-2020/environment-damage") or "由自然资源" in entry_of(
        done.stdout, "shibuxuan-2020/environment-damage"
    )


def test_a_list_nobody_adopted_is_not_in_effect(tmp_path: Path) -> None:
    """A list that nobody adopted is shown as such, told as a problem, and the exit code says so."""
    county = clean_county()
    county.election = re.sub(r"adopted:\n.*\n", "", county.election)
    done = run("--folder", in_folder(tmp_path, county))
    assert done.exit_code == 3
    assert "采用：本县未采用，不计入比对结果" in done.stdout


def test_an_election_shows_the_packs_that_are_named(tmp_path: Path) -> None:
    """A name beside the folder picks one of its packs, and only one of its packs."""
    folder = in_folder(tmp_path)
    done = run("shibuxuan-2020", "--folder", folder)
    assert "shibuxuan-2020/cult" in done.stdout
    assert "cn-vco-2025/cult" not in done.stdout
    assert run("hebei-2018", "--folder", folder).exit_code == 2


def test_usage() -> None:
    """A booklet needs a pack or a folder, an unknown name is told, and a Word file needs a place."""
    assert [run(*args).exit_code for args in ((), ("nowhere",), ("common", "--format", "docx"))] == [2, 2, 2]


def test_a_page_runs_nothing_that_a_pack_says(tmp_path: Path) -> None:
    """Whatever a pack writes is text on the page, in the style of the page too."""
    text = EXAMPLE.read_text(encoding="utf-8").replace("云溪县村民委员会换届补充规定（虚构）", "HOSTILE")
    file = tmp_path / "yunxi-2026.yaml"
    file.write_text(text.replace("HOSTILE", f"'{HOSTILE.replace(chr(39), chr(39) * 2)}'"), encoding="utf-8")
    done = run(file, "--format", "html")
    assert done.exit_code == 0
    assert "<script" not in done.stdout
    assert "&lt;script&gt;alert(1)&lt;/script&gt;&amp;" in done.stdout


def test_a_page_needs_no_other_file() -> None:
    """The page is one file: no script, no picture, no font and no style from anywhere else."""
    page = booklet_html(bound(example(), shipped("cn-vco-2025")))
    assert not re.search(r"<(?:script|link|img|iframe)|@import|url\(", page)


def test_every_page_can_be_signed() -> None:
    """The foot of every page has room for a name and a date, the page of how many, the fingerprint."""
    booklet = bound(example())
    page = booklet_html(booklet)
    style = page[page.index("@page{") :].partition("</style>")[0]
    for part in (FOOT, "日期：", "counter(page)", "counter(pages)", booklet.foot.fingerprint):
        assert part in style
    footer = docx.Document(io.BytesIO(booklet_docx(booklet))).sections[0].footer
    xml = "".join(paragraph._p.xml for paragraph in footer.paragraphs)
    for part in (FOOT, "日期：", 'w:instr="PAGE"', 'w:instr="NUMPAGES"', booklet.foot.fingerprint):
        assert part in xml


def test_the_word_file_holds_everything() -> None:
    """A Word file that is opened again has every heading, every criterion and every line of the booklet."""
    booklet = bound(shipped("cn-vco-2025"), shipped("shibuxuan-2020"))
    opened = docx.Document(io.BytesIO(booklet_docx(booklet)))
    headings = [p.text for p in opened.paragraphs if (p.style.name or "").startswith("Heading 1")]
    assert headings == [f"{index}　{chapter.title}" for index, chapter in enumerate(booklet.chapters, 1)]
    told = "\n".join(paragraph.text for paragraph in opened.paragraphs)
    cells = {cell.text for table in opened.tables for row in table.rows for cell in row.cells}
    entries = [entry for chapter in booklet.chapters for part in chapter.sections for entry in part.entries]
    assert len(entries) > 40
    for entry in entries:
        assert entry.name in told
        assert all({line.label, line.value} <= cells for line in entry.lines)


def test_the_word_file_names_its_chinese_fonts() -> None:
    """Every style names a font for Chinese; without it a Chinese text falls back to any font at all."""
    opened = docx.Document(io.BytesIO(booklet_docx(bound(example()))))
    for name in ("Normal", "Title", "Heading 1", "Heading 2"):
        fonts = opened.styles[name].element.rPr.rFonts
        assert {key.rpartition("}")[2]: value for key, value in fonts.attrib.items()}["eastAsia"]


def test_the_word_file_is_the_same_to_the_byte() -> None:
    """Neither the clock nor the machine shows in a Word file: one day for all parts, and no name."""
    written = booklet_docx(bound(example()))
    assert written == booklet_docx(bound(example()))
    with zipfile.ZipFile(io.BytesIO(written)) as parts:
        assert {part.date_time for part in parts.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert b"2000-01-01T00:00:00Z" in parts.read("docProps/core.xml")


def test_without_the_extra_the_command_says_how_to_install(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where python-docx is not installed nothing is written; the command exits with 2 and says what to do."""
    monkeypatch.setitem(sys.modules, "docx", None)
    done = run("common", "--format", "docx", "-o", tmp_path / "booklet.docx")
    assert done.exit_code == 2
    assert "lianshen[word]" in done.stderr
    assert list(tmp_path.iterdir()) == []


def test_a_file_that_cannot_be_written_is_a_message(tmp_path: Path) -> None:
    """A target that cannot be written ends in a message and not in a traceback."""
    done = run("common", "--format", "html", "-o", tmp_path / "nowhere" / "booklet.html")
    assert done.exit_code == 3
    assert "未能写入" in done.stderr
