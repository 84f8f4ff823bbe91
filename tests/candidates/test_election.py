import re
from datetime import date
from pathlib import Path

import pytest

from candidates.election import Election, read_election
from vocabulary.places import FilePlace, TextPlace
from vocabulary.problems import Problem
from vocabulary.texts import Text

TEXT = """\
county: 云溪县
polling_day: 2026-12-20
review_day: 2026-12-06
packs: [cn-vco-2025, hainan-2025]
adopted:
  - {pack: shibuxuan-2020, by: 云溪县换届工作领导小组, document: 云换组〔2026〕3号, on: 2026-10-08}
departments: [discipline, police]
assign: {identity: police}
waived:
  - {question: debts, by: 王五, on: 2026-11-01, why: 无法查询}
dates: {announced_on: 2026-11-15, nomination_close: 2026-12-01, term_began: 2021-01-10}
headers: {name: [名字]}
"""


def read(tmp_path: Path, text: str) -> tuple[Election | None, list[Problem]]:
    """Read a text as election.yaml."""
    path = tmp_path / "election.yaml"
    path.write_text(text, encoding="utf-8")
    return read_election(path)


def good(tmp_path: Path, text: str = TEXT) -> Election:
    """Read a text without a mistake."""
    election, problems = read(tmp_path, text)
    assert election is not None
    assert not problems
    return election


def test_the_whole_of_election_yaml_is_read(tmp_path: Path) -> None:
    """Packs, adoptions and waivers keep the line that says so, in the order written."""
    election = good(tmp_path)
    assert (election.county, election.polling_day, election.review_day) == (
        "云溪县",
        date(2026, 12, 20),
        date(2026, 12, 6),
    )
    assert [pack.name for pack in election.packs] == ["cn-vco-2025", "hainan-2025"]
    assert election.packs[1].place == TextPlace("election.yaml", 4, 22)
    assert (election.adopted[0].document, election.adopted[0].on) == ("云换组〔2026〕3号", date(2026, 10, 8))
    assert (election.waived[0].reason, election.waived[0].place.line) == ("无法查询", 10)
    assert election.departments == ("discipline", "police")
    assert election.assign == {"identity": "police"}
    assert election.term_began == date(2021, 1, 10)
    assert election.headers == {"name": ("名字",)}


def test_later_checks_can_point_at_any_value(tmp_path: Path) -> None:
    """What a pack does not know is told where election.yaml says it."""
    election = good(tmp_path)
    assert election.place("departments", 1) == TextPlace("election.yaml", 7, 27)
    assert election.place("assign", "identity") == TextPlace("election.yaml", 8, 20)
    assert election.place("nowhere").line == 1


def test_only_county_and_polling_day_are_needed(tmp_path: Path) -> None:
    """The law in force runs without being named; a key with nothing after it is still to be filled in."""
    election = good(
        tmp_path, "county: 云溪县\npolling_day: 2026-12-20\nreview_day:\nwaived:\ndates: {term_began: }\n"
    )
    assert election.review_day is None
    assert election.packs == ()


def test_an_unknown_key_is_told_and_the_rest_is_used(tmp_path: Path) -> None:
    """The review goes on without what nobody can read, and says so."""
    election, (problem,) = read(tmp_path, TEXT.replace("review_day", "review_dya"))
    assert election is not None
    assert election.review_day is None
    assert (problem.code, problem.place) == ("unknown-key", TextPlace("election.yaml", 3, 1))
    assert "`review_day`" in problem.help.en


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("polling_day: 2026-12-20\n", "", "missing-key"),
        ("polling_day", "poling_day", "unknown-key"),
        ("county: 云溪县", "county:", "missing-key"),
        ("2026-12-20", "2026-12-32", "not-a-date"),
        ("[discipline, police]", "discipline", "wrong-shape"),
        ("on: 2026-10-08", "on: 去年", "not-a-date"),
        (", by: 云溪县换届工作领导小组", "", "missing-key"),
        ("[cn-vco-2025, ", "[cn-vco-2025，", "full-width-punctuation"),
    ],
)
def test_a_mistake_that_matters_leaves_no_election(tmp_path: Path, old: str, new: str, code: str) -> None:
    """A polling day is never guessed, an adoption without a body is none; it is one problem each."""
    election, problems = read(tmp_path, TEXT.replace(old, new))
    assert election is None
    assert [problem.code for problem in problems] == [code]


