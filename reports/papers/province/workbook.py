"""The workbook of a province: the day, every county, what each unit owes in it, its days, what changed."""

from collections.abc import Iterable, Iterator

from reports.blocks import Column, Grid, Heading, Line, Row, Title
from reports.disclosed.province import CountyLine, PrefectureLine, Province, units_together
from reports.papers.county.day_figures import percent
from reports.papers.province.asked import asked_of_areas
from reports.papers.province.board import NO_RANK, day_pairs, title_of
from reports.papers.province.states import state_words
from reports.papers.province.tables import (
    DAYS_LEFT,
    OF_PEOPLE,
    OF_THE_REST,
    OWED,
    PREFECTURE,
    SHARE,
    UNIT,
    before_of,
    change_words,
    changes_grid,
    counties_of,
    day_cells,
    grid_of,
    name_of,
    prefectures_of,
    units_grid,
)
from reports.papers.shared.frame import day_words
from reports.sheets import Sheet, Target, ToPage
from vocabulary.elections.county_figures import together
from vocabulary.texts import Lang, Text

_STATE = Text("情况", "state")
_OF_DAYS = (
    Text("选举日", "polling day"),
    DAYS_LEFT,
    Text("下一个期限", "next day"),
    Text("还有（天）", "days left"),
    Text("要办的事", "what is due"),
)
_SLIM = (*range(3, 3 + len(OF_PEOPLE) + len(OF_THE_REST)), 15, 17)  # figures, and days left
_OF_UNITS = (Text("送核（项）", "asked"), Text("已反馈", "answered"), SHARE, OWED)


def sheets(province: Province, lang: Lang) -> tuple[Sheet, ...]:
    """Return the workbook."""
    prefectures = prefectures_of(province, lang)
    first = Sheet(
        Text("今日情况", "The day").to(lang),
        (
            Title(title_of(province.title, lang), NO_RANK.to(lang)),
            day_pairs(province, lang),
            Heading(Text("各单位", "Units").to(lang)),
            units_grid(units_together(province.counties), lang, sign=""),
            Heading(prefectures.head.to(lang)),
            grid_of(prefectures, lang, rest=True),
            *asked_of_areas(province.asked, lang),
        ),
        filtered=False,
    )
    return (first, _counties(province, lang), _units(province, lang), *_changes(province, lang))


def _counties(province: Province, lang: Lang) -> Sheet:
    """Return the sheet of all counties: state, figures, days."""
    rows: list[Row] = []
    targets: dict[tuple[int, int], Target] = {}
    of_figures = grid_of(counties_of(()), lang, rest=True).columns
    for prefecture, county in _each(province):
        if county.pages:
            targets[len(rows), 1] = ToPage(county.pages)
        ((name, *figures),) = [row.cells for row in grid_of(counties_of([county]), lang, rest=True).rows]
        days = day_cells(county, lang)
        state = state_words(county.figures, lang)
        rows.append(Row((name_of(prefecture, lang), name, state, *figures, *days)))
    columns = (
        Column(PREFECTURE.to(lang), whole=True),
        of_figures[0],
        Column(_STATE.to(lang), whole=True),
        *of_figures[1:],
        *(Column(each.to(lang), right=each in {_OF_DAYS[1], _OF_DAYS[3]}) for each in _OF_DAYS),
    )
    name = Text("各县", "Counties").to(lang)
    return Sheet(name, (Grid(columns, tuple(rows)),), targets, wide=(len(columns) - 1,), slim=_SLIM)


def _units(province: Province, lang: Lang) -> Sheet:
    """Return the sheet of what each unit was asked and owes in each county: a line that can be filtered."""
    people = Text("涉及人数", "people")
    columns = (
        Column(PREFECTURE.to(lang), whole=True),
        Column(Text("县（区）", "county").to(lang), whole=True),
        Column(UNIT.to(lang), whole=True),
        *(Column(each.to(lang), right=True) for each in (*_OF_UNITS, people)),
    )
    rows = (
        Row(
            (
                name_of(prefecture, lang),
                county.name,
                unit.name.to(lang),
                str(unit.asked),
                str(unit.asked - unit.owed),
                percent(unit.asked - unit.owed, unit.asked).removesuffix("%"),
                str(unit.owed),
                str(unit.people),
            )
        )
        for prefecture, county in _each(province)
        for unit in county.units
    )
    return Sheet(Text("各县各单位", "Units by county").to(lang), (Grid(columns, tuple(rows)),))


def _changes(province: Province, lang: Lang) -> Iterable[Sheet]:
    """Yield the sheet of what changed, where there is a run to compare with."""
    before = before_of(province.counties)
    if province.since is None or before is None:
        return
    day = day_words(province.since.isoformat(), lang)
    compared = together(each.figures for each in province.counties if each.before is not None)
    yield Sheet(
        Text("变化", "Changes").to(lang),
        (
            Title(Text(f"与 {day} 相比", f"Since {day}").to(lang)),
            Line(change_words(compared, before, lang)),
            changes_grid(province.counties, lang),
        ),
    )


def _each(province: Province) -> Iterator[tuple[PrefectureLine, CountyLine]]:
    """Yield every county with its prefecture."""
    for prefecture in province.prefectures:
        for county in prefecture.counties:
            yield prefecture, county
