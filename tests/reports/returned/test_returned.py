"""退回: marked copies for the senders; a roster that goes back carries no unit's word."""

import io
from pathlib import Path

import openpyxl
import pytest

from files.books.locked_files import passwords_given, with_passwords
from files.books.sheets import words
from files.copies.copy_marks import REMARKS
from files.workbooks import SheetText, write_workbook
from reports.returned import copies
from reports.returned.copies import Returned, begin_copies, returned_copies
from reports.returned.marks import READERS
from reports.returned.names import returned_names
from reports.wording.audience_words import FOOTER
from tests.checks.leftover import leftover, names_of
from tests.counties.county import PEOPLE, QUESTIONS, UNITS, clean_county, review_of
from tests.counties.secrets import SECRET_WORDS, county_of_secrets
from tests.reports.returned.faulty import (
    POST,
    RED,
    REMARK,
    ROSTER,
    faulty,
    read,
    returned,
    run,
    text_of,
)
from vocabulary.answers import WORDS_ZH
from vocabulary.elections.choices import POSTS
from vocabulary.stages import Stage, stage, timed
from vocabulary.texts import Lang
from vocabulary.writing.reading_copies import Counts, copy_name, first_line


def test_a_row_is_marked_where_it_is_wrong(folder: Path) -> None:
    """The cell is red, and what is wrong and how to mend it stands in words beside the row."""
    book = openpyxl.load_workbook(io.BytesIO(returned(folder).files[ROSTER]))
    page = book["名册"]
    last = page.max_column
    assert page.cell(1, last).value == REMARKS
    assert page.cell(3, last).value.startswith(REMARK)
    assert page.cell(3, POST).fill.start_color.rgb == RED
    assert page.cell(3, last).fill.start_color.rgb == RED
    assert page.cell(2, POST).fill.fill_type is None
    assert page.cell(2, 8).value == PEOPLE[0]["身份证号"]  # the sender's own file: in full
    # The sender's own formats are kept: it is their file, not a new one.
    own = openpyxl.load_workbook(folder / "rosters" / "名册.xlsx")["名册"]
    assert page.freeze_panes == own.freeze_panes
    assert page.cell(1, 1).font.b == own.cell(1, 1).font.b


def test_the_first_sheet_says_who_may_read_it(folder: Path) -> None:
    """Every copy begins with its readers and the list of everything to mend, and ends as every report."""
    copies = returned(folder).files
    assert set(copies) == {ROSTER, "退回/部门/police.xlsx"}
    for content in copies.values():
        first = read(content).sheets[0]
        lines = [[words(cell) for cell in row] for row in first.rows]
        assert first.name == REMARKS
        assert lines[0][0] == READERS.zh
        assert lines[-1][0] == FOOTER.zh
        assert ["序号", "工作表", "单元格", "差错", "改法"] in lines


def test_whoever_reads_english_is_told_beside_it(folder: Path) -> None:
    """The sender's file is marked in Chinese; a reading copy lies beside it, and is not counted."""
    chinese, english = (returned_copies(folder, review_of(folder), lang) for lang in Lang)
    assert chinese.copies == {}
    assert english.files == chinese.files
    assert set(english.copies) == {copy_name(name) for name in english.files}
    typed = (*(each.ask.zh for each in QUESTIONS.values()), *(each.zh for each in POSTS.values()))
    names = names_of(faulty(), "名册", "姓名", "同意", "村长", *typed, *WORDS_ZH.values())
    for content in english.copies.values():
        first, *lines = text_of(content).splitlines()
        assert first == first_line(Counts.SENT)
        assert leftover(lines, names) == {}


def test_a_mended_copy_comes_back_clean(folder: Path) -> None:
    """What we wrote into a copy is not read when it is sent again, and is replaced at the next return."""
    once = returned(folder).files
    (folder / "rosters" / "名册.xlsx").write_bytes(once[ROSTER])
    (folder / "clearances" / "police.xlsx").write_bytes(once["退回/部门/police.xlsx"])
    assert [problem.code for problem in review_of(folder).problems] == ["post-unknown", "unclear-answer"]
    again = returned(folder).files
    assert {path: text_of(content) for path, content in again.items()} == {
        path: text_of(content) for path, content in once.items()
    }
    book = openpyxl.load_workbook(folder / "rosters" / "名册.xlsx")
    book["名册"].cell(3, POST).value = PEOPLE[1]["提名职务"]
    book.save(folder / "rosters" / "名册.xlsx")
    assert ROSTER not in returned(folder).files


