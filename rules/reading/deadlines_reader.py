"""Reads the deadlines of a pack: what is due when, counted from a named date or from another deadline."""

import re
from collections.abc import Collection, Iterable, Mapping

from files.yaml.node import Node
from rules.model.conditions import NamedDate, Period, Unit
from rules.model.pack import Deadline, Offset
from rules.reading.conditions_reader import read_condition
from rules.reading.criteria_reader import VILLAGE_NAMES
from rules.reading.reading import Reading, one_of
from rules.schema.keys import words_of
from rules.schema.shapes.procedure_shapes import DeadlineShape
from vocabulary.texts import Text

_OFFSET = re.compile(
    r"(?P<count>\d{1,3}) (?P<unit>day|week|month|year)s? (?P<side>before|after) (?P<anchor>\S+)", re.ASCII
)
_NAMED = {named.value: named for named in NamedDate}
_AT_LATEST, _FROM = "at_latest", "from"
# No calendar has room for more, and nobody could follow it.
MOST_STEPS, MOST_DAYS = 40, 100 * 366
_LONGEST = {Unit.DAYS: 1, Unit.WEEKS: 7, Unit.MONTHS: 31, Unit.YEARS: 366}


def read_deadlines(reading: Reading, section: Node) -> tuple[Deadline, ...]:
    """Read all deadlines that can be used, in the order of the pack."""
    nodes = reading.entries(section)
    names = [node.key for node in nodes]
    found = [deadline for node in nodes if (deadline := _read_deadline(reading, node, names))]
    _check_chains(reading, section, {deadline.name: deadline for deadline in found})
    return tuple(found)


def _read_deadline(reading: Reading, node: Node, names: Collection[str]) -> Deadline | None:
    """Read one deadline."""
    before = len(reading.problems)
    shape = reading.shape(DeadlineShape, node)
    _check_name(reading, node)
    if shape is None:
        return None
    latest = _offset(reading, node[_AT_LATEST], shape.at_latest, names)
    first = None if shape.first is None else _offset(reading, node[_FROM], shape.first, names)
    _check_ends_before(reading, node, shape.ends_before, names)
    when = read_condition(reading, node["when"], VILLAGE_NAMES) if "when" in node else None
    if latest is None or len(reading.problems) > before:
        return None
    _check_from(reading, node, latest, first)
    return Deadline(
        name=node.key,
        item=shape.item,
        text=words_of(shape.text),
        latest=latest,
        first=first,
        owes=words_of(shape.owes),
        reading=words_of(shape.reading),
        ends_before=shape.ends_before,
        when=when,
    )


def _check_name(reading: Reading, node: Node) -> None:
    """Report a deadline that is called like a named date: nobody could know which one is meant."""
    if node.key in _NAMED:
        reading.report(
            "reserved-name",
            node.at_key,
            Text(f"`{node.key}` 是固有的日期名", f"`{node.key}` is the name of a date"),
            Text("请给期限换一个名称", "give the deadline another name"),
        )


def _offset(reading: Reading, node: Node, written: str, names: Collection[str]) -> Offset | None:
    """Read `5 days before polling_day`, or a bare anchor where something may begin."""
    found = _OFFSET.fullmatch(written)
    bare = node.key == _FROM and bool(re.fullmatch(r"\S+", written))
    if found is None and not bare:
        _report_not_a_deadline(reading, node, written)
        return None
    anchor = written if found is None else found["anchor"]
    if anchor not in _NAMED and anchor not in names:
        message = Text(
            f"`{anchor}` 既不是日期名，也不是本规则包的期限",
            f"`{anchor}` is neither a named date nor a deadline of this pack",
        )
        reading.report("unknown-anchor", node.place, message, one_of([*_NAMED, *names], anchor))
        return None
    aim = _NAMED.get(anchor, anchor)
    if found is None:
        return Offset(Period(0, Unit.DAYS), before=False, anchor=aim)
    return Offset(Period(int(found["count"]), Unit(f"{found['unit']}s")), found["side"] == "before", aim)


def _report_not_a_deadline(reading: Reading, node: Node, written: str) -> None:
    """Report what cannot be read as so long before or after a day."""
    reading.report(
        "not-a-deadline",
        node.place,
        Text(f"`{written}` 不是期限", f"`{written}` is not a deadline"),
        Text(
            "请写成 5 days before polling_day",
            f"write it as 5 days before polling_day; dates: {', '.join(sorted(_NAMED))}",
        ),
    )


