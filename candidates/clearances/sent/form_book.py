"""The workbook that a unit fills in: 反馈表, 明细, 更正, 签署, 填写说明, by the descriptions that read it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from candidates.clearances.answers.words import DISCLOSURE_WORDS, NOT_ASKED, OURS, SENT_BEFORE
from candidates.clearances.forms import ANSWERS, CORRECTIONS, DETAILS, SIGNATURE
from candidates.clearances.records.row_owners import offered
from candidates.clearances.sent import form_guide
from candidates.clearances.sent.form_lists import FormLists, form_lists
from candidates.clearances.sent.row_codes import FORM_NUMBER, FormNumber, row_code
from candidates.villages.village import VillageKey
from files.cell_sizes import height_of
from files.workbooks import Cell, ListOf, SheetText
from vocabulary.answers import WORDS_ZH, Word
from vocabulary.kinds import Choice, Dated, Flag, Kind, Several, Whole, Words
from vocabulary.questions import Question

WHO = ("number", "name", "id_tail", "question")
RECUSAL = "本人及经办人与名单所列人员有近亲属关系的，已回避"
OFFERED = tuple(zh for word, zh in WORDS_ZH.items() if word is not Word.UNCLEAR)
_PERSON = ("serial", "number", "township", "village", "name", "sex", "id_number")
_CORRECTED = ("was", "now", "reason", "officer", "leader", "document", "given_on")
_PAPER = ("paper", "document", "disclosure", "basis")
_QUESTION_WIDTH, _NARROWER, _FEW, _NARROW = 16, 13, 6, 5
_WIDTHS: Mapping[str, int] = {
    "序号": _NARROW,
    "性别": _NARROW,
    "人员编号": 9,
    "乡镇": 10,
    "村": 10,
    "姓名": 9,
    "备注": 14,
    "身份证号": 20,
    "行码": 11,
}
_FIELD_WIDTH, _ROOM = 11, 12
_BESIDE_WIDTHS: Mapping[str, int] = {"人员编号": 20, "姓名": 9, "事项": 28, "文书名称": 16, "文号": 15}
_SIGNED_HEIGHT = 48  # points: room for names by hand, and for the seal
_DATE_PROMPT = "写成 2021-03-05；只知道月或者年的，写 2021-03 或 2021"


@dataclass(frozen=True, slots=True)
class FormPerson:
    """One row of a form: who it is about, and which questions are put about that person."""

    number: str
    township: str
    village: str
    name: str
    sex: str
    id_number: str
    asked: frozenset[str]
    before: frozenset[str] = frozenset()  # questions that an earlier form puts

    @property
    def offered(self) -> str:
        """Return the person as the lists of the form offer it."""
        return offered(self.number, self.name, self.id_number)


@dataclass(frozen=True, slots=True)
class FormOf:
    """What makes one form: whose it is, its number, what is asked about whom."""

    unit: str  # the name in full
    number: FormNumber
    questions: tuple[Question, ...]
    people: tuple[FormPerson, ...]
    about: str  # 村“两委”换届被提名人
    due: str = ""  # 反馈期限, where there is one


@dataclass(frozen=True, slots=True)
class Filled:
    """What somebody wrote into a form; a blank one has nothing."""

    # By number, village and question: somebody nominated in two villages has two rows.
    answers: Mapping[tuple[str, VillageKey, str], str] = field(default_factory=dict)
    remarks: Mapping[str, str] = field(default_factory=dict)  # by number
    ids: Mapping[str, str] = field(default_factory=dict)  # by number: another ID, written over ours
    left_out: frozenset[str] = frozenset()  # numbers whose row was deleted
    details: Sequence[Mapping[str, str]] = ()  # by header
    corrections: Sequence[Mapping[str, str]] = ()
    signature: Mapping[str, str] = field(default_factory=dict)


BLANK = Filled()


def form_sheets(form: FormOf, filled: Filled = BLANK) -> list[SheetText]:
    """Return the sheets of a form."""
    lists = form_lists(
        (person.offered for person in form.people),
        (question.ask.zh for question in form.questions),
        _choices(_fields(form.questions)),
    )
    return [
        _answers(form, filled),
        _details(form, filled.details, lists),
        _corrections(form, filled.corrections, lists),
        _signature(form, filled.signature),
        form_guide.guide(form.questions, form.due),
        lists.sheet(),
    ]


def code_of(form: FormNumber, person: FormPerson) -> str:
    """Return the 行码 of a person on a form."""
    return row_code(form, person.number, person.name, person.id_number)


def _answers(form: FormOf, filled: Filled) -> SheetText:
    """Return the sheet of answers: one row a person, one column a question."""
    asks = [question.ask.zh for question in form.questions]
    kept = (person for person in form.people if person.number not in filled.left_out)
    first, last = ANSWERS.headers(*_PERSON), ANSWERS.headers("remark", "row_code")
    rows: list[list[Cell]] = [
        [index, *_row(form, person, filled)] for index, person in enumerate(kept, start=1)
    ]
    width = _QUESTION_WIDTH if len(asks) <= _FEW else _NARROWER
    return SheetText(
        ANSWERS.sheet,
        (*first, *asks, *last),
        rows,
        title=form.unit,
        notes=[_number_line(form), form_guide.ABOVE],
        choices=dict.fromkeys(asks, OFFERED),
        widths={**_WIDTHS, **dict.fromkeys(asks, width)},
        header_height=_header_height(asks, width),
        centred=frozenset(ANSWERS.headers("serial", "number", "sex", "id_number", "row_code")).union(asks),
        quiet=frozenset(_closed(rows, range(len(first), len(first) + len(asks)))),
        footer=str(form.number),
        filled_in=True,
    )


def _header_height(asks: Iterable[str], width: int) -> int:
    """Return how high the row of headers must be for every question to be read."""
    return max((height_of(ask, width) for ask in asks), default=0)


def _closed(rows: Sequence[Sequence[Cell]], columns: range) -> Iterator[tuple[int, int]]:
    """Yield the cells in which nothing is asked."""
    for row, cells in enumerate(rows):
        yield from ((row, column) for column in columns if cells[column] in OURS)


def _number_line(form: FormOf) -> str:
    """Return the line that says what the form is, and its number."""
    year = form.number.day[:4]
    title = f"{form.number.county}{year}年{form.about}核查反馈表"
    return f"{title}　{FORM_NUMBER}：{form.number}" + (f"　请于 {form.due} 前反馈" if form.due else "")


def _row(form: FormOf, person: FormPerson, filled: Filled) -> list[Cell]:
    """Return one row: who it is about, a cell for every question, and the code of the row."""
    return [
        *(person.number, person.township, person.village, person.name, person.sex),
        filled.ids.get(person.number) or person.id_number,
        *(_answer(person, question, filled) for question in form.questions),
        filled.remarks.get(person.number, ""),
        code_of(form.number, person),
    ]


def _answer(person: FormPerson, question: Question, filled: Filled) -> str:
    """Return what stands in a cell: nothing yet, or that the question is not put about this person."""
    if question.name not in person.asked:
        return SENT_BEFORE if question.name in person.before else NOT_ASKED
    key = VillageKey(person.township, person.village)
    return filled.answers.get((person.number, key, question.name), "")


def _details(form: FormOf, rows: Sequence[Mapping[str, str]], lists: FormLists) -> SheetText:
    """Return the sheet of records, with a column for every field that a question of the form has."""
    kinds = _fields(form.questions)
    headers = (*DETAILS.headers(*WHO), *kinds, *DETAILS.headers(*_PAPER))
    return SheetText(
        DETAILS.sheet,
        headers,
        _with_room(headers, rows),
        notes=form_guide.details_lines(form.questions),
        choices={**_choices(kinds), DETAILS.column("disclosure").header: tuple(DISCLOSURE_WORDS)},
        offers={**lists.long, **_offers(lists)},
        prompts={**_field_prompts(form.questions, kinds), **_who_prompts()},
        widths={**dict.fromkeys(headers, _FIELD_WIDTH), **_BESIDE_WIDTHS},
        header_height=_header_height(headers, _FIELD_WIDTH),
        footer=str(form.number),
        filled_in=True,
    )


def _with_room(headers: Iterable[str], rows: Sequence[Mapping[str, str]]) -> list[list[Cell]]:
    """Return the rows of a sheet beside the form, and below them some that are blank, to be filled in."""
    blank: Sequence[Mapping[str, str]] = [{}] * (_ROOM - len(rows))
    return [[row.get(header, "") for header in headers] for row in (*rows, *blank)]


def _fields(questions: Iterable[Question]) -> Mapping[str, Sequence[Kind]]:
    """Return every field by its label, with the kinds that the questions give it."""
    kinds: dict[str, list[Kind]] = {}
    for question in questions:
        for known in question.fields.values():
            kinds.setdefault(known.label.zh, []).append(known.kind)
    return kinds


def _choices(fields: Mapping[str, Sequence[Kind]]) -> Mapping[str, tuple[str, ...]]:
    """Return the words of every field that has a closed list."""
    return {label: words for label, kinds in fields.items() if (words := _words(kinds))}


def _words(kinds: Sequence[Kind]) -> tuple[str, ...]:
    """Return the words of a field's closed list; nothing where it takes other words too."""
    offered: list[str] = []
    for kind in kinds:
        match kind:
            case Choice(options):
                offered += [option.zh for option in options.values()]
            case Flag():
                offered += ["是", "否"]
            case Words() | Whole() | Dated() | Several():
                return ()
    return tuple(dict.fromkeys(offered))


