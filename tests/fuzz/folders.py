"""The folders that are spoilt: files as tables or as text, read once from counties that review well."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

import openpyxl

from tests.counties.county import PEOPLE, County, clean_county
from tests.counties.elected import donghe, with_results, write_in, xishan
from tests.counties.secrets import county_of_secrets
from tests.rules.packs import HEAD, criterion

Grid = list[list[object]]
LOCAL_PACK = (
    HEAD + "criteria:\n" + criterion("{nomination_votes: {below: 52}}") + criterion("{age: {below: 18}}", "b")
)

FINDINGS = {
    "0002": ("discipline", "open_cases"),
    "0005": ("court", "petition_conduct"),
    "0006": ("court", "convictions"),
}


@dataclass(frozen=True, slots=True)
class Files:
    """The files of a folder by path: their bytes, and of the workbooks the cells."""

    raw: Mapping[str, bytes]
    books: Mapping[str, Mapping[str, Grid]]


def base_folders() -> tuple[Files, ...]:
    """Return a county on polling night with nothing wrong, and one with findings and a pack of its own."""
    with TemporaryDirectory() as made:
        well = with_results(clean_county(), Path(made) / "well", [*donghe(), *xishan()])
        found = _with_findings(county_of_secrets())
        found.roster[5]["身份证号"] = PEOPLE[5]["身份证号"]  # one wrong digit hides what else is wrong
        found.election = found.election.replace("packs: [", "packs: [made, ")
        odd = with_results(found, Path(made) / "odd", [*donghe()[:2], write_in("何八方", "委员")])
        (odd / "packs").mkdir()
        (odd / "packs" / "made.yaml").write_text(LOCAL_PACK, encoding="utf-8")
        return _read(well), _read(odd)


def _with_findings(county: County) -> County:
    """Let each of three units know something of somebody whom no other unit says anything about."""
    for number, (unit, question) in FINDINGS.items():
        county.answers[unit]["0001", question] = "未发现"
        county.answers[unit][number, question] = "有"
        for row in county.details[unit]:
            row["人员编号"] = number
    return county


def _read(folder: Path) -> Files:
    """Read what was written."""
    paths = {path.relative_to(folder).as_posix(): path for path in sorted(_files(folder))}
    return Files(
        {name: path.read_bytes() for name, path in paths.items()},
        {name: _sheets(path) for name, path in paths.items() if path.suffix == ".xlsx"},
    )


def _files(folder: Path) -> Iterator[Path]:
    """Return the files of a folder."""
    return (path for path in folder.rglob("*") if path.is_file())


def _sheets(path: Path) -> dict[str, Grid]:
    """Return the cells of a workbook."""
    book = openpyxl.load_workbook(path)
    return {sheet.title: [list(row) for row in sheet.iter_rows(values_only=True)] for sheet in book}
