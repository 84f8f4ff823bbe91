"""What click says of itself is said in both languages: usage, missing parts, headings of the help."""

import re
from collections.abc import Iterator

import click
import pytest
from click.testing import CliRunner

from cli import main
from tests.test_docs import commands

HAN = re.compile(r"[\u4e00-\u9fff]")
WRONG = [
    (["nosuch"], "没有命令「nosuch」", "No such command"),
    (["reviw"], "相近的有：'review'", "Did you mean"),
    (["numbers", "nosuch"], "没有命令「nosuch」", "No such command"),
    (["--nosuch"], "没有选项「--nosuch」", "No such option"),
    (["review", "--nosuch"], "没有选项「--nosuch」", "No such option"),
    (["review", "--formt", "json"], "没有选项「--formt」，相近的有", "--format"),
    (["explain", "x"], "缺少选项「--person」", "Missing option '--person'"),
    (["explain", "--person"], "选项「--person」之后要写一个值", "requires an argument"),
    (["rules", "check"], "缺少「FILES...」", "Missing argument"),
    (["review", "--lang", "de"], "「--lang」不能是「de」，只能是：'zh', 'en'", "is not one of"),
    (["review", "--past=1"], "选项「--past」之后不写值", "does not take a value"),
    (["review", "--today", "6.12"], "「--today」要写成 2026-12-06 这样的日期", "does not match the format"),
    (["demo", "x", "--villages", "many"], "「--villages」要写整数，不能是「many」", "is not a valid"),
    (["demo", "x", "--villages", "0"], "「--villages」不能是 0", "is not in the range"),
    (["calendar", "a", "b"], "多写了「b」", "unexpected extra argument"),
    (["review", "--output", __file__], "是文件，不是文件夹", "is a file"),
]


@pytest.mark.parametrize(("line", "zh", "en"), WRONG, ids=[" ".join(line[:3]) for line, _, _ in WRONG])
def test_wrong_usage_is_said_twice(line: list[str], zh: str, en: str) -> None:
    """First in Chinese, then as click says it; the program ends with 2."""
    done = CliRunner().invoke(main, line)
    assert done.exit_code == 2
    said = done.output.splitlines()
    assert said[-2].startswith("差错：")
    assert zh in said[-2]
    assert said[-1].startswith("Error: ")
    assert en in said[-1]


def test_what_may_be_an_id_is_not_repeated() -> None:
    """Somebody who types an ID in the wrong place does not find it on the screen."""
    done = CliRunner().invoke(main, ["calendar", "a", "999001197001120017"])
    assert "999001197001120017" not in done.output


def everything() -> Iterator[tuple[str, click.Command]]:
    """Return every command and every group with the words that call it."""
    yield "", main
    for name in main.commands:
        command = main.get_command(click.Context(main), name)
        if isinstance(command, click.Group):
            yield name, command
    yield from commands(main)


@pytest.mark.parametrize(("words", "command"), list(everything()), ids=[words for words, _ in everything()])
def test_help_is_in_both_languages(words: str, command: click.Command) -> None:
    """Headings, --help and every option with a help of its own."""
    done = CliRunner().invoke(main, [*words.split(), "--help"])
    assert done.exit_code == 0
    assert done.output.startswith("用法 / Usage: ")
    assert "选项 / Options:" in done.output
    assert ("命令 / Commands:" in done.output) is isinstance(command, click.Group)
    assert "显示本说明后结束。 / Show this message and exit." in done.output
    for option in command.params:
        if isinstance(option, click.Option) and option.help:
            zh, slash, en = option.help.partition(" / ")
            assert slash, option.opts
            assert HAN.search(zh), option.opts
            assert re.search("[a-z]", en), option.opts


def test_shells_complete_commands() -> None:
    """The variable that the README names gives the script for bash."""
    done = CliRunner().invoke(main, [], prog_name="lianshen", env={"_LIANSHEN_COMPLETE": "bash_source"})
    assert done.exit_code == 0
    assert "complete -o nosort" in done.output
