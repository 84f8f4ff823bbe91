"""What every paper on a whole review has in common: its reader, what was not examined, problems, sums."""

from collections.abc import Iterator
from itertools import islice

from reports.blocks import BLANK, Line
from reports.disclosed.bodies import Requirement
from reports.disclosed.county import Counts, Disclosed
from reports.wording.audience_words import AUDIENCE_WORDS
from reports.wording.problem_words import problem_lines, run_line, runs_of, widest_first
from reports.wording.words import AIM, BECAUSE, OUTLOOK
from vocabulary.elections.election_kinds import KIND_WORDS, ElectionKind
from vocabulary.outcomes import RatioGrade
from vocabulary.places import place_words
from vocabulary.texts import Lang, Text


def head(view: Disclosed) -> Iterator[Line]:
    """Yield what was reviewed, when, by which packs and engine, and for whom."""
    election, lang = view.election, view.reader.lang
    draft = Text("（未定稿）", " (draft)") if election.draft else Text("", "")
    kind = Text("", "") if election.kind is ElectionKind.TERM else KIND_WORDS[election.kind]
    zh, en = (f"{kind.zh}，", f"{kind.en}, ") if kind.zh else ("", "")
    yield Line(
        Text(
            f"{election.county} {zh}选举日 {election.polling_day}，审查日 {election.review_day}{draft.zh}",
            f"{election.county}: {en}polling day {election.polling_day}, "
            f"review day {election.review_day}{draft.en}",
        ).to(lang),
        strong=True,
    )
    packs = "、".join(f"{pack.name}({pack.sha256[:8]})" for pack in election.sources)
    yield Line(
        Text(f"审查依据：{packs}；引擎：{election.engine}", f"packs: {packs}; engine: {election.engine}").to(
            lang
        )
    )
    for unusable in election.unusable:
        yield Line(unusable.to(lang), strong=True)
    reads = AUDIENCE_WORDS[view.reader.audience]
    yield Line(Text(f"可阅读者：{reads.zh}", f"for: {reads.en}").to(lang))


def set_aside(view: Disclosed) -> Iterator[Line]:
    """Yield the criteria that this review did not examine."""
    if not view.set_aside:
        return
    lang = view.reader.lang
    title = Text(
        "未审查的条款（「未发现问题」不包括以下各项）", "not examined (a pass says nothing of these)"
    )
    yield BLANK
    yield Line(title.to(lang), strong=True)
    for item in view.set_aside:
        text = item.text.to(lang) or item.item
        yield Line(f"  {item.name}  {item.item}  {text}  [{BECAUSE[item.because].to(lang)}]")


def not_judged(view: Disclosed) -> Iterator[Line]:
    """Yield the requirements that nothing can be said of in any village, once for all of them."""
    lang = view.reader.lang
    if view.not_judged:
        yield BLANK
        title = Text("各村均无法测算的班子结构要求", "requirements unknown in every village")
        yield Line(title.to(lang), strong=True)
    for each in view.not_judged:
        because = f"（{each.because.to(lang)}）" if each.because else ""
        yield Line(f"  {each.name}  {each.text.to(lang)}{because}")


def wide(view: Disclosed) -> Iterator[Line]:
    """Yield the requirements over the county and over every township, safe or not: there are few."""
    lang = view.reader.lang
    places = [(Text("全县", "county").to(lang), view.county)]
    places += [(each.township, each.requirements) for each in view.township_requirements]
    lines = [
        Line(f"  {place}  {requirement_line(each, lang)}") for place, listed in places for each in listed
    ]
    if lines:
        title = Text("全县和各乡镇的结构要求", "requirements over the county and the townships")
        yield from (BLANK, Line(title.to(lang), strong=True), *lines)


