"""What is disclosed is plain data, closed by default, and JSON is its typed model."""

import dataclasses
import types
import typing
from collections.abc import Mapping
from datetime import date
from enum import Enum
from fractions import Fraction
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

from engine.review.review import Review
from reports.disclosed.county import Counts, Disclosed
from reports.disclosed.explanations import Explanation
from reports.disclosed.reader import Audience, Reader
from reports.disclosure.disclose import Part, disclose
from reports.disclosure.people.explanation import disclose_person
from reports.disclosure.people.people import disclose_answers, disclose_people
from reports.records.explained.account import Account, account_record
from reports.records.report import Report, report_of
from tests.counties.county import PEOPLE, QUESTIONS, review_of
from tests.counties.secrets import SECRET_WORDS, county_of_secrets
from vocabulary.texts import Lang

PLAIN = (str, int, bool, date, Fraction, type(None))
PARTS = {tuple, Mapping, dict, typing.Literal, typing.Union, types.UnionType, typing.Annotated}


@pytest.fixture(scope="module")
def review(tmp_path_factory: pytest.TempPathFactory) -> Review:
    """Return the review of a county in which somebody has everything that must not travel."""
    return review_of(county_of_secrets().write(tmp_path_factory.mktemp("secrets")))


def reached(root: type) -> set[type]:
    """Return every class that can stand in a value of a type."""
    found: set[type] = set()
    waiting: list[Any] = [root]
    while waiting:
        each = waiting.pop()
        origin = typing.get_origin(each)
        if origin is not None:
            assert origin in PARTS, each
            waiting += [
                part for part in typing.get_args(each) if isinstance(part, type) or typing.get_origin(part)
            ]
        elif each is not Ellipsis and each not in found:
            found.add(each)
            if dataclasses.is_dataclass(each):
                waiting += typing.get_type_hints(each).values()
    return found


def everything_disclosed() -> list[type]:
    """Return every class that the modules of what is disclosed define."""
    folder = Path(import_module("reports.disclosed").__path__[0])
    modules = [import_module(f"reports.disclosed.{path.stem}") for path in sorted(folder.glob("[a-z]*.py"))]
    return [
        each
        for module in modules
        for each in vars(module).values()
        if isinstance(each, type) and each.__module__ == module.__name__
    ]


@pytest.mark.parametrize("root", [*everything_disclosed(), Report], ids=lambda root: root.__name__)
def test_only_plain_data_is_reachable(root: type) -> None:
    """From no type that is disclosed does a way lead to the engine, the candidates or the rules."""
    for each in reached(root):
        own = each.__module__.startswith(("vocabulary.", "reports.disclosed.", "reports.records."))
        assert each in PLAIN or own, each
        if own and not issubclass(each, Enum):
            assert dataclasses.is_dataclass(each), each
            assert each.__dataclass_params__.frozen, each  # type: ignore[attr-defined]


def test_a_township_is_shown_no_evidence(review: Review) -> None:
    """What is disclosed to a township holds no evidence, no digit of an ID and no word of a unit."""
    text = repr(disclose(review, Reader(Audience.TOWNSHIP)))
    for secret in SECRET_WORDS:
        assert secret not in text
    for name in (
        "Evidence(",
        "Finding(",
        "Awaited(",
        "OpenAnswer(",
        "UnitTally(",
        "WorkbookReturn(",
        "clearances/",
    ):
        assert name not in text
    for person in PEOPLE:
        assert person["姓名"] in text
        assert person["身份证号"] not in text
        assert f"*{person['身份证号'][-4:]}" not in text
    assert not [question.ask.zh for question in QUESTIONS.values() if question.ask.zh in text]


def test_the_search_finds_what_the_working_group_is_shown(review: Review) -> None:
    """The same search finds evidence where it is open: the test of the test."""
    text = repr(disclose(review, Reader(Audience.INTERNAL)))
    assert "Evidence(" in text
    assert f"*{PEOPLE[0]['身份证号'][-4:]}" in text
    assert SECRET_WORDS[3] in text
    assert SECRET_WORDS[0] not in text
    assert SECRET_WORDS[0] in repr(disclose(review, Reader(Audience.DECIDER)))


