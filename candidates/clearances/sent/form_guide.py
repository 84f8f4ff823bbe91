"""What the forms say about themselves: how each word is meant, what is asked in full, what may be done."""

from collections.abc import Iterator, Mapping, Sequence

from candidates.clearances.answers.words import NOT_ASKED, SENT_BEFORE
from candidates.clearances.records.record_values import expected
from candidates.tables.guides import guide_sheet
from files.workbooks import SheetText
from vocabulary.answers import WORDS_ZH, Word
from vocabulary.questions import Question

ABOVE = (
    "逐人逐项从列表中选填。可以排序、筛选、调整列宽；请勿增删列，勿只移动部分列。"
    "留空即未反馈，既不视为有，也不视为没有。"
)
CORRECTIONS = "只在改正以前的反馈时填写：写明原反馈、现反馈和原因，由另一名经办人办理，每一列都要填。"

# What a unit says with each word; no more is read into it.
MEANINGS: Mapping[Word, str] = {
    Word.NONE: "截至查询截止日，已查询本单位掌握的有关记录，没有发现该事项所问的情形。未发现不等于没有。",
    Word.FOUND: "本单位记录中有该事项所问的情形，并有文书为据。每件在「明细」填一行；没有明细的，该项待定。",
    Word.CHECKING: "正在查证，现在还不能答复。查清后请改填；在此之前按待反馈处理。",
    Word.WRONG_PERSON: "记录中的人与本行姓名、身份证号不一致，不能确定是同一人。不作为有，也不作为没有。",
    Word.NOT_OURS: "该事项不由本单位掌握，无从查询。请告知应由哪个单位答复。",
}
_RULES = (
    "每人一行、每项一列，从列表中选一个词。身份证号供核对之用，请勿改动；发现不一致的，填「身份不符」。",
    (
        "各行请整行排序、筛选。行码与人员编号、姓名、身份证号对应：剪切、粘贴或者只移动部分列的行，读取时不采用，"
        "该人员继续待反馈。"
    ),
    "颜色、删除线、批注、隐藏行不作为反馈内容。「备注」只留存，不作为反馈。",
    (
        f"写有「{NOT_ASKED}」的格，该事项依法不向本单位核查此人（例如须本人书面同意而没有同意）；"
        f"写有「{SENT_BEFORE}」的，此前已经送审。这两种格请勿填写。"
    ),
    (
        "「明细」从列表选人（编号 姓名 身份证号后四位）和事项，只填该事项的列；日期写成 2021-03-05，"
        "只知道月或者年的写 2021-03 或 2021。"
    ),
    "「告知范围」写明该情形可以告知本人到什么程度：可告知、仅告知条款、依法不予告知；后两种须写明依据。",
    "依法封存的记录（未成年人犯罪记录、治安违法记录等）没有问到的，不得填报，也不得写入备注。",
    "「签署」须有经办人、分管领导、反馈日期；查询截止日是查询记录所到的日期。",
    "本表含个人信息，只供本单位核查，不得转发、复制；反馈后按规定清除。",
)


def guide(questions: Sequence[Question], due: str = "") -> SheetText:
    """Return the sheet that explains the others."""
    return guide_sheet(list(_lines(questions, due)))


def details_lines(questions: Sequence[Question]) -> list[str]:
    """Say for each question with fields which columns of 明细 a row about it has."""
    labels = [(q.ask.zh, "、".join(known.label.zh for known in q.fields.values())) for q in questions]
    return [f"事项为「{ask}」的，填：{listed}。" for ask, listed in labels if listed]


def basis_of(question: Question) -> str:
    """Return on what ground a question is put."""
    return "本人书面同意" if question.by_consent else question.basis


def _lines(questions: Sequence[Question], due: str) -> Iterator[str]:
    """Yield the lines of the sheet."""
    yield "一、每个词的含义"
    yield from (f"{WORDS_ZH[word]}：{meaning}" for word, meaning in MEANINGS.items())
    yield "留空：未反馈。既不视为有，也不视为没有；该人员继续待反馈。"
    yield "二、怎样填写"
    yield from (f"{index}. {rule}" for index, rule in enumerate(_RULES, start=1))
    if due:
        yield f"请于 {due} 前反馈。"
    yield "三、核查事项"
    for index, question in enumerate(questions, start=1):
        yield f"{index}. {question.ask.zh}　依据：{basis_of(question)}"
        for known in question.fields.values():
            yield f"　　{known.label.zh}：{expected(known.kind).zh}"
