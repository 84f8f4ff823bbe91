"""Whatever a file holds, reading it gives a pack or problems: it never fails, and it never takes long."""

import keyword

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from engine.backends.durable import Durable
from engine.backends.rete import available
from engine.program.meaning import Reference
from engine.review.example_runs import run_examples
from rules.library import shipped_names
from rules.reading.pack_reader import PackReading
from tests.rules.packs import BAD, HEAD, criterion, good, misses, read, shipped_raw, usable
from tests.samples import samples
from vocabulary.places import TextPlace

PATIENT = settings(max_examples=samples(150), deadline=None, suppress_health_check=[HealthCheck.too_slow])
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
  both:
    text: {zh: 两边, en: both sides}
    grade: prefer
    between: [office secretary, body committee]
    pairs: [kin, same_person]
    relations: [spouse, siblings]
    at_most: 0
  more:
    text: {zh: 增加, en: more}
    grade: prefer
    over: county
    mean: age
    compared_to: previous_term
    direction: down
deadlines:
  list: {item: 三, at_latest: 5 days before polling_day, owes: {zh: 委员会, en: the committee}}
  recheck: {from: list, at_latest: 3 days after list, ends_before: handover}
  handover: {at_latest: 10 days after recheck}
procedure:
  kin_order: {item: 五, order: [highest_office, revote]}
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


@settings(PATIENT, max_examples=samples(400))
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


@pytest.mark.parametrize("engine", [Reference, Durable])
@pytest.mark.parametrize("depth", [0, 1, 9, 19])
def test_a_deep_condition_means_what_it_says(depth: int, engine: type[Reference | Durable]) -> None:
    """Conditions within the limit of depth are run, however they are nested."""
    if engine is Durable and not available():
        pytest.skip("durable-rules cannot be imported on this Python")
    inner = "{age: {below: 18}}"
    for level in range(depth):
        inner = (f"{{not: {inner}}}", f"{{any: [{inner}]}}", f"{{all: [{inner}]}}")[level % 3]
    expect = "no" if len(range(0, depth, 3)) % 2 else "yes"  # by the number of `not`s
    text = HEAD + "criteria:\n" + criterion(inner)
    pack = good(text + f"examples:\n  - {{criterion: made, given: {{age: 17}}, expect: {expect}}}\n")
    backend = engine()
    assert [run.as_expected for run in run_examples(pack, backend)] == [True]
    backend.close()


@pytest.mark.parametrize("joiner", ["not: ", "any: [", "all: ["])
def test_a_bomb_of_depth_is_one_problem(joiner: str) -> None:
    """Nesting without end stops at the limit, with one problem, and not in Python's stack."""
    text = HEAD + "criteria:\n" + criterion(f"{{{joiner}" * 5_000)
    assert [problem.code for problem in read(text).problems] == ["too-deep"]


NAMES = [
    *keyword.kwlist,
    "__class__",
    "__init__",
    "__dict__",
    "self",
    "id",
    "sid",
    "$s",
    "m",
    "c",
    "constructor",
]


@pytest.mark.parametrize("engine", [Reference, Durable])
def test_a_name_is_a_name(engine: type[Reference | Durable]) -> None:
    """A keyword of Python, or a word of the rule library, is a name like any other: nothing is run by it."""
    if engine is Durable and not available():
        pytest.skip("durable-rules cannot be imported on this Python")
    asked = "of: [police], basis: 甲, disclosure: full"
    names = [name for name in NAMES if name not in {"not", "all", "any"}]
    questions = "".join(
        f"  {name}_: {{ask: {{zh: 问{n}, en: q}}, {asked}, records: {{{name}: {{zh: 甲, type: whole}}}}}}\n"
        for n, name in enumerate(names)
    )
    criteria = "".join(
        criterion(f"{{{name}_: {{some: {{{name}: {{at_least: 3}}}}}}}}", name) for name in names
    )
    examples = "".join(
        f"  - {{criterion: {name}, given: {{{name}_: [{{{name}: {value}}}]}}, expect: {expect}}}\n"
        for name in names
        for value, expect in ((3, "yes"), (2, "no"))
    )
    pack = good(HEAD + "questions:\n" + questions + "criteria:\n" + criteria + "examples:\n" + examples)
    backend = engine()
    assert misses(pack, backend) == []
    backend.close()
    usable(pack)


@pytest.mark.parametrize("sign", ["\u202e", "\u202a", "\u2066", "\u2069", '"\\x1b[2J"', '"\\u202e"', '"\\0"'])
def test_a_text_shows_what_it_says(sign: str) -> None:
    """No sign turns a text around or commands a terminal, written as it is or as an escape."""
    text = HEAD + "criteria:\n" + criterion("{age: {below: 18}}").replace("zh: 示例", f"zh: {sign}")
    assert [problem.code for problem in read(text).problems] == ["control-character"]


def test_an_enormous_text_is_a_text() -> None:
    """A text of a million characters is read and said, and nothing is done with it a second time."""
    long = "长" * 1_000_000
    pack = good(HEAD + "criteria:\n" + criterion("{age: {below: 18}}").replace("zh: 示例", f"zh: {long}"))
    assert pack.criteria[0].text.zh == long
    usable(pack)
