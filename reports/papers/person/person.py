"""A person as a page shows one: every criterion, what decided it, who signed, and what is owed."""

from collections.abc import Iterable, Iterator
from functools import partial

from reports.disclosed.county import Election
from reports.disclosed.findings import Contradiction, Nominee
from reports.disclosed.people import CriterionAccount, GroundOfPerson, PersonAccount
from reports.disclosed.sources import Criterion
from reports.papers.person.proof import (
    ProofLines,
    missing_lines,
    signed_lines,
    statement_lines,
)
from reports.papers.person.registered import register_line
from reports.papers.person.verdict_sentences import sentences
from reports.papers.person.view import (
    ClearGroup,
    ClearLine,
    ContradictionLine,
    CriterionHead,
    CriterionLine,
    Detail,
    LayerLine,
    PersonView,
    WishGroup,
)
from reports.papers.shared.decided import LATE, decided_words, reason_words
from reports.papers.shared.frame import day_words
from reports.papers.shared.marks import overall_mark, truth_mark, verdict_mark
from reports.papers.shared.nominee_rows import name_of, posts_of
from reports.wording.words import (
    BECAUSE,
    COLON,
    FORCE,
    LIST_COMMA,
    OUR_READING,
    OVERRULED,
    OWN_READING,
    in_brackets,
)
from vocabulary.elections.choices import STATES
from vocabulary.many.once import Once
from vocabulary.outcomes import Hold, Verdict
from vocabulary.places import place_words
from vocabulary.texts import Lang, Text
from vocabulary.truth import Truth

_SHOWN = (Truth.YES, Truth.UNKNOWN)  # one by one; what does not concern the person, by source
_SEE_HINTS = Text("依据的规定见提示", "the rule is among the hints")
_CURABLE = Text("可以补正", "can be cured")
UNKNOWN = Text("未定", "unknown")
NO_NUMBER = Text("未提供可用号码", "no usable number")


def person_view(account: PersonAccount, election: Election, lang: Lang) -> PersonView:
    """Return a person's page as far as the account is open to its reader."""
    nominee, departments = account.nominee, election.departments
    proving = ProofLines(departments, lang)
    by_truth = {
        truth: tuple(_line(each, proving) for each in account.criteria if each.truth is truth)
        for truth in _SHOWN
    }
    return PersonView(
        number=nominee.number,
        name=name_of(nominee, lang),
        village=f"{account.township}{account.village}",
        details=_details(account, lang),
        legal=verdict_mark(nominee.legal, lang),
        policy=verdict_mark(nominee.policy, lang),
        verdict=overall_mark(nominee, lang),
        flagged=nominee.verdict is Verdict.FLAG,
        sentences=sentences(account, election, lang),
        holds=_holds(nominee, lang),
        contradictions=tuple(_contradiction(each, election, lang) for each in nominee.contradictions),
        decisions=(
            *(Detail(decided_words(each, lang), reason_words(each, lang)) for each in nominee.decisions),
            *([Detail(LATE.to(lang), _SEE_HINTS.to(lang))] if nominee.after_posting else []),
        ),
        registered=tuple(register_line(each, lang) for each in account.registered),
        raised=by_truth[Truth.YES],
        open=by_truth[Truth.UNKNOWN],
        clear=_clear(account.criteria, proving),
        layers=tuple(_layers(ground, lang) for ground in account.layers),
        wishes=_wishes(account.wishes, proving),
        not_asked=tuple(
            f"{item.item}{COLON.to(lang)}{item.text.to(lang)}"
            f"{in_brackets(BECAUSE[item.because].to(lang), lang)}"
            for item in nominee.not_asked
        ),
        signed=signed_lines(account.signed, departments, lang),
    )


def _clear(accounts: Iterable[CriterionAccount], proving: ProofLines) -> tuple[ClearGroup, ...]:
    """Return what does not concern the person, by source, in the order of the criteria."""
    lang = proving.lang
    sources: dict[str, list[CriterionAccount]] = {}
    for each in accounts:
        if each.truth is Truth.NO:
            sources.setdefault(each.criterion.title.to(lang), []).append(each)
    return tuple(
        ClearGroup(
            source=source,
            items=LIST_COMMA.to(lang).join(dict.fromkeys(each.criterion.item for each in found)),
            truth=truth_mark(Truth.NO, lang),
            lines=tuple(
                ClearLine(_HEADS[lang](each.criterion), proving.grounds(each.proof)) for each in found
            ),
        )
        for source, found in sources.items()
    )


