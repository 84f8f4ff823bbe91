"""A county in which an ID stands in every column of every input, each column with one of its own.

And what finds it again: the digits of IDs in whatever was printed or written, however they are spaced.
"""

import html
import re
import unicodedata
import zipfile
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path

from files.workbooks import SheetText, write_workbook
from tests.county import (
    ELECTION,
    PEOPLE,
    QUESTIONS,
    ROSTER_HEADERS,
    SIGNED,
    UNIT_HEADERS,
    UNITS,
    Row,
    clean_county,
    id_number,
    questions_of_unit,
)

VILLAGE_HEADERS = (
    "序号",
    "乡镇",
    "村",
    "类别",
    "多民族",
    "主任职数",
    "副主任职数",
    "委员职数",
    "支委职数",
    "选举日",
)
COMMITTEE_HEADERS = ("乡镇", "村", "姓名", "身份证号", "职务")
PREVIOUS_HEADERS = ("乡镇", "村", "上届妇女", "上届人数")
DETAIL_HEADERS = (
    "人员编号",
    "姓名",
    "身份证号",
    "事项",
    "处理结果",
    "判决日期",
    "文书名称",
    "文号",
    "告知范围",
    "依据",
    "备注",
)
CORRECTION_HEADERS = (
    "人员编号",
    "事项",
    "原反馈",
    "现反馈",
    "原因",
    "经办人",
    "分管领导",
    "文号",
    "日期",
    "备注",
)
ELECTED_HEADERS = (
    *("序号", "乡镇", "村", "职务", "人员编号", "姓名", "身份证号", "性别", "民族", "出生年月", "学历"),
    *("政治面貌", "近亲属申报", "现任职务", "得票", "另选他人", "备注"),
)
NUMBER_HEADERS = ("人员编号", "乡镇", "村", "姓名", "身份证号")

# How people write an ID into a cell that is not for it.
WRITINGS: Mapping[str, Callable[[str, str], str]] = {
    "alone": lambda _, number: number,
    "behind": lambda value, number: f"{value} {number}",
    "brackets": lambda value, number: f"{value}【{number}】",
    "wide": lambda value, number: (
        value + number.translate(str.maketrans("0123456789X", "０１２３４５６７８９Ｘ"))
    ),
    "spaced": lambda value, number: f"{value}（身份证 {number[:6]} {number[6:14]} {number[14:]}）",
    "hyphens": lambda value, number: f"{value}-{number[:6]}-{number[6:14]}-{number[14:]}",
    "lines": lambda value, number: f"{value}\n{number[:12]}\n{number[12:]}",
}


class Planter:
    """Gives out IDs, and remembers where each was put."""

    def __init__(self, *, whole: bool = False) -> None:
        """Begin with no ID; a whole county has every writing in every column, not two in each."""
        self.whole = whole
        self.places: dict[str, str] = {}

    def id(self, place: str) -> str:
        """Return an ID that stands nowhere else; nobody of the county was born on its day."""
        count = len(self.places)
        number = id_number(
            f"{1931 + count // 336 % 9}{1 + count // 28 % 12:02d}{1 + count % 28:02d}", 500 + count % 400
        )
        self.places[number] = place
        return number

    def found_in(self, text: str) -> set[str]:
        """Return where the IDs were put of which six digits in a row can be read."""
        found = {run[at : at + 6] for run in runs_of_digits(text) for at in range(len(run) - 5)}
        if not found & self.parts:
            return set()
        # Their beginnings are alike: what is left of them names the column.
        named = {
            place
            for number, place in self.places.items()
            if any(number[at : at + 6] in found for at in range(8, 12))
        }
        return named or {"the beginning of some ID"}

    @property
    def parts(self) -> set[str]:
        """Return every six digits in a row of every ID given out."""
        return {number[at : at + 6] for number in self.places for at in range(len(number) - 5)}


