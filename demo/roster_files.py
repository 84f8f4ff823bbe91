"""Writes rosters/: one file a township, as townships send them, and numbers.csv."""

import csv
import io
from collections.abc import Mapping, Sequence
from pathlib import Path

from candidates.people.numbers import NumberEntry, append_numbers
from candidates.rosters.headers import OFFICE, ROSTER
from candidates.villages.village import VillageKey
from demo.draft import Draft, RosterRow
from demo.faults.planted import PlantedRow
from demo.roster_export import exported_page
from demo.villages import COUNTY
from files.workbooks import Cell, SheetText, write_workbook
from vocabulary.elections.election_kinds import ElectionKind
from vocabulary.fields import OF_A_NOMINATION

COLUMNS = (
    *("name", "former_name", "sex", "ethnicity", "birth_date", "id_number", "education", "political_status"),
    *("joined_on", "household_here", "resident_since", "registered_voter", "posts", "confirmed_post"),
    *("nominated_by", "nomination_votes", "current_posts", "kin", "consent", "state", "workplace"),
)
HEADERS = ROSTER.headers("serial", "township", "village", *COLUMNS, "remark")
GUIDE = (
    "一、每名被提名人填一行；同时被提名两个职务的，在「提名职务」中用「、」隔开。",
    "二、身份证号按文本填写，不得存成数字；出生年月写到月或者日，10 月写全，如 1980.10。",
    "三、近亲属申报：没有的填「无」；有的写「关系：姓名（身份证号）」，多人用「；」隔开。留空视为没有申报。",
    "四、本人放弃提名的，不要删行，在「状态」中填「本人放弃」。",
)
# Of members in office: the posts they hold stand for those that somebody is nominated for.
OF_MEMBERS = tuple(name for name in COLUMNS if name not in OF_A_NOMINATION - {"posts"} | {"current_posts"})
GUIDE_OF_MEMBERS = (
    "一、每名在任成员填一行；任两个职务的，在「现任职务」中用「、」隔开。",
    GUIDE[1],
    GUIDE[2],
)
NO_ID_TO_KEEP = frozenset({"numeric_id", "wrong_check_digit"})


STEMS: Mapping[ElectionKind, str] = {
    ElectionKind.TERM: "人选名册",
    ElectionKind.BY_ELECTION: "补选人选名册",
    ElectionKind.STANDING_CHECK: "在任成员名册",
}
TITLES: Mapping[ElectionKind, str] = {
    ElectionKind.TERM: "村“两委”换届被提名人名册",
    ElectionKind.BY_ELECTION: "村民委员会补选被提名人名册",
    ElectionKind.STANDING_CHECK: "村“两委”在任成员名册",
}


def columns_of(kind: ElectionKind) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the columns of a roster by name and by header."""
    if kind.elects:
        return COLUMNS, HEADERS
    return OF_MEMBERS, OFFICE.headers("serial", "township", "village", *OF_MEMBERS, "remark")


def write_rosters(folder: Path, draft: Draft) -> None:
    """Write every township's roster."""
    (folder / "rosters").mkdir()
    for township in draft.areas:
        rows = [row for key, found in draft.rows.items() if key.township == township for row in found]
        _write_roster(folder, draft, township, rows)


def _write_roster(folder: Path, draft: Draft, township: str, rows: Sequence[RosterRow]) -> None:
    """Write one township's roster, and note in which rows the planted faults stand."""
    columns, headers = columns_of(draft.kind)
    cells = [_cells(index, row, columns) for index, row in enumerate(rows, start=1)]
    kinds = [(row.kind, row.outcome) for row in rows]
    if township == draft.total_in:
        cells.append(["合计", *[""] * (len(headers) - 2), f"共 {len(rows)} 人"])
        kinds.append(("total_row", "skipped"))
    file, name, first = _send(folder, draft, township, cells)
    draft.planted.rows += [
        PlantedRow(kind, file, name, first + index, outcome)
        for index, (kind, outcome) in enumerate(kinds)
        if kind
    ]


def _send(folder: Path, draft: Draft, township: str, cells: Sequence[Sequence[Cell]]) -> tuple[str, str, int]:
    """Write a roster in the township's own way; return file, sheet, and on which row people begin."""
    _, headers = columns_of(draft.kind)
    stem, title = f"rosters/{township}{STEMS[draft.kind]}", f"{COUNTY}{township}{TITLES[draft.kind]}"
    if township == draft.csv_township:
        # What Excel in China saves as CSV: GB18030, and no title above the headers.
        (folder / f"{stem}.csv").write_bytes(_csv_text(headers, cells).encode("gb18030"))
        return f"{stem}.csv", "", 2
    if township == draft.export_township:
        (folder / f"{stem}.xls").write_bytes(exported_page(title, headers, cells))
        return f"{stem}.xls", "", 3
    sheet = SheetText(ROSTER.sheet, headers, cells, title=title)
    guide = GUIDE if draft.kind.elects else GUIDE_OF_MEMBERS
    write_workbook(folder / f"{stem}.xlsx", [sheet, SheetText("填写说明", rows=[[line] for line in guide])])
    # `first_row` is an index from 0; on screen rows count from 1.
    return f"{stem}.xlsx", ROSTER.sheet, sheet.first_row + 1


def _cells(index: int, row: RosterRow, columns: Sequence[str]) -> list[Cell]:
    """Return one row of a roster."""
    nominee = row.nominee
    cells = (nominee.cells.get(name, "") for name in columns)
    return [index, nominee.key.township, nominee.key.village, *cells, nominee.remark]


def _csv_text(headers: Sequence[str], rows: Sequence[Sequence[Cell]]) -> str:
    """Return headers and rows as CSV."""
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(headers)
    writer.writerows(rows)
    return text.getvalue()


def write_numbers(folder: Path, draft: Draft) -> None:
    """Write numbers.csv: one line for each person and village."""
    entries: dict[tuple[str, VillageKey], NumberEntry] = {}
    for row in (row for rows in draft.rows.values() for row in rows):
        nominee = row.nominee
        # An ID that is none is not kept: whoever has it is known by village and name.
        number = "" if row.kind in NO_ID_TO_KEEP else nominee.text("id_number")
        entry = NumberEntry(nominee.number, nominee.key, _plain(nominee.text("name")), number)
        entries.setdefault((nominee.number, nominee.key), entry)
    ordered = sorted(entries.values(), key=lambda entry: entry.number)
    append_numbers(folder / "numbers.csv", ordered)


def _plain(name: str) -> str:
    """Return a name without the blanks that fill a column."""
    return "".join(name.split())
