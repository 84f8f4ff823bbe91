"""今日情况: one A4 page that answers what is asked four times a day."""

from collections.abc import Sequence
from dataclasses import dataclass

from reports.disclosed.changes import Changes
from reports.disclosed.county import Counts, Disclosed
from reports.papers.county.chase import Stake, stakes_of
from reports.papers.county.county import row_sum
from reports.papers.county.day_figures import NextDay, Shares, days_left, next_day, shares_of
from reports.papers.deciding.clocks import step_counts, step_words
from reports.papers.shared.change_lines import (
    ChangesView,
    changes_view,
    first_words,
    kinds,
    listed_words,
    pack_words,
    shifts,
)
from reports.papers.shared.shortfalls import county_shortfalls
from reports.papers.shared.unit_marks import UnitLine, unit_line
from reports.wording.words import COLON, in_brackets
from vocabulary.texts import Lang, Text

NO_CHANGE = Text("没有变化。", "Nothing changed.")
# The page is one sheet of paper: long lists end in a number, and the rest is in the full report.
MOST_UNITS, MOST_CHANGES, MOST_NUMBERS = 12, 6, 6
# What is left of the sheet under the units, in lines of two columns with so many characters each.
LINES, COLUMN = 26, 25
LEAST_BODIES = 5


@dataclass(frozen=True, slots=True)
class TodayView:
    """The day's page."""

    county: str
    counts: Counts
    villages: int
    left: int  # days until the first polling day that is not over
    next_day: NextDay | None
    shares: Shares
    row_sum: str
    faults: int
    units: tuple[UnitLine, ...]
    other_units: int
    done: int
    asked: int
    waiting: int  # answers that units still owe, or must give again
    details: int  # details (明细) still owed of what was found
    stakes: tuple[Stake, ...]  # what all of these decide
    short: int
    bodies: tuple[str, ...]
    other_bodies: int
    since: int | None
    changed: tuple[str, ...]
    steps: str  # notices, statements, objections, re-checks, in one sentence
    unusable: tuple[str, ...]


def today_view(shown: Disclosed, changes: Changes) -> TodayView:
    """Return the day's page."""
    lang = shown.reader.lang
    units = tuple(unit_line(each, lang) for each in shown.tallies)
    bodies = [
        f"{each.township}{each.village}{COLON.to(lang)}{each.shortfall.mark.word}"
        f"{in_brackets(each.shortfall.what, lang)}"
        for each in county_shortfalls(shown)
    ]
    changed = _changed(changes_view(shown, changes), lang)
    shown_bodies = fitting(
        bodies, LINES - len(units[:MOST_UNITS]) - sum(_lines(each, 2 * COLUMN) for each in changed)
    )
    return TodayView(
        county=shown.election.county,
        counts=shown.totals,
        villages=sum(village.known for village in shown.villages),
        left=days_left(shown),
        next_day=next_day(shown),
        shares=shares_of(shown.totals),
        row_sum=row_sum(shown),
        faults=len(shown.problems),
        units=units[:MOST_UNITS],
        other_units=max(0, len(units) - MOST_UNITS),
        done=sum(unit.done for unit in units),
        asked=len(units),
        waiting=sum(unit.awaited + unit.unusable for unit in units),
        details=sum(each.details for each in shown.chase),
        stakes=stakes_of(shown.chase, lang),
        short=shown.unfilled,
        bodies=tuple(bodies[:shown_bodies]),
        other_bodies=len(bodies) - shown_bodies,
        since=changes.since,
        changed=changed,
        steps=step_words(step_counts(shown), lang),
        unusable=tuple(each.to(lang) for each in shown.election.unusable)[:2],
    )


def _lines(text: str, width: int) -> int:
    """Return how many lines of so many characters a text takes."""
    return -(-len(text) // width)


def fitting(bodies: Sequence[str], room: int) -> int:
    """Return how many lines of a list fit into the room left, in two columns."""
    used, fitting = 0, 0
    for body in bodies:
        used += _lines(body, COLUMN)
        if used > 2 * room and fitting >= LEAST_BODIES:
            break
        fitting += 1
    return fitting


def _changed(changes: ChangesView, lang: Lang) -> tuple[str, ...]:
    """Say what changed since the last numbered review, in a few lines."""
    lines = [pack_words(pack) for pack in changes.packs]
    for shift in shifts(changes.verdicts):
        count, who = len(shift.numbers), _numbers(shift.numbers)
        moved = f"{shift.old} → {shift.new}"
        lines.append(Text(f"{moved}：{count} 人（{who.zh}）", f"{moved}: {count} ({who.en})"))
    if changes.first:
        lines.append(first_words(changes.first))
    if changes.answers:
        numbers = tuple(dict.fromkeys(line.number for line in changes.answers))
        items, count, who = len(changes.answers), len(numbers), _numbers(numbers)
        lines.append(
            Text(
                f"其他反馈变化 {items:,} 项，涉及 {count} 人（{who.zh}）",
                f"other answers that changed: {items:,}, on {count} people ({who.en})",
            )
        )
    if changes.listed:
        lines.append(listed_words(changes.listed))
    if changes.decisions:
        numbers = tuple(dict.fromkeys(line.number for line in changes.decisions))
        count, who = len(changes.decisions), _numbers(numbers)
        lines.append(
            Text(f"认定变化 {count:,} 项（{who.zh}）", f"decisions that changed: {count:,} ({who.en})")
        )
    for kind, count in kinds(changes.people).items():
        who = _numbers(tuple(line.number for line in changes.people if line.what == kind))
        lines.append(Text(f"人员{kind} {count} 人（{who.zh}）", f"people, {kind}: {count} ({who.en})"))
    if len(lines) > MOST_CHANGES:
        rest = len(lines) - MOST_CHANGES + 1
        more = Text(f"另有 {rest} 类变化，见变动清单", f"{rest} more kinds of changes on the county's page")
        lines = [*lines[: MOST_CHANGES - 1], more]
    return tuple(each.to(lang) for each in lines or [NO_CHANGE])


def _numbers(numbers: tuple[str, ...]) -> Text:
    """List person numbers as far as they fit on the line."""
    shown, more = numbers[:MOST_NUMBERS], len(numbers) > MOST_NUMBERS
    zh, en = "、".join(shown), ", ".join(shown)
    return Text(f"{zh} 等", f"{en} and others") if more else Text(zh, en)
