"""The option --password: typed where nobody sees it, or in LIANSHEN_PASSWORD; never on the command line."""

import os
from collections.abc import Iterator, Mapping, Sequence

import click

from files.books.locked_files import with_passwords
from vocabulary.texts import Lang, Text

ENVIRONMENT = "LIANSHEN_PASSWORD"
_FIRST = Text("文件密码（输入时不显示）", "password of the files (not shown)")
_MORE = Text("另一个密码（没有请直接回车）", "another password (press Enter if there is none)")


def _ask(lang: Lang) -> Iterator[str]:
    """Ask for passwords until none is typed."""
    question = _FIRST
    while word := click.prompt(
        question.to(lang), default="", show_default=False, hide_input=True, err=True, type=str
    ):
        yield word
        question = _MORE


def unit_passwords(units: Sequence[str], lang: Lang) -> Mapping[str, str]:
    """Ask for a password of each unit, twice; a unit for which none is typed gets none."""
    typed: dict[str, str] = {}
    for unit in units:
        question = Text(f"「{unit}」反馈表的密码（不设请直接回车）", f"password for {unit} (Enter for none)")
        word = click.prompt(
            question.to(lang), default="", show_default=False, hide_input=True, err=True, type=str
        )
        again = Text("再输入一次", "once more").to(lang)
        if word and click.prompt(again, hide_input=True, err=True, type=str, default="") != word:
            raise click.UsageError(
                Text(f"「{unit}」两次输入的密码不同", f"the two passwords for {unit} differ").to(lang)
            )
        typed[unit] = word
    return typed


def _keep(ctx: click.Context, _option: click.Parameter, wanted: bool) -> None:
    """Keep the passwords until the command ends."""
    typed = list(_ask(Lang(ctx.params.get("lang", "zh")))) if wanted else []
    ctx.with_resource(with_passwords([os.environ.get(ENVIRONMENT, ""), *typed]))


PASSWORD = click.option(
    "--password",
    is_flag=True,
    expose_value=False,
    callback=_keep,
    help=f"有的文件设了密码：运行后逐个输入（也可设环境变量 {ENVIRONMENT}） / some files have a password",
)
