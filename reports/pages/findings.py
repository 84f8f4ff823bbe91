"""A person's findings in words: what is hit, who owes an answer, and the sentence of the verdict."""

from collections.abc import Iterable

from candidates.answers import Said
from candidates.candidate import Hold
from candidates.dates import Day, first_day, read_moment
from candidates.origins import Origin
from engine.explanation import AnswerGap, FactGap, Gap, LawGap
from engine.review import Finding, NomineeReview, Review
from engine.verdict import Verdict
from reports.evidence import awaits
from reports.pages.frame import day_words
from reports.pages.unit_states import questions_about
from reports.words import GRADE, ORIGIN, effect, fact_label
from rules.truth import Truth
from sources.texts import Lang

MOST_UNITS = 3  # named in a sentence; beyond, the first and the number


def hits(nominee: NomineeReview) -> tuple[str, ...]:
    """Return the criteria that hit, each with its source and with what a hit means."""
    return tuple(
        f"{finding.pack.title.zh} {finding.criterion.item}：{finding.criterion.text.zh}（{effect_words(finding)}）"
        for finding in nominee.findings
        if finding.truth is Truth.YES
    )


def effect_words(finding: Finding) -> str:
    """Return what a hit is printed as."""
    return effect(legal=finding.pack.legal, grade=finding.criterion.grade).zh


def owed(nominee: NomineeReview, review: Review) -> dict[str, list[str]]:
    """Return the questions that are open, by the unit that owes them, in the order of the units."""
    open_gaps = [gap for finding in nominee.findings for gap in _open_gaps(finding)]
    by_question = awaits(open_gaps)
    return {
        unit: names
        for unit in review.departments
        if (names := [question for question, units in by_question.items() if unit in units])
    }


def owed_words(nominee: NomineeReview, review: Review) -> tuple[str, ...]:
    """Return who owes how many answers."""
    return tuple(f"{review.departments[unit].zh} {len(names)} 项" for unit, names in owed(nominee, review).items())


def other_doubts(nominee: NomineeReview) -> tuple[str, ...]:
    """Return what else leaves a person open: blanks of the roster, open law, doubts about the record."""
    said = [_doubt(gap, finding) for finding in nominee.findings for gap in _open_gaps(finding)]
    held = [item.message.zh for item in nominee.reservations if item.hold is not Hold.PACK_UNUSABLE]
    return tuple(dict.fromkeys([words for words in said if words] + held))


def sentences(nominee: NomineeReview, review: Review, decider: str) -> tuple[str, ...]:
    """Say what the comparison comes to, in the fixed sentences."""
    match nominee.verdict:
        case Verdict.PASS:
            return (_clear(nominee, review),)
        case Verdict.PENDING:
            return _waiting(nominee, review)
        case Verdict.FLAG:
            return (_raised(nominee, decider), *_still_open(nominee, review))


def decider_of(review: Review) -> str:
    """Return who decides, as the province's pack says; otherwise the general word."""
    terms = (pack.procedure.get("decides") for pack in review.packs)
    return next((term.text.zh if term.text else term.value for term in terms if term), "认定机构")


def _open_gaps(finding: Finding) -> tuple[Gap, ...]:
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


def _clear(nominee: NomineeReview, review: Review) -> str:
    """Say that nothing was found, by how many units, as of which day."""
    units = [unit for unit in units_asked_about(nominee, review)]
    since = _queried_until(nominee)
    as_of = f"截至{day_words(since)}，" if since else ""
    if not units:
        return f"{as_of}未发现所列条款情形。未发现不等于没有。"
    return f"{as_of}应反馈的 {len(units)} 家单位均已反馈，未发现所列条款情形。未发现不等于没有。"


def units_asked_about(nominee: NomineeReview, review: Review) -> list[str]:
    """Return the units that are asked something about a person."""
    asked = {unit for name in questions_about(nominee) for unit in review.questions[name].of}
    return [unit for unit in review.departments if unit in asked]


def _queried_until(nominee: NomineeReview) -> str:
    """Return the earliest day up to which the units searched, or nothing where one does not say."""
    days = []
    for name in questions_about(nominee):
        for reply in nominee.material.answers[name].replies.values():
            for answer in reply.answers if isinstance(reply, Said) else ():
                moment = read_moment(answer.signature.queried_until)
                if not isinstance(moment, Day) or moment.day is None:
                    return ""
                days.append(first_day(moment))
    return min(days).isoformat() if days else ""


def _raised(nominee: NomineeReview, decider: str) -> str:
    """Say which criteria are hit, and that people decide."""
    found = dict.fromkeys(
        f"{finding.pack.title.zh}{finding.criterion.item}（{GRADE[finding.criterion.grade].zh}）"
        for finding in nominee.findings
        if finding.truth is Truth.YES
    )
    return f"涉及{'、'.join(found)}。是否成立由{decider}依法认定，认定前不作为处理依据。"


def _waiting(nominee: NomineeReview, review: Review) -> tuple[str, ...]:
    """Say who has not answered, and what else is open."""
    units = owed(nominee, review)
    other = other_doubts(nominee)
    said = []
    if units:
        count = len({name for names in units.values() for name in names})
        said.append(f"{_named(units, review)} {count} 项{_how(nominee)}。未反馈既不视为有，也不视为没有。")
    if other:
        said.append(f"另须核实：{'；'.join(other)}。" if units else f"须核实：{'；'.join(other)}。")
    return tuple(said) or ("没有可以比对的条款，未比对。",)


def _still_open(nominee: NomineeReview, review: Review) -> tuple[str, ...]:
    """Say what stays open beside what is hit."""
    count = len({name for names in owed(nominee, review).values() for name in names}) + len(other_doubts(nominee))
    if not count:
        return ()
    return (f"另有 {count} 项待反馈或待核实，其结果可能增加需认定事项。",)


def _how(nominee: NomineeReview) -> str:
    """Say whether answers are only missing, or some that came cannot be used."""
    gaps = [gap for finding in nominee.findings for gap in _open_gaps(finding)]
    origins = {gap.origin for gap in gaps if isinstance(gap, AnswerGap)}
    return "尚未反馈" if origins == {Origin.AWAITED} else "尚未反馈或反馈须再核"


def _named(units: Iterable[str], review: Review) -> str:
    """Name some units and say how many they are."""
    names = [review.departments[unit].zh for unit in units]
    if len(names) <= MOST_UNITS:
        return f"{'、'.join(names)}共 {len(names)} 家"
    return f"{'、'.join(names[:MOST_UNITS])}等 {len(names)} 家"


