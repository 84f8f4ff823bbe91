"""The command line: exit codes, messages instead of tracebacks, the same bytes twice."""

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from engine.backends import rete
from tests.counties.county import PEOPLE, clean_county, id_number
from tests.running import report, run
from tests.test_silence import troubled_county


def test_all_pass_exits_0(clean: Path) -> None:
    """Where everybody passes and every file could be used, the exit code is 0."""
    assert run("review", clean).exit_code == 0


def test_flag_or_pending_exits_1(tmp_path: Path) -> None:
    """One pending answer is enough for 1."""
    county = clean_county()
    county.answers["court"]["0001", "convictions"] = "待核实"
    assert run("review", county.write(tmp_path)).exit_code == 1


def test_unusable_input_exits_3(tmp_path: Path) -> None:
    """A problem in a file outranks flags and pendings."""
    assert run("review", troubled_county().write(tmp_path)).exit_code == 3


@pytest.mark.parametrize(
    "args",
    [
        ("review", "nowhere"),
        ("review", "--engine", "magic"),
        ("review", "--format", "pdf"),
        ("rules", "check", "no-such-pack"),
        ("rules", "check"),
        ("demo", "--villages", "0"),
        ("fly",),
    ],
)
def test_wrong_usage_exits_2(args: tuple[str, ...]) -> None:
    """A command line that makes no sense exits with 2 and says something."""
    result = run(*args)
    assert result.exit_code == 2
    assert result.stderr


