"""What may be written in the head, the wishes, the deadlines and the procedure, and what is read from it."""

from datetime import date

import pytest

from engine.program.calendar import later
from reports.booklet.binding import booklet_of
from reports.booklet.setting import alone
from reports.writers.booklet_text import booklet_text
from rules.model.conditions import NamedDate, Period, Unit
from rules.model.pack import AppliesTo, Deadline, Offset, Overflow, Term
from rules.reading.deadlines_reader import MOST_STEPS
from tests.rules.packs import HEAD, described, good, read
from vocabulary.texts import Lang, Text

DEADLINES = """\
deadlines:
  recheck: {item: 二, text: {zh: 复核, en: recheck}, at_latest: 3 days after objection, ends_before: list}
  objection: {item: 二, at_latest: 1 month after nomination_close, owes: {zh: 被提名人, en: the nominee}}
  list: {at_latest: 5 days before polling_day}
  nominations: {from: 20 days before polling_day, at_latest: 10 days before polling_day}
  complaint: {from: list, at_latest: 5 days after list}
  withdraw: {from: nomination_close, at_latest: 1 year after polling_day}
"""


def days(count: int, anchor: NamedDate | str, *, before: bool = False) -> Offset:
    """Return so many days from an anchor."""
    return Offset(Period(count, Unit.DAYS), before, anchor)


@pytest.mark.parametrize(
    ("unit", "units"),
    [
        ("village", {"village"}),
        ("community", {"community"}),
        ("[community, village]", {"village", "community"}),
        ("[community]", {"community"}),
    ],
)
def test_a_pack_speaks_of_villages_communities_or_both(unit: str, units: set[str]) -> None:
    """The kinds of place may be one word or a list."""
    pack = good(HEAD.replace("unit: village", f"unit: {unit}"))
    assert pack.applies_to == AppliesTo(frozenset(units), frozenset({"committee"}))


def test_a_wish_has_its_orientation() -> None:
    """A wish may belong to a group, and may be one that only people can judge."""
    pack = good(
        HEAD
        + """\
criteria:
  virtue:
    item: 一
    text: {zh: 德行好, en: of good conduct}
    grade: prefer
    only_if_raised: true
    orientation: {zh: 德行导向, en: conduct}
  young:
    item: 二
    text: {zh: 年轻, en: young}
    grade: prefer
    met_if: {age: {at_most: 35}}
"""
    )
    virtue, young = pack.criteria
    assert virtue.orientation == Text("德行导向", "conduct")
    assert virtue.only_if_raised
    assert virtue.condition is None
    assert young.orientation is None


def test_deadlines_are_counted_from_dates_and_from_one_another() -> None:
    """Deadlines stay in the order of the pack, whichever of them another one is counted from."""
    assert good(HEAD + DEADLINES).deadlines == (
        Deadline("recheck", "二", Text("复核", "recheck"), days(3, "objection"), ends_before="list"),
        Deadline(
            "objection",
            "二",
            None,
            Offset(Period(1, Unit.MONTHS), before=False, anchor=NamedDate.NOMINATION_CLOSE),
            owes=Text("被提名人", "the nominee"),
        ),
        Deadline("list", "", None, days(5, NamedDate.POLLING_DAY, before=True)),
        Deadline(
            "nominations",
            "",
            None,
            latest=days(10, NamedDate.POLLING_DAY, before=True),
            first=days(20, NamedDate.POLLING_DAY, before=True),
        ),
        Deadline("complaint", "", None, latest=days(5, "list"), first=days(0, "list")),
        Deadline(
            "withdraw",
            "",
            None,
            latest=Offset(Period(1, Unit.YEARS), before=False, anchor=NamedDate.POLLING_DAY),
            first=days(0, NamedDate.NOMINATION_CLOSE),
        ),
    )


def test_at_latest_needs_a_distance() -> None:
    """Only what may begin stands on a bare date: a last day says how far from it."""
    reading = read(HEAD + "deadlines:\n  list: {at_latest: polling_day}\n")
    assert [described(problem) for problem in reading.problems] == [("not-a-deadline", 10, 21)]


def test_two_roads_to_one_deadline_are_no_circle() -> None:
    """A deadline may be counted from another by both of its days."""
    pack = good(
        HEAD
        + """\
deadlines:
  last: {from: 1 day after middle, at_latest: 2 days after first}
  middle: {from: first, at_latest: 1 day after first}
  first: {at_latest: 5 days before polling_day}
"""
    )
    assert [deadline.name for deadline in pack.deadlines] == ["last", "middle", "first"]


