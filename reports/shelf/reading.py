"""Reads an election folder together with what its shelf and its forms say of earlier reviews."""

from pathlib import Path

from candidates.clearances.replies.recorded import Recorded
from engine.review.intake import Intake, Unreadable
from intake.folder import read_folder
from reports.shelf.gone import with_people_seen
from reports.shelf.vanished import with_vanished_townships
from rules.library import Library


def read_with_shelf(folder: Path, recorded: Recorded, library: Library | None = None) -> Intake | Unreadable:
    """Return what a review of the folder is made of: townships and people that are gone are asked about."""
    intake = read_folder(folder, recorded, library)
    if isinstance(intake, Unreadable):
        return intake
    return with_people_seen(folder, with_vanished_townships(folder, intake))
