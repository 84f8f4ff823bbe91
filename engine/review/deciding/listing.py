"""Who is on the list for posting (名单): whom people put there, and what they still have to decide."""

from collections.abc import Iterator
from dataclasses import dataclass

from engine.review.deciding.kept import decision_on
from engine.review.deciding.objections import to_correct
from engine.review.review import NomineeReview, Review, VillageReview
from vocabulary.elections.choices import BODIES, POSTS
from vocabulary.elections.decision_words import Conclusion, Settles
from vocabulary.outcomes import Verdict
from vocabulary.places import Place
from vocabulary.truth import Truth


@dataclass(frozen=True, slots=True)
class Missing:
    """What somebody still has to decide: on a person, and on one criterion where it is one."""

    number: str
    criterion: str  # blank where the person as a whole has no row


@dataclass(frozen=True, slots=True)
class OnList:
    """Somebody on the list, for one post."""

    nominee: NomineeReview
    post: str


@dataclass(frozen=True, slots=True)
class VillageList:
    """The list of one village: complete only where nothing is missing and no row is in doubt."""

    village: VillageReview
    listed: tuple[OnList, ...]  # in the order of the offices, then of the roster
    missing: tuple[Missing, ...]
    doubtful: tuple[Place, ...]  # rows that settle nothing and may be about this village
    no_post: tuple[str, ...]  # who stands for a post that the roster does not say
    to_correct: tuple[Missing, ...] = ()  # decisions that a re-check found wrong and nobody corrected

    @property
    def complete(self) -> bool:
        """Whether the list may be posted."""
        return not (self.missing or self.doubtful or self.no_post or self.to_correct)


def lists_of(review: Review) -> tuple[VillageList, ...]:
    """Return the list of every village with nominees; a village that is not known is never complete."""
    return tuple(_list(review, village) for village in review.villages if village.nominees)


def _list(review: Review, village: VillageReview) -> VillageList:
    """Return the list of one village."""
    standing = [each for each in village.nominees if not each.candidate.withdrawn]
    key = village.village.key if village.village else None
    return VillageList(
        village=village,
        listed=tuple(OnList(each, post) for post in POSTS for each in standing if post in posts_left(each)),
        missing=tuple(one for each in standing for one in _missing(review, each)),
        doubtful=tuple(each.place for each in review.decided.unsettled if each.key in {key, None}),
        no_post=tuple(each.candidate.number for each in standing if each.candidate.posts_open),
        to_correct=tuple(
            Missing(each.candidate.number, criterion)
            for each in standing
            for criterion in to_correct(each, review.decided.registered)
        ),
    )


def posts_left(nominee: NomineeReview) -> frozenset[str]:
    """Return the posts that a nominee stands for, without those that a decision took away."""
    out = {each.criterion for each in nominee.decisions if each.settles is Settles.OUT}
    if not out:
        return nominee.candidate.posts
    spoken_of = (each.pack.applies_to for each in nominee.findings if each.name in out)
    bodies = frozenset[str]().union(*(each.bodies for each in spoken_of if each is not None))
    return nominee.candidate.posts - {post for body in bodies for post in BODIES[body]}


def _missing(review: Review, nominee: NomineeReview) -> Iterator[Missing]:
    """Yield what nobody has decided yet; whoever is out of everything needs no more.

    What came in after the list was posted changes no list, so that nothing on the list waits for it.
    """
    if nominee.candidate.posts and not posts_left(nominee):
        return
    number, whole = nominee.candidate.number, _on_the_whole(nominee)
    in_time = Conclusion.LISTED_WHILE_PENDING in whole
    for finding in nominee.findings:
        settled = decision_on(nominee, finding)
        open_ = finding.truth is Truth.UNKNOWN and not in_time
        if (finding.truth is Truth.YES or open_) and settled is None and finding.name not in nominee.late:
            yield Missing(number, finding.name)
    if not (whole or _decided_in(nominee) or _with_the_village(review, nominee)):
        yield Missing(number, "")


def _on_the_whole(nominee: NomineeReview) -> frozenset[Conclusion]:
    """Return what was decided on a person as a whole that puts the person on the list."""
    whole = {Conclusion.LISTED, Conclusion.LISTED_WHILE_PENDING}
    return frozenset(
        each.decision.conclusion
        for each in nominee.decisions
        if not each.criterion and each.decision.conclusion in whole
    )


def _decided_in(nominee: NomineeReview) -> bool:
    """Whether decisions on single criteria leave the person in, and none of them is only on record.

    A policy that was established takes nobody out: somebody says by name that the person is listed. The same
    holds for a doubt about the record, which no decision on a criterion ends.
    """
    if nominee.verdict is Verdict.PASS or nominee.reservations or nominee.unexamined:
        return False
    left = [each for each in nominee.findings if each.truth is not Truth.NO]
    rows = [decision_on(nominee, each) for each in left]
    return all(each is not None and each.settles is Settles.IN for each in rows)


def _with_the_village(review: Review, nominee: NomineeReview) -> bool:
    """Whether a row puts on the list everybody of the village who passes."""
    candidate = nominee.candidate
    return any(
        each.decision.key == candidate.key and candidate.number in each.numbers
        for each in review.decided.listed
    )
