"""What the packs in force publish for such a case: read from their procedure, never made up."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from candidates.villages.village import VillageKey
from engine.elected.elected import Due, PublishedRule
from engine.schedules.schedule import Schedule
from rules.model.conditions import facts_of
from rules.model.pack import Pack, Term
from rules.model.ratios import CountOf, OverBody, Pairing, PairsOf, Ratio
from vocabulary.texts import Text

KIN_ORDER, WOMAN_SEAT = "kin_order", "woman_seat"
REPLACEMENT, WRITE_INS = "replacement", "write_ins"
WRITE_IN_REVIEW = "write_in_review"  # the deadline of that name


def rule_names(ratio: Ratio) -> tuple[str, ...]:
    """Return which rules of procedure speak of a requirement that is not met."""
    match ratio.scope, ratio.measure:
        case OverBody("committee"), PairsOf(pairings) if Pairing.KIN in pairings:
            return (KIN_ORDER,)
        case OverBody("committee"), CountOf(where) if "sex" in facts_of(where):
            return (WOMAN_SEAT,)
        case _:
            return ()


def published(packs: Sequence[Pack], names: Sequence[str]) -> tuple[PublishedRule, ...]:
    """Return the rules of these names that packs publish, in the order of the packs."""
    return tuple(
        PublishedRule(
            name, pack.title, pack.procedure[name].item, _words(pack.procedure[name]), _order(pack, name)
        )
        for name in names
        for pack in packs
        if name in pack.procedure
    )


def _words(term: Term) -> Text:
    """Return a rule in its own words; where a pack has no English, the Chinese stands."""
    return term.text or Text(term.value, term.value)


def _order(pack: Pack, name: str) -> tuple[str, ...]:
    """Return the steps of a rule, the first that tells people apart first."""
    return pack.procedure[name].order


def write_ins_due(schedules: Sequence[Schedule], key: VillageKey) -> Iterator[Due]:
    """Yield by which day whoever was written in a village is to be reviewed, by which source."""
    found: Mapping[tuple[str, date], Due] = {
        (entry.item, entry.latest): Due(entry.rule, entry.item, entry.latest)
        for schedule in schedules
        if key in schedule.villages
        for entry in schedule.entries
        if entry.name == WRITE_IN_REVIEW and entry.latest is not None and entry.rule is not None
    }
    yield from found.values()
