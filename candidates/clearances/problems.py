"""What we say about a unit's workbook that could not be used as it is."""

from candidates.people.row_identity import Doubt
from candidates.tables.header_row import HEADER_WITHIN
from vocabulary.answers import WORDS_ZH, Word
from vocabulary.places import FilePlace, Place
from vocabulary.problems import Hint, Problem
from vocabulary.texts import Text
from vocabulary.words import clipped


def not_a_workbook(file: str) -> Problem:
    """Say that a letter or a picture is kept as paper, not read."""
    return Problem(
        "not-a-workbook",
        FilePlace(file),
        Text("不是表格，内容未读取", "not a workbook, so it was not read"),
        Text(
            "可放入 papers/ 作为附件，并请该单位填写反馈表（.xlsx 或 .xls）",
            "keep it in papers/, and ask the unit to fill in the form (.xlsx or .xls)",
        ),
    )


def skipped(file: str, why: Text) -> Hint:
    """Mention something in the folder that is no answer of anybody."""
    return Hint("skipped", FilePlace(file), why)


def unknown_unit(written: str, known: tuple[str, ...], place: Place) -> Problem:
    """Say that nobody knows whose answers these are."""
    listed = "、".join(known)
    return Problem(
        "unknown-unit",
        place,
        Text(
            f"「{written}」不是本次联审的单位，本表未采用",
            f"`{written}` is not a unit of this review; the workbook was not used",
        )
        if written
        else Text("没有写明反馈单位，本表未采用", "the workbook names no unit and was not used"),
        Text(
            f"请在「反馈表」A1 写明下列单位之一：{listed}",
            f"write one of these in cell A1 of 反馈表: {listed}",
        ),
    )


def two_units(cell: str, signed: str, place: Place) -> Problem:
    """Say that the form is one unit's and the signature another's."""
    return Problem(
        "unit-conflict",
        place,
        Text(
            f"A1 写的是「{cell}」，「签署」写的是「{signed}」，前后不一致，本表未采用",
            f"cell A1 says `{cell}` and 签署 says `{signed}`; the workbook was not used",
        ),
        Text("请该单位用本单位的反馈表重新填报", "ask the unit to answer on its own form"),
    )


def another_unit(cell: str, signed: str, place: Place) -> Hint:
    """Mention that the form names an institution that we do not ask, and who signed it."""
    return Hint(
        "another-unit",
        place,
        Text(
            f"A1 写的「{cell}」不是本次联审的单位，按「签署」的「{signed}」读取，请核对",
            f"cell A1 says `{cell}`, which is no unit of this review; it was read as that of `{signed}`",
        ),
    )


def another_election(line: str, place: Place) -> Problem:
    """Say that a form is another county's."""
    return Problem(
        "another-election",
        place,
        Text(
            f"本表属于「{line}」，不是本次选举，未读取",
            f"the form belongs to `{line}`, which is not this election; it was not read",
        ),
        Text("请该单位用本县原发的反馈表填报", "ask the unit to answer on the form that this county sent"),
    )


def no_answer_sheet(file: str) -> Problem:
    """Say that the workbook is not one of our forms."""
    return Problem(
        "no-answer-sheet",
        FilePlace(file),
        Text("没有工作表「反馈表」，内容未采用", "there is no sheet 反馈表, so nothing was used"),
        Text(
            "请使用原发的反馈表，不要改工作表名称",
            "use the form as it was sent, with the names of its sheets",
        ),
    )


def no_header(place: Place, headers: tuple[str, ...]) -> Problem:
    """Say that a sheet has no row of headers."""
    named = "、".join(f"「{header}」" for header in headers)
    return Problem(
        "no-header",
        place,
        Text(
            f"前 {HEADER_WITHIN} 行没有同时写有{named}的表头，本工作表未采用",
            f"no header with {named} in the first {HEADER_WITHIN} rows; the sheet was not used",
        ),
        Text("请使用原发的反馈表，不要删改表头", "use the form as it was sent, with its headers"),
    )


def no_id_column(place: Place) -> Problem:
    """Say that without IDs no row can be matched."""
    return Problem(
        "missing-column",
        place,
        Text(
            "没有「身份证号」列，无法核对身份，本表各行均未采用",
            "without the column 身份证号 nobody can be matched; no row was used",
        ),
        Text("请使用原发的反馈表，不要删除列", "use the form as it was sent, with all its columns"),
    )


