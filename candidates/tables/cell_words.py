"""The words people write in a roster, where they are sure of one meaning; any other word is not read."""

from collections.abc import Mapping

from candidates.tables.header_row import header_key
from vocabulary.fields import FACTS
from vocabulary.kinds import Choice, Several

YES = frozenset({"是", "有", "√", "✓", "✔", "yes", "true"})
NO = frozenset({"否", "无", "×", "✗", "✘", "没有", "不是", "no", "false"})

# By field: further words for yes and no.
FLAG_WORDS: Mapping[str, Mapping[str, bool]] = {
    "consent": {
        "已授权": True,
        "同意": True,
        "授权": True,
        "未授权": False,
        "不同意": False,
        "不授权": False,
    },
    "registered_voter": {"已登记": True, "未登记": False},
    "household_here": {"本村": True, "本村户籍": True, "非本村户籍": False},
}

_POST_WORDS: Mapping[str, tuple[str, ...]] = {
    "chair": ("主任", "村主任", "村委主任", "村委会主任", "村民委员会主任"),
    "vice_chair": ("副主任", "村副主任", "村委副主任", "村委会副主任", "村民委员会副主任"),
    "member": ("委员", "村委委员", "村委会委员", "村民委员会委员"),
    "secretary": (
        *("书记", "村书记", "支部书记", "党支部书记", "村支书", "村党支部书记", "村党组织书记"),
        *("党组织书记", "党总支书记", "村党总支书记", "村党委书记"),
    ),
    "deputy_secretary": (
        *("副书记", "村副书记", "支部副书记", "党支部副书记", "村党支部副书记", "村党组织副书记"),
        *("党组织副书记", "党总支副书记"),
    ),
    "branch_member": (
        *("支委", "支委委员", "支部委员", "党支部委员", "村党支部委员", "党组织委员", "村党组织委员"),
        *("支委会委员", "党总支委员", "村党组织班子成员"),
    ),
    "supervision_head": (
        *("监委会主任", "村监委会主任", "村务监督委员会主任", "监督委员会主任", "村监督委员会主任"),
    ),
    "supervision_member": (
        *("监委会委员", "监委会成员", "村监委会委员", "村监委会成员", "村务监督委员会委员"),
        *("村务监督委员会成员", "监督委员会委员", "监督委员会成员"),
    ),
}

