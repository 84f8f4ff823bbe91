"""How many people of a kind are elected into a body, nominated for an office, or on the list."""

from collections.abc import Sequence

from engine.slate_body import body_of
from engine.slate_measure import CANNOT_FILL, Measured, measured, unknown
from engine.slate_seating import people_of
from engine.slate_setting import Setting, may_hold, surely_stands_for
from engine.slate_where import POST_UNKNOWN, is_tied_to_posts, kinds_of
from engine.standing import Standing
from rules.ratios import CountOf, Limits
from rules.truth import Truth
from sources.texts import Text


def measured_in_body(name: str, count: CountOf, setting: Setting) -> Measured:
    """Judge the number of people of a kind who are elected into a body."""
    body = body_of(name, setting)
    if isinstance(body, Text):
        return unknown(body)
    if not body.can_be_filled:
        return CANNOT_FILL
    tree = setting.lowered(count.where)
    kinds = POST_UNKNOWN if is_tied_to_posts(tree, body.nominees) else kinds_of(tree, body.nominees)
    if isinstance(kinds, Text):
        return unknown(kinds)
    maybe = people_of([kind is not Truth.NO for kind in kinds])
    maybe_not = people_of([kind is not Truth.YES for kind in kinds])
    # Whoever can be seated together can be completed to a full body; and one outcome leads to any other by
    # exchanging one person at a time, so that the count takes every value between.
    least = body.seating.seats - body.seating.at_once(maybe_not)
    return measured(least, body.seating.at_once(maybe), count.limits)


def measured_in_office(post: str, count: CountOf, setting: Setting) -> Measured:
    """Judge the number of people of a kind who are nominated for a post."""
    tree = setting.lowered(count.where)
    nominees = [each for each in setting.listed if post in may_hold(each.candidate)]
    kinds = POST_UNKNOWN if is_tied_to_posts(tree, nominees) else kinds_of(tree, nominees)
    if isinstance(kinds, Text):
        return unknown(kinds)
    surely = [surely_stands_for(post, each) for each in nominees]
    return _measured_nominees(surely, kinds, count.limits)


def measured_in_list(count: CountOf, setting: Setting) -> Measured:
    """Judge the number of nominees of a kind."""
    kinds = kinds_of(setting.lowered(count.where), setting.listed)
    if isinstance(kinds, Text):
        return unknown(kinds)
    surely = [each.standing is Standing.STANDS for each in setting.listed]
    return _measured_nominees(surely, kinds, count.limits)


def _measured_nominees(surely: Sequence[bool], kinds: Sequence[Truth], limits: Limits) -> Measured:
    """Judge the number of nominees of a kind, of whom some surely stand and the others may."""
    least = sum(stands and kind is Truth.YES for stands, kind in zip(surely, kinds, strict=True))
    most = sum(kind is not Truth.NO for kind in kinds)
    return measured(least, most, limits)
