"""The sheets about people: everybody (联审汇总), whom people must decide about, and what is owed."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from reports.blocks import Column, Grid, Line, Row, Title
from reports.disclosed.matters import OpenAnswer
from reports.disclosed.people import UnitState
from reports.papers.book import Book
from reports.papers.county.chase import MEANS, WORDS
from reports.papers.marks import ANSWERED, NOTHING_ASKED, Mark
from reports.papers.nominee_rows import NAMELESS, NomineeRow, Standing, nominee_row
from reports.sheets import Sheet, Target, ToPage, ToRow
from vocabulary.outcomes import Decides, Verdict

ALL, DECIDE, OWED = "联审汇总", "需认定清单", "待反馈清单"
_NUMBER = 3  # the column of person numbers in all of these sheets
_BEFORE_UNITS = 7  # columns of 联审汇总 before those of the units
_DETAILS = "补明细"

Answers = Callable[[int], Iterable[Iterable[UnitState]]]


@dataclass(frozen=True, slots=True)
class Person:
    """A nominee with the village, as the sheets have rows of."""

    township: str
    village: str
    row: NomineeRow
    verdict: Verdict
    page: str  # blank where no pages lie beside the workbook


def people_of(book: Book, answers: Answers, pages: str | None) -> tuple[Person, ...]:
    """Return everybody in the order of the villages; `pages` is where the pages of people lie."""
    return tuple(_people(book, answers, pages))


def page_of(book: Book, position: tuple[int, int], pages: str | None) -> str:
    """Return where the page about a person lies, seen from the workbook; blank without pages."""
    return "" if pages is None else f"{pages}/人员/{book.atlas.people[position]}.html"


def _people(book: Book, answers: Answers, pages: str | None) -> Iterator[Person]:
    """Yield everybody."""
    index = 0
    for village in book.shown.villages:
        states = answers(village.position)
        for place, (nominee, units) in enumerate(zip(village.nominees, states, strict=True)):
            index += 1
            page = page_of(book, (village.position, place), pages)
            row = nominee_row(index, Standing(nominee, units, page), book.shown.election.departments)
            yield Person(village.township, village.name, row, nominee.verdict, page)


def all_sheet(book: Book, people: tuple[Person, ...], head: str, *, units_too: bool = True) -> Sheet:
    """Return 联审汇总: everybody, with how far each unit has answered where there is room for it."""
    tallies = book.shown.tallies if units_too else ()
    units = tuple(Column(each.name.zh, whole=True) for each in tallies)
    columns = (
        *_who(),
        Column("提名职务"),
        Column("状态"),
        *units,
        Column("法定条件", whole=True),
        Column("政策条件", whole=True),
        Column("比对结果", whole=True),
        Column("涉及条款"),
        Column("尚缺"),
        Column("人工认定"),
    )
    rows = tuple(Row(tuple(_cells(each, units_too=units_too))) for each in people)
    targets: dict[tuple[int, int], Target] = {}
    for index, each in enumerate(people):
        if each.page:
            targets[index, _NUMBER] = ToPage(each.page)
        if each.verdict is Verdict.FLAG:
            result = len(columns) - 4
            targets[index, result] = ToRow(DECIDE, _NUMBER, each.row.number)
    wide = tuple(range(len(columns) - 3, len(columns)))
    slim = tuple(range(_BEFORE_UNITS, _BEFORE_UNITS + len(units)))
    return Sheet(ALL, (Title(head), *_legend(), Grid(columns, rows)), targets, wide=wide, slim=slim)


def _who() -> tuple[Column, ...]:
    """Return the columns that say who somebody is."""
    return (
        Column("序号", right=True),
        Column("乡镇", whole=True),
        Column("村", whole=True),
        Column("人员编号", whole=True),
        Column("姓名", whole=True),
    )


def _legend() -> tuple[Line, ...]:
    """Say what the signs mean: nothing is said by a colour alone."""
    return (
        Line("○ 未发现问题、已反馈；▲ 需认定、有；◇ 待反馈；— 未审查或者未向该单位核查。"),
        Line("本表为比对提示，供有权机构审查参考，不是资格认定。未反馈既不视为有，也不视为没有。"),
    )


def _cells(person: Person, *, units_too: bool) -> Iterator[str]:
    """Yield the cells of one person."""
    row = person.row
    yield from (str(row.index), person.township, person.village, row.number, row.name, row.posts, row.away)
    if units_too:
        yield from ("、".join(_short(mark) for mark in marks) for marks in row.units)
    yield from (_words(mark) for mark in (row.legal, row.policy, row.verdict))
    yield "；".join(row.hits)
    yield "；".join((*row.owed, *row.doubts))
    yield "；".join(row.decided)


def _words(mark: Mark) -> str:
    """Write a mark: its sign, then its word."""
    return f"{mark.sign}{mark.word}"


def _short(mark: Mark) -> str:
    """Write how far a unit has answered: the sign alone where nothing is open, for there are ten of them."""
    return mark.sign if mark in {ANSWERED, NOTHING_ASKED} else _words(mark)


def decide_sheet(people: tuple[Person, ...], head: str) -> Sheet:
    """Return 需认定清单: whom people must decide about, legal bars first."""
    flagged = [each for each in people if each.verdict is Verdict.FLAG]
    flagged.sort(key=lambda each: each.row.legal.sign != "▲")  # the order of the villages within
    columns = (
        *_who(),
        Column("提名职务"),
        Column("法定条件", whole=True),
        Column("政策条件", whole=True),
        Column("涉及条款"),
        Column("人工认定"),
    )
    rows = tuple(
        Row(
            (
                str(index),
                each.township,
                each.village,
                each.row.number,
                each.row.name,
                each.row.posts,
                _words(each.row.legal),
                _words(each.row.policy),
                "；".join(each.row.hits),
                "；".join(each.row.decided),
            )
        )
        for index, each in enumerate(flagged, start=1)
    )
    targets: dict[tuple[int, int], Target] = {
        (index, _NUMBER): ToPage(each.page) for index, each in enumerate(flagged) if each.page
    }
    note = Line("需认定的由有权机构依法认定，认定前不作为处理依据。法定条件在前。")
    return Sheet(DECIDE, (Title(f"{head}需认定清单"), note, Grid(columns, rows)), targets, wide=(8, 9))


def owed_sheet(book: Book, head: str, pages: str | None) -> Sheet:
    """Return 待反馈清单: each open answer, by unit, the most decisive first."""
    order = {unit: place for place, unit in enumerate(book.shown.election.departments)}
    stakes = list(Decides)
    owed = sorted(
        book.shown.chase, key=lambda each: (order[each.department], stakes.index(each.decides), each.position)
    )
    columns = (
        *_who(),
        Column("单位", whole=True),
        Column("事项"),
        Column("须做"),
        Column("作用", whole=True),
    )
    rows = tuple(Row(_owed_cells(book, index, each)) for index, each in enumerate(owed, start=1))
    targets: dict[tuple[int, int], Target] = {
        (index, _NUMBER): ToPage(page)
        for index, each in enumerate(owed)
        if (page := page_of(book, each.position, pages))
    }
    means = tuple(Line(f"{WORDS[each]}：{MEANS[each]}") for each in Decides)
    notes = (Line("本清单只供联审工作专班安排催办先后，不得转发；催办函只列姓名和核查事项。"), *means)
    return Sheet(OWED, (Title(f"{head}待反馈清单"), *notes, Grid(columns, rows)), targets, wide=(6,))


def _owed_cells(book: Book, index: int, owed: OpenAnswer) -> tuple[str, ...]:
    """Return the cells of one open answer."""
    shown = book.shown
    return (
        str(index),
        owed.township,
        owed.village,
        owed.person,
        owed.name or NAMELESS,
        shown.election.departments[owed.department].zh,
        shown.questions[owed.question].zh,
        _DETAILS if owed.details else "反馈",
        WORDS[owed.decides],
    )
