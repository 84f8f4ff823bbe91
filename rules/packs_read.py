"""Packs as they were read for an election."""

from collections.abc import Mapping
from dataclasses import dataclass

from rules.reading.pack_reader import PackReading
from vocabulary.problems import Hint, Problem


@dataclass(frozen=True, slots=True)
class PacksRead:
    """Packs as they were read for an election: plain data, so that who judges reads no file."""

    readings: Mapping[str, PackReading | None]  # by the name asked for; None where there is no such file
    problems: tuple[Problem, ...]
    hints: tuple[Hint, ...]
    shipped: tuple[str, ...]  # the names of the packs that the product ships
    lacking: Mapping[str, bytes]  # shipped packs that were read and that the folder has no copy of
