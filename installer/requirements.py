"""The locked requirements that one kind of computer needs, with their hashes."""

from collections.abc import Iterator
from pathlib import Path

from packaging.markers import Marker

from installer.targets import Target

# Whatever the product can use; of these OR-tools is large, and not there for every computer.
GROUPS = ("base", "word", "names", "passwords", "slates")


def locked_for(target: Target, lock: Path) -> str:
    """Return a lock file as one target needs it: markers decided for that computer, hashes kept."""
    return "\n".join(_lines(target, lock.read_text(encoding="utf-8"))) + "\n"


def _lines(target: Target, text: str) -> Iterator[str]:
    """Yield the requirements that apply, each on a line with its hashes."""
    for line in text.replace("\\\n", " ").splitlines():
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        requirement, *hashes = line.split("--hash=")
        name, _, marker = requirement.partition(";")
        if not marker.strip() or Marker(marker.strip()).evaluate(dict(target.environment)):
            yield " ".join((name.strip(), *(f"--hash={each.strip()}" for each in hashes)))
