"""What is withheld reaches neither a township nor a nominee nor another unit, by any output there is.

Two counties are the same but for one withheld answer: in one it came, in the other it has not come yet. Every
file and every page that goes to a township, to a nominee, or to a unit that did not give the answer, is the
same to the byte. So nothing of what anybody is told rests on it.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner

from cli import main
from tests.counties.county import UNITS
from tests.reports.disclosure.test_withheld_from_townships import WITHHELD, county_with

# Who reads what lies in a folder of an election. What lies under no heading here fails the test.
OFFICE = (
    "reports/第01次/内部",
    "reports/第01次/认定",
    "reports/第01次/记录.json",
    "reports/第01次/今日情况.html",
    "letters/第01次/联审意见表/",  # for the deciding body
)
OWN = ("clearances/", "rosters/", "packs/", "election.yaml", "villages.xlsx", "numbers.csv")
SENT = ("forms/第1批/", "letters/第01次/")
TOWNSHIPS = ("reports/第01次/乡镇/", "reports/第01次/退回/乡镇/")
TO_ALL = ("forms/第1批/送审函.docx", "forms/第1批/移交登记表.docx", "forms/第1批/batch.json")


def run(*args: object) -> str:
    """Return what a command prints, both streams."""
    done = CliRunner().invoke(main, [str(arg) for arg in args])
    assert done.exit_code in {0, 1}, done.output
    return done.output


def everything(folder: Path) -> dict[str, bytes]:
    """Return every file of a folder after a review, forms and letters, and what is printed for outsiders."""
    for command in ("review", "forms", "letters"):
        run(command, folder)
    found = {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }
    for form, lang in (("table", "zh"), ("json", "en")):
        more = ("--format", form, "--lang", lang)
        found[f"printed: township {form}"] = run("review", folder, "--audience", "township", *more).encode()
        copy = run("explain", folder, "--person", "0001", "--for", "candidate", *more)
        found[f"printed: candidate {form}"] = copy.encode()
    return found


def of_others(files: dict[str, bytes], unit: str) -> Iterator[tuple[str, bytes]]:
    """Yield what goes to a township, a nominee, or a unit that did not give the answer."""
    for name, content in files.items():
        if name.startswith((*OFFICE, *OWN)):
            continue
        to_unit = name.startswith(SENT) and name not in TO_ALL
        assert to_unit or name.startswith((*TOWNSHIPS, *TO_ALL, "printed: ")), f"who reads {name}?"
        if not (to_unit and UNITS[unit] in name):
            yield name, content


@pytest.mark.parametrize("kind", ["always", pytest.param("a crime, for once", marks=pytest.mark.deep)])
def test_a_withheld_answer_goes_to_nobody_else(kind: str, tmp_path: Path) -> None:
    """Verdicts, counts, papers, forms and letters are those of a county where the answer never came."""
    unit = WITHHELD[kind][0]
    came = everything(county_with(kind, came=True).write(tmp_path / "came" / "county"))
    waits = everything(county_with(kind, came=False).write(tmp_path / "waits" / "county"))
    assert came["reports/第01次/记录.json"] != waits["reports/第01次/记录.json"], "the answer counts"
    told = {name: text.replace(b"/came/", b"/waits/") for name, text in of_others(came, unit)}
    assert told == dict(of_others(waits, unit))
    assert any(name.startswith(TOWNSHIPS) for name in told)
    assert sum(name.startswith(SENT) for name in told) >= 18
    assert "printed: candidate json" in told
