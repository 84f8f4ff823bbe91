"""`lianshen verify`: whether an archive, or the reviews of a folder, are what they were."""

from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NoReturn

import click

from commands.echo import say
from commands.exits import Exit, stop_saying
from commands.group import LANG
from commands.line.both_languages import InBoth
from commands.line.election_folders import election_folder
from commands.progress import progress
from commands.side_messages import stop_unwritten
from files.archives import NotAnArchiveError, fingerprint_of
from files.entries import Kind, kind_of, printable
from reports.archive.checking import check
from reports.archive.manifest import Manifest
from reports.archive.remaking import Kept, Outcome, Remade, remade
from reports.archive.verdicts import checked_lines, remade_lines
from reports.shelf.numbering import REPORTS, numbered_reviews
from vocabulary.texts import Lang, Text

_DAMAGED = frozenset({Outcome.DIFFERENT, Outcome.DAMAGED})
_PARTLY = frozenset({Outcome.CHANGED, Outcome.UNREADABLE, Outcome.SAME_VERDICTS})


@click.command(cls=InBoth)
@click.argument("target", metavar="FILE|FOLDER", type=click.Path(path_type=Path))
@click.option(
    "--fingerprint",
    metavar="SHA256",
    help="归档登记表上的封存指纹 / the fingerprint in the register of the archive",
)
@LANG
def verify(target: Path, fingerprint: str | None, lang: str) -> None:
    """查验封存文件或者选举文件夹：逐个文件核对，各次比对重算。 / Check an archive, or a folder.

    退出码：0 全部一致；1 文件完好，但有的比对不能逐字节重算（材料改过、版本或引擎不同）；2 用法不对；
    3 有损坏、缺少、多出或者不一致的。
    Exit codes: 0 all is as it was; 1 sound, but some review cannot be made again byte by byte; 2 wrong usage;
    3 something is damaged, missing, added or different.
    """
    said = Lang(lang)
    match kind_of(target):
        case Kind.FOLDER:
            if fingerprint is not None:
                message = Text(
                    "--fingerprint 用于封存文件，不用于文件夹", "--fingerprint is for archives, not folders"
                )
                stop_saying(message, said, Exit.USAGE)
            folder = election_folder(target, said)
            _end(_verified(Kept(folder, _written(folder), {}), said), sound=True)
        case None:
            message = Text(f"没有「{printable(str(target))}」", f"there is no {printable(str(target))}")
            stop_saying(message, said, Exit.USAGE)
        case _:
            _verify_archive(target, fingerprint, said)


def _verify_archive(target: Path, fingerprint: str | None, lang: Lang) -> NoReturn:
    """Check every file of an archive, then make its reviews again."""
    with TemporaryDirectory(prefix="lianshen-") as made:
        where = Path(made) / "archive"
        where.mkdir()
        try:
            with progress(lang):
                found = fingerprint_of(target)
                checked = check(target, where)
        except NotAnArchiveError:
            message = Text(
                f"「{target}」不是封存文件，或者已损坏到不能打开。",
                f"{target} is no archive, or too damaged to open",
            )
            stop_saying(message, lang, Exit.UNUSABLE_INPUT)
        except OSError as error:
            stop_unwritten(target, error, lang)
        same = fingerprint is None or fingerprint.strip().lower() == found
        say("\n".join(checked_lines(checked, found, fingerprint, lang)))
        manifest = checked.manifest
        reviews = _verified(_kept(where, manifest), lang) if manifest is not None else ()
    _end(reviews, sound=checked.sound and same)


def _kept(folder: Path, manifest: Manifest) -> Kept:
    """Return what an archive keeps."""
    return Kept(
        folder,
        {each.file: each.sha256 for each in manifest.files},
        {each.file: each.sha256 for each in manifest.scans},
    )


def _written(folder: Path) -> dict[str, str]:
    """Return the fingerprints of what reviews wrote into a folder."""
    shelf = folder / REPORTS
    return {
        path.relative_to(folder).as_posix(): fingerprint_of(path)
        for path in sorted(shelf.rglob("*"))
        if kind_of(path) is Kind.FILE and not path.name.startswith(".")
    }


def _verified(kept: Kept, lang: Lang) -> tuple[Remade, ...]:
    """Make every review again, and say of each how it compares."""
    numbered = numbered_reviews(kept.folder / REPORTS)
    done = []
    for place, one in enumerate(numbered):
        with progress(lang):
            found = remade(kept, one, numbered[:place])
        say("\n".join(remade_lines(found, lang)))
        done.append(found)
    if not done:
        say(Text("没有编号的比对。", "there is no numbered review").to(lang))
    return tuple(done)


def _end(reviews: Sequence[Remade], *, sound: bool) -> NoReturn:
    """End with what was found."""
    outcomes = {each.outcome for each in reviews}
    if not sound or outcomes & _DAMAGED:
        code = Exit.UNUSABLE_INPUT
    elif outcomes & _PARTLY or any(each.version for each in reviews):
        code = Exit.FLAGGED_OR_PENDING
    else:
        code = Exit.ALL_PASS
    raise click.exceptions.Exit(code)
