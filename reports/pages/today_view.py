"""今日情况: one A4 page that answers what is asked four times a day."""

from collections.abc import Sequence
from dataclasses import dataclass

from engine.review.totals import Counts, totals_of
from engine.what_if.chase import Chased
from reports.changes import Changes
from reports.pages.bodies import county_shortfalls, unfilled_villages
from reports.pages.book import Book
from reports.pages.change_lines import ChangesView, changes_view, kinds, shifts
from reports.pages.chase_view import Stake, stakes_of
from reports.pages.county_view import row_sum
from reports.pages.unit_states import UnitTally, tally_units

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
    units: tuple[UnitTally, ...]
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


def today_view(book: Book, changes: Changes, chase: Sequence[Chased]) -> TodayView:
    """Return the day's page."""
    review = book.review
    units = tally_units(book)
    bodies = [
        f"{each.township}{each.village}：{each.shortfall.mark.word}（{each.shortfall.what}）"
        for each in county_shortfalls(review)
    ]
    return TodayView(
        county=review.election.county,
        counts=totals_of(review).county,
        villages=sum(village.village is not None for village in review.villages),
        row_sum=row_sum(review),
        faults=len(review.problems),
        units=units[:MOST_UNITS],
        other_units=max(0, len(units) - MOST_UNITS),
        done=sum(unit.done for unit in units),
        asked=len(units),
        waiting=sum(unit.awaited + unit.unusable for unit in units),
        stakes=stakes_of(chase),
        short=unfilled_villages(review),
        bodies=tuple(bodies[:MOST_BODIES]),
        other_bodies=max(0, len(bodies) - MOST_BODIES),
        since=changes.since,
        changed=_changed(changes_view(review, changes)),
        unusable=tuple(each.message.zh for each in review.unusable)[:2],
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
