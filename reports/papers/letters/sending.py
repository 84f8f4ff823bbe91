"""送审函 to each unit, and 移交登记表 of all forms of a batch."""

from reports.disclosed.booklet import Grid
from reports.disclosed.letters import Fields, Letter, Part, SentBatch, SentFile
from reports.letter_kinds import LetterKind
from reports.papers.letters.fields import CALL, SEAL, due_words, fingerprint_words
from reports.papers.shared.frame import day_words


def _letter(of: Fields) -> Letter:
    """Word the letter with which a unit receives its form."""
    words = of.words
    return Letter(
        title=f"关于核查{words['县']}{words['年份']}年{words['对象']}有关情况的函",
        to=f"{words['单位']}：",
        parts=(
            Part(
                lines=(
                    (
                        f"现送上{words['批次']}名单 {words['人数']} 人，涉及 {words['村数']} 个村。"
                        "请就下列事项逐人查询，并在所附反馈表中逐项答复。"
                    ),
                )
            ),
            Part("一、核查事项及依据"),
            *of.parts["核查事项"],
            Part(
                "二、填写要求",
                (
                    "1. 每人每项从列表中选填，各词含义见「填写说明」。填「有」的，在「明细」写明文书。",
                    "2. 留空即未反馈，既不视为有，也不视为没有。没有查询的，请不要填「未发现」。",
                    "3. 「签署」由经办人、审核人、分管领导填写；打印后签字盖章的，一并送来。",
                    "4. 只填所列事项。依法封存的记录没有问到的，不得填报。",
                ),
            ),
            Part("三、反馈期限", (f"请于{words['期限']}前反馈。",)),
            Part(
                "四、保密和回避",
                (
                    "名单含个人信息，只供核查，不得转发、复制、另作他用，用后按规定清除。",
                    "经办人与名单所列人员有近亲属关系的，请回避。",
                ),
            ),
            Part("附件", (words["文件"], f"指纹（SHA-256）：{words['指纹']}")),
        ),
        signs=(CALL,),
        seal=(SEAL, words["日期"]),
        reader="本函只发给所列单位",
    )


def _register(of: Fields) -> Letter:
    """Word the register of who received which form."""
    words = of.words
    return Letter(
        title=f"{words['县']}{words['年份']}年{words['对象']}核查反馈表移交登记表",
        to="",
        parts=(
            Part(
                lines=(
                    f"批次：{words['批次']}",
                    "每份反馈表由领取人核对文件名后签字。指纹用于日后查明交出的是哪一份文件。",
                    "文件设有密码的，密码另行告知，不写在本表上。",
                )
            ),
            *of.parts["登记"],
        ),
        signs=("移交人：____________",),
        seal=(words["日期"],),
        reader="本表由工作专班留存",
    )


_OF_BATCH = ("县", "年份", "对象", "批次", "日期")
SENDING = LetterKind(
    "送审函",
    (*_OF_BATCH, "单位", "联络员", "人数", "村数", "期限", "文件", "指纹"),
    ("核查事项",),
    ("单位", "批次", "人数", "核查事项"),
    _letter,
)
REGISTER = LetterKind("移交登记表", _OF_BATCH, ("登记",), ("批次", "登记"), _register)


def sending_fields(batch: SentBatch, sent: SentFile) -> Fields:
    """Return what is filled in on the letter to one unit."""
    rows = tuple((str(index), ask, basis) for index, (ask, basis) in enumerate(sent.questions, start=1))
    return Fields(
        {
            **_of_batch(batch),
            "单位": sent.unit,
            "联络员": sent.contact,
            "人数": f"{sent.people:,}",
            "村数": f"{sent.villages:,}",
            "期限": due_words(batch.due),
            "文件": sent.file,
            "指纹": fingerprint_words(sent.sha256),
        },
        {"核查事项": (Part(grid=Grid(("序号", "核查事项", "依据"), rows)),)},
    )


def register_fields(batch: SentBatch) -> Fields:
    """Return what is filled in on the register: a line for every form."""
    rows = tuple(
        (
            *(str(index), "　".join(word for word in (sent.unit, sent.contact) if word), sent.file),
            *(f"{sent.people:,}", fingerprint_words(sent.sha256), ""),
        )
        for index, sent in enumerate(batch.files, start=1)
    )
    headers = ("序号", "单位、联络员", "文件", "人数", "指纹（SHA-256）", "领取人签字、日期")
    return Fields(_of_batch(batch), {"登记": (Part(grid=Grid(headers, rows)),)})


def _of_batch(batch: SentBatch) -> dict[str, str]:
    """Return what is the same on all papers of a batch."""
    return {
        "县": batch.county,
        "年份": batch.year,
        "对象": batch.about,
        "批次": batch.batch,
        "日期": day_words(batch.made_on),
    }
