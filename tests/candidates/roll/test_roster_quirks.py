import shutil
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from candidates.rosters.roll import Roll
from tests.candidates.rosters import HEADERS, county_roll, id_number
from tests.corpus.rosters.tools import book, page, text
from tests.corpus.rosters.xls import xls
from tests.samples import samples
from vocabulary.dates import Day
from vocabulary.facts import Known

NAMES = ("张三", "李　四", "𠮷㙍", "买买提·吐尔逊", "王 五", "〇安")
CHINESE = "〇一二三四五六七八九"


@dataclass(frozen=True)
class Person:
    """Somebody as they are, whatever a roster makes of them."""

    name: str
    born: date
    serial: int

    @property
    def id_number(self) -> str:
        """Return the ID."""
        return id_number(self.born.strftime("%Y%m%d"), self.serial)


@dataclass(frozen=True)
class Quirks:
    """How one person is written down."""

    date: str
    identity: str
    name: str


def written_date(born: date, form: str) -> Any:
    """Write a birth date in one of the forms people use."""
    year = "".join(CHINESE[int(sign)] for sign in str(born.year))
    tens, ones = divmod(born.month, 10)
    month = ("十" if tens else "") + (CHINESE[ones] if ones else "")
    forms: Mapping[str, Any] = {
        "blank": None,
        "points": f"{born.year}.{born.month:02d}",
        "short": f"{born.year}.{born.month}",
        "words": f"{born.year}年{born.month}月",
        "no day": f"{born.year}-{born.month:02d}-00",
        "two digits": f"{born.year % 100:02d}.{born.month}",
        "compact": born.strftime("%Y%m%d"),
        "days": (born - date(1899, 12, 30)).days,
        "days as text": str((born - date(1899, 12, 30)).days),
        "fraction": float(f"{born.year}.{born.month:02d}"),
        "Chinese": f"{year}年{month}月",
        "lunar": f"农历{born.year}年{born.month}月",
        "rubbish": "不详",
    }
    return forms[form]


def written_id(person: Person, form: str) -> Any:
    """Write an ID in one of the ways people do."""
    whole = person.id_number
    wide = "".join(chr(ord(sign) + 0xFEE0) for sign in whole)
    forms = {
        "plain": whole,
        "wide": wide,
        "small": whole.lower(),
        "blanks": f" {whole[:6]} {whole[6:]}\u00a0",
        "number": float(whole[:17] + "0"),
        "zeros": whole[:15] + "000",
        "old": whole[:6] + whole[8:17],
        "masked": whole[:6] + "********" + whole[14:],
        "blank": None,
    }
    return forms[form]


DATES = (
    "blank",
    "points",
    "short",
    "words",
    "no day",
    "two digits",
    "compact",
    "days",
    "days as text",
    "fraction",
)
people = st.lists(
    st.tuples(
        st.builds(
            Person,
            st.sampled_from(NAMES),
            st.dates(date(1930, 1, 1), date(2008, 12, 1)),
            st.integers(1, 999),
        ),
        st.builds(
            Quirks,
            st.sampled_from((*DATES, "Chinese", "lunar", "rubbish")),
            st.sampled_from(
                ("plain", "wide", "small", "blanks", "number", "zeros", "old", "masked", "blank")
            ),
            st.sampled_from(("plain", "blank", "unclear")),
        ),
    ),
    max_size=6,
    unique_by=lambda one: (one[0].name, one[0].id_number),
)
layouts = st.fixed_dictionaries(
    {
        "title": st.booleans(),
        "footer": st.booleans(),
        "example": st.booleans(),
        "merged": st.booleans(),
        "format": st.sampled_from(("xlsx", "xls", "html", "csv")),
        "suffix": st.sampled_from((".xlsx", ".xls", ".et")),
    }
)


