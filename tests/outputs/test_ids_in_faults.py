"""Whatever is wrong with election.yaml, a pack or us: no message shows an ID."""

import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from cli import main
from commands.group import Doors
from tests.counties.county import clean_county, id_number
from tests.places import DOCS
from tests.planted.ids import Planter


def run(*args: object) -> str:
    """Return what a command prints, both streams."""
    return CliRunner().invoke(main, [str(arg) for arg in args]).output


ELECTION_FAULTS = (
    "county: [{id}]",
    "polling_day: {id}",
    "polling_day: 1968{id}",
    "packs: [{id}]",
    "adopted: [{{pack: {id}, by: a, document: b, on: {id}}}]",
    "departments: [{id}, {id}]",
    "assign: {{{id}: court, convictions: {id}}}",
    "waived: [{{question: {id}, by: a, why: b, on: 2026-01-01}}]",
    "dates: {{{id}: 2026-01-01, term_began: {id}}}",
    "headers: {{{id}: [a]}}",
    "{id}: 1",
    "- {id}",
    '"{id}',
    "&{id} a",
    "!{id} a",
)


@pytest.mark.parametrize("line", ELECTION_FAULTS)
def test_a_fault_in_election_yaml_shows_no_id(line: str, tmp_path: Path) -> None:
    """Whatever key or value is an ID, it is not repeated."""
    planter, county = Planter(), clean_county()
    key = line.split(":", maxsplit=1)[0]
    kept = [each for each in county.election.splitlines() if not each.startswith(f"{key}:")]
    county.election = "\n".join([*kept, line.format(id=planter.id(line))]) + "\n"
    county.write(tmp_path)
    for args in (("review",), ("review", "--lang", "en", "--format", "json"), ("calendar",)):
        assert not planter.found_in(run(args[0], tmp_path, *args[1:])), args


def test_a_fault_in_a_pack_shows_no_id(tmp_path: Path) -> None:
    """Every value of a pack in turn is an ID: no message repeats it, and no such pack is printed."""
    planter, pack = Planter(), tmp_path / "local.yaml"
    lines = (DOCS / "examples" / "pack.yaml").read_text("utf-8").splitlines()
    for at, line in enumerate(lines[:40]):
        for value in re.findall(r"(?<=: )[^{}\[\],#:]+(?=[,}\]]|$)", line):
            changed = [*lines[:at], line.replace(value, planter.id(line), 1), *lines[at + 1 :]]
            pack.write_text("\n".join(changed) + "\n", encoding="utf-8")
            assert not planter.found_in(run("rules", "check", pack)), line
    assert not planter.found_in(run("rules", "show", pack))
    assert not planter.found_in(run("rules", "test", pack))


def test_a_fault_of_ours_shows_no_id(monkeypatch: pytest.MonkeyPatch) -> None:
    """An exception may quote a cell: what is printed of it is masked."""
    number = id_number("19310101", 501)

    def fail(*_: object, **__: object) -> None:
        """Fail as a programme does, with the value in the message."""
        raise ValueError(f"not a number: {number}")

    group = Doors("group")
    group.command("fail")(fail)
    result = CliRunner().invoke(group, ["fail"])
    assert result.exit_code == 4
    assert "ValueError" in result.output
    assert number[:6] not in result.output
