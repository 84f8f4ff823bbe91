"""Does what the line of `lianshen review` asks for."""

from contextlib import nullcontext
from pathlib import Path

from commands.echo import put
from commands.exits import Exit
from commands.line.election_folders import election_folder
from commands.line.outputs import BOOKS
from commands.line.screen import screen
from commands.line.today import clock
from commands.opening import Opening, judged, open_folder
from commands.progress import progress
from commands.publishing import publish, write_pages
from commands.reviewing.order import Order
from commands.reviewing.outcome import exit_of
from commands.side_messages import report_hints
from engine.review.intake import Intake
from engine.review.review import Review
from files.kept_books import keeping_books
from reports.console_reports import table_report
from reports.shelf.edition import compared
from reports.shelf.numbered import INDEX, pages_for
from reports.shelf.numbering import REPORTS


def reviewed(order: Order) -> Exit:
    """Review a folder, print or write what was asked for, and return how it ended."""
    where = election_folder(order.folder, order.lang, writes=order.form is None)
    how = Opening(
        order.lang,
        order.past,
        shelf=order.output if order.form is None else None,
        json_for=order.audience if order.form == "json" else None,
        named=order.named,
    )
    # What goes back to its sender is looked at once more when it is copied.
    with keeping_books() if order.form is None else nullcontext():
        intake, review_day = open_folder(where, order.named or clock(), how)
        made = judged(intake, order.engine, review_day, order.lang)
        if order.form is None:
            lies = publish(where, intake, made, order.output or where / REPORTS, order.reader)
            written = _open(lies, wanted=order.opened)
        else:
            written = _put_out(order, where, intake, made)
    code = exit_of(made)
    return code if written else max(code, Exit.USAGE)


def _put_out(order: Order, where: Path, intake: Intake, made: Review) -> bool:
    """Print a review, or write it as files that get no number; say whether they could be written."""
    form, output, reader = order.form or "", order.output or Path(), order.reader
    if form == "json":
        from reports.json_report import json_report

        put(json_report(made, reader.audience, reader.lang))
        return True
    if form == "table":
        put(table_report(made, reader, screen()))
        return True
    changes, hints = compared(made, where / REPORTS)
    report_hints(hints, reader.lang)
    if form in BOOKS:
        from commands.reviewing.books import Made, write_book

        return write_book(output, Made(where, intake, made, changes, reader.lang), form)
    with progress(reader.lang):
        pages = pages_for(made, reader.audience, changes, reader.lang)
    return write_pages(output, pages, reader.lang)


def _open(lies: Path | None, *, wanted: bool) -> bool:
    """Open the first page of a review in the browser of this computer; say whether there is a review."""
    if lies is not None and wanted:
        import webbrowser

        webbrowser.open((lies / INDEX).resolve().as_uri())
    return lies is not None
