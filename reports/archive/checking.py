"""Holds an archive against its own table of contents: what is damaged, missing or added is named."""

from dataclasses import dataclass
from pathlib import Path

from files.archives import Digest, Unpacked, unpack
from files.entries import read_regular
from reports.archive.manifest import MANIFEST, Held, Manifest, read_manifest

_LARGEST_MANIFEST = 500_000_000


@dataclass(frozen=True, slots=True)
class Checked:
    """What an archive holds, and what of it is not as its table of contents says."""

    manifest: Manifest | None  # none where the table of contents itself is damaged
    damaged: tuple[str, ...]
    missing: tuple[str, ...]
    added: tuple[str, ...]
    whole: bool  # every byte of the file is as it was written

    @property
    def sound(self) -> bool:
        """Whether everything is as it was sealed."""
        return self.manifest is not None and self.whole and not (self.damaged or self.missing or self.added)


def check(archive: Path, into: Path) -> Checked:
    """Unpack an archive into a folder, and hold every file against the table of contents.

    Raises:
        NotAnArchiveError: nothing can be read of it.
        OSError: it cannot be opened, or the folder cannot be written to.
    """
    found = unpack(archive, into)
    manifest = _manifest(into) if MANIFEST in found.files else None
    if manifest is None:
        return Checked(None, tuple(sorted({*found.broken, MANIFEST})), (), (), found.whole)
    return _compared(manifest, found)


def _manifest(folder: Path) -> Manifest | None:
    """Read the table of contents, and take it out of the folder: it is none of the election's files."""
    path = folder / MANIFEST
    raw = read_regular(path, _LARGEST_MANIFEST)
    path.unlink()
    return read_manifest(raw)


def _compared(manifest: Manifest, found: Unpacked) -> Checked:
    """Compare what is there with what ought to be."""
    said = {each.file: each for each in manifest.files}
    broken = set(found.broken)
    there = {name: digest for name, digest in found.files.items() if name != MANIFEST}
    wrong = {name for name, digest in there.items() if name in said and not _same(said[name], digest)}
    return Checked(
        manifest,
        tuple(sorted(wrong | broken)),
        tuple(name for name in said if name not in there and name not in broken),
        tuple(name for name in there if name not in said),
        found.whole,
    )


def _same(held: Held, digest: Digest) -> bool:
    """Whether a file is the one that was sealed."""
    return (held.bytes, held.sha256) == (digest.size, digest.sha256)
