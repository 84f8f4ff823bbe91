"""The villages of a county by their names, and which of them is meant by a written name."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches

from candidates.villages.place_names import (
    PlaceName,
    county_called,
    plain_townships,
    township_names,
    village_names,
    without_county,
    without_signs,
)
from candidates.villages.village import Village, VillageKey, comparable, village_words
from vocabulary.writing.names import same_name_key

ANYWHERE = ""  # in place of a township: all of the county


@dataclass(frozen=True, slots=True)
class Found:
    """The one village that is meant; not letter for letter where it took a rule to read the name."""

    village: Village
    to_the_letter: bool


@dataclass(frozen=True, slots=True)
class Several:
    """Villages that the name may all mean: none of them is taken."""

    villages: tuple[Village, ...]


@dataclass(frozen=True, slots=True)
class Nowhere:
    """No village of the county has the name."""


Whereabouts = Found | Several | Nowhere


@dataclass(frozen=True, slots=True)
class Townships:
    """The townships of the county, by how they are surely written and by what they are called."""

    county: str
    spelt: Mapping[str, frozenset[str]]
    called: Mapping[str, tuple[tuple[PlaceName, str], ...]]
    longest: int  # signs of the longest spelling

    def meant(self, written: str) -> frozenset[str]:
        """Return the townships that a name can be read as; where none is written, all of the county."""
        text = without_signs(without_county(without_signs(written), self.county))
        if not text:
            return frozenset({ANYWHERE})
        if written in self.spelt or text in self.spelt:
            return self.spelt.get(written) or self.spelt[text]
        # 云溪城关镇 is 城关镇 of 云溪县; what is left must be a township's name to the letter.
        short = text.removeprefix(county_called(self.county))
        return self.spelt.get(short) or frozenset(
            township
            for name in township_names(text)
            for other, township in self.called.get(name.called, ())
            if name.may_be(other)
        )

    def parts(self, written: str) -> Iterator[tuple[frozenset[str], str]]:
        """Yield a village as written, and without a township of ours in front of it or in brackets behind."""
        text = without_signs(without_county(without_signs(written), self.county))
        yield frozenset(), text
        for end in range(1, min(len(text), self.longest + 1)):
            if text[:end] in self.spelt:
                yield self.spelt[text[:end]], without_signs(text[end:])
        front, bracket, behind = text.removesuffix(")").rpartition("(")
        township = without_county(behind, self.county)
        if bracket and front and township in self.spelt:
            yield self.spelt[township], front

    def short_parts(self, written: str) -> Iterator[tuple[frozenset[str], str]]:
        """Yield a village without what a township of ours is called in front of it (城关东河村)."""
        text = without_county(without_signs(written), self.county)
        for end in range(1, min(len(text), self.longest + 1)):
            if text[:end] in self.called:
                yield frozenset(township for _, township in self.called[text[:end]]), text[end:]


@dataclass(frozen=True, slots=True)
class Directory:
    """The villages by township and village, and by village alone, as names compare."""

    by_both: Mapping[VillageKey, Village]
    by_village: Mapping[str, tuple[Village, ...]]
    townships: Townships
    places: Mapping[tuple[str, str], tuple[tuple[PlaceName, Village], ...]]  # by township, and what called

    def look_up(self, written: VillageKey) -> Whereabouts:
        """Say which village is meant: the one of that name, or else the only one that it can be read as."""
        exact = self.find(written)
        if exact is not None:
            return Found(exact, to_the_letter=True)
        sought = comparable(written)
        parts = self.townships.parts, self.townships.short_parts  # the second only where the first finds none
        each = (
            {comparable(known.key) for known in self._fitting(sought, read(sought.village))} for read in parts
        )
        fitting: set[VillageKey] = next(filter(None, each), set())
        found = (self.by_both[key] for key in fitting)
        match tuple(sorted(found, key=lambda village: (village.order, village.key))):
            case ():
                return Nowhere()
            case (village,):
                return Found(village, to_the_letter=False)
            case villages:
                return Several(villages)

    def find(self, written: VillageKey) -> Village | None:
        """Return the village of that name; without a township only if no other village has the name."""
        sought = comparable(written)
        if sought.township:
            return self.by_both.get(sought)
        namesakes = self.by_village.get(sought.village, ())
        return namesakes[0] if len(namesakes) == 1 else None

    def nearest(self, written: VillageKey) -> list[str]:
        """Return the names that look most like the written one, for a person to choose from."""
        names = {
            f"{key.township}{key.village}": village_words(village.key)
            for key, village in self.by_both.items()
        }
        sought = comparable(written)
        same = [village_words(village.key) for village in self.by_village.get(sought.village, ())]
        close = [
            names[name]
            for name in get_close_matches(f"{sought.township}{sought.village}", names, n=3, cutoff=0.5)
        ]
        return list(dict.fromkeys([*same, *close]))[:3]

    def _fitting(self, sought: VillageKey, parts: Iterable[tuple[frozenset[str], str]]) -> Iterator[Village]:
        """Yield the villages that a written name can be read as; both cells must agree on the township."""
        within = self.townships.meant(sought.township)
        for named, text in parts:
            places = within if not named else named if ANYWHERE in within else named & within
            for name in village_names(text):
                for place in places:
                    known = self.places.get((place, name.called), ())
                    yield from (village for other, village in known if name.may_be(other))


def directory(villages: Iterable[Village], county: str = "") -> Directory:
    """Index the villages by their names; the county's may be written in front of them."""
    by_both = {comparable(village.key): village for village in villages}
    by_village: defaultdict[str, list[Village]] = defaultdict(list)
    places: defaultdict[tuple[str, str], list[tuple[PlaceName, Village]]] = defaultdict(list)
    townships = _townships(dict.fromkeys(key.township for key in by_both), same_name_key(county))
    for key, village in by_both.items():
        by_village[key.village].append(village)
        texts = {text for named, text in townships.parts(key.village) if not named or key.township in named}
        for name in sorted({name for text in texts for name in village_names(text)}):
            for township in (ANYWHERE, key.township):
                places[township, name.called].append((name, village))
    return Directory(
        by_both,
        {name: tuple(known) for name, known in by_village.items()},
        townships,
        {place: tuple(known) for place, known in places.items()},
    )


def _townships(written: Iterable[str], county: str) -> Townships:
    """Index the townships of the county."""
    spelt: defaultdict[str, set[str]] = defaultdict(set)
    called: defaultdict[str, list[tuple[PlaceName, str]]] = defaultdict(list)
    for township in written:
        bare = without_county(township, county)
        for text in {township, bare, *plain_townships(bare)}:
            spelt[text].add(township)
        for name in township_names(bare):
            called[name.called].append((name, township))
    return Townships(
        county,
        {text: frozenset(known) for text, known in spelt.items()},
        {name: tuple(known) for name, known in called.items()},
        max(map(len, spelt), default=0),
    )
