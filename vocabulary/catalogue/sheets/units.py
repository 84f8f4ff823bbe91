"""What can be wrong with departments.xlsx."""

from vocabulary.catalogue.entries import ProblemEntry
from vocabulary.texts import Text

AREA = Text("联审单位（departments.xlsx）", "The units (departments.xlsx)")

UNIT_BLANK = ProblemEntry(
    "unit-blank",
    zh="单位和单位全称都未填，此行未采用",
    en="the unit is left out, so the row is not used",
    fix_zh="请填写单位，或删去此行",
    fix_en="write the unit, or take the row out",
)
ORDER_UNREADABLE = ProblemEntry(
    "unit-order",
    zh="顺序「{written}」不是整数，该单位排在最后",
    en="`{written}` is no whole number; the unit comes last",
    fix_zh="请填 1、2、3……，或者留空",
    fix_en="write 1, 2, 3, ..., or leave it out",
    example={"written": "甲"},
)
UNIT_UNKNOWN = ProblemEntry(
    "unknown-unit",
    zh="「{written}」不是本次审查依据中的单位，此行未采用",
    en="`{written}` is no unit of the packs in use, so the row is not used",
    fix_zh="「单位」栏请写：{units}；县里的叫法写在「单位全称」栏",
    fix_en="write one of these under 单位, and the county's own name under 单位全称: {units}",
    example={"written": "营商办", "units": Text("公安局、法院", "police, court")},
)
UNIT_TWICE = ProblemEntry(
    "unit-twice",
    zh="「{written}」就是「{unit}」，前面已有一行，此行未采用",
    en="`{written}` is {unit}, which an earlier row lists; this one is not used",
    fix_zh="请删去一行",
    fix_en="take one of the rows out",
    example={"written": "公安局", "unit": Text("公安局", "Public Security Bureau")},
)
NAME_OF_ANOTHER = ProblemEntry(
    "unit-name-twice",
    zh="单位全称「{name}」也是「{unit}」的名称，未采用",
    en="`{name}` is also a name of {unit}, so it is not used",
    fix_zh="请核对单位和单位全称两栏是否对应",
    fix_en="check that 单位 and 单位全称 belong together",
    example={"name": "云溪县人民法院", "unit": Text("法院", "People's Court")},
)
