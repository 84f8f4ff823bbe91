"""What we say about many rows of a workbook at once: shifted rows, strangers, words of the unit's own."""

from collections.abc import Iterator, Mapping, Sequence

from candidates.clearances import problems as clearance_problems
from candidates.clearances.answers.answer_sheets import ID_NUMBER, AnswerSheet, PersonRow
from candidates.people.row_identity import Doubt, is_another_of_the_roll
from candidates.people.sounds import sound_alike
from vocabulary.answers import WORDS_ZH, Word
from vocabulary.places import Place, SheetPlace
from vocabulary.problems import Hint, Note, Problem
from vocabulary.texts import Text

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
            yield from _report_sound(sheet, row)
    if len(unknown) > MOST_ROWS_ONE_BY_ONE:
        yield _many_unknown(sheet, unknown)
    else:
        for row in unknown:
            yield clearance_problems.unknown_person(row.written.number, sheet.number_place(row))


def _report_sound(sheet: AnswerSheet, row: PersonRow) -> Iterator[Hint]:
    """Mention that the name on a row sounds like the one on the roster; the row is not used all the same."""
    names = {name for name, _ in sheet.people.writings.get(row.written.number, ())}
    if any(sound_alike(row.written.name, name) for name in names):
        yield Hint(
            "names-sound-alike",
            sheet.number_place(row),
            Text(
                f"人员编号「{row.written.number}」的姓名与名册同音不同字，请核对身份证号",
                f"the name of number `{row.written.number}` sounds like the roster's; check the ID number",
            ),
        )


def report_own_words(sheet: AnswerSheet, said: Mapping[tuple[str, Word], Sequence[Place]]) -> Iterator[Hint]:
    """Mention which words of the unit's own were read, and as what, for the unit to check."""
    if not said:
        return
    total = sum(map(len, said.values()))
    shown_zh = "、".join(f"{word}→{WORDS_ZH[read]}（{len(at)}）" for (word, read), at in said.items())
    shown_en = ", ".join(f"`{word}` as {WORDS_ZH[read]} ({len(at)})" for (word, read), at in said.items())
    yield Hint(
        "own-words",
        _sheet_place(sheet),
        Text(
            f"有 {total} 格未用反馈表的用语，按以下理解读取，请单位核对：{shown_zh}",
            f"{total} cells do not use the form's words and were read so; the unit should check: {shown_en}",
        ),
    )


def _many_doubtful(sheet: AnswerSheet, rows: Sequence[PersonRow]) -> Problem:
    """Say once that numbers do not go with names and IDs, and what the likely cause is."""
    shifted = sum(is_another_of_the_roll(sheet.people, row.written) for row in rows)
    if shifted * 2 > len(rows):
        why = Text(
            f"其中 {shifted} 行的姓名、身份证号是名册中另一人的，疑似排序时只移动了部分列",
            f"{shifted} of them have the name and ID of another nominee: columns were sorted apart",
        )
    else:
        why = Text(
            "姓名、身份证号多数不是名册中的人，疑似其他县区或往届的表",
            "most names and IDs are nobody's of the roll: the form may be another county's or last term's",
        )
    return Problem(
        "identity-mismatch",
        _sheet_place(sheet, rows),
        Text(
            f"有 {len(rows)} 行人员编号与姓名、身份证号对不上（疑似整行错位），这些行均未采用；{why.zh}",
            f"in {len(rows)} rows the number does not go with name and ID; none was used; {why.en}",
        ),
        Text(
            "请用原发的反馈表重新填写，不要排序、剪切或粘贴部分列",
            "answer again on the form as it was sent; do not sort or paste some of its columns",
        ),
    )


def _many_unknown(sheet: AnswerSheet, rows: Sequence[PersonRow]) -> Problem:
    """Say once that many rows are about nobody who was sent."""
    return Problem(
        "unknown-person",
        _sheet_place(sheet, rows),
        Text(
            f"有 {len(rows)} 行的人员不在本次送审名单中，这些行均未采用",
            f"{len(rows)} rows are about nobody on the list that was sent; none was used",
        ),
        Text(
            "请对照原发的反馈表核对；如系其他县区或往届的表，请移出 clearances/",
            "check against the form as it was sent; another county's form does not belong in clearances/",
        ),
    )


def _sheet_place(sheet: AnswerSheet, rows: Sequence[PersonRow] = ()) -> SheetPlace:
    """Return the first of the rows, or the sheet."""
    if rows:
        return sheet.number_place(rows[0])
    return SheetPlace(sheet.table.sheet.file, sheet.table.sheet.name)