def test_all_mistakes_come_at_once(tmp_path: Path) -> None:
    """Nobody mends one line, runs again, and finds the next."""
    _, problems = read(tmp_path, TEXT.replace("2026-12-20", "soon").replace("2026-12-06", "later"))
    assert [problem.place.line for problem in problems if isinstance(problem.place, TextPlace)] == [2, 3]


def test_a_name_written_twice_is_told_and_counts_once(tmp_path: Path) -> None:
    """A unit printed twice would seem to have been asked twice."""
    election, (problem,) = read(
        tmp_path, TEXT.replace("[discipline, police]", "[police, discipline, police]")
    )
    assert election is not None
    assert election.departments == ("police", "discipline")
    assert (problem.code, problem.place) == ("named-twice", TextPlace("election.yaml", 7, 35))


def test_headers_for_a_field_that_rosters_lack_are_told(tmp_path: Path) -> None:
    """Otherwise the county would wait for a column that is never read."""
    _, (problem,) = read(tmp_path, TEXT.replace("{name:", "{nmae:"))
    assert problem.code == "unknown-field"
    assert "`name`" in problem.help.en


def test_the_countys_planned_days_are_read(tmp_path: Path) -> None:
    """A day of a pack's deadline is bare, a step of the county's own has a label; each keeps its place."""
    dates = "{nomination_close: 2026-12-01, formal_list: 2026-12-15, drive: {on: 2026-11-16, zh: 动员会}}"
    election = good(tmp_path, re.sub("dates: .*", f"dates: {dates}", TEXT))
    assert election.nomination_close == date(2026, 12, 1)
    listed, drive = election.planned["formal_list"], election.planned["drive"]
    assert list(election.planned) == ["formal_list", "drive"]
    assert (listed.on, listed.label, listed.place) == (
        date(2026, 12, 15),
        None,
        TextPlace("election.yaml", 11, 39),
    )
    assert (drive.on, drive.label) == (date(2026, 11, 16), Text("动员会", "动员会"))


def test_a_named_date_may_have_a_label(tmp_path: Path) -> None:
    """A county that labels all its dates alike loses none."""
    election = good(tmp_path, TEXT.replace("2026-12-01,", "{on: 2026-12-01, zh: 提名截止},"))
    assert election.nomination_close == date(2026, 12, 1)
    assert election.planned == {}


@pytest.mark.parametrize(
    ("written", "code", "column"),
    [
        ("{formal_list: 十二月}", "not-a-date", 22),
        ("{formal_list: 2026-12-32}", "not-a-date", 22),
        ("{drive: {on: 2026-11-16}}", "missing-key", 9),
        ("{drive: {on: 下周, zh: 动员会}}", "not-a-date", 21),
        ("{drive: [2026-11-16]}", "not-a-date", 16),
    ],
)
def test_a_planned_day_that_cannot_be_read_is_one_problem(
    tmp_path: Path, written: str, code: str, column: int
) -> None:
    """A day is never guessed; the mistake is told where it stands, once."""
    election, (problem,) = read(tmp_path, re.sub("dates: .*", f"dates: {written}", TEXT))
    assert election is None
    assert (problem.code, problem.place) == (code, TextPlace("election.yaml", 11, column))


def test_an_unknown_key_of_a_planned_day_is_told_and_the_rest_is_used(tmp_path: Path) -> None:
    """As everywhere in election.yaml, a key that there is not is left out."""
    dates = "{drive: {on: 2026-11-16, zh: 动员会, note: 全县}}"
    election, (problem,) = read(tmp_path, re.sub("dates: .*", f"dates: {dates}", TEXT))
    assert election is not None
    assert (problem.code, list(election.planned)) == ("unknown-key", ["drive"])


def test_a_missing_file_is_a_problem(tmp_path: Path) -> None:
    """A wrong folder is the commonest slip."""
    election, (problem,) = read_election(tmp_path / "election.yaml")
    assert election is None
    assert (problem.code, problem.place) == ("no-election", FilePlace("election.yaml"))


def test_broken_yaml_is_one_problem(tmp_path: Path) -> None:
    """After a syntax mistake nothing else can be trusted."""
    election, (problem,) = read(tmp_path, TEXT.replace("packs:", "packs："))
    assert election is None
    assert problem.code == "full-width-punctuation"
