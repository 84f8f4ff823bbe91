"""What is registered about a person, row by row."""

from dataclasses import dataclass

from reports.disclosed.findings import RegisteredRow
from reports.papers.shared.frame import day_words
from reports.wording.words import COLON
from vocabulary.places import place_words
from vocabulary.texts import Lang


@dataclass(frozen=True, slots=True)
class RegisterLine:
    """A row of a register: which, when, what, who."""

    register: str
    on: str
    what: str
    said: tuple[str, ...]
    by: str
    place: str


def register_line(row: RegisteredRow, lang: Lang) -> RegisterLine:
    """Return one row of a register; its name is that of the sheet, in any language."""
    return RegisterLine(
        register=f"{row.register}　{row.entry}" if row.entry else row.register,
        on=day_words(row.on.isoformat(), lang),
        what=row.what.to(lang),
        said=tuple(f"{label.to(lang)}{COLON.to(lang)}{words}" for label, words in row.said),
        by=row.by,
        place=place_words(row.place),
    )
