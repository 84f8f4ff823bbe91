"""日程: the calendar on the pages, one table for each polling day, and the deadlines of villages from it."""

from collections.abc import Mapping

import pytest

from tests.counties.county import review_of
from tests.reports.page_county import all_pages, page_county, read

DATES = "dates: {announced_on: 2026-11-15, voter_list: 2026-12-06, drive: {on: 2026-11-16, zh: <动员会>}}"


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, str]:
    """Make the pages of a county that plans to post the voter list too late for one of two polling days."""
    county = page_county()
    county.election = county.election.partition("dates:")[0] + DATES + "\n"
    return all_pages(review_of(county.write(tmp_path_factory.mktemp("schedule"))))


def test_every_polling_day_has_its_table(pages: Mapping[str, str]) -> None:
    """Polling days stand in order, each with the number of its villages, and with polling day as a line."""
    page = read(pages["内部/日程.html"])
    first, second = (
        page.text.index("选举日 2026年12月20日，星期日（1 个村）"),
        page.text.index("选举日 2026年12月27日，星期日（1 个村）"),
    )
    assert first < second
    assert page.text.count("投票选举") == 2
    assert page.text.count("D+10") == 2


def test_the_page_marks_what_does_not_fit(pages: Mapping[str, str]) -> None:
    """Posting on 6 December is too late for the 20th and in time for the 27th (D-20 is the 7th)."""
    text = read(pages["内部/日程.html"]).text
    assert "晚于最迟日期11月30日（D-20）" in text
    assert "▲2026-12-06" in text
    assert text.count("提示：安排与规定不合之处") == 1


def test_words_of_the_county_are_escaped(pages: Mapping[str, str]) -> None:
    """A label from election.yaml is text and never markup."""
    assert "&lt;动员会&gt;" in pages["内部/日程.html"]
    assert "<动员会>" not in pages["内部/日程.html"]


def test_the_county_page_leads_to_it(pages: Mapping[str, str]) -> None:
    """The calendar is one click from the county's page, and back."""
    assert "日程.html" in read(pages["内部/index.html"]).links
    assert read(pages["内部/日程.html"]).links == ["index.html"]


def test_a_village_has_the_days_of_its_own_polling_day(pages: Mapping[str, str]) -> None:
    """The deadlines on a village's page are those of its calendar, with the county's day beside the law's."""
    first, second = (read(pages[f"内部/村/00{number}.html"]).text for number in (1, 2))
    assert "2026年11月30日2026年12月6日公布登记参加选举的村民名单" in first
    assert "2026年12月7日2026年12月6日公布登记参加选举的村民名单" in second


def test_a_township_reads_days_and_no_file(pages: Mapping[str, str]) -> None:
    """The township's sheet has both days in words, and nothing about election.yaml."""
    text = read(pages["乡镇/01/index.html"]).text
    assert "2026年11月30日2026年12月6日公布登记参加选举的村民名单" in text
    assert "期限：选举日 2026年12月27日（星期日）\n西山村" in text
    assert "2026年11月16日<动员会>" in text
    assert "election.yaml" not in text
