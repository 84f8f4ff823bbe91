"""No ID is quoted: one stands in every column of every input, and everything printed or written is searched.

Left out are the sender's own copies (退回), the register (numbers.csv) and the inputs themselves.
"""

import io
import json
import re
import shutil
import zipfile
from collections.abc import Iterator
from itertools import product
from pathlib import Path

import pytest
from click.testing import CliRunner

from cli import main
from engine.review.review import Review
from reports.accounting.account_files import account_docx, duty_docx
from reports.accounting.account_record import account_json
from reports.accounting.account_report import account_html, account_text
from reports.accounting.accounts import Kind as Paper
from reports.accounting.accounts import Numbered, accounts_of
from reports.accounting.ledger_sheets import ledger_workbook
from reports.disclosed.changes import Changes
from reports.disclosed.reader import Audience, Reader
from reports.disclosure.people.explanation import disclose_person
from reports.explanation_report import explanation_json, explanation_text
from reports.returned.copies import RETURNED
from reports.writers.console import Screen
from tests.checks.json_schemas import as_schema_says
from tests.counties.county import PEOPLE, id_number, review_of
from tests.outputs.all_facts import births, county_of_all_facts
from tests.outputs.every_output import FORMS, Office, everything
from tests.planted.folder import planted_county
from tests.planted.ids import Planter, text_of
from tests.planted.tasks import with_planted_tasks
from tests.samples import DEEP
from vocabulary.columns.field import Sensitivity
from vocabulary.columns.roster_columns import ROSTER_FIELDS
from vocabulary.texts import Lang

AUDIENCES = ("internal", "decider", "township", "public")
EXPLAINED_TO = (Audience.INTERNAL, Audience.DECIDER, Audience.PERSON)
OF_THE_EXAMPLE = "999001198005010014"  # a row of a blank roster that shows how it is filled in
Outputs = dict[str, str]


def run(*args: object) -> str:
    """Return what a command prints, both streams."""
    return CliRunner().invoke(main, [str(arg) for arg in args]).output


def written(folder: Path) -> Iterator[tuple[str, str]]:
    """Yield every file below a folder of reports with its path, but what goes back to its sender."""
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        if RETURNED not in path.relative_to(folder).parts and path.is_file():
            yield name, f"{name}\n{text_of(path)}"


def everything_explained(review: Review, reader: Reader) -> str:
    """Return one person explained to a reader, as JSON and as text."""
    explained = disclose_person(review, reader.person, reader)
    printed = explanation_json(explained)
    if DEEP:
        as_schema_says("explain", printed)
    return printed + explanation_text(explained)


def explained(review: Review, every: int) -> Iterator[tuple[str, str]]:
    """Yield explanations of some people, for each reader and in each language in turn."""
    numbers = [nominee.candidate.number for village in review.villages for nominee in village.nominees]
    for index, number in enumerate(numbers[::every]):
        whom, lang = EXPLAINED_TO[index % 3], list(Lang)[index % 2]
        text = everything_explained(review, Reader(whom, lang, number))
        yield f"explain {number} for {whom.value}", text


def accounts(review: Review) -> Iterator[tuple[str, str]]:
    """Yield what a review amounts to: every paper in every format and language, and the sheets to fill in."""
    for lang in Lang:
        made = accounts_of(review, Numbered(None, Changes(None)), lang)
        yield f"account json {lang.value}", account_json(made, lang)
        for kind in Paper:
            yield (
                f"account {kind.value} {lang.value}",
                account_text(kind, made, lang, Screen(120, colour=False)),
            )
            yield f"account {kind.value} {lang.value} html", account_html(kind, made, lang)
            yield f"account {kind.value} {lang.value} docx", unzipped(account_docx(kind, made, lang))
        for duty in made.duties:
            yield f"duties of {duty.owner.en} {lang.value}", unzipped(duty_docx(duty, lang))
        yield "ledger", unzipped(ledger_workbook(made.facts, 1, "第01次", lang))


def unzipped(content: bytes) -> str:
    """Return the text of all parts of a file of Word or Excel."""
    with zipfile.ZipFile(io.BytesIO(content)) as parts:
        return "\n".join(parts.read(name).decode("utf-8", "replace") for name in parts.namelist())


