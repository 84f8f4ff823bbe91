"""What can be wrong with people as Parquet (省级数据)."""

from vocabulary.catalogue.entries import ProblemEntry
from vocabulary.texts import Text

AREA = Text("省级数据（Parquet）", "Provinces: people as Parquet")

FILE_MISSING = ProblemEntry(
    "parquet-file-missing",
    zh="缺少文件，同名的一组文件未比对",
    en="this file is missing; the files of this name were not judged",
    fix_zh="同一组数据的文件同名，放在 nominees、villages、question_states 三个文件夹中（docs/scale.md）",
    fix_en="files of one name belong in nominees, villages and question_states (docs/scale.md)",
)
NO_ROWS = ProblemEntry(
    "parquet-no-rows",
    zh="一行也没有，同名的其他文件无人可对",
    en="this file has no row; nobody is there whom the other files of this name could be about",
    fix_zh="请重新导出；确实没有人选的，请把同名的文件都删去",
    fix_en="export it again; where nobody is nominated, remove all files of this name",
)
ENTRY_UNREAD = ProblemEntry(
    "parquet-entry-unread",
    zh="没有读取：只读以 .parquet 结尾的文件（小写），records 中每个核查事项一个文件夹",
    en="not read: files end with .parquet, in small letters; records has a folder for each question",
    fix_zh="是数据的请另存为 Parquet 并改名；不是的请移走",
    fix_en="save data as Parquet under such a name, and move away what is none",
)
NO_NOMINEES = ProblemEntry(
    "parquet-no-nominees",
    zh="没有读取：没有同名的 {file}",
    en="not read: there is no {file}",
    fix_zh="一组文件要同名；请补上人选表，或改正文件名",
    fix_en="files that belong together have one name: add the nominees, or correct the name",
    example={"file": "nominees/云溪县.parquet"},
)
FILE_UNREAD = ProblemEntry(
    "parquet-file-unread",
    zh="不是能读取的 Parquet 文件，同名的一组文件未比对",
    en="this is no Parquet file that can be read; the files of this name were not judged",
    fix_zh="请重新导出或复制这个文件",
    fix_en="export or copy the file again",
)
COLUMN_MISSING = ProblemEntry(
    "parquet-column-missing",
    zh="缺少列「{column}」（{type}），同名的一组文件未比对",
    en="the column `{column}` ({type}) is missing; the files of this name were not judged",
    fix_zh="所用规则包要读这一列；没有的内容请写空值",
    fix_en="the packs in use read this column; where nothing is known, write nulls",
    example={"column": "sex", "type": "VARCHAR"},
)
COLUMN_TYPE = ProblemEntry(
    "parquet-column-type",
    zh="列「{column}」的类型是 {type}，应为 {wanted}，同名的一组文件未比对",
    en="the column `{column}` is of type {type}, not {wanted}; the files of this name were not judged",
    fix_zh="请按 docs/scale.md 的类型写这一列",
    fix_en="write the column in the type that docs/scale.md gives",
    example={"column": "birth_date_first", "type": "VARCHAR", "wanted": "DATE"},
)
COLUMN_NAME = ProblemEntry(
    "parquet-column-name",
    zh="列「{found}」应写作「{column}」，同名的一组文件未比对",
    en="the column `{found}` is to be called `{column}`; the files of this name were not judged",
    fix_zh="列名区分大小写，前后不留空格",
    fix_en="names of columns are written just so, in small letters and without blanks",
    example={"found": "County", "column": "county"},
)
KEY_MISSING = ProblemEntry(
    "parquet-key-missing",
    zh="缺少列「{column}」（{type}），不知道各行是谁，同名的一组文件未比对",
    en="`{column}` ({type}) is missing, no row says whose it is; the files of this name were not judged",
    fix_zh="每个表都要有 {columns}，每行都要写明",
    fix_en="every table has {columns}, written in every row",
    example={"column": "no", "type": "VARCHAR", "columns": "county, township, village, no"},
)
UNKNOWN_WORD = ProblemEntry(
    "parquet-unknown-word",
    zh="列「{column}」有 {count} 处写的不是规定的词（如「{word}」），这些值按未知处理",
    en="the column `{column}` has {count} values that are none of its words (`{word}`): taken as unknown",
    fix_zh="可写：{words}",
    fix_en="write one of: {words}",
    example={"column": "sex", "count": 3, "word": "f", "words": "female, male"},
)
RANGE_REVERSED = ProblemEntry(
    "parquet-range-reversed",
    zh="列「{first}」有 {count} 处大于「{last}」（如 {value}），这些值按未知处理",
    en="`{first}` is beyond `{last}` in {count} rows, such as {value}: taken as unknown",
    fix_zh="前一列是可能的最小值（最早一天），后一列是最大值（最晚一天）",
    fix_en="the first is the least value (the earliest day) that it can be, the second the most (the latest)",
    example={"first": "birth_date_first", "last": "birth_date_last", "count": 1, "value": "2030-01-01"},
)
KEY_TWICE = ProblemEntry(
    "parquet-key-twice",
    zh="有 {count} 行的键重复（如 {key}），这些行都未采用",
    en="{count} rows repeat a key, such as {key}; none of them was used",
    fix_zh="{columns} 合起来必须唯一",
    fix_en="{columns} together must be unique",
    example={"count": 2, "key": "云溪县 0312", "columns": "county, township, village, no"},
)
KEY_BLANK = ProblemEntry(
    "parquet-key-blank",
    zh="有 {count} 行缺少 {columns} 中的一项，未采用",
    en="{count} rows lack one of {columns} and were not used",
    fix_zh="每行都要写明 {columns}",
    fix_en="write {columns} in every row",
    example={"count": 1, "columns": "county, township, village, no"},
)
NOBODYS_ROWS = ProblemEntry(
    "parquet-nobodys-rows",
    zh="有 {count} 行的人不在人选表中（如 {key}），未采用",
    en="{count} rows are about nobody in nominees, such as {key}, and were not used",
    fix_zh="请核对县名和人员编号；一个人的各行必须在同名文件中",
    fix_en="check county and person number; all rows of a person belong in files of one name",
    example={"count": 1, "key": "云溪县 0999"},
)
STATE_AND_RECORDS = ProblemEntry(
    "parquet-state-and-records",
    zh="核查事项「{question}」有 {count} 人的汇总与明细不符（如 {key}），按未反馈处理",
    en="`{question}` and its records disagree about {count} people, such as {key}: taken as owed",
    fix_zh="clear 不应有明细，found 应有明细",
    fix_en="`clear` has no records, `found` has some",
    example={"question": "convictions", "count": 1, "key": "云溪县 0312"},
)
ID_OF_TWO = ProblemEntry(
    "parquet-id-of-two",
    zh="有 {count} 个身份证号在几个县写的是不同姓名，所涉 {people} 人均待核，不计为未发现问题",
    en="{count} IDs stand under different names in several counties; the {people} people concerned wait",
    fix_zh="请各县核对；各人的县、村和人员编号见 several/",
    fix_en="let the counties compare; county, village and number of each are in several/",
    example={"count": 1, "people": 2},
)
ELECTIONS_DIFFER = ProblemEntry(
    "parquet-elections-differ",
    zh="「{county}」在几组文件中，各组的 election.yaml 不同，不能合成一个县的网页",
    en="`{county}` lies in several sets of files whose elections differ; no pages of one county can be made",
    fix_zh="同一个县请用同一个 election.yaml，或放在一组文件中",
    fix_en="give all files of a county one election, or put the county into files of one name",
    example={"county": "云溪县"},
)
COUNTY_OF_TWO = ProblemEntry(
    "parquet-county-of-two",
    zh="「{county}」在这个文件中分属 {prefectures}，按一个县计",
    en="`{county}` stands in several prefectures in this file ({prefectures}) and is taken as one county",
    fix_zh="若是同名的几个县，请在各表的 county 中写明市州，如「甲市城关区」；否则请把 prefecture 写成一样",
    fix_en="if they are several, write the prefecture into `county` in all tables; else write one prefecture",
    example={"county": "城关区", "prefectures": "甲市, 乙市"},
)
