"""A person's findings in words: what is hit, who owes an answer, and what else is open."""

from candidates.people.candidate import Hold
from engine.program.explanation import AnswerGap, FactGap, Gap, LawGap
from engine.review.review import Finding, NomineeReview, Review
from reports.evidence import awaits
from reports.words import ORIGIN, effect, fact_label
from vocabulary.origins import Origin
from vocabulary.texts import Lang
from vocabulary.truth import Truth

MOST_UNITS = 3  # named in a cell of a table


def hits(nominee: NomineeReview) -> tuple[str, ...]:
    """Return the criteria that hit, each with its source and with what a hit means."""
    return tuple(
        f"{finding.pack.title.zh} {finding.criterion.item}："
        f"{finding.criterion.text.zh}（{effect_words(finding)}）"
        for finding in nominee.findings
        if finding.truth is Truth.YES
    )


def effect_words(finding: Finding) -> str:
    """Return what a hit is printed as."""
    return effect(legal=finding.pack.legal, grade=finding.criterion.grade).zh


def owed(nominee: NomineeReview, review: Review) -> dict[str, list[str]]:
    """Return the questions that are open, by the unit that owes them, in the order of the units."""
    gaps = [gap for finding in nominee.findings for gap in open_gaps(finding)]
    by_question = awaits(gaps)
    return {
        unit: names
        for unit in review.departments
        if (names := [question for question, units in by_question.items() if unit in units])
    }


def owed_words(nominee: NomineeReview, review: Review) -> tuple[str, ...]:
    """Return who owes how many answers; of many units, only how many they are."""
    units = owed(nominee, review)
    if len(units) > MOST_UNITS:
        return (f"{len(units)} 家 {sum(map(len, units.values()))} 项",)
    return tuple(f"{review.departments[unit].zh} {len(names)} 项" for unit, names in units.items())


def other_doubts(nominee: NomineeReview) -> tuple[str, ...]:
    """Return what else leaves a person open: blanks of the roster, open law, doubts about the record."""
    said = [_doubt(gap, finding) for finding in nominee.findings for gap in open_gaps(finding)]
    held = [item.message.zh for item in nominee.reservations if item.hold is not Hold.PACK_UNUSABLE]
    return tuple(dict.fromkeys([words for words in said if words] + held))


def decider_of(review: Review) -> str:
    """Return who decides, as the province's pack says; otherwise the general word."""
    terms = (pack.procedure.get("decides") for pack in review.packs)
    return next((term.text.zh if term.text else term.value for term in terms if term), "认定机构")


def open_gaps(finding: Finding) -> tuple[Gap, ...]:
    """Return the gaps of a finding that is open."""
    return finding.explanation.gaps if finding.truth is Truth.UNKNOWN and finding.explanation else ()


def _doubt(gap: Gap, finding: Finding) -> str:
    """Say a gap that no unit's answer would close."""
    match gap:
        case FactGap(name, origin):
            return f"{fact_label(name, Lang.ZH)}：{ORIGIN[origin].zh}"
        case AnswerGap(_, _, origin) if origin is not Origin.UNSETTLED:
            return ""
        case AnswerGap() | LawGap():
            return f"{finding.criterion.text.zh}：{ORIGIN[Origin.UNSETTLED].zh}"
