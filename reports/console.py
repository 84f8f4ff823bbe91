"""What every report on the console has in common: who reads it, what was not examined, problems, the sums."""

from collections.abc import Sequence
from dataclasses import dataclass
from io import StringIO
from typing import TextIO

from rich.console import Console

from engine.bodies.requirement import Outlook, RequirementReview
from engine.review.review import Review
from engine.review.totals import totals_of
from reports.audience import AUDIENCE_WORDS, FOOTER, Audience, problems_for, sees_evidence, sees_file
from reports.evidence import Reader
from reports.requirement_words import measured_words
from reports.unjudged import unknown_everywhere
from reports.words import AIM, BECAUSE, OUTLOOK
from rules.model.ratios import RatioGrade
from vocabulary.places import place_words
from vocabulary.problems import Problem
from vocabulary.texts import Lang, Text


@dataclass(frozen=True, slots=True)
class Screen:
    """The console that a report is made for."""

    width: int
    colour: bool


def console_on(out: TextIO, screen: Screen) -> Console:
    """Return a console that writes what it is given, as it is, for a screen."""
    return Console(
        file=out,
        width=screen.width,
        force_terminal=screen.colour,
        no_color=not screen.colour,
        highlight=False,
        emoji=False,
        markup=False,
    )


class Page:
    """A report on the console in the making."""

    def __init__(self, review: Review, audience: Audience, lang: Lang, screen: Screen) -> None:
        """Begin an empty page."""
        self.review, self.reader = review, Reader(audience, lang, review.questions)
        self._out = StringIO()
        self.console = console_on(self._out, screen)

    @property
    def lang(self) -> Lang:
        """Return the reader's language."""
        return self.reader.lang

    def text(self) -> str:
        """End the page with what every report ends with, and return it."""
        self.line(FOOTER.to(self.lang))
        return self._out.getvalue()

    def say(self, zh: str, en: str, style: str = "") -> None:
        """Print one line in the reader's language."""
        self.line(Text(zh, en).to(self.lang), style)

    def line(self, text: str, style: str = "") -> None:
        """Print one line as it is: Chinese has no blanks to break at, so the console breaks it."""
        self.console.print(text, style=style or None, soft_wrap=True)

    def head(self) -> None:
        """Print what was reviewed, when, by which packs and engine, and for whom."""
        review, election = self.review, self.review.election
        draft = Text("（未定稿）", " (draft)").to(self.lang) if review.draft else ""
        self.say(
            f"{election.county} 选举日 {election.polling_day}，审查日 {review.review_day}" + draft,
            f"{election.county}: polling day {election.polling_day}, review day {review.review_day}" + draft,
            "bold",
        )
        packs = "、".join(f"{pack.name}({pack.sha256[:8]})" for pack in review.packs)
        self.say(f"审查依据：{packs}；引擎：{review.engine}", f"packs: {packs}; engine: {review.engine}")
        for unusable in review.unusable:
            self.line(unusable.message.to(self.lang), "bold")
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
            text = item.criterion.text.to(self.lang) or item.criterion.item
            why = BECAUSE[item.because].to(self.lang)
            self.line(f"  {item.name}  {item.criterion.item}  {text}  [{why}]")

    def not_judged(self) -> None:
        """Print the requirements that nothing can be said of in any village, once for all of them."""
        unknown = unknown_everywhere(self.review)
        if unknown:
            self.console.print()
            self.say("各村均无法测算的班子结构要求", "requirements unknown in every village", "bold")
        for name, each in unknown.items():
            because = f"（{each.because.to(self.lang)}）" if each.because else ""
            self.line(f"  {name}  {each.ratio.text.to(self.lang)}{because}")

    def wide(self) -> None:
        """Print the requirements over the county and over every township, safe or not: there are few."""
        wide = self.review.wide
        places = [(Text("全县", "county"), wide.county)]
        places += [(Text(name, name), reviews) for name, reviews in wide.townships.items()]
        if not sees_evidence(self.reader.audience) or not any(reviews for _, reviews in places):
            return
        self.console.print()
        self.say("全县和各乡镇的结构要求", "requirements over the county and the townships", "bold")
        for place, reviews in places:
            for each in reviews:
                self.line(f"  {place.to(self.lang)}  {requirement_line(each, self.lang)}")

    def problems(self, most: int) -> None:
        """Print the problems, each with its place and how to mend it; at most so many."""
        found = problems_for(self.review, self.reader.audience)
        if not found:
            return
        self.console.print()
        self.say(f"差错 {len(found)} 处", f"{len(found)} problems", "bold")
        for problem in found[:most]:
            self.line("  " + problem_line(problem, self.lang))
        if len(found) > most:
            self.say(
                f"  …另有 {len(found) - most} 处，见 --format json",
                f"  … {len(found) - most} more: see --format json",
            )

    def hints(self, most: int) -> None:
        """Print what is worth a look and changes nothing; at most so many."""
        found = [hint for hint in self.review.hints if sees_file(self.reader.audience, hint.place)]
        if not found:
            return
        self.console.print()
        self.say(f"提示 {len(found)} 条", f"{len(found)} hints", "bold")
        for hint in found[:most]:
            self.line(f"  {place_words(hint.place)}  {hint.message.to(self.lang)}")
        if len(found) > most:
            self.say(f"  …另有 {len(found) - most} 条", f"  … {len(found) - most} more")

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


def requirement_line(requirement: RequirementReview, lang: Lang) -> str:
    """Return a requirement as one line: what, how it stands, and the figures."""
    ratio, mark = requirement.ratio, Text("：", ": ").to(lang)
    aim = Text(f"（{AIM.zh}）", f" ({AIM.en})").to(lang) if ratio.grade is RatioGrade.PREFER else ""
    head = f"{ratio.item} {ratio.text.to(lang)}{aim}{mark}{OUTLOOK[requirement.outlook].to(lang)}"
    told = [measured_words(requirement).to(lang)]
    told += [each.to(lang) for each in (requirement.because, requirement.note) if each is not None]
    return head + Text("；", "; ").to(lang) + Text("；", "; ").to(lang).join(told)


def problem_line(problem: Problem, lang: Lang) -> str:
    """Return a problem as one line: where, what, how to mend it."""
    stop = "。" if lang is Lang.ZH else ". "
    return f"{place_words(problem.place)}  {problem.message.to(lang)}{stop}{problem.help.to(lang)}"
