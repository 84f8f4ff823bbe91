"""Villages and their nominees as JSON: verdicts, findings, wishes, what is to be done."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from reports.disclosed import findings as shown
from reports.records.bodies import (
    RequirementRecord,
    TogetherRecord,
    requirement_records,
    together_record,
)
from reports.records.decided import DecisionRecord, RegisteredRecord, decision_record, registered_record
from reports.records.places import PlaceRecord, place_record
from vocabulary.origins import Origin
from vocabulary.outcomes import Force, Grade, Hold, Outlook, Verdict
from vocabulary.texts import Lang
from vocabulary.truth import Truth


@dataclass(frozen=True, slots=True)
class EvidenceRecord:
    """One thing that a finding rests on."""

    fact: str
    value: str
    department: str | None
    place: PlaceRecord


@dataclass(frozen=True, slots=True)
class AwaitedRecord:
    """A question that is open, and the units that still have to answer."""

    question: str
    departments: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class WayRecord:
    """A lawful way that is open on a finding on a member in office."""

    way: str
    source: str
    item: str
    text: str


@dataclass(frozen=True, slots=True)
class FindingRecord:
    """One finding that is not a clear no."""

    criterion: str
    item: str
    text: str
    force: Force
    grade: Grade
    ground: str
    curable: bool
    truth: Truth
    effect: str
    citation: str
    evidence: tuple[EvidenceRecord, ...]
    awaits: tuple[AwaitedRecord, ...]
    unknown_because: tuple[Origin, ...]
    ways: tuple[WayRecord, ...] = ()


@dataclass(frozen=True, slots=True)
class WishRecord:
    """One wish: it is no finding, and enters no verdict."""

    criterion: str
    truth: Truth
    item: str
    text: str
    force: Force
    orientation: str
    note: str


@dataclass(frozen=True, slots=True)
class HoldRecord:
    """Why a record cannot pass whatever the criteria say."""

    hold: Hold
    message: str
    place: PlaceRecord


@dataclass(frozen=True, slots=True)
class ContradictionRecord:
    """Two statements that cannot both be, with what they rest on; neither is used."""

    text: str
    evidence: tuple[EvidenceRecord, ...]


@dataclass(frozen=True, slots=True)
class NomineeRecord:
    """One nominee."""

    no: str
    name: str
    id_number: str
    place: PlaceRecord
    posts: tuple[str, ...]
    state: str
    verdict: Verdict
    legal: Verdict | None
    policy: Verdict | None
    unexamined: bool
    unexamined_because: str
    would_apply: tuple[str, ...]
    findings: tuple[FindingRecord, ...]
    wishes: tuple[WishRecord, ...]
    not_asked: tuple[str, ...]
    holds: tuple[HoldRecord, ...]
    contradictions: tuple[ContradictionRecord, ...]
    decisions: tuple[DecisionRecord, ...]
    after_posting: tuple[str, ...]  # criteria on which all that was found came in after the list was posted
    registered: tuple[RegisteredRecord, ...]  # by the days
    withheld_alone: bool | None  # for the deciding body: the flag rests on withheld answers alone


@dataclass(frozen=True, slots=True)
class StepRecord:
    """A step of the procedure that concerns a nominee, or may concern one."""

    criterion: str
    no: str
    truth: Truth
    todo: str


@dataclass(frozen=True, slots=True)
class VillageRecord:
    """One village."""

    township: str
    village: str
    known: bool
    polling_day: date | None  # none in a check of members in office
    nomination_mode: str | None  # null where it is not known
    nomination_mode_assumed: bool  # no column of villages.xlsx says
    nominees: tuple[NomineeRecord, ...]
    ratios: tuple[RequirementRecord, ...]
    together: Outlook | None
    slate: TogetherRecord | None
    todo: tuple[StepRecord, ...]


def village_record(village: shown.Village, lang: Lang, *, elects: bool = True) -> VillageRecord:
    """Return one village."""
    return VillageRecord(
        township=village.township,
        village=village.name,
        known=village.known,
        polling_day=village.polling_day if elects else None,
        nomination_mode=village.mode.code if village.mode else None,
        nomination_mode_assumed=village.mode is not None and village.mode.assumed,
        nominees=tuple(_nominee(each, lang) for each in village.nominees),
        ratios=requirement_records(village.requirements, lang),
        together=village.together.outlook if village.together else None,
        slate=together_record(village.together, lang),
        todo=tuple(_steps(village, lang)),
    )


def _steps(village: shown.Village, lang: Lang) -> Iterator[StepRecord]:
    """Yield what somebody else must do, person by person."""
    for nominee in village.nominees:
        for step in nominee.steps:
            todo = step.criterion.todo.to(lang) if step.criterion.todo else ""
            yield StepRecord(step.criterion.name, nominee.number, step.truth, todo)


def _nominee(nominee: shown.Nominee, lang: Lang) -> NomineeRecord:
    """Return one nominee."""
    return NomineeRecord(
        no=nominee.number,
        name=nominee.name,
        id_number=nominee.id_ending,
        place=place_record(nominee.place),
        posts=nominee.posts,
        state=nominee.state,
        verdict=nominee.verdict,
        legal=nominee.legal,
        policy=nominee.policy,
        unexamined=nominee.unexamined is not None,
        unexamined_because=nominee.unexamined.to(lang) if nominee.unexamined else "",
        would_apply=nominee.would_apply,
        findings=tuple(_finding(each, lang) for each in nominee.findings),
        wishes=tuple(_wish(each, lang) for each in nominee.wishes),
        not_asked=tuple(item.name for item in nominee.not_asked),
        holds=tuple(
            HoldRecord(each.hold, each.message.to(lang), place_record(each.place)) for each in nominee.holds
        ),
        contradictions=tuple(
            ContradictionRecord(each.text.to(lang), _evidence(each.statements, lang))
            for each in nominee.contradictions
        ),
        decisions=tuple(decision_record(each) for each in nominee.decisions),
        after_posting=nominee.after_posting,
        registered=tuple(registered_record(each, lang) for each in nominee.registered),
        withheld_alone=nominee.withheld_alone,
    )


def _finding(finding: shown.Finding, lang: Lang) -> FindingRecord:
    """Return one finding."""
    criterion = finding.criterion
    return FindingRecord(
        criterion=criterion.name,
        item=criterion.item,
        text=criterion.text.to(lang),
        force=criterion.force,
        grade=criterion.grade,
        ground=criterion.ground,
        curable=criterion.curable,
        truth=finding.truth,
        effect=criterion.effect.to(lang) if finding.truth is Truth.YES else "",
        citation=criterion.citation,
        evidence=_evidence(finding.evidence, lang),
        awaits=tuple(AwaitedRecord(each.question, each.departments) for each in finding.awaits),
        unknown_because=finding.unknown_because,
        ways=tuple(
            WayRecord(each.name, each.title.to(lang), each.item, each.text.to(lang)) for each in finding.ways
        ),
    )


def _evidence(evidence: Iterable[shown.Evidence | shown.Statement], lang: Lang) -> tuple[EvidenceRecord, ...]:
    """Return what a finding rests on."""
    return tuple(
        EvidenceRecord(each.name, each.value.to(lang), each.department, place_record(each.place))
        for each in evidence
    )


def _wish(wish: shown.Wish, lang: Lang) -> WishRecord:
    """Return one wish."""
    criterion = wish.criterion
    return WishRecord(
        criterion=criterion.name,
        truth=wish.truth,
        item=criterion.item,
        text=criterion.text.to(lang),
        force=criterion.force,
        orientation=criterion.orientation.to(lang) if criterion.orientation else "",
        note=criterion.aim.to(lang),
    )
