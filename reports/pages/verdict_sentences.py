"""The sentences of a verdict: fixed words with the units, the numbers and the day filled in."""

from collections.abc import Iterable

from engine.program.explanation import AnswerGap
from engine.review.review import NomineeReview, Review
from engine.review.verdict import Verdict
from reports.pages.book import Book
from reports.pages.findings import open_gaps, other_doubts, owed
from reports.pages.frame import day_words
from reports.words import grade_words
from vocabulary.answers import Said
from vocabulary.dates import Day, first_day, read_moment
from vocabulary.origins import Origin
from vocabulary.truth import Truth

MOST_UNITS = 3  # named in a sentence; beyond, the first and the number


def sentences(nominee: NomineeReview, book: Book) -> tuple[str, ...]:
    """Say what the comparison comes to, in the fixed sentences."""
    match nominee.verdict:
        case Verdict.PASS:
            return (_clear(nominee, book),)
        case Verdict.PENDING:
            return _waiting(nominee, book.review)
        case Verdict.FLAG:
            return (_raised(nominee, book.decider), *_still_open(nominee, book.review))


def _clear(nominee: NomineeReview, book: Book) -> str:
    """Say that nothing was found, by how many units, as of which day."""
    units = book.units_asked_about(nominee)
    since = _queried_until(nominee, book)
    as_of = f"截至{day_words(since)}，" if since else ""
    if not units:
        return f"{as_of}未发现所列条款情形。未发现不等于没有。"
    return f"{as_of}应反馈的 {len(units)} 家单位均已反馈，未发现所列条款情形。未发现不等于没有。"


def _queried_until(nominee: NomineeReview, book: Book) -> str:
    """Return the earliest day up to which the units searched, or nothing where one does not say."""
    days = []
    for name in sorted(book.questions_about(nominee)):
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
        f"{finding.pack.title.zh}{finding.criterion.item}"
        f"（{grade_words(finding.criterion.grade, legal=finding.pack.legal).zh}）"
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
        count = sum(map(len, units.values()))
        said.append(f"{_named(units, review)} {count} 项{_how(nominee)}。未反馈既不视为有，也不视为没有。")
    if other:
        said.append(f"另须核实：{'；'.join(other)}。" if units else f"须核实：{'；'.join(other)}。")
    return tuple(said) or ("没有可以比对的条款，未比对。",)


def _still_open(nominee: NomineeReview, review: Review) -> tuple[str, ...]:
    """Say what stays open beside what is hit."""
    count = sum(map(len, owed(nominee, review).values())) + len(other_doubts(nominee))
    if not count:
        return ()
    return (f"另有 {count} 项待反馈或待核实，其结果可能增加需认定事项。",)


def _how(nominee: NomineeReview) -> str:
    """Say whether answers are only missing, or some that came cannot be used."""
    gaps = [gap for finding in nominee.findings for gap in open_gaps(finding)]
    origins = {gap.origin for gap in gaps if isinstance(gap, AnswerGap)}
    return "尚未反馈" if origins == {Origin.AWAITED} else "尚未反馈或反馈须再核"


def _named(units: Iterable[str], review: Review) -> str:
    """Name some units and say how many they are."""
    names = [review.departments[unit].zh for unit in units]
    if len(names) == 1:
        return names[0]
    if len(names) <= MOST_UNITS:
        return f"{'、'.join(names)}共 {len(names)} 家"
    return f"{'、'.join(names[:MOST_UNITS])}等 {len(names)} 家"
