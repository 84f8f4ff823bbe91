"""The sheet 填写说明 of a workbook that people fill in: one line below another, each in full."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from candidates.tables.spec import TableSpec
from files.cell_sizes import height_of
from files.workbooks import SheetText
from vocabulary.texts import Lang, Text

GUIDE = "填写说明"
# What an English sheet says first.
FILLED_IN_CHINESE = (
    "This workbook is read as its Chinese counterpart is. Keep the headings: the Chinese word, with the "
    "English below it. Where a cell offers a list, choose one of its Chinese words; what they mean is said "
    "below. Names, places and document numbers stay as they are."
)
_WIDTH = 100


def guide_sheet(lines: Sequence[str], lang: Lang = Lang.ZH) -> SheetText:
    """Return the sheet, its rows as high as their lines need."""
    heights = {index: height_of(line, _WIDTH) for index, line in enumerate(lines)}
    rows = [[line] for line in lines]
    return SheetText(GUIDE, rows=rows, column_widths={0: _WIDTH}, heights=heights, lang=lang)


def lines_above(title: Text, notes: Iterable[Text], lang: Lang) -> list[str]:
    """Return what stands below a sheet's Chinese title: in English the title once more, then the notes."""
    english = [title.en] if lang is Lang.EN else []
    return [*english, *(note.to(lang) for note in notes)]


def choice_lines(spec: TableSpec, choices: Mapping[str, Iterable[Text]]) -> Iterator[str]:
    """Yield what the words of each closed column mean, for whoever reads the sheet in English."""
    for name, words in choices.items():
        label = spec.column(name).label
        meant = "; ".join(f"{word.zh} = {word.en}" for word in words)
        yield f"{spec.sheet}, {label.zh} ({label.en}): {meant}"
