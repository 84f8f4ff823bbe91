"""By what rows of 认定表 correct and contradict one another."""

from candidates.decisions.decision import Decision, OfPerson, OfVillage
from candidates.registers.standing import Rules
from candidates.villages.village import VillageKey
from vocabulary.catalogue.sheets import decisions as catalogue
from vocabulary.elections.decision_words import ON_A_CRITERION, Conclusion
from vocabulary.problems import problem

Matter = tuple[VillageKey, str, str]


def _about(decision: Decision) -> Matter:
    """Return the village, the person and the criterion of a row; blank for all of the village who pass."""
    match decision.about:
        case OfVillage():
            return (decision.key, "", "")
        case OfPerson(number, criterion):
            return (decision.key, number, criterion)


def _matter(decision: Decision) -> Matter:
    """Return what a row decides: two rows on one matter contradict each other, whatever they say."""
    key, number, criterion = _about(decision)
    if isinstance(decision.about, OfVillage):
        return (key, number, criterion)
    raised = decision.conclusion is Conclusion.RAISED
    whole = decision.conclusion not in ON_A_CRITERION and not criterion
    word = decision.conclusion.value if raised or whole else ""
    return (key, number, f"{criterion} {word}")


OF_DECISIONS: Rules[Decision] = Rules(
    about=_about,
    matter=_matter,
    may_correct=lambda earlier, later: earlier.signed.on <= later.signed.on,
    entry_twice=lambda row: problem(catalogue.DECISION_ENTRY_TWICE, row.place, entry=row.entry),
    corrects_nothing=lambda row: problem(catalogue.DECISION_CORRECTS_NOTHING, row.place, entry=row.corrects),
    several=lambda row, count: problem(catalogue.DECISION_TWICE, row.place, count=count),
)
