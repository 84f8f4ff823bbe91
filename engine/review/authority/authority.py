"""Which packs speak in an election: those in force by themselves, and a list once somebody adopted it."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from enum import Enum

from candidates.clearances.answering_unit import UnitNames, unit_names
from candidates.clearances.sent.addressees import OwnName, UnitsInFull, units_in_full
from candidates.election import Election, Named
from candidates.units.reader import UnitRow
from engine.review.authority import authority_problems
from engine.review.authority.adoption import (
    adoption_of,
    after_polling,
    from_its_adoption,
    not_yet_adopted,
)
from engine.review.authority.codes import question_code, unit_code
from engine.review.authority.kinds import in_kind, is_of_kind
from engine.review.authority.national_law import says_the_same, says_what_was_shipped
from engine.review.authority.own_readings import read_here, without
from engine.review.authority.own_units import OwnUnits, own_units
from engine.review.authority.settling import settle
from engine.review.docket import questions_read
from rules.model.pack import Pack, Status
from rules.packs_read import PacksRead
from vocabulary.elections.election_kinds import ElectionKind
from vocabulary.places import Place
from vocabulary.problems import Hint, Problem
from vocabulary.questions import Question
from vocabulary.texts import Text


class Layer(Enum):
    """Whose verdict a matter touches."""

    LEGAL = "legal"
    POLICY = "policy"
    BOTH = "both"


@dataclass(frozen=True, slots=True)
class Unusable:
    """A pack that cannot speak as it stands, or at all: whoever would pass is held."""

    name: str
    layer: Layer
    message: Text
    place: Place


@dataclass(frozen=True, slots=True)
class Authority:
    """The packs of an election, its questions with the units that answer them, and the units in order."""

    speaking: tuple[Pack, ...]
    not_adopted: tuple[Pack, ...]
    unusable: tuple[Unusable, ...]
    questions: Mapping[str, Question]
    departments: Mapping[str, Text]
    problems: tuple[Problem, ...]
    hints: tuple[Hint, ...] = ()
    lacking: Mapping[str, bytes] = field(default_factory=dict)  # packs in use that the folder has no copy of
    others: Callable[[], tuple[Pack, ...]] = tuple  # packs at hand: of the folder, then those shipped
    kind: ElectionKind = ElectionKind.TERM
    also: Mapping[str, tuple[str, ...]] = field(default_factory=dict)  # by unit: what else it is called
    own_units: Mapping[str, UnitRow] = field(default_factory=dict)  # by unit, as departments.xlsx lists them

    def unit_names(self, county: str) -> UnitNames:
        """Return what finds the unit of a name, however the county, a pack or its own list writes it."""
        return unit_names(self.departments, county, self.also)

    def in_full(self, county: str) -> UnitsInFull:
        """Return what the units are called on papers."""
        own = {
            unit: OwnName(row.full_name, f"{row.officer} {row.phone}".strip())
            for unit, row in self.own_units.items()
        }
        return units_in_full(county, self.departments, own, self.unit_names(county))


def authority_of(
    election: Election,
    packs: PacksRead,
    laws: Iterable[Pack],
    polling_days: Sequence[date],
    units: Sequence[UnitRow] = (),
) -> Authority:
    """Gather the packs that an election names and the law in force there on its polling days.

    Args:
        packs: what the election names and the folder's own text of each law, as read.
        laws: the shipped national law and Party rules in force on one of the days.
        units: the county's own list of units.
    """
    gathering = _Gathering(election, packs, tuple(polling_days), [], [], [], [])
    for named in election.packs:
        _take(gathering, named)
    for law in laws:
        _let_speak(gathering, law)
    gathering.problems.extend(packs.problems)
    if election.review_day is not None:
        _leave_out_later_lists(gathering, election.review_day)
    settled = settle(sorted(gathering.speaking, key=_rank), gathering.polling_days)
    read = read_here(settled.packs, gathering.polling_days)
    gathering.problems.extend((*settled.problems, *read.problems))
    speaking = tuple(in_kind(pack, election.kind) for pack in read.packs)
    known = {name: label for pack in speaking for name, label in pack.departments.items()}
    own = own_units(units, known, election.county)
    gathering.problems.extend(own.problems)
    labels, also = own.labels(known), own.also(known)
    names = unit_names(labels, election.county, also)
    departments = _departments(gathering, labels, names, own)
    questions = _questions(gathering, speaking, departments, names)
    return Authority(
        speaking=speaking,
        not_adopted=tuple(gathering.not_adopted),
        unusable=tuple(gathering.unusable),
        questions=questions,
        departments=departments,
        problems=tuple(gathering.problems),
        hints=(
            *(each for each in packs.hints if each.place.file not in gathering.refused_files()),
            *read.hints,
        ),
        lacking=packs.lacking,
        others=packs.others,
        kind=election.kind,
        also=also,
        own_units=own.rows,
    )


@dataclass(frozen=True, slots=True)
class _Gathering:
    """What has been gathered so far."""

    election: Election
    packs: PacksRead
    polling_days: tuple[date, ...]
    speaking: list[Pack]
    not_adopted: list[Pack]
    unusable: list[Unusable]
    problems: list[Problem]

    def refused_files(self) -> set[str]:
        """Return the files that cannot speak: nothing is said of them as if they were used."""
        return {pack.place.file for pack in self.unusable}

    def refuse(self, named: Named, layer: Layer, problem: Problem) -> None:
        """Keep a named pack that cannot speak, as a problem and as a hold."""
        self.problems.append(problem)
        self.unusable.append(Unusable(named.name, layer, problem.message, named.place))


def _take(gathering: _Gathering, named: Named) -> None:
    """Take one named pack, or say why it cannot speak."""
    reading = gathering.packs.readings.get(named.name)
    if reading is None:
        gathering.refuse(named, Layer.BOTH, authority_problems.unknown_pack(named, gathering.packs.shipped))
        return
    pack = reading.pack
    if pack is None:
        gathering.refuse(named, Layer.BOTH, authority_problems.broken_pack(named))
        return
    if any(pack.name == other.name for other in (*gathering.speaking, *gathering.not_adopted)):
        return
    layer = Layer.LEGAL if pack.legal else Layer.POLICY
    if pack.status is Status.SHELL:
        gathering.refuse(named, layer, authority_problems.shell_pack(named))
    elif not is_of_kind(pack, gathering.election.kind):
        gathering.problems.append(authority_problems.other_kind(named, pack, gathering.election.kind))
    elif not any(_in_force(pack, day) for day in gathering.polling_days):
        gathering.refuse(named, layer, authority_problems.out_of_force(named, pack))
    elif pack.by_itself:
        gathering.speaking.append(pack)
    else:
        _adopted(gathering, named, pack)


def _adopted(gathering: _Gathering, named: Named, pack: Pack) -> None:
    """Take a list that is no law from the day of its adoption on, or say that it is in effect nowhere."""
    adoption = adoption_of(gathering.election, named.name)
    if adoption is None:
        gathering.not_adopted.append(pack)
        gathering.problems.append(authority_problems.not_adopted(named))
        return
    before = [day for day in gathering.polling_days if day < adoption.on]
    if before:
        gathering.problems.append(after_polling(adoption, before))
    if len(before) == len(gathering.polling_days):
        gathering.not_adopted.append(pack)
    else:
        gathering.speaking.append(from_its_adoption(pack, adoption.on) if before else pack)


def _leave_out_later_lists(gathering: _Gathering, review_day: date) -> None:
    """Let no list speak that was adopted only after the review day."""
    late, problems = not_yet_adopted(gathering.speaking, gathering.election, review_day)
    gathering.not_adopted.extend(pack for pack in gathering.speaking if pack.name in late)
    gathering.speaking[:] = [pack for pack in gathering.speaking if pack.name not in late]
    gathering.problems.extend(problems)


def as_of(authority: Authority, election: Election, review_day: date) -> Authority:
    """Return the authority on a review day that election.yaml does not fix."""
    late, problems = not_yet_adopted(authority.speaking, election, review_day)
    if not late:
        return authority
    return replace(
        authority,
        speaking=without(authority.speaking, late),
        not_adopted=(*authority.not_adopted, *(p for p in authority.speaking if p.name in late)),
        problems=(*authority.problems, *problems),
    )


def _rank(pack: Pack) -> tuple[bool, bool]:
    """Return what packs are ordered by: law and regulation, national Party rules, lists of all kinds."""
    return not pack.legal, not pack.by_itself


def _in_force(pack: Pack, day: date) -> bool:
    """Whether a pack is in force on a day."""
    return pack.in_force is not None and pack.in_force.covers(day)


def _let_speak(gathering: _Gathering, law: Pack) -> None:
    """Let a national law run, named or not; the folder's text speaks for it only if it says the same."""
    reading = gathering.packs.readings.get(law.name)
    named = [pack for pack in gathering.speaking if pack.name == law.name]
    own = reading.pack if reading else None
    of_kind = own is not None and is_of_kind(own, gathering.election.kind)
    if own is not None and of_kind and all(_is_law(pack, law, gathering.packs) for pack in (own, *named)):
        gathering.speaking.extend(() if named else (own,))
        return
    for packs in (gathering.speaking, gathering.not_adopted):
        packs[:] = [pack for pack in packs if pack.name != law.name]
    gathering.speaking.append(law)
    problem = authority_problems.law_displaced(law, [pack.file for pack in (*named, own) if pack is not None])
    gathering.problems.append(problem)
    layer = Layer.LEGAL if law.legal else Layer.POLICY
    gathering.unusable.append(Unusable(law.name, layer, problem.message, problem.place))


