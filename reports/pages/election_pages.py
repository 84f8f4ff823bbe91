"""All pages of one review by their paths, each made when it is asked for, the same to the byte every time."""

from functools import partial

from engine.review.review import Review
from reports.accounting.account_report import account_html
from reports.accounting.accounts import Kind, Numbered, accounts_of
from reports.disclosed.changes import Changes
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
from reports.pages.result_pages import result_pages
from reports.papers.calendar.schedule import schedule_view
from reports.papers.county.chase import chase_view, file_of, owed_by_unit, unit_chase
from reports.papers.county.county import county_view, title_of
from reports.papers.county.today import today_view
from reports.papers.deciding.clocks import clocks_view
from reports.papers.person.person import person_view
from reports.papers.shared.frame import Link, Page, day_words
from reports.papers.township.township import township_view
from reports.papers.township.township_sheet import township_sheet
from reports.papers.village.decider import decider_view, to_decide
from reports.papers.village.village import village_view
from reports.routes import Routes
from reports.wording.words import COLON, in_brackets
from vocabulary.elections.election_kinds import KIND_WORDS
from vocabulary.texts import Lang, Text

INTERNAL, DECIDER, TOWNSHIP = "内部", "认定", "乡镇"
PEOPLE = f"{INTERNAL}/人员"
TODAY = "今日情况.html"
SCHEDULE = "日程.html"
CLOCKS = "告知异议复核.html"
CHASE = "待反馈清单"
ELECTED = f"{INTERNAL}/当选"
_CHASE_WORDS = Text(CHASE, "open answers")


def internal_pages(
    review: Review,
    changes: Changes,
    *,
    number: int | None = None,
    shown: Disclosed | None = None,
    lang: Lang = Lang.ZH,
) -> Routes[str]:
    """Return the working group's pages: the county, townships, villages, people, the day, the calendar."""
    site = internal_site(review, number=number, shown=shown, lang=lang)
    return Routes(
        {
            f"{INTERNAL}/index.html": partial(_county, site, changes),
            f"{INTERNAL}/{TODAY}": partial(_today, site, changes, (site.home,)),
            f"{INTERNAL}/{SCHEDULE}": partial(_schedule, site),
            f"{INTERNAL}/{CLOCKS}": partial(_clocks, site),
            **_townships(site),
            **_villages(site),
            **by_person(site, PEOPLE, _person),
            **result_pages(site, ELECTED),
            **_accounts(review, Numbered(number, changes), site),
            **chase_pages(site),
        }
    )


def decider_pages(review: Review, *, number: int | None = None, lang: Lang = Lang.ZH) -> Routes[str]:
    """Return one page for the deciding body of every village that has nominees, with all the evidence."""
    site = site_for(review, Reader(Audience.DECIDER, lang), number)
    return Routes(by_village(site, DECIDER, _decider))


def township_pages(review: Review, *, number: int | None = None, lang: Lang = Lang.ZH) -> Routes[str]:
    """Return one page for every township: the words of the verdicts and the deadlines, and nothing else."""
    site = site_for(review, Reader(Audience.TOWNSHIP, lang), number)
    return Routes(by_township(site, TOWNSHIP, _sheet))


def today_page(
    review: Review,
    changes: Changes,
    *,
    number: int | None = None,
    shown: Disclosed | None = None,
    lang: Lang = Lang.ZH,
) -> str:
    """Return 今日情况 by itself: exactly one A4 page, with no way to other pages."""
    site = internal_site(review, number=number, shown=shown, lang=lang)
    return _today(site, changes, ())


def one_of_many(review: Review, changes: Changes, shown: Disclosed, above: tuple[Link, ...]) -> Pages:
    """Return the first pages of a county that is one of many: they lead to what lies above it."""
    site = internal_site(review, shown=shown, lang=shown.reader.lang)
    return {
        f"{INTERNAL}/index.html": partial(_county, site, changes, above),
        f"{INTERNAL}/{TODAY}": partial(_today, site, changes, (*above, site.home)),
    }


def _county(site: Site, changes: Changes, above: tuple[Link, ...] = ()) -> str:
    """Print the county."""
    title = title_of(site.book.shown.election, site.lang) + in_brackets(site.frame.edition, site.lang)
    home = Page(title, above)
    return site.printer.page("county.html.j2", home, county_view(site.book, changes))


def _today(site: Site, changes: Changes, crumbs: tuple[Link, ...]) -> str:
    """Print 今日情况."""
    view = today_view(site.book.shown, changes)
    page = Page(site.say(f"{view.county}联审今日情况", f"{view.county}: the day"), crumbs, portrait=True)
    return site.printer.page("today.html.j2", page, view)


def _schedule(site: Site) -> str:
    """Print the calendar."""
    election = site.book.shown.election
    county, kind = election.county, KIND_WORDS[election.kind]
    title = site.say(f"{county}{kind.zh}日程（倒排工期表）", f"{county}: calendar of the {kind.en}")
    page = Page(title, (site.home,))
    return site.printer.page("schedule.html.j2", page, schedule_view(site.book.shown))


