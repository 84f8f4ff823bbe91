"""The layers of law as JSON: on which grounds several packs speak, and which list is milder or stricter."""

from collections.abc import Iterable, Mapping
from typing import Any

from engine.review.docket import Because
from engine.review.judging import dates_of
from engine.review.review import Finding, Review
from engine.what_if.layers import Beside, Difference, Ground, Member, layers_of
from reports.layer_words import OVERRULED, case_words
from rules.model.pack import Pack
from vocabulary.questions import Question
from vocabulary.texts import Lang

Json = dict[str, Any]


def grounds_of(review: Review) -> tuple[Ground, ...]:
    """Return the grounds on which several packs in effect speak, as of the county's polling day."""
    silent = {item.pack for item in review.set_aside if item.because is Because.NOT_ADOPTED}
    speaking = [pack for pack in review.packs if pack.name not in silent]
    election = review.election
    return layers_of(speaking, lambda pack: dates_of(election, pack, election.polling_day, review.review_day))


def layers_json(review: Review, lang: Lang) -> list[Json]:
    """Return what several packs say of one ground."""
    questions = _questions(review.packs)
    return [
        {
            "ground": ground.name,
            "criteria": [_member(member) for member in ground.members],
            "milder": [_difference(each, questions, lang) for each in ground.milder],
            "stricter": [_difference(each, questions, lang) for each in ground.stricter],
        }
        for ground in grounds_of(review)
    ]


def beside_json(grounds: Iterable[Beside], lang: Lang) -> list[Json]:
    """Return what the layers say of one person, ground by ground."""
    return [
        {"ground": each.ground, "layers": [_finding(finding, each, lang) for finding in each.findings]}
        for each in grounds
    ]


def _questions(packs: Iterable[Pack]) -> Mapping[str, Question]:
    """Return every question by name."""
    return {name: question for pack in packs for name, question in pack.questions.items()}


def _member(member: Member) -> Json:
    """Return one layer."""
    return {
        "criterion": member.name,
        "force": member.pack.source.force.value,
        "item": member.criterion.item,
    }


def _difference(difference: Difference, questions: Mapping[str, Question], lang: Lang) -> Json:
    """Return where a criterion differs from a legal bar, with a case that shows it."""
    return {
        "criterion": difference.criterion.name,
        "than": difference.than.name,
        "example": case_words(difference.example, questions, lang),
    }


def _finding(finding: Finding, beside: Beside, lang: Lang) -> Json:
    """Return what one layer says of the person."""
    return {
        "criterion": finding.name,
        "source": finding.pack.title.to(lang),
        "item": finding.criterion.item,
        "force": finding.pack.source.force.value,
        "grade": finding.criterion.grade.value,
        "truth": finding.truth.value,
        "note": OVERRULED.to(lang) if finding.name in beside.milder else "",
    }
