"""Opens an election folder and runs the engine on it; stops with a message where that cannot be done."""

from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from candidates.rosters.roll import NUMBERS_FILE
from commands.echo import put, say
from commands.exits import Exit, stop, stop_saying
from commands.progress import progress
from engine.backends.backend import Backend
from engine.backends.engines import EngineUnavailable, open_backend
from engine.backends.names import EngineName
from engine.review.intake import Intake, Unreadable, past_polling
from engine.review.review import Review
from engine.review.reviewing import review_election
from engine.review.stopped import stopped_review
from reports.disclosed.reader import Audience
from reports.shelf.kept_numbers import lost_numbers
from reports.shelf.numbering import REPORTS, recorded_on
from reports.shelf.reading import read_with_shelf
from rules.library import Library
from vocabulary.catalogue import review as catalogue
from vocabulary.problems import Problem, hint
from vocabulary.texts import Lang, Text

NOBODY_ELECTED = Text(
    "本文件夹是届中联审（kind: standing_check）：没有选举日，也没有人当选。请用 lianshen review",
    "this folder is a check of members in office (kind: standing_check): it has no polling day and nobody is "
    "elected; use lianshen review",
)


NO_SQL = Text(
    '没有安装 DuckDB、PyArrow、sqlglot，不能使用 --engine sql。请运行：pip install "lianshen[scale]"',
    "DuckDB, PyArrow and sqlglot are not installed, so there is no --engine sql; run: "
    'pip install "lianshen[scale]"',
)


@dataclass(frozen=True, slots=True)
class Opening:
    """How a folder is opened."""

    lang: Lang
    past: bool = False  # an election that is over will do
    shelf: Path | None = None  # on which the review will lie, where that is none of the folder's own
    json_for: Audience | None = None  # whom a review that stops prints its JSON for, where it is to be JSON
    named: date | None = None  # the review day that the command line names (--today)
    library: Library | None = None  # where packs come from, if not from the folder as it is


def open_folder(folder: Path, today: date, how: Opening) -> tuple[Intake, date]:
    """Read a folder and fix the review day; stop with a message where nothing can be reviewed."""
    with progress(how.lang):
        recorded = recorded_on(folder / REPORTS, *([how.shelf] if how.shelf else []))
        intake = read_with_shelf(folder, recorded, how.library)
    if isinstance(intake, Unreadable):
        if how.json_for is not None:
            from reports.json_report import unreadable_json

            put(unreadable_json(intake.problems, how.json_for, how.lang))
        stop(intake.problems, how.lang, Exit.UNUSABLE_INPUT)
    review_day = intake.election.review_day or today
    intake = _with_day_not_used(intake, how.named)
    over = past_polling(intake.election, intake.villages, review_day)
    if over is not None and not how.past:
        problems: tuple[Problem, ...] = (over,)
    else:
        problems = numbers_problems(folder, intake)
    if problems:
        if how.json_for is not None:
            from reports.json_report import json_report

            made = stopped_review(intake, review_day, problems)
            put(json_report(made, how.json_for, how.lang))
        stop(problems, how.lang, Exit.UNUSABLE_INPUT)
    return intake, review_day


def _with_day_not_used(intake: Intake, named: date | None) -> Intake:
    """Report a day of the command line beside another one in election.yaml, which is the one printed."""
    fixed = intake.election.review_day
    if named is None or fixed is None or named == fixed:
        return intake
    place = intake.election.place("review_day")
    found = hint(catalogue.TODAY_NOT_USED, place, review_day=fixed.isoformat(), today=named.isoformat())
    return replace(intake, hints=(*intake.hints, found))


def numbers_problems(folder: Path, intake: Intake) -> tuple[Problem, ...]:
    """Return why people would get other numbers than before, with the lines of numbers.csv at fault."""
    lost = lost_numbers(folder, intake.roll.numbers)
    if lost is None:
        return ()
    return (lost, *(each for each in intake.roll.problems if each.place.file == NUMBERS_FILE))


def judged(intake: Intake, engine: EngineName, review_day: date, lang: Lang) -> Review:
    """Run the engine on what was read."""
    backend = backend_of(engine, lang)
    try:
        with progress(lang):
            return review_election(intake, backend, review_day, draft=intake.election.review_day is None)
    finally:
        backend.close()


def backend_of(engine: EngineName, lang: Lang) -> Backend:
    """Open the engine that was asked for; another one is never taken in silence."""
    try:
        backend = open_backend(engine)
    except EngineUnavailable as missing:
        if str(missing) == EngineName.SQL.value:
            stop_saying(NO_SQL, lang, Exit.USAGE)
        message = Text(
            "没有安装 durable-rules，不能使用 --engine durable；可用 --engine compiled，结果相同。",
            "durable-rules is not installed; --engine compiled gives the same result",
        )
        stop_saying(message, lang, Exit.USAGE)
    if engine is EngineName.AUTO and backend.name == EngineName.COMPILED.value:
        message = Text(
            "没有安装 durable-rules，改用 compiled 引擎，结果相同。",
            "durable-rules is not installed, so the compiled engine runs; the result is the same",
        )
        say(message.to(lang), err=True)
    return backend
