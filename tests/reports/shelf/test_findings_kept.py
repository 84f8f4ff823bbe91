"""What is kept of findings, and who is shown two answers: digests in the record, both answers on pages."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from reports.shelf.numbering import RECORD, recorded_on
from tests.counties.county import County, clean_county, verdicts
from tests.reports.shelf.recorded_answers import found, in_conflict, report, saying
from tests.running import run


@pytest.mark.parametrize("form", ["table", "json"])
def test_what_writes_nothing_compares_too(reviewed: Path, form: str) -> None:
    """A review that is only printed knows the last numbered one, and leaves the folder as it is."""
    clean_county().write(reviewed)
    before = sorted(path.as_posix() for path in reviewed.rglob("*"))
    done = run("review", reviewed, "--format", form)
    assert done.exit_code == 3
    assert "第 1 次比对（2026-12-06）" in done.stdout
    assert sorted(path.as_posix() for path in reviewed.rglob("*")) == before


def test_another_shelf_knows_what_the_folder_recorded(reviewed: Path, tmp_path: Path) -> None:
    """A review written elsewhere, the first or a later one, forgets nothing of either shelf."""
    shelf = tmp_path / "shelf"
    clean_county().write(reviewed)
    for _ in range(2):
        done = run("review", reviewed, "-o", shelf)
        assert (done.exit_code, "第 1 次比对（2026-12-06）" in done.stdout) == (3, True)


def test_explain_shows_both_answers(reviewed: Path) -> None:
    """The explanation of the person has the recorded word with its review beside the new one."""
    clean_county().write(reviewed)
    told = run("explain", reviewed, "--person", "0001").stdout
    assert "第 1 次比对（2026-12-06）记录：有（未采用）" in told
    assert "未发现（未采用）" in told
    own = run("explain", reviewed, "--person", "0001", "--for", "candidate").stdout
    assert "次比对" not in own


def test_pages_show_both_answers(reviewed: Path) -> None:
    """So do the pages of the person and of the deciding body."""
    clean_county().write(reviewed)
    run("review", reviewed)
    second = reviewed / "reports" / "第02次"
    for page in ("内部/人员/0001.html", "认定/001/index.html"):
        text = (second / page).read_text("utf-8")
        assert "第 1 次比对（2026-12-06）记录：有（未采用）；未发现（未采用）" in text, page
    assert "次比对（" not in (second / "乡镇/01/index.html").read_text("utf-8")
    assert [path.name for path in (second / "退回" / "部门").iterdir()] == ["court.xlsx"]


def open_case() -> County:
    """Return a county with an open case, which is withheld."""
    county = clean_county()
    county.answers["discipline"]["0002", "open_cases"] = "有"
    return county


def test_what_is_withheld_stays_so(tmp_path: Path) -> None:
    """Neither word of a withheld answer is shown to the working group, and the record has no more of it."""
    folder = open_case().write(tmp_path)
    run("review", folder)
    clean_county().write(folder)
    made = report(folder)
    (problem,) = found(made)
    assert "依法不予告知" in problem["message"]
    assert "「有」" not in problem["message"]
    assert "未发现" not in problem["message"]
    assert verdicts(made)["0002"] == "pending"
    told = run("explain", folder, "--person", "0002").stdout
    assert "记录：依法不予告知（未采用）" in told
    decider = run("explain", folder, "--person", "0002", "--for", "decider").stdout
    assert "记录：有（未采用）" in decider


def test_the_record_keeps_digests_alone(reviewed: Path) -> None:
    """Of the unit's word and of who signed nothing is in the record in clear."""
    kept = json.loads((reviewed / "reports" / "第01次" / RECORD).read_text("utf-8"))["findings"]
    entry = kept["0001"]["convictions"]["court"]
    assert set(kept) == {"0001"}
    assert (len(entry["own_word"]), len(entry["officer"])) == (16, 16)
    assert "有" not in json.dumps(kept, ensure_ascii=False)
    assert "甲" not in json.dumps(kept, ensure_ascii=False)


def without_findings(record: Any) -> None:
    """Leave out what older versions did not keep."""
    del record["findings"]


def with_a_bad_digest(record: Any) -> None:
    """Put something else in the place of a digest."""
    record["findings"]["0001"]["convictions"]["court"]["own_word"] = "有"


Spoil = Callable[[Any], None]


@pytest.mark.parametrize(("spoil", "hinted"), [(without_findings, False), (with_a_bad_digest, True)])
def test_a_record_that_has_none_compares_nothing(reviewed: Path, spoil: Spoil, hinted: bool) -> None:
    """An older record is not compared; one that is damaged is mentioned, in whatever is printed."""
    path = reviewed / "reports" / "第01次" / RECORD
    record = json.loads(path.read_text("utf-8"))
    spoil(record)
    path.write_text(json.dumps(record), "utf-8")
    clean_county().write(reviewed)
    made = report(reviewed)
    assert verdicts(made)["0001"] == "pass"
    assert ("record-damaged" in {hint["code"] for hint in made["hints"]}) is hinted


def test_the_last_record_that_can_be_read_counts(reviewed: Path) -> None:
    """A damaged record in between is passed over, and mentioned."""
    (reviewed / "reports" / "第02次").mkdir()
    clean_county().write(reviewed)
    made = report(reviewed)
    assert in_conflict(made)
    assert "record-damaged" in {hint["code"] for hint in made["hints"]}
    assert [hint.code for hint in recorded_on(reviewed / "reports").hints] == ["record-damaged"]


def test_a_word_that_is_only_read_otherwise_is_a_hint(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where the unit changed nothing and a newer version reads its word otherwise, that is worth a look."""
    from candidates.clearances.answers import free_answers

    folder = saying("确有").write(tmp_path)
    run("review", folder)
    assert verdicts(report(folder))["0001"] != "pass"
    monkeypatch.setattr(free_answers, "_ASSERTED_WHOLE", frozenset())
    made = report(folder)
    assert found(made) == []
    (hint,) = [each for each in made["hints"] if each["code"] == "finding-read-otherwise"]
    assert "「有」" in hint["message"]
    assert "「反馈不明」" in hint["message"]
    run("review", folder)
    clean_county().write(folder)
    assert in_conflict(report(folder))
