"""A county in which the court found a conviction, and the answers that come later."""

import json
from pathlib import Path
from typing import Any

from tests.counties.county import QUESTIONS, County, Row, clean_county, nominees, verdicts
from tests.running import run

ASK = QUESTIONS["convictions"].ask.zh
CODE = "finding-changed"
CRIME: Row = {"人员编号": "0001", "事项": ASK, "处理结果": "判处刑罚", "判决日期": "2001-03-05"}


def convicted() -> County:
    """Return a county in which the court found a conviction of 0001."""
    county = clean_county()
    county.answers["court"]["0001", "convictions"] = "有"
    county.details["court"] = [CRIME]
    return county


def saying(word: str) -> County:
    """Return the county with another word of the court in the same cell."""
    county = clean_county()
    county.answers["court"]["0001", "convictions"] = word
    return county


def report(folder: Path, *more: str) -> Any:
    """Return the JSON of a review that writes nothing."""
    return json.loads(run("review", folder, "--format", "json", *more).stdout)


def found(made: Any) -> list[Any]:
    """Return what is reported of findings that are gone."""
    return [problem for problem in made["problems"] if problem["code"] == CODE]


def crime(made: Any, number: str = "0001") -> Any:
    """Return the finding on past crimes, or nothing where it is a clear no."""
    listed = nominees(made)[number]["findings"]
    return next((each for each in listed if each["criterion"] == "cn-vco-2025/past-crime"), None)


def in_conflict(made: Any) -> bool:
    """Whether the finding is unknown, and because sources disagree."""
    finding = crime(made)
    return finding is not None and finding["truth"] == "unknown" and "conflict" in finding["unknown_because"]


def reviewed_once(folder: Path) -> Path:
    """Write the convicted county and review it once."""
    convicted().write(folder)
    run("review", folder)
    assert verdicts(report(folder))["0001"] == "flag"
    return folder
