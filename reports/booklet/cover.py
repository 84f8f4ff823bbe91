"""What stands on the cover of the booklet, and at the foot of every page."""

from collections.abc import Sequence

from reports.disclosed.booklet import Foot
from reports.papers.shared.frame import fingerprint_of
from rules.model.pack import Pack
from vocabulary.texts import Lang, Text

CONTENTS = (
    Text("依据", "source"),
    Text("性质", "force"),
    Text("文本", "text"),
    Text("采用", "adoption"),
    Text("规则指纹", "fingerprint"),
)
ADVICE = Text(
    "机器比对，单位反馈，人认定。只有法律、法规明文规定不得的，比对结果才写“不得作为候选人”；其他一律“提请酌定”。"
    "优先条件和程序事项不进入比对结果。文字为转述，以原文为准。",
    "The machine compares, units answer, people decide. Only what law or regulation forbids is printed as a "
    "bar; everything else is for the deciding body to weigh. Wishes and steps never enter a verdict. The "
    "texts are in our own words; the published text prevails.",
)


def foot_of(packs: Sequence[Pack], lang: Lang) -> Foot:
    """Return the foot of every page; its fingerprint is the one that reports on these packs carry."""
    return Foot(
        sign=Text("审核人签字：", "Checked by: ").to(lang),
        date=Text("日期：", "Date: ").to(lang),
        page=("第 ", " 页 共 ", " 页") if lang is Lang.ZH else ("page ", " of ", ""),
        fingerprint=Text("规则指纹 ", "rules ").to(lang) + fingerprint_of(pack.sha256 for pack in packs),
    )
