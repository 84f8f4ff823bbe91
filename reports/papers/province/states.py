"""The board of tiles: a county's state is what is to be done there first, never how much was found.

All tiles are of one size and stand in the order of names.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from enum import Enum

from reports.blocks import Area, Board, Count, Tile
from reports.disclosed.province import CountyLine, PrefectureLine
from reports.papers.province.tables import LEFT_OUT, name_of
from reports.wording.words import VERDICT
from vocabulary.elections.county_figures import Figures
from vocabulary.outcomes import Verdict
from vocabulary.texts import Lang, Text


class State(Enum):
    """What is to be done in a county first: a class of the style sheet, a sign, a word, what is counted."""

    LEFT = ("left", "✕", LEFT_OUT, "left_out")
    SHORT = ("short", "■", Text("人选不足", "unfilled"), "cannot_fill")
    OPEN = ("open", "◇", VERDICT[Verdict.PENDING], "pending")
    RAISED = ("raised", "▲", VERDICT[Verdict.FLAG], "flag")
    CLEAR = ("clear", "○", Text("无待办", "nothing to do"), "")

    @property
    def tone(self) -> str:
        """Return the class of the style sheet."""
        return self.value[0]

    @property
    def word(self) -> Text:
        """Return what the state is called."""
        return self.value[2]

    def of(self, figures: Figures) -> int:
        """Return how many there are: people, of short counties villages."""
        return int(getattr(figures, self.value[3])) if self.value[3] else 0

    def count(self, number: int, lang: Lang) -> Count:
        """Return a number with the sign and the word."""
        return Count(self.value[1], number, self.word.to(lang))


def states_of(figures: Figures) -> tuple[State, ...]:
    """Return everything that is to be done in a county, what comes first in front."""
    found = [state for state in State if state.of(figures)]
    if not figures.nominees and State.LEFT not in found:
        found.insert(0, State.LEFT)  # files that nothing could be read of
    return tuple(found) or (State.CLEAR,)


def board_of(
    prefectures: Sequence[PrefectureLine],
    lang: Lang,
    row_of: Callable[[CountyLine], str],
    page_of: Callable[[PrefectureLine], str] = lambda _: "",
) -> Board:
    """Return the tiles of some prefectures; of one alone, its name stands in the title of the page."""
    alone = len(prefectures) == 1
    areas = tuple(
        Area(
            "" if alone else name_of(each, lang),
            tuple(_tile(county, lang, row_of(county)) for county in each.counties),
            page_of(each),
        )
        for each in prefectures
    )
    counties = (county for each in prefectures for county in each.counties)
    own = Text("网页", "pages").to(lang)
    return Board(areas, tuple(_legend(counties, lang)), own)


def state_words(figures: Figures, lang: Lang) -> str:
    """Return a county's state in words, for a cell."""
    state = states_of(figures)[0]
    return f"{state.value[1]}{state.word.to(lang)}"


def _tile(county: CountyLine, lang: Lang, to: str) -> Tile:
    """Return the tile of a county."""
    states = states_of(county.figures)
    counts = tuple(state.count(state.of(county.figures), lang) for state in states)
    return Tile(county.name, counts, states[0].tone, to, county.pages and f"../{county.pages}")


def _legend(counties: Iterable[CountyLine], lang: Lang) -> Iterable[tuple[str, Count]]:
    """Yield what the states mean, with the number of counties in each."""
    found = Counter(states_of(county.figures)[0] for county in counties)
    for state in State:
        yield state.tone, state.count(found[state], lang)
