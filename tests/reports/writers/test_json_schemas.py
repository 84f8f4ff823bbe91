"""Every JSON output is as its JSON Schema says, and what the schema does not name is refused."""

import copy
import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from cli import main
from engine.review.review import Review
from reports.accounting.account_record import AccountReport
from reports.disclosed.reader import Audience, Reader
from reports.disclosure.people.explanation import disclose_person
from reports.explanation_report import explanation_json
from reports.records.calendars import CalendarReport
from reports.records.explained.account import Account
from reports.records.report import Report
from reports.records.results import ResultsReport
from reports.writers.json import schema_text
from tests.checks.json_schemas import as_schema_says, validator_of
from tests.counties.county import clean_county, review_of
from tests.counties.elected import donghe, with_results, write_in
from tests.counties.secrets import county_of_secrets
from tests.deep_cases import crossed
from tests.places import GOLDEN
from tests.test_silence import troubled_county
from vocabulary.texts import Lang

MODELS = {
    "report": Report,
    "explain": Account,
    "elected": ResultsReport,
    "calendar": CalendarReport,
    "account": AccountReport,
}
COMMANDS = {"report": "review"}  # the others go by the name of their command
READERS = (Audience.INTERNAL, Audience.DECIDER, Audience.PERSON)
NOT_THE_PERSONS = ("id_number", "place", "verdict", "possible", "what_if", "contradictions")


def objects_in(value: Any) -> Iterator[dict[str, Any]]:
    """Yield every object of a JSON output, however deep."""
    if isinstance(value, dict):
        yield value
    if isinstance(value, dict | list):
        for each in value.values() if isinstance(value, dict) else value:
            yield from objects_in(each)


def explained(review: Review, number: str, whom: Audience, lang: Lang = Lang.ZH) -> str:
    """Return one person explained to a reader as JSON text."""
    return explanation_json(disclose_person(review, number, Reader(whom, lang, number)))


@pytest.fixture(scope="module")
def secrets(tmp_path_factory: pytest.TempPathFactory) -> Review:
    """Review a county in which somebody has everything that must not travel."""
    return review_of(county_of_secrets().write(tmp_path_factory.mktemp("secrets")))


@pytest.fixture(scope="module")
def troubled(tmp_path_factory: pytest.TempPathFactory) -> Review:
    """Review a county with something of everything."""
    return review_of(troubled_county().write(tmp_path_factory.mktemp("troubled")))


@pytest.mark.parametrize("name", list(MODELS))
def test_a_schema_is_made_of_the_model(name: str) -> None:
    """The command prints the schema of the model that the JSON is made of, by the name of its command."""
    printed = CliRunner().invoke(main, ["schema", name]).output
    assert printed == schema_text(MODELS[name], f"lianshen {COMMANDS.get(name, name)} --format json")


@pytest.mark.parametrize("name", ["internal.json", "decider.json"])
def test_the_golden_reports_are_as_the_schema_says(name: str) -> None:
    """Every golden report is valid, and a key too many or too few is not."""
    # A fingerprint is left out of the golden files, with its quotes.
    report = as_schema_says("report", (GOLDEN / name).read_text(encoding="utf-8").replace(": …", ': "…"'))
    refused(validator_of("report").is_valid, report, "rows")


@pytest.mark.parametrize(("whom", "lang"), crossed(READERS, Lang))
def test_everybody_explained_is_as_the_schema_says(
    secrets: Review, troubled: Review, whom: Audience, lang: Lang
) -> None:
    """Whatever is wrong with a record, each copy of it is valid."""
    for review in (secrets, troubled):
        numbers = {each.candidate.number for village in review.villages for each in village.nominees}
        for number in sorted(numbers):
            as_schema_says("explain", explained(review, number, whom, lang))


@pytest.mark.parametrize("whom", READERS)
def test_an_explanation_with_a_key_too_many_is_refused(secrets: Review, whom: Audience) -> None:
    """At whatever depth: each kind of object in a copy has its keys and no other."""
    copy_ = json.loads(explained(secrets, "0001", whom))
    valid = validator_of("explain").is_valid
    refused(valid, copy_, "contest")
    kinds = {tuple(each): each for each in objects_in(copy_)}
    for each in kinds.values():
        each["more"] = 1
        assert not valid(copy_), each
        del each["more"]
    assert valid(copy_)


def test_the_persons_copy_has_no_key_of_the_working_copy(secrets: Review) -> None:
    """What the person may not be shown is refused there even where it is empty, and the other way round."""
    working, own = (json.loads(explained(secrets, "0001", whom)) for whom in READERS[1:])
    valid = validator_of("explain").is_valid
    for key in NOT_THE_PERSONS:
        more = copy.deepcopy(own)
        more["villages"][0][key] = working["villages"][0][key]
        assert not valid(more), key
    assert not valid({**own, "for": "decider"})
    assert not valid({**working, "for": "candidate"})
    assert not valid({**working, "villages": own["villages"]})


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_results_and_calendar_are_as_their_schemas_say(tmp_path: Path, lang: str) -> None:
    """As the commands print them, with problems too."""
    for index, county in enumerate((troubled_county(), clean_county())):
        folder = with_results(county, tmp_path / str(index), [*donghe(), write_in("孙外人", "委员")])
        for name, key in (("elected", "rows"), ("calendar", "hints")):
            printed = CliRunner().invoke(main, [name, str(folder), "--format", "json", "--lang", lang])
            refused(validator_of(name).is_valid, as_schema_says(name, printed.stdout), key)


def refused(valid: Callable[[Any], bool], output: dict[str, Any], key: str) -> None:
    """Check that an output with a key too many, or without one of its keys, is refused."""
    assert not valid({**output, "more": 1})
    assert not valid({name: value for name, value in output.items() if name != key})
