"""Every form, letter and workbook that leaves the product, held against what Excel, Word and WPS ask.

None of these programs can be run in tests. What they repair or refuse and other programs forgive is looked
for here: names, lists, locks, links, the order of parts. The written XML was also held once against the
schemas of ECMA-376 by hand.
"""

import io
import zipfile
from pathlib import Path

import pytest

from candidates.clearances.sent.form_book import form_sheets
from candidates.clearances.sent.form_of import FormOf, FormPerson
from candidates.clearances.sent.row_codes import FormNumber
from files.workbooks import SheetText, workbook_bytes
from rules.library import shipped, shipped_names
from tests.checks.strict_books import faults_of_book
from tests.checks.strict_letters import faults_of_letter
from tests.counties.county import QUESTIONS, clean_county
from tests.counties.decided import kept, village_row, with_decisions
from tests.counties.new_folders import ASKED, run
from tests.sending.clerks import CONVICTED, FIRST, Form, form_of, made
from tests.sending.test_write_ins import LATER, WRITTEN_IN, results
from vocabulary.kinds import Choice
from vocabulary.questions import Disclosure, Question, RecordField
from vocabulary.texts import Lang, Text

DAY = ("--today", "2026-12-06")
BY_TESTS = {"villages.xlsx", "elected.xlsx", "名册.xlsx", "clearances", "decisions"}
DETAIL = {"事项": CONVICTED, "处理结果": "判处刑罚", "判决日期": "2009-03-05", "文书名称": "刑事判决书"}
SENT_BACK, SIGNED_LATE = "城关镇", "检察院"


def faults_in(folder: Path) -> tuple[int, list[str]]:
    """Return how many workbooks and Word files of ours a folder has, and everything wrong with them."""
    paths = [path for path in sorted(folder.rglob("*")) if path.suffix in {".xlsx", ".docx"}]
    ours = [path for path in paths if path.parent.name not in BY_TESTS and path.name not in BY_TESTS]
    found = []
    for path in ours:
        check = faults_of_book if path.suffix == ".xlsx" else faults_of_letter
        faults = [each for each in check(path.read_bytes()) if path.parent.name != "模板" or "{{" not in each]
        found += [f"{path.relative_to(folder)}: {fault}" for fault in faults]
    return len(ours), found


ALSO = [pytest.param(kind, marks=pytest.mark.deep) for kind in ("by_election", "standing_check")]


@pytest.mark.parametrize("kind", ["term", *ALSO])
def test_a_new_folder(tmp_path: Path, kind: str) -> None:
    """Villages, rosters, units, the calendar and the papers on data protection."""
    asked = (*ASKED[:4], *ASKED[6:]) if kind == "standing_check" else ASKED
    assert run("new", tmp_path / "new", *asked, "--kind", kind).exit_code == 3
    count, found = faults_in(tmp_path)
    assert found == []
    assert count >= 8


def form_of_all(*questions: Question, lang: Lang = Lang.ZH) -> list[SheetText]:
    """Return a form that asks these questions about two people, one of them in two villages."""
    asked = frozenset(question.name for question in questions)
    people = [
        FormPerson("0001", "城关镇", village, "赵一山", "男", "999001198001011234", asked)
        for village in ("东河村", "西山村")
    ]
    other = FormPerson("0002", "城关镇", "东河村", "钱二水", "女", "999001198001015678", frozenset())
    number = FormNumber("云溪县", "2026-12-20", FIRST)
    return form_sheets(
        FormOf(
            *("云溪县法院", number, questions, (*people, other), "换届被提名人"),
            due=Text("2026-12-06", "2026-12-06"),
            lang=lang,
        )
    )


@pytest.mark.deep
def test_a_form_of_every_pack_that_is_shipped() -> None:
    """Whatever a source asks, in one form: lists, prompts and widths stay within what Excel takes."""
    for name in shipped_names():
        pack = shipped().find(name)
        if pack is not None and pack.questions:
            for lang in Lang:
                form = form_of_all(*pack.questions.values(), lang=lang)
                assert faults_of_book(workbook_bytes(form)) == [], (name, lang)


