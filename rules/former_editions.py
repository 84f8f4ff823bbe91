"""The texts of national law that earlier versions shipped: copies of them lie in folders that still run.

A copy that says what one of these says was ours, and no county's: it is the law as we once wrote it down.
"""

from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable

from rules.model.pack import Pack
from rules.reading.pack_reader import PackReading, read_pack

FOLDER = "former"


@cache
def former_editions() -> tuple[Pack, ...]:
    """Return every pack of every earlier edition, each read with the packs that it extended then."""
    readings = (reading for edition in edition_names() for reading in read_edition(edition).values())
    return tuple(reading.pack for reading in readings if reading.pack is not None)


def edition_names() -> tuple[str, ...]:
    """Return the names of the earlier editions, each of which is a folder of packs."""
    return tuple(sorted(entry.name for entry in _root().iterdir() if entry.is_dir()))


def read_edition(edition: str) -> dict[str, PackReading]:
    """Read the packs of one edition by name."""
    folder = _root() / edition
    texts = {entry.name[:-5]: entry.read_bytes() for entry in folder.iterdir() if entry.name[-5:] == ".yaml"}
    readings: dict[str, PackReading] = {}

    def find(name: str) -> Pack | None:
        """Return a pack of the same edition."""
        if name not in readings and name in texts:
            readings[name] = PackReading(None, ())  # a pack that extends itself finds nothing
            readings[name] = read_pack(texts[name], f"packs/{name}.yaml", find, ours=True)
        return readings[name].pack if name in readings else None

    for name in sorted(texts):
        find(name)
    return readings


def _root() -> Traversable:
    """Return where the earlier editions lie."""
    return files("rules") / FOLDER
