"""Reads single words of a pack as values of a kind: numbers, dates, periods, choices, yes and no."""

import re
from collections.abc import Collection

from files.yaml.node import Node
from files.yaml.shapes import Labels
from files.yaml.yaml_problems import FULL_WIDTH
from rules.model.conditions import Bound, DateOf, NamedDate, Period, Plain, Unit
from rules.reading.reading import Reading, one_of
from rules.schema.condition_words import YES_NO
from rules.schema.forms import LARGEST_NUMBER
from vocabulary.dates import LASTING, Day, read_moment
from vocabulary.kinds import Choice, Dated, Flag, Kind, Several, Whole, Words
from vocabulary.texts import Text

_NUMERALS = "零一二三四五六七八九十"
_CHINESE_PERIOD = re.compile(r"未?满?([0-9]{1,4}|[一二三四五六七八九十])(周?年|个?月|日|天)", re.ASCII)
_PERIOD = re.compile(r"(\d{1,4}) (year|month|day)s?")


def text_at(reading: Reading, node: Node) -> str | None:
    """Return the text of a node, or report that something else stands there."""
    if isinstance(node.value, str) and node.value:
        return node.value
    reading.report(
        "wrong-shape",
        node.place,
        Text("此处应为一个词", "one word is needed here"),
        Text("请只写一个值", "write a single value"),
    )
    return None


def read_plain(reading: Reading, node: Node, kind: Kind) -> Plain | None:
    """Read a value that a fact of this kind can have."""
    written = text_at(reading, node)
    if written is None:
        return None
    match kind:
        case Words():
            return written
        case Flag():
            return _yes_no(reading, node, written)
        case Whole():
            return read_number(reading, node, written)
        case Choice(options) | Several(options):
            return _option(reading, node, written, options)
        case Dated():
            return _option(reading, node, written, LASTING)


def _yes_no(reading: Reading, node: Node, written: str) -> bool | None:
    """Read yes or no."""
    if written in YES_NO:
        return YES_NO[written]
    reading.report(
        "not-yes-no",
        node.place,
        Text(f"`{written}` 不是 yes 或 no", f"`{written}` is neither yes nor no"),
        Text("请写 yes 或 no", "write yes or no"),
    )
    return None


def _option(reading: Reading, node: Node, written: str, options: Labels) -> str | None:
    """Read one word of a closed list."""
    if written in options:
        return written
    if _full_width(reading, node, written):
        return None
    reading.report(
        "bad-choice",
        node.place,
        Text(f"`{written}` 不在可选范围内", f"`{written}` is not one of the words allowed here"),
        one_of(options, written, options),
    )
    return None


def _full_width(reading: Reading, node: Node, written: str) -> bool:
    """Report Chinese punctuation in a word of a closed list: it stands where YAML needs a sign of its own."""
    sign = next((sign for sign in written if sign in FULL_WIDTH), "")
    if sign:
        reading.report(
            "full-width-punctuation",
            node.place,
            Text(
                f"「{written}」中用了中文标点「{sign}」",
                f"Chinese punctuation `{sign}` stands in `{written}`",
            ),
            Text(f"请改为英文半角「{FULL_WIDTH[sign]}」", f"write `{FULL_WIDTH[sign]}`"),
        )
    return bool(sign)


def read_number(reading: Reading, node: Node, written: str) -> int | None:
    """Read a whole number from 0 to a thousand million."""
    if re.fullmatch(r"\d{1,10}", written) and int(written) <= LARGEST_NUMBER:
        return int(written)
    reading.report(
        "not-a-number",
        node.place,
        Text(f"`{written}` 不是整数", f"`{written}` is not a whole number"),
        Text(f"请写 0 到 {LARGEST_NUMBER} 之间的整数", f"write a whole number from 0 to {LARGEST_NUMBER}"),
    )
    return None


def read_bound(reading: Reading, node: Node, kind: Kind, dates: Collection[str] = ()) -> Bound | None:
    """Read what a value is compared with: a number, a step of a scale, a date, or the name of one."""
    written = text_at(reading, node)
    if written is None:
        return None
    match kind:
        case Dated() if written in dates:
            return DateOf(written)
        case Dated():
            return read_date(reading, node, written, dates)
        case Choice(options):
            return _option(reading, node, written, options)
        case _:
            return read_number(reading, node, written)


def read_date(
    reading: Reading, node: Node, written: str, others: Collection[str] = ()
) -> Day | NamedDate | None:
    """Read a date known to the day, or the name of one; `others` are names that might have been meant."""
    names = ", ".join([*(named.value for named in NamedDate), *sorted(others)])
    if written in {named.value for named in NamedDate}:
        return NamedDate(written)
    moment = read_moment(written)
    if isinstance(moment, Day) and moment.day is not None:
        return moment
    reading.report(
        "not-a-date",
        node.place,
        Text(f"`{written}` 不是到日的日期", f"`{written}` is neither a date to the day nor a named one"),
        Text(
            f"请写成 2026-12-20，或用：{names}",
            f"write it as 2026-12-20, or one of: {names}",
        ),
    )
    return None


def read_period(reading: Reading, node: Node) -> Period | None:
    """Read a period such as `5 years`."""
    written = text_at(reading, node)
    if written is None:
        return None
    found = _PERIOD.fullmatch(written)
    if found and 0 < int(found[1]) <= _most(found[2]):
        return Period(int(found[1]), Unit(f"{found[2]}s"))
    reading.report(
        "not-a-period",
        node.place,
        Text(f"`{written}` 不是期限", f"`{written}` is not a period"),
        _period_help(written),
    )
    return None


def _period_help(written: str) -> Text:
    """Say how a period is written; one in Chinese is said again as a pack writes it."""
    found = _CHINESE_PERIOD.fullmatch(written)
    count = found[1] if found else ""
    number = int(count) if count.isdecimal() else _NUMERALS.find(count) if len(count) == 1 else 0
    if found is None or number < 1:
        return Text("请写成 5 years、18 months 或 30 days", "write it as 5 years, 18 months or 30 days")
    unit = {"年": "years", "月": "months"}.get(found[2][-1], "days")
    return Text(f"「{written}」请写成 {number} {unit}", f"write it as {number} {unit}")


def _most(unit: str) -> int:
    """Return the longest period that makes sense: a century, by the unit."""
    return {"year": 100, "month": 1200, "day": 9999}[unit]
