"""One mistake in an election's folder after another: what is said of it, and where, in both languages."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from cli import main
from tests.counties.county import ELECTION, QUESTIONS, clean_county, report_of

BROKEN = "pack: broken\ntitle: {zh: 破, en: broken}\n"
# A change to election.yaml; code, line, column, a part of the message in each language.
MISTAKES = {
    "a unit that nobody knows": (
        ("{environment_damage: land}", "{environment_damage: lands}"),
        ("bad-assignment", 10, 30, "environment_damage: lands", "names a unit that is not there"),
    ),
    "a question that nobody asks": (
        ("{environment_damage: land}", "{environment_damage: land, damages: land}"),
        ("bad-assignment", 10, 45, "「damages: land」无法对应", "a question or names a unit that is not"),
    ),
    "a pack with mistakes": (
        ("shibuxuan-2020]", "shibuxuan-2020, broken]"),
        ("broken-pack", 4, 38, "「broken」有差错，未采用", "`broken` has mistakes and was not used"),
    ),
    "a pack of another time": (
        ("shibuxuan-2020]", "shibuxuan-2020, hebei-2014-dingzhou]"),
        ("pack-not-in-force", 4, 38, "在任何一村的选举日都不施行", "in force in no village"),
    ),
    "a shell": (
        ("shibuxuan-2020]", "shibuxuan-2020, hebei-2018]"),
        ("shell-pack", 4, 38, "没有公开文本，不能用于比对", "has no text that could be tested"),
    ),
    "a unit left out": (
        ("procuratorate,", "audit,"),
        ("unit-not-listed", 8, 3, "但 departments 中没有该单位", "which departments does not list"),
    ),
    "a unit twice in other words": (
        ("civil_affairs]", "civil_affairs, 云溪县人民法院]"),
        (
            "named-twice",
            9,
            63,
            "「云溪县人民法院」即法院，写了两次",
            "is People's Court, which is named twice",
        ),
    ),
    "a name of two units": (
        ("civil_affairs]", "civil_affairs, 农业农村和自然资源局]"),
        (
            "unit-ambiguous",
            9,
            63,
            "请分开写明：自然资源局（land）、农业农村局（agriculture）",
            "name each of them",
        ),
    ),
    "last term's folder": (
        ("polling_day: 2026-12-20", "polling_day: 2021-01-10"),
        ("polling-day-past", 2, 14, "选举日 2021-01-10 已过", "so the review stops"),
    ),
}


@pytest.mark.parametrize("name", MISTAKES)
def test_a_mistake_is_told_at_its_place(name: str, tmp_path: Path) -> None:
    """The message names the user's own word at its place, in both languages, under its code."""
    (old, new), (code, line, column, zh, en) = MISTAKES[name]
    county = clean_county()
    assert old in ELECTION
    county.election = ELECTION.replace(old, new)
    folder = county.write(tmp_path / "county")
    (folder / "packs").mkdir()
    (folder / "packs" / "broken.yaml").write_text(BROKEN, encoding="utf-8")
    for lang, words in (("zh", zh), ("en", en)):
        done = CliRunner().invoke(main, ["review", str(folder), "--format", "table", "--lang", lang])
        assert done.exit_code == 3
        told = [each for each in (done.stdout + done.stderr).splitlines() if words in each]
        assert [each for each in told if f"election.yaml:{line}:{column}  " in each], (
            done.stdout + done.stderr
        )
    if code != "polling-day-past":  # which leaves no report
        problems = report_of(folder)["problems"]
        assert [each["place"]["line"] for each in problems if each["code"] == code] == [line]


CHINESE = {
    "discipline, organisation,": "纪委监委, 中共云溪县委组织部,",
    "politics_law, police, court": "政法委, 公安局, 人民法院",
    "procuratorate, township, land,": "检察院, 乡镇街道, 自然资源局,",
    "agriculture, civil_affairs": "农业农村局, 民政局",
    "{environment_damage: land}": "{ENVIRONMENT: 云溪县自然资源局}",
}


def test_units_and_questions_are_named_in_chinese(tmp_path: Path) -> None:
    """departments, assign and waived take the names that a clerk knows, and the review is the same."""
    coded = clean_county()
    waived = "waived: [{question: %s, by: 云溪县换届工作领导小组, on: 2026-12-01, why: 无法查询}]\n"
    coded.election = ELECTION + waived % "term_record"
    named = clean_county()
    named.election = ELECTION + waived % QUESTIONS["term_record"].ask.zh
    for old, new in CHINESE.items():
        assert old in named.election
        named.election = named.election.replace(
            old, new.replace("ENVIRONMENT", QUESTIONS["environment_damage"].ask.zh)
        )
    by_code, by_name = (
        report_of(county.write(tmp_path / str(index))) for index, county in enumerate((coded, named))
    )
    assert by_name == by_code
    assert "waived" in {each["because"] for each in by_name["set_aside"]}
