"""What changed since the last review: people, answers, verdicts, whatever the dates in the answers say."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from cli import main
from reports.disclosed.changes import Changes
from reports.shelf.comparison import changes_between, changes_since
from reports.shelf.numbering import last_review
from reports.shelf.recording import Recording
from reports.shelf.snapshot import Snapshot, read_snapshot
from tests.counties.county import County, clean_county, review_of

DETAIL = {
    "人员编号": "0001",
    "事项": "是否因犯罪受过刑事处罚",
    "处理结果": "判处刑罚",
    "判决日期": "2001-03-05",
    "文书名称": "刑事判决书",
    "文号": "（2001）云刑初1号",
}


def recording(county: County, folder: Path) -> Recording:
    """Return what the record of a county's review is made of."""
    return Recording(review_of(county.write(folder)), {"villages.xlsx": "0" * 64}, 1)


def snapshot(county: County, folder: Path) -> Snapshot:
    """Return the record of a county's review."""
    return recording(county, folder).snapshot()


def between(before: County, after: County, tmp_path: Path) -> Changes:
    """Return what changed from one county to another."""
    return changes_between(snapshot(before, tmp_path / "before"), snapshot(after, tmp_path / "after"))


def convicted() -> County:
    """Return a county in which the court found a conviction of 0001."""
    county = clean_county()
    county.answers["court"]["0001", "convictions"] = "有"
    county.details["court"] = [DETAIL]
    return county


def test_nothing_changed(tmp_path: Path) -> None:
    """The same answers are no change, whatever the files are called and whenever they came."""
    assert between(clean_county(), clean_county(), tmp_path).none
    assert changes_since(None, recording(clean_county(), tmp_path)).since is None


def test_a_record_is_written_person_by_person_as_it_is_read_back(tmp_path: Path) -> None:
    """Its text says what the record says, line by line, though no record is put together for it."""
    county = convicted()
    county.roster.append({**county.roster[0], "村": county.villages[1]["村"]})
    made = recording(county, tmp_path)
    text, record = made.text(), made.snapshot()
    assert read_snapshot(text) == record
    assert sum(each.no == "0001" for each in record.people) == 2
    lines = text.decode().splitlines()
    assert [line[1:].removesuffix(",") for line in lines if line.startswith(' {"no": ')] == [
        json.dumps(each.model_dump(), ensure_ascii=False) for each in record.people
    ]
    assert list(json.loads(text)) == [name for name in type(record).model_fields if name != "language"]


def test_a_later_record_is_compared_as_if_it_were_put_together(tmp_path: Path) -> None:
    """Its answers are asked for person by person; somebody nominated in two villages is one of them."""
    county = clean_county()
    county.roster.append({**county.roster[0], "村": county.villages[1]["村"]})
    old = snapshot(convicted(), tmp_path / "before")
    new = recording(county, tmp_path / "after")
    assert changes_since(old, new) == changes_between(old, new.snapshot())
    assert changes_since(old, new).answers


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32"])
def test_a_record_that_an_editor_saved_in_another_encoding_is_read(encoding: str, tmp_path: Path) -> None:
    """Its marks, and words of another length, change nothing of what it says."""
    made = recording(convicted(), tmp_path)
    assert read_snapshot(made.text().decode().encode(encoding)) == made.snapshot()


@pytest.mark.parametrize("word", ["[]", "{}", "1", "null", '"no such word"'])
def test_a_record_with_an_answer_of_no_known_word_is_damaged(word: str, tmp_path: Path) -> None:
    """Whatever stands in the place of the word."""
    text = recording(convicted(), tmp_path).text().decode()
    assert '["found", ' in text
    assert read_snapshot(text.replace('["found", ', f"[{word}, ").encode()) is None


def test_an_answer_changed_in_place_shows(tmp_path: Path) -> None:
    """有 turned into 未发现 in the same file, with no later date and no correction, is told."""
    found = between(convicted(), clean_county(), tmp_path)
    assert [(c.number, c.question, c.department, c.old, c.new, c.file) for c in found.answers] == [
        ("0001", "convictions", "court", "found", "none", "clearances/court.xlsx")
    ]
    assert [(c.number, c.old, c.new) for c in found.verdicts] == [("0001", "flag", "pass")]
    assert found.people == ()


