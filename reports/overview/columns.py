"""Which packs speak for a province: law and regulation that have a text and no last day."""

from collections.abc import Iterable

from reports.overview.comparison import Column
from rules.model.pack import Pack, Status
from vocabulary.elections.provinces import place_order, place_words
from vocabulary.texts import Lang, Text


def province_columns(packs: Iterable[Pack], unit: str, lang: Lang) -> tuple[Column, ...]:
    """Return the country and every province that has law or regulation for a kind of place."""
    speaking = [pack for pack in packs if _speaks(pack, unit)]
    places = sorted({pack.jurisdiction for pack in speaking}, key=place_order)
    return tuple(
        Column(
            place,
            place_words(place).to(lang),
            tuple(pack for pack in speaking if pack.jurisdiction == place),
        )
        for place in places
    )


def _speaks(pack: Pack, unit: str) -> bool:
    """Whether a pack is law or regulation, with a text, in force without an end, for a kind of place."""
    lasting = pack.in_force is not None and pack.in_force.last is None
    there = pack.applies_to is not None and unit in pack.applies_to.units
    return pack.legal and lasting and there and pack.status is not Status.SHELL


def pack_column(pack: Pack, lang: Lang) -> Column:
    """Return one pack as a column of its own."""
    cut = Text("（节选）", " (cut)").to(lang) if pack.status is Status.CUT else ""
    return Column(pack.name, f"{pack.title.to(lang)}{cut}", (pack,))
