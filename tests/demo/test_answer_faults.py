"""The table of planted answers names questions, fields and words that the shipped packs have."""

import pytest

from candidates.clearances.answers.words import read_word
from candidates.clearances.records.record_values import read_value
from demo.faults.answer_faults import ANSWER_FAULTS, AnswerFault, Between
from demo.faults.planting import FAULTS
from demo.faults.return_faults import LATE_UNITS, UNSIGNED_UNIT
from demo.inquiry import CHOSEN, DEPARTMENTS, PACKS, read_inquiry
from rules.library import Library
from vocabulary.kinds import Choice, Dated

INQUIRY = read_inquiry()
CASES = pytest.mark.parametrize("fault", ANSWER_FAULTS.values(), ids=ANSWER_FAULTS)


@CASES
def test_question_is_asked(fault: AnswerFault) -> None:
    """A fault is planted in the answer to a question that some criterion of the demo's packs reads."""
    assert fault.question in INQUIRY.questions


@CASES
def test_fields_and_words_are_the_packs(fault: AnswerFault) -> None:
    """Each value is one that its field can hold."""
    fields = INQUIRY.questions[fault.question].fields
    for record in fault.records:
        assert set(record) <= set(fields)
        for name, value in record.items():
            match fields[name].kind, value:
                case Choice(options), str():
                    assert value in options
                case Dated(), Between(first, last):
                    assert first < last
                case Dated() as kind, str():
                    assert read_value(value, kind) is not None
                case kind:
                    raise AssertionError(kind)


@CASES
def test_word_is_closed_or_planted_not_to_be(fault: AnswerFault) -> None:
    """Only the answer planted as unclear is no word of the form."""
    unclear = fault is ANSWER_FAULTS["not_a_closed_word"]
    assert (read_word(fault.word) is not None and read_word(fault.word).value == "unclear") is unclear


def test_every_answer_fault_is_planted() -> None:
    """A row of the table that nobody plants tests nothing."""
    assert set(ANSWER_FAULTS) <= {kind for kind, _, _ in FAULTS}


def test_special_faults_name_what_there_is() -> None:
    """The units and questions that faults name outside the table exist too."""
    assert UNSIGNED_UNIT in DEPARTMENTS
    for unit, _, question, _ in LATE_UNITS:
        assert unit in INQUIRY.units_of(question)
    assert set(CHOSEN) <= set(INQUIRY.questions)
    assert "police" in INQUIRY.units_of("convictions")
    assert "court" in INQUIRY.units_of("convictions")
    assert INQUIRY.units_of("dishonest_debtors") == ("court",)
    assert "agriculture" in INQUIRY.units_of("collective_assets")


def test_requirements_named_exist() -> None:
    """The requirements that planted villages name are the pack's."""
    pack = Library().find(PACKS[0])
    assert pack is not None
    assert {"woman", "kin", "margin-member"} <= {ratio.name for ratio in pack.ratios}
