"""No ID is quoted: one stands in every column of every input, and everything printed or written is searched.

Left out are the sender's own copies (退回), the register (numbers.csv) and the inputs themselves.
"""

import io
import json
import re
import zipfile
from collections.abc import Iterator
from itertools import product
from pathlib import Path

import pytest
from click.testing import CliRunner

from cli import main
from commands.group import Doors
from engine.review.review import Review
from files.workbooks import SheetText, write_workbook
from reports.accounting.account_report import (
    account_docx,
    account_html,
    account_json,
    account_text,
    duty_docx,
)
from reports.accounting.accounts import Kind as Paper
from reports.accounting.accounts import Numbered, accounts_of
from reports.accounting.ledger_sheets import ledger_workbook
from reports.disclosed.changes import Changes
from reports.disclosed.reader import Audience, Reader
from reports.disclosure.people.explanation import disclose_person
from reports.explanation_report import explanation_json, explanation_text
from reports.returned.copies import RETURNED
from reports.writers.console import Screen
from tests.county import PEOPLE, clean_county, id_number, review_of
from tests.json_schemas import as_schema_says
from tests.planted_ids import Planter, planted_county, text_of
from tests.planted_tasks import with_planted_tasks
from tests.samples import DEEP
from vocabulary.fields import ROSTER_FIELDS, Sensitivity
from vocabulary.kinds import Choice, Dated, Flag, Kind, Several, Whole, Words
from vocabulary.texts import Lang

AUDIENCES = ("internal", "decider", "township", "public")
EXPLAINED_TO = (Audience.INTERNAL, Audience.DECIDER, Audience.PERSON)
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
        yield "ledger", unzipped(ledger_workbook(made.facts.tasks, made.facts.people, 1, "台账"))


def unzipped(content: bytes) -> str:
    """Return the text of all parts of a file of Word or Excel."""
    with zipfile.ZipFile(io.BytesIO(content)) as parts:
        return "\n".join(parts.read(name).decode("utf-8", "replace") for name in parts.namelist())


@pytest.fixture(scope="module")
def planter() -> Planter:
    """Return who gives out the IDs."""
    return Planter(whole=DEEP)


