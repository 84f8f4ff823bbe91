"""Small folders as townships and units sent them (tests/folders/sent): each README says what is right."""

import os
from collections import Counter
from typing import Any

import pytest
import yaml

from candidates.people.candidate import Candidate
from engine.review.review import NomineeReview
from tests.counties.county import review_of
from tests.fast_yaml import as_values
from tests.places import TESTS
from tests.rules.packs import read
from vocabulary.dates import Moment, moment_words
from vocabulary.elections.choices import POSTS
from vocabulary.facts import Known

SENT = TESTS / "folders" / "sent"
EXPECTED = SENT / "expected.yaml"
FOLDERS = sorted(path.parent.name for path in SENT.glob("*/election.yaml"))
PACKS = sorted(path.relative_to(SENT).as_posix() for path in SENT.glob("K01*/*.yaml"))
LONG = {"A01-answer-words", "D03-gbt4762-politics", "I01-id-forms", "N01-names-roster-and-answers"}
FACTS = ("birth_date", "education", "political_status", "joined_on")


def value(candidate: Candidate, name: str) -> str:
    """Return a fact as the table of what is right writes it, with the reason where it is not known."""
    fact = candidate.fact(name)
    if not isinstance(fact, Known):
        return "-" if fact.origin.value == "blank" else f"?{fact.origin.value}"
    return moment_words(fact.value) if isinstance(fact.value, Moment) else str(fact.value)


def line(nominee: NomineeReview) -> str:
    """Return one person: where, who, for which posts, with which facts, and what came out."""
    candidate = nominee.candidate
    village = candidate.key.village if candidate.key else "-"
    posts = "+".join(post for post in POSTS if post in candidate.posts) or "-"
    known = (village, candidate.text("name"), candidate.text("id_number")[-4:] or "-", posts)
    return " ".join((*known, *(value(candidate, name) for name in FACTS), nominee.verdict.value))


def came(name: str) -> dict[str, Any]:
    """Return what is read of a folder, and what is said of it."""
    review = review_of(SENT / name)
    return {
        "people": [line(each) for village in review.villages for each in village.nominees],
        "problems": dict(sorted(Counter(each.code for each in review.problems).items())),
        "hints": dict(sorted(Counter(each.code for each in review.hints).items())),
        "bodies": [
            f"{village.name} {each.ratio.name} {each.outlook.value}"
            for village in review.villages
            for each in village.requirements
            if village.nominees and each.ratio.name in {"kin", "seats"}
        ],
        "steps": sorted(
            f"{step.criterion.name} {step.truth.value}"
            for village in review.villages
            for each in village.nominees
            for step in each.steps
            if "committee" in step.criterion.name and step.truth.value == "yes"
        ),
    }


def expected() -> dict[str, Any]:
    """Return what is right, by folder."""
    found: dict[str, Any] = as_values(EXPECTED.read_text(encoding="utf-8"))
    return found


@pytest.mark.parametrize(
    "name", [pytest.param(each, marks=[pytest.mark.deep] if each in LONG else []) for each in FOLDERS]
)
def test_what_was_sent_is_read_as_it_is_meant(name: str) -> None:
    """Every person, fact, problem and hint is right by its README; `GOLDEN=write` with `-n 0` writes them."""
    found = came(name)
    if os.environ.get("GOLDEN") == "write":
        kept = {**(expected() if EXPECTED.exists() else {}), name: found}
        text = yaml.safe_dump(kept, allow_unicode=True, width=200, sort_keys=True)
        EXPECTED.write_text(text, encoding="utf-8")
    assert found == expected()[name]


def test_every_folder_says_what_is_right() -> None:
    """A folder without a README or an expectation would prove nothing."""
    assert set(FOLDERS) == set(expected())
    assert all((SENT / name / "README").read_text(encoding="utf-8").strip() for name in FOLDERS)
    assert len(FOLDERS) == 30


@pytest.mark.parametrize("name", PACKS)
def test_a_pack_that_was_sent_can_be_written(name: str) -> None:
    """All but one read without a problem; an odd number of seats has a key of its own."""
    text = (SENT / name).read_text(encoding="utf-8")
    if name.endswith("odd-seats.yaml"):
        assert [problem.code for problem in read(text).problems] == ["unknown-key"]
        text = text.replace("size: {in: [3, 5, 7]}", "size: {at_least: 3, at_most: 7, odd: yes}")
    assert read(text).problems == ()
