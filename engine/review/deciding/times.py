"""The days and the rules of procedure of one village: the lines of its calendar, and what its sources say."""

from dataclasses import dataclass

from engine.review.judging import applies_to_village
from engine.review.review import Review, VillageReview
from engine.schedules.schedule import Entry
from rules.model.pack import Pack, Term


@dataclass(frozen=True, slots=True)
class Times:
    """The days of one village."""

    review: Review
    village: VillageReview

    def entry(self, name: str) -> Entry | None:
        """Return a line of the village's calendar that has a day; what the law fixes comes first."""
        key = self.village.village.key if self.village.village else None
        lines = [
            entry
            for schedule in self.review.schedules
            if key in schedule.villages
            for entry in schedule.entries
            if entry.name == name
        ]
        return next((each for each in lines if each.day is not None), next(iter(lines), None))

    def term(self, name: str) -> tuple[Pack, Term] | None:
        """Return a rule of procedure of the first law or regulation that speaks of the village and has it."""
        village = self.village.village
        packs = (pack for pack in self.review.packs if pack.legal and name in pack.procedure)
        if village is not None:
            packs = (pack for pack in packs if applies_to_village(pack, village, self.village.polling_day))
        return next(((pack, pack.procedure[name]) for pack in packs), None)
