"""Whatever a file holds, reading it gives a pack or problems: it never fails, and it never takes long."""

import time

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from engine.backends.reference import Reference
from engine.example_runs import run_examples
from rules.library import shipped_names
from rules.pack import Pack
from rules.pack_reader import PackReading
from rules.sentences import sentence
from sources.places import TextPlace
from tests.rules.packs import BAD, HEAD, criterion, read, shipped_raw

PATIENT = settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
REFERENCE = Reference()
SMALL = (
    HEAD
    + """\
departments:
  finance: {zh: 财政所, en: Finance}
questions:
  arrears:
    ask: {zh: 是否拖欠, en: Owes money}
    of: [finance]
    basis: consent
    disclosure: full
    records:
      kind: {zh: 种类, type: choice, of: {rent: 租金, loan: 借款}}
      due_on: {zh: 应还日期, type: date}
      ends: {zh: 截止, type: date, otherwise: {after: due_on, by: kind, months: {rent: 6, loan: 12}}}
criteria:
  arrears:
    item: 第一条
    text: {zh: 拖欠, en: arrears}
    grade: bar
    curable: {until: polling_day}
    flag_if: {arrears: {some: {kind: {is: loan}, ends: {within: 2 years}}}}
    unsettled_if: {arrears: {count: {where: {kind: {in: [rent]}}, at_least: 2}}}
    when: {seats_member: {at_least: 1}}
  young:
    item: 第二条
    text: {zh: 未成年, en: minor}
    grade: step
    flag_if: {any: [{age: {below: 18}}, {not: {birth_date: {before: 2008-12-20}}}]}
    todo: {zh: 核对, en: check}
ratios:
  woman:
    text: {zh: 妇女, en: a woman}
    grade: bar
    over: body committee
    count: {where: {sex: {is: female}}, at_least: 1}
  young:
    text: {zh: 比例, en: share}
    grade: prefer
    over: list
    count: {where: {age: {at_most: 35}}}
    share: {at_least: 1/3, rounding: up}
deadlines:
  list: {item: 三, at_latest: 5 days before polling_day}
procedure:
  decides: {value: 村民选举委员会, item: 四}
  object_days: 3
examples:
  - {criterion: arrears, given: {arrears: [{kind: loan, due_on: 2026-01}]}, on: 2026-12-20, expect: unknown}
  - {criterion: young, given: {age: 17, birth_date: 2009-01-01}, expect: yes}
"""
)
# Words and signs that mean something in a pack, thrown together.
WORDS = (
    "criteria flag_if questions records examples given ratios over extends source some none count within"
    " any not is in at_least age sex convictions common 18 -1 99999999999999999999 yes no 50% 1/0 2026-02-29"
    " ~ << = ? .. @ ` : { } [ ] ' | > &a *a !!int % --- ： ， “ ” 【 】 \\U \\x1b \ufeff 𠮷 é 至今"
)
SIGNS = [": ", ", ", "- ", "# ", '"', "\n", "\n  ", "\n    ", "\t", "\r", "\x00", "\x85", "\u2028", "5 years"]
pieces = st.sampled_from([*WORDS.split(" "), *SIGNS])
soup = st.lists(pieces, max_size=60).map("".join)


def sound(reading: PackReading) -> None:
    """Check what holds of every reading: a pack or problems, each in its place and in two languages."""
    assert (reading.pack is None) == bool(reading.problems)
    for problem in reading.problems:
        assert isinstance(problem.place, TextPlace)
        assert problem.place.line >= 1
        assert problem.place.column >= 1
        assert all((problem.message.zh, problem.message.en, problem.help.zh, problem.help.en))
        f"{problem.message}{problem.help}".encode()
    if reading.pack is not None:
        usable(reading.pack)


def usable(pack: Pack) -> None:
    """Check what holds of every pack: a criterion is tested or raised, and can be said; the examples run."""
    for each in pack.criteria:
        assert (each.condition is None) == (each.only_if_raised or not each.text.zh)
        assert sentence(each, pack).zh
    run_examples(pack, REFERENCE)


@PATIENT
@given(st.text() | soup | soup.map(lambda text: HEAD + text) | soup.map(lambda text: SMALL + text))
@example('jurisdiction: "\\UFFFFFFFF"')
@example('a: "\\ud800"')
@example("---")
@example("? ")
@example("a: 1\n---\nb: 2")
@example(HEAD + "criteria:\n" + criterion("{sex: {in: []}}"))
@example(HEAD + "criteria:\n" + criterion("{any: }"))
@example(HEAD.replace("[common]", "[[[]]]"))
@example(HEAD.replace("common", "x" * 5000))
def test_any_text_is_a_pack_or_problems(text: str) -> None:
    """No text makes the reader fail."""
    sound(read(text.encode("utf-8", "surrogatepass")))