def of_every_command(folder: Path, to: Path) -> Iterator[tuple[str, str]]:
    """Yield every output of every command but the forms themselves: units match people by their IDs."""
    office = Office(Path(shutil.copytree(folder, to / "yunxi")), to / "out", ("0001", "0002"))
    for name, text in everything(office).items():
        if not name.startswith(FORMS):
            yield name, text.replace(OF_THE_EXAMPLE, "")


@pytest.fixture(scope="module")
def planter() -> Planter:
    """Return who gives out the IDs."""
    return Planter(whole=DEEP)


@pytest.fixture(scope="module")
def folder(planter: Planter, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a county with an ID in every column."""
    return with_planted_tasks(planted_county(tmp_path_factory.mktemp("county"), planter), planter)


@pytest.fixture(scope="module")
def outputs(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Outputs:
    """Return what commands print or write about the county, in the deep tests all of it (every_output.py)."""
    found = {"review": run("review", folder)}
    found.update(written(folder / "reports"))
    run("review", folder, "--format", "html", "--audience", "township", "-o", folder / "pages")
    found.update((f"pages {name}", text) for name, text in written(folder / "pages"))
    for form in ("xlsx", "docx"):
        run("review", folder, "--format", form, "-o", folder / "books")
    found.update((f"books {name}", text) for name, text in written(folder / "books"))
    for index, audience in enumerate(AUDIENCES):
        for lang, form in (
            (("zh", "table"), ("en", "json")) if index % 2 else (("en", "table"), ("zh", "json"))
        ):
            found[f"{audience}: {form}"] = run(
                "review", folder, "--audience", audience, "--format", form, "--lang", lang
            )
    for form, lang in (("table", "zh"), ("json", "en")):
        found[f"calendar {form}"] = run("calendar", folder, "--format", form, "--lang", lang)
        found[f"elected {form}"] = run("elected", folder, "--format", form, "--lang", lang)
    found["letters"] = run("letters", folder)
    found.update((f"letters {name}", text) for name, text in written(folder / "letters"))
    found["forms"] = run("forms", folder, "--today", "2026-12-02")
    sent = written(folder / "forms")  # the forms themselves carry IDs: units match by them
    found.update((f"forms {name}", text) for name, text in sent if not name.endswith(".xlsx"))
    found["rules show"] = run("rules", "show", "--folder", folder)
    found["rules test"] = run("rules", "test", "common")
    found["explain nobody"] = run("explain", folder, "--person", id_number("19391231", 501))
    review = review_of(folder)
    found.update(explained(review, 4 if DEEP else 16))
    found.update(accounts(review))
    if DEEP:
        found.update(of_every_command(folder, tmp_path_factory.mktemp("every")))
    return found


def test_the_planted_county_is_read(outputs: Outputs) -> None:
    """Every table is read, and its cells are quoted: otherwise the search below would prove nothing."""
    text = outputs["internal: json"]
    report = json.loads(text[text.index("{") : text.rindex("}") + 1])
    assert {book["department"] for book in report["returns"]} == {"court", "discipline", "police"}
    assert report["elected"] is not None
    evidence = [
        piece
        for village in report["villages"]
        for nominee in village["nominees"]
        for finding in nominee["findings"]
        for piece in finding["evidence"]
    ]
    assert any("*" in piece["value"] for piece in evidence)
    for place in (
        "rosters/",
        "clearances/",
        "villages.xlsx",
        "elected.xlsx",
        "numbers.csv",
        "election.yaml",
        "tasks/",
    ):
        assert any(problem["place"]["file"].startswith(place) for problem in report["problems"]), place
    assert sum("*" in problem["message"] for problem in report["problems"]) > (200 if DEEP else 60)


def test_no_output_shows_an_id(outputs: Outputs, planter: Planter) -> None:
    """Six digits in a row of an ID, however they are spaced, stand in no output."""
    unseen = outputs.items() if DEEP else unseen_lines(outputs)
    leaks = {name: sorted(places)[:5] for name, text in unseen if (places := planter.found_in(text))}
    assert leaks == {}


def unseen_lines(outputs: Outputs) -> Iterator[tuple[str, str]]:
    """Yield of each output the lines that no output before it has: styles are those of every other file."""
    seen: set[str] = set()
    for name, text in outputs.items():
        lines = dict.fromkeys(text.split("\n"))
        yield name, "\n".join(line for line in lines if line not in seen)
        seen |= lines.keys()


def test_the_search_finds_an_id(planter: Planter) -> None:
    """The search finds what it shall find: the test of the test."""
    number, place = next(iter(planter.places.items()))
    for text in (
        number,
        f"{number[:6]} {number[6:14]}&nbsp;{number[14:]}",
        f"x{number[8:14]}x",
        f'"{number}"',
    ):
        assert place in planter.found_in(text), text
    assert not planter.found_in("2026-12-06 第 3 行 ****0031")


def test_a_name_with_digits_is_held_and_masked(outputs: Outputs, folder: Path) -> None:
    """A number behind a name leaves open who is meant: nobody of them passes."""
    masked = [
        nominee
        for village in review_of(folder).villages
        for nominee in village.nominees
        if "*" in nominee.candidate.text("name")
    ]
    assert len(masked) == 6
    for nominee in masked:
        assert "no_identity" in {held.hold.value for held in nominee.reservations}


@pytest.fixture(scope="module")
def on_all_facts(tmp_path_factory: pytest.TempPathFactory) -> Outputs:
    """Return all outputs of a county whose people are flagged for every fact that a roster tells."""
    folder = county_of_all_facts(tmp_path_factory.mktemp("facts"))
    found = {"internal: console": run("review", folder)}
    for name, text in written(folder / "reports"):
        kind = {"认定": "decider", "乡镇": "township"}.get(name.split("/")[1], "internal")
        found[f"{kind}: {name}"] = text
    for audience, form, lang in product(AUDIENCES, ("table", "json"), ("zh", "en")):
        args = ("--audience", audience, "--format", form, "--lang", lang)
        found[f"{audience}: {form} {lang}"] = run("review", folder, *args)
    review = review_of(folder)
    for whom, lang, person in product(EXPLAINED_TO, Lang, PEOPLE if DEEP else PEOPLE[::3]):
        name = f"{whom.value}: explain {person['人员编号']} {lang.value}"
        found[name] = everything_explained(review, Reader(whom, lang, person["人员编号"]))
    return found


def test_every_fact_is_tested(on_all_facts: Outputs) -> None:
    """Everybody is flagged for every fact, with evidence; else the searches below would prove nothing."""
    text = on_all_facts["internal: json zh"]
    report = json.loads(text[text.index("{") : text.rindex("}") + 1])
    first = report["villages"][0]["nominees"][0]
    told = {
        piece["fact"]: piece["value"]
        for finding in first["findings"]
        if finding["criterion"].startswith("facts/")
        for piece in finding["evidence"]
    }
    closed = {name for name, field in ROSTER_FIELDS.items() if field.sensitivity is not Sensitivity.OPEN}
    assert closed <= told.keys()
    assert {told[name] for name in ("birth_date", "kin", "id_number")} == {"见名册"}
    assert told["education"] == "大专"


def test_no_birth_date_stands_beside_digits_of_an_id(on_all_facts: Outputs) -> None:
    """Whatever criterion tests a birth date, no output prints it: an age is all that is shown."""
    for name, text in on_all_facts.items():
        for person in PEOPLE:
            assert not births(person["身份证号"]).search(text), name


def test_no_id_of_kin_is_shown(on_all_facts: Outputs) -> None:
    """A criterion on what kin are declared prints no declaration."""
    for name, text in on_all_facts.items():
        assert id_number("19310101", 501)[6:] not in text, name


def test_no_digit_of_an_id_is_shown_outside_internal_and_decider(on_all_facts: Outputs) -> None:
    """Township, public and the person see no digit of any ID."""
    for name, text in on_all_facts.items():
        if name.startswith(("township", "public", "person")):
            for person in PEOPLE:
                assert f"*{person['身份证号'][-4:]}" not in text, name
                assert person["身份证号"][-4:] not in re.findall(r"\d+X?", text), name


def test_every_fact_says_how_far_it_travels() -> None:
    """What says when somebody was born, who is kin and what the ID is are closed, whoever reads."""
    closed = (Sensitivity.BIRTH, Sensitivity.OTHERS, Sensitivity.IDENTIFYING)
    assert {name for name, field in ROSTER_FIELDS.items() if field.sensitivity in closed} == {
        "birth_date",
        "kin",
        "id_number",
    }
