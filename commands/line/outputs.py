"""Where the options --format and -o go together, and where they do not."""

from pathlib import Path

from commands.exits import Exit, stop_saying
from vocabulary.texts import Lang, Text

BOOKS = frozenset({"xlsx", "docx"})


def check_output(form: str | None, output: Path | None, lang: Lang) -> None:
    """Refuse a place for files where none are written, and pages without a place."""
    if form in {"html", "xlsx", "docx"} and output is None:
        message = Text(f"--format {form} 须用 -o 指明写到哪个文件夹", f"--format {form} needs -o DIR")
    elif form in {"table", "json"} and output is not None:
        message = Text(
            f"--format {form} 只输出到屏幕，不能与 -o 同用", f"--format {form} writes no files: drop -o"
        )
    else:
        return
    stop_saying(message, lang, Exit.USAGE)
