"""Faults in the rosters: cells that cannot be read, people whom the law bars, rows that say a thing twice."""

from datetime import date

from demo.draft import Draft
from demo.faults.answer_faults import NOTHING_FOUND, committee
from demo.faults.planted import EITHER, FLAG, PASS, PENDING, Expected
from demo.nominees import Nominee, written_date
from vocabulary.writing.identity import check_character

HELD = Expected(PENDING, EITHER, EITHER)  # cannot pass, whatever the answers say
LAW_BARS = Expected(FLAG, FLAG, PASS)
LAW_IS_OPEN = Expected(PENDING, PENDING, PASS)
MINOR_BORN = date(2009, 3, 14)
ADULT_ON_POLLING_DAY = date(2008, 12, 20)
PROBLEM = "problem"


def plain_member(nominee: Nominee) -> bool:
    """Whether the nominee stands for member of the committee and nothing else."""
    return nominee.posts == {"委员"}


def plant_numeric_id(draft: Draft) -> bool:
    """Let Excel keep an ID as a number: its last digits are lost."""
    nominee = draft.take(
        lambda one: committee(one) and draft.keeps_types(one.key.township) and one.text("id_number").isdigit()
    )
    if nominee is None:
        return False
    draft.change(
        nominee.changed(id_number=int(nominee.text("id_number"))), kind="numeric_id", outcome=PROBLEM
    )
    draft.returns.not_sent.add(nominee.number)
    draft.expect("numeric_id", nominee, HELD)
    return True


def plant_wrong_check_digit(draft: Draft) -> bool:
    """Mistype the last sign of an ID."""
    nominee = draft.take(committee)
    if nominee is None:
        return False
    first17 = nominee.text("id_number")[:17]
    wrong = "8" if check_character(first17) != "8" else "7"
    draft.change(nominee.changed(id_number=first17 + wrong), kind="wrong_check_digit", outcome=PROBLEM)
    draft.returns.not_sent.add(nominee.number)
    draft.expect("wrong_check_digit", nominee, HELD)
    return True


def plant_blank_name(draft: Draft) -> bool:
    """Leave a name out."""
    nominee = draft.take(committee)
    if nominee is None:
        return False
    draft.change(nominee.changed(name=""), kind="blank_name", outcome=PROBLEM)
    draft.returns.not_sent.add(nominee.number)
    draft.expect("blank_name", nominee, HELD)
    return True


def plant_unreadable_date(draft: Draft) -> bool:
    """Write a birth date as nobody can read it."""
    return _plant_cells(
        draft,
        "unreadable_date",
        Expected(PENDING, PENDING, EITHER),
        {"birth_date": "七十年代末"},
        outcome=PROBLEM,
    )


def plant_not_registered(draft: Draft) -> bool:
    """Nominate somebody who is not on the list of registered villagers."""
    return _plant_cells(draft, "not_registered", LAW_BARS, {"registered_voter": "否"})


def plant_self_nominated(draft: Draft) -> bool:
    """Nominate somebody who put the own name forward: each province says whether that is possible."""
    return _plant_cells(draft, "self_nominated", LAW_IS_OPEN, {"nominated_by": "自荐"})


def plant_odd_writing(draft: Draft) -> bool:
    """Write a name with blanks between its signs, as rosters do to fill the column; nothing is wrong."""
    nominee = draft.take(lambda one: committee(one) and len(one.text("name")) == 2)
    if nominee is None:
        return False
    name = nominee.text("name")
    draft.change(nominee.changed(name=f"{name[0]}\u3000{name[1]}"))
    draft.expect("blanks_in_name", nominee, NOTHING_FOUND)
    return True


def _plant_cells(
    draft: Draft, kind: str, expect: Expected, cells: dict[str, str], *, outcome: str = ""
) -> bool:
    """Change cells of somebody who stands for the committee."""
    nominee = draft.take(committee)
    if nominee is None:
        return False
    draft.change(nominee.changed(**cells), kind=kind if outcome else "", outcome=outcome)
    draft.expect(kind, nominee, expect)
    return True


def plant_minor(draft: Draft) -> bool:
    """Nominate somebody who is not yet eighteen on polling day."""
    return _plant_birth(draft, "under_eighteen", LAW_BARS, MINOR_BORN)


def plant_eighteenth_birthday(draft: Draft) -> bool:
    """Nominate somebody who turns eighteen on polling day itself: how to count that day is contested."""
    return _plant_birth(draft, "eighteen_on_polling_day", LAW_IS_OPEN, ADULT_ON_POLLING_DAY)


def _plant_birth(draft: Draft, kind: str, expect: Expected, born: date) -> bool:
    """Give somebody another birth date, with the ID and the rest of the row that go with it."""
    take = draft.take_to_be_barred if expect == LAW_BARS else draft.take
    nominee = take(plain_member)
    if nominee is None:
        return False
    young = nominee.changed(
        birth_date=written_date(born, nominee.area),
        id_number=draft.nomination.identities.draw(nominee.area, born, nominee.text("sex")),
        education="高中",
        political_status="共青团员",
        joined_on="",
        current_posts="无",
        household_here="是",
        resident_since="",
    )
    draft.change(young)
    draft.expect(kind, nominee, expect)
    return True


def plant_namesakes(draft: Draft) -> bool:
    """Give two people of two townships one name: the ID tells them apart."""
    one = draft.take(plain_member)
    other = one and draft.take(
        lambda each: (
            plain_member(each)
            and each.key.township != one.key.township
            and each.text("sex") == one.text("sex")
        )
    )
    if one is None or other is None:
        return False
    draft.change(other.changed(name=one.text("name")))
    for nominee in (one, other):
        draft.expect("namesakes", nominee, NOTHING_FOUND)
    return True


def plant_two_villages(draft: Draft) -> bool:
    """Nominate one person in two villages."""
    here = draft.take(plain_member)
    # Of the same sex, or the other village might be left without a woman.
    there = here and draft.take(
        lambda one: plain_member(one) and one.key != here.key and one.text("sex") == here.text("sex")
    )
    if here is None or there is None:
        return False
    # The person is registered in the first village, and may stand there alone.
    cells = {**here.cells, "kin": "无", "registered_voter": "否"}
    second = Nominee(here.number, there.key, there.area, here.born, cells)
    draft.add(second)  # one more than the village needs: this one may not stand there
    draft.expect("two_villages", here, NOTHING_FOUND)
    draft.expect("two_villages", second, LAW_BARS)
    return True


def plant_contradictory_duplicate(draft: Draft) -> bool:
    """Send a nominee twice, with another education the second time: the first row stands."""
    nominee = draft.take(plain_member)
    if nominee is None:
        return False
    other = "大专" if nominee.text("education") != "大专" else "高中"
    draft.add(nominee.changed(education=other), kind="contradictory_duplicate", outcome=PROBLEM)
    draft.expect("contradictory_duplicate", nominee, NOTHING_FOUND)
    return True


def plant_second_post(draft: Draft) -> bool:
    """Send a nominee twice because of a second post, of the Party branch: the posts are merged."""
    nominee = draft.take(lambda one: plain_member(one) and one.text("political_status") == "中共党员")
    if nominee is None:
        return False
    draft.add(nominee.changed(posts="支委"), kind="second_post", outcome="skipped")
    draft.expect("second_post", nominee, NOTHING_FOUND)
    return True


def plant_total(draft: Draft) -> bool:
    """End a roster with a row of totals, which is about nobody."""
    draft.total_in = next(iter(draft.areas))
    return True
