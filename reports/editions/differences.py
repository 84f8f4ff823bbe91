"""What another edition of a pack says otherwise: part by part, and in each part line by line."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import Enum

from reports.editions.parts import Part, parts_of
from rules.model.pack import Pack
from vocabulary.texts import Lang


class What(Enum):
    """What became of a part."""

    ADDED = "added"
    GONE = "gone"
    CHANGED = "changed"


@dataclass(frozen=True, slots=True)
class Difference:
    """What is printed under one label, as it was and as it is; blank where it was, or is, not said."""

    label: str
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class PartChange:
    """A part that was added, is gone, or says something else."""

    name: str
    kind: str
    title: str
    what: What
    differences: tuple[Difference, ...]


@dataclass(frozen=True, slots=True)
class Corrected:
    """What the new edition says that it corrects."""

    of: str
    what: str
    why: str


@dataclass(frozen=True, slots=True)
class PackChange:
    """A pack whose copy in a folder is not the text that the product ships."""

    pack: str
    title: str
    old: str  # the fingerprint of the copy
    new: str
    changes: tuple[PartChange, ...]  # none where only comments or examples differ
    corrects: tuple[Corrected, ...] = ()
    readable: bool = True  # whether the copy can be used at all


def pack_change(old: Pack, new: Pack, lang: Lang) -> PackChange:
    """Return what a new edition says otherwise."""
    corrects = tuple(Corrected(each.of, each.what.to(lang), each.why.to(lang)) for each in new.corrects)
    return PackChange(
        pack=new.name,
        title=new.title.to(lang),
        old=old.fingerprint,
        new=new.fingerprint,
        changes=tuple(part_changes(parts_of(old, lang), parts_of(new, lang))),
        corrects=corrects,
    )


def instead_of_unreadable(old: str, new: Pack, lang: Lang) -> PackChange:
    """Return the change from a copy that cannot be read, of which the fingerprint is all there is to say."""
    return PackChange(new.name, new.title.to(lang), old, new.fingerprint, (), readable=False)


def part_changes(old: Mapping[str, Part], new: Mapping[str, Part]) -> Iterator[PartChange]:
    """Yield the parts that are not what they were, in the order of the new edition, then those gone."""
    for name, part in new.items():
        before = old.get(name)
        differences = tuple(_differences(before.said if before else {}, part.said))
        if before is None:
            yield PartChange(name, part.kind, part.title, What.ADDED, differences)
        elif differences:
            yield PartChange(name, part.kind, part.title, What.CHANGED, differences)
    for name, part in old.items():
        if name not in new:
            yield PartChange(name, part.kind, part.title, What.GONE, tuple(_differences(part.said, {})))


def _differences(old: Mapping[str, str], new: Mapping[str, str]) -> Iterator[Difference]:
    """Yield what is said otherwise."""
    for label in dict.fromkeys((*new, *old)):
        before, after = old.get(label, ""), new.get(label, "")
        if before != after:
            yield Difference(label, before, after)
