"""When people were told of what is to be decided about them: the first day on which a notice was served."""

from collections.abc import Iterable, Mapping
from datetime import date

from candidates.decisions.decision import Decision, OfPerson
from candidates.villages.village import VillageKey


def told_on(decisions: Iterable[Decision]) -> Mapping[tuple[VillageKey, str], date]:
    """Return the first day on which each person of a village was told, as rows of 认定表 say (告知日期)."""
    told: dict[tuple[VillageKey, str], date] = {}
    for each in decisions:
        if isinstance(each.about, OfPerson) and each.served_on is not None:
            home = each.key, each.about.number
            told[home] = min(each.served_on, told.get(home, each.served_on))
    return told
