"""What is wrong and how to fix it, said to the sender: our folders and settings are none of theirs."""

import re
from collections.abc import Mapping

from vocabulary.problems import Problem
from vocabulary.writing.masking import masked
from vocabulary.writing.unseen import shown

# What only the working group has: its folders, its files of settings, its commands.
CLERKS_WORDS = re.compile(
    r"election\.yaml|villages\.xlsx|(?:rosters|clearances|papers|forms)/|该单位|对方|请乡镇|--"
)
# By code: the way out for the sender, where ours speaks of what only the working group has.
_HELP: Mapping[str, str] = {
    "another-election": "请用本县原发的反馈表填报",
    "no-header": "请保留原发模板的表头，不要删改",
    "not-a-roster": "请报送填好的人选名册（电子表格）；照片、文档和压缩包不能代替",
    "not-a-workbook": "请用原发的表格填写，存为 .xlsx 重新报送；照片、文档和扫描件不能代替",
    "password": "请另存一份不设密码的文件重新报送",
    "question-of-another-unit": "如确由本单位反馈，请告知联审工作专班",
    "two-rosters": "请告知以哪一份为准，只保留一份报送；在此之前重复的行均不采用",
    "unit-conflict": "请用本单位的反馈表重新填报",
    "unknown-person": "请对照原发的反馈表核对；如误用了其他县区或往届的表，请改用原发的",
}


def for_sender(problem: Problem) -> tuple[str, str]:
    """Return what is wrong and what to do, as the sender reads it."""
    way_out = problem.help.zh
    if CLERKS_WORDS.search(way_out):
        way_out = _HELP.get(problem.code, "")
    return shown(_message(problem.message.zh, problem.place.file)), shown(way_out)


def _message(message: str, file: str) -> str:
    """Return a message in which the sender's file is this one, and no folder of ours is named."""
    own = message.replace(f"{masked(file)} ", "本文件 ").replace("villages.xlsx", "村情表")
    return re.sub(r"(?:rosters|clearances)/", "", own)
