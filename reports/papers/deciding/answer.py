"""复核通知书: what somebody who objected is told of the re-check, in the words written for the person."""

from reports.disclosed.deciding.notices import Answered
from reports.disclosed.letters import Fields, Letter, Part
from reports.letter_kinds import LetterKind
from reports.papers.deciding.fields import (
    ABOUT_PERSON,
    BLANK_DAY,
    OWN_READER,
    person_words,
    receipt_for,
    routes_part,
)

_NAME = "复核通知书"
_ROOM = "（请写明答复内容）______________________________________________________"


def _letter(of: Fields) -> Letter:
    """Word the answer to one objection."""
    words = of.words
    return Letter(
        title=_NAME,
        to=f"{words['姓名']}：",
        parts=(
            Part(lines=(f"人员编号 {words['人员编号']}　{words['文号']}",)),
            Part(
                lines=(
                    (
                        f"你对{words['乡镇']}{words['村']}{words['职务']}人选审查结果提出的异议，"
                        f"于 {words['异议日期']} 收到。{words['复核单位']}由原经办人以外的人员进行了复核，"
                        f"复核日期 {words['复核日期']}。"
                    ),
                )
            ),
            Part("复核结果", (words["复核结果"],)),
            *of.parts["答复"],
            *of.parts["其他途径"],
        ),
        signs=(),
        seal=(f"{words['认定机构']}（盖章）", BLANK_DAY),
        reader=OWN_READER,
        inside=False,
    )


ANSWER = LetterKind(
    _NAME,
    (*ABOUT_PERSON, "文号", "异议日期", "复核单位", "复核日期", "复核结果"),
    ("答复", "其他途径"),
    ("姓名", "复核结果", "答复", "其他途径"),
    _letter,
    receipt_for(_NAME),
)


def answer_fields(made: Answered) -> Fields:
    """Return what is filled in on the answer to one objection."""
    return Fields(
        {
            **person_words(made.to, made.county, made.decider),
            "文号": made.document,
            "异议日期": made.objected_on.isoformat(),
            "复核单位": made.unit,
            "复核日期": made.rechecked_on.isoformat(),
            "复核结果": made.outcome.zh,
        },
        {
            "答复": (Part("答复", (made.reply or _ROOM,)),),
            "其他途径": routes_part("其他途径", made.routes, "依照法律、法规的规定。"),
        },
    )
