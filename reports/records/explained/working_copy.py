"""Everything about one person in one village, as the people at work have it."""

from dataclasses import dataclass
from datetime import date

from reports.disclosed.explanations import ExplainedVillage, Explanation, Line, Outcome, WhatIf
from reports.records.explained.both_copies import (
    AsideRecord,
    GroundOfPersonRecord,
    aside_record,
    ground_of_person_record,
    state_word,
)
from reports.records.explained.working_criteria import (
    ContradictingRecord,
    WorkingCriterionRecord,
    contradicting_record,
    working_criterion_record,
)
from reports.records.findings import HoldRecord
from reports.records.places import PlaceRecord, place_record
from vocabulary.elections.choices import POSTS
from vocabulary.outcomes import Verdict
from vocabulary.texts import Lang


@dataclass(frozen=True, slots=True)
class WhatIfRecord:
    """What one open question decides."""

    question: str
    ask: str
    departments: tuple[str, ...]
    if_none: Verdict | None
    if_found: tuple[Verdict, ...]


@dataclass(frozen=True, slots=True)
class WorkingFactRecord:
    """One thing that the roster says of the person, and where."""

    fact: str
    label: str
    value: str
    place: PlaceRecord


@dataclass(frozen=True, slots=True)
class WorkingVillageRecord:
    """Everything about the person in one village."""

    township: str
    village: str
    polling_day: date
    name: str
    posts: tuple[str, ...]
    nominated: bool  # False: elected without that (另选他人)
    state: str
    id_number: str
    place: PlaceRecord
    verdict: Verdict
    legal: Verdict | None
    policy: Verdict | None
    would_apply: tuple[str, ...]
    possible: tuple[Verdict, ...]
    what_if: tuple[WhatIfRecord, ...]
    unexamined: bool
    unexamined_because: str
    facts: tuple[WorkingFactRecord, ...]
    criteria: tuple[WorkingCriterionRecord, ...]
    layers: tuple[GroundOfPersonRecord, ...]
    not_asked: tuple[AsideRecord, ...]
    holds: tuple[HoldRecord, ...]
    contradictions: tuple[ContradictingRecord, ...]


def working_village_record(village: ExplainedVillage, explained: Explanation) -> WorkingVillageRecord:
    """Return everything about the person in one village."""
    lang, outcome = explained.reader.lang, _outcome(village)
    return WorkingVillageRecord(
        township=village.township,
        village=village.village,
        polling_day=village.polling_day,
        name=village.name,
        posts=tuple(POSTS[post].to(lang) for post in village.posts),
        nominated=village.nominated,
        state=state_word(village, lang),
        id_number=outcome.id_ending,
        place=place_record(outcome.place),
        verdict=outcome.verdict,
        legal=outcome.legal,
        policy=outcome.policy,
        would_apply=outcome.would_apply,
        possible=outcome.possible,
        what_if=tuple(_what_if(each, explained) for each in outcome.what_if),
        unexamined=village.unexamined is not None,
        unexamined_because=village.unexamined.to(lang) if village.unexamined else "",
        facts=tuple(_fact(line, lang) for line in village.facts),
        criteria=tuple(working_criterion_record(each, explained) for each in village.criteria),
        layers=tuple(ground_of_person_record(each, lang) for each in village.layers),
        not_asked=tuple(aside_record(item, lang) for item in village.not_asked),
        holds=tuple(
            HoldRecord(each.hold, each.message.to(lang), place_record(each.place)) for each in village.holds
        ),
        contradictions=tuple(contradicting_record(each, lang) for each in village.contradictions),
    )


def _outcome(village: ExplainedVillage) -> Outcome:
    """Return the overall result, which is in every copy but the person's own."""
    if village.outcome is None:
        raise AssertionError("only a person's own copy goes without an outcome")
    return village.outcome


def _what_if(each: WhatIf, explained: Explanation) -> WhatIfRecord:
    """Return what one open question decides."""
    return WhatIfRecord(
        question=each.question,
        ask=explained.questions[each.question].to(explained.reader.lang),
        departments=each.departments,
        if_none=each.if_none,
        if_found=each.if_found,
    )


def _fact(line: Line, lang: Lang) -> WorkingFactRecord:
    """Return one thing that the roster says of the person."""
    return WorkingFactRecord(line.name, line.label.to(lang), line.value.to(lang), place_record(line.place))
