"""What letters to units may say: to each unit what it was asked and what it said itself, and nothing else."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from candidates.clearances.sent.addressees import UnitsInFull
from candidates.clearances.sent.batch_record import BatchRecord, SentForm
from candidates.clearances.sent.form_guide import basis_of
from candidates.clearances.tallies import ReturnedWorkbook
from engine.review.intake import Intake
from engine.review.review import NomineeReview, Review
from reports.disclosed.changes import ANSWER_WORDS
from reports.disclosed.letters import (
    OwedBy,
    OwedPerson,
    ReadCounts,
    ReadFile,
    ReadFound,
    ReadOf,
    SentBatch,
    SentFile,
)
from reports.disclosure.asked import Asked, asked_in
from vocabulary.answers import Answer, Owing, Reply, Word
from vocabulary.dates import moment_words
from vocabulary.elections.election_kinds import SENT_ABOUT
from vocabulary.questions import Question
from vocabulary.texts import Text

NO_ANSWER, CHECKING = ANSWER_WORDS["awaited"], ANSWER_WORDS[Word.CHECKING.value]
AGAIN = Text("请核对后重新填写", "to be checked and filled in again")


@dataclass(frozen=True, slots=True)
class Named:
    """What a record of a batch leaves out."""

    units: UnitsInFull
    villages: Mapping[str, frozenset[object]]  # of each number
    about: Text  # whom it is about: 村“两委”换届被提名人
    due: str  # by when an answer is asked for, if anybody said


def sent_batch(record: BatchRecord, questions: Mapping[str, Question], named: Named) -> SentBatch:
    """Return a batch of forms for its letter and its register."""
    return SentBatch(
        county=record.county,
        year=record.polling_day[:4],
        about=named.about,
        batch=record.batch,
        made_on=record.made_on,
        due=named.due,
        files=tuple(_sent(form, questions, named) for form in record.forms),
    )


def _sent(form: SentForm, questions: Mapping[str, Question], named: Named) -> SentFile:
    """Return what a letter says of one form."""
    asked = frozenset(name for person in form.people for name in person.asked)
    villages = frozenset().union(*(named.villages.get(person.no, frozenset()) for person in form.people))
    return SentFile(
        unit=named.units.called(form.unit, form.township),
        contact=named.units.contact(form.unit),
        file=form.file,
        sha256=form.sha256,
        people=len({person.no for person in form.people}),
        villages=len(villages),
        questions=tuple((q.ask, _basis(q)) for name, q in questions.items() if name in asked),
    )


def _basis(question: Question) -> Text:
    """Return on what ground a question is put; an article is cited as it is."""
    basis = basis_of(question)
    return Text(basis, "the person's written consent" if question.by_consent else basis)


def owed_by_units(review: Review, names: UnitsInFull, due: str = "") -> tuple[OwedBy, ...]:
    """Return for every unit what it still owes, as far as it can be seen from what it said itself.

    Where there is a unit of its own in every township, each is told of its own people.
    """
    asked = asked_in(review)
    rows: defaultdict[tuple[str, str], dict[str, OwedPerson]] = defaultdict(dict)
    people: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
    silent: defaultdict[tuple[str, str], bool] = defaultdict(lambda: True)
    for village in review.villages:
        for nominee in (*village.nominees, *review.written_in_at(village)):
            if not nominee.candidate.withdrawn and _can_be_answered(nominee):
                for unit, items, said in _owed(asked, nominee):
                    number, to = nominee.candidate.number, names.place_of(unit, village.township)
                    people[unit, to].add(number)
                    silent[unit, to] &= not said
                    if items and number not in rows[unit, to]:
                        name = nominee.candidate.text("name")
                        person = OwedPerson(village.township, village.name, number, name, items)
                        rows[unit, to][number] = person
    return tuple(
        OwedBy(
            unit=names.called(unit, to),
            contact=names.contact(unit),
            about=SENT_ABOUT[review.election.kind],
            day=review.review_day.isoformat(),
            due=due,
            people=tuple(owed.values()),
            asked=len(people[unit, to]),
            nothing_yet=silent[unit, to],
        )
        for unit in asked.units
        for (of, to), owed in rows.items()
        if of == unit and owed
    )


def _can_be_answered(nominee: NomineeReview) -> bool:
    """Whether the roster says who it is; otherwise the township has to answer first."""
    candidate = nominee.candidate
    return bool(candidate.text("name") and (candidate.text("id_number") or candidate.misprint))


def _owed(asked: Asked, nominee: NomineeReview) -> Iterator[tuple[str, tuple[tuple[Text, Text], ...], bool]]:
    """Yield every unit asked about a person, what it owes and how that stands, and if it said anything."""
    # As filed: that another unit contradicts an answer is nothing that this unit may learn from us.
    filed = replace(nominee, material=nominee.material.filed)
    for unit, replies in asked.about(filed).replies.items():
        if replies:
            open_ones = ((name, reply) for name, reply in replies.items() if isinstance(reply, Owing))
            yield (
                unit,
                tuple((asked.review.questions[name].ask, _state(reply)) for name, reply in open_ones),
                any(reply.answers for reply in replies.values()),
            )


def _state(reply: Reply) -> Text:
    """Say how an answer stands, by the unit's own words alone."""
    words = {answer.word for answer in reply.answers}
    if not words:
        return NO_ANSWER
    return CHECKING if words == {Word.CHECKING} else AGAIN


