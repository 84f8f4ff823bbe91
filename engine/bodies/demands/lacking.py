"""What a demand reads of people, and what of that is not known of somebody."""

from collections.abc import Iterable, Mapping

from engine.bodies.demands.quantities import OF_NUMBERS, Elected, KindsListed, Listed, Quantity
from vocabulary.texts import Text


def reads_people(quantity: object) -> bool:
    """Whether a quantity reads what people turn out to be."""
    match quantity:
        case Elected(_, kind) | Listed(_, kind):
            return kind is not None
        case _:
            return isinstance(quantity, (*OF_NUMBERS, KindsListed))


def number_lacking(quantities: Iterable[Quantity], lacking: Mapping[int, Text]) -> Text | None:
    """Return what is not known of the numbers that quantities read, if anything."""
    read = (each.number for each in quantities if isinstance(each, OF_NUMBERS))
    return next((lacking[number] for number in read if number in lacking), None)
