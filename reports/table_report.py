"""The review as a table on the console."""

from collections.abc import Sequence
from dataclasses import dataclass
from io import StringIO

from rich import box
from rich.console import Console
from rich.table import Table

from candidates.candidate import Hold
from candidates.fields import POSTS
from candidates.origins import Origin
from engine.requirement import Outlook
from engine.review import NomineeReview, Review, VillageReview
from engine.slate_measure import NOT_YET
from engine.totals import totals_of
from engine.verdict import Verdict
from reports.audience import AUDIENCE_WORDS, FOOTER, Audience, problems_for, sees_evidence
from reports.evidence import Reader, awaits, origins
from reports.words import BECAUSE, ORIGIN, OUTLOOK, VERDICT, effect
from rules.ratios import RatioGrade
from rules.truth import Truth
from sources.places import place_words
from sources.problems import Problem
from sources.stages import Stage, counts_as
from sources.texts import Lang, Text

STYLE = {Verdict.PASS: "green", Verdict.FLAG: "red", Verdict.PENDING: "yellow"}
MOST_PROBLEMS = 200
MOST_QUESTIONS = 5  # beyond these a person's open questions are counted by unit


@dataclass(frozen=True, slots=True)
class Screen:
    """The console that a table is made for."""

    width: int
    colour: bool


@counts_as(Stage.REPORTING)
def table_report(
    review: Review, audience: Audience, lang: Lang, screen: Screen, *, since: Sequence[str] = ()
) -> str:
    """Return the review as text for a console, with what changed since the last numbered one."""
    out = StringIO()
    console = Console(
        file=out,
        width=screen.width,
        force_terminal=screen.colour,
        no_color=not screen.colour,
        highlight=False,
        emoji=False,
        markup=False,
    )
    printer = _Printer(console, review, Reader(audience, lang, review.questions))
    printer.head()
    printer.set_aside()
    printer.not_judged()
    for village in review.villages:
        printer.village(village)
    printer.problems()
    printer.totals()
    printer.since(since)
    printer.line(FOOTER.to(lang))
    return out.getvalue()


