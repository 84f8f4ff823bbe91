"""What came back against what was sent: asked, answered, missing and extra, by workbook, batch and unit."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from candidates.clearances.form_folder import Form, Issued
from candidates.clearances.unit_form import Asked
from candidates.people.candidate import Candidate
from candidates.people.consent import agreed_to
from candidates.people.row_identity import People
from vocabulary.answers import Answer
from vocabulary.catalogue.clearances import clearances as catalogue
from vocabulary.places import FilePlace
from vocabulary.problems import Hint, hint
from vocabulary.questions import Question
from vocabulary.texts import Text


@dataclass(frozen=True, slots=True)
class Sent:
    """Whom a unit is asked about."""

    standing: frozenset[str]  # the people who are owed an answer
    everybody: frozenset[str]  # with those who withdrew since, who may have been on the form


@dataclass(frozen=True, slots=True)
class Returned:
    """What one workbook says about whom."""

    file: str
    department: str
    answered: frozenset[str]  # people with at least one answer that is surely about them
    extra: int  # rows about nobody of the roll
    unsigned: bool


@dataclass(frozen=True, slots=True)
class WorkbookReturn:
    """One workbook against its batch, or where there are no forms against the whole list.

    People whom another workbook of the unit answers are not asked here.
    """

    file: str
    department: str
    asked: int
    answered: int
    missing: int
    extra: int
    unsigned: bool


@dataclass(frozen=True, slots=True)
class BatchReturn:
    """One form that was sent out against all that came back of the unit."""

    form: str
    batch: str
    department: str
    sent: int
    answered: int
    missing: int
    extra: int  # in the workbooks that answer this form: rows about nobody, and people of no form


@dataclass(frozen=True, slots=True)
class UnitReturn:
    """All workbooks of one unit against the list."""

    department: str
    files: tuple[str, ...]
    asked: int
    answered: int
    missing: int
    extra: int
    unsigned: int  # workbooks


@dataclass(frozen=True, slots=True)
class Returns:
    """What came back, in the order of the files and of the units."""

    workbooks: tuple[WorkbookReturn, ...] = ()
    units: tuple[UnitReturn, ...] = ()
    batches: tuple[BatchReturn, ...] = ()  # of the units that sent anything


def sent_to(asked: Asked, roll: Sequence[Candidate], people: People) -> Mapping[str, Sent]:
    """Return whom each unit is asked about: everybody, or where it asks by consent alone, who agreed.

    Whom the roster does not identify by name and ID can stand on no form.
    """
    roll = [candidate for candidate in roll if people.is_identified(candidate.number)]
    by_unit: defaultdict[str, list[Question]] = defaultdict(list)
    for name, question in asked.questions.items():
        for unit in asked.assigned.get(name, ()):
            by_unit[unit].append(question)
    return {
        unit: _asked_about(_sent([each for each in roll if _may_be_asked(each, questions)]), asked, unit)
        for unit, questions in by_unit.items()
    }


def _may_be_asked(candidate: Candidate, questions: Sequence[Question]) -> bool:
    """Whether a unit may be asked anything about a person: by law, or by what the person agreed to."""
    return any(not question.by_consent or agreed_to(candidate, question) for question in questions)


def _asked_about(sent: Sent, asked: Asked, unit: str) -> Sent:
    """Return whom a unit owes an answer about: no others than those about whom a source asks it anything."""
    if asked.of_whom is None:
        return sent
    people = asked.of_whom.get(unit, frozenset())
    return Sent(sent.standing & people, sent.everybody)


def answered_by(file: str, answers: Iterable[Answer]) -> frozenset[str]:
    """Return the people whom a workbook answers about, in rows that are surely theirs."""
    return frozenset(answer.number for answer in answers if answer.matches and answer.place.file == file)


def count_returns(
    sent: Mapping[str, Sent], units: Iterable[str], returned: Sequence[Returned], issued: Issued
) -> Returns:
    """Count what came back of each unit."""
    by_unit: defaultdict[str, list[Returned]] = defaultdict(list)
    for one in returned:
        by_unit[one.department].append(one)
    nobody = Sent(frozenset(), frozenset())
    answering = [unit for unit in units if unit in by_unit]
    return Returns(
        tuple(
            _of_workbook(
                one,
                _of_batch(sent.get(one.department, nobody), _form_of(one, issued.get(one.department, ()))),
                by_unit,
            )
            for one in returned
        ),
        tuple(_of_unit(unit, sent.get(unit, nobody), by_unit[unit]) for unit in answering),
        tuple(
            batch
            for unit in answering
            for batch in _batches(sent.get(unit, nobody), issued.get(unit, ()), by_unit[unit])
        ),
    )


def missing_people(returns: Returns, names: Mapping[str, Text]) -> tuple[Hint, ...]:
    """Say for each unit that answered how many people its workbooks leave out, by batch where forms do."""
    return tuple(
        _missing(unit, [batch for batch in returns.batches if batch.department == unit.department], names)
        for unit in returns.units
        if unit.missing
    )


def _missing(unit: UnitReturn, batches: Sequence[BatchReturn], names: Mapping[str, Text]) -> Hint:
    """Say how many people one unit leaves out."""
    name = names.get(unit.department, Text(unit.department, unit.department))
    by_batch = _by_batch(batches) if len(batches) > 1 else Text("", "")
    return hint(
        catalogue.PEOPLE_MISSING,
        FilePlace(unit.files[0]),
        name=name,
        asked=unit.asked,
        answered=unit.answered,
        missing=unit.missing,
        by_batch=by_batch,
    )


def _by_batch(batches: Sequence[BatchReturn]) -> Text:
    """Say what is missing of each batch."""
    by_batch = [(batch.batch, f"{batch.sent:,}", f"{batch.missing:,}") for batch in batches]
    zh = "；".join(f"{name}送审 {sent} 人，缺 {missing} 人" for name, sent, missing in by_batch)
    en = "; ".join(f"{name}: {missing} of {sent}" for name, sent, missing in by_batch)
    return Text(f"（{zh}）", f" ({en})")


def _form_of(one: Returned, forms: Sequence[Form]) -> Form | None:
    """Return the form that a workbook answers: the one with most of its people."""
    fitting = [form for form in forms if form.people & one.answered]
    return max(fitting, key=lambda form: len(form.people & one.answered), default=None)


def _of_batch(sent: Sent, form: Form | None) -> Sent:
    """Return whom a form asks about; people who were taken off the roll since are not owed an answer."""
    if form is None:
        return sent
    return Sent(sent.standing & form.people, sent.everybody & form.people)


def _batches(sent: Sent, forms: Sequence[Form], returned: Sequence[Returned]) -> Iterator[BatchReturn]:
    """Count each form of one unit; nobody is extra who stands on another of its forms."""
    said: frozenset[str] = frozenset().union(*(one.answered for one in returned))
    listed: frozenset[str] = frozenset().union(*(form.people for form in forms))
    for form in forms:
        batch = _of_batch(sent, form)
        here = [one for one in returned if _form_of(one, forms) == form]
        yield BatchReturn(
            form=form.file,
            batch=form.batch,
            department=form.unit or "",
            sent=len(batch.standing | (batch.everybody & said)),
            answered=len(batch.everybody & said),
            missing=len(batch.standing - said),
            extra=sum(one.extra + len(one.answered - listed) for one in here),
        )


def _sent(roll: Sequence[Candidate]) -> Sent:
    """Return these people, and which of them still stand."""
    everybody = frozenset(candidate.number for candidate in roll)
    return Sent(frozenset(each.number for each in roll if not each.withdrawn), everybody)


def _of_workbook(one: Returned, asked: Sent, by_unit: Mapping[str, Sequence[Returned]]) -> WorkbookReturn:
    """Count one workbook."""
    elsewhere = frozenset().union(*(other.answered for other in by_unit[one.department]))
    answered = one.answered & asked.everybody
    missing = asked.standing - elsewhere
    return WorkbookReturn(
        file=one.file,
        department=one.department,
        asked=len(answered | missing),
        answered=len(answered),
        missing=len(missing),
        extra=one.extra + len(one.answered - asked.everybody),
        unsigned=one.unsigned,
    )


def _of_unit(unit: str, sent: Sent, returned: Sequence[Returned]) -> UnitReturn:
    """Count all workbooks of a unit; a person in two of them is one."""
    said: frozenset[str] = frozenset().union(*(one.answered for one in returned))
    answered = said & sent.everybody
    return UnitReturn(
        department=unit,
        files=tuple(one.file for one in returned),
        asked=len(sent.standing | answered),
        answered=len(answered),
        missing=len(sent.standing - said),
        extra=sum(one.extra for one in returned) + len(said - sent.everybody),
        unsigned=sum(one.unsigned for one in returned),
    )
