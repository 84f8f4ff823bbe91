"""How one pack counts ages: as of which day, and how its source counts."""

from dataclasses import dataclass
from datetime import date

from rules.model.pack import Calendar


@dataclass(frozen=True, slots=True)
class AgeCounting:
    """The day to which ages count, where it is known, and the way of counting."""

    as_of: date | None
    counting: Calendar