class _Printer:
    """Prints the parts of one review."""

    def __init__(self, console: Console, review: Review, reader: Reader) -> None:
        """Print to the console."""
        self.console, self.review, self.reader = console, review, reader

    def say(self, zh: str, en: str, style: str = "") -> None:
        """Print one line in the reader's language."""
        self.line(Text(zh, en).to(self.reader.lang), style)

    def line(self, text: str, style: str = "") -> None:
        """Print one line as it is: Chinese has no blanks to break at, so the console breaks it."""
        self.console.print(text, style=style or None, soft_wrap=True)

    def head(self) -> None:
        """Print what was reviewed, when, by which packs and engine, and for whom."""
        review, election = self.review, self.review.election
        draft = Text("（未定稿）", " (draft)").to(self.reader.lang) if review.draft else ""
        self.say(
            f"{election.county} 选举日 {election.polling_day}，审查日 {review.review_day}" + draft,
            f"{election.county}: polling day {election.polling_day}, review day {review.review_day}" + draft,
            "bold",
        )
        packs = "、".join(f"{pack.name}({pack.sha256[:8]})" for pack in review.packs)
        self.say(f"审查依据：{packs}；引擎：{review.engine}", f"packs: {packs}; engine: {review.engine}")
        for unusable in review.unusable:
            self.line(unusable.message.to(self.reader.lang), "bold")
        reads = AUDIENCE_WORDS[self.reader.audience]
        self.say(f"可阅读者：{reads.zh}", f"for: {reads.en}")

    def set_aside(self) -> None:
        """Print the criteria that this review did not examine."""
        if not self.review.set_aside:
            return
        self.console.print()
        self.say(
            "未审查的条款（「未发现问题」不包括以下各项）",
            "not examined (a pass says nothing of these)",
            "bold",
        )
        for item in self.review.set_aside:
            text = item.criterion.text.to(self.reader.lang) or item.criterion.item
            why = BECAUSE[item.because].to(self.reader.lang)
            self.line(f"  {item.name}  {item.criterion.item}  {text}  [{why}]")

    def not_judged(self) -> None:
        """Print the requirements of a kind that is not judged yet, once for all villages."""
        kinds = {
            f"{requirement.pack}/{requirement.ratio.name}": requirement.ratio.text.to(self.reader.lang)
            for village in self.review.villages
            for requirement in village.requirements
            if requirement.because == NOT_YET
        }
        if kinds:
            self.console.print()
            self.say("暂不测算的班子结构要求", "requirements that are not judged yet", "bold")
        for name, text in kinds.items():
            self.line(f"  {name}  {text}")

    def village(self, village: VillageReview) -> None:
        """Print one village: its nominees, then its requirements that are not safe."""
        self.console.print()
        unknown = (
            ""
            if village.village
            else Text("（村名不在 villages.xlsx 中）", " (not in villages.xlsx)").to(self.reader.lang)
        )
        self.line(f"{village.township} {village.name}{unknown}", "bold")
        if village.nominees:
            self.console.print(self._nominees(village))
        else:
            self.say("  没有被提名人", "  no nominees")
        for requirement in village.requirements if sees_evidence(self.reader.audience) else ():
            if requirement.outlook is Outlook.GUARANTEED or requirement.because == NOT_YET:
                continue
            if requirement.ratio.grade is RatioGrade.BAR:
                words = OUTLOOK[requirement.outlook].to(self.reader.lang)
                text = requirement.ratio.text.to(self.reader.lang)
                because = f"（{requirement.because.to(self.reader.lang)}）" if requirement.because else ""
                self.line(f"  {requirement.ratio.item} {text}：{words}{because}")

    def _nominees(self, village: VillageReview) -> Table:
        """Return the table of a village's nominees."""
        table = Table(box=box.SIMPLE, pad_edge=False, show_edge=False)
        heads: tuple[tuple[str, str], ...] = (
            ("编号", "no."),
            ("姓名", "name"),
            ("提名职务", "posts"),
            ("法定条件", "legal"),
            ("政策条件", "policy"),
            ("比对结果", "verdict"),
        )
        if sees_evidence(self.reader.audience):
            heads = (*heads, ("涉及条款；待反馈", "criteria; still owed"))
        for zh, en in heads:
            table.add_column(Text(zh, en).to(self.reader.lang), overflow="fold")
        for nominee in village.nominees:
            table.add_row(*self._row(nominee), style=None)
        return table

    def _row(self, nominee: NomineeReview) -> list[str]:
        """Return one nominee's row."""
        lang, candidate = self.reader.lang, nominee.candidate
        posts = "、".join(POSTS[post].to(lang) for post in POSTS if post in candidate.posts)
        state = Text("（本人放弃）", " (withdrawn)").to(lang) if candidate.withdrawn else ""
        row = [
            candidate.number,
            candidate.text("name") + state,
            posts,
            self._verdict(nominee.legal),
            self._verdict(nominee.policy),
            self._verdict(nominee.verdict),
        ]
        return [*row, self._reasons(nominee)] if sees_evidence(self.reader.audience) else row

    def _verdict(self, verdict: Verdict | None) -> str:
        """Return a verdict's word, or a dash where nothing was examined."""
        return "—" if verdict is None else VERDICT[verdict].to(self.reader.lang)

    def _reasons(self, nominee: NomineeReview) -> str:
        """Return the criteria that hit, who still owes an answer, and what holds the record back."""
        lang = self.reader.lang
        lines = [
            f"〔{finding.pack.name}〕{finding.criterion.item}：{finding.criterion.text.to(lang)}"
            f"（{effect(legal=finding.pack.legal, grade=finding.criterion.grade).to(lang)}）"
            for finding in nominee.findings
            if finding.truth is Truth.YES
        ]
        lines += self._open(nominee)
        # What holds everybody is said once, at the top.
        lines += [
            held.message.to(lang) for held in nominee.reservations if held.hold is not Hold.PACK_UNUSABLE
        ]
        return "\n".join(dict.fromkeys(lines))

    def _open(self, nominee: NomineeReview) -> list[str]:
        """Return what is open on a nominee: the questions with the units that owe them, or the reason."""
        lang = self.reader.lang
        owed: dict[str, tuple[list[str], str]] = {}
        lines: list[str] = []
        for finding in nominee.findings:
            if finding.truth is not Truth.UNKNOWN or finding.explanation is None:
                continue
            gaps = finding.explanation.gaps
            why = "、".join(ORIGIN[Origin(word)].to(lang) for word in origins(gaps))
            for question, units in awaits(gaps).items():
                owed.setdefault(question, (units, why))
            if not awaits(gaps):
                lines.append(f"{finding.criterion.text.to(lang)}（{why}）")
        return [*(self._by_unit(owed) if len(owed) > MOST_QUESTIONS else self._by_question(owed)), *lines]

    def _by_question(self, owed: dict[str, tuple[list[str], str]]) -> list[str]:
        """Return a line per open question."""
        lang = self.reader.lang
        return [
            f"{'、'.join(self._unit(unit) for unit in units)}："
            f"{self.review.questions[question].ask.to(lang)}（{why}）"
            for question, (units, why) in owed.items()
        ]

    def _by_unit(self, owed: dict[str, tuple[list[str], str]]) -> list[str]:
        """Return one line that counts the open questions of every unit, in the order of the units."""
        units = [unit for owing, _ in owed.values() for unit in owing]
        counted = "、".join(
            Text(f"{self._unit(unit)} {units.count(unit)} 项", f"{self._unit(unit)} {units.count(unit)}").to(
                self.reader.lang
            )
            for unit in self.review.departments
            if unit in units
        )
        return [
            Text(f"待反馈 {len(owed)} 项：{counted}", f"{len(owed)} questions open: {counted}").to(
                self.reader.lang
            )
        ]

    def _unit(self, unit: str) -> str:
        """Return the name of a unit."""
        return self.review.departments[unit].to(self.reader.lang)

    def problems(self) -> None:
        """Print the problems, each with its place and how to mend it."""
        found = problems_for(self.review, self.reader.audience)
        if not found:
            return
        self.console.print()
        self.say(f"差错 {len(found)} 处", f"{len(found)} problems", "bold")
        for problem in found[:MOST_PROBLEMS]:
            self.line("  " + problem_line(problem, self.reader.lang))
        if len(found) > MOST_PROBLEMS:
            self.say(
                f"  …另有 {len(found) - MOST_PROBLEMS} 处，见 --format json",
                f"  … {len(found) - MOST_PROBLEMS} more: see --format json",
            )

    def totals(self) -> None:
        """Print the sum of rows and of verdicts."""
        rows, counts = self.review.rows, totals_of(self.review).county
        short = sum(
            any(r.outlook is Outlook.CANNOT_FILL for r in village.requirements)
            for village in self.review.villages
        )
        self.console.print()
        self.say(
            f"读取 {rows.read:,} 行 = 人选 {rows.nominees:,} + 差错 {rows.problems:,}"
            f" + 跳过 {rows.skipped:,}。未发现问题 {counts.pass_:,} 人，"
            f"需认定 {counts.flag:,} 人（法定 {counts.legal_flag:,}，政策 {counts.policy_flag:,}），"
            f"待反馈 {counts.pending:,} 人。人选不足 {short} 个村。",
            f"read {rows.read:,} rows = nominees {rows.nominees:,} + problems {rows.problems:,}"
            f" + skipped {rows.skipped:,}. pass {counts.pass_:,}, "
            f"flag {counts.flag:,} (legal {counts.legal_flag:,}, policy {counts.policy_flag:,}), "
            f"pending {counts.pending:,}. bodies that cannot be filled: {short}.",
            "bold",
        )

    def since(self, lines: Sequence[str]) -> None:
        """Print what changed since the last numbered review."""
        for line in lines:
            self.line(line)


def problem_line(problem: Problem, lang: Lang) -> str:
    """Return a problem as one line: where, what, how to mend it."""
    stop = "。" if lang is Lang.ZH else ". "
    return f"{place_words(problem.place)}  {problem.message.to(lang)}{stop}{problem.help.to(lang)}"
