"""The commands `letters` and `confirm`: letters to units, made from the folder as it is now."""

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import cached_property
from pathlib import Path

import click

from candidates.clearances.sent.addressees import UnitsInFull
from candidates.folders import LETTERS, TEMPLATES
from commands.deciding.person_letters import CHANGED, PERSON_KINDS, person_letters
from commands.echo import say
from commands.exits import Exit, stop_saying
from commands.group import FOLDER, LANG
from commands.line.both_languages import InBoth
from commands.line.election_folders import election_folder
from commands.line.list_orders import ORDER
from commands.line.passwords import PASSWORD
from commands.line.reading_copies import say_copies
from commands.opening import Opening, judged, open_folder
from commands.sending.due import DUE, due_day
from commands.sending.paper_files import paper_file, plain_name
from commands.sending.templates import Templates, blank_templates, own_templates, paper
from commands.side_messages import stop_unwritten, stop_word_missing
from engine.backends.names import EngineName
from engine.review.intake import Intake
from engine.review.review import Review
from files.whole_files import first_free, write_new_folder, write_whole
from reports.disclosed.letters import Fields
from reports.disclosure.letters import owed_by_units, read_of_units
from reports.letter_kinds import LetterKind
from reports.papers.letters.confirmation import CONFIRMATION, confirmation_fields
from reports.papers.letters.reminder import REMINDER, reminder_fields
from reports.shelf.edition import compared
from reports.shelf.fingerprints import fingerprints
from reports.shelf.numbering import REPORTS, folder_name, last_review, next_number
from reports.writers.word.packages import WordMissing
from vocabulary.elections.list_orders import Order
from vocabulary.texts import Lang, Text

_TO_UNITS = (REMINDER, CONFIRMATION)
KINDS = {kind.name: kind for kind in (*_TO_UNITS, *PERSON_KINDS)}


@dataclass(frozen=True)
class _Work:
    """What letters are made from."""

    folder: Path
    intake: Intake
    day: date
    due: str
    lang: Lang

    @property
    def names(self) -> UnitsInFull:
        """Return the units' names in full."""
        return self.intake.authority.in_full(self.intake.election.county)

    @cached_property
    def review(self) -> Review:
        """Return the review, made once and only where a kind of letter needs it."""
        return judged(self.intake, EngineName.AUTO, self.day, self.lang)


def _reminders(work: _Work) -> Mapping[str, Fields]:
    """Return by unit the letters about what is owed."""
    owed_by = owed_by_units(work.review, work.names, work.due)
    return {owed.unit.zh: reminder_fields(owed, work.lang) for owed in owed_by}


def _confirmations(work: _Work) -> Mapping[str, Fields]:
    """Return by unit what was read of it."""
    read = read_of_units(work.intake, work.names, fingerprints(work.folder), work.day.isoformat())
    return {each.unit.zh: confirmation_fields(each, work.lang) for each in read}


_MAKERS: Mapping[str, Callable[[_Work], Mapping[str, Fields]]] = {
    REMINDER.name: _reminders,
    CONFIRMATION.name: _confirmations,
}
TODAY = click.option(
    "--today",
    type=click.DateTime(["%Y-%m-%d"]),
    metavar="2026-12-06",
    help="审查日（election.yaml 未写 review_day 时） / the day, where election.yaml fixes none",
)


@click.command(cls=InBoth)
@FOLDER
@click.argument("kinds", nargs=-1, metavar="[KIND]...")
@PASSWORD
@DUE
@ORDER
@click.option(
    "--templates",
    is_flag=True,
    help="只写出各种函的模板（模板/），改好后照用 / only write the papers as templates, to be changed",
)
@TODAY
@LANG
def letters(  # noqa: PLR0917 - the options of the command
    folder: Path | None,
    kinds: tuple[str, ...],
    due: datetime | None,
    order: str | None,
    templates: bool,
    today: datetime | None,
    lang: str,
) -> None:
    """写函和文书（Word）。 / Write the letters and papers, all kinds by default.

    KIND：给单位的催办函、反馈确认单；给本人的告知书（附送达回证）、复核通知书；陈述申辩笔录；
    每村的联审意见表、名单。给本人和每村的，依最近一次编号的比对写；之后有变动的，先再比对。
    写入 letters/第NN次，NN 为最近一次编号的比对；再写一次为 第NN次-2，从不覆盖。
    模板/ 中有 催办函.docx 等模板的，照县里的模板写；字段写作 {{单位}}。
    Follows the county's own templates there. --lang en 写英文参阅本，放在 letters.en/，不作为发出的函。
    --lang en writes English reading copies into letters.en/ instead; none of them goes out.
    退出码：0 已写，或者没有要写的；2 用法不对，或者未能写入；3 文件夹无法使用。
    Exit codes: 0 written or nothing to write, 2 wrong usage or not written, 3 the folder cannot be used.
    """
    unknown = [kind for kind in kinds if kind not in KINDS]
    if unknown:
        message = Text(
            f"没有「{unknown[0]}」这种函，可以是：{'、'.join(KINDS)}",
            f"there is no letter called {unknown[0]}; it can be {' or '.join(KINDS)}",
        )
        stop_saying(message, Lang(lang), Exit.USAGE)
    if templates:
        _write_templates(folder, Lang(lang))
        return
    chosen = tuple(kind for name, kind in KINDS.items() if name in kinds or not kinds)
    _write(
        folder,
        _Wanted(chosen, bool(kinds), Order(order) if order else None),
        _Days(_day(today), _day(due)),
        Lang(lang),
    )


