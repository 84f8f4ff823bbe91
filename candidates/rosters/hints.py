"""What is worth a look among the nominees and changes no verdict: two posts, two villages, one name twice."""

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Iterator, Sequence, Set
from dataclasses import dataclass
from itertools import islice

from candidates.people.candidate import Candidate, Hold, stated, texts
from candidates.people.sounds import sounds_of
from candidates.tables.id_documents import is_card_of_a_foreigner
from candidates.villages.village import VillageKey, village_words
from files.books.sheets import Sheet
from vocabulary.catalogue.rosters import roster_rows as catalogue
from vocabulary.elections.choices import BODIES, GONE
from vocabulary.facts import cell_facts
from vocabulary.origins import Origin
from vocabulary.places import FilePlace, place_words
from vocabulary.problems import Hint, hint
from vocabulary.writing.names import same_name_key

_SHOWN = 5  # places named in one message


@dataclass(frozen=True, slots=True)
class _People:
    """The nominees by what all of them are asked for, and by position; of a county there are many."""

    all: Sequence[Candidate]
    ids: Sequence[str]
    names: Sequence[str]  # as names compare
    villages: Sequence[Sequence[int]]  # who stands in each village that is known

    def at(self, positions: Iterable[int]) -> list[Candidate]:
        """Return the nominees at some positions."""
        return [self.all[position] for position in positions]


def roster_hints(candidates: Sequence[Candidate], sheets: Iterable[Sheet]) -> Iterator[Hint]:
    """Return all hints on the nominees as they are merged, and on the sheets they stand on."""
    people = _people(candidates)
    yield from _two_posts(candidates)
    yield from _two_villages(people)
    yield from _two_of_one_name(people)
    yield from _sounding_alike(people)
    yield from _ending_in_zeros(people)
    yield from _of_foreigners(people)
    yield from _notes_in_names(people)
    yield from _village_in_two_files(candidates)
    for sheet in sheets:
        if sheet.hidden:
            yield hint(catalogue.HIDDEN_SHEET, sheet.place(0))


def _people(candidates: Sequence[Candidate]) -> _People:
    """Gather what is asked of everybody."""
    villages: defaultdict[VillageKey, list[int]] = defaultdict(list)
    for position, (candidate, state) in enumerate(zip(candidates, stated(candidates, "state"), strict=True)):
        if candidate.key is not None and state not in GONE:
            villages[candidate.key].append(position)
    names = list(map(same_name_key, texts(candidates, "name")))
    return _People(candidates, texts(candidates, "id_number"), names, list(villages.values()))


def _sharing(positions: Sequence[int], said: Sequence[Hashable]) -> list[list[int]]:
    """Return the positions of which several say the same, in the order of the first of them."""
    if len(set(said)) == len(said):  # nearly always, and then nobody need be compared
        return []
    groups: defaultdict[Hashable, list[int]] = defaultdict(list)
    for position, each in zip(positions, said, strict=True):
        groups[each].append(position)
    return [group for group in groups.values() if len(group) > 1]


def _two_posts(candidates: Iterable[Candidate]) -> Iterator[Hint]:
    """Mention nominees for two posts of one body who have not chosen one so that it can be used."""
    for candidate in candidates:
        if len(candidate.posts) < 2:
            continue
        reported = any(reservation.hold is Hold.TWO_ROSTERS for reservation in candidate.reservations)
        for posts in BODIES.values():
            if not reported and not candidate.withdrawn and len(candidate.posts & set(posts)) > 1:
                yield hint(catalogue.TWO_POSTS, candidate.place)


def _two_villages(people: _People) -> Iterator[Hint]:
    """Mention one ID in two villages."""
    ids = people.ids
    if len(set(ids)) == len(ids):  # nobody stands anywhere twice
        return
    standing = sorted(at for village in people.villages for at in village if ids[at])
    for group in _sharing(standing, [ids[at] for at in standing]):
        first, *others = people.at(group)
        for other in others:
            here = village_words(first.key) if first.key else ""
            yield hint(catalogue.ONE_ID_TWO_VILLAGES, other.place, here=here, where=place_words(first.place))


def _two_of_one_name(people: _People) -> Iterator[Hint]:
    """Mention one name with two IDs in one village: two people, or one with a wrong ID."""
    groups: list[list[int]] = []
    ids, names = people.ids, people.names
    for village in people.villages:
        if len({names[at] for at in village}) == len(village):
            continue
        known = [at for at in village if ids[at] and names[at]]
        groups += _sharing(known, [names[at] for at in known])
    for group in sorted(groups):
        first, *others = people.at(group)
        for other in others:
            yield hint(catalogue.ONE_NAME_TWO_IDS, other.place, where=place_words(first.place))


