"""Judges the cases of a pack: by the very functions that a review calls, without a folder."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from candidates.election import Election
from candidates.people.candidate import Candidate
from candidates.people.kin import NotDeclared
from candidates.villages.village import Village, VillageKey
from engine.backends.backend import Backend
from engine.program.explanation import AnswerGap
from engine.review.authority.settling import settle
from engine.review.consistency.consistency import Consistency, pairs_of
from engine.review.docket import asked, docket_of
from engine.review.example_runs import DEFAULT_DAY, given_answers
from engine.review.judging import Circumstances, Judged, judge
from engine.review.reviewing import IN_VERDICT
from engine.review.subjects import Material, asked_of
from engine.review.verdict import verdicts_of
from files.yaml.node import Node
from rules.model.cases import Case, Outcome
from rules.model.conditions import NamedDate
from rules.model.examples import NothingFound
from rules.model.pack import Pack
from vocabulary.answers import AnswerList, Owing
from vocabulary.elections.choices import BODIES, CATEGORIES
from vocabulary.facts import Fact, Known
from vocabulary.origins import Origin
from vocabulary.outcomes import Verdict
from vocabulary.questions import Question
from vocabulary.truth import Truth

_NOWHERE = VillageKey("", "")


@dataclass(frozen=True, slots=True)
class CameOut:
    """What came out for the person of a case."""

    verdict: Outcome
    legal: Outcome
    policy: Outcome
    findings: Mapping[str, Truth]  # by the full name of the criterion
    owed: frozenset[str]


@dataclass(frozen=True, slots=True)
class CaseRun:
    """One case with what came out of it; the packs it names that there are not."""

    pack: str
    case: Case
    came_out: CameOut
    lacking: tuple[str, ...]

    @property
    def differences(self) -> tuple[tuple[str, str, str], ...]:
        """Return what did not come out as written: what it is about, what was expected, and what came out."""
        return tuple(self._differences())

    @property
    def as_expected(self) -> bool:
        """Whether everything that is expected came out."""
        return not self.lacking and not self.differences

    def _differences(self) -> Iterator[tuple[str, str, str]]:
        """Yield what did not come out as written."""
        expect, found = self.case.expect, self.came_out
        for name in ("verdict", "legal", "policy"):
            wanted, got = getattr(expect, name), getattr(found, name)
            if wanted is not None and wanted is not got:
                yield name, wanted.value, got.value
        for name, truth in expect.findings.items():
            full = name if "/" in name else f"{self.pack}/{name}"
            got = found.findings.get(full)
            if got is not truth:
                yield full, truth.value, "" if got is None else got.value
        if expect.owed is not None and expect.owed != found.owed:
            yield "owed", ", ".join(sorted(expect.owed)), ", ".join(sorted(found.owed))


def run_cases(
    pack: Pack, others: Mapping[str, Pack], backend: Backend, *, speaking: Sequence[Pack] = ()
) -> list[CaseRun]:
    """Judge every case of a pack, by it and the packs that the case names, or else by all that speak.

    `others` are the packs that cases name; `speaking` those of an election, where the pack is one of its own.
    """
    return [
        CaseRun(pack.name, case, _judge(pack, _by(pack, case, others, speaking), case, backend), lacking)
        for case in pack.cases
        for lacking in [tuple(name for name in case.packs if name not in others)]
    ]


def _by(pack: Pack, case: Case, others: Mapping[str, Pack], speaking: Sequence[Pack]) -> tuple[Pack, ...]:
    """Return the packs that judge a case, as they speak together."""
    named = [others[name] for name in case.packs if name in others] if case.packs else speaking
    together = tuple({**{each.name: each for each in named}, pack.name: pack}.values())
    return settle(together, (case.on or DEFAULT_DAY,)).packs


def _judge(pack: Pack, packs: Sequence[Pack], case: Case, backend: Backend) -> CameOut:
    """Judge one case."""
    polling_day = case.on or DEFAULT_DAY
    review_day = case.dates.get(NamedDate.REVIEW_DAY, polling_day)
    election = _election(case, polling_day)
    questions = {name: each for one in packs for name, each in one.questions.items()}
    dockets = [docket_of(one, questions, frozenset()) for one in packs]
    put = asked(dockets)
    village, candidate = _village(pack, case), _candidate(pack, case)
    facts: dict[str, Fact] = {**village.facts, **candidate.facts}
    answers = {name: _answer(questions[name], candidate, case) for name in sorted(put)}
    consistency = Consistency(election, review_day, questions, pairs_of(packs, put))
    material = consistency.of(Material(candidate, village, polling_day, facts, answers))
    (judged,) = judge(Circumstances(election, review_day, questions), backend, dockets, [material])
    return _came_out(judged)


def _came_out(judged: Judged) -> CameOut:
    """Gather what came out: verdicts of what counts, every finding, and what is owed for what counts."""
    counted = [each for each in judged.findings if each.criterion.grade in IN_VERDICT]
    verdicts = verdicts_of(counted, judged.material, ())
    gaps = [gap for each in counted if each.explanation for gap in each.explanation.gaps]
    return CameOut(
        verdict=_outcome(verdicts.both) if verdicts.spoken else Outcome.UNEXAMINED,
        legal=_outcome(verdicts.legal),
        policy=_outcome(verdicts.policy),
        findings={each.name: each.truth for each in judged.findings},
        owed=frozenset(
            gap.question for gap in gaps if isinstance(gap, AnswerGap) and gap.origin is Origin.AWAITED
        ),
    )


def _outcome(verdict: Verdict | None) -> Outcome:
    """Return a verdict as a pack writes it."""
    return Outcome.UNEXAMINED if verdict is None else Outcome(verdict.value)


def _election(case: Case, polling_day: date) -> Election:
    """Return an election that has the dates of a case, and nothing else."""
    return Election(
        county="",
        polling_day=polling_day,
        review_day=case.dates.get(NamedDate.REVIEW_DAY),
        packs=(),
        adopted=(),
        departments=(),
        assign={},
        waived=(),
        announced_on=case.dates.get(NamedDate.ANNOUNCED_ON),
        nomination_close=case.dates.get(NamedDate.NOMINATION_CLOSE),
        term_began=case.dates.get(NamedDate.TERM_BEGAN),
        title="",
        province="",
        headers={},
        written=Node({}, case.place),
    )


def _village(pack: Pack, case: Case) -> Village:
    """Return the village of a case; its kind is, where nobody says, the first that the pack speaks of."""
    facts: dict[str, Fact] = {name: Known(value) for name, value in case.village.items()}
    spoken_of = CATEGORIES if pack.applies_to is None else pack.applies_to.units
    facts.setdefault("category", Known(next(unit for unit in CATEGORIES if unit in spoken_of)))
    seats: dict[str, int | None] = {}
    return Village(_NOWHERE, 0, facts["category"], None, seats, facts, (), {}, case.place)


def _candidate(pack: Pack, case: Case) -> Candidate:
    """Return the person of a case, nominated, where nobody says, for the first post the pack speaks of."""
    facts: dict[str, Fact] = {name: Known(value) for name, value in case.person.items()}
    spoken_of = BODIES if pack.applies_to is None else pack.applies_to.bodies
    first = next(posts[0] for body, posts in BODIES.items() if body in spoken_of)
    written = case.person.get("posts")
    posts = written if isinstance(written, frozenset) else frozenset({first})
    facts["posts"] = Known(posts)
    return Candidate("0001", _NOWHERE, _NOWHERE, facts, NotDeclared(), posts, (), case.place)


def _answer(question: Question, candidate: Candidate, case: Case) -> AnswerList:
    """Return the answers to a question; one that may not be asked of the person stays open."""
    if not asked_of(candidate, question):
        return AnswerList((), {unit: Owing(Origin.NOT_ASKED) for unit in question.of})
    given = case.answers.get(question.name)
    if given is None and case.others_found_nothing:
        given = NothingFound()
    return given_answers(question, given, case.answered_by)
