"""The days that a county planned (election.yaml, `dates`): of deadlines of its packs, and of its own."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from files.yaml.node import Node
from files.yaml.shapes import IsoDate, Shape
from vocabulary.places import TextPlace
from vocabulary.texts import Text
from vocabulary.writing.masking import masked_text

# Dates of the election itself, which packs count from; every other name is a day that the county planned.
NAMED_DATES = ("announced_on", "nomination_close", "term_began")


@dataclass(frozen=True, slots=True)
class Planned:
    """A day that the county planned; one with a label may be a step of its own, which no pack has."""

    name: str
    on: date
    label: Text | None
    place: TextPlace


class NodeShape(Shape):
    """A planned day with a name that people read."""

    on: IsoDate
    zh: str
    en: str = ""


Dates = Mapping[str, date | NodeShape]


def day_of(dates: Dates, name: str) -> date | None:
    """Return the day that stands under a name."""
    written = dates.get(name)
    return written.on if isinstance(written, NodeShape) else written


def planned_days(dates: Dates, document: Node) -> dict[str, Planned]:
    """Return the days that the county planned, by name, in the order written."""
    return {
        name: Planned(
            name,
            written.on if isinstance(written, NodeShape) else written,
            masked_text(Text(written.zh, written.en or written.zh))
            if isinstance(written, NodeShape)
            else None,
            document.at("dates", name).at_key,
        )
        for name, written in dates.items()
        if name not in NAMED_DATES
    }
