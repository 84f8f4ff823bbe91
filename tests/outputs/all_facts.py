"""A pack that tests every fact, a county for it, and how a birth date may be printed."""

import re
from pathlib import Path

from files.workbooks import SheetText, write_workbook
from tests.counties.county import PEOPLE, clean_county, id_number
from vocabulary.columns.field import Sensitivity
from vocabulary.columns.roster_columns import ROSTER_FIELDS
from vocabulary.kinds import Choice, Dated, Flag, Kind, Several, Whole, Words


def _condition(name: str, kind: Kind) -> str:
    """Return a condition that holds of everybody of the county, or of nobody."""
    match kind:
        case Words():
            return f"{{{name}: {{is_not: 某}}}}"
        case Flag():
            return f"{{{name}: {{is: yes}}}}"
        case Whole():
            return f"{{{name}: {{at_least: 1}}}}"
        case Dated():
            return f"{{{name}: {{before: 2020-01-01}}}}"
        case Choice(options):
            return f"{{{name}: {{in: [{', '.join(options)}]}}}}"
        case Several(options):
            return f"{{any: [{', '.join(f'{{{name}: {{includes: {word}}}}}' for word in options)}]}}"


def pack_of_all_facts() -> str:
    """Return a regulation with a criterion on every fact that is not open."""
    criteria = "\n".join(
        f"  about-{name.replace('_', '-')}:\n    item: 第一条\n"
        f"    text: {{zh: 关于{field.label.zh}, en: {name}}}\n"
        f"    grade: bar\n    flag_if: {_condition(name, field.kind)}"
        for name, field in ROSTER_FIELDS.items()
        if field.sensitivity is not Sensitivity.OPEN
    )
    return (
        "pack: facts\ntitle: {zh: 各项事实, en: All facts}\n"
        "applies_to: {unit: village, bodies: [committee]}\njurisdiction: CN-HI\n"
        "in_force: {from: 2026-01-01}\nstatus: complete\n"
        "source: {title: 各项事实, date: 2026-01-01, force: regulation}\nextends: [common]\n"
        f"criteria:\n{criteria}\n"
    )


def county_of_all_facts(folder: Path) -> Path:
    """Write a county whose people tell every fact of a roster, and whose regulation tests all of them."""
    county = clean_county()
    county.election = county.election.replace("packs: [", "packs: [facts, ")
    for row, person in zip(county.roster, PEOPLE, strict=True):
        birth = person["身份证号"][6:14]
        row["出生年月"] = f"{birth[:4]}-{birth[4:6]}-{birth[6:]}"
        row["居住（务工）起始"] = row["出生年月"]
        row["曾用名"], row["确认职务"] = "曾某", row["提名职务"]
        row["承诺书"], row["承诺书名称"] = "已签", "竞选承诺书"
        row["工作单位性质"] = "事业单位"
        row["近亲属申报"] = f"兄弟：外人 {id_number('19310101', 501)}"
    county.write(folder)
    headers = tuple(county.roster[0])
    rows = [[row[header] for header in headers] for row in county.roster]
    write_workbook(folder / "rosters" / "名册.xlsx", [SheetText("名册", headers, rows)])
    (folder / "packs").mkdir()
    (folder / "packs" / "facts.yaml").write_text(pack_of_all_facts(), encoding="utf-8")
    return folder


def births(number: str) -> re.Pattern[str]:
    """Return what finds the birth date of an ID, to the month or the day, in any writing."""
    year, month, day = number[6:10], int(number[10:12]), int(number[12:14])
    parts = rf"{year}\s*[-./年]?\s*0?{month}(?!\d)|{year}{month:02d}{day:02d}"
    return re.compile(parts)
