"""All pages of one review, by their paths: pure and the same to the byte, whoever makes them and when."""

from collections.abc import Sequence

from engine.finished import Finished
from engine.review.review import Review, VillageReview
from engine.what_if.chase import Chased
from reports.audience import Audience
from reports.changes import Changes
from reports.pages.book import Book, book_of
from reports.pages.chase_pages import chase_pages
from reports.pages.county_view import county_view, title_of
from reports.pages.decider_view import decider_view, has_nominees
from reports.pages.elected_view import elected_pages
from reports.pages.frame import Link, Page, day_words, frame_of
from reports.pages.person_view import person_view
from reports.pages.render import Printer
from reports.pages.schedule_view import schedule_view
from reports.pages.today_view import TodayView, today_view
from reports.pages.township_sheet import township_sheet
from reports.pages.township_view import township_view
from reports.pages.village_view import village_view

INTERNAL, DECIDER, TOWNSHIP = "内部", "认定", "乡镇"
TODAY = "今日情况.html"
SCHEDULE = "日程.html"


def internal_pages(
    review: Review,
    changes: Changes,
    *,
    number: int | None = None,
    chase: Sequence[Chased] | None = None,
) -> dict[str, str]:
    """Return the working group's pages: the county, townships, villages, people, the day, the calendar."""
    owed = Finished(review).chase if chase is None else chase
    printer = Printer(frame_of(review, Audience.INTERNAL, number))
    book = book_of(review)
    home = Page(f"{title_of(review)}（{printer.frame.edition}）")
    today = _today(printer, today_view(book, changes, owed), (Link("返回全县汇总", "index.html"),))
    dates = Page(f"{review.election.county}换届选举日程（倒排工期表）", (Link("返回全县汇总", "index.html"),))
    return {
        f"{INTERNAL}/index.html": printer.page("county.html.j2", home, county_view(book, changes)),
        f"{INTERNAL}/{TODAY}": today,
        f"{INTERNAL}/{SCHEDULE}": printer.page("schedule.html.j2", dates, schedule_view(review)),
        **_township_views(printer, book),
        **_village_views(printer, book),
        **_person_views(printer, book),
        **elected_pages(printer, book),
        **chase_pages(printer, book, owed),
    }


def decider_pages(review: Review, *, number: int | None = None) -> dict[str, str]:
    """Return one page for the deciding body of every village that has nominees, with all the evidence."""
    printer = Printer(frame_of(review, Audience.DECIDER, number))
    book = book_of(review)
    return {
        f"{DECIDER}/{book.atlas.villages[position]}/index.html": printer.page(
            "decider.html.j2",
            Page(f"{village.township}{village.name} 被提名人资格认定材料", polling_day=_polling_day(village)),
            decider_view(book, position),
        )
        for position, village in enumerate(review.villages)
        if has_nominees(review, position)
    }


def township_pages(review: Review, *, number: int | None = None) -> dict[str, str]:
    """Return one page for every township: the words of the verdicts and the deadlines, and nothing else."""
    printer = Printer(frame_of(review, Audience.TOWNSHIP, number))
    book = book_of(review)
    return {
        f"{TOWNSHIP}/{file}/index.html": printer.page(
            "township_sheet.html.j2",
            Page(f"{name} 被提名人联审比对结果"),
            township_sheet(book, name),
        )
        for name, file in book.atlas.townships.items()
    }


def today_page(
    review: Review,
    changes: Changes,
    *,
    number: int | None = None,
    chase: Sequence[Chased] | None = None,
) -> str:
    """Return 今日情况 by itself: exactly one A4 page, with no way to other pages."""
    printer = Printer(frame_of(review, Audience.INTERNAL, number))
    owed = Finished(review).chase if chase is None else chase
    return _today(printer, today_view(book_of(review), changes, owed), ())


def _today(printer: Printer, view: TodayView, crumbs: tuple[Link, ...]) -> str:
    """Print 今日情况."""
    page = Page(f"{view.county}联审今日情况", crumbs, portrait=True)
    return printer.page("today.html.j2", page, view)


def _township_views(printer: Printer, book: Book) -> dict[str, str]:
    """Print the townships."""
    return {
        f"{INTERNAL}/乡镇/{file}.html": printer.page(
            "township.html.j2",
            Page(name, (Link("全县汇总", "../index.html"),)),
            township_view(book, name),
        )
        for name, file in book.atlas.townships.items()
    }


def _village_views(printer: Printer, book: Book) -> dict[str, str]:
    """Print the villages."""
    return {
        f"{INTERNAL}/村/{file}.html": printer.page(
            "village.html.j2",
            _village_page(book, position, village),
            village_view(book, position, Audience.INTERNAL),
        )
        for position, (file, village) in enumerate(
            zip(book.atlas.villages, book.review.villages, strict=True)
        )
    }


def _person_views(printer: Printer, book: Book) -> dict[str, str]:
    """Print the people."""
    pages: dict[str, str] = {}
    for (position, index), file in book.atlas.people.items():
        village = book.review.villages[position]
        nominee = village.nominees[index]
        here = Link(village.name or "村名未填", f"../村/{book.atlas.villages[position]}.html")
        crumbs = (*_to_township(book, position), here)
        view = person_view(book, village, nominee, Audience.INTERNAL)
        page = Page(
            f"人员 {view.number}　{view.name}（{view.village}）", crumbs, polling_day=_polling_day(village)
        )
        pages[f"{INTERNAL}/人员/{file}.html"] = printer.page("person.html.j2", page, view)
    return pages


def _village_page(book: Book, position: int, village: VillageReview) -> Page:
    """Return the head of a village's page."""
    title = f"{village.township}{village.name}"
    return Page(title, _to_township(book, position), polling_day=_polling_day(village))


def _polling_day(village: VillageReview) -> str:
    """Return a village's polling day in words."""
    return day_words(village.polling_day.isoformat())


def _to_township(book: Book, position: int) -> tuple[Link, ...]:
    """Return the way back from a village to its township and the county."""
    township = book.review.villages[position].township
    return (
        Link("全县汇总", "../index.html"),
        Link(township or "乡镇未填", f"../乡镇/{book.atlas.townships[township]}.html"),
    )
