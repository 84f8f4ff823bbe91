"""Which village the rows of a table are of, as the sheet's name, its titles and the lines among them say."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from functools import reduce

from candidates.rosters.layouts.village_lines import Lines, Meant
from candidates.tables.header_row import Given, TableRow
from candidates.villages.village import VillageKey, village_words
from vocabulary.catalogue.rosters import roster_layouts as catalogue
from vocabulary.places import SheetPlace
from vocabulary.problems import Problem, problem
from vocabulary.texts import Text
from vocabulary.writing.words import clipped


@dataclass(frozen=True, slots=True)
class Line:
    """One line that says of which place the rows are: its words, where they stand, and what they mean."""

    written: str
    place: SheetPlace
    meant: Meant
    source: Text  # the sheet's name, the title, a section


Said = Line | Problem | None  # nothing where no line says anything

SHEET_NAME = Text("工作表名", "the name of the sheet says")
TITLE = Text("标题", "the title says")
SECTION = Text("村名行", "the line above says")
COLUMN = Text("「村」列", "the column 村 says")


def agreed(lines: Iterable[Said]) -> Said:
    """Return the one line that all of them amount to: the villages that each of them may mean."""
    return reduce(_both, lines, None)


def _both(one: Said, other: Said) -> Said:
    """Return what two lines say together, or the problem that they are of two places."""
    if one is None or isinstance(other, Problem):
        return other
    if other is None or isinstance(one, Problem):
        return one
    keys = one.meant.keys & other.meant.keys
    if not keys:
        return conflict(other, one.written, one.source)
    named = other if other.meant.village or not one.meant.village else one
    village = one.meant.village or other.meant.village
    return Line(named.written, named.place, Meant(keys, village), named.source)


def conflict(here: Line, there: str, source: Text) -> Problem:
    """Say that two lines are not of one place."""
    return problem(
        catalogue.VILLAGE_CONFLICT,
        here.place,
        here=clipped(here.written),
        other=source,
        there=clipped(there),
    )


@dataclass(slots=True)
class Homes:
    """The village of the rows of one table, row by row; `lines` knows the county's places."""

    lines: Lines
    base: Said  # of the whole table
    by_column: bool  # it has a column 村
    above: "Homes | None" = None  # of the table above it on the sheet
    section: Said = None
    sections: int = 0  # lines within the table that were read
    without: int = 0  # people of whom neither a column nor a line says the village
    placed: Counter[VillageKey] = field(
        default_factory=Counter
    )  # people by the village that a line gave them
    towns: Counter[str] = field(default_factory=Counter)  # people by the township that a line gave them

    @property
    def current(self) -> Said:
        """Return what holds for the next row."""
        return self.base if self.section is None else self.section

    def begin(self) -> None:
        """Take over what is said above the table before, unless lines within that one named villages."""
        if self.above is not None and self.base is None and not self.above.sections:
            self.base = self.above.base

    def read_line(self, text: str, place: SheetPlace) -> Problem | bool:
        """Read a line of the table: whether it names a place, or the problem that it names none of ours."""
        meant = self.lines.meant(text)
        if meant is not None and meant.village:
            self.section, self.sections = (
                _both(self.base, Line(text, place, meant, SECTION)),
                self.sections + 1,
            )
            return self.section if isinstance(self.section, Problem) else True
        if meant is not None or self.by_column or self.lines.is_about_no_place(text):
            return False
        if not self.sections and not self.lines.looks_like_a_village(text):
            return False
        self.section = problem(catalogue.SECTION_UNKNOWN, place, written=clipped(text))
        self.sections += 1
        return self.section

    def given(self, row: TableRow) -> dict[str, Given]:
        """Return township and village of a row as the lines say them, where its columns do not."""
        said = self.current
        if self.by_column:
            given = self.beside_column(row)
            if "township" in given:
                self.towns[str(given["township"].value)] += 1
            return given
        if said is None or (isinstance(said, Line) and not said.meant.village):
            self.without += 1
            return {}
        if isinstance(said, Problem):
            return {"village": Given("", _sheet_place(said, row), said)}
        return self._from_line(row, said)

    def _from_line(self, row: TableRow, line: Line) -> dict[str, Given]:
        """Return the village that a line names; a column of townships must not speak against it."""
        own = row.text("township")
        keys = [key for key in line.meant.keys if not own or self._is(own, key)]
        if not keys:
            return {
                "village": Given(
                    line.written, line.place, conflict(_own(row, own), line.written, line.source)
                )
            }
        if len(keys) > 1:
            written = VillageKey("", min(keys).village)
            return {
                "village": Given(line.written, line.place, self.lines.finder.unknown(written, line.place))
            }
        self.placed[keys[0]] += 1
        township = {} if own else {"township": Given(keys[0].township, line.place)}
        return {"village": Given(keys[0].village, line.place), **township}

    def beside_column(self, row: TableRow) -> dict[str, Given]:
        """Compare the column 村 with the lines; where it leaves the township open, they may say it."""
        said = self.current
        if said is None:
            return {}
        township, village = row.text("township"), row.text("village")
        if not village or (isinstance(said, Line) and township and not said.meant.village):
            return {}
        own = Given(row.cell("village"), row.place("village"))
        if isinstance(said, Problem):
            return {"village": replace(own, doubt=said)}
        found = self.lines.finder.sure(VillageKey(township, village))
        if found is not None and found.key not in said.meant.keys:
            return {"village": replace(own, doubt=conflict(_own(row, village), said.written, said.source))}
        if found is not None or township:
            return {}
        fitting = [key for key in said.meant.keys if self._is(key.township, key, village)]
        if len(fitting) != 1:
            return {}
        return {"township": Given(fitting[0].township, said.place)}

    def _is(self, township: str, key: VillageKey, village: str = "") -> bool:
        """Whether a township and a village as written are one of the county's villages."""
        found = self.lines.finder.sure(VillageKey(township, village or key.village))
        return found is not None and found.key == key


def _own(row: TableRow, written: str) -> Line:
    """Return the row's own cell as a line."""
    name = "village" if "village" in row.header.columns else "township"
    return Line(written, row.place(name), Meant(frozenset(), village=True), COLUMN)


def _sheet_place(said: Problem, row: TableRow) -> SheetPlace:
    """Return where the doubtful line stands."""
    return said.place if isinstance(said.place, SheetPlace) else row.place()


def shown_villages(keys: Sequence[VillageKey]) -> Text:
    """Name some villages."""
    names = [village_words(key) for key in keys[:5]]
    more = len(keys) > len(names)
    return Text("、".join(names) + ("等" if more else ""), ", ".join(names) + (", ..." if more else ""))
