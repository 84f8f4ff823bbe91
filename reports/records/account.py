"""One person explained, as JSON has it: made from what was disclosed to the reader and from nothing else."""

from collections.abc import Iterable
from dataclasses import asdict
from typing import Any

from reports.disclosed.explanations import (
    ContestStep,
    ExplainedCriterion,
    ExplainedVillage,
    Explanation,
    HeldBack,
    Line,
    Outcome,
    Signed,
)
from reports.disclosed.findings import Contradiction
from reports.disclosed.people import GroundOfPerson, LayerOfPerson
from reports.disclosed.reader import Audience
from reports.disclosed.sources import Criterion, SetAside
from reports.records.places import place_record
from reports.wording.audience_words import FOOTER
from reports.wording.rights_words import NO_CLOCK, RIGHTS, UNTOLD
from reports.wording.words import BECAUSE, NOT_YET_DECIDED, OVERRULED
from vocabulary.fields import POSTS, STATES
from vocabulary.outcomes import Verdict
from vocabulary.places import Place
from vocabulary.texts import Lang
from vocabulary.truth import Truth

Json = dict[str, Any]

# The person's own copy goes by the word of the command line (`--for candidate`).
_FOR = {Audience.PERSON: "candidate"}


def account_record(explained: Explanation) -> Json:
    """Return one person explained, in the reader's language."""
    election, lang, audience = explained.election, explained.reader.lang, explained.reader.audience
    return {
        "person": explained.person,
        "for": _FOR.get(audience, audience.value),
        "election": {
            "county": election.county,
            "polling_day": election.polling_day.isoformat(),
            "review_day": election.review_day.isoformat(),
            "draft": election.draft,
            "packs": [
                {"pack": each.name, "title": each.title.to(lang), "sha256": each.sha256}
                for each in election.sources
            ],
        },
        "villages": [_village(each, explained) for each in explained.villages],
        "set_aside": [_aside(item, lang) for item in explained.set_aside],
        "contest": _contest(explained.contest, lang),
        "notes": [*([UNTOLD.to(lang)] if explained.reader.own else []), FOOTER.to(lang)],
    }


def _village(village: ExplainedVillage, explained: Explanation) -> Json:
    """Return everything about the person in one village."""
    lang, own = explained.reader.lang, explained.reader.own
    return {
        "township": village.township,
        "village": village.village,
        "polling_day": village.polling_day.isoformat(),
        "name": village.name,
        "posts": [POSTS[post].to(lang) for post in village.posts],
        "state": STATES[village.state].to(lang) if village.state in STATES else village.state,
        **(_outcome(village.outcome, explained) if village.outcome else {}),
        "unexamined": village.unexamined is not None,
        "unexamined_because": village.unexamined.to(lang) if village.unexamined else "",
        "facts": [
            {"fact": line.name, "label": line.label.to(lang), "value": line.value.to(lang)}
            | ({} if own else {"place": _place(line.place)})
            for line in village.facts
        ],
        "criteria": [_criterion(each, explained) for each in village.criteria],
        "layers": [_ground(each, lang) for each in village.layers],
        "not_asked": [_aside(item, lang) for item in village.not_asked],
        "holds": [_held(each, explained) for each in village.holds],
        **(
            {} if own else {"contradictions": [_contradiction(each, lang) for each in village.contradictions]}
        ),
    }


def _outcome(outcome: Outcome, explained: Explanation) -> Json:
    """Return the overall result, and what each open question decides."""
    return {
        "id_number": outcome.id_ending,
        "place": _place(outcome.place),
        "verdict": outcome.verdict.value,
        "legal": _word(outcome.legal),
        "policy": _word(outcome.policy),
        "would_apply": list(outcome.would_apply),
        "possible": [verdict.value for verdict in outcome.possible],
        "what_if": [
            {
                "question": each.question,
                "ask": explained.questions[each.question].to(explained.reader.lang),
                "departments": list(each.departments),
                "if_none": _word(each.if_none),
                "if_found": [verdict.value for verdict in each.if_found],
            }
            for each in outcome.what_if
        ],
    }


