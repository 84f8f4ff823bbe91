"""Whether two nominees are close kin: known only where both declared, and each says the same of the other."""

from dataclasses import dataclass

from candidates.candidate import Candidate
from candidates.identity import IdNumber, read_id
from candidates.kin import Declared, KinDeclaration, NotDeclared, Relative, Unreadable
from candidates.names import same_name_key
from candidates.origins import Origin


@dataclass(frozen=True, slots=True)
class Kin:
    """They are: each names the other."""


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
    if one is not other:
        return KinUnknown(Origin.CONFLICT)
    return Kin() if one else NotKin()


def _says(declaration: KinDeclaration, other: Candidate) -> bool | Origin:
    """Say whether a declaration names the other nominee, or why that is not known."""
    match declaration:
        case NotDeclared():
            return Origin.BLANK
        case Unreadable():
            return Origin.UNCLEAR
        case Declared(relatives):
            named = [is_person(relative, other) for relative in relatives]
            if True in named:
                return True
            return Origin.UNCLEAR if None in named else False


def is_person(relative: Relative, candidate: Candidate) -> bool | None:
    """Say whether a relative is this nominee: by ID where both have a usable one, otherwise by name.

    It is open where one of the two lacks what the other is known by.
    """
    name, id_number = same_name_key(candidate.text("name")), candidate.text("id_number")
    usable = isinstance(read_id(relative.id_number), IdNumber)
    if id_number and usable:
        return relative.id_number == id_number
    if name and same_name_key(relative.name) == name:
        # The same name with an ID that cannot be one: a slip of the pen, or a namesake.
        return None if relative.id_number and not usable else True
    return None if usable or not name else False
