"""departments.xlsx of a new folder: the units that the packs ask, in last term's order where it is known."""

from collections.abc import Iterable, Mapping

from candidates.units.reader import UnitRow
from candidates.units.tables import UNITS
from files.workbooks import Cell, SheetText
from reports.starting.sheets.headed import EXAMPLE, NOT_READ, Beside, guide_of, headed
from vocabulary.texts import Lang, Text

_COLUMNS = tuple(column.name for column in UNITS.columns)
_NOTES: Mapping[str, Text] = {
    "order": Text(
        "印在各种表上的先后。可以改。", "The order in which tables list the units. It may be changed."
    ),
    "unit": Text(
        "产品中的名称，请不要改。本县没有的，删去该行，并在 election.yaml 的 assign 中写明由谁反馈。",
        "The name that the product has; do not change it. Where the county has no such unit, delete the row "
        "and say under assign in election.yaml who answers.",
    ),
    "full_name": Text(
        "本县的叫法，如 云溪县公安局。填了以后，报告、表格、函件都印全称。可以留空。",
        "What the county calls it, such as 云溪县公安局. Reports, forms and letters then print that name. It "
        "may be left blank.",
    ),
    "officer": Text(
        "送审、催办时的联系人。不印入报告。", "Whom to call about forms and reminders. Not on reports."
    ),
    "phone": Text("不印入报告。", "Not on reports."),
}
_GUIDE = (
    Text(
        "一、所列是审查依据所问的单位。「示例」行不读取。",
        "1. These are the units that the sources ask. The row 示例 (example) is not read.",
    ),
    Text(
        "二、「单位」一栏不要改；县里的叫法填在「单位全称」。",
        "2. Keep 单位 (unit); what the county calls a unit goes into 单位全称 (name in full).",
    ),
    Text("三、顺序可以改成本县习惯的顺序。", "3. The order may be the one that the county is used to."),
)


def unit_sheets(
    asked: Iterable[str], labels: Mapping[str, Text], before: Mapping[str, UnitRow], lang: Lang
) -> list[SheetText]:
    """Return the sheets of departments.xlsx; `before` are last term's rows by unit, in their order."""
    codes = set(asked)
    ordered = [code for code in before if code in codes]
    ordered += [code for code in labels if code in codes and code not in before]
    example = (EXAMPLE, "公安局", "某某县公安局", "张三", "0000-00000000", NOT_READ.to(lang))
    rows: list[list[Cell]] = [list(example)]
    for index, code in enumerate(ordered, start=1):
        full = before[code].full_name if code in before else ""
        rows.append([index, labels[code].zh, full, "", "", Text("", labels[code].en).to(lang)])
    widths = {"unit": 18, "full_name": 40, "officer": 12, "phone": 18}
    offered = Beside(notes=_NOTES, widths=widths, centred=("order",))
    return [headed(UNITS, _COLUMNS, rows, offered, lang), guide_of(_GUIDE, [], lang)]
