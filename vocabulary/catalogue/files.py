"""Files that could not be read, or not as a table."""

from vocabulary.catalogue.entries import ProblemEntry
from vocabulary.texts import Text

AREA = Text("文件", "Files")

FILE_TOO_LARGE = ProblemEntry(
    "file-too-large",
    zh="文件过大，未读取",
    en="the file is too large and was not read",
    fix_zh=(
        "每个工作表最多 {rows} 行、{columns} 列，连同其中的空单元格不超过 300 万个；请拆分，或删去表"
        "格下方和右侧多余的内容和空行、空列"
    ),
    fix_en=(
        "a sheet has at most {rows} rows and {columns} columns, and a file three million cells, "
        "blank ones inside included; split it, or delete what stands below and beside the table"
    ),
    example={"rows": 200000, "columns": 400},
)
NOT_READABLE = ProblemEntry(
    "not-a-workbook",
    zh="不是可读取的表格文件",
    en="not a table that can be read",
    fix_zh="请用 Excel 或 WPS 另存为 .xlsx；照片、Word 和扫描件请放入 papers/",
    fix_en="save it as .xlsx; photographs, letters and scans go into papers/",
)
DAMAGED = ProblemEntry(
    "not-a-workbook",
    zh="文件不完整或已损坏，未读取",
    en="the file is cut off or damaged and was not read",
    fix_zh="请重新复制，或请对方打开后另存为 .xlsx 再发",
    fix_en="copy it again, or have it opened and saved as .xlsx",
)
UNKNOWN_ENCODING = ProblemEntry(
    "not-a-workbook",
    zh="文字编码无法识别（既不是 UTF-8 也不是 GB18030），未读取",
    en="the text is neither UTF-8 nor GB18030 and was not read",
    fix_zh="请用 Excel 或 WPS 另存为 .xlsx",
    fix_en="save it as .xlsx",
)
QUOTES_OPEN = ProblemEntry(
    "not-a-workbook",
    zh="第 {row} 行起的英文引号不成对，分不清各栏，整个文件未读取",
    en="the quotation marks do not go together from row {row} on; the whole file was not read",
    fix_zh='请删去单元格中的英文引号（"），或用 Excel、WPS 打开后另存为 .xlsx',
    fix_en='take the quotation marks (") out of the cells, or save the file as .xlsx',
    example={"row": 2},
)
READING_STOPPED = ProblemEntry(
    "reading-stopped",
    zh="{what}，未读取；这与电脑的内存和速度有关，换一台电脑，本次审查的结果可能不同",
    en=(
        "{what}; it was not read. This depends on the machine: on another one this review may come "
        "out otherwise"
    ),
    fix_zh="请用 Excel 或 WPS 打开，只把表格内容复制到新的工作簿，另存为 .xlsx；打不开的请对方重发",
    fix_en="open it, copy the table alone into a new workbook and save that as .xlsx, or ask for it again",
    example={"what": Text("读取超过 60 秒，已中止", "reading took longer than 60 seconds")},
)
NOT_A_FOLDER = ProblemEntry(
    "not-a-folder",
    zh="应是文件夹，却是{what}，其中的文件未读取",
    en="should be a folder and is {what}; no file in it is read",
    fix_zh="请把它移走，另建文件夹 {file}",
    fix_en="move it away and make a folder {file}",
    example={"what": Text("文件", "a file"), "file": "clearances"},
)
NOT_OPENED = ProblemEntry(
    "cannot-open",
    zh="打不开（{why}），未读取",
    en="it cannot be opened ({why}) and was not read",
    fix_zh="{way_out}",
    fix_en="{way_out}",
    example={
        "why": Text("没有权限", "permission denied"),
        "way_out": Text("请检查文件的权限", "check the rights on the file"),
    },
)
LEADS_OUT = ProblemEntry(
    "leads-out",
    zh="是指向文件夹之外的链接，未读取",
    en="it is a link that leads out of the folder and was not read",
    fix_zh="请换成文件（文件夹）本身，放进选举文件夹",
    fix_en="put the file or the folder itself into the election folder",
)
FILE_NAME = ProblemEntry(
    "file-name",
    zh="文件名中有{what}，未读取",
    en="the name holds {what}; it is not read",
    fix_zh="请把文件改名",
    fix_en="rename the file",
    example={"what": Text("无法显示的控制字符", "control characters, which cannot be shown")},
)
NOT_A_FILE = ProblemEntry(
    "not-a-file",
    zh="不是普通文件，而是{what}，未读取",
    en="it is no regular file but {what} and was not read",
    fix_zh="请把它移走，换成文件本身",
    fix_en="move it away and put the file itself there",
    example={"what": Text("管道", "a pipe")},
)
NO_TABLE = ProblemEntry(
    "not-a-workbook",
    zh="是{what}，不是可读取的表格，未读取",
    en="the file is {what} and was not read",
    fix_zh="{way_out}",
    fix_en="{way_out}",
    example={
        "what": Text("空文件（0 字节）", "empty"),
        "way_out": Text("请重新复制或请对方重发", "copy it again"),
    },
)
PASSWORD = ProblemEntry(
    "password",
    zh="文件设有密码，未读取",
    en="the file is protected by a password and was not read",
    fix_zh="请另存一份不设密码的文件；或加 --password 后输入密码，再审查一次",
    fix_en="save a copy without a password, or run again with --password and type it",
)
WRONG_PASSWORD = ProblemEntry(
    "password",
    zh="文件设有密码，所给的密码都打不开，未读取",
    en="the file is protected by another password than those given, and was not read",
    fix_zh="请向报送单位核对密码后用 --password 重新输入；请另存一份不设密码的文件也可",
    fix_en=(
        "ask the sender for the password and type it again with --password, or save a copy without a password"
    ),
)
PASSWORD_WITHOUT_LIBRARY = ProblemEntry(
    "password",
    zh="文件设有密码，未读取",
    en="the file is protected by a password and was not read",
    fix_zh=(
        "请另存一份不设密码的文件；"
        "要直接读取，请先安装附加组件（pip install 'lianshen[passwords]'），再加 --password"
    ),
    fix_en=(
        "save a copy without a password; to read it as it is, install lianshen[passwords] and run with "
        "--password"
    ),
)
LOCKED_FOR_GOOD = ProblemEntry(
    "password",
    zh="文件设有密码，未读取",
    en="the file is protected by a password and was not read",
    fix_zh="请另存一份不设密码的文件",
    fix_en="save a copy without a password",
)
