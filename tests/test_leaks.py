"""Nothing leaks: secrets are planted in a county and every output of every audience is searched for them."""

import re
from collections.abc import Iterator
from itertools import chain
from pathlib import Path

import pytest
from click.testing import CliRunner

from cli import main
from commands.deciding.person_letters import PERSON_KINDS
from files.books.sheets import Workbook, words
from files.reading import read_workbook
from reports.accounting.accounts import Kind
from reports.returned.copies import RETURNED
from tests.county import PEOPLE, QUESTIONS, SIGNED, UNITS, County, clean_county
from tests.papers_of import papers_in, words_of
from tests.planted_ids import text_of

WITHHELD_PAPER = "立案决定书密件柒柒捌玖"
PETITION_PAPER = "信访处理意见书伍陆叁"
SEALED_REMARK = "二〇一九年赌博行政拘留"
COURT_PAPER = "刑事判决书贰零零壹"
RELATIVE = PEOPLE[3]["姓名"]
SECRET_WORDS = (WITHHELD_PAPER, PETITION_PAPER, SEALED_REMARK, COURT_PAPER)
OURS = re.compile("不合格|合格|不通过|通过|否决|淘汰|黑名单|秘密|机密|绝密")
# The sources' own words, quoted: a rating of the Party, and how a chair comes to office.
THEIRS = re.compile("不合格党员|通过法定程序|处分通过|表决通过")


def county_of_secrets() -> County:
    """Return a county in which somebody has everything that must not travel."""
    county = clean_county()
    _found(county, "discipline", "open_cases", WITHHELD_PAPER)
    _found(county, "court", "petition_conduct", PETITION_PAPER, {"决定机关": "人民法院裁判"})
    _found(county, "court", "convictions", COURT_PAPER, {"处理结果": "判处刑罚", "判决日期": "2001-03-05"})
    county.remarks["police"] = {"0001": SEALED_REMARK}
    county.roster[0]["近亲属申报"] = f"兄弟：{RELATIVE}（{PEOPLE[3]['身份证号']}）"
    county.roster[3]["近亲属申报"] = f"兄弟：{PEOPLE[0]['姓名']}（{PEOPLE[0]['身份证号']}）"
    county.roster[5]["身份证号"] = PEOPLE[5]["身份证号"][:17] + "0"  # told in a problem, with its cell
    return county


def _found(
    county: County, unit: str, question: str, paper: str, fields: dict[str, str] | None = None
) -> None:
    """Let a unit report a record on the first nominee."""
    county.answers[unit]["0001", question] = "有"
    row = {"人员编号": "0001", "事项": QUESTIONS[question].ask.zh, **(fields or {}), "文书名称": paper}
    county.details.setdefault(unit, []).append(row)


def run(*args: object) -> str:
    """Return what a command prints, both streams."""
    return CliRunner().invoke(main, [str(arg) for arg in args]).output


def accounts_of_secrets(folder: Path) -> Iterator[tuple[str, str]]:
    """Yield every paper on what the review amounts to, and the duties as their owners receive them."""
    for kind in Kind:
        yield f"internal: account {kind.value}", run("account", folder, "--kind", kind.value)
    yield "internal: account json", run("account", folder, "--format", "json")
    run("tasks", folder)
    yield "internal: ledger", text_of(folder / "tasks" / "工作台账_第1次.xlsx")
    run("account", folder, "--kind", "责任清单", "--format", "docx", "-o", folder / "责任清单")
    for path in sorted((folder / "责任清单").iterdir()):
        kind = "township" if path.name.startswith("城关镇") else "unit"
        yield f"{kind}: {path.name}", text_of(path)


def papers_of_secrets(folder: Path) -> Iterator[tuple[str, str]]:
    """Yield every paper on people and villages by its reader, and the papers on the whole as Word files."""
    run("letters", folder, *(kind.name for kind in PERSON_KINDS))
    readers = {"联审意见表": "internal", "名单": "public"}
    for name, text in papers_in(folder / "letters").items():
        kind, file = name.split("/")
        yield f"{readers.get(kind, f'candidate {file[:4]}')}: letters {name}", text
    for kind in Kind:
        if kind is not Kind.DUTIES:  # a file for each owner: see `accounts_of_secrets`
            path = folder.parent / f"{kind.value}.docx"
            run("account", folder, "--kind", kind.value, "--format", "docx", "-o", path)
            yield f"internal: account {kind.value} docx", words_of(path)


