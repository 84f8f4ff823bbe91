"""Packs as they were read for an election."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from rules.model.pack import Pack
from rules.reading.pack_reader import PackReading
from vocabulary.problems import Hint, Problem


@dataclass(frozen=True, slots=True)
class PacksRead:
    """Packs as they were read for an election: plain data, so that who judges reads no file."""

    readings: Mapping[str, PackReading | None]  # by the name asked for; None where there is no such file
    problems: tuple[Problem, ...]
    hints: tuple[Hint, ...]
    shipped: tuple[str, ...]  # the names of the packs that the product ships
    others: Callable[[], tuple[Pack, ...]]  # packs nobody named: the folder's, then those shipped
    lacking: Mapping[str, bytes]  # shipped packs that were read and that the folder has no copy of
    former: Callable[[], tuple[Pack, ...]] = tuple  # national law as earlier versions shipped it
    apart: frozenset[str] = frozenset()  # shipped packs that ask more than the folder's copies of others have