@PATIENT
@given(st.binary(max_size=300) | st.binary(max_size=40).map(lambda tail: HEAD.encode() + tail))
def test_any_bytes_are_a_pack_or_problems(raw: bytes) -> None:
    """No file makes the reader fail, whatever program wrote it."""
    sound(read(raw))


@st.composite
def changed(draw: st.DrawFn, text: str) -> str:
    """Change a good pack the way an editor in a hurry does: lines lost, swapped, doubled, signs typed in."""
    lines = text.split("\n")
    for _ in range(draw(st.integers(1, 4))):
        at = draw(st.integers(0, len(lines) - 1))
        match draw(st.sampled_from(["delete", "swap", "double", "insert", "cut", "indent"])):
            case "delete":
                lines[at : at + 1] = []
            case "swap":
                other = draw(st.integers(0, len(lines) - 1))
                lines[at], lines[other] = lines[other], lines[at]
            case "double":
                lines.insert(at, lines[at])
            case "insert":
                column = draw(st.integers(0, len(lines[at])))
                lines[at] = lines[at][:column] + draw(pieces) + lines[at][column:]
            case "cut":
                column = draw(st.integers(0, len(lines[at])))
                lines[at] = lines[at][:column] + lines[at][column + draw(st.integers(1, 8)) :]
            case _:
                lines[at] = "  " + lines[at]
        lines = lines or [""]
    return "\n".join(lines)


@settings(PATIENT, max_examples=400)
@given(changed(SMALL))
def test_a_pack_spoilt_at_random_is_a_pack_or_problems(text: str) -> None:
    """No slip of the pen makes the reader fail, or makes a criterion that is silently never tested."""
    sound(read(text))


@settings(PATIENT, max_examples=12)
@given(st.sampled_from(shipped_names()).flatmap(lambda name: changed(shipped_raw(name).decode("utf-8"))))
def test_a_shipped_pack_spoilt_at_random_is_a_pack_or_problems(text: str) -> None:
    """What holds of a small pack holds of those we ship."""
    sound(read(text))


def test_the_small_pack_is_good() -> None:
    """What is spoilt at random was whole before."""
    reading = read(SMALL)
    assert reading.problems == ()
    sound(reading)


@pytest.mark.parametrize(
    "name", sorted(path.name for path in BAD.glob("*.yaml") if path.name != "expected.yaml")
)
def test_bad_packs_are_sound(name: str) -> None:
    """Every bad pack gives problems that can be printed."""
    sound(read((BAD / name).read_bytes()))


HOSTILE = {
    "brackets": "[" * 200_000,
    "braces": "{a: " * 100_000,
    "dashes": "- " * 100_000,
    "keys": "".join(f"k{i}: v\n" for i in range(10_000)),
    "one key": "a: b\n" * 10_000,
    "aliases": "a: &a [x, x]\n" + "".join(f"b{i}: [*a, *a, *a]\n" for i in range(3_000)),
    "one word": f"pack: {'x' * 1_000_000}\n",
    "full-width": "：" * 200_000,
    "full-width keys": "a：b，" * 20_000 + ": [\n",
    "unknown facts": HEAD
    + "criteria:\n"
    + "".join(criterion(f"{{fact{i}: {{is: x}}}}", f"c{i}") for i in range(1_000)),
    "unknown criteria": HEAD
    + "criteria:\n"
    + "".join(f"  criterion-number-{i}: {{item: 一, grade: bar}}\n" for i in range(1_000))
    + "examples:\n"
    + "".join(f"  - {{criterion: criterion-numbre-{i}, expect: yes}}\n" for i in range(1_000)),
    "empty items": HEAD + f"questions: {{q: {{of: [{'[],' * 10_000}]}}}}\n",
    "escapes": 'a: "' + "\\U0010FFFF" * 50_000 + '"\n',
}  # fmt: skip


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_file_is_read_in_seconds(name: str) -> None:
    """No file of a reasonable size holds the machine up."""
    began = time.perf_counter()
    reading = read(HOSTILE[name])
    assert reading.problems
    assert time.perf_counter() - began < 10


def test_a_large_pack_is_read_in_seconds() -> None:
    """Ten thousand criteria are read in a few seconds."""
    began = time.perf_counter()
    text = "".join(criterion("{age: {below: 18}}", f"c{i}") for i in range(10_000))
    pack = read(HEAD + "criteria:\n" + text).pack
    assert pack is not None
    assert len(pack.criteria) == 10_000
    assert time.perf_counter() - began < 30
