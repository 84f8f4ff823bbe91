"""What a pack may not mean as it stands: its calendar, the posts it counts by, the packs it names."""

from collections.abc import Callable, Iterator

from rules.model.conditions import (
    All,
    Condition,
    Count,
    Either,
    Includes,
    Not,
    Nothing,
    Some,
    Test,
    Unit,
    Within,
)
from rules.model.made_of import conditions_in, measured_in
from rules.model.pack import Pack
from rules.model.ratios import CountOf, OverList, OverOffice
from vocabulary.catalogue.packs import packs as catalogue
from vocabulary.problems import Hint, hint
from vocabulary.texts import Text

_BY_CALENDAR = frozenset({Unit.YEARS, Unit.MONTHS})
_WORDS = {
    "age_reached": Text(
        "默认为 contested，生日当天是否年满未定",
        "by default contested: on the birthday itself an age is unknown",
    ),
    "period_over": Text(
        "默认为 contested，期满对应日当天未定",
        "by default contested: on the corresponding day a period is unknown",
    ),
    "overflow": Text(
        "默认为 last_day，没有对应日（如 2 月 29 日）的以当月最后一日为准",
        "by default last_day: where a month has no such day (29 February), its last",
    ),
}


def calendar_hints(pack: Pack) -> Iterator[Hint]:
    """Mention the words of the calendar that conditions or deadlines need and that the pack leaves out."""
    needed = set(_needed(pack))
    for word, default in _WORDS.items():
        if word in needed and word not in pack.calendar_written:
            yield hint(catalogue.CALENDAR_LEFT_OUT, pack.place, word=word, default=default)


def named_pack_hints(pack: Pack, find: Callable[[str], Pack | None]) -> Iterator[Hint]:
    """Mention packs that are corrected and are not there, and higher laws that are no law."""
    for name in dict.fromkeys(each.of for each in pack.corrects if each.of != pack.name):
        if find(name) is None:
            yield hint(catalogue.CORRECTS_NOTHING, pack.place, of=name)
    for each in pack.overridden:
        law = find(each.by)
        if law is None or not law.legal:
            yield hint(catalogue.OVERRIDDEN_BY_NO_LAW, pack.place, item=each.item, by=each.by)


def nominated_hints(pack: Pack) -> Iterator[Hint]:
    """Mention requirements on who is elected that count people by the posts they are nominated for."""
    for ratio in pack.ratios:
        posts = dict.fromkeys(
            test.operator.value
            for stated in measured_in(ratio.scope, ratio.measure)
            # Over a list it is the nomination that is meant.
            if isinstance(stated.measure, CountOf) and not isinstance(stated.scope, OverList | OverOffice)
            for test in _tests(stated.measure.where)
            if test.name == "posts" and isinstance(test.operator, Includes)
        )
        for post in posts:
            yield hint(catalogue.POSTS_NOMINATED, ratio.place, post=post)


def _needed(pack: Pack) -> Iterator[str]:
    """Yield the words by which something of a pack is counted."""
    for condition in _conditions(pack):
        for test in _tests(condition):
            if test.name == "age":
                yield from ("age_reached", "overflow")
            if isinstance(test.operator, Within):
                yield "period_over"
                yield from ["overflow"] if test.operator.period.unit in _BY_CALENDAR else []
    for deadline in pack.deadlines:
        for offset in (deadline.first, deadline.latest):
            if offset is not None and offset.period.unit in _BY_CALENDAR:
                yield "overflow"


def _conditions(pack: Pack) -> Iterator[Condition]:
    """Yield the conditions of a pack."""
    for criterion in pack.criteria:
        yield from (part for part in (criterion.condition, criterion.unsettled) if part is not None)
    yield from (where for ratio in pack.ratios for where in conditions_in(ratio.measure))


def _tests(condition: Condition) -> Iterator[Test]:
    """Yield the tests of a condition, those on records too."""
    match condition:
        case Test():
            yield condition
        case Some(_, part) | Nothing(_, part) | Count(_, part) | Not(part):
            yield from _tests(part)
        case All(parts) | Either(parts):
            for part in parts:
                yield from _tests(part)
