"""What the shipped laws and regulations quote is in the official texts, in the article they name."""

import re

import pytest

from rules.library import shipped_names
from rules.model.pack import Pack
from rules.official_text import OfficialText, quotation_hints
from tests.made_pages.law_page import cited
from tests.rules.packs import shipped
from tests.rules.shipped.law_texts import OFFICIAL, official_text

SEEN_WHOLE = [name for name in shipped_names() if shipped(name).legal and shipped(name).source.grade == "A"]
QUOTING = [name for name in shipped_names() if any(each.quote for each in shipped(name).criteria)]


def found(pack: Pack, text: str) -> list[str]:
    """Return what is hinted at of the quotations of a pack."""
    return [each.code for each in quotation_hints(pack, OfficialText("text.md", text))]


@pytest.mark.parametrize("name", SEEN_WHOLE)
def test_every_criterion_of_a_text_seen_whole_quotes_it(name: str) -> None:
    """Whoever has the text can look up each criterion by a few of its words."""
    assert [each.name for each in shipped(name).criteria if not each.quote] == []


def test_a_pack_that_quotes_says_where_its_text_lies() -> None:
    """No quotation is left out of the comparison with the texts, and none is of a copy or a list."""
    assert set(QUOTING) == set(OFFICIAL)
    assert set(QUOTING) <= set(SEEN_WHOLE)


@pytest.mark.parametrize("name", QUOTING)
def test_every_quotation_is_in_its_article(name: str) -> None:
    """The words stand in the official text, and in the article that the criterion names."""
    assert found(shipped(name), official_text(name)) == []


def test_a_changed_text_is_hinted_at() -> None:
    """The law of 2018 is not that of 2025: what was added since is not in it, and articles have moved."""
    hints = found(shipped("cn-vco-2025"), official_text("cn-vco-2018"))
    assert {"quote-not-found", "quote-elsewhere"} <= set(hints)


@pytest.mark.parametrize("name", QUOTING)
def test_every_article_that_is_cited_is_in_the_text(name: str) -> None:
    """No criterion, requirement, deadline or step names an article that the text does not have."""
    pack = shipped(name)
    there = cited(" ".join(re.findall(r"(?m)^[\s#*]*第[〇零一二三四五六七八九十百]+条", official_text(name))))
    parts = (*pack.criteria, *pack.ratios, *pack.deadlines, *pack.procedure.values(), *pack.overridden)
    assert {each.item: cited(each.item) - there for each in parts if cited(each.item) - there} == {}
    assert len(there) > 20
