"""送审函 to each unit, and 移交登记表 of all forms of a batch."""

from reports.disclosed.booklet import Grid
from reports.disclosed.letters import Fields, Letter, Part, SentBatch, SentFile
from reports.letter_kinds import LetterKind
from reports.papers.letters.fields import CALL, ONE_UNIT, SEAL, due_words, fingerprint_words
from reports.papers.shared.frame import day_words
from vocabulary.texts import Lang, Text
from vocabulary.writing.reading_copies import Counts

_ASKED = Text("一、核查事项及依据", "1. Questions, and the basis of each")
_HOW = Text("二、填写要求", "2. How to fill in the form")
_HOW_LINES = (
    Text(
        "1. 每人每项从列表中选填，各词含义见「填写说明」。填「有」的，在「明细」写明文书。",
        "Choose one word from the list for each person and question; 填写说明 says what each word means. "
        "Where it is “found”, name the papers on the sheet 明细 (details).",
    ),
    Text(
        "2. 留空即未反馈，既不视为有，也不视为没有。没有查询的，请不要填「未发现」。",
        "A blank cell is no answer: neither a yes nor a no. Do not write “none found” of anybody who was not "
        "looked up.",
    ),
    Text(
        "3. 「签署」由经办人、审核人、分管领导填写；打印后签字盖章的，一并送来。",
        "The officer, the reviewer and the leader in charge fill in the sheet 签署 (signatures); a printed "
        "copy with signatures and seal is sent with it.",
    ),
    Text(
        "4. 只填所列事项。依法封存的记录没有问到的，不得填报。",
        "Answer the listed questions alone. Records that are sealed by law and not asked for may not be "
        "reported.",
    ),
)
_UNTIL = Text("三、反馈期限", "3. By when")
_CARE = Text("四、保密和回避", "4. Care with the data, and recusal")
_CARE_LINES = (
    Text(
        "名单含个人信息，只供核查，不得转发、复制、另作他用，用后按规定清除。",
        "The list holds personal data and is for these checks alone. It may not be passed on, copied or used "
        "for anything else, and is deleted afterwards as prescribed.",
    ),
    Text(
        "经办人与名单所列人员有近亲属关系的，请回避。",
        "An officer who is close kin to anybody on the list does not take part.",
    ),
)
_ATTACHED = Text("附件", "Attached")
_FINGERPRINT = Text("指纹（SHA-256）", "fingerprint (SHA-256)")
_ASKED_HEADS = (Text("序号", "no."), Text("核查事项", "question"), Text("依据", "basis"))
_REGISTER_HEADS = (
    Text("序号", "no."),
    Text("单位、联络员", "unit, and whom to call"),
    Text("文件", "file"),
    Text("人数", "people"),
    _FINGERPRINT,
    Text("领取人签字、日期", "received by (signature), day"),
)
_REGISTER_LINES = (
    Text(
        "每份反馈表由领取人核对文件名后签字。指纹用于日后查明交出的是哪一份文件。",
        "Whoever receives a form checks the name of the file and signs. The fingerprint shows later which "
        "file was handed over.",
    ),
    Text(
        "文件设有密码的，密码另行告知，不写在本表上。",
        "Where a file has a password, it is passed on by another way and does not stand here.",
    ),
)


def _letter(of: Fields, lang: Lang) -> Letter:
    """Word the letter with which a unit receives its form."""
    words = of.words
    title = Text(
        f"关于核查{words['县']}{words['年份']}年{words['对象']}有关情况的函",
        f"Request to check {words['对象']} ({words['县']}, {words['年份']})",
    )
    said = Text(
        f"现送上{words['批次']}名单 {words['人数']} 人，涉及 {words['村数']} 个村。"
        "请就下列事项逐人查询，并在所附反馈表中逐项答复。",
        f"Attached is the list of {words['批次']}. People: {words['人数']}; villages: {words['村数']}. "
        "Please look up every person on the questions below, and answer each of them in the form attached.",
    )
    until = Text(f"请于{words['期限']}前反馈。", f"Please answer by {words['期限']}.")
    return Letter(
        title=title.to(lang),
        to=Text(f"{words['单位']}：", f"To {words['单位']}").to(lang),
        parts=(
            Part(lines=(said.to(lang),)),
            Part(_ASKED.to(lang)),
            *of.parts["核查事项"],
            Part(_HOW.to(lang), tuple(line.to(lang) for line in _HOW_LINES)),
            Part(_UNTIL.to(lang), (until.to(lang),)),
            Part(_CARE.to(lang), tuple(line.to(lang) for line in _CARE_LINES)),
            Part(_ATTACHED.to(lang), (words["文件"], _fingerprint(words["指纹"]).to(lang))),
        ),
        signs=(CALL.to(lang),),
        seal=(SEAL.to(lang), words["日期"]),
        reader=ONE_UNIT.to(lang),
    )


