"""Criteria of one person as the person's own copy has them: without place and officer."""

from dataclasses import dataclass

from reports.disclosed.explanations import ExplainedCriterion, Explanation, Line
from reports.records.explained.both_copies import AskedRecord, asked_records
from reports.wording.words import NOT_YET_DECIDED
from vocabulary.origins import Origin
from vocabulary.outcomes import Force, Grade
from vocabulary.texts import Lang
from vocabulary.truth import Truth


@dataclass(frozen=True, slots=True)
class DatedRecord:
    """The day and the paper of an answer."""

    given_on: str
    document: str


@dataclass(frozen=True, slots=True)
class OwnEvidenceRecord:
    """One thing that a criterion rests on."""

    fact: str
    label: str
    value: str
    department: str | None
    signed: DatedRecord | None


@dataclass(frozen=True, slots=True)
class OwnCriterionRecord:
    """One criterion with its truth and what made it so; a bar of law says that nothing is decided yet."""

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
    until_decided: str
    citation: str
    evidence: tuple[OwnEvidenceRecord, ...]
    awaits: tuple[AskedRecord, ...]
    unknown_because: tuple[Origin, ...]


def own_criterion_record(each: ExplainedCriterion, explained: Explanation) -> OwnCriterionRecord:
    """Return one criterion with its truth and what made it so."""
    criterion, lang = each.criterion, explained.reader.lang
    return OwnCriterionRecord(
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
        until_decided=NOT_YET_DECIDED.to(lang) if criterion.forbids else "",
        citation=criterion.citation,
        evidence=tuple(_evidence(line, lang) for line in each.evidence),
        awaits=asked_records(each, explained),
        unknown_because=each.unknown_because,
    )


def _evidence(line: Line, lang: Lang) -> OwnEvidenceRecord:
    """Return one line of evidence, with the day and the paper."""
    signed = line.signed
    return OwnEvidenceRecord(
        fact=line.name,
        label=line.label.to(lang),
        value=line.value.to(lang),
        department=line.department,
        signed=DatedRecord(signed.given_on, signed.document) if signed else None,
    )
