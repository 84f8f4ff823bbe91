"""A person as a page shows one: every criterion, what decided it, who signed, and what is owed."""

from collections.abc import Iterable
from dataclasses import dataclass

from candidates.people.candidate import Hold
from engine.program.calendar import age_as_of
from engine.review.review import Finding, NomineeReview, Review, VillageReview
from engine.review.verdict import Verdict
from engine.what_if.layers import Beside, beside, ground_of
from reports.audience import Audience
from reports.fact_values import id_words
from reports.layer_words import OVERRULED
from reports.pages.book import Book
from reports.pages.findings import effect_words
from reports.pages.frame import day_words
from reports.pages.marks import Mark, truth_mark, verdict_mark
from reports.pages.nominee_rows import name_of, posts_of
from reports.pages.proof import Desk, ProofLine, Signed, gap_lines, proof_lines, signed_answers
from reports.pages.verdict_sentences import sentences
from reports.wishes import by_orientation
from reports.words import BECAUSE, FORCE, aim_of, grade_words, value_words
from rules.model.pack import Calendar
from vocabulary.dates import Day, Ongoing
from vocabulary.facts import Known
from vocabulary.fields import ROSTER_FIELDS, STATES
from vocabulary.places import place_words
from vocabulary.texts import Lang
from vocabulary.truth import Truth

_ORDER = (Truth.YES, Truth.UNKNOWN, Truth.NO)
UNKNOWN_AGE = "未定"


@dataclass(frozen=True, slots=True)
class CriterionLine:
    """One criterion on one person."""

    source: str
    text: str
    sentence: str
    grade: str
    legal: bool
    truth: Mark
    effect: str
    curable: str
    proof: tuple[ProofLine, ...]
    gaps: tuple[ProofLine, ...]
    rights: str


@dataclass(frozen=True, slots=True)
class LayerLine:
    """What one layer says of the person on a ground."""

    source: str
    force: str
    text: str
    truth: Mark
    note: str  # where the law overrules the list


@dataclass(frozen=True, slots=True)
class WishGroup:
    """The wishes of one orientation, and what kind of wish their source makes."""

    aim: str
    orientation: str
    lines: tuple[CriterionLine, ...]


@dataclass(frozen=True, slots=True)
class Detail:
    """A label and a value."""

    label: str
    value: str


@dataclass(frozen=True, slots=True)
class PersonView:
    """A person's page."""

    number: str
    name: str
    village: str
    details: tuple[Detail, ...]
    legal: Mark
    policy: Mark
    verdict: Mark
    flagged: bool
    sentences: tuple[str, ...]
    holds: tuple[Detail, ...]  # what the record itself lacks, with the cell
    raised: tuple[CriterionLine, ...]
    open: tuple[CriterionLine, ...]
    clear: tuple[CriterionLine, ...]
    layers: tuple[tuple[LayerLine, ...], ...]  # ground by ground
    wishes: tuple[WishGroup, ...]
    not_asked: tuple[str, ...]
    signed: tuple[Signed, ...]  # every workbook that answers about the person


@dataclass(frozen=True, slots=True)
class _About:
    """Whom a page is about, and who reads it."""

    book: Book
    village: VillageReview
    nominee: NomineeReview
    desk: Desk


def person_view(book: Book, village: VillageReview, nominee: NomineeReview, audience: Audience) -> PersonView:
    """Return a person's page for one audience."""
    about = _About(book, village, nominee, Desk(book.review, audience))
    lines = [(finding.truth, _line(about, finding)) for finding in _together(nominee.findings)]
    by_truth = {truth: tuple(line for found, line in lines if found is truth) for truth in _ORDER}
    return PersonView(
        number=nominee.candidate.number,
        name=name_of(nominee.candidate),
        village=f"{village.township}{village.name}",
        details=_details(about),
        legal=verdict_mark(nominee.legal),
        policy=verdict_mark(nominee.policy),
        verdict=verdict_mark(nominee.verdict),
        flagged=nominee.verdict is Verdict.FLAG,
        sentences=sentences(nominee, book),
        holds=_holds(nominee),
        raised=by_truth[Truth.YES],
        open=by_truth[Truth.UNKNOWN],
        clear=by_truth[Truth.NO],
        layers=tuple(_layers(ground) for ground in beside(nominee.findings)),
        wishes=_wishes(about),
        not_asked=tuple(
            f"{item.criterion.item}：{item.criterion.text.zh}（{BECAUSE[item.because].zh}）"
            for item in nominee.not_asked
        ),
        signed=signed_answers(book, nominee),
    )


