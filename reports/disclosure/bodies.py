"""Discloses the requirements on bodies: numbers and words, and nobody who is counted."""

from collections.abc import Iterable

from engine.bodies import requirement as judged
from engine.review.review import VillageReview
from reports.disclosed.bodies import Bound, Counted, Newcomers, NotJudged, Requirement, Together
from reports.disclosure.together import obstacle_lines, remark_lines
from reports.disclosure.words.requirement_words import (
    Packs,
    conflict_words,
    is_percentage,
    measured_words,
    outlook_words,
    repair_words,
    share_of,
    stated_bound,
    trend_of,
)
from reports.wording.words import BODY_WORDS
from rules.model.ratios import (
    Between,
    MeanOf,
    OverBodies,
    OverBody,
    OverCounty,
    OverEach,
    OverHolder,
    OverList,
    OverOffice,
    OverTownship,
    Scope,
)
from vocabulary.elections.choices import POSTS
from vocabulary.outcomes import Outlook
from vocabulary.texts import Text


def requirement_of(review: judged.RequirementReview, packs: Packs) -> Requirement:
    """Disclose one requirement."""
    ratio, needed, share = review.ratio, review.needed or stated_bound(review.ratio), share_of(review.ratio)
    return Requirement(
        name=review.name,
        pack=review.pack,
        title=packs[review.pack].title,
        item=ratio.item,
        text=ratio.text,
        grade=ratio.grade,
        scope=Text(_scope_words(ratio.scope), _scope_words(ratio.scope)),
        outlook=review.outlook,
        least=review.least,
        most=review.most,
        needed=Bound(needed.at_least, needed.at_most, needed.before),
        share=None if share is None else Bound(share.at_least, share.at_most),
        percent=is_percentage(ratio),
        mean=isinstance(ratio.measure, MeanOf),
        compared=trend_of(ratio) is not None,
        because=review.because,
        note=review.note,
        measured=measured_words(review),
        meaning=outlook_words(review),
        reading=ratio.reading,
        rights_note=ratio.rights_note,
    )


def requirements_of(reviews: Iterable[judged.RequirementReview], packs: Packs) -> tuple[Requirement, ...]:
    """Disclose several requirements."""
    return tuple(requirement_of(each, packs) for each in reviews)


def not_judged_of(villages: Iterable[VillageReview]) -> tuple[NotJudged, ...]:
    """Disclose the requirements that are unknown for one reason wherever they apply."""
    found: dict[str, judged.RequirementReview] = {}
    known: set[str] = set()
    for each in (each for village in villages for each in village.requirements):
        first = found.setdefault(each.name, each)
        if each.outlook is not Outlook.UNKNOWN or each.because != first.because:
            known.add(each.name)
    return tuple(
        NotJudged(name, each.ratio.text, each.because) for name, each in found.items() if name not in known
    )


def together_of(review: judged.TogetherReview | None, packs: Packs) -> Together | None:
    """Disclose what can be said of the requirements that forbid, at once; none where none is judged."""
    if review is None:
        return None
    return Together(
        outlook=review.outlook,
        conflict=tuple(each.name for each in review.conflict),
        conflict_words=conflict_words(review.conflict),
        repair=tuple(
            Newcomers(each.post, tuple(kind.name for kind in each.kinds), each.number)
            for each in review.repair
        ),
        repair_words=repair_words(review.repair, packs),
        meets=_counted(review.meets),
        breaks=_counted(review.breaks),
        left_out=tuple(each.name for each in review.left_out),
        because=review.because,
        obstacles=obstacle_lines(review, packs),
        remarks=remark_lines(review),
    )


def _counted(example: Iterable[judged.Counted]) -> tuple[Counted, ...]:
    """Disclose what requirements count in an example."""
    return tuple(Counted(each.requirement.name, each.value) for each in example)


def _scope_words(scope: Scope) -> str:
    """Say whom a requirement is over."""
    match scope:
        case OverBody(body):
            return BODY_WORDS.get(body, body)
        case OverBodies(bodies):
            return "、".join(BODY_WORDS.get(body, body) for body in bodies)
        case OverHolder() | OverOffice():
            return POSTS[scope.post].zh if isinstance(scope, OverOffice) else f"当选的{POSTS[scope.post].zh}"
        case Between((one, other)):
            return f"{_scope_words(one)}与{_scope_words(other)}"
        case OverEach(scopes):
            return "、".join(dict.fromkeys(map(_scope_words, scopes)))
        case OverList():
            return "全部人选"
        case OverTownship(among) | OverCounty(among):
            area = "全县" if isinstance(scope, OverCounty) else "全乡镇"
            return area if among is None else area + _scope_words(among)
