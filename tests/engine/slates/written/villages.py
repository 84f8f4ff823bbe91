"""Random villages as the sheets of a county have them: for the product, and the same for brute force.

Of every person it is known, or it is not, of which sex they are, when they were born, and so on. The product
is given facts; the enumeration is given everybody whom a person may turn out to be.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import combinations, product
from random import Random
from typing import Any

from candidates.people.candidate import Candidate
from candidates.people.kin_relations import CLOSE_KIN
from engine.bodies.contest.age_counting import AgeCounting
from engine.bodies.contest.contest import NO_KIN, Contest, Contestant, Kept, Profile
from engine.bodies.contest.seats import Seats
from engine.bodies.slate import Nominee, VillageFacts
from engine.bodies.standing import Standing
from engine.program.calendar import age_as_of
from engine.program.subject import Subject
from rules.model.conditions import NamedDate
from rules.model.pack import Pack
from tests.engine.bodies.slate_villages import nominee
from tests.engine.slates.random_contests import Doubts
from vocabulary.dates import Day
from vocabulary.elections.choices import BODIES, EDUCATION, NOMINATORS, SEXES
from vocabulary.facts import Fact, Known, Unknown
from vocabulary.origins import Origin

POLLING = date(2026, 12, 20)
DATES = {**dict.fromkeys(NamedDate), NamedDate.AS_OF: POLLING}
YEARS_OF_SCHOOLING = {
    "primary": 6,
    "junior": 9,
    "senior": 12,
    "college": 15,
    "bachelor": 16,
    "postgraduate": 19,
}
WORDS: Mapping[str, Sequence[str]] = {
    "sex": list(SEXES),
    "education": list(EDUCATION),
    "political_status": ["party_member", "probationary", "league", "masses", "independent", "other"],
    "nominated_by": list(NOMINATORS),
}
LIKELY: Mapping[str, Sequence[str]] = {
    "sex": ["female", "male", "male"],
    "education": ["junior", "senior", "college", "bachelor"],
    "political_status": ["party_member", "masses"],
    "nominated_by": ["villagers", "joint", "self"],
}
Attributes = Mapping[str, Any]  # one person in one world: the words, `age`, and `posts` as nominated


@dataclass(frozen=True)
class Person:
    """One nominee as the roster has them; a word that is None was left out, a birth date may be a year."""

    name: str
    posts: frozenset[str]
    posts_open: bool
    standing: Standing
    words: Mapping[str, str | None]
    born: Day

    def turned_out(self) -> Iterator[Attributes]:
        """Yield everybody whom the person may turn out to be."""
        options = {name: [word] if word else WORDS[name] for name, word in self.words.items()}
        nominated = [frozenset({"member"}), frozenset()] if self.posts_open else [self.posts]
        for age, posts in product(sorted(ages(self.born)), nominated):
            for chosen in product(*options.values()):
                yield {**dict(zip(options, chosen, strict=True)), "age": age, "posts": posts}


def ages(born: Day) -> set[int]:
    """Return how old somebody may be on polling day; of the year alone it is one of two ages."""
    if born.month is None:
        return {POLLING.year - born.year - 1, POLLING.year - born.year}
    return {POLLING.year - born.year - ((born.month, born.day or 1) > (POLLING.month, POLLING.day))}


@dataclass(frozen=True)
class Village:
    """One village as the sheets have it."""

    people: tuple[Person, ...]
    seats: Mapping[str, int | None]
    kin: Mapping[tuple[int, int], frozenset[str]]
    previous: Mapping[str, str]
    multi_ethnic: bool | None

    @property
    def listed(self) -> list[Person]:
        """Return everybody who may stand."""
        return [each for each in self.people if each.standing is not Standing.OUT]

    @property
    def has_open_posts(self) -> bool:
        """Whether of somebody the post is not known."""
        return any(each.posts_open for each in self.listed)

    def is_pooled(self, body: str) -> bool:
        """Whether one figure is given for a whole body."""
        return body != "committee" or "committee" in self.seats

    def size(self, body: str) -> int | None:
        """Return how many seats a body has, where every figure of it is known."""
        if self.is_pooled(body):
            return self.seats.get("committee" if body == "committee" else BODIES[body][-1])
        figures = [self.seats.get(post) for post in BODIES[body]]
        return None if None in figures else sum(figure or 0 for figure in figures)

    def groups(self, body: str) -> tuple[Seats, ...]:
        """Return the seats of a body whose figures are known, for whom each of them is."""
        if self.is_pooled(body):
            return (Seats(frozenset(BODIES[body]), self.size(body) or 0),)
        return tuple(Seats(frozenset({post}), self.seats[post] or 0) for post in BODIES[body])


def random_village(chance: Random, bodies: Sequence[str], *, wide: bool = False) -> Village:
    """Return a random village in which packs speak of some bodies."""
    doubts = Doubts(chance, left=chance.choice([1, 8, 24, 48]))
    size = chance.choice([2, 3, 3] if wide else [2, 3, 4, 5, 6, 6])
    one_body_of_three = len(bodies) == 1 and bodies[0] != "supervision"
    nobody = size if not one_body_of_three or chance.random() < 0.8 else chance.randrange(size)
    people = [
        _person(chance, bodies, "甲乙丙丁戊己"[index], doubts, opened=index == nobody)
        for index in range(size)
    ]
    kin = {}
    for pair in combinations(range(size), 2):
        if chance.random() < 0.2:
            kin[pair] = frozenset({chance.choice(list(CLOSE_KIN))})
        elif chance.random() < 0.05 and doubts.afford(5, 1):
            kin[pair] = frozenset({*CLOSE_KIN, NO_KIN})
    return Village(
        tuple(people),
        _seats(chance, bodies, 3 if wide else 4),
        kin,
        _previous(chance),
        chance.choice([True, True, False, None]),
    )


def _person(chance: Random, bodies: Sequence[str], name: str, doubts: Doubts, *, opened: bool) -> Person:
    """Return a random nominee, mostly for posts of these bodies."""
    there = [post for body in bodies for post in (*BODIES[body], BODIES[body][-1])]
    posts = frozenset(chance.choices([*there, "member", "secretary"], k=chance.choice([1, 1, 2, 3])))
    opened = opened and doubts.afford(8, 1)
    stands = Standing.MAY_STAND if doubts.afford(2, 0.25) else Standing.STANDS
    words = {
        fact: None if doubts.afford(len(WORDS[fact]), 0.08) else chance.choice(likely)
        for fact, likely in LIKELY.items()
    }
    year, month = chance.randint(1980, 1999), chance.choice([3, 6, 12])
    born = (
        Day(year) if doubts.afford(2, 0.1) else Day(year, month, chance.choice([1, 31]) if month != 6 else 30)
    )
    return Person(name, posts, opened, Standing.OUT if chance.random() < 0.07 else stands, words, born)


def _seats(chance: Random, bodies: Sequence[str], left: int) -> dict[str, int | None]:
    """Return the figures of a village: at most so many seats, some figures left out, some of a whole body."""
    seats: dict[str, int | None] = {}

    def some(most: int, least: int = 0) -> int | None:
        nonlocal left
        number = min(left, chance.randint(least, most))
        left -= number
        return None if chance.random() < 0.02 else number

    for body in chance.sample(bodies, len(bodies)):
        if body != "committee":
            seats[BODIES[body][-1]] = some(2, chance.choice([0, 1, 1, 1]))
        elif chance.random() < 0.2:
            seats["committee"] = some(3, 1)
        else:
            seats |= {"chair": some(1), "vice_chair": some(1), "member": some(2)}
    return seats


def _previous(chance: Random) -> dict[str, str]:
    """Return the sheet of the previous term, with gaps, some of it of both bodies together."""
    figures = {
        "平均年龄": chance.choice(["31", "33.5", "36.25岁", "40"]),
        "女性": chance.choice(["0", "1", "2人"]),
        "大专": chance.choice(["0", "1", "3"]),
        "一肩挑": chance.choice(["是", "否"]),
        "交叉任职": chance.choice(["0", "1"]),
        "最大年龄": chance.choice(["35", "40.5"]),
        chance.choice(["成员数"] * 6 + ["两委成员数"]): chance.choice(["0", "2", "3", "3", "4", "5"]),
    }
    return {header: figure for header, figure in figures.items() if chance.random() > 0.03}


def nominees_of(village: Village, pack: Pack) -> list[Nominee]:
    """Return the nominees of a village as the product sees them."""
    by = AgeCounting(POLLING, pack.calendar)
    found = []
    for person in village.people:
        made = nominee(person.name, *person.posts, posts_open=person.posts_open, standing=person.standing)
        facts: dict[str, Fact] = dict(made.subject.facts)
        facts |= {
            name: Unknown(Origin.BLANK) if word is None else Known(word)
            for name, word in person.words.items()
        }
        facts |= {
            "birth_date": Known(person.born),
            "age": Known(age_as_of(person.born, POLLING, pack.calendar)),
        }
        found.append(Nominee(replace(made.candidate, facts=facts), {by: Subject(facts, {})}, person.standing))
    return found


def facts_of(village: Village) -> VillageFacts:
    """Return the figures of a village as the product sees them."""
    mixed = Unknown(Origin.BLANK) if village.multi_ethnic is None else Known(village.multi_ethnic)
    return VillageFacts(Subject({"multi_ethnic": mixed}, {}), village.seats, village.previous)


def kin_of(village: Village) -> Any:
    """Return what says who of some people is kin to whom."""
    names = [each.name for each in village.people]

    def kin(people: Sequence[Candidate]) -> Mapping[tuple[int, int], frozenset[str]]:
        where = {each.number: index for index, each in enumerate(people)}
        pairs = {(names[one], names[other]): possible for (one, other), possible in village.kin.items()}
        return {
            (where[one], where[other]): possible
            for (one, other), possible in pairs.items()
            if one in where and other in where
        }

    return kin


def contest_of(
    village: Village, kept: Iterable[Kept], kinds: Sequence[Any], bodies: Sequence[str]
) -> Contest:
    """Return the village for the enumeration: of which kinds everybody is, their age and their schooling."""
    listed = village.listed
    people = []
    for person in listed:
        profiles = {
            Profile(
                tuple(kind(each) for kind in kinds),
                ((each["age"],) * 2, (YEARS_OF_SCHOOLING[each["education"]],) * 2),
            )
            for each in person.turned_out()
        }
        posts = person.posts
        if person.posts_open:
            posts = frozenset(post for body in bodies for post in BODIES[body])
        surely = person.standing is Standing.STANDS
        people.append(Contestant(posts, person.posts_open, surely, tuple(sorted(profiles, key=repr))))
    where = {each.name: index for index, each in enumerate(listed)}
    kin = {}
    for (one, other), possible in village.kin.items():
        names = village.people[one].name, village.people[other].name
        if all(name in where for name in names):
            kin[where[names[0]], where[names[1]]] = possible
    known = {body: village.groups(body) for body in bodies if village.size(body) is not None}
    return Contest(tuple(people), known, kin, tuple(each for each in kept if each.body in known))
