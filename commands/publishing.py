"""Prints a review and puts it where it is kept."""

from collections.abc import Mapping
from pathlib import Path

from candidates.people.numbers import append_numbers
from candidates.rosters.roll import NUMBERS_FILE
from commands.echo import put, say
from commands.line.screen import screen
from commands.progress import progress
from commands.side_messages import report_blocked, report_hints, unwritten_words
from engine.review.intake import Intake
from engine.review.review import Review
from files.entries import printable
from files.failures import why_of
from reports.console_reports import summary_report
from reports.disclosed.reader import Reader
from reports.returned.copies import DEPARTMENTS, RETURNED, TOWNSHIPS, begin_copies
from reports.shelf.edition import Shelved, edition_of
from reports.shelf.fingerprints import fingerprints
from reports.shelf.numbered import INDEX
from reports.shelf.numbering import NumberTakenError, Written, folder_name, replace_files, write_review
from rules.frozen_packs import keep_packs
from vocabulary.texts import Lang, Text


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
        returned = begin_copies(folder, made, lang)
        edition = edition_of(made, fingerprints(folder), shelf, returned, Shelved(lang))
    report_hints((*edition.hints, *intake.authority.hints), lang)
    shown = edition.shown if edition.shown.reader == reader else None
    put(summary_report(made, reader, screen(), edition.changes, shown))
    try:
        with progress(lang):
            written = write_review(shelf, edition.number, edition.files)
    except OSError as error:
        report_unwritten(shelf / folder_name(edition.number), error, lang)
        return None
    _report_written(written, lang)
    _report_returned(written, edition.returned, lang)
    return written.folder


def write_pages(folder: Path, pages: Mapping[str, bytes], lang: Lang, first: str = "") -> bool:
    """Write pages that get no number and name the first to open; say whether they could be written."""
    try:
        with progress(lang):
            blocked = replace_files(folder, pages)
    except OSError as error:
        report_unwritten(folder, error, lang)
        return False
    report_blocked(blocked, lang)
    say(Text(f"网页：{folder / first}", f"pages: {folder / first}").to(lang), err=True)
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


def _report_written(written: Written, lang: Lang) -> None:
    """Say where a review lies."""
    report_blocked(written.blocked, lang)
    say(Text(f"报告：{written.folder / INDEX}", f"report: {written.folder / INDEX}").to(lang), err=True)


def _report_returned(written: Written, returned: Mapping[str, bytes], lang: Lang) -> None:
    """Say where the copies lie that go back to their senders, if there are any."""
    townships, units = (
        sum(path.startswith(f"{folder}/") for path in returned) for folder in (TOWNSHIPS, DEPARTMENTS)
    )
    if townships or units:
        where = written.folder / RETURNED
        message = Text(
            f"退回：{where}（乡镇 {townships} 份，部门 {units} 份）",
            f"to send back: {where} ({townships} to townships, {units} to units)",
        )
        say(message.to(lang), err=True)


def report_unwritten(path: Path, error: OSError, lang: Lang) -> None:
    """Say that a review could not be written; what was printed of it holds."""
    if isinstance(error, NumberTakenError):
        message = Text(
            f"‘{path}’已由同时进行的另一次比对写入，本次比对未写入，请重新运行。以上比对结果不受影响。",
            f"another review was written as `{path}` meanwhile; this one was not written: run it again",
        )
    else:
        words = unwritten_words(printable(str(path)), why_of(error))
        message = Text(f"{words.zh}以上比对结果不受影响。", f"{words.en}What is printed holds.")
    say(message.to(lang), err=True)
