"""How a county reads what another source leaves open stands beside that source, and changes no result."""

from datetime import date
from pathlib import Path

import pytest

from engine.review.authority.own_readings import read_here, without
from engine.review.review import Review
from reports.disclosed.changes import Changes
from reports.disclosed.reader import Audience, Reader
from reports.disclosure.people.explanation import disclose_person
from reports.pages.election_pages import decider_pages, internal_pages
from reports.papers.person.explanation import explanation_paper
from reports.writers.console import Screen, console_text
from rules.model.pack import Pack
from tests.engine.packs.test_party_rules import county_of, first, reviewed
from tests.rules.packs import good, read, shipped
from vocabulary.outcomes import Verdict
from vocabulary.texts import Lang

OWN = """\
pack: yunxi-readings
title: {zh: 云溪县党组织换届办法（虚构）, en: Yunxi on Party elections (fictional)}
applies_to: {unit: [village, community], bodies: [branch]}
jurisdiction: CN
in_force: {from: 2026-10-08}
status: complete
source: {title: 云溪县党组织换届办法, date: 2026-10-08, force: local, document: 云换组〔2026〕5号}
readings:
"""
WORDS = (
    "reading: {zh: 不是正式党员的不作为党组织人选, en: only full members are named for posts of the Party}"
)
FORBIDS = f"  - {{of: cpc-branch-2020/not-a-member, item: 第二条, {WORDS}, forbids: yes}}\n"
DAY = date(2026, 12, 20)
READ_HERE = "本县读法：（《云溪县党组织换届办法（虚构）》第二条）不是正式党员的不作为党组织人选"
FORBIDDEN = "党内法规规定不得（本县读法），由有权的党组织认定"


def own(more: str = FORBIDS, head: str = OWN) -> Pack:
    """Return a pack of the county that reads criteria of other packs."""
    return good(head + more)


def reviewed_with(folder: Path, readings: str, *, adopted: bool = True) -> Review:
    """Review a county in which somebody outside the Party stands for the branch, with a pack of its own."""
    county = county_of(政治面貌="群众", 入党时间="")
    county.election = county.election.replace("[cn-vco-2025]", "[cn-vco-2025, yunxi-readings]")
    if adopted:
        county.election += (
            "\nadopted:\n  - {pack: yunxi-readings, by: 县委, document: 云换组〔2026〕5号, on: 2026-10-08}\n"
        )
    (folder / "packs").mkdir()
    (folder / "packs" / "yunxi-readings.yaml").write_text(OWN + readings, encoding="utf-8")
    return reviewed(county, folder)


def printed(review: Review) -> tuple[str, ...]:
    """Return what the working group, the deciding body and the person are given to read of 0001."""
    pages = {**dict(internal_pages(review, Changes(None), number=1)), **dict(decider_pages(review))}
    copy = disclose_person(review, "0001", Reader(Audience.PERSON, Lang.ZH, "0001"))
    paper = console_text(explanation_paper(copy), Screen(400, colour=False))
    return pages["内部/人员/0001.html"], pages["认定/001/index.html"], paper


def test_a_rule_of_the_party_is_printed_as_the_county_reads_it(tmp_path: Path) -> None:
    """It forbids, of a post of the Party: never as law, and the result and who decides stay as they are."""
    review = reviewed_with(tmp_path, FORBIDS)
    found = first(review)
    assert (found.verdict, found.policy, found.legal) == (Verdict.FLAG, Verdict.FLAG, None)
    assert not {each.code for each in review.problems} & {"law-displaced", "reading-cannot-forbid"}
    for text in printed(review):
        assert READ_HERE in text
        assert FORBIDDEN in text
        assert "党内法规规定，提请酌定" not in text
        assert "不得作为候选人" not in text.replace("才写“不得作为候选人”", "")
    assert "认定前不作为处理依据" in printed(review)[2]


def test_words_alone_leave_what_is_printed(tmp_path: Path) -> None:
    """A reading without `forbids` is printed beside ours, and a hit is weighed as before."""
    review = reviewed_with(tmp_path, FORBIDS.replace(", forbids: yes", ""))
    for text in printed(review):
        assert READ_HERE in text
        assert "党内法规规定，提请酌定" in text or "党内法规规定不得，提请酌定" in text
        assert FORBIDDEN not in text


