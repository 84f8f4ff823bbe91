"""Why every criterion that was examined on one person came out as it did, the clear noes included."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date

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
    nominated: bool  # or elected without that


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
    return tuple(explained(Reasons(review), pack_by_pack(nominee), day, material))


def pack_by_pack(nominee: NomineeReview) -> list[Finding]:
    """Return every finding on a person, those of one pack together, in the order of the packs."""
    findings = (*nominee.findings, *nominee.wishes, *nominee.steps)
    packs = list(dict.fromkeys(finding.pack.name for finding in findings))
    return sorted(findings, key=lambda each: packs.index(each.pack.name))


def explained(
    reasons: Reasons, findings: Iterable[Finding], day: date, material: Material
) -> Iterator[Examined]:
    """Explain findings on a person by some material, one by one."""
    for finding in findings:
        tree, subject = reasons.tree(finding, day), reasons.subject(material, finding.pack, day)
        found = showing(explain(tree, subject), material.contradictions)
        changed = replace(finding, truth=found.truth, explanation=found)
        yield Examined(changed, tree, subject, found)


def packs_examined(examined: tuple[Examined, ...]) -> tuple[Pack, ...]:
    """Return the packs that spoke of the person, in their order."""
    return tuple({each.finding.pack.name: each.finding.pack for each in examined}.values())
