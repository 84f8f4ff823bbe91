"""What each village adds to the requirements over areas, kept with its part until all parts are finished."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from engine.backends.sql.columns import PLACE, Column, Holds
from engine.bodies.wide.pairs import Pairs
from engine.bodies.wide.village import Part, Unfilled
from scale.tables import POSITION, PREFECTURE, PROVINCE
from vocabulary.texts import Text

ADDED = "added"
ADDS, PREVIOUS = "adds", "previous"
NOTHING = "[]"  # what a village adds to where nothing is asked of areas
ADDED_COLUMNS = (
    Column(PROVINCE, Holds.TEXT),
    Column(PREFECTURE, Holds.TEXT),
    *(Column(name, Holds.TEXT) for name in PLACE),
    Column(POSITION, Holds.NUMBER),
    Column(ADDS, Holds.TEXT),
    Column(PREVIOUS, Holds.TEXT),
)
MOST_KEPT = 100_000  # texts whose meaning is remembered: most villages are like another one


@dataclass(frozen=True, slots=True)
class Added:
    """What a village adds to one requirement over several."""

    pack: str
    ratio: str
    pairs: Pairs | Unfilled | Text


def packed(parts: Iterable[Part]) -> str:
    """Write down what a village adds to every requirement over an area, always in the same words."""
    return _json([[each.pack.name, each.ratio.name, _written(each.pairs)] for each in parts])


@lru_cache(MOST_KEPT)
def unpacked(words: str) -> tuple[Added, ...]:
    """Return what was written down."""
    return tuple(Added(pack, ratio, _read(pairs)) for pack, ratio, pairs in json.loads(words))


def packed_figures(previous: Mapping[str, str]) -> str:
    """Write down the figures of the previous term."""
    return _json(dict(sorted(previous.items())))


@lru_cache(MOST_KEPT)
def unpacked_figures(words: str) -> Mapping[str, str]:
    """Return the figures that were written down."""
    found: Mapping[str, str] = json.loads(words)
    return found


def _json(value: object) -> str:
    """Write JSON as short as it can be."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _written(pairs: Pairs | Unfilled | Text) -> object:
    """Return what stands for pairs: by the whole the numbers as the digits of one, or why there are none."""
    match pairs:
        case Pairs(by_whole, complete):
            return [complete, *([whole, f"{numbers:x}"] for whole, numbers in sorted(by_whole.items()))]
        case Unfilled():
            return None
        case Text(zh, en):
            return {"zh": zh, "en": en}


def _numbers(written: object) -> tuple[int, int]:
    """Return a whole and the numbers that occur with it."""
    match written:
        case [int(whole), str(numbers)]:
            return whole, int(numbers, 16)
        case _:
            raise ValueError(written)


def _read(written: object) -> Pairs | Unfilled | Text:
    """Return the pairs that something stands for, or why there are none."""
    match written:
        case [bool(complete), *by_whole]:
            return Pairs(dict(_numbers(each) for each in by_whole), complete)
        case {"zh": str(zh), "en": str(en)}:
            return Text(zh, en)
        case _:
            return Unfilled()
