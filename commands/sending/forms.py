"""The command `forms`: the workbooks that units fill in, in batches; what was made is never overwritten."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import NoReturn

import click

from candidates.clearances.form_folder import FORMS
from candidates.clearances.sent.making import MadeBatch, Setting, make_batch
from candidates.clearances.sent.planning import (
    Planned,
    Sent,
    gone_since,
    next_of,
    reissue_of,
    supplement_of,
)
from candidates.people.numbers import append_numbers
from candidates.rosters.roll import NUMBERS_FILE
from commands.echo import say
from commands.exits import Exit, report_problems, stop, stop_saying
from commands.group import FOLDER, LANG
from commands.line.both_languages import InBoth
from commands.line.passwords import unit_passwords
from commands.opening import election_folder
from commands.progress import progress
from commands.side_messages import report_hints, stop_unwritten
from engine.review.intake import Unreadable, past_polling
from files.books.locked_files import LockingMissing, lock
from files.entries import list_folder
from files.whole_files import write_new_folder
from intake.asking import Asking, read_asking
from reports.disclosure.letters import Named, sent_batch
from reports.papers.letters.sending import REGISTER, SENDING, register, sending_letter
from reports.shelf.kept_numbers import lost_numbers
from reports.writers.letters_docx import letters_docx
from reports.writers.word import WordMissing
from vocabulary.catalogue.clearances import sent as catalogue
from vocabulary.elections.election_kinds import SENT_ABOUT
from vocabulary.places import Place
from vocabulary.problems import Hint, Problem, hint, problem
from vocabulary.texts import Lang, Text


@dataclass(frozen=True, slots=True)
class _Order:
    """What was asked for on the line."""

    by_township: bool
    supplement: bool
    reissue: int | None
    password: bool
    today: date
    lang: Lang


@click.command(cls=InBoth)
@FOLDER
@click.option(
    "--by",
    type=click.Choice(["unit", "township"]),
    default="unit",
    help="每个单位一份，或每个单位每个乡镇一份 / a form for each unit, or for each unit and township",
)
@click.option(
    "--supplement",
    is_flag=True,
    help="为以前没有姓名、身份证号后四位的「明细」补发 / 明细 for forms sent without names in it",
)
@click.option(
    "--reissue",
    type=click.IntRange(1),
    metavar="N",
    help="补发第 N 批，另立一批，原件不动 / make batch N once more, as a batch of its own",
)
@click.option(
    "--password",
    is_flag=True,
    help="逐个单位输入文件密码，不保存 / ask for a password of each unit; it is kept nowhere",
)
@click.option(
    "--today",
    type=click.DateTime(["%Y-%m-%d"]),
    metavar="2026-12-02",
    help="生成日期（election.yaml 未写 review_day 时） / the day, where election.yaml fixes none",
)
@LANG
def forms(  # noqa: PLR0917 - the options of the command
    folder: Path | None,
    by: str,
    supplement: bool,
    reissue: int | None,
    password: bool,
    today: datetime | None,
    lang: str,
) -> None:
    """生成送审的反馈表（forms/第N批）。 / Make the forms that the units fill in.

    只写新增、变动的人员和事项；已生成的反馈表从不覆盖。
    退出码：0 已生成，或者没有要送的；2 用法不对，或者未能写入；3 文件夹无法使用，或者名册有差错、有人没列入。
    Exit codes: 0 made or nothing to send, 2 wrong usage or not written, 3 unusable, or somebody was left out.
    """
    if supplement and reissue is not None:
        message = Text("--supplement 与 --reissue 不能同用", "--supplement and --reissue do not go together")
        stop_saying(message, Lang(lang), Exit.USAGE)
    day = today.date() if today else click.get_current_context().find_root().obj()
    order = _Order(by == "township", supplement, reissue, password, day, Lang(lang))
    where = election_folder(folder, order.lang, writes=True)
    asking = _read(where, order)
    sent = Sent(
        asking.batches, asking.old, frozenset(each.name for each in list_folder(where / FORMS, where))
    )
    planned, hints = _planned(asking, sent, order)
    left_out = [_left_out(each.number, each.place) for each in asking.unidentified]
    problems = (*asking.problems, *left_out)
    report_problems(problems, order.lang)
    report_hints(hints, order.lang)
    if planned.people:
        _write(where, asking, planned, order)
    else:
        _say_nothing_new(order)
    raise click.exceptions.Exit(Exit.UNUSABLE_INPUT if problems else Exit.ALL_PASS)


def _read(where: Path, order: _Order) -> Asking:
    """Read the folder, or stop where no form can be made from it."""
    with progress(order.lang):
        asking = read_asking(where)
    if isinstance(asking, Unreadable):
        stop(asking.problems, order.lang, Exit.UNUSABLE_INPUT)
    over = past_polling(asking.election, asking.villages, asking.election.review_day or order.today)
    lost = lost_numbers(where, asking.roll.numbers)
    if over or lost:
        stop([each for each in (over, lost) if each], order.lang, Exit.UNUSABLE_INPUT)
    if not asking.roll.numbers.usable:
        stop(asking.roll.problems, order.lang, Exit.UNUSABLE_INPUT)
    return asking


def _planned(asking: Asking, sent: Sent, order: _Order) -> tuple[Planned, list[Hint]]:
    """Return the batch that was asked for."""
    if order.supplement:
        detailed = frozenset(name for name, question in asking.inquiry.questions.items() if question.fields)
        return supplement_of(asking.wanted, sent, detailed), []
    if order.reissue is None:
        return next_of(asking.wanted, sent), []
    planned = reissue_of(asking.wanted, sent, order.reissue)
    if planned is None:
        _stop_no_batch(order)
    gone = gone_since(asking.wanted, sent, order.reissue)
    batch = f"第{order.reissue}批"
    place = asking.election.place()
    return planned, [hint(catalogue.PERSON_GONE, place, number=number, batch=batch) for number in gone]


def _left_out(number: str, place: Place) -> Problem:
    """Say that somebody stands on no form."""
    return problem(catalogue.NOT_ON_A_FORM, place, number=number)


def _write(where: Path, asking: Asking, planned: Planned, order: _Order) -> None:
    """Write a batch, and say what lies where."""
    setting = Setting(
        county=asking.election.county,
        polling_day=asking.election.polling_day.isoformat(),
        made_on=(asking.election.review_day or order.today).isoformat(),
        units=asking.authority.departments,
        names=asking.authority.in_full(asking.election.county),
        questions=asking.inquiry.questions,
        about=SENT_ABOUT[asking.election.kind],
        by_township=order.by_township,
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
    final = where / FORMS / planned.batch
    papers = _papers(asking, made, order)
    try:
        # Before the forms, which name people by these numbers.
        append_numbers(where / NUMBERS_FILE, asking.roll.new_numbers)
    except OSError as error:
        stop_unwritten(where / NUMBERS_FILE, error, order.lang)
    try:
        write_new_folder(final, {**made.files, **papers}, where)
    except OSError as error:
        stop_unwritten(final, error, order.lang)
    for line in _lines(made, final):
        say(line.to(order.lang))


def _papers(asking: Asking, made: MadeBatch, order: _Order) -> Mapping[str, bytes]:
    """Return the letters that go out with a batch, and its register; none where nothing writes Word files."""
    villages: dict[str, frozenset[object]] = {}
    for person in (person for people in asking.wanted.values() for person in people):
        village = frozenset({(person.township, person.village)})
        villages[person.number] = villages.get(person.number, frozenset()) | village
    names = asking.authority.in_full(asking.election.county)
    about = SENT_ABOUT[asking.election.kind]
    batch = sent_batch(made.record, about, asking.inquiry.questions, Named(names, villages))
    letters = [sending_letter(batch, sent) for sent in batch.files]
    try:
        return {
            f"{SENDING}.docx": letters_docx(SENDING, letters),
            f"{REGISTER}.docx": letters_docx(REGISTER, [register(batch)]),
        }
    except WordMissing:
        message = Text(
            f'没有安装 python-docx，没有写{SENDING}和{REGISTER}。需要的请运行：pip install "lianshen[word]"',
            "python-docx is not installed, so the letter and the register were not written; "
            'pip install "lianshen[word]" installs it',
        )
        say(message.to(order.lang), err=True)
        return {}


def _lock(asking: Asking, planned: Planned, order: _Order) -> Callable[[str, bytes], bytes]:
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
        asked = {question for person in form.people for question in person.asked}
        yield Text(
            f"  {form.file}：{len(form.people):,} 人，{len(asked)} 项，指纹 {form.sha256[:16]}",
            f"  {form.file}: {len(form.people):,} people, {len(asked)} questions, "
            f"fingerprint {form.sha256[:16]}",
        )


def _say_nothing_new(order: _Order) -> None:
    """Say that no batch was made, and why."""
    if order.supplement:
        message = Text(
            "forms/ 中的反馈表「明细」都有姓名和身份证号后四位，不需要补发。",
            "every form in forms/ has names in its 明细; nothing is missing",
        )
    else:
        message = Text(
            "没有新增或者变动的人员和事项，没有生成新的批次。已送审的见 forms/；确需补发的，用 --reissue N。",
            "nobody is new or changed, so no batch was made; --reissue N makes an earlier one once more",
        )
    say(message.to(order.lang))


def _stop_no_batch(order: _Order) -> NoReturn:
    """Say that there is no batch of that number."""
    message = Text(
        f"forms/ 中没有本系统生成的第{order.reissue}批，不能补发。",
        f"forms/ has no batch {order.reissue} of ours; nothing can be made once more",
    )
    stop_saying(message, order.lang, Exit.USAGE)
