"""Fictional people and rosters: no region begins with 999, so no ID here can be anybody's."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Any

import xlsxwriter

from candidates.election import Election
from candidates.people.candidate import Candidate, Hold
from candidates.rosters.roll import Roll, read_roll
from candidates.villages.village import CommitteeMember, Village, VillageKey
from files.yaml.node import Node
from vocabulary.facts import Unknown
from vocabulary.origins import Origin
from vocabulary.places import FilePlace, TextPlace
from vocabulary.writing.identity import check_character

POLLING_DAY = date(2026, 12, 20)
HEADERS = ("序号", "乡镇", "村", "姓名", "性别", "出生年月", "身份证号", "提名职务")

Row = Sequence[Any]


def id_number(born: str = "19800512", serial: int = 1) -> str:
    """Return a fictional ID; an odd serial is a man's."""
    first17 = f"999001{born}{serial:03d}"
    return first17 + check_character(first17)


ZHANG, LI = id_number(serial=1), id_number("19751020", 2)
ROW_OF_ZHANG = (1, "城关镇", "东河村", "张三", "男", "1980.05", ZHANG, "主任")
ROW_OF_LI = (2, "城关镇", "东河村", "李四", "女", "1975.10", LI, "委员")


def changed(row: Row, **changes: Any) -> Row:
    """Return a row with other cells, by the Chinese header."""
    return tuple(changes.get(header, cell) for header, cell in zip(HEADERS, row, strict=True))


def village(township: str, name: str, **more: Any) -> Village:
    """Return a village of which little is known."""
    blank = Unknown(Origin.BLANK)
    parts: dict[str, Any] = {
        "order": 0,
        "category": blank,
        "polling_day": None,
        "seats": {},
        "facts": {"category": blank},
        "election_committee": (),
        "previous_term": {},
        "place": FilePlace("villages.xlsx"),
    }
    return Village(key=VillageKey(township, name), **{**parts, **more})


VILLAGES = (
    village("城关镇", "东河村"),
    village("城关镇", "新民村"),
    village("柳河镇", "新民村"),
    village("柳河镇", "西山村"),
)


def member(name: str, id_: str = "") -> CommitteeMember:
    """Return a member of an election committee."""
    return CommitteeMember(name, id_, FilePlace("villages.xlsx"))


def election(**more: Any) -> Election:
    """Return an election of which only the polling day is fixed."""
    parts: dict[str, Any] = {
        "county": "云溪县",
        "polling_day": POLLING_DAY,
        "review_day": None,
        "packs": (),
        "adopted": (),
        "departments": (),
        "assign": {},
        "waived": (),
        "announced_on": None,
        "nomination_close": None,
        "term_began": None,
        "title": "",
        "province": "",
        "headers": {},
        "written": Node({}, TextPlace("election.yaml", 1, 1)),
    }
    return Election(**{**parts, **more})


def write_book(path: Path, sheets: Mapping[str, Sequence[Row]]) -> Path:
    """Write a workbook; numbers stay numbers, dates become the spreadsheet's own, texts stay texts."""
    path.parent.mkdir(parents=True, exist_ok=True)
    book = xlsxwriter.Workbook(str(path), {"in_memory": True})
    day = book.add_format({"num_format": "yyyy-mm-dd"})
    for name, rows in sheets.items():
        page = book.add_worksheet(name)
        for row, cells in enumerate(rows):
            for column, cell in enumerate(cells):
                if isinstance(cell, date):
                    page.write_datetime(row, column, datetime.combine(cell, datetime.min.time()), day)
                elif isinstance(cell, str):
                    page.write_string(row, column, cell)
                elif cell is not None:
                    page.write(row, column, cell)
    book.close()
    return path


def roll_of(folder: Path, *rows: Row, headers: Sequence[str] = HEADERS) -> Roll:
    """Read a county with one roster of these rows below its headers."""
    write_book(folder / "rosters" / "城关镇.xlsx", {"名册": [headers, *rows]})
    return county_roll(folder)


def county_roll(folder: Path, villages: Sequence[Village] = VILLAGES, **more: Any) -> Roll:
    """Read all rosters of a county; `more` are parts of its election."""
    return read_roll(folder, election(**more), villages)


def codes(roll: Roll) -> list[str]:
    """Return the codes of all problems, in order."""
    return [problem.code for problem in roll.problems]


def only(roll: Roll) -> Candidate:
    """Return the only nominee."""
    (candidate,) = roll.candidates
    return candidate


def holds(candidate: Candidate) -> set[Hold]:
    """Return why a nominee cannot pass."""
    return {reservation.hold for reservation in candidate.reservations}


def origin(candidate: Candidate, name: str) -> Origin | None:
    """Return why a fact is not known, or nothing where it is."""
    fact = candidate.fact(name)
    return fact.origin if isinstance(fact, Unknown) else None
