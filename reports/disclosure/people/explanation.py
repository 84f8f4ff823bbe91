"""Explains one person to one reader: what may not be known is taken away first."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from candidates.people.candidate import Candidate
from candidates.people.kin import Declared, NotDeclared, Relative, Unreadable
from candidates.people.kinship import is_person
from engine.program.explanation import FactGap, Gap
from engine.review.explaining import Appearance, Examined, appearances, examine, packs_examined
from engine.review.review import Review
from engine.what_if.trial_answers import prospect_of
from reports.disclosed.explanations import (
    ContestStep,
    ExplainedCriterion,
    ExplainedVillage,
    Explanation,
    HeldBack,
    Line,
    Outcome,
    WhatIf,
)
from reports.disclosed.reader import Reader
from reports.disclosure.desk import Desk, desk_for
from reports.disclosure.disclose import election_of
from reports.disclosure.matters import layers_of_person
from reports.disclosure.people.contradictions import contradictions_of
from reports.disclosure.people.evidence_words import awaits_of, origins_of
from reports.disclosure.people.lines import Case, lines_of
from reports.disclosure.people.nominees import state_of
from reports.disclosure.people.own_copy import HOLD_WORDS, in_copy, material_for, rules_for
from reports.disclosure.who_may_see import sees_evidence
from reports.disclosure.words.fact_values import fact_words, id_words
from reports.disclosure.words.unexamined_words import unexamined_words
from reports.wording.words import COLON, fact_label
from rules.model.pack import Pack
from vocabulary.columns.roster_columns import ROSTER_FIELDS
from vocabulary.elections.choices import POSTS
from vocabulary.elections.office_words import of_members
from vocabulary.facts import Known
from vocabulary.origins import Origin
from vocabulary.outcomes import Hold
from vocabulary.texts import Lang, Text

# What is listed of a roster, in this order; a fact that stands in neither set is not shown (a test names it).
LISTED = (
    "former_name",
    "sex",
    "ethnicity",
    "education",
    "political_status",
    "joined_on",
    "household_here",
    "resident_since",
    "registered_voter",
    "confirmed_post",
    "nominated_by",
    "nomination_votes",
    "pledge",
    "pledge_paper",
    "current_posts",
    "workplace",
)
# The ID number is shown masked and a birth date would complete it; the rest has a line of its own.
# Whether somebody agreed is shown to nobody: refusing has no consequence.
APART = frozenset({"number", "name", "id_number", "birth_date", "posts", "state", "kin", "consent"})
ANOTHER = Text("另一名被提名人", "another nominee")
SOMEBODY = Text("他人", "somebody else")
NONE = Text("无", "none")
STEPS = {
    "decides": Text("认定机构", "decides"),
    "object_to": Text("向谁提出异议", "object to"),
    "object_days": Text("提出异议的期限（日）", "days to object"),
    "recheck_days": Text("复核期限（日）", "days to re-check"),
    "after_posting": Text("名单公布以后", "after the list is posted"),
}


def disclose_person(review: Review, number: str, reader: Reader) -> Explanation:
    """Return everything that a reader may know about one person; a person reads nobody else's copy."""
    readable = sees_evidence(reader) or (reader.own and reader.person == number)
    desk = desk_for(review, reader)
    found = [_explained(desk, each) for each in appearances(review, number)] if readable else []
    packs = {pack.name: pack for each in found for pack in packs_examined(each.examined)}
    return Explanation(
        reader=reader,
        person=number,
        election=election_of(desk),
        questions={name: each.ask for name, each in review.questions.items()} if readable else {},
        villages=tuple(_village(each) for each in found),
        set_aside=tuple(
            desk.set_aside(item)
            for item in review.set_aside
            if in_copy(item.criterion, reader, review.questions)
        ),
        contest=tuple(_contest(packs.values())),
    )


@dataclass(frozen=True, slots=True)
class _Explained:
    """One person in one village, with every finding explained by the answers that the reader may know."""

    desk: Desk
    appearance: Appearance
    examined: tuple[Examined, ...]


def _explained(desk: Desk, appearance: Appearance) -> _Explained:
    """Explain every finding on a person."""
    questions, reader = desk.review.questions, desk.reader
    found = examine(desk.review, appearance, material_for(desk.review, appearance.nominee.material, reader))
    kept = (each for each in found if in_copy(each.finding.criterion, reader, questions))
    return _Explained(desk, appearance, tuple(kept))


def _village(each: _Explained) -> ExplainedVillage:
    """Return everything about the person in one village."""
    village, nominee, desk = each.appearance.village, each.appearance.nominee, each.desk
    candidate = nominee.candidate
    return ExplainedVillage(
        township=village.township,
        village=village.name,
        polling_day=village.polling_day,
        name=candidate.text("name"),
        posts=tuple(post for post in POSTS if post in candidate.posts),
        state=state_of(candidate),
        nominated=each.appearance.nominated,
        outcome=None if desk.reader.own else _outcome(each),
        facts=tuple(_facts(candidate, desk)),
        criteria=tuple(_criterion(one, desk) for one in each.examined),
        layers=layers_of_person(one.finding for one in each.examined),
        not_asked=tuple(
            desk.set_aside(item)
            for item in nominee.not_asked
            if in_copy(item.criterion, desk.reader, desk.review.questions)
        ),
        holds=_holds(each),
        contradictions=contradictions_of(desk, nominee),
        unexamined=unexamined_words(nominee) if nominee.unexamined else None,
    )


