"""The figures of a province are those that a county's own day page has."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from pathlib import Path

import pytest

from engine.program.meaning import Reference
from engine.review.review import Review
from reports.disclosed.county import Disclosed
from reports.disclosed.reader import Audience, Reader
from reports.disclosure.disclose import disclose
from reports.papers.county.day_figures import days_left, next_day
from reports.papers.shared.frame import day_words
from scale.county.review import review_county
from scale.kept import CountyFigures, Returns
from tests.scale.counties import TODAY, County, county, judge, needs_scale, rewrite, rows
from vocabulary.texts import Lang

pytestmark = needs_scale


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> County:
    """Make a county once."""
    return county(tmp_path_factory.mktemp("county"), villages=6, seed=3)


def shown(made: County, data: Path) -> Disclosed:
    """Return what the county's own pages are made of."""
    review = review_county(data, made.review.election.county, TODAY, Reference())
    assert isinstance(review, Review)
    return disclose(review, Reader(Audience.INTERNAL, Lang.ZH))


def only(data: Path, out: Path) -> CountyFigures:
    """Judge one county and return its figures."""
    (found,) = judge(data, out).counties
    return found


def owed(found: CountyFigures) -> Mapping[str, tuple[int, int, int]]:
    """Return what every unit was asked and owes."""
    return {each.unit: (each.asked, each.owed, each.people) for each in found.units}


@pytest.mark.parametrize("named", [True, pytest.param(False, marks=pytest.mark.deep)])
def test_units_owe_what_the_countys_own_page_says(made: County, tmp_path: Path, named: bool) -> None:
    """By unit: asked, owed, about how many people; where the data name no unit, all who are asked owe."""
    data = Path(shutil.copytree(made.data, tmp_path / "data"))
    if not named:
        (path,) = (data / "question_states").glob("*.parquet")
        rewrite(path, lambda table: f"SELECT COLUMNS(lambda c: c NOT LIKE 'owed_by%') FROM {table}")
    found = only(data, tmp_path / "out")
    tallies = [each for each in shown(made, data).tallies if each.asked]
    assert {unit: (of[1], of[2]) for unit, of in owed(found).items()} == {
        each.unit: (each.awaited, each.people) for each in tallies
    }
    assert {unit: of[0] for unit, of in owed(found).items()} == {each.unit: each.asked for each in tallies}
    assert found.figures.owed == sum(each.awaited for each in tallies) > 0


def test_who_stands_in_two_villages_of_a_county_is_asked_once(made: County, tmp_path: Path) -> None:
    """Of one of whom nothing is owed, and of one of whom much is, a second row adds nothing."""
    data, out = Path(shutil.copytree(made.data, tmp_path / "data")), tmp_path / "out"
    before = owed(only(data, out))
    alike = {row[1:] for row in rows(data / "villages", "category, township, village") if row[0] == "village"}
    people = rows(out / "verdicts", "owed, verdict <> 'pass', no, township, village")  # in this order
    in_them = [row for row in people if row[3:] in alike]
    (*passes, one, _, _), (most, _, other, _, _) = in_them[0], in_them[-1]
    assert passes == [0, False]
    assert most > 1
    own = {row[3:] for row in people if row[2] in (one, other)}
    township, village = min(alike - own)
    place = f"'{township}' AS township, '{village}' AS village"
    again = f"SELECT * REPLACE ({place}) FROM {{0}} WHERE no IN ('{one}', '{other}')"
    for table in ("nominees", "question_states"):
        (path,) = (data / table).glob("*.parquet")
        rewrite(path, lambda raw: f"SELECT * FROM {raw} UNION ALL {again.format(raw)}")
    found = only(data, out)
    assert found.figures.nominees == len(people) + 2
    assert owed(found) == before


def test_days_are_those_of_the_countys_own_page(made: County, tmp_path: Path) -> None:
    """The days left until polling day, and the next day by which something is due."""
    found, county_page = only(made.data, tmp_path), shown(made, made.data)
    left = (made.review.election.polling_day - TODAY).days
    assert days_left(county_page) == left
    assert (found.review_day, found.polling_day) == (
        TODAY.isoformat(),
        made.review.election.polling_day.isoformat(),
    )
    following = next_day(county_page)
    assert following is not None
    first = found.due[0]
    assert day_words(first.day, Lang.ZH) == following.day
    assert first.zh in following.what


def test_a_county_that_was_not_judged_is_there(made: County, tmp_path: Path) -> None:
    """Where files cannot be used, the county stands with its people as left out, not as if it were none."""
    data = Path(shutil.copytree(made.data, tmp_path / "data"))
    people = len(rows(data / "nominees", "no"))
    (path,) = (data / "nominees").glob("*.parquet")
    rewrite(path, lambda table: f"SELECT * EXCLUDE registered_voter FROM {table}")
    found = only(data, tmp_path / "out")
    figures = found.figures
    assert (found.county, figures.nominees, figures.left_out) == (made.review.election.county, 0, people)
    path.unlink()
    path.write_bytes(b"PAR1")
    assert only(data, tmp_path / "out").county == made.review.election.county


def test_who_stands_in_several_counties_is_asked_in_each() -> None:
    """Units of several counties add up, by code; the first county says what a unit is called."""
    from scale.figures.returns import added

    one, two = Returns("court", "法院", "court", 5, 2, 1), Returns("court", "法院", "court", 3, 1, 1)
    assert list(added([(one,), (two,)])) == [Returns("court", "法院", "court", 8, 3, 2)]
