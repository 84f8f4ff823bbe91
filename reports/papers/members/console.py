"""A check of members in office on the console: the sums, everybody by village, and the lawful ways."""

from collections.abc import Iterator

from reports.blocks import BLANK, Block, Column, Grid, Line, Row
from reports.disclosed.county import Disclosed
from reports.disclosed.findings import Nominee, Village
from reports.papers.county import review_parts as parts
from reports.papers.county.open_answers import open_lines
from reports.papers.county.summary import returns_grid
from reports.wording.audience_words import AUDIENCE_WORDS, FOOTER
from reports.wording.member_words import NEVER_REMOVES, member_verdict
from reports.wording.words import BECAUSE
from vocabulary.elections.choices import POSTS
from vocabulary.outcomes import Hold, Verdict
from vocabulary.texts import Text
from vocabulary.truth import Truth

MOST_LINES, MOST_PROBLEMS = 20, 200
_HEADS = (
    Text("编号", "no."),
    Text("姓名", "name"),
    Text("现任职务", "current posts"),
    Text("比对结果", "result"),
    Text("涉及条款；待反馈", "criteria; still owed"),
)


def members_summary(view: Disclosed) -> Iterator[Block]:
    """Yield the summary: who is to be verified, on what, and which ways the law gives."""
    yield from _head(view)
    yield from parts.causes(view, MOST_LINES)
    yield from _set_aside(view)
    if view.units:
        yield from (BLANK, returns_grid(view))
    if view.in_full:
        yield from _found(view)
    yield from parts.problems(view, MOST_LINES)
    yield from parts.hints(view, MOST_LINES)
    yield from _totals(view)
    yield Line(FOOTER.to(view.reader.lang))


def members_table(view: Disclosed) -> Iterator[Block]:
    """Yield everybody, village by village."""
    yield from _head(view)
    yield from parts.causes(view, MOST_PROBLEMS)
    yield from _set_aside(view)
    for village in view.villages:
        yield from (BLANK, Line(f"{village.township} {village.name}", strong=True), _members(village, view))
    if view.in_full:
        yield from _found(view)
    yield from parts.problems(view, MOST_PROBLEMS)
    yield from parts.hints(view, MOST_PROBLEMS)
    yield from _totals(view)
    yield Line(FOOTER.to(view.reader.lang))


def _head(view: Disclosed) -> Iterator[Line]:
    """Yield what was reviewed, as of which day, by which packs, and for whom."""
    election, lang = view.election, view.reader.lang
    draft = Text("（未定稿）", " (draft)") if election.draft else Text("", "")
    day = election.review_day
    title = Text(
        f"{election.county} 届中联审，算到审查日 {day}{draft.zh}",
        f"{election.county}: check of members in office, as of {day}{draft.en}",
    )
    yield Line(title.to(lang), strong=True)
    packs, engine = "、".join(f"{pack.name}({pack.sha256[:8]})" for pack in election.sources), election.engine
    yield Line(Text(f"审查依据：{packs}；引擎：{engine}", f"packs: {packs}; engine: {engine}").to(lang))
    for unusable in election.unusable:
        yield Line(unusable.to(lang), strong=True)
    reads = AUDIENCE_WORDS[view.reader.audience]
    yield Line(Text(f"可阅读者：{reads.zh}", f"for: {reads.en}").to(lang))
    yield Line(NEVER_REMOVES.to(lang))


def _set_aside(view: Disclosed) -> Iterator[Line]:
    """Yield the criteria that were not examined."""
    if not view.set_aside:
        return
    lang = view.reader.lang
    title = Text(
        "未审查的条款（「未发现问题」不包括以下各项）", "not examined (the result says nothing of these)"
    )
    yield from (BLANK, Line(title.to(lang), strong=True))
    for item in view.set_aside:
        text = item.text.to(lang)
        yield Line(f"  {item.name}  {item.item}  {text}  [{BECAUSE[item.because].to(lang)}]")


def _members(village: Village, view: Disclosed) -> Grid:
    """Return the members of a village; who sees no evidence has no column for it."""
    heads = _HEADS if view.in_full else _HEADS[:-1]
    return Grid(
        tuple(Column(head.to(view.reader.lang)) for head in heads),
        tuple(Row(_cells(each, view)[: len(heads)]) for each in village.nominees),
    )


def _cells(member: Nominee, view: Disclosed) -> tuple[str, ...]:
    """Return one member's cells."""
    lang = view.reader.lang
    return (
        member.number,
        member.name,
        "、".join(POSTS[post].to(lang) for post in member.posts),
        member_verdict(None if member.unexamined else member.verdict).to(lang),
        _reasons(member, view),
    )


def _reasons(member: Nominee, view: Disclosed) -> str:
    """Return what was found, who still has to answer, and what holds the record back."""
    lang = view.reader.lang
    hits = (each.criterion for each in member.findings if each.truth is Truth.YES)
    lines = [f"〔{hit.pack}〕{hit.item}：{hit.text.to(lang)}" for hit in hits]
    lines += [member.unexamined.to(lang)] if member.unexamined else open_lines(member, view)
    lines += [held.message.to(lang) for held in member.holds if held.hold is not Hold.PACK_UNUSABLE]
    return "\n".join(dict.fromkeys(lines))


def _found(view: Disclosed) -> Iterator[Line]:
    """Yield everybody to be verified, with what matches which article, and the ways that are open."""
    lang = view.reader.lang
    people = [
        (village, each)
        for village in view.villages
        for each in village.nominees
        if each.verdict is Verdict.FLAG
    ]
    if not people:
        return
    title = Text(f"需核实认定 {len(people)} 人", f"{len(people)} to be verified by people")
    yield from (BLANK, Line(title.to(lang), strong=True))
    for village, member in people:
        yield Line(f"  {member.number} {member.name}  {village.township}{village.name}")
        for finding in (each for each in member.findings if each.truth is Truth.YES):
            criterion = finding.criterion
            yield Line(f"    {criterion.item} {criterion.text.to(lang)}：{criterion.effect.to(lang)}")
            ways = "、".join(f"{way.label.to(lang)}（{way.item}）" for way in finding.ways)
            yield Line(Text(f"      依法可以走的途径：{ways}", f"      lawful ways: {ways}").to(lang))


def _totals(view: Disclosed) -> Iterator[Line]:
    """Yield the sum of rows and of results."""
    rows, counts = view.rows, view.totals
    unexamined = parts.unexamined_of(counts)
    said = Text(
        f"读取 {rows.read:,} 行 = 在任人员 {rows.nominees:,} + 差错 {rows.problems:,}"
        f" + 跳过 {rows.skipped:,}。未发现问题 {counts.pass_:,} 人，需核实认定 {counts.flag:,} 人，"
        f"待反馈 {counts.pending:,} 人{unexamined.zh}。",
        f"read {rows.read:,} rows = members {rows.nominees:,} + problems {rows.problems:,}"
        f" + skipped {rows.skipped:,}. nothing found {counts.pass_:,}, to be verified {counts.flag:,}, "
        f"awaiting answers {counts.pending:,}{unexamined.en}.",
    )
    yield from (BLANK, Line(said.to(view.reader.lang), strong=True))
