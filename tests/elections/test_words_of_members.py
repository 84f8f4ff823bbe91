"""A check of members in office speaks of nobody as a nominee: all pages, the console, JSON, explanations."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from reports.returned.copies import RETURNED
from reports.wording.member_words import CONDITION_OF_CANDIDATES
from tests.checks.judging_words import OURS, THEIRS
from tests.counties.county import PEOPLE, QUESTIONS, UNITS, County
from tests.counties.in_office import office_county
from tests.test_leaks import run
from vocabulary.catalogue.sheets.tables import COLUMNS_NOT_READ
from vocabulary.elections.office_words import hint_of_members
from vocabulary.places import FilePlace
from vocabulary.problems import hint
from vocabulary.texts import Text

# Nobody is nominated, stands or is elected; the sentence that says of an article whom it is on may name them.
OF_NOMINEES = re.compile("候选|提名|人选|参选|当选|换届|差额|另选|补充提名|不得作为")
OF_NOMINEES_EN = re.compile(r"candidate|nomin|stand for|write-in|polling day", re.IGNORECASE)
COURT_PAPER, SEALED_REMARK = "刑事判决书贰零零壹", "二〇一九年赌博行政拘留"


def county_of_everything() -> County:
    """Return a county in which members have everything that can be said of somebody."""
    county = office_county()
    county.answers["court"]["0001", "convictions"] = "有"
    row = {"人员编号": "0001", "事项": QUESTIONS["convictions"].ask.zh, "处理结果": "判处刑罚"}
    county.details["court"] = [{**row, "判决日期": "2027-03-05", "文书名称": COURT_PAPER}]
    county.answers["police"]["0002", "convictions"] = ""  # nobody has answered
    county.answers["police"]["0003", "convictions"] = "待核实"
    county.remarks["police"] = {"0001": SEALED_REMARK}
    county.roster[3]["近亲属申报"] = f"兄弟：{PEOPLE[0]['姓名']}（{PEOPLE[0]['身份证号']}）"
    county.roster[2]["现任职务"] = ""  # a post that is not known
    county.roster[4]["身份证号"] = PEOPLE[4]["身份证号"][:17] + "0"
    county.roster[5]["现任职务"] = "书记"  # of whom no source here speaks
    county.roster[6]["村"] = "没有的村"
    county.roster.append({"姓名": "合计", "乡镇": ""})
    county.election += "waived: [{question: gang_findings, by: 县, on: 2028-05-01, why: 试}]\n"
    return county


@pytest.fixture(scope="module")
def outputs(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Return every output by `audience: name`."""
    folder = county_of_everything().write(tmp_path_factory.mktemp("members"))
    found = {"internal: console": run("review", folder)}
    for path in sorted((folder / "reports").rglob("*")):
        if path.is_file() and path.relative_to(folder).parts[2] != RETURNED:
            kind = {"认定": "decider", "乡镇": "township"}.get(path.relative_to(folder).parts[2], "internal")
            found[f"{kind}: {path.relative_to(folder)}"] = path.read_text(encoding="utf-8")
    for audience in ("internal", "decider", "township"):
        for form in ("table", "json"):
            for lang in ("zh", "en"):
                out = run("review", folder, "--audience", audience, "--format", form, "--lang", lang)
                found[f"{audience}: {form} {lang}"] = out
    for person in PEOPLE:
        for whom in ("internal", "candidate"):
            name = f"{whom}: explain {person['人员编号']}"
            found[name] = run("explain", folder, "--person", person["人员编号"], "--for", whom)
    return found


def said_of_people(name: str, text: str) -> Iterator[str]:
    """Yield the words of an output without the one sentence that says whom an article is on."""
    if "json" in name and not name.endswith(".html"):
        yield from (word for word in _values(json.loads(text)))
    else:
        yield text


def _values(node: Any) -> Iterator[str]:
    """Yield the texts of a JSON output: its keys and the names of criteria are no words about anybody."""
    if isinstance(node, dict):
        for key, value in node.items():
            if key not in {"criterion", "set_aside", "code", "fact", "reserved"}:
                yield from _values(value)
    elif isinstance(node, list):
        for each in node:
            yield from _values(each)
    elif isinstance(node, str):
        yield node


