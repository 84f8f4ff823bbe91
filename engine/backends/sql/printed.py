"""A pack as SQL to be read: one column for each criterion, under its article."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from engine.backends.sql.cut_offs import ages_reached, ages_tested
from engine.backends.sql.dialects import Dialect
from engine.backends.sql.statement import Asked, statement
from engine.program.lowering import Dates, lower
from rules.model.conditions import NamedDate
from rules.model.pack import Criterion, Pack
from vocabulary.texts import Lang, Text


@dataclass(frozen=True, slots=True)
class Printed:
    """How a pack is printed."""

    dialect: Dialect
    polling_day: date
    review_day: date
    lang: Lang


def printed(pack: Pack, how: Printed) -> str:
    """Return a pack as the text of one statement."""
    days = {NamedDate.POLLING_DAY: how.polling_day, NamedDate.REVIEW_DAY: how.review_day}
    dates: dict[NamedDate, date | None] = {name: days.get(name) for name in NamedDate}
    dates[NamedDate.AS_OF] = dates[pack.as_of]
    criteria = [each for each in pack.criteria if each.condition is not None]
    head = _lines(pack, how)
    if not criteria:
        return head
    made = statement([asked_of(pack, criteria, dates, how.lang)])
    return f"{head}{made.sql(how.dialect.value, pretty=True)};\n"


def asked_of(pack: Pack, criteria: Iterable[Criterion], dates: Dates, lang: Lang = Lang.ZH) -> Asked:
    """Lower criteria of a pack for tables in which ages are birth dates."""
    criteria = tuple(criteria)
    program = lower(pack, criteria, dates)
    ages = ages_reached(ages_tested(program), dates[NamedDate.AS_OF], pack.calendar)
    return Asked(program, ages, {each.name: f"{each.item} {each.text.to(lang)}" for each in criteria})


def _lines(pack: Pack, how: Printed) -> str:
    """Return what stands above the statement."""
    title, file = pack.title.to(how.lang), f"{pack.name} {pack.sha256[:8]}"
    words = [
        Text(f"{title}（{file}）", f"{title} ({file})"),
        Text(
            f"选举日 {how.polling_day}，审查日 {how.review_day}；TRUE 涉及，FALSE 不涉及，NULL 未定",
            f"polling day {how.polling_day}, review day {how.review_day}; TRUE yes, FALSE no, NULL unknown",
        ),
        Text(
            "本表为比对提示，供有权机构审查参考，不是资格认定。表和列见 docs/scale.md",
            "advice for the body that decides, and no decision; tables and columns: docs/scale.md",
        ),
    ]
    return "".join(f"-- {' '.join(each.to(how.lang).split())}\n" for each in words)
