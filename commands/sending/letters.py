"""The commands `letters` and `confirm`: letters to units, made from the folder as it is now."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import NoReturn

import click

from commands.echo import say
from commands.exits import Exit, stop_saying
from commands.group import FOLDER, LANG
from commands.line.both_languages import InBoth
from commands.line.passwords import PASSWORD
from commands.opening import Opening, election_folder, judged, open_folder
from commands.side_messages import stop_unwritten
from engine.backends.engines import EngineName
from engine.review.intake import Intake
from files.whole_files import write_new_folder
from reports.disclosed.letters import Letter
from reports.disclosure.letters import owed_by_units, read_of_units, unit_names_in_full
from reports.papers.letters.confirmation import CONFIRMATION, confirmation
from reports.papers.letters.reminder import REMINDER, reminder
from reports.shelf.fingerprints import fingerprints
from reports.shelf.numbering import REPORTS, folder_name, next_number
from reports.writers.letters_docx import letters_docx
from reports.writers.word import WordMissing
from vocabulary.texts import Lang, Text

LETTERS = "letters"
KINDS = (REMINDER, CONFIRMATION)
_UNSAFE = '\\/:*?"<>|'


@dataclass(frozen=True, slots=True)
class _Work:
    """What letters are made from."""

    folder: Path
    intake: Intake
    day: date
    lang: Lang

    @property
    def names(self) -> Mapping[str, str]:
        """Return the units' names in full."""
        return unit_names_in_full(self.intake.election.county, self.intake.authority.departments)


def _reminders(work: _Work) -> Mapping[str, Letter]:
    """Return by unit the letters about what is owed."""
    made = judged(work.intake, EngineName.AUTO, work.day, work.lang)
    return {owed.unit: reminder(owed) for owed in owed_by_units(made, work.names)}


def _confirmations(work: _Work) -> Mapping[str, Letter]:
    """Return by unit what was read of it."""
    read = read_of_units(work.intake, work.names, fingerprints(work.folder), work.day.isoformat())
    return {each.unit: confirmation(each) for each in read}


_MAKERS: Mapping[str, Callable[[_Work], Mapping[str, Letter]]] = {
    REMINDER: _reminders,
    CONFIRMATION: _confirmations,
}
TODAY = click.option(
    "--today",
    type=click.DateTime(["%Y-%m-%d"]),
    metavar="2026-12-06",
    help="审查日（election.yaml 未写 review_day 时） / the day, where election.yaml fixes none",
)


@click.command(cls=InBoth)
@FOLDER
@click.argument("kinds", nargs=-1, metavar="[催办函|反馈确认单]...")
@PASSWORD
@TODAY
@LANG
def letters(folder: Path | None, kinds: tuple[str, ...], today: datetime | None, lang: str) -> None:
    """给各单位写函：催办函、反馈确认单（Word）。 / Write the letters to units, all kinds by default.

    写入 letters/第NN次，NN 为最近一次编号的比对；再写一次为 第NN次-2，从不覆盖。
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
    _write(folder, tuple(kind for kind in KINDS if kind in kinds or not kinds), today, Lang(lang))


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
    _write(folder, (CONFIRMATION,), today, Lang(lang))


def _write(folder: Path | None, kinds: tuple[str, ...], today: datetime | None, lang: Lang) -> None:
    """Write the letters of these kinds into a new folder of letters/."""
    where = election_folder(folder, lang, writes=True)
    number = next_number(where / REPORTS) - 1
    if number < 1:
        message = Text(
            "还没有编号的比对。请先运行 lianshen review FOLDER，再写函。",
            "there is no numbered review yet; run lianshen review FOLDER first",
        )
        stop_saying(message, lang, Exit.USAGE)
    named = today.date() if today else None
    day = named or click.get_current_context().find_root().obj()
    intake, review_day = open_folder(where, day, Opening(lang, past=True, named=named))
    work = _Work(where, intake, review_day, lang)
    written = {kind: _MAKERS[kind](work) for kind in kinds}
    if not any(written.values()):
        say(Text("没有要写的函。", "there is nothing to write").to(lang))
        return
    final = _free(where / LETTERS, folder_name(number))
    try:
        files = {
            f"{kind}/{plain_name(unit)}_{kind}.docx": letters_docx(f"{unit} {kind}", [letter])
            for kind, by_unit in written.items()
            for unit, letter in by_unit.items()
        }
    except WordMissing:
        stop_word_missing(lang)
    try:
        write_new_folder(final, files, where)
    except OSError as error:
        stop_unwritten(final, error, lang)
    for kind, by_unit in written.items():
        say(
            Text(
                f"{kind}：{len(by_unit)} 份。位置：{final / kind}",
                f"{kind}: {len(by_unit)}, in {final / kind}",
            ).to(lang)
        )


def _free(shelf: Path, name: str) -> Path:
    """Return a folder that is not there: 第NN次, 第NN次-2, ..."""
    number, final = 2, shelf / name
    while final.exists():
        final, number = shelf / f"{name}-{number}", number + 1
    return final


def plain_name(unit: str) -> str:
    """Return a unit's name as it can stand in the name of a file."""
    return "".join(sign for sign in unit if sign not in _UNSAFE)


def stop_word_missing(lang: Lang) -> NoReturn:
    """Say how to install what writes Word files, and end."""
    message = Text(
        '没有安装 python-docx，不能写 Word 文件。请运行：pip install "lianshen[word]"',
        'python-docx is not installed, so no Word file can be written; run: pip install "lianshen[word]"',
    )
    stop_saying(message, lang, Exit.USAGE)
