"""The command `rules update`: what newer editions of packs change in a folder, and putting them there."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import click

from commands.echo import put
from commands.exits import Exit, report_problems, stop_saying
from commands.group import FOLDER, LANG
from commands.line.both_languages import InBoth
from commands.line.election_folders import election_folder
from commands.line.passwords import PASSWORD
from commands.line.screen import screen
from commands.opening import Opening, judged, open_folder
from commands.side_messages import stop_unwritten
from engine.backends.names import EngineName
from engine.review.review import Review
from reports.editions.differences import PackChange, instead_of_unreadable, pack_change
from reports.editions.people import person_changes
from reports.editions.update_report import Update, update_json, update_text
from rules.frozen_packs import Copy, outdated_copies, replace_packs
from rules.library import Library, fingerprint
from vocabulary.problems import Problem, in_order
from vocabulary.texts import Lang, Text


@click.command(cls=InBoth)
@FOLDER
@PASSWORD
@click.option("--apply", "applies", is_flag=True, help="确认更新，替换 packs/ 内的文件 / replace the copies")
@click.option("--only", multiple=True, metavar="PACK", help="只更新这个规则包 / update this pack only")
@click.option("--format", "form", type=click.Choice(["table", "json"]), default="table")
@click.option(
    "--today",
    type=click.DateTime(["%Y-%m-%d"]),
    metavar="2026-12-06",
    help="审查日（election.yaml 未写 review_day 时） / the review day, where election.yaml fixes none",
)
@LANG
@click.pass_obj
def update(  # noqa: PLR0917 - the options of the command
    clock: Callable[[], date],
    folder: Path | None,
    applies: bool,
    only: tuple[str, ...],
    form: str,
    today: datetime | None,
    lang: str,
) -> None:
    """列出随附的新版规则包改动了什么、影响哪些人。 / Show what newer editions of packs change, and for whom.

    不加 --apply 不改动任何文件；替换下来的文件存入 packs/旧版/。退出码：0 相同或者已更新；
    1 有不同，尚未更新；2 用法不对，或者未能写入；3 有的文件不能用，见差错。
    Nothing is written without --apply; what is replaced is kept in packs/旧版/. Exit codes:
    0 nothing differs, or updated; 1 something differs; 2 wrong usage, or not written; 3 unusable files.
    """
    words, now = Lang(lang), clock()
    where = election_folder(folder, words, writes=applies)
    copies = _chosen(_outdated(where, words), only, words)
    found = _compared(where, copies, today.date() if today else now, words)
    if applies and copies:
        found = _applied(where, copies, (found, now), words)
    if form == "json":
        put(update_json(found, words))
    else:
        put(update_text(found, words, screen()))
        report_problems(found.problems, words)
    raise click.exceptions.Exit(_exit_of(found))


def _exit_of(found: Update) -> Exit:
    """Return how the command ends."""
    if found.problems:
        return Exit.UNUSABLE_INPUT
    return Exit.FLAGGED_OR_PENDING if found.packs and not found.applied else Exit.ALL_PASS


def _outdated(where: Path, lang: Lang) -> tuple[Copy, ...]:
    """Return the copies that differ from what is shipped, or stop where one cannot be read."""
    try:
        return outdated_copies(where)
    except OSError as error:
        stop_unwritten(where / "packs", error, lang)


def _chosen(copies: tuple[Copy, ...], only: tuple[str, ...], lang: Lang) -> tuple[Copy, ...]:
    """Return the copies that are named, or all of them; stop where a named one does not differ."""
    names = [copy.name for copy in copies]
    for name in only:
        if name not in names:
            message = Text(
                f"packs/ 中没有与随附文本不同的规则包「{name}」；不同的有：{'、'.join(names) or '（没有）'}",
                f"no copy in packs/ differs from the shipped `{name}`; those that differ: {', '.join(names)}",
            )
            stop_saying(message, lang, Exit.USAGE)
    return tuple(copy for copy in copies if not only or copy.name in only)


def _compared(where: Path, copies: tuple[Copy, ...], day: date, lang: Lang) -> Update:
    """Compare the packs of a folder, and its people, with what they would be."""
    names = frozenset(copy.name for copy in copies)
    old, new = Library(where), Library(where, renewed=names)
    packs, problems = _changes(copies, old, new, lang)
    if not packs:
        return Update((), (), 0, applied=False, problems=problems)
    before, after = (
        _review(where, library, day, lang) for library in (Library(where), Library(where, names))
    )
    return Update(
        packs,
        person_changes(before, after, lang),
        sum(len(village.nominees) for village in after.villages),
        applied=False,
        problems=problems,
        after=tuple(each for each in after.problems if each not in before.problems),
    )


def _changes(
    copies: tuple[Copy, ...], old: Library, new: Library, lang: Lang
) -> tuple[tuple[PackChange, ...], tuple[Problem, ...]]:
    """Return what each pack says otherwise; a copy that cannot be read is compared with nothing."""
    changes: list[PackChange] = []
    for copy in copies:
        own, ours = old.find(copy.name), new.find(copy.name)
        if ours is not None and own is None:
            changes.append(instead_of_unreadable(fingerprint(copy.own), ours, lang))
        elif ours is not None and own is not None:
            changes.append(pack_change(own, ours, lang))
    return tuple(changes), in_order((*old.problems(), *new.problems()))


def _review(where: Path, library: Library, day: date, lang: Lang) -> Review:
    """Review a folder with the packs of a library; an election that is over will do."""
    intake, review_day = open_folder(where, day, Opening(lang, past=True, library=library))
    return judged(intake, EngineName.REFERENCE, review_day, lang)


def _applied(where: Path, copies: tuple[Copy, ...], at: tuple[Update, date], lang: Lang) -> Update:
    """Put the shipped packs into the folder on a day."""
    found, day = at
    try:
        kept = replace_packs(where, copies, day)
    except OSError as error:
        stop_unwritten(where / "packs", error, lang)
    library = Library(where)
    left = library.read(copy.name for copy in copies).problems
    return replace(found, applied=True, kept=kept, problems=left)
