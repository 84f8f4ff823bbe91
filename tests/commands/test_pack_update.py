"""`rules update`: what newer editions of packs change in a folder, and whom; nothing is written unasked."""

import json
import shutil
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

import rules.frozen_packs
from cli import main
from files.whole_files import write_whole
from reports.editions.differences import pack_change
from reports.editions.update_report import Update, update_text
from reports.writers.console import Screen
from rules.library import shipped, shipped_text
from rules.model.pack import Correction
from tests.counties.county import clean_county, report_of, verdicts, verdicts_of
from tests.places import MADE_BEFORE
from vocabulary.texts import Lang, Text

LAW, LIST, SHARED = "cn-vco-2025", "shibuxuan-2020", "common"


def run(*args: object) -> Result:
    """Run `rules update` in this process."""
    return CliRunner().invoke(main, ["rules", "update", *map(str, args)])


def told(*args: object) -> Any:
    """Return what `rules update --format json` prints."""
    made = run(*args, "--format", "json")
    assert made.exit_code in {0, 1}, made.stderr
    return json.loads(made.stdout)


def everything(folder: Path) -> dict[str, bytes]:
    """Return all files of a folder with their content."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.name != ".lianshen.lock"
    }


@pytest.fixture
def county(tmp_path: Path) -> Path:
    """Return a county with copies of the packs that it uses, as they are shipped."""
    folder = clean_county().write(tmp_path / "county")
    (folder / "packs").mkdir()
    for name in (LAW, LIST, SHARED):
        (folder / "packs" / f"{name}.yaml").write_bytes(shipped_text(name) or b"")
    return folder


def rewrite(folder: Path, name: str, old: str, new: str) -> None:
    """Change the text of a copy."""
    path = folder / "packs" / f"{name}.yaml"
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def test_nothing_to_do_where_the_copies_are_those_shipped(county: Path) -> None:
    """A folder that is up to date ends with 0, and nobody is reviewed for it."""
    made = run(county)
    assert made.exit_code == 0
    assert "不必更新" in made.stdout


def test_comments_alone_change_nothing(county: Path) -> None:
    """A copy with another comment is named, and no criterion and no person with it."""
    rewrite(county, LIST, "criteria:\n", "# 另一条注释\ncriteria:\n")
    found = told(county)
    assert [pack["pack"] for pack in found["packs"]] == [LIST]
    assert [pack["changes"] for pack in found["packs"]] == [[]]
    assert found["people"] == []
    assert "只有注释或者例子不同" in run(county).stdout


def test_a_criterion_is_told_line_by_line(county: Path) -> None:
    """Of a criterion whose test is another, the test is told as it was and as it is, and nothing else."""
    rewrite(county, LIST, "within: 5 years", "within: 3 years")
    (pack,) = told(county)["packs"]
    (change,) = [each for each in pack["changes"] if each["name"] == f"{LIST}/environment-damage"]
    assert change["what"] == "changed"
    test = next(each for each in change["differences"] if each["label"] == "比对口径")
    assert "未满3年" in test["old"]
    assert "未满5年" in test["new"]
    assert "文字" not in {each["label"] for each in change["differences"]}


def test_units_asked_are_told_of_the_question_and_of_whoever_asks_it(county: Path) -> None:
    """Another unit for a question of `common` is a change of that question, and is told by its label."""
    rewrite(county, SHARED, "of: [land", "of: [police, land")
    changed = {change["name"]: change for pack in told(county)["packs"] for change in pack["changes"]}
    units = [
        each for each in changed["question illegal_building"]["differences"] if each["label"] == "由谁反馈"
    ]
    assert "公安局" in units[0]["old"]
    assert "公安局" not in units[0]["new"]


def test_what_is_gone_and_what_is_new_are_told(county: Path) -> None:
    """A criterion that only the copy has is gone, one that only the shipped text has is added."""
    rewrite(county, LIST, "  environment-damage:", "  environment-harm:")
    rewrite(county, LIST, "criterion: environment-damage", "criterion: environment-harm")
    (pack,) = told(county)["packs"]
    what = {change["name"]: change["what"] for change in pack["changes"]}
    assert what[f"{LIST}/environment-harm"] == "gone"
    assert what[f"{LIST}/environment-damage"] == "added"


def test_people_are_told_by_number_with_both_verdicts(county: Path) -> None:
    """Whoever comes out otherwise is listed by number; no name is, and no digit of an ID."""
    rewrite(county, SHARED, "of: [land", "of: [police, land")
    assert set(verdicts_of(county).values()) == {"pending"}
    found = told(county)
    assert found["audience"] == "internal"
    assert {(each["old"], each["new"]) for each in found["people"]} == {("待反馈", "未发现问题")}
    assert len(found["people"]) == found["nominees"] > 0
    assert {"number", "township", "village", "old", "new", "criteria"} == set(found["people"][0])
    assert "待反馈 → 未发现问题 7" in run(county).stdout


def test_problems_that_the_update_brings_are_told(county: Path) -> None:
    """What would be reported only with the shipped texts is told before anybody decides."""
    own = "{ask: {zh: 是否另有情况, en: Anything else}, of: [court], basis: consent, disclosure: full}"
    rewrite(county, SHARED, "\nquestions:\n", f"\nquestions:\n  anything_else: {own}\n")
    election = county / "election.yaml"
    text = election.read_text(encoding="utf-8")
    election.write_text(text.replace("assign: {", "assign: {anything_else: police, "), encoding="utf-8")
    assert report_of(county)["problems"] == []
    assert [problem["code"] for problem in told(county)["after"]] == ["bad-assignment"]
    assert "更新以后另有的差错：1" in run(county).stdout


def test_nothing_is_written_unless_it_is_asked_for(county: Path) -> None:
    """Without --apply the folder is as it was, to the byte; the exit code says that something differs."""
    rewrite(county, LIST, "within: 5 years", "within: 3 years")
    before = everything(county)
    assert run(county).exit_code == 1
    assert everything(county) == before


def test_applied_the_copies_are_those_shipped_and_the_old_ones_kept(county: Path) -> None:
    """--apply puts the shipped texts in place and keeps what they replace; then nothing is left to do."""
    rewrite(county, LIST, "within: 5 years", "within: 3 years")
    before = everything(county)
    assert run(county, "--apply").exit_code == 0
    after = everything(county)
    kept = {path: text for path, text in after.items() if path.startswith("packs/旧版/")}
    assert list(kept.values()) == [before[f"packs/{LIST}.yaml"]]
    assert after[f"packs/{LIST}.yaml"] == shipped_text(LIST)
    untouched = set(before) - {f"packs/{LIST}.yaml"}
    assert {path: after[path] for path in untouched} == {path: before[path] for path in untouched}
    assert run(county, "--apply").exit_code == 0
    assert everything(county) == after


def test_what_was_replaced_is_in_nobodys_way(county: Path) -> None:
    """The texts kept in packs/旧版 are no packs of the election, and no problem."""
    rewrite(county, LIST, "within: 5 years", "within: 3 years")
    clean = verdicts_of(county)
    run(county, "--apply")
    found = report_of(county)
    assert verdicts(found) == clean
    assert found["problems"] == []


def test_one_pack_alone_can_be_updated(county: Path) -> None:
    """--only leaves every other copy as it is; a pack that does not differ cannot be named."""
    rewrite(county, LIST, "within: 5 years", "within: 3 years")
    rewrite(county, SHARED, "of: [land", "of: [police, land")
    changed = (county / "packs" / f"{SHARED}.yaml").read_bytes()
    assert run(county, "--only", LAW).exit_code == 2
    assert run(county, "--only", LIST, "--apply").exit_code == 0
    assert (county / "packs" / f"{LIST}.yaml").read_bytes() == shipped_text(LIST)
    assert (county / "packs" / f"{SHARED}.yaml").read_bytes() == changed


def test_a_copy_that_cannot_be_read_is_named_and_replaced(county: Path) -> None:
    """A broken copy is a problem and ends with 3; --apply puts the shipped text in its place."""
    (county / "packs" / f"{LIST}.yaml").write_text("pack: [", encoding="utf-8")
    shown = run(county)
    assert shown.exit_code == 3
    assert "文件夹内的文本不能用" in shown.stdout
    assert run(county, "--apply").exit_code == 0
    assert (county / "packs" / f"{LIST}.yaml").read_bytes() == shipped_text(LIST)


def test_packs_of_the_county_are_left_alone(county: Path) -> None:
    """A pack that the product does not ship is none of its business."""
    (county / "packs" / "yunxi-2026.yaml").write_text("pack: [", encoding="utf-8")
    assert run(county).exit_code == 0


@pytest.mark.parametrize("lang", ["zh", pytest.param("en", marks=pytest.mark.deep)])
def test_a_folder_of_november_2026_is_updated(tmp_path: Path, lang: str) -> None:
    """A folder made by an earlier version is shown in both languages, updated, and up to date afterwards."""
    folder = shutil.copytree(MADE_BEFORE, tmp_path / "county")
    assert run(folder, "--lang", lang).exit_code in {0, 1}
    assert run(folder, "--lang", lang, "--apply").exit_code == 0
    assert run(folder, "--lang", lang).exit_code == 0
    for path in (folder / "packs").glob("*.yaml"):
        assert path.read_bytes() == shipped_text(path.stem)


def test_an_interrupted_update_is_ended_by_another(county: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the second file cannot be written, nothing is lost, and another run ends the work."""
    rewrite(county, LIST, "within: 5 years", "within: 3 years")
    rewrite(county, SHARED, "of: [land", "of: [police, land")
    before = everything(county)
    written: list[Path] = []

    def full_after_one(path: Path, content: bytes, **more: Any) -> None:
        """Write the first file, and find the disk full at the second."""
        written.append(path)
        if len(written) > 1:
            raise OSError(28, "No space left on device")
        write_whole(path, content, **more)

    with monkeypatch.context() as patched:
        patched.setattr(rules.frozen_packs, "write_whole", full_after_one)
        assert run(county, "--apply").exit_code == 2
    halfway = everything(county)
    assert halfway[f"packs/{SHARED}.yaml"] == shipped_text(SHARED)
    assert halfway[f"packs/{LIST}.yaml"] == before[f"packs/{LIST}.yaml"]
    kept = {path.rpartition("/")[2]: text for path, text in halfway.items() if "/旧版/" in path}
    assert kept == {f"{name}.yaml": before[f"packs/{name}.yaml"] for name in (LIST, SHARED)}
    assert run(county, "--apply").exit_code == 0
    assert run(county).exit_code == 0


def test_what_a_pack_says_that_it_corrects_is_printed() -> None:
    """The reason of a correction stands beside what changed."""
    law = shipped().find(LAW)
    assert law is not None
    new = replace(law, corrects=(Correction(LAW, Text("改了甲", "a"), Text("因为乙", "b")),))
    change = pack_change(law, new, Lang.ZH)
    text = update_text(Update((change,), (), 0, applied=False), Lang.ZH, Screen(100, colour=False))
    assert f"更正 {LAW}：改了甲（因为乙）" in text
