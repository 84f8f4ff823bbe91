"""What every word of a closed list means: what an editor shows beside the words it offers."""

from collections.abc import Mapping

from vocabulary.texts import Text

_YES = Text("是", "yes")
_NO = Text("否", "no")

# The words that the shapes list; one word means one thing wherever it stands, or has its key before it.
WORDS: Mapping[str, Text] = {
    "village": Text("村", "villages"),
    "community": Text("社区", "urban communities"),
    "committee": Text("村民委员会（居民委员会）", "the committee"),
    "branch": Text("党组织", "the Party branch"),
    "supervision": Text("村务监督委员会", "the supervision committee"),
    "term": Text("换届选举", "elections at the end of a term"),
    "by_election": Text("补选", "by-elections"),
    "standing_check": Text("届中联审：在任成员，不选举", "checks of members in office; nobody is elected"),
    "birthday": Text("生日当天", "on the birthday"),
    "day_after": Text("次日", "on the day after"),
    "corresponding_day": Text("对应日当天", "on the corresponding day"),
    "contested": Text("有争议：正好那天的由人认定", "contested: on the one day that decides it is `unknown`"),
    "last_day": Text("当月最后一日", "the last day of the month"),
    "next_day": Text("下月第一日", "the first day of the next month"),
    "law": Text("法律", "law"),
    "regulation": Text("法规", "regulation"),
    "party_rule": Text(
        "党内法规（须本县采用；全国的、只适用于党组织职务的除外）",
        "Party rule; takes effect where adopted, but for a national one on posts of the Party alone",
    ),
    "policy": Text("政策文件（须本县采用）", "policy; takes effect where adopted"),
    "local": Text("本地规定（须本县采用）", "local rule; takes effect where adopted"),
    "A": Text("法律原文", "the text of the law"),
    "B": Text("政府网站", "a government site"),
    "C": Text("新闻、期刊、法院", "news, journals, courts"),
    "D": Text("真实文本的转载", "a mirror of a real text"),
    "E": Text("来路不明，不能作依据", "of unknown origin; nothing to rest on"),
    "complete": Text("全文", "the whole text"),
    "cut": Text("节选", "part of the text"),
    "shell": Text("只有条目名，文本未公开，不能用于比对", "item names only; cannot be used for a review"),
    "as_of": Text("基准日（as_of 所写的那天）", "the day that `as_of` names"),
    "polling_day": Text("选举日", "polling day"),
    "review_day": Text("审查日", "the review day"),
    "nomination_close": Text("提名截止日", "the close of nominations"),
    "announced_on": Text("公告日", "the day of the announcement"),
    "term_began": Text("本届任期起始日", "the day the term began"),
    "text": Text("文字", "words"),
    "choice": Text("选项，须写 of", "a choice; needs `of`"),
    "date": Text("日期", "a date"),
    "whole": Text("整数", "a whole number"),
    "flag": Text("是、否", "yes or no"),
    "full": Text("可以告知", "may be disclosed in full"),
    "item_only": Text("只告知涉及哪一条", "only the item may be disclosed"),
    "withheld": Text("依法不予告知", "withheld"),
    "bar": Text("不得", "the source forbids"),
    "caution": Text("不宜", "the source advises against"),
    "prefer": Text("优先（政策目标，不影响比对结果）", "a wish; never enters a verdict"),
    "step": Text(
        "程序：列入待办，不影响比对结果", "somebody's duty in the procedure; never enters a verdict"
    ),
    "up": Text("向上；取整时进一", "up"),
    "down": Text("向下；取整时舍去", "down"),
    "not_down": Text("不降（持平也可）", "no lower; the same will do"),
    "not_up": Text("不升（持平也可）", "no higher; the same will do"),
    "exact": Text("不取整", "not rounded"),
    "kin": Text("近亲属", "close kin"),
    "same_person": Text("同一人", "the same person"),
    "spouse": Text("夫妻", "spouses"),
    "parent_child": Text("父母子女", "parent and child"),
    "siblings": Text("兄弟姐妹", "siblings"),
    "grandparent": Text("祖孙", "grandparent and grandchild"),
    "previous_term": Text("上届", "the previous term"),
    "heads": Text("按人头", "people"),
    "posts": Text("按职务", "posts"),
    "withdrawal": Text("声明退出的退出", "whoever declares to withdraw goes"),
    "highest_office": Text("职务高的留任", "the higher office stays"),
    "most_votes": Text("得票多的留任", "whoever has more votes stays"),
    "revote": Text("重新投票", "another vote"),
    "assembly": Text("由村民会议决定", "the villagers' assembly decides"),
    "yes": _YES,
    "true": _YES,
    "是": _YES,
    "no": _NO,
    "false": _NO,
    "否": _NO,
}
EXPECTED: Mapping[str, Text] = {
    "yes": Text("涉及；优先的为符合", "it hits, or the wish is met"),
    "no": Text("不涉及；优先的为不符合", "it does not hit"),
    "unknown": Text("未定", "it stays open"),
}
ANSWERED: Mapping[str, Text] = {
    "none": Text("未发现", "nothing found"),
    "found": Text("有，但没有明细", "found, without details"),
}
ANY_RECORD: Mapping[str, Text] = {
    "some": Text("有任何记录", "there is any record"),
    "none": Text("没有任何记录", "there is no record"),
}
