"""The full county is like a real one: its figures are near the published ones, its faults at likely rates."""

import shutil
from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from demo.faults.return_faults import SEALED_REMARK
from demo.inquiry import read_inquiry
from demo.nominees import POLLING_DAY
from files.books.sheets import words
from tests.demo.county_files import Row, book, roster_rows, table
from tests.demo.planted_county import Json, PlantedCounty, read_planted, review_output
from tests.rules.packs import shipped

pytestmark = pytest.mark.deep  # 240 villages are made and reviewed

CURABLE = {
    f"{name}/{criterion.name}"
    for name in ("cn-vco-2025", "shibuxuan-2020")
    for criterion in shipped(name).criteria
    if criterion.curable_until is not None
}
POSTS = ("主任职数", "副主任职数", "委员职数")


@pytest.fixture(scope="module")
def rows(full_county: Path) -> list[Row]:
    """Return everybody's row."""
    return list(roster_rows(full_county))


def share(rows: list[Row], header: str, *wanted: str) -> float:
    """Return the share of rows whose cell is one of these."""
    return sum(words(row[header]) in wanted for row in rows) / len(rows)


def ages(rows: list[Row]) -> Iterator[int]:
    """Yield the ages on polling day, of those whose ID can be read."""
    for row in rows:
        number = row["身份证号"]
        if isinstance(number, str):
            born = date(int(number[6:10]), int(number[10:12]), int(number[12:14]))
            yield (
                POLLING_DAY.year - born.year - ((POLLING_DAY.month, POLLING_DAY.day) < (born.month, born.day))
            )


def mean(numbers: list[float]) -> float:
    """Return the mean."""
    return sum(numbers) / len(numbers)


def test_size(full_county: Path, rows: list[Row]) -> None:
    """Twelve townships of twenty villages, about 1,700 nominees, so about 7.1 a village."""
    villages = table(book(full_county / "villages.xlsx").sheet("村情"), "序号")
    assert set(Counter(row["乡镇"] for row in villages).values()) == {20}
    assert len(villages) == 240
    seats = [float(sum(int(words(row[post])) for post in POSTS)) for row in villages]
    assert {3, 7} <= set(seats) <= {3, 4, 5, 6, 7}
    assert 4.4 < mean(seats) < 4.9
    assert 1650 < len(rows) < 1780


def test_people(rows: list[Row]) -> None:
    """Sex, age, schooling and party are near what was published of 2015 and 2022."""
    assert 0.26 < share(rows, "性别", "女") < 0.30
    assert 0.71 < 1 - share(rows, "学历", "小学", "初中") < 0.77
    assert 0.20 < share(rows, "学历", "大专", "本科") < 0.45
    assert 0.67 < share(rows, "政治面貌", "中共党员") < 0.73
    everybody = list(ages(rows))
    assert 0.14 < sum(age <= 35 for age in everybody) / len(everybody) < 0.20
    secretaries = [row for row in rows if "书记" in words(row["提名职务"])]
    assert 44 < mean([float(age) for age in ages(secretaries)]) < 46.5
    assert 0.05 < share(secretaries, "性别", "女") < 0.17


def test_previous_term(full_county: Path, rows: list[Row]) -> None:
    """The previous term is near the figures of 2015, and those nominated now are not the same."""
    before = table(book(full_county / "villages.xlsx").sheet("上届情况"), "序号")
    heads = sum(_figure(row, "两委成员数") for row in before)
    schooled = sum(_figure(row, "高中及以上") for row in before) / heads
    assert len(before) == 240
    assert 5.1 < heads / len(before) < 5.5
    assert 44.4 < mean([_figure(row, "平均年龄") for row in before]) < 45.5
    assert 0.25 < sum(_figure(row, "女性") for row in before) / heads < 0.31
    assert 0.67 < schooled < 0.74
    assert 0.15 < sum(_figure(row, "大专及以上") for row in before) / heads < 0.21
    assert 0.11 < sum(_figure(row, "三十五岁以下") for row in before) / heads < 0.17
    assert 0.10 < share(before, "一肩挑", "是") < 0.20
    assert 0.12 < sum(_figure(row, "交叉任职") for row in before) / heads < 0.20
    assert all(_figure(row, "交叉任职") for row in before if words(row["一肩挑"]) == "是")
    assert 1 - share(rows, "学历", "小学", "初中") > schooled
    assert mean([float(age) for age in ages(rows)]) < 44.4


