"""Discloses the results of polling: people, offices, votes and rules; never a consequence."""

from collections.abc import Iterable

from candidates.people.kin_relations import CLOSE_KIN
from candidates.villages.village import VillageKey
from engine.elected import elected as judged
from reports.disclosed.results import (
    BodyCount,
    Check,
    Due,
    Elected,
    Figure,
    Office,
    OfficeCount,
    Pair,
    ResultRows,
    Results,
    Rule,
    SkippedRow,
    Tally,
    Unchecked,
    VillageName,
    VillageResults,
)
from reports.disclosure.bodies import requirement_of
from reports.disclosure.county_figures import asked_of
from reports.disclosure.desk import Desk
from reports.disclosure.who_may_see import sees_evidence
from reports.disclosure.words.result_words import counted_words, pair_words, person_words, rule_words
from vocabulary.texts import Lang, Text


def results_for(desk: Desk) -> Results | None:
    """Disclose the results that are in; none without elected.xlsx, and none to whom evidence is closed."""
    elected = desk.review.elected
    if elected is None or not sees_evidence(desk.reader):
        return None
    rows = elected.rows
    return Results(
        villages=tuple(_village(desk, each) for each in elected.villages),
        not_in=tuple(_name(key) for key in elected.not_in),
        figures=tuple(_figure(desk, each) for each in elected.figures),
        both_committees=elected.both_committees,
        rows=ResultRows(rows.read, rows.elected, rows.problems, rows.skipped),
        problems=elected.problems,
        hints=elected.hints,
        skips=tuple(SkippedRow(each.place, each.reason) for each in elected.skips),
    )


def _village(desk: Desk, village: judged.VillageElected) -> VillageResults:
    """Disclose the results of one village."""
    keys = [each.village.key if each.village else None for each in desk.review.villages]
    return VillageResults(
        key=_name(village.key),
        position=keys.index(village.key) if village.key in keys else None,
        polling_day=village.polling_day,
        settled=village.settled,
        open=village.open,
        people=_people(village.people),
        bodies=tuple(_body(each) for each in village.bodies),
        checks=tuple(_check(desk, each) for each in village.checks),
        unchecked=tuple(
            Unchecked(f"{each.pack.name}/{each.ratio.name}", each.ratio.item, each.ratio.text, each.bodies)
            for each in village.unchecked
        ),
        to_review=_people(village.to_review),
        due=tuple(Due(each.source, each.item, each.latest) for each in village.due),
        write_in_rules=_rules(village.write_in_rules),
        vacancy_rules=_rules(village.vacancy_rules),
    )


def _name(key: VillageKey) -> VillageName:
    """Disclose a village."""
    return VillageName(key.township, key.village)


def _people(people: Iterable[judged.ElectedPerson]) -> tuple[Elected, ...]:
    """Disclose people who were elected."""
    return tuple(
        Elected(
            number=person.number,
            name=person.name,
            offices=tuple(Office(each.post, each.votes, each.written_in) for each in person.offices),
            nominated=person.nominated,
            verdict=person.verdict,
            legal=person.legal,
            whys=person.whys,
            remarks=person.remarks,
            words=Text(*(person_words(person, lang) for lang in Lang)),
        )
        for person in people
    )


def _body(body: judged.BodyCount) -> BodyCount:
    """Disclose how far a body is filled."""
    offices = (OfficeCount(each.post, each.seats, each.elected, each.open) for each in body.offices)
    return BodyCount(body.body, tuple(offices), body.open)


def _check(desk: Desk, check: judged.Check) -> Check:
    """Disclose one requirement with the facts that it turns on."""
    return Check(
        requirement=requirement_of(check.review, desk.packs),
        source=check.source,
        met=check.met,
        binding=check.binding,
        counted=Text(*(counted_words(check, lang) for lang in Lang)),
        pairs=tuple(_pair(each) for each in check.facts.pairs),
        in_both=_people(check.facts.in_both),
        undeclared=_people(check.facts.undeclared),
        untold=_people(check.facts.untold),
        rules=_rules(check.rules),
    )


def _pair(pair: judged.KinPair) -> Pair:
    """Disclose two people, and what they are to each other."""
    one, other = _people(pair.people)
    return Pair(
        people=(one, other),
        relations=pair.relations,
        relation_words=tuple(CLOSE_KIN[each] for each in pair.relations),
        sure=pair.sure,
        sentence=Text(*(pair_words(pair, lang) for lang in Lang)),
    )


def _rules(rules: Iterable[judged.PublishedRule]) -> tuple[Rule, ...]:
    """Disclose published rules."""
    return tuple(
        Rule(
            name=rule.name,
            source=rule.source,
            item=rule.item,
            words=rule.words,
            order=rule.order,
            text=Text(*(rule_words(rule, lang) for lang in Lang)),
        )
        for rule in rules
    )


def _figure(desk: Desk, figure: judged.Figure) -> Figure:
    """Disclose one figure of the county."""
    return Figure(
        name=figure.name,
        now=_tally(figure.now),
        villages=figure.villages,
        before=_tally(figure.before),
        after=_tally(figure.after),
        compared=figure.compared,
        asked=tuple(asked_of(figure, desk.review)),
    )


def _tally(tally: judged.Tally | None) -> Tally | None:
    """Disclose a tally; what is not known is none, and never zero."""
    return None if tally is None else Tally(tally.least, tally.most, tally.whole, tally.untold)
