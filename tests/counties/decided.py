"""A small county in which people have decided: rows of 认定表 and 放弃登记 beside its review."""

from dataclasses import replace
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from candidates.decisions.reader import read_decisions, with_withdrawals
from candidates.decisions.tables import DECISIONS, WITHDRAWALS
from engine.program.meaning import Reference
from engine.review.intake import Intake
from engine.review.review import Review
from engine.review.reviewing import review_election
from files.workbooks import write_workbook
from intake.folder import read_folder
from tests.counties.county import PEOPLE, QUESTIONS, County, Row, clean_county, sheet_of_rows

BAR, POLICY = "cn-vco-2025/past-crime", "shibuxuan-2020/past-crime"
SIGNED_BY: Row = {
    "法律依据": "《中华人民共和国村民委员会组织法》第十八条",
    "理由": "经核查文书",
    "认定机构": "东河村村民选举委员会",
    "认定人": "杨九川",
    "日期": "2026-12-06",
}


def row_about(index: int, conclusion: str, criterion: str = "", **more: str) -> Row:
    """Return a complete row on one of the nominees."""
    person = PEOPLE[index]
    return {
        "编号": f"1-{index + 1}",
        **{head: person[head] for head in ("乡镇", "村", "人员编号", "姓名")},
        "条款": criterion,
        "认定结论": conclusion,
        **SIGNED_BY,
        **more,
    }


def kept() -> list[Row]:
    """Return rows that leave in whoever was convicted: of the law, and of the list that repeats it."""
    return [
        row_about(0, "认定不成立", name, 会签人="朱十江", 编号=f"1-{index}")
        for index, name in enumerate((BAR, POLICY))
    ]


def village_row(village: str, count: int, **more: str) -> Row:
    """Return a row that puts on the list everybody of a village with whom nothing was found."""
    about = {"编号": f"v-{village}", "乡镇": "城关镇", "村": village, "认定结论": "列入名单"}
    return {**about, "人数": str(count), **SIGNED_BY, **more}


def with_decisions(
    folder: Path, rows: list[Row], gone: list[Row] | None = None, name: str = "认定表_第1次"
) -> Path:
    """Write what people decided into an election folder."""
    (folder / "decisions").mkdir(exist_ok=True)
    sheets = [sheet_of_rows(DECISIONS.sheet, rows, DECISIONS.headers())]
    if gone is not None:
        sheets.append(sheet_of_rows(WITHDRAWALS.sheet, gone, WITHDRAWALS.headers()))
    write_workbook(folder / "decisions" / f"{name}.xlsx", sheets)
    return folder


def troubled() -> County:
    """Return a county in which one nominee was convicted, and the court owes an answer on another."""
    county = clean_county()
    convict(county, "0001")
    county.answers["court"]["0002", "convictions"] = ""
    return county


def convict(county: County, number: str) -> None:
    """Let the court report a conviction."""
    county.answers["court"][number, "convictions"] = "有"
    county.details.setdefault("court", []).append(
        {
            "人员编号": number,
            "事项": QUESTIONS["convictions"].ask.zh,
            "处理结果": "判处刑罚",
            "判决日期": "2001-03-05",
            "文书名称": "刑事判决书",
        }
    )


@cache
def troubled_intake() -> Intake:
    """Return the troubled county as it is read before anybody decides, once for all tests of a process."""
    with TemporaryDirectory() as folder:
        read = read_folder(troubled().write(Path(folder)))
    assert isinstance(read, Intake)
    assert read.problems == ()
    return read


def review_with(folder: Path) -> Review:
    """Review the troubled county with the decisions/ of a folder: the other files are not read again."""
    intake = troubled_intake()
    found = read_decisions(folder, intake.villages, intake.roll.candidates, intake.election)
    read = replace(
        intake,
        decisions=found,
        roll=with_withdrawals(intake.roll, found.withdrawals),
        problems=found.problems,
        hints=(*intake.hints, *found.hints),
    )
    day = intake.election.review_day
    assert day is not None
    return review_election(read, Reference(), day, draft=False)
