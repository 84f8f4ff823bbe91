"""What we say about rows of the sheets 明细, 更正 and 签署 that could not be used as they are."""

from collections.abc import Iterable, Sequence

from vocabulary.answers import Correction, Record
from vocabulary.catalogue.clearances import clearance_details as catalogue
from vocabulary.places import Place, SheetPlace
from vocabulary.problems import Hint, Problem, hint, problem
from vocabulary.texts import Text


def unknown_question(written: str, place: SheetPlace, asked: tuple[str, ...]) -> Problem:
    """Say that a row of details is about no question put to this unit."""
    listed = "、".join(f"「{ask}」" for ask in asked)
    return problem(catalogue.UNKNOWN_QUESTION, place, written=written, listed=listed)


def unknown_detail_column(written: str, place: SheetPlace) -> Problem:
    """Say that a column of details is asked for by no question."""
    if written:
        return problem(catalogue.UNKNOWN_DETAIL_COLUMN, place, written=written)
    return problem(catalogue.DETAIL_COLUMN_WITHOUT_HEADER, place)


def detail_not_asked(written: str, ask: str, place: SheetPlace) -> Problem:
    """Say that a cell belongs to another question than its row."""
    return problem(catalogue.DETAIL_NOT_ASKED, place, ask=ask, written=written)


def unreadable_detail(written: str, label: str, expected: Text, place: SheetPlace) -> Problem:
    """Say that a detail could not be read."""
    return problem(catalogue.UNREADABLE_DETAIL, place, label=label, written=written, expected=expected)


def no_punishment(written: str, label: str, options: Iterable[Text], place: SheetPlace) -> Problem:
    """Say that what should be a court's outcome is by law no criminal punishment."""
    listed = "／".join(option.zh for option in options)
    return problem(catalogue.NO_PUNISHMENT, place, label=label, written=written, listed=listed)


def unclear_disclosure(written: str, place: SheetPlace) -> Problem:
    """Say that it is not clear how far a record may be disclosed, and that it is disclosed to nobody."""
    return problem(catalogue.UNCLEAR_DISCLOSURE, place, written=written)


def withheld_without_basis(place: SheetPlace) -> Hint:
    """Mention that a withheld record names no ground."""
    return hint(catalogue.WITHHELD_WITHOUT_BASIS, place)


def unsigned(missing: tuple[str, ...], place: Place) -> Problem:
    """Say that nobody answers for the workbook; its answers still count."""
    named = "、".join(missing)
    return problem(catalogue.UNSIGNED, place, named=named)


def unclear_date(written: str, label: str, place: SheetPlace) -> Problem:
    """Say that a date could not be read."""
    return problem(catalogue.UNCLEAR_DATE, place, label=label, written=written)


def correction_incomplete(missing: tuple[str, ...], place: SheetPlace) -> Problem:
    """Say that an answer is not taken back by half a correction."""
    named = "、".join(missing)
    return problem(catalogue.CORRECTION_INCOMPLETE, place, named=named)


def bare_details(ask: str, apart: tuple[Sequence[str], Sequence[str]], rows: Sequence[Record]) -> Problem:
    """Say that rows without names were not used; `apart` is who has 有 alone, and who has rows alone."""
    said, listed = ("、".join(numbers) or "无" for numbers in apart)
    said_en, listed_en = (", ".join(numbers) or "nobody" for numbers in apart)
    place = next(record.place for record in rows if record.place is not None)
    return problem(
        catalogue.DETAILS_NOT_MATCHED,
        place,
        ask=ask,
        count=len(rows),
        said=Text(said, said_en),
        listed=Text(listed, listed_en),
    )


def bare_corrections(rows: Sequence[Correction]) -> Problem:
    """Say that corrections without names were not used."""
    numbers = [row.number for row in rows]
    return problem(
        catalogue.CORRECTIONS_NOT_MATCHED,
        rows[0].place,
        count=len(rows),
        numbers=Text("、".join(numbers), ", ".join(numbers)),
    )
