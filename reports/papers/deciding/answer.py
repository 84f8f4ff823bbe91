"""复核通知书: what somebody who objected is told of the re-check, in the words written for the person."""

from reports.disclosed.deciding.notices import Answered
from reports.disclosed.letters import Fields, Letter, Part
from reports.letter_kinds import LetterKind
from reports.papers.deciding.fields import (
    ABOUT_PERSON,
    OWN_READER,
    person_words,
    receipt_for,
    routes_part,
    sealed,
)
from vocabulary.texts import Lang, Text
from vocabulary.writing.reading_copies import Counts

_TITLE = Text("复核通知书", "Notice of the re-check")
_ANSWER = Text("答复", "Answer")
_ROOM = Text(
    "（请写明答复内容）______________________________________________________",
    "(the answer is written here) ______________________________________________________",
)
_LAW = Text("依照法律、法规的规定。", "As laws and regulations say.")


def _letter(of: Fields, lang: Lang) -> Letter:
    """Word the answer to one objection."""
    words = of.words
    number = Text(
        f"人员编号 {words['人员编号']}　{words['文号']}", f"number {words['人员编号']}   {words['文号']}"
    )
    said = Text(
        f"你对{words['乡镇']}{words['村']}{words['职务']}人选审查结果提出的异议，"
        f"于 {words['异议日期']} 收到。{words['复核单位']}由原经办人以外的人员进行了复核，"
        f"复核日期 {words['复核日期']}。",
        f"Your objection to the result of the review of nominees for {words['职务']} of {words['乡镇']}"
        f"{words['村']} was received on {words['异议日期']}. {words['复核单位']} had it checked again, by "
        f"other people than before, on {words['复核日期']}.",
    )
    return Letter(
        title=_TITLE.to(lang),
        to=Text(f"{words['姓名']}：", f"To {words['姓名']}").to(lang),
        parts=(
            Part(lines=(number.to(lang),)),
            Part(lines=(said.to(lang),)),
            Part(Text("复核结果", "Result of the re-check").to(lang), (words["复核结果"],)),
            *of.parts["答复"],
            *of.parts["其他途径"],
        ),
        signs=(),
        seal=sealed(of, lang),
        reader=OWN_READER.to(lang),
        inside=False,
    )


ANSWER = LetterKind(
    _TITLE.zh,
    "answer to an objection, with the proof of service",
    Counts.SERVED,
    (*ABOUT_PERSON, "文号", "异议日期", "复核单位", "复核日期", "复核结果"),
    ("答复", "其他途径"),
    ("姓名", "复核结果", "答复", "其他途径"),
    _letter,
    receipt_for(_TITLE),
)


def answer_fields(made: Answered, lang: Lang) -> Fields:
    """Return what is filled in on the answer to one objection."""
    return Fields(
        {
            **person_words(made.to, made.county, made.decider, lang),
            "文号": made.document,
            "异议日期": made.objected_on.isoformat(),
            "复核单位": made.unit,
            "复核日期": made.rechecked_on.isoformat(),
            "复核结果": made.outcome.to(lang),
        },
        {
            "答复": (Part(_ANSWER.to(lang), (made.reply or _ROOM.to(lang),)),),
            "其他途径": routes_part(Text("其他途径", "Other ways"), made.routes, _LAW, lang),
        },
    )
