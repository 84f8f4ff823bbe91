"""Applies every pack's requirements to one village, from what the review found on its nominees."""

from collections.abc import Iterable, Iterator, Sequence

from candidates.people.candidate import Candidate
from candidates.people.kinship import kin_among
from candidates.villages.village import Village
from engine.bodies.contest.age_counting import AgeCounting
from engine.bodies.contest.columns import Seen
from engine.bodies.demands.measured import Measured, unknown
from engine.bodies.demands.quantities import Demand, Elected, Listed, quantities_of
from engine.bodies.newcomers import Addition
from engine.bodies.repairs import repair_of
from engine.bodies.requirement import BodiesReview, Counted, Newcomers, RequirementReview, TogetherReview
from engine.bodies.sitting import left_open, material_of, others_seated, seated, seats_with, why_not
from engine.bodies.slate import Entry, Nominee, Slate, VillageFacts, slate_of
from engine.bodies.solving.judging import Judge
from engine.bodies.solving.together import Composition, Together, judged_together
from engine.bodies.standing import Standing
from engine.program.lowering import Dates
from engine.program.subject import Subject
from engine.review.deciding.kept import decision_on, kept_in
from engine.review.judging import Circumstances, applies_to_village, dates_of
from engine.review.review import Finding, NomineeReview
from engine.review.subjects import Material
from rules.model.conditions import NamedDate
from rules.model.pack import Grade, Pack
from rules.model.ratios import RatioGrade
from vocabulary.elections.choices import BODIES
from vocabulary.elections.decision_words import Settles
from vocabulary.elections.election_kinds import ElectionKind
from vocabulary.outcomes import Verdict
from vocabulary.texts import Text
from vocabulary.truth import Truth


def requirements_of(
    by: Circumstances, packs: Sequence[Pack], village: Village, nominees: Sequence[NomineeReview]
) -> BodiesReview:
    """Return the outcome of every requirement in one village."""
    slate = village_slate(by, packs, village, nominees)
    return judged_slate(slate, Judge(slate.contest))


def village_slate(
    by: Circumstances, packs: Sequence[Pack], village: Village, nominees: Sequence[NomineeReview]
) -> Slate:
    """Return the slate of one village, from everybody who may still be elected there."""
    slate = slate_of(*slate_setting(by, packs, village, nominees), kin_among)
    if by.election.kind is not ElectionKind.BY_ELECTION:
        return slate
    because = why_not(by.sitting.get(village.key, ()), _not_out(nominees))
    return slate if because is None else left_open(slate, because)


def slate_setting(
    by: Circumstances, packs: Sequence[Pack], village: Village, nominees: Sequence[NomineeReview]
) -> tuple[list[tuple[Pack, Dates]], VillageFacts, list[Nominee]]:
    """Return the packs that ask for something, the village, and everybody as the packs see them."""
    dated, staying = dated_packs(by, packs, village), by.sitting.get(village.key, ())
    people = [
        Nominee(each.candidate, seen_by(dated, each.material), standing_of(each), barred_from(each))
        for each in nominees
    ]
    if not staying or why_not(staying, _not_out(nominees)) is not None:
        return dated, VillageFacts(Subject(village.facts, {}), village.seats, village.previous_term), people
    seats, day = seats_with(village.seats, staying), village.polling_day or by.election.polling_day
    others = [
        Nominee(each, seen_by(dated, material_of(each, village, day)), Standing.STANDS)
        for each in others_seated(people, staying)
    ]
    facts = VillageFacts(Subject(village.facts, {}), seats, village.previous_term)
    return dated, facts, [*seated(people, staying), *others]


def _not_out(nominees: Iterable[NomineeReview]) -> Iterator[Candidate]:
    """Yield the nominees who may be elected."""
    return (each.candidate for each in nominees if standing_of(each) is not Standing.OUT)


def dated_packs(by: Circumstances, packs: Sequence[Pack], village: Village) -> list[tuple[Pack, Dates]]:
    """Return the packs whose requirements are on this village, with their dates."""
    day = village.polling_day or by.election.polling_day
    return [
        (pack, dates_of(by.election, pack, day, by.review_day))
        for pack in packs
        if pack.ratios and applies_to_village(pack, village, day)
    ]


def seen_by(dated: Sequence[tuple[Pack, Dates]], material: Material) -> Seen:
    """Return one person as every pack sees them."""
    age_countings = {AgeCounting(dates[NamedDate.AS_OF], pack.calendar) for pack, dates in dated}
    return {each: material.subject(each.as_of, each.counting) for each in age_countings}


