"""Who may see what: a page never tells its reader more than the reader may know."""

import re
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from engine.review.review import Review
from reports.pages.election_pages import decider_pages
from rules.model.pack import Term
from tests.counties.county import QUESTIONS, UNITS, clean_county, review_of
from tests.reports.page_county import OPEN_CASE, PEOPLE, WITHHELD_BASIS, all_pages, page_review, read
from vocabulary.texts import Lang, Text


@pytest.fixture(scope="module")
def review(tmp_path_factory: pytest.TempPathFactory) -> Review:
    """Review the county once."""
    return page_review(tmp_path_factory.mktemp("pages") / "yunxi")


@pytest.fixture(scope="module")
def pages(review: Review) -> Mapping[str, str]:
    """Make all pages once."""
    return all_pages(review)


def told(pages: Mapping[str, str], audience: str) -> str:
    """Return everything that the pages of one audience say."""
    return "\n".join(read(page).text for path, page in pages.items() if path.startswith(f"{audience}/"))


def test_township_hears_verdict_words_alone(review: Review, pages: Mapping[str, str]) -> None:
    """A township reads names, posts, verdict words and days: no criterion, no question, no unit, no cell."""
    text = told(pages, "乡镇")
    assert "需认定" in text
    assert "待反馈" in text
    for pack in review.packs:
        for criterion in pack.criteria:
            assert criterion.text.zh not in text
            assert not re.search(r"第[一二三四五六七八九十]+[条项]", text)
    assert not [label for label in UNITS.values() if label in text]
    assert not [question.ask.zh for question in QUESTIONS.values() if question.ask.zh in text]
    for word in ("clearances", "rosters", ".xlsx", "判决", "经办", "不得作为候选人", "提请酌定", "差错"):
        assert word not in text


def test_township_sees_no_digit_of_an_id(pages: Mapping[str, str]) -> None:
    """Outside 内部 and 认定 no digit of an ID is shown, and no age or sex either."""
    text = told(pages, "乡镇")
    assert "*" not in text
    assert "周岁" not in text
    for row in PEOPLE:
        assert row["身份证号"][-4:] not in text


def test_withheld_case_looks_like_any_other_to_the_township(pages: Mapping[str, str]) -> None:
    """An open case is one more 待反馈, as if its answer had never come, with nothing that sets it apart."""
    rows = re.findall(r"<tr><td.*?</tr>", pages["乡镇/01/index.html"])
    withheld = next(row for row in rows if "钱二水" in row)
    assert "待反馈" in withheld
    assert "需认定" not in withheld
    assert "依法不予告知" not in "".join(rows)
    assert OPEN_CASE not in pages["乡镇/01/index.html"]


def test_withheld_stays_out_of_internal_pages(pages: Mapping[str, str]) -> None:
    """The working group reads that something is withheld, and neither what nor on what ground."""
    text = told(pages, "内部")
    assert "依法不予告知" in text
    assert OPEN_CASE not in text
    assert WITHHELD_BASIS not in text


def test_withheld_finding_is_no_finding_of_the_unit(pages: Mapping[str, str]) -> None:
    """In the column of the unit a withheld answer reads as answered, like everybody's."""
    row = next(row for row in re.findall(r"<tr>.*?</tr>", pages["内部/村/001.html"]) if "钱二水" in row)
    assert not re.search(r"<i>▲</i>有<", row)
    other = next(row for row in re.findall(r"<tr>.*?</tr>", pages["内部/村/001.html"]) if "赵一山" in row)
    assert re.search(r"<i>▲</i>有<", other)


def test_decider_sees_the_evidence_with_its_ground(pages: Mapping[str, str]) -> None:
    """The deciding body reads what is withheld from others, why, and who signed."""
    text = read(pages["认定/001/index.html"]).text
    assert OPEN_CASE in text
    assert f"依法不予告知本人，仅供认定机构掌握（依据：{WITHHELD_BASIS}）" in text
    assert "刑事判决书" in text
    assert "经办 甲 · 分管领导 丙 · 2026-12-05 · 函〔2026〕1号" in text