@pytest.fixture(scope="module")
def folder(planter: Planter, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a county with an ID in every column."""
    return with_planted_tasks(planted_county(tmp_path_factory.mktemp("county"), planter), planter)


@pytest.fixture(scope="module")
def outputs(folder: Path) -> Outputs:
    """Return everything that every command prints or writes about the county."""
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
    leaks = {name: sorted(places)[:5] for name, text in outputs.items() if (places := planter.found_in(text))}
    assert leaks == {}


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


ELECTION_FAULTS = (
    "county: [{id}]",
    "polling_day: {id}",
    "polling_day: 1968{id}",
    "packs: [{id}]",
    "adopted: [{{pack: {id}, by: a, document: b, on: {id}}}]",
    "departments: [{id}, {id}]",
    "assign: {{{id}: court, convictions: {id}}}",
    "waived: [{{question: {id}, by: a, why: b, on: 2026-01-01}}]",
    "dates: {{{id}: 2026-01-01, term_began: {id}}}",
    "headers: {{{id}: [a]}}",
    "{id}: 1",
    "- {id}",
    '"{id}',
    "&{id} a",
    "!{id} a",
)


@pytest.mark.parametrize("line", ELECTION_FAULTS)
def test_a_fault_in_election_yaml_shows_no_id(line: str, tmp_path: Path) -> None:
    """Whatever key or value is an ID, it is not repeated."""
    planter, county = Planter(), clean_county()
    key = line.split(":", maxsplit=1)[0]
    kept = [each for each in county.election.splitlines() if not each.startswith(f"{key}:")]
    county.election = "\n".join([*kept, line.format(id=planter.id(line))]) + "\n"
    county.write(tmp_path)
    for args in (("review",), ("review", "--lang", "en", "--format", "json"), ("calendar",)):
        assert not planter.found_in(run(args[0], tmp_path, *args[1:])), args


def test_a_fault_in_a_pack_shows_no_id(tmp_path: Path) -> None:
    """Every value of a pack in turn is an ID: no message repeats it, and no such pack is printed."""
    planter, pack = Planter(), tmp_path / "local.yaml"
    lines = (
        (Path(__file__).parent.parent.parent / "docs" / "examples" / "pack.yaml")
        .read_text("utf-8")
        .splitlines()
    )
    for at, line in enumerate(lines[:40]):
        for value in re.findall(r"(?<=: )[^{}\[\],#:]+(?=[,}\]]|$)", line):
            changed = [*lines[:at], line.replace(value, planter.id(line), 1), *lines[at + 1 :]]
            pack.write_text("\n".join(changed) + "\n", encoding="utf-8")
            assert not planter.found_in(run("rules", "check", pack)), line
    assert not planter.found_in(run("rules", "show", pack))
    assert not planter.found_in(run("rules", "test", pack))


def test_a_fault_of_ours_shows_no_id(monkeypatch: pytest.MonkeyPatch) -> None:
    """An exception may quote a cell: what is printed of it is masked."""
    number = id_number("19310101", 501)

    def fail(*_: object, **__: object) -> None:
        """Fail as a programme does, with the value in the message."""
        raise ValueError(f"not a number: {number}")

    group = Doors("group")
    group.command("fail")(fail)
    result = CliRunner().invoke(group, ["fail"])
    assert result.exit_code == 4
    assert "ValueError" in result.output
    assert number[:6] not in result.output


def _condition(name: str, kind: Kind) -> str:
    """Return a condition that holds of everybody of the county, or of nobody."""
    match kind:
        case Words():
            return f"{{{name}: {{is_not: 某}}}}"
        case Flag():
            return f"{{{name}: {{is: yes}}}}"
        case Whole():
            return f"{{{name}: {{at_least: 1}}}}"
        case Dated():
            return f"{{{name}: {{before: 2020-01-01}}}}"
        case Choice(options):
            return f"{{{name}: {{in: [{', '.join(options)}]}}}}"
        case Several(options):
            return f"{{any: [{', '.join(f'{{{name}: {{includes: {word}}}}}' for word in options)}]}}"


def pack_of_all_facts() -> str:
    """Return a regulation with a criterion on every fact that is not open."""
    criteria = "\n".join(
        f"  about-{name.replace('_', '-')}:\n    item: 第一条\n"
        f"    text: {{zh: 关于{field.label.zh}, en: {name}}}\n"
        f"    grade: bar\n    flag_if: {_condition(name, field.kind)}"
        for name, field in ROSTER_FIELDS.items()
        if field.sensitivity is not Sensitivity.OPEN
    )
    return (
        "pack: facts\ntitle: {zh: 各项事实, en: All facts}\n"
        "applies_to: {unit: village, bodies: [committee]}\njurisdiction: CN-HI\n"
        "in_force: {from: 2026-01-01}\nstatus: complete\n"
        "source: {title: 各项事实, date: 2026-01-01, force: regulation}\nextends: [common]\n"
        f"criteria:\n{criteria}\n"
    )


def county_of_all_facts(folder: Path) -> Path:
    """Write a county whose people tell every fact of a roster, and whose regulation tests all of them."""
    county = clean_county()
    county.election = county.election.replace("packs: [", "packs: [facts, ")
    for row, person in zip(county.roster, PEOPLE, strict=True):
        birth = person["身份证号"][6:14]
        row["出生年月"] = f"{birth[:4]}-{birth[4:6]}-{birth[6:]}"
        row["居住（务工）起始"] = row["出生年月"]
        row["曾用名"], row["确认职务"] = "曾某", row["提名职务"]
        row["承诺书"], row["承诺书名称"] = "已签", "竞选承诺书"
        row["工作单位性质"] = "事业单位"
        row["近亲属申报"] = f"兄弟：外人 {id_number('19310101', 501)}"
    county.write(folder)
    headers = tuple(county.roster[0])
    rows = [[row[header] for header in headers] for row in county.roster]
    write_workbook(folder / "rosters" / "名册.xlsx", [SheetText("名册", headers, rows)])
    (folder / "packs").mkdir()
    (folder / "packs" / "facts.yaml").write_text(pack_of_all_facts(), encoding="utf-8")
    return folder


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
    for whom, lang, person in product(EXPLAINED_TO, Lang, PEOPLE):
        name = f"{whom.value}: explain {person['人员编号']} {lang.value}"
        found[name] = everything_explained(review, Reader(whom, lang, person["人员编号"]))
    return found


def births(number: str) -> re.Pattern[str]:
    """Return what finds the birth date of an ID, to the month or the day, in any writing."""
    year, month, day = number[6:10], int(number[10:12]), int(number[12:14])
    parts = rf"{year}\s*[-./年]?\s*0?{month}(?!\d)|{year}{month:02d}{day:02d}"
    return re.compile(parts)


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
