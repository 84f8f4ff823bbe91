"""The results of polling as JSON with stable keys: people, offices, votes, rules; never a consequence."""

from fractions import Fraction
from typing import Any

from candidates.villages.village import VillageKey
from engine.elected.elected import (
    BodyCount,
    Check,
    ElectedPerson,
    ElectedReview,
    Figure,
    KinPair,
    PublishedRule,
    Tally,
    VillageElected,
)
from reports.results.words import FIGURE, LEFT_TO_PEOPLE, pair_words, person_words, rule_words
from vocabulary.texts import Lang

Json = dict[str, Any]


def elected_json(review: ElectedReview | None, lang: Lang) -> Json | None:
    """Return the results that are in, or nothing where there is no elected.xlsx."""
    if review is None:
        return None
    rows = review.rows
    return {
        "villages": [village_json(village, lang) for village in review.villages],
        "not_in": [_key(key) for key in review.not_in],
        "heads_of": ["committee", "branch"] if review.both_committees else ["committee"],
        "figures": [_figure(figure, lang) for figure in review.figures],
        "rows": {
            "read": rows.read,
            "elected": rows.elected,
            "problems": rows.problems,
            "skipped": rows.skipped,
        },
    }


def village_json(village: VillageElected, lang: Lang) -> Json:
    """Return the results of one village."""
    return {
        **_key(village.key),
        "polling_day": village.polling_day.isoformat(),
        "settled": village.settled,
        "elected": [_person(person) for person in village.people],
        "bodies": [_body(body) for body in village.bodies],
        "ratios": [_check(check, lang) for check in village.checks],
        "not_checked": [
            {"ratio": f"{each.pack.name}/{each.ratio.name}", "no_results_of": list(each.bodies)}
            for each in village.unchecked
        ],
        "to_review": [
            {"no": person.number, "name": person.name, "why": [why.value for why in person.whys]}
            for person in village.to_review
        ],
        "review_by": [
            {"source": due.source.to(lang), "item": due.item, "latest": due.latest.isoformat()}
            for due in village.due
        ],
        "write_in_rules": [_rule(rule, lang) for rule in village.write_in_rules],
        "vacancy_rules": [_rule(rule, lang) for rule in village.vacancy_rules],
    }


def _key(key: VillageKey) -> Json:
    """Return a village."""
    return {"township": key.township, "village": key.village}


def _person(person: ElectedPerson) -> Json:
    """Return somebody elected."""
    return {
        "no": person.number,
        "name": person.name,
        "offices": [
            {"post": office.post, "votes": office.votes, "written_in": office.written_in}
            for office in person.offices
        ],
        "nominated": person.nominated,
        "verdict": person.verdict.value if person.verdict else None,
        "remarks": [remark.value for remark in person.remarks],
    }


def _body(body: BodyCount) -> Json:
    """Return how far a body is filled."""
    return {
        "body": body.body,
        "open": body.open,
        "offices": [
            {"post": office.post, "seats": office.seats, "elected": office.elected, "open": office.open}
            for office in body.offices
        ],
    }


def _check(check: Check, lang: Lang) -> Json:
    """Return one requirement."""
    review = check.review
    return {
        "ratio": review.name,
        "item": review.ratio.item,
        "text": review.ratio.text.to(lang),
        "grade": review.ratio.grade.value,
        "met": check.met.value,
        "least": _number(review.least),
        "most": _number(review.most),
        "because": review.because.to(lang) if review.because else "",
        "pairs": [_pair(pair, lang) for pair in check.facts.pairs],
        "in_both": [person_words(person, lang) for person in check.facts.in_both],
        "kin_not_declared": [person.name for person in check.facts.undeclared],
        "not_told": [person.name for person in check.facts.untold],
        "rules": [_rule(rule, lang) for rule in check.rules],
        "note": LEFT_TO_PEOPLE.to(lang) if check.rules else "",
    }


def _pair(pair: KinPair, lang: Lang) -> Json:
    """Return two people, neither before the other, with what they are to each other."""
    return {
        "people": [_person(person) for person in pair.people],
        "relations": list(pair.relations),
        "sure": pair.sure,
        "sentence": pair_words(pair, lang),
    }


def _rule(rule: PublishedRule, lang: Lang) -> Json:
    """Return a published rule."""
    return {
        "rule": rule.name,
        "source": rule.source.to(lang),
        "item": rule.item,
        "text": rule_words(rule, lang),
        "order": list(rule.order),
    }


def _figure(figure: Figure, lang: Lang) -> Json:
    """Return one figure of the county."""
    return {
        "figure": figure.name,
        "label": FIGURE[figure.name].to(lang),
        "now": _tally(figure.now),
        "villages": figure.villages,
        "before": _tally(figure.before),
        "after": _tally(figure.after),
        "compared": figure.compared,
    }


def _tally(tally: Tally | None) -> Json | None:
    """Return a tally; what is not known is null and never zero."""
    if tally is None:
        return None
    return {
        "least": _number(tally.least),
        "most": _number(tally.most),
        "of": tally.whole,
        "not_known": tally.untold,
    }


def _number(value: int | Fraction | None) -> int | str | None:
    """Return a number; a fraction as text, so that nothing is rounded."""
    if isinstance(value, Fraction):
        return value.numerator if value.denominator == 1 else str(value)
    return value
