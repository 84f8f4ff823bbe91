"""One election from the first review to the hand-over, step by step, as a county walks through it."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

from click.testing import CliRunner, Result

from cli import main
from engine.bodies.body_requirements import standing_of
from engine.bodies.standing import Standing
from files.workbooks import SheetText, write_workbook
from tests.checks.papers_of import papers_in
from tests.counties.county import PEOPLE, County, Row, clean_county, nominees, review_of
from tests.counties.decided import BAR, POLICY, convict, row_about, village_row, with_decisions
from tests.counties.elected import HEADERS, row, write_in
from tests.counties.registers import objection, recheck, service, with_registers
from tests.counties.secrets import SECRET_WORDS, WITHHELD_PAPER, report_found

HITS = (BAR, "hainan-2025/past-crime", POLICY)
OPEN_CASE = "shibuxuan-2020/open-case"
SECRET = "密件玖捌柒"  # noqa: S105 - a word planted into a reason
NAMES = {row["人员编号"]: row["姓名"] for row in PEOPLE}
OBJECTOR, WITHHELD, AGAINST, EARLY, LATE, FOUND_LATE = 0, 5, 1, 3, 6, 4


def run(*args: object) -> Result:
    """Run a command."""
    return CliRunner().invoke(main, [str(arg) for arg in args])


def report(folder: Path, *options: str) -> Any:
    """Return the JSON of a review."""
    return json.loads(run("review", folder, "--format", "json", *options).stdout)


def standing(folder: Path, number: str) -> Standing:
    """Return whether somebody may still be elected."""
    people = (each for village in review_of(folder).villages for each in village.nominees)
    return standing_of(next(each for each in people if each.candidate.number == number))


def listed(folder: Path) -> set[str]:
    """Return the numbers of all who are on the lists."""
    result = run("list", folder, "--format", "json")
    assert result.exit_code == 0, result.output
    names = {row[1] for each in json.loads(result.stdout)["lists"] for row in each["rows"]}
    return {number for number, name in NAMES.items() if name in names}


def the_county() -> County:
    """Return a county in Hainan: two who were convicted and a third, one with an open case."""
    county = clean_county()
    county.election = county.election.replace("[cn-vco-2025, shibu", "[cn-vco-2025, hainan-2025, shibu")
    county.election = county.election.replace(
        "nomination_close: 2026-12-01", f"nomination_close: 2026-12-01, {PLAN}"
    )
    for person in county.roster:
        person["现任职务"] = "无"  # what Hainan asks of members in office is asked of nobody here
    for index in (OBJECTOR, AGAINST, EARLY, LATE):
        convict(county, PEOPLE[index]["人员编号"])
    report_found(county, "discipline", "open_cases", WITHHELD_PAPER)
    county.answers["discipline"]["0001", "open_cases"] = "未发现"
    county.answers["discipline"]["0006", "open_cases"] = "有"
    county.details["discipline"][-1]["人员编号"] = "0006"
    return county


PLAN = "review_result: 2026-12-08, formal_list: 2026-12-15"


def on(county: County, folder: Path, day: str) -> None:
    """Move the review day."""
    head, _, rest = county.election.partition("review_day: ")
    county.election = f"{head}review_day: {day}{rest[10:]}"
    (folder / "election.yaml").write_text(county.election, encoding="utf-8")


def given_up(index: int, day: str) -> Row:
    """Return a row of 放弃登记."""
    head = {name: PEOPLE[index][name] for name in ("乡镇", "村", "人员编号", "姓名")}
    return {**head, "放弃日期": day, "本人书面材料": "放弃声明"}


def established(index: int, *criteria: str) -> list[Row]:
    """Return rows that establish what was found."""
    return [
        row_about(index, "认定成立", name, 编号=f"1-{index}-{place}", 理由=SECRET)
        for place, name in enumerate(criteria)
    ]


def test_a_whole_election(tmp_path: Path) -> None:
    """Every list is what people decided, and nothing that is withheld leaves the office."""
    county = the_county()
    folder = county.write(tmp_path)

    # D-14: reviewed; five are flagged, and nobody is on a list.
    first = report(folder)
    flags = {number for number, each in nominees(first).items() if each["verdict"] == "flag"}
    assert flags == {"0001", "0002", "0004", "0006", "0007"}
    assert run("review", folder).exit_code == 1
    assert run("list", folder).exit_code == 3

    # One gives up before anybody was told, one after. No notice where only a withheld answer speaks.
    with_decisions(folder, [], [given_up(EARLY, "2026-12-02"), given_up(LATE, "2026-12-05")], "放弃")
    with_registers(folder, "送达", 送达登记=[service(each) for each in (OBJECTOR, AGAINST, LATE)])
    run("review", folder)
    assert run("letters", folder, "告知书", "陈述申辩笔录").exit_code == 0
    papers = papers_in(folder / "letters")
    assert {name for name in papers if name.startswith("告知书/")} == {
        "告知书/0001_告知书",
        "告知书/0002_告知书",
    }
    hints = [
        each["message"]
        for each in report(folder, "--lang", "zh")["hints"]
        if each["code"] == "withdrawn-before-notice"
    ]
    assert len(hints) == 1
    assert "1 人" in hints[0]  # the other was told first

    # D-11: decided. One is out; one decision goes against the comparison; the withheld case needs two.
    rows = [
        *established(OBJECTOR, *HITS),
        *(
            row_about(AGAINST, "认定不成立", name, 编号=f"1-a{place}", 会签人="朱十江", 理由=SECRET)
            for place, name in enumerate(HITS)
        ),
        row_about(WITHHELD, "认定成立", OPEN_CASE, 编号="1-w", 理由=SECRET),
        row_about(WITHHELD, "列入名单", 编号="1-l", 理由=SECRET),
        village_row("东河村", 1, 理由=SECRET),
        village_row("西山村", 1, 理由=SECRET),
    ]
    with_decisions(folder, rows)
    codes = [each["code"] for each in report(folder)["problems"]]
    assert codes == ["decision-needs-second"]
    of_withheld = next(each for each in rows if each["编号"] == "1-w")
    of_withheld["会签人"] = "朱十江"
    with_decisions(folder, rows)
    assert report(folder)["problems"] == []
    assert listed(folder) == {"0002", "0003", "0005", "0006"}

    # D-9: who is out objects, another officer finds that it was somebody else, the decision follows.
    on(county, folder, "2026-12-11")
    with_registers(folder, "异议", 异议登记=[objection(OBJECTOR)])
    assert listed(folder) == {"0002", "0003", "0005", "0006"}
    answer = "文书所载不是你本人，原认定已更正。"
    checked = recheck(OBJECTOR, 答复本人的内容=answer, 理由=SECRET)
    with_registers(folder, "异议", 异议登记=[objection(OBJECTOR)], 复核登记=[checked])
    assert run("list", folder).exit_code == 3  # the decision still stands as it was
    corrected = [
        row_about(
            OBJECTOR,
            *("认定不成立", name),
            编号=f"2-{place}",
            更正编号=f"1-{OBJECTOR}-{place}",
            日期="2026-12-11",
            会签人="朱十江",
        )
        for place, name in enumerate(HITS)
    ]
    with_decisions(folder, [*rows, *corrected])
    decided = {"0001", "0002", "0003", "0005", "0006"}
    assert listed(folder) == decided

    # D-5: the list is posted as it was decided, and the answer to the objection is written.
    on(county, folder, "2026-12-15")
    run("review", folder)
    assert run("letters", folder, "复核通知书", "联审意见表", "名单").exit_code == 0
    papers = papers_in(folder / "letters")
    assert answer in papers["复核通知书/0001_复核通知书"]
    posted = "".join(text for name, text in papers.items() if name.startswith("名单/"))
    assert {number for number, name in NAMES.items() if name in posted} == decided

    # D-3: the court finds something on one who is on the list. No list changes by that.
    convict(county, "0005")
    _dated_later(county, folder)
    on(county, folder, "2026-12-18")
    late = report(folder, "--lang", "zh")
    assert nominees(late)["0005"]["verdict"] == "flag"
    assert nominees(late)["0005"]["after_posting"] == sorted(HITS)
    (hint,) = [each["message"] for each in late["hints"] if each["code"] == "found-after-posting"]
    assert "第二十二条" in hint
    assert standing(folder, "0005") is not Standing.OUT  # whoever is posted stays on the ballot
    assert listed(folder) == decided

    # D+1: somebody was written in. D+10: the hand-over is on the calendar.
    _vote(folder)
    on(county, folder, "2026-12-21")
    checks = run("elected", folder)
    assert "另选他人" in checks.output
    assert any(each["deadline"] == "handover" for each in _calendar(folder))

    _nothing_leaks(folder)


def _dated_later(county: County, folder: Path) -> None:
    """Write the court's answers anew, dated after the list was posted; the earlier ones stay."""
    sheets = county._workbook("court")
    dated = [
        replace(
            each, rows=[["2026-12-17" if cell == "2026-12-05" else cell for cell in row] for row in each.rows]
        )
        for each in sheets
    ]
    write_workbook(folder / "clearances" / "court-2.xlsx", dated)


def _vote(folder: Path) -> None:
    """Write who was elected in one village: one of them was on no list."""
    rows = [row("0005", votes="300"), write_in("卢新来", "委员", "西山村", 得票="250")]
    cells = [[each.get(head, "") for head in HEADERS] for each in rows]
    write_workbook(folder / "elected.xlsx", [SheetText("当选结果", HEADERS, cells)])


def _calendar(folder: Path) -> list[Any]:
    """Return the lines of the county's calendar."""
    return [line for each in report(folder, "--past")["calendar"] for line in each["entries"]]


def _nothing_leaks(folder: Path) -> None:
    """No paper and no list has a withheld word, a typed reason, or so much of an ID as could be told."""
    papers = papers_in(folder / "letters")
    assert len(papers) > 8
    outputs = {**papers, "list": run("list", folder).output}
    for name, text in outputs.items():
        assert not [word for word in (*SECRET_WORDS[:1], SECRET, "杨九川") if word in text], name
        assert not [row for row in PEOPLE if row["身份证号"] in text], name
