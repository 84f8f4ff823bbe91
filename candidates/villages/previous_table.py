"""Reads the sheet 上届情况 of villages.xlsx: figures of the term before, each kept under its header."""

from collections.abc import Mapping

from candidates.tables.asides import aside
from candidates.tables.header_row import Header, header_key
from candidates.tables.headings import readings
from candidates.villages.finding import VillageFinder
from candidates.villages.tables import FIGURE_LABELS, PREVIOUS
from candidates.villages.village import VillageKey, village_words
from files.books.sheets import Sheet
from vocabulary.catalogue.sheets import villages as catalogue
from vocabulary.places import SheetPlace
from vocabulary.problems import Problem, problem

Figures = Mapping[VillageKey, Mapping[str, str]]


def read_previous(sheet: Sheet, villages: VillageFinder) -> tuple[Figures, list[Problem]]:
    """Read the figures as they are written; of a village that is listed twice the first row stands."""
    header = PREVIOUS.find(sheet)
    if header is None:
        return {}, [PREVIOUS.no_header(SheetPlace(sheet.file, sheet.name))]
    named = _names(header)
    figures: dict[VillageKey, Mapping[str, str]] = {}
    problems: list[Problem] = [*PREVIOUS.problems(header)]
    for row in header.rows():
        if aside(row, ("township", "village")):
            continue
        place = row.place("village")
        village = villages.find(VillageKey(row.text("township"), row.text("village")), place)
        if isinstance(village, Problem):
            problems.append(village)
        elif village.key in figures:
            problems.append(problem(catalogue.VILLAGE_TWICE, place, name=village_words(village.key)))
        else:
            figures[village.key] = {named[column]: text for column, text in row.filled()}
    return figures, problems


def _names(header: Header) -> Mapping[int, str]:
    """Return under which header the figures of a column are kept: as written, or its Chinese word."""
    meant = readings((*PREVIOUS.labels, *FIGURE_LABELS))
    written = [header.written(column) for column in range(max(map(len, header.sheet.rows)))]
    keys = [header_key(text) for text in written]
    return {
        column: meant[key] if meant.get(key, key) != key else text
        for column, (key, text) in enumerate(zip(keys, written, strict=True))
    }
