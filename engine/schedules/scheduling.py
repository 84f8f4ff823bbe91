"""Makes the election calendar from the packs in force, the election's dates and the county's planned days."""

from collections.abc import Collection, Iterator, Sequence
from datetime import date

from candidates.election import Election
from candidates.villages.village import Village, VillageKey
from engine.review.authority.authority import Authority
from engine.review.judging import applies_to_village, dates_of
from engine.schedules.clashes import Ballot, clashes_of
from engine.schedules.days import Clock, bounds_of, chain_of, clock_of, last_fitting, root_of
from engine.schedules.due import due_in
from engine.schedules.schedule import Entry, Schedule, SetBy
from rules.model.conditions import NamedDate
from rules.model.pack import Deadline, Pack
from vocabulary.texts import Text

_CLOSE = Text("提名截止", "nominations close")
_CLOSE_CALCULATED = Text(
    "提名截止（由其后各期倒推）", "nominations close (calculated back from what must follow)"
)

_Spoken = tuple[str, tuple[str, ...]]  # a pack and its deadlines that are due


def schedules_of(
    election: Election, villages: Sequence[Village], authority: Authority, review_day: date | None
) -> tuple[Schedule, ...]:
    """Return one calendar for each polling day and set of sources, in the order of the days."""
    groups = _groups(election, villages, authority.speaking, review_day)
    own = _own_nodes(election, deadline_names(authority))
    schedules: list[Schedule] = []
    for packs, ballot in groups:
        clocks = [clock_of(election, pack, ballot.polling_day, review_day) for pack in packs]
        entries = [
            *(_entry(clock, deadline) for clock in clocks for deadline in clock.pack.deadlines),
            *_close_of_nominations(election, clocks),
            *own,
        ]
        schedules.append(
            Schedule(
                polling_day=ballot.polling_day,
                villages=ballot.villages,
                packs=tuple(pack.title for pack in packs),
                entries=tuple(sorted(entries, key=lambda entry: entry.day or date.max)),
                clashes=tuple(clashes_of(clocks, ballot)),
            )
        )
    return tuple(schedules)


def deadline_names(authority: Authority) -> tuple[str, ...]:
    """Return the names of the deadlines of all packs of an election, adopted or not."""
    packs = (*authority.speaking, *authority.not_adopted)
    return tuple(dict.fromkeys(deadline.name for pack in packs for deadline in pack.deadlines))


def _groups(
    election: Election, villages: Sequence[Village], packs: Sequence[Pack], review_day: date | None
) -> list[tuple[list[Pack], Ballot]]:
    """Return the villages by polling day and by the deadlines of the sources that speak of them."""
    dated = [pack for pack in packs if pack.deadlines]
    groups: dict[tuple[date, tuple[_Spoken, ...]], tuple[list[Pack], list[VillageKey]]] = {}
    for village in villages:
        day = village.polling_day or election.polling_day
        speaking = [
            due_in(village, pack, dates_of(election, pack, day, review_day or day))
            for pack in dated
            if applies_to_village(pack, village, day)
        ]
        names = tuple((pack.name, tuple(each.name for each in pack.deadlines)) for pack in speaking)
        groups.setdefault((day, names), (speaking, []))[1].append(village.key)
    if not villages:  # until villages.xlsx is filled in: villages that vote on the county's own day
        day = election.polling_day
        groups[day, ()] = ([pack for pack in dated if _speaks_of_villages(pack, day)], [])
    in_order = sorted(groups.items(), key=lambda group: group[0])
    return [
        (speaking, Ballot(day, frozenset(keys), alone=len(groups) == 1))
        for (day, _), (speaking, keys) in in_order
    ]


def _speaks_of_villages(pack: Pack, day: date) -> bool:
    """Whether a pack is in force on a day and not for communities only."""
    in_force = pack.in_force is not None and pack.in_force.covers(day)
    return in_force and pack.applies_to is not None and "village" in pack.applies_to.units


def _entry(clock: Clock, deadline: Deadline) -> Entry:
    """Return one deadline of a pack as a line."""
    plan = clock.plans.get(deadline.name)
    return Entry(
        name=deadline.name,
        what=deadline.text or Text(deadline.name, deadline.name),
        set_by=SetBy.LAW if clock.pack.legal else SetBy.POLICY,
        rule=clock.pack.title,
        item=deadline.item,
        force=clock.pack.source.force,
        first=clock.first_day(deadline.name),
        latest=clock.last_day(deadline.name),
        planned=plan.on if plan else None,
        owes=deadline.owes,
        missing=clock.missing(deadline.name),
        forward=not deadline.latest.before,
    )


def _own_nodes(election: Election, named: Collection[str]) -> list[Entry]:
    """Return the county's own steps, which no pack has."""
    return [
        Entry(planned.name, planned.label, SetBy.COUNTY, planned=planned.on)
        for planned in election.planned.values()
        if planned.label is not None and planned.name not in named
    ]


def _close_of_nominations(election: Election, clocks: Sequence[Clock]) -> Iterator[Entry]:
    """Return the day on which nominations must have closed for the earliest of all chains to end in time."""
    close, name = election.nomination_close, NamedDate.NOMINATION_CLOSE.value
    calculated = [found for clock in clocks for found in _latest_closes(clock)]
    if calculated:
        latest, clock, items = min(calculated, key=lambda found: found[0])
        yield Entry(
            name,
            _CLOSE_CALCULATED,
            SetBy.CALCULATED,
            rule=clock.pack.title,
            item=items,
            force=clock.pack.source.force,
            latest=latest,
            planned=close,
        )
    elif close is not None:
        yield Entry(name, _CLOSE, SetBy.COUNTY, planned=close)


def _latest_closes(clock: Clock) -> Iterator[tuple[date, Clock, str]]:
    """Return the latest closing day of every chain that has an end, with the articles it comes from."""
    for deadline in clock.pack.deadlines:
        end = last_fitting(clock, deadline) if deadline.ends_before else None
        chain = chain_of(clock, deadline)
        if end is not None and root_of(chain) is NamedDate.NOMINATION_CLOSE:
            links = (*chain, clock.deadlines[deadline.ends_before])
            items = "、".join(dict.fromkeys(link.item for link in links if link.item))
            yield bounds_of(clock, chain, end)[NamedDate.NOMINATION_CLOSE.value], clock, items
