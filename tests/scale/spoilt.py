"""What tests ask of Parquet that was spoilt, and of what came of it."""

from __future__ import annotations

from pathlib import Path

from scale.review import Result


def only(folder: Path) -> Path:
    """Return the one file of a folder."""
    (path,) = folder.glob("*.parquet")
    return path


def codes(result: Result) -> list[tuple[str, str]]:
    """Return the problems of Parquet and the folder of each file."""
    return [(each.code, each.file.partition("/")[0]) for each in result.problems if "parquet" in each.code]
