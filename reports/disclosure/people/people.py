"""Discloses people and the answers about them one by one: nothing is kept when the next one is made."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache

from engine.program.calendar import age_as_of
from engine.review.review import Finding, NomineeReview, Review, VillageReview
from engine.what_if.layers import ground_of
from reports.disclosed.people import (
    CriterionAccount,
    Open,
    PersonAccount,
    SignedBook,
    UnitState,
    VillageAnswers,
)
from reports.disclosed.reader import Reader
from reports.disclosure.asked import Asked, AskedAbout, asked_in
from reports.disclosure.desk import Desk, desk_for
from reports.disclosure.matters import layers_of_person
from reports.disclosure.people.nominees import nominee_of
from reports.disclosure.people.proof import Proving, record_shown, signature_of
from reports.disclosure.people.registered import Rows, registered_of, rows_by_person
from reports.disclosure.people.wishes import by_orientation
from reports.disclosure.who_may_see import sees_evidence
from reports.wording.words import value_words
from rules.model.pack import Calendar
from vocabulary.answers import Answer, Owing, Reply, Said
from vocabulary.columns.roster_columns import ROSTER_FIELDS
from vocabulary.dates import Day, Ongoing, first_day, read_moment
from vocabulary.facts import Known
from vocabulary.origins import Origin
from vocabulary.texts import Lang, Text
from vocabulary.writing.masking import masked


def disclose_people(review: Review, reader: Reader) -> Iterator[PersonAccount]:
    """Yield the account of every nominee in the order of the villages; none to whom evidence is closed."""
    if not sees_evidence(reader):
        return
    account = account_of(review, reader)
    for place, village in enumerate(review.villages):
        for index in range(len(village.nominees)):
            yield account((place, index))


def disclose_answers(review: Review, reader: Reader) -> Iterator[VillageAnswers]:
    """Yield how far the units have answered, village by village; nothing to whom evidence is closed."""
    if not sees_evidence(reader):
        return
    answers = answers_in(review, reader)
    for place in range(len(review.villages)):
        yield answers(place)


def account_of(
    review: Review, reader: Reader, asked: Asked | None = None
) -> Callable[[tuple[int, int]], PersonAccount]:
    """Return what gives the account of one nominee: by the village's position, and the person's in it.

    What was asked in the review, and why its findings are what they are, is the same for every reader.
    """
    about = _About(desk_for(review, reader), asked or asked_in(review), rows_by_person(review))

    def account(position: tuple[int, int]) -> PersonAccount:
        """Return the account of a nominee."""
        if not sees_evidence(reader):
            raise ValueError(f"evidence is closed to {reader.audience.value}")
        village = review.villages[position[0]]
        return _account(about, position, village, village.nominees[position[1]])

    return account


def answers_in(review: Review, reader: Reader, asked: Asked | None = None) -> Callable[[int], VillageAnswers]:
    """Return what says how far the units have answered about the people of one village."""
    about = _About(desk_for(review, reader), asked or asked_in(review))

    def answers(position: int) -> VillageAnswers:
        """Return the answers about one village; nobody's to whom evidence is closed."""
        nominees = review.villages[position].nominees if sees_evidence(reader) else ()
        states = (
            tuple(_state(about, *asked) for asked in about.asked.about(nominee).replies.items())
            for nominee in nominees
        )
        return VillageAnswers(position, tuple(states))

    return answers


@dataclass(frozen=True, slots=True)
class _About:
    """What the accounts of one review share."""

    desk: Desk
    asked: Asked
    registered: Rows = field(default_factory=dict)
    # By unit, file and the identity of a signature, which the review keeps.
    signed: dict[tuple[tuple[str, str, int], ...], tuple[SignedBook, ...]] = field(default_factory=dict)


