"""A number that the police issued with a wrong check digit (错号), and what changes once it is confirmed."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from candidates.people.candidate import Candidate, Hold
from vocabulary.dates import Day, day_of, first_day, last_day
from vocabulary.facts import cell_fact, with_fact
from vocabulary.writing.identity import read_misprint


def misprints(roll: Sequence[Candidate]) -> frozenset[str]:
    """Return the person numbers whose ID has a wrong check digit and is nobody else's of the roll."""
    # One number on two rows may be two people's: nothing confirms which of them it is.
    count = Counter(candidate.misprint for candidate in roll)
    return frozenset(each.number for each in roll if each.misprint and count[each.misprint] == 1)


def confirmed(candidate: Candidate) -> Candidate:
    """Return a nominee with the misprinted number as the ID that it is, and no longer held for it."""
    read, place = read_misprint(candidate.misprint), candidate.fact("id_number").place
    if read is None:
        return candidate
    facts = with_fact(candidate.facts, "id_number", read.text, place or candidate.place)
    born = cell_fact(facts, "birth_date")
    if isinstance(born, Day) and first_day(born) <= read.born <= last_day(born):
        facts = with_fact(facts, "birth_date", day_of(read.born), candidate.place)
    held = (each for each in candidate.reservations if (each.hold, each.place) != (Hold.NO_IDENTITY, place))
    return replace(candidate, facts=facts, reservations=tuple(held))
