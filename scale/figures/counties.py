"""The figures of the counties of a part: people, villages, what is owed, the days that come."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from engine.backends.limits import EngineFault
from engine.backends.sql.columns import NOMINEES, VILLAGES
from engine.backends.sql.duck import Database, quoted, text
from engine.backends.sql.runner import Runner
from scale.data import Part
from scale.figures.days import Calendars
from scale.figures.returns import Gathered
from scale.kept import CountyFigures
from scale.sources import Source
from scale.tables import PREFECTURE
from vocabulary.catalogue import parquet as catalogue
from vocabulary.elections.county_figures import Figures
from vocabulary.places import FilePlace
from vocabulary.problems import Problem, problem


@dataclass(frozen=True, slots=True)
class Written:
    """Where the verdicts of a part and the requirements of its villages lie."""

    verdicts: Path
    together: Path


def figures_of(
    runner: Runner, part: Part, source: Source, written: Written, returns: Gathered
) -> Iterator[CountyFigures]:
    """Yield the figures of each county of a part, those included of which nobody was judged."""
    files = runner.files
    of_bodies = {county: numbers for county, *numbers in files.run(_OF_BODIES.format(text(written.together)))}
    at_home: dict[str, int] = dict(runner.run(f"SELECT county, count(*) FROM {VILLAGES} GROUP BY county"))
    calendars = Calendars(source)
    days, usual = calendars.of(runner), calendars.usual()
    read = dict(_people(files, part))
    judged: set[str] = set()
    for county, prefecture, *numbers in files.run(_FIGURES.format(text(written.verdicts))):
        judged.add(county)
        mine = days.get(county, usual)
        owed = returns.of(county)
        figures = Figures(*numbers)
        impossible, cannot_fill = of_bodies.get(county, (0, 0))
        yield CountyFigures(
            county,
            prefecture,
            replace(
                figures,
                owed=sum(each.owed for each in owed),
                villages=at_home.get(county, 0),
                impossible=impossible,
                cannot_fill=cannot_fill,
                left_out=read.get(county, figures.nominees) - figures.nominees,
            ),
            review_day=source.review_day.isoformat(),
            polling_day=mine.polling_day,
            due=mine.due,
            units=owed,
        )
    left = {county: people for county, people in read.items() if county not in judged}
    yield from _not_judged(files, part, left)


def nobody_judged(files: Database, part: Part) -> Iterator[CountyFigures]:
    """Yield the counties of a part of which nobody was judged, as far as its files can be read."""
    try:
        people = dict(_people(files, part))
    except EngineFault:  # the file of people is damaged
        people = {}
    try:
        yield from _not_judged(files, part, people or dict.fromkeys(_places(files, part), 0))
    except EngineFault:  # so is that of villages
        yield from (CountyFigures(county, "", Figures(left_out=left)) for county, left in people.items())


def _not_judged(files: Database, part: Part, people: Mapping[str, int]) -> Iterator[CountyFigures]:
    """Yield counties with nothing but how many people were left out."""
    places = _places(files, part) if people else {}
    for county, left_out in sorted(people.items()):
        yield CountyFigures(county, places.get(county, ""), Figures(left_out=left_out))


def _people(files: Database, part: Part) -> Iterator[tuple[str, int]]:
    """Yield how many people the file has of each county; rows without a county are nobody's."""
    path = part.file(NOMINEES)
    if (files.types(path) or {}).get("county") == "VARCHAR":
        yield from files.run(
            f"SELECT county, count(*) FROM read_parquet({text(path)}) WHERE trim(county) <> '' "
            "GROUP BY county ORDER BY county"
        )


def _places(files: Database, part: Part) -> Mapping[str, str]:
    """Return the prefecture of each county that the table of villages names; blank where it names none."""
    path = part.file(VILLAGES)
    types = files.types(path) or {}
    if types.get("county") != "VARCHAR":
        return {}
    named = f"max({quoted(PREFECTURE)})" if types.get(PREFECTURE) == "VARCHAR" else "NULL"
    rows = files.run(
        f"SELECT county, COALESCE({named}, '') FROM read_parquet({text(path)}) "
        "WHERE trim(county) <> '' GROUP BY county ORDER BY county"
    )
    return dict(rows)


_FIGURES = (
    "SELECT county, COALESCE(max(prefecture), ''), count(*), "
    "count(*) FILTER (verdict = 'pass'), count(*) FILTER (verdict = 'flag'), "
    "count(*) FILTER (verdict = 'pending'), count(*) FILTER (legal = 'flag'), "
    "count(*) FILTER (policy = 'flag'), count(*) FILTER (unexamined) "
    "FROM read_parquet({}) GROUP BY county ORDER BY county"
)
_OF_BODIES = (
    "SELECT county, count(*) FILTER (verdict = 'impossible'), count(*) FILTER (verdict = 'cannot_fill') "
    "FROM read_parquet({}) GROUP BY county"
)


def counties_of_two(runner: Runner, part: Part) -> Iterator[Problem]:
    """Report counties whose villages are said to lie in several prefectures: they may be several counties."""
    rows = runner.run(f"SELECT DISTINCT county, {PREFECTURE} FROM {VILLAGES} WHERE {PREFECTURE} IS NOT NULL")
    found: defaultdict[str, list[str]] = defaultdict(list)
    for county, prefecture in sorted(rows):
        found[county].append(prefecture)
    for county, prefectures in found.items():
        if len(prefectures) > 1:
            yield county_of_two(part, county, prefectures)


def county_of_two(part: Part, county: str, prefectures: Iterable[str]) -> Problem:
    """Report a county that stands in several prefectures in one part."""
    place = FilePlace(part.path(VILLAGES))
    return problem(catalogue.COUNTY_OF_TWO, place, county=county, prefectures=", ".join(prefectures))