def read_of_units(
    intake: Intake, names: UnitsInFull, prints: Mapping[str, str], day: str
) -> tuple[ReadOf, ...]:
    """Return for every unit that sent anything what was read of it."""
    everybody = (*intake.roll.candidates, *intake.written_in)
    people = {each.number: each.text("name") for each in everybody}
    homes = {each.number: each.key.township for each in everybody if each.key}
    by_unit: defaultdict[tuple[str, str], list[ReadFile]] = defaultdict(list)
    for book in intake.clearances.workbooks:
        answers = [
            answer
            for answer in intake.clearances.answers
            if answer.place.file == book.file and answer.department == book.department
        ]
        questions = intake.authority.questions
        of_whom = {homes.get(answer.number, "") for answer in answers}
        to = names.place_of(book.department, of_whom.pop() if len(of_whom) == 1 else "")
        by_unit[book.department, to].append(
            ReadFile(
                file=book.file.rpartition("/")[2],
                sha256=prints.get(book.file, ""),
                rows=book.rows,
                doubtful=book.doubtful,
                unused=book.unused,
                signature=_signature(book),
                counts=tuple(_counts(book, questions)),
                found=tuple(_found(answers, questions, people)),
            )
        )
    return tuple(
        ReadOf(names.called(unit, to), names.contact(unit), day, tuple(files))
        for unit in intake.authority.departments
        for (of, to), files in by_unit.items()
        if of == unit
    )


def _signature(book: ReturnedWorkbook) -> tuple[tuple[Text, str], ...]:
    """Return who signed, and as of when."""
    signed = book.signature
    given_on = moment_words(signed.given_on) if signed.given_on is not None else ""
    return (
        (Text("查询截止日", "records searched up to"), signed.queried_until),
        (Text("反馈日期", "answered on"), given_on),
        (Text("经办人", "officer"), signed.officer),
        (Text("审核人", "reviewer"), signed.reviewer),
        (Text("分管领导", "leader in charge"), signed.leader),
        (Text("文号", "document number"), signed.document),
    )


def _counts(book: ReturnedWorkbook, questions: Mapping[str, Question]) -> Iterator[ReadCounts]:
    """Yield how often each question was answered with each word."""
    for tally in book.tallies:
        counts = tuple((ANSWER_WORDS[word.value], tally.said.get(word, 0)) for word in Word)
        yield ReadCounts(questions[tally.question].ask, counts, tally.blank, tally.not_asked)


def _found(
    answers: Sequence[Answer], questions: Mapping[str, Question], people: Mapping[str, str]
) -> Iterator[ReadFound]:
    """Yield every 有 that is surely about its person, with the papers that the unit names."""
    for answer in answers:
        if answer.word is Word.FOUND and answer.matches:
            papers = tuple(record.paper for record in answer.records if record.paper)
            name = people.get(answer.number, "")
            yield ReadFound(answer.number, name, questions[answer.question].ask, papers)
