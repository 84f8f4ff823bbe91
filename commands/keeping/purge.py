"""`lianshen purge`: deletes what units answered, when its day has come and two people say so."""

import sys
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import NoReturn

import click

from candidates.election import Election, read_election
from candidates.folders import ELECTION_FILE
from commands.echo import say
from commands.exits import Exit, stop, stop_saying
from commands.group import FOLDER, LANG
from commands.keeping.purge_paper import paper_of
from commands.line.both_languages import InBoth
from commands.line.election_folders import election_folder
from commands.sending.paper_files import paper_file
from commands.side_messages import report_blocked, stop_unwritten
from files.whole_files import first_free, write_new
from reports.archive.purging import (
    BY_DEFAULT,
    NAMES,
    ArchiveLeft,
    Certificate,
    Covered,
    DataClass,
    Deleted,
    covered,
    delete,
)
from reports.archive.sealing import ARCHIVE
from reports.archive.still_held import StillHeld, still_held
from reports.writers.word.packages import WordMissing
from vocabulary.failures import Unwritten
from vocabulary.texts import Lang, Text

_TWO = 2
_WORD = "确认清除"


@dataclass(frozen=True, slots=True)
class _Work:
    """What is to be deleted, and by whose word."""

    folder: Path
    election: Election
    classes: tuple[DataClass, ...]
    files: tuple[Covered, ...]
    archives: tuple[StillHeld, ...]  # that stay, and hold the same
    today: date
    lang: Lang


@click.command(cls=InBoth)
@FOLDER
@click.option("--dry-run", is_flag=True, help="只列出会删除什么，不删除 / only say what would be deleted")
@click.option(
    "--by",
    "names",
    multiple=True,
    metavar="姓名",
    help="确认人，写两次，两个不同的人 / who confirms: two people, one option each",
)
@click.option(
    "--class",
    "classes",
    multiple=True,
    type=click.Choice([each.value for each in DataClass]),
    help="只删这一类；people（名册、编号）写明才删 / this class only; people is deleted only if named",
)
@click.option(
    "--archives-stay",
    "stay",
    is_flag=True,
    help="知道封存文件里还有这些反馈，按档案规定保管 / yes, archives still hold these answers, and stay",
)
@LANG
def purge(  # noqa: PLR0917 - the options of the command
    folder: Path | None,
    dry_run: bool,
    names: tuple[str, ...],
    classes: tuple[str, ...],
    stay: bool,
    lang: str,
) -> None:
    """到期清除各单位的反馈（delete_answers_by）。 / Delete what units answered, when its day has come.

    两个人确认才删除；写一份清除记录（archive/）。认定、告知、名单、编号比对的记录、封存文件都不动；
    封存文件里还有同样反馈的，确认以前逐个列出，用 --by 的还须写 --archives-stay。
    Archives that hold the same are named before anybody confirms, and stay; with --by say --archives-stay.
    退出码：0 已列出或者已删除；2 未到期、未确认，或者有的未能删除；3 election.yaml 不能用。
    Exit codes: 0 listed or deleted, 2 too early, not confirmed or not all deleted, 3 election.yaml unusable.
    """
    said = Lang(lang)
    where = election_folder(folder, said, writes=not dry_run)
    election, problems = read_election(where / ELECTION_FILE)
    if election is None:
        stop(problems, said, Exit.UNUSABLE_INPUT)
    today: date = click.get_current_context().find_root().obj()
    wanted = tuple(each for each in DataClass if each.value in classes) or BY_DEFAULT
    work = _Work(where, election, wanted, covered(where, wanted), still_held(where, wanted), today, said)
    _list(work)
    if dry_run:
        return
    _refuse_early(work)
    if not work.files:
        return
    _refuse_unsaid(work, names, stay=stay)
    _delete(work, _confirmed(names, said))


def _list(work: _Work) -> None:
    """Say what is covered, by class, and what is not."""
    for kind in work.classes:
        files = [each for each in work.files if each.kind is kind]
        size, name = sum(_size(each.path) for each in files), NAMES[kind]
        message = Text(
            f"{name.zh}：{len(files)} 个文件，{size:,} 字节", f"{name.en}: {len(files)} files, {size:,} bytes"
        )
        say(message.to(work.lang))
    held = tuple(_holds(each) for each in work.archives)
    for message in (_due(work.election.delete_answers_by), _rest(work.classes), *held):
        say(message.to(work.lang))


def _holds(archive: StillHeld) -> Text:
    """Say that an archive still holds what is deleted elsewhere."""
    if archive.files is None:
        return Text(
            f"注意：{archive.name} 读不出来，其中可能还有这些反馈；本命令不删除它。",
            f"note: {archive.name} cannot be read and may hold these answers; it is not deleted.",
        )
    return Text(
        f"注意：{archive.name} 里还有以上各类的 {archive.files} 个文件，反馈在其中照样可以读到；"
        "本命令不删除它，保管到何时由县里按档案规定决定。",
        f"note: {archive.name} still holds {archive.files} files of these classes, with every answer; it is "
        "not deleted, and how long it is kept is for the county's schedule of archives.",
    )


def _due(day: date | None) -> Text:
    """Say until when answers are kept."""
    if day is None:
        return Text("election.yaml 没有写 delete_answers_by。", "election.yaml has no delete_answers_by.")
    return Text(
        f"保存到 {day.isoformat()}（election.yaml 的 delete_answers_by）。",
        f"kept until {day.isoformat()} (delete_answers_by of election.yaml).",
    )


