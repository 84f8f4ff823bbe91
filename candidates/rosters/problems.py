"""What can be wrong with a row of a roster, in words for the clerk who sent it."""

from collections.abc import Sequence

from vocabulary.catalogue.rosters import roster_rows as catalogue
from vocabulary.elections.choices import POSTS
from vocabulary.places import Place
from vocabulary.problems import Problem, problem
from vocabulary.texts import Text
from vocabulary.writing.names import is_private
from vocabulary.writing.words import clipped

_SHOWN = 5  # words of one cell
_POSTS = Text(
    "、".join(label.zh for label in POSTS.values()),
    ", ".join(label.zh for label in POSTS.values()),
)


def no_person(place: Place) -> Problem:
    """Say that a row names nobody."""
    return problem(catalogue.NO_PERSON, place)


def name_blank(place: Place) -> Problem:
    """Say that the name is left out."""
    return problem(catalogue.NAME_BLANK, place)


def name_is_number(place: Place) -> Problem:
    """Say that a number stands where the name should; it may be an ID and is not repeated."""
    return problem(catalogue.NAME_IS_NUMBER, place)


def name_unclear(name: str, place: Place) -> Problem:
    """Say that a name has signs that nobody can read."""
    shown = clipped(name)
    if is_private(name):
        return problem(catalogue.NAME_PRIVATE, place, name=shown)
    return problem(catalogue.NAME_UNCLEAR, place, name=shown)


def post_blank(place: Place) -> Problem:
    """Say that the post is left out."""
    return problem(
        catalogue.POST_BLANK,
        place,
        posts=_POSTS,
    )


def post_unknown(unread: Sequence[str], place: Place) -> Problem:
    """Say which words are no posts."""
    unread = [clipped(word) for word in unread[:_SHOWN]]
    return problem(
        catalogue.POST_UNKNOWN,
        place,
        written=Text("」「".join(unread), ", ".join(f"`{word}`" for word in unread)),
        posts=_POSTS,
    )


def kin_unreadable(place: Place) -> Problem:
    """Say that a declaration of kin cannot be taken apart; it is not repeated, for it names other people."""
    return problem(catalogue.KIN_UNREADABLE, place)


def id_after_polling(place: Place) -> Problem:
    """Say that whoever bears an ID number is not born on polling day."""
    return problem(catalogue.ID_AFTER_POLLING, place)
