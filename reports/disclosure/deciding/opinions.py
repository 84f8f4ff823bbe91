"""Discloses the sheet of a village (联审意见表): to those who sign it the criteria, never what a unit said.

A sheet passes through many hands. What was said is read at the desk, in the papers of 认定.
"""

from collections.abc import Iterator, Sequence, Set

from engine.review.deciding.times import Times
from engine.review.review import Review, VillageReview
from reports.disclosed.deciding.notices import Opinion, OpinionMatter, OpinionRow
from reports.disclosed.findings import Decided, Finding, Nominee, Village
from reports.disclosed.reader import Audience, Reader
from reports.disclosure.deciding.known_to_person import told_of
from reports.disclosure.deciding.notices import cited, decider_of
from reports.disclosure.desk import desk_for
from reports.disclosure.people.nominees import villages_of
from reports.wording.deciding_bodies import body_named
from reports.wording.words import TRUTH, VERDICT
from vocabulary.elections.choices import POSTS
from vocabulary.elections.decision_words import CONCLUSIONS
from vocabulary.outcomes import Verdict
from vocabulary.texts import Text
from vocabulary.truth import Truth

_BLANK = Text("", "")
_WHOLE = Text("（整个人选）", "(the person as a whole)")
_HIDDEN = Text("（依法不予告知的事项）", "(a matter that may not be disclosed by law)")


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
    signers = map(body_named, signs[1].value.split("、")) if signs else [decider_of(times)]
    return Opinion(
        county=review.election.county,
        township=shown.township,
        village=shown.name,
        polling_day=shown.polling_day,
        review_day=review.review_day,
        sources=tuple(pack.title for pack in review.packs),
        rows=tuple(_row(each, _known(review, judged, each.number)) for each in standing if _is_row(each)),
        clear=sum(each.verdict is Verdict.PASS for each in standing),
        gone=len(shown.nominees) - len(standing),
        signers=tuple(signers),
        signed_by=cited(*signs) if signs else None,
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
    hidden = {each.criterion.name for each in hits} - known
    return OpinionRow(
        number=nominee.number,
        name=nominee.name,
        posts=tuple(POSTS[post] for post in nominee.posts),
        matters=tuple(_matters(nominee, [each for each in hits if each.criterion.name in known], hidden)),
        withheld=bool(hidden),
        withheld_alone=bool(nominee.withheld_alone),
    )


def _matters(nominee: Nominee, told: Sequence[Finding], hidden: Set[str]) -> Iterator[OpinionMatter]:
    """Yield what was found with what was decided on it, then what was decided besides."""
    left = list(nominee.decisions)
    for each in told:
        criterion = each.criterion
        own = [decided for decided in left if decided.criterion == criterion.name]
        left = [decided for decided in left if decided not in own]
        yield OpinionMatter(
            Text(
                f"{criterion.title.zh} {criterion.item}：{criterion.text.zh}",
                f"{criterion.title.en}, {criterion.item}: {criterion.text.en}",
            ),
            Text(
                f"{TRUTH[each.truth].zh}（{criterion.effect.zh}）",
                f"{TRUTH[each.truth].en} ({criterion.effect.en})",
            ),
            tuple(map(_conclusion, own)),
        )
    if not told and not hidden:
        whole = [decided for decided in left if not decided.criterion]
        left = [decided for decided in left if decided.criterion]
        yield OpinionMatter(_WHOLE, VERDICT[nominee.verdict], tuple(map(_conclusion, whole)))
    yield from (OpinionMatter(_about(each, hidden), _BLANK, (_conclusion(each),)) for each in left)


def _about(decided: Decided, hidden: Set[str]) -> Text:
    """Return what a decision is on that none of the findings on the sheet is."""
    if decided.criterion in hidden:
        return _HIDDEN
    return decided.item if decided.item.zh else _WHOLE


def _conclusion(decided: Decided) -> Text:
    """Say what was decided and when; grounds and reasons stay in 认定表."""
    conclusion = CONCLUSIONS[decided.conclusion]
    return Text(f"{conclusion.zh}　{decided.on}", f"{conclusion.en}, {decided.on}")
