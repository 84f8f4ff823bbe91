"""A person as a page shows one: every criterion, what decided it, who signed, and what is owed."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from reports.disclosed.county import Election
from reports.disclosed.findings import Contradiction, Nominee
from reports.disclosed.people import CriterionAccount, GroundOfPerson, PersonAccount
from reports.disclosed.sources import Criterion
from reports.papers.decided import LATE, decided_words, reason_words
from reports.papers.findings import Departments
from reports.papers.frame import day_words
from reports.papers.marks import Mark, overall_mark, truth_mark, verdict_mark
from reports.papers.nominee_rows import name_of, posts_of
from reports.papers.person.proof import (
    ProofLine,
    Signed,
    missing_lines,
    proof_lines,
    signed_lines,
    statement_lines,
)
from reports.papers.person.verdict_sentences import sentences
from reports.wording.words import BECAUSE, FORCE, OUR_READING, OVERRULED, OWN_READING
from vocabulary.elections.choices import STATES
from vocabulary.outcomes import Hold, Verdict
from vocabulary.places import place_words
from vocabulary.truth import Truth

_SHOWN = (Truth.YES, Truth.UNKNOWN)  # one by one; what does not concern the person, by source
UNKNOWN = "未定"


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
    reading: str  # with its label; nothing where the article says all of it


@dataclass(frozen=True, slots=True)
class ClearGroup:
    """The criteria of one source that do not concern the person: on paper they are one line."""

    source: str
    items: str
    truth: Mark
    lines: tuple[CriterionLine, ...]

    @property
    def count(self) -> int:
        """Return how many criteria these are."""
        return len(self.lines)


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
class ContradictionLine:
    """Two statements that cannot both be: what contradicts what, and where each of them is."""

    text: str
    statements: tuple[ProofLine, ...]


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
    contradictions: tuple[ContradictionLine, ...]
    decisions: tuple[Detail, ...]  # what people decided, and why
    raised: tuple[CriterionLine, ...]
    open: tuple[CriterionLine, ...]
    clear: tuple[ClearGroup, ...]
    layers: tuple[tuple[LayerLine, ...], ...]  # ground by ground
    wishes: tuple[WishGroup, ...]
    not_asked: tuple[str, ...]
    signed: tuple[Signed, ...]  # every workbook that answers about the person


def person_view(account: PersonAccount, election: Election) -> PersonView:
    """Return a person's page as far as the account is open to its reader."""
    nominee, departments = account.nominee, election.departments
    by_truth = {
        truth: tuple(_line(each, departments) for each in account.criteria if each.truth is truth)
        for truth in _SHOWN
    }
    return PersonView(
        number=nominee.number,
        name=name_of(nominee),
        village=f"{account.township}{account.village}",
        details=_details(account),
        legal=verdict_mark(nominee.legal),
        policy=verdict_mark(nominee.policy),
        verdict=overall_mark(nominee),
        flagged=nominee.verdict is Verdict.FLAG,
        sentences=sentences(account, election),
        holds=_holds(nominee),
        contradictions=tuple(_contradiction(each, election) for each in nominee.contradictions),
        decisions=(
            *(Detail(decided_words(each), reason_words(each)) for each in nominee.decisions),
            *([Detail(LATE.zh, "依据的规定见提示")] if nominee.after_posting else []),
        ),
        raised=by_truth[Truth.YES],
        open=by_truth[Truth.UNKNOWN],
        clear=_clear(account.criteria, departments),
        layers=tuple(_layers(ground) for ground in account.layers),
        wishes=_wishes(account.wishes, departments),
        not_asked=tuple(
            f"{item.item}：{item.text.zh}（{BECAUSE[item.because].zh}）" for item in nominee.not_asked
        ),
        signed=signed_lines(account.signed, departments),
    )


