from pathlib import Path

import pytest

from candidates.people.candidate import Candidate
from candidates.rosters.roll import Roll
from tests.candidates.rosters import codes, county_roll
from tests.corpus.rosters.make import CASES
from tests.corpus.rosters.tools import Case
from vocabulary.dates import Moment, moment_words
from vocabulary.elections.choices import POSTS
from vocabulary.facts import Known


def line(candidate: Candidate) -> str:
    """Write a nominee as the table of cases does."""
    born = candidate.fact("birth_date")
    parts = (
        candidate.key.village if candidate.key else "",
        candidate.text("name"),
        candidate.text("id_number")[-4:],
        candidate.text("sex"),
        moment_words(born.value) if isinstance(born, Known) and isinstance(born.value, Moment) else "",
        "+".join(post for post in POSTS if post in candidate.posts),
        "+".join(sorted({reservation.hold.value for reservation in candidate.reservations})),
    )
    return " ".join(part or "-" for part in parts)


def read(case: Case, folder: Path) -> Roll:
    """Read the files of a case as the rosters of a county."""
    (folder / "rosters").mkdir()
    for name, raw in case.files.items():
        (folder / "rosters" / name).write_bytes(raw)
    return county_roll(folder, headers=dict(case.headers))


@pytest.mark.parametrize("case", CASES, ids=[case.name for case in CASES])
def test_a_roster_as_a_township_sends_it(case: Case, tmp_path: Path) -> None:
    """Its people, its problems and its rows are what the table says, and no row is lost."""
    roll = read(case, tmp_path)
    assert [line(candidate) for candidate in roll.candidates] == list(case.people)
    assert codes(roll) == list(case.problems)
    assert [hint.code for hint in roll.hints] == list(case.hints)
    rows = roll.rows
    assert (rows.read, rows.nominees, rows.problems, rows.skipped) == case.rows
    assert rows.read == rows.nominees + rows.problems + rows.skipped
    assert (
        any(case.says in problem.message.zh + problem.help.zh for problem in roll.problems) or not case.says
    )
    for name, reads in case.facts.items():
        fact = roll.candidates[0].fact(name)
        assert (fact.value if isinstance(fact, Known) else fact.origin.value) == reads
    assert any(case.hint_says in hint.message.zh for hint in roll.hints) or not case.hint_says


def test_every_case_has_a_name_of_its_own() -> None:
    """A case that hides another would never be missed."""
    assert len({case.name for case in CASES}) == len(CASES) > 100
