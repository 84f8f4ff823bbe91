"""The oldest and the youngest of those elected: between which ages either may be."""

from collections.abc import Sequence

from engine.bodies.contest.seating import Seating, people_of


def ends_of_extreme(
    seatings: Sequence[Seating], numbers: Sequence[Sequence[tuple[int, int]]], *, highest: bool
) -> tuple[int, int]:
    """Return the least and the most that the largest, or the smallest, number of those elected may be.

    `numbers` are by person the least and the most in every way of turning out; every body has a seat.
    """
    sign = 1 if highest else -1
    low = [min(sign * end for ends in each for end in ends) for each in numbers]
    high = [max(sign * end for ends in each for end in ends) for each in numbers]
    # Who is elected into one body keeps nobody from another: each has its own largest.
    found = [_largest_in(seats, low, high) for seats in seatings]
    least, most = sorted((sign * max(each for each, _ in found), sign * max(each for _, each in found)))
    return least, most


def _largest_in(seats: Seating, low: Sequence[int], high: Sequence[int]) -> tuple[int, int]:
    """Return the smallest and the largest that the largest number of those elected may be."""
    able = [person for person in range(len(low)) if seats.at_once(1 << person)]
    filling = (
        number
        for number in sorted({low[person] for person in able})
        if seats.at_once(people_of([own <= number for own in low])) == seats.seats
    )
    return next(filling), max(high[person] for person in able)
