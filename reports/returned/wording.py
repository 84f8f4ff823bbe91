"""What is wrong and how to fix it, said to the sender: our folders and settings are none of theirs."""

import re
from collections.abc import Mapping

from vocabulary.problems import Problem
from vocabulary.texts import Lang, Text
from vocabulary.writing.masking import masked
from vocabulary.writing.unseen import shown

# What only the working group has: its folders, its files of settings, its commands.
CLERKS_WORDS = re.compile(
    r"election\.yaml|villages\.xlsx|(?:rosters|clearances|papers|forms)/|该单位|对方|请乡镇|--"
)
# By code: the way out for the sender, where ours speaks of what only the working group has.
_HELP: Mapping[str, Text] = {
    "another-election": Text("请用本县原发的反馈表填报", "answer in the form that this county sent"),
    "no-header": Text(
        "请保留原发模板的表头，不要删改", "keep the headings of the table as it was sent, and change none"
    ),
    "not-a-roster": Text(
        "请报送填好的人选名册（电子表格）；照片、文档和压缩包不能代替",
        "send the roster filled in as a workbook; photographs, documents and packed files do not do",
    ),
    "not-a-workbook": Text(
        "请用原发的表格填写，存为 .xlsx 重新报送；照片、文档和扫描件不能代替",
        "fill in the table as it was sent, save it as .xlsx and send it again; photographs, documents and "
        "scans do not do",
    ),
    "password": Text("请另存一份不设密码的文件重新报送", "send a copy without a password"),
    "question-of-another-unit": Text(
        "如确由本单位反馈，请告知联审工作专班", "if it is yours to answer, say so to the working group"
    ),
    "two-rosters": Text(
        "请告知以哪一份为准，只保留一份报送；在此之前重复的行均不采用",
        "say which of them counts and send that one alone; until then rows that are in both are not used",
    ),
    "unit-conflict": Text("请用本单位的反馈表重新填报", "answer in the form of your own unit"),
    "unknown-person": Text(
        "请对照原发的反馈表核对；如误用了其他县区或往届的表，请改用原发的",
        "compare with the form as it was sent; if another county's or an older one was used, use that one",
    ),
}
_NOTHING = Text("", "")


def for_sender(problem: Problem, lang: Lang) -> tuple[str, str]:
    """Return what is wrong and what to do, as the sender reads it."""
    way_out = problem.help
    if CLERKS_WORDS.search(way_out.zh):
        way_out = _HELP.get(problem.code, _NOTHING)
    return shown(_message(problem, lang)), shown(way_out.to(lang))


def _message(problem: Problem, lang: Lang) -> str:
    """Return a message in which the sender's file is this one, and no folder of ours is named."""
    this, villages = Text("本文件 ", "this file "), Text("村情表", "the table of villages")
    own = problem.message.to(lang).replace(f"{masked(problem.place.file)} ", this.to(lang))
    return re.sub(r"(?:rosters|clearances)/", "", own.replace("villages.xlsx", villages.to(lang)))
