"""docs/law.md is what the packs say, has every article of the national laws, and every open question."""

import os
import re
from typing import Any

import pytest

from rules.library import shipped_packs_read
from tests.made_pages.law_page import (
    LAWS,
    PAGE,
    READMES,
    REGIONS,
    bearing,
    cited,
    law_data,
    law_page,
    number_of,
    numbers_of,
    readme,
)
from vocabulary.elections.provinces import COUNTRY, PROVINCES
from vocabulary.texts import Lang

WHOLE = ("village", "community")
OPEN_QUESTIONS = 14


@pytest.mark.parametrize("lang", Lang)
def test_the_map_among_the_made_parts_of_a_readme(lang: Lang) -> None:
    """Each README has the map of provinces in its language; GOLDEN=write makes it anew."""
    text = READMES[lang].read_text(encoding="utf-8")
    made = readme(text, lang)
    assert "<!-- map -->" in text
    if os.environ.get("GOLDEN") == "write":
        READMES[lang].write_text(made, encoding="utf-8")
    else:
        assert text == made


def rows_of(name: str) -> list[dict[str, Any]]:
    """Return the rows on a law."""
    rows: list[dict[str, Any]] = law_data(name)["rows"]
    return rows


def test_the_made_parts_are_what_the_packs_say() -> None:
    """The page is the one that its packs make; GOLDEN=write makes it anew."""
    text = PAGE.read_text(encoding="utf-8")
    made = law_page(text)
    if os.environ.get("GOLDEN") == "write":
        PAGE.write_text(made, encoding="utf-8")
    else:
        assert text == made


@pytest.mark.parametrize("name", WHOLE)
def test_no_article_is_missing(name: str) -> None:
    """Every article of the two organic laws is in one row, in their order."""
    listed = [number for row in rows_of(name) for number in numbers_of(row)]
    assert listed == list(range(1, law_data(name)["last"] + 1))


@pytest.mark.parametrize("name", LAWS)
def test_what_is_left_to_people_has_a_reason(name: str) -> None:
    """No article is passed over in silence: each row says what it is about, and what is left and why."""
    assert [row for row in rows_of(name) if not row["about"].strip() or len(row["people"].strip()) < 5] == []


@pytest.mark.parametrize("name", WHOLE)
def test_whatever_a_pack_takes_from_a_law_is_in_its_table(name: str) -> None:
    """Every criterion, requirement, deadline and step that cites an article stands in that article's row."""
    data = law_data(name)
    numbers = [number for row in data["rows"] for number in numbers_of(row)]
    made = "\n".join(bearing(data["cited"], data["source"], numbers))
    for pack in shipped_packs_read():
        if pack.source.title == data["source"] and pack.in_force and pack.in_force.last is None:
            parts = (*pack.criteria, *pack.ratios, *pack.deadlines)
            assert [
                each.name for each in parts if cited(each.item) and f"{pack.name}/{each.name}`" not in made
            ] == []


def test_an_article_that_forbids_has_its_criteria() -> None:
    """Article 18 has its four grounds, and none of them stands under another article."""
    data = law_data("village")
    eighteen = " ".join(bearing(data["cited"], data["source"], [18]))
    assert all(f"cn-vco-2025/{name}`" in eighteen for name in ("expelled", "past-crime", "clan-gang", "cult"))
    assert "past-crime" not in " ".join(bearing(data["cited"], data["source"], [16, 17, 19]))


def test_every_province_is_on_the_map() -> None:
    """Each province lies in one region."""
    codes = [f"{COUNTRY}-{code}" for codes in REGIONS.values() for code in codes]
    assert sorted(codes) == sorted(PROVINCES)


def test_every_open_question_has_a_reading_and_a_way_back() -> None:
    """Fourteen questions, each with one reading and one way to reverse it."""
    text = PAGE.read_text(encoding="utf-8")
    section = text.partition("## 法律没有写清的地方")[2].partition("## In English")[0]
    questions = re.split(r"^### (?=\d+\. )", section, flags=re.MULTILINE)[1:]
    assert [int(each.partition(".")[0]) for each in questions] == list(range(1, OPEN_QUESTIONS + 1))
    assert [each for each in questions if each.count("* 读法：") != 1 or each.count("* 改法：") != 1] == []


@pytest.mark.parametrize(
    ("written", "number"),
    [("一", 1), ("十", 10), ("十八", 18), ("四十七", 47), ("一百零四", 104), ("二百", 200)],
)
def test_articles_are_numbers(written: str, number: int) -> None:
    """The number of an article is read as it is written."""
    assert number_of(written) == number


def test_an_item_may_name_several_articles() -> None:
    """Each article that an item names is found, whatever stands around it."""
    assert cited("第二十三条、第二十四条第一款") == {23, 24}
    assert cited("二、人员组成") == set()
