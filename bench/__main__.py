"""`make bench`: prints how fast the engines are beside others, and where the time of a county goes."""

import argparse
import sys
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path

from bench.counties.chase import chase, chase_line
from bench.counties.county import county, county_table
from bench.counties.requirement_page import requirements_kept
from bench.counties.requirements import requirements, requirements_table
from bench.counties.slates import slates, slates_table
from bench.counties.whole import whole, whole_kept
from bench.page_parts import whole_lines
from bench.races.engines import CONTENDERS, STANDARD
from bench.races.programs import Load
from bench.races.race import Differ, Times, race
from bench.races.race_table import engine_table
from bench.reading import reading, reading_kept, reading_table
from bench.results import keep, save
from bench.start import start, start_table

NEEDS = {
    "zen": "zen",
    "zen-alone": "zen",
    "polars": "polars",
}  # and durable-rules, without which there is nothing to compare


def main() -> int:
    """Run the races and print the tables."""
    wanted = _arguments()
    if wanted.requirements:
        _say_requirements(wanted)
        return 0
    if find_spec("durable") is None:
        _tell("durable-rules is not installed: nothing to compare")
        return 2
    names = [name for name in CONTENDERS if name not in NEEDS or find_spec(NEEDS[name])]
    races = _races(names, wanted)
    if races is None:
        return 1
    _say_races(races)
    _say_county(races, wanted)
    _say_whole(wanted)
    _say_rows(wanted)
    if find_spec("ortools") is not None:
        _say_requirements(wanted)
    _say_start(wanted)
    return 0


def _say_county(races: Sequence[Times], wanted: argparse.Namespace) -> None:
    """Run and print where the time of a county goes; keep it with the races."""
    runs = county(wanted.villages, wanted.rounds, _tell) if wanted.villages else {}
    if wanted.save:
        save(races, wanted.villages, runs)
    if runs:
        print(f"\na county of {wanted.villages} villages, seconds of processor: best (median)\n")
        print("\n".join(county_table(runs)))
        print(f"\n{chase_line(chase(wanted.villages, min(wanted.rounds, 3), _tell))}")


def _say_rows(wanted: argparse.Namespace) -> None:
    """Run and print what a very large roster takes."""
    if not wanted.rows:
        return
    read = reading(wanted.rows, min(wanted.rounds, 3), _tell)
    print(f"\na roster of {wanted.rows:,} rows: seconds of processor, ratio, seconds on the clock, memory\n")
    print("\n".join(reading_table(read)))
    if wanted.save:
        keep({"roster": reading_kept(wanted.rows, read)})


def _races(names: Sequence[str], wanted: argparse.Namespace) -> list[Times] | None:
    """Run the races of each load; none where the engines differ, and say so."""
    try:
        return [
            race(names, people, 3 if people > 10_000 else wanted.rounds, load, _tell)
            for load in Load
            for people in wanted.people
        ]
    except Differ as difference:
        _tell(f"the engines differ, so nothing was timed: {difference}")
        return None


def _say_races(races: Sequence[Times]) -> None:
    """Print the races, those of one load together."""
    for load in Load:
        mine = [one for one in races if one.load is load]
        print(
            f"\n{load.label}, {mine[0].criteria} criteria; people per second of processor, and the ratio to"
        )
        print(f"the {CONTENDERS[STANDARD].label} (best run; in brackets median)\n")
        print("\n".join(engine_table(mine)))


def _say_start(wanted: argparse.Namespace) -> None:
    """Run and print what a line costs before anything is done."""
    print("\nbefore anything is done: seconds of processor, ratio; best (median)\n")
    spent = start(wanted.rounds, _tell)
    print("\n".join(start_table(spent)))
    if wanted.save:
        keep({"start": {label: round(min(runs), 3) for label, runs in spent.items()}})


def _say_whole(wanted: argparse.Namespace) -> None:
    """Run and print what counties take with their pages."""
    if not wanted.whole:
        return
    found = whole_kept(whole(wanted.whole, min(wanted.rounds, 3), wanted.before, _tell))
    print("\na county with its pages, all processes together: the best run\n")
    print("\n".join(whole_lines(found)))
    if wanted.save:
        keep({"whole": found})


def _say_requirements(wanted: argparse.Namespace) -> None:
    """Run and print what the requirements on bodies cost."""
    print("\nsix requirements, alone and together: best milliseconds of processor (median)\n")
    one_village = slates(wanted.rounds, _tell)
    print("\n".join(slates_table(one_village)))
    if wanted.villages:
        county_of = requirements(wanted.villages, min(wanted.rounds, 3), _tell)
        print("\nrequirements of a county: milliseconds of processor\n")
        print("\n".join(requirements_table(county_of)))
        if wanted.save:
            keep({"requirements": requirements_kept(county_of, one_village)})


def _arguments() -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument("--people", type=int, nargs="+", default=[1_000, 10_000, 50_000])
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--villages", type=int, default=240, help="0 leaves the second table out")
    parser.add_argument("--whole", type=int, nargs="*", default=[240], help="counties reviewed with pages")
    parser.add_argument("--before", type=Path, help="another checkout, reviewed in turn with this one")
    parser.add_argument("--rows", type=int, default=100_000, help="0 leaves the third table out")
    parser.add_argument("--requirements", action="store_true", help="the requirements on bodies alone")
    parser.add_argument("--save", action="store_true", help="write bench/results/latest.json")
    return parser.parse_args()


def _tell(what: str) -> None:
    """Say how far it is."""
    print(what, file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main())
