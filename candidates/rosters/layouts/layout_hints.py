"""What is mentioned of a sheet that was not read as one plain table: how it was read, once for each way."""

from collections import Counter
from collections.abc import Iterator, Sequence

from candidates.rosters.layouts.homes import shown_villages
from candidates.rosters.layouts.rows import Read
from candidates.rosters.layouts.titles import body_words
from candidates.villages.village import VillageKey
from vocabulary.catalogue.rosters import roster_layouts as catalogue
from vocabulary.columns.roster_columns import ROSTER_FIELDS
from vocabulary.places import SheetPlace
from vocabulary.problems import Hint, hint
from vocabulary.texts import Text

_BY_SECTION = Text("表中的村名行", "the lines with villages")
_BY_TITLE = Text("工作表名或标题", "the sheet's name or its title")
_PLACES = {"township": Text("乡镇", "township"), "village": Text("村", "village")}


def layout_hints(tables: Sequence[Read]) -> Iterator[Hint]:
    """Say how the tables of one sheet were read, as far as it is not plain."""
    header = tables[0].laid.header
    place = SheetPlace(header.sheet.file, header.sheet.name)
    yield from _of_tables(tables, place)
    yield from _of_villages(tables, place)
    combined = dict.fromkeys(
        each.laid.header.written(at) for each in tables for at in each.laid.header.combined if each.people
    )
    if combined:
        yield hint(catalogue.COMBINED_READ, place, columns=_listed(list(combined)))
    ditto = sum(each.ditto for each in tables)
    if ditto:
        yield hint(catalogue.DITTO_READ, place, count=ditto)


def _of_tables(tables: Sequence[Read], place: SheetPlace) -> Iterator[Hint]:
    """Say where the tables are, whether one is a form, and which body its title makes the posts of."""
    form = tables[0].laid.form
    if form is not None:
        known = {name: field.label for name, field in ROSTER_FIELDS.items()} | _PLACES
        labels = [known[name].zh for name in form.header.columns if name in known]
        yield hint(catalogue.FORM_READ, place, labels=_listed(labels))
    own = [each.laid.header for each in tables]
    if len(own) > 1:
        at = [each.sheet.place(each.last_row, min(each.columns.values())) for each in own]
        rows = _listed([f"{each.column}{each.row}" for each in at])
        yield hint(catalogue.TABLES_READ, place, count=len(own), rows=rows)
    posts = Counter[str]()
    for each in tables:
        posts[each.laid.body] += each.posts
    for body, count in posts.items():
        if count:
            yield hint(catalogue.POSTS_BY_TITLE, place, body=body_words(body), count=count)


def _of_villages(tables: Sequence[Read], place: SheetPlace) -> Iterator[Hint]:
    """Say whose village or township was read from the lines around the tables."""
    placed = sum((each.laid.homes.placed for each in tables), Counter[VillageKey]())
    if placed:
        by_section = any(each.laid.homes.sections for each in tables)
        how = _BY_SECTION if by_section else _BY_TITLE
        shown = shown_villages(list(placed))
        yield hint(catalogue.VILLAGE_FROM_LINES, place, count=placed.total(), how=how, shown=shown)
    towns = sum((each.laid.homes.towns for each in tables), Counter[str]())
    if towns:
        yield hint(catalogue.TOWNSHIP_FROM_TITLE, place, count=towns.total(), shown=_listed(list(towns)))


def _listed(names: Sequence[str]) -> Text:
    """List some names."""
    shown, more = list(names[:12]), len(names) > 12
    return Text("、".join(shown) + ("等" if more else ""), ", ".join(shown) + (", ..." if more else ""))
