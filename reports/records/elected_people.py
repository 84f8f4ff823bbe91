"""Somebody elected, pairs of people and published rules as JSON has them."""

from dataclasses import dataclass

from reports.disclosed import results as shown
from vocabulary.outcomes import Remark, Verdict
from vocabulary.texts import Lang


@dataclass(frozen=True, slots=True)
class OfficeRecord:
    """A post that somebody was elected to."""

    post: str
    votes: int | None
    written_in: bool


@dataclass(frozen=True, slots=True)
class ElectedRecord:
    """Somebody who was elected."""

    no: str
    name: str
    offices: tuple[OfficeRecord, ...]
    nominated: bool
    verdict: Verdict | None
    legal: Verdict | None  # null where no law examined the person
    remarks: tuple[Remark, ...]


@dataclass(frozen=True, slots=True)
class PairRecord:
    """Two people, neither before the other, with what they are to each other."""

    people: tuple[ElectedRecord, ...]
    relations: tuple[str, ...]
    sure: bool
    sentence: str


@dataclass(frozen=True, slots=True)
class RuleRecord:
    """A published rule."""

    rule: str
    source: str
    item: str
    text: str
    order: tuple[str, ...]


def elected_record(person: shown.Elected) -> ElectedRecord:
    """Return somebody elected."""
    return ElectedRecord(
        no=person.number,
        name=person.name,
        offices=tuple(OfficeRecord(each.post, each.votes, each.written_in) for each in person.offices),
        nominated=person.nominated,
        verdict=person.verdict,
        legal=person.legal,
        remarks=person.remarks,
    )


def pair_record(pair: shown.Pair, lang: Lang) -> PairRecord:
    """Return two people with what they are to each other."""
    people = tuple(elected_record(each) for each in pair.people)
    return PairRecord(people, pair.relations, pair.sure, pair.sentence.to(lang))


def rule_record(rule: shown.Rule, lang: Lang) -> RuleRecord:
    """Return a published rule."""
    return RuleRecord(rule.name, rule.source.to(lang), rule.item, rule.text.to(lang), rule.order)
