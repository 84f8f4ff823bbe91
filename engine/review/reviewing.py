"""Makes the review of an election folder from what was read."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date

from candidates.election import Election
from candidates.people.candidate import Hold, Reservation
from candidates.people.consent import matters_nobody_asks
from candidates.villages.village import VillageKey
from engine.backends.backend import Backend
from engine.bodies.each_village import Nominated, VillageFound, found_in_each
from engine.bodies.requirement import BodiesReview, WideReview
from engine.bodies.wide_requirements import wide_review
from engine.elected.review import Polls, elected_review
from engine.review.authority.adoption import adoption_of
from engine.review.authority.at_hand import would_apply
from engine.review.authority.authority import Authority, as_of
from engine.review.consistency.consistency import Consistency, pairs_of
from engine.review.consistency.contradiction import missing_for
from engine.review.consistency.differing import differing_answers
from engine.review.deciding.arrival import posted_days
from engine.review.deciding.days import days_to_check
from engine.review.deciding.decided import Grounds, decided
from engine.review.deciding.notices import first_notices
from engine.review.deciding.posting import with_late_findings
from engine.review.deciding.raised import with_raised
from engine.review.docket import Docket, SetAside, asked, docket_of, of_winners, unadopted
from engine.review.election_checks import election_problems, not_covered
from engine.review.gathering import future_answers, gathered, gathered_write_ins
from engine.review.intake import Intake
from engine.review.judging import Circumstances, Judged, judge, speaks_of_posts
from engine.review.recorded_findings import gone_findings
from engine.review.review import Finding, NomineeReview, Review, VillageReview
from engine.review.subjects import Material
from engine.review.verdict import pressing, verdicts_of
from engine.schedules.scheduling import schedules_of
from rules.model.pack import Grade
from vocabulary.elections.election_kinds import ElectionKind
from vocabulary.problems import Hint, Note, apart, in_order
from vocabulary.stages import Stage, counts_as

IN_VERDICT = frozenset({Grade.BAR, Grade.CAUTION})


@counts_as(Stage.CONCLUDING)
def review_election(intake: Intake, backend: Backend, review_day: date, *, draft: bool) -> Review:
    """Review every nominee of every village."""
    intake = _as_of(intake, review_day)
    authority = intake.authority
    waived = frozenset(waiver.question for waiver in intake.election.waived)
    dockets = tuple(
        docket_of(pack, authority.questions, waived, columns=intake.roll.columns, kind=authority.kind)
        for pack in authority.speaking
    )
    by = Circumstances(intake.election, review_day, authority.questions, intake.sitting)
    pairs = pairs_of(authority.speaking, asked(dockets))
    consistency = Consistency(intake.election, review_day, authority.questions, pairs)
    judged = judge(by, backend, dockets, map(consistency.of, gathered(intake, dockets, intake.roll)))
    lost, reread = apart(_against_each_other(intake, [each.material.filed for each in judged]))
    judged = [with_raised(each, authority.speaking) for each in judged]
    reviewed = [nominee_review(found, authority, intake.election) for found in judged]
    kind, dated = intake.election.kind, (intake.election, intake.villages, authority, review_day)
    schedules = schedules_of(*dated) if kind.elects else ()
    grounds = Grounds(authority.questions, posted_days(schedules, review_day))
    people = decided(reviewed, intake.decisions, grounds)
    by_village = _by_village(intake, people.nominees)
    found = _found(intake, by, by_village)
    villages = (*_villages(intake, by_village, found), *_elsewhere(intake, people.nominees))
    # Of a by-election the results are those of some seats: what is asked of whole bodies is not checked.
    checked = authority.speaking if kind is ElectionKind.TERM else ()
    written_in = _written_in(intake, by, backend, dockets, consistency)
    polls, sheet = Polls(by, checked, schedules, written_in), intake.elected
    elected = None if sheet is None else elected_review(polls, villages, sheet)
    made = Review(
        election=intake.election,
        review_day=review_day,
        draft=draft,
        packs=(*authority.speaking, *authority.not_adopted),
        unusable=authority.unusable,
        departments=authority.departments,
        also=authority.also,
        questions=authority.questions,
        set_aside=_set_aside(intake, dockets),
        villages=villages,
        problems=in_order((*intake.problems, *election_problems(intake, dockets), *lost, *people.problems)),
        hints=(
            *_hints_of(intake, authority, review_day),
            *dict.fromkeys(reread),
            *not_covered(judged),
            *(clash for schedule in schedules for clash in schedule.clashes),
            *people.hints,
            *(elected.hints if elected else ()),
        ),
        rows=intake.roll.rows,
        skips=intake.roll.skips,
        engine=backend.name,
        returns=intake.clearances.returns,
        schedules=schedules,
        elected=elected,
        wide=_wide(intake, found),
        recorded=intake.clearances.recorded,
        consistency=consistency,
        sitting=intake.sitting,
        decided=people.rows,
        written_in=written_in,
        followup=intake.followup,
        seen=intake.seen,
        sent_on=intake.sent_on,
        told=first_notices(intake.decisions),
        workbooks=intake.clearances.workbooks,
    )
    return with_late_findings(made)


def _hints_of(intake: Intake, authority: Authority, review_day: date) -> Iterator[Hint]:
    """Yield what is worth a look in what was read."""
    yield from intake.hints
    yield from matters_nobody_asks(intake.roll.candidates, authority.questions.values())
    yield from days_to_check(intake.decisions, intake.election, review_day)
    yield from future_answers(intake.clearances.answers, review_day)


def _written_in(
    intake: Intake, by: Circumstances, backend: Backend, dockets: tuple[Docket, ...], consistency: Consistency
) -> tuple[NomineeReview, ...]:
    """Review whoever was elected without a nomination."""
    examined = map(consistency.of, gathered_write_ins(intake, dockets))
    judged = judge(by, backend, list(map(of_winners, dockets)), examined)
    return tuple(nominee_review(each, intake.authority, intake.election) for each in judged)


def _as_of(intake: Intake, review_day: date) -> Intake:
    """Return the intake as of a review day that only the command line gives: no list adopted later speaks."""
    authority = as_of(intake.authority, intake.election, review_day)
    if authority is intake.authority:
        return intake
    added = authority.problems[len(intake.authority.problems) :]
    return replace(intake, authority=authority, problems=(*intake.problems, *added))


def nominee_review(judged: Judged, authority: Authority, election: Election) -> NomineeReview:
    """Gather what the review says of one nominee."""
    candidate, unusable = judged.material.candidate, authority.unusable
    counted = tuple(finding for finding in judged.findings if finding.criterion.grade in IN_VERDICT)
    held = tuple(Reservation(Hold.PACK_UNUSABLE, pack.message, pack.place) for pack in unusable)
    verdicts = verdicts_of(counted, judged.material, unusable)
    return NomineeReview(
        material=judged.material,
        findings=counted,
        wishes=tuple(f for f in judged.findings if f.criterion.grade is Grade.PREFER),
        # Nobody has a step to take for somebody who does not stand.
        steps=tuple(
            f for f in judged.findings if f.criterion.grade is Grade.STEP and not candidate.withdrawn
        ),
        not_asked=(*judged.not_asked, *_adopted_later(judged.material, authority, election)),
        reservations=(
            *candidate.reservations,
            *held,
            *(_not_compared(counted, judged.material) if verdicts.held else ()),
        ),
        legal=verdicts.legal,
        policy=verdicts.policy,
        verdict=verdicts.both,
        applied=bool(judged.packs),
        would_apply=() if verdicts.spoken else tuple(would_apply(judged.material, authority)),
    )


def _against_each_other(intake: Intake, filed: list[Material]) -> Iterator[Note]:
    """Yield what units said that stands against what they said before, in the last review or in this."""
    yield from gone_findings(intake, filed)
    yield from differing_answers(filed, intake.authority.departments)


def _not_compared(findings: Iterable[Finding], material: Material) -> Iterable[Reservation]:
    """Yield what keeps a person from passing because something that could contradict it is missing."""
    for doubt in pressing(findings, material):
        yield Reservation(Hold.NOT_COMPARED, missing_for(doubt), material.candidate.place)


def _adopted_later(material: Material, authority: Authority, election: Election) -> Iterator[SetAside]:
    """Set aside for a nominee the lists that were adopted only after the village's polling day."""
    for pack in authority.speaking:
        adoption = None if pack.by_itself else adoption_of(election, pack.name)
        later = adoption is not None and adoption.on > material.polling_day
        if later and speaks_of_posts(pack, material.candidate):
            yield from unadopted(pack)