def _fingerprint(words: str) -> Text:
    """Name the fingerprint of a file."""
    return Text(f"{_FINGERPRINT.zh}：{words}", f"{_FINGERPRINT.en}: {words}")


def _register(of: Fields, lang: Lang) -> Letter:
    """Word the register of who received which form."""
    words = of.words
    title = Text(
        f"{words['县']}{words['年份']}年{words['对象']}核查反馈表移交登记表",
        f"Register of forms handed over: checks on {words['对象']} ({words['县']}, {words['年份']})",
    )
    batch = Text(f"批次：{words['批次']}", f"batch: {words['批次']}")
    return Letter(
        title=title.to(lang),
        to="",
        parts=(
            Part(lines=(batch.to(lang), *(line.to(lang) for line in _REGISTER_LINES))),
            *of.parts["登记"],
        ),
        signs=(Text("移交人：____________", "handed over by: ____________").to(lang),),
        seal=(words["日期"],),
        reader=Text("本表由工作专班留存", "kept by the working group").to(lang),
    )


_OF_BATCH = ("县", "年份", "对象", "批次", "日期")
SENDING = LetterKind(
    "送审函",
    "letter to a unit with its form",
    Counts.SENT,
    (*_OF_BATCH, "单位", "联络员", "人数", "村数", "期限", "文件", "指纹"),
    ("核查事项",),
    ("单位", "批次", "人数", "核查事项"),
    _letter,
)
REGISTER = LetterKind(
    "移交登记表",
    "register of the forms handed over",
    Counts.SIGNED,
    _OF_BATCH,
    ("登记",),
    ("批次", "登记"),
    _register,
)


def sending_fields(batch: SentBatch, sent: SentFile, lang: Lang) -> Fields:
    """Return what is filled in on the letter to one unit."""
    rows = tuple(
        (str(index), ask.to(lang), basis.to(lang))
        for index, (ask, basis) in enumerate(sent.questions, start=1)
    )
    heads = tuple(head.to(lang) for head in _ASKED_HEADS)
    return Fields(
        {
            **_of_batch(batch, lang),
            "单位": sent.unit.to(lang),
            "联络员": sent.contact,
            "人数": f"{sent.people:,}",
            "村数": f"{sent.villages:,}",
            "期限": due_words(batch.due, lang),
            "文件": sent.file,
            "指纹": fingerprint_words(sent.sha256),
        },
        {"核查事项": (Part(grid=Grid(heads, rows)),)},
    )


def register_fields(batch: SentBatch, lang: Lang) -> Fields:
    """Return what is filled in on the register: a line for every form."""
    between = Text("　", ", ").to(lang)
    rows = tuple(
        (
            str(index),
            between.join(word for word in (sent.unit.to(lang), sent.contact) if word),
            sent.file,
            f"{sent.people:,}",
            fingerprint_words(sent.sha256),
            "",
        )
        for index, sent in enumerate(batch.files, start=1)
    )
    heads = tuple(head.to(lang) for head in _REGISTER_HEADS)
    return Fields(_of_batch(batch, lang), {"登记": (Part(grid=Grid(heads, rows)),)})


def _of_batch(batch: SentBatch, lang: Lang) -> dict[str, str]:
    """Return what is the same on all papers of a batch."""
    return {
        "县": batch.county,
        "年份": batch.year,
        "对象": batch.about.to(lang),
        "批次": batch.batch,
        "日期": day_words(batch.made_on, lang),
    }
