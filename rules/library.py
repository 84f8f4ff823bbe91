"""Finds packs by name: those of an election folder first, then those shipped with the product."""

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from functools import cache, cached_property
from importlib.resources import files
from pathlib import Path

from files.entries import kind_of, list_folder, read_regular
from files.failures import refuse_outside, unopened, why_of
from files.yaml.yaml_text import LARGEST_FILE
from rules.former_editions import former_editions
from rules.model.pack import SHORT_DIGEST, Pack
from rules.packs_read import PacksRead
from rules.reading.pack_reader import PackReading, read_pack
from vocabulary.catalogue.packs import packs as catalogue
from vocabulary.places import FilePlace
from vocabulary.problems import Hint, Problem, hint


def shipped_names() -> tuple[str, ...]:
    """Return the names of the packs shipped with the product."""
    folder = files("rules") / "packs"
    return tuple(sorted(entry.name[:-5] for entry in folder.iterdir() if entry.name.endswith(".yaml")))


@dataclass
class Library:
    """Packs of one election folder, read once each."""

    folder: Path | None = None
    renewed: frozenset[str] = frozenset()  # packs read as they are shipped, whatever the folder has
    extended: dict[str, list[str]] = field(default_factory=dict)  # by pack: the packs that it names
    _read: dict[str, PackReading | None] = field(default_factory=dict)
    _apart: set[str] = field(default_factory=set)

    def get(self, name: str) -> PackReading | None:
        """Return the reading of the pack with that name, or None where there is no such file."""
        if name not in self._read:
            self._read[name] = None  # a pack that extends itself finds nothing
            self._read[name] = self._load(name)
        return self._read[name]

    def read(self, names: Iterable[str]) -> PacksRead:
        """Read the packs with those names, in that order, with whatever they extend."""
        readings = {name: self.get(name) for name in names}
        return PacksRead(
            readings=readings,
            problems=self.problems(),
            hints=self.hints(),
            shipped=shipped_names(),
            others=lambda: self._others,
            lacking=self.lacking(),
            former=former_editions,
            apart=frozenset(self._apart),
        )

    def find(self, name: str) -> Pack | None:
        """Return the pack with that name if it can be used."""
        reading = self.get(name)
        return reading.pack if reading else None

    def problems(self) -> tuple[Problem, ...]:
        """Return the problems of all packs read so far."""
        return tuple(problem for reading in self._read.values() if reading for problem in reading.problems)

    def raw(self, name: str) -> bytes | None:
        """Return the text of a pack as bytes."""
        located = self._locate(name)
        return located.raw if isinstance(located, _Located) else None

    def hints(self) -> tuple[Hint, ...]:
        """Report packs of the folder that are not the text shipped, and those that join copies there."""
        located = [(name, each) for name, each in self._located() if shipped_text(name) is not None]
        other = [
            _differs(each.file, each.raw, shipped_text(name) or b"")
            for name, each in located
            if each.own and each.raw != shipped_text(name)
        ]
        copied = any(each.own for _, each in located)
        new = [
            hint(catalogue.PACK_NEW, FilePlace(each.file), name=name)
            for name, each in located
            if not each.own
        ]
        return (*other, *(new if copied else ()))

    def lacking(self) -> dict[str, bytes]:
        """Return the shipped packs read so far, which the folder has no copy of."""
        return {name: located.raw for name, located in self._located() if not located.own}

    def unnamed(self) -> tuple[str, ...]:
        """Return the packs in the folder's packs/ that nobody has asked for so far."""
        entries = list_folder(self.folder / "packs", self.folder) if self.folder is not None else ()
        names = [entry.name.removesuffix(".yaml") for entry in entries if entry.name.endswith(".yaml")]
        return tuple(name for name in sorted(names) if name not in self._read)

    @cached_property
    def _others(self) -> tuple[Pack, ...]:
        """Return what nobody named: usable packs of the folder, then all that the product ships.

        What is wrong with a pack that nobody uses is nobody's problem here.
        """
        own = [self.find(name) for name in self.unnamed()]
        return (*(pack for pack in own if pack is not None), *shipped_packs_read())

    def _located(self) -> Iterator[tuple[str, "_Located"]]:
        """Return the packs read so far, in the order of their names, with where each stands."""
        for name in sorted(self._read):
            located = self._locate(name)
            if isinstance(located, _Located):
                yield name, located

    def _load(self, name: str) -> PackReading | None:
        """Read a pack from where it is."""
        found = self._locate(name)
        if found is None:
            return None
        if isinstance(found, Problem):
            return PackReading(None, (found,))
        ours = found.raw == shipped_text(name)
        if self.folder is not None and ours:
            return self._take_shipped(name) if self._as_shipped else self._read_shipped(name, found)
        return read_pack(found.raw, found.file, lambda other: self._find_for(name, other), ours=ours)

    def _find_for(self, name: str, other: str) -> Pack | None:
        """Find a pack that another one extends, and remember which."""
        self.extended.setdefault(name, []).append(other)
        return self.find(other)

    def _take_shipped(self, name: str) -> PackReading | None:
        """Return the reading of a shipped pack, which is made once, together with what it extends."""
        reading = shipped().get(name)
        for other in shipped().extended.get(name, ()):
            self.get(other)
        return reading

    def _read_shipped(self, name: str, found: "_Located") -> PackReading | None:
        """Read a shipped pack beside copies of other editions in the folder.

        Units and questions that a copy does not have yet are those shipped. A pack that needs more of a
        question than the copy has is read as it is shipped.
        """
        reading = read_pack(found.raw, found.file, lambda other: self._completed(name, other), ours=True)
        extended = self.extended.get(name, ())
        if reading.pack is not None or not all(self._asks_as_shipped(other) for other in extended):
            return reading
        self._apart.add(name)
        return shipped().get(name)

    def _asks_as_shipped(self, name: str) -> bool:
        """Whether a pack asks nothing that an edition which we shipped does not ask in the same way."""
        own, ours = self.find(name), shipped().find(name)
        if own is None or ours is None:
            return False
        known = [each.questions for each in (ours, *former_editions())]
        return all(
            any(questions.get(asked) == question for questions in known)
            for asked, question in own.questions.items()
            if asked in ours.questions
        )

    def _completed(self, name: str, other: str) -> Pack | None:
        """Find a pack that a shipped one extends, with whatever the shipped edition of it has beside."""
        own, ours = self._find_for(name, other), shipped().find(other)
        if own is None or ours is None or own is ours:
            return own
        return replace(
            own,
            departments={**ours.departments, **own.departments},
            questions={**ours.questions, **own.questions},
        )

    @cached_property
    def _as_shipped(self) -> bool:
        """Whether no pack of the folder has another text, or another place, than the shipped one."""
        located = {name: self._locate(name) for name in shipped_names()}
        return all(
            isinstance(each, _Located) and (each.raw, each.file) == (shipped_text(name), f"packs/{name}.yaml")
            for name, each in located.items()
        )

    def _candidates(self, name: str) -> tuple[str, ...]:
        """Return the places in the folder where a pack may stand that is read from there."""
        return () if self.folder is None or name in self.renewed else _in_folder(name)

    def _locate(self, name: str) -> "_Located | Problem | None":
        """Find a pack: a file of the folder, otherwise the one that the product ships."""
        for candidate in self._candidates(name):
            root = self.folder or Path()
            if kind_of(root / candidate) is not None:
                return _read_own(root, candidate)
        ours = shipped_text(name)
        return None if ours is None else _Located(ours, f"packs/{name}.yaml", own=False)