def _check_ends_before(reading: Reading, node: Node, written: str, names: Collection[str]) -> None:
    """Report a deadline that must be over before one that is not there, or before itself."""
    others = [name for name in names if name != node.key]
    if written and written not in others:
        message = Text(
            f"本规则包没有另一个名为 `{written}` 的期限", f"there is no other deadline named `{written}`"
        )
        reading.report("unknown-anchor", node["ends_before"].place, message, one_of(others, written))


def _check_from(reading: Reading, node: Node, latest: Offset, first: Offset | None) -> None:
    """Report a first day that comes after the last one, where both are counted from one day in one unit."""
    if first is None or first.anchor != latest.anchor:
        return
    if first.period.count and latest.period.count and first.period.unit is not latest.period.unit:
        return
    if _signed(first) > _signed(latest):
        reading.report(
            "dates-backwards",
            node[_FROM].place,
            Text("起始日晚于截止日", "the first day comes after the last one"),
            Text("请核对 from 和 at_latest", "check `from` and `at_latest`"),
        )


def _signed(offset: Offset) -> int:
    """Return how far a day lies from its anchor."""
    return -offset.period.count if offset.before else offset.period.count


def _check_chains(reading: Reading, section: Node, deadlines: Mapping[str, Deadline]) -> None:
    """Report deadlines of which no day could ever be determined, and those that lie out of all reach."""
    ordered, circles = _ordered({name: _anchors(deadline) for name, deadline in deadlines.items()})
    for name, key in circles:
        reading.report(
            "deadline-cycle",
            section[name][key].place,
            Text(
                f"期限 `{name}` 绕回到自己，算不出日期",
                f"the deadline `{name}` is counted from itself in the end",
            ),
            Text(
                "请让其中一个期限从固有的日期起算，例如 polling_day",
                "count one of them from a named date, such as polling_day",
            ),
        )
    _check_reach(reading, section, [deadlines[name] for name in ordered if name in deadlines])


def _anchors(deadline: Deadline) -> dict[str, str]:
    """Return the deadlines that one is counted from, by the key that says so."""
    offsets = {_AT_LATEST: deadline.latest, _FROM: deadline.first}
    return {
        key: offset.anchor for key, offset in offsets.items() if offset and isinstance(offset.anchor, str)
    }


def _ordered(anchors: Mapping[str, Mapping[str, str]]) -> tuple[list[str], list[tuple[str, str]]]:
    """Return the deadlines, each after its anchors, and the keys that close a circle, each circle once."""
    settled: dict[str, None] = {}
    circles: list[tuple[str, str]] = []
    for start in anchors:
        # A trail and no recursion: a chain may be as long as a file is large.
        trail = {} if start in settled else {start: iter(anchors[start].items())}
        while trail:
            name = next(reversed(trail))
            key, anchor = next(trail[name], ("", ""))
            if not key:
                settled[name] = None
                del trail[name]
            elif anchor in trail:
                circles.append((name, key))
            elif anchor not in settled:
                trail[anchor] = iter(anchors.get(anchor, {}).items())
    return list(settled), circles


def _check_reach(reading: Reading, section: Node, ordered: Iterable[Deadline]) -> None:
    """Report deadlines too many steps or days from a named date, of a chain only the first such."""
    reach: dict[NamedDate | str, tuple[int, int]] = {}
    for deadline in ordered:
        for offset in (deadline.first, deadline.latest):
            steps, days = (0, 0) if offset is None else reach.get(offset.anchor, (0, 0))
            days += 0 if offset is None else offset.period.count * _LONGEST[offset.period.unit]
            reach[deadline.name] = (steps + 1, days)
            if steps + 1 > MOST_STEPS or days > MOST_DAYS:
                _report_too_far(reading, section[deadline.name])
                reach[deadline.name] = (0, 0)
                break


def _report_too_far(reading: Reading, node: Node) -> None:
    """Report a deadline that lies out of all reach."""
    reading.report(
        "deadline-too-far",
        node.at_key,
        Text(
            f"期限 `{node.key}` 离固有的日期太远",
            f"the deadline `{node.key}` lies too far from a named date",
        ),
        Text(
            f"合计不超过一百年，连续起算不超过 {MOST_STEPS} 次",
            f"a hundred years in all, and {MOST_STEPS} steps, are the most",
        ),
    )
