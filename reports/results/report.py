"""《当选结果核验》 on the console and as JSON: one village at once, or all that are in."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from io import StringIO

from rich import box
from rich.table import Table

from candidates.villages.village import VillageKey
from engine.elected.elected import ElectedReview, VillageElected
from engine.elected.people import REMARK_CODES
from engine.review.review import Review
from reports.audience import AUDIENCE_WORDS, FOOTER, Audience
from reports.console import Screen, console_on, problem_line
from reports.disclosed.reader import Reader
from reports.disclosed.results import Check, Elected, Figure, Rule, VillageName, VillageResults
from reports.disclosed.results import Results as Shown
from reports.disclosure.desk import desk_for
from reports.disclosure.results import results_for
from reports.papers import elected_words as words
from reports.records.results import ElectionDayRecord, results_report
from reports.writers.json import json_text
from vocabulary.fields import POSTS
from vocabulary.outcomes import Met
from vocabulary.places import place_words
from vocabulary.texts import Lang, Text


@dataclass(frozen=True, slots=True)
class Results:
    """What one run tells: the results, and the village that was asked for, if one was."""

    review: Review
    elected: ElectedReview
    only: VillageKey | None = None

    @property
    def villages(self) -> tuple[VillageElected, ...]:
        """Return the villages to be reported."""
        return tuple(each for each in self.elected.villages if self.only in {None, each.key})

    @property
    def not_in(self) -> tuple[VillageKey, ...]:
        """Return the villages to be reported of which no result is in."""
        return tuple(key for key in self.elected.not_in if self.only in {None, key})


def elected_report_json(results: Results, lang: Lang) -> str:
    """Return the results as JSON text."""
    return json_text(results_report(_shown(results, lang), _day(results), lang, _only(results)))


def _shown(results: Results, lang: Lang) -> Shown:
    """Disclose the results to the working group."""
    shown = results_for(desk_for(results.review, Reader(Audience.INTERNAL, lang)))
    if shown is None:
        raise AssertionError("the results were there a moment ago")
    return shown


def _day(results: Results) -> ElectionDayRecord:
    """Return the election that the results are of."""
    election = results.review.election
    return ElectionDayRecord(election.county, election.polling_day)


def _only(results: Results) -> VillageName | None:
    """Return the village that was asked for, if one was."""
    return None if results.only is None else VillageName(results.only.township, results.only.village)


def elected_report(results: Results, lang: Lang, screen: Screen) -> str:
    """Return the results as text for a console."""
    page, shown, only = _Page(lang, screen), _shown(results, lang), _only(results)
    page.head(results)
    for village in shown.villages:
        if only in {None, village.key}:
            page.village(village)
    page.not_in([name for name in shown.not_in if only in {None, name}])
    if only is None:
        page.figures(shown)
    page.told(shown)
    return page.text()


class _Page:
    """The report in the making."""

    def __init__(self, lang: Lang, screen: Screen) -> None:
        """Begin an empty page."""
        self.lang, self._out = lang, StringIO()
        self.console = console_on(self._out, screen)

    def text(self) -> str:
        """Return the page."""
        return self._out.getvalue()

    def line(self, text: str, style: str = "") -> None:
        """Print one line as it is."""
        self.console.print(text, style=style or None, soft_wrap=True)

    def say(self, zh: str, en: str, style: str = "") -> None:
        """Print one line in the reader's language."""
        self.line(Text(zh, en).to(self.lang), style)

    def head(self, results: Results) -> None:
        """Print what this is, of which election, by which packs, and who may read it."""
        election = results.review.election
        title = words.TITLE
        self.say(
            f"{election.county} {title.zh}　选举日 {election.polling_day}",
            f"{election.county}: {title.en}, polling day {election.polling_day}",
            "bold",
        )
        packs = "、".join(f"{pack.name}({pack.sha256[:8]})" for pack in results.review.packs)
        self.say(f"审查依据：{packs}", f"packs: {packs}")
        reads = AUDIENCE_WORDS[Audience.INTERNAL]
        self.say(f"可阅读者：{reads.zh}", f"for: {reads.en}")

    def village(self, village: VillageResults) -> None:
        """Print one village."""
        self.console.print()
        self.line(f"{village.key.township} {village.key.village}", "bold")
        self.console.print(self._people(village.people))
        for body in village.bodies:
            self.line(f"  {words.body_words(body, self.lang)}")
        self._rules(village.vacancy_rules, words.REPLACEMENT_NOTE)
        for check in village.checks:
            self._check(check)
        for each in village.unchecked:
            self.say(
                f"  未核验　{words.unchecked_words(each, Lang.ZH)}",
                f"  not checked: {words.unchecked_words(each, Lang.EN)}",
            )
        self._to_review(village)

    def _people(self, people: Sequence[Elected]) -> Table:
        """Return the table of those elected, post by post."""
        table = Table(box=box.SIMPLE, pad_edge=False, show_edge=False)
        heads = (("职务", "post"), ("姓名", "name"), ("编号", "no."), ("得票", "votes"))
        for zh, en in (*heads, ("比对结果", "verdict"), ("说明", "remarks")):
            table.add_column(Text(zh, en).to(self.lang), overflow="fold")
        for post in POSTS:
            for person in people:
                for office in person.offices:
                    if office.post == post:
                        votes = "—" if office.votes is None else str(office.votes)
                        table.add_row(
                            POSTS[post].to(self.lang),
                            words.name_words(person, self.lang),
                            person.number,
                            votes,
                            words.verdict_words(person, self.lang),
                            words.remark_words(person, self.lang),
                        )
        return table

    def _check(self, check: Check) -> None:
        """Print one requirement: whether it is met, the facts side by side, the rule."""
        asked = check.requirement
        text = f"{check.source.to(self.lang)} {asked.item} {asked.text.to(self.lang)}"
        counted = check.counted.to(self.lang)
        colon = Text("：", ": ").to(self.lang)
        style = "bold" if check.met is Met.NOT_MET else ""
        self.line(f"  {words.MET[check.met].to(self.lang)}　{text}{colon}{counted}", style)
        for fact in words.fact_lines(check, self.lang):
            self.line(f"    {fact}")
        if check.met is Met.NOT_MET:
            self._rules(check.rules, words.LEFT_TO_PEOPLE if check.rules else words.NO_RULE)

    def _rules(self, rules: Iterable[Rule], note: Text) -> None:
        """Print published rules, and that people apply them."""
        printed = [rule.text.to(self.lang) for rule in rules]
        for rule in printed:
            self.say(f"    规定：{rule}", f"    rule: {rule}")
        if printed or note is words.NO_RULE:
            self.line(f"    {note.to(self.lang)}")

    def _to_review(self, village: VillageResults) -> None:
        """Print whose eligibility is to be reviewed, by when, by which rule."""
        if not village.to_review:
            return
        count, due = len(village.to_review), words.due_words(village.due, self.lang)
        self.say(
            f"  {words.TO_REVIEW.zh} {count} 人：{due}", f"  {words.TO_REVIEW.en} ({count}): {due}", "bold"
        )
        for person in village.to_review:
            why = words.remark_words(person, self.lang)
            self.line(f"    {person.words.to(self.lang)}　{why}")
        for rule in village.write_in_rules:
            self.line(f"    {rule.text.to(self.lang)}")

    def not_in(self, keys: Sequence[VillageName]) -> None:
        """Print the villages of which no result is in."""
        if keys:
            self.console.print()
            names = "、".join(words.village_words(key) for key in keys)
            self.say(f"尚未录入 {len(keys)} 个村：{names}", f"{len(keys)} villages not yet in: {names}")

    def figures(self, elected: Shown) -> None:
        """Print the county before and after."""
        self.console.print()
        self.say("全县班子结构（上届与本届）", "the county's bodies, before and after", "bold")
        table = Table(box=box.SIMPLE, pad_edge=False, show_edge=False)
        heads = (("指标", "figure"), ("本届", "now"), ("村", "villages"), ("上届", "before"))
        for zh, en in (
            *heads,
            ("本届（同一批村）", "now, same villages"),
            ("变化", "change"),
            ("可比村", "compared"),
        ):
            table.add_column(Text(zh, en).to(self.lang), overflow="fold")
        for figure in elected.figures:
            table.add_row(*self._figure(figure))
        self.console.print(table)
        self.line(words.heads_words(both=elected.both_committees, lang=self.lang))

    def _figure(self, figure: Figure) -> list[str]:
        """Return the cells of one figure."""
        return [
            words.FIGURE[figure.name].to(self.lang),
            words.tally_words(figure.name, figure.now, self.lang) or words.NOT_TOLD.to(self.lang),
            str(figure.villages),
            words.tally_words(figure.name, figure.before, self.lang) or words.NO_BASELINE.to(self.lang),
            words.tally_words(figure.name, figure.after, self.lang) or "—",
            words.change_words(figure, self.lang),
            str(figure.compared),
        ]

    def told(self, elected: Shown) -> None:
        """Print problems, hints, the sum of rows, and what every report ends with."""
        if elected.problems:
            self.console.print()
            self.say(f"差错 {len(elected.problems)} 处", f"{len(elected.problems)} problems", "bold")
        for problem in elected.problems:
            self.line("  " + problem_line(problem, self.lang))
        # What the review says of somebody stands beside them.
        for hint in (each for each in elected.hints if each.code not in REMARK_CODES):
            self.line(f"  {place_words(hint.place)}  {hint.message.to(self.lang)}")
        self.console.print()
        self.line(words.rows_words(elected, self.lang), "bold")
        self.line(FOOTER.to(self.lang))
