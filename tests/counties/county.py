"""A small fictional county, held as tables, for tests that change one cell and review again."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from engine.backends.backend import Backend
from engine.program.meaning import Reference
from engine.review.docket import asked, docket_of
from engine.review.intake import Intake
from engine.review.review import Review
from engine.review.reviewing import review_election
from files.workbooks import SheetText, workbook_bytes
from intake.folder import read_folder
from reports.disclosed.reader import Audience
from reports.json_report import json_report
from rules.library import Library
from vocabulary.texts import Lang
from vocabulary.writing.identity import check_character

PACKS = ("cn-vco-2025", "shibuxuan-2020")
ROSTER_HEADERS = (
    "人员编号",
    "乡镇",
    "村",
    "姓名",
    "性别",
    "民族",
    "出生年月",
    "身份证号",
    "学历",
    "政治面貌",
    "入党时间",
    "本村户籍",
    "居住（务工）起始",
    "选民登记",
    "提名职务",
    "提名方式",
    "提名得票",
    "现任职务",
    "近亲属申报",
    "授权",
    "状态",
)
UNIT_HEADERS = ("序号", "人员编号", "乡镇", "村", "姓名", "性别", "身份证号")
Row = dict[str, str]
SIGNED: Row = {
    "反馈单位": "",
    "经办人": "甲",
    "审核人": "乙",
    "分管领导": "丙",
    "查询截止日": "2026-12-04",
    "反馈日期": "2026-12-05",
    "文号": "函〔2026〕1号",
}


def id_number(birth: str, serial: int) -> str:
    """Return a fictional ID number; an odd serial is a man's."""
    first = f"999001{birth}{serial:03d}"
    return first + check_character(first)


@dataclass
class County:
    """The tables of one election folder."""

    election: str
    villages: list[Row]
    roster: list[Row]
    answers: dict[str, dict[tuple[str, str], str]]  # unit -> (person number, question) -> word
    details: dict[str, list[Row]] = field(default_factory=dict)  # unit -> rows of 明细
    corrections: dict[str, list[Row]] = field(default_factory=dict)
    unsigned: frozenset[str] = frozenset()
    remarks: dict[str, dict[str, str]] = field(default_factory=dict)  # unit -> person number -> 备注
    headers: tuple[str, ...] = ROSTER_HEADERS
    more: Mapping[str, Mapping[str, str]] = field(default_factory=dict)  # unit -> further questions as asked

    def write(self, folder: Path) -> Path:
        """Write the folder."""
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "rosters").mkdir(exist_ok=True)
        (folder / "clearances").mkdir(exist_ok=True)
        (folder / "election.yaml").write_text(self.election, encoding="utf-8")
        _write(folder / "villages.xlsx", [sheet_of_rows("村情", self.villages)])
        _write(folder / "rosters" / "名册.xlsx", [sheet_of_rows("名册", self.roster, self.headers)])
        numbers = ["人员编号,乡镇,村,姓名,身份证号"] + [
            ",".join((row["人员编号"], row["乡镇"], row["村"], row["姓名"], row["身份证号"]))
            for row in PEOPLE
        ]
        (folder / "numbers.csv").write_text("\n".join(numbers) + "\n", encoding="utf-8-sig")
        for unit in self.answers:
            _write(folder / "clearances" / f"{unit}.xlsx", self._workbook(unit))
        return folder

    def _workbook(self, unit: str) -> list[SheetText]:
        """Return the sheets of one unit."""
        names = questions_of_unit(unit)
        asks = {name: QUESTIONS[name].ask.zh for name in names} | dict(self.more.get(unit, {}))
        headers, said = (*UNIT_HEADERS, *asks.values(), "备注"), self.answers[unit]
        rows = [
            {
                **{head: person.get(head, "") for head in UNIT_HEADERS},
                **{ask: said.get((person["人员编号"], name), "") for name, ask in asks.items()},
                "备注": self.remarks.get(unit, {}).get(person["人员编号"], ""),
            }
            for person in PEOPLE
        ]
        signed = {**SIGNED, "反馈单位": UNITS[unit]}
        sheets = [
            sheet_of_rows("反馈表", rows, headers, title=UNITS[unit]),
            sheet_of_rows("签署", [] if unit in self.unsigned else [signed], tuple(signed)),
        ]
        if self.details.get(unit):
            sheets.append(sheet_of_rows("明细", self.details[unit]))
        if self.corrections.get(unit):
            sheets.append(sheet_of_rows("更正", self.corrections[unit]))
        return sheets


_BOOKS: dict[str, bytes] = {}  # by what is in them: a test changes one cell of a dozen workbooks


def _write(path: Path, sheets: list[SheetText]) -> None:
    """Write a workbook; one that was written before is not made again."""
    key = repr(sheets)
    if key not in _BOOKS:
        _BOOKS[key] = workbook_bytes(sheets)
    path.write_bytes(_BOOKS[key])


def sheet_of_rows(name: str, rows: list[Row], headers: tuple[str, ...] = (), title: str = "") -> SheetText:
    """Return rows as a sheet; without headers, all keys in the order of first use."""
    heads = headers or tuple(dict.fromkeys(key for row in rows for key in row))
    return SheetText(name, heads, [[row.get(head, "") for head in heads] for row in rows], title=title)


