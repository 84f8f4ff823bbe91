"""The whole review as a paper for the console: every nominee of every village."""

from collections.abc import Iterator

from reports.blocks import BLANK, Block, Column, Grid, Line, Row
from reports.disclosed.bodies import Together
from reports.disclosed.county import Disclosed
from reports.disclosed.findings import Nominee, Village
from reports.papers.county import review_parts as parts
from reports.papers.county.open_answers import open_lines
from reports.papers.shared.decided import short_words
from reports.papers.shared.nominee_rows import away_words
from reports.wording.audience_words import FOOTER
from reports.wording.words import COLON, OUTLOOK, in_brackets, verdict_words
from vocabulary.elections.choices import POSTS
from vocabulary.outcomes import Hold, Outlook, RatioGrade
from vocabulary.texts import Lang, Text
from vocabulary.truth import Truth

MOST_PROBLEMS = 200
_HEADS = (
    Text("编号", "no."),
    Text("姓名", "name"),
    Text("提名职务", "posts"),
    Text("法定条件", "legal"),
    Text("政策条件", "policy"),
    Text("比对结果", "verdict"),
)
_REASONS = Text("涉及条款；待反馈", "criteria; still owed")


def review_table(view: Disclosed) -> Iterator[Block]:
    """Yield the review, village by village."""
    yield from parts.head(view)
    yield from parts.causes(view, MOST_PROBLEMS)
    yield from parts.set_aside(view)
    yield from parts.not_judged(view)
    yield from parts.wide(view)
    for village in view.villages:
        yield from _village(village, view)
    yield from parts.problems(view, MOST_PROBLEMS)
    yield from parts.hints(view, MOST_PROBLEMS)
    yield from parts.totals(view)
    yield Line(FOOTER.to(view.reader.lang))


def _village(village: Village, view: Disclosed) -> Iterator[Block]:
    """Yield one village: its nominees, then its requirements that are not safe."""
    lang, said_once = view.reader.lang, {each.name for each in view.not_judged}
    unknown = (
        Text("", "") if village.known else Text("（村名不在 villages.xlsx 中）", " (not in villages.xlsx)")
    )
    yield BLANK
    yield Line(f"{village.township} {village.name}{unknown.to(lang)}", strong=True)
    if village.nominees:
        yield _nominees(village, view)
    else:
        yield Line(Text("  没有被提名人", "  no nominees").to(lang))
    for each in village.requirements:
        open_bar = each.grade is RatioGrade.BAR and each.outlook is not Outlook.GUARANTEED
        if open_bar and each.name not in said_once:
            because = in_brackets(each.because.to(lang), lang) if each.because else ""
            outlook = OUTLOOK[each.outlook].to(lang)
            yield Line(f"  {each.item} {each.text.to(lang)}{COLON.to(lang)}{outlook}{because}")
    if village.together is not None:
        yield from _together(village.together, lang)


def _together(together: Together, lang: Lang) -> Iterator[Line]:
    """Yield the outcome of the requirements together where it is not safe."""
    if together.outlook is Outlook.GUARANTEED:
        return
    words = OUTLOOK[together.outlook].to(lang)
    yield Line(Text(f"  各项要求同时满足：{words}", f"  all requirements at once: {words}").to(lang))
    if together.outlook is Outlook.POSSIBLE:
        return  # the ways to be met are as many as villages: they stand on the pages
    colon = Text("：", ": ").to(lang)
    for line in together.obstacles:
        yield Line(f"    {line.label.to(lang)}{colon}{line.words.to(lang)}")


def _nominees(village: Village, view: Disclosed) -> Grid:
    """Return the nominees of a village; who sees no evidence has no column for it."""
    heads = (*_HEADS, _REASONS) if view.in_full else _HEADS
    return Grid(
        tuple(Column(head.to(view.reader.lang)) for head in heads),
        tuple(Row(_cells(each, view)[: len(heads)]) for each in village.nominees),
    )


def _cells(nominee: Nominee, view: Disclosed) -> tuple[str, ...]:
    """Return one nominee's cells."""
    lang = view.reader.lang
    away = away_words(nominee)
    state = Text(f"（{away.zh}）", f" ({away.en})").to(lang) if nominee.withdrawn else ""
    return (
        nominee.number,
        nominee.name + state,
        "、".join(POSTS[post].to(lang) for post in nominee.posts),
        verdict_words(nominee.legal).to(lang),
        verdict_words(nominee.policy).to(lang),
        verdict_words(None if nominee.unexamined else nominee.verdict).to(lang),
        _reasons(nominee, view),
    )


def _reasons(nominee: Nominee, view: Disclosed) -> str:
    """Return the criteria that hit, who still has to answer, and what holds the record back."""
    lang = view.reader.lang
    hits = (each.criterion for each in nominee.findings if each.truth is Truth.YES)
    lines = [f"〔{hit.pack}〕{hit.item}：{hit.text.to(lang)}（{hit.effect.to(lang)}）" for hit in hits]
    lines += [nominee.unexamined.to(lang)] if nominee.unexamined else open_lines(nominee, view)
    decided = Text("认定：", "decided: ").to(lang)
    lines += [f"{decided}{each.to(lang)}" for each in short_words(nominee)]
    # What holds everybody is said once, at the top.
    lines += [held.message.to(lang) for held in nominee.holds if held.hold is not Hold.PACK_UNUSABLE]
    return "\n".join(dict.fromkeys(lines))
