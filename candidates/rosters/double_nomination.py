"""In how many villages each nominee is nominated (被提名的村数): nobody may stand in two."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from candidates.people.candidate import Candidate
from candidates.rosters.roll import Roll
from candidates.rosters.same_person import Doubles, Row, doubles, elsewhere
from vocabulary.facts import Fact, Known, Unknown
from vocabulary.kinds import Amount
from vocabulary.origins import Origin


def villages_nominated(roll: Roll) -> Mapping[int, Fact]:
    """Return, by position in the roll, the number of villages in which the nominee's ID is nominated."""
    # Who has withdrawn is nominated nowhere.
    rows = doubles([row for row in roll.candidates if not row.withdrawn], roll.unidentified)
    nominations: defaultdict[str, list[Candidate]] = defaultdict(list)
    for candidate in roll.candidates:
        id_number = candidate.text("id_number")
        if id_number and candidate.key and not candidate.withdrawn:
            nominations[id_number].append(candidate)
    return {
        index: _count(candidate, nominations[candidate.text("id_number")], rows)
        for index, candidate in enumerate(roll.candidates)
    }


def _count(candidate: Candidate, nominations: Sequence[Candidate], rows: Doubles) -> Fact:
    """Count the villages of one nominee; while a row may be a further one the count is not known.

    Two villages that are known stay two whatever the doubtful rows are: then the count is at least that.
    """
    id_number = candidate.fact("id_number")
    if isinstance(id_number, Unknown):
        return id_number
    if candidate.key is None:
        return Unknown(Origin.UNCLEAR, candidate.place)
    # Somebody whose state cannot be read may have given up there.
    surely = {each.key for each in nominations if not each.may_have_withdrawn}
    # The post chosen elsewhere is the only one that counts, for the row that was not chosen too.
    open_here = candidate.may_have_withdrawn or candidate.chose_another
    surely |= set() if open_here and surely else {candidate.key}
    sure = len(surely)
    doubtful: list[Row] = [each for each in nominations if each.key not in surely]
    doubtful += [row for row in rows.of(candidate) if elsewhere(row, candidate.key)]
    if doubtful and sure == 1:
        return Unknown(Origin.UNCLEAR, doubtful[0].place)
    return Known(Amount(sure, sure + len(doubtful)), candidate.place)
