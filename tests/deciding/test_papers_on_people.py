"""Papers on people and villages say what their reader may know, and nothing that was typed for others."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from cli import main
from commands.deciding.person_letters import PERSON_KINDS
from tests.checks.papers_of import papers_in
from tests.counties.county import PEOPLE, County, clean_county
from tests.counties.decided import BAR, convict, row_about, with_decisions
from tests.counties.registers import objection, recheck, service, statement, with_registers
from tests.counties.secrets import (
    COURT_PAPER,
    PETITION_PAPER,
    SEALED_REMARK,
    WITHHELD_PAPER,
    county_of_secrets,
    report_found,
)

TYPED = "密件捌捌陆"  # in reasons and grounds, which only who decides may read
REPLY = "经复核，文书不是你本人的"
STATED, OBJECTED = "那次是同名的人", "判决书不是本人的"
NUMBERS = ("0001", "0002")


def run(*args: object) -> Result:
    """Run a command."""
    return CliRunner().invoke(main, [str(arg) for arg in args])


def registered(folder: Path) -> Path:
    """Write a decision, a notice, a statement, an objection and its re-check; every reason is a secret."""
    with_decisions(folder, [row_about(0, "认定成立", BAR, 会签人="朱十江", 理由=TYPED, 法律依据=TYPED)])
    checked = recheck(0, 理由=TYPED, 法律依据=TYPED, 答复本人的内容=REPLY, 备注=TYPED)
    rows = {"送达登记": [service(0)], "陈述登记": [statement(0)], "异议登记": [objection(0)]}
    return with_registers(folder, **rows, 复核登记=[checked])


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the county of secrets, in which people have registered and decided, reviewed."""
    county = county_of_secrets()
    report_found(county, "discipline", "open_cases", WITHHELD_PAPER + "二")
    county.answers["discipline"]["0003", "open_cases"] = "有"
    county.details["discipline"][-1]["人员编号"] = "0003"
    folder = registered(county.write(tmp_path_factory.mktemp("papers")))
    run("review", folder)
    return folder


@pytest.fixture(scope="module")
def papers(folder: Path) -> dict[str, str]:
    """Return the words of all papers on people in the county of secrets."""
    assert run("letters", folder, *(kind.name for kind in PERSON_KINDS)).exit_code == 0
    return papers_in(folder / "letters")


def of_kind(papers: dict[str, str], kind: str) -> dict[str, str]:
    """Return the papers of one kind by name."""
    return {name: text for name, text in papers.items() if name.startswith(f"{kind}/")}


def test_a_notice_says_what_the_person_may_know(papers: dict[str, str]) -> None:
    """The court's judgement is in it; of an open case and of a petition's paper there is not a word."""
    text = papers["告知书/0001_告知书"]
    assert COURT_PAPER in text
    assert "送达回证" in text
    for secret in (WITHHELD_PAPER, PETITION_PAPER, SEALED_REMARK, "接受调查", "正在接受", PEOPLE[3]["姓名"]):
        assert secret not in text, secret


def test_nobody_is_written_to_on_a_withheld_answer_alone(papers: dict[str, str]) -> None:
    """There is no notice and no record for such a person; the sheet of the village says why."""
    assert set(of_kind(papers, "告知书")) == {"告知书/0001_告知书"}
    assert set(of_kind(papers, "陈述申辩笔录")) == {"陈述申辩笔录/0001_陈述申辩笔录"}
    sheet = papers["联审意见表/城关镇东河村_联审意见表"]
    assert "所据反馈依法不予告知，不出具告知书" in sheet


def test_no_paper_has_a_secret(papers: dict[str, str]) -> None:
    """Withheld words, typed reasons, remarks of units and IDs are in no paper on people, whoever reads it."""
    assert len(papers) >= 5
    for name, text in papers.items():
        for secret in (WITHHELD_PAPER, PETITION_PAPER, SEALED_REMARK, TYPED):
            assert secret not in text, (name, secret)
        for person in PEOPLE:
            assert person["身份证号"] not in text, name
            assert person["身份证号"][6:14] not in text, name
            assert person["身份证号"][-4:] not in text, name


def test_the_sheet_of_a_village_quotes_no_unit(papers: dict[str, str]) -> None:
    """It has the article and what the comparison came to; what a unit said is read at the desk."""
    sheet = papers["联审意见表/城关镇东河村_联审意见表"]
    assert "第十八条" in sheet
    assert "另有依法不予告知的事项" in sheet
    assert COURT_PAPER not in sheet
    assert "接受" not in sheet


def test_papers_bear_the_day_of_their_review(tmp_path: Path) -> None:
    """Written a week later by the clock, the sheet has the day that was reviewed."""
    county = clean_county()
    county.election = county.election.replace("review_day: 2026-12-06\n", "")
    folder = county.write(tmp_path)
    run("review", folder, "--today", "2026-12-03")
    assert run("letters", folder, "联审意见表", "--today", "2026-12-10").exit_code == 0
    assert "比对日期 2026-12-03" in papers_in(folder / "letters")["联审意见表/城关镇东河村_联审意见表"]


