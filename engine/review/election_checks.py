"""Checks what an election leaves out, what it waives, and to whom it puts questions."""

from collections.abc import Iterable, Iterator

from engine.review.docket import Docket, asked, questions_read
from engine.review.intake import Intake
from engine.schedules.checks import unknown_days
from rules.model.conditions import NamedDate, dates_of
from rules.model.pack import Grade
from vocabulary.problems import Problem
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
            yield Problem(
                "missing-date",
                intake.election.place("dates"),
                Text(
                    f"条款 {criterion_name} 要与「{named.value}」比对，election.yaml 没有写明该日期",
                    f"`{criterion_name}` compares with `{named.value}`, which election.yaml does not give",
                ),
                Text(f"请在 dates 下补写 {named.value}", f"add `{named.value}` under dates"),
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
            yield Problem(
                "unknown-question",
                waiver.place,
                Text(
                    f"没有名为「{waiver.question}」的核查事项",
                    f"there is no question named `{waiver.question}`",
                ),
                Text("请核对 waived 中的名称", "check the names under waived"),
            )
        elif waiver.question in by_law:
            yield Problem(
                "waived-legal-bar",
                waiver.place,
                Text(
                    f"「{waiver.question}」是法定条件的核查事项，不能免查；仍按未反馈处理",
                    f"`{waiver.question}` is read by a legal bar and cannot be waived; it stays open",
                ),
                Text("请删去这一条", "take it out of waived"),
            )


def _unlisted_units(intake: Intake, dockets: Iterable[Docket]) -> Iterator[Problem]:
    """Report questions that nobody in the county will answer, because their unit is not on the list."""
    listed = set(intake.election.departments)
    for name in sorted(asked(dockets)):
        question = intake.authority.questions[name]
        for unit in question.of:
            if listed and unit not in listed:
                label = intake.authority.departments[unit].zh
                yield Problem(
                    "unit-not-listed",
                    intake.election.place("departments"),
                    Text(
                        f"「{question.ask.zh}」应由{label}（{unit}）反馈，但 departments 中没有该单位",
                        f"the question `{name}` is put to `{unit}`, which departments does not list",
                    ),
                    Text(
                        f"请在 departments 中加上 {unit}，或写 assign: {{{name}: 另一单位}}",
                        f"list `{unit}` under departments, or write assign: {{{name}: another unit}}",
                    ),
                )