def runs_of_digits(text: str) -> list[str]:
    """Return the digits of a text that stand in a row but for blanks and signs; hashes are left out."""
    digests = r"[0-9a-f]{64}|\"(?=\d*[a-f])[0-9a-f]{8,}\"|\([0-9a-f]{8}\)|(?<=\d )(?=\d*[a-f])[0-9a-f]{8}\b"
    plain = re.sub(digests, "", html.unescape(text))
    plain = unicodedata.normalize("NFKC", plain.replace("\\n", "\n").replace("\\u200b", ""))
    return re.findall(r"\d{6,}", re.sub(r"(?<=\d)[\s\u200b_.·/-]{1,2}(?=\d)", "", plain))


def text_of(path: Path) -> str:
    """Return what a file says, a package taken apart."""
    if not zipfile.is_zipfile(path):
        return path.read_text(encoding="utf-8", errors="replace")
    with zipfile.ZipFile(path) as package:
        return "\n".join(package.read(name).decode("utf-8", "replace") for name in package.namelist())


def _tried(header: str, at: int, turn: int) -> bool:
    """Whether a column is written so where not all is tried: a name in every way, each other in two."""
    return header == "姓名" or (at - turn) % len(WRITINGS) < 2


def planted_rows(
    planter: Planter,
    table: str,
    headers: Iterable[str],
    rows: Iterable[Row],
    keep: frozenset[str] = frozenset(),
) -> Iterator[tuple[str, Row]]:
    """Yield one row for each column and writing that is tried, in which that column holds an ID."""
    fresh = iter(rows)
    for turn, (name, write) in enumerate(WRITINGS.items()):
        for at, header in enumerate(headers):
            if header not in keep and (planter.whole or _tried(header, at, turn)):
                row = dict(next(fresh))
                row[header] = write(row.get(header, ""), planter.id(f"{table} {header} {name}"))
                yield header, row


