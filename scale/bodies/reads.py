"""What the requirements of a source read of people, of villages and of the previous term."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum
from itertools import chain

from candidates.villages.seats import SEATS
from engine.backends.sql.columns import is_of_village
from engine.bodies.demands.demands import is_wide
from engine.bodies.demands.previous import BOTH_BODIES, MEMBERS
from rules.model.conditions import Condition, facts_of
from rules.model.pack import Pack
from rules.model.ratio_reads import inner_of, numbers_of, tests_of, trends_of
from rules.model.ratios import CountOf, Ratio

MODE = "nomination_mode"


class Over(Enum):
    """What requirements are over."""

    VILLAGE = "village"
    AREA = "area"  # a township or the county
    ANYTHING = "anything"


@dataclass(frozen=True, slots=True)
class Reads:
    """What some requirements read."""

    tests: tuple[tuple[Pack, Condition], ...]  # on people
    numbers: frozenset[str]  # facts of people that are added up
    facts: frozenset[str]  # of people
    of_village: frozenset[str]  # facts of villages
    headers: frozenset[str]  # of the previous term


def reads_of(packs: Iterable[Pack], over: Over = Over.ANYTHING) -> Reads:
    """Return what the requirements of packs read, those over villages or over wider areas, or all of them."""
    asked = [(pack, ratio) for pack in packs for ratio in pack.ratios if _is_read(ratio, over)]
    tests = {(pack.name, test): (pack, test) for pack, ratio in asked for test in tests_of(ratio.measure)}
    numbers = frozenset(chain.from_iterable(numbers_of(ratio.measure) for _, ratio in asked))
    tested = frozenset[str]().union(*(facts_of(test) for _, test in tests))
    when = frozenset[str]().union(*(facts_of(ratio.when) for _, ratio in asked if ratio.when is not None))
    facts = tested | numbers | when
    headers = frozenset(chain.from_iterable(_headers(ratio, over) for _, ratio in asked))
    return Reads(
        tests=tuple(tests.values()),
        numbers=numbers,
        facts=frozenset(name for name in facts if not is_of_village(name)) | {"posts", "state"},
        of_village=frozenset(filter(is_of_village, facts)) | {"category", MODE, *SEATS.values()},
        headers=headers,
    )


def _is_read(ratio: Ratio, over: Over) -> bool:
    """Whether a requirement matters; a seat that is kept says who may be elected, whoever counts them."""
    match over:
        case Over.ANYTHING:
            return True
        case Over.VILLAGE:
            return not is_wide(ratio)
        case Over.AREA:
            return is_wide(ratio) or (isinstance(ratio.measure, CountOf) and ratio.measure.reserved)


def _headers(ratio: Ratio, over: Over) -> Iterator[str]:
    """Yield the figures of the previous term that decide what comes of one village.

    A requirement over several villages compares sums of them afterwards, but for one that counts
    the villages in which another holds.
    """
    summed = over is Over.AREA and is_wide(ratio)
    measures = inner_of(ratio.measure) if summed else [ratio.measure]
    for trend in chain.from_iterable(map(trends_of, measures)):
        yield from (trend.baseline, MEMBERS, BOTH_BODIES)
