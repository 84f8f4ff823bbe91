"""What the tests of layouts share: a roster of given sheets, and what was read of it."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from candidates.people.candidate import Candidate, Hold
from candidates.rosters.roll import Roll
from tests.candidates.rosters import (
    LI,
    ZHANG,
    Row,
    county_roll,
    id_number,
    write_book,
)
from vocabulary.facts import Known
from vocabulary.places import SheetPlace

SHORT = ("序号", "姓名", "性别", "出生年月", "身份证号", "拟任职务")
ZHANG_HERE: Row = (1, "张三", "男", "1980.05", ZHANG, "主任")
LI_HERE: Row = (1, "李四", "女", "1975.10", LI, "委员")
WANG = id_number("19900303", 3)
WANG_HERE: Row = (2, "王五", "男", "1990.03", WANG, "委员")


def roll_of(folder: Path, sheets: Mapping[str, Sequence[Row]]) -> Roll:
    """Read a county with one roster of these sheets; its rows are accounted for."""
    write_book(folder / "rosters" / "城关镇.xlsx", sheets)
    roll = county_roll(folder)
    rows = roll.rows
    assert rows.read == rows.nominees + rows.problems + rows.skipped
    return roll


def who(roll: Roll) -> list[str]:
    """Return the nominees with their villages and posts; a village that is not known is a dash."""
    return [
        f"{person.text('name')} {person.key.township + person.key.village if person.key else '-'} "
        f"{'+'.join(sorted(person.posts))}"
        for person in roll.candidates
    ]


def hints(roll: Roll) -> list[str]:
    """Return the codes of all hints."""
    return [hint.code for hint in roll.hints]


def held(person: Candidate) -> set[Hold]:
    """Return what holds a nominee back."""
    return {reservation.hold for reservation in person.reservations}


def told(person: Candidate, name: str) -> Any:
    """Return a fact's value, or why it is not known, with its cell."""
    fact = person.fact(name)
    assert isinstance(fact.place, SheetPlace)
    value = fact.value if isinstance(fact, Known) else fact.origin.value
    return value, f"{fact.place.column}{fact.place.row}"
