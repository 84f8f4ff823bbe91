"""Which files of the folder rosters/ are rosters, and which sheets of them."""

from dataclasses import dataclass
from pathlib import Path

from sources.places import FilePlace
from sources.problems import Hint, Problem
from sources.sheets import Sheet, is_blank
from sources.texts import Text

FOLDER = "rosters"
ROSTER_SUFFIXES = frozenset({".xlsx", ".xls", ".csv"})
ASIDE_SHEETS = frozenset({"填写说明", "填表说明", "示例", "样例", "说明", "码表"})


@dataclass(frozen=True, slots=True)
class RosterFiles:
    """The rosters in the order of their names, and what else lies there."""

    paths: tuple[Path, ...]
    problems: tuple[Problem, ...]
    hints: tuple[Hint, ...]


def find_rosters(folder: Path) -> RosterFiles:
    """Look through the folder rosters/ of an election folder."""
    inside = folder / FOLDER
    entries = sorted(inside.iterdir(), key=lambda path: path.name) if inside.is_dir() else []
    lying = [path for path in entries if path.is_dir() or path.name.startswith(("~$", "."))]
    files = [path for path in entries if path not in lying]
    rosters = tuple(path for path in files if path.suffix.lower() in ROSTER_SUFFIXES)
    problems = [_no_roster(path) for path in files if path not in rosters]
    if not rosters:
        problems.append(_no_rosters())
    return RosterFiles(rosters, tuple(problems), tuple(_left_out(path) for path in lying))


def roster_sheets(sheets: tuple[Sheet, ...]) -> list[Sheet]:
    """Return the sheets that can hold nominees."""
    filled = (sheet for sheet in sheets if any(not is_blank(cell) for row in sheet.rows for cell in row))
    return [sheet for sheet in filled if sheet.name.strip() not in ASIDE_SHEETS]


def file_name(path: Path) -> str:
    """Name a roster as messages do, relative to the election folder."""
    return f"{FOLDER}/{path.name}"


def _left_out(path: Path) -> Hint:
    """Tell of a folder, or of a file that an editor left behind."""
    if path.is_dir():
        message = Text("子文件夹，其中的文件未读取", "a folder; the files in it are not read")
        return Hint("skipped-folder", FilePlace(file_name(path)), message)
    message = Text("办公软件的临时文件，未读取", "left behind by an office program; not read")
    return Hint("skipped-file", FilePlace(file_name(path)), message)


def _no_roster(path: Path) -> Problem:
    """Say that a file is of no kind that rosters are."""
    return Problem(
        "not-a-roster",
        FilePlace(file_name(path)),
        Text(
            f"「{path.suffix or path.name}」不是名册的文件类型，未读取",
            f"`{path.suffix or path.name}` is no roster",
        ),
        Text(
            "请另存为 .xlsx；照片、Word 和扫描件请放入 papers/",
            "save it as .xlsx; photographs, letters and scans go into papers/",
        ),
    )


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
