"""What we say about many rows of a workbook at once: shifted rows, strangers, words of the unit's own."""

from collections.abc import Iterator, Mapping, Sequence

from candidates.clearances import problems as clearance_problems
from candidates.clearances.answers.answer_sheets import ID_NUMBER, AnswerSheet, PersonRow
from candidates.people.row_identity import Doubt, is_another_of_the_roll
from candidates.people.sounds import sound_alike
from vocabulary.answers import WORDS_ZH, Word
from vocabulary.catalogue.clearances import clearance_rows as catalogue
from vocabulary.places import Place, SheetPlace
from vocabulary.problems import Hint, Note, Problem, hint, problem
from vocabulary.texts import Text
from vocabulary.writing.names import is_private

MOST_ROWS_ONE_BY_ONE = 5  # beyond these the rows have one cause, and one message


def report_rows(
    sheet: AnswerSheet, doubtful: Sequence[PersonRow], unknown: Sequence[PersonRow]
) -> Iterator[Note]:
    """Report rows that are not surely somebody's, one by one while they are few."""
    # A sheet without IDs was reported as a whole.
    without_ids = sheet.table.index(ID_NUMBER) is None
    doubts = [
        (row, row.person.doubt)
        for row in doubtful
        if row.person is not None and row.person.doubt is not None
        if not (without_ids and row.person.doubt is Doubt.ID_BLANK)
    ]
    if len(doubts) > MOST_ROWS_ONE_BY_ONE:
        yield _many_doubtful(sheet, [row for row, _ in doubts])
    else:
        for row, doubt in doubts:
            place = sheet.number_place(row)
            yield clearance_problems.identity_mismatch(row.written.number, doubt, place)
            if is_private(row.written.name):
                yield hint(catalogue.NAME_PRIVATE, sheet.number_place(row), number=row.written.number)
            yield from _report_sound(sheet, row)
    gone = [row for row in unknown if sheet.people.has_left(row.written)]
    if gone:
        yield hint(catalogue.PEOPLE_WHO_LEFT, sheet.number_place(gone[0]), count=len(gone))
    strangers = [row for row in unknown if row not in gone]
    if len(strangers) > MOST_ROWS_ONE_BY_ONE:
        yield _many_unknown(sheet, strangers)
    else:
        for row in strangers:
            yield clearance_problems.unknown_person(row.written.number, sheet.number_place(row))


def _report_sound(sheet: AnswerSheet, row: PersonRow) -> Iterator[Hint]:
    """Mention that the name on a row sounds like the one on the roster; the row is not used all the same."""
    names = {name for name, _ in sheet.people.writings.get(row.written.number, ())}
    if any(sound_alike(row.written.name, name) for name in names):
        yield hint(catalogue.NAMES_SOUND_ALIKE, sheet.number_place(row), number=row.written.number)


def report_own_words(sheet: AnswerSheet, said: Mapping[tuple[str, Word], Sequence[Place]]) -> Iterator[Hint]:
    """Mention which words of the unit's own were read, and as what, for the unit to check."""
    if not said:
        return
    total = sum(map(len, said.values()))
    shown_zh = "、".join(f"{word}→{WORDS_ZH[read]}（{len(at)}）" for (word, read), at in said.items())
    shown_en = ", ".join(f"`{word}` as {WORDS_ZH[read]} ({len(at)})" for (word, read), at in said.items())
    yield hint(catalogue.OWN_WORDS, _sheet_place(sheet), total=total, shown=Text(shown_zh, shown_en))


def _many_doubtful(sheet: AnswerSheet, rows: Sequence[PersonRow]) -> Problem:
    """Say once that numbers do not go with names and IDs, and what the likely cause is."""
    shifted = sum(is_another_of_the_roll(sheet.people, row.written) for row in rows)
    doubts = [row.person.doubt for row in rows if row.person is not None]
    moved, named = doubts.count(Doubt.ROW_CODE), doubts.count(Doubt.NAME)
    if moved * 2 > len(rows):
        why = Text(
            f"其中 {moved} 行的行码与本行人员不符或者缺失，疑似只移动了部分列",
            f"the code of {moved} of them is missing or another row's: some columns were moved apart",
        )
    elif shifted * 2 > len(rows):
        why = Text(
            f"其中 {shifted} 行的姓名、身份证号是名册中另一人的，疑似排序时只移动了部分列",
            f"{shifted} of them have the name and ID of another nominee: columns were sorted apart",
        )
    elif named * 2 > len(rows):
        why = Text(
            f"其中 {named} 行身份证号与名册相符、姓名写法不同，请核对异体字、间隔点、括号",
            f"{named} of them have the ID of the roster and another writing of the name: check variant "
            "characters, dots and brackets",
        )
    else:
        why = Text(
            "姓名、身份证号多数不是名册中的人，疑似其他县区或往届的表",
            "most names and IDs are nobody's of the roll: the form may be another county's or last term's",
        )
    return problem(catalogue.MANY_DOUBTFUL, _sheet_place(sheet, rows), count=len(rows), why=why)


def _many_unknown(sheet: AnswerSheet, rows: Sequence[PersonRow]) -> Problem:
    """Say once that many rows are about nobody who was sent."""
    return problem(catalogue.MANY_UNKNOWN, _sheet_place(sheet, rows), count=len(rows))


def _sheet_place(sheet: AnswerSheet, rows: Sequence[PersonRow] = ()) -> SheetPlace:
    """Return the first of the rows, or the sheet."""
    if rows:
        return sheet.number_place(rows[0])
    return sheet.table.sheet.whole()
