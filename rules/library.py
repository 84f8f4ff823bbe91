"""Finds packs by name: those of an election folder first, then those shipped with the product."""

from dataclasses import dataclass, field
from importlib.resources import files
from pathlib import Path

from rules.pack import Pack
from rules.pack_reader import PackReading, read_pack
from sources.problems import Problem

MOST_EXTENDS = 4


def shipped_names() -> tuple[str, ...]:
    """Return the names of the packs shipped with the product."""
    folder = files("rules") / "packs"
    return tuple(sorted(entry.name[:-5] for entry in folder.iterdir() if entry.name.endswith(".yaml")))


@dataclass(slots=True)
class Library:
    """Packs of one election folder, read once each."""

    folder: Path | None = None
    _read: dict[str, PackReading | None] = field(default_factory=dict)

    def get(self, name: str) -> PackReading | None:
        """Return the reading of the pack with that name, or None where there is no such file."""
        if name not in self._read:
            self._read[name] = None  # a pack that extends itself finds nothing
            self._read[name] = self._load(name)
        return self._read[name]

    def find(self, name: str) -> Pack | None:
        """Return the pack with that name if it can be used."""
        reading = self.get(name)
        return reading.pack if reading else None

    def problems(self) -> tuple[Problem, ...]:
        """Return the problems of all packs read so far."""
        return tuple(problem for reading in self._read.values() if reading for problem in reading.problems)

    def raw(self, name: str) -> bytes | None:
        """Return the text of a pack as bytes."""
        found = self._locate(name)
        return None if found is None else found[0]

    def _load(self, name: str) -> PackReading | None:
        """Read a pack from where it is."""
        found = self._locate(name)
        return None if found is None else read_pack(found[0], found[1], self.find)

    def _locate(self, name: str) -> tuple[bytes, str] | None:
        """Return the bytes of a pack and the name messages call its file by."""
        if self.folder is not None:
            for candidate in _in_folder(name):
                path = self.folder / candidate
                if path.is_file() and path.resolve().is_relative_to(self.folder.resolve()):
                    return path.read_bytes(), candidate
        if name in shipped_names():
            return (files("rules") / "packs" / f"{name}.yaml").read_bytes(), f"packs/{name}.yaml"
        return None


def _in_folder(name: str) -> tuple[str, ...]:
    """Return the places in an election folder where a pack of that name, or that file, may stand."""
    return (
        (f"packs/{name}.yaml", name)
        if name.endswith((".yaml", ".yml"))
        else (f"packs/{name}.yaml", f"{name}.yaml")
    )
