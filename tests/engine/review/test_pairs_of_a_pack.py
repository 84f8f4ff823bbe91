"""Pairs that a county writes: dates compared with each other, what is missing, examples, and never a pass."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.program.lowering import lower, lower_pair
from engine.program.meaning import truth_of
from engine.program.orders import FactsInOrder, order_of
from engine.program.subject import Subject
from engine.review.consistency.filed import Lowered, check
from engine.review.example_runs import run_examples
from rules.model.conditions import NamedDate
from tests.counties.county import County, clean_county, nominees, report_of
from tests.engine.review.contradictions import WHO
from tests.rules.packs import BACKENDS, HEAD, criterion, good, read
from tests.samples import samples
from vocabulary.answers import AnswerList, Owing, Record, Reply, Said
from vocabulary.dates import Day, Ongoing
from vocabulary.facts import Fact, Known, Unknown
from vocabulary.kinds import Choice, Dated, Kind
from vocabulary.origins import Origin
from vocabulary.truth import Truth

PAIR = "consistency:\n  - {{if: {}, then: {}, text: {{zh: 矛盾, en: they contradict}}}}\n"
DATES = dict.fromkeys(NamedDate, date(2026, 12, 20))


@pytest.mark.parametrize(
    ("earlier", "later", "fact"),
    [
        (Day(2010), Day(2011, 1), True),
        (Day(2010, 5), Day(2010, 5, 2), Unknown(Origin.INCOMPLETE)),
        (Day(2010, 5, 2), Day(2010, 5, 2), False),
        (Day(2010), Day(2010), Unknown(Origin.INCOMPLETE)),
        (Ongoing(), Day(2010), False),
        (Day(2010), Ongoing(), True),
    ],
)
def test_two_dates_are_in_order_as_far_as_they_are_known(
    earlier: Day | Ongoing, later: Day | Ongoing, fact: bool | Unknown
) -> None:
    """Which of two dates is earlier is known only where every day that they can mean says so."""
    facts: dict[str, Fact] = {"one": Known(earlier), "other": Known(later)}
    assert FactsInOrder(facts)[order_of("one", "other")] == (
        fact if isinstance(fact, Unknown) else Known(fact)
    )


def test_a_missing_date_leaves_the_order_open() -> None:
    """What is blank is before and after nothing."""
    assert FactsInOrder({"one": Known(Day(2010))})[order_of("one", "other")] == Unknown(Origin.BLANK)


def test_dates_may_be_compared_in_pairs_alone() -> None:
    """A criterion compares with a day or a named date; no engine ever sees two dates of one person."""
    condition = "{convictions: {some: {ended_on: {before: decided_on}}}}"
    assert [each.code for each in read(HEAD + "criteria:\n" + criterion(condition)).problems] == [
        "not-a-date"
    ]
    assert read(HEAD + PAIR.format(condition, "{sanctions: some}")).problems == ()


def own_pack(folder: Path, county: County, body: str) -> Path:
    """Write a county that also uses a pack of its own."""
    county.election = county.election.replace("packs: [", "packs: [made, ")
    county.write(folder)
    (folder / "packs").mkdir(exist_ok=True)
    (folder / "packs" / "made.yaml").write_text(HEAD + body, encoding="utf-8")
    return folder


BY_CELL = PAIR.format("{registered_voter: {is: yes}}", "{illegal_building: {none: {state: {is: rectified}}}}")
RECTIFIED = {"违法种类": "违章建房", "查处日期": "2020-01-04", "整改情况": "已整改"}


def rectified() -> County:
    """Return a county in which somebody had an unlawful house and rectified it: no criterion is hit."""
    county = clean_county()
    county.answers["land"][WHO, "illegal_building"] = "有"
    county.details["land"] = [
        {"人员编号": WHO, "事项": "是否被查处严重违法用地、违章建房、建墓", **RECTIFIED}
    ]
    return county


def test_a_pair_of_a_county_takes_a_pass_away(tmp_path: Path) -> None:
    """Without the pair the person passes, with it the answers are a conflict."""
    assert nominees(report_of(rectified().write(tmp_path / "plain")))[WHO]["verdict"] == "pass"
    nominee = nominees(report_of(own_pack(tmp_path / "pair", rectified(), BY_CELL)))[WHO]
    assert nominee["verdict"] == "pending"
    assert [each["text"] for each in nominee["contradictions"]] == ["they contradict"]


def test_a_blank_cell_that_might_contradict_holds_who_would_pass(tmp_path: Path) -> None:
    """Blanking the cell because of which somebody waits does not let the person pass."""
    pair = PAIR.format("{current_posts: {includes: member}}", "{illegal_building: {none: {}}}")
    county = rectified()
    county.roster[0]["现任职务"] = ""
    nominee = nominees(report_of(own_pack(tmp_path, county, pair)))[WHO]
    assert nominee["verdict"] == "pending"
    assert [each["hold"] for each in nominee["holds"]] == ["not_compared"]
    assert nominee["contradictions"] == []
    others = [each for no, each in nominees(report_of(tmp_path)).items() if no != WHO]
    assert all(each["verdict"] == "pass" for each in others), "nobody else is held"


def test_a_pair_whose_question_nobody_is_asked_holds_nobody(tmp_path: Path) -> None:
    """A question that no criterion reads is asked of nobody, and its pair is not checked."""
    body = (
        "questions:\n  trained: {ask: {zh: 是否受过培训, en: Trained}, of: [organisation], "
        "basis: 示例, disclosure: full}\n" + PAIR.format("{illegal_building: some}", "{trained: some}")
    )
    report = report_of(own_pack(tmp_path, rectified(), body))
    assert {each["verdict"] for each in nominees(report).values()} == {"pass"}


EXAMPLES = """\
examples:
  - {criterion: made, given: {party_expulsion: none}, expect: no}
  - {criterion: made, given: {party_expulsion: none, sanctions: [{kind: expulsion}]}, expect: unknown}
  - {criterion: made, given: {party_expulsion: none, sanctions: [{kind: warning}]}, expect: no}
  - {criterion: made, given: {party_expulsion: *, joined_on: 2017-12}, expect: unknown}
  - {criterion: made, given: {party_expulsion: *, joined_on: 2008-12}, expect: yes}
