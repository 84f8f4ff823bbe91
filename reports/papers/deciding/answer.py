"""复核通知书: what somebody who objected is told of the re-check, in the words written for the person."""

from reports.disclosed.letters import Letter, Part
from reports.disclosed.notices import Answered

ANSWER = "复核通知书"
_ROOM = "（请写明答复内容）______________________________________________________"


def answer(made: Answered) -> Letter:
    """Return the answer to one objection."""
    to = made.to
    number = f"　{made.document}" if made.document else ""
    routes = tuple(f"{each.words}（{each.rule}）。" for each in made.routes)
    return Letter(
        title="复核通知书",
        to=f"{to.name}：",
        parts=(
            Part(lines=(f"人员编号 {to.number}{number}",)),
            Part(
                lines=(
                    (
                        f"你对{to.township}{to.village}{'、'.join(to.posts)}人选审查结果提出的异议，"
                        f"于 {made.objected_on} 收到。{made.unit}由原经办人以外的人员进行了复核，"
                        f"复核日期 {made.rechecked_on}。"
                    ),
                )
            ),
            Part("复核结果", (made.outcome.zh,)),
            Part("答复", (made.reply or _ROOM,)),
            Part("其他途径", routes or ("依照法律、法规的规定。",)),
        ),
        signs=(),
        seal=(f"{made.decider}（盖章）", "______年____月____日"),
        reader="本件只送达本人，不得转发、张贴",
        inside=False,
    )
