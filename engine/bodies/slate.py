"""The slate of one village: its requirements as demands on one contest."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TypeVar

from candidates.people.candidate import Candidate
from engine.bodies.contest.age_counting import AgeCounting
from engine.bodies.contest.columns import Column, Columns, Seen
from engine.bodies.contest.contest import Contest, Contestant, Kept, Pair, Profile
from engine.bodies.contest.profiles import numbers_lacking, profiles_of
from engine.bodies.contest.seats import Seats, seats_of_body
from engine.bodies.contest.view import View
from engine.bodies.demands.demands import demand_of, is_wide, reserved_in
from engine.bodies.demands.lacking import number_lacking, reads_people
from engine.bodies.demands.quantities import Demand, Elected, Sum, quantities_of
from engine.bodies.kept_seats import KEPT_OPEN, settled
from engine.bodies.standing import Standing
from engine.program.lowering import Dates
from engine.program.meaning import truth_of
from engine.program.subject import Subject
from rules.model.conditions import Condition, NamedDate, facts_of
from rules.model.pack import Pack
from rules.model.ratios import (
    Between,
    CountOf,
    OverBodies,
    OverBody,
    OverEach,
    OverHolder,
    Ratio,
    Scope,
    SizeOf,
)
from vocabulary.columns.village_columns import VILLAGE_FIELDS
from vocabulary.elections.choices import BODIES, POSTS
from vocabulary.facts import Known, Unknown
from vocabulary.texts import Text
from vocabulary.truth import Truth

ANY_POST = frozenset(POSTS)
# No village has so many; a roster on which everybody has one village by mistake does, and takes no longer.
MOST_LISTED = 300
_TOO_MANY = Text(
    f"本村被提名人超过 {MOST_LISTED} 名，不测算",
    f"there are more than {MOST_LISTED} nominees in this village, so it is not worked out",
)

_NO_CANDIDATES = Text(
    "本村实行无候选人的选举，当选人不限于被提名人，选举以前不测算",
    "this village elects without candidates: anybody may be elected, so it is not worked out before the poll",
)


@dataclass(frozen=True, slots=True)
class Nominee:
    """One nominee as every pack sees them, and whether they stand."""

    candidate: Candidate
    seen: Seen
    standing: Standing
    barred: frozenset[str] = frozenset()  # the bodies that a bar takes the person out of
    seated: frozenset[str] = frozenset()  # seats in other bodies that a by-election leaves to the person

    @property
    def posts(self) -> frozenset[str]:
        """Return the posts that the person may still be elected to."""
        posts = ANY_POST if self.candidate.posts_open else self.candidate.posts
        return (posts - {post for body in self.barred for post in BODIES[body]}) | self.seated


@dataclass(frozen=True, slots=True)
class VillageFacts:
    """What is known of a village as a place."""

    subject: Subject
    seats: Mapping[str, int | None]
    previous: Mapping[str, str]

    @property
    def without_candidates(self) -> bool:
        """Whether the committee is elected without candidates."""
        mode = self.subject.fact("nomination_mode")
        return isinstance(mode, Known) and mode.value == "none"


@dataclass(frozen=True, slots=True)
class Entry:
    """One requirement that applies, or may: what it demands, or why that cannot be said."""

    pack: Pack
    ratio: Ratio
    view: View
    demand: Demand | Text

    @property
    def name(self) -> tuple[str, str]:
        """Return the names of the pack and the requirement."""
        return self.pack.name, self.ratio.name


@dataclass(frozen=True, slots=True)
class Slate:
    """A village's requirements, and the contest that they are judged on."""

    entries: tuple[Entry, ...]
    contest: Contest


Kin = Callable[[Sequence[Candidate]], Mapping[Pair, frozenset[str]]]
Made = TypeVar("Made")


