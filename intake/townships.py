"""Whether every township of villages.xlsx has a roster: one without any is the cause of much that follows."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from candidates.people.candidate import Candidate
from candidates.villages.village import Village
from vocabulary.catalogue import folder as catalogue
from vocabulary.problems import Problem, problem


def townships_without_roster(villages: Sequence[Village], roll: Iterable[Candidate]) -> Iterator[Problem]:
    """Report every township of which no nominee was read, in the order of villages.xlsx."""
    heard = {(candidate.key or candidate.written_village).township for candidate in roll}
    counts = Counter(village.key.township for village in villages)
    firsts = {village.key.township: village for village in reversed(villages)}
    for township, count in counts.items():
        if township not in heard:
            place = firsts[township].place
            yield problem(catalogue.TOWNSHIP_WITHOUT_ROSTER, place, township=township, villages=count)
