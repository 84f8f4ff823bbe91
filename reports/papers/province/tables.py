"""The tables of a province: figures, units that owe, days, changes."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from reports.blocks import Column, Grid, Row
from reports.disclosed.province import CountyLine, PrefectureLine, Province, UnitLine
from reports.papers.county.day_figures import percent
from reports.papers.shared.frame import day_words
from reports.wording.words import COMMA, LIST_COMMA, SEMICOLON, VERDICT
from vocabulary.elections.county_figures import Figures, together
from vocabulary.outcomes import Verdict
from vocabulary.texts import Lang, Text

UNNAMED = Text("（未列市州）", "(no prefecture)")
PREFECTURE, COUNTY = Text("市（州）", "prefecture"), Text("县（区）", "county")
OWED = Text("尚欠（项）", "owed (items)")
LEFT_OUT = Text("未比对", "left out")
OF_PEOPLE: tuple[tuple[Text, str], ...] = (
    (Text("人数", "people"), "nominees"),
    (VERDICT[Verdict.PASS], "pass_"),
    (VERDICT[Verdict.FLAG], "flag"),
    (Text("其中涉及法律、法规", "of these by law"), "legal_flag"),
    (VERDICT[Verdict.PENDING], "pending"),
)
OF_THE_REST: tuple[tuple[Text, str], ...] = (
    (Text("未审查", "not examined"), "unexamined"),
    (LEFT_OUT, "left_out"),
    (OWED, "owed"),
    (Text("村", "villages"), "villages"),
    (Text("人选不足（村）", "cannot be filled (villages)"), "cannot_fill"),
    (Text("不能同时满足（村）", "not at once (villages)"), "impossible"),
)
DAYS_LEFT = Text("距选举日（天）", "days to polling")
UNIT = Text("单位", "unit")
SHARE = Text("反馈率（%）", "share (%)")
MOST_NAMED = 12  # counties in one line of days


@dataclass(frozen=True, slots=True)
class Lines:
    """Lines below one head: prefectures, or counties; where each leads to, and by which name it is found."""

    head: Text
    rows: tuple[tuple[str, Figures, str, str], ...]


def name_of(prefecture: PrefectureLine, lang: Lang) -> str:
    """Return the name of a prefecture, or that there is none."""
    return prefecture.name or UNNAMED.to(lang)


def prefectures_of(province: Province, lang: Lang, pages: Sequence[str] = ()) -> Lines:
    """Return a line for each prefecture; of one alone, a line for each of its counties."""
    if len(province.prefectures) == 1:
        return counties_of(province.prefectures[0].counties)
    leads = pages or ("",) * len(province.prefectures)
    rows = (
        (name_of(each, lang), each.figures, to, "")
        for each, to in zip(province.prefectures, leads, strict=True)
    )
    return Lines(PREFECTURE, tuple(rows))


def counties_of(counties: Iterable[CountyLine]) -> Lines:
    """Return a line for each county, which leads to its own pages where they were made."""
    return Lines(
        COUNTY,
        tuple(
            (each.name, each.figures, each.pages and f"../{each.pages}", row_name(at))
            for at, each in enumerate(counties)
        ),
    )


def row_name(at: int) -> str:
    """Return the name by which a page leads to the row of a county."""
    return f"c{at + 1}"


def grid_of(lines: Lines, lang: Lang, *, rest: bool) -> Grid:
    """Return lines as a table: of the people, and with the `rest` of answers and villages."""
    figures = (*OF_PEOPLE, *(OF_THE_REST if rest else ()))
    columns = (
        Column(lines.head.to(lang), whole=True),
        *(Column(label.to(lang), right=True) for label, _ in figures),
    )
    return Grid(
        columns,
        tuple(
            Row((label, *(str(getattr(found, each)) for _, each in figures)), to=to, name=name)
            for label, found, to, name in lines.rows
        ),
    )


def units_grid(units: Iterable[UnitLine], lang: Lang, sign: str = "%") -> Grid:
    """Return what each unit was asked and owes; a workbook has the `sign` of shares in the head alone."""
    numbers = (
        Text("送核（项）", "asked"),
        Text("已反馈", "answered"),
        Text("反馈率", "share") if sign else SHARE,
        OWED,
        Text("涉及人数", "people"),
        Text("尚欠的县", "counties"),
    )
    columns = (Column(UNIT.to(lang), whole=True), *(Column(each.to(lang), right=True) for each in numbers))
    rows = (
        Row(
            (
                each.name.to(lang),
                str(each.asked),
                str(each.asked - each.owed),
                percent(each.asked - each.owed, each.asked).replace("%", sign),
                str(each.owed),
                str(each.people),
                str(each.counties),
            )
        )
        for each in units
    )
    return Grid(columns, tuple(rows))


def owed_by_county(counties: Iterable[CountyLine], lang: Lang) -> Grid:
    """Return for each county that is owed something by which units, who owes most first."""
    columns = (
        Column(COUNTY.to(lang), whole=True),
        Column(OWED.to(lang), right=True),
        Column(Text("尚欠的单位（项）", "units that owe (items)").to(lang)),
    )
    rows = (
        Row((each.name, str(each.figures.owed), LIST_COMMA.to(lang).join(_owing(each, lang))))
        for each in counties
        if each.figures.owed
    )
    return Grid(columns, tuple(rows))


def _owing(county: CountyLine, lang: Lang) -> Iterable[str]:
    """Yield the units that owe something in a county."""
    for each in sorted(county.units, key=lambda unit: (-unit.owed, unit.unit)):
        if each.owed:
            yield f"{each.name.to(lang)} {each.owed}"


def days_grid(counties: Sequence[CountyLine], lang: Lang) -> Grid:
    """Return polling days and what is due next, a line for all counties that have the same."""
    heads = (
        (Text("选举日", "polling day"), True, False),
        (DAYS_LEFT, False, True),
        (Text("下一个期限", "next day"), True, False),
        (Text("还有（天）", "days left"), False, True),
        (Text("要办的事", "what is due"), False, False),
        (Text("县（区）", "counties"), False, False),
    )
    columns = tuple(Column(head.to(lang), right=right, whole=whole) for head, whole, right in heads)
    alike: defaultdict[tuple[str, ...], list[str]] = defaultdict(list)
    for each in sorted(counties, key=_by_days):
        if each.review_day is not None:
            alike[day_cells(each, lang)].append(each.name)
    return Grid(columns, tuple(Row((*cells, _names(names, lang))) for cells, names in alike.items()))


def day_cells(county: CountyLine, lang: Lang) -> tuple[str, str, str, str, str]:
    """Return the polling day of a county, the days left, and the next day with what is due on it."""
    polling = day_words(county.polling_day.isoformat(), lang) if county.polling_day else "—"
    left = "—" if county.days_left is None else str(county.days_left)
    if county.days_left is not None and county.days_left < 0:
        left = Text("已过", "over").to(lang)
    if not county.due or county.review_day is None:
        return polling, left, "—", "—", "—"
    day = county.due[0].day
    what = SEMICOLON.to(lang).join(dict.fromkeys(each.what.to(lang) for each in county.next_due))
    ahead = (day - county.review_day).days
    until = str(ahead) if ahead else Text("今天", "today").to(lang)
    return polling, left, day_words(day.isoformat(), lang), until, what


def _by_days(county: CountyLine) -> tuple[date, date, str]:
    """Order by polling day, then by what is due next."""
    return county.polling_day or date.max, county.due[0].day if county.due else date.max, county.name


def _names(names: Sequence[str], lang: Lang) -> str:
    """Return the names of counties; of many how many there are."""
    named = LIST_COMMA.to(lang).join(names[:MOST_NAMED])
    if len(names) <= MOST_NAMED:
        return named
    return Text(f"{named}等 {len(names)} 个", f"{named} and others, {len(names)} in all").to(lang)


COMPARED: tuple[tuple[Text, str], ...] = (*OF_PEOPLE, *OF_THE_REST)


def changes_grid(counties: Iterable[CountyLine], lang: Lang) -> Grid:
    """Return the counties of which a figure is another than before, and by how much."""
    columns = (
        Column(COUNTY.to(lang), whole=True),
        *(Column(label.to(lang), right=True) for label, _ in COMPARED),
    )
    rows = (
        Row((each.name, *(_change(each.figures, each.before, name) for _, name in COMPARED)))
        for each in counties
        if each.before is not None and each.before != each.figures
    )
    return Grid(columns, tuple(rows))


def _change(now: Figures, before: Figures, name: str) -> str:
    """Return by how much a figure changed: nothing where it did not."""
    return signed(getattr(now, name) - getattr(before, name))


def signed(number: int) -> str:
    """Return a difference with its sign; nothing for nought."""
    return f"{number:+d}" if number else ""


def change_words(now: Figures, before: Figures, lang: Lang) -> str:
    """Say in one sentence by how much figures changed."""
    said = [
        f"{label.to(lang)} {signed(getattr(now, name) - getattr(before, name))}"
        for label, name in COMPARED
        if getattr(now, name) != getattr(before, name)
    ]
    return COMMA.to(lang).join(said) or Text("没有变化", "nothing changed").to(lang)


def before_of(counties: Iterable[CountyLine]) -> Figures | None:
    """Return what some counties had before, all together; none where none is compared."""
    found = [each.before for each in counties if each.before is not None]
    return together(found) if found else None
