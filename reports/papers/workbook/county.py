"""The sheets about the county: the day, the bodies, what changed, what is wrong, the sums, the sources."""

from collections.abc import Iterable, Iterator

from reports.blocks import Block, Grid, Heading, Line, Pairs, Row
from reports.disclosed.changes import Changes
from reports.disclosed.county import Counts, Disclosed
from reports.papers.county.county import TownshipLine, county_view, row_sum, verdict_sum
from reports.papers.county.today import today_view
from reports.papers.shared.book import Book
from reports.papers.shared.change_lines import ChangeLine, changes_view, first_words, listed_words, pack_words
from reports.papers.shared.faults import Fault, fault_lines, hint_lines
from reports.papers.shared.frame import Frame
from reports.papers.shared.heads import columns_of
from reports.papers.shared.unit_marks import UnitLine, unit_line
from reports.papers.village.village import RequirementLine, requirement_line
from reports.papers.workbook.headings import (
    ASIDES_COLUMNS,
    BODIES,
    CHANGED,
    CHANGES_COLUMNS,
    FAULTS,
    FAULTS_COLUMNS,
    REQUIREMENTS_COLUMNS,
    RETURNS_COLUMNS,
    SOURCES,
    SOURCES_COLUMNS,
    SUMS,
    SUMS_COLUMNS,
    TODAY,
    UNITS_COLUMNS,
    of_county,
)
from reports.sheets import Sheet, Target, ToPage
from reports.wording.words import BECAUSE
from vocabulary.places import place_words
from vocabulary.texts import Lang, Text

_UNMET = Text(
    "人选不足和无法满足的要求", "Bodies that cannot be filled, and requirements that no outcome meets"
)
_NONE = Text("没有。", "None.")
_ENDS = Text(
    "最少、最多是全部可能的当选结果中的最少和最多。未定的不猜。",
    "Least and most are over every possible outcome. What is not known is not guessed.",
)
_TOWNSHIP, _COUNTY = Text("（全乡镇）", "(whole township)"), Text("（全县）", "(whole county)")


def today_sheet(book: Book, changes: Changes) -> Sheet:
    """Return 今日情况: the figures that are asked for four times a day, with the units' shares as bars."""
    view, shown, lang = today_view(book.shown, changes), book.shown, book.lang
    counts, waiting, details = view.counts, view.waiting, view.details
    law, policy = counts.legal_flag, counts.policy_flag
    flagged = Text(
        f"{counts.flag}（法定 {law}，政策 {policy}）", f"{counts.flag} (law {law}, policy {policy})"
    )
    owed = Text(f"{waiting}；须补明细 {details}", f"{waiting}; details owed {details}")
    pairs = (
        (Text("送审人数", "nominees"), f"{counts.nominees}"),
        (Text("未发现问题", "pass"), f"{counts.pass_}"),
        (Text("需认定", "flag"), flagged.to(lang)),
        (Text("待反馈", "pending"), f"{counts.pending}"),
        (Text("未审查", "not examined"), f"{counts.unexamined}"),
        (Text("人选不足（村）", "cannot be filled (villages)"), f"{shown.unfilled}"),
        (Text("距选举日（天）", "days to polling"), f"{view.left}"),
        (Text("待反馈项", "open answers"), owed.to(lang)),
        (Text("差错", "problems"), f"{view.faults}"),
    )
    units = tuple(unit_line(each, lang) for each in shown.tallies)
    number = view.since
    since = (
        Text(f"与第 {number} 次相比", f"Since review {number}")
        if number
        else Text("与上次相比", "Since the last time")
    )
    blocks: tuple[Block, ...] = (
        of_county(book, TODAY, view.row_sum),
        Pairs(tuple((label.to(lang), value) for label, value in pairs)),
        Heading(since.to(lang)),
        *(Line(each) for each in view.changed),
        Heading(_UNMET.to(lang)),
        *(Line(each) for each in (view.bodies or (_NONE.to(lang),))),
        Heading(Text("单位反馈", "Units").to(lang)),
        Grid(columns_of(UNITS_COLUMNS, lang), tuple(Row(_unit_cells(each)) for each in units)),
    )
    return Sheet(TODAY.to(lang), blocks, shares=(3,), filtered=False, one_page=True)