def test_details_changed_in_place_show(tmp_path: Path) -> None:
    """The same word with another record behind it is a change too."""
    milder = convicted()
    milder.details["court"] = [{**DETAIL, "处理结果": "免予刑事处罚"}]
    found = between(convicted(), milder, tmp_path)
    assert [(c.number, c.old, c.new) for c in found.answers] == [("0001", "found", "found")]
    assert [(c.old, c.new) for c in found.verdicts] == [("flag", "pending")]


def test_withheld_answers_change_without_their_words(tmp_path: Path) -> None:
    """A change of a withheld answer shows, and not what it was."""
    county = clean_county()
    county.answers["discipline"]["0002", "open_cases"] = "有"
    found = between(county, clean_county(), tmp_path)
    assert [(c.number, c.question, c.old, c.new) for c in found.answers] == [
        ("0002", "open_cases", "withheld", "none")
    ]


def test_an_answer_that_is_gone_shows_with_its_old_file(tmp_path: Path) -> None:
    """An answer taken away names the file it stood in."""
    silent = clean_county()
    silent.answers["court"]["0003", "convictions"] = ""
    found = between(clean_county(), silent, tmp_path)
    assert [(c.number, c.old, c.new, c.file) for c in found.answers] == [
        ("0003", "none", "awaited", "clearances/court.xlsx")
    ]


def test_people_join_leave_and_withdraw(tmp_path: Path) -> None:
    """Whoever is new, gone or withdrawn is told; their answers are no changes."""
    before, after = clean_county(), clean_county()
    before.roster = before.roster[:-1]
    after.roster = after.roster[1:]
    after.roster[0]["状态"] = "本人放弃"
    found = between(before, after, tmp_path)
    assert [(c.number, c.what) for c in found.people] == [
        ("0002", "state"),
        ("0007", "joined"),
        ("0001", "left"),
    ]
    assert found.people[0].detail.zh.endswith("有效 → 本人放弃")
    assert found.answers == ()


def test_another_pack_is_told(tmp_path: Path) -> None:
    """A pack with another text is a change, even where no verdict moves."""
    folder = clean_county().write(tmp_path / "after")
    (folder / "packs").mkdir()
    text = Path("rules/packs/shibuxuan-2020.yaml").read_bytes() + b"# another\n"
    (folder / "packs" / "shibuxuan-2020.yaml").write_bytes(text)
    found = changes_between(
        snapshot(clean_county(), tmp_path / "before"), Recording(review_of(folder), {}, 2).snapshot()
    )
    assert [pack.pack for pack in found.packs] == ["shibuxuan-2020"]
    assert (found.answers, found.verdicts, found.people) == ((), (), ())


def test_the_console_says_what_changed(tmp_path: Path) -> None:
    """The paragraph names the number compared with, the counts, and every answer that was given before."""
    folder = convicted().write(tmp_path)
    CliRunner().invoke(main, ["review", str(folder)])
    clean_county().write(tmp_path)
    done = CliRunner().invoke(main, ["review", str(folder)])
    assert "与第 1 次相比：反馈有改动 1 项，比对结果有变化 1 人。" in done.stdout
    assert "0001  法院：是否因犯罪受过刑事处罚  有 → 信息不符  clearances/court.xlsx" in done.stdout
    assert last_review(folder / "reports").snapshot is not None
    township = CliRunner().invoke(main, ["review", str(folder), "--audience", "township"])
    assert "相比" not in township.stdout
    english = CliRunner().invoke(main, ["review", str(folder), "--lang", "en"])
    assert "since review 3: nothing changed." in english.stdout


def test_json_knows_nothing_of_earlier_reviews(tmp_path: Path) -> None:
    """`--format json` lists no changes: where no finding is gone it is the same before and after a review."""
    folder = clean_county().write(tmp_path)
    CliRunner().invoke(main, ["review", str(folder)])
    before = CliRunner().invoke(main, ["review", str(folder), "--format", "json"]).stdout
    CliRunner().invoke(main, ["review", str(folder)])
    assert CliRunner().invoke(main, ["review", str(folder), "--format", "json"]).stdout == before
