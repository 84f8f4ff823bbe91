"""The pages of 待反馈清单: one for all units, and one for each; 内部 only."""

from collections.abc import Sequence

from engine.what_if.chase import Chased
from reports.pages.book import Book
from reports.pages.chase_view import chase_view, unit_chases
from reports.pages.frame import Link, Page
from reports.pages.render import Printer

FOLDER = "内部"
NAME = "待反馈清单"


def chase_pages(printer: Printer, book: Book, chase: Sequence[Chased]) -> dict[str, str]:
    """Print the list of all units, and what each of them owes."""
    title = f"{book.review.election.county}{NAME}"
    whole = Page(title, (Link("返回全县汇总", "index.html"),))
    pages = {f"{FOLDER}/{NAME}.html": printer.page("chase.html.j2", whole, chase_view(book, chase))}
    back = (Link("全县汇总", "../index.html"), Link(NAME, f"../{NAME}.html"))
    for file, (name, view) in unit_chases(book, chase).items():
        page = Page(f"{name}：{NAME}", back)
        pages[f"{FOLDER}/待反馈/{file}.html"] = printer.page("chase_unit.html.j2", page, view)
    return pages
