"""Reviews a folder as the command line does, and says what does not hold of the result."""

import json
import re
import unicodedata
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from random import Random
from shutil import rmtree
from typing import Any

from click.testing import CliRunner, Result
from jsonschema.protocols import Validator
from jsonschema.validators import validator_for

from cli import main
from engine.backends.rete import available
from tests.fuzz.damage import damaged
from tests.fuzz.folders import FINDINGS, Files

ENGINES_EVERY, PAGES_EVERY, SCHEMA_EVERY, SILENCE_EVERY = (
    20,
    10,
    4,
    3,
)  # what takes long is not asked of every folder
USABLE = {0, 1, 2, 3}
ENDED = {130, 143}  # whoever runs this wants it to end
TODAY = "2026-12-06"  # where election.yaml no longer says which day it is
SHA = re.compile(r'"sha256": "[0-9a-f]*"')
NUMBER = re.compile(r"\d{15,}|999001\d")


def spoilt_review(seed: int, bases: tuple[Files, ...], folder: Path) -> list[str]:
    """Review the folder of a seed, and return what does not hold."""
    chance = Random(seed)
    spoilt, files = damaged(chance.choice(bases), chance)
    rmtree(folder, ignore_errors=True)
    for name, raw in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(raw)
    return [f"{spoilt}: {fault}" for fault in _faults(folder, chance, seed)]


def _faults(folder: Path, chance: Random, seed: int) -> Iterator[str]:
    """Return what does not hold of the reviews of a folder."""
    result = _review(folder)
    report = _report(result)
    yield from _faults_of(result, report)
    if report is not None and seed % SCHEMA_EVERY == 0:
        yield from (
            f"not of the schema: {error.json_path}: {error.message[:200]}"
            for error in _schema().iter_errors(report)
        )
    if seed % ENGINES_EVERY == 0 and available():
        yield from _differing(folder, report)
    if seed % PAGES_EVERY == 2:
        yield from _pages(folder, result.exit_code)
    if report is not None and seed % SILENCE_EVERY == 1:
        yield from _silenced(folder, report, chance)


def _review(folder: Path, engine: str = "reference", form: tuple[str, ...] = ("json",)) -> Result:
    """Run the command."""
    line = ("review", str(folder), "--engine", engine, "--today", TODAY, "--format", *form)
    result = CliRunner().invoke(main, line)
    if result.exit_code in ENDED:
        raise SystemExit(result.exit_code)
    return result


def _report(result: Result) -> Any | None:
    """Return what was printed as JSON, if there is any."""
    try:
        return json.loads(result.stdout)
    except ValueError:
        return None


def _faults_of(result: Result, report: Any | None) -> Iterator[str]:
    """Return what does not hold of one review."""
    if result.exit_code not in USABLE or "Traceback" in result.output:
        yield f"exit code {result.exit_code}: {result.stderr[-300:]}"
    yield from _numbers(result.output)
    if report is None:
        if result.stdout.strip() or result.exit_code in {0, 1}:
            yield f"exit code {result.exit_code} without JSON"
        return
    rows = report["rows"]
    if rows["read"] != rows["nominees"] + rows["problems"] + rows["skipped"]:
        yield f"rows are lost: {rows}"


def _numbers(output: str) -> Iterator[str]:
    """Return where a number is shown that may be of an ID; the number itself is not repeated."""
    said = unicodedata.normalize("NFKC", SHA.sub("", output))
    if found := NUMBER.search(said):
        yield f"a number is shown: …{said[max(0, found.start() - 60) : found.start()]}"


def _pages(folder: Path, code: int) -> Iterator[str]:
    """Return what does not hold of the table and the pages, in either language and of two audiences."""
    pages = folder.parent / "pages"
    rmtree(pages, ignore_errors=True)
    for form in (("table", "--lang", "en"), ("html", "-o", str(pages), "--audience", "decider")):
        result = _review(folder, form=form)
        if result.exit_code != code:
            yield f"as {form[0]}, exit code {result.exit_code}: {result.stderr[-300:]}"
        for text in (result.output, *(page.read_text(encoding="utf-8") for page in pages.rglob("*.html"))):
            yield from (f"as {form[0]}: {fault}" for fault in _numbers(text))


@cache
def _schema() -> Validator:
    """Return what checks a report, by the schema that the product prints."""
    schema = json.loads(CliRunner().invoke(main, ["schema", "report"]).stdout)
    return validator_for(schema)(schema)


def _differing(folder: Path, report: Any | None) -> Iterator[str]:
    """Return whether the other engine comes to something else."""
    other = _report(_review(folder, "durable"))
    for each in (report, other):
        if each is not None and each["election"] is not None:  # an election.yaml may be the spoilt one
            each["election"].pop("engine")
    if report != other:
        yield "the engines differ"


def _silenced(folder: Path, report: Any, chance: Random) -> Iterator[str]:
    """Return who passes only once a unit has said nothing."""
    answers = sorted(path for path in (folder / "clearances").iterdir())
    if answers:
        knowing = [path for path in answers if path.stem in dict(FINDINGS.values())]
        gone = chance.choice(knowing if chance.random() < 0.7 and knowing else answers)
        gone.unlink()
        result = _review(folder)
        less = _report(result)
        yield from (f"without {gone.name}: {fault}" for fault in _faults_of(result, less))
        if less is not None and (new := _passing(less) - _passing(report)):
            yield f"without {gone.name} passes: {sorted(new)}"


def _passing(report: Any) -> set[tuple[str, str, int]]:
    """Return the rows of whoever passes."""
    nominees = [nominee for village in report["villages"] for nominee in village["nominees"]]
    return {tuple(each["place"].values()) for each in nominees if each["verdict"] == "pass"}
