"""Why something is not known."""

from enum import Enum


class Origin(Enum):
    """The reasons for which a value or a claim is unknown."""

    AWAITED = "awaited"  # a unit has not answered, or is still checking
    BLANK = "blank"  # the roster leaves it out
    UNCLEAR = "unclear"  # we could not read it
    CONFLICT = "conflict"  # sources disagree
    INCOMPLETE = "incomplete"  # a record lacks the field that matters
    UNSETTLED = "unsettled"  # the law is open; a person must decide
    NOT_ASKED = "not_asked"  # the question may not be asked of this person

    __hash__ = object.__hash__  # by identity, as in `Truth`
