"""The sheets about people: everybody (联审汇总), whom people must decide about, and what is owed."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from reports.blocks import Block, Column, Grid, Line, Row, Title
from reports.disclosed.matters import OpenAnswer
from reports.disclosed.people import UnitState
from reports.papers.county.chase import MEANS, WORDS
from reports.papers.shared.book import Book
from reports.papers.shared.heads import columns_of, figures, plain, whole
from reports.papers.shared.marks import NOTHING_ASKED, Mark, answered_mark
from reports.papers.shared.nominee_rows import NAMELESS, NomineeRow, Standing, nominee_row
from reports.papers.workbook.headings import ALL, DECIDE, OWED, of_county
from reports.sheets import Sheet, Target, ToPage, ToRow
from reports.wording.words import COLON, LIST_COMMA, SEMICOLON
from vocabulary.outcomes import Decides, Verdict
from vocabulary.texts import Lang, Text

_NUMBER = 3  # the column of person numbers in all of these sheets
_BEFORE_UNITS = 7  # columns of 联审汇总 before those of the units
_DETAILS, _ANSWER = Text("补明细", "its details"), Text("反馈", "an answer")
_WHO = (
    figures("序号", "no."),
    whole("乡镇", "township"),
    whole("村", "village"),
    whole("人员编号", "person"),
    whole("姓名", "name"),
)
# Nothing is said by a colour alone.
_LEGEND = (
    Text(
        "○ 未发现问题、已反馈；▲ 需认定、有；◇ 待反馈；— 未审查或者未向该单位核查。",
        "○ pass, answered; ▲ flag, found; ◇ pending; — not examined, or the unit was not asked.",
    ),
    Text(
        "本表为比对提示，供有权机构审查参考，不是资格认定。未反馈既不视为有，也不视为没有。",
        "This table compares and advises the competent body; it decides nobody's eligibility. No answer "
        "means neither that there is something nor that there is nothing.",
    ),
)
_DECIDE_NOTE = Text(
    "需认定的由有权机构依法认定，认定前不作为处理依据。法定条件在前。",
    "The competent body decides on whoever is flagged; until then nothing may be done because of a flag. "
    "Flagged in law first.",
)
_OWED_NOTE = Text(
    "本清单只供联审工作专班安排催办先后，不得转发；催办函只列姓名和核查事项。",
    "For the working group alone, to decide whom to press first; not to be passed on. Letters name people "
    "and questions alone.",
)

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
            standing = Standing(nominee, units, page)
            row = nominee_row(index, standing, book.shown.election.departments, book.lang)
            yield Person(village.township, village.name, row, nominee.verdict, page)


def all_sheet(book: Book, people: tuple[Person, ...], head: str, *, units_too: bool = True) -> Sheet:
    """Return 联审汇总: everybody, with how far each unit has answered where there is room for it."""
    lang = book.lang
    tallies = book.shown.tallies if units_too else ()
    units = tuple(Column(each.name.to(lang), whole=True) for each in tallies)
    columns = (
        *columns_of((*_WHO, plain("提名职务", "nominated for"), plain("状态", "state")), lang),
        *units,
        *columns_of(
            (
                whole("法定条件", "law"),
                whole("政策条件", "policy"),
                whole("比对结果", "verdict"),
                plain("涉及条款", "criteria hit"),
                plain("尚缺", "lacks"),
                plain("人工认定", "decision"),
            ),
            lang,
        ),
    )
    rows = tuple(Row(tuple(_cells(each, lang, units_too=units_too))) for each in people)
    targets: dict[tuple[int, int], Target] = {}
    for index, each in enumerate(people):
        if each.page:
            targets[index, _NUMBER] = ToPage(each.page)
        if each.verdict is Verdict.FLAG:
            result = len(columns) - 4
            targets[index, result] = ToRow(DECIDE.to(lang), _NUMBER, each.row.number)
    legend = (Line(each.to(lang)) for each in _LEGEND)
    return Sheet(
        ALL.to(lang),
        (Title(head), *legend, Grid(columns, rows)),
        targets,
        wide=tuple(range(len(columns) - 3, len(columns))),
        slim=tuple(range(_BEFORE_UNITS, _BEFORE_UNITS + len(units))),
        twice=len(_WHO) if units else 0,
    )


def _cells(person: Person, lang: Lang, *, units_too: bool) -> Iterator[str]:
    """Yield the cells of one person."""
    row, semicolon = person.row, SEMICOLON.to(lang)
    yield from (str(row.index), person.township, person.village, row.number, row.name, row.posts, row.away)
    if units_too:
        yield from (LIST_COMMA.to(lang).join(_short(mark, lang) for mark in marks) for marks in row.units)
    yield from (mark.signed_word for mark in (row.legal, row.policy, row.verdict))
    yield semicolon.join(row.hits)
    yield semicolon.join((*row.owed, *row.doubts))
    yield semicolon.join(row.decided)


def _short(mark: Mark, lang: Lang) -> str:
    """Write how far a unit has answered: the sign alone where nothing is open, for there are ten of them."""
    return mark.sign if mark in {answered_mark(lang), NOTHING_ASKED} else mark.signed_word


def decide_sheet(book: Book, people: tuple[Person, ...]) -> Sheet:
    """Return 需认定清单: whom people must decide about, legal bars first."""
    lang = book.lang
    flagged = [each for each in people if each.verdict is Verdict.FLAG]
    flagged.sort(key=lambda each: each.row.legal.sign != "▲")  # the order of the villages within
    more = (
        plain("提名职务", "nominated for"),
        whole("法定条件", "law"),
        whole("政策条件", "policy"),
        plain("涉及条款", "criteria hit"),
    )
    rows = tuple(Row(_flagged(index, each, lang)) for index, each in enumerate(flagged, start=1))
    targets: dict[tuple[int, int], Target] = {
        (index, _NUMBER): ToPage(each.page) for index, each in enumerate(flagged) if each.page
    }
    columns = columns_of((*_WHO, *more, plain("人工认定", "decision")), lang)
    blocks = (of_county(book, DECIDE), Line(_DECIDE_NOTE.to(lang)), Grid(columns, rows))
    return Sheet(DECIDE.to(lang), blocks, targets, wide=(8, 9))


def _flagged(index: int, person: Person, lang: Lang) -> tuple[str, ...]:
    """Return the cells of one person whom people must decide about."""
    row, semicolon = person.row, SEMICOLON.to(lang)
    return (
        *(str(index), person.township, person.village, row.number, row.name, row.posts),
        *(row.legal.signed_word, row.policy.signed_word),
        *(semicolon.join(row.hits), semicolon.join(row.decided)),
    )


def owed_sheet(book: Book, pages: str | None) -> Sheet:
    """Return 待反馈清单: each open answer, by unit, the most decisive first."""
    lang = book.lang
    order = {unit: place for place, unit in enumerate(book.shown.election.departments)}
    stakes = list(Decides)
    owed = sorted(
        book.shown.chase, key=lambda each: (order[each.department], stakes.index(each.decides), each.position)
    )
    columns = columns_of(
        (
            *_WHO,
            whole("单位", "unit"),
            plain("事项", "question"),
            plain("须做", "owes"),
            whole("作用", "decides"),
        ),
        lang,
    )
    rows = tuple(Row(_owed_cells(book, index, each)) for index, each in enumerate(owed, start=1))
    targets: dict[tuple[int, int], Target] = {
        (index, _NUMBER): ToPage(page)
        for index, each in enumerate(owed)
        if (page := page_of(book, each.position, pages))
    }
    means = (Line(f"{WORDS[each].to(lang)}{COLON.to(lang)}{MEANS[each].to(lang)}") for each in Decides)
    blocks: tuple[Block, ...] = (
        of_county(book, OWED),
        Line(_OWED_NOTE.to(lang)),
        *means,
        Grid(columns, rows),
    )
    return Sheet(OWED.to(lang), blocks, targets, wide=(6,))


def _owed_cells(book: Book, index: int, owed: OpenAnswer) -> tuple[str, ...]:
    """Return the cells of one open answer."""
    shown, lang = book.shown, book.lang
    return (
        str(index),
        owed.township,
        owed.village,
        owed.person,
        owed.name or NAMELESS.to(lang),
        shown.election.departments[owed.department].to(lang),
        shown.questions[owed.question].to(lang),
        (_DETAILS if owed.details else _ANSWER).to(lang),
        WORDS[owed.decides].to(lang),
    )
