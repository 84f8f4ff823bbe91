"""What requirements on bodies read besides nominees, as Parquet: who are kin, and who stays in office."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from candidates.people.candidate import Candidate
from candidates.people.kin import Declared
from candidates.people.kinship import kin_among
from candidates.villages.village import VillageKey
from engine.backends.sql.cells import cells_of, columns_by_row
from engine.backends.sql.columns import Cell, Column, Table, columns_of
from engine.review.intake import Intake
from engine.review.review import NomineeReview, VillageReview
from scale.data import KIN, SITTING
from scale.tables import NO_KIN, kin_spec, sitting_spec
from vocabulary.facts import Fact
from vocabulary.fields import FACTS

Key = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Member:
    """Somebody who stays in office, by the village, the seat, and the number of the nominee it is, if any."""

    village: VillageKey
    seat: str
    number: str | None
    candidate: Candidate

    def key(self, county: str) -> Key:
        """Return what nobody else has, a nominee included."""
        return (county, self.village.township, self.village.village, self.seat)


def key_of(county: str, nominee: NomineeReview) -> Key:
    """Return what nobody else has: who is nominated in two villages has one number and two rows."""
    candidate = nominee.candidate
    where = candidate.key or candidate.written_village
    return (county, where.township, where.village, candidate.number)


def members_of(intake: Intake, people: Iterable[NomineeReview]) -> list[Member]:
    """Return the members who stay, village by village; an ID says which of them are nominated there."""
    numbers = {
        (each.candidate.key, written): each.candidate.number
        for each in people
        if (written := each.candidate.text("id_number"))
    }
    return [
        Member(village.key, f"S{at}", numbers.get((village.key, each.text("id_number"))), each)
        for village in intake.villages
        for at, each in enumerate(intake.sitting.get(village.key, ()), 1)
    ]


def sitting_table(county: str, members: Sequence[Member], facts: Sequence[str]) -> Table:
    """Return the members who stay, with the facts that requirements read."""
    known, cells = written(facts, lambda name: [each.candidate.facts.get(name) for each in members])
    head = [
        (*each.key(county), each.number, each.candidate.posts_open, isinstance(each.candidate.kin, Declared))
        for each in members
    ]
    columns = sitting_spec(()).columns
    return Table(SITTING, (*columns, *known), (*columns_by_row(head, len(columns)), *cells))


def kin_table(county: str, villages: Iterable[VillageReview], members: Iterable[Member]) -> Table:
    """Return, of those who both declared, every two who may be close kin, by what they may be."""
    people: dict[tuple[str, str], list[tuple[Key, Candidate]]] = {
        (village.township, village.name): [
            (key_of(county, each), each.candidate) for each in village.nominees
        ]
        for village in villages
    }
    for member in members:
        here = people.setdefault((member.village.township, member.village.village), [])
        here.append((member.key(county), member.candidate))
    rows: list[tuple[Cell, ...]] = [
        (*one, other[-1], sorted(each or NO_KIN for each in relations))
        for together in people.values()
        for declared in [[each for each in together if isinstance(each[1].kin, Declared)]]
        for (first, second), relations in kin_among([each for _, each in declared]).items()
        for one, other in [(declared[first][0], declared[second][0])]
    ]
    columns = kin_spec().required
    return Table(KIN, columns, tuple(columns_by_row(rows, len(columns))))


def written(
    facts: Sequence[str], known: Callable[[str], Sequence[Fact | None]]
) -> tuple[list[Column], list[Sequence[Cell]]]:
    """Return facts as columns and cells."""
    columns: list[Column] = []
    cells: list[Sequence[Cell]] = []
    for name in facts:
        made = columns_of(name, FACTS[name].kind)
        columns += made
        cells += columns_by_row(map(cells_of(FACTS[name].kind), known(name)), len(made))
    return columns, cells
