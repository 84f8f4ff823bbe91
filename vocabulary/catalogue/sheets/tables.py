"""What can be wrong with a cell of any table that people fill in."""

from vocabulary.catalogue.entries import HintEntry, ProblemEntry
from vocabulary.texts import Text

AREA = Text("表格的单元格", "Cells of tables")

CELL_UNCLEAR = ProblemEntry(
    "cell-unclear",
    zh="「{label}」栏填的「{written}」含义不明，未采用",
    en="`{written}` does not say the {label}",
    fix_zh="{expected}",
    fix_en="{expected}",
    example={
        "label": Text("授权", "consent"),
        "written": "待定",
        "expected": Text("请填：是、否", "write 是 or 否"),
    },
)
DATE_UNREADABLE = ProblemEntry(
    "date-unreadable",
    zh="「{label}」栏的日期「{written}」不能确定，未采用",
    en="`{written}` is not surely a date ({label})",
    fix_zh="请设为文本格式，写成 1980.05 或 1980.05.01；10 月请写全 1980.10",
    fix_en="write it as text, like 1980.05 or 1980.05.01, and October in full: 1980.10",
    example={"label": Text("入党时间", "joined the Party"), "written": "1975.1"},
)
DATE_LUNAR = ProblemEntry(
    "date-lunar",
    zh="「{label}」栏的日期「{written}」是农历，未采用",
    en="`{written}` is of the lunar calendar ({label}) and is not used",
    fix_zh="请对照身份证改填公历",
    fix_en="write the date of the solar calendar, from the identity card",
    example={"label": Text("出生年月", "birth date"), "written": "农历八月初三"},
)
ID_BLANK = ProblemEntry(
    "id-blank",
    zh="身份证号未填",
    en="the ID number is left out",
    fix_zh="请对照身份证重新填写",
    fix_en="write it again from the identity card",
)
LOOKS_NOT_READ = HintEntry(
    "looks-not-read",
    zh=(
        "有 {both} 个单元格使用删除线或颜色（删除线 {struck}，颜色 {coloured}）。颜色和删除线不作为反"
        "馈内容，请用文字填写"
    ),
    en=(
        "{both} cells are struck through ({struck}) or coloured ({coloured}); neither is an answer, "
        "so please write it in words"
    ),
    example={"both": 4, "struck": 2, "coloured": 2},
)
HIDDEN_COLUMNS = HintEntry(
    "hidden-columns",
    zh="有 {count} 列被隐藏，照常读取",
    en="{count} hidden column(s) were read like the others",
    example={"count": 1},
)
HIDDEN_ROWS = HintEntry(
    "hidden-rows",
    zh="有 {count} 行被隐藏，照常读取；如不应反馈，请删去内容并说明",
    en="{count} rows are hidden and were read like the others",
    example={"count": 1},
)
ID_NUMERIC = ProblemEntry(
    "id-numeric",
    zh="身份证号被存成数字，末三位已丢失，无法恢复",
    en="the ID number was stored as a number and has lost its last digits",
    fix_zh="请把该列设为文本格式，对照身份证重新录入。改正前按未提供身份证号处理",
    fix_en="format the column as text and write the number again from the identity card",
)
ID_FIFTEEN = ProblemEntry(
    "id-fifteen",
    zh="是 15 位的第一代身份证号",
    en="this is a first-generation ID number of 15 digits",
    fix_zh="请填写 18 位公民身份号码",
    fix_en="write the number of 18 characters",
)
ID_MASKED = ProblemEntry(
    "id-shape",
    zh="身份证号被遮盖，不完整",
    en="digits of the ID number are masked",
    fix_zh="请填写完整的 18 位号码",
    fix_en="write all 18 characters",
)
ID_SHAPE = ProblemEntry(
    "id-shape",
    zh="身份证号应为 18 位，此处有 {count} 个字符或含有其他字符",
    en="an ID number has 18 characters; here are {count}, or other signs among them",
    fix_zh="请对照身份证重新填写",
    fix_en="write it again from the identity card",
    example={"count": 18},
)
ID_DOCUMENT = ProblemEntry(
    "id-document",
    zh="像是{document}的号码，不是公民身份号码，不能用来核查",
    en="this looks like the number of {document}, not a citizen identity number; it was not used",
    fix_zh=(
        "请填写 18 位公民身份号码：现役军人、人民警察填本人的公民身份号码，港澳台居民填居住证上的号码。"
        "没有公民身份号码的，请与公安机关核实身份和选民登记"
    ),
    fix_en=(
        "write the citizen identity number of 18 characters; residents of Hong Kong, Macau and Taiwan have "
        "one on their residence permit; for anybody without one ask the police"
    ),
    example={"document": Text("护照", "a passport")},
)
ID_SEVERAL = ProblemEntry(
    "id-shape",
    zh="一格里写了不止一个号码，不能确定用哪一个",
    en="the cell holds more than one number, and nobody can say which one counts",
    fix_zh="请只填现在有效的 18 位号码，旧号、别人的号码不要写在这一格",
    fix_en="write only the number of 18 characters that is valid now",
)
ID_WORDS = ProblemEntry(
    "id-shape",
    zh="身份证号栏写的是「{written}」，没有号码",
    en="`{written}` stands where the ID number should be",
    fix_zh="请补填 18 位号码；身份证遗失的，号码见户口簿，或者向公安机关查询",
    fix_en="write the number of 18 characters; without the card it is in the household register",
    example={"written": "待补"},
)
ID_PLACE = ProblemEntry(
    "id-place",
    zh="身份证号的地址码不存在（以 0 开头）",
    en="the area inside the ID number does not exist (it begins with 0)",
    fix_zh="请对照身份证重新填写",
    fix_en="write it again from the identity card",
)
ID_BIRTH = ProblemEntry(
    "id-birth",
    zh="身份证号中的出生日期不存在",
    en="the birth date inside the ID number does not exist",
    fix_zh="请对照身份证重新填写",
    fix_en="write it again from the identity card",
)
ID_LOST = ProblemEntry(
    "id-check",
    zh="身份证号末三位丢失（末尾是 000，校验位不符）",
    en="the ID number has lost its last three digits (it ends in 000, and the check digit is wrong)",
    fix_zh="末三位是 000，多半曾被存成数字，末三位已丢失。请把该列设为文本格式，对照身份证重新录入",
    fix_en=(
        "it ends in 000, so its last digits were probably lost; format the column as text and write it again"
    ),
)
ID_CHECK = ProblemEntry(
    "id-check",
    zh="身份证号校验位不符，至少有一位有误",
    en="the check digit shows that the ID number is wrong",
    fix_zh=(
        "请对照身份证重新填写；证件上就是这个号码的，由县联审工作专班请户籍登记机关在反馈表"
        "「身份信息与户籍登记是否不符」一栏对此人、此号码填「未发现」，名册上的号码即可采用"
    ),
    fix_en=(
        "write it again from the identity card; if it is the number on the card, the county has "
        "the register keeper answer 未发现 under 身份信息与户籍登记是否不符 beside it, and the number counts"
    ),
)
FORMULA_WITHOUT_VALUE = ProblemEntry(
    "formula-without-value",
    zh="{count} 个公式没有计算结果，按未填处理：{shown}",
    en="{count} formula(s) without a result count as left out: {shown}",
    fix_zh="请用 Excel 或 WPS 打开并保存一次",
    fix_en="open the file in a spreadsheet program and save it",
    example={"count": 1, "shown": Text("rosters/城关镇.xlsx [名册] E2", "rosters/城关镇.xlsx [名册] E2")},
)
FORMULA_ERROR = ProblemEntry(
    "formula-error",
    zh="{count} 个单元格是公式错误（#N/A、#REF! 等），按未填处理：{shown}",
    en="{count} cell(s) with an error of a formula (#N/A, #REF!) count as left out: {shown}",
    fix_zh="请把公式改成文字或数字重新填写",
    fix_en="write the words or numbers themselves in place of the formulas",
    example={"count": 1, "shown": Text("rosters/城关镇.xlsx [名册] E2", "rosters/城关镇.xlsx [名册] E2")},
)
UNSEEN_CHARACTERS = HintEntry(
    "unseen-characters",
    zh="{count} 个单元格中有看不见的字符（{signs}），比对时不计，输出时显示其代码：{shown}",
    en="{count} cell(s) hold characters that nobody sees ({signs}), left out where words compare: {shown}",
    example={
        "count": 1,
        "signs": "⟨U+202E⟩",
        "shown": Text("rosters/城关镇.xlsx [名册] E2", "rosters/城关镇.xlsx [名册] E2"),
    },
)
NO_HEADER = ProblemEntry(
    "no-header",
    zh="没有找到含{headers}的表头{unused}",
    en="no row has the headers {headers}{unused}",
    fix_zh="{keep}",
    fix_en="{keep}",
    example={
        "headers": Text("「乡镇」「村」", "乡镇 and 村"),
        "unused": Text("，此文件未读取", "; nothing was read"),
        "keep": Text("请保留表头：序号、乡镇、村、类别……", "keep the headers 序号, 乡镇, 村, 类别, ..."),
    },
)
COLUMN_TWICE = ProblemEntry(
    "column-twice",
    zh="「{written}」列重复，只采用前一列",
    en="two columns say the same as `{written}`; the first is used",
    fix_zh="请只保留一列",
    fix_en="keep one of them",
    example={"written": "身份证号"},
)
MISSING_COLUMN = ProblemEntry(
    "missing-column",
    zh="{table}缺少「{column}」列",
    en="{table}the column {column} is missing",
    fix_zh="{add}",
    fix_en="{add}",
    example={
        "table": Text("名册", ""),
        "column": Text("村", "`村` (village)"),
        "add": Text(
            "请补上此列；在此之前其中人员不会得出“未发现问题”", "add the column; nobody passes without it"
        ),
    },
)
COLUMNS_NOT_READ = HintEntry(
    "columns-not-read",
    zh="未读取的列：{columns}",
    en="columns that are not read: {columns}",
    example={"columns": Text("手机号、住址", "手机号, 住址")},
)
