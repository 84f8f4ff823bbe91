"""Faults in what one unit answers about one person, as a table: the question, the records, the verdicts."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from demo.draft import Draft
from demo.faults.planted import FLAG, NOT_EXAMINED, PASS, PENDING, Expected
from demo.nominees import Nominee
from demo.returns import CHECKING, FOUND, NOTHING, OTHER_PERSON, Detail, Returned
from vocabulary.kinds import Choice
from vocabulary.questions import Disclosure, Question

DISCLOSED: Mapping[Disclosure, tuple[str, str]] = {
    Disclosure.FULL: ("可告知", ""),
    Disclosure.ITEM_ONLY: ("仅告知条款", "信访工作条例关于保密的规定"),
    Disclosure.WITHHELD: ("依法不予告知", "监察法关于案件信息保密的规定"),
}

BOTH_FLAG, BOTH_PENDING = Expected(FLAG, FLAG, FLAG), Expected(PENDING, PENDING, PENDING)
POLICY_FLAG, POLICY_PENDING = Expected(FLAG, PASS, FLAG), Expected(PENDING, PASS, PENDING)
NOTHING_FOUND = Expected(PASS, PASS, PASS)


@dataclass(frozen=True, slots=True)
class Between:
    """A date between two, drawn for each person."""

    first: date
    last: date

    @staticmethod
    def of_years(first: int, last: int) -> "Between":
        """Return the working months of some years."""
        return Between(date(first, 2, 10), date(last, 11, 30))


Record = Mapping[str, str | Between]


def committee(nominee: Nominee) -> bool:
    """Whether the law on the village committee speaks of the nominee."""
    return nominee.for_committee


def branch_alone(nominee: Nominee) -> bool:
    """Whether the nominee stands for the Party branch and nothing else."""
    return not nominee.for_committee


def outside_the_party(nominee: Nominee) -> bool:
    """Whether the nominee stands for the committee and is no Party member: nobody expelled is one."""
    return committee(nominee) and nominee.text("political_status") == "群众"


@dataclass(frozen=True, slots=True)
class AnswerFault:
    """What the units of one question say, and what a review should come to."""

    question: str
    expect: Expected
    records: tuple[Record, ...] = ()
    word: str = FOUND
    paper: str = ""
    units: int = 9  # how many of the question's units say so, in the pack's order
    wanted: Callable[[Nominee], bool] = committee
    is_problem: bool = False


_SENTENCED: Record = {
    "intent": "intentional",
    "outcome": "sentenced",
    "decided_on": Between(date(2003, 3, 1), date(2012, 6, 30)),
    "ended_on": Between(date(2013, 1, 1), date(2016, 12, 30)),
}

# By kind. Choices are named by their codes in the packs and written in their Chinese words.
ANSWER_FAULTS: Mapping[str, AnswerFault] = {
    "past_crime": AnswerFault("convictions", BOTH_FLAG, (_SENTENCED,), paper="刑事判决书"),
    "past_crime_branch": AnswerFault(
        "convictions",
        Expected(FLAG, NOT_EXAMINED, FLAG),
        (_SENTENCED,),
        paper="刑事判决书",
        wanted=branch_alone,
    ),
    "expelled": AnswerFault(
        "party_expulsion",
        Expected(FLAG, FLAG, PASS),
        ({"decided_on": Between(date(1999, 1, 4), date(2019, 12, 20)), "state": "in_force"},),
        paper="开除党籍处分决定",
        wanted=outside_the_party,
    ),
    "expelled_and_never_expelled": AnswerFault(
        "sanctions",
        BOTH_PENDING,
        (
            {
                "kind": "expulsion",
                "decided_on": Between(date(1999, 1, 4), date(2015, 12, 20)),
                "influence_ends": "2017-01-04",
            },
        ),
        paper="开除党籍处分决定",
        wanted=outside_the_party,
        is_problem=True,
    ),
    "exempt_from_punishment": AnswerFault(
        "convictions",
        BOTH_PENDING,
        (
            {
                "intent": "negligent",
                "outcome": "exempt",
                "decided_on": Between(date(2010, 3, 1), date(2020, 6, 30)),
            },
        ),
        paper="刑事判决书",
    ),
    "gang_list_only": AnswerFault(
        "gang_findings",
        BOTH_PENDING,
        ({"kind": "bully", "found_by": "other", "found_on": Between(date(2018, 5, 1), date(2020, 9, 30))},),
        paper="排查情况通报",
        units=1,
    ),
    "sanction_running": AnswerFault(
        "sanctions",
        POLICY_FLAG,
        ({"kind": "removal", "decided_on": "2025-09-10", "influence_ends": "2027-09-10"},),
        paper="处分决定",
    ),
    "sanction_reckoned": AnswerFault(
        "sanctions",
        POLICY_FLAG,
        ({"kind": "serious_warning", "decided_on": Between(date(2025, 8, 1), date(2026, 10, 30))},),
        paper="处分决定",
    ),
    "sanction_over": AnswerFault(
        "sanctions",
        NOTHING_FOUND,
        ({"kind": "warning", "decided_on": "2023-04-18", "influence_ends": "2024-04-18"},),
        paper="处分决定",
    ),
    "building_open": AnswerFault(
        "illegal_building",
        POLICY_FLAG,
        ({"kind": "house", "found_on": Between(date(2022, 1, 4), date(2026, 8, 31)), "state": "open"},),
        paper="责令改正违法行为通知书",
        units=1,
    ),
    "building_rectified": AnswerFault(
        "illegal_building",
        NOTHING_FOUND,
        ({"kind": "grave", "found_on": Between(date(2021, 1, 4), date(2024, 8, 31)), "state": "rectified"},),
        paper="整改验收单",
        units=1,
    ),
    "debtor_listed": AnswerFault(
        "dishonest_debtors",
        POLICY_FLAG,
        ({"listed_on": Between(date(2023, 2, 1), date(2026, 9, 30)), "state": "listed"},),
        paper="纳入失信被执行人名单决定书",
    ),
    "open_investigation": AnswerFault("open_cases", POLICY_FLAG, ({},), units=1),
    "petition_conduct": AnswerFault(
        "petition_conduct",
        POLICY_FLAG,
        ({"decided_by": "court", "decided_on": Between(date(2017, 3, 1), date(2024, 6, 30))},),
        paper="刑事判决书",
        units=1,
    ),
    "month_leaves_it_open": AnswerFault(
        "party_appraisal", POLICY_PENDING, ({"decided_on": "2023-12"},), paper="民主评议登记表"
    ),
    "found_without_details": AnswerFault("sanctions", POLICY_PENDING, is_problem=True),
    "none_with_details": AnswerFault(
        "dishonest_debtors",
        POLICY_PENDING,
        ({"listed_on": "2025-03-06", "state": "listed"},),
        word=NOTHING,
        paper="执行决定书",
        is_problem=True,
    ),
    "still_checking": AnswerFault("gang_findings", BOTH_PENDING, word=CHECKING, units=1),
    "wrong_person": AnswerFault(
        "political_rights", Expected(PENDING, PENDING, PASS), word=OTHER_PERSON, units=1
    ),
    "not_a_closed_word": AnswerFault("term_record", POLICY_PENDING, word="同意", is_problem=True),
}


def plant_answer(draft: Draft, kind: str) -> bool:
    """Plant one fault of the table; False where nobody is left to take it."""
    fault = ANSWER_FAULTS[kind]
    take = draft.take_to_be_barred if fault.expect.legal == FLAG else draft.take
    nominee = take(fault.wanted)
    if nominee is None:
        return False
    units = draft.inquiry.units_of(fault.question)[: fault.units]
    details = [detail_of(draft, fault, record) for record in fault.records]
    for unit in units:
        draft.returns.answers[nominee.number, fault.question, unit] = Returned(fault.word, details)
    draft.expect(
        kind,
        nominee,
        fault.expect,
        question=fault.question,
        problem_in=draft.inquiry.file_of(units[0], nominee.key.township) if fault.is_problem else "",
    )
    return True


def detail_of(draft: Draft, fault: AnswerFault, record: Record) -> Detail:
    """Write one record as a row of 明细."""
    question = draft.inquiry.questions[fault.question]
    disclosure, basis = DISCLOSED[question.disclosure]
    values = _labelled(question, record, draft.chance)
    return Detail(
        values=values,
        paper=fault.paper,
        document=_document(values, draft.chance) if fault.paper else "",
        disclosure=disclosure,
        basis=basis,
    )


def _document(values: Mapping[str, str], chance: Random) -> str:
    """Return the number of a paper of the year in which it was decided."""
    years = [value[:4] for value in values.values() if value[:4].isdigit()]
    return f"〔{min(years)}〕{chance.randrange(3, 400)}号"


def _labelled(question: Question, record: Record, chance: Random) -> Mapping[str, str]:
    """Return a record's values by the labels of the form, in the words of the form."""
    return {
        question.fields[name].label.zh: _written(question, name, _drawn(value, chance))
        for name, value in record.items()
    }


def _drawn(value: str | Between, chance: Random) -> str:
    """Return a value, a date drawn where one is left to chance."""
    if isinstance(value, str):
        return value
    return (value.first + timedelta(days=chance.randrange((value.last - value.first).days + 1))).isoformat()


def _written(question: Question, name: str, value: str) -> str:
    """Return a value as a unit writes it: the Chinese word of a choice."""
    kind = question.fields[name].kind
    return kind.options[value].zh if isinstance(kind, Choice) else value
