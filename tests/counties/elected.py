"""A small county on polling night: who may be elected, and the sheet that the clerk types in."""

from collections.abc import Sequence
from pathlib import Path

from click.testing import CliRunner, Result

from cli import main
from engine.elected.elected import Check, ElectedReview, VillageElected
from files.workbooks import SheetText, write_workbook
from tests.counties.county import PEOPLE, County, Row, clean_county, review_of

HEADERS = (
    *("乡镇", "村", "职务", "姓名", "人员编号", "身份证号", "得票", "另选他人"),
    *("性别", "民族", "出生年月", "学历", "政治面貌", "近亲属申报", "现任职务"),
)
DONGHE, XISHAN = "东河村", "西山村"
BY_NUMBER = {row["人员编号"]: row for row in PEOPLE}


def hainan_county() -> County:
    """Return the county under the regulation of Hainan, which publishes how kin are resolved."""
    county = clean_county()
    county.election = county.election.replace("packs: [", "packs: [hainan-2025, ")
    return county


def row(number: str, post: str = "", votes: str = "100", **more: str) -> Row:
    """Return the row of a nominee who was elected to the post of the roster, or to another one."""
    nominee = BY_NUMBER[number]
    told = {head: nominee[head] for head in ("乡镇", "村", "姓名", "人员编号")}
    return {**told, "职务": post or nominee["提名职务"], "得票": votes, **more}


def write_in(name: str, post: str, village: str = DONGHE, **more: str) -> Row:
    """Return the row of somebody written in."""
    told = {"乡镇": "城关镇", "村": village, "职务": post, "姓名": name, "得票": "60", "另选他人": "是"}
    return {**told, **more}


def donghe() -> list[Row]:
    """Return the results of one village: a man as chair, a woman and a man as members."""
    return [row("0001", votes="120"), row("0002", votes="90"), row("0003", votes="80")]


def xishan() -> list[Row]:
    """Return the results of the other village."""
    return [row("0005", votes="75"), row("0006", votes="66"), row("0007", votes="51")]


def with_results(county: County, folder: Path, rows: Sequence[Row]) -> Path:
    """Write a folder with the results that are in."""
    county.write(folder)
    cells = [[each.get(head, "") for head in HEADERS] for each in rows]
    write_workbook(folder / "elected.xlsx", [SheetText("当选结果", HEADERS, cells)])
    return folder


def elected_of(folder: Path) -> ElectedReview:
    """Return the checked results of a folder."""
    found = review_of(folder).elected
    assert found is not None
    return found


def results(folder: Path, rows: Sequence[Row], county: County | None = None) -> ElectedReview:
    """Return the checked results of a county."""
    return elected_of(with_results(county or hainan_county(), folder, rows))


def codes(review: ElectedReview) -> list[str]:
    """Return the codes of the problems."""
    return [problem.code for problem in review.problems]


def check(village: VillageElected, name: str) -> Check:
    """Return one requirement of a village."""
    return next(each for each in village.checks if each.review.name == name)


def declare(county: County, one: str, other: str, relation: str, back: str = "") -> None:
    """Let a nominee declare another one as kin, and the other one back."""
    for number, named, word in ((one, other, relation), (other, one, back)):
        if word:
            kin = BY_NUMBER[named]
            person = next(each for each in county.roster if each["人员编号"] == number)
            person["近亲属申报"] = f"{word}：{kin['姓名']}（{kin['身份证号']}）"


def run(*args: object) -> Result:
    """Run the command line on a wide console."""
    return CliRunner(env={"COLUMNS": "200"}).invoke(main, [str(arg) for arg in args])


def law_only() -> County:
    """Return the county under the national law alone, in which everybody passes."""
    county = hainan_county()
    county.election = county.election.replace("hainan-2025, ", "")
    return county
