"""Answers of one unit of any length, in which every row is odd in one way."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from files.workbooks import write_workbook
from tests.costs.rosters import SIGNS, people, write_county
from tests.counties.county import (
    QUESTIONS,
    SIGNED,
    UNIT_HEADERS,
    UNITS,
    Row,
    id_number,
    questions_of_unit,
    sheet_of_rows,
)

UNIT = "court"
ASKS = [QUESTIONS[name].ask.zh for name in questions_of_unit(UNIT)]
HEADERS = (*UNIT_HEADERS, *ASKS, "备注")
NOBODY = {"人员编号": "", "姓名": "", "身份证号后四位": ""}


@dataclass
class Returned:
    """The rows of one workbook by its sheets."""

    roster: list[Row]
    answers: list[Row] = field(default_factory=list)
    details: list[Row] = field(default_factory=list)
    corrections: list[Row] = field(default_factory=list)


def answers_about(roster: list[Row], word: str = "未发现") -> list[Row]:
    """Return a row of answers about everybody."""
    asked = dict.fromkeys(ASKS, word)
    return [{header: person.get(header, "") for header in UNIT_HEADERS} | asked for person in roster]


def details_about(roster: list[Row], **cells: str) -> list[Row]:
    """Return a row of details about everybody."""
    return [_who(person) | {"事项": ASKS[0], "文书名称": "判决书", "文号": "1"} | cells for person in roster]


def corrections_about(roster: list[Row], **cells: str) -> list[Row]:
    """Return a row of corrections about everybody."""
    said = {"事项": ASKS[0], "原反馈": "有", "现反馈": "未发现", "原因": "核实", "经办人": "丁"}
    signed = {"分管领导": "乙", "文号": "1", "日期": "2026-12-05"}
    return [_who(person) | said | signed | cells for person in roster]


def _who(person: Row) -> Row:
    """Return by what a sheet beside the answers knows a person."""
    return {"人员编号": person["人员编号"], "姓名": person["姓名"], "身份证号后四位": person["身份证号"][-4:]}


def write_answers(folder: Path, make: Callable[[list[Row]], Returned], size: int) -> Path:
    """Write an election folder in which one unit has answered."""
    made = make(people(size))
    write_county(folder, made.roster, size)
    signed = {**SIGNED, "反馈单位": UNITS[UNIT]}
    sheets = [
        sheet_of_rows("反馈表", made.answers, HEADERS, title=UNITS[UNIT]),
        sheet_of_rows("签署", [signed], tuple(signed)),
    ]
    sheets += [sheet_of_rows("明细", made.details)] if made.details else []
    sheets += [sheet_of_rows("更正", made.corrections)] if made.corrections else []
    write_workbook(folder / "clearances" / f"{UNIT}.xlsx", sheets)
    return folder


def _answered(roster: list[Row], word: str = "未发现", **cells: str) -> Returned:
    """Return answers about everybody, with the same cells in all rows."""
    return Returned(roster, [row | cells for row in answers_about(roster, word)])


def _unknown(roster: list[Row]) -> Returned:
    """Return answers about people who are nobody of the roll."""
    rows = [
        row
        | {
            "人员编号": f"9{index:05d}",
            "姓名": f"某{SIGNS[index % 40]}",
            "身份证号": id_number("19410101", index % 900),
        }
        for index, row in enumerate(answers_about(roster))
    ]
    return Returned(roster, rows)


def _shifted(roster: list[Row]) -> Returned:
    """Return answers in which every name is one row too high."""
    rows = answers_about(roster)
    names = [row["姓名"] for row in rows]
    return Returned(
        roster, [row | {"姓名": name} for row, name in zip(rows, names[1:] + names[:1], strict=True)]
    )


def _again(roster: list[Row]) -> Returned:
    """Return answers that differ, all about one person."""
    said = ("未发现", "有", "待核实")
    rows = answers_about([roster[0]] * len(roster))
    return Returned(roster, [row | dict.fromkeys(ASKS, said[index % 3]) for index, row in enumerate(rows)])


def _with(details: Callable[[list[Row]], list[Row]], word: str = "未发现") -> Callable[[list[Row]], Returned]:
    """Return what makes answers with details beside them."""
    return lambda roster: Returned(roster, answers_about(roster, word), details(roster))


def _namesakes(roster: list[Row]) -> Returned:
    """Return details by name alone, where everybody has the same name."""
    for row in roster:
        row |= {"姓名": "张三", "身份证号": ""}
    return Returned(roster, answers_about(roster), details_about(roster, 人员编号="", 身份证号后四位=""))


def _own_words(roster: list[Row]) -> Returned:
    """Return answers of which no two have the same word."""
    rows = answers_about(roster)
    return Returned(roster, [row | dict.fromkeys(ASKS, f"经查没有{index}") for index, row in enumerate(rows)])


ANSWERS: dict[str, Callable[[list[Row]], Returned]] = {
    "clean": _answered,
    "found, with details": _with(details_about, "有"),
    "found, without details": lambda roster: _answered(roster, "有"),
    "unknown people": _unknown,
    "rows without a number": lambda roster: _answered(roster, 人员编号=""),
    "rows about nobody": lambda roster: _answered(roster, 人员编号="", 身份证号="", 姓名=""),
    "names one row too high": _shifted,
    "different answers about one person": _again,
    "words of the unit's own": _own_words,
    "headers in every row": lambda roster: Returned(
        roster, [{each: each for each in HEADERS} for _ in roster]
    ),
    "details about one person": _with(lambda roster: details_about([roster[0]] * len(roster))),
    "details about nobody": _with(lambda roster: details_about(roster, **NOBODY)),
    "details by name alone": _with(lambda roster: details_about(roster, 人员编号="", 身份证号后四位="")),
    "details by number alone": _with(lambda roster: details_about(roster, 姓名="", 身份证号后四位=""), "有"),
    "details on unknown matters": _with(lambda roster: details_about(roster, 事项="不知何事", **NOBODY)),
    "details of namesakes": _namesakes,
    "corrections about one person": lambda roster: Returned(
        roster, answers_about(roster), [], corrections_about([roster[0]] * len(roster))
    ),
    "corrections about nobody": lambda roster: Returned(
        roster, answers_about(roster), [], corrections_about(roster, **NOBODY)
    ),
}
