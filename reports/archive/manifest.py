"""The table of contents of an archive (封存清单.json): every file and numbered review."""

from typing import Annotated, Literal

from pydantic import BeforeValidator, ValidationError

from reports.shelf.record_types import Hex, RecordPart, Shown

MANIFEST = "封存清单.json"
FORMAT: Literal["lianshen-archive-1"] = "lianshen-archive-1"


def _whole_path(value: object) -> object:
    """Refuse a path that could name something outside of the archive."""
    if not isinstance(value, str) or value.startswith("/") or ".." in value.split("/"):
        raise ValueError("no path of an archive")
    return value


class Held(RecordPart):
    """A file of the folder: in the archive, or (a scan) known by its fingerprint alone."""

    file: Annotated[str, BeforeValidator(_whole_path)]
    bytes: int
    sha256: Hex


class Left(RecordPart):
    """What of the folder is not in the archive, and why."""

    file: Shown
    why: Shown


class SealedReview(RecordPart):
    """A numbered review, as its record says."""

    number: int
    review_day: Shown
    engine: Shown
    lianshen: Shown


class Manifest(RecordPart):
    """What an archive says of itself."""

    archive: Literal["lianshen-archive-1"] = FORMAT
    lianshen: Shown
    county: Shown
    polling_day: Shown
    sealed_on: Shown
    reviews: tuple[SealedReview, ...]
    files: tuple[Held, ...]
    scans: tuple[Held, ...]
    left: tuple[Left, ...]


def manifest_text(manifest: Manifest) -> str:
    """Write a table of contents as people and programs can read it."""
    return manifest.model_dump_json(indent=1) + "\n"


def read_manifest(raw: bytes) -> Manifest | None:
    """Read a table of contents; one that is damaged is None."""
    try:
        return Manifest.model_validate_json(raw)
    except ValidationError:
        return None
