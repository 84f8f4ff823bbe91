"""Which rows may be about a nominee without surely being so: they lack the ID that would decide it.

There may be thousands of such rows and thousands of nominees, so nobody is compared with every row: rows are
gathered into crowds by what they tell, and a crowd keeps the first rows of every sort and counts the others.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from heapq import merge
from operator import itemgetter

from candidates.people.candidate import Candidate, texts
from candidates.rosters.roster import Unidentified
from candidates.villages.village import VillageKey
from vocabulary.dates import Day, Ongoing
from vocabulary.elections.choices import SEXES
from vocabulary.facts import Fact, Known
from vocabulary.kinds import Value
from vocabulary.writing.names import is_unclear, same_name_key

Row = Candidate | Unidentified
_Numbered = tuple[int, Row]  # with its position among all rows of the county
_Sort = tuple[str, frozenset[str], bool]  # the file, the posts, and whether other posts may be meant
_Node = tuple[Value | None, bool, tuple[int, ...]]  # see `_nodes_of`
_ONGOING = (0,)  # no date of birth; it is the same as another one


@dataclass(slots=True)
class Crowd:
    """Rows of which each may be about the same people, in the order of the rosters."""

    size: int = 0
    sizes: Counter[VillageKey | None] = field(default_factory=Counter)
    # The first two rows of each sort, for one of them may be the nominee's own.
    sorts: dict[VillageKey | None, dict[_Sort, list[_Numbered]]] = field(default_factory=dict)

    def add(self, position: int, row: Row) -> None:
        """Take in one more row."""
        self.size += 1
        self.sizes[row.key] += 1
        sort = row.place.file, row.posts, row.posts_open
        kept = self.sorts.setdefault(row.key, {}).setdefault(sort, [])
        if len(kept) < 2:
            kept.append((position, row))

    def here(self, candidate: Candidate) -> Iterator[_Numbered]:
        """Return, of every sort, the first row that may be of the nominee's village, in their order."""
        keys = dict.fromkeys((candidate.key, None))
        found = [one for key in keys for kept in self.sorts.get(key, {}).values() for one in kept]
        yield from sorted((one for one in found if one[1] is not candidate), key=itemgetter(0))

    def elsewhere(self, key: VillageKey) -> int:
        """Return how many rows are, or may be, of another village."""
        return self.size - self.sizes[key]

    def first_elsewhere(self, key: VillageKey) -> Iterator[_Numbered]:
        """Return the first row that is, or may be, of another village, if there is one."""
        # The villages are in the order of their first rows.
        other = next((sorts for village, sorts in self.sorts.items() if village != key), None)
        if other is not None:
            yield next(iter(other.values()))[0]


@dataclass(frozen=True, slots=True)
class Doubles:
    """The rows of a county that may be about somebody else too, by what they may be recognised by."""

    namesakes: Mapping[str, Crowd]  # a name without a usable ID
    homeless: Mapping[str, Crowd]  # an ID without a known village
    nameless: Mapping[_Node, Crowd]  # neither

    @property
    def nobody(self) -> bool:
        """Whether every row of the county is surely about whom it names."""
        return not (self.namesakes or self.nameless or self.homeless)

    def here(self, candidate: Candidate) -> Iterator[Row]:
        """Return rows that may be about this nominee and of the same village: of every sort the first."""
        named, nameless = self._named(candidate), self._nameless(candidate)
        yield from (row for crowd in named for _, row in crowd.here(candidate))
        yield from (
            row for _, row in merge(*(crowd.here(candidate) for crowd in nameless), key=itemgetter(0))
        )

    def elsewhere(self, candidate: Candidate, key: VillageKey) -> tuple[int, Row | None]:
        """Count the rows of other villages than `key` that may be about the nominee; return the first too."""
        named, nameless = self._named(candidate), self._nameless(candidate)
        first = [one for crowd in named for one in crowd.first_elsewhere(key)][:1]
        first = first or sorted(
            (one for crowd in nameless for one in crowd.first_elsewhere(key)), key=itemgetter(0)
        )
        count = sum(crowd.elsewhere(key) for crowd in (*named, *nameless))
        return count, first[0][1] if first else None

    def _named(self, candidate: Candidate) -> list[Crowd]:
        """Return the rows with the nominee's name, and those with the nominee's ID."""
        # Mostly there are none of a kind, and nothing need be compared.
        named = self.namesakes and self.namesakes.get(same_name_key(candidate.text("name")))
        homeless = self.homeless and self.homeless.get(candidate.text("id_number"))
        return [crowd for crowd in (named, homeless) if crowd]

    def _nameless(self, candidate: Candidate) -> list[Crowd]:
        """Return the rows whose sex and birth date let them be about the nominee."""
        if not self.nameless:
            return []
        sex, born = _told(candidate)
        nodes = [(sex, False, born[:length]) for length in range(len(born))]
        return [self.nameless[node] for node in (*nodes, (sex, True, born)) if node in self.nameless]


def doubles(candidates: Sequence[Candidate], unidentified: Sequence[Unidentified]) -> Doubles:
    """Gather the rows that may be about somebody else too."""
    namesakes: defaultdict[str, Crowd] = defaultdict(Crowd)
    homeless: defaultdict[str, Crowd] = defaultdict(Crowd)
    nameless: list[Row] = list(unidentified)
    ids = texts(candidates, "id_number")
    for position, (candidate, id_number) in enumerate(zip(candidates, ids, strict=True)):
        if id_number:
            if candidate.key is None:
                homeless[id_number].add(position, candidate)
            continue
        name = same_name_key(candidate.text("name"))
        if name and not is_unclear(name):
            namesakes[name].add(position, candidate)
        else:
            nameless.append(candidate)
    by_node: defaultdict[_Node, Crowd] = defaultdict(Crowd)
    for position, row in enumerate(nameless):
        for node in _nodes_of(row):
            by_node[node].add(position, row)
    return Doubles(dict(namesakes), dict(homeless), dict(by_node))


def _nodes_of(row: Row) -> Iterator[_Node]:
    """Return where a nameless row is looked for: by sex, and by a date that holds its birth or is that date.

    Of a person born on one day, rows that give this day may tell, and those that give its month alone, its
    year alone, or nothing: the marks without `True`. Of a person of whom the year alone is known, all rows of
    that year may: the marks with it. What is not known of the sex lets everybody be meant.
    """
    sex, born = _told(row)
    sexes: tuple[Value | None, ...] = (sex, None) if sex is not None else (*SEXES, None)
    for each in sexes:
        yield each, False, born
        yield from ((each, True, born[:length]) for length in range(len(born) + 1))


def _told(row: Row) -> tuple[Value | None, tuple[int, ...]]:
    """Return the sex of a row, if it is known, and its birth date as far as it is known."""
    if isinstance(row, Unidentified):
        return _sex(row.sex), _born(row.birth_date)
    return _sex(row.fact("sex")), _born(row.fact("birth_date"))


def _sex(fact: Fact) -> Value | None:
    """Return a sex that is known."""
    return fact.value if isinstance(fact, Known) else None


def _born(fact: Fact) -> tuple[int, ...]:
    """Return year, month and day, as far as they are known."""
    match fact:
        case Known(Day(year, month, day)):
            return tuple(part for part in (year, month, day) if part is not None)
        case Known(Ongoing()):
            return _ONGOING
        case _:
            return ()
