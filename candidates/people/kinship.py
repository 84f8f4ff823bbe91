"""What two nominees are to each other: known only where both declared, and neither denies the other."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from candidates.people.candidate import Candidate
from candidates.people.kin import Declared, NotDeclared, Relative, Unreadable
from candidates.people.kin_relations import CLOSE_KIN, NO_CLOSE_KIN, possible_relations
from vocabulary.origins import Origin
from vocabulary.writing.identity import IdNumber, read_id
from vocabulary.writing.names import same_name_key


@dataclass(frozen=True, slots=True)
class Kin:
    """Each names the other; `relations` holds what they may be, and `NO_CLOSE_KIN` where that may be all."""

    relations: frozenset[str]


@dataclass(frozen=True, slots=True)
class NotKin:
    """They are not: both declared, and neither names the other."""


@dataclass(frozen=True, slots=True)
class KinUnknown:
    """It is not known, and why."""

    origin: Origin


Kinship = Kin | NotKin | KinUnknown


def kin_between(a: Candidate, b: Candidate) -> Kinship:
    """Say what two nominees' declarations come to; silence is never a denial."""
    return _kinship(_speaker(a), _speaker(b))


def relations_between(a: Candidate, b: Candidate) -> frozenset[str]:
    """Return what two nominees may be to each other; `NO_CLOSE_KIN` is one of it where they may be none."""
    return _relations(kin_between(a, b))


def kin_among(people: Sequence[Candidate]) -> dict[tuple[int, int], frozenset[str]]:
    """Return, by their positions, what every two may be to each other, unless surely no close kin."""
    speakers = [_speaker(candidate) for candidate in people]
    # Two who both say 无 are no kin, and nearly everybody does: pairs are those with somebody who says more.
    telling = [
        each for each, speaker in enumerate(speakers) if speaker.silent is not None or speaker.relatives
    ]
    pairs = {
        (min(one, other), max(one, other)) for one in telling for other in range(len(people)) if one != other
    }
    found: dict[tuple[int, int], frozenset[str]] = {}
    for one, other in sorted(pairs):
        possible = _relations(_kinship(speakers[one], speakers[other]))
        if possible != {NO_CLOSE_KIN}:
            found[one, other] = possible
    return found


@dataclass(frozen=True, slots=True)
class _Speaker:
    """A nominee with what is declared: one cell may name hundreds, so they are looked up and not compared."""

    candidate: Candidate
    name: str
    id_number: str
    silent: Origin | None  # why nothing of the declaration is known
    relatives: tuple[Relative, ...]
    by_key: Mapping[str, Sequence[int]]  # their positions by name and by ID
    some_with_id: bool
    some_without: bool


def _speaker(candidate: Candidate) -> _Speaker:
    """Return a nominee with the index of the relatives declared."""
    name, id_number = same_name_key(candidate.text("name")), candidate.text("id_number")
    match candidate.kin:
        case NotDeclared():
            return _Speaker(candidate, name, id_number, Origin.BLANK, (), {}, False, False)  # noqa: FBT003 - nothing is declared, so nobody is known by an ID or without
        case Unreadable():
            return _Speaker(candidate, name, id_number, Origin.UNCLEAR, (), {}, False, False)  # noqa: FBT003 - nothing is declared, so nobody is known by an ID or without
        case Declared(relatives):
            by_key: defaultdict[str, list[int]] = defaultdict(list)
            usable = [_is_usable(relative) for relative in relatives]
            for position, relative in enumerate(relatives):
                by_key[same_name_key(relative.name)].append(position)
                if relative.id_number:
                    by_key[relative.id_number].append(position)
            return _Speaker(candidate, name, id_number, None, relatives, by_key, any(usable), not all(usable))


def _kinship(a: _Speaker, b: _Speaker) -> Kinship:
    """Say what two declarations come to."""
    one, other = _says(a, b), _says(b, a)
    unknown = {says for says in (one, other) if isinstance(says, Origin)}
    if unknown:
        return KinUnknown(Origin.BLANK if Origin.BLANK in unknown else Origin.UNCLEAR)
    if isinstance(one, Relative) and isinstance(other, Relative):
        relations = possible_relations(one.relation), possible_relations(other.relation)
        # Two words for one relation narrow it down; two that exclude each other leave both open.
        return Kin(relations[0] & relations[1] or relations[0] | relations[1])
    named = one if isinstance(one, Relative) else other
    if isinstance(named, Relative) and possible_relations(named.relation) != {NO_CLOSE_KIN}:
        return KinUnknown(Origin.CONFLICT)
    return NotKin()  # neither names the other, or one of them as somebody who is no close kin (堂兄)


def _relations(kinship: Kinship) -> frozenset[str]:
    """Return what two nominees may be to each other."""
    match kinship:
        case Kin(relations):
            return relations
        case NotKin():
            return frozenset({NO_CLOSE_KIN})
        case KinUnknown():
            return frozenset({NO_CLOSE_KIN, *CLOSE_KIN})


def _says(speaker: _Speaker, other: _Speaker) -> Relative | Origin | None:
    """Return the relative as whom somebody names another nominee, or why that is not known."""
    if speaker.silent is not None or not speaker.relatives:
        return speaker.silent
    alike = {*speaker.by_key.get(other.name, ()), *speaker.by_key.get(other.id_number, ())}
    found = [
        (speaker.relatives[each], is_person(speaker.relatives[each], other.candidate))
        for each in sorted(alike)
    ]
    named = next((relative for relative, same in found if same), None)
    if named is not None:
        return named
    # Of those of another name and ID it is open where they and the nominee have nothing that compares.
    apart = (not other.id_number and speaker.some_with_id) or (
        not other.name and (speaker.some_without or not other.id_number)
    )
    return Origin.UNCLEAR if apart or any(same is None for _, same in found) else None


def _is_usable(relative: Relative) -> bool:
    """Whether a relative is known by an ID."""
    return isinstance(read_id(relative.id_number), IdNumber)


def is_person(relative: Relative, candidate: Candidate) -> bool | None:
    """Say whether a relative is this nominee: by ID where both have a usable one, otherwise by name.

    It is open where one of the two lacks what the other is known by.
    """
    name, id_number = same_name_key(candidate.text("name")), candidate.text("id_number")
    usable = _is_usable(relative)
    if id_number and (usable or relative.id_number == id_number):
        return relative.id_number == id_number
    if name and same_name_key(relative.name) == name:
        # The same name with an ID that cannot be one: a slip of the pen, or a namesake.
        return None if relative.id_number and not usable else True
    return None if usable or not name else False
