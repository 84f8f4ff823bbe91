"""The columns of a roster, in the order in which they stand there."""

from collections.abc import Mapping

from vocabulary.columns.field import Concerns, Field, Offered, Sensitivity, by_name
from vocabulary.elections.choices import (
    EDUCATION,
    HELD_POSTS,
    NOMINATORS,
    PLEDGES,
    POLITICAL_STATUS,
    POSTS,
    SEXES,
    STATES,
    WORKPLACES,
)
from vocabulary.kinds import Choice, Dated, Flag, Several, Whole, Words
from vocabulary.texts import Text

ROSTER_FIELDS: Mapping[str, Field] = by_name(
    Field("number", Words(), Text("人员编号", "person number"), offered=Offered.NEVER, own=True),
    Field("name", Words(), Text("姓名", "name"), synonyms=("被提名人", "被提名人姓名", "姓　名"), own=True),
    Field("former_name", Words(), Text("曾用名", "former name"), own=True),
    Field("sex", Choice(SEXES), Text("性别", "sex")),
    Field("ethnicity", Words(), Text("民族", "ethnicity")),
    Field(
        "birth_date",
        Dated(),
        Text("出生年月", "birth date"),
        synonyms=("出生日期", "出生年月日", "生日"),
        sensitivity=Sensitivity.BIRTH,
        own=True,
    ),
    Field(
        "id_number",
        Words(),
        Text("身份证号", "ID number"),
        synonyms=("身份证号码", "公民身份号码", "身份证", "证件号码"),
        sensitivity=Sensitivity.IDENTIFYING,
        own=True,
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
    Field(
        "registered_voter",
        Flag(),
        Text("选民登记", "registered voter"),
        synonyms=("是否登记选民",),
        concerns=Concerns.STANDING,
    ),
    Field(
        "posts",
        Several(POSTS),
        Text("提名职务", "post nominated for"),
        synonyms=("拟任职务", "提名岗位"),
        sensitivity=Sensitivity.OPEN,
        concerns=Concerns.STANDING,
    ),
    Field(
        "confirmed_post",
        Several(POSTS),
        Text("确认职务", "post chosen in writing"),
        concerns=Concerns.NOMINATING,
        own=True,
    ),
    Field(
        "nominated_by",
        Choice(NOMINATORS),
        Text("提名方式", "nominated by"),
        synonyms=("提名人", "推荐方式"),
        concerns=Concerns.NOMINATING,
    ),
    Field(
        "nomination_votes",
        Whole(),
        Text("提名得票", "nomination votes"),
        synonyms=("提名票数",),
        concerns=Concerns.NOMINATING,
        own=True,
    ),
    Field(
        "pledge",
        Choice(PLEDGES),
        Text("承诺书", "pledge"),
        synonyms=("是否签订承诺书", "承诺书签订", "竞选承诺书", "参选承诺书", "纪律承诺书", "竞职承诺书"),
        concerns=Concerns.NOMINATING,
        offered=Offered.WHERE_READ,
        own=True,
    ),
    Field(
        "pledge_paper",
        Words(),
        Text("承诺书名称", "paper of the pledge"),
        synonyms=("承诺书文件",),
        concerns=Concerns.NOMINATING,
        offered=Offered.WHERE_READ,
        own=True,
    ),
    Field("current_posts", Several(HELD_POSTS), Text("现任职务", "current posts")),
    Field(
        "kin",
        Words(),
        Text("近亲属申报", "kin declared"),
        synonyms=("近亲属",),
        sensitivity=Sensitivity.OTHERS,
        own=True,
    ),
    Field("consent", Flag(), Text("授权", "consent"), synonyms=("是否授权", "核查授权")),
    Field("state", Choice(STATES), Text("状态", "state"), sensitivity=Sensitivity.OPEN, own=True),
    # Staff of units stationed in the countryside take no part in the committee (Organic Law, Art. 47).
    Field(
        "workplace",
        Choice(WORKPLACES),
        Text("工作单位性质", "kind of workplace"),
        synonyms=("单位性质", "所在单位性质"),
        may_be_missing=True,
        offered=Offered.WHERE_READ,
    ),
)