def _together(findings: Iterable[Finding]) -> list[Finding]:
    """Put criteria on one ground side by side, whatever their source."""
    grounds: dict[str, list[Finding]] = {}
    for finding in findings:
        grounds.setdefault(ground_of(finding.criterion), []).append(finding)
    return [finding for together in grounds.values() for finding in together]


def _layers(ground: Beside) -> tuple[LayerLine, ...]:
    """Return what every layer says on one ground."""
    return tuple(
        LayerLine(
            source=f"{finding.pack.title.zh} {finding.criterion.item}",
            force=FORCE[finding.pack.source.force].zh,
            text=finding.criterion.text.zh,
            truth=truth_mark(finding.truth),
            note=OVERRULED.zh if finding.name in ground.milder else "",
        )
        for finding in ground.findings
    )


def _wishes(about: _About) -> tuple[WishGroup, ...]:
    """Return the wishes, those of one orientation together."""
    groups: dict[tuple[str, str], list[CriterionLine]] = {}
    for wish in by_orientation(about.nominee.wishes):
        orientation = wish.criterion.orientation
        key = (aim_of(legal=wish.pack.legal).zh, orientation.zh if orientation else "")
        groups.setdefault(key, []).append(_line(about, wish))
    return tuple(WishGroup(aim, name, tuple(lines)) for (aim, name), lines in groups.items())


def _line(about: _About, finding: Finding) -> CriterionLine:
    """Return one criterion with what decided it."""
    criterion, pack, desk = finding.criterion, finding.pack, about.desk
    explanation = about.book.reasons.of(finding, about.nominee, about.village.polling_day)
    return CriterionLine(
        source=f"{pack.title.zh} {criterion.item}",
        text=criterion.text.zh,
        sentence=about.book.says[finding.name],
        grade=grade_words(criterion.grade, legal=pack.legal).zh,
        legal=pack.legal,
        truth=truth_mark(finding.truth),
        effect=effect_words(finding) if finding.truth is Truth.YES else "",
        curable="可以补正" if criterion.curable_until is not None and finding.truth is not Truth.NO else "",
        proof=proof_lines(explanation.evidence, about.nominee, desk),
        gaps=gap_lines(explanation.gaps, desk),
        rights=criterion.rights_note.zh if criterion.rights_note and finding.truth is not Truth.NO else "",
    )


def _details(about: _About) -> tuple[Detail, ...]:
    """Return who the person is: an age, never a birth date, beside the masked ID number."""
    village, nominee = about.village, about.nominee
    candidate = nominee.candidate
    sex, state = candidate.fact("sex"), candidate.fact("state")
    ending = id_words(candidate, about.desk.audience)
    return (
        Detail("提名职务", posts_of(candidate)),
        Detail("性别", _value("sex", sex.value) if isinstance(sex, Known) else "未定"),
        Detail("年龄（选举日）", _age(about.book.review, village, nominee)),
        Detail("身份证号", ending or "未提供可用号码"),
        Detail("状态", STATES[str(state.value)].zh if isinstance(state, Known) else STATES["valid"].zh),
        Detail("选举日", day_words(village.polling_day.isoformat())),
    )


def _age(review: Review, village: VillageReview, nominee: NomineeReview) -> str:
    """Return the age on polling day, as the law that applies counts it."""
    born = nominee.candidate.fact("birth_date")
    if not isinstance(born, Known) or not isinstance(born.value, Day | Ongoing):
        return UNKNOWN_AGE
    counting = next((pack.calendar for pack in review.packs if pack.legal), Calendar())
    age = value_words(
        age_as_of(born.value, village.polling_day, counting), ROSTER_FIELDS["nomination_votes"].kind, Lang.ZH
    )
    return f"{age} 周岁"


def _value(name: str, value: object) -> str:
    """Write a roster value of a closed list."""
    return value_words(str(value), ROSTER_FIELDS[name].kind, Lang.ZH)


def _holds(nominee: NomineeReview) -> tuple[Detail, ...]:
    """Return why the record cannot pass; what holds everybody is said once, on the county's page."""
    return tuple(
        Detail(place_words(item.place), item.message.zh)
        for item in nominee.reservations
        if item.hold is not Hold.PACK_UNUSABLE
    )
