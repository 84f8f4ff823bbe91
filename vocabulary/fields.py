"""The one vocabulary of facts: what a roster states of a nominee, what is computed, and what a village is."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum

from vocabulary.elections.choices import (
    CATEGORIES,
    EDUCATION,
    HELD_POSTS,
    NOMINATION_MODES,
    NOMINATORS,
    PLEDGES,
    POLITICAL_STATUS,
    POSTS,
    SEXES,
    STATES,
    WORKPLACES,
)
from vocabulary.kinds import Choice, Dated, Flag, Kind, Several, Whole, Words
from vocabulary.texts import Text


class Source(Enum):
    """Who says a fact."""

    ROSTER = "roster"
    COMPUTED = "computed"
    VILLAGE = "village"


class Sensitivity(Enum):
    """How far a fact may travel; `reports/disclosure/words/fact_values.py` says who sees which."""

    OPEN = "open"
    PERSONAL = "personal"
    BIRTH = "birth"  # beside the last digits of an ID it gives the whole number away
    SINCE_BIRTH = "since_birth"  # may be the birth date itself
    OTHERS = "others"  # names other people
    IDENTIFYING = "identifying"


@dataclass(frozen=True, slots=True)
class Field:
    """One fact: its name in packs, its kind, its header, and the other headers people write for it."""

    name: str
    kind: Kind
    label: Text
    source: Source = Source.ROSTER
    synonyms: tuple[str, ...] = ()
    sensitivity: Sensitivity = Sensitivity.PERSONAL
    # A column that a county may do without: where no roster has it, what rests on it is not examined.
    may_be_missing: bool = False


def _by_name(*fields: Field) -> Mapping[str, Field]:
    """Index fields by their names."""
    return {field.name: field for field in fields}


ROSTER_FIELDS: Mapping[str, Field] = _by_name(
    Field("number", Words(), Text("人员编号", "person number")),
    Field("name", Words(), Text("姓名", "name"), synonyms=("被提名人", "被提名人姓名", "姓　名")),
    Field("former_name", Words(), Text("曾用名", "former name")),
    Field("sex", Choice(SEXES), Text("性别", "sex")),
    Field("ethnicity", Words(), Text("民族", "ethnicity")),
    Field(
        "birth_date",
        Dated(),
        Text("出生年月", "birth date"),
        synonyms=("出生日期", "出生年月日", "生日"),
        sensitivity=Sensitivity.BIRTH,
    ),
    Field(
        "id_number",
        Words(),
        Text("身份证号", "ID number"),
        synonyms=("身份证号码", "公民身份号码", "身份证", "证件号码"),
        sensitivity=Sensitivity.IDENTIFYING,
    ),
    Field(
        "education",
        Choice(EDUCATION, ordered=True),
        Text("学历", "education"),
        synonyms=("文化程度", "最高学历"),
    ),
    Field("political_status", Choice(POLITICAL_STATUS), Text("政治面貌", "political status")),
    Field("joined_on", Dated(), Text("入党时间", "joined the Party"), synonyms=("入党年月", "入党日期")),
    Field(
        "household_here", Flag(), Text("本村户籍", "household registered here"), synonyms=("是否本村户籍",)
    ),
    Field(
        "resident_since",
        Dated(),
        Text("居住（务工）起始", "resident since"),
        synonyms=("居住起始", "居住起始时间"),
        sensitivity=Sensitivity.SINCE_BIRTH,
    ),
    Field("registered_voter", Flag(), Text("选民登记", "registered voter"), synonyms=("是否登记选民",)),
    Field(
        "posts",
        Several(POSTS),
        Text("提名职务", "post nominated for"),
        synonyms=("拟任职务", "提名岗位"),
        sensitivity=Sensitivity.OPEN,
    ),
    Field("confirmed_post", Several(POSTS), Text("确认职务", "post chosen in writing")),
    Field(
        "nominated_by", Choice(NOMINATORS), Text("提名方式", "nominated by"), synonyms=("提名人", "推荐方式")
    ),
    Field("nomination_votes", Whole(), Text("提名得票", "nomination votes"), synonyms=("提名票数",)),
    Field(
        "pledge",
        Choice(PLEDGES),
        Text("承诺书", "pledge"),
        synonyms=("是否签订承诺书", "承诺书签订", "竞选承诺书", "参选承诺书", "纪律承诺书", "竞职承诺书"),
    ),
    Field("pledge_paper", Words(), Text("承诺书名称", "paper of the pledge"), synonyms=("承诺书文件",)),
    Field("current_posts", Several(HELD_POSTS), Text("现任职务", "current posts")),
    Field(
        "kin",
        Words(),
        Text("近亲属申报", "kin declared"),
        synonyms=("近亲属",),
        sensitivity=Sensitivity.OTHERS,
    ),
    Field("consent", Flag(), Text("授权", "consent"), synonyms=("是否授权", "核查授权")),
    Field("state", Choice(STATES), Text("状态", "state"), sensitivity=Sensitivity.OPEN),
    # Staff of units stationed in the countryside take no part in the committee (Organic Law, Art. 47).
    Field(
        "workplace",
        Choice(WORKPLACES),
        Text("工作单位性质", "kind of workplace"),
        synonyms=("单位性质", "所在单位性质"),
        may_be_missing=True,
    ),
)

COMPUTED_FIELDS: Mapping[str, Field] = _by_name(
    Field("age", Whole(), Text("年龄（周岁）", "age in full years"), Source.COMPUTED),
    Field("villages_nominated", Whole(), Text("被提名的村数", "villages nominated in"), Source.COMPUTED),
    Field(
        "registered_elsewhere",
        Flag(),
        Text("名册中在他村登记", "registered in another village by the rosters"),
        Source.COMPUTED,
    ),
    Field(
        "on_election_committee",
        Flag(),
        Text("是否村民选举委员会成员", "on the election committee"),
        Source.COMPUTED,
    ),
    Field(
        "kin_on_committee",
        Flag(),
        Text("近亲属是否村民选举委员会成员", "close kin on the election committee"),
        Source.COMPUTED,
    ),
)

VILLAGE_FIELDS: Mapping[str, Field] = _by_name(
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

RAISED = "raised"  # the catch-alls that people raised about somebody; no pack tests it
DECIDED_FIELDS: Mapping[str, Field] = _by_name(
    Field(
        RAISED,
        Several({}),
        Text("由人提出的条款", "raised by people"),
        Source.COMPUTED,
        sensitivity=Sensitivity.OPEN,
    ),
)
FACTS: Mapping[str, Field] = {**ROSTER_FIELDS, **COMPUTED_FIELDS, **VILLAGE_FIELDS, **DECIDED_FIELDS}

# What somebody is, not what somebody did: below the law these may be wished for and never held against a
# person (Organic Law of Villagers' Committees 2025, Art. 16).
WHAT_SOMEBODY_IS = frozenset({"sex", "ethnicity", "education", "household_here", "resident_since"})
