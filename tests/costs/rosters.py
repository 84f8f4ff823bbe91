"""Rosters of any length in which every row is odd in one way, as by a slip in a whole column."""

from collections.abc import Callable
from pathlib import Path

from files.workbooks import write_workbook
from tests.counties.county import CLEAN, ELECTION, ROSTER_HEADERS, Row, id_number, sheet_of_rows

SURNAMES = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜"
SIGNS = "一二三四五六七八九十山水木海田禾石云雨风雷电火土金银铜铁花草树林竹梅兰菊松柏江河"
PER_VILLAGE = 7


def person(index: int, village: str) -> Row:
    """Return somebody nothing is wrong with; no two have one name and one ID."""
    year, month, day = 1950 + index % 50, 1 + index % 12, 1 + index // 12 % 28
    rest = index // len(SURNAMES)
    name = SURNAMES[index % len(SURNAMES)] + SIGNS[rest % 40] + SIGNS[rest // 40 % 40]
    serial = (index * 2 + 1 - index % 2) % 1000
    return {
        **CLEAN,
        "人员编号": f"{index + 1:05d}",
        "乡镇": "城关镇",
        "村": village,
        "姓名": name,
        "性别": "女" if index % 2 else "男",
        "出生年月": f"{year}.{month:02d}",
        "身份证号": id_number(f"{year}{month:02d}{day:02d}", serial),
        "提名职务": "委员" if index % PER_VILLAGE else "主任",
        "提名得票": str(50 + index % 100),
    }


def village_name(index: int) -> str:
    """Return the name of a village."""
    return f"{SURNAMES[index % 32]}{SIGNS[index // 32 % 40]}村"


def people(rows: int) -> list[Row]:
    """Return so many clean rows."""
    return [person(index, village_name(index // PER_VILLAGE)) for index in range(rows)]


def write_county(folder: Path, roster: list[Row], size: int) -> Path:
    """Write an election folder with one roster, and as many villages as its size asks for."""
    for name in ("rosters", "clearances"):
        (folder / name).mkdir(parents=True)
    villages = [
        {"序号": str(index + 1), "乡镇": "城关镇", "村": village_name(index), "类别": "村"}
        | {"主任职数": "1", "副主任职数": "0", "委员职数": "2"}
        for index in range(size // PER_VILLAGE + 1)
    ]
    (folder / "election.yaml").write_text(ELECTION, encoding="utf-8")
    write_workbook(folder / "villages.xlsx", [sheet_of_rows("村情", villages)])
    write_workbook(folder / "rosters" / "名册.xlsx", [sheet_of_rows("名册", roster, ROSTER_HEADERS)])
    return folder


def _all(**cells: str) -> Callable[[list[Row]], None]:
    """Return what gives every row the same cells."""

    def change(rows: list[Row]) -> None:
        for row in rows:
            row.update(cells)

    return change


def _as_the_first(*headers: str) -> Callable[[list[Row]], None]:
    """Return what repeats cells of the first row in every other."""

    def change(rows: list[Row]) -> None:
        for row in rows:
            row |= {header: rows[0][header] for header in headers}

    return change


def _half_nameless(rows: list[Row]) -> None:
    """Take name, ID and number out of every second row."""
    _all(姓名="", 身份证号="", 人员编号="")(rows[::2])


def _one_sound(rows: list[Row]) -> None:
    """Let everybody be of one village, one sex and one birth date, with names of two sounds."""
    for index, row in enumerate(rows):
        born = {"出生年月": "1950.01", "性别": "男", "身份证号": id_number("19500101", index % 500 * 2 + 1)}
        row.update(born, 村=rows[0]["村"], 姓名="张章"[index % 2] + "伟玮"[index // 2 % 2])


def _long_kin(rows: list[Row]) -> None:
    """Let every second person name a hundred relatives in one cell."""
    named = "；".join(f"父亲：{SURNAMES[each % 32]}{SIGNS[each % 40]}大" for each in range(100))
    _all(近亲属申报=named)(rows[::2])


def _repeated_headers(rows: list[Row]) -> None:
    """Repeat the headers in every row."""
    for row in rows:
        row |= {header: header for header in row}


def _new_numbers(rows: list[Row]) -> None:
    """Give every second row the number of the row before."""
    for before, row in zip(rows[::2], rows[1::2], strict=False):
        row["人员编号"] = before["人员编号"]


ROSTERS: dict[str, Callable[[list[Row]], None]] = {
    "clean": lambda _: None,
    "neither name nor ID": _all(姓名="", 身份证号="", 人员编号=""),
    "neither name nor ID, every second row": _half_nameless,
    "nor a village": _all(姓名="", 身份证号="", 人员编号="", 村="", 乡镇=""),
    "one name without ID": _all(姓名="张三", 身份证号=""),
    "one name": _all(姓名="张三"),
    "nobody has an ID": _all(身份证号=""),
    "names nobody can read, without ID": _all(姓名="张某", 身份证号=""),
    "one ID under many names": _as_the_first("身份证号"),
    "one ID and one name": _as_the_first("身份证号", "姓名"),
    "one person in every row": _as_the_first("身份证号", "姓名", "村"),
    "everybody in one village": _as_the_first("村"),
    "one village, one birth date, two sounds": _one_sound,
    "one unknown village": _all(村="无此村"),
    "no village": _all(村="", 乡镇=""),
    "one ID without a village": lambda rows: (_as_the_first("身份证号", "姓名")(rows), _all(村="")(rows))[0],
    "a hundred relatives in a cell": _long_kin,
    "kin left blank in one village": lambda rows: (_as_the_first("村")(rows), _all(近亲属申报="")(rows))[0],
    "headers in every row": _repeated_headers,
    "no cell can be read": _all(
        姓名="？",
        性别="？",
        出生年月="？",
        身份证号="？",
        学历="？",
        提名职务="？",
        状态="？",
        近亲属申报="？",
    ),
    "two posts": _all(提名职务="主任、委员"),
    "everybody has given up": _all(状态="本人放弃"),
    "every number twice": _new_numbers,
    "one number": _all(人员编号="00001"),
    "brackets in names": lambda rows: [row.update(姓名=row["姓名"] + "（已放弃）") for row in rows] and None,
}
