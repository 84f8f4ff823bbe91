"""The columns of villages.xlsx that packs can test."""

from collections.abc import Mapping

from vocabulary.columns.field import Field, Source, by_name
from vocabulary.elections.choices import CATEGORIES, NOMINATION_MODES
from vocabulary.kinds import Choice, Flag, Whole
from vocabulary.texts import Text

VILLAGE_FIELDS: Mapping[str, Field] = by_name(
    Field(
        "category",
        Choice(CATEGORIES),
        Text("类别", "category"),
        Source.VILLAGE,
        ("村类型", "村类别", "村别", "村（社区）类别", "村居类别", "类别（村／社区）", "村或社区"),
    ),
    Field(
        "nomination_mode",
        Choice(NOMINATION_MODES),
        Text("提名方式", "mode of nomination"),
        Source.VILLAGE,
        ("候选人产生方式", "候选人提名方式", "本村提名方式", "村提名方式"),
    ),
    Field(
        "multi_ethnic",
        Flag(),
        Text("多民族", "several ethnicities"),
        Source.VILLAGE,
        ("多民族居住", "多民族聚居", "是否多民族", "是否多民族居住", "多民族村"),
    ),
    Field(
        "seats_chair",
        Whole(),
        Text("主任职数", "seats: chair"),
        Source.VILLAGE,
        ("村委会主任职数", "村主任职数", "主任名额", "主任应选名额", "主任应选数"),
    ),
    Field(
        "seats_vice_chair",
        Whole(),
        Text("副主任职数", "seats: vice chair"),
        Source.VILLAGE,
        ("村委会副主任职数", "村副主任职数", "副主任名额", "副主任应选名额", "副主任应选数"),
    ),
    Field(
        "seats_member",
        Whole(),
        Text("委员职数", "seats: members"),
        Source.VILLAGE,
        ("村委会委员职数", "村委委员职数", "委员名额", "委员应选名额", "委员应选数"),
    ),
    Field(
        "seats_committee",
        Whole(),
        Text("村委会职数", "seats: the whole committee"),
        Source.VILLAGE,
        (
            *("村委职数", "村民委员会职数", "村（居）委会职数", "居委会职数", "村委会总职数"),
            *("村委会职数合计", "村委会班子职数", "村委会成员职数", "村委会应选名额"),
        ),
    ),
    Field(
        "seats_branch",
        Whole(),
        Text("支委职数", "seats: branch committee"),
        Source.VILLAGE,
        (
            *("支委会职数", "村支委职数", "党支部职数", "村党支部职数", "党组织职数", "村党组织职数"),
            *("支部委员会职数", "党组织班子职数", "村党组织班子职数"),
        ),
    ),
    Field(
        "seats_supervision",
        Whole(),
        Text("监委会职数", "seats: supervision committee"),
        Source.VILLAGE,
        ("村监委会职数", "监督委员会职数", "村务监督委员会职数", "村务监督委员会成员职数"),
    ),
)