@dataclass(frozen=True, slots=True)
class _Located:
    """The text of a pack, what messages call its file, and whether it is the folder's own."""

    raw: bytes
    file: str
    own: bool


@cache
def shipped() -> Library:
    """Return the packs as the product ships them, whatever lies in an election folder."""
    return Library()


def shipped_packs_read() -> tuple[Pack, ...]:
    """Return every pack that the product ships."""
    return tuple(pack for name in shipped_names() if (pack := shipped().find(name)) is not None)


@cache
def shipped_text(name: str) -> bytes | None:
    """Return the text of a shipped pack as bytes."""
    return (files("rules") / "packs" / f"{name}.yaml").read_bytes() if name in shipped_names() else None


def fingerprint(raw: bytes) -> str:
    """Return the fingerprint of a text, as far as people compare it by eye."""
    return hashlib.sha256(raw).hexdigest()[:SHORT_DIGEST]


def _read_own(root: Path, file: str) -> _Located | Problem:
    """Read a pack of an election folder, no further than a pack can be long, or say why it is left."""
    try:
        raw = read_regular(root / file, LARGEST_FILE)
        refuse_outside(root / file, root)
        return _Located(raw, file, own=True)
    except OSError as error:
        return unopened(file, why_of(error))


def _differs(file: str, own: bytes, ours: bytes) -> Hint:
    """Say that a pack of the folder has another text than the shipped one of its name."""
    return hint(
        catalogue.PACK_DIFFERS, FilePlace(file), fingerprint=fingerprint(own), shipped=fingerprint(ours)
    )


def _in_folder(name: str) -> tuple[str, ...]:
    """Return the places in an election folder where a pack of that name, or that file, may stand."""
    return (
        (f"packs/{name}.yaml", name)
        if name.endswith((".yaml", ".yml"))
        else (f"packs/{name}.yaml", f"{name}.yaml")
    )
