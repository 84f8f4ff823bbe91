"""Finds the packs that a command names: a file, a shipped pack, or a pack of an election."""

from collections.abc import Collection
from pathlib import Path
from typing import NoReturn

import click

from commands.echo import say
from commands.exits import Exit
from files.entries import Kind, kind_of, printable, read_regular
from files.failures import unopened, why_of
from files.yaml.yaml_text import LARGEST_FILE
from rules.library import Library, shipped_names
from rules.reading.pack_reader import PackReading, read_pack


def read_named(name: str) -> PackReading:
    """Read a pack from a file, or a shipped one by its name."""
    path = Path(name)
    if kind_of(path) is not None and not (kind_of(path) is Kind.FOLDER and name in shipped_names()):
        return _read_file(path)
    reading = Library().get(name)
    if reading is None:
        no_such_pack(name, shipped_names(), "随附的有", "shipped are")
    return reading


def _read_file(path: Path) -> PackReading:
    """Read a pack from a file; what is there and cannot be opened is a problem of that file."""
    try:
        return read_pack(read_regular(path, LARGEST_FILE), path.name, Library(path.parent).find)
    except OSError as error:
        return PackReading(None, (unopened(printable(path.name), why_of(error)),))


def no_such_pack(name: str, known: Collection[str], zh: str, en: str) -> NoReturn:
    """Stop where there is no pack of that name, and list those that there are."""
    say(
        f"没有文件或规则包「{name}」；{zh}：{'、'.join(known)}\n"
        f"there is no file or pack `{name}`; {en}: {', '.join(known)}",
        err=True,
    )
    raise click.exceptions.Exit(Exit.USAGE)
