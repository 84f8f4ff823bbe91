"""A folder that holds the law as an earlier version shipped it goes on by that text, with a hint."""

import json
import shutil
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

import rules.library
from cli import main
from rules.former_editions import edition_names, former_editions, read_edition
from rules.library import Library, shipped_text
from rules.model.pack import Pack
from rules.reading.pack_reader import read_pack
from tests.counties.county import clean_county, report_of, verdicts
from tests.places import MADE_BEFORE

LAW, SHARED = "cn-vco-2025", "common"


def earlier(name: str, old: str, new: str) -> str:
    """Return the text of a shipped pack as an earlier edition might have had it."""
    text = (shipped_text(name) or b"").decode()
    assert old in text
    return text.replace(old, new)


def was_shipped(monkeypatch: pytest.MonkeyPatch, texts: dict[str, str]) -> None:
    """Let texts be those of an earlier version."""

    def find(name: str) -> Pack | None:
        return read_pack(texts[name].encode(), name, find).pack if name in texts else Library().find(name)

    packs = tuple(pack for name in (*texts, LAW) if (pack := find(name)) is not None)
    monkeypatch.setattr(rules.library, "former_editions", lambda: packs)


def review(folder: Path, texts: dict[str, str]) -> Any:
    """Review a county with copies of these texts."""
    written = clean_county().write(folder)
    (written / "packs").mkdir(exist_ok=True)
    for name, text in texts.items():
        (written / "packs" / f"{name}.yaml").write_text(text, encoding="utf-8")
    return report_of(written)


def milder() -> str:
    """Return the law with a test that is not the one of today."""
    return earlier(LAW, "flag_if: {age: {below: 18}}", "flag_if: {age: {below: 17}}")


