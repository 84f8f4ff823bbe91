"""What in a county's plan does not fit: days outside what a source allows, and periods that come too late."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from candidates.villages.village import VillageKey
from engine.schedules.days import (
    ONE_DAY,
    Clock,
    Plan,
    bounds_of,
    chain_of,
    last_fitting,
    root_of,
)
from rules.model.conditions import NamedDate
from rules.model.pack import Deadline
from vocabulary.catalogue import calendar as catalogue
from vocabulary.catalogue.entries import HintEntry, Value
from vocabulary.dates import count_to
from vocabulary.places import TextPlace
from vocabulary.problems import Hint, hint
from vocabulary.texts import Text

# Periods as people call them, by the names that packs share.
PERIODS = {
    "voter_list": Text("选民名单公布期", "the posting of the voter list"),
    "voter_objection": Text("选民名单异议期", "objections to the voter list"),
    "nominations": Text("提名期", "nominations"),
    "self_nomination": Text("自荐期", "self-nominations"),
    "review_result": Text("审查期", "the review"),
    "objection": Text("异议期", "objections"),
    "recheck": Text("复核期", "the re-check"),
    "withdraw": Text("放弃期", "giving up"),
    "write_in_review": Text("另选他人审查期", "the review of write-in winners"),
    "complaint": Text("投诉期", "complaints"),
}
# Time that the source gives to people: to end it early takes something from them.
PEOPLES_TIME = frozenset({"voter_objection", "objection", "withdraw", "complaint"})
_CLOSE = Text("提名截止", "nominations close")


@dataclass(frozen=True, slots=True)
class Ballot:
    """Villages with one polling day of which the same sources speak; `alone` if there are no others."""

    polling_day: date
    villages: frozenset[VillageKey]
    alone: bool

    def say(self, day: date) -> Text:
        """Write a day with its distance from polling day."""
        year = f"{day.year}年" if day.year != self.polling_day.year else ""
        count = count_to(day, self.polling_day)
        return Text(f"{year}{day.month}月{day.day}日（{count}）", f"{day} ({count})")

    def hint(self, entry: HintEntry, place: TextPlace, /, **values: Value) -> Hint:
        """Return a hint that says which villages it is about, where not about all."""
        count, day = len(self.villages), self.polling_day
        here = Text(f"（选举日 {day}，{count} 个村）", f" (polling day {day}, {count} villages)")
        about = Text("", "") if self.alone else here
        return hint(entry, place, about=about, **values)


def clashes_of(clocks: Sequence[Clock], ballot: Ballot) -> Iterator[Hint]:
    """Report everything in the county's plan that does not fit the sources in force."""
    for clock in clocks:
        for deadline in clock.pack.deadlines:
            plan = clock.plans.get(deadline.name)
            if plan is not None:
                yield from _outside(clock, ballot, deadline, plan)
            if deadline.ends_before:
                yield from _too_long(clock, ballot, deadline)


def _outside(clock: Clock, ballot: Ballot, deadline: Deadline, plan: Plan) -> Iterator[Hint]:
    """Report a planned day before the first or after the last day of its deadline."""
    what, rule, on = what_of(deadline), _rule(clock, deadline), ballot.say(plan.on)
    first, latest = clock.first_day(deadline.name), clock.last_day(deadline.name)
    if latest is not None and plan.on > latest:
        day = ballot.say(latest)
        yield ballot.hint(catalogue.PLAN_TOO_LATE, plan.place, what=what, on=on, day=day, rule=rule)
    if first is not None and plan.on < first:
        day = ballot.say(first)
        yield ballot.hint(catalogue.PLAN_TOO_EARLY, plan.place, what=what, on=on, day=day, rule=rule)
    if latest is not None and plan.on < latest and deadline.name in PEOPLES_TIME:
        day = ballot.say(latest)
        yield ballot.hint(catalogue.PLAN_CUTS_TIME, plan.place, what=what, on=on, day=day, rule=rule)


def _too_long(clock: Clock, ballot: Ballot, deadline: Deadline) -> Iterator[Hint]:
    """Report periods that are not over before the day before which they must be, and by how many days."""
    end, limit = clock.day_of(deadline.name), clock.day_of(deadline.ends_before)
    if end is None or limit is None or end < limit:
        return
    short = (end - limit).days + 1
    chain = chain_of(clock, deadline)
    start, running = _running(clock, chain)
    other = clock.deadlines[deadline.ends_before]
    names = [PERIODS.get(link.name) or what_of(link) for link in running]
    together, few = "共" if len(names) > 1 else "", "is 1 day" if short == 1 else f"are {short} days"
    yield ballot.hint(
        catalogue.PLAN_DOES_NOT_FIT,
        _place(clock, chain, deadline.ends_before),
        periods=Text(
            f"{_joined_zh([name.zh for name in names])}{together}", _joined_en([name.en for name in names])
        ),
        short=Text(f"{short} 天", few),
        steps=_steps(clock, ballot, start, running),
        last=ballot.say(limit),
        what=what_of(other),
        rule=_rule(clock, *chain, other),
        way_out=_way_out(clock, ballot, deadline, last_fitting(clock, deadline) or limit),
    )


