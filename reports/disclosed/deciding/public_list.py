"""The list for posting as plain data: the columns that the article names, and nothing else of anybody."""

from dataclasses import dataclass

from vocabulary.texts import Text


@dataclass(frozen=True, slots=True)
class PublicList:
    """The list of one village."""

    township: str
    village: str
    columns: tuple[Text, ...]
    rows: tuple[tuple[Text, ...], ...]


@dataclass(frozen=True, slots=True)
class Refused:
    """Why the list of a village is not made: what nobody has decided yet, or what cannot be used."""

    township: str
    village: str
    missing: tuple[Text, ...]


@dataclass(frozen=True, slots=True)
class PublicLists:
    """The lists that people have decided on, those refused, and how far the order is the article's."""

    lists: tuple[PublicList, ...]
    refused: tuple[Refused, ...]
    order: Text  # for whoever prints it; not on the list
    ordered: bool = True  # not where the article has several orders and nobody chose: then there is no list
    remarks: tuple[Text, ...] = ()  # what the order leaves open, for the same
