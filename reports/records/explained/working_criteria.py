"""Criteria and contradictions of one person, with every place and whoever answers for an answer."""

from dataclasses import dataclass

from reports.disclosed.explanations import ExplainedCriterion, Explanation, Line, Signed
from reports.disclosed.findings import Contradiction
from reports.records.explained.both_copies import AskedRecord, asked_records
from reports.records.places import PlaceRecord, place_record
from vocabulary.origins import Origin
from vocabulary.outcomes import Force, Grade
from vocabulary.texts import Lang
from vocabulary.truth import Truth


@dataclass(frozen=True, slots=True)
class SignedRecord:
    """Who answers for an answer."""

    officer: str
    reviewer: str
    leader: str
    given_on: str
    document: str
    queried_until: str


@dataclass(frozen=True, slots=True)
class WorkingEvidenceRecord:
    """One thing that a criterion rests on."""

    fact: str
    label: str
    value: str
    department: str | None
    signed: SignedRecord | None
    place: PlaceRecord


@dataclass(frozen=True, slots=True)
class WorkingCriterionRecord:
    """One criterion with its truth and what made it so."""

    criterion: str
    item: str
    text: str
    reading: str  # what its words leave open, as we read it; empty where they say all of it
    own_readings: tuple[str, ...]  # and as packs of the county read it
    sentence: str
    force: Force
    ground: str
    orientation: str
    grade: Grade
    curable: bool
    truth: Truth
    effect: str
    citation: str
    evidence: tuple[WorkingEvidenceRecord, ...]
    awaits: tuple[AskedRecord, ...]
    unknown_because: tuple[Origin, ...]


@dataclass(frozen=True, slots=True)
class StatementRecord:
    """One of the statements that contradict each other."""

    fact: str
    label: str
    value: str
    department: str | None
    place: PlaceRecord


@dataclass(frozen=True, slots=True)
class ContradictingRecord:
    """Statements that cannot all be, with what they rest on; none of them is used."""

    text: str
    evidence: tuple[StatementRecord, ...]


def working_criterion_record(each: ExplainedCriterion, explained: Explanation) -> WorkingCriterionRecord:
    """Return one criterion with its truth and what made it so."""
    criterion, lang = each.criterion, explained.reader.lang
    return WorkingCriterionRecord(
        criterion=criterion.name,
        item=criterion.item,
        text=criterion.text.to(lang),
        reading=criterion.reading.to(lang) if criterion.reading else "",
        own_readings=tuple(each.to(lang) for each in criterion.own_readings),
        sentence=criterion.sentence.to(lang),
        force=criterion.force,
        ground=criterion.ground,
        orientation=criterion.orientation.to(lang) if criterion.orientation else "",
        grade=criterion.grade,
        curable=criterion.curable,
        truth=each.truth,
        effect=criterion.effect.to(lang) if each.truth is Truth.YES else "",
        citation=criterion.citation,
        evidence=tuple(_evidence(line, lang) for line in each.evidence),
        awaits=asked_records(each, explained),
        unknown_because=each.unknown_because,
    )


def contradicting_record(each: Contradiction, lang: Lang) -> ContradictingRecord:
    """Return statements that cannot all be, with what they rest on."""
    statements = (
        StatementRecord(
            one.name, one.label.to(lang), one.value.to(lang), one.department, place_record(one.place)
        )
        for one in each.statements
    )
    return ContradictingRecord(each.text.to(lang), tuple(statements))


def _evidence(line: Line, lang: Lang) -> WorkingEvidenceRecord:
    """Return one line of evidence."""
    return WorkingEvidenceRecord(
        fact=line.name,
        label=line.label.to(lang),
        value=line.value.to(lang),
        department=line.department,
        signed=_signed(line.signed) if line.signed else None,
        place=place_record(line.place),
    )


def _signed(signed: Signed) -> SignedRecord:
    """Return who answers for an answer."""
    return SignedRecord(
        officer=signed.officer,
        reviewer=signed.reviewer,
        leader=signed.leader,
        given_on=signed.given_on,
        document=signed.document,
        queried_until=signed.queried_until,
    )
