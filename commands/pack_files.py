"""Finds the packs that a command names: a file, a shipped pack, or a pack of an election."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import chain
from pathlib import Path
from typing import NoReturn

import click

from candidates.election import read_election
from candidates.folders import ELECTION_FILE, VILLAGES_FILE
from candidates.villages.reader import read_villages
from commands.echo import say
from commands.exits import Exit, stop
from commands.line.election_folders import election_folder
from files.books.text_tables import decoded
from files.entries import Kind, kind_of, printable, read_regular
from files.failures import unopened, why_of
from files.yaml.yaml_text import LARGEST_FILE
from intake.packs import read_authority
from rules.library import Library, shipped_names, shipped_text
from rules.logic.needs import calendar_hints, named_pack_hints, nominated_hints
from rules.model.pack import Pack
from rules.official_text import OfficialText, ended_hints, quotation_hints
from rules.reading.pack_reader import PackReading, read_pack
from vocabulary.catalogue.packs import packs as catalogue
from vocabulary.places import FilePlace
from vocabulary.problems import Hint, hint
from vocabulary.texts import Lang

OFFICIAL = (".txt", ".md")  # the official text of a source, beside its pack and under its name
AS_PUBLISHED = (".docx", ".doc", ".wps", ".pdf")  # as it is often published: nothing of these is read


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


@dataclass(frozen=True, slots=True)
class Tried:
    """A pack whose examples and cases are run, the packs its cases name, and those that judge with it."""

    pack: Pack
    beside: Mapping[str, Pack]
    speaking: tuple[Pack, ...] = ()


def named_packs(names: Collection[str], lang: Lang) -> Iterator[Tried]:
    """Yield the packs that are named, or all that are shipped; stop where one cannot be used."""
    for name in names or shipped_names():
        reading = read_named(name)
        if reading.pack is None:
            stop(reading.problems, lang, Exit.UNUSABLE_INPUT)
        path = Path(name)
        library = Library(path.absolute().parent) if kind_of(path) is Kind.FILE else Library()
        yield Tried(reading.pack, _beside(reading.pack, library))


def election_packs(folder: Path, names: Collection[str], lang: Lang) -> Iterator[Tried]:
    """Yield the packs that speak in an election; cases of its own packs are judged by all of them."""
    root = election_folder(folder, lang)
    election, problems = read_election(root / ELECTION_FILE)
    if election is None:
        stop(problems, lang, Exit.UNUSABLE_INPUT)
    villages, _ = read_villages(root / VILLAGES_FILE, VILLAGES_FILE, election.county)
    library = Library(root)
    speaking = read_authority(election, villages, library).speaking
    for pack in speaking:
        if not names or pack.name in names:
            own = library.raw(pack.name) != shipped_text(pack.name)
            yield Tried(pack, _beside(pack, library), speaking if own else ())


def _beside(pack: Pack, library: Library) -> dict[str, Pack]:
    """Return the packs that the cases of a pack name."""
    named = dict.fromkeys(each for case in pack.cases for each in case.packs)
    return {each: found for each in named if (found := library.find(each)) is not None}


def hints_on(path: Path, reading: PackReading, polling_day: date | None) -> tuple[Hint, ...]:
    """Return what is worth a look in a usable pack: beside the official text, and on polling day."""
    pack = reading.pack
    if pack is None:
        return ()
    day = polling_day or _polling_day_around(path)
    quoted = any(criterion.quote for criterion in pack.criteria)
    beside = [path.with_suffix(ending) for ending in OFFICIAL] if quoted and path.suffix else []
    found = [_quotations(pack, each) for each in beside if kind_of(each) is Kind.FILE]
    if beside and not found:
        found = [_unread(pack, each) for each in map(path.with_suffix, AS_PUBLISHED) if kind_of(each)]
    ended = ended_hints(pack, day) if day is not None else ()
    named = named_pack_hints(pack, Library(path.absolute().parent).find)
    return (*calendar_hints(pack), *nominated_hints(pack), *named, *chain.from_iterable(found), *ended)


def _quotations(pack: Pack, path: Path) -> tuple[Hint, ...]:
    """Look for the quotations of a pack in an official text, or say that it cannot be read."""
    file = printable(path.name)
    try:
        text = decoded(read_regular(path, LARGEST_FILE))
    except OSError:
        text = None
    return _unread(pack, path) if text is None else quotation_hints(pack, OfficialText(file, text))


def _unread(pack: Pack, path: Path) -> tuple[Hint, ...]:
    """Say that the quotations of a pack were not looked for in a file."""
    return (hint(catalogue.TEXT_UNREAD, FilePlace(printable(path.name)), pack=pack.name),)


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
