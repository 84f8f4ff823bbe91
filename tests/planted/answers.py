"""The workbook of a unit with an ID in every cell, header, title and name."""

from collections.abc import Iterable
from pathlib import Path

from files.workbooks import SheetText, write_workbook
from tests.counties.county import (
    QUESTIONS,
    SIGNED,
    UNIT_HEADERS,
    UNITS,
    Row,
    questions_of_unit,
)
from tests.planted.ids import Planter, planted_rows

DETAIL_HEADERS = (
    "人员编号",
    "姓名",
    "身份证号",
    "事项",
    "处理结果",
    "判决日期",
    "文书名称",
    "文号",
    "告知范围",
    "依据",
    "备注",
)


CORRECTION_HEADERS = (
    "人员编号",
    "事项",
    "原反馈",
    "现反馈",
    "原因",
    "经办人",
    "分管领导",
    "文号",
    "日期",
    "备注",
)


def write_unit(folder: Path, planter: Planter, unit: str, roster: list[Row]) -> None:
    """Write a unit's workbook with an ID in every column of every sheet, in its labels and its names."""
    names = questions_of_unit(unit)
    asks = [QUESTIONS[name].ask.zh for name in names]
    people = iter(row for row in roster * 3 if row["人员编号"].isdigit() and len(row["人员编号"]) == 4)
    plain = (
        {**{head: row.get(head, "") for head in UNIT_HEADERS}, **dict.fromkeys(asks, "未发现"), "备注": ""}
        for row in people
    )
    rows = [row for _, row in planted_rows(planter, f"{unit} answers", (*UNIT_HEADERS, *asks, "备注"), plain)]
    about = [row for row in rows if row["人员编号"].isdigit() and len(row["人员编号"]) == 4]
    question = "convictions" if unit == "court" else names[0]
    for row in about:
        row[QUESTIONS[question].ask.zh] = "有"
    base = {
        "事项": QUESTIONS[question].ask.zh,
        "处理结果": "判处刑罚",
        "判决日期": "2001-03-05",
        "文书名称": "刑事判决书",
    }
    found = ({**base, "人员编号": row["人员编号"], "姓名": row["姓名"]} for row in about * 20)
    details = [row for _, row in planted_rows(planter, f"{unit} details", (*DETAIL_HEADERS, "未知栏"), found)]
    taken = {
        "事项": QUESTIONS[question].ask.zh,
        "原反馈": "有",
        "现反馈": "未发现",
        "原因": "核实有误",
        "经办人": "丁",
        "分管领导": "丙",
        "文号": "函2号",
        "日期": "2026-12-06",
    }
    corrections = [
        row
        for _, row in planted_rows(
            planter,
            f"{unit} corrections",
            CORRECTION_HEADERS,
            ({**taken, "人员编号": row["人员编号"]} for row in about * 20),
        )
    ]
    signed = {
        label: f"{value} {planter.id(f'{unit} signature {label}')}"
        for label, value in {**SIGNED, "回避声明": "无"}.items()
        if label != "反馈单位"
    }
    title = UNITS[unit] if unit != "police" else f"云溪县公安局 {planter.id('police A1')}"
    sheets = [
        table(
            "反馈表",
            (*UNIT_HEADERS, *asks, "备注", f"另问{planter.id(f'{unit} header')}"),
            [{**row, f"另问{planter.id(f'{unit} header')}": "有"} for row in rows],
            title,
        ),
        table("签署", (*signed, "反馈单位"), [{**signed, "反馈单位": UNITS[unit]}]),
        table("明细", (*DETAIL_HEADERS, "未知栏"), details),
        table("更正", CORRECTION_HEADERS, corrections),
        table(
            f"附{planter.id(f'{unit} sheet')}",
            ("人员编号", "姓名", "身份证号"),
            [{"人员编号": "0001", "姓名": "甲"}],
        ),
    ]
    write_workbook(folder / "clearances" / f"{unit}{planter.id(f'{unit} file')}.xlsx", sheets)
    (folder / "clearances" / f"函{planter.id(f'{unit} letter')}.pdf").write_bytes(b"%PDF")


def table(name: str, headers: tuple[str, ...], rows: Iterable[Row], title: str = "") -> SheetText:
    """Return rows as a sheet."""
    return SheetText(
        name, headers, [[row.get(header, "") for header in headers] for row in rows], title=title
    )
