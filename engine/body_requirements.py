"""Applies every pack's requirements to one village, from what the review found on its nominees."""

from collections.abc import Sequence

from candidates.candidate import Candidate
from candidates.kinship import Kin, NotKin, kin_between
from candidates.village import Village
from engine.judging import Bench, Placed, applies_to_village, dates_of
from engine.requirement import RequirementReview
from engine.requirements import Setting, judge_requirement
from engine.review import Finding, NomineeReview
from engine.standing import Standee, Standing
from engine.subject import Subject
from engine.verdict import Verdict
from rules.conditions import NamedDate
from rules.pack import Grade, Pack
from rules.truth import Truth


def requirements_of(
    bench: Bench, packs: Sequence[Pack], village: Village, nominees: Sequence[tuple[Placed, NomineeReview]]
) -> tuple[RequirementReview, ...]:
    """Return what becomes of every requirement in one village."""
    found: list[RequirementReview] = []
    for pack in packs:
        if not pack.ratios or not applies_to_village(
            pack, village, village.polling_day or bench.election.polling_day
        ):
            continue
        setting = _setting(bench, pack, village, nominees)
        for ratio in pack.ratios:
            requirement = judge_requirement(pack.name, ratio, setting)
            if requirement is not None:
                found.append(requirement)
    return tuple(found)


def _setting(
    bench: Bench, pack: Pack, village: Village, nominees: Sequence[tuple[Placed, NomineeReview]]
) -> Setting:
    """Return one village as the requirements of one pack see it."""
    day = village.polling_day or bench.election.polling_day
    dates = dates_of(bench.election, pack, day, bench.review_day)
    as_of = dates[NamedDate.AS_OF]
    standees = tuple(
        Standee(placed.candidate, placed.material.subject(as_of, pack.calendar), _standing(nominee))
        for placed, nominee in nominees
    )
    return Setting(
        pack=pack,
        dates=dates,
        village=Subject(village.facts, {}),
        seats=village.seats,
        standees=standees,
        kin=_kin,
    )


def _kin(one: Candidate, other: Candidate) -> Truth:
    """Say whether two nominees are close kin as far as both declared."""
    match kin_between(one, other):
        case Kin():
            return Truth.YES
        case NotKin():
            return Truth.NO
        case _:
            return Truth.UNKNOWN


def _standing(nominee: NomineeReview) -> Standing:
    """Say whether a nominee stands: only a filed withdrawal or a sure, incurable legal bar removes."""
    if nominee.candidate.withdrawn or any(_removes(finding) for finding in nominee.findings):
        return Standing.OUT
    return Standing.STANDS if nominee.verdict is Verdict.PASS else Standing.MAY_STAND


def _removes(finding: Finding) -> bool:
    """Whether a finding is a legal bar that is sure and cannot be cured."""
    criterion = finding.criterion
    return (
        finding.pack.legal
        and criterion.grade is Grade.BAR
        and criterion.curable_until is None
        and finding.truth is Truth.YES
    )
