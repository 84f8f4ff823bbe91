"""What is worth a look among the nominees and changes no verdict: two posts, two villages, one name twice."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from candidates.people.candidate import Candidate, Hold
from candidates.people.sounds import sounds_of
from candidates.tables.id_documents import is_card_of_a_foreigner
from candidates.villages.village import VillageKey, village_words
from files.books.sheets import Sheet
from vocabulary.catalogue.rosters import roster_rows as catalogue
from vocabulary.elections.choices import BODIES
from vocabulary.facts import cell_fact
from vocabulary.origins import Origin
from vocabulary.places import FilePlace, place_words
from vocabulary.problems import Hint, hint
from vocabulary.writing.names import same_name_key

_Key = str | tuple[str, VillageKey] | None  # by which two nominees may be one person
_SHOWN = 5  # places named in one message


@dataclass(frozen=True, slots=True)
class _Shared:
    """Nominees who share something that may be one person's, in the order of the rosters."""

    first: Candidate
    others: tuple[Candidate, ...]


def roster_hints(candidates: Sequence[Candidate], sheets: Iterable[Sheet]) -> Iterator[Hint]:
    """Return all hints on the nominees as they are merged, and on the sheets they stand on."""
    yield from _two_posts(candidates)
    standing = _standing(candidates)
    yield from _two_villages(standing)
    yield from _two_of_one_name(standing)
    yield from _sounding_alike(candidates)
    yield from _ending_in_zeros(candidates)
    yield from _of_foreigners(candidates)
    yield from _notes_in_names(candidates)
    yield from _village_in_two_files(candidates)
    for sheet in sheets:
        if sheet.hidden:
            yield hint(catalogue.HIDDEN_SHEET, sheet.place(0))


def _two_posts(candidates: Iterable[Candidate]) -> Iterator[Hint]:
    """Mention nominees for two posts of one body who have not chosen one so that it can be used."""
    for candidate in candidates:
        if len(candidate.posts) < 2:
            continue
        reported = any(reservation.hold is Hold.TWO_ROSTERS for reservation in candidate.reservations)
        for posts in BODIES.values():
            if not reported and not candidate.withdrawn and len(candidate.posts & set(posts)) > 1:
                yield hint(catalogue.TWO_POSTS, candidate.place)


def _shared(candidates: Iterable[Candidate], key: Callable[[Candidate], _Key]) -> Iterator[_Shared]:
    """Return the standing nominees of known villages who share a name in one village, or an ID."""
    firsts: dict[_Key, Candidate] = {}
    others: defaultdict[_Key, list[Candidate]] = defaultdict(list)  # of the few who share it
    for candidate in candidates:
        shared = key(candidate)
        first = firsts.setdefault(shared, candidate)
        if shared and first is not candidate:
            others[shared].append(candidate)
    for shared, first in firsts.items() if others else ():
        if shared in others:
            yield _Shared(first, tuple(others[shared]))


def _standing(candidates: Iterable[Candidate]) -> list[Candidate]:
    """Return the nominees of known villages and IDs who have not withdrawn."""
    known = (candidate for candidate in candidates if candidate.key and candidate.text("id_number"))
    return [candidate for candidate in known if not candidate.withdrawn]


def _id(candidate: Candidate) -> _Key:
    """Return by what a person is known everywhere."""
    return candidate.text("id_number")


def _name(candidate: Candidate) -> _Key:
    """Return by what a person is called in the village, or nothing where the name is blank."""
    name = same_name_key(candidate.text("name"))
    return (name, candidate.key) if name and candidate.key else None


def _two_villages(candidates: Iterable[Candidate]) -> Iterator[Hint]:
    """Mention one ID in two villages."""
    for shared in _shared(candidates, _id):
        for other in shared.others:
            here = village_words(shared.first.key) if shared.first.key else ""
            yield hint(
                catalogue.ONE_ID_TWO_VILLAGES, other.place, here=here, where=place_words(shared.first.place)
            )


def _two_of_one_name(candidates: Iterable[Candidate]) -> Iterator[Hint]:
    """Mention one name with two IDs in one village: two people, or one with a wrong ID."""
    for shared in _shared(candidates, _name):
        for other in shared.others:
            yield hint(catalogue.ONE_NAME_TWO_IDS, other.place, where=place_words(shared.first.place))


def _sounding_alike(candidates: Iterable[Candidate]) -> Iterator[Hint]:
    """Mention two names that sound the same, of one sex and birth date in one village: one person, or two."""
    groups: defaultdict[tuple[object, ...], list[Candidate]] = defaultdict(list)
    for candidate in candidates:
        sex, born = cell_fact(candidate.facts, "sex"), cell_fact(candidate.facts, "birth_date")
        known = not (sex is None or born is None or isinstance(sex, Origin) or isinstance(born, Origin))
        if candidate.key and known and not candidate.withdrawn:
            groups[candidate.key, sex, born].append(candidate)
    for group in groups.values():
        if len(group) > 1:
            yield from _alike(group)


def _alike(group: Sequence[Candidate]) -> Iterator[Hint]:
    """Report everybody who sounds like somebody before, written otherwise; of several the first is named."""
    names = [same_name_key(candidate.text("name")) for candidate in group]
    sounds = list(map(sounds_of, names))
    if len(set[str]().union(*sounds)) == sum(map(len, sounds)):  # no two share one: nearly always
        return
    heard: defaultdict[str, dict[str, int]] = defaultdict(dict)  # by sound, the first of each writing
    for index, (candidate, name) in enumerate(zip(group, names, strict=True)):
        before: list[int] = []
        for sound in sounds[index]:
            before += islice((first for other, first in heard[sound].items() if other != name), 1)
            heard[sound].setdefault(name, index)
        if before:
            first = group[min(before)]
            yield hint(catalogue.NAMES_SOUND_ALIKE, candidate.place, where=place_words(first.place))


def _ending_in_zeros(candidates: Iterable[Candidate]) -> Iterator[Hint]:
    """Mention IDs that end in 000: one in eleven that lost its last digits passes the check all the same."""
    for candidate in candidates:
        if candidate.text("id_number").endswith("000"):
            yield hint(catalogue.ID_ENDS_IN_ZEROS, candidate.fact("id_number").place or candidate.place)


def _of_foreigners(candidates: Iterable[Candidate]) -> Iterator[Hint]:
    """Mention numbers of foreigners' permanent residence cards, which have the form of an ID."""
    for candidate in candidates:
        if is_card_of_a_foreigner(candidate.text("id_number")):
            place = candidate.fact("id_number").place or candidate.place
            yield hint(catalogue.ID_OF_A_FOREIGNER, place)


def _notes_in_names(candidates: Iterable[Candidate]) -> Iterator[Hint]:
    """Mention names with something in brackets (张三（已放弃）), which nobody reads."""
    for candidate in candidates:
        if "(" in same_name_key(candidate.text("name")):
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
