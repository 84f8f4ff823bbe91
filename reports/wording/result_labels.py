"""Labels of the results of polling that need nothing but the name of a figure."""

from collections.abc import Mapping

from vocabulary.texts import Text

LEFT_TO_PEOPLE = Text(
    "以上为事实和审查依据所载规定（转述，以公布文本为准），如何适用由有权机关依法决定，本表不作处理意见。",
    "These are the facts and the rule as the pack has it; the competent body decides how it applies.",
)
FIGURE: Mapping[str, Text] = {
    "members": Text("成员数", "members"),
    "age": Text("平均年龄", "mean age"),
    "women": Text("妇女", "women"),
    "party": Text("党员（含预备党员）", "Party members, on probation or not"),
    "college": Text("大专及以上", "junior college or more"),
    "senior_up": Text("高中及以上", "senior secondary or more"),
    "senior": Text("高中及中专", "senior secondary"),
    "junior": Text("初中及以下", "junior secondary or less"),
    "young": Text("三十五岁以下", "35 or younger"),
    "cross": Text("交叉任职", "in the committee and the branch"),
    "both_posts": Text("一肩挑（村）", "chair and secretary in one (villages)"),
}
NAMELESS = Text("（姓名未填）", "(no name)")
