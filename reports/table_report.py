"""The whole review on the console: every nominee of every village."""

from rich import box
from rich.table import Table

from candidates.people.candidate import Hold
from engine.bodies.requirement import Outlook
from engine.review.review import NomineeReview, Review, VillageReview
from engine.review.verdict import Verdict
from reports.audience import Audience, sees_evidence
from reports.console import Page, Screen
from reports.evidence import awaits, origins
from reports.together_lines import mending_lines
from reports.unjudged import unknown_everywhere
from reports.words import ORIGIN, OUTLOOK, VERDICT, effect
from rules.model.ratios import RatioGrade
from vocabulary.fields import POSTS
from vocabulary.origins import Origin
from vocabulary.stages import Stage, counts_as
from vocabulary.texts import Lang, Text
from vocabulary.truth import Truth

MOST_PROBLEMS = 200
MOST_QUESTIONS = 5  # beyond these a person's open questions are counted by unit


@counts_as(Stage.REPORTING)
def table_report(review: Review, audience: Audience, lang: Lang, screen: Screen) -> str:
    """Return the review as text for a console."""
    page = Page(review, audience, lang, screen)
    page.head()
    page.set_aside()
    page.not_judged()
    page.wide()
    printer = _Villages(page)
    for village in review.villages:
        printer.village(village)
    page.problems(MOST_PROBLEMS)
    page.hints(MOST_PROBLEMS)
    page.totals()
    return page.text()


class _Villages:
    """Prints villages on a page."""

    def __init__(self, page: Page) -> None:
        """Print on the page."""
        self.page, self.review, self.reader = page, page.review, page.reader
        self.told_once = unknown_everywhere(page.review)

    def village(self, village: VillageReview) -> None:
        """Print one village: its nominees, then its requirements that are not safe."""
        self.page.console.print()
        unknown = (
            ""
            if village.village
            else Text("（村名不在 villages.xlsx 中）", " (not in villages.xlsx)").to(self.reader.lang)
        )
        self.page.line(f"{village.township} {village.name}{unknown}", "bold")
        if village.nominees:
            self.page.console.print(self._nominees(village))
        else:
            self.page.say("  没有被提名人", "  no nominees")
        for requirement in village.requirements if sees_evidence(self.reader.audience) else ():
            if requirement.outlook is Outlook.GUARANTEED or requirement.name in self.told_once:
                continue
            if requirement.ratio.grade is RatioGrade.BAR:
                words = OUTLOOK[requirement.outlook].to(self.reader.lang)
                text = requirement.ratio.text.to(self.reader.lang)
                because = f"（{requirement.because.to(self.reader.lang)}）" if requirement.because else ""
                self.page.line(f"  {requirement.ratio.item} {text}：{words}{because}")
        if sees_evidence(self.reader.audience):
            self._together(village)

    def _together(self, village: VillageReview) -> None:
        """Print what becomes of the requirements together where it is not safe."""
        together = village.bodies.together
        if together is None or together.outlook is Outlook.GUARANTEED:
            return
        words = OUTLOOK[together.outlook].to(self.reader.lang)
        self.page.say(f"  各项要求同时满足：{words}", f"  all requirements at once: {words}")
        if together.outlook is Outlook.POSSIBLE:
            return  # the ways to be met are as many as villages: they stand on the pages
        for line in mending_lines(together, {pack.name: pack for pack in self.review.packs}):
            label, said = line.label, line.words
            self.page.say(f"    {label.zh}：{said.zh}", f"    {label.en}: {said.en}")

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
