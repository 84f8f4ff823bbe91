"""Groups of commands that never show a traceback, and the options that several commands have."""

import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, NoReturn

import click

from commands.echo import say
from commands.exits import Exit
from commands.line.both_languages import InBoth, in_both
from commands.line.later import GroupOfLater
from files.signals import SAID, Ended, heeded
from vocabulary.elections.election_kinds import ElectionKind
from vocabulary.stages import timed
from vocabulary.texts import Lang, Text
from vocabulary.writing.masking import masked


class Doors(GroupOfLater):
    """A group whose commands never show a traceback: what goes wrong on our side says so and exits with 4."""

    command_class = InBoth

    def make_context(
        self,
        info_name: str | None,
        args: list[str],
        parent: click.Context | None = None,
        **extra: Any,  # noqa: ANN401 - click's own signature
    ) -> click.Context:
        """Read the line; what is wrong with it is said in both languages."""
        try:
            return super().make_context(info_name, args, parent, **extra)
        except click.UsageError as error:
            raise in_both(error) from error

    def main(self, *args: Any, **extra: Any) -> Any:  # noqa: ANN401 - click's own signature
        """Run the command line; whoever interrupts it sees a message, and the exit code says how."""
        try:
            with heeded():
                return super().main(*args, **extra)
        except Ended as ended:
            with suppress(OSError):
                say(SAID, err=True)
            sys.exit(ended.code)

    def invoke(self, ctx: click.Context) -> Any:  # noqa: ANN401 - click's own signature
        """Run the command named on the line."""
        try:
            return super().invoke(ctx)
        except (KeyboardInterrupt, click.Abort):
            say(SAID, err=True)
            ctx.exit(Exit.INTERRUPTED)
        except click.UsageError as error:
            raise in_both(error) from error
        except (click.exceptions.Exit, click.ClickException):
            raise
        except BrokenPipeError:  # the reader of a pipe has seen enough
            _close_output()
            ctx.exit(Exit.ALL_PASS)
        except OSError as error:  # what no command foresaw: the output on a full disk
            _stop_refused(ctx, error)
        except Exception as error:  # noqa: BLE001 - whatever fails is ours, and nobody shall see a traceback
            _our_fault(ctx, error)


def _close_output() -> None:
    """Write nothing more to standard output, and let the interpreter close in peace."""
    sys.stdout = open(os.devnull, "w")  # noqa: SIM115, PTH123 - it stays open until the end


def _stop_refused(ctx: click.Context, error: OSError) -> NoReturn:
    """Say what the system refused, and of which file."""
    from files.entries import printable
    from files.failures import why_of

    if os.environ.get("LIANSHEN_DEBUG"):
        raise error
    why = why_of(error)
    if error.filename is None:
        _close_output()
        file, said = Text("输出", "the output"), why
    else:
        name = printable(os.fsdecode(error.filename))
        file, said = Text(f"‘{masked(name)}’", f"`{masked(name)}`"), why
    say(
        f"{file.zh}未能打开或写入：{said.words.zh}。{said.way_out.zh}；本次结果不完整。\n"
        f"{file.en} could not be opened or written: {said.words.en}; {said.way_out.en}. "
        "What was printed is not whole.",
        err=True,
    )
    ctx.exit(Exit.USAGE)


def _our_fault(ctx: click.Context, error: Exception) -> NoReturn:
    """Say that the product failed, not the user."""
    from engine.backends.limits import EngineFault

    if os.environ.get("LIANSHEN_DEBUG"):
        raise error
    kind = "engine" if isinstance(error, EngineFault) else type(error).__name__
    said = masked(str(error))  # an exception may quote a cell
    say(
        f"程序内部出错（{kind}：{said}）。结果不可用，请把本行和所用文件交给维护人员。\n"
        f"the program failed ({kind}: {said}); nothing it printed may be used",
        err=True,
    )
    ctx.exit(Exit.OUR_FAULT)


LANG = click.option(
    "--lang", type=click.Choice([lang.value for lang in Lang]), default="zh", help="输出语言 / language"
)
KIND = click.option(
    "--kind",
    type=click.Choice([kind.value for kind in ElectionKind]),
    default=ElectionKind.TERM.value,
    show_default=True,
    help="换届、补选、届中联审 / an election, a by-election, a check of members in office",
)
FOLDER = click.argument("folder", required=False, type=click.Path(path_type=Path))


@contextmanager
def _timings(ctx: click.Context) -> Iterator[None]:
    """Say at the end where the time went."""
    from reports.timings_report import timings_table

    with timed(time.process_time) as watch:
        try:
            yield
        finally:
            say(timings_table(watch.stop(), Lang(ctx.params.get("lang", "zh"))), err=True)


def _start_timings(ctx: click.Context, _option: click.Parameter, wanted: bool) -> None:
    """Start the stopwatch, if it is wanted."""
    if wanted:
        ctx.with_resource(_timings(ctx))


TIMINGS = click.option(
    "--timings",
    is_flag=True,
    expose_value=False,
    callback=_start_timings,
    help="结束时列出各环节用时（标准错误输出） / say at the end where the time went",
)
