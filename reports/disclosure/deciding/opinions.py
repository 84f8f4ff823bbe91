"""Discloses the sheet of a village (联审意见表): to those who sign it the criteria, never what a unit said.

A sheet passes through many hands. What was said is read at the desk, in the papers of 认定.
"""

from collections.abc import Iterator, Set

from engine.review.deciding.times import Times
from engine.review.review import Review, VillageReview
from reports.disclosed.findings import Decided, Nominee, Village
from reports.disclosed.notices import Opinion, OpinionRow
from reports.disclosed.reader import Audience, Reader
from reports.disclosure.deciding.known_to_person import told_of
from reports.disclosure.deciding.notices import decider_of
from reports.disclosure.desk import desk_for
from reports.disclosure.people.nominees import villages_of
from reports.wording.words import TRUTH, VERDICT
from vocabulary.elections.choices import POSTS
from vocabulary.elections.decision_words import CONCLUSIONS
from vocabulary.outcomes import Verdict
from vocabulary.truth import Truth


def opinions_of(review: Review) -> Iterator[Opinion]:
    """Yield the sheet of every village with nominees."""
    desk = desk_for(review, Reader(Audience.DECIDER))
    for judged, shown in zip(review.villages, villages_of(desk), strict=True):
        if judged.village is not None and shown.nominees:
            yield _opinion(review, judged, shown)


def _opinion(review: Review, judged: VillageReview, shown: Village) -> Opinion:
    """Return the sheet of one village."""
    times = Times(review, judged)
    signs = times.term("signs")
    standing = [each for each in shown.nominees if not each.withdrawn]
    names = signs[1].value.split("、") if signs else [decider_of(times)]
    return Opinion(
        county=review.election.county,
        township=shown.township,
        village=shown.name,
        polling_day=shown.polling_day,
        review_day=review.review_day,
        sources=tuple(pack.title.zh for pack in review.packs),
        rows=tuple(_row(each, _known(review, judged, each.number)) for each in standing if _is_row(each)),
        clear=sum(each.verdict is Verdict.PASS for each in standing),
        gone=len(shown.nominees) - len(standing),
        signers=tuple(names),
        signed_by=f"《{signs[0].title.zh}》{signs[1].item}" if signs else "",
    )


def _known(review: Review, village: VillageReview, number: str) -> frozenset[str]:
    """Return the criteria of which the person may be told, by name."""
    nominee = next(each for each in village.nominees if each.candidate.number == number)
    return frozenset(each.finding.name for each in told_of(review, village, nominee))


def _is_row(nominee: Nominee) -> bool:
    """Whether somebody has to decide on a person, or has."""
    return nominee.verdict is not Verdict.PASS or any(each.criterion for each in nominee.decisions)


def _row(nominee: Nominee, known: frozenset[str]) -> OpinionRow:
    """Return the row of one person: what may not be disclosed stands on it as no more than that."""
    hits = [each for each in nominee.findings if each.truth is Truth.YES]
    told = [each for each in hits if each.criterion.name in known]
    criteria = [f"{each.criterion.title.zh} {each.criterion.item}：{each.criterion.text.zh}" for each in told]
    found = [f"{TRUTH[each.truth].zh}（{each.criterion.effect.zh}）" for each in told]
    if not hits:
        criteria, found = ["（整个人选）"], [VERDICT[nominee.verdict].zh]
    hidden = {each.criterion.name for each in hits} - known
    return OpinionRow(
        number=nominee.number,
        name=nominee.name,
        posts=tuple(POSTS[post].zh for post in nominee.posts),
        criteria=tuple(criteria),
        found=tuple(found),
        decided=tuple(_decided(each, hidden) for each in nominee.decisions),
        withheld=bool(hidden),
        withheld_alone=bool(nominee.withheld_alone),
    )


def _decided(decided: Decided, hidden: Set[str]) -> str:
    """Say what was decided and when; grounds and reasons stay in 认定表."""
    about = f"（{decided.item.zh}）" if decided.item.zh and decided.criterion not in hidden else ""
    return f"{CONCLUSIONS[decided.conclusion].zh}{about}\n{decided.on}"
