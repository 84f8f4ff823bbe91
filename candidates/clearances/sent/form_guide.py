"""What the forms say about themselves: how each word is meant, what is asked in full, what may be done."""

from collections.abc import Iterator, Mapping, Sequence

from candidates.clearances.answers.words import DISCLOSURE_WORDS, NOT_ASKED, SENT_BEFORE
from candidates.clearances.records.record_values import expected
from candidates.tables.guides import FILLED_IN_CHINESE, guide_sheet
from files.workbooks import SheetText
from vocabulary.answers import WORDS_ZH, Word
from vocabulary.kinds import Choice, Dated, Flag, Kind, Several, Whole, Words
from vocabulary.questions import Disclosure, Question
from vocabulary.texts import Lang, Text

ABOVE = Text(
    "逐人逐项从列表中选填。可以排序、筛选、调整列宽；请勿增删列，勿只移动部分列。"
    "留空即未反馈，既不视为有，也不视为没有。",
    "For each person and question choose a word from the list. Rows may be sorted and filtered, and columns "
    "widened; do not add or delete columns, or move some of them alone. A blank cell is no answer: neither "
    "yes nor no.",
)
CORRECTIONS = Text(
    "只在改正以前的反馈时填写：写明原反馈、现反馈和原因，由另一名经办人办理，每一列都要填。",
    "Fill this in only to correct an earlier answer: the earlier answer, the answer now and the reason, by "
    "another officer; every column is needed.",
)
RECUSAL = Text(
    "本人及经办人与名单所列人员有近亲属关系的，已回避",
    "whoever of us is close kin to anybody on the list took no part",
)

# What a unit says with each word; no more is read into it.
MEANINGS: Mapping[Word, Text] = {
    Word.NONE: Text(
        "截至查询截止日，已查询本单位掌握的有关记录，没有发现该事项所问的情形。未发现不等于没有。",
        "none found: this unit searched its records up to the day named, and found nothing of what is asked. "
        "It does not say that there is none.",
    ),
    Word.FOUND: Text(
        "本单位记录中有该事项所问的情形，并有文书为据。每件在「明细」填一行；没有明细的，该项待定。",
        "found: the records of this unit have what is asked, on the evidence of a paper. Each gets a row on "
        "the sheet 明细 (records); without one the question stays open.",
    ),
    Word.CHECKING: Text(
        "正在查证，现在还不能答复。查清后请改填；在此之前按待反馈处理。",
        "checking: this unit cannot answer yet. Please change it once that is clear; until then the answer "
        "is awaited.",
    ),
    Word.WRONG_PERSON: Text(
        "记录中的人与本行姓名、身份证号不一致，不能确定是同一人。不作为有，也不作为没有。",
        "wrong person: name and ID number on record differ from this row, and nobody can say that it is one "
        "person. It counts neither as found nor as none.",
    ),
    Word.NOT_OURS: Text(
        "该事项不由本单位掌握，无从查询。请告知应由哪个单位答复。",
        "not ours: this unit keeps no records on the question. Please say which unit should answer.",
    ),
}
_BLANK = Text(
    "留空：未反馈。既不视为有，也不视为没有；该人员继续待反馈。",
    "A blank cell is no answer: neither yes nor no, and the answer is still awaited.",
)
_RULES = (
    Text(
        "每人一行、每项一列，从列表中选一个词。身份证号供核对之用，请勿改动；发现不一致的，填「身份不符」。",
        "Each person has a row and each question a column; choose one word from the list. The ID number is "
        "there to compare; do not change it. Where it differs, write 身份不符 (wrong person).",
    ),
    Text(
        "各行请整行排序、筛选。行码与人员编号、姓名、身份证号对应：剪切、粘贴或者只移动部分列的行，读取时不采用，"
        "该人员继续待反馈。",
        "Sort and filter whole rows. The row code belongs to the number, the name and the ID number: a row "
        "that was cut, pasted or moved in part is not used, and the answer is still awaited.",
    ),
    Text(
        "颜色、删除线、批注、隐藏行不作为反馈内容。「备注」只留存，不作为反馈。",
        "Colours, struck-out words, notes and hidden rows are no answers, nor are remarks, which are kept.",
    ),
    Text(
        f"写有「{NOT_ASKED}」的格，该事项依法不向本单位核查此人（例如须本人书面同意而没有同意）；"
        f"写有「{SENT_BEFORE}」的，此前已经送审。这两种格请勿填写。",
        f"{NOT_ASKED} (not asked): by law this unit is not asked the question about this person, for example "
        f"without the person's consent in writing. {SENT_BEFORE} (sent before): an earlier form asks it. "
        "Leave both as they are.",
    ),
    Text(
        "「明细」从列表选人（编号 姓名 身份证号后四位）和事项，只填该事项的列；日期写成 2021-03-05，"
        "只知道月或者年的写 2021-03 或 2021。",
        "On the sheet 明细 (records) choose the person (number, name, end of the ID number) and the "
        "question, and fill in the columns of that question alone. A date is 2021-03-05; where only the "
        "month or the year is known, 2021-03 or 2021.",
    ),
    Text(
        "「告知范围」写明该情形可以告知本人到什么程度：可告知、仅告知条款、依法不予告知；后两种须写明依据。",
        "告知范围 says how far the record may be disclosed to the person: 可告知 (in full), 仅告知条款 (the "
        "provision alone), 依法不予告知 (by law not at all); the last two need the basis for it.",
    ),
    Text(
        "依法封存的记录（未成年人犯罪记录、治安违法记录等）没有问到的，不得填报，也不得写入备注。",
        "Records sealed by law (crimes of minors, breaches of public order and others) that are not asked "
        "for may not be reported, nor written under remarks.",
    ),
    Text(
        "「签署」须有经办人、分管领导、反馈日期；查询截止日是查询记录所到的日期。",
        "The sheet 签署 (signature) needs the officer, the leader in charge and the day of the answer; "
        "查询截止日 is the day up to which records were searched.",
    ),
    Text(
        "本表含个人信息，只供本单位核查，不得转发、复制；反馈后按规定清除。",
        "This form holds personal data, for the checks of this unit alone: it may not be passed on or "
        "copied, and is deleted after the answer as prescribed.",
    ),
)
_WORDS = Text("一、每个词的含义", "1. What each word means")
_HOW = Text("二、怎样填写", "2. How to fill it in")
_QUESTIONS = Text("三、核查事项", "3. The questions")
_DISCLOSURE = {
    Disclosure.FULL: "in full",
    Disclosure.ITEM_ONLY: "the provision alone",
    Disclosure.WITHHELD: "by law not at all",
}
_CONSENT = Text("本人书面同意", "the person's consent in writing")


