"""What came back against what was sent: asked, answered, missing and extra, by workbook and by unit."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from candidates.answers import Answer
from candidates.candidate import Candidate
from candidates.facts import Known
from candidates.questions import Question
from candidates.row_identity import People
from candidates.unit_form import Asked
from sources.places import FilePlace
from sources.problems import Hint
from sources.texts import Text


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
    """One workbook against the list; people whom another workbook of the unit answers are not asked here."""

    file: str
    department: str
    asked: int
    answered: int
    missing: int
    extra: int
    unsigned: bool


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


def sent_to(asked: Asked, roll: Sequence[Candidate], people: People) -> Mapping[str, Sent]:
    """Return whom each unit is asked about: everybody, or where it asks by consent alone, who agreed.

    Whom the roster does not identify by name and ID can stand on no form.
    """
    roll = [candidate for candidate in roll if people.is_identified(candidate.number)]
    by_unit: defaultdict[str, list[Question]] = defaultdict(list)
    for name, question in asked.questions.items():
        for unit in asked.assigned.get(name, ()):
            by_unit[unit].append(question)
    all_of_them, who_agreed = _sent(roll), _sent([each for each in roll if _agreed(each)])
    return {
        unit: who_agreed if all(question.by_consent for question in questions) else all_of_them
        for unit, questions in by_unit.items()
    }


def answered_by(file: str, answers: Iterable[Answer]) -> frozenset[str]:
    """Return the people whom a workbook answers about, in rows that are surely theirs."""
    return frozenset(answer.number for answer in answers if answer.matches and answer.place.file == file)


def count_returns(sent: Mapping[str, Sent], units: Iterable[str], returned: Sequence[Returned]) -> Returns:
    """Count what came back of each unit."""
    by_unit: defaultdict[str, list[Returned]] = defaultdict(list)
    for one in returned:
        by_unit[one.department].append(one)
    nobody = Sent(frozenset(), frozenset())
    return Returns(
        tuple(_of_workbook(one, sent.get(one.department, nobody), by_unit) for one in returned),
        tuple(_of_unit(unit, sent.get(unit, nobody), by_unit[unit]) for unit in units if unit in by_unit),
    )


def missing_people(returns: Returns, names: Mapping[str, Text]) -> tuple[Hint, ...]:
    """Say for each unit that answered how many people its workbooks leave out."""
    return tuple(_missing(unit, names) for unit in returns.units if unit.missing)


def _missing(unit: UnitReturn, names: Mapping[str, Text]) -> Hint:
    """Say how many people one unit leaves out."""
    name = names.get(unit.department, Text(unit.department, unit.department))
    return Hint(
        "people-missing",
        FilePlace(unit.files[0]),
        Text(
            f"{name.zh}：送审 {unit.asked:,} 人，收到 {unit.answered:,} 人，缺 {unit.missing:,} 人。"
            "缺少的人员按「未反馈」处理，不视为未发现",
            f"{name.en}: asked about {unit.asked:,}, answered {unit.answered:,}, missing {unit.missing:,}; "
            "whoever is missing counts as not answered, never as nothing found",
        ),
    )


def _sent(roll: Sequence[Candidate]) -> Sent:
    """Return these people, and which of them still stand."""
    everybody = frozenset(candidate.number for candidate in roll)
    return Sent(frozenset(each.number for each in roll if not each.withdrawn), everybody)


def _agreed(candidate: Candidate) -> bool:
    """Whether the nominee agreed to be asked about."""
    consent = candidate.fact("consent")
    return isinstance(consent, Known) and consent.value is True


def _of_workbook(one: Returned, sent: Sent, by_unit: Mapping[str, Sequence[Returned]]) -> WorkbookReturn:
    """Count one workbook."""
    elsewhere = frozenset().union(*(other.answered for other in by_unit[one.department]))
    answered = one.answered & sent.everybody
    missing = sent.standing - elsewhere
    return WorkbookReturn(
        file=one.file,
        department=one.department,
        asked=len(answered | missing),
        answered=len(answered),
        missing=len(missing),
        extra=one.extra + len(one.answered - sent.everybody),
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
