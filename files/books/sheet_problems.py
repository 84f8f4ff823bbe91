"""Why a file was not read as a table, each in words of its own."""

from collections.abc import Mapping

from files.books.locked_files import Locked
from files.jobs import LONGEST_READING, Stop
from vocabulary.catalogue import files as catalogue
from vocabulary.catalogue.entries import ProblemEntry
from vocabulary.places import FilePlace, SheetPlace
from vocabulary.problems import Problem, problem
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

_UNLOCK: Mapping[Locked, ProblemEntry] = {
    Locked.NONE_GIVEN: catalogue.PASSWORD,
    Locked.WRONG: catalogue.WRONG_PASSWORD,
    Locked.NO_LIBRARY: catalogue.PASSWORD_WITHOUT_LIBRARY,
    Locked.UNUSABLE: catalogue.LOCKED_FOR_GOOD,
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
    what, way_out = CONTENTS[kind]
    return problem(catalogue.NO_TABLE, FilePlace(file), what=what, way_out=way_out)


def too_large(file: str, most: tuple[int, int]) -> Problem:
    """Say that a file is larger than anything an election needs."""
    return problem(catalogue.FILE_TOO_LARGE, FilePlace(file), rows=most[0], columns=most[1])


def password(file: str, why: Locked) -> Problem:
    """Say that a file is locked with a password, and how it can be read."""
    return problem(_UNLOCK[why], FilePlace(file))


def unreadable(file: str) -> Problem:
    """Say that a file is not a table that we can read."""
    return problem(catalogue.NOT_READABLE, FilePlace(file))


def damaged(file: str) -> Problem:
    """Say that a workbook is not whole."""
    return problem(catalogue.DAMAGED, FilePlace(file))


def unknown_encoding(file: str) -> Problem:
    """Say that a text is written in no encoding that we know."""
    return problem(catalogue.UNKNOWN_ENCODING, FilePlace(file))


def quotes_open(file: str, row: int) -> Problem:
    """Say in which row of a text the quotation marks do not go together."""
    return problem(catalogue.QUOTES_OPEN, SheetPlace(file, "", row), row=row)


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
    return problem(catalogue.READING_STOPPED, FilePlace(file), what=what)
