"""The criteria on one person, line by line: what each says, what decided it, what is still open."""

from collections.abc import Iterable, Iterator, Sequence

from reports.disclosed.explanations import ExplainedCriterion, Explanation, Signed
from reports.disclosed.explanations import Line as Piece
from reports.disclosed.findings import Statement
from reports.wording.words import (
    COMMA,
    LIST_COMMA,
    NOT_YET_DECIDED,
    OUR_READING,
    OWN_READING,
    TRUTH,
    aim_of,
    in_brackets,
    origin_words,
)
from vocabulary.origins import Origin
from vocabulary.outcomes import Force, Grade
from vocabulary.places import Place, TextPlace, place_words
from vocabulary.texts import Lang, Text
from vocabulary.truth import Truth

MET = {
    Truth.YES: Text("已符合", "met"),
    Truth.NO: Text("未符合", "not met"),
    Truth.UNKNOWN: Text("未定", "unknown"),
}
DUE = {
    Truth.YES: Text("列入待办", "on the to-do list"),
    Truth.NO: Text("无须办理", "nothing to do"),
    Truth.UNKNOWN: Text("是否列入待办未定", "not known whether it is to be done"),
}
STEPS = Text("程序事项，不影响比对结果", "steps of the procedure, which enter no verdict")
JUDGED = frozenset({Grade.BAR, Grade.CAUTION})
_LEFT_BLANK = Text("未填", "left blank")
UNSIGNED = Text("未签署", "not signed")