def _set_aside(intake: Intake, dockets: Iterable[Docket]) -> tuple[SetAside, ...]:
    """Return every criterion that this review does not examine."""
    return (
        *(item for docket in dockets for item in docket.set_aside),
        *(item for pack in intake.authority.not_adopted for item in unadopted(pack)),
    )


def _by_village(intake: Intake, nominees: Iterable[NomineeReview]) -> Nominated:
    """Return every village of villages.xlsx with its nominees."""
    at: defaultdict[VillageKey, list[NomineeReview]] = defaultdict(list)
    for nominee in nominees:
        if nominee.candidate.key is not None:
            at[nominee.candidate.key].append(nominee)
    return [(village, at[village.key]) for village in intake.villages]


@counts_as(Stage.BODIES)
def _found(intake: Intake, by: Circumstances, villages: Nominated) -> list[VillageFound]:
    """Return what is found on the bodies of each village, and for the areas around it in a term election."""
    wide = intake.election.kind is ElectionKind.TERM
    return found_in_each(by, intake.authority.speaking, villages, wide=wide)


@counts_as(Stage.BODIES)
def _wide(intake: Intake, found: Iterable[VillageFound]) -> WideReview:
    """Return the outcome of the requirements over townships and the county, which are on a whole term."""
    if intake.election.kind is not ElectionKind.TERM:
        return WideReview()
    return wide_review(intake.authority.speaking, [each for one in found for each in one.placed])


def _villages(intake: Intake, villages: Nominated, found: Iterable[VillageFound]) -> list[VillageReview]:
    """Return the villages in the order of villages.xlsx."""
    return [
        VillageReview(
            village.key.township,
            village.key.village,
            village,
            village.polling_day or intake.election.polling_day,
            tuple(nominees),
            here.own,
        )
        for (village, nominees), here in zip(villages, found, strict=True)
    ]


def _elsewhere(intake: Intake, nominees: Iterable[NomineeReview]) -> list[VillageReview]:
    """Return the places that villages.xlsx does not know."""
    lost: defaultdict[VillageKey, list[NomineeReview]] = defaultdict(list)
    for nominee in nominees:
        if nominee.candidate.key is None:
            lost[nominee.candidate.written_village].append(nominee)
    day = intake.election.polling_day
    return [
        VillageReview(key.township, key.village, None, day, tuple(there), BodiesReview())
        for key, there in sorted(lost.items())
    ]
