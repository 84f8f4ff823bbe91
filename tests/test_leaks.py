"""Nothing leaks: secrets are planted in a county and every output of every audience is searched for them."""

import re
from collections.abc import Iterator
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

import cli
from files.books.sheets import Workbook, words
from files.reading import read_workbook
from reports.returned.copies import RETURNED
from reports.returned.marks import READERS
from reports.wording.audience_words import FOOTER
from tests.checks.judging_words import judging_word
from tests.counties.county import PEOPLE, SIGNED, UNITS
from tests.counties.decided import BAR, row_about, village_row, with_decisions
from tests.counties.secrets import (
    COURT_PAPER,
    PETITION_PAPER,
    SEALED_REMARK,
    SECRET_WORDS,
    WITHHELD_PAPER,
    county_of_secrets,
)
from tests.outputs.every_output import ALIKE, FORMS, NOBODY, OWN, QUIET, WRITERS, Office, everything
from tests.test_docs import commands
from vocabulary.texts import Lang, Text
from vocabulary.writing.reading_copies import Counts, first_line

REASON = "认定理由密语壹贰"


def run(*args: object) -> str:
    """Return what a command prints, both streams."""
    return CliRunner().invoke(cli.main, [str(arg) for arg in args]).output


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Office:
    """Return who runs every command on a county of secrets, and lets people decide in it."""
    folder = county_of_secrets().write(tmp_path_factory.mktemp("secrets") / "yunxi")
    numbers = tuple(person["人员编号"] for person in PEOPLE)
    return Office(folder, folder.parent / "out", numbers, decided)


def decided(folder: Path) -> None:
    """Let people decide on everybody, with a secret for their reason, and let one object."""
    rows = [
        row_about(0, "认定成立", BAR, 会签人="朱十江", 理由=REASON),
        row_about(5, "按期列入", 理由=REASON),
        village_row("东河村", 3, 理由=REASON),
        village_row("西山村", 2, 理由=REASON),
    ]
    with_decisions(folder, rows, name="认定表_第9次")


@pytest.fixture(scope="module")
def outputs(office: Office) -> dict[str, str]:
    """Return every output by `audience: name`."""
    return everything(office)


def test_every_command_is_searched_or_says_why_not() -> None:
    """A new command is entered among those that write about people, or has a reason to be left out."""
    writing = [name for names in WRITERS for name in names]
    assert sorted([*writing, *NOBODY]) == sorted(name for name, _ in commands(cli.main))


def test_every_format_and_every_option_was_used(office: Office, outputs: dict[str, str]) -> None:
    """Whatever a command can write, by any option and any choice, is among what is searched below."""
    assert outputs
    left = set()
    for name, command in commands(cli.main):
        for option in command.params:
            word = option.opts[-1]
            if name in NOBODY or not word.startswith("--") or word in QUIET:
                continue
            chosen = option.type.choices if isinstance(option.type, click.Choice) else ()
            told = [option.opts, *([each] for each in chosen if word not in ALIKE)]
            left |= {(name, each[-1]) for each in told if not {(name, one) for one in each} & office.used}
    assert left == set()


