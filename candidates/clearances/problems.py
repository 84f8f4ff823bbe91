"""What we say about a unit's workbook that could not be used as it is."""

from candidates.people.row_identity import Doubt
from candidates.tables.header_row import HEADER_WITHIN
from vocabulary.catalogue.clearances import clearances as catalogue
from vocabulary.places import FilePlace, Place
from vocabulary.problems import Hint, Problem, hint, problem
from vocabulary.texts import Text
from vocabulary.writing.words import clipped


def not_a_workbook(file: str) -> Problem:
    """Say that a letter or a picture is kept as paper, not read."""
    return problem(catalogue.NOT_A_WORKBOOK, FilePlace(file))


def unknown_unit(written: str, known: tuple[str, ...], place: Place) -> Problem:
    """Say that nobody knows whose answers these are."""
    listed = "、".join(known)
    if written:
        return problem(catalogue.UNKNOWN_UNIT, place, written=written, listed=listed)
    return problem(catalogue.UNIT_BLANK, place, listed=listed)


def answer_is_no_punishment(written: str, place: Place) -> Problem:
    """Say that an answer names what is by law no criminal punishment."""
    return problem(catalogue.ANSWER_IS_NO_PUNISHMENT, place, written=written)


def two_units(cell: str, signed: str, place: Place) -> Problem:
    """Say that the form is one unit's and the signature another's."""
    return problem(catalogue.UNIT_CONFLICT, place, cell=cell, signed=signed)


def several_units(cell: str, units: tuple[str, ...], place: Place) -> Problem:
    """Say that a form bears the name of more than one unit."""
    return problem(catalogue.SEVERAL_UNITS, place, cell=cell, listed="、".join(units))


def another_unit(cell: str, signed: str, place: Place) -> Hint:
    """Mention that the form names an institution that we do not ask, and who signed it."""
    return hint(catalogue.ANOTHER_UNIT, place, cell=cell, signed=signed)


def another_election(line: str, place: Place) -> Problem:
    """Say that a form is another county's."""
    return problem(catalogue.ANOTHER_ELECTION, place, line=line)


def form_of_another(written: str, place: Place) -> Problem:
    """Say that the number on a form (表号) is none that this election sent."""
    return problem(catalogue.FORM_OF_ANOTHER, place, written=written)


def no_answer_sheet(file: str) -> Problem:
    """Say that the workbook is not one of our forms."""
    return problem(catalogue.NO_ANSWER_SHEET, FilePlace(file))


def no_header(place: Place, headers: tuple[str, ...]) -> Problem:
    """Say that a sheet has no row of headers."""
    named = "、".join(f"「{header}」" for header in headers)
    return problem(catalogue.NO_HEADER, place, within=HEADER_WITHIN, named=named)


def no_id_column(place: Place) -> Problem:
    """Say that without IDs no row can be matched."""
    return problem(catalogue.MISSING_COLUMN, place)


def unknown_column(written: str, place: Place, asked: tuple[str, ...]) -> Problem:
    """Say that a column is no question of ours."""
    listed = "、".join(f"「{ask}」" for ask in asked)
    if written:
        return problem(catalogue.UNKNOWN_QUESTION_COLUMN, place, written=written, listed=listed)
    return problem(catalogue.COLUMN_WITHOUT_HEADER, place, listed=listed)


def question_of_another(ask: str, place: Place) -> Problem:
    """Say that this unit was not asked."""
    return problem(catalogue.QUESTION_OF_ANOTHER_UNIT, place, ask=ask)


def unclear_answer(written: str, place: Place) -> Problem:
    """Say that a word does not say whether anything was found."""
    written = clipped(written)
    return problem(catalogue.UNCLEAR_ANSWER, place, written=written)


_DOUBTS: dict[Doubt, Text] = {
    Doubt.NAME: Text("姓名与名册不一致", "the name is not the roster's"),
    Doubt.ID_BLANK: Text("身份证号为空", "the ID is blank"),
    Doubt.ID_NUMERIC: Text(
        "身份证号被存成数字，末三位已丢失", "the ID is kept as a number and has lost its last digits"
    ),
    Doubt.ID_OTHER: Text("身份证号与名册不一致", "the ID is not the roster's"),
    Doubt.ID_TAIL: Text("身份证号后四位与名册不一致", "the last four digits of the ID are not the roster's"),
    Doubt.ROW_CODE: Text(
        "行码与本行人员不符或者缺失，疑似整行或者部分列被剪切、粘贴、移动",
        "the row's code is missing or another row's: cells were cut, pasted or moved",
    ),
    Doubt.ROSTER: Text(
        "名册中该人员没有可用的姓名、身份证号", "the roster has no usable name and ID for this person"
    ),
}


def identity_mismatch(number: str, doubt: Doubt, place: Place) -> Problem:
    """Say that a row may be about somebody else."""
    why = _DOUBTS[doubt]
    return problem(catalogue.IDENTITY_MISMATCH, place, number=number, why=why)


def unknown_person(number: str, place: Place) -> Problem:
    """Say that a row is about nobody on the roll."""
    if number:
        return problem(catalogue.UNKNOWN_PERSON, place, number=number)
    return problem(catalogue.PERSON_WITHOUT_NUMBER, place)


def found_without_details(number: str, ask: str, place: Place) -> Problem:
    """Say that something was found and nothing said about it."""
    return problem(catalogue.FOUND_WITHOUT_DETAILS, place, number=number, ask=ask)


def none_with_details(number: str, count: int, place: Place) -> Problem:
    """Say that an answer contradicts itself."""
    return problem(catalogue.NONE_WITH_DETAILS, place, number=number, count=count)


def details_without_answer(number: str, ask: str, place: Place) -> Problem:
    """Say that there are details and the answer itself is left out."""
    return problem(catalogue.DETAILS_WITHOUT_ANSWER, place, number=number, ask=ask)
