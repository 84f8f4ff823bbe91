"""Reads the packs of an election: those it names, and the folder's own text of the law in force."""

from collections.abc import Sequence
from datetime import date

from candidates.election import Election
from candidates.units.reader import UnitRow
from candidates.villages.village import Village
from engine.review.authority.authority import Authority, authority_of
from engine.review.intake import kinds_of_place, polling_days
from rules.library import Library
from rules.national_laws import laws_in_force


def read_authority(
    election: Election,
    villages: tuple[Village, ...],
    library: Library,
    units: Sequence[UnitRow] = (),
) -> Authority:
    """Return the packs that speak in an election, from a library of its folder."""
    days: Sequence[date] = polling_days(election, villages)
    laws = laws_in_force(days, kinds_of_place(villages), election.kind)
    names = [*(named.name for named in election.packs), *(law.name for law in laws)]
    return authority_of(election, library.read(names), laws, days, units)
