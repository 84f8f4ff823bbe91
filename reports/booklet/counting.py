"""How a criterion counts days, in words: from which date, to which day, and what of the day that decides."""

from collections.abc import Iterator

from reports.booklet.setting import Setting
from reports.disclosed.booklet import Line
from rules.model.conditions import (
    All,
    Compared,
    Condition,
    Count,
    Either,
    NamedDate,
    Not,
    Nothing,
    Period,
    Some,
    Test,
    Unit,
    Within,
    facts_of,
)
from rules.model.pack import AgeReached, Criterion, Overflow, Pack, PeriodOver
from rules.model.sentences import UNIT
from vocabulary.fields import FACTS
from vocabulary.texts import Text

OVER = {
    PeriodOver.CORRESPONDING_DAY: Text(
        "期满的对应日当天即为已满", "on the corresponding day the period is over"
    ),
    PeriodOver.DAY_AFTER: Text(
        "期满的对应日当天仍在期内，次日起为已满",
        "on the corresponding day the period still runs, and is over the day after",
    ),
    PeriodOver.CONTESTED: Text(
        "正好落在对应日当天的有争议，结论为“未定”，由人认定",
        "on the corresponding day itself the law is contested: unknown, a person decides",
    ),
}
OVERFLOW = {
    Overflow.LAST_DAY: Text(
        "没有对应日的，以当月最后一日为准", "where a month has no such day, its last day"
    ),
    Overflow.NEXT_DAY: Text(
        "没有对应日的，以次月第一日为准", "where a month has no such day, the first of the next"
    ),
    Overflow.CONTESTED: Text(
        "没有对应日的，是当月最后一日还是次月第一日有争议，两者之间结论为“未定”",
        "where a month has no such day, it is contested which day counts: unknown between the two",
    ),
}
AGE = {
    AgeReached.BIRTHDAY: Text("生日当天即为年满", "the age is reached on the birthday"),
    AgeReached.DAY_AFTER: Text("生日次日起为年满", "the age is reached on the day after the birthday"),
    AgeReached.CONTESTED: Text(
        "生日当天是否年满有争议，结论为“未定”，由人认定",
        "on the birthday itself the law is contested: unknown, a person decides",
    ),
}


def counting_lines(criterion: Criterion, pack: Pack, setting: Setting) -> Iterator[Line]:
    """Yield how a criterion counts its look-backs, its ages, and the dates that it compares with."""
    conditions = [part for part in (criterion.condition, criterion.unsettled) if part is not None]
    label = setting.say("年限起算", "look-back")
    looks = dict.fromkeys(look for part in conditions for look in _look_backs(part, "", pack))
    for what, period in looks:
        yield Line(label, _look_back(what, period, pack, setting))
    if any("age" in facts_of(part) for part in conditions):
        to, reached = setting.named(pack, NamedDate.AS_OF), AGE[pack.calendar.age_reached].to(setting.lang)
        said = setting.say(f"周岁算到{to}；{reached}", f"full years up to {to}; {reached}")
        yield Line(setting.say("年龄计算", "age"), said)
    names = dict.fromkeys(name for part in conditions for name in _compared_with(part))
    if names:
        days = setting.say("；", "; ").join(_meant(name, pack, setting) for name in names)
        yield Line(setting.say("所称日期", "dates"), days)


def _look_back(what: Text, period: Period, pack: Pack, setting: Setting) -> str:
    """Say from which date a look-back counts, to which day, and how the calendar counts."""
    zh, en = UNIT[period.unit]
    to = setting.named(pack, NamedDate.AS_OF)
    said = [
        setting.say(
            f"自{what.zh}起算，算到{to}，未满 {period.count} {zh}的在期内",
            f"{period.count} {en} counted from {what.en} up to {to}",
        ),
        OVER[pack.calendar.period_over].to(setting.lang),
        *([] if period.unit is Unit.DAYS else [OVERFLOW[pack.calendar.overflow].to(setting.lang)]),
        setting.say("至今未终了的在期内", "what still goes on counts"),
    ]
    return setting.say("；", "; ").join(said)


def _meant(name: NamedDate, pack: Pack, setting: Setting) -> str:
    """Say which day a named date is."""
    shown = setting.named(pack, name)
    return setting.say(f"基准日即{shown}", f"the as-of day is {shown}") if name is NamedDate.AS_OF else shown


def _look_backs(condition: Condition, question: str, pack: Pack) -> Iterator[tuple[Text, Period]]:
    """Yield every look-back of a condition with the label of the date that it counts from."""
    match condition:
        case Test(name, Within(period)):
            label = pack.questions[question].fields[name].label if question else FACTS[name].label
            yield label, period
        case Test():
            return
        case Some(asked, where) | Nothing(asked, where) | Count(asked, where):
            yield from _look_backs(where, asked, pack)
        case All(parts) | Either(parts):
            for part in parts:
                yield from _look_backs(part, question, pack)
        case Not(part):
            yield from _look_backs(part, question, pack)


def _compared_with(condition: Condition) -> Iterator[NamedDate]:
    """Yield the named dates that a condition compares with, look-backs apart."""
    match condition:
        case Test(_, Compared(_, NamedDate() as named)):
            yield named
        case Test():
            return
        case Some(_, part) | Nothing(_, part) | Count(_, part) | Not(part):
            yield from _compared_with(part)
        case All(parts) | Either(parts):
            for part in parts:
                yield from _compared_with(part)