def tables_of_secrets(folder: Path) -> Iterator[tuple[str, str]]:
    """Yield the next table of decisions with its registers, and why the list is refused."""
    for form in ("table", "json"):
        yield f"public: list {form}", run("list", folder, "--format", form)
    run("decisions", folder)
    yield "internal: decisions", text_of(folder / "decisions" / "认定表_第1次.xlsx")


@pytest.fixture(scope="module")
def outputs(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Return every output by `audience: name`: the numbered review, both formats, the explanations."""
    folder = county_of_secrets().write(tmp_path_factory.mktemp("secrets"))
    found = {"internal: console": run("review", folder)}
    for path in sorted((folder / "reports").rglob("*")):
        # What goes back to its sender holds IDs and words of the sender's own: see `returned`.
        if path.is_file() and path.relative_to(folder).parts[2] != RETURNED:
            kind = {"认定": "decider", "乡镇": "township"}.get(path.relative_to(folder).parts[2], "internal")
            found[f"{kind}: {path.relative_to(folder)}"] = path.read_text(encoding="utf-8")
    for audience in ("internal", "decider", "township", "public"):
        for form in ("table", "json"):
            found[f"{audience}: {form}"] = run("review", folder, "--audience", audience, "--format", form)
    for form in ("xlsx", "docx"):
        run("review", folder, "--format", form, "-o", folder / "books")
        found[f"internal: {form}"] = text_of(folder / "books" / f"联审汇总.{form}")
    found.update(chain(papers_of_secrets(folder), accounts_of_secrets(folder), tables_of_secrets(folder)))
    for person in PEOPLE:
        for form in ("table", "json"):
            copy = run(
                "explain", folder, "--person", person["人员编号"], "--for", "candidate", "--format", form
            )
            found[f"candidate {person['人员编号']}: explain {form}"] = copy
        found[f"internal: explain {person['人员编号']}"] = run(
            "explain", folder, "--person", person["人员编号"]
        )
    return found


@pytest.fixture(scope="module")
def returned(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Return every copy that goes back to its sender by `returned roster: name` or `returned unit: name`."""
    folder = county_of_secrets().write(tmp_path_factory.mktemp("returned"))
    run("review", folder)
    found = {}
    for path in sorted((folder / "reports" / "第01次" / RETURNED).rglob("*.xlsx")):
        book = read_workbook(path, path.name)
        assert isinstance(book, Workbook), path
        kind = {"乡镇": "roster", "部门": "unit"}[path.parent.name]
        cells = (words(cell) for sheet in book.sheets for row in sheet.rows for cell in row)
        found[f"returned {kind}: {path.name}"] = "\n".join(cells)
    return found


def of(outputs: dict[str, str], *audiences: str) -> Iterator[tuple[str, str]]:
    """Return the outputs of some audiences."""
    for name, text in outputs.items():
        if name.startswith(audiences):
            yield name, text


def test_the_outputs_are_there(outputs: dict[str, str]) -> None:
    """Every audience has outputs that say something, or the searches below would prove nothing."""
    for audience in ("internal", "decider", "township", "candidate"):
        assert sum(len(text) for _, text in of(outputs, audience)) > 1000, audience
    assert any(COURT_PAPER in text for _, text in of(outputs, "internal"))
    assert any(WITHHELD_PAPER in text for _, text in of(outputs, "decider"))


def test_no_output_has_an_id(outputs: dict[str, str]) -> None:
    """No output shows an ID, or so much of one that the rest is its birth date and a guess."""
    for name, text in outputs.items():
        for person in PEOPLE:
            assert person["身份证号"] not in text, name
            assert person["身份证号"][:10] not in text, name
            assert person["身份证号"][6:14] not in text, name


def test_no_digit_of_an_id_reaches_township_or_public(outputs: dict[str, str]) -> None:
    """Outside 内部 and 认定 not one digit of an ID is shown."""
    for name, text in of(outputs, "township", "public"):
        for person in PEOPLE:
            assert person["身份证号"][-4:] not in text, name


def test_no_birth_date_beside_digits_of_an_id(outputs: dict[str, str]) -> None:
    """An output that shows the end of an ID shows no birth date: with both the number can be worked out."""
    for name, text in outputs.items():
        for person in PEOPLE:
            if "****" + person["身份证号"][-4:] in text:
                assert person["出生年月"] not in text, name
                assert person["出生年月"].replace(".", "-") not in text, name


def test_withheld_answers_reach_the_decider_alone(outputs: dict[str, str]) -> None:
    """What is withheld appears in no output but the deciding body's."""
    for name, text in outputs.items():
        assert name.startswith("decider") or WITHHELD_PAPER not in text, name


def test_the_person_does_not_learn_of_a_withheld_answer(outputs: dict[str, str], tmp_path: Path) -> None:
    """The copy for the person is the same as if the withheld answer had been 未发现."""
    county = county_of_secrets()
    county.answers["discipline"]["0001", "open_cases"] = "未发现"
    county.details["discipline"] = []
    folder = county.write(tmp_path)
    for form in ("table", "json"):
        copy = run("explain", folder, "--person", "0001", "--for", "candidate", "--format", form)
        assert copy == outputs[f"candidate 0001: explain {form}"], form


def test_remarks_are_never_printed(outputs: dict[str, str]) -> None:
    """备注 may hold sealed matter: no output repeats it, outside 认定 or anywhere as evidence."""
    for name, text in outputs.items():
        assert name.startswith("decider") or SEALED_REMARK not in text, name


def test_the_township_hears_verdict_words_only(outputs: dict[str, str]) -> None:
    """The township reads no paper, no item, no unit's word."""
    for name, text in of(outputs, "township"):
        for word in (*SECRET_WORDS, "刑事处罚", "past-crime"):
            assert word not in text, (name, word)


def test_a_roster_that_goes_back_carries_no_units_word(returned: dict[str, str]) -> None:
    """The township reads its own roster and what is wrong with it; no unit is heard in it."""
    rosters = dict(of(returned, "returned roster"))
    assert rosters
    for name, text in rosters.items():
        for word in (*SECRET_WORDS, "刑事处罚", "past-crime", *UNITS.values()):
            assert word not in text, (name, word)


def test_a_unit_reads_its_own_words_alone(returned: dict[str, str]) -> None:
    """A paper that one unit named goes back to that unit and to nobody else."""
    for paper in (WITHHELD_PAPER, PETITION_PAPER, SEALED_REMARK, COURT_PAPER):
        assert sum(paper in text for _, text in of(returned, "returned unit")) == 1, paper


def test_duties_say_nothing_of_anybody(outputs: dict[str, str]) -> None:
    """What a unit or a township has to do holds no result, no item, no paper, and nobody's name."""
    duties = [(name, text) for name, text in outputs.items() if "责任清单.docx" in name]
    assert len(duties) > 1
    for name, text in duties:
        for word in (*SECRET_WORDS, "刑事处罚", "past-crime", "需认定", *(row["姓名"] for row in PEOPLE)):
            assert word not in text, (name, word)


def test_the_leading_group_reads_figures_alone(outputs: dict[str, str]) -> None:
    """联审情况报告 names nobody, by name or by number."""
    for name, text in outputs.items():
        if "联审情况报告" in name:
            assert "需认定" in text
            for person in PEOPLE:
                assert person["姓名"] not in text, name
                assert person["人员编号"] not in text, name


def test_what_goes_back_says_who_may_read_it(returned: dict[str, str]) -> None:
    """Every copy names its readers and says that it decides nothing."""
    for name, text in returned.items():
        assert "退回：仅供报送单位改正后重报" in text, name
        assert "本表为比对提示，供有权机构审查参考，不是资格认定" in text, name


def test_petition_answers_stay_item_only_for_the_person(outputs: dict[str, str]) -> None:
    """A petition answer is never more than its item to the person, and nothing to anybody further off."""
    for name, text in of(outputs, "candidate", "township", "public"):
        assert PETITION_PAPER not in text, name


def test_the_copy_for_a_person_leaves_others_out(outputs: dict[str, str]) -> None:
    """A person's copy names no other nominee and no officer."""
    for person in PEOPLE:
        for name, text in of(outputs, f"candidate {person['人员编号']}"):
            for other in PEOPLE:
                if other is not person:
                    assert other["姓名"] not in text, (name, other["姓名"])
            assert "clearances/" not in text, name
            assert SIGNED["文号"] not in text or "经办人" not in text, name


def test_no_output_uses_a_word_that_judges(outputs: dict[str, str]) -> None:
    """Never our word about a nominee: 合格, 通过, 否决, 淘汰, 黑名单, nor a secrecy class."""
    for name, text in outputs.items():
        found = OURS.search(THEIRS.sub("", text))
        assert found is None, (name, text[max(0, found.start() - 30) : found.end() + 30])


def test_every_page_says_who_may_read_it(outputs: dict[str, str]) -> None:
    """Every page names its audience and ends by saying that it decides nothing."""
    for name, text in outputs.items():
        if name.endswith(".html"):
            assert "可阅读者" in text, name
            assert "本表为比对提示，供有权机构审查参考，不是资格认定" in text, name
