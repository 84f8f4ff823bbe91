"""The sheets about the county: the day, the bodies, what changed, what is wrong, the sums, the sources."""

from collections.abc import Iterable, Iterator

from reports.blocks import Block, Column, Grid, Heading, Line, Pairs, Row, Title
from reports.disclosed.changes import Changes
from reports.disclosed.county import Disclosed
from reports.papers.book import Book
from reports.papers.change_lines import ChangeLine, changes_view
from reports.papers.county.county import TownshipLine, county_view, row_sum, verdict_sum
from reports.papers.county.today import today_view
from reports.papers.faults import Fault, fault_lines, hint_lines
from reports.papers.frame import Frame
from reports.papers.unit_marks import UnitLine, unit_line
from reports.papers.village.village import RequirementLine, requirement_line
from reports.sheets import Sheet, Target, ToPage
from reports.wording.words import BECAUSE
from vocabulary.places import place_words

TODAY, BODIES, CHANGED = "今日情况", "班子结构", "变动清单"
FAULTS, SUMS, SOURCES = "差错清单", "校核", "审查依据"


def today_sheet(book: Book, changes: Changes, head: str) -> Sheet:
    """Return 今日情况: the figures that are asked for four times a day, with the units' shares as bars."""
    view = today_view(book.shown, changes)
    counts, figures = view.counts, book.shown
    pairs = (
        ("送审人数", f"{counts.nominees}"),
        ("未发现问题", f"{counts.pass_}"),
        ("需认定", f"{counts.flag}（法定 {counts.legal_flag}，政策 {counts.policy_flag}）"),
        ("待反馈", f"{counts.pending}"),
        ("未审查", f"{counts.unexamined}"),
        ("人选不足（村）", f"{figures.unfilled}"),
        ("距选举日（天）", f"{view.left}"),
        ("待反馈项", f"{view.waiting}；须补明细 {view.details}"),
        ("差错", f"{view.faults}"),
    )
    units = tuple(unit_line(each) for each in figures.tallies)
    since = f"与第 {view.since} 次相比" if view.since else "与上次相比"
    blocks: tuple[Block, ...] = (
        Title(f"{head}今日情况", view.row_sum),
        Pairs(pairs),
        Heading(since),
        *(Line(each) for each in view.changed),
        Heading("人选不足和无法满足的要求"),
        *(Line(each) for each in (view.bodies or ("没有。",))),
        Heading("单位反馈"),
        Grid(_UNIT_COLUMNS, tuple(Row(_unit_cells(each)) for each in units)),
    )
    return Sheet(TODAY, blocks, shares=(3,), filtered=False, one_page=True)


_UNIT_COLUMNS = (
    Column("单位", whole=True),
    Column("送核（项）", right=True),
    Column("已反馈", right=True),
    Column("反馈率", right=True),
    Column("未反馈", right=True),
    Column("不能使用", right=True),
    Column("涉及人数", right=True),
)


def _unit_cells(unit: UnitLine) -> tuple[str, ...]:
    """Return the cells of one unit; the share in per cent, one digit after the point."""
    figures = (unit.asked, unit.answered, f"{unit.share / 10:.1f}", unit.awaited, unit.unusable, unit.people)
    return (unit.name, *(str(each) for each in figures))


def bodies_sheet(book: Book, head: str, pages: str | None) -> Sheet:
    """Return 班子结构: each requirement of each village, township and the county."""
    columns = (
        Column("序号", right=True),
        Column("乡镇", whole=True),
        Column("村", whole=True),
        Column("要求"),
        Column("依据"),
        Column("性质", whole=True),
        Column("测算结果", whole=True),
        Column("最少—最多"),
    )
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
    note = Line("最少、最多是全部可能的当选结果中的最少和最多。未定的不猜。")
    return Sheet(BODIES, (Title(f"{head}班子结构"), note, Grid(columns, rows)), targets, wide=(3, 4, 7))


def _requirements(book: Book) -> Iterator[tuple[str, str, RequirementLine, str]]:
    """Yield township, village, requirement and the file of the village's page, the county's last."""
    shown = book.shown
    for village in shown.villages:
        file = book.atlas.villages[village.position]
        for each in village.requirements:
            yield village.township, village.name, requirement_line(each), file
    for of in shown.township_requirements:
        for each in of.requirements:
            yield of.township, "（全乡镇）", requirement_line(each), ""
    for each in shown.county:
        yield "（全县）", "", requirement_line(each), ""


def _requirement_cells(line: RequirementLine) -> tuple[str, ...]:
    """Return the cells of one requirement."""
    return (line.text, line.source, line.grade, f"{line.outlook.sign}{line.outlook.word}", line.measure.words)


