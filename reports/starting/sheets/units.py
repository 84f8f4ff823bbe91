"""departments.xlsx of a new folder: the units that the packs ask, in last term's order where it is known."""

from collections.abc import Iterable, Mapping

from candidates.tables.guides import guide_sheet
from candidates.units.reader import UnitRow
from candidates.units.tables import UNITS
from files.workbooks import Cell, SheetText
from reports.starting.sheets.villages import EXAMPLE
from vocabulary.texts import Text

HEADERS = UNITS.headers()
_NOTES = {
    "顺序": "印在各种表上的先后。可以改。",
    "单位": "产品中的名称，请不要改。本县没有的，删去该行，并在 election.yaml 的 assign 中写明由谁反馈。",
    "单位全称": "本县的叫法，如 云溪县公安局。填了以后，报告、表格、函件都印全称。可以留空。",
    "经办人": "送审、催办时的联系人。不印入报告。",
    "电话": "不印入报告。",
}
_GUIDE = (
    "一、所列是审查依据所问的单位。「示例」行不读取。",
    "二、「单位」一栏不要改；县里的叫法填在「单位全称」。",
    "三、顺序可以改成本县习惯的顺序。",
)


def unit_sheets(
    asked: Iterable[str], labels: Mapping[str, Text], before: Mapping[str, UnitRow]
) -> list[SheetText]:
    """Return the sheets of departments.xlsx; `before` are last term's rows by unit, in their order."""
    codes = set(asked)
    ordered = [code for code in before if code in codes]
    ordered += [code for code in labels if code in codes and code not in before]
    rows: list[list[Cell]] = [[EXAMPLE, "公安局", "某某县公安局", "张三", "0000-00000000", "本行不读取"]]
    for index, code in enumerate(ordered, start=1):
        full = before[code].full_name if code in before else ""
        rows.append([index, labels[code].zh, full, "", "", ""])
    widths = {"单位": 18, "单位全称": 40, "经办人": 12, "电话": 18}
    return [
        SheetText(UNITS.sheet, HEADERS, rows, comments=_NOTES, widths=widths, centred=frozenset({"顺序"})),
        guide_sheet(_GUIDE),
    ]
