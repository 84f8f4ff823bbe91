"""Why a file was not read as a table, each in words of its own."""

from collections.abc import Mapping

from files.books.locked_files import Locked
from files.jobs import LONGEST_READING, Stop
from vocabulary.places import FilePlace, SheetPlace
from vocabulary.problems import Problem
from vocabulary.texts import Text

_SAVE_AS = Text("请用 Excel 或 WPS 另存为 .xlsx", "save it as .xlsx")
_PAPERS = Text(
    "请用 Excel 或 WPS 另存为 .xlsx；照片、Word 和扫描件请放入 papers/",
    "save it as .xlsx; photographs, letters and scans go into papers/",
)
_INTO_PAPERS = Text(
    "请填写电子表格；照片、Word 和扫描件请放入 papers/",
    "fill in a workbook; photographs, letters and scans go into papers/",
)

_SAVE_OPEN = Text("请另存一份不设密码的文件", "save a copy without a password")
_UNLOCK: Mapping[Locked, Text] = {
    Locked.NONE_GIVEN: Text(
        f"{_SAVE_OPEN.zh}；或加 --password 后输入密码，再审查一次",
        f"{_SAVE_OPEN.en}, or run again with --password and type it",
    ),
    Locked.WRONG: Text(
        f"请向报送单位核对密码后用 --password 重新输入；{_SAVE_OPEN.zh}也可",
        f"ask the sender for the password and type it again with --password, or {_SAVE_OPEN.en}",
    ),
    Locked.NO_LIBRARY: Text(
        f"{_SAVE_OPEN.zh}；"
        "要直接读取，请先安装附加组件（pip install 'lianshen[passwords]'），再加 --password",
        f"{_SAVE_OPEN.en}; to read it as it is, install lianshen[passwords] and run with --password",
    ),
    Locked.UNUSABLE: _SAVE_OPEN,
}

# By kind of content: what a file is that is no table, and what to do.
CONTENTS = {
    "picture": (Text("照片（图片）", "a photograph"), _INTO_PAPERS),
    "pdf": (Text(" PDF 文件", "a PDF"), _INTO_PAPERS),
    "letter": (Text(" Word 文档", "a letter (Word)"), _INTO_PAPERS),
    "slides": (Text("演示文稿", "a presentation"), _INTO_PAPERS),
    "archive": (
        Text("压缩包", "an archive"),
        Text("请解压后放入其中的 .xlsx 文件", "unpack it and put in the .xlsx files it holds"),
    ),
    "ods": (Text("开放文档表格（.ods）", "an OpenDocument sheet (.ods)"), _SAVE_AS),
    "xlsb": (Text("二进制工作簿（.xlsb）", "a binary workbook (.xlsb)"), _SAVE_AS),
    "web": (Text("网页，其中没有表格", "a web page without a table"), _SAVE_AS),
    "web-archive": (Text("单个文件网页（.mht）", "a web archive (.mht)"), _SAVE_AS),
    "text": (
        Text("文本，其中没有分栏的表格", "plain text without a table in it"),
        Text("请把名单填入电子表格", "write the list into a workbook"),
    ),
    "xml": (Text(" XML 文件", "XML"), _SAVE_AS),
    "empty": (Text("空文件（0 字节）", "empty"), Text("请重新复制或请对方重发", "copy it again")),
}


def no_table(file: str, kind: str) -> Problem:
    """Say what a file is instead of a table."""
    what, help_ = CONTENTS[kind]
    message = Text(f"是{what.zh}，不是可读取的表格，未读取", f"the file is {what.en} and was not read")
    return Problem("not-a-workbook", FilePlace(file), message, help_)