def _unit_cells(unit: UnitLine) -> tuple[str, ...]:
    """Return the cells of one unit; the share in per cent, one digit after the point."""
    numbers = (unit.asked, unit.answered, f"{unit.share / 10:.1f}", unit.awaited, unit.unusable, unit.people)
    return (unit.name, *map(str, numbers))


def bodies_sheet(book: Book, pages: str | None) -> Sheet:
    """Return 班子结构: each requirement of each village, township and the county."""
    found = tuple(_requirements(book))
    rows = tuple(
        Row((str(index), township, village, *_requirement_cells(line)))
        for index, (township, village, line, _) in enumerate(found, start=1)
    )
    targets: dict[tuple[int, int], Target] = {
        (index, 2): ToPage(f"{pages}/村/{file}.html")
        for index, (_, _, _, file) in enumerate(found)
        if file and pages
    }
    lang = book.lang
    blocks = (
        of_county(book, BODIES),
        Line(_ENDS.to(lang)),
        Grid(columns_of(REQUIREMENTS_COLUMNS, lang), rows),
    )
    return Sheet(BODIES.to(lang), blocks, targets, wide=(3, 4, 7))


def _requirements(book: Book) -> Iterator[tuple[str, str, RequirementLine, str]]:
    """Yield township, village, requirement and the file of the village's page, the county's last."""
    shown = book.shown
    for village in shown.villages:
        file = book.atlas.villages[village.position]
        for each in village.requirements:
            yield village.township, village.name, requirement_line(each, book.lang), file
    for of in shown.township_requirements:
        for each in of.requirements:
            yield of.township, _TOWNSHIP.to(book.lang), requirement_line(each, book.lang), ""
    for each in shown.county:
        yield _COUNTY.to(book.lang), "", requirement_line(each, book.lang), ""


def _requirement_cells(line: RequirementLine) -> tuple[str, ...]:
    """Return the cells of one requirement."""
    return (line.text, line.source, line.grade, line.outlook.signed_word, line.measure.words)


def changes_sheet(book: Book, changes: Changes) -> Sheet:
    """Return 变动清单: what changed since the last numbered review."""
    view, lang, number = changes_view(book.shown, changes), book.lang, changes.since
    lines = (*view.verdicts, *view.decisions, *view.answers, *view.people)
    notes = [
        Text(f"与第 {number} 次比对相比", f"since review {number}")
        if number
        else Text("没有可以对照的上一次比对", "there is no earlier review to compare with")
    ]
    told = [first_words(view.first)] * bool(view.first) + [listed_words(view.listed)] * bool(view.listed)
    notes += [Text(f"{each.zh}，不逐项列", f"{each.en} (not listed)") for each in told]
    notes += [pack_words(each) for each in view.packs]
    grid = Grid(columns_of(CHANGES_COLUMNS, lang), tuple(Row(_change_cells(each)) for each in lines))
    lines_above = (Line(each.to(lang)) for each in notes)
    blocks: tuple[Block, ...] = (of_county(book, CHANGED), *lines_above, grid)
    return Sheet(CHANGED.to(lang), blocks, wide=(2, 3, 4, 5))


def _change_cells(line: ChangeLine) -> tuple[str, ...]:
    """Return the cells of one change."""
    return (line.number, line.name, line.what, line.old, line.new, line.file)


