"""What all pages of one audience are made from: what its reader is shown, the frame, and the language."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from engine.review.review import Review
from reports.disclosed.county import Disclosed, Township
from reports.disclosed.findings import Village
from reports.disclosed.people import PersonAccount, VillageAnswers
from reports.disclosed.reader import Audience, Reader
from reports.disclosure.asked import asked_in
from reports.disclosure.disclose import Part, disclose
from reports.disclosure.people.people import account_of, answers_in
from reports.papers.shared.book import Book, book_of
from reports.papers.shared.frame import Frame, Link, frame_of
from reports.writers.web.pages import Printer
from vocabulary.texts import Lang, Text

PARTS = frozenset({Part.CHASE, Part.TALLIES})  # of what is disclosed, what pages print
_HOME = Text("全县汇总", "the county")

Pages = dict[str, Callable[[], str]]  # by their paths, each made when it is asked for


@dataclass(frozen=True, slots=True)
class Site:
    """What all pages of one audience are made from."""

    book: Book
    printer: Printer
    frame: Frame
    account: Callable[[tuple[int, int]], PersonAccount]
    answers: Callable[[int], VillageAnswers]

    @property
    def lang(self) -> Lang:
        """Return the language of the pages."""
        return self.book.lang

    def say(self, zh: str, en: str) -> str:
        """Return words in the language of the pages."""
        return Text(zh, en).to(self.lang)

    @property
    def home(self) -> Link:
        """Return the way back from a page beside the county's."""
        return Link(_HOME.to(self.lang), "index.html")

    @property
    def up(self) -> Link:
        """Return the way back from a folder below."""
        return Link(_HOME.to(self.lang), "../index.html")


def by_village(site: Site, folder: str, printed: Callable[[Site, Village], str]) -> Pages:
    """Return one page below a folder for every village that has nominees."""
    return {
        f"{folder}/{site.book.atlas.villages[each.position]}/index.html": partial(printed, site, each)
        for each in site.book.shown.villages
        if each.nominees
    }


def by_township(site: Site, folder: str, printed: Callable[[Site, Township], str]) -> Pages:
    """Return one page below a folder for every township."""
    return {
        f"{folder}/{site.book.atlas.townships[each.name]}/index.html": partial(printed, site, each)
        for each in site.book.shown.townships
    }


def by_person(site: Site, folder: str, printed: Callable[[Site, tuple[int, int]], str]) -> Pages:
    """Return one page below a folder for everybody."""
    return {
        f"{folder}/{file}.html": partial(printed, site, position)
        for position, file in site.book.atlas.people.items()
    }


def internal_view(review: Review, lang: Lang = Lang.ZH) -> Disclosed:
    """Disclose to the working group what its pages print."""
    return disclose(review, Reader(Audience.INTERNAL, lang), PARTS)


def internal_site(
    review: Review, *, number: int | None = None, shown: Disclosed | None = None, lang: Lang = Lang.ZH
) -> Site:
    """Return what the papers of the working group are made from; what is disclosed already may be given."""
    view = shown or internal_view(review, lang)
    return site_for(review, view.reader, number, view)


def site_for(review: Review, reader: Reader, number: int | None, shown: Disclosed | None = None) -> Site:
    """Disclose a review to an audience, and keep how to disclose its people one by one."""
    book = book_of(shown or disclose(review, reader, frozenset()))
    frame = frame_of(book.shown.election, reader.audience, number, reader.lang)
    asked = asked_in(review)
    return Site(
        book,
        Printer(frame, reader.lang),
        frame,
        account_of(review, reader, asked),
        answers_in(review, reader, asked),
    )
