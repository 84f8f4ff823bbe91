"""In which order a list stands, as its article says: by votes, or by the strokes of the surname."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from engine.review.deciding.listing import OnList
from rules.model.pack import Term
from vocabulary.elections.choices import POSTS
from vocabulary.elections.list_orders import Order
from vocabulary.facts import Known
from vocabulary.kinds import Amount
from vocabulary.texts import Text
from vocabulary.writing.strokes import name_strokes

_VOTES = re.compile(r"得票|票数|提名人数")
_STROKES = re.compile(r"笔画|笔划")
# Surnames of two characters that a list most often has; all others have one.
_DOUBLE = frozenset(
    {"欧阳", "司马", "上官", "诸葛", "东方", "皇甫", "尉迟", "公孙", "令狐", "慕容", "司徒", "夏侯"}
)


_NAMED = {Order.VOTES: _VOTES, Order.STROKES: _STROKES}


def order_of(term: Term | None, chosen: Order | None) -> Order | None:
    """Return the order that was chosen, or the article's; none where the article names several, or neither.

    Where no article names an order, a list stands as the roster does.
    """
    if chosen is not None or term is None:
        return chosen or Order.ROSTER
    named = [order for order, sign in _NAMED.items() if sign.search(term.value)]
    return named[0] if len(named) == 1 else None


def in_order(listed: Sequence[OnList], order: Order) -> list[OnList]:
    """Return a list by office, then by votes or strokes; what is equal stays as on the roster."""
    offices = list(POSTS)
    by_office = sorted(listed, key=lambda each: offices.index(each.post))
    match order:
        case Order.ROSTER:
            return by_office
        case Order.VOTES:
            return sorted(by_office, key=lambda each: (offices.index(each.post), -(votes_of(each) or 0)))
        case Order.STROKES:
            return [
                each
                for _, office in groupby(by_office, key=lambda each: each.post)
                for each in _by_strokes(list(office))
            ]


def _by_strokes(office: list[OnList]) -> list[OnList]:
    """Return people by the strokes of the surname; those of one surname together, by the given name."""
    surnames = list(dict.fromkeys(_surname(each) for each in office))

    def place(each: OnList) -> tuple[float, int, tuple[int, ...]]:
        surname = _surname(each)
        return _strokes(surname), surnames.index(surname), name_strokes(_name(each)) or ()

    return sorted(office, key=place)


def _strokes(surname: str) -> float:
    """Return the strokes of a surname; one that is not known comes last."""
    known = name_strokes(surname)
    return float("inf") if known is None else sum(known)


def _name(listed: OnList) -> str:
    """Return a name without blanks."""
    return "".join(listed.nominee.candidate.text("name").split())


def _surname(listed: OnList) -> str:
    """Return the surname."""
    name = _name(listed)
    return name[:2] if name[:2] in _DOUBLE else name[:1]


def votes_of(listed: OnList) -> int | None:
    """Return the votes by which somebody was nominated; none where the roster leaves them out."""
    match listed.nominee.candidate.fact("nomination_votes"):
        case Known(Amount(least)):
            return least
        case _:
            return None


def remarks_on(listed: Sequence[OnList], order: Order) -> Iterator[Text]:
    """Name what the order leaves open within an office: equal votes or strokes, and what is not known."""
    for post, office in groupby(listed, key=lambda each: each.post):
        people = list(office)
        if order is Order.VOTES:
            unknown = [_name(each) for each in people if votes_of(each) is None]
            ties = _ties([(votes_of(each), _name(each)) for each in people])
        elif order is Order.STROKES:
            unknown = [_name(each) for each in people if name_strokes(_name(each)) is None]
            ties = _ties(list(dict.fromkeys((_strokes(_surname(each)), _surname(each)) for each in people)))
        else:
            return
        label = POSTS[post]
        for same in ties:
            yield Text(
                f"{label.zh} {'、'.join(same)} 相同，按名册顺序，请依规定核对",
                f"{label.en}: {', '.join(same)} are equal: in the order of the roster; please check",
            )
        if unknown:
            yield Text(
                f"{label.zh} {'、'.join(unknown)} 没有数字，排在最后，请核对",
                f"{label.en}: no figure for {', '.join(unknown)}; last on the list; please check",
            )


def _ties(figures: Sequence[tuple[object, str]]) -> Iterator[tuple[str, ...]]:
    """Yield who has the same figure."""
    by_figure: dict[object, list[str]] = {}
    for figure, name in figures:
        if figure is not None:
            by_figure.setdefault(figure, []).append(name)
    return (tuple(names) for names in by_figure.values() if len(names) > 1)