def _sounding_alike(people: _People) -> Iterator[Hint]:
    """Mention two names that sound the same, of one sex and birth date in one village: one person, or two."""
    groups: list[list[int]] = []
    names = people.names
    for village in people.villages:
        alike = _names_alike({names[at] for at in village})
        if alike and _born_alike(people, [at for at in village if names[at] in alike]):
            groups += _born_alike(people, village)
    for group in sorted(groups):
        yield from _alike(people.at(group), [names[at] for at in group])


def _names_alike(names: Set[str]) -> Set[str]:
    """Return the names that sound like another one; of a village there are nearly never any."""
    sounds = {name: sounds_of(name) for name in names}
    if len(set[str]().union(*sounds.values())) == sum(map(len, sounds.values())):
        return frozenset()
    heard = Counter(sound for each in sounds.values() for sound in each)
    return {name for name, each in sounds.items() if any(heard[sound] > 1 for sound in each)}


def _born_alike(people: _People, positions: Sequence[int]) -> list[list[int]]:
    """Return those of one sex and birth date, where both are known and several have them."""
    facts = [people.all[at].facts for at in positions]
    sexes, born = cell_facts(facts, "sex"), cell_facts(facts, "birth_date")
    told = [
        (at, both)
        for at, *both in zip(positions, sexes, born, strict=True)
        if not any(each is None or isinstance(each, Origin) for each in both)
    ]
    return _sharing([at for at, _ in told], [tuple(both) for _, both in told])


def _alike(group: Sequence[Candidate], names: Sequence[str]) -> Iterator[Hint]:
    """Report everybody who sounds like somebody before, written otherwise; of several the first is named."""
    heard: defaultdict[str, dict[str, int]] = defaultdict(dict)  # by sound, the first of each writing
    for index, (candidate, name) in enumerate(zip(group, names, strict=True)):
        before: list[int] = []
        for sound in sounds_of(name):
            before += islice((first for other, first in heard[sound].items() if other != name), 1)
            heard[sound].setdefault(name, index)
        if before:
            first = group[min(before)]
            yield hint(catalogue.NAMES_SOUND_ALIKE, candidate.place, where=place_words(first.place))


def _ending_in_zeros(people: _People) -> Iterator[Hint]:
    """Mention IDs that end in 000: one in eleven that lost its last digits passes the check all the same."""
    for candidate in people.at(at for at, number in enumerate(people.ids) if number.endswith("000")):
        yield hint(catalogue.ID_ENDS_IN_ZEROS, candidate.fact("id_number").place or candidate.place)


def _of_foreigners(people: _People) -> Iterator[Hint]:
    """Mention numbers of foreigners' permanent residence cards, which have the form of an ID."""
    for candidate in people.at(at for at, number in enumerate(people.ids) if is_card_of_a_foreigner(number)):
        yield hint(catalogue.ID_OF_A_FOREIGNER, candidate.fact("id_number").place or candidate.place)


def _notes_in_names(people: _People) -> Iterator[Hint]:
    """Mention names with something in brackets (张三（已放弃）), which nobody reads."""
    for candidate in people.at(at for at, name in enumerate(people.names) if "(" in name):
        yield hint(catalogue.NAME_WITH_BRACKETS, candidate.fact("name").place or candidate.place)


def _village_in_two_files(candidates: Sequence[Candidate]) -> Iterator[Hint]:
    """Mention a village whose nominees are in two files: one of them may be an older version."""
    if len({candidate.place.file for candidate in candidates}) < 2:
        return
    files: defaultdict[VillageKey, list[str]] = defaultdict(list)
    for candidate in candidates:
        if candidate.key and candidate.place.file not in files[candidate.key]:
            files[candidate.key].append(candidate.place.file)
    townships: defaultdict[tuple[str, str], list[VillageKey]] = defaultdict(list)
    for village, (first, *others) in files.items():
        for other in others:
            townships[(first, other)].append(village)
    for (first, other), villages in townships.items():
        names = "、".join(village_words(village) for village in villages[:_SHOWN])
        yield hint(catalogue.VILLAGE_IN_TWO_FILES, FilePlace(other), names=names, first=first)
