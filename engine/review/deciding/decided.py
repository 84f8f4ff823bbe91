"""What the decisions of people settle, held against the findings; no finding is ever changed by one."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from candidates.decisions.decision import Decision, Decisions, OfPerson, OfVillage, Unsettled
from candidates.villages.village import VillageKey
from engine.program.explanation import RecordEvidence
from engine.review.deciding.arrival import all_late, came_after, passed_on
from engine.review.deciding.notices import notices_served
from engine.review.deciding.objections import still_to_correct
from engine.review.deciding.raised import is_raisable
from engine.review.review import Finding, Listed, NomineeReview, Settled, SettledRows
from rules.model.pack import Grade
from vocabulary.catalogue.sheets import decisions as catalogue
from vocabulary.elections.decision_words import Conclusion, Settles
from vocabulary.outcomes import Verdict
from vocabulary.problems import Hint, Problem, hint, problem
from vocabulary.questions import Disclosure, Question, stricter
from vocabulary.texts import Text
from vocabulary.truth import Truth
from vocabulary.writing.names import same_name_key

_AGAINST = Text("与比对结果不一致", "it goes against the comparison")
_WITHHELD = Text("所据反馈依法不予告知", "it rests on an answer that may not be disclosed")

Questions = Mapping[str, Question]
Faulty = list[tuple[Decision, Problem]]  # rows that settle nothing, and why


@dataclass(frozen=True, slots=True)
class Grounds:
    """What decisions are held against beside the findings."""

    questions: Questions
    posted: Mapping[VillageKey, date]  # since when the lists are up


@dataclass(frozen=True, slots=True)
class Decided:
    """The nominees with what was decided about them, what is on the list, and what was wrong."""

    nominees: tuple[NomineeReview, ...]
    rows: SettledRows
    problems: tuple[Problem, ...]
    hints: tuple[Hint, ...]


def decided(nominees: Sequence[NomineeReview], decisions: Decisions, by: Grounds) -> Decided:
    """Hold every decision against the findings on whom it is about."""
    faulty: list[tuple[Decision, Problem]] = []
    rows = _by_person(decisions)
    found = tuple(
        _with_decisions(each, rows.get((each.candidate.key, each.candidate.number), ()), by, faulty)
        for each in nominees
    )
    listed = tuple(_lists(decisions, found, faulty))
    unsettled = (*decisions.unsettled, *(Unsettled(row.key, row.place) for row, _ in faulty))
    return Decided(
        nominees=found,
        rows=SettledRows(listed, unsettled, decisions.withdrawals, decisions.registered),
        problems=tuple(why for _, why in faulty),
        hints=(
            *_on_policy(found),
            *_before_change(found),
            *still_to_correct(found, decisions.registered),
            *_before_notice(found, decisions),
        ),
    )


def _with_decisions(
    nominee: NomineeReview, rows: Iterable[Decision], by: Grounds, faulty: Faulty
) -> NomineeReview:
    """Return a nominee with the decisions that settle something; of the others, why they do not."""
    settled: list[Settled] = []
    for row in rows:
        match _settled(row, nominee, by):
            case Settled() as one:
                settled.append(one)
            case Problem() as why:
                faulty.append((row, why))
                settled += _not_dropped(row, why)
    late = _late(nominee, by)
    return replace(nominee, decisions=tuple(settled), late=late) if settled or late else nominee


def _late(nominee: NomineeReview, by: Grounds) -> frozenset[str]:
    """Return the criteria on which everything that was found came in after the list was posted."""
    key = nominee.candidate.key
    day = by.posted.get(key) if key else None
    if day is None:
        return frozenset()
    hits = (each for each in nominee.findings if each.truth is Truth.YES)
    return frozenset(each.name for each in hits if came_after(nominee, each, day))


def _lists(decisions: Decisions, nominees: Sequence[NomineeReview], faulty: Faulty) -> Iterator[Listed]:
    """Yield the rows that put a village on the list."""
    for row in decisions.decisions:
        if not isinstance(row.about, OfVillage):
            continue
        match _listed(row, row.about.count, nominees):
            case Listed() as one:
                yield one
            case Problem() as why:
                faulty.append((row, why))


def _by_person(decisions: Decisions) -> dict[tuple[VillageKey | None, str], list[Decision]]:
    """Return the rows about single people."""
    found: dict[tuple[VillageKey | None, str], list[Decision]] = {}
    for each in decisions.decisions:
        match each.about:
            case OfPerson(number):
                found.setdefault((each.key, number), []).append(each)
            case OfVillage():
                pass
    return found


def _settled(row: Decision, nominee: NomineeReview, by: Grounds) -> Settled | Problem:
    """Return what a row settles, or why it settles nothing."""
    if not isinstance(row.about, OfPerson):
        raise TypeError("a row on a village is about nobody in particular")
    finding = next((each for each in nominee.findings if each.name == row.about.criterion), None)
    if row.about.criterion and finding is None:
        return problem(catalogue.DECISION_CRITERION_UNKNOWN, row.place, criterion=row.about.criterion)
    fault = _fault(row, nominee, finding, by) or _unsigned(row, finding, by.questions)
    return fault or Settled(
        row, row.about.criterion, _effect(row, finding), outdated=_source_changed(row, finding)
    )


def _not_dropped(row: Decision, why: Problem) -> Iterator[Settled]:
    """Yield a decision on what is not examined any more: it settles nothing, and is shown all the same."""
    if isinstance(row.about, OfPerson) and why.code == catalogue.DECISION_CRITERION_UNKNOWN.code:
        yield Settled(row, row.about.criterion, Settles.NOTHING, outdated=True)


def _source_changed(row: Decision, finding: Finding | None) -> bool:
    """Whether a row was decided by another edition of its source."""
    return bool(row.source and finding is not None and not finding.pack.sha256.startswith(row.source))


def _fault(row: Decision, nominee: NomineeReview, finding: Finding | None, by: Grounds) -> Problem | None:
    """Say why a conclusion does not fit what was found."""
    match row.conclusion:
        case Conclusion.TO_BE_CURED if finding is None or not finding.curable:
            return problem(catalogue.DECISION_NOT_CURABLE, row.place)
        case Conclusion.LISTED_WHILE_PENDING if not _pending(nominee, finding, by):
            return problem(catalogue.DECISION_NOT_PENDING, row.place)
        case Conclusion.RAISED if finding is None or not is_raisable(finding.criterion):
            return problem(catalogue.DECISION_NOT_RAISABLE, row.place)
        case _:
            return None


def _pending(nominee: NomineeReview, finding: Finding | None, by: Grounds) -> bool:
    """Whether something is open, or was when the list was posted: what came in since ends no decision."""
    key = nominee.candidate.key
    posted = by.posted.get(key) if key else None
    if finding is not None:
        return finding.truth is Truth.UNKNOWN or (
            posted is not None and finding.truth is Truth.YES and came_after(nominee, finding, posted)
        )
    return nominee.verdict is Verdict.PENDING or (posted is not None and all_late(nominee, posted))


def _unsigned(row: Decision, finding: Finding | None, questions: Questions) -> Problem | None:
    """Say why a second person must sign, where nobody but the first has."""
    why = _needs_second(row, finding, questions)
    signed = row.signed
    second = same_name_key(signed.second)
    if why is None or (second and second != same_name_key(signed.by)):
        return None
    return problem(catalogue.DECISION_NEEDS_SECOND, row.place, why=why)


def _needs_second(row: Decision, finding: Finding | None, questions: Questions) -> Text | None:
    """Say why two people must sign: against the comparison, or on what may not be disclosed."""
    if finding is None:
        return None
    established = row.conclusion is Conclusion.ESTABLISHED
    if established and finding.truth is not Truth.YES:
        return _AGAINST
    if row.conclusion is Conclusion.NOT_ESTABLISHED and finding.truth is Truth.YES:
        return _AGAINST
    return _WITHHELD if established and _on_withheld(finding, questions) else None


def _on_withheld(finding: Finding, questions: Questions) -> bool:
    """Whether a record that a finding rests on may not be disclosed to the person."""
    pieces = finding.explanation.evidence if finding.explanation else ()
    return any(
        questions[piece.question].sealed
        or stricter(questions[piece.question].disclosure, piece.record.disclosure) is Disclosure.WITHHELD
        for piece in pieces
        if isinstance(piece, RecordEvidence)
    )


def _effect(row: Decision, finding: Finding | None) -> Settles:
    """Say what comes of a row: only a legal bar that is established takes anybody out."""
    match row.conclusion:
        case Conclusion.ESTABLISHED if finding is not None and bars(finding):
            return Settles.OUT
        case Conclusion.ESTABLISHED | Conclusion.RAISED:
            return Settles.NOTHING
        case (
            Conclusion.NOT_ESTABLISHED
            | Conclusion.TO_BE_CURED
            | Conclusion.LISTED_WHILE_PENDING
            | Conclusion.LISTED
        ):
            return Settles.IN


def bars(finding: Finding) -> bool:
    """Whether a source of law or regulation forbids whom the criterion hits."""
    return finding.pack.legal and finding.criterion.grade is Grade.BAR


def _listed(row: Decision, count: int, nominees: Iterable[NomineeReview]) -> Listed | Problem:
    """Return whom a row puts on the list: all of a village who pass, if they are as many as it says."""
    clear = tuple(
        each.candidate.number
        for each in nominees
        if each.candidate.key == row.key and passed_on(each, row.signed.on) and not each.candidate.withdrawn
    )
    if len(clear) != count:
        return problem(catalogue.DECISION_HEAD_COUNT, row.place, written=count, count=len(clear))
    return Listed(row, frozenset(clear))


def _on_policy(nominees: Iterable[NomineeReview]) -> Iterator[Hint]:
    """Mention that what is only policy takes nobody out, whatever was decided."""
    for nominee in nominees:
        if not nominee.decisions:
            continue
        policies = {each.name for each in nominee.findings if not bars(each)}
        for each in nominee.decisions:
            if each.decision.conclusion is Conclusion.ESTABLISHED and each.criterion in policies:
                number = nominee.candidate.number
                yield hint(catalogue.DECISION_ON_POLICY, each.decision.place, number=number)


def _before_change(nominees: Iterable[NomineeReview]) -> Iterator[Hint]:
    """Mention decisions that were made before their source changed."""
    for nominee in nominees:
        for each in nominee.decisions:
            if each.outdated and each.settles is not Settles.NOTHING:
                number = nominee.candidate.number
                yield hint(catalogue.DECISION_BEFORE_CHANGE, each.decision.place, number=number)


def _before_notice(nominees: Iterable[NomineeReview], decisions: Decisions) -> Iterator[Hint]:
    """Count those flagged who gave up before they were told why."""
    told = notices_served(decisions.decisions, decisions.registered)
    gone = {(each.key, each.number): each for each in decisions.withdrawals}
    early = []
    for nominee in nominees:
        key, number = nominee.candidate.key, nominee.candidate.number
        letter = gone.get((key, number)) if key else None
        if key is None or letter is None or nominee.verdict is not Verdict.FLAG:
            continue
        if not any(day <= letter.on for day in told.get((key, number), ())):
            early.append(letter)
    if early:
        yield hint(catalogue.WITHDRAWN_BEFORE_NOTICE, early[0].place, count=len(early))
