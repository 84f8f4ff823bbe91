"""The units and questions of election.yaml by their codes, however the county wrote them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from candidates.clearances.answering_unit import UnitNames, unit_names, unit_of
from candidates.election import Election
from candidates.tables.header_row import header_key
from vocabulary.questions import Question
from vocabulary.texts import Text


def in_codes(
    election: Election,
    departments: Mapping[str, Text],
    questions: Mapping[str, Question],
    *,
    also: Mapping[str, Sequence[str]] | None = None,
    own: Iterable[str] = (),
) -> Election:
    """Return the election with codes for the units and questions that it names in Chinese.

    Where election.yaml lists no units, they are `own`: those of the county's own list.
    """
    names = unit_names(departments, election.county, also)
    assign = {
        question_code(question, questions): unit_code(unit, names)
        for question, unit in election.assign.items()
    }
    waived = (
        replace(waiver, question=question_code(waiver.question, questions)) for waiver in election.waived
    )
    listed = dict.fromkeys(unit_code(unit, names) for unit in election.departments)
    return replace(election, departments=tuple(listed) or tuple(own), assign=assign, waived=tuple(waived))


def unit_code(written: str, names: UnitNames) -> str:
    """Return the code of the unit that is surely meant, or the name as it is written."""
    return unit_of(written, names) or written


def question_code(written: str, questions: Mapping[str, Question]) -> str:
    """Return the code of the question whose code or whole wording is written, or the name as it is."""
    asked = [
        name for name, question in questions.items() if header_key(question.ask.zh) == header_key(written)
    ]
    return asked[0] if written not in questions and len(asked) == 1 else written