def test_an_answer_has_the_words_written_for_the_person(papers: dict[str, str]) -> None:
    """The result and the reply are in it, and nothing of the reason."""
    text = papers["复核通知书/0001_复核通知书"]
    assert REPLY in text
    assert "异议成立" in text


def test_registers_are_on_the_page_of_the_working_group(folder: Path) -> None:
    """What was served, stated, objected and answered is shown there; reasons to the deciding body alone."""
    reports = folder / "reports" / "第01次"
    inside = (reports / "内部" / "人员" / "0001.html").read_text(encoding="utf-8")
    decider = (reports / "认定" / "001" / "index.html").read_text(encoding="utf-8")
    for page in (inside, decider):
        for words in ("送达登记", "本人签收", "冯送达", STATED, OBJECTED, "异1-1：异议成立", REPLY):
            assert words in page, words
    assert TYPED not in inside
    assert f"理由：{TYPED}" in decider
    assert "decisions/登记.xlsx" in inside


def test_registers_are_in_the_json_of_a_review(folder: Path) -> None:
    """Row by row with its cell; reasons for the deciding body alone, and nothing for a township."""
    found = {}
    for audience in ("internal", "decider", "township"):
        text = run("review", folder, "--audience", audience, "--format", "json").stdout
        found[audience] = [
            row
            for village in json.loads(text)["villages"]
            for nominee in village["nominees"]
            for row in nominee["registered"]
        ]
    kinds = ["送达登记", "陈述登记", "异议登记", "复核登记"]
    assert [each["register"] for each in found["internal"]] == kinds
    assert all(each["place"]["file"] == "decisions/登记.xlsx" and each["on"] for each in found["internal"])
    assert TYPED not in json.dumps(found["internal"], ensure_ascii=False)
    assert TYPED in json.dumps(found["decider"], ensure_ascii=False)
    assert found["township"] == []


def test_registers_are_shown_to_nobody_else(folder: Path) -> None:
    """Not to a township, not on the list, not in anybody's copy, not on the page of another person."""
    reports = folder / "reports" / "第01次"
    pages = [*reports.glob("乡镇/**/*.html"), reports / "内部" / "人员" / "0002.html"]
    shown = [page.read_text(encoding="utf-8") for page in pages]
    shown += [run("explain", folder, "--person", person, "--for", "candidate").output for person in NUMBERS]
    shown.append(run("review", folder, "--audience", "township", "--format", "json").output)
    for text in shown:
        for words in ("送达登记", "冯送达", STATED, OBJECTED, REPLY, TYPED):
            assert words not in text, words


def test_file_names_have_no_name(papers: dict[str, str]) -> None:
    """A name on a stick is a disclosure: files of people have their number."""
    for name in papers:
        assert not [person for person in PEOPLE if person["姓名"] in name], name


@pytest.mark.parametrize(
    ("pack", "signers"),
    [
        ("hainan-2025", ("村民选举委员会", "乡镇人民政府选举工作指导机构", "市县选举工作指导机构")),
        ("sichuan-2026", ("乡镇村民委员会换届选举工作指导小组", "县级村民委员会换届选举工作指导小组")),
    ],
)
def test_who_signs_comes_from_the_province(tmp_path: Path, pack: str, signers: tuple[str, ...]) -> None:
    """The blocks to sign are those of the source in use, with its article."""
    county = in_province(clean_county(), pack)
    folder = county.write(tmp_path)
    run("review", folder)
    assert run("letters", folder, "联审意见表").exit_code == 0
    sheet = papers_in(folder / "letters")["联审意见表/城关镇东河村_联审意见表"]
    for signer in signers:
        assert signer in sheet


def in_province(county: County, pack: str) -> County:
    """Return a county of which a province's regulation speaks."""
    county.election = county.election.replace("[cn-vco-2025, shibu", f"[cn-vco-2025, {pack}, shibu")
    return county


def test_papers_are_those_of_the_last_review(tmp_path: Path) -> None:
    """Where something has changed since, no paper on people is written before the next review."""
    county = clean_county()
    convict(county, "0001")
    folder = county.write(tmp_path)
    assert run("letters", folder, "告知书").exit_code == 2  # no numbered review yet
    run("review", folder)
    convict(county, "0002")
    county.write(folder)
    assert run("letters", folder, "告知书").exit_code == 3
    assert not (folder / "letters").exists()
    run("review", folder)
    assert run("letters", folder, "告知书").exit_code == 0
    names = {path.name for path in (folder / "letters" / "第02次" / "告知书").iterdir()}
    assert names == {"0001_告知书.docx", "0002_告知书.docx"}
