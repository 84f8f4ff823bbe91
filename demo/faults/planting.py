"""Which faults a county gets, and how many of each: at realistic rates, and each once where there is room."""

from collections.abc import Callable, Iterator
from functools import partial

from demo.draft import Draft
from demo.faults import return_faults, roster_faults, village_faults
from demo.faults.answer_faults import plant_answer

Plant = Callable[[Draft], bool]

# Kind, how many in 240 villages (about 1,700 nominees), and how. Villages come before people, for a village
# that is to show one thing must not show another; whole units come first of all.
FAULTS: tuple[tuple[str, int, Plant], ...] = (
    ("late_unit", 1, return_faults.plant_late_units),
    ("no_woman", 8, village_faults.plant_no_woman),
    ("too_few", 5, village_faults.plant_too_few),
    ("kin_mutual", 4, village_faults.plant_kin),
    ("kin_one_sided", 2, village_faults.plant_kin_one_sided),
    ("kin_blank", 4, village_faults.plant_kin_blank),
    ("own_polling_day", 1, village_faults.plant_own_polling_day),
    ("past_crime", 14, partial(plant_answer, kind="past_crime")),
    ("numeric_id", 1, roster_faults.plant_numeric_id),
    ("building_open", 34, partial(plant_answer, kind="building_open")),
    ("identity_conflict", 13, return_faults.plant_identity_conflict),
    ("corrected", 1, return_faults.plant_correction),
    ("sanction_running", 10, partial(plant_answer, kind="sanction_running")),
    ("under_eighteen", 1, roster_faults.plant_minor),
    ("still_checking", 8, partial(plant_answer, kind="still_checking")),
    ("two_villages", 3, roster_faults.plant_two_villages),
    ("exempt_from_punishment", 2, partial(plant_answer, kind="exempt_from_punishment")),
    ("wrong_check_digit", 1, roster_faults.plant_wrong_check_digit),
    ("changed_in_silence", 2, return_faults.plant_silent_change),
    ("expelled", 5, partial(plant_answer, kind="expelled")),
    ("contradictory_duplicate", 3, roster_faults.plant_contradictory_duplicate),
    ("open_investigation", 3, partial(plant_answer, kind="open_investigation")),
    ("found_without_details", 4, partial(plant_answer, kind="found_without_details")),
    ("unsigned", 1, return_faults.plant_unsigned),
    ("none_with_details", 2, partial(plant_answer, kind="none_with_details")),
    ("blank_name", 1, roster_faults.plant_blank_name),
    ("total_row", 1, roster_faults.plant_total),
    ("not_registered", 3, roster_faults.plant_not_registered),
    ("not_a_closed_word", 4, partial(plant_answer, kind="not_a_closed_word")),
    ("second_post", 12, roster_faults.plant_second_post),
    ("unknown_village", 2, village_faults.plant_unknown_village),
    ("withdrawn", 4, village_faults.plant_withdrawn),
    ("unreadable_date", 2, roster_faults.plant_unreadable_date),
    ("past_crime_branch", 2, partial(plant_answer, kind="past_crime_branch")),
    ("sanction_over", 8, partial(plant_answer, kind="sanction_over")),
    ("building_rectified", 12, partial(plant_answer, kind="building_rectified")),
    ("debtor_listed", 20, partial(plant_answer, kind="debtor_listed")),
    ("namesakes", 6, roster_faults.plant_namesakes),
    ("row_left_out", 10, return_faults.plant_row_left_out),
    ("sanction_reckoned", 4, partial(plant_answer, kind="sanction_reckoned")),
    ("wrong_person", 4, partial(plant_answer, kind="wrong_person")),
    ("opinion_in_remark", 3, return_faults.plant_opinion),
    ("sealed_remark", 1, return_faults.plant_sealed_remark),
    ("month_leaves_it_open", 2, partial(plant_answer, kind="month_leaves_it_open")),
    ("self_nominated", 4, roster_faults.plant_self_nominated),
    ("blanks_in_name", 12, roster_faults.plant_odd_writing),
    ("gang_list_only", 1, partial(plant_answer, kind="gang_list_only")),
    ("petition_conduct", 3, partial(plant_answer, kind="petition_conduct")),
    ("eighteen_on_polling_day", 1, roster_faults.plant_eighteenth_birthday),
    ("on_election_committee", 10, village_faults.plant_on_election_committee),
    ("supervision_alone", 3, village_faults.plant_supervision),
    ("expelled_and_never_expelled", 2, partial(plant_answer, kind="expelled_and_never_expelled")),
    ("no_member", 4, village_faults.plant_no_member),
)
ONCE = frozenset({"late_unit", "unsigned", "total_row"})  # of these a county has one, however large it is
RATES_ARE_FOR = 240
ROOM_FOR_EACH = 24  # villages


def plant_faults(draft: Draft) -> None:
    """Plant what the size of the county has room for; what nobody is left to take is left out."""
    villages = len(draft.villages)
    for kind, rate, plant in _chosen(villages):
        wanted = 1 if kind in ONCE else max(1, round(rate * villages / RATES_ARE_FOR))
        for _ in range(wanted):
            if not plant(draft):
                break


def _chosen(villages: int) -> Iterator[tuple[str, int, Plant]]:
    """Yield every fault, or in a small county so many of them, spread over the list, as there is room for."""
    room = min(villages, ROOM_FOR_EACH)
    for index, fault in enumerate(FAULTS):
        if index * room // ROOM_FOR_EACH != (index + 1) * room // ROOM_FOR_EACH:
            yield fault