def test_our_fault_exits_4(clean: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What fails on our side exits with 4, shows no traceback and prints no report."""

    def fail(*_: object) -> None:
        raise ZeroDivisionError("inside")

    monkeypatch.setattr("engine.review.judging.lower", fail)
    result = run("review", clean)
    assert result.exit_code == 4
    assert "ZeroDivisionError" in result.stderr
    assert "Traceback" not in result.stderr
    assert not result.stdout


def test_engine_that_is_not_installed(clean: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without durable-rules `auto` runs the compiled engine and says so; naming durable exits with 2."""
    monkeypatch.setattr("engine.backends.engines.available", lambda: False)
    assert report(clean)["election"]["engine"] == "compiled"
    assert "compiled" in run("review", clean, "--format", "json").stderr
    assert run("review", clean, "--engine", "durable").exit_code == 2


@pytest.mark.skipif(not rete.available(), reason="durable-rules is not installed here")
def test_engines_give_the_same_report(tmp_path: Path) -> None:
    """All engines give the same JSON but for the engine's name, and two runs the same bytes."""
    folder = troubled_county().write(tmp_path)
    texts = {
        engine: run("review", folder, "--format", "json", "--engine", engine).stdout
        for engine in ("reference", "durable", "compiled")
    }
    for engine in ("reference", "compiled"):
        assert texts[engine].replace(f'"engine": "{engine}"', '"engine": "durable"') == texts["durable"]
    assert run("review", folder, "--format", "json", "--engine", "durable").stdout == texts["durable"]


def test_polling_day_in_the_past_stops(tmp_path: Path) -> None:
    """Last term's folder copied and renamed is not reviewed by today's date unless somebody says --past."""
    county = clean_county()
    county.election = county.election.replace("polling_day: 2026-12-20", "polling_day: 2021-01-10")
    folder = county.write(tmp_path)
    stopped = run("review", folder)
    assert stopped.exit_code == 3
    assert "--past" in stopped.stderr
    assert not stopped.stdout
    assert "2021-01-10" in run("review", folder, "--past").stdout


def test_draft_without_a_review_day(tmp_path: Path) -> None:
    """Without review_day the report carries the day it was made and is marked a draft."""
    county = clean_county()
    county.election = county.election.replace("review_day: 2026-12-06\n", "")
    folder = county.write(tmp_path)
    assert "未定稿" in run("review", folder, "--today", "2026-12-01").stdout
    told = report(folder, "--today", "2026-12-01")["election"]
    assert (told["review_day"], told["draft"]) == ("2026-12-01", True)


def test_a_list_nobody_adopted_changes_no_verdict(tmp_path: Path) -> None:
    """Without `adopted` a policy list is a problem and set aside; the law alone gives the verdict."""
    county = clean_county()
    start = county.election.index("adopted:")
    county.election = county.election[:start] + county.election[county.election.index("departments:") :]
    county.answers["land"]["0001", "illegal_building"] = "有"
    told = report(county.write(tmp_path))
    assert "not-adopted" in {problem["code"] for problem in told["problems"]}
    assert {"criterion": "shibuxuan-2020/illegal-building", "because": "not_adopted"} in told["set_aside"]
    for village in told["villages"]:
        assert {(n["verdict"], n["legal"], n["policy"]) for n in village["nominees"]} == {
            ("pass", "pass", None)
        }


def test_law_runs_though_nobody_names_it(tmp_path: Path) -> None:
    """The law in force on polling day is applied whether election.yaml names it or not."""
    county = clean_county()
    county.election = county.election.replace(
        "packs: [cn-vco-2025, shibuxuan-2020]", "packs: [shibuxuan-2020]"
    )
    county.answers["court"]["0001", "convictions"] = "有"
    told = report(county.write(tmp_path))
    assert "cn-vco-2025" in {pack["pack"] for pack in told["election"]["packs"]}
    assert told["totals"]["pending"] == 1


def test_a_date_that_criteria_need_is_asked_for(tmp_path: Path) -> None:
    """A pack that compares with a date of the election which election.yaml leaves out is a problem."""
    county = clean_county()
    county.election = county.election.replace("packs: [", "packs: [own, ").replace(
        "adopted:\n", "adopted:\n  - {pack: own, by: 县, document: 一号, on: 2026-10-08}\n"
    )
    county.election = county.election.replace(", term_began: 2021-01-10", "")
    folder = county.write(tmp_path)
    (folder / "packs").mkdir()
    (folder / "packs" / "own.yaml").write_text(
        """\
pack: own
title: {zh: 本县规定, en: county rule}
applies_to: {unit: village, bodies: [committee]}
jurisdiction: 999
in_force: {from: 2026-01-01}
status: complete
source: {title: 本县规定, date: 2026-01-01, force: local}
extends: [common]
criteria:
  this-term:
    item: 一
    text: {zh: 本届任期内被查处, en: found in this term}
    grade: caution
    flag_if: {collective_assets: {some: {found_on: {after: term_began}}}}
""",
        encoding="utf-8",
    )
    assert "missing-date" in {problem["code"] for problem in report(folder)["problems"]}


def test_waived_question(tmp_path: Path) -> None:
    """A waived question sets policy criteria aside; one that a legal bar reads stays open."""
    county = clean_county()
    county.election += (
        "waived:\n"
        "  - {question: dishonest_debtors, by: 甲, on: 2026-12-01, why: 系统停用}\n"
        "  - {question: convictions, by: 甲, on: 2026-12-01, why: 系统停用}\n"
    )
    county.answers["court"] = {}
    told = report(county.write(tmp_path))
    assert {"criterion": "shibuxuan-2020/dishonest-debtor", "because": "waived"} in told["set_aside"]
    assert "waived-legal-bar" in {problem["code"] for problem in told["problems"]}
    assert told["totals"]["pass"] == 0


def test_withheld_answers_stay_with_the_decider(tmp_path: Path) -> None:
    """An open investigation is a flag for all who see flags; its content is the decider's alone."""
    county = clean_county()
    county.answers["discipline"]["0001", "open_cases"] = "有"
    folder = county.write(tmp_path)
    shown: dict[str, list[Any]] = {}
    for audience in ("internal", "decider"):
        told = report(folder, "--audience", audience)
        nominee = next(n for v in told["villages"] for n in v["nominees"] if n["no"] == "0001")
        assert nominee["verdict"] == "flag"
        shown[audience] = [piece["value"] for f in nominee["findings"] for piece in f["evidence"]]
    assert shown["internal"] == ["依法不予告知"]
    assert shown["decider"] != shown["internal"]
    assert "open_cases" not in run("review", folder, "--audience", "township").stdout


def test_no_full_id_in_any_output(tmp_path: Path) -> None:
    """No report shows more than the last four characters of an ID, and outside 内部 and 认定 none."""
    folder = troubled_county().write(tmp_path)
    for form in ("table", "json"):
        for audience in ("internal", "decider", "township", "public"):
            printed = run("review", folder, "--format", form, "--audience", audience).stdout
            for person in PEOPLE:
                assert person["身份证号"] not in printed
                assert person["身份证号"][:14] not in printed
                if audience in {"township", "public"}:
                    assert person["身份证号"][-4:] not in printed


def test_gbk_console_does_not_stop_the_review(tmp_path: Path) -> None:
    """A rare character that a GBK console cannot show is replaced; the review goes on."""
    county = clean_county()
    county.roster[0]["姓名"] = "赵𠮷山"
    folder = county.write(tmp_path)
    done = subprocess.run(
        [sys.executable, "cli.py", "review", str(folder), "--format", "table"],
        capture_output=True,
        check=False,
        env={**os.environ, "PYTHONIOENCODING": "gbk", "PYTHONUTF8": "0"},
    )
    assert done.returncode == 3  # the answers know the person by another name
    assert b"Traceback" not in done.stderr


def test_review_of_the_current_folder(clean: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without FOLDER the current one is reviewed."""
    monkeypatch.chdir(clean)
    assert run("review").exit_code == 0


def test_json_writes_nothing(clean: Path) -> None:
    """`--format` only prints: the folder is as it was."""
    seen = {path: path.read_bytes() for path in clean.rglob("*") if path.is_file()}
    run("review", clean, "--format", "json")
    run("review", clean, "--format", "table")
    assert {path: path.read_bytes() for path in clean.rglob("*") if path.is_file()} == seen


def test_rows_are_conserved(tmp_path: Path) -> None:
    """Read = nominees + problems + skipped, whatever the roster holds."""
    county = clean_county()
    county.roster.append({"乡镇": "城关镇", "村": "东河村"})
    county.roster.append({"乡镇": "合计", "村": "7"})
    county.roster.append({**PEOPLE[0], "人员编号": "", "提名职务": "委员"})
    county.roster.append(
        {**PEOPLE[1], "人员编号": "", "姓名": "钱某", "身份证号": id_number("19710212", 777)}
    )
    rows = report(county.write(tmp_path))["rows"]
    assert rows["read"] == 11
    assert rows["read"] == rows["nominees"] + rows["problems"] + rows["skipped"]


def test_english(clean: Path) -> None:
    """`--lang en` speaks English, whatever the locale."""
    assert "polling day" in run("review", clean, "--lang", "en").stdout
    assert "选举日" in run("review", clean).stdout


def test_a_day_beside_the_review_day_is_mentioned(clean: Path) -> None:
    """The review day of election.yaml is printed; `--today` that says another day is mentioned, not used."""
    made = report(clean, "--today", "2026-12-01")
    assert made["election"]["review_day"] == "2026-12-06"
    assert [hint["code"] for hint in made["hints"]] == ["today-not-used"]
    assert report(clean, "--today", "2026-12-06")["hints"] == []