def too_large(file: str, most: tuple[int, int]) -> Problem:
    """Say that a file is larger than anything an election needs."""
    return Problem(
        "file-too-large",
        FilePlace(file),
        Text("文件过大，未读取", "the file is too large and was not read"),
        Text(
            f"每个工作表最多 {most[0]} 行、{most[1]} 列，连同其中的空单元格不超过 300 万个；"
            "请拆分，或删去表格下方和右侧多余的内容和空行、空列",
            f"a sheet has at most {most[0]} rows and {most[1]} columns, and a file three million cells, "
            "blank ones inside included; split it, or delete what stands below and beside the table",
        ),
    )


def password(file: str, why: Locked) -> Problem:
    """Say that a file is locked with a password, and how it can be read."""
    message = Text("文件设有密码，未读取", "the file is protected by a password and was not read")
    if why is Locked.WRONG:
        message = Text(
            "文件设有密码，所给的密码都打不开，未读取",
            "the file is protected by another password than those given, and was not read",
        )
    return Problem("password", FilePlace(file), message, _UNLOCK[why])


def unreadable(file: str, what: str) -> Problem:
    """Say that a file is not a table that we can read."""
    return Problem(
        "not-a-workbook",
        FilePlace(file),
        Text(
            f"不是可读取的表格文件{f'（{what}）' if what else ''}",
            f"not a table that can be read{f' ({what})' if what else ''}",
        ),
        _PAPERS,
    )


def damaged(file: str) -> Problem:
    """Say that a workbook is not whole."""
    return Problem(
        "not-a-workbook",
        FilePlace(file),
        Text("文件不完整或已损坏，未读取", "the file is cut off or damaged and was not read"),
        Text(
            "请重新复制，或请对方打开后另存为 .xlsx 再发",
            "copy it again, or have it opened and saved as .xlsx",
        ),
    )


def unknown_encoding(file: str) -> Problem:
    """Say that a text is written in no encoding that we know."""
    return Problem(
        "not-a-workbook",
        FilePlace(file),
        Text(
            "文字编码无法识别（既不是 UTF-8 也不是 GB18030），未读取",
            "the text is neither UTF-8 nor GB18030 and was not read",
        ),
        _SAVE_AS,
    )


def quotes_open(file: str, row: int) -> Problem:
    """Say in which row of a text the quotation marks do not go together."""
    return Problem(
        "not-a-workbook",
        SheetPlace(file, "", row),
        Text(
            f"第 {row} 行起的英文引号不成对，分不清各栏，整个文件未读取",
            f"the quotation marks do not go together from row {row} on; the whole file was not read",
        ),
        Text(
            '请删去单元格中的英文引号（"），或用 Excel、WPS 打开后另存为 .xlsx',
            'take the quotation marks (") out of the cells, or save the file as .xlsx',
        ),
    )


_STOPPED: Mapping[Stop, Text] = {
    Stop.TIME: Text(
        f"读取超过 {LONGEST_READING:.0f} 秒，已中止",
        f"reading took longer than {LONGEST_READING:.0f} seconds",
    ),
    Stop.MEMORY: Text("读取所需的内存超出上限，已中止", "reading needed more memory than is allowed"),
    Stop.DIED: Text(
        "读取时程序中断（内存不足，或文件已损坏、被改动过）",
        "the program that read it died (short of memory, or of a file that is damaged or tampered with)",
    ),
}


def reading_stopped(file: str, why: Stop) -> Problem:
    """Say that reading a file was stopped, which another machine might not have done."""
    what = _STOPPED[why]
    return Problem(
        "reading-stopped",
        FilePlace(file),
        Text(
            f"{what.zh}，未读取；这与电脑的内存和速度有关，换一台电脑，本次审查的结果可能不同",
            f"{what.en}; it was not read. This depends on the machine: on another one this review may come "
            "out otherwise",
        ),
        Text(
            "请用 Excel 或 WPS 打开，只把表格内容复制到新的工作簿，另存为 .xlsx；打不开的请对方重发",
            "open it, copy the table alone into a new workbook and save that as .xlsx, or ask for it again",
        ),
    )