def standing_of(nominee: NomineeReview) -> Standing:
    """Say whether a nominee stands for anything: only a filed withdrawal, or bars on every body, remove."""
    candidate, barred = nominee.candidate, barred_from(nominee)
    bodies = frozenset(BODIES) if candidate.posts_open else candidate.bodies
    if candidate.withdrawn or (barred and barred >= bodies):
        return Standing.OUT
    settled = nominee.verdict is Verdict.PASS or kept_in(nominee)
    return Standing.STANDS if settled else Standing.MAY_STAND


def barred_from(nominee: NomineeReview) -> frozenset[str]:
    """Return the bodies that sure, incurable legal bars take a nominee out of: those of their packs."""
    spoken_of = (each.pack.applies_to for each in nominee.findings if takes_out(each, nominee))
    return frozenset().union(*(each.bodies for each in spoken_of if each is not None))


def takes_out(finding: Finding, nominee: NomineeReview) -> bool:
    """Whether a nominee is out by a finding: as people decided, or else by law alone.

    What came in after the list was posted changes no list, so that the person stays on the ballot.
    """
    settled = decision_on(nominee, finding)
    if settled is not None:
        return settled.settles is Settles.OUT
    return removes(finding) and finding.name not in nominee.late


def removes(finding: Finding) -> bool:
    """Whether a finding is a legal bar that is sure and cannot be cured any more."""
    return (
        finding.truth is Truth.YES  # of nearly none
        and finding.pack.legal
        and finding.criterion.grade is Grade.BAR
        and not finding.curable
    )


def judged_slate(slate: Slate, judge: Judge) -> BodiesReview:
    """Judge every requirement of a village alone, and those that forbid together."""
    # One after another by name, so that no verdict hangs on the order in which they are written.
    found = {
        index: _alone(slate.entries[index], judge)
        for index in sorted(range(len(slate.entries)), key=lambda each: slate.entries[each].name)
    }
    alone = tuple(found[index] for index in range(len(slate.entries)))
    bars = [
        (entry.demand, review)
        for entry, review in zip(slate.entries, alone, strict=True)
        if entry.ratio.grade is RatioGrade.BAR and isinstance(entry.demand, Demand) and review.because is None
    ]
    left_out = tuple(
        review for review in alone if review.ratio.grade is RatioGrade.BAR and review.because is not None
    )
    if not bars:
        return BodiesReview(alone)
    return BodiesReview(alone, _together(judge, bars, left_out))


def _alone(entry: Entry, judge: Judge) -> RequirementReview:
    """Judge one requirement."""
    if isinstance(entry.demand, Text):
        return review_of(entry, unknown(entry.demand))
    judge.begin()
    return review_of(entry, judge.alone(entry.demand))


def review_of(entry: Entry, found: Measured) -> RequirementReview:
    """Return what was found on a requirement beside the bound that it is found on."""
    needed = entry.demand.needed if isinstance(entry.demand, Demand) else None
    return RequirementReview(
        entry.pack.name,
        entry.ratio,
        found.outlook,
        found.least,
        found.most,
        found.because,
        needed=needed,
    )


Bars = Sequence[tuple[Demand, RequirementReview]]


def _together(judge: Judge, bars: Bars, left_out: tuple[RequirementReview, ...]) -> TogetherReview:
    """Judge the requirements that forbid together."""
    demands = [demand for demand, _ in bars]
    reviews = [review for _, review in bars]
    outlooks = [review.outlook for review in reviews]
    judge.begin()
    found = judged_together(judge, demands, outlooks)
    repair = repair_of(judge.contest, demands, outlooks, found.outlook)
    return _in_words(found, bars, repair, left_out)


def _in_words(
    found: Together, bars: Bars, repair: Sequence[Addition], left_out: tuple[RequirementReview, ...]
) -> TogetherReview:
    """Put requirements in the place of their positions."""
    reviews = [review for _, review in bars]
    return TogetherReview(
        outlook=found.outlook,
        conflict=tuple(reviews[index] for index in found.conflict),
        repair=tuple(Newcomers(each.post, _kinds(each, bars), each.number) for each in repair),
        meets=_counted(found.meets, reviews),
        breaks=_counted(found.breaks, reviews),
        left_out=left_out,
        because=found.because,
    )


def _counted(composition: Composition | None, reviews: Sequence[RequirementReview]) -> tuple[Counted, ...]:
    """Return what the requirements count in an example."""
    return tuple(Counted(reviews[index], value) for index, value in (composition or {}).items())


def _kinds(addition: Addition, bars: Bars) -> tuple[RequirementReview, ...]:
    """Return for every kind that newcomers must be of the first requirement that counts it."""
    found: dict[int, RequirementReview] = {}
    for demand, review in bars:
        for quantity in quantities_of(demand):
            if isinstance(quantity, Elected | Listed) and quantity.kind in addition.kinds:
                found.setdefault(quantity.kind, review)
    return tuple(found.values())