def test_a_copy_of_an_earlier_edition_speaks_for_the_law(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What we shipped ourselves holds nobody back: no problem, no pending, and a hint with the way out."""
    texts = {LAW: milder(), SHARED: (shipped_text(SHARED) or b"").decode()}
    assert set(verdicts(review(tmp_path / "unknown", texts)).values()) == {"pending"}
    was_shipped(monkeypatch, texts)
    told = review(tmp_path / "known", texts)
    assert set(verdicts(told).values()) == {"pass"}
    assert told["problems"] == []
    assert [hint["code"] for hint in told["hints"] if "rules update" in hint["message"]] == ["pack-differs"]


def test_a_comment_of_the_countys_own_makes_no_difference(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Comments may differ from an earlier edition as they may from the present one."""
    was_shipped(monkeypatch, {LAW: milder()})
    told = review(tmp_path, {LAW: "# 本县核对过\n" + milder()})
    assert set(verdicts(told).values()) == {"pass"}


def test_a_bar_struck_out_of_an_earlier_edition_is_no_law(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An edition of ours that a county changed in meaning is the county's, and holds whoever would pass."""
    was_shipped(monkeypatch, {LAW: milder()})
    told = review(tmp_path, {LAW: milder().replace("below: 17", "below: 16")})
    assert set(verdicts(told).values()) == {"pending"}


def test_an_earlier_edition_that_is_no_longer_in_force_does_not_speak(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A copy is the law only where it is in force on polling day."""
    old = milder().replace("in_force: {from: 2026-01-01}", "in_force: {from: 2026-01-01, to: 2026-06-30}")
    was_shipped(monkeypatch, {LAW: old})
    assert "pass" not in verdicts(review(tmp_path, {LAW: old})).values()


def test_a_shared_question_of_an_earlier_edition_is_asked_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A copy of `common` that asks as an earlier version did leaves the law in force; another does not."""
    old = earlier(SHARED, "ask: {zh: 是否因犯罪受过刑事处罚,", "ask: {zh: 是否受过刑事处罚,")
    law = (shipped_text(LAW) or b"").decode()
    held = review(tmp_path / "unknown", {SHARED: old, LAW: law})
    assert "law-displaced" in {problem["code"] for problem in held["problems"]}
    was_shipped(monkeypatch, {SHARED: old})
    told = review(tmp_path / "known", {SHARED: old, LAW: law})
    assert "law-displaced" not in {problem["code"] for problem in told["problems"]}


def test_a_pack_that_is_new_finds_its_questions_beside_an_older_copy(tmp_path: Path) -> None:
    """A shipped pack that the folder lacks is read although the folder's `common` lacks a question of it."""
    text = (shipped_text(SHARED) or b"").decode()
    start = text.index("  environment_damage:") if "  environment_damage:" in text else -1
    name = "environment_damage" if start >= 0 else "dishonest_debtors"
    start = text.index(f"  {name}:")
    end = text.index("\n\n", start)
    (tmp_path / "packs").mkdir()
    (tmp_path / "packs" / "common.yaml").write_text(text[:start] + text[end:].lstrip("\n"), encoding="utf-8")
    own = Library(tmp_path).find(SHARED)
    assert own is not None
    assert name not in own.questions
    reading = Library(tmp_path).get("shibuxuan-2020")
    assert reading is not None
    assert reading.problems == ()


@pytest.mark.parametrize("edition", edition_names())
def test_every_earlier_edition_can_still_be_read(edition: str) -> None:
    """Folders hold these very texts: a grammar that refuses one of them stops a county's election."""
    readings = read_edition(edition)
    assert readings
    assert {name: reading.problems for name, reading in readings.items() if reading.problems} == {}


def test_earlier_editions_are_what_folders_hold() -> None:
    """The frozen folder's copies of national law, and of what it extends, are of an edition that we know."""
    held = {
        sha256((MADE_BEFORE / "packs" / f"{name}.yaml").read_bytes()).hexdigest() for name in (LAW, SHARED)
    }
    assert held <= {pack.sha256 for pack in former_editions()}


def test_a_law_that_asks_more_than_an_older_copy_is_asked_in_its_own_words(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where a folder's older `common` lacks a detail that the law needs, the law is read as it is shipped."""
    old = "\n".join(line for line in earlier(SHARED, "", "").split("\n") if "kind: {zh: 势力种类" not in line)
    assert old.count("\n") == earlier(SHARED, "", "").count("\n") - 1
    held = review(tmp_path / "unknown", {SHARED: old})
    assert "pass" not in verdicts(held).values()
    was_shipped(monkeypatch, {SHARED: old})
    told = review(tmp_path / "known", {SHARED: old})
    assert set(verdicts(told).values()) == {"pass"}
    assert told["problems"] == []


def test_a_folder_of_november_2026_comes_out_as_it_did(tmp_path: Path) -> None:
    """By its own copies a folder gives the verdicts that the version of its day recorded."""
    folder = shutil.copytree(MADE_BEFORE, tmp_path / "county")
    (record,) = folder.glob("reports/*/记录.json")
    recorded = {each["no"]: each["verdict"] for each in json.loads(record.read_text("utf-8"))["people"]}
    told = json.loads(CliRunner().invoke(main, ["review", str(folder), "--format", "json"]).stdout)
    copies = {path.stem for path in (folder / "packs").glob("*.yaml")}
    nominees = [nominee for village in told["villages"] for nominee in village["nominees"]]
    assert {each["no"]: by_copies(each, copies) for each in nominees} == recorded
    assert "law-displaced" not in {problem["code"] for problem in told["problems"]}
    used = {pack["pack"] for pack in told["election"]["packs"]}
    hinted = {hint["place"]["file"] for hint in told["hints"] if hint["code"] == "pack-new"}
    assert {f"packs/{name}.yaml" for name in used - copies} <= hinted


def by_copies(nominee: Any, copies: set[str]) -> str:
    """Return the verdict on a nominee as far as the copies of the folder speak."""
    found = {each["truth"] for each in nominee["findings"] if each["criterion"].partition("/")[0] in copies}
    if "yes" in found:
        return "flag"
    return "pending" if "unknown" in found else "pass"


def test_a_pack_that_joins_the_copies_is_hinted_at(tmp_path: Path) -> None:
    """Where copies lie in the folder, a shipped pack that joins them is told; in a new folder it is not."""
    law = (shipped_text(LAW) or b"").decode()
    joined = review(tmp_path / "held", {LAW: law})
    hinted = [hint["place"]["file"] for hint in joined["hints"] if hint["code"] == "pack-new"]
    assert "packs/shibuxuan-2020.yaml" in hinted
    assert f"packs/{LAW}.yaml" not in hinted
    first = review(tmp_path / "new", {})
    assert "pack-new" not in {hint["code"] for hint in first["hints"]}
