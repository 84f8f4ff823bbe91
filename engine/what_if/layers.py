"""Layers of law: where several packs test the same ground, which is milder than the law, and in what case.

A list is called milder, or stricter, only where a case was found on which the reference meaning of both
really differs; that none was found says nothing. What is compared is the whole of one pack on a ground:
a list in two items is milder where neither of them hits.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from engine.backends.compiled.engine import compiled
from engine.program.lowering import Dates, lower
from engine.program.program import Case, Tree
from engine.program.subject import Subject
from engine.review.docket import questions_read
from engine.review.review import Finding
from engine.what_if.layer_examples import Given, examples_for, subject_of
from rules.model.pack import Criterion, Force, Grade, Pack
from vocabulary.questions import Question
from vocabulary.truth import Truth

# From the highest force to the lowest.
RANK: Mapping[Force, int] = {force: rank for rank, force in enumerate(Force)}
JUDGED = frozenset({Grade.BAR, Grade.CAUTION})


@dataclass(frozen=True, slots=True)
class Member:
    """One criterion on a ground, and the pack that holds it."""

    pack: Pack
    criterion: Criterion

    @property
    def name(self) -> str:
        """Return the criterion's full name."""
        return f"{self.pack.name}/{self.criterion.name}"

    @property
    def bars(self) -> bool:
        """Whether it is a bar of law or regulation."""
        return self.pack.legal and self.criterion.grade is Grade.BAR


@dataclass(frozen=True, slots=True)
class Difference:
    """A criterion that says otherwise than a legal bar of higher force, and a case that shows it."""

    criterion: Member
    than: Member
    example: Given


@dataclass(frozen=True, slots=True)
class Ground:
    """One ground with every layer that tests it, the highest force first."""

    name: str
    members: tuple[Member, ...]
    milder: tuple[Difference, ...]
    stricter: tuple[Difference, ...]


@dataclass(frozen=True, slots=True)
class Beside:
    """What the layers say of one person on one ground: the findings, and which of them the law overrules."""

    ground: str
    findings: tuple[Finding, ...]
    milder: frozenset[str]  # lists that say no where a bar of higher force says yes


def ground_of(criterion: Criterion) -> str:
    """Return the ground of a criterion: the word the pack gives, otherwise the criterion's own name."""
    return criterion.ground or criterion.name


def layers_of(packs: Sequence[Pack], dates_of: Callable[[Pack], Dates]) -> tuple[Ground, ...]:
    """Return every ground that several packs test, with what was found to differ, as of the given dates."""
    found: defaultdict[str, list[Member]] = defaultdict(list)
    for pack in sorted(packs, key=lambda pack: RANK[pack.source.force]):
        for criterion in pack.criteria:
            if criterion.grade in JUDGED:
                found[ground_of(criterion)].append(Member(pack, criterion))
    shared = {name: members for name, members in found.items() if _several(members)}
    return tuple(_compared(name, members, dates_of) for name, members in shared.items())


def _several(members: Sequence[Member]) -> bool:
    """Whether two packs that can speak of one person test the ground."""
    packs = list({member.pack.name: member.pack for member in members}.values())
    return any(_meet(one, other) for one, other in combinations(packs, 2))


def _meet(one: Pack, other: Pack) -> bool:
    """Whether two packs can speak of one person: in one kind of place, of one body."""
    if one.applies_to is None or other.applies_to is None:
        return False
    return bool(one.applies_to.units & other.applies_to.units) and bool(
        one.applies_to.bodies & other.applies_to.bodies
    )


def beside(findings: Iterable[Finding]) -> tuple[Beside, ...]:
    """Return the grounds on which several packs speak of a person and one at least does not say no."""
    findings = tuple(findings)
    if all(finding.truth is Truth.NO for finding in findings):  # of nearly everybody
        return ()
    found: defaultdict[str, list[Finding]] = defaultdict(list)
    for finding in findings:
        if finding.criterion.grade in JUDGED:
            found[ground_of(finding.criterion)].append(finding)
    return tuple(
        Beside(ground, tuple(listed), _overruled(listed))
        for ground, listed in found.items()
        if len({finding.pack.name for finding in listed}) > 1
        and any(finding.truth is not Truth.NO for finding in listed)
    )


