"""Gathers all papers on people and villages that can be written from a review."""

from engine.review.review import Review
from reports.disclosed.deciding.notices import PersonPapers
from reports.disclosure.deciding.notices import letters_of
from reports.disclosure.deciding.opinions import opinions_of
from reports.disclosure.public_list import public_lists
from vocabulary.elections.list_orders import Order


def papers_of(review: Review, order: Order | None = None) -> PersonPapers:
    """Return the papers, lists in the order that was chosen; a list that is refused is counted."""
    letters, lists = letters_of(review), public_lists(review, chosen=order)
    return PersonPapers(
        notices=letters.notices,
        statements=letters.statements,
        answered=letters.answered,
        opinions=tuple(opinions_of(review)),
        lists=lists.lists,
        unlisted=len(lists.refused),
        untold=letters.untold,
        unordered=None if lists.ordered else lists.order,
    )