def changes_sheet(shown: Disclosed, changes: Changes, head: str) -> Sheet:
    """Return 变动清单: what changed since the last numbered review."""
    view = changes_view(shown, changes)
    lines = (*view.verdicts, *view.answers, *view.people)
    columns = tuple(Column(each) for each in ("人员编号", "姓名", "变动", "原来", "现在", "文件"))
    since = f"与第 {view.since} 次比对相比" if view.since else "没有可以对照的上一次比对"
    notes = [Line(since)]
    if view.first:
        notes.append(Line(f"新收到「未发现」反馈 {view.first} 项，不逐项列"))
    notes += [Line(f"审查依据改动：{each.pack}（{each.old} → {each.new}）") for each in view.packs]
    grid = Grid(columns, tuple(Row(_change_cells(each)) for each in lines))
    return Sheet(CHANGED, (Title(f"{head}变动清单"), *notes, grid), wide=(2, 3, 4, 5))


def _change_cells(line: ChangeLine) -> tuple[str, ...]:
    """Return the cells of one change."""
    return (line.number, line.name, line.what, line.old, line.new, line.file)


def faults_sheet(shown: Disclosed, head: str) -> Sheet:
    """Return 差错清单: every problem, hint and skipped row with its place."""
    skipped = [Fault(place_words(each.place), each.reason.zh, "") for each in shown.skips]
    parts = (("差错", fault_lines(shown.problems)), ("提示", hint_lines(shown.hints)), ("跳过的行", skipped))
    columns = (
        Column("序号", right=True),
        Column("类别", whole=True),
        Column("位置"),
        Column("内容"),
        Column("改法"),
        Column("行数", right=True),
    )
    lines = [(kind, fault) for kind, faults in parts for fault in faults]
    rows = tuple(
        Row((str(index), kind, fault.place, fault.what, fault.fix, str(fault.rows)))
        for index, (kind, fault) in enumerate(lines, start=1)
    )
    return Sheet(FAULTS, (Title(f"{head}差错清单"), Grid(columns, rows)), wide=(2, 3, 4))


def sums_sheet(book: Book, changes: Changes, head: str) -> Sheet:
    """Return 校核: sums that must come out even, by township and by workbook."""
    shown = book.shown
    townships = county_view(book, changes).townships
    columns = (
        Column("乡镇", whole=True),
        *(Column(each, right=True) for each in ("村", "人选", "未发现问题", "需认定", "待反馈", "未审查")),
    )
    total = _township_cells("合计", sum(each.villages for each in townships), shown.totals)
    rows = (*(Row(_line_cells(each)) for each in townships), Row(total, strong=True))
    names = {unit: name.zh for unit, name in shown.election.departments.items()}
    returns = Grid(
        (
            Column("反馈文件"),
            Column("单位", whole=True),
            *(Column(each, right=True) for each in ("应反馈人数", "收到", "缺", "多")),
            Column("签署", whole=True),
        ),
        tuple(
            Row(
                (
                    each.file,
                    names.get(each.department, each.department),
                    *(str(n) for n in (each.asked, each.answered, each.missing, each.extra)),
                    "缺" if each.unsigned else "有",
                )
            )
            for each in shown.workbooks
        ),
    )
    blocks = (
        Title(f"{head}校核"),
        Line(row_sum(shown)),
        Line(verdict_sum(shown)),
        Heading("各乡镇"),
        Grid(columns, rows),
        Heading("各反馈文件"),
        returns,
    )
    return Sheet(SUMS, blocks, wide=(0,))


def _line_cells(line: TownshipLine) -> tuple[str, ...]:
    """Return the cells of one township."""
    return _township_cells(line.name, line.villages, line.counts)


def _township_cells(name: str, villages: int, counts: object) -> tuple[str, ...]:
    """Return the cells of a line of sums."""
    figures = ("nominees", "pass_", "flag", "pending", "unexamined")
    return (name, str(villages), *(str(getattr(counts, each)) for each in figures))


def sources_sheet(shown: Disclosed, frame: Frame, head: str) -> Sheet:
    """Return 审查依据: the packs used with fingerprints, and what was not examined."""
    columns = tuple(Column(each) for each in ("依据", "名称", "性质", "采用", "指纹"))
    rows = tuple(
        Row((each.name, each.title, each.force, each.adoption, each.fingerprint)) for each in frame.packs
    )
    aside = tuple(_asides(shown))
    blocks = (
        Title(
            f"{head}审查依据", f"规则指纹 {frame.fingerprint}　引擎 {frame.engine}　lianshen {frame.version}"
        ),
        Grid(columns, rows),
        Heading("未审查的条款"),
        Grid(tuple(Column(each) for each in ("依据", "条项", "条款", "原因")), aside),
    )
    return Sheet(SOURCES, blocks, filtered=False, wide=(1, 2, 3))


def _asides(shown: Disclosed) -> Iterable[Row]:
    """Yield what was not examined, with the reason."""
    for each in shown.set_aside:
        yield Row((each.title.zh, each.item, each.text.zh, BECAUSE[each.because].zh))
