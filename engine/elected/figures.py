"""The county's bodies in figures, before and after: heads, mean age, schooling, women, Party members, posts.

Only villages of which both the results and the figure of the previous term are known are compared; where
there is no baseline none is made up.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Final

from candidates.villages.village import Village
from engine.bodies.demands.previous import previous_figure, previous_yes
from engine.elected.checks import Hall
from engine.elected.elected import ElectedPerson, Figure, Tally
from engine.elected.people import material_of
from engine.program.subject import Subject
from rules.model.pack import Calendar
from vocabulary.elections.choices import BODIES
from vocabulary.facts import Fact, Known
from vocabulary.kinds import Amount
from vocabulary.truth import Truth

BOTH_MEMBERS: Final = "两委成员数"
MEMBERS: Final = (BOTH_MEMBERS, "成员数")
AGE: Final = ("平均年龄",)
YOUNG: Final = ("三十五岁以下", "35岁以下", "三十五周岁以下", "35周岁以下")
YOUNG_AT_MOST: Final = 35  # 以下 includes the number itself (民法典第一千二百五十九条)
BOTH_POSTS: Final = ("一肩挑", "是否一肩挑")
CROSS: Final = ("交叉任职", "交叉任职人数")
# By figure: the fact, the words of it that count, and the headers of the previous term.
PARTS: Final[Mapping[str, tuple[str, frozenset[str], tuple[str, ...]]]] = {
    "women": ("sex", frozenset({"female"}), ("妇女", "女性", "妇女成员", "女成员")),
    "party": ("political_status", frozenset({"party_member", "probationary"}), ("党员", "中共党员")),
    "college": (
        "education",
        frozenset({"college", "bachelor", "postgraduate"}),
        ("大专及以上", "大专以上"),
    ),
    "senior_up": (
        "education",
        frozenset({"senior", "college", "bachelor", "postgraduate"}),
        ("高中及以上", "高中（中专）及以上"),
    ),
    "senior": ("education", frozenset({"senior"}), ("高中及中专", "高中（中专）")),
    "junior": ("education", frozenset({"primary", "junior"}), ("初中及以下",)),
}
HEADERS_BEFORE = frozenset(
    {
        *MEMBERS,
        *AGE,
        *YOUNG,
        *BOTH_POSTS,
        *CROSS,
        *(header for _, _, headers in PARTS.values() for header in headers),
    }
)


@dataclass(frozen=True, slots=True)
class Seated:
    """Somebody who sits in the bodies that are counted, and what is known on polling day."""

    person: ElectedPerson
    subject: Subject | None


@dataclass(frozen=True, slots=True)
class Counted:
    """One village whose results are in: the heads that are counted, and all who were elected."""

    village: Village
    heads: tuple[Seated, ...]
    people: tuple[ElectedPerson, ...]
    bodies: frozenset[str]


Now = Callable[[Counted], Tally | None]
Before = Callable[[Village], Tally | None]


def counts_both(villages: Iterable[Village]) -> bool:
    """Whether the figures of the previous term are of the committee and the branch together (两委)."""
    return any(village.previous_term.get(BOTH_MEMBERS, "").strip() for village in villages)


def figures_of(halls: Sequence[Hall], *, both: bool) -> tuple[Figure, ...]:
    """Return every figure of the villages that are in; people are counted once, whatever they hold."""
    wanted = ("committee", "branch") if both else ("committee",)
    counted = [
        _counted(hall, wanted)
        for hall in halls
        if all(body in {each.body for each in hall.bodies} for body in wanted)
    ]
    return tuple(_figure(name, now, before, counted) for name, now, before in _figures())


def _counted(hall: Hall, wanted: Sequence[str]) -> Counted:
    """Return the heads of one village."""
    posts = {post for body in wanted for post in BODIES[body]}
    heads = [Seated(one, _subject(one, hall)) for one in hall.people if one.posts & posts]
    return Counted(hall.village, tuple(heads), hall.people, frozenset(body.body for body in hall.bodies))


def _subject(person: ElectedPerson, hall: Hall) -> Subject | None:
    """Return what is known of somebody on polling day."""
    material = material_of(person, (hall.village, hall.polling_day), hall.reviewed)
    return None if material is None else material.subject(hall.polling_day, Calendar())


def _figures() -> Iterator[tuple[str, Now, Before]]:
    """Yield every figure: how it is counted now, and how it was before."""
    yield "members", _heads, lambda village: _number(village, MEMBERS, 1)
    yield "age", _ages, _age_before
    for name, (fact, words, headers) in PARTS.items():
        yield name, _part_now(fact, words), _part_before(headers)
    yield "young", _young, _part_before(YOUNG)
    yield "cross", _cross, _part_before(CROSS)
    yield "both_posts", _both_posts, _both_posts_before


def _figure(name: str, now: Now, before: Before, villages: Sequence[Counted]) -> Figure:
    """Return one figure of all villages, and of those that can be compared."""
    tallies = [(village, tally) for village in villages for tally in [now(village)] if tally is not None]
    compared = [
        (past, tally) for village, tally in tallies for past in [before(village.village)] if past is not None
    ]
    return Figure(
        name=name,
        now=_sum([tally for _, tally in tallies]),
        villages=len(tallies),
        before=_sum([past for past, _ in compared]),
        after=_sum([tally for _, tally in compared]),
        compared=len(compared),
    )


def _sum(tallies: Sequence[Tally]) -> Tally | None:
    """Add up tallies; of nothing there is no sum."""
    if not tallies:
        return None
    return Tally(
        sum((each.least for each in tallies), Fraction(0)),
        sum((each.most for each in tallies), Fraction(0)),
        sum(each.whole for each in tallies),
        sum(each.untold for each in tallies),
    )


def _heads(village: Counted) -> Tally:
    """Count heads; the whole is the villages."""
    return _exactly(len(village.heads), 1)


def _ages(village: Counted) -> Tally | None:
    """Add up the ages that are known; the whole is the people of whom they are."""
    ages = [_age(seated) for seated in village.heads]
    known = [age for age in ages if age is not None]
    if not known:
        return None
    least, most = sum(age.least for age in known), sum(age.most for age in known)
    return Tally(Fraction(least), Fraction(most), len(known), len(ages) - len(known))


def _age(seated: Seated) -> Amount | None:
    """Return somebody's age."""
    match seated.subject.fact("age") if seated.subject else None:
        case Known(Amount() as age):
            return age
        case _:
            return None


