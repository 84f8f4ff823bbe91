"""Writes a new folder, whole or not at all; what is written is read back by the readers of every review."""

import shutil
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from candidates.clearances.answering_unit import unit_names, unit_of
from candidates.election import Election, read_election
from candidates.folders import CALENDAR_FILE, ELECTION_FILE, PRIVACY, VILLAGES_FILE
from candidates.rosters.sitting import SITTING_FILE
from candidates.units.reader import UNITS_FILE, UnitRow
from engine.review.authority.authority import Authority
from engine.review.docket import asked, docket_of, facts_asked
from engine.schedules.scheduling import schedules_of
from files.workbooks import write_workbook
from intake.packs import read_authority
from reports.disclosure.calendars import calendars_of
from reports.starting.election_text import election_text
from reports.starting.launchers import SHELL, Program, launchers
from reports.starting.plan import Plan
from reports.starting.privacy_papers.assessment import NAME as ASSESSMENT
from reports.starting.privacy_papers.assessment import assessment
from reports.starting.privacy_papers.consent import NAME as CONSENT
from reports.starting.privacy_papers.consent import consent
from reports.starting.privacy_papers.duties import NAME as DUTIES
from reports.starting.privacy_papers.duties import duties
from reports.starting.privacy_papers.matters import Matters, copied
from reports.starting.privacy_papers.notice import NAME as NOTICE
from reports.starting.privacy_papers.notice import notice
from reports.starting.privacy_papers.promise import NAME as PROMISE
from reports.starting.privacy_papers.promise import promise
from reports.starting.privacy_papers.security import NAME as SECURITY
from reports.starting.privacy_papers.security import security
from reports.starting.sheets.calendar import calendar_sheets, too_late
from reports.starting.sheets.rosters import roster_files, sitting_sheets
from reports.starting.sheets.units import unit_sheets
from reports.starting.sheets.villages import village_sheets
from reports.wording.audience_words import INSIDE
from reports.writers.word.document import Block, Footer, page_words, write_docx
from reports.writers.word.packages import WordMissing
from rules.library import Library
from rules.model.pack import Pack
from vocabulary.elections.election_kinds import ElectionKind
from vocabulary.problems import Problem
from vocabulary.questions import Question
from vocabulary.texts import Lang, Text
from vocabulary.writing.reading_copies import Counts, copy_name

_Writer = Callable[[Matters], Iterator[Block]]
_NAMED: tuple[tuple[Text, _Writer], ...] = (
    *((ASSESSMENT, assessment), (NOTICE, notice), (CONSENT, consent)),
    *((DUTIES, duties), (PROMISE, promise), (SECURITY, security)),
)
PAPERS: Mapping[str, tuple[Text, _Writer]] = {
    f"{number} {name.zh}": (name, writer) for number, (name, writer) in enumerate(_NAMED, start=1)
}
_EXECUTABLE = 0o755


@dataclass(frozen=True, slots=True)
class Begun:
    """What was written, and what does not fit as things stand."""

    papers: bool  # otherwise what writes Word files is not installed
    too_late: tuple[str, ...]


def write_start(folder: Path, plan: Plan, program: Program, lang: Lang) -> Begun | tuple[Problem, ...]:
    """Write everything into an empty folder.

    Problems are returned where what somebody gave (a county's name) cannot stand in election.yaml. Whatever
    stops the writing takes away what was written.

    Raises:
        OSError: a file cannot be written.
    """
    before = set(folder.iterdir())
    try:
        begun = _write(folder, plan, program, lang)
    except BaseException:
        _take_away(folder, before)
        raise
    if not isinstance(begun, Begun):
        _take_away(folder, before)
    return begun


def _take_away(folder: Path, before: set[Path]) -> None:
    """Take away what was written so far."""
    for path in set(folder.iterdir()) - before:
        shutil.rmtree(path, ignore_errors=True) if path.is_dir() else path.unlink(missing_ok=True)


