"""Why every criterion that was examined on one person came out as it did, the clear noes included."""

from dataclasses import dataclass, replace

from engine.program.explanation import Explanation, explain
from engine.program.program import Tree
from engine.program.subject import Subject
from engine.review.consistency.contradiction import showing
from engine.review.reasons import Reasons
from engine.review.review import Finding, NomineeReview, Review, VillageReview
from engine.review.subjects import Material
from rules.model.pack import Pack


@dataclass(frozen=True, slots=True)
class Examined:
    """One criterion on one person: the finding, the test behind it, and what the test was put to."""

    finding: Finding
    tree: Tree
    subject: Subject
    explanation: Explanation


@dataclass(frozen=True, slots=True)
class Appearance:
    """One person in one village: somebody nominated in two appears twice."""

    village: VillageReview
    nominee: NomineeReview
    nominated: bool = True  # False: elected without that


def appearances(review: Review, number: str) -> tuple[Appearance, ...]:
    """Return where a person is nominated, or was elected without that."""
    return tuple(
        Appearance(village, person, nominated)
        for village in review.villages
        for people, nominated in ((village.nominees, True), (review.written_in_at(village), False))
        for person in people
        if person.candidate.number == number
    )


def examine(review: Review, appearance: Appearance, seen: Material | None = None) -> tuple[Examined, ...]:
    """Explain every finding on a person, by other material than the person's own where it is given."""
    nominee, day = appearance.nominee, appearance.village.polling_day
    material = seen or nominee.material
    reasons = Reasons(review)
    findings = (*nominee.findings, *nominee.wishes, *nominee.steps)
    packs = list(dict.fromkeys(finding.pack.name for finding in findings))
    examined: list[Examined] = []
    for finding in sorted(findings, key=lambda each: packs.index(each.pack.name)):
        tree, subject = reasons.tree(finding, day), reasons.subject(material, finding.pack, day)
        found = showing(explain(tree, subject), material.contradictions)
        examined.append(
            Examined(replace(finding, truth=found.truth, explanation=found), tree, subject, found)
        )
    return tuple(examined)


def packs_examined(examined: tuple[Examined, ...]) -> tuple[Pack, ...]:
    """Return the packs that spoke of the person, in their order."""
    return tuple({each.finding.pack.name: each.finding.pack for each in examined}.values())