def guide(questions: Sequence[Question], due: Text, lang: Lang) -> SheetText:
    """Return the sheet that explains the others."""
    return guide_sheet(list(_lines(questions, due, lang)), lang)


def details_lines(questions: Sequence[Question], lang: Lang) -> list[str]:
    """Say for each question with fields which columns of 明细 a row about it has."""
    listed = [
        Text(
            f"事项为「{question.ask.zh}」的，填：{'、'.join(f.label.zh for f in question.fields.values())}。",
            f"{question.ask.zh} ({question.ask.en}): fill in "
            f"{', '.join(f'{f.label.zh} ({f.label.en})' for f in question.fields.values())}.",
        )
        for question in questions
        if question.fields
    ]
    return [line.to(lang) for line in listed]


def basis_of(question: Question) -> str:
    """Return on what ground a question is put."""
    return _CONSENT.zh if question.by_consent else question.basis


def _lines(questions: Sequence[Question], due: Text, lang: Lang) -> Iterator[str]:
    """Yield the lines of the sheet."""
    if lang is Lang.EN:
        yield FILLED_IN_CHINESE
    yield _WORDS.to(lang)
    yield from (
        Text(f"{WORDS_ZH[word]}：{meaning.zh}", f"{WORDS_ZH[word]} = {meaning.en}").to(lang)
        for word, meaning in MEANINGS.items()
    )
    yield _BLANK.to(lang)
    yield _HOW.to(lang)
    yield from (f"{index}. {rule.to(lang)}" for index, rule in enumerate(_RULES, start=1))
    if due.zh:
        yield Text(f"请于 {due.zh} 前反馈。", f"Please answer by {due.en}.").to(lang)
    yield _QUESTIONS.to(lang)
    for index, question in enumerate(questions, start=1):
        yield f"{index}. {_question(question).to(lang)}"
        for known in question.fields.values():
            label = known.label
            yield Text(
                f"　　{label.zh}：{expected(known.kind).zh}",
                f"　　{label.zh} ({label.en}): {_in_english(known.kind)}",
            ).to(lang)
    if lang is Lang.EN:
        yield from _choices_beside()


def _question(question: Question) -> Text:
    """Return a question in full, and on what ground it is put."""
    english = _CONSENT.en if question.by_consent else question.basis
    return Text(
        f"{question.ask.zh}　依据：{basis_of(question)}",
        f"{question.ask.zh} ({question.ask.en})　basis: {english}",
    )


def _in_english(kind: Kind) -> str:
    """Say in English what a cell holds, and what each Chinese word to choose means."""
    match kind:
        case Choice(options) | Several(options):
            return "; ".join(f"{option.zh} = {option.en}" for option in options.values())
        case Flag():
            return "是 = yes; 否 = no"
        case Words() | Whole() | Dated():
            return expected(kind).en


def _choices_beside() -> Iterator[str]:
    """Yield what the other words to choose mean."""
    meant = "; ".join(f"{zh} = {_DISCLOSURE[known]}" for zh, known in DISCLOSURE_WORDS.items())
    yield f"告知范围 (how far it may be disclosed): {meant}"
    yield f"回避声明 (statement on recusal): {RECUSAL.zh} = {RECUSAL.en}"
