"""Faults of a whole village: no woman, too few nominees, close kin, people beside the list."""

from dataclasses import replace

from demo.draft import CommitteeMember, Draft
from demo.faults.answer_faults import NOTHING_FOUND, committee
from demo.faults.planted import FLAG, NOT_EXAMINED, PASS, Expected, PlantedVillage
from demo.faults.roster_faults import HELD, PROBLEM, plain_member
from demo.nominees import Nominee
from demo.villages import Village

WOMAN, KIN, MARGIN = "cn-vco-2025/woman", "cn-vco-2025/kin", "cn-vco-2025/margin-member"
OWN_POLLING_DAY = "2026-12-27"


def plant_no_woman(draft: Draft) -> bool:
    """Nominate only men for a committee that by law has a woman."""
    village = draft.take_village()
    if village is None:
        return False
    for nominee in draft.people_of(village.key):
        if nominee.text("sex") == "女":
            draft.change(_as_a_man(draft, nominee))
    draft.planted.villages.append(PlantedVillage("no_woman", village.key, WOMAN, "impossible"))
    return True


def _as_a_man(draft: Draft, nominee: Nominee) -> Nominee:
    """Return somebody else in the nominee's place."""
    number = draft.nomination.identities.draw(nominee.area, nominee.born, "男")
    return nominee.changed(name=draft.nomination.names.draw("男"), sex="男", id_number=number)


def plant_too_few(draft: Draft) -> bool:
    """Nominate fewer people for member than there are seats."""
    village = draft.take_village()
    if village is None:
        return False
    standing = [row for row in draft.rows[village.key] if "委员" in row.nominee.posts]
    surplus = {row.nominee.number for row in standing[village.members - 1 :]}
    rows = draft.rows[village.key]
    rows[:] = [row for row in rows if row.nominee.number not in surplus]
    draft.planted.villages.append(PlantedVillage("too_few", village.key, MARGIN, "impossible"))
    draft.planted.villages.append(PlantedVillage("too_few", village.key, WOMAN, "cannot_fill"))
    return True


def plant_kin(draft: Draft) -> bool:
    """Let two nominees for member name each other as close kin."""
    return _plant_kin(draft, "kin_mutual", both=True)


def plant_kin_one_sided(draft: Draft) -> bool:
    """Let one nominee name another who declares to have no kin: the two contradict each other."""
    return _plant_kin(draft, "kin_one_sided", both=False)


def _plant_kin(draft: Draft, kind: str, *, both: bool) -> bool:
    """Declare two nominees for member to be kin."""
    village = draft.take_village()
    if village is None:
        return False
    one, other = _members(draft, village)[:2]
    draft.change(one.changed(kin=_declared(one, other)))
    draft.change(other.changed(kin=_declared(other, one) if both else "无"))
    for nominee in (one, other):
        draft.expect(kind, nominee, NOTHING_FOUND)
    draft.planted.villages.append(PlantedVillage(kind, village.key, KIN, "possible"))
    return True


def _members(draft: Draft, village: Village) -> list[Nominee]:
    """Return the nominees for member; there is always one more than seats, so two at least."""
    return [nominee for nominee in draft.people_of(village.key) if "委员" in nominee.posts]


def _declared(who: Nominee, whom: Nominee) -> str:
    """Return the declaration of one about the other."""
    sexes = {who.text("sex"), whom.text("sex")}
    relation = "配偶" if len(sexes) == 2 else "兄弟" if "男" in sexes else "姐妹"
    return f"{relation}：{whom.text('name')}（{whom.text('id_number')}）"


def plant_kin_blank(draft: Draft) -> bool:
    """Leave a declaration of kin blank: not said is not none."""
    village = draft.take_village()
    if village is None:
        return False
    nominee = _members(draft, village)[0]
    draft.change(nominee.changed(kin=""))
    draft.expect("kin_blank", nominee, NOTHING_FOUND)
    draft.planted.villages.append(PlantedVillage("kin_blank", village.key, KIN, "possible"))
    return True


def plant_own_polling_day(draft: Draft) -> bool:
    """Let one village vote a week later than the county."""
    village = draft.take_village()
    if village is None:
        return False
    draft.villages[village.key] = replace(village, polling_day=OWN_POLLING_DAY)
    draft.planted.villages.append(
        PlantedVillage("own_polling_day", village.key, "polling_day", OWN_POLLING_DAY)
    )
    return True


def plant_on_election_committee(draft: Draft) -> bool:
    """Nominate a member of the election committee, who must leave it; that stands in nobody's way."""
    nominee = draft.take(committee)
    if nominee is None:
        return False
    member = CommitteeMember(nominee.text("name"), nominee.text("id_number"))
    draft.on_committees[nominee.key][-1] = member
    draft.expect("on_election_committee", nominee, NOTHING_FOUND)
    return True


def plant_withdrawn(draft: Draft) -> bool:
    """File the withdrawal of somebody beyond the number the village needs."""
    nominee = _one_more(draft, ("委员",))
    if nominee is None:
        return False
    gone = nominee.changed(state="本人放弃")
    draft.add(gone)
    draft.expect("withdrawn", gone, NOTHING_FOUND)
    return True


def plant_unknown_village(draft: Draft) -> bool:
    """Name the natural village in which somebody lives instead of the one that votes."""
    nominee = _one_more(draft, ("委员",))
    if nominee is None:
        return False
    where = nominee.key.village.removesuffix("村")
    lost = replace(nominee, key=replace(nominee.key, village=f"{where}自然村"))
    draft.rows.setdefault(lost.key, [])
    draft.add(lost, kind="unknown_village", outcome=PROBLEM)
    draft.expect("unknown_village", lost, HELD)
    return True


def plant_supervision(draft: Draft) -> bool:
    """Nominate somebody for the supervision committee alone, whom the law examines and no list."""
    nominee = _one_more(draft, ("监委会委员",))
    if nominee is None:
        return False
    nominee = nominee.changed(current_posts="无")
    draft.add(nominee)
    draft.expect("supervision_alone", nominee, Expected(PASS, PASS, NOT_EXAMINED))
    return True


def plant_no_member(draft: Draft) -> bool:
    """Nominate somebody for the Party branch who is no member of the Party; no law speaks of that."""
    nominee = _one_more(draft, ("支委",))
    if nominee is None:
        return False
    nominee = nominee.changed(political_status="群众", joined_on="")
    draft.add(nominee)
    draft.expect("no_member", nominee, Expected(FLAG, NOT_EXAMINED, FLAG))
    return True


def _one_more(draft: Draft, posts: tuple[str, ...]) -> Nominee | None:
    """Nominate one more person in a village of somebody who has no fault."""
    neighbour = draft.take(plain_member)
    if neighbour is None:
        return None
    return draft.nomination.nominate(neighbour.key, neighbour.area, posts, sex="男")