def _rest(classes: Sequence[DataClass]) -> Text:
    """Say what stays, and what no program can reach."""
    named = DataClass.PEOPLE in classes
    people_zh = "" if named else "，名册和 numbers.csv（要删的加 --class people）"
    people_en = "" if named else "; rosters and numbers.csv (--class people deletes them)"
    return Text(
        f"不在范围：decisions/、papers/、记录.json、规则包、名单、告知等函、封存文件{people_zh}。"
        "用 -o 写到别处的网页和表格也不在范围。删除文件不等于擦除磁盘；副本、备份、回收站另行清理。",
        f"not covered: decisions, papers, records, packs, lists, notices and archives{people_en}. "
        "Nor are pages and workbooks written elsewhere (-o). Deleting is not wiping a disk; copies and "
        "backups are yours to clean.",
    )


def _size(path: Path) -> int:
    """Return the size of a file in bytes."""
    with suppress(OSError):
        return path.stat().st_size
    return 0


def _refuse_early(work: _Work) -> None:
    """Stop where the day has not come, or was never fixed: then nobody may delete by it."""
    day = work.election.delete_answers_by
    if day is None:
        message = Text(
            "没有删除日期，不能清除。请由县里定好，写入 election.yaml：delete_answers_by: 2027-03-20",
            "there is no day of deletion; fix it and write delete_answers_by: 2027-03-20 into election.yaml",
        )
    elif work.today < day:
        message = Text(
            f"还没有到期：{day.isoformat()} 起才能清除，今天是 {work.today.isoformat()}。",
            f"it is too early: from {day.isoformat()} on, and today is {work.today.isoformat()}",
        )
    else:
        return
    stop_saying(message, work.lang, Exit.USAGE)


def _refuse_unsaid(work: _Work, names: Sequence[str], *, stay: bool) -> None:
    """Stop where people confirm on the line who may not have read that archives hold the same."""
    if not work.archives or stay or not names:
        return
    message = Text(
        "封存文件里还有这些反馈（见上），什么也没有删除。确认人知道并同意保留的，加 --archives-stay。",
        "archives still hold these answers (see above); nothing was deleted. If those who confirm know it "
        "and agree, add --archives-stay",
    )
    stop_saying(message, work.lang, Exit.USAGE)


def _confirmed(names: Sequence[str], lang: Lang) -> tuple[str, ...]:
    """Return who confirms: two different people, asked for on a terminal where the line names none."""
    given = tuple(" ".join(name.split()) for name in names)
    if not given and _on_terminal():
        given = _asked(lang)
    if not (len(set(given)) == len(given) == _TWO and all(given)):
        _refuse_alone(lang)
    return given


def _refuse_alone(lang: Lang) -> NoReturn:
    """Stop where not two different people confirm."""
    message = Text(
        "需要两个不同的人确认，什么也没有删除。请写：--by 甲 --by 乙",
        "two different people must confirm; nothing was deleted. Write: --by NAME --by NAME",
    )
    stop_saying(message, lang, Exit.USAGE)


def _on_terminal() -> bool:
    """Whether somebody sits there who can be asked."""
    return sys.stdin.isatty()


def _asked(lang: Lang) -> tuple[str, ...]:
    """Ask two people on a terminal for their names, and for the word."""
    first = click.prompt(Text("确认人一（姓名）", "first person").to(lang), err=True)
    second = click.prompt(Text("确认人二（姓名）", "second person").to(lang), err=True)
    word = click.prompt(Text(f"请输入「{_WORD}」", f"type {_WORD}").to(lang), err=True)
    return (" ".join(first.split()), " ".join(second.split())) if word.strip() == _WORD else ()


def _delete(work: _Work, names: tuple[str, ...]) -> None:
    """Delete, then write the record of it; a record that cannot be written is printed."""
    shelf = work.folder / ARCHIVE
    try:
        shelf.mkdir(exist_ok=True)
        to = first_free(shelf, f"清除记录-{work.today.isoformat()}", ".json")
        write_new(to, b"")  # before anything is gone: whoever cannot write the record deletes nothing
    except OSError as error:
        stop_unwritten(shelf, error, work.lang)
    done = delete(work.files, work.classes, work.folder)
    made = _certificate(work, names, done)
    to.write_text(made.model_dump_json(indent=1) + "\n", encoding="utf-8")
    with suppress(WordMissing):
        # The record that is signed is in Chinese, and nothing can be deleted again to have it in English.
        for lang in dict.fromkeys((Lang.ZH, work.lang)):
            paper = paper_file(f"{to.stem}.docx", lang)
            to.with_name(paper).write_bytes(paper_of(made, lang))
    count = sum(len(each.files) for each in made.classes)
    say(
        Text(f"已删除 {count} 个文件。清除记录：{to}", f"{count} files deleted; the record: {to}").to(
            work.lang
        )
    )
    if done.blocked:
        report_blocked((Unwritten(file, why) for file, why in done.blocked), work.lang)
        raise click.exceptions.Exit(Exit.USAGE)


def _certificate(work: _Work, names: tuple[str, ...], done: Deleted) -> Certificate:
    """Return the record of what was done."""
    day = work.election.delete_answers_by
    return Certificate(
        county=work.election.county,
        polling_day=work.election.polling_day.isoformat(),
        delete_answers_by=day.isoformat() if day else "",
        deleted_on=work.today.isoformat(),
        confirmed_by=names,
        classes=done.classes,
        archives=tuple(
            ArchiveLeft(file=each.name, sha256=each.sha256, holds=each.files) for each in work.archives
        ),
    )
