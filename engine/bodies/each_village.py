"""What is asked of bodies, found village by village: over the cores of this computer where that pays.

Villages do not depend on one another. What comes from another process refers to the packs and the villages
that are here: of these nothing is copied.
"""

import pickle
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from io import BytesIO

from candidates.villages.village import Village
from engine.bodies.body_requirements import requirements_of
from engine.bodies.requirement import BodiesReview
from engine.bodies.wide_requirements import Placed, placed_in
from engine.review.judging import Circumstances
from engine.review.review import NomineeReview
from files.sharing.shares import in_shares_where_it_pays
from rules.model.pack import Pack

Nominated = Sequence[tuple[Village, Sequence[NomineeReview]]]


@dataclass(frozen=True, slots=True)
class VillageFound:
    """What is found of one village: on its own bodies, and what it adds to the requirements over several."""

    own: BodiesReview
    placed: tuple[Placed, ...] = ()


def found_in_each(
    by: Circumstances, packs: Sequence[Pack], villages: Nominated, *, wide: bool
) -> list[VillageFound]:
    """Judge the requirements of every village; `wide`: also what it adds to those over several."""

    def found_in(number: int) -> VillageFound:
        """Judge one village."""
        village, nominees = villages[number]
        own = requirements_of(by, packs, village, nominees)
        return VillageFound(own, placed_in(by, packs, village, nominees) if wide else ())

    return list(in_shares_where_it_pays(len(villages), found_in, _Packed(_kept(packs, villages))))


def _kept(packs: Sequence[Pack], villages: Nominated) -> Iterable[object]:
    """Yield what both processes have."""
    for pack in packs:
        yield pack
        yield from pack.ratios
    for village, _ in villages:
        yield from (village.key, village.previous_term)


class _Packed:
    """Packs what is found, with a number in the place of what both processes have."""

    def __init__(self, kept: Iterable[object]) -> None:
        """Give everything that both processes have a number, the same in both."""
        self._kept = list(kept)
        self._numbers = {id(each): number for number, each in enumerate(self._kept)}

    def pack(self, found: VillageFound) -> bytes:
        """Return what was found as bytes."""
        packed = BytesIO()
        _Pickler(packed, self._numbers).dump(found)
        return packed.getvalue()

    def unpack(self, packed: bytes) -> VillageFound:
        """Return what was found, from its bytes."""
        found: VillageFound = _Unpickler(BytesIO(packed), self._kept).load()
        return found


class _Pickler(pickle.Pickler):
    """Writes a number in the place of what is kept."""

    def __init__(self, stream: BytesIO, numbers: dict[int, int]) -> None:
        """Write into a stream."""
        super().__init__(stream, pickle.HIGHEST_PROTOCOL)
        self._numbers = numbers

    def persistent_id(self, obj: object) -> int | None:
        """Return the number of what is kept."""
        return self._numbers.get(id(obj))


class _Unpickler(pickle.Unpickler):
    """Reads what a process of ours has written."""

    def __init__(self, stream: BytesIO, kept: Sequence[object]) -> None:
        """Read from a stream."""
        super().__init__(stream)
        self._kept = kept

    def persistent_load(self, pid: int) -> object:
        """Return what is kept under a number."""
        return self._kept[pid]
