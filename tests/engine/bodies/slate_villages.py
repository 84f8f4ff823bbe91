"""Small villages for the tests of requirements: a few nominees, some seats, and who is kin to whom."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from candidates.people.candidate import Candidate, Hold, Reservation
from candidates.people.kin import NotDeclared
from candidates.people.kin_relations import CLOSE_KIN, NO_CLOSE_KIN
from candidates.villages.village import VillageKey
from engine.bodies.contest.age_counting import AgeCounting
from engine.bodies.demands.measured import unknown
from engine.bodies.requirement import RequirementReview
from engine.bodies.slate import Nominee, Slate, VillageFacts, slate_of
from engine.bodies.solving.judging import Judge
from engine.bodies.standing import Standing
from engine.program.lowering import Dates
from engine.program.subject import Subject
from rules.model.bounds import Limits
from rules.model.conditions import Condition, Is, NamedDate
from rules.model.conditions import Test as FactTest
from rules.model.pack import Calendar, Force, Pack, SourceText, Status
from rules.model.ratios import CountAs, CountOf, Measure, OverBody, Pairing, PairsOf, Ratio, RatioGrade, Scope
from vocabulary.facts import Fact, Known, Unknown
from vocabulary.origins import Origin
from vocabulary.places import FilePlace, TextPlace
from vocabulary.texts import Text
from vocabulary.truth import Truth

NOWHERE = FilePlace("roster.xlsx")
KEY = VillageKey("云溪镇", "新民村")
FEMALE = FactTest("sex", Is("female"))
KinPairs = Mapping[frozenset[str], Truth]
DATES: Dates = dict.fromkeys(NamedDate)
NO_CLOSE = frozenset({NO_CLOSE_KIN})
PACK = Pack(
    name="test",
    title=Text("试", "test"),
    applies_to=None,
    jurisdiction="",
    in_force=None,
    status=Status.COMPLETE,
    as_of=NamedDate.POLLING_DAY,
    calendar=Calendar(),
    source=SourceText("", "", Force.LAW),
    departments={},
    questions={},
    own_questions=frozenset(),
    criteria=(),
    ratios=(),
    deadlines=(),
    procedure={},
    examples=(),
    file="test.yaml",
    sha256="",
)


@dataclass(frozen=True, slots=True)
class Standee:
    """One nominee with the facts that a requirement reads."""

    candidate: Candidate
    subject: Subject
    standing: Standing


@dataclass(frozen=True, slots=True)
class Setting:
    """One village as one pack sees it."""

    pack: Pack
    village: Subject
    seats: Mapping[str, int | None]
    standees: tuple[Standee, ...]
    kin: Callable[[Candidate, Candidate], Truth]
    previous: Mapping[str, str]
    dates: Dates

    def relations(self, one: Candidate, other: Candidate) -> frozenset[str]:
        """Return what two nominees may be to each other."""
        match self.kin(one, other):
            case Truth.YES:
                return frozenset(CLOSE_KIN)
            case Truth.NO:
                return NO_CLOSE
            case Truth.UNKNOWN:
                return NO_CLOSE | frozenset(CLOSE_KIN)


def among(
    relations: Callable[[Candidate, Candidate], frozenset[str]],
) -> Callable[[Sequence[Candidate]], Mapping[tuple[int, int], frozenset[str]]]:
    """Return what every two of some people may be to each other, by what any two may be."""

    def kin(people: Sequence[Candidate]) -> Mapping[tuple[int, int], frozenset[str]]:
        pairs = {
            (one, other): relations(people[one], people[other])
            for one, other in combinations(range(len(people)), 2)
        }
        return {pair: possible for pair, possible in pairs.items() if possible != NO_CLOSE}

    return kin


def nominee(
    number: str,
    *posts: str,
    sex: str | None = None,
    standing: Standing = Standing.STANDS,
    posts_open: bool = False,
) -> Standee:
    """Return a nominee for these posts; without a sex it is blank in the roster."""
    facts: dict[str, Fact] = {"sex": Unknown(Origin.BLANK) if sex is None else Known(sex)}
    facts["posts"] = Unknown(Origin.BLANK) if posts_open else Known(frozenset(posts))
    reservation = Reservation(Hold.NO_POST, Text("职务未填", "no post"), NOWHERE)
    candidate = Candidate(
        number=number,
        key=KEY,
        written_village=KEY,
        facts=facts,
        kin=NotDeclared(),
        posts=frozenset(posts),
        reservations=(reservation,) if posts_open else (),
        place=NOWHERE,
    )
    return Standee(candidate, Subject(facts, {}), standing)


def setting(
    standees: Iterable[Standee],
    seats: Mapping[str, int | None],
    kin: KinPairs | None = None,
    facts: Mapping[str, Fact] | None = None,
) -> Setting:
    """Return a village; two nominees of whom nothing is said are no kin."""
    pairs = kin or {}

    def kin_of(one: Candidate, other: Candidate) -> Truth:
        return pairs.get(frozenset({one.number, other.number}), Truth.NO)

    return Setting(
        pack=PACK,
        village=Subject(facts or {}, {}),
        seats=seats,
        standees=tuple(standees),
        kin=kin_of,
        previous={},
        dates=DATES,
    )


def slate(ratios: Iterable[Ratio], village: Setting) -> Slate:
    """Return the slate of a village whose only pack makes these requirements."""
    pack = replace(village.pack, ratios=tuple(ratios))
    age_counting = AgeCounting(village.dates[NamedDate.AS_OF], pack.calendar)
    people = [
        Nominee(each.candidate, {age_counting: each.subject}, each.standing) for each in village.standees
    ]
    facts = VillageFacts(village.village, village.seats, village.previous)
    return slate_of([(pack, village.dates)], facts, people, among(village.relations))


def judge_requirement(pack: str, requirement: Ratio, village: Setting) -> RequirementReview | None:
    """Judge one requirement of a pack, or return nothing where it does not apply."""
    made = slate([requirement], village)
    if not made.entries:
        return None
    demand = made.entries[0].demand
    found = unknown(demand) if isinstance(demand, Text) else Judge(made.contest).alone(demand)
    return RequirementReview(pack, requirement, found.outlook, found.least, found.most, found.because)


def ratio(scope: Scope, measure: Measure, when: Condition | None = None) -> Ratio:
    """Return a requirement."""
    return Ratio(
        name="r",
        item="第八条",
        text=Text("要求", "a requirement"),
        grade=RatioGrade.BAR,
        scope=scope,
        measure=measure,
        when=when,
        place=TextPlace("test.yaml", 1, 1),
    )


def women(limits: Limits) -> CountOf:
    """Return the count of women within these limits."""
    return CountOf(FEMALE, limits, None, CountAs.HEADS)


def judged(scope: Scope, measure: Measure, village: Setting) -> RequirementReview:
    """Judge a requirement that applies."""
    review = judge_requirement("test", ratio(scope, measure), village)
    assert review is not None
    return review


def kin_in_committee(village: Setting, limits: Limits) -> RequirementReview:
    """Judge the pairs of kin in the committee."""
    return judged(OverBody("committee"), PairsOf((Pairing.KIN,), limits), village)


def women_in_committee(village: Setting, limits: Limits) -> RequirementReview:
    """Judge the women in the committee."""
    return judged(OverBody("committee"), women(limits), village)
