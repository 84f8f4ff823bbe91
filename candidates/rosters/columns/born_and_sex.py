"""Birth date and sex as the roster states them, held against the ID: known only where both agree."""

import re
from collections.abc import Callable
from datetime import date
from functools import lru_cache

from candidates.tables.cells import cell_moment, cell_unclear, date_unreadable, fact_in_cell
from files.books.sheets import CellValue, is_blank, words
from vocabulary.catalogue.rosters import roster_rows as catalogue
from vocabulary.columns.roster_columns import ROSTER_FIELDS
from vocabulary.dates import Day, Moment, Ongoing, day_of, first_day, last_day, possible_moments
from vocabulary.facts import CellFact
from vocabulary.origins import Origin
from vocabulary.places import Place
from vocabulary.problems import Problem, problem
from vocabulary.texts import Text
from vocabulary.writing.masking import without_digits

_HELP = Text("请对照身份证核对这两栏", "check both cells against the identity card")


_NUMBERS = re.compile(r"\d+")

# What is wrong with a cell, to be reported at its place.
Fault = Callable[[CellValue, Place], Problem]


# People born on one day write it alike, and there are far fewer days than people.
@lru_cache(maxsize=65_536, typed=True)
def read_birth_date(
    value: CellValue, in_id: date | None, polling_day: date, /
) -> tuple[CellFact, Fault | None]:
    """Read a birth date; the ID's makes it exact where it agrees, and never stands in for a blank cell."""
    if is_blank(value):
        return Origin.BLANK, None
    moment = cell_moment(value) or _settled(value, in_id)
    if moment is None or isinstance(moment, Ongoing):
        return Origin.UNCLEAR, _birth_unreadable
    if in_id and not _agrees(value, moment, in_id):
        return Origin.CONFLICT, _birth_contradicts
    born: Moment = day_of(in_id) if in_id else moment
    return (Origin.UNCLEAR, _after_polling) if first_day(born) > polling_day else (born, None)


def _settled(value: CellValue, in_id: date | None) -> Day | None:
    """Return what a cell that can mean several dates means: the one that the ID confirms, if it is one."""
    if in_id is None or not isinstance(value, str | int | float):
        return None
    meant = [moment for moment in possible_moments(words(value)) if isinstance(moment, Day)]
    fitting = [moment for moment in meant if first_day(moment) <= in_id <= last_day(moment)]
    return fitting[0] if len(fitting) == 1 else None


def _agrees(value: CellValue, moment: Day, born: date) -> bool:
    """Whether the date in the ID is one that the cell can mean.

    Who types 1975年3月 into a spreadsheet gets its 1 March, so that day stands for the whole month.
    """
    if isinstance(value, date) and moment.day == 1:
        moment = Day(moment.year, moment.month)
    return first_day(moment) <= born <= last_day(moment)


def read_sex(value: CellValue, in_id: str | None) -> tuple[CellFact, Fault | None]:
    """Read the sex; the one in the ID never stands in for a blank cell."""
    sex = fact_in_cell("sex", value)
    if isinstance(sex, Origin):
        return sex, _sex_unclear if sex is Origin.UNCLEAR else None
    return (Origin.CONFLICT, _sex_contradicts) if in_id and sex != in_id else (sex, None)


def _birth_unreadable(value: CellValue, place: Place) -> Problem:
    """Say that a birth date cannot be read for sure; one to the day (农历1968年1月9日) is not printed."""
    written = words(value)
    shown = without_digits(written) if len(_NUMBERS.findall(written)) > 2 else written
    return date_unreadable(ROSTER_FIELDS["birth_date"].label, shown, place)


def _sex_unclear(value: CellValue, place: Place) -> Problem:
    """Say that a cell does not say the sex for sure."""
    return cell_unclear(ROSTER_FIELDS["sex"], value, place)


def _birth_contradicts(_: CellValue, place: Place) -> Problem:
    """Say that birth date and ID disagree; neither is printed, for together they would give the ID away."""
    return problem(catalogue.BIRTH_CONTRADICTS_ID, place)


def _sex_contradicts(_: CellValue, place: Place) -> Problem:
    """Say that sex and ID disagree."""
    return problem(catalogue.SEX_CONTRADICTS_ID, place)


def _after_polling(value: CellValue, place: Place) -> Problem:
    """Say that a birth date lies after polling day."""
    written = words(value)
    return problem(catalogue.BIRTH_AFTER_POLLING, place, written=written)
