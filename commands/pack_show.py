"""The command `rules show`: the booklet 《审查依据》, on packs alone or as they apply in an election."""

from collections.abc import Sequence
from pathlib import Path

import click

from candidates.election import read_election
from candidates.folders import ELECTION_FILE, VILLAGES_FILE
from candidates.units.reader import UNITS_FILE, read_units
from candidates.villages.reader import read_villages
from commands.echo import put, say
from commands.exits import Exit, report_problems, stop, stop_saying
from commands.group import LANG
from commands.line.both_languages import InBoth
from commands.line.election_folders import election_folder
from commands.pack_files import no_such_pack, read_named
from commands.side_messages import stop_unwritten
from engine.review.intake import polling_days
from files.whole_files import write_whole
from intake.packs import read_authority
from reports.booklet.binding import booklet_of
from reports.booklet.setting import Place, alone, in_election
from reports.disclosed.booklet import Booklet
from reports.writers.booklet_text import booklet_text
from reports.writers.web.booklet import booklet_html
from reports.writers.word.booklet import booklet_docx
from reports.writers.word.packages import WordMissing
from rules.library import Library
from rules.model.pack import Pack
from vocabulary.problems import Problem, apart, in_order
from vocabulary.texts import Lang, Text

FORMATS = ("text", "html", "docx")


@click.command(cls=InBoth)
@click.argument("names", nargs=-1)
@click.option("--format", "form", type=click.Choice(FORMATS), default="text", help="输出格式 / format")
@click.option("-o", "--output", type=click.Path(path_type=Path), help="写到哪个文件 / the file to write")
@click.option(
    "--folder", type=click.Path(path_type=Path), help="按哪次选举的采用情况和日期 / as in this election"
)
@LANG
def show(names: tuple[str, ...], form: str, output: Path | None, folder: Path | None, lang: str) -> None:
    """把规则包印成《审查依据》。 / Print packs as the booklet of the rules of the review."""
    words = Lang(lang)
    if not names and folder is None:
        message = Text(
            "请写明规则包名称，或用 --folder 指明选举文件夹", "name packs, or an election: --folder"
        )
        stop_saying(message, words, Exit.USAGE)
    if form == "docx" and output is None:
        message = Text("--format docx 须用 -o 指明写到哪个文件", "--format docx needs -o FILE")
        stop_saying(message, words, Exit.USAGE)
    booklet, problems = _bound(names, folder, words)
    report_problems(problems, words)
    _put(_printed(booklet, form, words), output, words)
    raise click.exceptions.Exit(Exit.UNUSABLE_INPUT if problems else Exit.ALL_PASS)


def _bound(names: Sequence[str], folder: Path | None, lang: Lang) -> tuple[Booklet, tuple[Problem, ...]]:
    """Bind packs by themselves, or those of an election."""
    if folder is not None:
        return _in_election(election_folder(folder, lang), names, lang)
    packs = [_usable(name, lang) for name in dict.fromkeys(names)]
    return booklet_of(packs, alone(packs, lang)), ()


def _usable(name: str, lang: Lang) -> Pack:
    """Return a pack that has nothing wrong with it, or stop."""
    reading = read_named(name)
    if reading.pack is None:
        stop(reading.problems, lang, Exit.UNUSABLE_INPUT)
    return reading.pack


def _in_election(folder: Path, names: Sequence[str], lang: Lang) -> tuple[Booklet, tuple[Problem, ...]]:
    """Bind the packs of an election, or those that are named, as they apply there."""
    election, problems = read_election(folder / ELECTION_FILE)
    if election is None:
        stop(problems, lang, Exit.UNUSABLE_INPUT)
    villages, notes = read_villages(folder / VILLAGES_FILE, VILLAGES_FILE, election.county)
    village_problems, _ = apart(notes)
    library, days = Library(folder), polling_days(election, villages)
    units, _ = read_units(folder / UNITS_FILE)  # what is wrong with the list is said in the review
    authority = read_authority(election, villages, library, units)
    place = Place(election, villages, authority, library, days)
    packs = _chosen(place, names, lang)
    found = in_order((*problems, *village_problems, *authority.problems))
    return booklet_of(packs, in_election(place, packs, lang)), found


def _chosen(place: Place, names: Sequence[str], lang: Lang) -> Sequence[Pack]:
    """Return the packs of an election that are named, or all of them."""
    packs = {pack.name: pack for pack in place.packs()}
    if not packs:
        stop(place.authority.problems, lang, Exit.UNUSABLE_INPUT)
    for name in names:
        if name not in packs:
            no_such_pack(name, packs, "本次选举的有", "this election has")
    return [pack for name, pack in packs.items() if not names or name in names]


def _printed(booklet: Booklet, form: str, lang: Lang) -> bytes:
    """Print a booklet, or say how to install what writes Word files."""
    if form == "text":
        return booklet_text(booklet).encode()
    if form == "html":
        return booklet_html(booklet).encode()
    try:
        return booklet_docx(booklet)
    except WordMissing:
        message = Text(
            '没有安装 python-docx，不能写 Word 文件。请运行：pip install "lianshen[word]"；'
            "或用 --format html，用浏览器打印。",
            "python-docx is not installed, so no Word file can be written; run: "
            'pip install "lianshen[word]", or print --format html from a browser',
        )
        stop_saying(message, lang, Exit.USAGE)


def _put(content: bytes, output: Path | None, lang: Lang) -> None:
    """Write a booklet to its file, or print it."""
    if output is None:
        put(content.decode())
        return
    try:
        write_whole(output, content, durable=False)
    except OSError as error:
        stop_unwritten(output, error, lang, Exit.UNUSABLE_INPUT)
    say(Text(f"《审查依据》：{output}", f"booklet: {output}").to(lang), err=True)
