"""Which rows of 认定表 stand: those that no later row corrects, and that nothing contradicts."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from candidates.decisions.decision import Decision, OfPerson, OfVillage
from candidates.villages.village import VillageKey
from vocabulary.catalogue.sheets import decisions as catalogue
from vocabulary.elections.decision_words import ON_A_CRITERION, Conclusion
from vocabulary.problems import Problem, problem

Matter = tuple[VillageKey, str, str]


@dataclass(frozen=True, slots=True)
class Standing:
    """The rows that stand, those that do not, and why."""

    rows: tuple[Decision, ...]
    fallen: tuple[Decision, ...]
    problems: tuple[Problem, ...]


def standing_rows(read: Sequence[Decision]) -> Standing:
    """Return the rows that stand, of all rows in the order of files and rows."""
    fallen: dict[int, Problem] = {}
    numbered = Counter(each.entry for each in read)
    for index, each in enumerate(read):
        if numbered[each.entry] > 1:
            fallen[index] = problem(catalogue.DECISION_ENTRY_TWICE, each.place, entry=each.entry)
    corrected: set[int] = set()
    by_entry = {each.entry: index for index, each in enumerate(read) if index not in fallen}
    for index, each in enumerate(read):
        if not each.corrects or index in fallen:
            continue
        before = by_entry.get(each.corrects)
        if before is not None and _corrects(each, index, read[before], before):
            corrected.add(before)
        else:
            fallen[index] = problem(catalogue.DECISION_CORRECTS_NOTHING, each.place, entry=each.corrects)
    left = [index for index in range(len(read)) if index not in fallen and index not in corrected]
    fallen |= _contradicting(read, left)
    return Standing(
        tuple(read[index] for index in left if index not in fallen),
        tuple(read[index] for index in sorted(fallen)),
        tuple(fallen[index] for index in sorted(fallen)),
    )


def matter_of(decision: Decision) -> Matter:
    """Return what a row decides: two rows on one matter contradict each other, whatever they say."""
    match decision.about:
        case OfVillage():
            return (decision.key, "", "")
        case OfPerson(number, criterion):
            raised = decision.conclusion is Conclusion.RAISED
            whole = decision.conclusion not in ON_A_CRITERION and not criterion
            word = decision.conclusion.value if raised or whole else ""
            return (decision.key, number, f"{criterion} {word}")


def _corrects(later: Decision, index: int, earlier: Decision, before: int) -> bool:
    """Whether a row may take the place of another: on the same matter, below it, and not dated before it."""
    same = (later.key, _who(later)) == (earlier.key, _who(earlier))
    return same and before < index and earlier.signed.on <= later.signed.on


def _who(decision: Decision) -> tuple[str, str]:
    """Return the person and the criterion of a row."""
    match decision.about:
        case OfVillage():
            return ("", "")
        case OfPerson(number, criterion):
            return (number, criterion)


def _contradicting(read: Sequence[Decision], left: Sequence[int]) -> dict[int, Problem]:
    """Return the rows of which several are on one matter."""
    matters: defaultdict[Matter, list[int]] = defaultdict(list)
    for index in left:
        matters[matter_of(read[index])].append(index)
    return {
        index: problem(catalogue.DECISION_TWICE, read[index].place, count=len(several))
        for several in matters.values()
        if len(several) > 1
        for index in several
    }
