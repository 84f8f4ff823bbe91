"""What is shipped reads without a mistake, comes out as written on every engine, and keeps to the law."""

import os
import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import pytest

from engine.backends.backend import Backend
from engine.backends.rete import available
from engine.review.example_runs import run_examples
from rules.library import shipped_names
from rules.logic.needs import calendar_hints, named_pack_hints, nominated_hints
from rules.model.conditions import facts_of, questions_of
from rules.model.pack import Criterion, Grade, Pack, Status
from rules.model.sentences import sentence
from tests.rules.packs import BACKENDS, LIBRARY, misses, opened, own_questions, shipped
from vocabulary.fields import WHAT_SOMEBODY_IS
from vocabulary.texts import Lang
from vocabulary.truth import Truth

GOLDEN = Path(__file__).parent / "golden"
NAMES = shipped_names()
WITH_TEXT = [name for name in NAMES if shipped(name).criteria and shipped(name).status is not Status.SHELL]
SHELLS = [name for name in NAMES if shipped(name).status is Status.SHELL]


@pytest.fixture(scope="module", params=BACKENDS)
def backend(request: pytest.FixtureRequest) -> Iterator[Backend]:
    """Open each engine in turn."""
    if request.param == "durable" and not available():
        pytest.skip("durable-rules cannot be imported on this Python")
    yield from opened(request.param)


def compared(pack: Pack) -> list[Criterion]:
    """Return the criteria that the machine compares: neither raised by people nor sealed."""
    return [c for c in pack.criteria if c.condition is not None and not c.sealed]


def test_packs_are_shipped() -> None:
    """The laws, the provinces, the shared questions, a local list and a shell are among what is shipped."""
    assert {"cn-ucl-2025", "cn-vco-2018", "cn-vco-2025"} <= set(NAMES)
    assert {"hainan-2025", "hebei-2020", "sichuan-2026"} <= set(NAMES)
    assert {"common", "hebei-2018", "shibuxuan-2020"} <= set(NAMES)
    assert {"cpc-branch-2020", "cpc-discipline-2023", "supervision-2025"} <= set(NAMES)
    assert sum("-supervision-" in name for name in NAMES) == 8  # seven provinces, and communities


@pytest.mark.parametrize("name", NAMES)
def test_a_shipped_pack_has_no_mistake(name: str) -> None:
    """A shipped pack reads without a problem, under the name of its file."""
    reading = LIBRARY.get(name)
    assert reading is not None
    assert reading.problems == ()
    assert reading.pack is not None
    assert reading.pack.name == name


@pytest.mark.parametrize("name", NAMES)
def test_there_is_nothing_to_mention_of_a_shipped_pack(name: str) -> None:
    """Its calendar says what its conditions need, and the packs that it names are there."""
    pack = shipped(name)
    hints = (*calendar_hints(pack), *nominated_hints(pack), *named_pack_hints(pack, LIBRARY.find))
    assert [each.message.en for each in hints] == []


@pytest.mark.parametrize("name", NAMES)
def test_examples_come_out_as_written(name: str, backend: Backend) -> None:
    """A pack says what it means, by its own examples, on every engine."""
    pack = shipped(name)
    assert [(run.example.place.line, run.truth) for run in misses(pack, backend)] == []
    assert len(run_examples(pack, backend)) == len(pack.examples)


@pytest.mark.parametrize("name", WITH_TEXT)
def test_every_criterion_has_its_three_examples(name: str) -> None:
    """Whatever has a condition is shown once to hit, once not to, and once to stay open, sealed or not.

    What is left to people alone never hits.
    """
    pack = shipped(name)
    expected: dict[str, set[Truth]] = defaultdict(set)
    for example in pack.examples:
        expected[example.criterion].add(example.expect)
    tested = [c for c in pack.criteria if c.condition is not None]
    never = {c.name: {Truth.YES} if c.people_decide else set() for c in tested}
    lacking = {c.name: set(Truth) - expected[c.name] - never[c.name] for c in tested}
    assert {criterion: truths for criterion, truths in lacking.items() if truths} == {}


@pytest.mark.parametrize("name", WITH_TEXT)
def test_every_criterion_can_be_cited(name: str) -> None:
    """A criterion has its words in both languages, its item, and a citation that names source and item."""
    pack = shipped(name)
    for criterion in pack.criteria:
        assert criterion.text.zh
        assert criterion.text.en
        assert criterion.item
        assert criterion.item in criterion.citation
        assert pack.source.title in criterion.citation
        if criterion.grade is Grade.STEP:
            assert criterion.todo is not None


@pytest.mark.parametrize("name", WITH_TEXT)
def test_every_source_can_be_looked_up(name: str) -> None:
    """A pack says what it was written from, when, and how good its source is."""
    source = shipped(name).source
    assert source.title
    assert re.fullmatch(r"\d{4}(-\d{2}){0,2}", source.date)
    assert source.grade in {"A", "B", "C", "D", "E"}
    assert source.url.startswith(("http://", "https://"))
    # Law and regulation come from the text of the law, never from an aggregator; see also the next test.
    assert source.grade == "A" or not shipped(name).legal or shipped(name).status is Status.CUT


@pytest.mark.parametrize("name", [name for name in NAMES if shipped(name).legal])
def test_a_copy_of_a_regulation_forbids_nothing(name: str) -> None:
    """What was seen in a copy alone is a cut pack or a shell, whose requirements warn and never forbid."""
    pack = shipped(name)
    if pack.source.grade == "A":
        return
    assert pack.status is not Status.COMPLETE
    assert Grade.BAR not in {each.grade for each in pack.criteria}
    assert {each.grade.value for each in pack.ratios} <= {"caution", "prefer"}
    assert all(each.rights_note is not None for each in (*pack.criteria, *pack.ratios))


