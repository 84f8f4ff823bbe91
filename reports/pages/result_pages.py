"""The pages of those elected: the county, and each village."""

from functools import partial

from reports.disclosed.results import Results, VillageResults
from reports.pages.audience_pages import Pages, Site
from reports.papers.elected.elected import county_results, village_results
from reports.papers.elected.elected import file_of as result_file
from reports.papers.elected.elected_words import village_words
from reports.papers.shared.frame import Link, Page, day_words
from vocabulary.texts import Text

_WORDS = Text("当选结果核验", "results of polling")


def result_pages(site: Site, folder: str) -> Pages:
    """Return the pages of the results below a folder, or none where there are none."""
    results = site.book.shown.results
    if results is None:
        return {}
    return {
        f"{folder}/index.html": partial(_results, site, results),
        **{
            f"{folder}/{result_file(each, site.book)}.html": partial(_village_results, site, each)
            for each in results.villages
        },
    }


def _results(site: Site, results: Results) -> str:
    """Print the results of the county."""
    county = site.book.shown.election.county
    title = site.say(f"{county}{_WORDS.zh}", f"{county}: {_WORDS.en}")
    page = Page(title, (site.up,))
    return site.printer.page("elected.html.j2", page, county_results(results, site.book))


def _village_results(site: Site, village: VillageResults) -> str:
    """Print the results of one village."""
    words = _WORDS.to(site.lang)
    page = Page(
        f"{village_words(village.key)} {words}",
        (site.up, Link(words, "index.html")),
        polling_day=day_words(village.polling_day.isoformat(), site.lang),
    )
    return site.printer.page("elected_village.html.j2", page, village_results(village, site.lang))
