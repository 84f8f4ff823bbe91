"""What two nominees are to each other: known only where both declared, and neither denies the other."""

from dataclasses import dataclass

from candidates.people.candidate import Candidate
from candidates.people.kin import Declared, KinDeclaration, NotDeclared, Relative, Unreadable
from candidates.people.kin_relations import CLOSE_KIN, NO_CLOSE_KIN, possible_relations
from vocabulary.identity import IdNumber, read_id
from vocabulary.names import same_name_key
from vocabulary.origins import Origin


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
    one, other = _says(a.kin, b), _says(b.kin, a)
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


def relations_between(a: Candidate, b: Candidate) -> frozenset[str]:
    """Return what two nominees may be to each other; `NO_CLOSE_KIN` is one of it where they may be none."""
    match kin_between(a, b):
        case Kin(relations):
            return relations
        case NotKin():
            return frozenset({NO_CLOSE_KIN})
        case KinUnknown():
            return frozenset({NO_CLOSE_KIN, *CLOSE_KIN})


def _says(declaration: KinDeclaration, other: Candidate) -> Relative | Origin | None:
    """Return the relative that a declaration names the other nominee as, or why that is not known."""
    match declaration:
        case NotDeclared():
            return Origin.BLANK
        case Unreadable():
            return Origin.UNCLEAR
        case Declared(relatives):
            named = [is_person(relative, other) for relative in relatives]
            if True in named:
                return relatives[named.index(True)]
            return Origin.UNCLEAR if None in named else None


def is_person(relative: Relative, candidate: Candidate) -> bool | None:
    """Say whether a relative is this nominee: by ID where both have a usable one, otherwise by name.

    It is open where one of the two lacks what the other is known by.
    """
    name, id_number = same_name_key(candidate.text("name")), candidate.text("id_number")
    usable = isinstance(read_id(relative.id_number), IdNumber)
    if id_number and (usable or relative.id_number == id_number):
        return relative.id_number == id_number
    if name and same_name_key(relative.name) == name:
        # The same name with an ID that cannot be one: a slip of the pen, or a namesake.
        return None if relative.id_number and not usable else True
    return None if usable or not name else False
