"""Whether a whole township of the last numbered review is gone: its roster was moved, renamed or emptied."""

from collections import Counter
from dataclasses import replace
from pathlib import Path

from engine.review.intake import Intake
from reports.shelf.numbering import REPORTS, recorded_people
from vocabulary.catalogue import folder as catalogue
from vocabulary.problems import Problem, in_order, problem


def with_vanished_townships(folder: Path, intake: Intake) -> Intake:
    """Say of a township without any roster that it had people in the last numbered review."""
    if not any(fault.code == catalogue.TOWNSHIP_WITHOUT_ROSTER.code for fault in intake.problems):
        return intake
    before = Counter(person.township for person in recorded_people(folder / REPORTS) or ())
    firsts = {village.place: village.key.township for village in intake.villages}

    def reported(fault: Problem) -> Problem:
        """Return the problem with what the last review knew."""
        township = firsts.get(fault.place, "")
        if fault.code != catalogue.TOWNSHIP_WITHOUT_ROSTER.code or not before[township]:
            return fault
        people = before[township]
        return problem(catalogue.TOWNSHIP_VANISHED, fault.place, township=township, people=people)

    return replace(intake, problems=in_order(map(reported, intake.problems)))