""".replace("*", "[{state: in_force, decided_on: 2010-02-05}]")


@pytest.mark.parametrize("backend", BACKENDS)
def test_examples_show_a_contradiction(backend: str) -> None:
    """What an example gives is checked as what is filed, by every engine alike."""
    condition = "{party_expulsion: {some: {state: {is: in_force}}}}"
    pack = good(HEAD + "criteria:\n" + criterion(condition) + EXAMPLES)
    engine = BACKENDS[backend]()
    try:
        assert [run.truth for run in run_examples(pack, engine)] == [each.expect for each in pack.examples]
    finally:
        engine.close()


TESTED = good(
    HEAD
    + "criteria:\n"
    + criterion("{party_expulsion: {some: {state: {is: in_force}}}}", "expelled")
    + criterion("{sanctions: {some: {influence_ends: {at_least: as_of}}}}", "sanctioned")
    + criterion("{convictions: {some: {outcome: {is_not: exempt}}}}", "convicted")
    + criterion("{political_rights: {some: {}}}", "deprived")
    + criterion("{political_status: {is: league}}", "league")
)
TREES = [Lowered(pair, lower_pair(pair, TESTED.questions, DATES)) for pair in TESTED.consistency]
NAMES = ("party_expulsion", "sanctions", "convictions", "political_rights", "organisational_measures")


def words(kind: Kind) -> st.SearchStrategy[Fact]:
    """Return the words of a choice."""
    assert isinstance(kind, Choice)
    return st.sampled_from([Known(word) for word in kind.options])


@st.composite
def replies(draw: st.DrawFn, name: str) -> Reply:
    """Draw what one unit says: nothing, that it found nothing, or a record or two."""
    fields, said = TESTED.questions[name].fields, draw(st.integers(0, 4))
    if said == 0:
        return Owing(Origin.AWAITED)
    days: st.SearchStrategy[Fact] = st.one_of(
        st.just(Unknown(Origin.INCOMPLETE)),
        st.builds(lambda year: Known(Day(year, 5, 1)), st.sampled_from([2005, 2010, 2015, 2030])),
    )
    return Said(
        tuple(
            Record(
                {
                    field: draw(days if isinstance(each.kind, Dated) else words(each.kind))
                    for field, each in fields.items()
                }
            )
            for _ in range(max(said - 2, 0))
        ),
        (),
    )


@st.composite
def people(draw: st.DrawFn) -> Subject:
    """Draw somebody about whom units have said anything."""
    facts: dict[str, Fact] = {
        "political_status": draw(
            st.sampled_from([Unknown(Origin.BLANK), *map(Known, ("party_member", "masses", "league"))])
        ),
        "joined_on": draw(st.sampled_from([Unknown(Origin.BLANK), Known(Day(2008)), Known(Day(2017, 12))])),
    }
    answers = {}
    for name in NAMES:
        said = {unit: draw(replies(name)) for unit in TESTED.questions[name].of}
        answers[name] = AnswerList(tuple((u, r) for u, reply in said.items() for r in reply.records), said)
    return Subject(facts, answers)


def truths(subject: Subject) -> list[Truth]:
    """Return the truth of every criterion."""
    return [truth_of(case.tree, subject) for case in lower(TESTED, TESTED.criteria, DATES).cases]


@settings(max_examples=samples(400))
@given(people())
def test_consistency_only_ever_takes_away(person: Subject) -> None:
    """With the pairs a truth is what it was without them, or unknown: nothing becomes `no`, nothing `yes`."""
    used = check(TREES, person.facts, person.answers)
    for before, after in zip(truths(person), truths(Subject(used.facts, used.answers)), strict=True):
        assert after in {before, Truth.UNKNOWN}


def passes(person: Subject) -> bool:
    """Whether nothing is open or hit, and nothing missing could contradict."""
    used = check(TREES, person.facts, person.answers)
    return not used.doubts and set(truths(Subject(used.facts, used.answers))) == {Truth.NO}


@settings(max_examples=samples(400))
@given(people(), st.sampled_from(NAMES), st.booleans())
def test_taking_away_never_lets_anybody_pass(person: Subject, name: str, cell: bool) -> None:
    """Without one unit's answer, or one cell of the roster, nobody passes who did not."""
    if cell:
        less = replace(person, facts={**person.facts, "joined_on": Unknown(Origin.BLANK)})
    else:
        unit = TESTED.questions[name].of[0]
        said = {**person.answers[name].replies, unit: Owing(Origin.AWAITED)}
        without = AnswerList(tuple((u, r) for u, reply in said.items() for r in reply.records), said)
        less = replace(person, answers={**person.answers, name: without})
    assert passes(person) or not passes(less)


def test_what_nothing_contradicts_stays_the_very_same() -> None:
    """Nothing is copied of the many about whom nothing is contradicted."""
    calm = {name: AnswerList((), dict.fromkeys(TESTED.questions[name].of, Said((), ()))) for name in NAMES}
    used = check(TREES, {}, calm)
    assert used.answers is calm
    assert used.contradictions == ()
