"""The county between two elections: members in office, or a seat that fell vacant in every village."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from candidates.villages.village import VillageKey
from demo.draft import Draft, RosterRow
from demo.faults.answer_faults import AnswerFault, Between, committee, detail_of, plant_answer
from demo.faults.planted import FLAG, NOT_EXAMINED, PENDING, Expected
from demo.nominees import COMMITTEE, Nominee
from demo.returns import CHECKING, FOUND, Returned
from demo.villages import Village
from vocabulary.elections.election_kinds import ElectionKind

LAW_FLAG, LAW_PENDING = Expected(FLAG, FLAG, NOT_EXAMINED), Expected(PENDING, PENDING, NOT_EXAMINED)
_SENTENCE: Mapping[str, str | Between] = {"intent": "intentional", "outcome": "sentenced"}
# What the units answer about members in office; only the laws examine them.
OF_MEMBERS: Mapping[str, AnswerFault] = {
    "sentenced_in_office": AnswerFault(
        "convictions",
        LAW_FLAG,
        (
            {
                **_SENTENCE,
                "decided_on": Between(date(2025, 3, 3), date(2026, 6, 30)),
                "ended_on": "2027-08-01",
            },
        ),
        paper="刑事判决书",
    ),
    "sentenced_before": AnswerFault(
        "convictions",
        LAW_FLAG,
        (
            {
                **_SENTENCE,
                "decided_on": Between(date(2003, 3, 1), date(2012, 6, 30)),
                "ended_on": Between(date(2013, 1, 1), date(2016, 12, 30)),
            },
        ),
        paper="刑事判决书",
    ),
    "still_checking": AnswerFault("gang_findings", LAW_PENDING, word=CHECKING, units=1),
    "found_without_details": AnswerFault("convictions", LAW_PENDING, units=1, is_problem=True),
}
BY_ELECTION_FAULTS = ("past_crime", "building_open", "still_checking", "sanction_running")


def reshape(draft: Draft) -> None:
    """Turn a county of a term into one of another kind, and plant what is to be seen in it."""
    holders = {key: _holders(draft.people_of(key), village) for key, village in draft.villages.items()}
    if draft.kind is ElectionKind.STANDING_CHECK:
        for key, members in holders.items():
            draft.rows[key] = [RosterRow(_in_office(each)) for each in members]
    else:
        for key, village in draft.villages.items():
            _leave_a_seat_vacant(draft, key, village, holders[key])
    _free_everybody(draft)
    if draft.kind is ElectionKind.STANDING_CHECK:
        _plant_on_members(draft)
    else:
        for kind in BY_ELECTION_FAULTS[: max(1, len(draft.villages) // 2)]:
            plant_answer(draft, kind)


def _holders(people: list[Nominee], village: Village) -> list[Nominee]:
    """Return whoever holds the seats: of everybody nominated for a post, the first ones."""
    left = {"主任": 1, "副主任": village.vice_chairs, "委员": village.members}
    found = []
    for each in people:
        post = next((post for post in COMMITTEE if post in each.posts), None)
        if post is None:
            found.append(each)  # of the branch alone
        elif left[post]:
            left[post] -= 1
            found.append(each)
    return found


def _in_office(nominee: Nominee) -> Nominee:
    """Return somebody as one who holds the posts."""
    return nominee.changed(current_posts=nominee.text("posts"))


def _leave_a_seat_vacant(draft: Draft, key: VillageKey, village: Village, holders: list[Nominee]) -> None:
    """Let the last member have left: two are nominated for the seat, everybody else stays."""
    members = [each for each in holders if "委员" in each.posts]
    gone = members[-1]
    fresh = [each for each in draft.people_of(key) if each not in holders and "委员" in each.posts]
    draft.sitting[key] = [_in_office(each) for each in holders if each is not gone]
    nominated = [replace(gone.changed(posts="委员", current_posts="无")), *fresh]
    draft.rows[key] = [RosterRow(each.changed(posts="委员", current_posts="无")) for each in nominated]
    draft.villages[key] = replace(village, vacant=1)


def _free_everybody(draft: Draft) -> None:
    """Let faults take only from those who are still there."""
    here = {row.nominee.number: row.nominee for rows in draft.rows.values() for row in rows}
    draft.free = {number: here[number] for number in draft.free if number in here}


def _plant_on_members(draft: Draft) -> None:
    """Plant each fault once while there are members for it, each in a village of its own."""
    villages: set[VillageKey] = set()
    for kind, fault in OF_MEMBERS.items():
        taken = draft.take(lambda one: committee(one) and one.key not in villages)
        if taken is None:
            return
        villages.add(taken.key)
        units = draft.inquiry.units_of(fault.question)[: fault.units]
        details = [detail_of(draft, fault, record) for record in fault.records]
        for unit in units:
            draft.returns.answers[taken.number, fault.question, unit] = Returned(fault.word or FOUND, details)
        draft.expect(
            kind,
            taken,
            fault.expect,
            question=fault.question,
            problem_in=draft.inquiry.file_of(units[0], taken.key.township) if fault.is_problem else "",
        )
