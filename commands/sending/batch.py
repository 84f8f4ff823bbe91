"""A batch as it is written: the forms, each locked where a password was typed, and the papers beside them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from candidates.clearances.form_folder import FORMS
from candidates.clearances.sent.form_of import NO_DAY
from candidates.clearances.sent.making import Lock, MadeBatch, Setting, make_batch
from candidates.clearances.sent.planning import Planned, Sent
from candidates.election import Election
from candidates.people.numbers import append_numbers
from candidates.rosters.roll import NUMBERS_FILE
from commands.echo import say
from commands.exits import Exit, stop_saying
from commands.line.passwords import unit_passwords
from commands.progress import progress
from commands.sending.due import due_day
from commands.sending.templates import Templates, own_templates, paper, said_of_words
from commands.side_messages import stop_unwritten
from files.books.locked_files import LockingMissing, lock
from files.entries import list_folder
from files.whole_files import write_new_folder
from intake.asking import Asking
from reports.disclosed.letters import Fields
from reports.disclosure.letters import Named, sent_batch
from reports.papers.letters.sending import REGISTER, SENDING, register_fields, sending_fields
from reports.papers.shared.frame import day_words
from reports.writers.word.letters import letters_docx
from reports.writers.word.packages import WordMissing
from vocabulary.elections.election_kinds import ELECTED_ABOUT, SENT_ABOUT
from vocabulary.texts import Lang, Text
from vocabulary.writing.reading_copies import copy_name

_NO_WORD = Text(
    f"没有安装 python-docx，没有写{SENDING.name}和{REGISTER.name}。"
    '需要的请运行：pip install "lianshen[word]"',
    "python-docx is not installed, so the letter and the register were not written; "
    'pip install "lianshen[word]" installs it',
)
_COPIES = "reading copies in English of the letters and the register, whose Chinese text is what goes out"


@dataclass(frozen=True, slots=True)
class Order:
    """What was asked for on the line."""

    by: str | None  # unit or township; None where nobody said
    supplement: bool
    reissue: str | None
    password: bool
    today: date
    named: date | None  # the day that was named on the line
    due: date | None
    lang: Lang

    def made_on(self, election: Election) -> date:
        """Return the day that the papers bear."""
        return self.named or election.review_day or self.today


def write_batch(where: Path, asking: Asking, planned: Planned, order: Order) -> None:
    """Write a batch, and say what lies where."""
    made_on = order.made_on(asking.election)
    due = due_day(order.due, made_on, order.lang)
    templates = _templates(where, order.lang)
    about = _about(asking, planned)
    setting = Setting(
        county=asking.election.county,
        polling_day=asking.election.polling_day.isoformat(),
        made_on=made_on.isoformat(),
        due=Text(day_words(due), due) if due else NO_DAY,
        lang=order.lang,
        units=asking.authority.departments,
        names=asking.authority.in_full(asking.election.county),
        questions=asking.inquiry.questions,
        about=about.zh,
        by_township=order.by == "township",
    )
    made = _made(planned, setting, _lock(asking, planned, order))
    papers = _papers(asking, made, Papers(about, due, templates), Lang.ZH)
    if not papers:
        say(_NO_WORD.to(order.lang), err=True)
    final = where / FORMS / planned.batch
    try:
        # Before the forms, which name people by these numbers.
        append_numbers(where / NUMBERS_FILE, asking.new_numbers)
    except OSError as error:
        stop_unwritten(where / NUMBERS_FILE, error, order.lang)
    try:
        write_new_folder(final, {**made.files, **papers}, where)
    except OSError as error:
        stop_unwritten(final, error, order.lang)
    for line in _lines(made, final):
        say(line.to(order.lang))
    if order.lang is Lang.EN:
        _write_copies(where, asking, made, Papers(about, due, templates))


def _made(planned: Planned, setting: Setting, lock_form: Lock) -> MadeBatch:
    """Make the forms; stop where a password was typed and nothing can lock them."""
    try:
        with progress(setting.lang):
            return make_batch(planned, setting, lock_form)
    except LockingMissing:
        message = Text(
            '没有安装 msoffcrypto-tool，不能设密码。请运行：pip install "lianshen[passwords]"',
            'msoffcrypto-tool is not installed; run: pip install "lianshen[passwords]"',
        )
        stop_saying(message, setting.lang, Exit.USAGE)


@dataclass(frozen=True, slots=True)
class Papers:
    """What the papers of a batch are written with."""

    about: Text
    due: str
    templates: Templates


def _about(asking: Asking, planned: Planned) -> Text:
    """Return whom the forms are about."""
    return ELECTED_ABOUT if planned.winners else SENT_ABOUT[asking.election.kind]


def _templates(where: Path, lang: Lang) -> Templates:
    """Return the county's templates; where nothing writes Word files, that is said with the papers."""
    try:
        return own_templates(where, (SENDING, REGISTER), lang)
    except WordMissing:
        return {}