def slate_of(
    packs: Sequence[tuple[Pack, Dates]],
    facts: VillageFacts,
    nominees: Sequence[Nominee],
    kin: Kin,
) -> Slate:
    """Put together what the packs ask of a village and everybody who may be elected there."""
    listed = [each for each in nominees if each.standing is not Standing.OUT]
    columns = Columns()
    entries = [
        Entry(pack, ratio, view, demand)
        for pack, dates in packs
        for view in [view_of(pack, dates, facts, listed, columns)]
        for ratio in pack.ratios
        if not is_wide(ratio)
        for demand in [where_it_applies(ratio, view, demand_of)]
        if demand is not None
    ]
    if facts.without_candidates:
        entries = [_unless_voters_choose_freely(entry) for entry in entries]
    if len(listed) > MOST_LISTED:
        beyond = [Entry(each.pack, each.ratio, each.view, _TOO_MANY) for each in entries]
        contestants = tuple(contestant_of(each, _TOO_MANY) for each in listed)
        return Slate(tuple(beyond), Contest(contestants, {}, {}))
    profiles = [profiles_of(each.seen, columns) for each in listed]
    lacking = next((each for each in profiles if isinstance(each, Text)), None)
    if lacking is not None:
        entries = [_unless_it_reads_people(entry, lacking) for entry in entries]
    numbers = lacking_of(listed, columns)
    entries = [_unless_a_number_is_lacking(entry, numbers) for entry in entries]
    contest = Contest(
        contestants=tuple(
            contestant_of(each, profile) for each, profile in zip(listed, profiles, strict=True)
        ),
        bodies=known_bodies(facts.seats),
        kin=kin([each.candidate for each in listed]),
        kept=tuple(kept for entry in entries for kept in kept_by(entry.ratio, entry.demand, entry.view)),
        newcomers=_newcomers(packs, columns),
    )
    contest, open_bodies = settled(contest)
    return Slate(tuple(_unless_kept_seats_are_open(entry, open_bodies) for entry in entries), contest)


def _newcomers(packs: Sequence[tuple[Pack, Dates]], columns: Columns) -> frozenset[tuple[bool, ...]] | None:
    """Return of which kinds at once somebody may be of whom nothing is known; none where that is too much."""
    by = dict.fromkeys(AgeCounting(dates[NamedDate.AS_OF], pack.calendar) for pack, dates in packs)
    return _kinds_of_anybody(tuple(by), tuple(columns.kinds)) if by else frozenset()


@lru_cache(maxsize=32)  # the same for all villages of one day: it costs more than the rest of a village
def _kinds_of_anybody(
    by: tuple[AgeCounting, ...], kinds: tuple[Column, ...]
) -> frozenset[tuple[bool, ...]] | None:
    """Return which of some tests at once may hold of somebody of whom nothing is known."""
    read = Columns({column: index for index, column in enumerate(kinds)})
    found = profiles_of({each: Subject({}, {}) for each in by}, read)
    return None if isinstance(found, Text) else frozenset(each.kinds for each in found)


def view_of(
    pack: Pack, dates: Dates, facts: VillageFacts, listed: Sequence[Nominee], columns: Columns
) -> View:
    """Return the village as one pack sees it."""
    return View(
        pack=pack,
        dates=dates,
        village=facts.subject,
        seats=facts.seats,
        previous=facts.previous,
        has_open_posts=any(each.candidate.posts_open for each in listed),
        columns=columns,
    )


def where_it_applies(
    ratio: Ratio, view: View, made: Callable[[Ratio, View], Made | Text]
) -> Made | Text | None:
    """Return what is made of a requirement where its `when` holds, and nothing where it does not apply."""
    if ratio.when is None:
        return made(ratio, view)
    match truth_of(view.lowered(ratio.when), view.village):
        case Truth.YES:
            return made(ratio, view)
        case Truth.NO:
            return None
        case Truth.UNKNOWN:
            return _not_known_whether(ratio.when, view)


