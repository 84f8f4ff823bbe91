"""What the bench found, as JSON; tables and bars of docs/speed.md are made from it, so that they cannot age.

`python -m bench.results` writes them anew.
"""

import json
import platform
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any, Final

from bench.bars import Bar, drawn
from bench.checkout import ROOT
from bench.counties.county import Spent
from bench.counties.requirement_page import PICTURE, requirement_lines, requirement_picture
from bench.page_parts import roster_lines, start_lines, whole_lines, whole_picture
from bench.provinces.page import province_lines
from bench.races.engines import CONTENDERS
from bench.races.programs import Load
from bench.races.race import Times

RESULTS: Final = ROOT / "bench" / "results" / "latest.json"
PAGE: Final = ROOT / "docs" / "speed.md"
PROVINCES: Final = ROOT / "docs" / "scale.md"
PICTURES: Final = ROOT / "docs" / "pictures"
_MADE: Final = re.compile(
    r"(<!-- (\w+), made from bench/results/latest.json -->\n).*?(?=<!-- end of what is made -->)", re.DOTALL
)

_PROVINCES: Final = re.compile(
    r"(?<=<!-- provinces, made from bench/results/latest.json -->\n).*?(?=<!-- end of what is made -->)",
    re.DOTALL,
)


def save(races: Sequence[Times], villages: int, county: Mapping[str, Sequence[Spent]]) -> None:
    """Write what was found: the best run of each, in millionths of a second a person, and in seconds."""
    found = {
        "python": platform.python_version(),
        "races": [
            {
                "load": one.load.value,
                "criteria": one.criteria,
                "people": one.people,
                "micros": {
                    name: round(min(runs) / one.people * 1e6, 2) for name, runs in one.seconds.items() if runs
                },
            }
            for one in races
        ],
        "county": {
            "villages": villages,
            "seconds": {
                name: {stage: round(min(run.get(stage, 0.0) for run in runs), 3) for stage in runs[0]}
                for name, runs in county.items()
            },
        },
    }
    keep(found)


def save_provinces(setting: Mapping[str, Any], races: Sequence[Mapping[str, Any]]) -> None:
    """Write what provinces as Parquet cost; races of other sizes stay as they were found before."""
    before = json.loads(RESULTS.read_text(encoding="utf-8")) if RESULTS.exists() else {}
    kept = {_size(race): race for race in before.get("provinces", {}).get("races", [])}
    kept |= {_size(race): race for race in races}
    keep({"provinces": {**setting, "races": [race for _, race in sorted(kept.items())]}})


def _size(race: Mapping[str, Any]) -> tuple[int, int]:
    """Return how large a race of provinces is."""
    return race["people"], race["criteria"]


def keep(found: Mapping[str, Any]) -> None:
    """Write what was found in the place of what was found of it before."""
    RESULTS.parent.mkdir(exist_ok=True)
    before = json.loads(RESULTS.read_text(encoding="utf-8")) if RESULTS.exists() else {}
    RESULTS.write_text(json.dumps({**before, **found}, indent=1) + "\n", encoding="utf-8")


def _races_part(found: Mapping[str, Any]) -> Iterator[str]:
    """Yield the engines beside each other."""
    for race in found["races"]:
        yield from _race_lines(race)


# The made parts of the page by the names in their marks, each of what is kept under a name of its own.
_PARTS: Final[Mapping[str, Callable[[Mapping[str, Any]], Iterable[str]]]] = {
    "races": _races_part,
    "county": lambda found: _county_lines(found["county"]),
    "whole": lambda found: whole_lines(found["whole"]),
    "requirements": lambda found: requirement_lines(found["requirements"]),
    "roster": lambda found: roster_lines(found["roster"]),
    "start": lambda found: start_lines(found["start"]),
}


def part_of(name: str, found: Mapping[str, Any]) -> str:
    """Return one made part of the page."""
    return "\n".join(_PARTS[name](found)) + "\n\n"


def _race_lines(race: Mapping[str, Any]) -> Iterator[str]:
    """Yield one race as a table, with its picture."""
    load, micros = Load(race["load"]), race["micros"]
    yield f"\n**{load.label.capitalize()}**: {race['criteria']} criteria, {race['people']:,} people.\n"
    yield f"![{load.label}](pictures/{picture_name(race)})\n"
    yield "| engine | millionths of a second a person | times as fast as zen-engine |"
    yield "|---|---|---|"
    for name, spent in micros.items():
        ratio = f"{micros['zen'] / spent:.2f}" if "zen" in micros else ""
        yield f"| {CONTENDERS[name].label.strip()} | {spent:.1f} | {ratio} |"


def _county_lines(county: Mapping[str, Any]) -> Iterator[str]:
    """Yield where the time of a county goes."""
    ways = county["seconds"]
    if not ways:
        return
    yield f"\n**A county of {county['villages']} villages**, seconds of processor of the command:\n"
    yield f"| stage | {' | '.join(ways)} |"
    yield "|---|" + "---|" * len(ways)
    for stage in dict.fromkeys(stage for way in ways.values() for stage in way):
        yield (
            f"| {stage} | "
            + " | ".join(f"{way[stage]:.2f}" if stage in way else "" for way in ways.values())
            + " |"
        )


def picture_name(race: Mapping[str, Any]) -> str:
    """Return the file of a race's picture."""
    return f"speed-{race['load']}-{race['people']}.svg"


def picture(race: Mapping[str, Any]) -> str:
    """Draw how fast each engine is beside the fastest, as bars."""
    micros = race["micros"]
    fastest = min(micros.values())
    return drawn(
        Bar(CONTENDERS[name].label.strip(), fastest / spent, f"{spent:.1f} µs")
        for name, spent in sorted(micros.items(), key=lambda each: each[1])
    )


def page_with(found: Mapping[str, Any], page: str) -> str:
    """Return the page with its made parts as the results have them."""
    return _MADE.sub(lambda mark: mark[1] + part_of(mark[2], found), page)


def pictures_of(found: Mapping[str, Any]) -> dict[str, str]:
    """Return the pictures of the page by their files."""
    return {
        **{picture_name(race): picture(race) for race in found["races"]},
        PICTURE: requirement_picture(found["requirements"]),
        "speed-whole.svg": whole_picture(found["whole"]),
    }


def provinces_with(found: Mapping[str, Any], page: str) -> str:
    """Return the page on provinces with its made part as the results have it."""
    return _PROVINCES.sub(lambda _: "\n".join(province_lines(found["provinces"])) + "\n", page)


def main() -> None:
    """Write the pages and their pictures anew."""
    found = json.loads(RESULTS.read_text(encoding="utf-8"))
    PROVINCES.write_text(provinces_with(found, PROVINCES.read_text(encoding="utf-8")), encoding="utf-8")
    PAGE.write_text(page_with(found, PAGE.read_text(encoding="utf-8")), encoding="utf-8")
    for name, svg in pictures_of(found).items():
        (PICTURES / name).write_text(svg, encoding="utf-8")


if __name__ == "__main__":
    main()
