"""Discloses the requirements on bodies: numbers and words, and nobody who is counted."""

from collections.abc import Iterable, Mapping

from engine.bodies import requirement as judged
from engine.bodies.demands.stated import limits_of, share_of, stated_bound
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
    trend_of,
)
from reports.wording.words import body_words
from rules.model.ratios import (
    Area,
    Between,
    MeanOf,
    OverArea,
    OverBodies,
    OverBody,
    OverEach,
    OverHolder,
    OverList,
    OverOffice,
    Scope,
)
from vocabulary.elections.choices import POSTS
from vocabulary.outcomes import Outlook
from vocabulary.texts import Text

_AREAS: Mapping[Area, Text] = {
    Area.TOWNSHIP: Text("全乡镇", "the whole township"),
    Area.COUNTY: Text("全县", "the whole county"),
    Area.PREFECTURE: Text("全市（州）", "the whole prefecture"),
    Area.PROVINCE: Text("全省（区、市）", "the whole province"),
}


def requirement_of(review: judged.RequirementReview, packs: Packs) -> Requirement:
    """Disclose one requirement."""
    ratio, needed, share = review.ratio, review.needed or stated_bound(review.ratio), share_of(review.ratio)
    limits = limits_of(ratio)
    return Requirement(
        name=review.name,
        pack=review.pack,
        title=packs[review.pack].title,
        item=ratio.item,
        text=ratio.text,
        grade=ratio.grade,
        scope=_scope_words(ratio.scope),
        outlook=review.outlook,
        least=review.least,
        most=review.most,
        needed=Bound(needed.at_least, needed.at_most, needed.before),
        stated=Bound(limits.at_least, limits.at_most),
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


def _scope_words(scope: Scope) -> Text:
    """Say whom a requirement is over."""
    match scope:
        case OverBody(body):
            return body_words(body)
        case OverBodies(bodies):
            return _listed(map(body_words, bodies))
        case OverOffice() | OverHolder():
            return _post(scope)
        case Between((one, other)):
            first, second = _scope_words(one), _scope_words(other)
            return Text(f"{first.zh}与{second.zh}", f"{first.en} and {second.en}")
        case OverEach(scopes):
            return _listed(map(_scope_words, scopes))
        case OverList():
            return Text("全部人选", "all nominees")
        case OverArea(level, among):
            area = _AREAS[level]
            who = Text("", "") if among is None else _scope_words(among)
            return Text(f"{area.zh}{who.zh}", f"{area.en}: {who.en}" if who.en else area.en)


def _post(scope: OverOffice | OverHolder) -> Text:
    """Say who is nominated for a post, or elected to it."""
    label = POSTS[scope.post]
    if isinstance(scope, OverOffice):
        return label
    return Text(f"当选的{label.zh}", f"whoever is elected {label.en}")


def _listed(several: Iterable[Text]) -> Text:
    """List what is said, each once."""
    each = tuple(dict.fromkeys(several))
    return Text("、".join(one.zh for one in each), ", ".join(one.en for one in each))
