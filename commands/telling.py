"""What a command tells on the side (standard error): where things lie, and what could not be written."""

from collections.abc import Iterable
from pathlib import Path

import click

from reports.returned.copies import DEPARTMENTS, RETURNED, TOWNSHIPS, Returned
from reports.shelf.numbered import INDEX
from reports.shelf.numbering import NumberTakenError, Written
from vocabulary.places import place_words
from vocabulary.problems import Hint
from vocabulary.texts import Lang, Text


def tell_written(written: Written, lang: Lang) -> None:
    """Say where a review lies."""
    tell_blocked(written.blocked, lang)
    click.echo(
        Text(f"报告：{written.folder / INDEX}", f"report: {written.folder / INDEX}").to(lang), err=True
    )


def tell_returned(written: Written, returned: Returned, lang: Lang) -> None:
    """Say where the copies lie that go back to their senders, if there are any."""
    townships, units = (
        sum(path.startswith(f"{folder}/") for path in returned.files) for folder in (TOWNSHIPS, DEPARTMENTS)
    )
    if townships or units:
        where = written.folder / RETURNED
        told = Text(
            f"退回：{where}（乡镇 {townships} 份，部门 {units} 份）",
            f"to send back: {where} ({townships} to townships, {units} to units)",
        )
        click.echo(told.to(lang), err=True)


def tell_blocked(files: Iterable[str], lang: Lang) -> None:
    """Name the files that another program kept from being written."""
    for file in files:
        told = Text(
            f"‘{file}’正被其他程序打开，未能写入。请关闭后重新运行；本次其余报告已生成。",
            f"`{file}` is open in another program and was not written; close it and run again. "
            "The rest was written.",
        )
        click.echo(told.to(lang), err=True)


def tell_unwritten(path: Path, error: OSError, lang: Lang) -> None:
    """Say that nothing could be written."""
    if isinstance(error, NumberTakenError):
        told = Text(
            f"‘{path}’已由同时进行的另一次比对写入，本次比对未写入，请重新运行。以上比对结果不受影响。",
            f"another review was written as `{path}` meanwhile; this one was not written: run it again",
        )
    elif isinstance(error, PermissionError):
        told = Text(
            f"‘{path}’正被其他程序打开，或者没有写入权限，未能写入。请关闭后重新运行；以上比对结果不受影响。",
            f"`{path}` is open in another program or may not be written; close it and run again",
        )
    else:
        told = Text(
            f"‘{path}’未能写入（{error.strerror}）。以上比对结果不受影响。",
            f"`{path}` could not be written ({error.strerror})",
        )
    click.echo(told.to(lang), err=True)


def tell_hints(hints: Iterable[Hint], lang: Lang) -> None:
    """Print hints."""
    for hint in hints:
        click.echo(f"{place_words(hint.place)}  {hint.message.to(lang)}", err=True)