def _head(criterion: Criterion, lang: Lang) -> CriterionHead:
    """Write a criterion."""
    source = f"{criterion.title.to(lang)} {criterion.item}"
    return CriterionHead(source, criterion.text.to(lang), criterion.sentence.to(lang))


# A disclosure gives everybody the same criteria.
_HEADS = {lang: Once(partial(_head, lang=lang)) for lang in Lang}


def _layers(ground: GroundOfPerson, lang: Lang) -> tuple[LayerLine, ...]:
    """Return what every layer says on one ground."""
    return tuple(
        LayerLine(
            source=f"{layer.title.to(lang)} {layer.item}",
            force=FORCE[layer.force].to(lang),
            text=layer.text.to(lang),
            truth=truth_mark(layer.truth, lang),
            note=OVERRULED.to(lang) if layer.overruled else "",
        )
        for layer in ground.layers
    )


def _wishes(wishes: Iterable[CriterionAccount], proving: ProofLines) -> tuple[WishGroup, ...]:
    """Return the wishes, those of one orientation together."""
    lang = proving.lang
    groups: dict[tuple[str, str], list[CriterionLine]] = {}
    for wish in wishes:
        orientation = wish.criterion.orientation
        key = (wish.criterion.aim.to(lang), orientation.to(lang) if orientation else "")
        groups.setdefault(key, []).append(_line(wish, proving))
    return tuple(WishGroup(aim, name, tuple(lines)) for (aim, name), lines in groups.items())


def _line(account: CriterionAccount, proving: ProofLines) -> CriterionLine:
    """Return one criterion with what decided it."""
    criterion, truth, lang = account.criterion, account.truth, proving.lang
    concerns = truth is not Truth.NO
    return CriterionLine(
        source=f"{criterion.title.to(lang)} {criterion.item}",
        text=criterion.text.to(lang),
        sentence=criterion.sentence.to(lang),
        grade=criterion.grade_words.to(lang),
        legal=criterion.legal,
        truth=truth_mark(truth, lang),
        effect=criterion.effect.to(lang) if truth is Truth.YES else "",
        curable=_CURABLE.to(lang) if criterion.curable and concerns else "",
        proof=proving.of(account.proof),
        gaps=missing_lines(account.missing, proving.departments, criterion.force, lang),
        rights=criterion.rights_note.to(lang) if criterion.rights_note and concerns else "",
        reading="　".join(_readings(criterion, lang)) if concerns else "",
    )


def _readings(criterion: Criterion, lang: Lang) -> Iterator[str]:
    """Yield how a criterion is read: by us, and by the county."""
    if criterion.reading is not None:
        yield f"{OUR_READING.to(lang)}{COLON.to(lang)}{criterion.reading.to(lang)}"
    for own in criterion.own_readings:
        yield f"{OWN_READING.to(lang)}{COLON.to(lang)}{own.to(lang)}"


def _details(account: PersonAccount, lang: Lang) -> tuple[Detail, ...]:
    """Return who the person is: an age, never a birth date, beside the masked ID number."""
    nominee = account.nominee
    return (
        Detail(Text("提名职务", "nominated for").to(lang), posts_of(nominee, lang)),
        Detail(Text("性别", "sex").to(lang), (account.sex or UNKNOWN).to(lang)),
        Detail(Text("年龄（选举日）", "age on polling day").to(lang), age_words(account, lang)),
        Detail(Text("身份证号", "ID number").to(lang), nominee.id_ending or NO_NUMBER.to(lang)),
        Detail(Text("状态", "state").to(lang), STATES[nominee.state].to(lang)),
        Detail(Text("选举日", "polling day").to(lang), day_words(account.polling_day.isoformat(), lang)),
    )


def age_words(account: PersonAccount, lang: Lang) -> str:
    """Write an age in years; never a birth date."""
    age = account.age
    return (Text(f"{age} 周岁", f"{age} years") if age else UNKNOWN).to(lang)


def _contradiction(found: Contradiction, election: Election, lang: Lang) -> ContradictionLine:
    """Return two statements that cannot both be."""
    return ContradictionLine(
        found.text.to(lang), statement_lines(found.statements, election.departments, lang)
    )


def _holds(nominee: Nominee, lang: Lang) -> tuple[Detail, ...]:
    """Return why the record cannot pass; what holds everybody is said once, on the county's page."""
    return tuple(
        Detail(place_words(item.place), item.message.to(lang))
        for item in nominee.holds
        if item.hold is not Hold.PACK_UNUSABLE
    )
