"""每人去向: where everybody went who was ever nominated, sent out on a form, or written in; nobody twice.

Everybody is counted once for each village: who was ever on a roster, or on a form, and whoever was elected
without having been nominated. Why somebody is gone no file says: people register it, or townships are asked.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from candidates.followup.followup import Move, Seen
from candidates.villages.village import VillageKey
from engine.account.gone import home_of, moved, off_the_rosters
from engine.elected.elected import ElectedPerson, VillageElected
from engine.review.deciding.listing import VillageList, lists_of, posts_left
from engine.review.review import NomineeReview, Review
from vocabulary.elections.choices import POSTS
from vocabulary.elections.followup_words import Notice, Went
from vocabulary.outcomes import Verdict

Home = tuple[VillageKey, str]


@dataclass(frozen=True, slots=True)
class Whereabout:
    """Where one person of one village is."""

    key: VillageKey
    number: str  # blank for whoever was written in and has none
    name: str
    went: Went
    on_roster: bool
    posts: tuple[str, ...]  # nominated for, or elected to where nobody nominated the person
    verdict: Verdict | None  # of whoever is on a roster
    notice: Notice | None = None  # of whoever gave up
    on: date | None = None  # of what people registered
    paper: str = ""
    successor: str = ""
    last: int = 0  # the last numbered review that had the person, of whoever is on no roster
    instead: str = ""  # the village in which the person is nominated instead


@dataclass(frozen=True, slots=True)
class Whereabouts:
    """Where everybody is; the sums hold: on the rosters + no longer + written in = all places together."""

    people: tuple[Whereabout, ...]
    unsure: int  # rows of elected.xlsx that do not surely say who: in no sum, for it may be a nominee

    @property
    def counts(self) -> Mapping[Went, int]:
        """Return how many people are where, in the order of the places."""
        counted = Counter(each.went for each in self.people)
        return {went: counted[went] for went in Went}

    @property
    def notices(self) -> Mapping[Notice, int]:
        """Return how many gave up before or after they were told, in this order."""
        counted = Counter(each.notice for each in self.people if each.notice is not None)
        return {notice: counted[notice] for notice in Notice}

    @property
    def on_rosters(self) -> int:
        """Return how many are on a roster now."""
        return sum(each.on_roster for each in self.people)

    @property
    def written_in(self) -> int:
        """Return how many were elected whom nobody had nominated."""
        return self.counts[Went.WRITTEN_IN]

    @property
    def no_longer(self) -> int:
        """Return how many were on a roster or a form before, and are on no roster now."""
        return len(self.people) - self.on_rosters - self.written_in


@dataclass(frozen=True, slots=True)
class _Desk:
    """What everybody is looked up in."""

    review: Review
    told: Mapping[Home, date]
    letters: Mapping[Home, tuple[date, str]]
    moves: Mapping[Home, Move]
    listed: Mapping[VillageKey, VillageList]
    results: Mapping[VillageKey, VillageElected]

    def notice(self, home: Home, on: date | None, *, flagged: bool) -> Notice:
        """Say whether somebody who gave up had been told before."""
        if not flagged:
            return Notice.NOT_DUE
        if on is None:
            return Notice.UNDATED
        told = self.told.get(home)
        return Notice.BEFORE if told is None or told > on else Notice.AFTER


def whereabouts_of(review: Review) -> Whereabouts:
    """Return where everybody is."""
    elected = review.elected.villages if review.elected else ()
    desk = _Desk(
        review=review,
        told=review.told,
        letters={(each.key, each.number): (each.on, each.paper) for each in review.decided.withdrawals},
        moves={(each.key, each.number): each for each in review.followup.moves},
        listed={each.village.village.key: each for each in lists_of(review) if each.village.village},
        results={each.key: each for each in elected},
    )
    roll = [each.candidate for village in review.villages for each in village.nominees]
    gone = off_the_rosters(review.seen, roll)
    by_village: dict[VillageKey, list[Whereabout]] = {}
    for each in (*_nominated(desk), *_gone(desk, gone), *_written_in(desk)):
        by_village.setdefault(each.key, []).append(each)
    order = [VillageKey(each.township, each.name) for each in review.villages]
    keys = dict.fromkeys((*order, *by_village))
    unsure = sum(person.candidate is None for village in elected for person in village.people)
    return Whereabouts(tuple(one for key in keys for one in by_village.get(key, ())), unsure)


def _nominated(desk: _Desk) -> Iterator[Whereabout]:
    """Yield everybody who is on a roster now."""
    for village in desk.review.villages:
        for nominee in village.nominees:
            yield _of_nominee(desk, nominee)


def _of_nominee(desk: _Desk, nominee: NomineeReview) -> Whereabout:
    """Say where a nominee is."""
    candidate = nominee.candidate
    home = home_of(candidate), candidate.number
    went, (on, paper), move = _went(desk, nominee), desk.letters.get(home, (None, "")), desk.moves.get(home)
    if move is not None and candidate.withdrawn:
        on, paper = move.on, move.paper
    flagged = nominee.verdict is Verdict.FLAG
    return Whereabout(
        key=home[0],
        number=candidate.number,
        name=candidate.text("name"),
        went=went,
        on_roster=True,
        posts=tuple(post for post in POSTS if post in candidate.posts),
        verdict=nominee.verdict,
        notice=desk.notice(home, on, flagged=flagged) if went is Went.WITHDRAWN else None,
        on=on,
        paper=paper,
        successor=move.successor if move is not None and went is Went.REPLACED else "",
    )


def _went(desk: _Desk, nominee: NomineeReview) -> Went:
    """Say where a nominee is: by the result of polling, or else by what people decided."""
    candidate = nominee.candidate
    key = candidate.key
    results = desk.results.get(key) if key is not None else None
    if results is not None and any(_is(each, candidate.number) for each in results.people):
        return Went.ELECTED
    if candidate.withdrawn:
        move = desk.moves.get((home_of(candidate), candidate.number))
        gave_up = Went.CHOSE_ANOTHER if candidate.chose_another else Went.WITHDRAWN
        return gave_up if move is None else move.went
    if candidate.posts and not posts_left(nominee):
        return Went.NOT_LISTED
    if results is not None and not results.open:
        return Went.NOT_ELECTED
    posted = desk.listed.get(key) if key is not None else None
    return Went.LISTED if posted is not None and posted.complete else Went.NOMINATED


def _is(person: ElectedPerson, number: str) -> bool:
    """Whether somebody who was elected is the nominee of a number."""
    return person.nominated and person.number == number


def _gone(desk: _Desk, gone: Iterable[Seen]) -> Iterator[Whereabout]:
    """Yield everybody who was seen before and is on no roster of the village now."""
    roll = [each.candidate for village in desk.review.villages for each in village.nominees]
    for each in gone:
        home = each.key, each.number
        move, letter = desk.moves.get(home), desk.letters.get(home)
        on, paper = (move.on, move.paper) if move else letter or (None, "")
        went = move.went if move else Went.WITHDRAWN if letter else Went.ASKED
        elsewhere = next((one for one in roll if one.number == each.number), None)
        is_moved = went is Went.ASKED and moved(each, roll, desk.review.seen)
        yield Whereabout(
            key=each.key,
            number=each.number,
            name=each.name,
            went=Went.MOVED if is_moved else went,
            on_roster=False,
            posts=(),
            verdict=None,
            notice=desk.notice(home, on, flagged=each.flagged) if went is Went.WITHDRAWN else None,
            on=on,
            paper=paper,
            successor=move.successor if move else "",
            last=each.last,
            instead=home_of(elsewhere).village if is_moved and elsewhere else "",
        )


def _written_in(desk: _Desk) -> Iterator[Whereabout]:
    """Yield everybody who was elected and whom nobody had nominated."""
    for key, results in desk.results.items():
        for each in results.people:
            if not each.nominated and each.candidate is not None:
                offices = {office.post for office in each.offices}
                yield Whereabout(
                    key=key,
                    number=each.number,
                    name=each.name,
                    went=Went.WRITTEN_IN,
                    on_roster=False,
                    posts=tuple(post for post in POSTS if post in offices),
                    verdict=each.verdict,
                )