def _field_prompts(questions: Sequence[Question], kinds: Mapping[str, Sequence[Kind]]) -> Mapping[str, str]:
    """Say beside each cell for which questions it is filled in, and how."""
    prompts: dict[str, str] = {}
    for label, of_label in kinds.items():
        asks = [q.ask.zh for q in questions if any(f.label.zh == label for f in q.fields.values())]
        how = _DATE_PROMPT if any(isinstance(kind, Dated) for kind in of_label) else ""
        only = "" if len(asks) == len(questions) else f"只在事项为「{'」「'.join(asks)}」时填写。"
        if only or how:
            prompts[label] = f"{only}{how}"
    return prompts


def _who_prompts() -> Mapping[str, str]:
    """Say beside the cells of a person that choosing from the list is enough."""
    return {DETAILS.column("number").header: "从列表选人（编号 姓名 身份证号后四位）；选了的，后两列可不填"}


def _offers(lists: FormLists) -> Mapping[str, ListOf]:
    """Return the lists of people and of questions, for the sheets beside 反馈表."""
    return {
        DETAILS.column("number").header: lists.people,
        DETAILS.column("question").header: lists.asks,
    }


def _corrections(form: FormOf, rows: Sequence[Mapping[str, str]], lists: FormLists) -> SheetText:
    """Return the sheet on which an answer is taken back."""
    headers = CORRECTIONS.headers(*WHO, *_CORRECTED)
    return SheetText(
        CORRECTIONS.sheet,
        headers,
        _with_room(headers, rows),
        notes=[form_guide.CORRECTIONS],
        choices=dict.fromkeys(CORRECTIONS.headers("was", "now"), OFFERED),
        offers=_offers(lists),
        prompts=_who_prompts(),
        widths={**dict.fromkeys(headers, _FIELD_WIDTH), **_BESIDE_WIDTHS, "原因": 24},
        header_height=_header_height(headers, _FIELD_WIDTH),
        footer=str(form.number),
        filled_in=True,
    )


def _signature(form: FormOf, filled: Mapping[str, str]) -> SheetText:
    """Return the sheet of signatures, with the unit's name in it."""
    row = {SIGNATURE.column("unit").header: form.unit, **filled}
    headers = SIGNATURE.headers()
    return SheetText(
        SIGNATURE.sheet,
        headers,
        [[row.get(header, "") for header in headers]],
        choices={SIGNATURE.column("recusal").header: (RECUSAL,)},
        prompts=dict.fromkeys(SIGNATURE.headers("queried_until", "given_on"), "写成 2026-12-05"),
        widths=dict.fromkeys(headers, 18),
        heights={0: _SIGNED_HEIGHT},
        footer=str(form.number),
        filled_in=True,
    )
