"""An ID number in a cell: a usable number, or the reason why it is none. Nothing is repaired or completed."""

import re

from candidates.tables.header_row import header_key
from candidates.tables.id_documents import document_of, says_words_alone, several_numbers
from files.books.sheets import CellValue, is_blank, words
from vocabulary.catalogue.sheets import tables as catalogue
from vocabulary.facts import Fact, Known, Unknown
from vocabulary.origins import Origin
from vocabulary.places import Place
from vocabulary.problems import Problem, problem
from vocabulary.writing.identity import IdFault, IdNumber, read_id
from vocabulary.writing.unseen import without_unseen
from vocabulary.writing.words import clipped

_SCIENTIFIC = re.compile(r"\d(\.\d+)?E\+?\d+", re.IGNORECASE | re.ASCII)
_EXACT_BELOW = 1e15  # a number of fifteen digits has lost none: it is an old ID, or none
_MASK = re.compile(r"[*＊×]{2,}|[xX]{3,}")


def read_id_cell(value: CellValue, place: Place) -> tuple[Fact, list[Problem]]:
    """Read an ID from a cell; the number itself is never repeated in a message."""
    read = id_in_cell(value)
    match read:
        case None:
            return Unknown(Origin.BLANK, place), [id_problem(read, value, place)]
        case IdFault():
            return Unknown(Origin.UNCLEAR, place), [id_problem(read, value, place)]
        case IdNumber():
            return Known(read.text, place), []


def id_in_cell(value: CellValue) -> IdNumber | IdFault | None:
    """Read the number in a cell, or say what is wrong with it; nothing where it is left out."""
    if is_blank(value):
        return None
    if isinstance(value, int | float) and not isinstance(value, bool) and abs(value) >= _EXACT_BELOW:
        return IdFault.NUMERIC
    written = words(value)
    read = read_id(written)
    if read is not IdFault.SHAPE:
        return read
    written = without_unseen(written)  # what chat programs copy along
    return IdFault.NUMERIC if _SCIENTIFIC.fullmatch(header_key(written)) else read_id(written)


def id_problem(fault: IdFault | None, value: CellValue, place: Place) -> Problem:
    """Say what is wrong with a cell that gives no ID number; the number itself is never repeated."""
    if fault is None:
        return problem(catalogue.ID_BLANK, place)
    return _problem(fault, words(value), place)


def _problem(fault: IdFault, written: str, place: Place) -> Problem:
    """Say what is wrong with an ID number, and how to fix it."""
    match fault:
        case IdFault.NUMERIC:
            return problem(catalogue.ID_NUMERIC, place)
        case IdFault.FIFTEEN:
            return problem(catalogue.ID_FIFTEEN, place)
        case IdFault.SHAPE:
            return _other_shape(written, place)
        case IdFault.PLACE:
            return problem(catalogue.ID_PLACE, place)
        case IdFault.BIRTH:
            return problem(catalogue.ID_BIRTH, place)
        case IdFault.CHECK if header_key(written).endswith("000"):
            return problem(catalogue.ID_LOST, place)
        case IdFault.CHECK:
            return problem(catalogue.ID_CHECK, place)


def _other_shape(written: str, place: Place) -> Problem:
    """Say what stands in the place of an ID number, where that can be seen."""
    if _MASK.search(written):
        return problem(catalogue.ID_MASKED, place)
    document = document_of(written)
    if document is not None:
        return problem(catalogue.ID_DOCUMENT, place, document=document.value)
    if several_numbers(written):
        return problem(catalogue.ID_SEVERAL, place)
    if says_words_alone(written):
        return problem(catalogue.ID_WORDS, place, written=clipped(written))
    return problem(catalogue.ID_SHAPE, place, count=len(header_key(written)))
