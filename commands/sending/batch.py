"""A batch as it is written: the forms, each locked where a password was typed, and the papers beside them."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from candidates.clearances.form_folder import FORMS
from candidates.clearances.sent.form_of import NO_DAY
from candidates.clearances.sent.making import MadeBatch, Setting, make_batch
from candidates.clearances.sent.planning import (
    Planned,
)
from candidates.election import Election
from candidates.people.numbers import append_numbers
from candidates.rosters.roll import NUMBERS_FILE
from commands.echo import say
from commands.exits import Exit, stop_saying
from commands.line.chinese_papers import InChinese, say_in_chinese
from commands.line.passwords import unit_passwords
from commands.progress import progress
from commands.sending.due import due_day
from commands.sending.templates import Templates, own_templates, paper
from commands.side_messages import stop_unwritten
from files.books.locked_files import LockingMissing, lock
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
    with_password = _lock(asking, planned, order)
    try:
        with progress(order.lang):
            made = make_batch(planned, setting, with_password)
    except LockingMissing:
        message = Text(
            '没有安装 msoffcrypto-tool，不能设密码。请运行：pip install "lianshen[passwords]"',
            'msoffcrypto-tool is not installed; run: pip install "lianshen[passwords]"',
        )
        stop_saying(message, order.lang, Exit.USAGE)
    papers = _papers(asking, made, Papers(about, due, templates), order.lang)
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
    say_in_chinese(InChinese.FORMS, order.lang)


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


def _papers(asking: Asking, made: MadeBatch, by: Papers, lang: Lang) -> Mapping[str, bytes]:
    """Return the letters that go out with a batch, and its register; none where nothing writes Word files."""
    villages: dict[str, frozenset[object]] = {}
    for person in (person for people in asking.wanted.values() for person in people):
        village = frozenset({(person.township, person.village)})
        villages[person.number] = villages.get(person.number, frozenset()) | village
    names = asking.authority.in_full(asking.election.county)
    named = Named(names, villages, by.about, by.due)
    batch = sent_batch(made.record, asking.inquiry.questions, named)
    letters = {sent.file: sending_fields(batch, sent, Lang.ZH) for sent in batch.files}
    try:
        return {
            **_letters(letters, by.templates),
            f"{REGISTER.name}.docx": paper(REGISTER, register_fields(batch, Lang.ZH), by.templates, Lang.ZH),
        }
    except WordMissing:
        message = Text(
            f"没有安装 python-docx，没有写{SENDING.name}和{REGISTER.name}。"
            '需要的请运行：pip install "lianshen[word]"',
            "python-docx is not installed, so the letter and the register were not written; "
            'pip install "lianshen[word]" installs it',
        )
        say(message.to(lang), err=True)
        return {}


def _letters(letters: Mapping[str, Fields], templates: Templates) -> Mapping[str, bytes]:
    """Return the letters: all in one file, or by the county's own template one for each form."""
    name = SENDING.name
    if name not in templates:
        made = [letter for fields in letters.values() for letter in SENDING.letters(fields)]
        return {f"{name}.docx": letters_docx(name, made)}
    return {
        f"{name}/{file.removesuffix('.xlsx')}_{name}.docx": paper(SENDING, fields, templates, Lang.ZH)
        for file, fields in letters.items()
    }


def _lock(asking: Asking, planned: Planned, order: Order) -> Callable[[str, bytes], bytes]:
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
