"""What click says of itself, in both languages: how a command is used, and what is wrong with a line."""

import re
from collections.abc import Mapping
from typing import IO, Any, Final

import click
from click.exceptions import NoArgsIsHelpError

from commands.echo import say
from vocabulary.writing.masking import masked

USAGE: Final = "用法 / Usage: "
OPTIONS, COMMANDS = "选项 / Options", "命令 / Commands"
HELP = "显示本说明后结束。 / Show this message and exit."
VERSION = "显示版本后结束。 / Show the version and exit."
WRONG_USAGE = "用法不对"

# What click says of a line, and the same in Chinese; the first that fits.
_SAYS: Mapping[str, str] = {
    r"No such option '(.+?)'\. Did you mean (.+)\?": "没有选项「{0}」，相近的有：{1}",
    r"No such option '(.+?)'\. \(Possible options: (.+)\)": "没有选项「{0}」，相近的有：{1}",
    r"No such option:? '?(.+?)'?\.?": "没有选项「{0}」",
    r"No such command '(.+?)'\. Did you mean (.+)\?": "没有命令「{0}」，相近的有：{1}",
    r"No such command '(.+?)'\..*": "没有命令「{0}」",
    r"Missing command\.": "缺少命令",
    r"Missing argument '(.+?)'\..*": "缺少「{0}」",
    r"Missing option '(.+?)'\..*": "缺少选项「{0}」",
    r"Missing (?:parameter|argument|option).*": "缺少必须写明的一项",
    r"Got unexpected extra arguments? \((.+)\)": "多写了「{0}」",
    r"Option '(.+?)' requires an argument\.": "选项「{0}」之后要写一个值",
    r"Option '(.+?)' does not take a value\.": "选项「{0}」之后不写值",
    r"Invalid value for '(.+?)': '(.*)' is not one of (.+)\.": "「{0}」不能是「{1}」，只能是：{2}",
    r"Invalid value for '(.+?)': '(.*)' is not a valid .+\.": "「{0}」要写整数，不能是「{1}」",
    r"Invalid value for '(.+?)': (.+) is not in the range (.+)\.": "「{0}」不能是 {1}，范围是 {2}",
    r"Invalid value for '(.+?)': '(.*)' does not match the formats? (.+)\.": (
        "「{0}」要写成 2026-12-06 这样的日期，不能是「{1}」"
    ),
    r"Invalid value for '(.+?)': .+ '(.*)' does not exist\.": "「{0}」：没有「{1}」",
    r"Invalid value for '(.+?)': .+ '(.*)' is a file\.": "「{0}」：「{1}」是文件，不是文件夹",
    r"Invalid value for '(.+?)': .+ '(.*)' is a directory\.": "「{0}」：「{1}」是文件夹，不是文件",
    r"Invalid value for '(.+?)': .*": "「{0}」的值不能用",
}


def in_chinese(said: str) -> str:
    """Return in Chinese what click says of a line."""
    for pattern, words in _SAYS.items():
        found = re.fullmatch(pattern, said, re.DOTALL)
        if found:
            return words.format(*found.groups())
    return WRONG_USAGE


class UsageSaid(click.UsageError):
    """Wrong usage, said in both languages."""

    def __init__(self, error: click.UsageError) -> None:
        """Say what click would say; what may be an ID is not repeated."""
        super().__init__(masked(error.format_message()), error.ctx)

    def show(self, file: IO[Any] | None = None) -> None:
        """Print how the command is used, and what is wrong."""
        if self.ctx is not None:
            asked = f"'{self.ctx.command_path} --help'"
            lines = (self.ctx.get_usage(), f"详见 {asked}。 / Try {asked} for help.", "")
            say("\n".join(lines), file=file, err=file is None)
        say(f"差错：{in_chinese(self.message)}\nError: {self.message}", file=file, err=file is None)


def in_both(error: click.UsageError) -> click.UsageError:
    """Return an error that is said in both languages; the help shown in place of one is already."""
    return error if isinstance(error, UsageSaid | NoArgsIsHelpError) else UsageSaid(error)


class InBoth(click.Command):
    """A command whose help has its headings in both languages."""

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write how the command is called."""
        formatter.write_usage(ctx.command_path, " ".join(self.collect_usage_pieces(ctx)), prefix=USAGE)

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the options."""
        options = (each for each in self.get_params(ctx) if isinstance(each, click.Option))
        found = (each.get_help_record(ctx) for each in options)
        with formatter.section(OPTIONS):
            formatter.write_dl([each for each in found if each is not None])

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """Return the option --help, which says what it does in both languages."""
        option = super().get_help_option(ctx)
        if option is not None:
            option.help = HELP
        return option


class GroupInBoth(InBoth, click.Group):
    """A group whose help has its headings in both languages."""

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the options, then the commands."""
        super().format_options(ctx, formatter)
        listed = [(name, self.commands[name]) for name in self.list_commands(ctx)]
        limit = formatter.width - 6 - max((len(name) for name, _ in listed), default=0)
        with formatter.section(COMMANDS):
            formatter.write_dl([(name, each.get_short_help_str(limit)) for name, each in listed])
