"""送审函 to each unit, and 移交登记表 of all forms of a batch."""

from reports.disclosed.booklet import Grid
from reports.disclosed.letters import Letter, Part, SentBatch, SentFile

SENDING, REGISTER = "送审函", "移交登记表"
_GROUP = 8


def fingerprint_words(sha256: str) -> str:
    """Write a fingerprint so that it can be compared by eye and broken over lines."""
    return " ".join(sha256[at : at + _GROUP] for at in range(0, len(sha256), _GROUP))


def sending_letter(batch: SentBatch, sent: SentFile) -> Letter:
    """Return the letter with which a unit receives its form."""
    rows = tuple((str(index), ask, basis) for index, (ask, basis) in enumerate(sent.questions, start=1))
    return Letter(
        title=f"关于核查{batch.county}{batch.year}年{batch.about}有关情况的函",
        to=f"{sent.unit}：",
        parts=(
            Part(
                lines=(
                    (
                        f"现送上{batch.batch}名单 {sent.people:,} 人，涉及 {sent.villages:,} 个村。"
                        "请就下列事项逐人查询，并在所附反馈表中逐项答复。"
                    ),
                )
            ),
            Part("一、核查事项及依据", grid=Grid(("序号", "核查事项", "依据"), rows)),
            Part(
                "二、填写要求",
                (
                    "1. 每人每项从列表中选填，各词含义见「填写说明」。填「有」的，在「明细」写明文书。",
                    "2. 留空即未反馈，既不视为有，也不视为没有。没有查询的，请不要填「未发现」。",
                    "3. 「签署」由经办人、审核人、分管领导填写；打印后签字盖章的，一并送来。",
                    "4. 只填所列事项。依法封存的记录没有问到的，不得填报。",
                ),
            ),
            Part("三、反馈期限", ("请于______年____月____日____时前反馈。",)),
            Part(
                "四、保密和回避",
                (
                    "名单含个人信息，只供核查，不得转发、复制、另作他用，用后按规定清除。",
                    "经办人与名单所列人员有近亲属关系的，请回避。",
                ),
            ),
            Part("附件", (sent.file, f"指纹（SHA-256）：{fingerprint_words(sent.sha256)}")),
        ),
        signs=("联系人：____________　电话：____________", "（盖章）", batch.made_on),
        reader="本函只发给所列单位",
    )


def register(batch: SentBatch) -> Letter:
    """Return the register of who received which form."""
    rows = tuple(
        (str(index), sent.unit, sent.file, f"{sent.people:,}", fingerprint_words(sent.sha256), "", "")
        for index, sent in enumerate(batch.files, start=1)
    )
    headers = ("序号", "单位", "文件", "人数", "指纹（SHA-256）", "领取人签字", "日期")
    return Letter(
        title=f"{batch.county}{batch.year}年{batch.about}核查反馈表移交登记表（{batch.batch}）",
        to="",
        parts=(
            Part(
                lines=(
                    "每份反馈表由领取人核对文件名后签字。指纹用于日后查明交出的是哪一份文件。",
                    "文件设有密码的，密码另行告知，不写在本表上。",
                )
            ),
            Part(grid=Grid(headers, rows)),
        ),
        signs=("移交人：____________", batch.made_on),
        reader="本表由工作专班留存",
    )
