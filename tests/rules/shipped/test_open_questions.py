"""Each reading of docs/law.md on what the law leaves open can be reversed in a pack of one's own."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

import pytest

from engine.program.meaning import Reference
from engine.review.authority.own_readings import read_here
from engine.trials.case_runs import CameOut, run_cases
from reports.wording.words import effect
from rules.model.pack import Pack
from tests.fast_yaml import as_values
from tests.made_pages.law_page import PAGE
from tests.rules.packs import LIBRARY, good, read, shipped, shipped_raw
from vocabulary.truth import Truth

LAW = "cn-vco-2025"
HEAD = """\
pack: {name}
title: {{zh: 甲, en: a}}
applies_to: {{unit: village, bodies: [committee]}}
jurisdiction: {place}
in_force: {{from: 2026-01-01}}
status: complete
source: {{title: 甲, date: 2026-01-01, force: {force}}}
extends: [common]
"""
PERSON = (
    "birth_date: 1975-05-01, posts: [chair], nominated_by: villagers, registered_voter: yes, "
    "registered_elsewhere: no, villages_nominated: 1, workplace: none"
)


@dataclass(frozen=True)
class Asked:
    """Somebody on whom an open question turns."""

    person: str = ""
    answers: str = "{}"

    def of(self, packs: list[Pack]) -> CameOut:
        """Return what the law says of the person, together with other packs."""
        facts: dict[str, Any] = as_values(f"{{{PERSON}{', ' if self.person else ''}{self.person}}}")
        written = ", ".join(f"{name}: {_word(value)}" for name, value in facts.items())
        names = ", ".join([LAW, *(pack.name for pack in packs if pack.name != LAW)])
        trial = good(
            HEAD.format(name="made", place="CN", force="local")
            + f"cases:\n  - {{name: {{zh: 甲, en: a}}, with: [{names}], person: {{{written}}}, "
            f"answers: {self.answers}, others: none, expect: {{verdict: pass}}}}\n"
        )
        beside = {LAW: shipped(LAW), **{pack.name: pack for pack in packs}}
        (run,) = run_cases(trial, beside, Reference())
        return run.came_out


def _word(value: object) -> str:
    """Return a value as a pack writes it."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    return f"[{', '.join(map(str, value))}]" if isinstance(value, list) else str(value)


def own(body: str, *, force: str = "local") -> Pack:
    """Return a pack of the county, or of its province."""
    place = "CN-HE" if force == "regulation" else "CN"
    return good(HEAD.format(name="own", place=place, force=force) + body)


def criterion(condition: str, grade: str = "caution") -> str:
    """Return one criterion."""
    return f"criteria:\n  own: {{item: 一, text: {{zh: 甲, en: a}}, grade: {grade}, flag_if: {condition}}}\n"


def question(keys: str) -> str:
    """Return one question of the pack's own."""
    return (
        f"questions:\n  asked_here: {{ask: {{zh: 是否有本地情形, en: Any}}, of: [police], "
        f"basis: 某规定第三条, disclosure: full, {keys}}}\n"
    )


def test_1_and_13_sealed_records_are_asked_where_a_rule_allows_it() -> None:
    """With the rule that allows it the question is put; sealed alone it is not."""
    for sealed, examined in (("true", False), ("{allowed_by: 某规定第三条}", True)):
        pack = own(question(f"sealed: {sealed}") + criterion("{asked_here: some}"))
        assert ("own/own" in Asked().of([pack]).findings) is examined


def test_2_a_finding_of_a_body_that_the_county_names() -> None:
    """By our reading a township's finding is open; the county's own rule puts it before the deciding body."""
    asked = Asked(answers="{gang_findings: [{kind: clan, found_by: other, found_on: 2020-05-01}]}")
    alone = asked.of([])
    assert (alone.verdict.value, alone.findings[f"{LAW}/clan-gang"]) == ("pending", Truth.UNKNOWN)
    pack = own(criterion("{gang_findings: {some: {kind: {is: clan}, found_by: {is: other}}}}"))
    assert (asked.of([pack]).verdict.value, asked.of([pack]).policy.value) == ("flag", "flag")


@pytest.mark.parametrize(
    ("answers", "condition"),
    [
        (
            "{convictions: [{outcome: exempt, decided_on: 2019-09-01}]}",
            "{convictions: {some: {outcome: {is: exempt}}}}",
        ),
        (
            "{party_expulsion: [{decided_on: 2003-04-02, state: readmitted}]}",
            "{party_expulsion: {some: {state: {is: readmitted}}}}",
        ),
    ],
)
def test_3_and_4_a_regulation_may_name_the_case(answers: str, condition: str) -> None:
    """What our reading leaves to people is a legal bar where a province's regulation says so."""
    asked = Asked(answers=answers)
    assert asked.of([]).legal.value == "pending"
    assert asked.of([own(criterion(condition, "bar"), force="regulation")]).legal.value == "flag"


