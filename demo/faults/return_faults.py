"""Faults of rows and workbooks that units return: late, left out, about others, taken back, unsigned."""

from demo.draft import Draft
from demo.faults.answer_faults import (
    BOTH_FLAG,
    BOTH_PENDING,
    NOTHING_FOUND,
    POLICY_PENDING,
    AnswerFault,
    Between,
    committee,
    detail_of,
)
from demo.faults.planted import NOT_EXAMINED, PASS, PENDING, Expected, PlantedFile
from demo.returns import FOUND, Returned, Revised

# A unit, the place from the end of the township with whose last villages it is late, what it is asked first,
# and whether the law asks it too.
LATE_UNITS = (("court", -1, "convictions", True), ("land", -3, "illegal_building", False))
LATE_WITH, RATES_ARE_FOR = 4, 240  # villages of each of the two townships: with what is left out about 4 %
UNSIGNED_UNIT = "procuratorate"
FEWEST_TOWNSHIPS = 3  # with fewer, late units would leave most of the county pending
SEALED_REMARK = "2019年因赌博被行政拘留五日"  # sealed by law since 2026, and nobody asked


def plant_late_units(draft: Draft) -> bool:
    """Let two units leave the last villages of a township blank: silence counts neither for nor against."""
    if len(draft.areas) < FEWEST_TOWNSHIPS:
        return False
    for late in LATE_UNITS:
        _plant_late_unit(draft, late)
    return True


def _plant_late_unit(draft: Draft, late: tuple[str, int, str, bool]) -> None:
    """Let one unit leave the rows of a township's last villages blank."""
    unit, place, question, by_law = late
    township = list(draft.areas)[place]
    count = max(1, round(LATE_WITH * len(draft.villages) / RATES_ARE_FOR))
    for key in [key for key in draft.villages if key.township == township][-count:]:
        draft.returns.late.add((key, unit))
        for nominee in draft.people_of(key):
            legal = NOT_EXAMINED if not nominee.for_committee else PENDING if by_law else PASS
            draft.expect("late_unit", nominee, Expected(PENDING, legal, PENDING), question=question)
        draft.close(key)


def plant_identity_conflict(draft: Draft) -> bool:
    """Let the police answer about a namesake: the ID on the row is another's, so nothing of it counts."""
    nominee = draft.take(committee)
    if nominee is None:
        return False
    other = draft.nomination.identities.draw(
        draft.areas[nominee.key.township], nominee.born, nominee.text("sex")
    )
    draft.returns.other_ids[nominee.number, "police"] = other
    found = AnswerFault(
        "convictions",
        BOTH_FLAG,
        (
            {
                "intent": "intentional",
                "outcome": "sentenced",
                "decided_on": "2009-11-24",
                "ended_on": "2012-05-23",
            },
        ),
        paper="刑事判决书",
    )
    details = [detail_of(draft, found, record) for record in found.records]
    draft.returns.answers[nominee.number, "convictions", "police"] = Returned(FOUND, details)
    draft.expect(
        "identity_conflict",
        nominee,
        BOTH_PENDING,
        question="convictions",
        problem_in=draft.inquiry.file_of("police"),
    )
    return True


def plant_row_left_out(draft: Draft) -> bool:
    """Let a unit delete the row of somebody it found nothing about: a missing row is no answer."""
    nominee = draft.take(committee)
    if nominee is None:
        return False
    draft.returns.left_out.add((nominee.number, "agriculture"))
    draft.expect("row_left_out", nominee, POLICY_PENDING, question="collective_assets")
    return True


def plant_opinion(draft: Draft) -> bool:
    """Let a unit write an opinion into 备注, where nothing is evaluated."""
    return _plant_remark(draft, "opinion_in_remark", "organisation", "建议劝退")


def plant_sealed_remark(draft: Draft) -> bool:
    """Let the police write into 备注 what is sealed: it counts for nothing and is shown in 认定 at most."""
    return _plant_remark(draft, "sealed_remark", "police", SEALED_REMARK)


def _plant_remark(draft: Draft, kind: str, unit: str, remark: str) -> bool:
    """Let a unit that found nothing write a remark."""
    nominee = draft.take(committee)
    if nominee is None:
        return False
    draft.returns.remarks[nominee.number, unit] = remark
    draft.expect(kind, nominee, NOTHING_FOUND)
    return True


def plant_correction(draft: Draft) -> bool:
    """Let the court take a finding back with the row of 更正 that this needs."""
    fault = AnswerFault(
        "convictions",
        NOTHING_FOUND,
        ({"intent": "intentional", "outcome": "sentenced", "decided_on": Between.of_years(2006, 2012)},),
        paper="刑事判决书",
    )
    return _plant_revision(draft, "corrected", fault, explained=True)


def plant_silent_change(draft: Draft) -> bool:
    """Let the court turn 有 into 未发现 without a word: both stand, and contradict each other."""
    fault = AnswerFault(
        "dishonest_debtors",
        POLICY_PENDING,
        ({"listed_on": Between.of_years(2024, 2025), "state": "listed"},),
        paper="纳入失信被执行人名单决定书",
    )
    return _plant_revision(draft, "changed_in_silence", fault, explained=False)


def _plant_revision(draft: Draft, kind: str, fault: AnswerFault, *, explained: bool) -> bool:
    """Let the court find something in its first workbook and nothing in its second."""
    nominee = draft.take(committee)
    if nominee is None:
        return False
    details = [detail_of(draft, fault, record) for record in fault.records]
    draft.returns.answers[nominee.number, fault.question, "court"] = Returned(FOUND, details)
    draft.returns.revised.append(Revised(nominee.number, fault.question, "court", explained))
    again = draft.inquiry.file_of("court", batch=2)
    draft.expect(kind, nominee, fault.expect, question=fault.question, problem_in="" if explained else again)
    return True


def plant_unsigned(draft: Draft) -> bool:
    """Leave one unit's workbook without a signature: a problem, and the answers count all the same."""
    draft.returns.unsigned.add(UNSIGNED_UNIT)
    draft.planted.files.append(PlantedFile("unsigned", draft.inquiry.file_of(UNSIGNED_UNIT)))
    return True
