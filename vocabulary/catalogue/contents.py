"""The catalogue as a whole: its areas in the order in which a folder is read, and what each of them holds."""

from collections.abc import Mapping
from types import ModuleType

from vocabulary.catalogue import (
    calendar,
    election,
    files,
    folder,
    parquet,
    reports,
    review,
    templates,
)
from vocabulary.catalogue.clearances import (
    clearance_details,
    clearance_rows,
    clearances,
    recorded_findings,
    sent,
)
from vocabulary.catalogue.entries import Entry, HintEntry, ProblemEntry
from vocabulary.catalogue.packs import packs, yaml, yaml_shapes
from vocabulary.catalogue.rosters import roster_files, roster_layouts, roster_rows
from vocabulary.catalogue.sheets import (
    decisions,
    elected,
    followup,
    numbers,
    registers,
    tables,
    units,
    villages,
)

AREAS: tuple[ModuleType, ...] = (
    folder,
    files,
    yaml,
    yaml_shapes,
    election,
    packs,
    review,
    calendar,
    villages,
    units,
    tables,
    roster_files,
    roster_layouts,
    roster_rows,
    numbers,
    clearances,
    clearance_rows,
    clearance_details,
    recorded_findings,
    sent,
    templates,
    decisions,
    followup,
    registers,
    elected,
    reports,
    parquet,
)


def entries_of(area: ModuleType) -> Mapping[str, Entry]:
    """Return the entries of an area by the names they are used under."""
    return {name: entry for name, entry in vars(area).items() if isinstance(entry, ProblemEntry | HintEntry)}