def roster(rows: list[tuple[Any, ...]], layout: Mapping[str, Any]) -> tuple[str, bytes]:
    """Write rows of people with what stands around them."""
    above: list[tuple[Any, ...]] = [("云溪县人选名册",), ("填报单位：城关镇",)] if layout["title"] else []
    example: list[tuple[Any, ...]] = [("示例", "城关镇", "东河村", "王某某")] if layout["example"] else []
    below: list[tuple[Any, ...]] = [("合计",), ("填表人：赵六",)] if layout["footer"] else []
    table = [*above, HEADERS, *example, *rows, *below]
    first = len(above) + len(example) + 1
    last = first + len(rows) - 1
    merged = [(first, 1, last, 1), (first, 2, last, 2)] if layout["merged"] and len(rows) > 1 else []
    match layout["format"]:
        case "xlsx":
            return f"a{layout['suffix']}", book(*table, merged=merged)
        case "xls":
            return f"a{layout['suffix']}", xls({"名册": table}, merged=merged)
        case "html":
            spans = {(top, left): f" rowspan={bottom - top + 1}" for top, left, bottom, _ in merged}
            covered = {
                (row, column) for top, column, bottom, _ in merged for row in range(top + 1, bottom + 1)
            }
            cells = [
                tuple("SPANNED" if (row, column) in covered else cell for column, cell in enumerate(line))
                for row, line in enumerate(table)
            ]
            return "a.xls", page(*cells, spans=spans)
        case _:
            return "a.csv", text(*table)


def rows_of(written: list[tuple[Person, Quirks]], layout: Mapping[str, Any]) -> list[tuple[Any, ...]]:
    """Write the people as rows; in a merged column only the first has the village."""
    merged = layout["merged"] and layout["format"] != "csv"
    rows = []
    for index, (person, quirks) in enumerate(written):
        village = ("城关镇", "东河村") if index == 0 or not merged else (None, None)
        name = {"plain": person.name, "blank": None, "unclear": f"{person.name}□"}[quirks.name]
        sex = "男" if person.serial % 2 else "女"
        born = written_date(person.born, quirks.date)
        rows.append((index + 1, *village, name, sex, born, written_id(person, quirks.identity), "委员"))
    return rows


def read(written: list[tuple[Person, Quirks]], layout: Mapping[str, Any]) -> Roll:
    """Write a roster and read it again."""
    folder = Path(tempfile.mkdtemp())
    try:
        name, raw = roster(rows_of(written, layout), layout)
        (folder / "rosters").mkdir()
        (folder / "rosters" / name).write_bytes(raw)
        return county_roll(folder)
    finally:
        shutil.rmtree(folder)


@settings(max_examples=samples(150), deadline=None)
@given(people, layouts)
def test_whatever_the_quirks_the_same_people_are_read_or_told(
    written: list[tuple[Person, Quirks]], layout: Mapping[str, Any]
) -> None:
    """Rows are conserved; an ID or a birth date that is read is the person's own; everything else is told."""
    roll = read(written, layout)
    rows, told = roll.rows, {problem.code for problem in roll.problems}
    assert rows.read == rows.nominees + rows.problems + rows.skipped
    named = [one for one in written if one[1].name != "blank" or one[1].identity != "blank"]
    assert rows.nominees + sum(skip.reason.en.startswith("the same") for skip in roll.skips) == len(named)
    assert rows.problems == len(written) - len(named)
    own = {person.id_number: person for person, _ in written}
    whole = {"plain", "wide", "small", "blanks"}
    numbers = [row.text("id_number") for row in roll.candidates if row.text("id_number")]
    sure = {person.id_number for person, quirks in written if quirks.identity in whole}
    # One in eleven that lost its last digits has the right check digit all the same; it is told as a hint.
    accidents = {person.id_number[:15] + "000" for person, quirks in written if quirks.identity == "zeros"}
    assert sure <= set(numbers) <= set(own) | accidents
    doubtful = {number for number in numbers if number.endswith("000")}
    assert not doubtful or "id-ends-in-zeros" in {hint.code for hint in roll.hints}
    for candidate in roll.candidates:
        assert candidate.key is not None
        born, person = candidate.fact("birth_date"), own.get(candidate.text("id_number"))
        if isinstance(born, Known) and isinstance(born.value, Day):
            days = {one.born for one, _ in written}
            assert any((born.value.year, born.value.month) == (day.year, day.month) for day in days)
            assert person is None or born.value == Day(person.born.year, person.born.month, person.born.day)
        if not candidate.text("id_number") or not candidate.text("name"):
            assert candidate.reservations
            assert told
