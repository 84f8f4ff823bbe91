"""Prints a review and puts it where it is kept."""

import os
import shutil
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import NoReturn

from candidates.people.numbers import append_numbers
from candidates.rosters.roll import NUMBERS_FILE
from commands.echo import put, say
from commands.exits import Exit, stop_saying
from commands.progress import progress
from commands.side_messages import (
    report_blocked,
    report_hints,
    report_returned,
    report_unwritten,
    report_written,
    unwritten_words,
)
from engine.review.intake import Intake
from engine.review.review import Review
from files.failures import why_of
from reports.console_reports import summary_report
from reports.disclosed.reader import Reader
from reports.returned.copies import returned_copies
from reports.shelf.edition import edition_of
from reports.shelf.fingerprints import fingerprints
from reports.shelf.numbering import folder_name, replace_files, write_review
from reports.writers.console import Screen
from rules.frozen_packs import keep_packs
from vocabulary.texts import Lang, Text

NARROWEST, WIDEST = 80, 200


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


def refuse_public_list(lang: Lang) -> NoReturn:
    """Refuse to print the public list: people put names on it in 认定表, verdicts never do."""
    message = Text(
        "公示名单只能依认定表（decisions/）生成，不能由比对结果生成：请运行 lianshen list。",
        "the public list is made from people's decisions (decisions/) and never from verdicts: "
        "run lianshen list",
    )
    stop_saying(message, lang, Exit.UNUSABLE_INPUT)


def publish(folder: Path, intake: Intake, made: Review, shelf: Path, reader: Reader) -> Path | None:
    """Print a review and put it on the shelf as the next one; return where it lies, if it could be written.

    Without the person numbers it is not written: the next review would give them to others.
    """
    lang = reader.lang
    if not _keep_numbers(folder, intake, lang):
        put(summary_report(made, reader, screen()))
        return None
    report_blocked(keep_packs(folder, intake.authority.lacking), lang)
    with progress(lang):
        returned = returned_copies(folder, made)
        edition = edition_of(made, fingerprints(folder), shelf, returned)
    report_hints((*edition.hints, *intake.authority.hints), lang)
    put(summary_report(made, reader, screen(), edition.changes))
    try:
        with progress(lang):
            written = write_review(shelf, edition.number, edition.files)
    except OSError as error:
        report_unwritten(shelf / folder_name(edition.number), error, lang)
        return None
    report_written(written, lang)
    report_returned(written, returned, lang)
    return written.folder


def write_pages(folder: Path, pages: Mapping[str, bytes], lang: Lang) -> bool:
    """Write pages that get no number; say whether they could be written."""
    try:
        with progress(lang):
            blocked = replace_files(folder, pages)
    except OSError as error:
        report_unwritten(folder, error, lang)
        return False
    report_blocked(blocked, lang)
    say(Text(f"网页：{folder}", f"pages: {folder}").to(lang), err=True)
    return True


def _keep_numbers(folder: Path, intake: Intake, lang: Lang) -> bool:
    """Write the person numbers that this review gave; say whether they will stay the same."""
    if not intake.roll.numbers.usable:
        message = Text(
            f"「{NUMBERS_FILE}」有差错，人员编号无处登记，本次比对没有写入 reports。"
            "请改正，或运行 lianshen numbers restore FOLDER，再重新比对。",
            f"`{NUMBERS_FILE}` is damaged, so no person number can be kept and the review was not written; "
            "correct it, or run lianshen numbers restore FOLDER, and review again",
        )
        say(message.to(lang), err=True)
        return False
    try:
        append_numbers(folder / NUMBERS_FILE, intake.roll.new_numbers)
    except OSError as error:
        words = unwritten_words(NUMBERS_FILE, why_of(error))
        message = Text(
            f"{words.zh}人员编号无处登记，本次比对没有写入 reports；以下比对结果不受影响。",
            f"{words.en}No person number could be kept, so the review was not written; "
            "what is printed holds.",
        )
        say(message.to(lang), err=True)
        return False
    return True


def screen() -> Screen:
    """Return the console as it is."""
    width = min(max(shutil.get_terminal_size((120, 40)).columns, NARROWEST), WIDEST)
    colour = sys.stdout.isatty() and not os.environ.get("NO_COLOR")
    return Screen(width, colour)
