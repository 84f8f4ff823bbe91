"""What a command says on the side (standard error): where things lie, and what could not be written."""

from collections.abc import Iterable
from pathlib import Path
from typing import NoReturn

import click

from commands.echo import say
from commands.exits import Exit, stop_saying
from files.entries import printable
from files.failures import why_of
from vocabulary.failures import Unwritten, Why
from vocabulary.places import place_words
from vocabulary.problems import Hint
from vocabulary.texts import Lang, Text


def report_blocked(files: Iterable[Unwritten], lang: Lang) -> None:
    """Name the files that could not be written, each with its cause."""
    rest = Text("本次其余报告已生成。", "The rest was written.")
    for each in files:
        say(f"{unwritten_words(each.file, each.why).to(lang)}{rest.to(lang)}", err=True)


def unwritten_words(file: str, why: Why) -> Text:
    """Say that a file or a folder could not be written, why, and what to do."""
    what, way_out = why.words, why.way_out
    return Text(
        f"‘{file}’未能写入：{what.zh}。{way_out.zh}。",
        f"`{file}` could not be written: {what.en}; {way_out.en}. ",
    )


def stop_unwritten(path: Path, error: OSError, lang: Lang, code: Exit = Exit.USAGE) -> NoReturn:
    """Say that what a command is for could not be written, and end."""
    say(unwritten_words(printable(str(path)), why_of(error)).to(lang).rstrip(), err=True)
    raise click.exceptions.Exit(code)


def report_hints(hints: Iterable[Hint], lang: Lang) -> None:
    """Print hints."""
    for hint in hints:
        say(f"{place_words(hint.place)}  {hint.message.to(lang)}", err=True)


def stop_word_missing(lang: Lang) -> NoReturn:
    """Say how to install what writes Word files, and end."""
    message = Text(
        '没有安装 python-docx，不能写 Word 文件。请运行：pip install "lianshen[word]"',
        'python-docx is not installed, so no Word file can be written; run: pip install "lianshen[word]"',
    )
    stop_saying(message, lang, Exit.USAGE)