def _criterion(each: ExplainedCriterion, explained: Explanation) -> Json:
    """Return one criterion with its truth and what made it so."""
    criterion, lang = each.criterion, explained.reader.lang
    return {
        "criterion": criterion.name,
        "item": criterion.item,
        "text": criterion.text.to(lang),
        "sentence": criterion.sentence.to(lang),
        "force": criterion.force.value,
        "ground": criterion.ground,
        "orientation": criterion.orientation.to(lang) if criterion.orientation else "",
        "grade": criterion.grade.value,
        "curable": criterion.curable,
        "truth": each.truth.value,
        "effect": criterion.effect.to(lang) if each.truth is Truth.YES else "",
        **({"until_decided": _undecided(criterion, lang)} if explained.reader.own else {}),
        "citation": criterion.citation,
        "evidence": [_evidence(line, explained) for line in each.evidence],
        "awaits": [
            {
                "question": awaited.question,
                "ask": explained.questions[awaited.question].to(lang),
                "departments": list(awaited.departments),
            }
            for awaited in each.awaits
        ],
        "unknown_because": [origin.value for origin in each.unknown_because],
    }


def _undecided(criterion: Criterion, lang: Lang) -> str:
    """Say beside every bar of law that nothing is decided yet."""
    return NOT_YET_DECIDED.to(lang) if criterion.forbids else ""


def _evidence(line: Line, explained: Explanation) -> Json:
    """Return one line of evidence; the person's copy names no file."""
    lang, own = explained.reader.lang, explained.reader.own
    return {
        "fact": line.name,
        "label": line.label.to(lang),
        "value": line.value.to(lang),
        "department": line.department,
        "signed": _signed(line.signed, own=own) if line.signed else None,
        **({} if own else {"place": _place(line.place)}),
    }


def _signed(signed: Signed, *, own: bool) -> Json:
    """Return who answers for an answer; the person is shown the day and the paper."""
    public = {"given_on": signed.given_on, "document": signed.document}
    if own:
        return public
    people = {"officer": signed.officer, "reviewer": signed.reviewer, "leader": signed.leader}
    return {**people, **public, "queried_until": signed.queried_until}


def _ground(ground: GroundOfPerson, lang: Lang) -> Json:
    """Return what the layers say of the person on one ground."""
    return {"ground": ground.ground, "layers": [_layer(each, lang) for each in ground.layers]}


def _layer(layer: LayerOfPerson, lang: Lang) -> Json:
    """Return what one layer says of the person."""
    return {
        "criterion": layer.criterion,
        "source": layer.title.to(lang),
        "item": layer.item,
        "force": layer.force.value,
        "grade": layer.grade.value,
        "truth": layer.truth.value,
        "note": OVERRULED.to(lang) if layer.overruled else "",
    }


def _held(held: HeldBack, explained: Explanation) -> Json:
    """Return what holds the record back."""
    place = {} if explained.reader.own else {"place": _place(held.place)}
    return {"hold": held.hold.value, "message": held.message.to(explained.reader.lang), **place}


def _contradiction(each: Contradiction, lang: Lang) -> Json:
    """Return two statements that cannot both be, with what they rest on."""
    return {
        "text": each.text.to(lang),
        "evidence": [
            {
                "fact": one.name,
                "label": one.label.to(lang),
                "value": one.value.to(lang),
                "department": one.department,
                "place": _place(one.place),
            }
            for one in each.statements
        ],
    }


def _contest(steps: Iterable[ContestStep], lang: Lang) -> Json:
    """Return how to contest: the steps of every pack that spoke of the person, and everybody's rights."""
    shown = [
        {
            "pack": step.pack,
            "step": step.step,
            "label": step.label.to(lang),
            "value": step.value.to(lang),
            "item": step.item,
        }
        for step in steps
    ]
    return {"steps": shown, "note": "" if shown else NO_CLOCK.to(lang), "rights": RIGHTS.to(lang)}


def _place(place: Place | None) -> Json:
    """Return a place."""
    return asdict(place_record(place))


def _word(verdict: Verdict | None) -> str | None:
    """Return a verdict's word."""
    return None if verdict is None else verdict.value


def _aside(item: SetAside, lang: Lang) -> Json:
    """Return a criterion that was not examined, and why."""
    return {
        "criterion": item.name,
        "item": item.item,
        "text": item.text.to(lang),
        "because": item.because.value,
        "reason": BECAUSE[item.because].to(lang),
    }
