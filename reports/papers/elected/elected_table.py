"""《当选结果核验》 as a paper for the console: one village at once, or all that are in."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from reports.blocks import BLANK, Block, Column, Grid, Line, Row
from reports.disclosed.county import Election
from reports.disclosed.reader import Reader
from reports.disclosed.results import Check, Elected, Figure, Results, Rule, VillageName, VillageResults
from reports.papers.elected import elected_words as words
from reports.wording.audience_words import AUDIENCE_WORDS, FOOTER
from reports.wording.problem_words import problem_lines
from vocabulary.elections.choices import POSTS
from vocabulary.outcomes import Met, Remark
from vocabulary.places import place_words
from vocabulary.texts import Lang, Text

_PEOPLE_HEADS = (
    Text("职务", "post"),
    Text("姓名", "name"),
    Text("编号", "no."),
    Text("得票", "votes"),
    Text("比对结果", "verdict"),
    Text("说明", "remarks"),
)
_FIGURE_HEADS = (
    Text("指标", "figure"),
    Text("本届", "now"),
    Text("村", "villages"),
    Text("上届", "before"),
    Text("本届（同一批村）", "now, same villages"),
    Text("变化", "change"),
    Text("可比村", "compared"),
)
_REMARK_CODES = frozenset(remark.hint_code for remark in Remark)


@dataclass(frozen=True, slots=True)
class ResultsShown:
    """The results of an election for one reader, of all villages or of the one that was asked for."""

    reader: Reader
    election: Election
    results: Results
    only: VillageName | None


def elected_table(shown: ResultsShown) -> Iterator[Block]:
    """Yield the results: the villages, the county before and after, problems, and the sum of rows."""
    results, lang, only = shown.results, shown.reader.lang, shown.only
    yield from _head(shown)
    for village in results.villages:
        if only in {None, village.key}:
            yield from _village(village, lang)
    yield from _not_in([name for name in results.not_in if only in {None, name}], lang)
    if only is None:
        yield from _figures(results, lang)
    yield from _problems(results, lang)
    yield from (BLANK, Line(words.rows_words(results, lang), strong=True), Line(FOOTER.to(lang)))


def _head(shown: ResultsShown) -> Iterator[Line]:
    """Yield what this is, of which election, by which packs, and who may read it."""
    election, lang, title = shown.election, shown.reader.lang, words.TITLE
    head = Text(
        f"{election.county} {title.zh}　选举日 {election.polling_day}",
        f"{election.county}: {title.en}, polling day {election.polling_day}",
    )
    yield Line(head.to(lang), strong=True)
    packs = "、".join(f"{pack.name}({pack.sha256[:8]})" for pack in election.sources)
    yield Line(Text(f"审查依据：{packs}", f"packs: {packs}").to(lang))
    reads = AUDIENCE_WORDS[shown.reader.audience]
    yield Line(Text(f"可阅读者：{reads.zh}", f"for: {reads.en}").to(lang))


def _village(village: VillageResults, lang: Lang) -> Iterator[Block]:
    """Yield one village."""
    yield BLANK
    yield Line(f"{village.key.township} {village.key.village}", strong=True)
    yield _grid(_PEOPLE_HEADS, _people(village.people, lang), lang)
    for body in village.bodies:
        yield Line(f"  {words.body_words(body, lang)}")
    yield from _rules(village.vacancy_rules, words.REPLACEMENT_NOTE, lang)
    for check in village.checks:
        yield from _check(check, lang)
    for each in village.unchecked:
        label = Text("未核验　", "not checked: ").to(lang)
        yield Line(f"  {label}{words.unchecked_words(each, lang)}")
    yield from _to_review(village, lang)


def _people(people: Sequence[Elected], lang: Lang) -> Iterator[tuple[str, ...]]:
    """Yield those elected, post by post."""
    for post, label in POSTS.items():
        for person in people:
            for office in (each for each in person.offices if each.post == post):
                yield (
                    label.to(lang),
                    words.name_words(person, lang),
                    person.number,
                    "—" if office.votes is None else str(office.votes),
                    words.verdict_words(person, lang),
                    words.remark_words(person, lang),
                )


def _check(check: Check, lang: Lang) -> Iterator[Line]:
    """Yield one requirement: whether it is met, the facts side by side, the rule."""
    asked, not_met = check.requirement, check.met is Met.NOT_MET
    text = f"{check.source.to(lang)} {asked.item} {asked.text.to(lang)}"
    colon = Text("：", ": ").to(lang)
    yield Line(f"  {words.MET[check.met].to(lang)}　{text}{colon}{check.counted.to(lang)}", strong=not_met)
    for fact in words.fact_lines(check, lang):
        yield Line(f"    {fact}")
    if not_met:
        yield from _rules(check.rules, words.LEFT_TO_PEOPLE, lang)
        if not check.rules:
            yield Line(f"    {words.NO_RULE.to(lang)}")


def _rules(rules: Iterable[Rule], note: Text, lang: Lang) -> Iterator[Line]:
    """Yield published rules, and that people apply them."""
    label = Text("规定：", "rule: ").to(lang)
    lines = [Line(f"    {label}{rule.text.to(lang)}") for rule in rules]
    if lines:
        yield from (*lines, Line(f"    {note.to(lang)}"))


def _to_review(village: VillageResults, lang: Lang) -> Iterator[Line]:
    """Yield whose eligibility is to be reviewed, by when, by which rule."""
    if not village.to_review:
        return
    count, due, title = len(village.to_review), words.due_words(village.due, lang), words.TO_REVIEW
    said = Text(f"  {title.zh} {count} 人：{due}", f"  {title.en} ({count}): {due}")
    yield Line(said.to(lang), strong=True)
    for person in village.to_review:
        yield Line(f"    {person.words.to(lang)}　{words.remark_words(person, lang)}")
    for rule in village.write_in_rules:
        yield Line(f"    {rule.text.to(lang)}")


def _not_in(villages: Sequence[VillageName], lang: Lang) -> Iterator[Line]:
    """Yield the villages of which no result is in."""
    if villages:
        count, names = len(villages), "、".join(words.village_words(each) for each in villages)
        said = Text(f"尚未录入 {count} 个村：{names}", f"{count} villages not yet in: {names}")
        yield from (BLANK, Line(said.to(lang)))


def _figures(results: Results, lang: Lang) -> Iterator[Block]:
    """Yield the county before and after."""
    title = Text("全县班子结构（上届与本届）", "the county's bodies, before and after")
    yield from (BLANK, Line(title.to(lang), strong=True))
    yield _grid(_FIGURE_HEADS, (_figure(each, lang) for each in results.figures), lang)
    yield Line(words.heads_words(both=results.both_committees, lang=lang))


def _figure(figure: Figure, lang: Lang) -> tuple[str, ...]:
    """Return the cells of one figure."""
    return (
        words.FIGURE[figure.name].to(lang),
        words.tally_words(figure.name, figure.now, lang) or words.NOT_ENTERED.to(lang),
        str(figure.villages),
        words.tally_words(figure.name, figure.before, lang) or words.NO_BASELINE.to(lang),
        words.tally_words(figure.name, figure.after, lang) or "—",
        words.change_words(figure, lang),
        str(figure.compared),
    )


def _problems(results: Results, lang: Lang) -> Iterator[Line]:
    """Yield problems and hints; what the review says of somebody is in the remarks."""
    if results.problems:
        count = len(results.problems)
        yield from (BLANK, Line(Text(f"差错 {count} 处", f"{count} problems").to(lang), strong=True))
    yield from (Line(f"  {line}") for line in problem_lines(results.problems, lang))
    for hint in results.hints:
        if hint.code not in _REMARK_CODES:
            yield Line(f"  {place_words(hint.place)}  {hint.message.to(lang)}")


def _grid(heads: Sequence[Text], rows: Iterable[tuple[str, ...]], lang: Lang) -> Grid:
    """Return rows under their heads."""
    return Grid(tuple(Column(head.to(lang)) for head in heads), tuple(Row(cells) for cells in rows))
