"""The words for who reads an output, and what every output ends with."""

from collections.abc import Mapping

from reports.disclosed.reader import Audience
from vocabulary.texts import Text

AUDIENCE_WORDS: Mapping[Audience, Text] = {
    Audience.INTERNAL: Text("内部（联审工作专班）", "internal (the working group)"),
    Audience.DECIDER: Text("认定（认定机构）", "the deciding body"),
    Audience.TOWNSHIP: Text("乡镇", "the township"),
    Audience.PUBLIC: Text("公示", "the public"),
    Audience.PERSON: Text("本人", "the person"),
}

INSIDE = Text("内部资料", "internal")  # at the foot of what does not leave the office
FOOTER = Text(
    "本表为比对提示，供有权机构审查参考，不是资格认定。",
    "This report compares and advises the competent body; it decides nobody's eligibility.",
)