def _account(
    about: _About, position: tuple[int, int], village: VillageReview, nominee: NomineeReview
) -> PersonAccount:
    """Return the account of one nominee."""
    sex, asked = nominee.candidate.fact("sex"), about.asked.about(nominee)
    proving = Proving(nominee, about.desk)
    explained = about.asked.reasons.about(nominee, village.polling_day)

    def criterion(finding: Finding) -> CriterionAccount:
        explanation = explained(finding)
        return CriterionAccount(
            about.desk.criterion(finding),
            finding.truth,
            proving.proof_of(explanation.evidence),
            proving.missing_of(explanation.gaps) if explanation.gaps else (),
        )

    return PersonAccount(
        position=position,
        township=village.township,
        village=village.name,
        polling_day=village.polling_day,
        nominee=nominee_of(about.desk, nominee),
        sex=_sex(sex.value) if isinstance(sex, Known) else None,
        age=_age(about.desk.review, village, nominee),
        criteria=tuple(criterion(each) for each in _by_ground(nominee)),
        wishes=tuple(criterion(each) for each in by_orientation(nominee.wishes)),
        layers=layers_of_person(nominee.findings),
        signed=_signed(about, asked),
        units_asked=len(asked.units),
        queried_until=_queried_until(asked, nominee),
        registered=registered_of(about.registered, nominee, about.desk.reader),
    )


def _by_ground(nominee: NomineeReview) -> list[Finding]:
    """Put criteria on one ground side by side, whatever their source."""
    grounds: dict[str, list[Finding]] = {}
    for finding in nominee.findings:
        grounds.setdefault(ground_of(finding.criterion), []).append(finding)
    return [finding for together in grounds.values() for finding in together]


def _sex(value: object) -> Text:
    """Write the sex."""
    return Text(*(value_words(str(value), ROSTER_FIELDS["sex"].kind, lang) for lang in Lang))


def _age(review: Review, village: VillageReview, nominee: NomineeReview) -> str:
    """Return the age on polling day, as the law that applies counts it: an age, never a birth date."""
    born = nominee.candidate.fact("birth_date")
    if not isinstance(born, Known) or not isinstance(born.value, Day | Ongoing):
        return ""
    counting = next((pack.calendar for pack in review.packs if pack.legal), Calendar())
    age = age_as_of(born.value, village.polling_day, counting)
    return value_words(age, ROSTER_FIELDS["nomination_votes"].kind, Lang.ZH)


def _signed(about: _About, asked: AskedAbout) -> tuple[SignedBook, ...]:
    """Return every workbook that answers about a person, units in order, each once."""
    found = {  # by identity: to hash a signature for every answer would take as long as all the rest
        (unit, answer.place.file, id(answer.signature)): answer.signature
        for unit, replies in asked.replies.items()
        for reply in replies.values()
        for answer in reply.answers
    }
    books = tuple(found)  # the same of everybody in a township
    if books not in about.signed:
        about.signed[books] = tuple(
            dict.fromkeys(
                SignedBook(unit, masked(file), signature_of(signature), signature.queried_until)
                for (unit, file, _), signature in found.items()
            )
        )
    return about.signed[books]


def _queried_until(asked: AskedAbout, nominee: NomineeReview) -> date | None:
    """Return the earliest day up to which the units searched, or nothing where one does not say."""
    said = {answer.signature.queried_until for name in asked.questions for answer in _said(nominee, name)}
    days = [_day(queried_until) for queried_until in said]
    known = [day for day in days if day is not None]
    return min(known, default=None) if len(known) == len(days) else None


def _said(nominee: NomineeReview, question: str) -> Iterator[Answer]:
    """Yield the answers to a question that are used."""
    for reply in nominee.material.answers[question].replies.values():
        yield from reply.answers if isinstance(reply, Said) else ()


@lru_cache  # a unit searches for everybody up to one day
def _day(queried_until: str) -> date | None:
    """Return the day up to which a unit searched."""
    moment = read_moment(queried_until)
    return first_day(moment) if isinstance(moment, Day) and moment.day is not None else None


def _state(about: _About, unit: str, replies: Mapping[str, Reply]) -> UnitState:
    """Return how far a unit has answered about one person."""
    questions, audience = about.desk.review.questions, about.desk.reader.audience
    found = any(
        record_shown(questions[name], record, audience)
        for name, reply in replies.items()
        for record in (reply.records if isinstance(reply, Said) else ())
    )
    owing = Counter(_why(reply) for reply in replies.values() if isinstance(reply, Owing))
    opened = tuple(Open(origin, checking, count) for (origin, checking), count in owing.items())
    return UnitState(unit, len(replies), found, opened)


def _why(reply: Owing) -> tuple[Origin, bool]:
    """Return why a reply is owed, and whether the unit has written that it is still checking."""
    return reply.origin, reply.origin is Origin.AWAITED and bool(reply.answers)