def test_what_nobody_adopted_is_not_read(tmp_path: Path) -> None:
    """A pack that no body of the county adopted says nothing here either."""
    for text in printed(reviewed_with(tmp_path, FORBIDS, adopted=False)):
        assert "本县读法" not in text


@pytest.mark.parametrize("name", ["cn-vco-2025", "shibuxuan-2020"])
def test_nothing_but_a_rule_of_the_party_is_turned_into_a_bar(name: str) -> None:
    """Words may stand beside any criterion; `forbids` reaches no law, no list, no post of the committee."""
    head = OWN.replace("bodies: [branch]", "bodies: [committee, branch, supervision]")
    law = shipped(name)
    of = f"{name}/{next(each.name for each in law.criteria if each.condition is not None)}"
    came = read_here([law, own(FORBIDS.replace("cpc-branch-2020/not-a-member", of), head)], [DAY])
    assert [each.code for each in came.problems] == ["reading-cannot-forbid"]
    (read_one,) = (each for law in came.packs for each in law.criteria if each.read_here)
    assert (read_one.read_here[0].text.zh, read_one.forbids_here) == ("不是正式党员的不作为党组织人选", False)
    assert read_one.condition is not None


def test_a_reading_changes_no_condition() -> None:
    """Whatever is put beside a criterion, what it tests and how strong it is stay the source's."""
    law = shipped("cpc-branch-2020")
    (beside, _) = read_here([law, own()], [DAY]).packs
    assert beside != law
    (without_it,) = without((beside, own()), {"yunxi-readings"})
    assert without_it == law


@pytest.mark.parametrize(
    ("text", "packs", "codes"),
    [
        (FORBIDS.replace("not-a-member", "no-member"), ["cpc-branch-2020"], ["reading-of-nothing"]),
        (FORBIDS, [], ["reading-not-used"]),
        (FORBIDS, ["cpc-branch-2020"], []),
    ],
)
def test_what_cannot_be_used_is_told(text: str, packs: list[str], codes: list[str]) -> None:
    """A criterion that is not there is a problem; one of a pack not in use is mentioned."""
    came = read_here([*map(shipped, packs), own(text)], [DAY])
    assert [each.code for each in (*came.problems, *came.hints)] == codes


def test_a_pack_of_fewer_places_or_days_reads_nothing() -> None:
    """It would speak for villages, bodies or days that it does not speak of."""
    law = shipped("cpc-branch-2020")
    for head in (
        OWN.replace("[village, community]", "village"),
        OWN.replace("bodies: [branch]", "bodies: [committee]"),
        OWN.replace("from: 2026-10-08", "from: 2026-12-25"),
    ):
        came = read_here([law, own(head=head)], [DAY])
        assert [each.code for each in came.hints] == ["reading-not-used"], head
        assert not any(each.read_here for pack in came.packs for each in pack.criteria)


def test_what_runs_by_itself_reads_for_no_county() -> None:
    """A copy of a rule that nobody here adopted cannot say how the county reads another."""
    head = OWN.replace("force: local", "force: party_rule").replace("yunxi-readings", "cpc-copy")
    came = read_here([shipped("cpc-branch-2020"), own(head=head)], [DAY])
    assert [each.code for each in came.hints] == ["reading-not-used"]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (OWN.replace("force: local", "force: regulation") + FORBIDS, "readings-force"),
        (OWN + FORBIDS.replace("cpc-branch-2020/", ""), "readings-name"),
        (OWN + FORBIDS.replace("cpc-branch-2020/", "yunxi-readings/"), "readings-name"),
        (OWN + FORBIDS.replace("item: 第二条, ", ""), "missing-key"),
        (OWN + FORBIDS.replace("forbids: yes", "forbids: 是"), "bad-choice"),
    ],
)
def test_a_slip_is_told_where_it_stands(text: str, code: str) -> None:
    """Law and regulation have articles of their own, and a reading is of a criterion of another pack."""
    assert [each.code for each in read(text).problems] == [code]
