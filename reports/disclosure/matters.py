"""Discloses open answers, what came back of the units, and the layers of law."""

from collections.abc import Iterable, Mapping

from engine.review.review import Finding
from engine.what_if.layers import Difference as Differs
from engine.what_if.layers import beside
from reports.disclosed.matters import (
    BatchLine,
    Difference,
    Ground,
    Layer,
    OpenAnswer,
    UnitReturn,
    UnitTally,
    WorkbookReturn,
)
from reports.disclosed.people import GroundOfPerson, LayerOfPerson
from reports.disclosure import finished
from reports.disclosure.asked import asked_in
from reports.disclosure.desk import Desk
from reports.disclosure.who_may_see import sees_evidence, sees_stakes
from reports.disclosure.words.layer_words import case_words
from vocabulary.answers import Owing, Reply, Said
from vocabulary.origins import Origin
from vocabulary.questions import Question
from vocabulary.texts import Lang, Text
from vocabulary.writing.masking import masked


def chase_for(desk: Desk) -> tuple[OpenAnswer, ...]:
    """Disclose every open answer with what it decides, to the working group alone."""
    if not sees_stakes(desk.reader):
        return ()
    return tuple(
        OpenAnswer(
            person=each.person,
            name=each.nominee.candidate.text("name"),
            township=each.village.township,
            village=each.village.name,
            question=each.question,
            department=each.department,
            decides=each.decides,
            position=each.position,
            details=each.details,
        )
        for each in finished.chase(desk.review)
    )


def tallies_for(desk: Desk) -> tuple[UnitTally, ...]:
    """Disclose how far every unit has answered."""
    if not sees_evidence(desk.reader):
        return ()
    asked = asked_in(desk.review)
    # Who is nominated in two villages is asked about once.
    people: dict[str, dict[str, dict[str, Reply]]] = {unit: {} for unit in asked.units}
    for village in desk.review.villages:
        for nominee in village.nominees:
            for unit, replies in asked.about(nominee).replies.items():
                people[unit].setdefault(nominee.candidate.number, {}).update(replies)
    return tuple(
        _tally(unit, desk.review.departments[unit], list(people[unit].values())) for unit in asked.units
    )


def _tally(unit: str, name: Text, people: list[dict[str, Reply]]) -> UnitTally:
    """Sum up what one unit was asked and has answered."""
    replies = [reply for person in people for reply in person.values()]
    awaited = sum(isinstance(reply, Owing) and reply.origin is Origin.AWAITED for reply in replies)
    answered = sum(isinstance(reply, Said) for reply in replies)
    waiting = sum(any(isinstance(reply, Owing) for reply in person.values()) for person in people)
    return UnitTally(unit, name, len(replies), answered, awaited, len(replies) - answered - awaited, waiting)


def workbooks_for(desk: Desk) -> tuple[WorkbookReturn, ...]:
    """Disclose what came back in every workbook."""
    listed = desk.review.returns.workbooks if sees_evidence(desk.reader) else ()
    return tuple(
        WorkbookReturn(
            file=masked(each.file),
            department=each.department,
            asked=each.asked,
            answered=each.answered,
            missing=each.missing,
            extra=each.extra,
            unsigned=each.unsigned,
        )
        for each in listed
    )


def batches_for(desk: Desk) -> tuple[BatchLine, ...]:
    """Disclose what came back of every form that was sent."""
    listed = desk.review.returns.batches if sees_evidence(desk.reader) else ()
    return tuple(
        BatchLine(
            form=masked(each.form),
            batch=masked(each.batch),
            department=each.department,
            sent=each.sent,
            answered=each.answered,
            missing=each.missing,
            extra=each.extra,
        )
        for each in listed
    )


def units_for(desk: Desk) -> tuple[UnitReturn, ...]:
    """Disclose what came back of every unit."""
    listed, names = desk.review.returns.units if sees_evidence(desk.reader) else (), desk.review.departments
    return tuple(
        UnitReturn(
            name=names.get(each.department, Text(each.department, each.department)),
            files=len(each.files),
            asked=each.asked,
            answered=each.answered,
            missing=each.missing,
            extra=each.extra,
            unsigned=each.unsigned,
        )
        for each in listed
    )


def layers_for(desk: Desk) -> tuple[Ground, ...]:
    """Disclose what several packs say of one ground."""
    if not sees_evidence(desk.reader):
        return ()
    questions = {name: each for pack in desk.review.packs for name, each in pack.questions.items()}
    return tuple(
        Ground(
            name=ground.name,
            layers=tuple(
                Layer(each.name, each.pack.source.force, each.criterion.item) for each in ground.members
            ),
            milder=tuple(_difference(each, questions) for each in ground.milder),
            stricter=tuple(_difference(each, questions) for each in ground.stricter),
        )
        for ground in finished.grounds(desk.review)
    )


def _difference(differs: Differs, questions: Mapping[str, Question]) -> Difference:
    """Disclose where a criterion differs from a legal bar."""
    example = Text(*(case_words(differs.example, questions, lang) for lang in Lang))
    return Difference(differs.criterion.name, differs.than.name, example)


def layers_of_person(findings: Iterable[Finding]) -> tuple[GroundOfPerson, ...]:
    """Disclose the grounds on which several packs speak of a person."""
    return tuple(
        GroundOfPerson(
            ground.ground,
            tuple(
                LayerOfPerson(
                    criterion=each.name,
                    title=each.pack.title,
                    item=each.criterion.item,
                    force=each.pack.source.force,
                    grade=each.criterion.grade,
                    text=each.criterion.text,
                    truth=each.truth,
                    overruled=each.name in ground.milder,
                )
                for each in ground.findings
            ),
        )
        for ground in beside(findings)
    )