def _figure(row: Row, header: str) -> float:
    """Return a cell as a number."""
    return float(words(row[header]))


def test_exact_counts(full_county: Path) -> None:
    """What a county has a known number of is there so often."""
    planted = read_planted(full_county)
    people = Counter(person["kind"] for person in planted["people"])
    villages = Counter((entry["kind"], entry["requirement"]) for entry in planted["villages"])
    assert villages["kin_mutual", "cn-vco-2025/kin"] + villages["kin_one_sided", "cn-vco-2025/kin"] == 6
    assert villages["no_woman", "cn-vco-2025/woman"] == 8
    assert villages["too_few", "cn-vco-2025/margin-member"] == 5
    assert people["two_villages"] == 2 * 3
    assert people["numeric_id"] + people["wrong_check_digit"] == 2
    assert people["corrected"] == people["sealed_remark"] == 1
    assert people["open_investigation"] >= 1
    late = [person for person in planted["people"] if person["kind"] == "late_unit"]
    assert len({person["township"] for person in late}) == 2


def test_rates(full_review: PlantedCounty) -> None:
    """Hits, conflicts and missing answers are as frequent as in a real review."""
    nominees = [nominee for _, nominee in full_review.nominees()]
    people = Counter(person["kind"] for person in full_review.planted["people"])
    assert 0.01 < sum(nominee["legal"] == "flag" for nominee in nominees) / len(nominees) < 0.02
    assert 0.03 < sum(_can_be_cured(nominee) for nominee in nominees) / len(nominees) < 0.05
    assert 0.008 < (people["identity_conflict"] + people["wrong_person"]) / len(nominees) < 0.012
    assert 0.03 < (people["late_unit"] + people["row_left_out"]) / len(nominees) < 0.05


def _can_be_cured(nominee: Json) -> bool:
    """Whether something found can, or could until nominations closed, be put right."""
    return any(
        finding["criterion"] in CURABLE for finding in nominee["findings"] if finding["truth"] == "yes"
    )


def _text_of(path: Path) -> str:
    """Return a page or a record as it is, and of a workbook every cell."""
    if path.suffix != ".xlsx":
        return path.read_text(encoding="utf-8")
    return "\n".join(words(cell) for sheet in book(path).sheets for row in sheet.rows for cell in row)


def test_sealed_remark_is_shown_in_no_output_but_the_deciders(county: Path, tmp_path: Path) -> None:
    """A sealed matter stands in the unit's 备注, and elsewhere in 认定 and the form's own return alone."""
    person = next(each for each in read_planted(county)["people"] if each["kind"] == "sealed_remark")
    folder = tmp_path / "yunxi"
    shutil.copytree(county, folder)
    sheet = book(folder / read_inquiry().file_of("police")).sheet("反馈表")
    remarks = {words(row["人员编号"]): words(row["备注"]) for row in table(sheet, "序号")}
    told = [review_output(folder), review_output(folder, "--audience", "township", "--format", "json")]
    files = [path for path in (folder / "reports").rglob("*") if path.is_file()]
    # The unit's own form goes back to the unit with its own 备注 (退回/部门).
    told += [_text_of(path) for path in files if not {"认定", "部门"} & set(path.parts)]
    assert remarks[person["number"]] == SEALED_REMARK
    assert len(told) > 10
    assert [text for text in told if SEALED_REMARK in text or "赌博被行政拘留" in text] == []
