"""The election folder that a command line names, found before anything is loaded that reads it."""

from pathlib import Path

import click

from candidates.folders import ELECTION_FILE, no_election
from commands.exits import Exit, stop, stop_saying
from files.entries import kind_of, printable
from files.failures import failure_at, unopened
from files.locks import FolderBusyError, locked
from files.whole_files import remove_unfinished
from vocabulary.failures import Failure, Why
from vocabulary.problems import Problem
from vocabulary.texts import Lang, Text


def election_folder(folder: Path | None, lang: Lang, *, writes: bool = False) -> Path:
    """Return the folder to review, or stop where it is none, or where another run writes as we would."""
    where = folder or Path()
    odd = _no_folder(where)
    if odd is not None or kind_of(where / ELECTION_FILE) is None:
        stop([odd or no_election(printable(str(where)))], lang, Exit.USAGE)
    if writes and keep_to_ourselves(where, lang):
        remove_unfinished(where)
    return where


def _no_folder(where: Path) -> Problem | None:
    """Say why what was named is no folder that can be looked into, if it is none."""
    failure = failure_at(where)
    if failure in {Failure.FOLDER, Failure.MISSING}:
        return None
    return unopened(printable(str(where)), Why(failure or Failure.NOT_A_FOLDER))


def keep_to_ourselves(folder: Path, lang: Lang) -> bool:
    """Let no other run write into a folder until the command ends, if that can be; stop where one does."""
    try:
        return click.get_current_context().with_resource(locked(folder))
    except FolderBusyError:
        message = Text(
            f"另一个 lianshen 正在写入「{folder}」，本次没有运行，什么都没有写入。请等它结束后重新运行；"
            "只看结果的，可加 --format table。",
            f"another lianshen is writing into `{folder}`; this one did not run and wrote nothing. "
            "Run it again once the other has ended, or add --format table to see the result only",
        )
        stop_saying(message, lang, Exit.USAGE)
