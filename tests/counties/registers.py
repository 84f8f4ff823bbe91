"""Rows of the registers beside 认定表, for tests that leave one cell out or write another word."""

from collections.abc import Iterable
from pathlib import Path

from candidates.decisions.register_tables import REGISTERS
from candidates.decisions.tables import DECISIONS, WITHDRAWALS
from files.workbooks import write_workbook
from tests.counties.county import PEOPLE, Row, sheet_of_rows

SPECS = {spec.sheet: spec for spec in (DECISIONS, *REGISTERS, WITHDRAWALS)}


def _person(index: int) -> Row:
    """Return the cells that say who it is."""
    return {head: PEOPLE[index][head] for head in ("乡镇", "村", "人员编号", "姓名")}


def service(index: int, **more: str) -> Row:
    """Return a complete row of 送达登记: the notice, handed over."""
    row = {"编号": f"送1-{index + 1}", **_person(index), "送达文书": "告知书", "送达日期": "2026-12-03"}
    return {**row, "送达方式": "直接送达", "送达人": "冯送达", "签收情况": "本人签收", **more}


def statement(index: int, **more: str) -> Row:
    """Return a complete row of 陈述登记."""
    row = {"编号": f"陈1-{index + 1}", **_person(index), "陈述日期": "2026-12-04", "陈述方式": "口头"}
    return {**row, "陈述申辩内容": "那次是同名的人", "记录人": "陈记录", **more}


def objection(index: int, **more: str) -> Row:
    """Return a complete row of 异议登记."""
    row = {"编号": f"异1-{index + 1}", **_person(index), "提出人": PEOPLE[index]["姓名"]}
    return {**row, "收到日期": "2026-12-09", "异议内容": "判决书不是本人的", "收件人": "褚收件", **more}


def recheck(index: int, outcome: str = "异议成立", **more: str) -> Row:
    """Return a complete row of 复核登记."""
    row = {"编号": f"复1-{index + 1}", **_person(index), "异议编号": f"异1-{index + 1}", "复核结果": outcome}
    more = {"理由": "经查系同名", "法律依据": "《海南省村民委员会选举办法》第二十一条", **more}
    people = {"复核单位": "云溪县人民法院", "原经办人": "卫原办", "复核人": "蒋复核"}
    return {**row, **people, "复核日期": "2026-12-11", **more}


def with_registers(folder: Path, name: str = "登记", /, **sheets: Iterable[Row]) -> Path:
    """Write registers by the names of their sheets into an election folder."""
    (folder / "decisions").mkdir(exist_ok=True)
    written = [
        sheet_of_rows(sheet, list(rows), SPECS[sheet].headers()) for sheet, rows in sheets.items() if rows
    ]
    write_workbook(folder / "decisions" / f"{name}.xlsx", written)
    return folder
