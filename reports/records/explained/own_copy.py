"""Everything about one person in one village, as the person's own copy has it.

It has no overall result, no ID, no place, no officer and no contradiction, not even as an empty key.
"""

from dataclasses import dataclass
from datetime import date

from reports.disclosed.explanations import ExplainedVillage, Explanation
from reports.records.explained.both_copies import (
    AsideRecord,
    GroundOfPersonRecord,
    aside_record,
    ground_of_person_record,
    state_word,
)
from reports.records.explained.own_criteria import OwnCriterionRecord, own_criterion_record
from vocabulary.elections.choices import POSTS
from vocabulary.outcomes import Hold


@dataclass(frozen=True, slots=True)
class OwnFactRecord:
    """One thing that the roster says of the person."""

    fact: str
    label: str
    value: str


@dataclass(frozen=True, slots=True)
class OwnHoldRecord:
    """What holds the record back, in general words."""

    hold: Hold
    message: str


@dataclass(frozen=True, slots=True)
class OwnVillageRecord:
    """Everything about the person in one village that the person is shown."""

    township: str
    village: str
    polling_day: date
    name: str
    posts: tuple[str, ...]
    nominated: bool  # False: elected without that (另选他人)
    state: str
    unexamined: bool
    unexamined_because: str
    facts: tuple[OwnFactRecord, ...]
    criteria: tuple[OwnCriterionRecord, ...]
    layers: tuple[GroundOfPersonRecord, ...]
    not_asked: tuple[AsideRecord, ...]
    holds: tuple[OwnHoldRecord, ...]


def own_village_record(village: ExplainedVillage, explained: Explanation) -> OwnVillageRecord:
    """Return everything about the person in one village."""
    lang = explained.reader.lang
    return OwnVillageRecord(
        township=village.township,
        village=village.village,
        polling_day=village.polling_day,
        name=village.name,
        posts=tuple(POSTS[post].to(lang) for post in village.posts),
        nominated=village.nominated,
        state=state_word(village, lang),
        unexamined=village.unexamined is not None,
        unexamined_because=village.unexamined.to(lang) if village.unexamined else "",
        facts=tuple(
            OwnFactRecord(line.name, line.label.to(lang), line.value.to(lang)) for line in village.facts
        ),
        criteria=tuple(own_criterion_record(each, explained) for each in village.criteria),
        layers=tuple(ground_of_person_record(each, lang) for each in village.layers),
        not_asked=tuple(aside_record(item, lang) for item in village.not_asked),
        holds=tuple(OwnHoldRecord(each.hold, each.message.to(lang)) for each in village.holds),
    )
