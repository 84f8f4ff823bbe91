"""A form made for whoever asks for English: filled in and sent back, it is read as the Chinese one is."""

import json
import re
import shutil
from dataclasses import asdict
from pathlib import Path
from typing import Any

import docx
import pytest

from candidates.clearances.sheets import Clearances
from engine.review.intake import Intake
from intake.folder import read_folder
from tests.checks.strict_books import faults_of_book
from tests.counties.county import PEOPLE
from tests.counties.new_folders import files_in
from tests.counties.typed import without_places
from tests.sending.clerks import CONVICTED, FIRST, Form, form_of, made, unasked_county, word_of
from vocabulary.questions import Disclosure
from vocabulary.texts import Lang
from vocabulary.writing.reading_copies import Counts, first_line

NO, OTHER = PEOPLE[0]["人员编号"], PEOPLE[1]["人员编号"]
DETAIL = {"事项": CONVICTED, "处理结果": "判处刑罚", "判决日期": "2009-03-05", "文书名称": "刑事判决书"}
WHO = {"文号": "（2009）琼1号", "告知范围": "依法不予告知", "依据": "刑事诉讼法第二百八十六条"}


@pytest.fixture(scope="module")
def folders(tmp_path_factory: pytest.TempPathFactory) -> dict[Lang, Path]:
    """Write a county twice, and make its forms in either language."""
    first = unasked_county(tmp_path_factory.mktemp("forms") / "zh")
    second = first.parent / "en"
    shutil.copytree(first, second)
    for lang, folder in ((Lang.ZH, first), (Lang.EN, second)):
        made(folder, "--due", "2026-12-08", "--today", "2026-12-02", "--lang", lang.value)
    return {Lang.ZH: first, Lang.EN: second}


def filled_in(folder: Path) -> Clearances:
    """Answer every form, with a record, a correction and signatures, and return what is read of them."""
    for path in sorted((folder / "forms" / FIRST).glob("*.xlsx")):
        form = Form(path).answer()
        if path == form_of(folder, "court"):
            form.say(NO, CONVICTED, "有").say(OTHER, CONVICTED, "有")
            for number in (NO, OTHER):
                form.add("明细", {"人员编号": form.offered(number), **DETAIL, **WHO})
            form.take_back(OTHER, CONVICTED)
        form.sign().send_back(folder, path.name)
    read = read_folder(folder)
    assert isinstance(read, Intake)
    return read.clearances


def without_prints(value: Any) -> Any:
    """Return the record of a batch without the fingerprints of its files."""
    return [[form["file"], form["unit"], form["township"], form["people"]] for form in value["forms"]]


def test_a_form_filled_in_english_says_the_same(folders: dict[Lang, Path]) -> None:
    """Answers, records, corrections and signatures: whatever language the headings have."""
    chinese, english = (filled_in(folders[lang]) for lang in Lang)
    assert english.problems == ()
    assert english.hints == chinese.hints == ()
    assert any(each.records and each.records[0].disclosure is Disclosure.WITHHELD for each in english.answers)
    assert len(english.corrections) == 1
    assert {each.signature.officer for each in english.answers} == {"甲"}
    assert without_places(asdict(english)) == without_places(asdict(chinese))


def test_a_batch_is_the_same_batch(folders: dict[Lang, Path]) -> None:
    """Names, people, row codes and questions: a later run knows in either language who was sent what."""
    kept = [json.loads((folders[lang] / "forms" / FIRST / "batch.json").read_bytes()) for lang in Lang]
    assert without_prints(kept[0]) == without_prints(kept[1])


def test_a_form_says_everything_in_english(folders: dict[Lang, Path]) -> None:
    """No heading is Chinese alone, and the guide says what every word of a list means."""
    for path in sorted((folders[Lang.EN] / "forms" / FIRST).glob("*.xlsx")):
        assert faults_of_book(path.read_bytes()) == [], path
        form = Form(path)
        headings = [*form.sheet[form.header], *form.book["签署"][1]]
        for sheet in ("明细", "更正"):
            page = form.book[sheet]
            headings += next(row for row in page.iter_rows(max_row=40) if word_of(row[0]) == "人员编号")
        assert all(re.search("\n.*[a-z]", str(cell.value)) for cell in headings if cell.value)
        guide = "\n".join(str(row[0].value) for row in form.book["填写说明"].iter_rows())
        for sheet in ("反馈表", "明细", "更正", "签署"):
            for rule in form.book[sheet].data_validations.dataValidation:
                assert not re.search("[\u4e00-\u9fff]", re.sub("^.*: ", "", rule.prompt or "")), rule.prompt
                words = str(rule.formula1 or "").strip('"')
                if words and not words.startswith("'"):
                    assert all(f"{word} = " in guide for word in words.split(",")), words


def test_the_letters_have_reading_copies(folders: dict[Lang, Path]) -> None:
    """The batch has its Chinese letters; the copies lie apart and say what they are."""
    english, chinese = folders[Lang.EN], folders[Lang.ZH]
    assert files_in(english / "forms") == files_in(chinese / "forms")
    assert not (chinese / "forms.en").exists()
    assert files_in(english / "forms.en") == {f"{FIRST}/送审函.en.docx", f"{FIRST}/移交登记表.en.docx"}
    letter = docx.Document(str(english / "forms.en" / FIRST / "送审函.en.docx"))
    first, *others = (each.text for each in letter.paragraphs if each.text)
    assert first == first_line(Counts.SENT)
    assert any("Public Security Bureau" in line for line in others)
    made(english, "--reissue", 1, "--today", "2026-12-02", "--lang", "en")
    again = {path.name for path in (english / "forms.en").iterdir()}
    assert again == {FIRST, f"{FIRST}-补发"} == {path.name for path in (english / "forms").iterdir()}
