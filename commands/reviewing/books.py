"""Writes a review as files to sort, edit or print: a workbook, or Word files."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from commands.echo import say
from commands.progress import progress
from commands.publishing import report_unwritten
from commands.side_messages import report_blocked, stop_word_missing
from engine.review.intake import Intake, polling_days
from engine.review.review import Review
from files.entries import Kind, kind_of
from reports.booklet.binding import booklet_of
from reports.booklet.setting import Place, in_election
from reports.disclosed.changes import Changes
from reports.routes import Routes
from reports.shelf.numbered import INDEX
from reports.shelf.numbering import replace_files
from reports.workbook_report import NAME, report_docx, report_xlsx, village_files
from reports.writers.word.booklet import booklet_docx
from reports.writers.word.packages import WordMissing
from rules.library import Library
from vocabulary.texts import Lang, Text

BOOKLET = "审查依据.docx"


@dataclass(frozen=True, slots=True)
class Made:
    """A review that is written as files, and what it was made from."""

    folder: Path
    intake: Intake
    review: Review
    changes: Changes
    lang: Lang


def write_book(output: Path, made: Made, form: str) -> bool:
    """Write the files of a review into a folder, over those of the same names; say if all were written."""
    name, lang = f"{NAME}.{form}", made.lang
    try:
        with progress(lang):
            files = _workbook(output, made) if form == "xlsx" else _word_files(made)
            output.mkdir(parents=True, exist_ok=True)
            blocked = replace_files(output, files)
    except WordMissing:
        stop_word_missing(lang)
    except OSError as error:
        report_unwritten(output / name, error, lang)
        return False
    report_blocked(blocked, lang)
    if not blocked:
        say(_written(form, output, len(files)).to(lang), err=True)
    return not blocked


def _written(form: str, output: Path, count: int) -> Text:
    """Say where the workbook is, or in which folder the Word files are."""
    if form == "xlsx":
        return Text(f"xlsx：{output / NAME}.xlsx", f"xlsx: {output / NAME}.xlsx")
    return Text(f"{form}：{output}，{count} 个文件", f"{form}: {output}, {count} files")


def _workbook(output: Path, made: Made) -> Mapping[str, bytes]:
    """Return the workbook; its cells lead to the pages where these lie beside it."""
    linked = kind_of(output / INDEX) is Kind.FILE
    return {f"{NAME}.xlsx": report_xlsx(made.review, made.changes, made.lang, linked=linked)}


def _word_files(made: Made) -> Mapping[str, bytes]:
    """Return the same papers as one Word file, the booklet, and a file of every village."""
    files: dict[str, Callable[[], bytes]] = {
        f"{NAME}.docx": partial(report_docx, made.review, made.changes, made.lang),
        BOOKLET: partial(_booklet, made),
    }
    villages = village_files(made.review, made.lang).makers if made.intake.election.kind.elects else {}
    return Routes({**files, **villages})


def _booklet(made: Made) -> bytes:
    """Bind the packs of the election as `rules show` does."""
    intake = made.intake
    days = polling_days(intake.election, intake.villages)
    place = Place(intake.election, intake.villages, intake.authority, Library(made.folder), days)
    packs = place.packs()
    return booklet_docx(booklet_of(packs, in_election(place, packs, made.lang)))
