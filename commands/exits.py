"""How a command ends."""

from collections.abc import Iterable
from enum import IntEnum
from typing import TYPE_CHECKING, NoReturn

import click

from commands.echo import say
from vocabulary.texts import Lang, Text

if TYPE_CHECKING:  # most commands end without a problem, and all of them load this module
    from vocabulary.problems import Problem


class Exit(IntEnum):
    """How a command ended; the highest that applies."""

    ALL_PASS = 0
    FLAGGED_OR_PENDING = 1
    USAGE = 2
    UNUSABLE_INPUT = 3
    OUR_FAULT = 4
    INTERRUPTED = 130  # Ctrl-C; TERM ends with 143 (files.signals)


def report_problems(problems: "Iterable[Problem]", lang: Lang, *, err: bool = True) -> None:
    """Print problems, those of neighbouring rows as one."""
    from reports.wording.problem_words import problem_lines

    for line in problem_lines(problems, lang):
        say(line, err=err)


def stop(problems: "Iterable[Problem]", lang: Lang, code: Exit) -> NoReturn:
    """Print problems and end."""
    report_problems(problems, lang)
    raise click.exceptions.Exit(code)


def stop_saying(message: Text, lang: Lang, code: Exit) -> NoReturn:
    """Say one thing and end."""
    say(message.to(lang), err=True)
    raise click.exceptions.Exit(code)