def test_decider_of_one_village_reads_of_no_other(pages: Mapping[str, str]) -> None:
    """A village's folder names nobody of another village."""
    for path, village in (("认定/001/index.html", "东河村"), ("认定/002/index.html", "西山村")):
        text = read(pages[path]).text
        assert not [row["姓名"] for row in PEOPLE if row["村"] != village and row["姓名"] in text]


def test_decision_is_left_to_people(pages: Mapping[str, str]) -> None:
    """The columns of the decision are there and empty, with room to sign."""
    page = pages["认定/001/index.html"]
    assert "认定结论" in page
    assert '<td class="blank"></td><td></td><td></td><td></td></tr>' in page
    for word in (
        "认定机构（盖章）",
        "认定人（签字）",
        "会签人（签字）",
        "认定成立、认定不成立、按期列入",
    ):
        assert word in page


@pytest.mark.parametrize("lang", Lang)
def test_the_place_of_the_seal_names_who_decides(review: Review, lang: Lang) -> None:
    """It names the body that a pack names; where none does it is left to write in, in both languages."""
    committee = Text("村民选举委员会", "the village election committee")
    first, *others = review.packs
    own = replace(first, procedure={"decides": Term("第一条", committee.zh, committee)})
    for packs, named in ((review.packs, ""), ((own, *others), committee.to(lang))):
        page = decider_pages(replace(review, packs=packs), lang=lang)["认定/001/index.html"]
        assert f"<br>{named}</td>" in page[page.index('class="seal"') :].split("\n")[0]


def test_no_birth_date_beside_digits_of_an_id(pages: Mapping[str, str]) -> None:
    """No page shows a birth date; a person's page shows an age and a masked number."""
    for row in PEOPLE:
        birth = row["身份证号"][6:14]
        written = {
            row["出生年月"],
            birth,
            birth[:6],
            f"{birth[:4]}-{birth[4:6]}",
            f"{birth[:4]}年{int(birth[4:6])}月",
        }
        for path, page in pages.items():
            text = read(page).text
            assert not [one for one in written if one in text], path
            assert row["身份证号"] not in text
    person = read(pages["内部/人员/0001.html"]).text
    assert "**************" + PEOPLE[0]["身份证号"][-4:] in person
    assert "周岁" in person


def test_person_page_gives_every_criterion_with_its_reason(review: Review, pages: Mapping[str, str]) -> None:
    """Each criterion examined stands on a person's page, the clear ones with what cleared them."""
    nominee = review.villages[0].nominees[0]
    text = read(pages["内部/人员/0001.html"]).text
    for finding in nominee.findings:
        assert finding.criterion.text.zh in text
    assert "不得作为候选人" in text
    assert "clearances/court.xlsx [明细] 2" in text
    assert "未签署" in text  # the procuratorate did not sign
    assert "法院：未发现" in text


def test_pending_names_who_owes(pages: Mapping[str, str]) -> None:
    """A person who waits for one court's answer reads so, in the fixed sentence."""
    text = read(pages["内部/人员/0005.html"]).text
    assert "法院 1 项尚未反馈。" in text
    assert "未反馈既不视为有，也不视为没有。" in text


def test_pass_says_how_far_it_reaches(tmp_path: Path, pages: Mapping[str, str]) -> None:
    """Nothing found is said with the day and the number of units, and that it is not nothing there."""
    said = r"应反馈的 \d+ 家单位均已反馈，未发现所列条款情形。未发现不等于没有。"
    signed = all_pages(review_of(clean_county().write(tmp_path / "yunxi")))["内部/人员/0003.html"]
    assert re.search(f"截至2026年12月4日，{said}", read(signed).text)
    # One unit left its signature out: nobody knows up to which day it searched, so no day is said.
    text = read(pages["内部/人员/0003.html"]).text
    assert re.search(said, text)
    assert "截至" not in text


def test_withdrawn_person_is_shown_as_such(pages: Mapping[str, str]) -> None:
    """A filed withdrawal stays visible, to the township too."""
    assert "本人放弃" in read(pages["内部/村/002.html"]).text
    assert "（本人放弃）" in read(pages["乡镇/01/index.html"]).text
