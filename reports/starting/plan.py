"""What a new folder begins with: whose election it is, which law, and what last term's folder gives."""

from dataclasses import dataclass
from datetime import date

from candidates.units.reader import UnitRow
from candidates.villages.village import Village
from engine.review.authority.kinds import is_of_kind
from rules.library import shipped, shipped_names
from rules.model.pack import Pack, Status
from vocabulary.elections.election_kinds import KIND_WORDS, ElectionKind
from vocabulary.outcomes import Force
from vocabulary.texts import Lang, Text


@dataclass(frozen=True, slots=True)
class LastTerm:
    """What an earlier folder gives: its villages and its units, nobody and no answer."""

    villages: tuple[Village, ...] = ()
    units: tuple[UnitRow, ...] = ()


@dataclass(frozen=True, slots=True)
class Plan:
    """What somebody asked for."""

    province: str  # its code, as packs have it
    county: str
    polling_day: date  # of a check of members in office, the review day
    kind: ElectionKind
    today: date
    before: LastTerm = LastTerm()
    lang: Lang = Lang.ZH

    @property
    def elects(self) -> bool:
        """Whether somebody is elected."""
        return self.kind.elects

    @property
    def title(self) -> Text:
        """Return what the election is called on papers."""
        kind, year = KIND_WORDS[self.kind], self.polling_day.year
        return Text(
            f"{self.county}{year}年村（社区）“两委”{kind.zh}",
            f"{self.county} {year}, village (community) bodies: {kind.en}",
        )

    @property
    def townships(self) -> tuple[str, ...]:
        """Return the townships in the order of their villages."""
        return tuple(dict.fromkeys(village.key.township for village in self.before.villages))


def laws_of(plan: Plan) -> tuple[Pack, ...]:
    """Return the shipped law of the province in force then; the national law runs without being named."""
    packs = (shipped().find(name) for name in shipped_names())
    return tuple(pack for pack in packs if pack is not None and _speaks(pack, plan))


def _speaks(pack: Pack, plan: Plan) -> bool:
    """Whether a pack is law or regulation of the province on such a review, whole enough, and in force."""
    return (
        pack.jurisdiction == plan.province
        and pack.source.force in {Force.LAW, Force.REGULATION}
        and pack.status is not Status.SHELL
        and pack.in_force is not None
        and pack.in_force.covers(plan.polling_day)
        and is_of_kind(pack, plan.kind)
    )
