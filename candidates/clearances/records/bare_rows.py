"""Rows of 明细 and 更正 that give a number alone: a slip of one digit would make them another person's.

They are used only where, on that question, the people with 有 and the people with rows are the same.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from candidates.clearances.answers.answer_sheets import AnswerSheet
from candidates.clearances.answers.answer_wordings import legend_of, read_answer
from candidates.clearances.records.details import Details, without_content
from candidates.clearances.records.details_problems import bare_corrections, bare_details
from candidates.clearances.replies.recorded import AnswerKey, Findings, key_of
from candidates.clearances.replies.replies import reply_of
from vocabulary.answers import Answer, Correction, Owing, Record, RecordedFinding, Word
from vocabulary.origins import Origin
from vocabulary.places import place_order
from vocabulary.problems import Problem
from vocabulary.questions import Question


def settle_details(details: Details, sheet: AnswerSheet) -> tuple[Details, list[Problem]]:
    """Return the details with every bare row a record, or a doubt about everybody it may mean."""
    asked = {question.name: question for question in sheet.form.questions.values()}
    problems: list[Problem] = []
    for name in dict.fromkeys(name for _, name in details.bare):
        details, faults = _settled(details, _Matter(asked[name], sheet, details))
        problems += faults
    return details, problems


@dataclass(frozen=True, slots=True)
class _Matter:
    """One question of a workbook: who is said to have something, and about whom there are rows."""

    question: Question
    sheet: AnswerSheet
    details: Details

    @property
    def found(self) -> frozenset[str]:
        """Return the people with 有."""
        legend = legend_of(self.sheet.table)
        return frozenset(
            row.person.number
            for column, question in self.sheet.columns
            if question.name == self.question.name
            for row in self.sheet.rows
            if row.person is not None
            and read_answer(
                self.sheet.table.value(row.row, column),
                question.ask.zh,
                legend,
                detailed=self.details.speaks_of((row.person.number, question.name)),
            )
            is Word.FOUND
        )

    @property
    def bare(self) -> frozenset[str]:
        """Return the people with rows that give the number alone."""
        return frozenset(number for number, name in self.details.bare if name == self.question.name)

    def agrees(self, found: frozenset[str]) -> bool:
        """Whether the people with 有 and the people with rows are the same.

        有 says everything where a question has no columns of details: there somebody may have no row.
        """
        rows = self.bare | {n for n, name in self.details.records if name == self.question.name}
        same = rows <= found if not self.question.fields else rows == found
        return same and self.question.name not in self.details.lost


def _settled(details: Details, matter: _Matter) -> tuple[Details, list[Problem]]:
    """Return the details with the bare rows of one question settled."""
    name, found, bare = matter.question.name, matter.found, matter.bare
    rows = {key: records for key, records in details.bare.items() if key[1] == name}
    left = {key: records for key, records in details.bare.items() if key[1] != name}
    if matter.agrees(found):
        records = {**details.records}
        for key, more in rows.items():
            records[key] = tuple(sorted((*records.get(key, ()), *more), key=_row_order))
        return replace(details, records=records, bare=left), []
    unused = {
        key: tuple(without_content(matter.question, record) for record in records)
        for key, records in rows.items()
    }
    everything = tuple(record for records in unused.values() for record in records)
    apart = sorted(found - bare), sorted(bare - found)
    problems = [bare_details(matter.question.ask.zh, apart, everything)] if found else []
    doubts = {**details.doubts}
    for number in sorted(found | bare):
        # Any of the rows may be about somebody with 有; about somebody without it, the row of that number.
        own = everything if number in found else unused[number, name]
        doubts[number, name] = (*doubts.get((number, name), ()), *own)
    # One problem says all of it; where nobody has 有, each row is reported beside the answer it contradicts.
    return replace(details, doubts=doubts, bare=left if found else details.bare), problems


def _row_order(record: Record) -> tuple[str, str, int, int]:
    """Return the key that sorts records as they stand on their sheet."""
    return ("", "", 0, 0) if record.place is None else place_order(record.place)


def settle_corrections(
    answers: Iterable[Answer], corrections: Sequence[Correction], recorded: Findings
) -> tuple[tuple[Correction, ...], list[Problem]]:
    """Return the corrections that count: bare rows only if they are about just those who need one.

    `recorded` is what an earlier review recorded that units had found about people of the roll.
    """
    bare = [one for one in corrections if not one.named and one.was is Word.FOUND]
    if not bare:
        return tuple(corrections), []
    needing = _needing(answers, [one for one in corrections if one not in bare], recorded)
    unused: list[Correction] = []
    problems: list[Problem] = []
    for matter in dict.fromkeys((one.question, one.department) for one in bare):
        rows = [one for one in bare if (one.question, one.department) == matter]
        if {one.number for one in rows} != needing.get(matter, frozenset()):
            unused += rows
            problems.append(bare_corrections(rows))
    return tuple(one for one in corrections if one not in unused), problems


def _needing(
    answers: Iterable[Answer], corrections: Sequence[Correction], recorded: Findings
) -> Mapping[tuple[str, str], set[str]]:
    """Return by question and unit the people whose 有 is gone, and no row that names them says why."""
    said: defaultdict[AnswerKey, list[Answer]] = defaultdict(list)
    for answer in answers:
        said[key_of(answer)].append(answer)
    needing: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
    for key in dict.fromkeys((*said, *recorded)):
        number, question, unit = key
        own = [one for one in corrections if key_of(one) == key]
        if _is_gone(said.get(key, ()), own, recorded.get(key)):
            needing[question, unit].add(number)
    return needing


def _is_gone(given: Sequence[Answer], own: Sequence[Correction], recorded: RecordedFinding | None) -> bool:
    """Whether a unit's 有 about a person is gone, whatever is there now, and nothing takes it back."""
    reply = reply_of(given, own, recorded)
    if not isinstance(reply, Owing):
        return False
    lost = reply.recorded is not None and reply.origin is Origin.CONFLICT
    return lost or any(each.word is Word.FOUND for each in given)