def unknown_column(written: str, place: Place, asked: tuple[str, ...]) -> Problem:
    """Say that a column is no question of ours."""
    listed = "、".join(f"「{ask}」" for ask in asked)
    return Problem(
        "unknown-question-column",
        place,
        Text(
            f"「{written}」不是核查事项，该列未采用",
            f"`{written}` is not a question; the column was not used",
        )
        if written
        else Text("该列没有表头，内容未采用", "the column has no header and was not used"),
        Text(f"请本单位反馈的事项：{listed}", f"the unit is asked: {listed}"),
    )


def question_of_another(ask: str, place: Place) -> Problem:
    """Say that this unit was not asked."""
    return Problem(
        "question-of-another-unit",
        place,
        Text(f"「{ask}」未请本单位反馈，未采用", f"`{ask}` was not put to this unit, so it was not used"),
        Text(
            "如确由本单位反馈，请在 election.yaml 的 assign 中写明",
            "if this unit is to answer it, say so under assign in election.yaml",
        ),
    )


def unclear_answer(written: str, place: Place) -> Problem:
    """Say that a word does not tell whether anything was found."""
    written = clipped(written)
    return Problem(
        "unclear-answer",
        place,
        Text(
            f"「{written}」不能说明是否发现所问情形，按「反馈不明」处理",
            f"`{written}` does not say whether anything was found; it counts as unclear",
        ),
        Text(
            "请改填：未发现／有／待核实／身份不符／非本单位职责",
            "write 未发现, 有, 待核实, 身份不符 or 非本单位职责",
        ),
    )


_DOUBTS: dict[Doubt, Text] = {
    Doubt.NAME: Text("姓名与名册不一致", "the name is not the roster's"),
    Doubt.ID_BLANK: Text("身份证号为空", "the ID is blank"),
    Doubt.ID_NUMERIC: Text(
        "身份证号被存成数字，末三位已丢失", "the ID is kept as a number and has lost its last digits"
    ),
    Doubt.ID_OTHER: Text("身份证号与名册不一致", "the ID is not the roster's"),
    Doubt.ID_TAIL: Text("身份证号后四位与名册不一致", "the last four digits of the ID are not the roster's"),
    Doubt.ROSTER: Text(
        "名册中该人员没有可用的姓名、身份证号", "the roster has no usable name and ID for this person"
    ),
}


def identity_mismatch(number: str, doubt: Doubt, place: Place) -> Problem:
    """Say that a row may be about somebody else."""
    why = _DOUBTS[doubt]
    return Problem(
        "identity-mismatch",
        place,
        Text(
            f"人员编号「{number}」与姓名、身份证号对不上（疑似整行错位），该行未采用",
            f"number `{number}` does not go with name and ID (rows may have shifted); the row was not used",
        ),
        Text(
            f"{why.zh}；请对照原发的反馈表核对该行",
            f"{why.en}; check the row against the form as it was sent",
        ),
    )


def unknown_person(number: str, place: Place) -> Problem:
    """Say that a row is about nobody on the roll."""
    return Problem(
        "unknown-person",
        place,
        Text(
            f"人员编号「{number}」不在本次送审名单中，未采用",
            f"number `{number}` is not on the list that was sent; not used",
        )
        if number
        else Text(
            "没有人员编号，按姓名、身份证号也对不上被提名人，未采用",
            "no number, and no nominee has this name and ID; not used",
        ),
        Text(
            "请对照原发的反馈表核对人员编号、姓名、身份证号",
            "check number, name and ID against the form as it was sent",
        ),
    )


def found_without_details(number: str, ask: str, place: Place) -> Problem:
    """Say that something was found and nothing told of it."""
    return Problem(
        "found-without-details",
        place,
        Text(
            f"人员 {number} 的「{ask}」填「有」，但「明细」中没有此人",
            f"person {number} is `有` under `{ask}`, but 明细 has no row about it",
        ),
        Text("请补明细或更正", "add the details, or correct the answer"),
    )


def none_with_details(number: str, count: int, place: Place) -> Problem:
    """Say that an answer contradicts itself."""
    return Problem(
        "none-with-details",
        place,
        Text(
            f"人员 {number} 主表填「{WORDS_ZH[Word.NONE]}」，明细却有 {count} 条记录，前后不一致，未采用",
            f"person {number} is `未发现` in the form and has {count} in 明细; not used",
        ),
        Text("请更正主表或明细", "correct the form or the details"),
    )


def details_without_answer(number: str, ask: str, place: Place) -> Problem:
    """Say that there are details and the answer itself is left out."""
    return Problem(
        "details-without-answer",
        place,
        Text(
            f"明细中有人员 {number} 的「{ask}」，主表却没有填写，按「反馈不明」处理",
            f"明细 has person {number} under `{ask}`, but the form says nothing; it counts as unclear",
        ),
        Text("请在主表填写：未发现／有／待核实", "write 未发现, 有 or 待核实 in the form"),
    )