@pytest.mark.parametrize("name", WITH_TEXT)
def test_what_can_hurt_rights_carries_a_warning(name: str) -> None:
    """Faith, petitioning and whatever only people can judge never stand without a note on rights."""
    lacking = [c.name for c in shipped(name).criteria if _can_hurt(c) and c.rights_note is None]
    assert lacking == []


def _can_hurt(criterion: Criterion) -> bool:
    """Whether a criterion is of the kind that experience shows to be used against people."""
    if criterion.grade not in {Grade.BAR, Grade.CAUTION}:
        return False
    if criterion.condition is None:
        return criterion.only_if_raised
    asks = questions_of(criterion.condition) & {"cult_findings", "petition_conduct"}
    return bool(asks or facts_of(criterion.condition) & WHAT_SOMEBODY_IS)


@pytest.mark.parametrize("name", WITH_TEXT)
def test_what_is_due_and_who_decides_can_be_cited(name: str) -> None:
    """Every deadline and every step of the procedure has the article that says so, in words for people."""
    pack = shipped(name)
    for deadline in pack.deadlines:
        assert deadline.item, deadline.name
        assert deadline.text is not None, deadline.name
        assert deadline.text.zh
        assert deadline.text.en
        assert deadline.owes is not None, deadline.name
    for step, term in pack.procedure.items():
        assert term.item, step
        assert term.value, step


@pytest.mark.parametrize("name", SHELLS)
def test_a_shell_invents_nothing(name: str) -> None:
    """A pack whose text is not public names its items and says nothing of what is in them."""
    for criterion in shipped(name).criteria:
        assert criterion.item
        assert (criterion.text.zh, criterion.condition, criterion.unsettled) == ("", None, None)


@pytest.mark.parametrize("name", NAMES)
def test_every_question_has_a_basis(name: str) -> None:
    """Nobody is asked about anybody without an article that allows it, or consent."""
    for question in own_questions(shipped(name)):
        assert question.basis == "consent" or "条" in question.basis or "规定" in question.basis
        assert question.ask.zh
        assert question.ask.en
        assert question.of


@pytest.mark.parametrize("name", WITH_TEXT)
def test_sealed_records_are_not_compared(name: str) -> None:
    """A criterion that rests on a sealed question is sealed itself."""
    pack = shipped(name)
    for criterion in pack.criteria:
        if criterion.condition is not None:
            rests_on = questions_of(criterion.condition)
            assert criterion.sealed == any(pack.questions[question].sealed for question in rests_on)


@pytest.mark.parametrize("name", [name for name in WITH_TEXT if not shipped(name).legal])
def test_below_the_law_nobody_is_held_for_what_they_are(name: str) -> None:
    """A policy or local list holds nothing that a person is against the person, age included."""
    for criterion in shipped(name).criteria:
        if criterion.grade in {Grade.BAR, Grade.CAUTION} and criterion.condition is not None:
            read = facts_of(criterion.condition) | (
                facts_of(criterion.unsettled) if criterion.unsettled else frozenset()
            )
            assert read & {*WHAT_SOMEBODY_IS, "age", "birth_date"} == frozenset()


@pytest.mark.parametrize("lang", Lang)
@pytest.mark.parametrize("name", WITH_TEXT)
def test_a_sentence_names_every_question_it_reads(name: str, lang: Lang) -> None:
    """A criterion read aloud leaves out nothing that decides it."""
    pack = shipped(name)
    for criterion in pack.criteria:
        said = sentence(criterion, pack).to(lang)
        assert said.endswith("。" if lang is Lang.ZH else ".")
        for condition in (criterion.condition, criterion.unsettled):
            for question in questions_of(condition) if condition else ():
                assert pack.questions[question].ask.to(lang) in said


def spoken(pack: Pack) -> str:
    """Read a pack aloud, for a golden file."""
    lines = []
    for criterion in pack.criteria:
        said = sentence(criterion, pack)
        lines += [
            f"{criterion.name} [{criterion.grade.value}] {criterion.citation}",
            f"  {said.zh}",
            f"  {said.en}",
        ]
    return "\n".join(lines) + "\n"


READ_ALOUD = [
    *("cn-ucl-2025", "cn-vco-2018", "cn-vco-2025"),
    *("hainan-2025", "hebei-2020", "shibuxuan-2020", "sichuan-2026"),
    *("fujian-2018", "hebei-2014-dingzhou", "liubuneng-2018", "zhejiang-2013"),
    *("cpc-branch-2020", "cpc-discipline-2023", "supervision-2025", "zhejiang-supervision-2020"),
    "ucl-supervision-2025",
    *("beijing-2012", "henan-2011", "shanghai-2020", "tianjin-2019", "zhejiang-2020"),
    *("heilongjiang-2017", "malipo-2016", "shisanbuneng-2020", "sichuan-ucl-2026", "yunnan-2013"),
]


@pytest.mark.parametrize("name", READ_ALOUD)
def test_the_law_reads_as_it_did(name: str) -> None:
    """What a pack says changes only on purpose; `GOLDEN=write make test` writes it anew, for a review."""
    if os.environ.get("GOLDEN") == "write":
        (GOLDEN / f"{name}.txt").write_text(spoken(shipped(name)), encoding="utf-8")
    assert spoken(shipped(name)) == (GOLDEN / f"{name}.txt").read_text(encoding="utf-8")
