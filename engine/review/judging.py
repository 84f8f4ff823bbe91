"""Runs the packs on the nominees: one program per pack and set of dates, on all whom it applies to."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from candidates.election import Election
from candidates.people.candidate import Candidate
from candidates.villages.village import Village, VillageKey
from engine.backends.backend import Backend
from engine.backends.limits import EngineFault
from engine.program.explanation import Explanation, explain
from engine.program.lowering import Dates, lower
from engine.program.program import Program, Tree
from engine.program.subject import Subject
from engine.review.consistency.contradiction import Contradiction, showing
from engine.review.docket import Because, Docket, SetAside, questions_read
from engine.review.named_dates import named_dates
from engine.review.review import Finding
from engine.review.subjects import Material, asked_of
from rules.model.conditions import NamedDate
from rules.model.pack import Criterion, Pack
from vocabulary.facts import Known
from vocabulary.questions import Question
from vocabulary.stages import Stage, counts_as
from vocabulary.truth import Truth


@dataclass(frozen=True, slots=True)
class Circumstances:
    """What a review judges by: the election with its dates, its own day, and the questions as put."""

    election: Election
    review_day: date
    questions: Mapping[str, Question]
    sitting: Mapping[VillageKey, tuple[Candidate, ...]] = field(default_factory=dict)  # of a by-election


@dataclass(frozen=True, slots=True)
class Judged:
    """All findings on one nominee, and the criteria that could not be asked."""

    material: Material
    findings: list[Finding] = field(default_factory=list)
    not_asked: list[SetAside] = field(default_factory=list)
    packs: list[str] = field(default_factory=list)  # that apply to the nominee

    def add(self, finding: Finding, left: SetAside | None) -> None:
        """Add a finding, or in its place a criterion that could not be asked of the nominee."""
        if left is None:
            self.findings.append(finding)
        else:
            self.not_asked.append(left)


@dataclass(frozen=True, slots=True)
class _Examining:
    """A pack on one day: its program, and what is found of each criterion where it is a clear `no`."""

    pack: Pack
    program: Program
    clear: Sequence[Finding]


def dates_of(election: Election, pack: Pack, polling_day: date, review_day: date) -> Dates:
    """Return every named date as one pack sees them in one village."""
    return named_dates(election, pack.as_of, polling_day, review_day)


def speaks_of_posts(pack: Pack, candidate: Candidate) -> bool:
    """Whether a pack speaks of a post somebody is nominated for; one that is not known may be any."""
    return pack.applies_to is not None and bool(
        candidate.posts_open or candidate.bodies & pack.applies_to.bodies
    )


def applies(pack: Pack, material: Material) -> bool:
    """Whether a pack speaks of a nominee; where village or post is not known, it is taken to."""
    if not speaks_of_posts(pack, material.candidate):
        return False
    if material.village is None:
        return pack.in_force is not None and pack.in_force.covers(material.polling_day)
    return applies_to_village(pack, material.village, material.polling_day)


def applies_to_village(pack: Pack, village: Village, polling_day: date) -> bool:
    """Whether a pack speaks of a kind of place on its polling day; an unknown kind may be any."""
    if pack.applies_to is None or pack.in_force is None or not pack.in_force.covers(polling_day):
        return False
    category = village.category
    return not isinstance(category, Known) or category.value in pack.applies_to.units


@counts_as(Stage.JUDGING)
def judge(
    by: Circumstances, backend: Backend, dockets: Sequence[Docket], roll: Iterable[Material]
) -> list[Judged]:
    """Judge every nominee by every pack that applies, in the order of the roll."""
    judged = [Judged(material) for material in roll]
    for docket in dockets:
        by_consent = _by_consent(docket, by.questions)
        for day, found in _by_day(docket.pack, judged).items():
            dates = dates_of(by.election, docket.pack, day, by.review_day)
            program = lower(docket.pack, docket.examined, dates)
            subjects = [each.material.subject(dates[NamedDate.AS_OF], docket.pack.calendar) for each in found]
            truths = backend.judge(program, subjects)
            examining = _Examining(docket.pack, program, _clear(docket, dates))
            for each, subject, row in zip(found, subjects, truths, strict=True):
                each.packs.append(docket.pack.name)
                for finding in _findings(examining, subject, each.material, row):
                    personal = finding.criterion.name in by_consent
                    each.add(
                        finding, unasked(finding, each.material.candidate, by.questions) if personal else None
                    )
    return judged


def _by_day(pack: Pack, judged: Iterable[Judged]) -> dict[date, list[Judged]]:
    """Return whom a pack applies to, by polling day."""
    days: defaultdict[date, list[Judged]] = defaultdict(list)
    for each in judged:
        if applies(pack, each.material):
            days[each.material.polling_day].append(each)
    return dict(sorted(days.items()))


def _clear(docket: Docket, dates: Dates) -> list[Finding]:
    """Return the finding of every criterion on all whom nothing was found about: most have most of these."""
    curable = _curable(docket.examined, dates)
    return [
        Finding(docket.pack, criterion, Truth.NO, None, each)
        for criterion, each in zip(docket.examined, curable, strict=True)
    ]


def _curable(examined: Iterable[Criterion], dates: Dates) -> list[bool]:
    """Say of each criterion whether a hit can still be cured: through its day, or while nobody gave one."""
    review_day = dates[NamedDate.REVIEW_DAY]
    lasts = [dates[each.curable_until] if each.curable_until else None for each in examined]
    return [
        criterion.curable_until is not None and (last is None or review_day is None or review_day <= last)
        for criterion, last in zip(examined, lasts, strict=True)
    ]


def _findings(
    examining: _Examining, subject: Subject, material: Material, row: Iterable[Truth]
) -> Iterable[Finding]:
    """Turn truths into findings; what is not a clear `no` is explained, and the explanation must agree."""
    program = examining.program
    for clear, case, truth in zip(examining.clear, program.cases, row, strict=True):
        if truth is Truth.NO:
            yield clear
            continue
        explanation = _explained(case.tree, subject, material.contradictions)
        if explanation.truth is not truth:
            raise EngineFault(
                f"{program.pack}/{case.criterion}: the engine says {truth.value}, "
                f"the reference meaning {explanation.truth.value}"
            )
        yield Finding(examining.pack, clear.criterion, truth, explanation, clear.curable)


@counts_as(Stage.EXPLAINING)
def _explained(tree: Tree, subject: Subject, contradictions: Sequence[Contradiction]) -> Explanation:
    """Explain a truth."""
    found = explain(tree, subject)
    return showing(found, contradictions) if contradictions else found


def _by_consent(docket: Docket, questions: Mapping[str, Question]) -> frozenset[str]:
    """Return the criteria that read a question which only those who agreed may be asked."""
    return frozenset(
        criterion.name
        for criterion in docket.examined
        if any(questions[name].by_consent for name in questions_read(criterion))
    )


def unasked(finding: Finding, candidate: Candidate, questions: Mapping[str, Question]) -> SetAside | None:
    """Return a criterion set aside for one person, because a question it reads may not be asked."""
    for name in sorted(questions_read(finding.criterion)):
        if not asked_of(candidate, questions[name]):
            return SetAside(finding.pack.name, finding.criterion, Because.NOT_ASKED)
    return None
