"""What clerks, programs and bad luck do to a folder: cells, rows, columns, sheets, lines and bytes."""

from collections.abc import Callable
from copy import deepcopy
from random import Random

from tests.corpus.rosters.tools import books
from tests.files.test_hostile_sheets import inside_mutated, mutated
from tests.fuzz.folders import Files, Grid

LONGEST_NAME = 31  # of a sheet
ODD = (
    *(
        "",
        " ",
        "　",
        "0",
        "-1",
        "1e5",
        "？",
        "无",
        "有",
        "未发现",
        "核查中",
        "是",
        "否",
        "同上",
        "至今",
        "/",
        "—",
    ),
    *(
        "\ufeff",
        "\u200b",
        "\u202e",
        "\x07",
        "𠮷",
        "·",
        "́",
        "\n",
        "=1+1",
        "#N/A",
        "1980-02-30",
        "2026/12/20",
        "45000",
    ),
    *(
        "999001198001121",
        "９９９００１１９８００１１２１１０１",
        "女",
        "主任",
        "委员",
        "村党组织",
        "东河村",
        "张三",
        "x" * 400,
    ),
)
SWEPT = (20261220, 3.5, 1e30, -1, 0, True)
YAML_WORDS = (
    ": ",
    "[",
    "]",
    "{",
    "- ",
    '"',
    "#",
    "\t",
    "~",
    "\ufeff",
    "：",
    "&a ",
    "*a",
    "!!int ",
    "2026-02-29",
    "no",
)


def damaged(base: Files, chance: Random) -> tuple[str, dict[str, bytes]]:
    """Return which files were spoilt, one or two, and the files of the folder with these."""
    spoilt: dict[str, bytes] = {}
    for _ in range(chance.choice([1, 1, 2])):
        path = _chosen(base, chance)
        cells = path in base.books and chance.random() < 0.85
        change = _spoilt_book(base, path, chance) if cells else _spoilt_bytes(base.raw[path], path, chance)
        spoilt[path] = change
    return " and ".join(sorted(spoilt)), {**base.raw, **spoilt}


def _chosen(base: Files, chance: Random) -> str:
    """Return a file: of the answers as often as of each other kind."""
    kinds = [sorted(path for path in base.raw if path.startswith("clearances/"))]
    kinds += [[path] for path in sorted(base.raw.keys() - set(kinds[0]))]
    return chance.choice(chance.choice(kinds))


def _spoilt_book(base: Files, path: str, chance: Random) -> bytes:
    """Return a workbook with one to four things done to its sheets."""
    sheets = deepcopy(dict(base.books[path]))
    for _ in range(chance.randint(1, 4)):
        name = chance.choice(sorted(sheets))
        if chance.random() < 0.08:
            other = _sheet_name(name, chance)
            if other.casefold() not in {each.casefold() for each in sheets}:
                sheets = {other if each == name else each: rows for each, rows in sheets.items()}
        elif sheets[name]:
            chance.choice(SHEET_DAMAGE)(sheets[name], chance)
    return books(sheets)


def _sheet_name(name: str, chance: Random) -> str:
    """Return another name of a sheet."""
    return chance.choice(["Sheet1", f"{name}（1）", f" {name}", name[::-1], "更正", "明细", "签署"])[
        :LONGEST_NAME
    ]


def _odd_cell(rows: Grid, chance: Random) -> None:
    """Put something else into a cell."""
    row = chance.choice(rows)
    at = chance.randrange(len(row) or 1)
    row[at : at + 1] = [chance.choice([*ODD, *SWEPT])]


def _odd_character(rows: Grid, chance: Random) -> None:
    """Type something into a cell, or lose a character of it."""
    row = chance.choice(rows)
    at = chance.randrange(len(row) or 1)
    word = str(row[at] or "") if row else ""
    cut = chance.randrange(len(word) + 1)
    row[at : at + 1] = [word[:cut] + chance.choice(["", *ODD]) + word[cut + chance.randint(0, 1) :]]


def _other_header(rows: Grid, chance: Random) -> None:
    """Write another word at the head of a column."""
    heads = [row for row in rows if sum(cell is not None for cell in row) > 2][:1] or rows[:1]
    at = chance.randrange(len(heads[0]) or 1)
    heads[0][at : at + 1] = [
        chance.choice(["备注", "姓名", "身份证号", "序号", "村", "", *map(str, heads[0])])
    ]


def _rows(rows: Grid, chance: Random) -> None:
    """Delete, double, swap or insert rows."""
    _items(rows, chance, [None])


def _columns(rows: Grid, chance: Random) -> None:
    """Delete, double, swap or insert columns."""
    width = max(map(len, rows))
    columns = [[row[at] if at < len(row) else None for row in rows] for at in range(width)]
    _items(columns, chance, [None] * len(rows))
    rows[:] = [list(row) for row in zip(*columns, strict=True)] or [[None]]


def _items(items: Grid, chance: Random, blank: list[object]) -> None:
    """Delete, double, swap or insert items of a list."""
    at, other = (chance.randrange(len(items) or 1) for _ in range(2))
    match chance.randrange(4) if items else 3:
        case 0:
            del items[at]
        case 1:
            items.insert(other, list(items[at]))
        case 2:
            items[at], items[other] = items[other], items[at]
        case _:
            items.insert(at, list(blank))


SHEET_DAMAGE: tuple[Callable[[Grid, Random], None], ...] = (
    *(_odd_cell, _odd_cell, _odd_character, _odd_character),
    *(_other_header, _rows, _rows, _columns),
)


def _spoilt_bytes(raw: bytes, path: str, chance: Random) -> bytes:
    """Return a file with some of its bytes or lines spoilt."""
    if path.endswith(".xlsx"):
        return (inside_mutated if chance.random() < 0.7 else mutated)(raw, chance)
    if chance.random() < 0.15:
        return mutated(raw, chance)
    lines = raw.decode("utf-8").split("\n")
    for _ in range(chance.randint(1, 3)):
        _spoil_line(lines, chance)
    return "\n".join(lines).encode("utf-8")


def _spoil_line(lines: list[str], chance: Random) -> None:
    """Lose, double, swap, indent or mistype a line."""
    at, other = (chance.randrange(len(lines) or 1) for _ in range(2))
    match chance.randrange(6) if lines else 5:
        case 0:
            del lines[at]
        case 1:
            lines.insert(other, lines[at])
        case 2:
            lines[at], lines[other] = lines[other], lines[at]
        case 3:
            lines[at] = chance.choice(["  ", " ", "\t"]) + lines[at]
        case 4:
            lines[at] = _mistyped(lines[at], chance)
        case _:
            lines.insert(at, chance.choice([*YAML_WORDS, *ODD]))


def _mistyped(line: str, chance: Random) -> str:
    """Return a line with a sign lost, changed or typed in."""
    cut = chance.randrange(len(line) + 1)
    return line[:cut] + chance.choice(["", "e", "1", *YAML_WORDS, *ODD]) + line[cut + chance.randint(0, 3) :]
