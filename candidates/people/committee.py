"""Whether a nominee, or close kin of one, sits on the village's election committee (选举委员会)."""

from candidates.people.candidate import Candidate
from candidates.people.kin import Declared, NotDeclared, Relative, Unreadable
from candidates.people.kin_relations import NO_CLOSE_KIN, possible_relations
from candidates.villages.village import CommitteeMember, Village
from vocabulary.facts import Fact, Known, Unknown
from vocabulary.origins import Origin
from vocabulary.writing.identity import IdNumber, read_id
from vocabulary.writing.names import same_name_key


def on_election_committee(candidate: Candidate, village: Village | None) -> Fact:
    """Say whether the nominee is a member; where no member is listed, nobody has said."""
    if village is None or not village.election_committee:
        return Unknown(Origin.BLANK, candidate.place)
    name, id_number = candidate.text("name"), candidate.text("id_number")
    for member in village.election_committee:
        if _same(member, name, id_number):
            return Known(value=True, place=member.place)
    # Who lacks an ID, or a name, cannot surely be distinguished from a member listed with it.
    open_id = not id_number and any(member.id_number for member in village.election_committee)
    open_name = not name and not all(member.id_number for member in village.election_committee)
    if open_id or open_name or _unclear(village):
        return Unknown(Origin.UNCLEAR, candidate.place)
    return Known(value=False, place=candidate.place)


def kin_on_committee(candidate: Candidate, village: Village | None) -> Fact:
    """Say whether the nominee declared close kin who is a member; in-laws and cousins are none."""
    place = candidate.fact("kin").place
    match candidate.kin:
        case NotDeclared():
            return Unknown(Origin.BLANK, place)
        case Unreadable():
            return Unknown(Origin.UNCLEAR, place)
        case Declared(relatives):
            if village is None or not village.election_committee:
                return Unknown(Origin.BLANK, place)
            sitting = [each for each in relatives if _sits(each, village)]
            close = {_is_close(each) for each in sitting}
            open_member = _unclear(village) and bool(relatives)
            if (None in close or open_member) and True not in close:
                return Unknown(Origin.UNCLEAR, place)
            return Known(value=True in close, place=place)


def _is_close(relative: Relative) -> bool | None:
    """Whether a declared relation is close kin (Civil Code, Art. 1045); open where the word may be both."""
    relations = possible_relations(relative.relation)
    if relations == {NO_CLOSE_KIN}:
        return False
    return None if NO_CLOSE_KIN in relations else True


def _sits(relative: Relative, village: Village) -> bool:
    """Whether a declared relative is a member."""
    read = read_id(relative.id_number)
    id_number = read.text if isinstance(read, IdNumber) else ""
    return any(_same(member, relative.name, id_number) for member in village.election_committee)


def _unclear(village: Village) -> bool:
    """Whether a member is listed whom nobody can make out."""
    return any(not member.name and not member.id_number for member in village.election_committee)


def _same(member: CommitteeMember, name: str, id_number: str) -> bool:
    """Whether it is the member: by ID where both have one, otherwise by name."""
    if member.id_number and id_number:
        return member.id_number == id_number
    return bool(name) and same_name_key(member.name) == same_name_key(name)