def test_5_self_nomination_without_the_province() -> None:
    """With Hebei's article nobody waits because of it; without `settles` people decide again."""
    asked = Asked(person="nominated_by: self")
    text = shipped_raw("hebei-2020").decode("utf-8")
    without = good(re.sub(r"(?m)^    settles: .*\n", "", text).replace("pack: hebei-2020", "pack: own"))
    settled, open_again = asked.of([shipped("hebei-2020")]), asked.of([without])
    assert (settled.legal.value, settled.findings[f"{LAW}/nominator"]) == ("pass", Truth.NO)
    assert (open_again.legal.value, open_again.findings[f"{LAW}/nominator"]) == ("pending", Truth.UNKNOWN)


def test_6_and_7_a_regulation_says_who_takes_no_part() -> None:
    """Staff of a stationed unit and the unregistered, where a province's regulation has a rule of its own."""
    for person, condition in (
        ("workplace: institution", "{workplace: {is: institution}}"),
        ("registered_voter: no", "{registered_voter: {is: no}}"),
    ):
        pack = own(criterion(condition, "bar"), force="regulation")
        out = Asked(person=person).of([pack])
        assert (out.legal.value, out.findings["own/own"]) == ("flag", Truth.YES)
    assert Asked(person="workplace: institution").of([]).legal.value == "pending"


def test_8_kin_of_a_regulation_that_goes_further() -> None:
    """A stricter rule is a requirement of its own beside the law's."""
    pack = own(
        "ratios:\n  own: {item: 一, text: {zh: 甲, en: a}, grade: bar, "
        "between: [body committee, body branch], pairs: kin, at_most: 0}\n",
        force="regulation",
    )
    assert [each.name for each in pack.ratios] == ["own"]


@pytest.mark.parametrize(("counting", "truth"), [("birthday", Truth.NO), ("day_after", Truth.YES)])
def test_9_the_birthday_counts_as_the_pack_says(counting: str, truth: Truth) -> None:
    """The law stays open on that one day; a pack's own criterion follows its own calendar."""
    pack = own(f"calendar: {{age_reached: {counting}}}\n" + criterion("{age: {below: 18}}"))
    out = Asked(person="birth_date: 2008-12-20").of([pack])
    assert (out.findings[f"{LAW}/under-18"], out.findings["own/own"]) == (Truth.UNKNOWN, truth)


def test_10_a_day_in_force_that_was_seen() -> None:
    """The copy of a regulation in the folder is the county's to put right."""
    text = shipped_raw("hainan-2025").decode("utf-8")
    changed = good(text.replace("in_force: {from: 2026-01-01}", "in_force: {from: 2025-12-27}"))
    assert changed.in_force != shipped("hainan-2025").in_force


def test_11_a_rule_of_the_party_is_printed_as_the_county_reads_it() -> None:
    """Of a post of the Party it may be printed 不得, as the county reads it; the result stays policy."""
    law, wide = shipped("cpc-branch-2020"), "unit: [village, community], bodies: [branch]"
    text = HEAD.format(name="own", place="CN", force="local").replace(
        "unit: village, bodies: [committee]", wide
    )
    reading = "reading: {zh: 甲, en: a}, forbids: yes"
    pack = good(text + f"readings:\n  - {{of: {law.name}/not-a-member, item: 一, {reading}}}\n")
    (ours, *_), (turned, *_) = law.criteria, read_here([law, pack], [date(2026, 12, 20)]).packs[0].criteria
    force = law.source.force
    said = [effect(force, each.grade, forbidden_here=each.forbids_here).zh for each in (ours, turned)]
    assert said == ["党内法规规定，提请酌定", "党内法规规定不得（本县读法），由有权的党组织认定"]
    assert (turned.condition, turned.grade) == (ours.condition, ours.grade)


def test_12_a_question_with_an_article_of_its_own_is_put_to_everybody() -> None:
    """Open cases are asked of who consents; a question with an article of its own needs no consent."""
    unasked = own(criterion("{open_cases: some}"))
    assert "own/own" not in Asked(person="consent: no").of([unasked]).findings
    asked = own(question("records: {}").replace(", records: {}", "") + criterion("{asked_here: some}"))
    assert Asked(person="consent: no").of([asked]).findings["own/own"] is Truth.NO


def test_14_the_county_says_who_decides() -> None:
    """Where no province says it, a pack of the county does."""
    pack = own("procedure:\n  decides: {item: 一, value: 云溪县换届工作领导小组}\n")
    assert pack.procedure["decides"].value == "云溪县换届工作领导小组"
    assert "decides" not in shipped("henan-2011").procedure


def written_out() -> Iterator[str]:
    """Yield the packs that the page writes out."""
    section = PAGE.read_text(encoding="utf-8").partition("## 法律没有写清的地方")[2]
    yield from re.findall(r"```yaml\n(.*?)```", section, flags=re.DOTALL)


def test_the_pack_that_the_page_writes_out_can_be_used() -> None:
    """The example is a pack without a mistake, and its own examples and cases come out as it says."""
    (text,) = written_out()
    pack = good(text)
    assert read(text).problems == ()
    beside = {name: shipped(name) for case in pack.cases for name in case.packs}
    assert [run.differences for run in run_cases(pack, beside, Reference())] == [()] * len(pack.cases)
    assert len(pack.cases) >= 2
    assert LIBRARY.find(pack.name) is None
