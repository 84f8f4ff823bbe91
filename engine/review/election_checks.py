"""Checks what an election leaves out, what it waives, and to whom it puts questions."""

from collections.abc import Iterable, Iterator

from engine.review.docket import Docket, asked, questions_read
from engine.review.intake import Intake
from engine.review.judging import Judged
from engine.schedules.checks import unknown_days
from rules.model.conditions import NamedDate, dates_of
from rules.model.pack import Grade
from vocabulary.catalogue import review as catalogue
from vocabulary.catalogue.entries import Value
from vocabulary.places import Place, SheetPlace
from vocabulary.problems import Hint, Problem, hint, problem
from vocabulary.texts import Text


def election_problems(intake: Intake, dockets: Iterable[Docket]) -> Iterator[Problem]:
    """Report waivers of what cannot be waived, and questions put to units that the election does not list."""
    dockets = tuple(dockets)
    yield from unknown_days(intake.election, intake.authority)
    yield from _missing_dates(intake, dockets)
    yield from _bad_waivers(intake, dockets)
    yield from _unlisted_units(intake, dockets)


def _missing_dates(intake: Intake, dockets: Iterable[Docket]) -> Iterator[Problem]:
    """Report dates that examined criteria compare with and election.yaml does not give: they stay unknown."""
    given = {
        NamedDate.NOMINATION_CLOSE: intake.election.nomination_close,
        NamedDate.ANNOUNCED_ON: intake.election.announced_on,
        NamedDate.TERM_BEGAN: intake.election.term_began,
    }
    needed: dict[NamedDate, str] = {}
    for docket in dockets:
        for criterion in docket.examined:
            for condition in (criterion.condition, criterion.unsettled):
                for read in dates_of(condition) if condition else ():
                    named = docket.pack.as_of if read is NamedDate.AS_OF else read
                    needed.setdefault(named, f"{docket.pack.name}/{criterion.name}")
    for named, criterion_name in needed.items():
        if named in given and given[named] is None:
            yield problem(
                catalogue.MISSING_DATE,
                intake.election.place("dates"),
                criterion=criterion_name,
                date=named.value,
            )


def _bad_waivers(intake: Intake, dockets: Iterable[Docket]) -> Iterator[Problem]:
    """Report waived questions that are not there or that a legal bar reads."""
    by_law = {
        name
        for docket in dockets
        for criterion in docket.examined
        if docket.pack.legal and criterion.grade is Grade.BAR
        for name in questions_read(criterion)
    }
    for waiver in intake.election.waived:
        if waiver.question not in intake.authority.questions:
            yield problem(catalogue.UNKNOWN_QUESTION, waiver.place, question=waiver.question)
        elif waiver.question in by_law:
            yield problem(catalogue.WAIVED_LEGAL_BAR, waiver.place, question=waiver.question)


def _unlisted_units(intake: Intake, dockets: Iterable[Docket]) -> Iterator[Problem]:
    """Report questions that nobody in the county will answer, because their unit is not on the list."""
    listed = set(intake.election.departments)
    table = _table_of_units(intake)
    for name in sorted(asked(dockets)):
        question = intake.authority.questions[name]
        for unit in question.of:
            if not listed or unit in listed:
                continue
            label = intake.authority.departments[unit].zh
            if table is not None:
                words: dict[str, Value] = {
                    "question": Text(question.ask.zh, name),
                    "unit": label,
                    "name": name,
                }
                yield problem(catalogue.UNIT_NOT_IN_TABLE, table, **words)
            else:
                yield problem(
                    catalogue.UNIT_NOT_LISTED,
                    intake.election.place("departments"),
                    question=Text(question.ask.zh, name),
                    asked=Text(f"{label}（{unit}）", f"`{unit}`"),
                    unit=unit,
                    name=name,
                )


def _table_of_units(intake: Intake) -> Place | None:
    """Return the sheet that lists the units, where election.yaml leaves them to it."""
    rows = intake.authority.own_units.values()
    if not rows or "departments" in intake.election.written:
        return None
    first = next(iter(rows)).place
    return SheetPlace(first.file, first.sheet)


def not_covered(judged: Iterable[Judged]) -> Iterator[Hint]:
    """Report nominees whom no pack speaks of."""
    for found in judged:
        if not found.packs:
            candidate = found.material.candidate
            yield hint(catalogue.NO_PACK_APPLIES, candidate.place, number=candidate.number)