def _clocks(site: Site) -> str:
    """Print the clocks of notice, statement, objection and re-check."""
    shown = site.book.shown
    county = shown.election.county
    title = site.say(f"{county}告知、异议和复核期限", f"{county}: notices, objections, re-checks")
    page = Page(title, (site.home,))
    return site.printer.page("clocks.html.j2", page, clocks_view(shown, site.book.atlas))


def _townships(site: Site) -> Pages:
    """Return the townships as the working group sees them."""
    files = site.book.atlas.townships
    return {
        f"{INTERNAL}/乡镇/{files[each.name]}.html": partial(_township, site, each)
        for each in site.book.shown.townships
    }


def _township(site: Site, township: Township) -> str:
    """Print a township for the working group."""
    page = Page(township.name, (site.up,))
    return site.printer.page("township.html.j2", page, township_view(site.book, township))


def _sheet(site: Site, township: Township) -> str:
    """Print what a township receives."""
    page = Page(site.say(f"{township.name} 被提名人联审比对结果", f"{township.name}: verdicts on nominees"))
    return site.printer.page("township_sheet.html.j2", page, township_sheet(site.book.shown, township))


def _villages(site: Site) -> Pages:
    """Return the villages."""
    files = site.book.atlas.villages
    return {
        f"{INTERNAL}/村/{files[each.position]}.html": partial(_village, site, each)
        for each in site.book.shown.villages
    }


def _village(site: Site, village: Village) -> str:
    """Print a village."""
    title = f"{village.township}{village.name}"
    page = Page(title, _to_township(site, village), polling_day=_polling_day(site, village))
    view = village_view(site.book, village.position, site.answers(village.position).nominees)
    return site.printer.page("village.html.j2", page, view)


def _decider(site: Site, village: Village) -> str:
    """Print what the deciding body of a village is given."""
    where = f"{village.township}{village.name}"
    title = site.say(f"{where} 被提名人资格认定材料", f"{where}: what is to be decided")
    accounts = [site.account(each) for each in to_decide(site.book, village.position)]
    view = decider_view(site.book, village.position, accounts)
    return site.printer.page("decider.html.j2", Page(title, polling_day=_polling_day(site, village)), view)


def _person(site: Site, position: tuple[int, int]) -> str:
    """Print a person."""
    book, village = site.book, site.book.shown.villages[position[0]]
    here = Link(
        village.name or site.say("村名未填", "no village"), f"../村/{book.atlas.villages[position[0]]}.html"
    )
    view = person_view(site.account(position), book.shown.election, site.lang)
    page = Page(
        f"{site.say('人员', 'Person')} {view.number}　{view.name}{in_brackets(view.village, site.lang)}",
        (*_to_township(site, village), here),
        polling_day=_polling_day(site, village),
    )
    return site.printer.page("person.html.j2", page, view)


def chase_pages(site: Site) -> Pages:
    """Return the list of open answers, and what each unit owes."""
    shown = site.book.shown
    return {
        f"{INTERNAL}/{CHASE}.html": partial(_whole_chase, site),
        **{
            f"{INTERNAL}/待反馈/{file_of(shown, unit)}.html": partial(_unit_chase, site, unit)
            for unit in owed_by_unit(shown)
        },
    }


def _whole_chase(site: Site) -> str:
    """Print the list of all units."""
    county = site.book.shown.election.county
    page = Page(site.say(f"{county}{CHASE}", f"{county}: {_CHASE_WORDS.en}"), (site.home,))
    return site.printer.page("chase.html.j2", page, chase_view(site.book.shown))


def _unit_chase(site: Site, unit: str) -> str:
    """Print what one unit owes."""
    shown = site.book.shown
    words = _CHASE_WORDS.to(site.lang)
    title = f"{shown.election.departments[unit].to(site.lang)}{COLON.to(site.lang)}{words}"
    page = Page(title, (site.up, Link(words, f"../{CHASE}.html")))
    return site.printer.page("chase_unit.html.j2", page, unit_chase(shown, site.book.atlas, unit))


def _accounts(review: Review, numbered: Numbered, site: Site) -> Pages:
    """Return the papers on what the review amounts to."""
    # Worked out now, and not by one of the processes that write pages: it walks through everybody, and what
    # such a process walks through is copied for it.
    made = accounts_of(review, numbered, site.lang, site.book.shown)
    return {
        f"{INTERNAL}/{kind.value}.html": partial(account_html, kind, made, site.lang, (site.home,))
        for kind in Kind
    }


def _polling_day(site: Site, village: Village) -> str:
    """Return a village's polling day in words."""
    return day_words(village.polling_day.isoformat(), site.lang)


def _to_township(site: Site, village: Village) -> tuple[Link, ...]:
    """Return the way back from a village to its township and the county."""
    township = village.township
    name = township or site.say("乡镇未填", "no township")
    return (site.up, Link(name, f"../乡镇/{site.book.atlas.townships[township]}.html"))
