"""One rule for all registers: a later row takes the place of an earlier one, and two that do contradict."""

from dataclasses import dataclass

import pytest

from candidates.registers.standing import Rules, standing
from vocabulary.catalogue.sheets import followup as catalogue
from vocabulary.places import SheetPlace
from vocabulary.problems import problem


@dataclass(frozen=True, slots=True)
class Line:
    """A row of a register about somebody."""

    entry: str
    about: str = "甲"
    corrects: str = ""
    sheet: str = "登记"

    @property
    def place(self) -> SheetPlace:
        """Return where the row stands."""
        return SheetPlace("a.xlsx", self.sheet)


MANY: Rules[Line] = Rules(
    about=lambda row: row.about,
    entry_twice=lambda row: problem(catalogue.REGISTER_ENTRY_TWICE, row.place, entry=row.entry),
    corrects_nothing=lambda row: problem(catalogue.REGISTER_CORRECTS_NOTHING, row.place, entry=row.corrects),
    several=lambda row, count: problem(catalogue.REGISTER_TWICE, row.place, count=count),
)
ONE: Rules[Line] = Rules(
    about=MANY.about,
    entry_twice=MANY.entry_twice,
    corrects_nothing=MANY.corrects_nothing,
    several=MANY.several,
    matter=lambda row: row.about,
)
IN_ORDER: Rules[Line] = Rules(
    about=MANY.about,
    entry_twice=MANY.entry_twice,
    corrects_nothing=MANY.corrects_nothing,
    several=MANY.several,
    may_correct=lambda earlier, later: earlier.entry < later.entry,
)


@pytest.mark.parametrize(
    ("rules", "read", "stand", "fallen"),
    [
        (MANY, [Line("1"), Line("2")], "12", ""),
        (ONE, [Line("1"), Line("2")], "", "12"),
        (ONE, [Line("1"), Line("2", corrects="1")], "2", ""),
        (MANY, [Line("1"), Line("2", corrects="1"), Line("3", corrects="2")], "3", ""),
        # A correction names a row above it, on the same matter, of the same sheet.
        (MANY, [Line("1"), Line("2", "乙", corrects="1")], "1", "2"),
        (MANY, [Line("2", corrects="1"), Line("1")], "1", "2"),
        (MANY, [Line("2", corrects="2")], "", "2"),
        (MANY, [Line("1"), Line("2", corrects="1", sheet="别的登记")], "1", "2"),
        (IN_ORDER, [Line("3"), Line("2", corrects="3")], "3", "2"),
        # Two rows in the place of one: nobody knows which, however many matters a register may hold.
        (MANY, [Line("1"), Line("2", corrects="1"), Line("3", corrects="1")], "", "23"),
        (
            MANY,
            [Line("1"), Line("2", corrects="1"), Line("3", corrects="1"), Line("4", corrects="3")],
            "",
            "24",
        ),
        # A number that several rows have names none of them; rows without one are not numbered alike.
        (MANY, [Line("1"), Line("1"), Line("2", corrects="1")], "", "112"),
        (MANY, [Line("1"), Line("1", sheet="别的登记")], "11", ""),
        (MANY, [Line(""), Line("")], ["", ""], ""),
    ],
)
def test_a_later_row_takes_the_place_of_an_earlier(
    rules: Rules[Line], read: list[Line], stand: str, fallen: str
) -> None:
    """What stands is the last word on a matter; whatever is unsure falls, with a problem for each row."""
    found = standing(read, rules)
    assert [row.entry for row in found.rows] == list(stand)
    assert [row.entry for row in found.fallen] == list(fallen)
    assert len(found.problems) == len(fallen)