def _write_copies(where: Path, asking: Asking, made: MadeBatch, by: Papers) -> None:
    """Write reading copies of the papers that go out with a batch: beside the papers, never in place of them.

    The forms went into the batch in both languages, and a batch is written once: without its letters it could
    not go out.
    """
    papers = _papers(asking, made, by, Lang.EN)
    folder = where / copy_name(FORMS)
    taken = frozenset(each.name for each in list_folder(folder, where))
    final = folder / Sent((), (), taken).free(made.record.batch)
    try:
        if papers:
            write_new_folder(final, {copy_name(name): content for name, content in papers.items()}, where)
            say(f"{_COPIES}: {final}", err=True)
    except OSError as error:
        stop_unwritten(final, error, Lang.EN)


def _papers(asking: Asking, made: MadeBatch, by: Papers, lang: Lang) -> Mapping[str, bytes]:
    """Return the letters that go out with a batch, and its register; none where nothing writes Word files."""
    villages: dict[str, frozenset[object]] = {}
    for person in (person for people in asking.wanted.values() for person in people):
        village = frozenset({(person.township, person.village)})
        villages[person.number] = villages.get(person.number, frozenset()) | village
    names = asking.authority.in_full(asking.election.county)
    named = Named(names, villages, by.about, by.due)
    batch = sent_batch(made.record, asking.inquiry.questions, named)
    letters = {sent.file: sending_fields(batch, sent, lang) for sent in batch.files}
    try:
        return {
            **_letters(letters, by.templates, lang),
            f"{REGISTER.name}.docx": paper(REGISTER, register_fields(batch, lang), by.templates, lang),
        }
    except WordMissing:
        return {}


def _letters(letters: Mapping[str, Fields], templates: Templates, lang: Lang) -> Mapping[str, bytes]:
    """Return the letters: all in one file, or by the county's own template one for each form."""
    name = SENDING.name
    if name not in templates or lang is Lang.EN:
        more = said_of_words(SENDING, templates)
        made = [letter for fields in letters.values() for letter in SENDING.letters(fields, lang, more)]
        return {f"{name}.docx": letters_docx(SENDING.called.to(lang), made, lang)}
    return {
        f"{name}/{file.removesuffix('.xlsx')}_{name}.docx": paper(SENDING, fields, templates, lang)
        for file, fields in letters.items()
    }


def _lock(asking: Asking, planned: Planned, order: Order) -> Lock:
    """Return what locks the form of a unit: nothing, or the password that was typed for it."""
    units = list(planned.people)
    names = [asking.authority.departments[unit].to(order.lang) for unit in units]
    typed = unit_passwords(names, order.lang) if order.password else {}
    words = {unit: typed.get(name, "") for unit, name in zip(units, names, strict=True)}
    return lambda unit, raw: lock(raw, words[unit]) if words[unit] else raw


def _lines(made: MadeBatch, final: Path) -> Iterator[Text]:
    """Say what was made."""
    record = made.record
    people = {person.no for form in record.forms for person in form.people}
    yield Text(
        f"{record.batch}：{len(record.forms)} 份反馈表，{len(people):,} 人。位置：{final}",
        f"{record.batch}: {len(record.forms)} forms, {len(people):,} people, in {final}",
    )
    for form in record.forms:
        people = {person.no for person in form.people}
        asked = {question for person in form.people for question in person.asked}
        yield Text(
            f"  {form.file}：{len(people):,} 人，{len(asked)} 项，指纹 {form.sha256[:16]}",
            f"  {form.file}: {len(people):,} people, {len(asked)} questions, fingerprint {form.sha256[:16]}",
        )
