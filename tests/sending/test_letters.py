"""Letters to units: to each what it was asked, what it said and what it owes, and nothing of anybody else."""

import hashlib
import re
import zipfile
from pathlib import Path

import pytest

from tests.checks.judging_words import OURS, THEIRS
from tests.counties.county import PEOPLE, QUESTIONS, UNITS, clean_county, questions_of_unit
from tests.counties.secrets import COURT_PAPER, SECRET_WORDS, WITHHELD_PAPER, county_of_secrets
from tests.sending.clerks import CONVICTED, DAY, FIRST, Form, form_of, made, run, unasked_county
from tests.sending.conftest import copied

# Papers for the deciding body and for nominees: a result, as far as its reader may know it, is their matter.
WITH_RESULTS = ("告知书", "陈述申辩笔录", "复核通知书", "联审意见表", "名单")
RESULTS = re.compile("需认定|待认定|提请酌定|不得作为候选人|未发现问题|决定性|涉及第")


def text_of(path: Path) -> str:
    """Return all words of a Word file."""
    with zipfile.ZipFile(path) as book:
        xml = book.read("word/document.xml").decode() + book.read("word/footer1.xml").decode()
    return re.sub(r"<[^>]+>", "\n", xml)


def letter_to(folder: Path, unit: str, kind: str, number: str = "第01次") -> Path:
    """Return where a letter lies."""
    return folder / "letters" / number / kind / f"云溪县{UNITS[unit]}_{kind}.docx"


@pytest.fixture
def owing(owing_once: Path, tmp_path: Path) -> Path:
    """Return such a county of one's own."""
    return copied(owing_once, tmp_path)


@pytest.fixture(scope="module")
def owing_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Write a county in which the court owes one answer, contradicts itself once, and checks another."""
    county = clean_county()
    del county.answers["court"]["0001", "convictions"]
    county.answers["court"]["0002", "convictions"] = "待核实"
    county.answers["court"]["0003", "convictions"] = "同意"
    folder = county.write(tmp_path_factory.mktemp("owing") / "yunxi")
    run("review", folder)
    return folder


def test_a_reminder_names_people_and_questions(owing: Path) -> None:
    """Names, numbers and questions that are owed, in the unit's own words; whoever owes nothing gets none."""
    code, output = run("letters", owing, "催办函")
    assert code == 0, output
    text = text_of(letter_to(owing, "court", "催办函"))
    for number, state in (("0001", "未反馈"), ("0002", "待核实"), ("0003", "请核对后重新填写")):
        row = PEOPLE[int(number) - 1]
        assert row["姓名"] in text
        assert number in text
        assert f"{CONVICTED}（{state}）" in text
    assert PEOPLE[4]["姓名"] not in text
    assert [path.name for path in letter_to(owing, "court", "催办函").parent.iterdir()] == [
        letter_to(owing, "court", "催办函").name
    ]


def test_a_unit_that_sent_nothing_is_not_sent_the_list_again(tmp_path: Path) -> None:
    """All is owed, and the form says about whom."""
    folder = unasked_county(tmp_path / "yunxi")
    run("review", folder)
    run("letters", folder, "催办函")
    text = text_of(letter_to(folder, "court", "催办函"))
    assert f"{len(PEOPLE)} 人" in text
    assert PEOPLE[0]["姓名"] not in text


def test_letters_say_nothing_of_results_and_of_other_units(tmp_path: Path) -> None:
    """No verdict, no ID, no word and no question of another unit, nothing that only the decider may see."""
    county = county_of_secrets()
    county.answers["police"].pop(("0002", "convictions"))
    county.answers["discipline"].pop(("0002", "open_cases"))
    folder = county.write(tmp_path / "yunxi")
    run("review", folder)
    made(folder, code=3)
    assert run("letters", folder)[0] == 0
    written = [*(folder / "letters").rglob("*.docx"), *(folder / "forms").rglob("*.docx")]
    # What deciding bodies and nominees are given is searched elsewhere (test_leaks_of_papers).
    papers = [path for path in written if path.parent.name not in WITH_RESULTS]
    assert len(papers) > len(UNITS) // 2
    for path in papers:
        text = text_of(path)
        assert not RESULTS.search(text), path
        assert not OURS.search(THEIRS.sub("", text)), path
        assert not any(row["身份证号"] in text for row in PEOPLE), path
        own = {"法院": COURT_PAPER, "纪委监委": WITHHELD_PAPER}
        allowed = {paper for unit, paper in own.items() if unit in path.name} | {"信访处理意见书伍陆叁"}
        assert not any(word in text for word in SECRET_WORDS if word not in allowed), path
    for unit in ("court", "police"):
        strange = {QUESTIONS[name].ask.zh for name in set(QUESTIONS) - set(questions_of_unit(unit))}
        for kind in ("催办函", "反馈确认单"):
            path = letter_to(folder, unit, kind)
            if path.exists():
                assert not any(ask in text_of(path) for ask in strange)


