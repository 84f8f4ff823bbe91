"""Whoever was written in (另选他人) gets a person number too, once a unit is to be asked (补审)."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from candidates.elected.elected import ElectedSheet, NotSure, Seat, WrittenIn
from candidates.people.candidate import Candidate
from candidates.people.numbering import assign_numbers
from candidates.people.numbers import NumberEntry
from candidates.rosters.roll import Roll
from candidates.villages.village import VillageKey


@dataclass(frozen=True, slots=True)
class NumberedWinners:
    """The results with the numbers of those written in, who these are, and what numbers.csv lacks."""

    sheet: ElectedSheet
    written_in: tuple[Candidate, ...]  # each once in a village, with every post won there
    unnamed: tuple[Candidate, ...]  # without a usable ID: no form can name them
    new_numbers: tuple[NumberEntry, ...]

    @property
    def winners(self) -> frozenset[tuple[str, VillageKey]]:
        """Return everybody who was elected and has a number, with the village."""
        sure = (seat.who for seat in self.sheet.seats if not isinstance(seat.who, NotSure))
        people = (who.candidate for who in sure)
        return frozenset((each.number, each.key) for each in people if each.number and each.key)

    @property
    def polled(self) -> frozenset[VillageKey]:
        """Return the villages of which a result is in."""
        return frozenset(seat.key for seat in self.sheet.seats)


def numbered_winners(sheet: ElectedSheet, roll: Roll) -> NumberedWinners:
    """Give a number to everybody written in who has an ID: the one in numbers.csv, or the next free one."""
    found = [seat.who.candidate for seat in sheet.seats if isinstance(seat.who, WrittenIn)]
    named = {(each.key, each.text("id_number")): each for each in found if each.text("id_number")}
    everybody = assign_numbers((*roll.candidates, *named.values()), roll.numbers)
    given = everybody.candidates[len(roll.candidates) :]
    return NumberedWinners(
        sheet=_with_numbers(sheet, given),
        written_in=given,
        unnamed=tuple(each for each in found if not each.text("id_number")),
        new_numbers=everybody.new_numbers,
    )


def asked_before(winners: NumberedWinners, roll: Roll) -> NumberedWinners:
    """Return the results with the numbers that somebody was asked by: the others have none yet."""
    known = {entry.number for entry in roll.numbers.entries}
    given = tuple(each for each in winners.written_in if each.number in known)
    return replace(winners, sheet=_with_numbers(winners.sheet, given), written_in=given, new_numbers=())


def _with_numbers(sheet: ElectedSheet, given: tuple[Candidate, ...]) -> ElectedSheet:
    """Return the results in which those written in have their numbers, or none."""
    numbers = {each.text("id_number"): each.number for each in given}
    return replace(sheet, seats=tuple(_with_number(seat, numbers) for seat in sheet.seats))


def _with_number(seat: Seat, numbers: Mapping[str, str]) -> Seat:
    """Return a seat whose winner has a number, where that is somebody written in."""
    if not isinstance(seat.who, WrittenIn):
        return seat
    number = numbers.get(seat.who.candidate.text("id_number"), "")
    return replace(seat, who=WrittenIn(seat.who.candidate.numbered(number)))
