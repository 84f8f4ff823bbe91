"""What docs/scale.md shows of the races of provinces in bench/results/latest.json."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

LABELS: Mapping[str, str] = {
    "lianshen": "lianshen",
    "polars": "polars, by hand",
    "duckdb": "DuckDB SQL, by hand",
    "polars, the same": "polars, the same work",
    "duckdb, the same": "DuckDB SQL, the same work",
}


def province_lines(found: Mapping[str, Any]) -> Iterator[str]:
    """Yield the tables: more people, then more criteria."""
    versions = ", ".join(f"{name} {number}" for name, number in found["versions"].items())
    yield f"\nSeconds of processor, {found['threads']} threads each; {versions}; in brackets peak MB:\n"
    races: Sequence[Mapping[str, Any]] = found["races"]
    most = max((race["criteria"] for race in races), default=0)
    of_people = [race for race in races if race["criteria"] == 25]
    yield from _table("25 criteria, people", "people", of_people)
    people = {race["people"] for race in races if race["criteria"] == most}
    of_criteria = [race for race in races if race["people"] in people]
    if most > 25:
        yield from _table(f"{max(people):,} people, criteria", "criteria", of_criteria)


def _table(head: str, by: str, races: Sequence[Mapping[str, Any]]) -> Iterator[str]:
    """Yield a table, a line for each race."""
    yield f"| {head} | {' | '.join(LABELS.values())} | lianshen / polars |"
    yield "|---|" + "---|" * (len(LABELS) + 1)
    for race in sorted(races, key=lambda each: int(each[by])):
        costs = race["costs"]
        cells = (
            f"{costs[name]['processor']:.1f} ({costs[name]['megabytes']:.0f})" if name in costs else "–"
            for name in LABELS
        )
        ratio = costs["lianshen"]["processor"] / costs["polars"]["processor"]
        yield f"| {race[by]:,} | {' | '.join(cells)} | {ratio:.1f} |"
    yield ""