def _young(village: Counted) -> Tally:
    """Count the heads who are thirty-five or younger."""
    return _tally([_is_young(_age(seated)) for seated in village.heads])


def _is_young(age: Amount | None) -> Truth:
    """Whether an age is thirty-five or less."""
    if age is None or age.least <= YOUNG_AT_MOST < age.most:
        return Truth.UNKNOWN
    return Truth.YES if age.most <= YOUNG_AT_MOST else Truth.NO


def _part_now(fact: str, words: frozenset[str]) -> Now:
    """Return what counts the people of whom a fact says one of these words."""

    def now(village: Counted) -> Tally:
        said = [
            _says(seated.subject.fact(fact) if seated.subject else None, words) for seated in village.heads
        ]
        return _tally(said)

    return now


def _says(fact: Fact | None, words: frozenset[str]) -> Truth:
    """Say whether a fact is one of these words."""
    match fact:
        case Known(value):
            return Truth.YES if value in words else Truth.NO
        case _:
            return Truth.UNKNOWN


def _tally(said: Sequence[Truth]) -> Tally:
    """Count those of whom it is so."""
    sure, open_ = said.count(Truth.YES), said.count(Truth.UNKNOWN)
    return Tally(Fraction(sure), Fraction(sure + open_), len(said), open_)


def _cross(village: Counted) -> Tally | None:
    """Count the heads who sit in the committee and in the branch; both must be in."""
    if not {"committee", "branch"} <= village.bodies:
        return None
    return _tally([_sits_in_both(seated.person) for seated in village.heads])


def _sits_in_both(person: ElectedPerson) -> Truth:
    """Say whether somebody sits in both bodies; of whom it is not sure, neither is this."""
    if person.candidate is None:
        return Truth.UNKNOWN
    both = all(person.posts & set(BODIES[body]) for body in ("committee", "branch"))
    return Truth.YES if both else Truth.NO


def _both_posts(village: Counted) -> Tally | None:
    """Say whether one person is chair and secretary, where both posts are filled."""
    holders = [[one for one in village.people if post in one.posts] for post in ("chair", "secretary")]
    if not all(holders):
        return None
    if any(one.candidate is None for people in holders for one in people):
        return _tally([Truth.UNKNOWN])
    same = any(one is other for one in holders[0] for other in holders[1])
    return _tally([Truth.YES if same else Truth.NO])


def _exactly(number: int | Fraction, whole: int) -> Tally:
    """Return a tally of which nothing is open."""
    return Tally(Fraction(number), Fraction(number), whole)


def _number(village: Village, headers: Sequence[str], whole: int) -> Tally | None:
    """Return a figure of the previous term under the first of these headers that gives one."""
    for header in headers:
        number = previous_figure(village.previous_term, header)
        if isinstance(number, Fraction):
            return _exactly(number, whole)
    return None


def _members_before(village: Village) -> int | None:
    """Return how many members there were."""
    members = _number(village, MEMBERS, 1)
    return int(members.least) if members is not None and members.least.denominator == 1 else None


def _part_before(headers: Sequence[str]) -> Before:
    """Return what reads how many of the members of the previous term were of a kind."""

    def before(village: Village) -> Tally | None:
        members = _members_before(village)
        return _number(village, headers, members) if members else None

    return before


def _age_before(village: Village) -> Tally | None:
    """Return the ages of the previous term added up: the mean as often as there were members."""
    members, mean = _members_before(village), _number(village, AGE, 1)
    return _exactly(mean.least * members, members) if members and mean else None


def _both_posts_before(village: Village) -> Tally | None:
    """Return whether one person was chair and secretary in the previous term."""
    header = next((each for each in BOTH_POSTS if village.previous_term.get(each, "")), BOTH_POSTS[0])
    held = previous_yes(village.previous_term, header)
    return _exactly(held, 1) if isinstance(held, Fraction) else None
