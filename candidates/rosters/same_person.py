"""Which rows may be about a nominee without surely being so: they lack the ID that would decide it."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from candidates.people.candidate import Candidate
from candidates.rosters.roster import Unidentified
from candidates.villages.village import VillageKey
from vocabulary.dates import Moment, first_day, last_day
from vocabulary.facts import Fact, Known
from vocabulary.names import is_unclear, same_name_key

Row = Candidate | Unidentified


@dataclass(frozen=True, slots=True)
class Doubles:
    """The rows of a county that may be about somebody else too, by what they may be recognised by."""

    namesakes: Mapping[str, tuple[Candidate, ...]]  # a name without a usable ID
    nameless: tuple[Row, ...]  # neither
    homeless: Mapping[str, tuple[Candidate, ...]]  # an ID without a known village

    @property
    def nobody(self) -> bool:
        """Whether every row of the county is surely about whom it names."""
        return not (self.namesakes or self.nameless or self.homeless)

    def of(self, candidate: Candidate) -> Iterator[Row]:
        """Return the other rows that may be about this nominee."""
        # Mostly there are none of a kind, and nothing need be compared.
        named = self.namesakes and self.namesakes.get(same_name_key(candidate.text("name")), ())
        homeless = self.homeless and self.homeless.get(candidate.text("id_number"), ())
        yield from (row for row in (*named, *homeless) if row is not candidate)
        yield from (row for row in self.nameless if row is not candidate and compatible(candidate, row))


def doubles(candidates: Sequence[Candidate], unidentified: Sequence[Unidentified]) -> Doubles:
    """Gather the rows that may be about somebody else too."""
    namesakes: defaultdict[str, tuple[Candidate, ...]] = defaultdict(tuple)
    homeless: defaultdict[str, tuple[Candidate, ...]] = defaultdict(tuple)
    nameless: list[Row] = list(unidentified)
    for candidate in candidates:
        name, id_number = same_name_key(candidate.text("name")), candidate.text("id_number")
        if id_number:
            if not candidate.key:
                homeless[id_number] += (candidate,)
        elif name and not is_unclear(name):
            namesakes[name] += (candidate,)
        else:
            nameless.append(candidate)
    return Doubles(dict(namesakes), tuple(nameless), dict(homeless))


def elsewhere(row: Row, key: VillageKey | None) -> bool:
    """Whether a row is, or may be, about another village."""
    return row.key is None or key is None or row.key != key


def compatible(candidate: Candidate, row: Row) -> bool:
    """Whether sex and birth date let the row be about the nominee; what is not known lets it."""
    sex, born = (row.sex, row.birth_date) if isinstance(row, Unidentified) else _sex_and_birth(row)
    return _same_sex(candidate.fact("sex"), sex) and _overlap(candidate.fact("birth_date"), born)


def _sex_and_birth(candidate: Candidate) -> tuple[Fact, Fact]:
    """Return sex and birth date of a nominee."""
    return candidate.fact("sex"), candidate.fact("birth_date")


def _same_sex(one: Fact, other: Fact) -> bool:
    """Whether two facts may be the same sex."""
    return not (isinstance(one, Known) and isinstance(other, Known) and one.value != other.value)


def _overlap(one: Fact, other: Fact) -> bool:
    """Whether two facts may be the same day."""
    days = [fact.value for fact in (one, other) if isinstance(fact, Known) and isinstance(fact.value, Moment)]
    if len(days) < 2:
        return True
    return first_day(days[0]) <= last_day(days[1]) and first_day(days[1]) <= last_day(days[0])
