"""Runs the packs on the nominees: one program per pack and set of dates, on all whom it applies to."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from candidates.election import Election
from candidates.people.candidate import Candidate
from candidates.villages.village import Village
from engine.backends.backend import Backend
from engine.backends.limits import EngineFault
from engine.program.explanation import Explanation, explain
from engine.program.lowering import Dates, lower
from engine.program.program import Program, Tree
from engine.program.subject import Subject
from engine.review.docket import Because, Docket, SetAside, questions_read
from engine.review.review import Finding
from engine.review.subjects import Material, asked_of
from rules.model.conditions import NamedDate
from rules.model.pack import Pack
from vocabulary.facts import Known
from vocabulary.questions import Question
from vocabulary.stages import Stage, counts_as
from vocabulary.truth import Truth


@dataclass(frozen=True, slots=True)
class Placed:
    """A nominee with the village, where it is known, and the polling day that counts."""

    material: Material
    village: Village | None
    polling_day: date

    @property
    def candidate(self) -> Candidate:
        """Return the nominee."""
        return self.material.candidate


@dataclass(frozen=True, slots=True)
class Judged:
    """All findings on one nominee, and the criteria that could not be asked."""

    findings: tuple[Finding, ...]
    not_asked: tuple[SetAside, ...]
    packs: tuple[str, ...]  # the packs that apply to the nominee


def dates_of(election: Election, pack: Pack, polling_day: date, review_day: date) -> Dates:
    """Return every named date as one pack sees them in one village."""
    dates: dict[NamedDate, date | None] = {
        NamedDate.POLLING_DAY: polling_day,
        NamedDate.REVIEW_DAY: review_day,
        NamedDate.NOMINATION_CLOSE: election.nomination_close,
        NamedDate.ANNOUNCED_ON: election.announced_on,
        NamedDate.TERM_BEGAN: election.term_began,
    }
    dates[NamedDate.AS_OF] = dates[pack.as_of]
    return dates


def applies(pack: Pack, placed: Placed) -> bool:
    """Whether a pack speaks of a nominee; where village or post is not known, it is taken to."""
    candidate = placed.candidate
    if pack.applies_to is None or not (candidate.posts_open or candidate.bodies & pack.applies_to.bodies):
        return False
    if placed.village is None:
        return pack.in_force is not None and pack.in_force.covers(placed.polling_day)
    return applies_to_village(pack, placed.village, placed.polling_day)


def applies_to_village(pack: Pack, village: Village, polling_day: date) -> bool:
    """Whether a pack speaks of a kind of place on its polling day; an unknown kind may be any."""
    if pack.applies_to is None or pack.in_force is None or not pack.in_force.covers(polling_day):
        return False
    category = village.category
    return not isinstance(category, Known) or category.value in pack.applies_to.units


@dataclass(frozen=True, slots=True)
class Bench:
    """Who judges, by which dates, with which questions."""

    election: Election
    review_day: date
    questions: Mapping[str, Question]
    backend: Backend


@counts_as(Stage.JUDGING)
def judge(bench: Bench, dockets: Sequence[Docket], roll: Sequence[Placed]) -> list[Judged]:
    """Judge every nominee by every pack that applies, in the order of the roll."""
    findings: list[list[Finding]] = [[] for _ in roll]
    skipped: list[list[SetAside]] = [[] for _ in roll]
    packs: list[list[str]] = [[] for _ in roll]
    for docket in dockets:
        for day, indexes in _by_day(docket.pack, roll).items():
            dates = dates_of(bench.election, docket.pack, day, bench.review_day)
            program = lower(docket.pack, docket.examined, dates)
            subjects = [
                roll[i].material.subject(dates[NamedDate.AS_OF], docket.pack.calendar) for i in indexes
            ]
            by_consent = _by_consent(docket, bench.questions)
            truths = bench.backend.judge(program, subjects)
            for index, subject, row in zip(indexes, subjects, truths, strict=True):
                packs[index].append(docket.pack.name)
                for finding in _findings(docket, program, subject, row):
                    personal = finding.criterion.name in by_consent
                    left = unasked(finding, roll[index].candidate, bench.questions) if personal else None
                    if left is None:
                        findings[index].append(finding)
                    else:
                        skipped[index].append(left)
    return [
        Judged(tuple(found), tuple(left), tuple(names))
        for found, left, names in zip(findings, skipped, packs, strict=True)
    ]


def _by_day(pack: Pack, roll: Sequence[Placed]) -> dict[date, list[int]]:
    """Return whom a pack applies to, by polling day."""
    days: defaultdict[date, list[int]] = defaultdict(list)
    for index, placed in enumerate(roll):
        if applies(pack, placed):
            days[placed.polling_day].append(index)
    return dict(sorted(days.items()))


def _findings(docket: Docket, program: Program, subject: Subject, row: Iterable[Truth]) -> Iterable[Finding]:
    """Turn truths into findings; what is not a clear `no` is explained, and the explanation must agree."""
    for criterion, case, truth in zip(docket.examined, program.cases, row, strict=True):
        explanation = None
        if truth is not Truth.NO:
            explanation = _explained(case.tree, subject)
            if explanation.truth is not truth:
                raise EngineFault(
                    f"{program.pack}/{case.criterion}: the engine says {truth.value}, "
                    f"the reference meaning {explanation.truth.value}"
                )
        yield Finding(docket.pack, criterion, truth, explanation)


@counts_as(Stage.EXPLAINING)
def _explained(tree: Tree, subject: Subject) -> Explanation:
    """Explain a truth."""
    return explain(tree, subject)


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