def _running(clock: Clock, chain: tuple[Deadline, ...]) -> tuple[Deadline | None, tuple[Deadline, ...]]:
    """Return the last planned link of a chain and the periods that run from it, or None and all of them."""
    planned = [index for index, link in enumerate(chain) if link.name in clock.plans]
    if not planned:
        return None, chain
    # Where the last period itself is planned, it is the one that comes too late.
    at = planned[-1]
    return chain[at], chain[at + 1 :] or chain[at:]


def _steps(clock: Clock, ballot: Ballot, start: Deadline | None, running: Sequence[Deadline]) -> Text:
    """Say what comes after what, with the days."""
    steps = [(what_of(link), clock.day_of(link.name)) for link in running]
    if start is None:
        root = root_of(chain_of(clock, running[0]))
        if root is NamedDate.NOMINATION_CLOSE:
            steps.insert(0, (_CLOSE, clock.dates[root]))
    elif start not in running:
        steps.insert(0, (what_of(start), clock.day_of(start.name)))
    said = [(what, ballot.say(day)) for what, day in steps if day is not None]
    return Text(
        "→".join(f"{what.zh} {day.zh}" for what, day in said),
        ", then ".join(f"{what.en} {day.en}" for what, day in said),
    )


def _way_out(clock: Clock, ballot: Ballot, deadline: Deadline, end: date) -> Text:
    """Say which days would fit: of what was planned last, and of the close of nominations."""
    chain = chain_of(clock, deadline)
    bounds = bounds_of(clock, chain, end)
    # Nobody is advised to cut short what belongs to people.
    planned = [link for link in chain if link.name in clock.plans and link.name not in PEOPLES_TIME]
    wanted = [(what_of(link), bounds[link.name]) for link in planned[-1:]]
    root = root_of(chain)
    close = clock.dates[root]
    if root is NamedDate.NOMINATION_CLOSE and (close is None or close > bounds[root.value]):
        wanted.append((_CLOSE, bounds[root.value]))
    wanted = wanted or [(what_of(chain[0]), bounds[chain[0].name])]
    said = [(what, ballot.say(day)) for what, day in wanted]
    fits = Text(
        "；".join(f"「{what.zh}」最迟 {day.zh}" for what, day in said),
        " and ".join(f"`{what.en}` is no later than {day.en}" for what, day in said),
    )
    later = _later_instead(clock, ballot, deadline)
    return Text(
        "要排得下：" + "；或者".join(part for part in (fits.zh, later.zh) if part),
        "it fits if " + ", or if ".join(part for part in (fits.en, later.en) if part),
    )


def _later_instead(clock: Clock, ballot: Ballot, deadline: Deadline) -> Text:
    """Say between which days the other deadline could move, where the county planned it early."""
    other, end = clock.deadlines[deadline.ends_before], clock.day_of(deadline.name)
    latest = clock.last_day(other.name)
    if other.name not in clock.plans or end is None or latest is None or end >= latest:
        return Text("", "")
    what, first, last = what_of(other), ballot.say(end + ONE_DAY), ballot.say(latest)
    return Text(f"「{what.zh}」改在{first.zh}至{last.zh}", f"`{what.en}` is between {first.en} and {last.en}")


def _place(clock: Clock, chain: Sequence[Deadline], other: str) -> TextPlace:
    """Return where election.yaml says what does not fit: the last planned day of the chain, or the dates."""
    names = [*(link.name for link in reversed(chain)), other]
    return next((clock.plans[name].place for name in names if name in clock.plans), clock.dates_place)


def what_of(deadline: Deadline) -> Text:
    """Return what a deadline is about, in the words of its pack."""
    return deadline.text or Text(deadline.name, deadline.name)


def _rule(clock: Clock, *deadlines: Deadline) -> Text:
    """Name a source with the articles of deadlines, each once."""
    items = list(dict.fromkeys(deadline.item for deadline in deadlines if deadline.item))
    title = clock.pack.title
    return Text(f"{title.zh} {'、'.join(items)}".rstrip(), f"{title.en} {', '.join(items)}".rstrip())


def _joined_zh(names: Sequence[str]) -> str:
    """Join names as a Chinese sentence does: 甲、乙和丙."""
    return names[0] if len(names) == 1 else f"{'、'.join(names[:-1])}和{names[-1]}"


def _joined_en(names: Sequence[str]) -> str:
    """Join names as an English sentence does."""
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"