# By field: further words for an option.
CHOICE_WORDS: Mapping[str, Mapping[str, tuple[str, ...]]] = {
    "sex": {"male": ("男性", "男士"), "female": ("女性", "女士")},
    # Not here: 党校 of any level, whose rank beside other schooling no published group of ours fixes;
    # 肄业, which is no end of school; 大学, which is the bachelor's in some forms and any college in others.
    "education": {
        "primary": ("小学", "文盲", "小学以下", "小学毕业", "小学文化"),
        "junior": ("初级中学", "初中毕业", "初中文化"),
        "senior": (
            "高中",
            "中专",
            "高中/中专",
            "高中(中专)",
            "中专(高中)",
            "高中或中专",
            "技校",
            "中技",
            "职高",
            *("中专/高中", "高中、中专", "中等专业学校", "中师", "中等师范", "职业高中", "高中毕业"),
            *("中专毕业", "高中文化", "中专学历", "高中学历", "中职", "职中", "中等职业学校", "职业中专"),
            *("技工学校", "全日制高中", "全日制中专", "在职中专", "函授中专", "技校毕业", "职高毕业"),
        ),
        "college": (
            *("专科", "大学专科", "高职", "大专(高职)", "大专毕业", "专科毕业", "大专学历", "全日制大专"),
            *("函授大专", "成人大专", "自考大专", "电大专科", "在职大专", "电大大专", "夜大专科", "夜大大专"),
            *("在职专科", "函授专科", "成人专科", "自考专科", "全日制专科", "高等职业学校"),
        ),
        "bachelor": (
            *("大学本科", "全日制本科", "本科毕业", "大学本科毕业", "本科学历", "函授本科", "成人本科"),
            *("自考本科", "在职本科", "在职大学本科", "全日制大学本科"),
        ),
        "postgraduate": (
            *("硕士", "博士", "硕士研究生", "博士研究生", "研究生及以上", "全日制研究生", "在职研究生"),
        ),
    },
    "political_status": {
        "party_member": ("党员", "正式党员", "中共正式党员", "中国共产党党员", "中共党员(正式)"),
        "probationary": (
            *("中共预备党员", "中共党员(预备)", "党员(预备)", "中共党员(预备党员)", "预备"),
            *("中国共产党预备党员",),
        ),
        "league": ("团员", "中国共产主义青年团团员"),
        "masses": ("一般群众", "普通群众", "群众(无党派)"),
        "independent": ("无党派", "无党派民主人士"),
        "other": (
            *("民主党派", "民革党员", "民盟盟员", "民建会员", "民进会员", "农工党党员", "致公党党员"),
            *("九三学社社员", "台盟盟员"),
        ),
    },
    "nominated_by": {
        "party_branch": (
            "党组织",
            "党组织推荐",
            "村党组织推荐",
            "村党组织提名",
            "党支部推荐",
            "村党支部推荐",
        ),
        "villagers": ("村民提名", "村民推荐", "村民直接提名", "选民提名", "登记选民提名"),
        "joint": ("村民联名", "联名推荐", "联名提名", "村民联名推荐", "村民联名提名", "选民联名"),
        "self": ("个人自荐", "本人自荐", "自我推荐", "自荐报名", "村民自荐"),
    },
    "state": {
        "valid": ("正常", "补报", "参选", "同意参选", "正常参选"),
        # Only what says that the person gave up. 劝退, 取消, 不同意 and the like say what others did or want.
        "withdrawn": (
            *("放弃", "已放弃", "本人已放弃", "自愿放弃", "本人自愿放弃", "主动放弃", "本人主动放弃"),
            *("放弃提名", "本人放弃提名", "自愿放弃提名", "放弃被提名", "放弃参选", "本人放弃参选"),
            *("自愿放弃参选", "放弃竞选", "本人放弃竞选", "自愿放弃竞选", "弃选", "本人弃选"),
            *("退出", "已退出", "本人退出", "自愿退出", "本人自愿退出", "主动退出", "退出参选", "退出竞选"),
            *("退出选举", "退选", "本人退选", "自愿退选", "不参选", "本人不参选", "不参加选举", "不参加竞选"),
            *("本人不愿参选", "不愿参选", "本人书面放弃", "书面放弃"),
        ),
    },
    "posts": _POST_WORDS,
    "confirmed_post": _POST_WORDS,
    "current_posts": _POST_WORDS,
    "category": {
        "village": ("行政村", "建制村", "村委会"),
        "community": ("城市社区", "居委会", "居民委员会"),
    },
}

# A post that a person holds may be none of those a village elects; these words say that it is not.
POST_SIGNS = ("主任", "书记", "委")  # in every name of a post that a village elects
NO_POST_HELD = frozenset({"无", "没有", "村民", "普通村民", "务农", "农民"})


def word_key(text: str) -> str:
    """Return the form in which two writings of one word are equal."""
    return header_key(text).casefold()


def _options_by_word(field: str, kind: Choice | Several) -> Mapping[str, str]:
    """Return the options of a field by every word that surely means them, as words compare."""
    words = {option: option for option in kind.options}
    words |= {label.zh: option for option, label in kind.options.items()}
    for option, more in CHOICE_WORDS.get(field, {}).items():
        words |= dict.fromkeys(more, option)
    return {word_key(word): option for word, option in words.items()}


OPTIONS: Mapping[str, Mapping[str, str]] = {
    field.name: _options_by_word(field.name, field.kind)
    for field in FACTS.values()
    if isinstance(field.kind, Choice | Several)
}
