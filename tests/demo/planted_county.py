"""The planted faults of a written county, read back, and the review of it."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from click.testing import CliRunner, Result

from files.yaml.yaml_text import read_yaml

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class PlantedCounty:
    """What was planted, and what the review said."""

    planted: dict[str, list[dict[str, str]]]
    review: Json
    exit_code: int

    def nominee(self, person: dict[str, str]) -> Json:
        """Return the nominee with the number in the village; somebody nominated twice has one number."""
        place = (person["township"], person["village"])
        found = [
            nominee
            for village in self.review["villages"]
            if (village["township"], village["village"]) == place
            for nominee in village["nominees"]
            if nominee["no"] == person["number"]
        ]
        assert len(found) == 1, person
        return dict(found[0])

    def village(self, planted: dict[str, str]) -> Json:
        """Return the village."""
        place = (planted["township"], planted["village"])
        return next(
            village
            for village in self.review["villages"]
            if (village["township"], village["village"]) == place
        )

    def nominees(self) -> Iterator[tuple[Json, Json]]:
        """Yield every nominee with the village."""
        for village in self.review["villages"]:
            for nominee in village["nominees"]:
                yield village, nominee

    def problem_files(self) -> set[str]:
        """Return the files in which something is reported."""
        return {problem["place"].get("file", "") for problem in self.review["problems"]}

    def rows_reported(self) -> dict[str, set[tuple[str, int]]]:
        """Return the rows with a problem and the rows that were skipped."""
        return {
            "problem": {_row(problem) for problem in self.review["problems"]},
            "skipped": {_row(skip) for skip in self.review["skipped"]},
        }


def _row(told: Json) -> tuple[str, int]:
    """Return the file and row of what is told."""
    return told["place"].get("file", ""), told["place"].get("row", 0)


def read_planted(folder: Path) -> dict[str, list[dict[str, str]]]:
    """Read planted.yaml."""
    document, problems = read_yaml((folder / "planted.yaml").read_bytes(), "planted.yaml")
    assert document is not None
    assert not problems
    data: Any = document.value
    return {name: entries or [] for name, entries in data.items()}


def review_planted(folder: Path) -> PlantedCounty:
    """Review the county by the command that users run."""
    result = _review(folder, "--format", "json", "--audience", "decider")
    return PlantedCounty(read_planted(folder), json.loads(result.stdout), result.exit_code)


def review_output(folder: Path, *options: str) -> str:
    """Return what a review prints, both streams."""
    return _review(folder, *options).output


def _review(folder: Path, *options: str) -> Result:
    """Run `lianshen review`."""
    from cli import main

    words = ["review", str(folder), "--engine", "reference", *options]
    return CliRunner().invoke(main, words, catch_exceptions=False)
