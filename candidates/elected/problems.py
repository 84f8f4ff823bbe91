"""What can be wrong with elected.xlsx, in words for the clerk who types it in on polling night."""

from collections.abc import Sequence

from candidates.villages.village import VillageKey, village_words
from vocabulary.catalogue.sheets import elected as catalogue
from vocabulary.elections.choices import POSTS
from vocabulary.places import Place
from vocabulary.problems import Hint, Problem, hint, problem
from vocabulary.texts import Text

_POSTS = Text(
    "、".join(label.zh for label in POSTS.values()),
    ", ".join(label.zh for label in POSTS.values()),
)


def name_blank(place: Place) -> Problem:
    """Say that the name is left out."""
    return problem(catalogue.ELECTED_NAME_BLANK, place)


def post_blank(place: Place) -> Problem:
    """Say that the post is left out."""
    return problem(
        catalogue.ELECTED_POST_BLANK,
        place,
        posts=_POSTS,
    )


def post_unclear(written: str, place: Place) -> Problem:
    """Say that a cell is not one post."""
    return problem(
        catalogue.ELECTED_POST_UNCLEAR,
        place,
        written=written,
        posts=_POSTS,
    )


def number_unknown(number: str, place: Place, here: Sequence[str]) -> Problem:
    """Say that nobody in the village has a number."""
    if not here:
        return problem(catalogue.ELECTED_NUMBER_UNKNOWN, place, number=number)
    return problem(catalogue.ELECTED_NUMBER_OF_ANOTHER, place, number=number, near="、".join(here))


def number_conflict(number: str, what: Text, place: Place) -> Problem:
    """Say that a number is not that of the name or the ID beside it."""
    return problem(catalogue.ELECTED_NUMBER_CONFLICT, place, number=number, what=what)


def id_conflict(what: Text, place: Place) -> Problem:
    """Say that the ID is not that of the nominee of that name, or the name not that of the ID's holder."""
    return problem(catalogue.ELECTED_ID_CONFLICT, place, what=what)


def who_open(name: str, numbers: Sequence[str], place: Place) -> Problem:
    """Say that a name alone does not show which nominee it is."""
    shown = "、".join(numbers)
    return problem(catalogue.ELECTED_WHO_OPEN, place, name=name, shown=shown)


def not_nominated(name: str, place: Place) -> Problem:
    """Say that nobody of that name was nominated in the village, and the row does not call it a write-in."""
    return problem(catalogue.ELECTED_NOT_A_NOMINEE, place, name=name)


def not_for_this_post(name: str, post: str, place: Place) -> Problem:
    """Say that a nominee was elected to a post that the roster does not nominate for."""
    label = POSTS[post]
    return problem(catalogue.ELECTED_NOT_FOR_THIS_POST, place, name=name, label=label)


def write_in_unclear(written: str, place: Place) -> Problem:
    """Say that a cell does not say whether somebody was written in."""
    return problem(catalogue.ELECTED_WRITE_IN_UNCLEAR, place, written=written)


def votes_differ(name: str, place: Place) -> Problem:
    """Say that two rows give one person different votes for one post."""
    return problem(catalogue.ELECTED_VOTES_DIFFER, place, name=name)


def told_differently(name: str, place: Place) -> Problem:
    """Say that two rows on one write-in say different things."""
    return problem(catalogue.ELECTED_TOLD_DIFFERENTLY, place, name=name)


def same_name_twice(name: str, place: Place) -> Problem:
    """Say that two rows without an ID bear one name, so that they may be one person or two."""
    return problem(catalogue.ELECTED_SAME_NAME, place, name=name)


def over_seats(key: VillageKey, label: Text, figures: tuple[int, int], place: Place) -> Problem:
    """Say that more people are listed than there are seats."""
    listed, seats = figures
    village = village_words(key)
    return problem(
        catalogue.ELECTED_OVER_SEATS, place, village=village, label=label, seats=seats, listed=listed
    )


def two_posts(name: str, posts: Sequence[str], place: Place) -> Problem:
    """Say that one person is listed for two posts of one body."""
    zh, en = "、".join(POSTS[post].zh for post in posts), ", ".join(POSTS[post].en for post in posts)
    return problem(catalogue.ELECTED_TWO_POSTS, place, name=name, posts=Text(zh, en))


def is_a_nominee(name: str, place: Place) -> Hint:
    """Mention that somebody marked as a write-in was nominated for that very post."""
    return hint(catalogue.ELECTED_WAS_NOMINATED, place, name=name)
