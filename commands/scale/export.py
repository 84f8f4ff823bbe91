"""`lianshen export`: a county's folder as Parquet."""

import secrets
from datetime import datetime
from pathlib import Path

import click

from commands.echo import say
from commands.exits import Exit, stop_saying
from commands.group import LANG
from commands.line.both_languages import InBoth
from commands.line.election_folders import election_folder
from commands.line.passwords import PASSWORD
from commands.line.today import TODAY, day_of, named_day
from commands.opening import NO_SQL, Opening, judged, open_folder
from commands.reviewing.outcome import exit_of
from commands.side_messages import stop_unwritten
from engine.backends.names import EngineName
from engine.backends.sql.duck import available
from files.entries import read_regular
from files.whole_files import write_whole
from scale.data import Part, part_name
from vocabulary.texts import Lang, Text

LEAST_KEY = 16  # bytes


@click.command(cls=InBoth)
@click.argument("folder", type=click.Path(path_type=Path))
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path, file_okay=False),
    required=True,
    help="写到这里 / to here",
)
@click.option(
    "--key",
    "key_file",
    type=click.Path(path_type=Path, dir_okay=False),
    help="各县共用的密钥文件，用于比对身份证号 / the key that IDs are compared by",
)
@PASSWORD
@TODAY
@LANG
def export(folder: Path, output: Path, key_file: Path | None, today: datetime | None, lang: str) -> None:
    """把一个县导出为 Parquet（不含姓名、身份证号）。 / Write a county as Parquet, without names and IDs.

    表和列见 docs/scale.md。同一身份证号在几个县，只有用同一个密钥文件导出才能发现。
    密钥文件没有则新建；不要放进导出的文件夹。
    Tables and columns: docs/scale.md. One ID in several counties is found only if all used one key file.
    退出码同 review。 Exit codes as of review.
    """
    words = Lang(lang)
    if not available():
        stop_saying(NO_SQL, words, Exit.USAGE)
    from scale.exports.export import export as write
    from scale.exports.export import keep_beside

    where = election_folder(folder, words)
    key = _key(key_file, words)
    intake, review_day = open_folder(where, day_of(today), Opening(words, past=True, named=named_day(today)))
    review = judged(intake, EngineName.AUTO, review_day, words)
    part = Part(output, part_name(intake.election.county))
    try:
        written = write(intake, review, part, key)
        other = keep_beside(where, part)
    except OSError as error:
        stop_unwritten(output, error, words)
    if other:
        message = Text(
            f"「{output}」中已有内容不同的规则包：{'、'.join(other)}。依据不同的县，请分别放在不同的文件夹",
            f"`{output}` holds other texts of: {', '.join(other)}; counties with other packs need their own",
        )
        stop_saying(message, words, Exit.UNUSABLE_INPUT)
    people = written.rows["nominees"]
    message = Text(
        f"已导出 {intake.election.county}：{people} 人，{output}",
        f"exported {intake.election.county}: {people} people, to {output}",
    )
    say(message.to(words), err=True)
    raise click.exceptions.Exit(exit_of(review))


def _key(path: Path | None, lang: Lang) -> bytes:
    """Return the key of a file, made where there is none; without a file, one for this time alone."""
    if path is None:
        return secrets.token_bytes(32)
    try:
        if not path.exists():
            write_whole(path, secrets.token_hex(32).encode() + b"\n")
        key = read_regular(path, 4096).strip()
    except OSError as error:
        stop_unwritten(path, error, lang)
    if len(key) < LEAST_KEY:
        message = Text(
            f"密钥文件「{path}」太短：至少 {LEAST_KEY} 个字符",
            f"the key in `{path}` is shorter than {LEAST_KEY} signs",
        )
        stop_saying(message, lang, Exit.USAGE)
    return key
