"""What people are told of a review before and after somebody decides: as plain data, for papers to print."""

from dataclasses import dataclass
from datetime import date

from reports.disclosed.deciding.public_list import PublicList
from vocabulary.texts import Text


@dataclass(frozen=True, slots=True)
class Told:
    """One thing that a unit said or the roster says, as far as the person may know it."""

    label: Text
    value: Text
    unit: Text | None  # none where it is the person's own roster, or where the law keeps it from the person
    answered: tuple[str, ...]  # the day and the document number of the answer


@dataclass(frozen=True, slots=True)
class NoticeItem:
    """One criterion that somebody has to decide on."""

    source: Text
    item: str
    text: Text
    effect: Text
    told: tuple[Told, ...]


@dataclass(frozen=True, slots=True)
class Route:
    """A way that the law gives the person, with its article."""

    words: Text
    rule: Text


@dataclass(frozen=True, slots=True)
class Addressee:
    """Whom a paper is for."""

    number: str
    name: str
    township: str
    village: str
    posts: tuple[Text, ...]


@dataclass(frozen=True, slots=True)
class Notice:
    """What one person is told: what was found, as far as the person may know it, and what may be done."""

    to: Addressee
    county: str
    decider: Text
    by: Text | None  # the source that says who decides, with its article; none where none does
    items: tuple[NoticeItem, ...]
    until: date | None  # by when a statement is to be made, where the county planned a day
    routes: tuple[Route, ...]


@dataclass(frozen=True, slots=True)
class Statement:
    """What a person stated, as it is kept: the record of a talk, or the sheet for one."""

    to: Addressee
    county: str
    decider: Text
    items: tuple[Text, ...]
    said: tuple[
        tuple[str, str, str, str], ...
    ]  # as people wrote it: the day, the way, what was said, the papers


@dataclass(frozen=True, slots=True)
class Answered:
    """What somebody who objected is told: the result, and the words that were written for the person."""

    to: Addressee
    county: str
    decider: Text
    objected_on: date
    rechecked_on: date
    unit: str
    outcome: Text
    reply: str
    document: str
    routes: tuple[Route, ...]


@dataclass(frozen=True, slots=True)
class OpinionMatter:
    """One thing to be decided on a person, and what was decided on it."""

    about: Text
    found: Text
    decided: tuple[Text, ...] = ()


@dataclass(frozen=True, slots=True)
class OpinionRow:
    """One person on the sheet of a village: what is to be decided, and what was."""

    number: str
    name: str
    posts: tuple[Text, ...]
    matters: tuple[OpinionMatter, ...]
    withheld: bool  # something of it may not be disclosed: it is read at the desk, and not on the sheet
    withheld_alone: bool  # all of it


@dataclass(frozen=True, slots=True)
class Opinion:
    """The sheet of a village on which the competent bodies give their opinion and sign."""

    county: str
    township: str
    village: str
    polling_day: date
    review_day: date
    sources: tuple[Text, ...]
    rows: tuple[OpinionRow, ...]
    clear: int  # people with whom nothing was found
    gone: int  # people who gave up
    signers: tuple[Text, ...]
    signed_by: Text | None  # the article that names them; none where no source does


@dataclass(frozen=True, slots=True)
class PersonPapers:
    """All papers on people and villages that can be written now."""

    notices: tuple[Notice, ...]
    statements: tuple[Statement, ...]
    answered: tuple[Answered, ...]
    opinions: tuple[Opinion, ...]
    lists: tuple[PublicList, ...]
    unlisted: int  # villages whose list is refused
    untold: int  # flagged people to whom nothing may be written
    unordered: Text | None = None  # why no list is written: somebody has to choose its order
