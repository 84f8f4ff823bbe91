"""Fictional people, questions and returned workbooks for the tests of the units' answers."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import Any

import xlsxwriter

from candidates.clearances.replies.recorded import to_record
from candidates.clearances.replies.replies import gather_replies
from candidates.clearances.unit_form import Asked
from candidates.people.candidate import Candidate
from candidates.people.kin import NotDeclared
from candidates.villages.village import VillageKey
from vocabulary.answers import Answer, Correction, Record, RecordedFinding, Reply, Said, Signature, Word
from vocabulary.dates import Moment, read_moment
from vocabulary.facts import Fact, Known, Unknown
from vocabulary.kinds import Choice, Dated, Flag, Several, Whole, Words
from vocabulary.origins import Origin
from vocabulary.places import SheetPlace
from vocabulary.questions import Disclosure, Otherwise, Question, RecordField
from vocabulary.texts import Text
from vocabulary.writing.identity import check_character

Row = Sequence[Any]


def fictional_id(serial: int) -> str:
    """Return an ID of a region that does not exist, with the right check character."""
    first17 = f"99900119800101{serial:03d}"
    return first17 + check_character(first17)


ZHANG, LI = fictional_id(1), fictional_id(2)


def nominee(number: str, name: str, id_number: str, village: str = "新民村") -> Candidate:
    """Return a nominee of whom only name and ID matter; a blank one is not usable."""
    place = SheetPlace("rosters/城关镇.xlsx", "名册", 2)
    blank = Unknown(Origin.BLANK, place)
    facts: dict[str, Fact] = {
        "name": Known(name, place) if name else blank,
        "id_number": Known(id_number, place) if id_number else blank,
    }
    key = VillageKey("城关镇", village)
    return Candidate(number, key, key, facts, NotDeclared(), frozenset({"chair"}), (), place)


ROLL = (nominee("0312", "张三", ZHANG), nominee("0313", "李四", LI))


def _field(name: str, zh: str, kind: Any, otherwise: Otherwise | None = None) -> RecordField:
    """Return one column of details."""
    return RecordField(name, Text(zh, name), kind, otherwise)


def _question(name: str, zh: str, of: tuple[str, ...], *fields: RecordField) -> Question:
    """Return a question with these columns of details."""
    columns = {known.name: known for known in fields}
    return Question(name, Text(zh, name), of, "第十八条", Disclosure.FULL, columns)


CONVICTIONS = _question(
    "convictions",
    "是否因犯罪受过刑事处罚",
    ("police", "court"),
    _field("intent", "主观方面", Choice({"intentional": Text("故意", "i"), "negligent": Text("过失", "n")})),
    _field("decided_on", "判决日期", Dated()),
    _field("months", "刑期（月）", Whole()),
    _field("appealed", "是否上诉", Flag()),
    _field("charges", "罪名", Words()),
    _field("added", "附加刑", Several({"fine": Text("罚金", "f"), "rights": Text("剥夺政治权利", "r")})),
)
SANCTIONS = _question(
    "sanctions",
    "是否受过党纪政务处分",
    ("discipline",),
    _field("kind", "处分种类", Choice({"warning": Text("警告", "w"), "serious": Text("严重警告", "s")})),
    _field("decided_on", "决定日期", Dated()),
    _field(
        "influence_ends",
        "影响期截止日",
        Dated(),
        Otherwise("decided_on", "kind", {"warning": (12, 12), "serious": (18, 18)}),
    ),
)
MISSING_AUDIT = _question("audit", "是否拒不接受审计", ("court",))

QUESTIONS = {question.name: question for question in (CONVICTIONS, SANCTIONS, MISSING_AUDIT)}
UNITS = {
    "discipline": Text("纪委监委", "Discipline"),
    "police": Text("公安局", "Police"),
    "court": Text("人民法院", "Court"),
}
ASKED = Asked(QUESTIONS, UNITS, {name: asked.of for name, asked in QUESTIONS.items()}, "云溪县")

BESIDE = ("序号", "人员编号", "乡镇", "村", "姓名", "性别", "身份证号")
CONVICTED, SANCTIONED, AUDIT = (question.ask.zh for question in QUESTIONS.values())


def row(number: Any, name: str, id_number: Any, *cells: Any) -> Row:
    """Return one row of the form with its answers."""
    return (1, number, "城关镇", "新民村", name, "男", id_number, *cells)


SIGNED: Mapping[str, Any] = {
    "反馈单位（盖章）": "云溪县人民法院",
    "经办人": "王经办",
    "审核人": "赵审核",
    "分管领导": "钱领导",
    "查询截止日": date(2026, 12, 4),
    "反馈日期": date(2026, 12, 5),
    "文号": "云法函〔2026〕8号",
    "回避声明": "已回避",
}


@dataclass(frozen=True)
class Returned:
    """A workbook as a unit might return it; a sheet that is None is left out."""

    rows: Sequence[Row]
    unit: str = "云溪县人民法院"
    header: Row = (*BESIDE, CONVICTED, "备注")
    details: Sequence[Row] | None = None
    corrections: Sequence[Row] | None = None
    signature: Mapping[str, Any] | None = field(default_factory=lambda: SIGNED)
    in_a_row: bool = False
    answer_sheet: str = "反馈表"


def write(folder: Path, file: str, returned: Returned) -> None:
    """Write the workbook into clearances/."""
    target = folder / "clearances"
    target.mkdir(exist_ok=True)
    with xlsxwriter.Workbook(str(target / file)) as book:
        rows = [(returned.unit,), ("请逐人填写",), returned.header, *returned.rows]
        _write_sheet(book, returned.answer_sheet, rows)
        for name, lines in (("明细", returned.details), ("更正", returned.corrections)):
            if lines is not None:
                _write_sheet(book, name, lines)
        if returned.signature is not None:
            pairs = list(returned.signature.items())
            lines = [[label for label, _ in pairs], [value for _, value in pairs]]
            _write_sheet(book, "签署", lines if returned.in_a_row else pairs)


def _write_sheet(book: Any, name: str, rows: Sequence[Row]) -> None:
    """Write rows, each cell as the type it has here."""
    sheet = book.add_worksheet(name)
    day = book.add_format({"num_format": "yyyy-mm-dd"})
    for at, cells in enumerate(rows):
        for column, value in enumerate(cells):
            if isinstance(value, date):
                sheet.write_datetime(at, column, value, day)
            elif isinstance(value, str):
                sheet.write_string(at, column, value)
            elif value is not None:
                sheet.write_number(at, column, value)


def statement(
    word: Word,
    given_on: str = "2026-12-05",
    records: tuple[Record, ...] = (),
    *,
    officer: str = "王经办",
    matches: bool = True,
    file: str = "clearances/法院.xlsx",
) -> Answer:
    """Return one statement of the court about 张三."""
    given: Moment | None = read_moment(given_on) if given_on else None
    signature = Signature(officer, "", "钱领导", "", given)
    place = SheetPlace(file, "反馈表", 4, "H")
    return Answer("0312", "convictions", "court", word, "", records, signature, place, matches)


def record(decided_on: str = "2009-03-05", **more: Any) -> Record:
    """Return a conviction of that date."""
    moment = read_moment(decided_on)
    fact: Fact = Unknown(Origin.INCOMPLETE) if moment is None else Known(moment)
    return Record({"decided_on": fact}, SheetPlace("clearances/法院.xlsx", "明细", 2), **more)


def correction(now: Word = Word.NONE, **more: Any) -> Correction:
    """Return a complete correction of 有 by another officer."""
    parts: dict[str, Any] = {
        "was": Word.FOUND,
        "reason": "经复核系同名",
        "officer": "孙复核",
        "leader": "钱领导",
        "document": "云法函〔2026〕9号",
        "given_on": read_moment("2026-12-07"),
        **more,
    }
    place = SheetPlace("clearances/更正.xlsx", "更正", 2)
    return Correction(
        number="0312", question="convictions", department="court", now=now, place=place, **parts
    )


def reply_to(answers: Sequence[Answer], number: str = "0312", question: str = "convictions") -> Reply:
    """Return what the court's answers come to."""
    return gather_replies(answers).of(number, question, ("court",)).replies["court"]


def outcome(reply: Reply) -> Origin | int:
    """Return why an answer is owed, or how many records were said."""
    return len(reply.records) if isinstance(reply, Said) else reply.origin


def on_record(**more: Any) -> RecordedFinding:
    """Return the finding of 5 December as the first review recorded it."""
    found = to_record(statement(Word.FOUND, "2026-12-05", (record(),)), withheld=False)
    return replace(found, review=1, day="2026-12-06", **more)


FOUND_THEN_NONE = [statement(Word.FOUND, "2026-12-05", (record(),)), statement(Word.NONE, "2026-12-07")]
