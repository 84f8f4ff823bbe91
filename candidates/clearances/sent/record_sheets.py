"""The sheets 明细 and 更正 of a form: records behind answers, and answers taken back."""

from collections.abc import Iterable, Mapping, Sequence

from candidates.clearances.answers.words import DISCLOSURE_WORDS
from candidates.clearances.forms import CORRECTIONS, DETAILS
from candidates.clearances.sent import form_guide
from candidates.clearances.sent.form_lists import FormLists
from candidates.clearances.sent.form_of import OFFERED, FormOf, header_height, widths_of
from files.workbooks import Cell, ListOf, SheetText
from vocabulary.kinds import Choice, Dated, Flag, Kind, Several, Whole, Words
from vocabulary.questions import RecordField
from vocabulary.texts import Text

WHO = ("number", "name", "id_tail", "question")
_CORRECTED = ("was", "now", "reason", "officer", "leader", "document", "given_on")
_PAPER = ("paper", "document", "disclosure", "basis")
_FIELD_WIDTH, _ROOM = 11, 12
_BESIDE_WIDTHS: Mapping[str, int] = {"人员编号": 20, "姓名": 9, "事项": 28, "文书名称": 16, "文号": 15}
_CORRECTION_WIDTHS = {**_BESIDE_WIDTHS, "原因": 24}
_DATE_PROMPT = Text(
    "写成 2021-03-05；只知道月或者年的，写 2021-03 或 2021",
    "Write it as 2021-03-05; where only the month or the year is known, as 2021-03 or 2021.",
)
_WHO_PROMPT = Text(
    "从列表选人（编号 姓名 身份证号后四位）；选了的，后两列可不填",
    "Choose the person from the list (number, name, end of the ID number); the next two columns may then "
    "be left blank.",
)


def details_sheet(form: FormOf, rows: Sequence[Mapping[str, str]], lists: FormLists) -> SheetText:
    """Return the sheet of records, with a column for every field that a question of the form has."""
    fields = _fields(form)
    headers = (*form.heads(DETAILS, *WHO), *fields, *form.heads(DETAILS, *_PAPER))
    (disclosure,) = form.heads(DETAILS, "disclosure")
    return SheetText(
        DETAILS.sheet,
        headers,
        _with_room(headers, rows),
        notes=form_guide.details_lines(form.questions, form.lang),
        choices={**choices_of(form), disclosure: tuple(DISCLOSURE_WORDS)},
        offers={**lists.long, **_offers(form, lists)},
        prompts={**_field_prompts(form, fields), **_who_prompts(form)},
        widths={**dict.fromkeys(headers, _FIELD_WIDTH), **widths_of(form, DETAILS, _BESIDE_WIDTHS)},
        header_height=header_height(headers, _FIELD_WIDTH),
        footer=str(form.number),
        filled_in=True,
        lang=form.lang,
    )


def _with_room(headers: Iterable[str], rows: Sequence[Mapping[str, str]]) -> list[list[Cell]]:
    """Return the rows of a sheet beside the form, and below them some that are blank, to be filled in."""
    blank: Sequence[Mapping[str, str]] = [{}] * (_ROOM - len(rows))
    names = [header.partition("\n")[0] for header in headers]  # rows go by the Chinese word
    return [[row.get(name, "") for name in names] for row in (*rows, *blank)]


def _fields(form: FormOf) -> Mapping[str, Sequence[RecordField]]:
    """Return by its heading every field that questions have; fields of one Chinese word share a column."""
    fields: dict[str, list[RecordField]] = {}
    for question in form.questions:
        for known in question.fields.values():
            fields.setdefault(known.label.zh, []).append(known)
    return {form.head(alike[0].label): alike for alike in fields.values()}


def choices_of(form: FormOf) -> Mapping[str, tuple[str, ...]]:
    """Return the words of every field that has a closed list."""
    kinds = {head: [known.kind for known in alike] for head, alike in _fields(form).items()}
    return {head: words for head, of_field in kinds.items() if (words := _words(of_field))}


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


def _field_prompts(form: FormOf, fields: Mapping[str, Sequence[RecordField]]) -> Mapping[str, str]:
    """Say beside each cell for which questions it is filled in, and how."""
    prompts: dict[str, str] = {}
    for head, alike in fields.items():
        asks = [q.ask for q in form.questions if any(f in alike for f in q.fields.values())]
        how = _DATE_PROMPT.to(form.lang) if any(isinstance(f.kind, Dated) for f in alike) else ""
        only = Text(
            f"只在事项为「{'」「'.join(ask.zh for ask in asks)}」时填写。",
            f"Only where the question is: {'; '.join(ask.en for ask in asks)}. ",
        )
        said = how if len(asks) == len(form.questions) else f"{only.to(form.lang)}{how}"
        if said:
            prompts[head] = said.strip()
    return prompts


def _who_prompts(form: FormOf) -> Mapping[str, str]:
    """Say beside the cells of a person that choosing from the list is enough."""
    return dict.fromkeys(form.heads(DETAILS, "number"), _WHO_PROMPT.to(form.lang))


def _offers(form: FormOf, lists: FormLists) -> Mapping[str, ListOf]:
    """Return the lists of people and of questions, for the sheets beside 反馈表."""
    return dict(zip(form.heads(DETAILS, "number", "question"), (lists.people, lists.asks), strict=True))


def corrections_sheet(form: FormOf, rows: Sequence[Mapping[str, str]], lists: FormLists) -> SheetText:
    """Return the sheet on which an answer is taken back."""
    headers = form.heads(CORRECTIONS, *WHO, *_CORRECTED)
    return SheetText(
        CORRECTIONS.sheet,
        headers,
        _with_room(headers, rows),
        notes=[form_guide.CORRECTIONS.to(form.lang)],
        choices=dict.fromkeys(form.heads(CORRECTIONS, "was", "now"), OFFERED),
        offers=_offers(form, lists),
        prompts=_who_prompts(form),
        widths={**dict.fromkeys(headers, _FIELD_WIDTH), **widths_of(form, CORRECTIONS, _CORRECTION_WIDTHS)},
        header_height=header_height(headers, _FIELD_WIDTH),
        footer=str(form.number),
        filled_in=True,
        lang=form.lang,
    )
