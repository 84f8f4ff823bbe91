"""One person explained, line by line."""

from collections.abc import Iterable, Iterator

from reports.blocks import BLANK, Line
from reports.disclosed.explanations import ContestStep, ExplainedVillage, Explanation
from reports.disclosed.sources import SetAside
from reports.papers.person.explained_criteria import CriteriaWords, place_of
from reports.wording.audience_words import AUDIENCE_WORDS, FOOTER
from reports.wording.member_words import NEVER_REMOVES
from reports.wording.privacy_words import deletion_words
from reports.wording.rights_words import NO_CLOCK, RIGHTS, UNTOLD
from reports.wording.words import (
    BECAUSE,
    FORCE,
    LIST_COMMA,
    OVERRULED,
    TRUTH,
    in_brackets,
    verdict_words,
)
from vocabulary.elections.choices import POSTS, STATES
from vocabulary.outcomes import Verdict
from vocabulary.texts import Lang, Text

ELECTED_AS = Text("当选职务", "elected as")
WRITTEN_IN = Text("另选他人，未经提名", "written in, not nominated")
RESULTS_SAY = Text("当选结果所填", "the results say")


def explanation_paper(explained: Explanation) -> Iterator[Line]:
    """Yield everything that a reader may know about one person."""
    return (Line(line) for line in _Paper(explained).whole())


