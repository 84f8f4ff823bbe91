"""The fictional county 云溪县 as an election folder: the same size and seed give the same bytes."""

import shutil
from pathlib import Path

from demo.between_elections import reshape
from demo.clearance_files import write_clearances
from demo.draft import Draft, make_draft
from demo.election_files import write_election, write_villages
from demo.faults.planting import plant_faults
from demo.inquiry import read_inquiry
from demo.roster_files import write_numbers, write_rosters
from demo.villages import MOST_VILLAGES
from vocabulary.elections.election_kinds import ElectionKind


def write_county(
    folder: Path, *, villages: int = 240, seed: int = 1, kind: ElectionKind = ElectionKind.TERM
) -> None:
    """Write a county into a folder that is new or empty, with planted.yaml saying what is wrong in it."""
    if not 1 <= villages <= MOST_VILLAGES:
        raise ValueError(f"a county has 1 to {MOST_VILLAGES} villages")
    draft = make_draft(read_inquiry(kind), villages, seed)
    draft.kind = kind
    if kind is ElectionKind.TERM:
        plant_faults(draft)
    else:
        reshape(draft)
    folder.mkdir(parents=True, exist_ok=True)
    before = set(folder.iterdir())
    try:
        _write(folder, draft)
    except BaseException:  # half a county would stand in the way of the next one
        for path in set(folder.iterdir()) - before:
            shutil.rmtree(path, ignore_errors=True) if path.is_dir() else path.unlink(missing_ok=True)
        raise


def _write(folder: Path, draft: Draft) -> None:
    """Write all files of a county."""
    write_election(folder, draft)
    write_villages(folder, draft)
    write_rosters(folder, draft)
    write_numbers(folder, draft)
    write_clearances(folder, draft)
    # Last, for the writers note in which rows the faults came to stand.
    (folder / "planted.yaml").write_bytes(draft.planted.text().encode())
