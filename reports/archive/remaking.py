"""Makes a numbered review again from its materials, and compares it byte by byte with what was kept."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import Enum
from functools import partial
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory

from engine.backends.engines import EngineUnavailable, open_backend
from engine.backends.names import EngineName
from engine.review.intake import Unreadable
from engine.review.review import Review
from engine.review.reviewing import review_election
from reports.archive.materials import laid_out, materials_of, possible
from reports.returned.copies import returned_copies
from reports.shelf.edition import Edition, Shelved, edition_of
from reports.shelf.numbering import RECORD, REPORTS, Numbered, folder_name, recorded_on
from reports.shelf.reading import read_with_shelf
from reports.shelf.snapshot import Snapshot, read_snapshot
from vocabulary.product import VERSION


class Outcome(Enum):
    """How a review compares with the same review made again."""

    SAME = "same"  # every byte
    SAME_VERDICTS = "same_verdicts"  # another engine or version wrote other pages; verdicts are the same
    DIFFERENT = "different"
    DAMAGED = "damaged"  # its record cannot be read
    CHANGED = "changed"  # its materials are no longer what they were
    UNREADABLE = "unreadable"  # this version cannot read the materials


@dataclass(frozen=True, slots=True)
class Remade:
    """What came of making a review again."""

    number: int
    outcome: Outcome
    files: tuple[str, ...] = ()  # that differ, or materials that changed
    people: tuple[str, ...] = ()  # whose verdict differs, by person number
    version: str = ""  # the version that made it, where that is another one
    engine: str = ""  # the engine that made it, where that is not installed


@dataclass(frozen=True, slots=True)
class Kept:
    """What is kept of an election: where its files lie, and the fingerprints of what reviews wrote."""

    folder: Path
    written: Mapping[str, str]  # by path below the folder
    scans: Mapping[str, str]


def remade(kept: Kept, one: Numbered, earlier: tuple[Numbered, ...]) -> Remade:
    """Make a numbered review again, with those before it on the shelf, and compare."""
    record = one.snapshot
    if record is None:
        return Remade(one.number, Outcome.DAMAGED)
    materials = materials_of(kept.folder, record, kept.scans)
    if materials.changed:
        return Remade(one.number, Outcome.CHANGED, materials.changed)
    tried: list[Remade] = []
    for each in possible(kept.folder, record, materials):
        with TemporaryDirectory(prefix="lianshen-") as made:
            where = Path(made) / "folder"
            where.mkdir()
            laid_out(kept.folder, where, each, earlier)
            tried.append(_compared(kept, one, record, where))
        if tried[-1].outcome is Outcome.SAME:
            return tried[-1]
    return tried[0]


def _compared(kept: Kept, one: Numbered, record: Snapshot, where: Path) -> Remade:
    """Review the materials and compare what comes out with what was written then."""
    version = "" if record.lianshen == VERSION else record.lianshen
    review, lacking = _reviewed(where, record)
    if review is None:
        return Remade(one.number, Outcome.UNREADABLE, version=version)
    files = {each.file: each.sha256 for each in record.files}
    then = Shelved(record.lang, one.number)
    returned = partial(returned_copies, where, review, record.lang)
    edition = edition_of(review, files, where / REPORTS, returned, then)
    differ = _differing(kept, one.number, edition)
    people = _other_verdicts(record, edition)
    if not differ:
        outcome = Outcome.SAME
    elif (version or lacking) and not people:
        outcome = Outcome.SAME_VERDICTS
    else:
        outcome = Outcome.DIFFERENT
    return Remade(one.number, outcome, differ, people, version, lacking)


def _reviewed(where: Path, record: Snapshot) -> tuple[Review | None, str]:
    """Review a folder as it was reviewed then; say which engine is not there, if that one is not."""
    shelf = where / REPORTS
    intake = read_with_shelf(where, recorded_on(shelf))
    if isinstance(intake, Unreadable):
        return None, ""
    lacking = ""
    try:
        backend = open_backend(EngineName(record.engine))
    except (EngineUnavailable, ValueError):
        backend, lacking = open_backend(EngineName.AUTO), record.engine
    try:
        day = date.fromisoformat(record.review_day)
        return review_election(intake, backend, day, draft=record.draft), lacking
    finally:
        backend.close()


def _differing(kept: Kept, number: int, edition: Edition) -> tuple[str, ...]:
    """Return the files of a review that are not as they are made now: other bytes, missing, or more."""
    below = f"{REPORTS}/{folder_name(number)}/"
    then = {name.removeprefix(below): sha for name, sha in kept.written.items() if name.startswith(below)}
    now = {name: sha256(content).hexdigest() for name, content in edition.files.items()}
    return tuple(sorted(name for name in then.keys() | now.keys() if then.get(name) != now.get(name)))


def _other_verdicts(record: Snapshot, edition: Edition) -> tuple[str, ...]:
    """Return the numbers of those whose verdict is not what it was."""
    made = read_snapshot(edition.files[RECORD])
    now = {(each.no, each.village): _verdicts(each) for each in made.people} if made else {}
    then = {(each.no, each.village): _verdicts(each) for each in record.people}
    return tuple(
        sorted({no for no, at in then.keys() | now.keys() if then.get((no, at)) != now.get((no, at))})
    )


def _verdicts(person: object) -> tuple[object, ...]:
    """Return the three verdicts of a person."""
    return tuple(getattr(person, name) for name in ("verdict", "legal", "policy"))
