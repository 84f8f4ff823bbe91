"""What we say about rows of the sheets 明细, 更正 and 签署 that could not be used as they are."""

from collections.abc import Sequence

from vocabulary.answers import Correction, Record
from vocabulary.places import Place, SheetPlace
from vocabulary.problems import Hint, Problem
from vocabulary.texts import Text


def unknown_question(written: str, place: SheetPlace, asked: tuple[str, ...]) -> Problem:
    """Say that a row of details is about no question put to this unit."""
    listed = "、".join(f"「{ask}」" for ask in asked)
    return Problem(
        "unknown-question",
        place,
        Text(
            f"「{written}」不是请本单位反馈的核查事项，该行未采用",
            f"`{written}` is not a question put to this unit; the row was not used",
        ),
        Text(f"请填写下列事项之一：{listed}", f"write one of: {listed}"),
    )


def unknown_detail_column(written: str, place: SheetPlace) -> Problem:
    """Say that a column of details is asked for by no question."""
    return Problem(
        "unknown-detail-column",
        place,
        Text(
            f"明细中没有「{written}」这一栏，该列未采用",
            f"details have no column `{written}`; it was not used",
        )
        if written
        else Text("明细中该列没有表头，内容未采用", "the column has no header and was not used"),
        Text(
            "请使用原发反馈表的明细，不要增加列", "use the sheet 明细 as it was sent, without further columns"
        ),
    )


def detail_not_asked(written: str, ask: str, place: SheetPlace) -> Problem:
    """Say that a cell belongs to another question than its row."""
    return Problem(
        "detail-not-asked",
        place,
        Text(
            f"事项「{ask}」没有「{written}」一栏，该格未采用",
            f"the question `{ask}` has no detail `{written}`; the cell was not used",
        ),
        Text("请填入该事项对应的栏", "write it in a column of that question"),
    )


def unreadable_detail(written: str, label: str, expected: Text, place: SheetPlace) -> Problem:
    """Say that a detail could not be read."""
    return Problem(
        "unreadable-detail",
        place,
        Text(f"「{label}」填「{written}」，无法识别", f"`{written}` cannot be read as `{label}`"),
        expected,
    )


def unclear_disclosure(written: str, place: SheetPlace) -> Problem:
    """Say that it is not clear how far a record may be told, and that it is told to nobody."""
    return Problem(
        "unclear-disclosure",
        place,
        Text(
            f"告知范围「{written}」无法识别，暂按「依法不予告知」处理",
            f"`{written}` does not say how far this may be told; it is withheld for now",
        ),
        Text("请改填：可告知／仅告知条款／依法不予告知", "write 可告知, 仅告知条款 or 依法不予告知"),
    )


def withheld_without_basis(place: SheetPlace) -> Hint:
    """Mention that a withheld record names no ground."""
    return Hint(
        "withheld-without-basis",
        place,
        Text("填「依法不予告知」而未写依据", "the record is withheld and names no ground"),
    )


def unsigned(missing: tuple[str, ...], place: Place) -> Problem:
    """Say that nobody answers for the workbook; its answers still count."""
    named = "、".join(missing)
    return Problem(
        "unsigned",
        place,
        Text(
            f"未签署：缺 {named}；反馈照常采用",
            f"not signed: {named} missing; the answers count all the same",
        ),
        Text("请在「签署」补填，并加盖公章报送", "have the sheet 签署 completed and sealed"),
    )


def unclear_date(written: str, label: str, place: SheetPlace) -> Problem:
    """Say that a date could not be read."""
    return Problem(
        "unclear-date",
        place,
        Text(
            f"{label}「{written}」无法识别，按未填写处理", f"`{written}` cannot be read as a date ({label})"
        ),
        Text("请写成 2026-12-05", "write it as 2026-12-05"),
    )


def correction_incomplete(missing: tuple[str, ...], place: SheetPlace) -> Problem:
    """Say that an answer is not taken back by half a correction."""
    named = "、".join(missing)
    return Problem(
        "correction-incomplete",
        place,
        Text(
            f"更正缺少或无法识别：{named}；该更正未采用",
            f"missing or unreadable: {named}; the correction was not used",
        ),
        Text(
            "请补齐人员编号、事项、原反馈、现反馈、原因、经办人、分管领导、文号、日期",
            "fill in every column of the row",
        ),
    )


def bare_details(ask: str, apart: tuple[Sequence[str], Sequence[str]], rows: Sequence[Record]) -> Problem:
    """Say that rows without names were not used; `apart` is who has 有 alone, and who has rows alone."""
    said, listed = ("、".join(numbers) or "无" for numbers in apart)
    said_en, listed_en = (", ".join(numbers) or "nobody" for numbers in apart)
    place = next(record.place for record in rows if record.place is not None)
    return Problem(
        "details-not-matched",
        place,
        Text(
            f"明细没有写姓名；「{ask}」填「有」的人员与明细所列人员不一致"
            f"（只填「有」：{said}；只在明细：{listed}），该事项的明细 {len(rows)} 行均未采用",
            f"the rows bear no names, and under `{ask}` the people with 有 and the people in 明细 differ "
            f"(有 alone: {said_en}; 明细 alone: {listed_en}); none of the {len(rows)} rows was used",
        ),
        Text(
            "请在明细补写「姓名」「身份证号后四位」，并核对人员编号",
            "add the columns 姓名 and 身份证号后四位 to 明细, and check the person numbers",
        ),
    )


def bare_corrections(rows: Sequence[Correction]) -> Problem:
    """Say that corrections without names were not used."""
    numbers = [row.number for row in rows]
    return Problem(
        "corrections-not-matched",
        rows[0].place,
        Text(
            f"更正没有写姓名，且所列人员（{'、'.join(numbers)}）与原填「有」而现已改变的人员不一致，"
            f"该事项的更正 {len(rows)} 行均未采用",
            f"the rows bear no names, and {', '.join(numbers)} are not just the people whose 有 has changed; "
            f"none of the {len(rows)} rows was used",
        ),
        Text(
            "请在更正补写「姓名」「身份证号后四位」，并核对人员编号",
            "add the columns 姓名 and 身份证号后四位 to 更正, and check the person numbers",
        ),
    )
