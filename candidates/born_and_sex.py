"""Birth date and sex as the roster states them, held against the ID: known only where both agree."""

from datetime import date

from candidates.dates import Day, Moment, Ongoing, day_of, first_day, last_day, possible_moments
from candidates.facts import Fact, Known, Unknown
from candidates.fields import ROSTER_FIELDS
from candidates.identity import IdNumber, read_id
from candidates.origins import Origin
from candidates.roster_cells import cell_moment, date_unreadable, read_cell
from sources.places import Place
from sources.problems import Problem
from sources.sheets import CellValue, is_blank, words
from sources.texts import Text

_HELP = Text("请对照身份证核对这两栏", "check both cells against the identity card")


def usable_id(fact: Fact) -> IdNumber | None:
    """Return the ID number of a fact, where it is known."""
    read = read_id(str(fact.value)) if isinstance(fact, Known) else None
    return read if isinstance(read, IdNumber) else None


def read_birth_date(
    value: CellValue, place: Place, *, id_number: IdNumber | None, polling_day: date
) -> tuple[Fact, list[Problem]]:
    """Read a birth date; the ID makes it exact where it agrees, and never stands in for a blank cell."""
    if is_blank(value):
        return Unknown(Origin.BLANK, place), []
    moment = cell_moment(value) or _settled(value, id_number)
    if moment is None or isinstance(moment, Ongoing):
        label = ROSTER_FIELDS["birth_date"].label
        return Unknown(Origin.UNCLEAR, place), [date_unreadable(label, words(value), place)]
    if id_number and not _agrees(value, moment, id_number.born):
        return Unknown(Origin.CONFLICT, place), [_birth_contradicts(place)]
    born: Moment = day_of(id_number.born) if id_number else moment
    if first_day(born) > polling_day:
        return Unknown(Origin.UNCLEAR, place), [_after_polling(words(value), place)]
    return Known(born, place), []


def _settled(value: CellValue, id_number: IdNumber | None) -> Day | None:
    """Return what a cell that can mean several dates means: the one that the ID confirms, if it is one."""
    if id_number is None or not isinstance(value, str | int | float):
        return None
    meant = [moment for moment in possible_moments(words(value)) if isinstance(moment, Day)]
    fitting = [moment for moment in meant if first_day(moment) <= id_number.born <= last_day(moment)]
    return fitting[0] if len(fitting) == 1 else None


def _agrees(value: CellValue, moment: Day, born: date) -> bool:
    """Whether the date in the ID is one that the cell can mean.

    Who types 1975年3月 into a spreadsheet gets its 1 March, so that day stands for the whole month.
    """
    if isinstance(value, date) and moment.day == 1:
        moment = Day(moment.year, moment.month)
    return first_day(moment) <= born <= last_day(moment)


def read_sex(value: CellValue, place: Place, *, id_number: IdNumber | None) -> tuple[Fact, list[Problem]]:
    """Read the sex; the ID never stands in for a blank cell."""
    fact, problems = read_cell(ROSTER_FIELDS["sex"], value, place)
    if isinstance(fact, Known) and id_number and fact.value != id_number.sex:
        return Unknown(Origin.CONFLICT, place), [_sex_contradicts(place)]
    return fact, problems


def _birth_contradicts(place: Place) -> Problem:
    """Say that birth date and ID disagree; neither is printed, for together they would give the ID away."""
    message = Text("出生年月与身份证号不一致", "the birth date is not the one in the ID number")
    return Problem("birth-contradicts-id", place, message, _HELP)


def _sex_contradicts(place: Place) -> Problem:
    """Say that sex and ID disagree."""
    message = Text("性别与身份证号不一致", "the sex is not the one in the ID number")
    return Problem("sex-contradicts-id", place, message, _HELP)


def _after_polling(written: str, place: Place) -> Problem:
    """Say that a birth date lies after polling day."""
    return Problem(
        "birth-after-polling",
        place,
        Text(f"出生年月「{written}」晚于选举日", f"the birth date `{written}` is after polling day"),
        Text("请对照身份证核对", "check it against the identity card"),
    )
