"""A whole election folder with an ID in every cell, header, title and name."""

from collections.abc import Iterator
from pathlib import Path

from files.workbooks import SheetText, write_workbook
from tests.counties.county import (
    ELECTION,
    PEOPLE,
    ROSTER_HEADERS,
    Row,
    clean_county,
    id_number,
)
from tests.planted.answers import table, write_unit
from tests.planted.ids import Planter, planted_rows

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
ELECTED_HEADERS = (
    *("序号", "乡镇", "村", "职务", "人员编号", "姓名", "身份证号", "性别", "民族", "出生年月", "学历"),
    *("政治面貌", "近亲属申报", "现任职务", "得票", "另选他人", "备注"),
)


NUMBER_HEADERS = ("人员编号", "乡镇", "村", "姓名", "身份证号")


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
        write_unit(folder, planter, unit, roster)
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
    write_workbook(folder / "villages.xlsx", [table(*sheet) for sheet in sheets])


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
            table(
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
