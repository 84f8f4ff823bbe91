"""Finds the villages that tables name, and reports how names were read that are not written as ours are."""

from dataclasses import dataclass, field, replace

from candidates.villages.directory import Directory, Found, Nowhere, Several
from candidates.villages.village import Village, VillageKey, village_words
from vocabulary.catalogue.sheets import villages as catalogue
from vocabulary.places import Place
from vocabulary.problems import Hint, Problem, hint, problem
from vocabulary.texts import Text
from vocabulary.writing.words import clipped

MOST_SUGGESTED = 50  # unknown names for which the nearest are looked for: each is compared with every village
_SHOWN = 5  # villages named in one message


@dataclass(slots=True)
class VillageFinder:
    """Looks every written name up once; what was read by a rule is a hint, once for each writing."""

    villages: Directory
    found: dict[VillageKey, Village | Problem] = field(default_factory=dict)
    hints: list[Hint] = field(default_factory=list)
    suggested: int = 0

    def find(self, written: VillageKey, place: Place) -> Village | Problem:
        """Return the village that a name at a place means, or the problem that it surely means none."""
        known = self.found.get(written)
        if known is None:
            known = self.found[written] = self._look_up(written, place)
        return replace(known, place=place) if isinstance(known, Problem) else known

    def sure(self, written: VillageKey) -> Village | None:
        """Return the one village that a name means, by the rule; no hint is made of how it was read."""
        match self.villages.look_up(written):
            case Found(village):
                return village
            case Several() | Nowhere():
                return None

    def unknown(self, written: VillageKey, place: Place) -> Problem:
        """Return the problem that a name at a place is not that of one village."""
        known = self.find(written, place)
        return known if isinstance(known, Problem) else self._unknown(written, _shown(written), place)

    def _look_up(self, written: VillageKey, place: Place) -> Village | Problem:
        """Look up a name that was not seen before."""
        if not written.village.strip():
            return problem(catalogue.VILLAGE_BLANK, place)
        words = _shown(written)
        match self.villages.look_up(written):
            case Found(village, to_the_letter=True):
                return village
            case Found(village):
                read = village_words(village.key)
                # With the township in front of it in one cell, the name is still written as ours.
                if words == read:
                    return village
                self.hints.append(hint(catalogue.VILLAGE_READ_AS, place, written=words, read=read))
                return village
            case Several(villages):
                return problem(catalogue.VILLAGE_AMBIGUOUS, place, words=words, meant=_listed(villages))
            case Nowhere():
                return self._unknown(written, words, place)

    def _unknown(self, written: VillageKey, words: str, place: Place) -> Problem:
        """Say that a name is not one of the county's villages, with the nearest for the first such names."""
        self.suggested += 1
        near = self.villages.nearest(written) if self.suggested <= MOST_SUGGESTED else []
        if not near:
            return problem(catalogue.UNKNOWN_VILLAGE, place, words=words)
        return problem(
            catalogue.VILLAGE_MISSPELT, place, words=words, near=Text("、".join(near), ", ".join(near))
        )


def _shown(written: VillageKey) -> str:
    """Return a written name on one line, as a message can repeat it."""
    return clipped("".join(village_words(written).split()))


def _listed(villages: tuple[Village, ...]) -> Text:
    """Name villages that one name may mean."""
    names = [village_words(village.key) for village in villages]
    more = len(names) > _SHOWN
    return Text(
        "、".join(names[:_SHOWN]) + ("等" if more else ""),
        ", ".join(names[:_SHOWN]) + (", ..." if more else ""),
    )