def test_a_header_that_is_not_read_stays_as_written() -> None:
    """A roster of nominees in a check of members has 提名职务: nobody is told that 现任职务 was not read."""
    written = hint(COLUMNS_NOT_READ, FilePlace("rosters/a.xlsx"), columns=Text("提名职务", "提名职务"))
    assert hint_of_members(written).message.zh == "未读取的列：提名职务"


def test_no_output_speaks_of_nominees(outputs: dict[str, str]) -> None:
    """No page, console or JSON text calls a member in office a nominee, or speaks of an election of them."""
    for name, text in outputs.items():
        pattern = OF_NOMINEES_EN if name.endswith(" en") else OF_NOMINEES
        for said in said_of_people(name, text):
            words = said.replace(CONDITION_OF_CANDIDATES.zh, "").replace(CONDITION_OF_CANDIDATES.en, "")
            words = re.sub(r"cn-vco-2025/[a-z-]+", "", words)
            found = pattern.search(words)
            assert found is None, (name, words[max(0, found.start() - 40) : found.end() + 40])


def test_no_output_uses_a_word_that_judges(outputs: dict[str, str]) -> None:
    """The words that no output has of a nominee, none has of a member either."""
    for name, text in outputs.items():
        found = OURS.search(THEIRS.sub("", text).replace("审议通过", ""))
        assert found is None, (name, text[max(0, found.start() - 30) : found.end() + 30])


def test_nothing_says_that_a_finding_removes_somebody(outputs: dict[str, str]) -> None:
    """免职, 清理, 撤职 and the like are said nowhere; 撤换 only where the law forbids it."""
    for name, text in outputs.items():
        for word in ("免职", "免去", "清理", "撤职", "停职", "劝退", "调整岗位"):
            assert word not in text.replace("除名、劝退、自行脱党不是开除党籍", ""), (name, word)
        assert "撤换" not in text.replace("不得指定、委派或者撤换", "").replace("不得撤换", ""), name


def test_every_finding_has_its_ways_and_articles(outputs: dict[str, str]) -> None:
    """The report prints the ways with their articles, and that nobody may remove a member."""
    page = next(text for name, text in outputs.items() if name.endswith("内部/index.html"))
    for article in ("第十四条", "第十九条", "第二十条", "第二十二条", "第二十三条", "第四十条"):
        assert article in page, article
    for way in ("自行终止", "辞职", "罢免", "补选", "经济责任审计"):
        assert way in page, way
    assert "比对结果本身不终止、不停止任何人的职务" in page


def test_the_words_of_the_results_are_its_own(outputs: dict[str, str]) -> None:
    """What must be verified is called so, and the day to which all counts is said."""
    page = next(text for name, text in outputs.items() if name.endswith("内部/index.html"))
    assert "需核实认定" in page
    assert "届中联审没有选举日" in page
    assert "审查日 2028年6月1日" in page


def test_nothing_leaks(outputs: dict[str, str]) -> None:
    """No ID anywhere, no remark outside 认定, no unit's word to the township."""
    for name, text in outputs.items():
        for person in PEOPLE:
            assert person["身份证号"] not in text, name
            assert person["身份证号"][6:14] not in text, name
        assert name.startswith("decider") or SEALED_REMARK not in text, name
        if name.startswith("township"):
            assert COURT_PAPER not in text, name
            assert "json" in name or not any(unit in text for unit in UNITS.values()), name
            assert not any(person["身份证号"][-4:] in text for person in PEOPLE), name


def test_every_page_says_who_may_read_it(outputs: dict[str, str]) -> None:
    """Every page names its audience and ends by saying that it decides nothing."""
    pages = {name: text for name, text in outputs.items() if name.endswith(".html")}
    assert {name.split(":")[0] for name in pages} == {"internal", "decider", "township"}
    for name, text in pages.items():
        assert "可阅读者" in text, name
        assert "本表为比对提示，供有权机构审查参考，不是资格认定" in text, name


def test_the_calendar_and_the_results_have_nothing_to_say(tmp_path: Path) -> None:
    """A check of members has neither days of an election nor anybody elected: both commands say so."""
    folder = office_county().write(tmp_path)
    (folder / "elected.xlsx").write_bytes(b"")
    for command in ("calendar", "elected"):
        assert "届中联审" in run(command, folder), command