@pytest.mark.parametrize("audience", [Audience.PUBLIC, Audience.PERSON])
def test_closed_by_default(review: Review, audience: Audience) -> None:
    """Whoever is not named by a rule sees of the county what it was reviewed by, and nobody's name."""
    view = disclose(review, Reader(audience))
    assert view.election.county == "云溪县"
    assert (view.villages, view.townships, view.problems, view.hints, view.skips) == ((), (), (), (), ())
    assert view.totals == Counts()
    assert not [person["姓名"] for person in PEOPLE if person["姓名"] in repr(view)]


def test_people_are_disclosed_one_by_one(review: Review) -> None:
    """Whoever sees evidence is shown everybody's account, the clear noes with what they rest on."""
    accounts = list(disclose_people(review, Reader(Audience.INTERNAL)))
    assert [each.nominee.number for each in accounts] == [person["人员编号"] for person in PEOPLE]
    for each in accounts:
        assert all(line.proof or line.missing for line in each.criteria)
    text = repr(accounts)
    assert SECRET_WORDS[3] in text
    assert SECRET_WORDS[0] not in text
    assert SECRET_WORDS[0] in repr(list(disclose_people(review, Reader(Audience.DECIDER))))
    for person in PEOPLE:
        assert person["身份证号"] not in text


def test_answers_are_disclosed_village_by_village(review: Review) -> None:
    """Every unit that is asked anything has its state for every nominee of every village."""
    listed = list(disclose_answers(review, Reader(Audience.INTERNAL)))
    units = [each.unit for each in disclose(review, Reader(Audience.INTERNAL)).tallies]
    for answers, village in zip(listed, review.villages, strict=True):
        assert len(answers.nominees) == len(village.nominees)
        assert all([state.department for state in states] == units for states in answers.nominees)
    assert any(state.found for answers in listed for states in answers.nominees for state in states)


def test_a_person_reads_nobody_elses_copy(review: Review) -> None:
    """A copy is the person's own: of another number, and to a township, nothing is explained."""
    own = disclose_person(review, "0001", Reader(Audience.PERSON, person="0001"))
    assert [each.name for each in own.villages] == [PEOPLE[0]["姓名"]]
    assert [each.outcome for each in own.villages] == [None]
    assert "clearances/" not in repr(own)
    for reader in (
        Reader(Audience.PERSON, person="0002"),
        Reader(Audience.TOWNSHIP),
        Reader(Audience.PUBLIC),
    ):
        assert disclose_person(review, "0001", reader).villages == ()


@pytest.mark.parametrize("audience", [Audience.TOWNSHIP, Audience.PUBLIC, Audience.PERSON])
def test_no_account_where_evidence_is_closed(review: Review, audience: Audience) -> None:
    """Whoever sees no evidence is shown nobody's account, and no unit's answers."""
    assert list(disclose_people(review, Reader(audience))) == []
    assert list(disclose_answers(review, Reader(audience))) == []


@pytest.mark.parametrize("audience", list(Audience))
def test_stakes_are_for_the_working_group(review: Review, audience: Audience) -> None:
    """Only the working group is shown what an open answer would decide."""
    view = disclose(review, Reader(audience), frozenset({Part.CHASE}))
    assert audience is Audience.INTERNAL or view.chase == ()


def test_what_a_paper_does_not_print_is_left_empty(review: Review) -> None:
    """Parts that take long are worked out only where they are asked for."""
    view = disclose(review, Reader(Audience.INTERNAL), frozenset())
    assert (view.chase, view.layers, view.tallies) == ((), (), ())
    assert disclose(review, Reader(Audience.INTERNAL)).tallies


def test_both_languages_are_disclosed(review: Review) -> None:
    """The language decides no more than how a paper is worded: the same is disclosed in both."""
    one, other = (disclose(review, Reader(Audience.INTERNAL, lang)) for lang in Lang)
    assert dataclasses.replace(one, reader=other.reader) == other
    assert report_of(one) != report_of(other)


def test_disclosed_is_what_json_is_made_of() -> None:
    """The typed model of JSON is made from what was disclosed alone."""
    assert typing.get_type_hints(report_of) == {"view": Disclosed, "return": Report}
    assert typing.get_type_hints(account_record) == {"explained": Explanation, "return": Account}