def chain(length: int) -> str:
    """Write a pack whose deadlines are each counted from the next, the last one from polling day."""
    names = [f"d{index}" for index in range(length)]
    anchors = [*names[1:], "polling_day"]
    lines = [
        f"  {name}: {{at_latest: 1 day after {anchor}}}\n"
        for name, anchor in zip(names, anchors, strict=True)
    ]
    return HEAD + "deadlines:\n" + "".join(lines)


def test_a_chain_may_be_as_long_as_a_procedure() -> None:
    """The longest chain is read; one step more is a problem, at the deadline that is too far."""
    assert len(good(chain(MOST_STEPS)).deadlines) == MOST_STEPS
    reading = read(chain(MOST_STEPS + 1))
    assert [described(problem) for problem in reading.problems] == [("deadline-too-far", 10, 3)]


@pytest.mark.deep
def test_a_chain_as_long_as_a_file_is_read() -> None:
    """No chain and no circle is too long for the reader."""
    endless = chain(3000)
    assert {problem.code for problem in read(endless).problems} == {"deadline-too-far"}
    circle = read(endless.replace("after polling_day", "after d0"))
    assert [problem.code for problem in circle.problems if problem.code == "deadline-cycle"] == [
        "deadline-cycle"
    ]


def test_the_procedure_has_what_follows_the_count() -> None:
    """Each step is a word, or has an item; the order for kin is kept as steps for a machine."""
    pack = good(
        HEAD
        + """\
procedure:
  decides: 村民选举委员会
  kin_order:
    item: 三
    text: {zh: 职务高, en: office}
    order: [withdrawal, highest_office, most_votes, revote]
  woman_seat: {item: 四, text: {zh: 妇女得票最多的当选, en: the woman with the most votes}}
  replacement: 依次递补
  write_ins: {item: 五, days: 2}
  withdraw: 书面声明
  complaint: {item: 六, value: 乡镇人民政府}
  self_nomination: {item: 七, columns: [姓名, 年龄]}
  modes: 有候选人或者无候选人
  nomination: {item: 八, value: 选民直接提名}
  two_posts: 本人书面确认其一
  registration: {item: 九, value: 外来人员经村民会议同意}
  election_committee: {item: 十, value: 五至九人}
  proxies: 每人不超过三票
  shortfall: 已有三人的可以暂缺
  void: {item: 十一, value: 贿赂当选的无效}
  overdue: 一般不超过六个月
  ballots: 封存三年
"""
    )
    steps = ("withdrawal", "highest_office", "most_votes", "revote")
    assert pack.procedure == {
        "decides": Term("", "村民选举委员会"),
        "kin_order": Term("三", "", Text("职务高", "office"), order=steps),
        "woman_seat": Term("四", "", Text("妇女得票最多的当选", "the woman with the most votes")),
        "replacement": Term("", "依次递补"),
        "write_ins": Term("五", "2"),
        "withdraw": Term("", "书面声明"),
        "complaint": Term("六", "乡镇人民政府"),
        "self_nomination": Term("七", "姓名、年龄"),
        "modes": Term("", "有候选人或者无候选人"),
        "nomination": Term("八", "选民直接提名"),
        "two_posts": Term("", "本人书面确认其一"),
        "registration": Term("九", "外来人员经村民会议同意"),
        "election_committee": Term("十", "五至九人"),
        "proxies": Term("", "每人不超过三票"),
        "shortfall": Term("", "已有三人的可以暂缺"),
        "void": Term("十一", "贿赂当选的无效"),
        "overdue": Term("", "一般不超过六个月"),
        "ballots": Term("", "封存三年"),
    }


def test_a_deadline_may_be_counted_in_weeks() -> None:
    """Two weeks are fourteen days, and are printed as weeks."""
    pack = good(HEAD + "deadlines:\n  list: {item: 一, at_latest: 2 weeks before polling_day}\n")
    (deadline,) = pack.deadlines
    assert deadline.latest == Offset(Period(2, Unit.WEEKS), before=True, anchor=NamedDate.POLLING_DAY)
    assert later(date(2026, 12, 20), Period(-2, Unit.WEEKS), Overflow.LAST_DAY) == date(2026, 12, 6)
    text = booklet_text(booklet_of([pack], alone([pack], Lang.ZH)))
    assert "最迟选举日前 2 周" in text
