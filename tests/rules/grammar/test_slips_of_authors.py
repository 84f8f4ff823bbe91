"""The slips that authors make in the newer grammar: each is a problem at its place, with a way out."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from commands.pack_files import hints_on, read_named
from tests.rules.packs import HEAD, described, read
from vocabulary.catalogue.packs import yaml_shapes

MADE = "  made: {item: 一, text: {zh: 甲, en: a}, grade: bar, flag_if: {age: {below: 18}}"
CRITERIA = f"criteria:\n{MADE}}}\n"
ONE = "item: 一, text: {zh: 甲, en: a}"
BOTH = "{zh: 甲, en: a}"


def of_criterion(more: str) -> str:
    """Return a pack whose criterion has more keys."""
    return f"{HEAD}criteria:\n{MADE}, {more}}}\n"


def of_head(line: str, head: str = HEAD) -> str:
    """Return a pack with one more line at its head."""
    return f"{head}{line}\n{CRITERIA}"


def of_requirement(keys: str) -> str:
    """Return a pack with one requirement."""
    return f"{HEAD}{CRITERIA}ratios:\n  made: {{{ONE}, grade: bar, {keys}}}\n"


def of_deadline(more: str) -> str:
    """Return a pack with one deadline."""
    return f"{HEAD}{CRITERIA}deadlines:\n  handover: {{{ONE}, at_latest: 5 days after polling_day, {more}}}\n"


def of_question(more: str) -> str:
    """Return a pack with one question of its own."""
    keys = f"ask: {BOTH}, of: [court], basis: 一, disclosure: full"
    return f"{HEAD}{CRITERIA}questions:\n  made_up: {{{keys}, {more}}}\n"


def of_case(keys: str) -> str:
    """Return a pack with one case."""
    return f"{HEAD}{CRITERIA}cases:\n  - {{{keys}}}\n"


def of_kinds(kinds: str) -> str:
    """Return a pack that speaks of these kinds of review."""
    return of_head("", HEAD.replace("bodies: [committee]", f"bodies: [committee], kinds: {kinds}"))


PERSON = f"name: {BOTH}, expect: {{verdict: pass}}"
TWO_WAYS = "kinds: [{nominated_by: {is: self}}, {nominated_by: {is: joint}}]"
SLIPS: Mapping[str, tuple[str, str]] = {
    # reading
    "a reading in one language": (of_criterion("reading: 没有写"), "wrong-shape"),
    "a reading without English": (of_criterion("reading: {zh: 没有写}"), "missing-key"),
    "a reading left blank": (of_criterion("reading: ''"), "wrong-shape"),
    "readings": (of_criterion(f"readings: {BOTH}"), "unknown-key"),
    "a reading of a deadline in one language": (
        of_deadline("reading: 自产生之日起"),
        "wrong-shape",
    ),
    "a reading of a step in one language": (
        f"{HEAD}{CRITERIA}procedure:\n  decides: {{item: 一, value: 甲, reading: 由人定}}\n",
        "wrong-shape",
    ),
    "a reading of a question": (
        of_question(f"reading: {BOTH}"),
        "unknown-key",
    ),
    # quote
    "a quotation in two languages": (of_criterion(f"quote: {BOTH}"), "wrong-shape"),
    "a whole paragraph": (of_criterion(f"quote: {'甲' * 41}"), "quote-too-long"),
    "a quotation of nothing": (of_criterion("quote: ……"), "quote-of-nothing"),
    "a quotation left blank": (of_criterion("quote: ''"), "quote-of-nothing"),
    "a quotation of a requirement": (
        of_requirement("over: body committee, size: {at_least: 3}, quote: 三至七人"),
        "unknown-key",
    ),
    # corrects
    "one correction that is no list": (
        of_head(f"corrects: {{of: made, what: {BOTH}, why: {BOTH}}}"),
        "wrong-shape",
    ),
    "a correction in one language": (
        of_head(f"corrects: [{{of: made, what: 补上第四十七条, why: {BOTH}}}]"),
        "wrong-shape",
    ),
    "a correction without a reason": (of_head(f"corrects: [{{of: made, what: {BOTH}}}]"), "missing-key"),
    # overridden
    "an overridden article as a key": (of_head("overridden: {第二条: cn-vco-2025}"), "wrong-shape"),
    "by no law": (of_head(f"overridden: [{{item: 第二条, text: {BOTH}}}]"), "missing-key"),
    "by the pack itself": (
        of_head(f"overridden: [{{item: 第二条, by: made, text: {BOTH}}}]"),
        "overridden-by",
    ),
    "an overridden article without its number": (
        of_head(f"overridden: [{{by: cn-vco-2025, text: {BOTH}}}]"),
        "missing-key",
    ),
    # not_seen
    "what was not seen, in one language": (
        of_head("not_seen: 第三条以后", HEAD.replace("status: complete", "status: cut")),
        "wrong-shape",
    ),
    "a whole text that was not seen": (of_head(f"not_seen: {BOTH}"), "not-seen-of-complete"),
    # odd
    "odd in Chinese": (of_requirement("over: body committee, size: {at_least: 3, odd: 单数}"), "bad-choice"),
    "odd beside the size": (
        of_requirement("over: body committee, size: {at_least: 3}, odd: yes"),
        "unknown-key",
    ),
    "no odd number between the bounds": (
        of_requirement("over: body committee, size: {at_least: 4, at_most: 4, odd: yes}"),
        "bounds-backwards",
    ),
    # kinds, of a requirement and of a pack
    "one kind": (
        of_requirement("over: list, kinds: [{nominated_by: {is: self}}], at_most: 1"),
        "wrong-shape",
    ),
    "the same kind twice": (
        of_requirement(f"over: list, {TWO_WAYS.replace('joint', 'self')}, at_most: 1"),
        "kinds-alike",
    ),
    "as many kinds as there are": (of_requirement(f"over: list, {TWO_WAYS}, at_most: 2"), "no-bound"),
    "kinds without a bound": (of_requirement(f"over: list, {TWO_WAYS}"), "no-bound"),
    "kinds of a body": (of_requirement(f"over: body committee, {TWO_WAYS}, at_most: 1"), "scope-for-measure"),
    "kinds as words": (of_requirement("over: list, kinds: [self, joint], at_most: 1"), "wrong-shape"),
    "a by-election with a hyphen": (of_kinds("[by-election]"), "bad-choice"),
    "a kind of review that is no list": (of_kinds("term"), "wrong-shape"),
    "no kind of review": (of_kinds("[]"), "wrong-shape"),
    # cases
    "a case without an outcome": (of_case(f"name: {BOTH}"), "missing-key"),
    "a verdict in Chinese": (of_case(f"name: {BOTH}, expect: {{verdict: 未发现问题}}"), "bad-choice"),
    "an age instead of a birth date": (of_case(f"{PERSON}, person: {{age: 17}}"), "fact-elsewhere"),
    "a village among the facts of a person": (
        of_case(f"{PERSON}, person: {{category: village}}"),
        "fact-elsewhere",
    ),
    "an answer to no question": (of_case(f"{PERSON}, answers: {{conviction: none}}"), "unknown-fact"),
    "an answer that is no answer": (of_case(f"{PERSON}, answers: {{convictions: no}}"), "bad-choice"),
    "a finding of no criterion": (
        of_case(f"name: {BOTH}, expect: {{verdict: pass, findings: {{mad: yes}}}}"),
        "unknown-criterion",
    ),
    "a question nobody owes": (
        of_case(f"name: {BOTH}, expect: {{verdict: pass, owed: [conviction]}}"),
        "unknown-question",
    ),
    "a case named in one language": (of_case("name: 甲, expect: {verdict: pass}"), "wrong-shape"),
    "one pack beside it that is no list": (of_case(f"{PERSON}, with: cn-vco-2025"), "wrong-shape"),
    "a day with full stops": (of_case(f"{PERSON}, on: 2026.12.20"), "not-a-date"),
}


@pytest.mark.parametrize("slip", SLIPS)
def test_a_slip_is_a_problem_with_a_way_out(slip: str) -> None:
    """It is reported at a line of the pack, with words that say what to do."""
    text, code = SLIPS[slip]
    reading = read(text)
    assert reading.pack is None
    assert code in [each.code for each in reading.problems]
    for problem in reading.problems:
        line = text.splitlines()[described(problem)[1] - 1]
        assert line.strip()
        assert problem.help.zh
        assert problem.help.zh != yaml_shapes.WRONG_SHAPE.fix_zh, "that helps nobody"


@pytest.mark.parametrize("part", ["reading", "quote", "corrects", "overridden", "not_seen", "odd", "kinds"])
def test_the_same_without_the_slip_is_no_problem(part: str) -> None:
    """Each of these keys can be written rightly."""
    right = {
        "reading": of_criterion(f"reading: {BOTH}"),
        "quote": of_criterion("quote: 年满十八周岁"),
        "corrects": of_head(f"corrects: [{{of: made, what: {BOTH}, why: {BOTH}}}]"),
        "overridden": of_head(f"overridden: [{{item: 第二条, by: cn-vco-2025, text: {BOTH}}}]"),
        "not_seen": of_head(f"not_seen: {BOTH}", HEAD.replace("status: complete", "status: cut")),
        "odd": of_requirement("over: body committee, size: {at_least: 3, at_most: 7, odd: yes}"),
        "kinds": of_requirement(f"over: list, {TWO_WAYS}, at_most: 1"),
    }
    assert read(right[part]).problems == ()


@pytest.mark.parametrize(
    ("line", "code"),
    [
        (f"corrects: [{{of: cn-vco-2024, what: {BOTH}, why: {BOTH}}}]", "corrects-nothing"),
        (f"overridden: [{{item: 第二条, by: cn-vco-2024, text: {BOTH}}}]", "overridden-by-no-law"),
        (f"overridden: [{{item: 第二条, by: shibuxuan-2020, text: {BOTH}}}]", "overridden-by-no-law"),
    ],
)
def test_a_pack_that_is_not_there_is_mentioned(line: str, code: str, tmp_path: Path) -> None:
    """A name that nothing else depends on stops no review: `rules check` has a hint."""
    path = tmp_path / "made.yaml"
    path.write_text(of_head(line), encoding="utf-8")
    assert code in [each.code for each in hints_on(path, read_named(str(path)), None)]
    path.write_text(
        of_head(line.replace("cn-vco-2024", "cn-vco-2025").replace("shibuxuan-2020", "cn-vco-2025"))
    )
    assert code not in [each.code for each in hints_on(path, read_named(str(path)), None)]