def _outcome(each: _Explained) -> Outcome:
    """Return the overall result, and what may become of it."""
    nominee = each.appearance.nominee
    prospect = prospect_of(each.desk.review, each.appearance, each.examined)
    return Outcome(
        id_ending=id_words(nominee.candidate, each.desk.reader.audience),
        place=nominee.candidate.place,
        verdict=nominee.verdict,
        legal=nominee.legal,
        policy=nominee.policy,
        # Nothing is waited for where nothing was examined.
        possible=() if nominee.unexamined else tuple(prospect.possible),
        what_if=tuple(
            WhatIf(one.question, tuple(one.departments), one.if_none, tuple(one.if_found))
            for one in prospect.what_if
        ),
        would_apply=tuple(pack.name for pack in nominee.would_apply),
    )


def _criterion(each: Examined, desk: Desk) -> ExplainedCriterion:
    """Return one criterion with its truth and what made it so."""
    awaits, own = awaits_of(each.explanation.gaps), desk.reader.own
    return ExplainedCriterion(
        criterion=desk.criterion(each.finding),
        truth=each.finding.truth,
        evidence=lines_of(Case(each, desk.reader, desk.review.questions)),
        awaits=awaits,
        # Why an answer cannot be used is between the unit and the working group.
        unknown_because=() if own and awaits else origins_of(each.explanation.gaps),
        blank=tuple(_blanks(each.explanation.gaps, own=own)),
    )


def _blanks(gaps: Iterable[Gap], *, own: bool) -> Iterator[Line]:
    """Yield what was left blank, each thing once; what is filled in beside the person has its cell."""
    for gap in dict.fromkeys(gaps):
        if isinstance(gap, FactGap) and gap.origin is Origin.BLANK:
            label = Text(*(fact_label(gap.name, lang) for lang in Lang))
            here = gap.name in ROSTER_FIELDS and not own
            yield Line(gap.name, label, Text("", ""), gap.place if here else None)


def _facts(candidate: Candidate, desk: Desk) -> Iterator[Line]:
    """Yield what the roster says of the person; other people are left out of the person's own copy."""
    own, audience = desk.reader.own, rules_for(desk.reader)
    for name in LISTED:
        fact = candidate.fact(name)
        if isinstance(fact, Known):
            said = (fact_words(name, fact.value, audience, lang) or NONE.to(lang) for lang in Lang)
            yield Line(name, ROSTER_FIELDS[name].label, Text(*said), None if own else fact.place)
    said = (_kin(candidate, desk, lang) or NONE.to(lang) for lang in Lang)
    yield Line("kin", ROSTER_FIELDS["kin"].label, Text(*said), None if own else candidate.place)


def _kin(candidate: Candidate, desk: Desk, lang: Lang) -> str:
    """Return the close kin that the person declared."""
    match candidate.kin:
        case NotDeclared():
            return Text("未填", "left blank").to(lang)
        case Unreadable():
            return Text("填写不明", "cannot be read").to(lang)
        case Declared(()):
            return NONE.to(lang)
        case Declared(relatives):
            said = (f"{each.relation}{COLON.to(lang)}{_relative(each, desk, lang)}" for each in relatives)
            return Text("；", "; ").to(lang).join(said)


def _relative(relative: Relative, desk: Desk, lang: Lang) -> str:
    """Name a relative, or say in the person's own copy only whether he or she is nominated too."""
    if not desk.reader.own:
        return relative.name
    everybody = (nominee.candidate for village in desk.review.villages for nominee in village.nominees)
    nominated = any(is_person(relative, other) is not False for other in everybody)
    another = ANOTHER if desk.review.election.kind.elects else of_members(ANOTHER)
    return (another if nominated else SOMEBODY).to(lang)


def _holds(each: _Explained) -> tuple[HeldBack, ...]:
    """Return what holds the record back, whatever the criteria say."""
    held = [HeldBack(one.hold, one.message, one.place) for one in each.appearance.nominee.reservations]
    if not each.desk.reader.own:
        return tuple(held)
    # What could contradict what is between the units and the working group.
    shown = (one for one in held if one.hold is not Hold.NOT_COMPARED)
    elects = each.desk.review.election.kind.elects
    said = {hold: words if elects else of_members(words) for hold, words in HOLD_WORDS.items()}
    return tuple(dict.fromkeys(replace(one, message=said[one.hold], place=None) for one in shown))


def _contest(packs: Iterable[Pack]) -> Iterator[ContestStep]:
    """Yield the steps by which a result can be contested, of every pack that spoke of the person."""
    for pack in packs:
        for name, label in STEPS.items():
            term = pack.procedure.get(name)
            if term is not None:
                yield ContestStep(
                    pack.name, name, label, term.text or Text(term.value, term.value), term.item
                )