def nominees() -> Iterator[Row]:
    """Yield as many people as anybody asks for, with nothing wrong with them."""
    for index in range(10_000):
        person = dict(PEOPLE[index % len(PEOPLE)])
        family, given = (
            "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张",
            "一二三四五六七八九十百千万东南西北春夏秋冬山水",
        )
        person["姓名"] = family[index % 24] + given[index // 24 % 23] + given[(index * 7 + index // 500) % 23]
        person["人员编号"] = f"{index + 1:04d}"
        serial = 100 + 2 * index % 380 + (person["性别"] == "男")
        person["身份证号"] = id_number(f"{person['出生年月'].replace('.', '')}{1 + index // 190:02d}", serial)
        person["村"] = ("东河村", "西山村")[index % 2]
        yield person


def planted_county(folder: Path, planter: Planter) -> Path:
    """Write a county with an ID in every column of every table, its headers, titles, sheets and files."""
    county = clean_county()
    people = nominees()
    roster = [row for _, row in planted_rows(planter, "roster", (*ROSTER_HEADERS, "手机", "备注"), people)]
    county.roster = [next(people) for _ in range(4)]
    county.answers = {}
    county.election = planted_election(planter)
    county.write(folder)
    _write_rosters(folder / "rosters", planter, roster, people)
    _write_villages(folder, planter)
    _write_numbers(folder, planter)
    for unit in ("court", "discipline", "police"):
        _write_unit(folder, planter, unit, roster)
    _write_elected(folder, planter, roster)
    return folder


def _write_rosters(folder: Path, planter: Planter, roster: list[Row], people: Iterator[Row]) -> None:
    """Write rosters with IDs in their cells, headers, titles, and names of sheets and files."""
    headers = (*ROSTER_HEADERS, "手机", "备注", f"未知列{planter.id('roster header')}")
    cells = [[row.get(header, "") for header in headers] for row in roster]
    write_workbook(
        folder / f"张三{planter.id('roster file')}.xlsx",
        [
            SheetText(
                f"名册{planter.id('roster sheet')}",
                headers,
                cells,
                title=f"名册 {planter.id('roster title')}",
                notes=[f"填表人 {planter.id('roster note')}"],
                closing=[f"联系人：{planter.id('roster closing')}"],
            )
        ],
    )
    again = [[next(people).get(header, "") for header in ROSTER_HEADERS] for _ in range(2)]
    twice = (*ROSTER_HEADERS[:-1], ROSTER_HEADERS[3])
    write_workbook(
        folder / f"{planter.id('roster file of two sheets')}.xlsx",
        [
            SheetText("一", twice, again),
            SheetText(
                f"二{planter.id('second sheet')}", ("甲", "乙"), [["1", planter.id("cell of no roster")]]
            ),
        ],
    )
    (folder / f"{planter.id('a text among rosters')}.docx").write_bytes(b"no workbook")
    (folder / f"{planter.id('a folder among rosters')}").mkdir()
    (folder / f"{planter.id('a broken roster')}.xlsx").write_bytes(b"PK\x03\x04 broken")


def _write_villages(folder: Path, planter: Planter) -> None:
    """Write villages.xlsx with an ID in every column of its three sheets."""
    base = {
        "乡镇": "城关镇",
        "类别": "村",
        "多民族": "否",
        "主任职数": "1",
        "副主任职数": "0",
        "委员职数": "2",
        "支委职数": "3",
        "选举日": "2026-12-20",
    }
    sound = [{**base, "村": name} for name in ("东河村", "西山村")]
    rows = ({**base, "村": f"新村{chr(0x4E00 + index)}"} for index in range(1000))
    villages = sound + [row for _, row in planted_rows(planter, "villages", VILLAGE_HEADERS, rows)]
    members = (
        {
            "乡镇": "城关镇",
            "村": "东河村",
            "姓名": f"成员{chr(0x4E00 + index)}",
            "身份证号": id_number("19600101", 101 + 2 * index),
            "职务": "委员",
        }
        for index in range(400)
    )
    before = ({"乡镇": "城关镇", "村": "东河村", "上届妇女": "1", "上届人数": "3"} for _ in range(400))
    sheets = (
        ("村情", VILLAGE_HEADERS, villages),
        (
            "选举委员会",
            COMMITTEE_HEADERS,
            [row for _, row in planted_rows(planter, "committee", COMMITTEE_HEADERS, members)],
        ),
        (
            "上届情况",
            PREVIOUS_HEADERS,
            [row for _, row in planted_rows(planter, "previous", PREVIOUS_HEADERS, before)],
        ),
    )
    write_workbook(folder / "villages.xlsx", [_table(*sheet) for sheet in sheets])


def _write_numbers(folder: Path, planter: Planter) -> None:
    """Write numbers.csv with an ID in every column."""
    rows = (
        dict(
            zip(
                NUMBER_HEADERS,
                (f"9{index:03d}", "城关镇", "东河村", f"旧人{chr(0x4E00 + index)}", ""),
                strict=True,
            )
        )
        for index in range(400)
    )
    lines = [",".join(NUMBER_HEADERS)]
    lines += [
        ",".join(f'"{row[header]}"' for header in NUMBER_HEADERS)
        for _, row in planted_rows(planter, "numbers", NUMBER_HEADERS, rows)
    ]
    (folder / "numbers.csv").write_text("\n".join(lines) + "\n", encoding="utf-8-sig")


def _write_unit(folder: Path, planter: Planter, unit: str, roster: list[Row]) -> None:
    """Write a unit's workbook with an ID in every column of every sheet, in its labels and its names."""
    names = questions_of_unit(unit)
    asks = [QUESTIONS[name].ask.zh for name in names]
    people = iter(row for row in roster * 3 if row["人员编号"].isdigit() and len(row["人员编号"]) == 4)
    plain = (
        {**{head: row.get(head, "") for head in UNIT_HEADERS}, **dict.fromkeys(asks, "未发现"), "备注": ""}
        for row in people
    )
    rows = [row for _, row in planted_rows(planter, f"{unit} answers", (*UNIT_HEADERS, *asks, "备注"), plain)]
    about = [row for row in rows if row["人员编号"].isdigit() and len(row["人员编号"]) == 4]
    question = "convictions" if unit == "court" else names[0]
    for row in about:
        row[QUESTIONS[question].ask.zh] = "有"
    base = {
        "事项": QUESTIONS[question].ask.zh,
        "处理结果": "判处刑罚",
        "判决日期": "2001-03-05",
        "文书名称": "刑事判决书",
    }
    found = ({**base, "人员编号": row["人员编号"], "姓名": row["姓名"]} for row in about * 20)
    details = [row for _, row in planted_rows(planter, f"{unit} details", (*DETAIL_HEADERS, "未知栏"), found)]
    taken = {
        "事项": QUESTIONS[question].ask.zh,
        "原反馈": "有",
        "现反馈": "未发现",
        "原因": "核实有误",
        "经办人": "丁",
        "分管领导": "丙",
        "文号": "函2号",
        "日期": "2026-12-06",
    }
    corrections = [
        row
        for _, row in planted_rows(
            planter,
            f"{unit} corrections",
            CORRECTION_HEADERS,
            ({**taken, "人员编号": row["人员编号"]} for row in about * 20),
        )
    ]
    signed = {
        label: f"{value} {planter.id(f'{unit} signature {label}')}"
        for label, value in {**SIGNED, "回避声明": "无"}.items()
        if label != "反馈单位"
    }
    title = UNITS[unit] if unit != "police" else f"云溪县公安局 {planter.id('police A1')}"
    sheets = [
        _table(
            "反馈表",
            (*UNIT_HEADERS, *asks, "备注", f"另问{planter.id(f'{unit} header')}"),
            [{**row, f"另问{planter.id(f'{unit} header')}": "有"} for row in rows],
            title,
        ),
        _table("签署", (*signed, "反馈单位"), [{**signed, "反馈单位": UNITS[unit]}]),
        _table("明细", (*DETAIL_HEADERS, "未知栏"), details),
        _table("更正", CORRECTION_HEADERS, corrections),
        _table(
            f"附{planter.id(f'{unit} sheet')}",
            ("人员编号", "姓名", "身份证号"),
            [{"人员编号": "0001", "姓名": "甲"}],
        ),
    ]
    write_workbook(folder / "clearances" / f"{unit}{planter.id(f'{unit} file')}.xlsx", sheets)
    (folder / "clearances" / f"函{planter.id(f'{unit} letter')}.pdf").write_bytes(b"%PDF")


def _write_elected(folder: Path, planter: Planter, roster: list[Row]) -> None:
    """Write elected.xlsx with an ID in every column."""
    known = (
        {
            **{head: row.get(head, "") for head in ELECTED_HEADERS},
            "职务": row["提名职务"],
            "得票": "300",
            "另选他人": ("", "是")[index % 2],
        }
        for index, row in enumerate(roster * 3)
    )
    rows = [row for _, row in planted_rows(planter, "elected", ELECTED_HEADERS, known)]
    write_workbook(
        folder / "elected.xlsx",
        [
            _table(
                f"当选{planter.id('elected sheet')}",
                (*ELECTED_HEADERS, f"某列{planter.id('elected header')}"),
                rows,
                f"当选结果 {planter.id('elected title')}",
            )
        ],
    )


def planted_election(planter: Planter) -> str:
    """Return an election.yaml in which every text has an ID."""
    id_ = planter.id
    text = ELECTION.replace("by: 云溪县换届工作领导小组", f"by: 小组{id_('adopted by')}")
    text = text.replace("document: 云换组〔2026〕3号", f"document: 云换组{id_('adopted document')}号")
    own = f"own: {{on: 2026-12-01, zh: 培训{id_('planned day')}}}"
    text = text.replace("term_began: 2021-01-10", f"term_began: 2021-01-10, {own}")
    waived = f"by: 组长{id_('waived by')}, on: 2026-11-01, why: 事由{id_('waived why')}"
    headers = f"nomination_votes: [票{id_('headers')}], field{id_('field')}: [甲]"
    return text + (
        f"title: 换届{id_('title')}\n"
        f"province: 某省{id_('province')}\n"
        f"waived: [{{question: petition_conduct, {waived}}}]\n"
        f"headers: {{{headers}}}\n"
        f"unknown{id_('unknown key')}: 1\n"
    )


def _table(name: str, headers: tuple[str, ...], rows: Iterable[Row], title: str = "") -> SheetText:
    """Return rows as a sheet."""
    return SheetText(
        name, headers, [[row.get(header, "") for header in headers] for row in rows], title=title
    )