def test_what_contradicts_another_units_answer_is_not_chased(tmp_path: Path) -> None:
    """The unit answered; that another says otherwise is nothing that it may learn from a letter."""
    county = clean_county()
    for unit in ("discipline", "organisation"):
        county.answers[unit]["0001", "party_expulsion"] = "未发现"
    county.answers["discipline"]["0001", "sanctions"] = "有"
    county.details["discipline"] = [
        {
            "人员编号": "0001",
            "事项": QUESTIONS["sanctions"].ask.zh,
            "处分种类": "开除党籍",
            "处分决定日期": "2009-03-05",
            "影响期截止日": "2011-03-05",
            "文书名称": "处分决定",
        }
    ]
    folder = county.write(tmp_path / "yunxi")
    assert "两边所据均未采用" in run("review", folder, "--format", "table")[1]
    run("review", folder)
    run("letters", folder, "催办函")
    assert not letter_to(folder, "organisation", "催办函").exists()


def test_a_confirmation_repeats_what_was_read(owing: Path) -> None:
    """Counts of each word, every 有, who signed as of when, the fingerprint; all 未发现 is asked about."""
    county = clean_county()
    county.answers["court"]["0004", "convictions"] = "有"
    county.details["court"] = [
        {"人员编号": "0004", "事项": CONVICTED, "处理结果": "判处刑罚", "文书名称": "刑事判决书"}
    ]
    county.write(owing)
    assert run("confirm", owing)[0] == 0
    text = text_of(letter_to(owing, "court", "反馈确认单"))
    assert PEOPLE[3]["姓名"] in text
    assert "刑事判决书" in text
    assert PEOPLE[0]["姓名"] not in text
    assert "2026-12-04" in text  # 查询截止日
    prints = re.sub(r"\s", "", text)
    assert re.search(r"指纹（SHA-256）：[0-9a-f]{64}", prints)
    asked = len(questions_of_unit("police"))
    calm = text_of(letter_to(owing, "police", "反馈确认单"))
    assert f"本表 {len(PEOPLE)} 人 × {asked} 项均填「未发现」" in calm
    assert "均填「未发现」" not in text


def test_letters_are_never_overwritten(owing: Path) -> None:
    """A second making is 第01次-2, and the first stays as it was."""
    run("letters", owing, "催办函")
    before = letter_to(owing, "court", "催办函").read_bytes()
    run("letters", owing, "催办函")
    assert letter_to(owing, "court", "催办函").read_bytes() == before
    assert letter_to(owing, "court", "催办函", "第01次-2").read_bytes() == before


def test_no_letter_before_a_review(tmp_path: Path) -> None:
    """Letters belong to a numbered review; a kind that there is not is said."""
    folder = clean_county().write(tmp_path / "yunxi")
    assert run("letters", folder)[0] == 2
    run("review", folder)
    assert run("letters", folder, "表扬信")[0] == 2
    assert not (folder / "letters").exists()


def test_a_batch_goes_out_with_its_letter_and_register(tmp_path: Path) -> None:
    """送审函 has the questions with their basis, the register a line a form; both have the fingerprints."""
    folder = unasked_county(tmp_path / "yunxi")
    made(folder, "--today", DAY)
    letter = re.sub(r"\s", "", text_of(folder / "forms" / FIRST / "送审函.docx"))
    register = re.sub(r"\s", "", text_of(folder / "forms" / FIRST / "移交登记表.docx"))
    for name in questions_of_unit("court"):
        assert QUESTIONS[name].ask.zh in letter
        assert QUESTIONS[name].basis in letter
    for path in (folder / "forms" / FIRST).glob("*.xlsx"):
        digest = hashlib.sha256(path.read_bytes()).hexdigest()
        assert digest in letter
        assert digest in register
        assert path.name in register
    assert not any(row["姓名"] in letter + register for row in PEOPLE)


def test_confirmations_leave_out_what_was_not_asked(tmp_path: Path) -> None:
    """A blank form sent back is counted as blank, and nobody is said to have answered."""
    folder = unasked_county(tmp_path / "yunxi")
    made(folder)
    Form(form_of(folder, "court")).sign().send_back(folder, form_of(folder, "court").name)
    run("review", folder)
    run("confirm", folder)
    text = text_of(letter_to(folder, "court", "反馈确认单"))
    assert "均填「未发现」" not in text
    assert "没有填「有」的" in text