def test_a_list_too_long_for_a_cell_is_offered_all_the_same() -> None:
    """A county's own question with forty words, or with a comma in one: they stand on the hidden sheet."""
    options = {f"o{at}": Text(f"第{at}种查处机关的全称", f"option {at}") for at in range(40)}
    comma = {"a": Text("罚款,已缴", "paid"), "b": Text("罚款", "fine")}
    fields = {
        "body": RecordField("body", Text("查处机关", "body"), Choice(options)),
        "paid": RecordField("paid", Text("缴纳", "paid"), Choice(comma)),
    }
    ask = Question("own", Text("是否被查处", "own"), ("court",), "某条例第一条", Disclosure.FULL, fields)
    sheets = form_of_all(ask)
    assert faults_of_book(workbook_bytes(sheets)) == []
    details = next(sheet for sheet in sheets if sheet.name == "明细")
    lists = next(sheet for sheet in sheets if sheet.hidden)
    for header, words in (("查处机关", options), ("缴纳", comma)):
        at = details.offers[header]
        assert [row[at.column] for row in lists.rows[: at.count]] == [word.zh for word in words.values()]


BROKEN = [
    ('sort="0" ', "", "locked without sort"),
    ('autoFilter="0"', "", "locked without autoFilter"),
    ('<autoFilter ref="A4:', '<autoFilter ref="A3:', "a column that is filtered has no header"),
    (
        "</sheetData>",
        '</sheetData><mergeCells count="1"><mergeCell ref="A6:B6"/></mergeCells>',
        "merged cells",
    ),
    ("未发现,有", "未发现,,有", "a list with a blank word"),
    ("未发现,有", f"未发现,{'有' * 250}", "a list of 27"),
    ('s="2"', 's="6"', "is not locked"),
]


def test_a_form_in_english() -> None:
    """What units are asked in both languages, with the lists and prompts of every column."""
    assert faults_of_book(workbook_bytes(form_of_all(*QUESTIONS.values(), lang=Lang.EN))) == []


@pytest.mark.parametrize(("ours", "broken", "said"), BROKEN, ids=[said for _, _, said in BROKEN])
def test_what_is_broken_is_found(ours: str, broken: str, said: str) -> None:
    """A form changed in one place is not as it must be: the checks of this file can fail."""
    raw = workbook_bytes(form_of_all(*QUESTIONS.values()))
    assert faults_of_book(raw) == []
    written = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(raw)) as source, zipfile.ZipFile(written, "w") as target:
        for name in source.namelist():
            part = source.read(name).decode()
            target.writestr(name, part.replace(ours, broken) if name.endswith("sheet1.xml") else part)
    assert any(said in fault for fault in faults_of_book(written.getvalue()))


@pytest.mark.deep
def test_everything_that_a_county_writes(tmp_path: Path) -> None:
    """Forms by unit and by township, what goes back, registers, the ledger, letters, reports, templates."""
    _send(tmp_path / "yunxi")
    _decide(tmp_path / "yunxi")
    count, found = faults_in(tmp_path)
    assert found == []
    assert count > 90


def _send(folder: Path) -> None:
    """Send the forms of a county, by unit and by township, and fill them in; one unit does not sign."""
    county = clean_county()
    county.answers = {}
    county.roster[6]["身份证号"] = "12"
    county.write(folder)
    run("letters", folder, "--templates")
    made(folder, "--due", "2026-12-08", *DAY, code=3)
    made(folder, "--reissue", 1, "--by", "township", *DAY, code=3)
    for path in sorted((folder / "forms" / FIRST).glob("*.xlsx")):
        form = Form(path).answer()
        if path == form_of(folder, "court"):
            form.say("0001", CONVICTED, "有").add("明细", {"人员编号": form.offered("0001"), **DETAIL})
        (form if path.name.startswith(SIGNED_LATE) else form.sign()).send_back(folder, path.name)


def _decide(folder: Path) -> None:
    """Review and decide; write every letter and report; send those written in."""
    run("review", folder, *DAY)
    assert run("decisions", folder).exit_code == 0
    (folder / "decisions").rename(folder / "认定")
    with_decisions(folder, [*kept(), village_row("东河村", 3)])
    run("review", folder, *DAY)
    for command in ("tasks", "letters"):
        assert run(command, folder).exit_code == 0, command
    for kind in ("xlsx", "docx"):
        run("review", folder, "--format", kind, "-o", folder / "out", *DAY)
    for report in ("责任清单", "联审情况报告"):
        to = folder / "out" / (f"{report}.docx" if report == "联审情况报告" else report)
        assert run("account", folder, "--kind", report, "--format", "docx", "-o", to).exit_code == 0
    run("rules", "show", "cn-vco-2025", "--format", "docx", "-o", folder / "out" / "booklet.docx")
    results(folder, WRITTEN_IN)
    made(folder, *LATER, code=3)
