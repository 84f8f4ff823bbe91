"""All pages of a check of members in office (届中联审) by their paths."""

from functools import partial

from engine.review.review import Review
from reports.disclosed.county import Disclosed, Township
from reports.disclosed.findings import Village
from reports.disclosed.reader import Audience, Reader
from reports.pages.audience_pages import (
    Pages,
    Site,
    by_person,
    by_township,
    by_village,
    internal_site,
    site_for,
)
from reports.pages.election_pages import DECIDER, INTERNAL, PEOPLE, TOWNSHIP, chase_pages
from reports.papers.members.county import members_title, members_view
from reports.papers.members.person import member_view
from reports.papers.members.village import members_sheet, verify_view
from reports.papers.shared.frame import Link, Page
from reports.papers.village.decider import to_decide
from reports.routes import Routes
from reports.wording.words import in_brackets
from vocabulary.texts import Lang


def internal_members(
    review: Review, *, number: int | None = None, shown: Disclosed | None = None, lang: Lang = Lang.ZH
) -> Routes[str]:
    """Return the working group's pages: the report, every member, what units owe."""
    site = internal_site(review, number=number, shown=shown, lang=lang)
    people = by_person(site, PEOPLE, _person)
    return Routes({f"{INTERNAL}/index.html": partial(_county, site), **people, **chase_pages(site)})


def verified_members(review: Review, *, number: int | None = None, lang: Lang = Lang.ZH) -> Routes[str]:
    """Return one page of evidence for every village in which something is to be verified."""
    site = site_for(review, Reader(Audience.DECIDER, lang), number)
    return Routes(by_village(site, DECIDER, _verified))


def township_members(review: Review, *, number: int | None = None, lang: Lang = Lang.ZH) -> Routes[str]:
    """Return one page for every township: the words of the results, and nothing else."""
    site = site_for(review, Reader(Audience.TOWNSHIP, lang), number)
    return Routes(by_township(site, TOWNSHIP, _sheet))


def members_of_one(review: Review, shown: Disclosed, above: tuple[Link, ...]) -> Pages:
    """Return the first page of a county that is one of many: it leads to what lies above it."""
    site = internal_site(review, shown=shown, lang=shown.reader.lang)
    return {f"{INTERNAL}/index.html": partial(_county, site, above)}


def _county(site: Site, above: tuple[Link, ...] = ()) -> str:
    """Print the report of the county."""
    title = members_title(site.book.shown.election, site.lang)
    page = Page(title + in_brackets(site.frame.edition, site.lang), above)
    return site.printer.page("members.html.j2", page, members_view(site.book))


def _person(site: Site, position: tuple[int, int]) -> str:
    """Print a member."""
    view = member_view(site.account(position), site.book.shown.election, site.lang)
    person = view.person
    page = Page(
        f"{site.say('人员', 'Person')} {person.number}　{person.name}"
        f"{in_brackets(person.village, site.lang)}",
        (site.up,),
    )
    return site.printer.page("member.html.j2", page, view)


def _verified(site: Site, village: Village) -> str:
    """Print what those who verify are given on a village."""
    accounts = [site.account(each) for each in to_decide(site.book, village.position)]
    where = f"{village.township}{village.name}"
    page = Page(site.say(f"{where} 在任成员核实认定材料", f"{where}: what is to be verified"))
    return site.printer.page(
        "members_verify.html.j2", page, verify_view(site.book, village.position, accounts)
    )


def _sheet(site: Site, township: Township) -> str:
    """Print what a township receives."""
    page = Page(
        site.say(
            f"{township.name} 在任成员届中联审比对结果", f"{township.name}: results on members in office"
        )
    )
    return site.printer.page("members_sheet.html.j2", page, members_sheet(site.book.shown, township))
