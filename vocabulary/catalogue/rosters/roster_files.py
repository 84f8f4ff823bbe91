"""What can be wrong with a roster as a whole: the file, its sheets and its headers."""

from vocabulary.catalogue.entries import HintEntry, ProblemEntry
from vocabulary.texts import Text

AREA = Text("名册：文件、工作表和表头", "Rosters: files, sheets and headers")

SKIPPED_FILE = HintEntry(
    "skipped-file",
    zh="办公软件的临时文件或系统文件，未读取",
    en="left behind by a program; not read",
)
SKIPPED_FOLDER = HintEntry(
    "skipped-folder",
    zh="子文件夹，其中的文件未读取（{inside}）",
    en="a folder; the files in it are not read ({inside})",
    example={"inside": Text("1 个：旧表.xlsx", "1: 旧表.xlsx")},
)
NOT_A_ROSTER = ProblemEntry(
    "not-a-roster",
    zh="是{what}，不是名册，未读取",
    en="{what}, not a roster; it is not read",
    fix_zh="请移到 {folder}",
    fix_en="move it to {folder}",
    example={"what": Text("单位的反馈表", "a unit's answers"), "folder": "clearances/"},
)
NO_ROSTERS = ProblemEntry(
    "no-rosters",
    zh="rosters/ 中没有名册",
    en="there is no roster in rosters/",
    fix_zh="请把各乡镇报送的人选名册放入 rosters/",
    fix_en="put the rosters that the townships sent into rosters/",
)
NOBODY_LISTED = HintEntry(
    "nobody-listed",
    zh="名册只有表头，没有人选，请核对是否发错文件",
    en="the roster has its headers and nobody below them",
)
SHEET_WITHOUT_HEADER = ProblemEntry(
    "no-header",
    zh="此工作表没有「姓名」「身份证号」表头，未读取",
    en="no row of this sheet has the headers 姓名 and 身份证号",
    fix_zh="如是名册请补上表头；如是说明请把工作表改名为「填写说明」",
    fix_en="add the headers, or name the sheet 填写说明",
)
LOOKS_NOT_READ = HintEntry(
    "looks-not-read",
    zh=(
        "{cells}使用删除线或颜色（删除线 {struck}，颜色 {coloured}），照常读取。放弃提名的"
        "，请在「状态」写「本人放弃」"
    ),
    en=(
        "{cells} struck through ({struck}) or coloured ({coloured}) were read like the others; a "
        "withdrawal is written in 状态"
    ),
    example={"cells": Text("有 4 个单元格", "cells"), "struck": 2, "coloured": 2},
)
HIDDEN_ROWS = HintEntry(
    "hidden-rows",
    zh="有 {count} 行被隐藏（或被筛选），照常读取；不报送的请删去",
    en="{count} row(s) hidden or filtered out were read like the others",
    example={"count": 1},
)
HIDDEN_COLUMNS = HintEntry(
    "hidden-columns",
    zh="有 {count} 列被隐藏，照常读取",
    en="{count} hidden column(s) were read like the others",
    example={"count": 1},
)
TOTAL_DIFFERS = HintEntry(
    "total-differs",
    zh="合计行写 {stated} 人，其上读到 {read} 人，请核对是否缺行或多行",
    en="the total says {stated} people, and {read} rows were read above it",
    example={"stated": 12, "read": 1},
)
PHOTOGRAPH = ProblemEntry(
    "not-a-roster",
    zh="是照片，不是名册，未读取",
    en="a photograph is no roster",
    fix_zh="请移入 papers/，并请乡镇报送电子表格",
    fix_en="move it into papers/ and ask for a workbook",
)
LETTER = ProblemEntry(
    "not-a-roster",
    zh="是文档，不是名册，未读取",
    en="a letter is no roster",
    fix_zh="请移入 papers/，并请乡镇把名单填入电子表格",
    fix_en="move it into papers/ and ask for a workbook",
)
ARCHIVE = ProblemEntry(
    "not-a-roster",
    zh="是压缩包，其中的文件未读取",
    en="an archive; the files in it are not read",
    fix_zh="请解压，把其中的名册放入 rosters/",
    fix_en="unpack it and put the rosters into rosters/",
)
OTHER_FILE = ProblemEntry(
    "not-a-roster",
    zh="「{suffix}」不是名册的文件类型，未读取",
    en="`{suffix}` is no roster",
    fix_zh="请另存为 .xlsx；照片、Word 和扫描件请放入 papers/",
    fix_en="save it as .xlsx; photographs, letters and scans go into papers/",
    example={"suffix": ".ods"},
)
TWO_ROSTERS = ProblemEntry(
    "two-rosters",
    zh="{township}有 {rosters} 份名册含相同人员（{people} 人）：{files}",
    en="{rosters} rosters of {township} hold the same {people} people: {files}",
    fix_zh="请保留一份，另一份移入「rosters/作废」；在此之前两份均不采用其中重复行，所涉人员不会得出“未发现问题”",
    fix_en=(
        "keep one of them and move the others into `rosters/作废`; until then "
        "the rows that repeat are not used, and nobody of them passes"
    ),
    example={
        "township": "城关镇",
        "rosters": 2,
        "people": 12,
        "files": Text("rosters/a.xlsx、rosters/b.xlsx", "rosters/a.xlsx, rosters/b.xlsx"),
    },
)
MORE_ROSTERS = ProblemEntry(
    "two-rosters",
    zh="{township}有 {rosters} 份名册含相同人员（{people} 人）：{files}",
    en="{rosters} rosters of {township} hold the same {people} people: {files}",
    fix_zh="请保留一份，其余移入「rosters/作废」；在此之前各份均不采用其中重复行，所涉人员不会得出“未发现问题”",
    fix_en=(
        "keep one of them and move the others into `rosters/作废`; until then "
        "the rows that repeat are not used, and nobody of them passes"
    ),
    example={
        "township": "城关镇",
        "rosters": 3,
        "people": 12,
        "files": Text(
            "rosters/a.xlsx、rosters/b.xlsx、rosters/c.xlsx", "rosters/a.xlsx, rosters/b.xlsx, rosters/c.xlsx"
        ),
    },
)
