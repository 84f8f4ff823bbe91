"""A folder that a command fills: new, or empty, and nobody else's while the command runs."""

from pathlib import Path

from commands.exits import Exit, stop_saying
from commands.line.election_folders import keep_to_ourselves
from commands.side_messages import stop_unwritten
from files.entries import Kind, kind_of
from files.locks import LOCK_FILE
from vocabulary.texts import Lang, Text


def take_empty(folder: Path, lang: Lang) -> None:
    """Make a folder and keep it to ourselves; stop where there is something already."""
    try:
        if kind_of(folder) in {None, Kind.FOLDER}:
            folder.mkdir(parents=True, exist_ok=True)
            keep_to_ourselves(folder, lang)
            if all(path.name == LOCK_FILE for path in folder.iterdir()):
                return
    except OSError as error:
        stop_unwritten(folder, error, lang)
    message = Text(
        f"{folder} 已存在且不是空文件夹，请换一个名称",
        f"{folder} exists and is not an empty folder; name another",
    )
    stop_saying(message, lang, Exit.USAGE)