class _Paper:
    """The lines of one explanation."""

    def __init__(self, explained: Explanation) -> None:
        """Write an explanation for its reader."""
        self.explained, self.lang = explained, explained.reader.lang
        self.colon = "：" if self.lang is Lang.ZH else ": "
        self.criteria = CriteriaWords(explained)

    def say(self, zh: str, en: str) -> str:
        """Return words in the reader's language."""
        return Text(zh, en).to(self.lang)

    def whole(self) -> Iterator[str]:
        """Write everything."""
        yield from self._head()
        for village in self.explained.villages:
            yield from self._village(village)
        title = self.say("未审查的条款", "not examined for anybody")
        yield from self._asides(title, self.explained.set_aside)
        yield from self._ways()
        yield from self._contest(self.explained.contest)
        yield BLANK.words
        if self.explained.reader.own:
            yield UNTOLD.to(self.lang)
        if self.explained.election.delete_answers_by:
            yield deletion_words(self.explained.election.delete_answers_by).to(self.lang)
        yield FOOTER.to(self.lang)

    def _head(self) -> Iterator[str]:
        """Write what the review was made of, and for whom."""
        election = self.explained.election
        draft = self.say("（未定稿）", " (draft)") if election.draft else ""
        day = election.polling_day if election.kind.elects else None
        polling = Text("届中联审，", "check of members in office, ")
        if day is not None:
            polling = Text(f"选举日 {day}，", f"polling day {day}, ")
        yield self.say(
            f"{election.county} {polling.zh}审查日 {election.review_day}{draft}",
            f"{election.county}: {polling.en}review day {election.review_day}{draft}",
        )
        packs = LIST_COMMA.to(self.lang).join(
            pack.title.to(self.lang) + in_brackets(f"{pack.name} {pack.sha256[:8]}", self.lang)
            for pack in election.sources
        )
        yield self.say("审查依据", "packs") + self.colon + packs
        reads = AUDIENCE_WORDS[self.explained.reader.audience].to(self.lang)
        yield self.say("可阅读者", "for") + self.colon + reads

    def _village(self, village: ExplainedVillage) -> Iterator[str]:
        """Write one village."""
        yield BLANK.words
        yield "  ".join(
            (
                self.say("人员", "person") + f" {self.explained.person} {village.name or '—'}",
                f"{village.township} {village.village}",
                *self._standing(village),
            )
        )
        yield from self._result(village)
        if village.unexamined is not None:
            yield self.say("未审查", "not examined") + self.colon + village.unexamined.to(self.lang)
        yield self.say("名册所填", "the roster says") if village.nominated else RESULTS_SAY.to(self.lang)
        for fact in village.facts:
            label, value = fact.label.to(self.lang), fact.value.to(self.lang)
            yield f"  {label}{self.colon}{value}{place_of(fact.place)}"
        yield from self.criteria.all_of(village.criteria, nominated=village.nominated)
        yield from self._layers(village)
        yield from self._asides(self.say("未核查", "not asked"), village.not_asked)
        yield from self._contradictions(village)
        for held in village.holds:
            message = held.message.to(self.lang)
            yield self.say("待核对", "to be checked") + self.colon + message + place_of(held.place)
        yield from self._what_if(village)

    def _standing(self, village: ExplainedVillage) -> tuple[str, str]:
        """Return the posts, with what they are to the person, and how the person came to stand there."""
        posts = LIST_COMMA.to(self.lang).join(POSTS[post].to(self.lang) for post in village.posts) or "—"
        if not village.nominated:
            return ELECTED_AS.to(self.lang) + self.colon + posts, WRITTEN_IN.to(self.lang)
        elects = self.explained.election.kind.elects
        label = self.say("提名职务", "for") if elects else self.say("现任职务", "in office as")
        state = STATES[village.state].to(self.lang) if village.state in STATES else village.state
        return label + self.colon + posts, state

    def _contradictions(self, village: ExplainedVillage) -> Iterator[str]:
        """Write what cannot both be, with what it rests on."""
        for each in village.contradictions:
            yield (
                self.say("相互矛盾，均未采用", "contradictory, neither is used")
                + self.colon
                + each.text.to(self.lang)
            )
            for piece in each.statements:
                yield f"  · {self.criteria.statement(piece)}"

    def _result(self, village: ExplainedVillage) -> Iterator[str]:
        """Write the result of the comparison; nobody's own copy has one."""
        outcome = village.outcome
        if outcome is None:
            return
        overall = None if village.unexamined else outcome.verdict
        both, legal, policy = (self._verdict(each) for each in (overall, outcome.legal, outcome.policy))
        shown = outcome.id_ending or "—"
        yield self.say(
            f"身份证号 {shown}  比对结果：{both}（法定条件 {legal}，政策条件 {policy}）",
            f"ID {shown}  verdict: {both} (legal {legal}, policy {policy})",
        )

    def _layers(self, village: ExplainedVillage) -> Iterator[str]:
        """Write what the layers say on one ground, side by side."""
        if village.layers:
            yield self.say("同一情形，各层依据对照", "the same ground in several layers")
        for ground in village.layers:
            for number, layer in enumerate(ground.layers):
                force, truth = FORCE[layer.force].to(self.lang), TRUTH[layer.truth].to(self.lang)
                note = f"  ▶ {OVERRULED.to(self.lang)}" if layer.overruled else ""
                mark, title = "·" if number == 0 else " ", layer.title.to(self.lang)
                source = f"{title} {layer.item}{in_brackets(force, self.lang)}"
                yield f"  {mark} {source}{self.colon}{truth}{note}"

    def _what_if(self, village: ExplainedVillage) -> Iterator[str]:
        """Write what each open question could change."""
        outcome = village.outcome
        if outcome is None:
            return
        if outcome.what_if:
            yield self.say(
                "仍待反馈的事项能改变什么（其他各项照旧）",
                "what each open answer could change, all else as it is",
            )
        for each in outcome.what_if:
            found = self.say("、", ", ").join(self._verdict(verdict) for verdict in each.if_found)
            yield f"  {self.criteria.asked(each.departments, each.question)}"
            if each.if_none:
                none = self._verdict(each.if_none)
                yield self.say(f"      若反馈为未发现，则{none}", f"      if none found: {none}")
            yield self.say(f"      若反馈为有，视明细则{found}", f"      if found, by the details: {found}")
        words = self.say("或者", " or ").join(self._verdict(verdict) for verdict in outcome.possible)
        if not words:
            return
        yield self.say(
            f"全部反馈以后可能的比对结果：{words}", f"once all have answered the verdict can be: {words}"
        )

    def _asides(self, title: str, asides: Iterable[SetAside]) -> Iterator[str]:
        """Write criteria that were not examined, and why."""
        listed = list(asides)
        if listed:
            yield from (BLANK.words, title)
        for item in listed:
            text, reason = item.text.to(self.lang), BECAUSE[item.because].to(self.lang)
            yield f"  {item.item} {text} [{reason}]  {item.name}"

    def _ways(self) -> Iterator[str]:
        """Write what the law allows where something is found on a member in office."""
        ways = self.explained.election.ways
        if ways:
            yield from (BLANK.words, self.say("依法可以走的途径", "lawful ways"), NEVER_REMOVES.to(self.lang))
        for each in ways:
            source = in_brackets(f"{each.title.to(self.lang)} {each.item}", self.lang)
            yield f"  {each.label.to(self.lang)}{self.colon}{each.text.to(self.lang)}{source}"

    def _contest(self, steps: tuple[ContestStep, ...]) -> Iterator[str]:
        """Write how to contest: the steps of every pack that spoke of the person, and everybody's rights."""
        yield from (BLANK.words, self.say("如何提出异议", "how to contest"))
        for step in steps:
            item = in_brackets(step.item, self.lang) if step.item else ""
            yield f"  {step.label.to(self.lang)}{self.colon}{step.value.to(self.lang)}{item}  {step.pack}"
        if not steps:
            yield "  " + NO_CLOCK.to(self.lang)
        yield "  " + RIGHTS.to(self.lang)

    def _verdict(self, verdict: Verdict | None) -> str:
        """Return a verdict's word, or that nothing was examined."""
        return verdict_words(verdict).to(self.lang)
