"""Seals an election folder: one file with everything in it, and the fingerprints of the scans beside."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import Enum
from pathlib import Path

from candidates.folders import READING_COPIES, is_clutter
from files.archives import Digest, Packing, fingerprint_of, packed
from files.entries import Kind, kind_of, printable
from files.failures import leads_out
from reports.archive.manifest import MANIFEST, Held, Left, Manifest, SealedReview, manifest_text
from reports.shelf.numbering import REPORTS, Numbered, numbered_reviews
from reports.shelf.snapshot import Snapshot
from vocabulary.product import VERSION
from vocabulary.texts import Text

ARCHIVE = "archive"
PAPERS = "papers"


class Share(Enum):
    """What becomes of a file of the folder when the folder is sealed."""

    IN = "in"
    FINGERPRINT = "fingerprint"  # a scan: large, kept on paper, known again by its fingerprint
    LEFT = "left"


LINK = Text("链接指向文件夹之外", "a link that leads out of the folder")
ODD_NAME = Text(
    "文件名无法用 UTF-8 写出，请改名后再封存", "a name that is no UTF-8; rename it and seal again"
)
NO_FILE = Text("不是普通文件", "no regular file")


@dataclass(frozen=True, slots=True)
class Sealed:
    """What was sealed, and by what the file is known."""

    manifest: Manifest
    fingerprint: str


@dataclass(frozen=True, slots=True)
class _Found:
    """A file of the folder."""

    path: Path
    name: str
    share: Share
    why: Text | None = None


def seal(folder: Path, last: Snapshot, to: Path, today: date) -> Sealed:
    """Write the archive of a folder, whole or not at all; its last record says whose election it is.

    Raises:
        FileExistsError: something is there already.
        OSError: a file cannot be read, or the archive cannot be written.
    """
    found = tuple(_files(folder))
    with packed(to) as packing:
        manifest = Manifest(
            lianshen=VERSION,
            county=last.county,
            polling_day=last.polling_day,
            sealed_on=today.isoformat(),
            reviews=tuple(_review(each) for each in numbered_reviews(folder / REPORTS)),
            files=tuple(_held(packing, folder, each) for each in found if each.share is Share.IN),
            scans=tuple(_known(each) for each in found if each.share is Share.FINGERPRINT),
            left=tuple(
                Left(file=printable(each.name), why=each.why.zh) for each in found if each.why is not None
            ),
        )
        packing.put(MANIFEST, manifest_text(manifest).encode())
    return Sealed(manifest, fingerprint_of(to))


def _files(folder: Path) -> Iterator[_Found]:
    """Yield every file of the folder in order of its path.

    Other archives and what passes are none of it, nor are reading copies: no paper went out in English.
    """
    none_of_it = {ARCHIVE, *READING_COPIES}
    for path in sorted(folder.rglob("*"), key=lambda each: each.as_posix()):
        name = path.relative_to(folder).as_posix()
        parts = name.split("/")
        kind = kind_of(path)
        if parts[0] in none_of_it or any(is_clutter(part) for part in parts) or kind is Kind.FOLDER:
            continue
        if leads_out(path, folder):
            yield _Found(path, name, Share.LEFT, LINK)
        elif kind is not Kind.FILE:
            yield _Found(path, name, Share.LEFT, NO_FILE)
        elif printable(name) != name:
            yield _Found(path, name, Share.LEFT, ODD_NAME)
        else:
            yield _Found(path, name, Share.FINGERPRINT if parts[0] == PAPERS else Share.IN)


def _held(packing: Packing, folder: Path, found: _Found) -> Held:
    """Put a file into the archive."""
    return _entry(found.name, packing.add(found.name, found.path, folder))


def _known(found: _Found) -> Held:
    """Take the fingerprint of a scan."""
    return _entry(found.name, Digest(found.path.stat().st_size, fingerprint_of(found.path)))


def _entry(name: str, digest: Digest) -> Held:
    """Return the line of a file."""
    return Held(file=name, bytes=digest.size, sha256=digest.sha256)


def _review(record: Numbered) -> SealedReview:
    """Return the line of a numbered review."""
    snapshot = record.snapshot
    if snapshot is None:
        return SealedReview(number=record.number, review_day="", engine="", lianshen="")
    return SealedReview(
        number=record.number,
        review_day=snapshot.review_day,
        engine=snapshot.engine,
        lianshen=snapshot.lianshen,
    )