@pytest.fixture(scope="module")
def returned(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Return every copy that goes back to its sender by `returned roster: name` or `returned unit: name`."""
    folder = county_of_secrets().write(tmp_path_factory.mktemp("returned"))
    run("review", folder, "--lang", "en")
    found = {}
    for path in sorted((folder / "reports" / "第01次" / RETURNED).rglob("*.xlsx")):
        book = read_workbook(path, path.name)
        assert isinstance(book, Workbook), path
        kind = {"乡镇": "roster", "部门": "unit"}[path.parent.name]
        cells = (words(cell) for sheet in book.sheets for row in sheet.rows for cell in row)
        found[f"returned {kind}: {path.name}"] = "\n".join(cells)
    return found


def of(outputs: dict[str, str], *audiences: str) -> Iterator[tuple[str, str]]:
    """Return the outputs of some audiences."""
    for name, text in outputs.items():
        if name.startswith(audiences):
            yield name, text


def test_the_outputs_are_there(outputs: dict[str, str]) -> None:
    """Every audience has outputs that say something, or the searches below would prove nothing."""
    for audience in ("internal", "decider", "township", "candidate"):
        assert sum(len(text) for _, text in of(outputs, audience)) > 1000, audience
    assert any(COURT_PAPER in text for _, text in of(outputs, "internal"))
    assert any(WITHHELD_PAPER in text for _, text in of(outputs, "decider"))


def test_no_output_has_an_id(outputs: dict[str, str]) -> None:
    """No output shows an ID, or so much of one that the rest is its birth date and a guess."""
    for name, text in outputs.items():
        for person in () if name.startswith(FORMS) else PEOPLE:
            assert person["身份证号"] not in text, name
            assert person["身份证号"][:10] not in text, name
            assert person["身份证号"][6:14] not in text, name


def test_no_digit_of_an_id_reaches_township_or_public(outputs: dict[str, str]) -> None:
    """Outside 内部 and 认定 not one digit of an ID is shown."""
    for name, text in of(outputs, "township", "public"):
        for person in PEOPLE:
            assert person["身份证号"][-4:] not in text, name


def test_no_birth_date_beside_digits_of_an_id(outputs: dict[str, str]) -> None:
    """An output that shows the end of an ID shows no birth date: with both the number can be worked out."""
    for name, text in outputs.items():
        for person in PEOPLE:
            if "****" + person["身份证号"][-4:] in text:
                assert person["出生年月"] not in text, name
                assert person["出生年月"].replace(".", "-") not in text, name


def test_withheld_answers_reach_the_decider_alone(outputs: dict[str, str]) -> None:
    """What is withheld appears in no output but the deciding body's, and in what its own unit seals."""
    for name, text in outputs.items():
        own = name.startswith(OWN) and "纪委监委" in name
        assert name.startswith("decider") or own or WITHHELD_PAPER not in text, name


def test_why_people_decided_reaches_the_decider_alone(outputs: dict[str, str]) -> None:
    """A typed reason may quote what is withheld: nobody else reads it, no list and no letter."""
    assert any(REASON in text for _, text in of(outputs, "decider"))
    for name, text in outputs.items():
        assert name.startswith("decider") or REASON not in text, name


def test_a_unit_reads_of_no_answer_but_its_own(outputs: dict[str, str]) -> None:
    """Forms, letters and duties of units hold no paper that any unit named; a confirmation its own alone."""
    for name, text in of(outputs, "unit", FORMS):
        assert not [word for word in SECRET_WORDS if word in text], name
    for paper, unit in ((WITHHELD_PAPER, "纪委监委"), (PETITION_PAPER, "法院"), (COURT_PAPER, "法院")):
        having = [name for name, text in of(outputs, OWN) if paper in text]
        assert having
        assert all(f"{unit}_反馈确认单" in name for name in having), paper


def test_nothing_of_anybody_begins_the_next_election(outputs: dict[str, str]) -> None:
    """What `new --from` takes over are villages and units: no nominee, no answer."""
    new = [(name, text) for name, text in outputs.items() if "out/new/" in name]
    assert len(new) > 8
    for name, text in new:
        assert not [word for word in (*SECRET_WORDS, REASON) if word in text], name
        assert not [row for row in PEOPLE if row["姓名"] in text or row["身份证号"] in text], name


def test_the_list_and_the_papers_are_there(outputs: dict[str, str]) -> None:
    """The list was printed in every format, the village files and the booklet were written."""
    for form in ("table", "json"):
        assert PEOPLE[4]["姓名"] in outputs[f"public: list {form} votes"]
    for ending in ("list/votes/名单.xlsx", "public/名单.docx", "docx/审查依据.docx", "docx/村/001.docx"):
        assert any(name.endswith(ending) for name in outputs), ending
    assert any("清除" in name for name in outputs)


def test_the_person_does_not_learn_of_a_withheld_answer(outputs: dict[str, str], tmp_path: Path) -> None:
    """The copy for the person is the same as if the withheld answer had been 未发现."""
    county = county_of_secrets()
    county.answers["discipline"]["0001", "open_cases"] = "未发现"
    county.details["discipline"] = []
    folder = county.write(tmp_path)
    for form in ("table", "json"):
        copy = run("explain", folder, "--person", "0001", "--for", "candidate", "--format", form)
        assert copy == outputs[f"candidate 0001: explain {form}"], form


def test_remarks_are_never_printed(outputs: dict[str, str]) -> None:
    """备注 may hold sealed matter: no output repeats it, outside 认定 or anywhere as evidence."""
    for name, text in outputs.items():
        assert name.startswith("decider") or SEALED_REMARK not in text, name


def test_the_township_hears_verdict_words_only(outputs: dict[str, str]) -> None:
    """The township reads no paper, no item, no unit's word."""
    for name, text in of(outputs, "township"):
        for word in (*SECRET_WORDS, "刑事处罚", "past-crime"):
            assert word not in text, (name, word)


def test_a_roster_that_goes_back_carries_no_units_word(returned: dict[str, str]) -> None:
    """The township reads its own roster and what is wrong with it; no unit is heard in it."""
    rosters = dict(of(returned, "returned roster"))
    assert rosters
    for name, text in rosters.items():
        for word in (*SECRET_WORDS, "刑事处罚", "past-crime", *UNITS.values()):
            assert word not in text, (name, word)


def test_a_unit_reads_its_own_words_alone(returned: dict[str, str]) -> None:
    """A paper that one unit named goes back to that unit and to nobody else."""
    for paper in (WITHHELD_PAPER, PETITION_PAPER, SEALED_REMARK, COURT_PAPER):
        assert sum(paper in text for _, text in of(returned, "returned unit")) == 1, paper


def test_duties_say_nothing_of_anybody(outputs: dict[str, str]) -> None:
    """What a unit or a township has to do holds no result, no item, no paper, and nobody's name."""
    duties = [(name, text) for name, text in outputs.items() if re.search(r"责任清单(\.en)?\.docx", name)]
    assert len({name.endswith(".en.docx") for name, _ in duties}) == 2
    results = ("刑事处罚", "past-crime", "需认定", "punished for a crime", "flag")
    for name, text in duties:
        for word in (*SECRET_WORDS, *results, *(row["姓名"] for row in PEOPLE)):
            assert word not in text, (name, word)


def test_the_leading_group_reads_figures_alone(outputs: dict[str, str]) -> None:
    """联审情况报告 names nobody, by name or by number."""
    for name, text in outputs.items():
        if "联审情况报告" in name:
            assert "需认定" in text, name
            for person in PEOPLE:
                assert person["姓名"] not in text, name
                assert person["人员编号"] not in text, name


def test_what_goes_back_says_who_may_read_it(returned: dict[str, str]) -> None:
    """Every copy names its readers and says that it decides nothing."""
    assert {name.endswith(".en.xlsx") for name in returned} == {True, False}
    for name, text in returned.items():
        said = [READERS, FOOTER, Text("", first_line(Counts.SENT))]
        for each in said:
            assert each.to(Lang.EN if name.endswith(".en.xlsx") else Lang.ZH) in text, name


def test_petition_answers_stay_item_only_for_the_person(outputs: dict[str, str]) -> None:
    """A petition answer is never more than its item to the person, and nothing to anybody further off."""
    for name, text in of(outputs, "candidate", "township", "public"):
        assert PETITION_PAPER not in text, name


def test_the_copy_for_a_person_leaves_others_out(outputs: dict[str, str]) -> None:
    """A person's copy names no other nominee and no officer."""
    for person in PEOPLE:
        for name, text in of(outputs, f"candidate {person['人员编号']}"):
            for other in PEOPLE:
                if other is not person:
                    assert other["姓名"] not in text, (name, other["姓名"])
            assert "clearances/" not in text, name
            assert SIGNED["文号"] not in text or "经办人" not in text, name


def test_no_output_uses_a_word_that_judges(outputs: dict[str, str]) -> None:
    """Never our word about a nominee: 合格, 通过, 否决, 淘汰, 黑名单, nor a secrecy class."""
    for name, text in outputs.items():
        found = judging_word(text)
        assert found is None, (name, found.string[max(0, found.start() - 30) : found.end() + 30])


def test_a_word_that_judges_is_found() -> None:
    """In each language, as a word of its own, and not where the sources themselves say it."""
    for word in ("审查不合格", "a Confidential paper", "was Ineligible.", "put on a black-list", "绝密"):
        assert judging_word(f"x {word}"), word
    for word in ("不合格党员", "criteria/not-eligible", "an unqualified Party member", "a list in black"):
        assert judging_word(f"x {word}") is None, word


def test_every_page_says_who_may_read_it(outputs: dict[str, str]) -> None:
    """Every page names its audience and ends by saying that it decides nothing."""
    for name, text in outputs.items():
        if name.endswith(".html") and not name.endswith("booklet.html"):
            assert "可阅读者" in text, name
            assert "本表为比对提示，供有权机构审查参考，不是资格认定" in text, name
