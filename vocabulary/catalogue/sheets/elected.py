"""What can be wrong with elected.xlsx, and what is worth a look among those elected."""

from vocabulary.catalogue.entries import HintEntry, ProblemEntry
from vocabulary.texts import Text

AREA = Text("当选结果（elected.xlsx）", "Election results (elected.xlsx)")

ELECTED_NAME_BLANK = ProblemEntry(
    "elected-name-blank",
    zh="姓名未填，不知道是谁当选",
    en="the name is left out, so nobody knows who was elected",
    fix_zh="请补填姓名和人员编号。在此之前该席位按身份未确定计",
    fix_en="write name and number; until then nothing is known of whoever holds the seat",
)
ELECTED_POST_BLANK = ProblemEntry(
    "elected-post-blank",
    zh="职务未填，此行未采用",
    en="the post is left out, so the row is not used",
    fix_zh="一行一个职务，请填：{posts}",
    fix_en="one post a row, one of: {posts}",
    example={"posts": Text("主任、副主任、委员", "主任, 副主任, 委员")},
)
ELECTED_POST_UNCLEAR = ProblemEntry(
    "elected-post-unclear",
    zh="职务「{written}」不是一个村级职务，此行未采用",
    en="`{written}` is not one post of a village",
    fix_zh="一行一个职务，请填：{posts}",
    fix_en="one post a row, one of: {posts}",
    example={"written": "村长", "posts": Text("主任、副主任、委员", "主任, 副主任, 委员")},
)
ELECTED_NUMBER_CONFLICT = ProblemEntry(
    "elected-number-conflict",
    zh="人员编号「{number}」与{what}对不上，此行未认作任何人",
    en="the number `{number}` does not go with the {what}; the row is taken for nobody's",
    fix_zh="请对照名册改正。在此之前该席位按身份未确定计",
    fix_en="check against the roster; until then nothing is known of whoever holds the seat",
    example={"number": "0001", "what": Text("身份证号", "ID number")},
)
ELECTED_ID_CONFLICT = ProblemEntry(
    "elected-id-conflict",
    zh="身份证号与{what}对不上，此行未认作任何人",
    en="the ID does not go with the {what}",
    fix_zh=(
        "请对照名册核对，填写人员编号；确系同名的另选他人，请在「另选他人」栏填「是」。在此之前该席位"
        "按身份未确定计"
    ),
    fix_en=(
        "check the roster and write the number; for a write-in of the same name put 是 under 另选他人"
        "; until then nothing is known of whoever holds the seat"
    ),
    example={"what": Text("同名被提名人的身份证号", "ID of the nominee of that name")},
)
ELECTED_WHO_OPEN = ProblemEntry(
    "elected-who-open",
    zh="「{name}」没有人员编号，也没有可用的身份证号，仅凭姓名不能确定是哪一位",
    en="`{name}` has neither a number nor a usable ID: the name alone does not say who it is",
    fix_zh="请填人员编号；本村同名者编号：{shown}。在此之前该席位按身份未确定计",
    fix_en=(
        "write the number; of that name in the village: {shown}; until then nothing is known of "
        "whoever holds the seat"
    ),
    example={"name": "赵一山", "shown": "0001"},
)
ELECTED_NOT_A_NOMINEE = ProblemEntry(
    "elected-not-a-nominee",
    zh="「{name}」不在本村被提名人中，也未注明另选他人",
    en="`{name}` is no nominee of the village",
    fix_zh="如系另选他人，请在「另选他人」栏填「是」；否则请核对姓名和村。在此之前该席位按身份未确定计",
    fix_en=(
        "for a write-in put 是 under 另选他人; otherwise check name and village; until then nothing "
        "is known of whoever holds the seat"
    ),
    example={"name": "冯八峰"},
)
ELECTED_NOT_FOR_THIS_POST = ProblemEntry(
    "elected-not-for-this-post",
    zh="「{name}」未被提名为{label}，也未注明另选他人",
    en="`{name}` was not nominated as {label}",
    fix_zh="如系另选他人，请在「另选他人」栏填「是」；如职务填错，请改正",
    fix_en="for a write-in put 是 under 另选他人; otherwise fix the post",
    example={"name": "钱二水", "label": Text("主任", "chair")},
)
ELECTED_WRITE_IN_UNCLEAR = ProblemEntry(
    "elected-write-in-unclear",
    zh="「另选他人」栏填的「{written}」含义不明，未采用",
    en="`{written}` under 另选他人 is not clear",
    fix_zh="请填：是，或留空",
    fix_en="write 是, or leave it blank",
    example={"written": "也许"},
)
ELECTED_VOTES_DIFFER = ProblemEntry(
    "elected-votes-differ",
    zh="「{name}」同一职务有两行，得票不同，得票未采用",
    en="two rows on `{name}` give different votes",
    fix_zh="请核对计票记录，只保留一行",
    fix_en="check the count and keep one row",
    example={"name": "赵一山"},
)
ELECTED_TOLD_DIFFERENTLY = ProblemEntry(
    "elected-told-differently",
    zh="「{name}」有两行，所填情况不一致，不一致的未采用",
    en="two rows on `{name}` contradict each other",
    fix_zh="请核对后改为一致",
    fix_en="make them agree",
    example={"name": "冯八峰"},
)
ELECTED_SAME_NAME = ProblemEntry(
    "elected-same-name",
    zh="「{name}」有两行且都未填身份证号，不能确定是一人还是两人",
    en="two rows on `{name}` lack an ID: one person, or two of one name",
    fix_zh="请填写身份证号；同一人只保留应保留的行。在此之前该席位按身份未确定计",
    fix_en="write the ID numbers, or keep one row; until then nothing is known of whoever holds the seat",
    example={"name": "冯八峰"},
)
ELECTED_OVER_SEATS = ProblemEntry(
    "elected-over-seats",
    zh="「{village}」{label}应选 {seats} 名，表中有 {listed} 名",
    en="`{village}`: {listed} people for {seats} seats ({label})",
    fix_zh="请核对当选结果，或改正 villages.xlsx 的职数",
    fix_en="check the results, or the seats in villages.xlsx",
    example={"village": "城关镇东河村", "label": Text("主任", "chair"), "seats": 1, "listed": 2},
)
ELECTED_TWO_POSTS = ProblemEntry(
    "elected-two-posts",
    zh="「{name}」同时列为同一班子的{posts}",
    en="`{name}` is listed for several posts of one body: {posts}",
    fix_zh="一人在一个班子中只任一个职务，请核对",
    fix_en="one person holds one post of a body; check the results",
    example={"name": "赵一山", "posts": Text("主任、委员", "chair, member")},
)
ELECTED_WAS_NOMINATED = HintEntry(
    "elected-was-nominated",
    zh="「{name}」已被提名为该职务，不是另选他人",
    en="`{name}` was nominated for that post: no write-in",
    example={"name": "赵一山"},
)
ELECTED_NUMBER_UNKNOWN = ProblemEntry(
    "elected-number-unknown",
    zh="本村被提名人中没有人员编号「{number}」",
    en="no nominee of the village has the number `{number}`",
    fix_zh="请对照名册核对；另选他人的不填人员编号。在此之前该席位按身份未确定计",
    fix_en="check the roster; until then nothing is known of whoever holds the seat",
    example={"number": "0005"},
)
ELECTED_NUMBER_OF_ANOTHER = ProblemEntry(
    "elected-number-unknown",
    zh="本村被提名人中没有人员编号「{number}」",
    en="no nominee of the village has the number `{number}`",
    fix_zh="请对照名册核对；本村同名者编号：{near}。在此之前该席位按身份未确定计",
    fix_en=(
        "check the roster; of that name in the village: {near}; until then nothing is known of "
        "whoever holds the seat"
    ),
    example={"number": "0099", "near": "0001"},
)
ELECTED_FLAGGED = HintEntry(
    "elected-flagged",
    zh="人员 {number} 当选，比对结果为需认定",
    en="person `{number}` was elected; the review says flag",
    example={"number": "0001"},
)
ELECTED_PENDING = HintEntry(
    "elected-pending",
    zh="人员 {number} 当选，比对结果为待反馈",
    en="person `{number}` was elected; the review says pending",
    example={"number": "0001"},
)
ELECTED_UNEXAMINED = HintEntry(
    "elected-unexamined",
    zh="人员 {number} 当选，没有适用的审查依据，未审查",
    en="person `{number}` was elected; no source applies, nothing was examined",
    example={"number": "0001"},
)
ELECTED_WITHDRAWN = HintEntry(
    "elected-withdrawn",
    zh="人员 {number} 当选，名册上本人已放弃，或已确认他村职务",
    en="person `{number}` was elected; on the roster the person gave up, or chose a post elsewhere",
    example={"number": "0002"},
)
