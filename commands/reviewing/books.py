"""Writes a review as one file: 联审汇总.xlsx or 联审汇总.docx."""

from pathlib import Path

from commands.echo import say
from commands.progress import progress
from commands.publishing import report_unwritten
from commands.sending.letters import stop_word_missing
from commands.side_messages import report_blocked
from engine.review.review import Review
from files.entries import Kind, kind_of
from reports.disclosed.changes import Changes
from reports.shelf.numbered import INDEX
from reports.shelf.numbering import replace_files
from reports.workbook_report import NAME, report_docx, report_xlsx
from reports.writers.word import WordMissing
from vocabulary.texts import Lang, Text


def write_book(folder: Path, made: Review, changes: Changes, form: str, lang: Lang) -> bool:
    """Write the file into a folder, over one of the same name; say whether it could be written."""
    name = f"{NAME}.{form}"
    try:
        with progress(lang):
            linked = kind_of(folder / INDEX) is Kind.FILE
            content = (
                report_xlsx(made, changes, lang, linked=linked)
                if form == "xlsx"
                else report_docx(made, changes, lang)
            )
            folder.mkdir(parents=True, exist_ok=True)
            blocked = replace_files(folder, {name: content})
    except WordMissing:
        stop_word_missing(lang)
    except OSError as error:
        report_unwritten(folder / name, error, lang)
        return False
    report_blocked(blocked, lang)
    if not blocked:
        say(Text(f"{form}：{folder / name}", f"{form}: {folder / name}").to(lang), err=True)
    return not blocked
