"""今日情况: one A4 page that answers what is asked four times a day."""

from dataclasses import dataclass

from reports.disclosed.county import Counts, Disclosed
from reports.papers.change_lines import ChangesView, changes_view, kinds, shifts
from reports.papers.county.chase import Stake, stakes_of
from reports.papers.county.county import row_sum
from reports.papers.shortfalls import county_shortfalls
from reports.papers.unit_marks import UnitLine, unit_line
from reports.shelf.changes import Changes

# The page is one sheet of paper: long lists end in a number, and the rest is in the full report.
MOST_UNITS, MOST_BODIES, MOST_CHANGES, MOST_NUMBERS = 12, 5, 6, 6


@dataclass(frozen=True, slots=True)
class TodayView:
    """The day's page."""

    county: str
    counts: Counts
    villages: int
    row_sum: str
    faults: int
    units: tuple[UnitLine, ...]
    other_units: int
    done: int
    asked: int
    waiting: int  # items that units still owe
    stakes: tuple[Stake, ...]  # what these decide, with the details still owed
    short: int
    bodies: tuple[str, ...]
    other_bodies: int
    since: int | None
    changed: tuple[str, ...]
    unusable: tuple[str, ...]


def today_view(shown: Disclosed, changes: Changes) -> TodayView:
    """Return the day's page."""
    units = tuple(unit_line(each) for each in shown.tallies)
    bodies = [
        f"{each.township}{each.village}：{each.shortfall.mark.word}（{each.shortfall.what}）"
        for each in county_shortfalls(shown)
    ]
    return TodayView(
        county=shown.election.county,
        counts=shown.totals,
        villages=sum(village.known for village in shown.villages),
        row_sum=row_sum(shown),
        faults=len(shown.problems),
        units=units[:MOST_UNITS],
        other_units=max(0, len(units) - MOST_UNITS),
        done=sum(unit.done for unit in units),
        asked=len(units),
        waiting=sum(unit.awaited + unit.unusable for unit in units),
        stakes=stakes_of(shown.chase),
        short=shown.unfilled,
        bodies=tuple(bodies[:MOST_BODIES]),
        other_bodies=max(0, len(bodies) - MOST_BODIES),
        since=changes.since,
        changed=_changed(changes_view(shown, changes)),
        unusable=tuple(each.zh for each in shown.election.unusable)[:2],
    )


def _changed(changes: ChangesView) -> tuple[str, ...]:
    """Say what changed since the last numbered review, in a few lines."""
    lines = [f"审查依据改动：{pack.pack}（{pack.old} → {pack.new}）" for pack in changes.packs]
    lines += [
        f"{shift.old} → {shift.new}：{len(shift.numbers)} 人（{_numbers(shift.numbers)}）"
        for shift in shifts(changes.verdicts)
    ]
    if changes.first:
        lines.append(f"新收到「未发现」反馈 {changes.first:,} 项")
    if changes.answers:
        numbers = tuple(dict.fromkeys(line.number for line in changes.answers))
        lines.append(
            f"其他反馈变化 {len(changes.answers):,} 项，涉及 {len(numbers)} 人（{_numbers(numbers)}）"
        )
    for kind, count in kinds(changes.people).items():
        numbers = tuple(line.number for line in changes.people if line.what == kind)
        lines.append(f"人员{kind} {count} 人（{_numbers(numbers)}）")
    if len(lines) > MOST_CHANGES:
        return (*lines[: MOST_CHANGES - 1], f"另有 {len(lines) - MOST_CHANGES + 1} 类变化，见变动清单")
    return tuple(lines) or ("没有变化。",)


def _numbers(numbers: tuple[str, ...]) -> str:
    """List person numbers as far as they fit on the line."""
    shown = "、".join(numbers[:MOST_NUMBERS])
    return shown if len(numbers) <= MOST_NUMBERS else f"{shown} 等"
