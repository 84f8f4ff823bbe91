"""What the rows of a roster are read against: the county's villages and its polling day."""

from dataclasses import dataclass, field
from datetime import date

from candidates.tables.header_row import TableRow
from candidates.villages.finding import VillageFinder
from candidates.villages.village import DayUnread, VillageKey
from vocabulary.places import Place
from vocabulary.problems import Problem


@dataclass(frozen=True, slots=True)
class Home:
    """The village that rows name, or the problem that it is none; whose place is each row's own."""

    written: VillageKey
    key: VillageKey | None
    polling_day: date
    unknown: Problem | None = None
    day_unread: DayUnread | None = None


@dataclass(frozen=True, slots=True)
class Setting:
    """What a row is read against: the county's villages and its polling day."""

    villages: VillageFinder
    polling_day: date

    homes: dict[tuple[str, str], Home] = field(default_factory=dict)  # found so far

    def home(self, row: TableRow) -> Home:
        """Return what a row's township and village come to; every writing is looked up once."""
        written = row.text("township"), row.text("village")
        found = self.homes.get(written)
        if found is None:
            found = self.homes[written] = self._find(VillageKey(*written), row.place("village"))
        return found

    def _find(self, written: VillageKey, place: Place) -> Home:
        """Look for the village that is meant."""
        village = self.villages.find(written, place)
        if isinstance(village, Problem):
            return Home(written, None, self.polling_day, village)
        day = village.polling_day or self.polling_day
        return Home(written, village.key, day, day_unread=village.day_unread)