def faults_sheet(book: Book) -> Sheet:
    """Return 差错清单: every problem, hint and skipped row with its place."""
    shown, lang = book.shown, book.lang
    skipped = [Fault(place_words(each.place), each.reason.to(lang), "") for each in shown.skips]
    parts = (
        (Text("差错", "problem"), fault_lines(shown.problems, lang)),
        (Text("提示", "hint"), hint_lines(shown.hints, lang)),
        (Text("跳过的行", "row passed over"), skipped),
    )
    lines = [(kind.to(lang), fault) for kind, faults in parts for fault in faults]
    rows = tuple(
        Row((str(index), kind, fault.place, fault.what, fault.fix, str(fault.rows)))
        for index, (kind, fault) in enumerate(lines, start=1)
    )
    return Sheet(
        FAULTS.to(lang),
        (of_county(book, FAULTS), Grid(columns_of(FAULTS_COLUMNS, lang), rows)),
        wide=(2, 3, 4),
    )


def sums_sheet(book: Book, changes: Changes) -> Sheet:
    """Return 校核: sums that must come out even, by township and by workbook."""
    shown, lang = book.shown, book.lang
    townships = county_view(book, changes).townships
    total = _township_cells(
        Text("合计", "total").to(lang), sum(each.villages for each in townships), shown.totals
    )
    rows = (*(Row(_line_cells(each)) for each in townships), Row(total, strong=True))
    names = {unit: name.to(lang) for unit, name in shown.election.departments.items()}
    returns = Grid(
        columns_of(RETURNS_COLUMNS, lang),
        tuple(
            Row(
                (
                    each.file,
                    names.get(each.department, each.department),
                    *(str(n) for n in (each.asked, each.answered, each.missing, each.extra)),
                    _signed_words(unsigned=each.unsigned).to(lang),
                )
            )
            for each in shown.workbooks
        ),
    )
    blocks = (
        of_county(book, SUMS),
        Line(row_sum(shown)),
        Line(verdict_sum(shown)),
        Heading(Text("各乡镇", "Townships").to(lang)),
        Grid(columns_of(SUMS_COLUMNS, lang), rows),
        Heading(Text("各反馈文件", "Workbooks").to(lang)),
        returns,
    )
    return Sheet(SUMS.to(lang), blocks, wide=(0,))


def _line_cells(line: TownshipLine) -> tuple[str, ...]:
    """Return the cells of one township."""
    return _township_cells(line.name, line.villages, line.counts)


def _township_cells(name: str, villages: int, counts: Counts) -> tuple[str, ...]:
    """Return the cells of a line of sums."""
    numbers = (counts.nominees, counts.pass_, counts.flag, counts.pending, counts.unexamined)
    return (name, str(villages), *map(str, numbers))


def _signed_words(*, unsigned: bool) -> Text:
    """Say whether a workbook is signed."""
    return Text("缺", "no") if unsigned else Text("有", "yes")


def sources_sheet(book: Book, frame: Frame) -> Sheet:
    """Return 审查依据: the packs used with fingerprints, and what was not examined."""
    lang = book.lang
    below = Text(
        f"规则指纹 {frame.fingerprint}　引擎 {frame.engine}　lianshen {frame.version}",
        f"rules {frame.fingerprint}　engine {frame.engine}　lianshen {frame.version}",
    )
    rows = tuple(
        Row((each.name, each.title, each.force, each.adoption, each.fingerprint)) for each in frame.packs
    )
    aside = tuple(_asides(book.shown, lang))
    blocks = (
        of_county(book, SOURCES, below.to(lang)),
        Grid(columns_of(SOURCES_COLUMNS, lang), rows),
        Heading(Text("未审查的条款", "Criteria not examined").to(lang)),
        Grid(columns_of(ASIDES_COLUMNS, lang), aside),
    )
    return Sheet(SOURCES.to(lang), blocks, filtered=False, wide=(1, 2, 3))


def _asides(shown: Disclosed, lang: Lang) -> Iterable[Row]:
    """Yield what was not examined, with the reason."""
    for each in shown.set_aside:
        yield Row((each.title.to(lang), each.item, each.text.to(lang), BECAUSE[each.because].to(lang)))