def _clear(accounts: Iterable[CriterionAccount], departments: Departments) -> tuple[ClearGroup, ...]:
    """Return what does not concern the person, by source, in the order of the criteria."""
    sources: dict[str, list[CriterionAccount]] = {}
    for each in accounts:
        if each.truth is Truth.NO:
            sources.setdefault(each.criterion.title.zh, []).append(each)
    return tuple(
        ClearGroup(
            source=source,
            items="、".join(dict.fromkeys(each.criterion.item for each in found)),
            truth=truth_mark(Truth.NO),
            lines=tuple(_line(each, departments) for each in found),
        )
        for source, found in sources.items()
    )


def _layers(ground: GroundOfPerson) -> tuple[LayerLine, ...]:
    """Return what every layer says on one ground."""
    return tuple(
        LayerLine(
            source=f"{layer.title.zh} {layer.item}",
            force=FORCE[layer.force].zh,
            text=layer.text.zh,
            truth=truth_mark(layer.truth),
            note=OVERRULED.zh if layer.overruled else "",
        )
        for layer in ground.layers
    )


def _wishes(wishes: Iterable[CriterionAccount], departments: Departments) -> tuple[WishGroup, ...]:
    """Return the wishes, those of one orientation together."""
    groups: dict[tuple[str, str], list[CriterionLine]] = {}
    for wish in wishes:
        orientation = wish.criterion.orientation
        key = (wish.criterion.aim.zh, orientation.zh if orientation else "")
        groups.setdefault(key, []).append(_line(wish, departments))
    return tuple(WishGroup(aim, name, tuple(lines)) for (aim, name), lines in groups.items())


def _line(account: CriterionAccount, departments: Departments) -> CriterionLine:
    """Return one criterion with what decided it."""
    criterion, truth = account.criterion, account.truth
    concerns = truth is not Truth.NO
    return CriterionLine(
        source=f"{criterion.title.zh} {criterion.item}",
        text=criterion.text.zh,
        sentence=criterion.sentence.zh,
        grade=criterion.grade_words.zh,
        legal=criterion.legal,
        truth=truth_mark(truth),
        effect=criterion.effect.zh if truth is Truth.YES else "",
        curable="可以补正" if criterion.curable and concerns else "",
        proof=proof_lines(account.proof, departments),
        gaps=missing_lines(account.missing, departments, criterion.force),
        rights=criterion.rights_note.zh if criterion.rights_note and concerns else "",
        reading="　".join(_readings(criterion)) if concerns else "",
    )


def _readings(criterion: Criterion) -> Iterator[str]:
    """Yield how a criterion is read: by us, and by the county."""
    if criterion.reading is not None:
        yield f"{OUR_READING.zh}：{criterion.reading.zh}"
    for own in criterion.own_readings:
        yield f"{OWN_READING.zh}：{own.zh}"


def _details(account: PersonAccount) -> tuple[Detail, ...]:
    """Return who the person is: an age, never a birth date, beside the masked ID number."""
    nominee = account.nominee
    return (
        Detail("提名职务", posts_of(nominee)),
        Detail("性别", account.sex.zh if account.sex else UNKNOWN),
        Detail("年龄（选举日）", f"{account.age} 周岁" if account.age else UNKNOWN),
        Detail("身份证号", nominee.id_ending or "未提供可用号码"),
        Detail("状态", STATES[nominee.state].zh),
        Detail("选举日", day_words(account.polling_day.isoformat())),
    )


def _contradiction(found: Contradiction, election: Election) -> ContradictionLine:
    """Return two statements that cannot both be."""
    return ContradictionLine(found.text.zh, statement_lines(found.statements, election.departments))


def _holds(nominee: Nominee) -> tuple[Detail, ...]:
    """Return why the record cannot pass; what holds everybody is said once, on the county's page."""
    return tuple(
        Detail(place_words(item.place), item.message.zh)
        for item in nominee.holds
        if item.hold is not Hold.PACK_UNUSABLE
    )
