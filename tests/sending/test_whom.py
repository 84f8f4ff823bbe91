"""Who is asked about: whom a source in use speaks of, on forms and in the counts of what came back."""

from pathlib import Path

from tests.counties.county import PEOPLE, clean_county, review_of
from tests.counties.in_office import office_county
from tests.sending.clerks import Form, all_answered, form_of, made, run, unasked_county
from tests.sending.test_letters import text_of


def test_nobody_is_asked_about_whom_no_source_speaks_of(tmp_path: Path) -> None:
    """The law alone speaks of the committee: who stands for the branch is on no form, and not missed."""
    county = clean_county()
    county.election = (
        county.election.replace(", shibuxuan-2020]", "]")
        .replace("assign: {environment_damage: land}\n", "")
        .replace("adopted:\n", "")
    )
    lines = county.election.splitlines(keepends=True)
    county.election = "".join(line for line in lines if "pack: shibuxuan" not in line)
    county.roster[3]["提名职务"] = "书记"
    folder = unasked_county(tmp_path / "yunxi", county)
    made(folder)
    names = [Form(form_of(folder, "court")).cell(row, 5).value for row in Form(form_of(folder, "court")).rows]
    assert names == [row["姓名"] for row in PEOPLE if row["姓名"] != "李四海"]
    all_answered(folder)
    assert {one.missing for one in review_of(folder).returns.units} == {0}
    assert {one.extra for one in review_of(folder).returns.units} == {0}


def test_members_in_office_are_asked_about_in_their_own_words(tmp_path: Path) -> None:
    """Nobody is nominated: the forms and letters say so, and are read whatever day the next review has."""
    folder = unasked_county(tmp_path / "yunxi", office_county())
    made(folder)
    form = Form(form_of(folder, "court"))
    assert "届中联审在任成员" in form.cell(2, 1).value
    text = text_of(folder / "forms" / "第1批" / "送审函.docx")
    assert "被提名人" not in text
    all_answered(folder)
    path = folder / "election.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("2028-06-01", "2028-06-09"), encoding="utf-8")
    assert [each.code for each in review_of(folder).problems] == []


def test_before_anybody_is_listed_there_is_nobody_to_ask_about(tmp_path: Path) -> None:
    """An empty roster is no list on which everybody was sent already."""
    county = clean_county()
    county.roster = []
    folder = unasked_county(tmp_path / "empty", county)
    code, output = run("forms", folder)
    assert code == 3
    assert "没有可以送审的人" in output
    assert not (folder / "forms").exists()
