"""The words people write in a roster, where they are sure of one meaning; any other word is not read."""

from collections.abc import Mapping

from candidates.tables.header_row import header_key
from candidates.tables.words.politics_words import POLITICS_WORDS
from candidates.tables.words.post_words import HELD_POST_WORDS, NOMINATED_POST_WORDS
from candidates.tables.words.schooling_words import SCHOOLING_WORDS
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
    "household_here": {
        **dict.fromkeys(("本村", "本村户籍"), True),
        **dict.fromkeys(("非本村户籍", "非本村", "外村", "外村户籍"), False),
    },
}

# By field: further words for an option.
CHOICE_WORDS: Mapping[str, Mapping[str, tuple[str, ...]]] = {
    "sex": {"male": ("男性", "男士"), "female": ("女性", "女士")},
    "education": SCHOOLING_WORDS,
    "political_status": POLITICS_WORDS,
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
    "pledge": {
        "signed": ("是", "有", "已签订", "已签署", "已签字", "签订", "签署", "已承诺", "√"),
        "unsigned": ("否", "无", "没有", "未签订", "未签署", "未签字", "×"),
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
    "workplace": {
        "organ": ("党政机关", "国家机关", "机关单位", "党政机关单位"),
        "group": ("人民团体", "群团", "群团组织"),
        "troops": ("军队",),
        "state_company": ("国企", "国有企业", "国有控股企业", "央企"),
        "institution": ("事业", "公立学校", "公立医院"),
        "none": (
            *("没有", "无单位", "无工作单位", "其他", "务农", "农民", "村民", "个体", "个体户", "个体工商户"),
            *("民营企业", "私营企业", "民企", "自由职业", "灵活就业"),
        ),
    },
    "posts": NOMINATED_POST_WORDS,
    "confirmed_post": NOMINATED_POST_WORDS,
    "current_posts": HELD_POST_WORDS,
    "nomination_mode": {
        "villagers": (
            *("有候选人", "有候选人的差额选举", "村民直接提名", "选民提名", "选民直接提名", "登记选民提名"),
            *("提名候选人", "村民提名候选人"),
        ),
        "self": ("自我推荐", "选民自我推荐", "村民自荐", "选民自荐", "自荐报名"),
        "none": (
            *("无候选人选举", "无候选人直选", "无候选人直接选举", "不提名候选人", "不设候选人"),
            *("自荐直选", "无候选人自荐直选", "无候选人的自荐直选"),  # 浙江: nobody is a candidate
        ),
    },
    "category": {
        "village": ("行政村", "建制村", "村委会"),
        "community": ("城市社区", "居委会", "居民委员会"),
    },
}

# A post that a person holds may be none of those a village elects; these words say that it is not.
POST_SIGNS = ("主任", "书记", "支书", "委")  # in every name of a post that a village elects
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