def _is_law(pack: Pack, law: Pack, packs: PacksRead) -> bool:
    """Whether a text is the law as we ship it, or as an earlier version did."""
    return says_the_same(pack, law) or says_what_was_shipped(pack, law, packs.former())


def _departments(
    gathering: _Gathering, known: Mapping[str, Text], names: UnitNames, own: OwnUnits
) -> dict[str, Text]:
    """Return the units in the order in which the election lists them, then any others that are asked."""
    ordered: dict[str, Text] = {}
    for index, written in enumerate(gathering.election.departments):
        named = Named(written, gathering.election.place("departments", index))
        name = unit_code(written, names)
        if name in ordered:
            gathering.problems.append(authority_problems.unit_twice(named, ordered[name]))
        elif name in known:
            ordered[name] = known[name]
        elif meant := names.meant(written):
            gathering.problems.append(authority_problems.unit_ambiguous(named, meant, known))
        else:
            gathering.problems.append(authority_problems.unknown_unit(named, known))
    listed = [*ordered, *(own.rows if not ordered else ()), *known]
    return {name: known[name] for name in dict.fromkeys(listed)}


def _questions(
    gathering: _Gathering, packs: Sequence[Pack], departments: Mapping[str, Text], names: UnitNames
) -> dict[str, Question]:
    """Return all questions by name, put to the unit that the election assigns."""
    questions: dict[str, Question] = {}
    # What a pack needs more of than the folder's older text has is asked in its own words, and nothing else.
    apart = gathering.packs.apart
    for pack in sorted(packs, key=lambda each: each.name not in apart):
        read = frozenset[str]().union(*map(questions_read, pack.criteria))
        for name, question in pack.questions.items():
            if pack.name in apart and name not in read:
                continue
            if name in questions and questions[name] != question and name in pack.own_questions:
                gathering.problems.append(authority_problems.question_twice(pack, name))
            questions.setdefault(name, question)
    for written, assigned_to in gathering.election.assign.items():
        name, unit = question_code(written, questions), unit_code(assigned_to, names)
        if name in questions and unit in departments:
            questions[name] = replace(questions[name], of=(unit,))
        else:
            place = gathering.election.place("assign", written)
            gathering.problems.append(authority_problems.bad_assignment(written, assigned_to, place))
    return questions
