"""Ten different mistakes in one pack are ten problems, told in one go at the door that users knock at."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from cli import main
from tests.rules.packs import HEAD, described, read

TEN = """\
pack: yunxi-2026
title: {zh: 云溪县补充规定, en: Rules of Yunxi}
applies_to: {unit: village, bodies: [committee]}
jurisdiction: CN
in_force: {from: 2026-01-01, to: 2025-01-01}
status: complete
source: {title: 云溪县补充规定, date: 2026-01-01, force: local}
extends: [common]
county: 云溪县
questions:
  arrears:
    ask: {zh: 是否拖欠村集体资金, en: Owes the village money}
    of: [finance, tax]
    basis: consent
    disclosure: full
    records: {amount: {zh: 金额, type: whole}}
criteria:
  schooling:
    item: 一
    text: {zh: 学历不够, en: too little schooling}
    grade: caution
    flag_if: {education: {below: senior}}
  arrears:
    item: 二
    text: {zh: 拖欠资金, en: arrears}
    grade: caution
    flag_if: {arears: {some: {}}}
  sanction:
    item: 三
    text: {zh: 受过处分, en: sanctioned}
    grade: caution
    flag_if: {sanctions: {some: {decided_on: {within: 2 yrs}}}}
  expelled:
    item: 四
    text: {zh: 被开除党籍, en: expelled}
    grade: caution
    flag_if: {party_expulsion: {some: {state: {is: inforce}}}}
    grade: bar
  debtor:
    item: 五
    text: {zh: 失信, en: dishonest debtor}
    flag_if: &debtor {dishonest_debtors: {some: {state: {is: listed}}}}
    grade: caution
examples:
  - {criterion: debtors, given: {dishonest_debtors: none}, expect: no}
"""
MISTAKES = [
    ("dates-backwards", 5, 34),
    ("unknown-key", 9, 1),
    ("unknown-unit", 13, 19),
    ("protected-fact", 21, 5),
    ("unknown-fact", 27, 15),
    ("not-a-period", 32, 55),
    ("bad-choice", 37, 52),
    ("duplicate-key", 38, 5),
    ("anchor", 42, 14),
    ("unknown-criterion", 45, 17),
]


@pytest.fixture
def ten(tmp_path: Path) -> str:
    """Write the pack with ten mistakes."""
    path = tmp_path / "yunxi-2026.yaml"
    path.write_text(TEN, encoding="utf-8")
    return str(path)


def test_ten_mistakes_are_ten_problems() -> None:
    """Every mistake is found though there are nine others."""
    assert [described(problem) for problem in read(TEN).problems] == MISTAKES


def test_each_mistake_has_its_word() -> None:
    """What is said about a mistake names the user's own word."""
    own = ["", "county", "tax", "education", "arears", "2 yrs", "inforce", "grade", "debtor", "debtors"]
    for problem, word in zip(read(TEN).problems, own, strict=True):
        assert word in problem.message.zh
        assert word in problem.message.en


def test_check_gives_json(ten: str) -> None:
    """`rules check --format json` prints all problems with file, line and column, and exits with 3."""
    result = CliRunner().invoke(main, ["rules", "check", ten, "--format", "json"])
    assert result.exit_code == 3
    problems = json.loads(result.stdout)["problems"]
    assert [(p["code"], p["place"]["line"], p["place"]["column"]) for p in problems] == MISTAKES
    assert {p["place"]["file"] for p in problems} == {"yunxi-2026.yaml"}
    assert all(p["message"] and p["help"] for p in problems)


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_check_gives_a_table(ten: str, lang: str) -> None:
    """`rules check` prints one place a problem, and how many there are to standard error."""
    result = CliRunner().invoke(main, ["rules", "check", ten, "--lang", lang])
    assert result.exit_code == 3
    for _, line, column in MISTAKES:
        assert f"yunxi-2026.yaml:{line}:{column}" in result.stdout
    assert "10" in result.stderr


def test_mistakes_of_several_files_come_together(ten: str, tmp_path: Path) -> None:
    """Every file named is checked, whatever is wrong with the first."""
    other = tmp_path / "other.yaml"
    other.write_text(HEAD.replace("jurisdiction: CN", "jurisdiction：CN"), encoding="utf-8")
    result = CliRunner().invoke(main, ["rules", "check", ten, str(other), "--format", "json"])
    files = [problem["place"]["file"] for problem in json.loads(result.stdout)["problems"]]
    assert files == ["yunxi-2026.yaml"] * 10 + ["other.yaml"]


def test_a_good_pack_has_no_problems(tmp_path: Path) -> None:
    """A pack with nothing wrong exits with 0 and an empty list."""
    path = tmp_path / "good.yaml"
    path.write_text(HEAD, encoding="utf-8")
    result = CliRunner().invoke(main, ["rules", "check", str(path), "--format", "json"])
    assert (result.exit_code, json.loads(result.stdout)) == (0, {"problems": [], "hints": []})


def test_shipped_packs_are_checked_by_name() -> None:
    """A shipped pack needs no path."""
    result = CliRunner().invoke(main, ["rules", "check", "cn-vco-2025", "shibuxuan-2020", "--format", "json"])
    assert (result.exit_code, json.loads(result.stdout)) == (0, {"problems": [], "hints": []})


def test_a_pack_that_is_nowhere_is_wrong_usage() -> None:
    """A name that is neither a file nor a shipped pack exits with 2 and says which there are."""
    result = CliRunner().invoke(main, ["rules", "check", "nowhere"])
    assert result.exit_code == 2
    assert "cn-vco-2025" in result.stderr


def test_show_and_test_refuse_a_broken_pack(ten: str) -> None:
    """A pack that cannot be used can be neither read aloud nor tried: the problems are told instead."""
    for command in ("show", "test"):
        result = CliRunner().invoke(main, ["rules", command, ten])
        assert result.exit_code == 3
        assert "yunxi-2026.yaml:5:34" in result.stderr
