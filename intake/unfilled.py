"""What is still blank in a folder: said as what to fill in next, in place of all that follows from it."""

from collections.abc import Collection, Iterator, Sequence

from candidates.folders import TO_BE_COPIED
from candidates.rosters.roll import Roll
from candidates.tables.asides import EXAMPLE
from candidates.villages.village import Village
from intake.townships import townships_without_roster
from vocabulary.catalogue import folder as catalogue
from vocabulary.catalogue.rosters import roster_files
from vocabulary.places import FilePlace, Place
from vocabulary.problems import Hint, Problem, problem
from vocabulary.texts import Text


def blank_villages(villages: Sequence[Village], found: Collection[Problem], file: str) -> Iterator[Problem]:
    """Say that no village is listed, where nothing is wrong with the table but that it is blank."""
    if not villages and not found:
        yield problem(catalogue.VILLAGES_TO_FILL, FilePlace(file))


def missing_nominees(villages: Sequence[Village], roll: Roll) -> list[Problem]:
    """Report the townships of which nobody was read, or that nobody was read at all."""
    return [*townships_without_roster(villages, roll.candidates)] if roll.candidates else [_nobody(roll)]


def _nobody(roll: Roll) -> Problem:
    """Say that no roster gave a nominee: a review of nobody must not look like one in which all passed."""
    blank = _blank(roll)
    if not blank:
        return problem(catalogue.NO_NOMINEES, FilePlace("rosters"))
    first = _name(blank[0].file)
    files = Text(f"{len(blank)} 份，如「{first}」", f"{len(blank)}, such as {first}")
    return problem(catalogue.ROSTERS_TO_FILL, FilePlace("rosters"), files=files)


def without_blanks(roll: Roll) -> tuple[Hint, ...]:
    """Return the hints on rosters without what is known: that all are blank, or the one to be copied is."""
    everything = not roll.candidates
    return tuple(
        each
        for each in roll.hints
        if each.code != roster_files.NOBODY_LISTED.code
        or not (everything or TO_BE_COPIED in _name(each.place.file))
    )


def _blank(roll: Roll) -> list[Place]:
    """Return the rosters in which nobody stands but the example, if there are no others."""
    listed = [hint.place for hint in roll.hints if hint.code == roster_files.NOBODY_LISTED.code]
    only_examples = all(skip.reason == EXAMPLE for skip in roll.skips)
    return listed if only_examples and not roll.unidentified else []


def _name(file: str) -> str:
    """Return the name of a file without its folder."""
    return file.rpartition("/")[2]