ELECTION = """\
county: 云溪县
polling_day: 2026-12-20
review_day: 2026-12-06
packs: [cn-vco-2025, shibuxuan-2020]
adopted:
  - {pack: shibuxuan-2020, by: 云溪县换届工作领导小组, document: 云换组〔2026〕3号, on: 2026-10-08}
departments:
  [discipline, organisation, politics_law, police, court,
   procuratorate, township, land, agriculture, civil_affairs]
assign: {environment_damage: land}
dates: {announced_on: 2026-11-15, nomination_close: 2026-12-01, term_began: 2021-01-10}
"""


def _village(number: str, name: str) -> Row:
    """Return one village with a chair and two members."""
    row = {"序号": number, "乡镇": "城关镇", "村": name, "类别": "村"}
    return {**row, "主任职数": "1", "副主任职数": "0", "委员职数": "2"}


VILLAGES: list[Row] = [_village("1", "东河村"), _village("2", "西山村")]
CLEAN: Row = {
    "民族": "汉族",
    "学历": "大专",
    "政治面貌": "中共党员",
    "入党时间": "2001.07",
    "本村户籍": "是",
    "居住（务工）起始": "2001.01",
    "选民登记": "是",
    "提名方式": "村党组织",
    "现任职务": "委员",
    "近亲属申报": "无",
    "授权": "是",
    "状态": "有效",
}


def _person(index: int, village: str, post: str, name: str) -> Row:
    """Return one nominee nothing is wrong with; every second one is a woman."""
    birth = f"19{70 + index}0{1 + index % 9}12"
    return {
        **CLEAN,
        "人员编号": f"{index + 1:04d}",
        "乡镇": "城关镇",
        "村": village,
        "姓名": name,
        "性别": "女" if index % 2 else "男",
        "出生年月": f"{birth[:4]}.{birth[4:6]}",
        "身份证号": id_number(birth, 100 + 2 * index + (0 if index % 2 else 1)),
        "提名职务": post,
        "提名得票": str(50 + index),
    }


PEOPLE: list[Row] = [
    _person(0, "东河村", "主任", "赵一山"),
    _person(1, "东河村", "委员", "钱二水"),
    _person(2, "东河村", "委员", "孙三木"),
    _person(3, "东河村", "主任", "李四海"),
    _person(4, "西山村", "主任", "周五田"),
    _person(5, "西山村", "委员", "吴六禾"),
    _person(6, "西山村", "委员", "郑七石"),
]


def _examined() -> tuple[Mapping[str, Any], Mapping[str, str]]:
    """Return the questions that the packs put, and the units' names."""
    library = Library()
    packs = [pack for name in PACKS if (pack := library.find(name))]
    questions = {name: question for pack in packs for name, question in pack.questions.items()}
    used = asked([docket_of(pack, questions, frozenset()) for pack in packs])
    units = {name: label.zh for pack in packs for name, label in pack.departments.items()}
    return {name: questions[name] for name in sorted(used)}, units


QUESTIONS, UNITS = _examined()


def units_of(question: str) -> tuple[str, ...]:
    """Return the units that answer a question in this county."""
    return ("land",) if question == "environment_damage" else tuple(QUESTIONS[question].of)


def questions_of_unit(unit: str) -> tuple[str, ...]:
    """Return the questions put to one unit."""
    return tuple(name for name in QUESTIONS if unit in units_of(name))


def clean_county() -> County:
    """Return a county in which everybody passes."""
    units = dict.fromkeys(unit for name in QUESTIONS for unit in units_of(name))
    answers = {
        unit: {(row["人员编号"], name): "未发现" for row in PEOPLE for name in questions_of_unit(unit)}
        for unit in units
    }
    return County(ELECTION, [dict(row) for row in VILLAGES], [dict(row) for row in PEOPLE], answers)


def review_of(folder: Path, backend: Backend | None = None) -> Review:
    """Review a folder that can be read."""
    intake = read_folder(folder)
    assert isinstance(intake, Intake), intake
    day = intake.election.review_day
    assert day is not None
    return review_election(intake, backend or Reference(), day, draft=False)


def report_of(folder: Path, backend: Backend | None = None, audience: Audience = Audience.INTERNAL) -> Any:
    """Return the JSON report of a folder."""
    return json.loads(json_report(review_of(folder, backend), audience, Lang.EN))


def nominees(report: Any) -> dict[str, Any]:
    """Return the nominees of a report by person number."""
    return {nominee["no"]: nominee for village in report["villages"] for nominee in village["nominees"]}


def verdicts(report: Any) -> dict[str, str]:
    """Return the verdicts of a report by person number."""
    return {number: nominee["verdict"] for number, nominee in nominees(report).items()}


def verdicts_of(folder: Path) -> dict[str, str]:
    """Return the verdicts of a folder by person number, without making its report."""
    review = review_of(folder)
    judged = (nominee for village in review.villages for nominee in village.nominees)
    return {nominee.candidate.number: nominee.verdict.value for nominee in judged}