class CriteriaWords:
    """Writes the criteria of one explanation."""

    def __init__(self, explained: Explanation) -> None:
        """Write for the reader of an explanation."""
        self.explained, self.lang, self.nominated = explained, explained.reader.lang, True
        self.colon = "：" if self.lang is Lang.ZH else ": "

    def say(self, zh: str, en: str) -> str:
        """Return words in the reader's language."""
        return Text(zh, en).to(self.lang)

    def all_of(self, criteria: Iterable[ExplainedCriterion], *, nominated: bool) -> Iterator[str]:
        """Write the criteria, those that hit first, then the steps and the wishes, which enter no verdict."""
        graded, self.nominated = list(criteria), nominated
        for truth in (Truth.YES, Truth.UNKNOWN, Truth.NO):
            found = [each for each in graded if each.truth is truth and each.criterion.grade in JUDGED]
            yield from self._group(TRUTH[truth], found)
        yield from self._group(STEPS, [each for each in graded if each.criterion.grade is Grade.STEP])
        yield from self._wishes([each for each in graded if each.criterion.grade is Grade.PREFER])

    def _group(self, title: Text, found: Sequence[ExplainedCriterion]) -> Iterator[str]:
        """Write criteria under their title and number; nothing where there are none."""
        if found:
            yield title.to(self.lang) + in_brackets(str(len(found)), self.lang)
        for each in found:
            yield from self._criterion(each)

    def _wishes(self, wishes: Sequence[ExplainedCriterion]) -> Iterator[str]:
        """Write the wishes, those of one orientation together."""
        for legal in (True, False):
            own = [(each, _orientation(each, self.lang)) for each in wishes if each.criterion.legal is legal]
            if own:
                yield aim_of(legal=legal).to(self.lang) + in_brackets(str(len(own)), self.lang)
            for orientation in dict.fromkeys(found for _, found in own):
                if orientation:
                    yield f"  —— {orientation}"
                for each, found in own:
                    if found == orientation:
                        yield from self._criterion(each)

    def _criterion(self, each: ExplainedCriterion) -> Iterator[str]:
        """Write one criterion."""
        criterion = each.criterion
        yield f"  {criterion.item} {criterion.text.to(self.lang)} {self._standing(each)}  {criterion.name}"
        yield f"      {criterion.sentence.to(self.lang)}"
        if criterion.reading is not None:
            yield f"      {OUR_READING.to(self.lang)}{self.colon}{criterion.reading.to(self.lang)}"
        for own in criterion.own_readings:
            yield f"      {OWN_READING.to(self.lang)}{self.colon}{own.to(self.lang)}"
        for piece in each.evidence:
            yield f"      · {self._piece(piece)}"
        for owed in each.awaits:
            yield f"      · {self._owed()}{self.colon}{self.asked(owed.departments, owed.question)}"
        for blank in each.blank:
            said = f"{blank.label.to(self.lang)}{place_of(blank.place)}"
            yield f"      · {_LEFT_BLANK.to(self.lang)}{self.colon}{said}"
        if each.unknown_because:
            why = LIST_COMMA.to(self.lang).join(
                self._why(origin, criterion.force).to(self.lang) for origin in each.unknown_because
            )
            yield f"      · {self.say('未定原因', 'open because')}{self.colon}{why}"
        if criterion.citation:
            yield f"      {self.say('出处', 'source')}{self.colon}{criterion.citation}"

    def _why(self, origin: Origin, force: Force) -> Text:
        """Say why something is open; whoever was written in is on no roster."""
        if origin is Origin.BLANK and not self.nominated:
            return _LEFT_BLANK
        return origin_words(origin, force)

    def _standing(self, each: ExplainedCriterion) -> str:
        """Write the grade, and whether a wish is met, a step is due, or what a hit is printed as."""
        criterion = each.criterion
        grade = criterion.grade_words.to(self.lang)
        effect = criterion.effect.to(self.lang)
        match criterion.grade:
            case Grade.PREFER:
                return f"[{grade}] {MET[each.truth].to(self.lang)}"
            case Grade.STEP:
                return f"[{grade}]" + in_brackets(DUE[each.truth].to(self.lang), self.lang)
            case Grade.BAR | Grade.CAUTION:
                hit = (
                    in_brackets(effect, self.lang) if each.truth is Truth.YES and effect not in grade else ""
                )
                return f"[{grade}]{hit}{self._undecided(each)}"

    def _undecided(self, each: ExplainedCriterion) -> str:
        """Say in the person's own copy, beside every bar of law, that nothing is decided yet."""
        if not self.explained.reader.own or not each.criterion.forbids:
            return ""
        return in_brackets(NOT_YET_DECIDED.to(self.lang), self.lang)

    def _owed(self) -> str:
        """Say that an answer is missing; in the person's own copy, one that can be disclosed."""
        if self.explained.reader.own:
            return self.say("尚无可以告知的反馈", "no answer that can be disclosed")
        return self.say("待反馈", "awaited")

    def asked(self, departments: Iterable[str], question: str) -> str:
        """Write who is asked, and what."""
        units = LIST_COMMA.to(self.lang).join(self._unit(unit) for unit in departments)
        return f"{units}{self.colon}{self.explained.questions[question].to(self.lang)}"

    def _unit(self, name: str) -> str:
        """Return the name of a unit."""
        departments = self.explained.election.departments
        return departments[name].to(self.lang) if name in departments else name

    def _piece(self, piece: Piece) -> str:
        """Write one piece of evidence with who signed it and where it stands."""
        unit = f"{self._unit(piece.department)}{self.colon}" if piece.department else ""
        said = piece.value.to(self.lang)
        value = f"{self.colon}{said}" if said else ""
        signed = in_brackets(self._signed(piece.signed), self.lang) if piece.signed else ""
        return f"{unit}{piece.label.to(self.lang)}{value}{signed}{place_of(piece.place)}"

    def statement(self, piece: Statement) -> str:
        """Write one of the statements that contradict each other."""
        who = self._unit(piece.department) if piece.department else self.say("名册", "the roster")
        said = f"{piece.label.to(self.lang)}{self.colon}{piece.value.to(self.lang)}"
        return f"{who}{self.colon}{said}{place_of(piece.place)}"

    def _signed(self, signed: Signed) -> str:
        """Write who answers for it."""
        parts = (
            (Text("经办人", "officer"), signed.officer),
            (Text("审核人", "reviewer"), signed.reviewer),
            (Text("分管领导", "leader"), signed.leader),
            (Text("反馈日期", "given on"), signed.given_on),
            (Text("文号", "document"), signed.document),
            (Text("查询截止日", "queried until"), signed.queried_until),
        )
        said = [f"{label.to(self.lang)} {value}" for label, value in parts if value]
        return COMMA.to(self.lang).join(said) or UNSIGNED.to(self.lang)


def place_of(place: Place | None) -> str:
    """Write the place of a line, where it has one; of a text file the line is enough."""
    if place is None:
        return ""
    words = place_words(place)
    return f"  〔{words.rpartition(':')[0] if isinstance(place, TextPlace) else words}〕"


def _orientation(each: ExplainedCriterion, lang: Lang) -> str:
    """Return the orientation of a wish, blank where it has none."""
    return each.criterion.orientation.to(lang) if each.criterion.orientation else ""
