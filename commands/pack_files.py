"""Finds the packs that a command names: a file, a shipped pack, or a pack of an election."""

from collections.abc import Collection
from datetime import date
from itertools import chain
from pathlib import Path
from typing import NoReturn

import click

from candidates.election import read_election
from commands.echo import say
from commands.exits import Exit
from files.books.text_tables import decoded
from files.entries import Kind, kind_of, printable, read_regular
from files.failures import unopened, why_of
from files.yaml.yaml_text import LARGEST_FILE
from intake.folder import ELECTION_FILE
from rules.library import Library, shipped_names
from rules.model.pack import Pack
from rules.official_text import OfficialText, ended_hints, quotation_hints
from rules.reading.pack_reader import PackReading, read_pack
from vocabulary.catalogue.packs import packs as catalogue
from vocabulary.places import FilePlace
from vocabulary.problems import Hint, hint

OFFICIAL = (".txt", ".md")  # the official text of a source, beside its pack and under its name


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


def hints_on(path: Path, reading: PackReading, polling_day: date | None) -> tuple[Hint, ...]:
    """Return what is worth a look in a usable pack: beside the official text, and on polling day."""
    pack = reading.pack
    if pack is None:
        return ()
    day = polling_day or _polling_day_around(path)
    quoted = any(criterion.quote for criterion in pack.criteria)
    beside = [path.with_suffix(ending) for ending in OFFICIAL] if quoted and path.suffix else []
    found = [_quotations(pack, each) for each in beside if kind_of(each) is Kind.FILE]
    return (*chain.from_iterable(found), *(ended_hints(pack, day) if day is not None else ()))


def _quotations(pack: Pack, path: Path) -> tuple[Hint, ...]:
    """Look for the quotations of a pack in an official text, or say that it cannot be read."""
    file = printable(path.name)
    try:
        text = decoded(read_regular(path, LARGEST_FILE))
    except OSError:
        text = None
    if text is None:
        return (hint(catalogue.TEXT_UNREAD, FilePlace(file), pack=pack.name),)
    return quotation_hints(pack, OfficialText(file, text))


def _polling_day_around(path: Path) -> date | None:
    """Return the polling day of the election folder that a pack lies in, if there is one."""
    for folder in (path.absolute().parent, path.absolute().parent.parent):
        if kind_of(folder / ELECTION_FILE) is Kind.FILE:
            election, _ = read_election(folder / ELECTION_FILE)
            return election.polling_day if election else None
    return None


def no_such_pack(name: str, known: Collection[str], zh: str, en: str) -> NoReturn:
    """Stop where there is no pack of that name, and list those that there are."""
    say(
        f"没有文件或规则包「{name}」；{zh}：{'、'.join(known)}\n"
        f"there is no file or pack `{name}`; {en}: {', '.join(known)}",
        err=True,
    )
    raise click.exceptions.Exit(Exit.USAGE)
