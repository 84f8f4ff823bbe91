"""Reading copies say in English what the Chinese papers say, say so first, and are never taken for them."""

import json
import re
import shutil
from pathlib import Path

import pytest

from commands.sending.letters import KINDS
from files.books.sheets import Workbook, words
from files.reading import read_workbook
from reports.wording.deciding_bodies import body_named
from rules.library import Library, shipped_names
from tests.checks.leftover import leftover, names_of
from tests.checks.papers_of import pages_of
from tests.counties.county import PEOPLE, UNITS, County
from tests.counties.decided import BAR, POLICY, row_about, troubled, with_decisions
from tests.counties.registers import objection, recheck, service, statement, with_registers
from tests.sending.clerks import run
from vocabulary.writing.reading_copies import Counts, copy_name, first_line

REPLY, STATED, DOCUMENT = "经复核，文书不是你本人的", "那次是同名的人", "复〔2026〕1号"
FIGURE = re.compile(r"\d+(?:-\d+)*")
CHINESE_DAY = re.compile(r"(\d{4})年(\d{1,2})月(\d{1,2})日")
ARTICLE = re.compile("第[一二三四五六七八九十百]+条")
LIST = ("list", "--village", "西山村", "--order", "votes")


def county() -> County:
    """Return a county of a province that names who decides, signs and hears objections."""
    made = troubled()
    made.election = made.election.replace("[cn-vco-2025, shibu", "[cn-vco-2025, hainan-2025, shibu")
    made.answers["police"]["0003", "convictions"] = "待核实"
    made.roster[3]["状态"] = "本人放弃"
    return made


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Write every kind of paper in Chinese, then in English."""
    folder = county().write(tmp_path_factory.mktemp("copies") / "yunxi")
    rows = [row_about(0, "认定成立", name, 编号=f"a-{i}") for i, name in enumerate((BAR, POLICY))]
    listed = [row_about(i, "按期列入") for i, each in enumerate(PEOPLE) if each["村"] == "西山村"]
    with_decisions(folder, [*rows, *listed])
    with_registers(
        folder,
        送达登记=[service(0)],
        陈述登记=[statement(0, 陈述申辩内容=STATED)],
        异议登记=[objection(0)],
        复核登记=[recheck(0, 答复本人的内容=REPLY, 文号=DOCUMENT)],
    )
    code, said = run("review", folder)
    assert code in {0, 1}, said
    for lang in ("zh", "en"):
        code, said = run("letters", folder, "--order", "votes", "--due", "2026-12-08", "--lang", lang)
        assert code == 0, said
    return folder


def text_of(path: Path) -> str:
    """Return the words of a Word file."""
    return "\n".join(text for page in pages_of(path) for text in page)


def papers(folder: Path, shelf: str) -> dict[str, Path]:
    """Return the papers of a shelf by kind and name."""
    return {path.relative_to(folder / shelf).as_posix(): path for path in (folder / shelf).rglob("*.docx")}


def kept_words() -> frozenset[str]:
    """Return the names, quotations and document numbers that stay as they are."""
    library = Library()
    packs = [pack for name in ("cn-vco-2025", "hainan-2025") if (pack := library.find(name))]
    terms = (term.value for pack in packs for term in pack.procedure.values())
    bodies = ("村民选举委员会", "乡镇人民政府选举工作指导机构", "市县选举工作指导机构")
    more = (REPLY, STATED, DOCUMENT, "口头", "云溪县人民法院", "城关镇人民政府", *UNITS.values())
    return names_of(county(), *terms, *bodies, *more)


def test_every_paper_has_its_copy(folder: Path) -> None:
    """The same papers, each called by its name with `.en`, in a folder of their own; none is missing."""
    chinese, english = papers(folder, "letters"), papers(folder, "letters.en")
    assert {copy_name(name) for name in chinese} == set(english)
    assert {name.split("/")[1] for name in chinese} == set(KINDS)


def test_copies_are_in_english(folder: Path) -> None:
    """No Chinese is left but names, quotations and numbers of documents; no Chinese stop or comma either."""
    names = kept_words()
    for name, path in papers(folder, "letters.en").items():
        texts = [text for page in pages_of(path) for text in page]
        assert leftover(texts, names) == {}, name
        ours = "\n".join(texts)
        for quoted in sorted(names, key=len, reverse=True):
            ours = ours.replace(quoted, "")
        assert not re.findall(".{9}[，。；：「」].{9}", ours), name


def test_copies_say_first_what_they_are(folder: Path) -> None:
    """Every page that begins a paper does, before its title; the Chinese paper says nothing of the kind."""
    for name, path in papers(folder, "letters.en").items():
        kind = KINDS[name.split("/")[1]]
        *pages, foot = pages_of(path)
        assert len(pages) == 1 + (kind.receipt is not None), name
        for page in pages:
            assert page[0] == first_line(kind.counts), name
        assert foot[0].startswith("page"), name
    for name, path in papers(folder, "letters").items():
        assert "eading copy" not in text_of(path), name


def test_copies_have_the_facts_of_the_papers(folder: Path) -> None:
    """The same figures, days, people and articles."""
    english = papers(folder, "letters.en")
    for name, path in papers(folder, "letters").items():
        zh, en = text_of(path), text_of(english[copy_name(name)])
        zh = CHINESE_DAY.sub(lambda day: f"{day[1]}-{int(day[2]):02}-{int(day[3]):02}", zh)
        assert sorted(FIGURE.findall(zh)) == sorted(FIGURE.findall(en)), name
        assert sorted(ARTICLE.findall(zh)) == sorted(ARTICLE.findall(en)), name
        people = [[row["姓名"] for row in PEOPLE if row["姓名"] in text] for text in (zh, en)]
        assert people[0] == people[1], name


def test_asking_for_english_sends_nothing(folder: Path) -> None:
    """Copies have a count of their own; no letter is written, and whoever asks is told."""
    before = sorted(folder.joinpath("letters").iterdir())
    code, said = run("confirm", folder, "--lang", "en")
    assert code == 0
    assert "what is sent, served, signed or posted is the Chinese text" in said
    assert f"反馈确认单 ({KINDS['反馈确认单'].purpose}): " in said
    assert sorted(folder.joinpath("letters").iterdir()) == before
    assert {each.name for each in folder.joinpath("letters.en").iterdir()} >= {"第01次", "第01次-2"}
    assert "Chinese text" not in run("confirm", folder)[1]


def test_a_template_words_the_chinese_paper_alone(folder: Path, tmp_path: Path) -> None:
    """The copy has the product's words, and says that the paper has the county's."""
    other = Path(shutil.copytree(folder, tmp_path / "yunxi", ignore=shutil.ignore_patterns("letters*")))
    assert run("letters", other, "--templates")[0] == 0
    assert run("letters", other, "催办函", "--lang", "en")[0] == 0
    (path,) = (each for name, each in papers(other, "letters.en").items() if "法院" in name)
    first, title, *_ = pages_of(path)[0]
    assert first.startswith(first_line(Counts.SENT))
    assert "template" in first
    assert "Reminder" in title


def test_the_list_in_english_says_that_it_is_no_list(folder: Path, tmp_path: Path) -> None:
    """As text, JSON, workbook and Word file; the people of the Chinese list in its order."""
    zh, en = (json.loads(run(*_on(folder), "--format", "json", "--lang", lang)[1].split("\n}")[0] + "\n}")
              for lang in ("zh", "en"))  # fmt: skip
    (chinese,), (english,) = zh["lists"], en["lists"]
    assert en["reading_copy"] == first_line(Counts.POSTED)
    assert "reading_copy" not in zh
    assert [row[1] for row in english["rows"]] == [row[1] for row in chinese["rows"]]
    assert english["columns"] == ["post", "name", "curriculum vitae"]
    assert {row[0] for row in english["rows"]} <= {"chair", "member"}
    assert run(*_on(folder), "--lang", "en")[1].startswith(first_line(Counts.POSTED) + "\n")
    names = names_of(county())
    for form in ("xlsx", "docx"):
        for lang in ("zh", "en"):
            assert run(*_on(folder), "--format", form, "-o", tmp_path, "--lang", lang)[0] == 0
    assert {each.name for each in tmp_path.iterdir()} == {
        *("名单.xlsx", "名单.docx"),
        *("名单.en.xlsx", "名单.en.docx"),
    }
    first, *rest = _cells(tmp_path / "名单.en.xlsx")
    assert first == first_line(Counts.POSTED)
    assert leftover(rest, names) == {}
    assert pages_of(tmp_path / "名单.en.docx")[0][0] == first_line(Counts.POSTED)


def _on(folder: Path) -> tuple[object, ...]:
    """Return the line that prints the list of a village."""
    command, *more = LIST
    return (command, folder, *more)


def _cells(path: Path) -> list[str]:
    """Return the cells of a workbook that say something."""
    book = read_workbook(path, path.name)
    assert isinstance(book, Workbook)
    return [text for sheet in book.sheets for row in sheet.rows for cell in row if (text := words(cell))]


def test_every_body_that_a_pack_names_has_a_name_in_english() -> None:
    """Who decides, signs and hears objections in a pack that is shipped."""
    library = Library()
    for pack in filter(None, map(library.find, shipped_names())):
        for step in ("decides", "object_to", "signs"):
            term = pack.procedure.get(step)
            for name in term.value.split("、") if term and step == "signs" else [term.value] if term else []:
                assert body_named(name).en != name, (pack.name, name)
