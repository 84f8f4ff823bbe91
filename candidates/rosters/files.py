"""Which files of the folder rosters/ are rosters, and which sheets of them."""

from dataclasses import dataclass
from pathlib import Path

from files.books.file_kinds import COMPOUND, LOOKED_AT, ZIP
from files.books.sheets import Sheet, Workbook, is_blank
from files.entries import Entry, Kind, entry_problem, folder_problem, list_folder, open_regular
from files.reading import holds_workbook
from vocabulary.places import FilePlace
from vocabulary.problems import Hint, Problem
from vocabulary.texts import Text

FOLDER = "rosters"
ROSTER_SUFFIXES = frozenset({".xlsx", ".xls", ".et", ".xlsm", ".csv", ".htm", ".html"})
# What people put among the rosters that is none, by the end of its name.
PICTURES = frozenset({".jpg", ".jpeg", ".png", ".bmp", ".gif", ".heic", ".webp", ".tif", ".tiff"})
LETTERS = frozenset({".doc", ".docx", ".wps", ".wpt", ".rtf", ".txt", ".ofd"})
ARCHIVES = frozenset({".zip", ".rar", ".7z", ".gz"})
# What computers put into a folder by themselves.
_CLUTTER = frozenset({"thumbs.db", "desktop.ini"})
# Copies that a program keeps, and downloads that were cut off: a roster beside them would be there twice.
_LEFT_BEHIND = frozenset({".bak", ".tmp", ".old", ".crdownload", ".part"})
_SHOWN = 8  # files of a folder named in one message
ASIDE_SHEETS = frozenset({"填写说明", "填表说明", "示例", "样例", "说明", "码表"})


_SAVE_AS = Text(
    "请另存为 .xlsx；照片、Word 和扫描件请放入 papers/",
    "save it as .xlsx; photographs, letters and scans go into papers/",
)
_ELSEWHERE = (
    (frozenset({"反馈表"}), Text("单位的反馈表", "a unit's answers"), "clearances/"),
    (frozenset({"签署", "明细"}), Text("单位的反馈表", "a unit's answers"), "clearances/"),
    (frozenset({"村情"}), Text("村情表", "the table of villages"), "villages.xlsx"),
    (frozenset({"认定表"}), Text("认定表", "decisions"), "decisions/"),
)


@dataclass(frozen=True, slots=True)
class RosterFiles:
    """The rosters in the order of their names, and what else lies there."""

    paths: tuple[Path, ...]
    problems: tuple[Problem, ...]
    hints: tuple[Hint, ...]


def find_rosters(folder: Path) -> RosterFiles:
    """Look through the folder rosters/ of an election folder."""
    inside = folder / FOLDER
    entries = list_folder(inside)
    lying = [entry for entry in entries if entry.kind is Kind.FOLDER or _is_clutter(entry.path)]
    rosters: list[Path] = []
    problems = [problem] if (problem := folder_problem(inside, FOLDER)) else []
    for entry in entries:
        if entry in lying:
            continue
        unreadable = entry_problem(entry, f"{FOLDER}/{entry.name}")
        if unreadable is not None:
            problems.append(unreadable)
        elif entry.path.suffix.lower() in ROSTER_SUFFIXES or _is_workbook(entry.path):
            rosters.append(entry.path)
        else:
            problems.append(_no_roster(entry.path))
    if not rosters:
        problems.append(_no_rosters())
    return RosterFiles(tuple(rosters), tuple(problems), tuple(_left_out(entry) for entry in lying))


def _is_clutter(path: Path) -> bool:
    """Whether a file is one that a program left there, and nobody need mend it."""
    return path.name.startswith(("~$", ".")) or path.name.lower() in _CLUTTER


def _is_workbook(path: Path) -> bool:
    """Whether a file under another ending is a workbook by its content: 名册.wps, or 名册 without any."""
    if path.suffix.lower() in _LEFT_BEHIND | PICTURES | ARCHIVES:
        return False
    try:
        with open_regular(path) as file:
            if not file.read(LOOKED_AT).startswith((ZIP, COMPOUND)):
                return False
    except OSError:
        return False
    return holds_workbook(path)


def roster_sheets(sheets: tuple[Sheet, ...]) -> list[Sheet]:
    """Return the sheets that can hold nominees."""
    filled = (sheet for sheet in sheets if any(not is_blank(cell) for row in sheet.rows for cell in row))
    return [sheet for sheet in filled if sheet.name.strip() not in ASIDE_SHEETS]


def file_name(path: Path) -> str:
    """Name a roster as messages do, relative to the election folder."""
    return f"{FOLDER}/{path.name}"


def _left_out(entry: Entry) -> Hint:
    """Tell of a folder, or of a file that an editor left behind."""
    place = FilePlace(f"{FOLDER}/{entry.name}")
    if entry.kind is Kind.FOLDER:
        return Hint("skipped-folder", place, folder_words(entry.path))
    message = Text("办公软件的临时文件或系统文件，未读取", "left behind by a program; not read")
    return Hint("skipped-file", place, message)


def folder_words(folder: Path) -> Text:
    """Say which files of a folder are not read."""
    inside = [entry.name for entry in list_folder(folder)]
    shown = "、".join(inside[:_SHOWN]) + ("等" if len(inside) > _SHOWN else "")
    return Text(
        f"子文件夹，其中的文件未读取（{len(inside)} 个{f'：{shown}' if inside else ''}）",
        f"a folder; the files in it are not read ({len(inside)}{f': {shown}' if inside else ''})",
    )


def _no_roster(path: Path) -> Problem:
    """Say that a file is of no kind that rosters are."""
    suffix = path.suffix.lower()
    what = Text(
        f"「{path.suffix or path.name}」不是名册的文件类型", f"`{path.suffix or path.name}` is no roster"
    )
    help_ = _SAVE_AS
    if suffix in PICTURES:
        what = Text("是照片，不是名册", "a photograph is no roster")
        help_ = Text("请移入 papers/，并请乡镇报送电子表格", "move it into papers/ and ask for a workbook")
    elif suffix in LETTERS or suffix == ".pdf":
        what = Text("是文档，不是名册", "a letter is no roster")
        help_ = Text(
            "请移入 papers/，并请乡镇把名单填入电子表格", "move it into papers/ and ask for a workbook"
        )
    elif suffix in ARCHIVES:
        what = Text("是压缩包，其中的文件未读取", "an archive; the files in it are not read")
        help_ = Text("请解压，把其中的名册放入 rosters/", "unpack it and put the rosters into rosters/")
    message = Text(f"{what.zh}，未读取" if "未读取" not in what.zh else what.zh, what.en)
    return Problem("not-a-roster", FilePlace(file_name(path)), message, help_)


def no_roster_inside(workbook: Workbook) -> Problem | None:
    """Say that a workbook is another of the election's tables, by its sheets, and where it belongs."""
    names = {sheet.name.strip() for sheet in workbook.sheets}
    for sheets, what, folder in _ELSEWHERE:
        if sheets <= names:
            return Problem(
                "not-a-roster",
                FilePlace(workbook.file),
                Text(f"是{what.zh}，不是名册，未读取", f"{what.en}, not a roster; it is not read"),
                Text(f"请移到 {folder}", f"move it to {folder}"),
            )
    return None


def _no_rosters() -> Problem:
    """Say that there is nobody to review."""
    return Problem(
        "no-rosters",
        FilePlace(FOLDER),
        Text("rosters/ 中没有名册", "there is no roster in rosters/"),
        Text(
            "请把各乡镇报送的人选名册放入 rosters/", "put the rosters that the townships sent into rosters/"
        ),
    )