@click.command(cls=InBoth)
@FOLDER
@PASSWORD
@TODAY
@LANG
def confirm(folder: Path | None, today: datetime | None, lang: str) -> None:
    """写反馈确认单，同 letters 反馈确认单。 / Write what was read of each unit, for its seal.

    退出码：0 已写，或者没有要写的；2 用法不对，或者未能写入；3 文件夹无法使用。
    Exit codes: 0 written or nothing to write, 2 wrong usage or not written, 3 the folder cannot be used.
    """
    _write(folder, _Wanted((CONFIRMATION,), named=True), _Days(_day(today)), Lang(lang))


@dataclass(frozen=True, slots=True)
class _Wanted:
    """Which kinds are written, whether somebody asked for just these, and the order of a list."""

    kinds: tuple[LetterKind, ...]
    named: bool
    order: Order | None = None

    def among(self, kinds: tuple[LetterKind, ...]) -> tuple[LetterKind, ...]:
        """Return those wanted among some kinds."""
        return tuple(kind for kind in self.kinds if kind in kinds)


@dataclass(frozen=True, slots=True)
class _Days:
    """The days that were named on the line."""

    today: date | None
    due: date | None = None


def _day(named: datetime | None) -> date | None:
    """Return a day as a day."""
    return named.date() if named else None


def _write_templates(folder: Path | None, lang: Lang) -> None:
    """Write the papers as templates; those that are there stay as they are."""
    where = election_folder(folder, lang, writes=True)
    try:
        made = blank_templates(where)
    except WordMissing:
        stop_word_missing(lang)
    shelf = where / TEMPLATES
    for name, raw in made.items():
        try:
            shelf.mkdir(exist_ok=True)
            write_whole(shelf / name, raw, within=where)
        except OSError as error:
            stop_unwritten(shelf / name, error, lang)
        say(Text(f"模板：{shelf / name}", f"template: {shelf / name}").to(lang))
    if not made:
        say(
            Text("模板/ 中各种模板都有了，没有改动。", "every template is there; nothing was changed").to(
                lang
            )
        )


def _write(folder: Path | None, wanted: _Wanted, days: _Days, lang: Lang) -> None:
    """Write the letters of these kinds into a new folder of letters/."""
    where = election_folder(folder, lang, writes=True)
    number = next_number(where / REPORTS) - 1
    if number < 1:
        message = Text(
            "还没有编号的比对。请先运行 lianshen review FOLDER，再写函。",
            "there is no numbered review yet; run lianshen review FOLDER first",
        )
        stop_saying(message, lang, Exit.USAGE)
    day = days.today or click.get_current_context().find_root().obj()
    intake, review_day = open_folder(where, day, Opening(lang, past=True, named=days.today))
    work = _Work(where, intake, review_day, due_day(days.due, review_day, lang), lang)
    try:
        templates = own_templates(where, wanted.kinds, lang)
    except WordMissing:
        stop_word_missing(lang)
    to_units = {kind: _MAKERS[kind.name](work) for kind in wanted.among(_TO_UNITS)}
    written = {**to_units, **_on_people(work, wanted)}
    if not any(written.values()):
        say(Text("没有要写的函。", "there is nothing to write").to(lang))
        return
    files = _files(work, written, templates)
    final = first_free(where / paper_file(LETTERS, lang), folder_name(number))
    try:
        write_new_folder(final, files, where)
    except OSError as error:
        stop_unwritten(final, error, lang)
    for kind, count in Counter(path.partition("/")[0] for path in files).items():
        say(
            Text(
                f"{kind}：{count} 份。位置：{final / kind}",
                f"{KINDS[kind].called.en}: {count}, in {final / kind}",
            ).to(lang)
        )
    say_copies(lang)


def _on_people(work: _Work, wanted: _Wanted) -> Mapping[LetterKind, Mapping[str, Fields]]:
    """Return the papers on people and villages, which are those of the last numbered review or none."""
    kinds = wanted.among(PERSON_KINDS)
    if not kinds or not work.intake.election.kind.elects:
        return {}
    day = _day_of_the_review(work)
    work = work if day == work.day else replace(work, day=day)
    if compared(work.review, work.folder / REPORTS)[0].of_findings:
        if wanted.named:
            stop_saying(CHANGED, work.lang, Exit.UNUSABLE_INPUT)
        say(CHANGED.to(work.lang), err=True)
        return {}
    papers = person_letters(work.review, kinds, wanted.order, work.lang)
    for each in papers.remarks:
        say(each.to(work.lang), err=True)
    return papers.by_kind


def _day_of_the_review(work: _Work) -> date:
    """Return the day of the last numbered review, which these papers are made from, whenever that is."""
    last = last_review(work.folder / REPORTS).snapshot
    return work.intake.election.review_day or (date.fromisoformat(last.review_day) if last else work.day)


def _files(
    work: _Work, written: Mapping[LetterKind, Mapping[str, Fields]], templates: Templates
) -> Mapping[str, bytes]:
    """Return the letters as files, by the county's templates where it has them."""
    try:
        return {
            f"{kind.name}/{paper_file(f'{plain_name(name)}_{kind.name}.docx', work.lang)}": paper(
                kind, fields, templates, work.lang
            )
            for kind, by_name in written.items()
            for name, fields in by_name.items()
        }
    except WordMissing:
        stop_word_missing(work.lang)
