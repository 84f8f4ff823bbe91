"""A blank sheet by the description of its table: headings, lists, notes, in the language of the folder."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from candidates.tables.guides import FILLED_IN_CHINESE, choice_lines, guide_sheet, lines_above
from candidates.tables.headings import bilingual
from candidates.tables.spec import TableSpec
from files.fitted_sheets import fitted
from files.workbooks import Cell, SheetText
from vocabulary.texts import Lang, Text

EXAMPLE = "示例"
NOT_READ = Text("本行不读取", "this row is not read")
YES, NO = Text("是", "yes"), Text("否", "no")
YES_NO = (YES, NO)
_NO_TITLE = Text("", "")
Choices = Mapping[str, Sequence[Text]]


@dataclass(frozen=True, slots=True)
class Beside:
    """What a blank sheet offers, all of it by the names of columns."""

    choices: Choices = field(default_factory=dict)
    places: Mapping[str, Sequence[str]] = field(default_factory=dict)  # lists of names, which have no English
    notes: Mapping[str, Text] = field(default_factory=dict)
    widths: Mapping[str, int] = field(default_factory=dict)
    centred: tuple[str, ...] = ()
    title: Text = _NO_TITLE
    also: tuple[Text, ...] = ()  # headings of further columns
    also_choices: Mapping[Text, Sequence[Text]] = field(default_factory=dict)
    also_notes: Mapping[Text, Text] = field(default_factory=dict)


def headed(
    spec: TableSpec, columns: Sequence[str], rows: Sequence[Sequence[Cell]], offered: Beside, lang: Lang
) -> SheetText:
    """Return a blank sheet."""
    heads = dict(zip(columns, spec.headers(*columns, lang=lang), strict=True))
    words = {heads[name]: texts for name, texts in offered.choices.items() if name in heads}
    words |= {bilingual(label, lang): texts for label, texts in offered.also_choices.items()}
    notes = {heads[name]: note for name, note in offered.notes.items() if name in heads}
    notes |= {bilingual(label, lang): note for label, note in offered.also_notes.items()}
    sheet = SheetText(
        spec.sheet,
        (*heads.values(), *(bilingual(label, lang) for label in offered.also)),
        rows,
        title=offered.title.zh,
        notes=lines_above(offered.title, (), lang) if offered.title.zh else (),
        choices={
            **{head: tuple(text.zh for text in texts) for head, texts in words.items()},
            **{heads[name]: tuple(listed) for name, listed in offered.places.items()},
        },
        comments={head: note.to(lang) for head, note in notes.items()},
        widths={heads[name]: width for name, width in offered.widths.items()},
        centred=frozenset(heads[name] for name in offered.centred),
        lang=lang,
    )
    return sheet if lang is Lang.ZH else fitted(sheet)


def numbered(chinese: str, number: int, line: Text) -> Text:
    """Return a line of a guide with its number."""
    return Text(f"{chinese}、{line.zh}", f"{number}. {line.en}")


def guide_of(lines: Iterable[Text], listed: Iterable[tuple[TableSpec, Choices]], lang: Lang) -> SheetText:
    """Return the sheet that explains the others; in English also what the words to choose mean."""
    said = [line.to(lang) for line in lines]
    if lang is Lang.EN:
        meant = [line for spec, choices in listed for line in choice_lines(spec, choices)]
        said = [FILLED_IN_CHINESE, *said, *meant]
    return guide_sheet(said, lang)