def _not_known_whether(when: Condition, view: View) -> Text:
    """Say which facts of the village are missing to decide whether a requirement applies."""
    labels = [
        VILLAGE_FIELDS[name].label
        for name in VILLAGE_FIELDS
        if name in facts_of(when) and isinstance(view.village.fact(name), Unknown)
    ]
    return Text(
        "是否适用于本村未定，村情表缺少：" + "、".join(label.zh for label in labels),
        "whether it applies here is not known, for the village table lacks "
        + ", ".join(f"`{label.en}`" for label in labels),
    )


def _unless_voters_choose_freely(entry: Entry) -> Entry:
    """Return an entry that cannot be judged where voters may write anybody into the body it is about."""
    if isinstance(entry.ratio.measure, SizeOf) or not _about_the_committee(entry.ratio.scope):
        return entry
    return Entry(entry.pack, entry.ratio, entry.view, _NO_CANDIDATES)


def _about_the_committee(scope: Scope) -> bool:
    """Whether a requirement is on those elected into the committee."""
    match scope:
        case Between((one, other)):
            return OverBody("committee") in {one, other}
        case OverBodies(bodies):
            return "committee" in bodies
        case OverHolder(post):
            return post in BODIES["committee"]
        case OverEach(scopes):
            return any(map(_about_the_committee, scopes))
        case _:
            return scope == OverBody("committee")


def _unless_kept_seats_are_open(entry: Entry, open_bodies: frozenset[str]) -> Entry:
    """Return an entry that cannot be judged because nobody knows which seats of its body are kept."""
    if isinstance(entry.demand, Text) or open_bodies.isdisjoint(entry.demand.bodies):
        return entry
    return Entry(entry.pack, entry.ratio, entry.view, KEPT_OPEN)


def _unless_it_reads_people(entry: Entry, lacking: Text) -> Entry:
    """Return an entry that cannot be judged because people's kinds cannot be told apart."""
    if isinstance(entry.demand, Text) or not any(map(reads_people, quantities_of(entry.demand))):
        return entry
    return Entry(entry.pack, entry.ratio, entry.view, lacking)


def lacking_of(listed: Sequence[Nominee], columns: Columns) -> Mapping[int, Text]:
    """Return the numbers that may be anything of somebody, by position, each with what is not known."""
    return {index: why for each in listed for index, why in numbers_lacking(each.seen, columns).items()}


def _unless_a_number_is_lacking(entry: Entry, lacking: Mapping[int, Text]) -> Entry:
    """Return an entry that cannot be judged because it adds up what is not known of somebody."""
    if isinstance(entry.demand, Text):
        return entry
    why = number_lacking(quantities_of(entry.demand), lacking)
    return entry if why is None else Entry(entry.pack, entry.ratio, entry.view, why)


def contestant_of(nominee: Nominee, profiles: tuple[Profile, ...] | Text) -> Contestant:
    """Return one nominee as the contest sees them."""
    return Contestant(
        posts=nominee.posts,
        posts_open=nominee.candidate.posts_open,
        surely_stands=nominee.standing is Standing.STANDS,
        profiles=(Profile((), ()),) if isinstance(profiles, Text) else profiles,
    )


def known_bodies(seats: Mapping[str, int | None]) -> dict[str, tuple[Seats, ...]]:
    """Return the bodies whose figures are all known."""
    found = {body: seats_of_body(body, seats) for body in BODIES}
    return {body: groups for body, groups in found.items() if not isinstance(groups, Text)}


def kept_by(ratio: Ratio, demand: Demand | Text | None, view: View) -> list[Kept]:
    """Return the seats that a requirement keeps for people of a kind."""
    match ratio.measure, ratio.scope, demand:
        case (
            CountOf(reserved=True) as measure,
            OverBody(body),
            Demand(Sum(((1, Elected(_, int() as kind)),))),
        ):
            return [Kept(body, kind, reserved_in(measure, view.number_of_seats(body)))]
        case _:
            return []