def _overruled(findings: Sequence[Finding]) -> frozenset[str]:
    """Return the findings `no` of packs that do not hit at all where a legal bar of higher force says yes."""
    bars = [
        RANK[each.pack.source.force]
        for each in findings
        if each.truth is Truth.YES and Member(each.pack, each.criterion).bars
    ]
    speaks = {each.pack.name for each in findings if each.truth is not Truth.NO}
    return frozenset(
        each.name
        for each in findings
        if each.pack.name not in speaks and any(rank < RANK[each.pack.source.force] for rank in bars)
    )


@dataclass(frozen=True, slots=True)
class _Layer:
    """All that one pack says on a ground and can be put to the test: its criteria with their trees."""

    members: tuple[Member, ...]
    trees: tuple[Tree, ...]

    @property
    def pack(self) -> Pack:
        """Return the pack."""
        return self.members[0].pack

    @property
    def rank(self) -> int:
        """Return the rank of its force."""
        return RANK[self.pack.source.force]

    @property
    def questions(self) -> Mapping[str, Question]:
        """Return the questions that it reads."""
        return {
            name: member.pack.questions[name]
            for member in self.members
            for name in sorted(questions_read(member.criterion))
        }

    def says(self, subject: Subject) -> tuple[Truth, ...]:
        """Return the truth of every criterion on a case."""
        (truths,) = compiled(*self.trees).rows([subject])
        return truths


def _compared(name: str, members: Sequence[Member], dates_of: Callable[[Pack], Dates]) -> Ground:
    """Compare the layers of one ground."""
    layers = _layers(members, dates_of)
    milder: list[Difference] = []
    stricter: list[Difference] = []
    for upper in layers:
        if not any(member.bars for member in upper.members):
            continue
        for lower_ in (each for each in layers if each.rank > upper.rank and _meet(upper.pack, each.pack)):
            milder.extend(_differences(upper, lower_, milder=True))
            stricter.extend(_differences(upper, lower_, milder=False))
    return Ground(name, tuple(members), tuple(milder), tuple(stricter))


def _layers(members: Sequence[Member], dates_of: Callable[[Pack], Dates]) -> list[_Layer]:
    """Return the layers that can be put to the test: not what people raise, nor what may not be asked."""
    layers: list[_Layer] = []
    for name in dict.fromkeys(member.pack.name for member in members):
        own = [member for member in members if member.pack.name == name and _examined(member)]
        if own:
            pack = own[0].pack
            cases: tuple[Case, ...] = lower(pack, [each.criterion for each in own], dates_of(pack)).cases
            layers.append(_Layer(tuple(own), tuple(case.tree for case in cases)))
    return layers


def _examined(member: Member) -> bool:
    """Whether a criterion is one that the machine compares."""
    criterion = member.criterion
    return criterion.condition is not None and not criterion.only_if_raised and not criterion.sealed


def _differences(upper: _Layer, lower_: _Layer, *, milder: bool) -> list[Difference]:
    """Return the first example for every criterion of a lower layer that differs from a bar above it.

    Milder: the bar says yes, and everything that the lower pack has on the ground says no. Stricter: the
    criterion says yes, and everything that the higher pack has on the ground says no.
    """
    found: dict[tuple[str, str], Difference] = {}
    questions = {**lower_.questions, **upper.questions}
    for given in examples_for(upper.trees, lower_.trees):
        subject = subject_of(given, questions)
        above, below = upper.says(subject), lower_.says(subject)
        silent = below if milder else above
        if any(truth is not Truth.NO for truth in silent):
            continue
        for bar, truth_above in zip(upper.members, above, strict=True):
            for criterion, truth_below in zip(lower_.members, below, strict=True):
                hit = truth_above if milder else truth_below
                if bar.bars and hit is Truth.YES:
                    found.setdefault((criterion.name, bar.name), Difference(criterion, bar, given))
    return list(found.values())