def causes(view: Disclosed, most: int) -> Iterator[Line]:
    """Yield the problems that much else follows from, before what follows from them; at most so many."""
    lang = view.reader.lang
    leading = [problem for problem in view.problems if problem.leading]
    if leading:
        yield BLANK
        yield Line(Text("请先处理", "look at these first").to(lang), strong=True)
    yield from (Line(f"  {line}") for line in islice(problem_lines(leading, lang), most))


def problems(view: Disclosed, most: int) -> Iterator[Line]:
    """Yield the problems, each with its place and how to fix it; at most so many lines."""
    count, lang = len(view.problems), view.reader.lang
    if not count:
        return
    yield BLANK
    yield Line(Text(f"差错 {count} 处", f"{count} problems").to(lang), strong=True)
    shown = widest_first(runs_of(view.problems), most)
    for run in shown:
        yield Line(f"  {run_line(run, lang)}")
    more = count - sum(run.rows for run in shown)
    if more:
        yield Line(
            Text(f"  …另有 {more} 处，见 --format json", f"  … {more} more: see --format json").to(lang)
        )


def hints(view: Disclosed, most: int) -> Iterator[Line]:
    """Yield what is worth a look and changes nothing; at most so many."""
    count, lang = len(view.hints), view.reader.lang
    if not count:
        return
    yield BLANK
    yield Line(Text(f"提示 {count} 条", f"{count} hints").to(lang), strong=True)
    for hint in view.hints[:most]:
        yield Line(f"  {place_words(hint.place)}  {hint.message.to(lang)}")
    if count > most:
        yield Line(Text(f"  …另有 {count - most} 条", f"  … {count - most} more").to(lang))


def totals(view: Disclosed) -> Iterator[Line]:
    """Yield the sum of rows and of verdicts."""
    rows, counts = view.rows, view.totals
    unexamined, unfilled = unexamined_of(counts), _unfilled(view)
    said = Text(
        f"读取 {rows.read:,} 行 = 人选 {rows.nominees:,} + 差错 {rows.problems:,}"
        f" + 跳过 {rows.skipped:,}。未发现问题 {counts.pass_:,} 人，"
        f"需认定 {counts.flag:,} 人（法定 {counts.legal_flag:,}，政策 {counts.policy_flag:,}），"
        f"待反馈 {counts.pending:,} 人{unexamined.zh}。{unfilled.zh}",
        f"read {rows.read:,} rows = nominees {rows.nominees:,} + problems {rows.problems:,}"
        f" + skipped {rows.skipped:,}. pass {counts.pass_:,}, "
        f"flag {counts.flag:,} (legal {counts.legal_flag:,}, policy {counts.policy_flag:,}), "
        f"pending {counts.pending:,}{unexamined.en}.{unfilled.en}",
    )
    yield from (BLANK, Line(said.to(view.reader.lang), strong=True))


def _unfilled(view: Disclosed) -> Text:
    """Say in how many villages a body cannot be filled; nothing to whom evidence is closed."""
    if not view.in_full:
        return Text("", "")
    return Text(f"人选不足 {view.unfilled} 个村。", f" bodies that cannot be filled: {view.unfilled}.")


def unexamined_of(counts: Counts) -> Text:
    """Say how many of the pending were not examined at all; nothing where there is nobody."""
    if not counts.unexamined:
        return Text("", "")
    return Text(f"（其中未审查 {counts.unexamined:,} 人）", f" (not examined {counts.unexamined:,})")


def requirement_line(requirement: Requirement, lang: Lang) -> str:
    """Return a requirement as one line: what, how it stands, and the figures."""
    aim = Text(f"（{AIM.zh}）", f" ({AIM.en})") if requirement.grade is RatioGrade.PREFER else Text("", "")
    head = f"{requirement.item} {requirement.text.to(lang)}{aim.to(lang)}{Text('：', ': ').to(lang)}"
    said = (OUTLOOK[requirement.outlook], requirement.measured, requirement.because, requirement.note)
    return head + Text("；", "; ").to(lang).join(each.to(lang) for each in said if each is not None)
