"""Reads an election folder: everything the review needs, with every problem on the way."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from candidates.clearances.returns import missing_people
from candidates.clearances.sheets import Clearances, read_clearances
from candidates.clearances.unit_form import Asked
from candidates.election import Election, read_election
from candidates.facts import Known
from candidates.fields import CATEGORIES
from candidates.results.elected import ElectedSheet
from candidates.results.reader import read_elected
from candidates.rosters.roll import Roll, read_roll
from candidates.village import Village
from candidates.villages_reader import read_villages
from engine.authority import Authority, authority_of
from rules.library import Library
from sources.places import FilePlace
from sources.problems import Hint, Problem
from sources.stages import Stage, counts_as
from sources.texts import Text

ELECTION_FILE = "election.yaml"
VILLAGES_FILE = "villages.xlsx"


@dataclass(frozen=True, slots=True)
class Intake:
    """An election folder as read."""

    election: Election
    villages: tuple[Village, ...]
    authority: Authority
    roll: Roll
    clearances: Clearances
    problems: tuple[Problem, ...]
    hints: tuple[Hint, ...]
    elected: ElectedSheet | None = None  # the results, once they come in


@dataclass(frozen=True, slots=True)
class Unreadable:
    """A folder whose election.yaml or villages.xlsx cannot be used: nothing can be reviewed."""

    problems: tuple[Problem, ...]


@counts_as(Stage.ADMITTING)
def read_folder(folder: Path) -> Intake | Unreadable:
    """Read an election folder."""
    election, problems = read_election(folder / ELECTION_FILE)
    villages, village_problems = read_villages(folder / VILLAGES_FILE, VILLAGES_FILE)
    problems = [*problems, *village_problems]
    if election is None:
        return Unreadable(tuple(problems))
    days, units = polling_days(election, villages), kinds_of_place(villages)
    authority = authority_of(election, Library(folder), days, units)
    roll = read_roll(folder, election, villages)
    asked = Asked(authority.questions, authority.departments, _assigned(authority), election.county)
    clearances = read_clearances(folder, asked, roll.candidates)
    elected = read_elected(folder, villages, roll.candidates, election.polling_day)
    problems += [*authority.problems, *roll.problems, *clearances.problems]
    problems += elected.problems if elected else ()
    if not roll.candidates:
        problems.append(_nobody())
    return Intake(
        election=election,
        villages=villages,
        authority=authority,
        roll=roll,
        clearances=clearances,
        problems=tuple(problems),
        hints=(
            *authority.hints,
            *roll.hints,
            *clearances.hints,
            *missing_people(clearances.returns, authority.departments),
        ),
        elected=elected,
    )


def polling_days(election: Election, villages: tuple[Village, ...]) -> tuple[date, ...]:
    """Return every polling day of the county, each village's own where it has one."""
    return tuple(
        sorted({village.polling_day or election.polling_day for village in villages} | {election.polling_day})
    )


def kinds_of_place(villages: tuple[Village, ...]) -> frozenset[str]:
    """Return the kinds of place the county has (村、社区): all of them while the table leaves one open."""
    kinds = {village.category.value for village in villages if isinstance(village.category, Known)}
    surely = villages and all(isinstance(village.category, Known) for village in villages)
    return frozenset(str(kind) for kind in kinds) if surely else frozenset(CATEGORIES)


def past_polling(election: Election, villages: tuple[Village, ...], review_day: date) -> Problem | None:
    """Return a problem where a polling day lies before the review day: last term's folder, copied."""
    over = [day for day in polling_days(election, villages) if day < review_day]
    if not over:
        return None
    return Problem(
        "polling-day-past",
        election.place("polling_day"),
        Text(
            f"选举日 {over[0]} 已过（审查日 {review_day}），本次审查停止",
            f"polling day {over[0]} lies before the review day {review_day}, so the review stops",
        ),
        Text(
            "若确需复核往届，请加 --past；若是新一届，请改 election.yaml 的 polling_day",
            "add --past to look at an election that is over, or mend polling_day in election.yaml",
        ),
    )


def _nobody() -> Problem:
    """Say that no roster gave a nominee: a review of nobody must not look like one in which all passed."""
    return Problem(
        "no-nominees",
        FilePlace("rosters"),
        Text("rosters/ 中没有读到任何被提名人", "no roster in rosters/ gave a nominee"),
        Text("请把各乡镇的人选名册放入 rosters/", "put the townships' rosters into rosters/"),
    )


def _assigned(authority: Authority) -> Mapping[str, tuple[str, ...]]:
    """Return the units that each question is put to."""
    return {name: question.of for name, question in authority.questions.items()}


def no_election(folder: str) -> Problem:
    """Say that a folder is not an election folder."""
    return Problem(
        "no-election",
        FilePlace(folder),
        Text(f"「{folder}」中没有 {ELECTION_FILE}", f"there is no {ELECTION_FILE} in `{folder}`"),
        Text(
            "请指明选举文件夹；可用 lianshen demo 造一个示例",
            "name an election folder, or make one with lianshen demo",
        ),
    )
