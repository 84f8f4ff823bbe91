"""Whatever the chase list says that an answer can do, `explain` says too."""

from collections.abc import Iterator
from dataclasses import replace
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.review.authority.authority import Layer
from engine.review.explaining import Appearance, examine
from engine.review.intake import Intake
from engine.review.review import Review
from engine.review.verdict import graver, layer_verdict
from engine.what_if.chase import Chased, Decides, chase_of
from engine.what_if.possible_answers import answers_of, asked_by
from engine.what_if.trial_answers import WhatIf, prospect_of
from intake.folder import read_folder
from rules.model.pack import Pack
from tests.counties.county import clean_county
from tests.engine.program.generated import Generated, thorough
from tests.engine.program.generated import packs as generated_packs
from tests.engine.program.generated_people import records
from tests.engine.what_if.chase_worlds import (
    LAW,
    REVIEW_DAY,
    About,
    answer,
    asked_in,
    packs,
    random_answers,
    reviewed,
)
from tests.rules.packs import good
from vocabulary.answers import Answer, Word
from vocabulary.outcomes import Verdict
from vocabulary.questions import Question

EXAMPLES = 40
DRAWN = 6  # answers of one county that are looked into
WHAT_UNITS_SAY = (Word.NONE, Word.NONE, Word.NONE, Word.FOUND, Word.CHECKING, None)
CRITERION = "{item: 一, text: {zh: 甲, en: a}, grade: caution, flag_if: "
SANCTIONS = LAW.partition("questions:")[0] + (
    "questions:\n"
    "  sanctioned: {ask: {zh: 处分, en: sanctions}, of: [discipline], basis: 一, disclosure: full, "
    "records: {decided_on: {zh: 日期, type: date}}}\n"
    f"criteria:\n  then: {CRITERION}"
    "{sanctioned: {some: {decided_on: {after: 2010-01-01, before: 2015-01-01}}}}}\n"
)


@pytest.fixture(scope="module")
def county(tmp_path_factory: pytest.TempPathFactory) -> Intake:
    """Return a county of two villages as read."""
    read = read_folder(clean_county().write(tmp_path_factory.mktemp("county")))
    assert isinstance(read, Intake)
    return read


def explained(review: Review, chased: Chased) -> tuple[Appearance, dict[str, WhatIf]]:
    """Return what `explain` says of the open questions about the person of an answer."""
    appearance = Appearance(chased.village, chased.nominee, nominated=True)
    prospect = prospect_of(review, appearance, examine(review, appearance))
    return appearance, {each.question: each for each in prospect.what_if}


def verdicts(found: WhatIf | None) -> set[Verdict]:
    """Return all verdicts that `explain` lists under a question."""
    if found is None:
        return set()
    return {*found.if_found, *([found.if_none] if found.if_none else [])}


def ends(review: Review, appearance: Appearance, chased: Chased) -> Iterator[Verdict]:
    """Yield the verdicts that the answers of one unit lead to, each by judging the person again."""
    nominee = appearance.nominee
    now = examine(review, appearance)
    asked = asked_by(review.questions[chased.question], [each.tree for each in now])
    filed, opened = nominee.material.filed, nominee.material.opened(chased.question)
    for tried in answers_of(asked, opened, chased.department):
        answers = {**filed.answers, chased.question: tried}
        again = examine(review, appearance, review.used(replace(filed, answers=answers)))
        counted = [each.finding for each in again if each.finding.name in {f.name for f in nominee.findings}]
        layers = [
            layer_verdict(counted, layer, nominee.candidate, ()) for layer in (Layer.LEGAL, Layer.POLICY)
        ]
        spoken = [each for each in layers if each is not None]
        yield graver(spoken) if spoken else Verdict.PENDING


def assert_explained(review: Review, chased: Chased) -> None:
    """Check that `explain` lists what an answer on the chase list can lead to."""
    appearance, what_if = explained(review, chased)
    said = verdicts(what_if.get(chased.question))
    new = set(ends(review, appearance, chased)) - {appearance.nominee.verdict}
    assert new <= said, (chased.person, chased.question, chased.department)
    if chased.decides is Decides.LAST:
        assert Verdict.PASS in said
    if chased.decides is Decides.FLAG and appearance.nominee.policy is None:
        assert said - {appearance.nominee.verdict}


def test_an_answer_that_can_flag_is_said_to_flag(county: Intake) -> None:
    """A decision between two days flags; days long ago and of late, by which nothing is found, do not."""
    law = good(SANCTIONS)
    review = reviewed(asked_in(county, (law,)), ())
    chased = next(each for each in chase_of(review) if each.person == "0001")
    assert (chased.question, chased.decides) == ("sanctioned", Decides.LAST)
    _, what_if = explained(review, chased)
    found = what_if["sanctioned"]
    assert found.if_none is Verdict.PASS
    assert found.if_found == (Verdict.PASS, Verdict.FLAG)


@pytest.mark.parametrize("part", range(6))
def test_of_made_up_answers(county: Intake, part: int) -> None:
    """Answers given at random, some without details, under packs that count, wait and leave the law open."""
    chance = Random(part)
    asked = asked_in(county, packs())
    review = reviewed(asked, random_answers(chance, asked))
    for chased in chase_of(review):
        if not chased.nominee.candidate.withdrawn:
            assert_explained(review, chased)


def test_of_generated_packs_and_people(county: Intake) -> None:
    """Whatever a pack asks and whatever units have said: `explain` lists what the chase list tries."""

    @given(generated_packs(most=3), st.data())
    @thorough(EXAMPLES)
    def check(generated: Generated, data: st.DataObject) -> None:
        """Let a pack speak in the county."""
        asked = asked_in(county, (speaking(generated.pack),))
        said = [
            each
            for candidate in asked.roll.candidates
            for question in asked.authority.questions.values()
            for unit in question.of
            for each in data.draw(statements(About(candidate.number, question.name, unit), question))
        ]
        review = reviewed(asked, said)
        chase = [each for each in chase_of(review) if not each.nominee.candidate.withdrawn]
        for chased in Random(len(said)).sample(chase, min(DRAWN, len(chase))):
            assert_explained(review, chased)

    check()


def speaking(pack: Pack) -> Pack:
    """Return a generated pack that speaks of villages."""
    law = good(LAW)
    return replace(
        pack,
        applies_to=law.applies_to,
        in_force=law.in_force,
        own_questions=frozenset(pack.questions),
    )


@st.composite
def statements(draw: st.DrawFn, about: About, question: Question) -> list[Answer]:
    """Draw what a unit has said: nothing yet, 未发现, 待核实, or a record as far as it is known."""
    match draw(st.sampled_from(WHAT_UNITS_SAY)):
        case None:
            return []
        case Word.FOUND:
            return [
                answer(about, Word.FOUND, tuple(draw(st.lists(records(question, REVIEW_DAY), max_size=1))))
            ]
        case word:
            return [answer(about, word)]