def test_returned_rosters_do_not_depend_on_the_units(tmp_path: Path) -> None:
    """Whatever the units say, the rosters that go back are the same to the byte."""
    silent, secret = clean_county(), county_of_secrets()
    silent.roster = secret.roster
    copies = [
        returned(county.write(tmp_path / name)).files for name, county in (("a", silent), ("b", secret))
    ]
    assert copies[0][ROSTER] == copies[1][ROSTER]
    for word in SECRET_WORDS:
        assert word not in text_of(copies[1][ROSTER])


def test_a_unit_reads_nothing_of_another(tmp_path: Path) -> None:
    """A unit's copy holds its own words alone, and no verdict."""
    county = county_of_secrets()
    folder = county.write(tmp_path)
    for path, content in returned(folder).files.items():
        if path.startswith("退回/部门/"):
            own = text_of((folder / "clearances" / Path(path).name).read_bytes())
            for word in (*SECRET_WORDS, *UNITS.values(), "需认定", "待反馈", "不得作为候选人"):
                assert word in own or word not in text_of(content), (path, word)


def test_a_form_among_the_rosters_does_not_go_back(folder: Path) -> None:
    """A unit's workbook put into rosters/, or a roster with a unit's column, is not sent to a township."""
    form = (folder / "clearances" / "police.xlsx").read_bytes()
    (folder / "rosters" / "公安.xlsx").write_bytes(form)
    headers = ("姓名", "身份证号", "公安局意见")
    write_workbook(folder / "rosters" / "会签.xlsx", [SheetText("名册", headers, [("", "1", "有前科")])])
    ask = next(iter(QUESTIONS.values())).ask.zh
    lines = f"姓名,身份证号,{ask}\n,1,有\n"
    (folder / "rosters" / "答.csv").write_text(lines, encoding="utf-8")
    given = returned(folder)
    assert [path for path in given.files if "/乡镇/" in path] == [ROSTER]
    assert {hint.place.file for hint in given.hints} == {
        f"rosters/{name}" for name in ("公安.xlsx", "会签.xlsx", "答.csv")
    }
    assert {hint.code for hint in given.hints} == {"not-returned"}
    done = run("review", folder)
    assert "没有生成退回件" in done.stderr
    assert "（乡镇 1 份，部门 1 份）" in done.stderr


def test_a_file_that_is_in_use_does_not_go_back(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file that another program keeps to itself is named, and the others go back."""

    def in_use(path: Path) -> None:
        """Refuse to open a file, as Windows does."""
        raise PermissionError(13, "in use", str(path))

    review = review_of(folder)
    monkeypatch.setattr("reports.returned.copies.open_regular", in_use)
    given = returned_copies(folder, review, Lang.ZH)
    assert given.files == {}
    assert {hint.code for hint in given.hints} == {"not-returned"}
    assert all("没有生成退回件" in hint.message.zh for hint in given.hints)


def test_copies_are_made_beside_what_else_is_done(folder: Path) -> None:
    """They are the same, and a stopwatch of whoever goes on meanwhile keeps to its own stages."""
    review = review_of(folder)
    with timed(lambda: 0.0) as watch:
        wait = begin_copies(folder, review, Lang.ZH)
        with stage(Stage.BODIES):
            made = wait()
        assert set(watch.stop()) == {Stage.STARTING, Stage.REST, Stage.BODIES}
    assert made == returned_copies(folder, review, Lang.ZH)
    assert ROSTER in made.files


def test_whoever_waits_for_copies_hears_why_there_are_none(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Passwords that were given are there for them; what goes wrong is raised where they are awaited."""

    def fails(*_: object) -> Returned:
        raise ValueError(passwords_given())

    monkeypatch.setattr(copies, "returned_copies", fails)
    with with_passwords(("a", "b")):
        wait = begin_copies(folder, review_of(folder), Lang.ZH)
    with pytest.raises(ValueError, match=r"\('a', 'b'\)"):
        wait()


def test_the_command_writes_them_and_says_where(folder: Path) -> None:
    """`lianshen review` names the folder in one line; where nothing is wrong there is none."""
    done = run("review", folder)
    assert [line for line in done.stderr.splitlines() if line.startswith("退回：")] != []
    assert (folder / "reports" / "第01次" / ROSTER).is_file()
    clean_county().write(folder)
    assert "退回：" not in run("review", folder).stderr
    assert not (folder / "reports" / "第02次" / "退回").exists()


def test_names_are_safe_and_distinct() -> None:
    """No name leads out of the folder, is a device, or is another's."""
    files = (
        "rosters/名册.csv",
        "rosters/名册.XLSX",
        "rosters/01_名册.xlsx",
        "rosters/con.xls",
        "rosters/..xls",
    )
    assert returned_names(files) == ("02_名册.xlsx", "03_名册.xlsx", "01_名册.xlsx", "_con.xlsx", "_.xlsx")
