"""An explanation of one person as text, written from the same plain data as its JSON."""

from collections.abc import Iterable, Iterator
from typing import Any

from engine.review.verdict import Verdict
from reports.explained.reader import FOR_WORDS, For, Reader
from reports.words import FORCE, ORIGIN, TRUTH, VERDICT, aim_of, grade_words
from rules.model.pack import Force, Grade
from vocabulary.origins import Origin
from vocabulary.texts import Lang, Text
from vocabulary.truth import Truth

Json = dict[str, Any]

MET = {
    Truth.YES: Text("已符合", "met"),
    Truth.NO: Text("未符合", "not met"),
    Truth.UNKNOWN: Text("未定", "unknown"),
}
SIGNED = {
    "officer": Text("经办人", "officer"),
    "reviewer": Text("审核人", "reviewer"),
    "leader": Text("分管领导", "leader"),
    "given_on": Text("反馈日期", "given on"),
    "document": Text("文号", "document"),
    "queried_until": Text("查询截止日", "queried until"),
}
UNSIGNED = Text("未签署", "not signed")


def explanation_text(account: Json, reader: Reader) -> str:
    """Write an account as text."""
    return "\n".join(_Writer(reader).whole(account)) + "\n"


class _Writer:
    """Writes the parts of an account."""

    def __init__(self, reader: Reader) -> None:
        """Write for the reader."""
        self.reader, self.colon = reader, "：" if reader.lang is Lang.ZH else ": "

    def say(self, zh: str, en: str) -> str:
        """Return words in the reader's language."""
        return Text(zh, en).to(self.reader.lang)

    def whole(self, account: Json) -> Iterator[str]:
        """Write everything."""
        election, reads = account["election"], FOR_WORDS[For(account["for"])].to(self.reader.lang)
        draft = self.say("（未定稿）", " (draft)") if election["draft"] else ""
        yield self.say(
            f"{election['county']} 选举日 {election['polling_day']}，审查日 {election['review_day']}{draft}",
            f"{election['county']}: polling day {election['polling_day']}, "
            f"review day {election['review_day']}{draft}",
        )
        packs = "、".join(
            f"{pack['title']}（{pack['pack']} {pack['sha256'][:8]}）" for pack in election["packs"]
        )
        yield self.say("审查依据", "packs") + self.colon + packs
        yield self.say("可阅读者", "for") + self.colon + reads
        for village in account["villages"]:
            yield from self._village(account["person"], village)
        yield from self._asides(self.say("未审查的条款", "not examined for anybody"), account["set_aside"])
        yield from self._contest(account["contest"])
        yield from ("", *account["notes"])

    def _village(self, number: str, village: Json) -> Iterator[str]:
        """Write one village."""
        posts = "、".join(village["posts"]) or "—"
        yield ""
        yield "  ".join(
            (
                self.say("人员", "person") + f" {number} {village['name'] or '—'}",
                f"{village['township']} {village['village']}",
                self.say("提名职务", "for") + self.colon + posts,
                village["state"],
            )
        )
        if "verdict" in village:
            yield self._result(village)
        yield self.say("名册所填", "the roster says")
        for fact in village["facts"]:
            yield f"  {fact['label']}{self.colon}{fact['value']}{_place(fact)}"
        yield from self._criteria(village["criteria"])
        yield from self._layers(village["layers"])
        yield from self._asides(self.say("未核查", "not asked"), village["not_asked"])
        for held in village["holds"]:
            yield self.say("待核对", "to be checked") + self.colon + held["message"] + _place(held)
        yield from self._what_if(village)

    def _result(self, village: Json) -> str:
        """Write what the comparison came to."""
        both, legal, policy = (self._verdict(village[key]) for key in ("verdict", "legal", "policy"))
        shown = village["id_number"] or "—"
        return self.say(
            f"身份证号 {shown}  比对结果：{both}（法定条件 {legal}，政策条件 {policy}）",
            f"ID {shown}  verdict: {both} (legal {legal}, policy {policy})",
        )

    def _criteria(self, criteria: Iterable[Json]) -> Iterator[str]:
        """Write the criteria, those that hit first."""
        graded = list(criteria)
        wishes = [each for each in graded if each["grade"] == Grade.PREFER.value]
        listed = [each for each in graded if each["grade"] != Grade.PREFER.value]
        for truth in (Truth.YES, Truth.UNKNOWN, Truth.NO):
            found = [each for each in listed if each["truth"] == truth.value]
            if found:
                yield f"{TRUTH[truth].to(self.reader.lang)}（{len(found)}）"
            for each in found:
                yield from self._criterion(each)

        yield from self._wishes(wishes)

    def _wishes(self, wishes: list[Json]) -> Iterator[str]:
        """Write the wishes, which enter no verdict, those of one orientation together."""
        for legal in (True, False):
            own = [each for each in wishes if Force(each["force"]).legal is legal]
            if own:
                yield f"{aim_of(legal=legal).to(self.reader.lang)}（{len(own)}）"
            for orientation in dict.fromkeys(each["orientation"] for each in own):
                if orientation:
                    yield f"  —— {orientation}"
                for each in own:
                    if each["orientation"] == orientation:
                        yield from self._criterion(each)

    def _layers(self, grounds: Iterable[Json]) -> Iterator[str]:
        """Write what the layers say on one ground, side by side."""
        listed = list(grounds)
        if listed:
            yield self.say("同一情形，各层依据对照", "the same ground in several layers")
        for ground in listed:
            for number, layer in enumerate(ground["layers"]):
                lang = self.reader.lang
                force, truth = FORCE[Force(layer["force"])].to(lang), TRUTH[Truth(layer["truth"])].to(lang)
                note = f"  ▶ {layer['note']}" if layer["note"] else ""
                mark = "·" if number == 0 else " "
                yield f"  {mark} {layer['source']} {layer['item']}（{force}）{self.colon}{truth}{note}"

    def _criterion(self, each: Json) -> Iterator[str]:
        """Write one criterion: what it says, what decided it, what is still owed."""
        lang, grade = self.reader.lang, Grade(each["grade"])
        met = f" {MET[Truth(each['truth'])].to(lang)}" if grade is Grade.PREFER else ""
        told = grade_words(grade, legal=Force(each["force"]).legal).to(lang)
        effect = f"（{each['effect']}）" if each["effect"] not in told and not met else ""
        yield f"  {each['item']} {each['text']} [{told}]{met}{effect}  {each['criterion']}"
        yield f"      {each['sentence']}"
        for piece in each["evidence"]:
            yield f"      · {self._piece(piece)}"
        for owed in each["awaits"]:
            units = "、".join(self.reader.unit(unit) for unit in owed["departments"])
            words = (
                self.say("尚无可以告知的反馈", "no answer that can be told")
                if self.reader.own
                else self.say("待反馈", "awaited")
            )
            yield f"      · {words}{self.colon}{units}{self.colon}{owed['ask']}"
        if each["unknown_because"]:
            why = "、".join(ORIGIN[Origin(word)].to(lang) for word in each["unknown_because"])
            yield f"      · {self.say('未定原因', 'open because')}{self.colon}{why}"
        if each["citation"]:
            yield f"      {self.say('出处', 'source')}{self.colon}{each['citation']}"

    def _piece(self, piece: Json) -> str:
        """Write one piece of evidence with who signed it and where it stands."""
        unit = f"{self.reader.unit(piece['department'])}{self.colon}" if piece["department"] else ""
        value = f"{self.colon}{piece['value']}" if piece["value"] else ""
        signed = f"（{self._signed(piece['signed'])}）" if piece["signed"] else ""
        return f"{unit}{piece['label']}{value}{signed}{_place(piece)}"

    def _signed(self, signed: Json) -> str:
        """Write who answers for it."""
        lang = self.reader.lang
        parts = [f"{SIGNED[key].to(lang)} {value}" for key, value in signed.items() if value]
        return "，".join(parts) or UNSIGNED.to(lang)

    def _what_if(self, village: Json) -> Iterator[str]:
        """Write what each open question could change."""
        if village.get("what_if"):
            yield self.say(
                "仍待反馈的事项能改变什么（其他各项照旧）",
                "what each open answer could change, all else as it is",
            )
        for each in village.get("what_if", ()):
            units = "、".join(self.reader.unit(unit) for unit in each["departments"])
            none = self._verdict(each["if_none"]) if each["if_none"] else ""
            found = self.say("、", ", ").join(self._verdict(word) for word in each["if_found"])
            yield f"  {units}{self.colon}{each['ask']}"
            if none:
                yield self.say(f"      若反馈为未发现，则{none}", f"      if none found: {none}")
            yield self.say(f"      若反馈为有，视明细则{found}", f"      if found, by the details: {found}")
        if "possible" in village:
            words = self.say("或者", " or ").join(self._verdict(word) for word in village["possible"])
            yield self.say(
                f"全部反馈以后可能的比对结果：{words}", f"once all have answered the verdict can be: {words}"
            )

    def _asides(self, title: str, asides: Iterable[Json]) -> Iterator[str]:
        """Write criteria that were not examined, and why."""
        listed = list(asides)
        if listed:
            yield from ("", title)
        for item in listed:
            yield f"  {item['item']} {item['text']} [{item['reason']}]  {item['criterion']}"

    def _contest(self, contest: Json) -> Iterator[str]:
        """Write how to contest."""
        yield from ("", self.say("如何提出异议", "how to contest"))
        for step in contest["steps"]:
            item = f"（{step['item']}）" if step["item"] else ""
            yield f"  {step['label']}{self.colon}{step['value']}{item}  {step['pack']}"
        if contest["note"]:
            yield "  " + contest["note"]
        yield "  " + contest["rights"]

    def _verdict(self, word: str | None) -> str:
        """Return a verdict's word, or a dash where nothing was examined."""
        return VERDICT[Verdict(word)].to(self.reader.lang) if word else "—"


def _place(line: Json) -> str:
    """Write the place of a line, where it has one."""
    place = line.get("place") or {}
    if not place:
        return ""
    sheet = f" [{place['sheet']}]" if place.get("sheet") else ""
    cell = f" {place.get('column', '')}{place['row']}" if place.get("row") else ""
    line_ = f":{place['line']}" if place.get("line") else ""
    return f"  〔{place['file']}{sheet}{cell}{line_}〕"
