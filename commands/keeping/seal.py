"""`lianshen seal`: the whole election in one file, which can be found whole again years later."""

from datetime import date
from pathlib import Path

import click

from commands.echo import say
from commands.exits import Exit, stop_saying
from commands.group import FOLDER, LANG
from commands.line.both_languages import InBoth
from commands.line.election_folders import election_folder
from commands.progress import progress
from commands.side_messages import stop_unwritten
from files.whole_files import first_free
from reports.archive.materials import materials_of
from reports.archive.sealing import ARCHIVE, Sealed, seal
from reports.shelf.numbering import REPORTS, numbered_reviews
from reports.shelf.snapshot import Snapshot
from vocabulary.texts import Lang, Text

_SHOWN = 5


@click.command("seal", cls=InBoth)
@FOLDER
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path, dir_okay=False),
    help="封存文件，不写用 FOLDER/archive/封存-日期.zip / the archive; by default in FOLDER/archive",
)
@LANG
def seal_folder(folder: Path | None, output: Path | None, lang: str) -> None:
    """封存选举文件夹：材料、各次比对、函、认定，一个文件。 / Seal an election folder into one file.

    扫描件（papers/）只记指纹，原件另行归档。从不覆盖已有的文件。
    退出码：0 已封存；2 用法不对（还没有编号的比对等），或者未能读写。
    Exit codes: 0 sealed, 2 wrong usage (no numbered review yet, ...) or something not readable or writable.
    """
    said = Lang(lang)
    where = election_folder(folder, said, writes=True)
    records = [each.snapshot for each in numbered_reviews(where / REPORTS) if each.snapshot is not None]
    if not records:
        message = Text(
            "还没有可用的编号比对，没有可以封存的结果。请先运行 lianshen review FOLDER。",
            "there is no numbered review whose record can be read; run lianshen review FOLDER first",
        )
        stop_saying(message, said, Exit.USAGE)
    today: date = click.get_current_context().find_root().obj()
    to = output or first_free(where / ARCHIVE, f"封存-{today.isoformat()}", ".zip")
    try:
        to.parent.mkdir(parents=True, exist_ok=True)
        with progress(said):
            sealed = seal(where, records[-1], to, today)
    except FileExistsError:
        message = Text(
            f"已有「{to}」，封存从不覆盖。请换一个文件名。", f"{to} is there already; name another file"
        )
        stop_saying(message, said, Exit.USAGE)
    except OSError as error:
        stop_unwritten(Path(error.filename or to), error, said)
    say(_words(sealed, to).to(said))
    _warn_of_changes(where, records[-1], said)


def _words(sealed: Sealed, to: Path) -> Text:
    """Say what was sealed, and by what it is known again."""
    of = sealed.manifest
    left_zh = "".join(f"\n未封存：{each.file}（{each.why}）" for each in of.left)
    left_en = "".join(f"\nnot sealed: {each.file} ({each.why})" for each in of.left)
    return Text(
        f"已封存：{to}\n文件 {len(of.files)} 个，编号的比对 {len(of.reviews)} 次，扫描件 {len(of.scans)} 件"
        f"（只记指纹）。\n封存指纹（SHA-256）：{sealed.fingerprint}\n"
        "请把指纹抄在归档登记表上；以后用 lianshen verify 文件 查验，指纹须与登记表一致。"
        f"本文件含个人信息，按内部资料保管。{left_zh}",
        f"sealed: {to}\n{len(of.files)} files, {len(of.reviews)} numbered reviews, {len(of.scans)} scans "
        f"(by fingerprint only).\nfingerprint (SHA-256): {sealed.fingerprint}\n"
        "Write the fingerprint into the register of the archive; lianshen verify FILE checks the file, and "
        f"its fingerprint must be the one in the register. The file holds personal data.{left_en}",
    )


def _warn_of_changes(folder: Path, last: Snapshot, lang: Lang) -> None:
    """Say which materials of the last review are not what they were: it cannot be made again from these."""
    changed = materials_of(folder, last, {}).changed
    if not changed:
        return
    more = "等" if len(changed) > _SHOWN else ""
    named, named_en = "、".join(changed[:_SHOWN]), ", ".join(changed[:_SHOWN])
    message = Text(
        f"提示：第 {last.number} 次比对以后，{len(changed)} 个材料改过（{named}{more}），"
        "不能从封存的材料重算这一次。请先再比对一次，再封存。",
        f"note: {len(changed)} materials changed after review {last.number} ({named_en}), so that it cannot "
        "be made again from what was sealed; review the folder once more, then seal it",
    )
    say(message.to(lang), err=True)
