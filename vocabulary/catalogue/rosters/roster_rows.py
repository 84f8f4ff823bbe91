"""What can be wrong with a row of a roster, and what is worth a look among the nominees."""

from vocabulary.catalogue.entries import HintEntry, ProblemEntry
from vocabulary.texts import Text

AREA = Text("名册：各行", "Rosters: rows")

BIRTH_CONTRADICTS_ID = ProblemEntry(
    "birth-contradicts-id",
    zh="出生年月与身份证号不一致",
    en="the birth date is not the one in the ID number",
    fix_zh="请对照身份证核对这两栏",
    fix_en="check both cells against the identity card",
)
SEX_CONTRADICTS_ID = ProblemEntry(
    "sex-contradicts-id",
    zh="性别与身份证号不一致",
    en="the sex is not the one in the ID number",
    fix_zh="请对照身份证核对这两栏",
    fix_en="check both cells against the identity card",
)
BIRTH_AFTER_POLLING = ProblemEntry(
    "birth-after-polling",
    zh="出生年月「{written}」晚于选举日",
    en="the birth date `{written}` is after polling day",
    fix_zh="请对照身份证核对",
    fix_en="check it against the identity card",
    example={"written": "2027.05"},
)
CONTRADICTORY_DUPLICATE = ProblemEntry(
    "contradictory-duplicate",
    zh="与 {stands} 是同一身份证号，但「{labels}」不同，{outcome}",
    en="the same ID as in {stands}, with another {labels}; {outcome}",
    fix_zh="请核对两行，保留正确的一行",
    fix_en="check both rows and keep the one that is right",
    example={
        "stands": "rosters/城关镇.xlsx [名册] 3",
        "outcome": Text("以该行为准", "that row stands"),
        "labels": Text("状态", "state"),
    },
)
HIDDEN_SHEET = HintEntry(
    "hidden-sheet",
    zh="此工作表是隐藏的，其中的行照常读取",
    en="the sheet is hidden; its rows are read all the same",
)
TWO_POSTS = HintEntry(
    "two-posts",
    zh="同时被提名为同一班子的两个职务，须本人书面确认其中一项（确认职务）",
    en="nominated for two posts of one body; the person must choose one in writing",
)
CHOSEN_NOT_NOMINATED = ProblemEntry(
    "chosen-not-nominated",
    zh="确认职务「{posts}」不在提名职务之内，未采用，各项提名照旧计算",
    en="the post chosen, {posts}, is not one nominated for; it is not used and every nomination still counts",
    fix_zh="请核对「提名职务」和「确认职务」，只填本人书面确认的一项",
    fix_en="check both cells; write the one post that the person chose in writing",
    example={"posts": Text("主任", "chair of the committee")},
)
SEVERAL_CHOSEN = ProblemEntry(
    "several-chosen",
    zh="同一班子确认了两个职务「{posts}」，未采用，各项提名照旧计算",
    en="two posts of one body are chosen ({posts}); that is not used and every nomination still counts",
    fix_zh="同一班子只能确认一项，请按本人书面确认填写",
    fix_en="one post of a body can be chosen; write the one that the person chose in writing",
    example={"posts": Text("主任、委员", "chair of the committee, member of the committee")},
)
CHOSEN_IN_TWO_VILLAGES = ProblemEntry(
    "chosen-in-two-villages",
    zh="同一身份证号在另一村也确认了职务（{where}），两处互相矛盾，两村的提名都照旧计算",
    en="the same ID chose a post in another village too ({where}); both nominations still count",
    fix_zh="请按本人书面确认，只在所选的一村填写「确认职务」",
    fix_en="fill the column in the village chosen and leave it blank in the other",
    example={"where": "rosters/城关镇.xlsx [名册] 2"},
)
ONE_ID_TWO_VILLAGES = HintEntry(
    "one-id-two-villages",
    zh="同一身份证号还在{here}被提名（{where}）",
    en="the same ID is nominated in {here} too ({where})",
    example={"here": "城关镇东河村", "where": "rosters/城关镇.xlsx [名册] 2"},
)
ONE_NAME_TWO_IDS = HintEntry(
    "one-name-two-ids",
    zh="与本村另一人同名而身份证号不同（{where}），请核对是否两人",
    en="another of this name in the village has another ID ({where})",
    example={"where": "rosters/城关镇.xlsx [名册] 2"},
)
NAMES_SOUND_ALIKE = HintEntry(
    "names-sound-alike",
    zh="与本村另一人姓名同音不同字，性别、出生年月相同（{where}），请核对身份证号",
    en=(
        "another name in the village sounds the same, with the same sex and birth date ({where}); "
        "check both ID numbers"
    ),
    example={"where": "rosters/城关镇.xlsx [名册] 2"},
)
ID_ENDS_IN_ZEROS = HintEntry(
    "id-ends-in-zeros",
    zh="身份证号末三位是 000，校验位虽相符，仍请对照身份证核对",
    en="the ID ends in 000; the check digit is right, and still it should be compared with the card",
)
NAME_WITH_BRACKETS = HintEntry(
    "name-with-brackets",
    zh="姓名中有括号。括号内的字不作为性别、状态等填写，各单位也要照此填写姓名才能对上",
    en="the name has brackets; what stands in them is not read, and units must write it alike",
)
VILLAGE_IN_TWO_FILES = HintEntry(
    "village-in-two-files",
    zh="{names}的人选分在 2 份名册中（另一份：{first}），不重复的行都已采用，请核对是否重报",
    en="the nominees of {names} stand in 2 rosters (the other: {first}); rows that repeat none count",
    example={"names": "城关镇东河村、城关镇西山村", "first": "rosters/名册.xlsx"},
)
POST_HALF_FILLED = ProblemEntry(
    "post-blank",
    zh="「{written}」栏有 {missing} 人未填，无法区分未提名与漏填",
    en="`{written}` is blank for {missing} people: not nominated, or left out",
    fix_zh="未提名的请填「无」；在此之前这些人员不会得出“未发现问题”",
    fix_en="write 无 where there is no nomination; until then none of them passes",
    example={"written": "拟任职务（党组织）", "missing": 1},
)
NO_PERSON = ProblemEntry(
    "no-person",
    zh="姓名和身份证号都未填，不知道是谁",
    en="the row has neither a name nor an ID number",
    fix_zh="请补填，或删去此行；改正前无法排除与他人是同一人",
    fix_en="fill them in, or take the row out",
)
NAME_BLANK = ProblemEntry(
    "name-blank",
    zh="姓名未填",
    en="the name is left out",
    fix_zh="请补填姓名",
    fix_en="write the name",
)
NAME_IS_NUMBER = ProblemEntry(
    "name-is-number",
    zh="「姓名」栏填的是号码，不是姓名",
    en="a number stands where the name should",
    fix_zh="请核对是否各列错位，重新填写姓名",
    fix_en="check whether the columns are shifted, and write the name",
)
NAME_UNCLEAR = ProblemEntry(
    "name-unclear",
    zh="姓名「{name}」中有无法辨认的字，或者不是一个人的姓名",
    en="the name `{name}` has signs that cannot be read, or is not one person's name",
    fix_zh="请对照身份证填写，一人一行；生僻字打不出的，请用 Unicode 输入法录入或从公安系统复制",
    fix_en="write it from the identity card, one person a row, with an input method for rare characters",
    example={"name": "王\u0000\u0000明"},
)
NAME_PRIVATE = ProblemEntry(
    "name-unclear",
    zh="姓名「{name}」中有造字（专用区字符），只有本机显示得出，别的单位看不到是什么字",
    en="the name `{name}` has a private-use character: only this computer shows what it is",
    fix_zh="请用支持 GB 18030—2022 的输入法重新录入这个字，或从公安系统复制；各单位也用同一个字",
    fix_en="write it with an input method for rare characters (GB 18030-2022); units must use the same",
    example={"name": "李\ue863"},
)
ID_AFTER_POLLING = ProblemEntry(
    "id-birth",
    zh="身份证号中的出生日期在选举日之后",
    en="the birth date inside the ID number lies after polling day",
    fix_zh="请对照身份证重新填写",
    fix_en="write it again from the identity card",
)
ID_OF_A_FOREIGNER = HintEntry(
    "id-of-a-foreigner",
    zh="号码像是外国人永久居留身份证的号码，请核对此人是否中国公民、是否列入选民名单",
    en="the number looks like that of a foreigner's residence card: check citizenship and voter list",
)
POST_BLANK = ProblemEntry(
    "post-blank",
    zh="提名职务未填",
    en="the post nominated for is left out",
    fix_zh="请填：{posts}；几个职务之间用「、」隔开",
    fix_en="write one or more of: {posts}, separated by 、",
    example={"posts": Text("主任、副主任、委员", "主任, 副主任, 委员")},
)
POST_UNKNOWN = ProblemEntry(
    "post-unknown",
    zh="提名职务「{written}」不是村级职务的写法，未采用",
    en="not a post that a village elects: {written}",
    fix_zh="请填：{posts}；几个职务之间用「、」隔开",
    fix_en="write one or more of: {posts}, separated by 、",
    example={"written": Text("村长", "`村长`"), "posts": Text("主任、副主任、委员", "主任, 副主任, 委员")},
)
KIN_UNREADABLE = ProblemEntry(
    "kin-unreadable",
    zh="近亲属申报的写法不能识别",
    en="the declaration of kin cannot be taken apart",
    fix_zh="请写「关系：姓名（身份证号）；……」，没有的写「无」",
    fix_en="write 关系：姓名（身份证号）；… or 无",
)
ID_OF_TWO_NAMES = ProblemEntry(
    "id-of-two-names",
    zh="与 {others} 是同一身份证号而姓名不同，按两人列出，都待核实，反馈对哪一人都不采用",
    en=(
        "the same ID as in {others}, under another name; they are listed as two people, both are "
        "held, and no answer is applied to either"
    ),
    fix_zh="请对照身份证改正写错的身份证号；确是同一人的，请统一姓名",
    fix_en="correct the ID that is wrong; if they are one person, write one name",
    example={"others": Text("rosters/城关镇.xlsx [名册] 3", "rosters/城关镇.xlsx [名册] 3")},
)