def _write(folder: Path, plan: Plan, program: Program, lang: Lang) -> Begun | tuple[Problem, ...]:
    """Write the files, those first from which the others are filled in."""
    (folder / ELECTION_FILE).write_bytes(election_text(plan).encode())
    election, problems = read_election(folder / ELECTION_FILE)
    if election is None or problems:
        return tuple(problems)
    write_workbook(folder / VILLAGES_FILE, village_sheets(plan))
    authority = read_authority(election, plan.before.villages, Library(folder))
    dockets = [docket_of(pack, authority.questions, frozenset()) for pack in authority.speaking]
    used = asked(dockets)
    questions = tuple(question for name, question in authority.questions.items() if name in used)
    _write_rosters(folder, plan, facts_asked(dockets))
    units = list(dict.fromkeys(unit for question in questions for unit in question.of))
    rows = _last_units(plan.before.units, authority, election.county)
    write_workbook(folder / UNITS_FILE, unit_sheets(units, authority.departments, rows, plan.lang))
    for name, content in launchers(program).items():
        (folder / name).write_bytes(content)
    (folder / SHELL).chmod(_EXECUTABLE)
    late = _write_calendar(folder, plan, election, authority, lang)
    return Begun(_write_papers(folder, _matters(plan, authority, questions, rows), plan.lang), late)


def _write_rosters(folder: Path, plan: Plan, read: frozenset[str]) -> None:
    """Write the blank rosters, and make room for what comes back."""
    for name in ("rosters", "clearances", "papers"):
        (folder / name).mkdir()
    for name, sheets in roster_files(plan, read):
        write_workbook(folder / "rosters" / name, sheets)
    if plan.kind is ElectionKind.BY_ELECTION:
        write_workbook(folder / SITTING_FILE, sitting_sheets(plan, read))


def _write_calendar(
    folder: Path, plan: Plan, election: Election, authority: Authority, lang: Lang
) -> tuple[str, ...]:
    """Write the calendar where somebody is elected; return what does not fit."""
    if not plan.elects:
        return ()
    calendars = calendars_of(schedules_of(election, plan.before.villages, authority, election.review_day))
    write_workbook(folder / CALENDAR_FILE, calendar_sheets(plan.title, calendars, plan.today, plan.lang))
    return too_late(calendars, plan.today, lang)


def _last_units(rows: Sequence[UnitRow], authority: Authority, county: str) -> dict[str, UnitRow]:
    """Return last term's units by their codes, in their order."""
    names = unit_names(authority.departments, county)
    found: dict[str, UnitRow] = {}
    for row in rows:
        code = unit_of(row.unit, names)
        if code is not None:
            found.setdefault(code, row)
    return found


def _matters(
    plan: Plan, authority: Authority, questions: tuple[Question, ...], rows: Mapping[str, UnitRow]
) -> Matters:
    """Return what the papers are filled in from."""
    order = dict.fromkeys([*rows, *authority.departments])
    titles: dict[str, Text] = {}
    for pack in authority.speaking:
        titles.setdefault(pack.source.title, Text(pack.source.title, _english(pack)))
    units = {code: authority.departments[code] for code in order if code in authority.departments}
    return Matters(plan.county, plan.title, questions, units, tuple(titles.values()), plan.elects)


def _english(pack: Pack) -> str:
    """Return what a source is called in English, with its own title."""
    return f"{pack.title.en} ({pack.source.title})"


def _write_papers(folder: Path, matters: Matters, lang: Lang) -> bool:
    """Write the papers, if what writes Word files is installed; for whoever asks for English also copies."""
    where = folder / PRIVACY
    where.mkdir()
    footer = Footer("", page_words(Lang.ZH), INSIDE.zh)
    try:
        for name, (_, paper) in PAPERS.items():
            (where / f"{name}.docx").write_bytes(write_docx(name, list(paper(matters)), footer))
        if lang is Lang.EN:
            _write_copies(folder / copy_name(PRIVACY), replace(matters, lang=lang))
    except WordMissing:
        where.rmdir()
        return False
    return True


def _write_copies(where: Path, matters: Matters) -> None:
    """Write the papers as reading copies: what is signed is the Chinese text."""
    where.mkdir()
    footer = Footer("", page_words(matters.lang), INSIDE.to(matters.lang))
    for name, (title, paper) in PAPERS.items():
        # Whoever asks how the data are kept safe is given that paper, and signs nothing.
        counts = Counts.SENT if paper is security else Counts.SIGNED
        blocks = [copied(counts), *paper(matters)]
        copy = where / copy_name(f"{name}.docx")
        copy.write_bytes(write_docx(title.en, blocks, footer))
