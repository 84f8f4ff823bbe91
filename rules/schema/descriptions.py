"""What every key of a pack means, in a sentence: what an editor shows beside it.

The shapes say which keys there are; here stands what they are for. A test finds a key without its sentence,
and a sentence without its key.
"""

from collections.abc import Mapping

from files.yaml.shapes import Shape
from rules.schema import shapes
from vocabulary.texts import Text

_ITEM = Text("原文条项，如 第十八条", "the published number of the item")
_TEXT = Text("转述，中文和英文", "what it says, in your own words, in Chinese and English")
_WHEN = Text("村情条件：不符合的村不适用", "a condition on the village; elsewhere it does not apply")
_NOTE = Text("提醒：不要把它用过头", "a reminder of what it does not mean")
_SEALED = Text(
    "依法封存：写 true 不发问，相关条款列为未审查；写 {allowed_by: 国家规定} 才发问",
    "sealed by law: `true` is never asked; {allowed_by: …} names the national rule that allows it",
)
_AT_LEAST = Text("至少（含本数）", "no fewer than this")
_AT_MOST = Text("至多（含本数）", "no more than this")

KEYS: Mapping[type[Shape], Mapping[str, Text]] = {
    shapes.WordsShape: {
        "zh": Text("中文，界面和表格用", "in Chinese, for screens and forms"),
        "en": Text("英文", "in English"),
    },
    shapes.HeadShape: {
        "pack": Text(
            "规则包的名称：小写字母、数字、连字符，与文件名相同", "its name, the same as the file's"
        ),
        "title": Text("依据的全称", "the full title of the source"),
        "status": Text("文本是否齐全", "how much of the source's text is here"),
        "source": Text("根据什么写成", "what the pack was written from"),
        "applies_to": Text("适用于哪类村和哪些班子", "which places and bodies it speaks of"),
        "jurisdiction": Text("适用地域，如 CN、CN-HI", "where it applies, such as CN or CN-HI"),
        "in_force": Text("施行日期", "the days on which it is in force"),
        "as_of": Text("年龄、年限算到哪一天", "the day that ages and look-backs are counted to"),
        "calendar": Text("周岁、期满怎样算", "how ages and periods are counted"),
        "extends": Text(
            "引用哪些规则包的单位和核查事项（不引用条款），通常写 [common]",
            "packs whose units and questions are used here, usually [common]; criteria are never imported",
        ),
        "departments": Text("本依据另增的单位", "units that this source adds"),
        "questions": Text("本依据另增的核查事项", "questions that this source adds"),
        "criteria": Text("条款，逐条比对", "the criteria, each an atomic test"),
        "ratios": Text("班子结构要求", "requirements on the elected body"),
        "deadlines": Text("期限，印在村和乡镇的页面上", "what is due when"),
        "procedure": Text(
            "程序：由谁认定、向谁提出异议等", "who decides, where to object, what the list shows"
        ),
        "examples": Text("自带的例子，用 rules test 运行", "the pack's own tests, run by `rules test`"),
    },
    shapes.AppliesToShape: {
        "unit": Text("村、社区，或者两者", "villages, communities, or both"),
        "bodies": Text("适用的班子", "the bodies it speaks of"),
    },
    shapes.InForceShape: {
        "from": Text("施行之日", "the first day in force"),
        "to": Text("最后一日；现行的不写", "the last day in force; left out while it is in force"),
    },
    shapes.CalendarShape: {
        "age_reached": Text("满周岁从哪天算起", "from which day an age is reached"),
        "period_over": Text("期间在哪天届满", "on which day a period is over"),
        "overflow": Text("没有对应日的（如二月三十日）算到哪天", "what a day that does not exist becomes"),
    },
    shapes.SourceShape: {
        "title": Text("依据的名称，用于引用", "the title, as it is cited"),
        "date": Text("公布或修正日期", "when it was published or amended"),
        "force": Text("依据的性质；只有法律、法规的“不得”才印“不得作为候选人”", "what kind of source it is"),
        "document": Text("文号", "the number of the document"),
        "url": Text("出处网址", "where it can be read"),
        "grade": Text("来源等级 A–E", "how good the copy is, from A to E"),
    },
    shapes.OtherwiseShape: {
        "after": Text("从哪个日期字段起算", "the date field to count from"),
        "by": Text("按哪个选项字段定月数", "the choice field that says how many months"),
        "months": Text("每个选项几个月", "how many months for each word of the choice"),
    },
    shapes.RecordFieldShape: {
        "zh": Text("明细表的列名", "the column's header"),
        "en": Text("英文名称", "the same in English"),
        "type": Text("值的种类", "what kind of value it holds"),
        "of": Text("选项：代码和中文，如 {owing: 尚未还清}", "the words of a choice: code and Chinese"),
        "otherwise": Text("该日期未填时怎样推算", "how the date is reckoned where it was left out"),
    },
    shapes.SealedShape: {
        "allowed_by": Text("允许查询的国家规定", "the national rule that allows it to be asked"),
    },
    shapes.QuestionShape: {
        "ask": Text("问法；zh 就是反馈表的列名", "how it is asked; `zh` is the header in the form"),
        "of": Text("由哪些单位反馈，每一家都要答复", "the units asked; every one of them owes its answer"),
        "basis": Text(
            "依据条款；没有依据、须本人同意的写 consent",
            "the article that allows the question, or `consent`",
        ),
        "disclosure": Text("反馈内容可以告知到什么程度", "how much of an answer may be told"),
        "sealed": _SEALED,
        "records": Text("明细的字段，可以没有", "the columns of its details, possibly none"),
    },
    shapes.CurableShape: {
        "until": Text("到哪天以前可以补正", "the day until which it can be mended"),
    },
    shapes.CriterionShape: {
        "item": _ITEM,
        "text": _TEXT,
        "grade": Text("不得、不宜、优先、程序", "how strong it is"),
        "ground": Text("几份依据中的同一情形写同一个词", "one word for the same ground in several sources"),
        "curable": Text("可以补正的，写到哪天", "until when a hit can be mended"),
        "only_if_raised": Text(
            "兜底条款：由具名人员提出，机器不比对，不写条件",
            "a catch-all: only a named person raises it, and it has no condition",
        ),
        "sealed": _SEALED,
        "todo": Text("请谁做什么（程序条款必写）", "who is to do what; a `step` needs it"),
        "orientation": Text("导向，如 德行导向（只用于“优先”）", "the orientation that a wish belongs to"),
        "rights_note": _NOTE,
        "citation": Text("引用；默认为依据名称加条项", "the citation; by default title and item"),
        "flag_if": Text("什么情况涉及（不得、不宜、程序）", "when it hits: for `bar`, `caution` and `step`"),
        "met_if": Text("什么情况符合（优先）", "when a wish is met: for `prefer`"),
        "unsettled_if": Text(
            "法律未定的情形：结论为“未定”，由人认定", "open in law: `unknown`, and a person decides"
        ),
        "when": _WHEN,
        "settles": Text(
            "法律、法规中：本条涉及的，另一法律条款不再是“法律未定”，如 [cn-vco-2025/nominator]",
            "law and regulation: whom this hits is no longer open under that criterion of another law",
        ),
    },
    shapes.LimitsShape: {"at_least": _AT_LEAST, "at_most": _AT_MOST},
    shapes.ShareShape: {
        "at_least": Text("至少占多少，如 50%、1/3", "at least this share, such as 50% or 1/3"),
        "at_most": Text("至多占多少", "at most this share"),
        "rounding": Text("不是整数时怎样取整", "how a share that is no whole number is rounded"),
    },
    shapes.CountShape: {
        "where": Text(
            "数哪类人：名册事实或年龄的条件", "whom to count: a condition on the roster or the age"
        ),
    },
    shapes.VillagesWhereShape: {
        "same_person": Text("由一人兼任的两个职务", "the two posts that one person holds"),
    },
    shapes.RatioShape: {
        "item": _ITEM,
        "text": _TEXT,
        "grade": Text("不得、不宜、优先", "whether it is required or wished for"),
        "over": Text(
            "对谁：一个班子、一个职务、全村、乡镇或县",
            "over whom: a body, a post, the list, a town, the county",
        ),
        "between": Text("两个班子或职务之间", "between two bodies or posts"),
        "count": Text("量：某类人的人数", "measure: how many people of a kind"),
        "size": Text("量：职数", "measure: how many seats"),
        "pairs": Text("量：近亲属或同一人的对数", "measure: pairs of kin, or of the same person"),
        "relations": Text(
            "哪些亲属关系算近亲属；不写按民法典第一千零四十五条",
            "which relations count as kin; left out: all of Art. 1045 of the Civil Code",
        ),
        "reserved": Text("保留名额", "seats that the election rules keep for people of the kind"),
        "nominees_over_seats": Text("量：被提名人数减职数（差额）", "measure: nominees above seats"),
        "villages_where": Text("量：一人兼两职的村", "measure: villages where one person holds both posts"),
        "mean": Text("量：平均数，如 age", "measure: a mean, such as `age`"),
        "share": Text("比例", "a share in place of a number"),
        "at_least": _AT_LEAST,
        "at_most": _AT_MOST,
        "compared_to": Text("与上届比较", "compared with the previous term"),
        "direction": Text("应升还是应降", "which way it should move"),
        "baseline": Text(
            "上届数字在《上届情况》中的列名", "the column of 上届情况 that holds the earlier figure"
        ),
        "count_as": Text("一人两职算几次", "whether one person in two posts counts once or twice"),
        "when": _WHEN,
        "rights_note": _NOTE,
    },
    shapes.DeadlineShape: {
        "item": _ITEM,
        "text": _TEXT,
        "at_latest": Text(
            "最迟哪天，如 5 days before polling_day", "the last day, such as 5 days before polling_day"
        ),
        "from": Text("最早哪天，如 20 days before polling_day", "the first day on which it may be done"),
        "owes": Text("由谁完成", "who must do it"),
        "ends_before": Text(
            "须在本规则包的哪个期限之前结束", "a deadline of this pack that it must come before"
        ),
    },
    shapes.ExampleShape: {
        "criterion": Text("哪一条款", "the criterion that is tried"),
        "expect": Text("应得的结果", "what should come out"),
        "on": Text("算到哪天", "the day it is counted to"),
        "answered_by": Text(
            "已经反馈的单位；不写为全部", "the units that have answered; left out: all of them"
        ),
        "given": Text(
            "已知情况；没写的事项是未反馈，没写的事实是未填",
            "what is known; a question left out is unanswered, a fact left out is blank",
        ),
    },
    shapes.TermShape: {
        "item": _ITEM,
        "text": _TEXT,
        "days": Text("天数", "how many days"),
        "value": Text("写成一句话", "the rule in words"),
        "columns": Text("名单的各列", "the columns of the list"),
    },
    shapes.KinOrderShape: {
        "order": Text("依次怎样处理", "what is tried first, second, and so on"),
    },
    shapes.ProcedureShape: {
        "decides": Text("由谁认定", "who decides"),
        "object_to": Text("向谁提出异议", "to whom one objects"),
        "object_days": Text("几日内可以提出异议", "within how many days one can object"),
        "recheck_days": Text("几日内复核", "within how many days it is rechecked"),
        "list_columns": Text("公布名单的各列", "what the posted list shows"),
        "list_order": Text("公布名单的顺序", "in which order the list stands"),
        "after_posting": Text("公布以后怎样处理", "what happens after the list is posted"),
        "kin_order": Text("近亲属同时当选时留谁", "who keeps the seat where kin are elected together"),
        "woman_seat": Text("没有妇女当选时怎样办", "what happens where no woman is elected"),
        "replacement": Text("缺额怎样递补", "how a vacancy is filled"),
        "write_ins": Text("另选他人怎样处理", "how write-ins are treated"),
        "withdraw": Text("怎样退出候选", "how a nominee withdraws"),
        "complaint": Text("怎样申诉", "how one complains"),
        "self_nomination": Text("自荐的规定", "the rules on nominating oneself"),
    },
}

# What an editor calls a whole entry when it offers to write one.
TITLES: Mapping[type[Shape], Text] = {
    shapes.HeadShape: Text("规则包", "pack"),
    shapes.WordsShape: Text("中英文", "words"),
    shapes.SourceShape: Text("依据", "source"),
    shapes.QuestionShape: Text("核查事项", "question"),
    shapes.RecordFieldShape: Text("明细字段", "field"),
    shapes.CriterionShape: Text("条款", "criterion"),
    shapes.RatioShape: Text("班子结构要求", "requirement"),
    shapes.DeadlineShape: Text("期限", "deadline"),
    shapes.ExampleShape: Text("例子", "example"),
}

JOINERS: Mapping[str, Text] = {
    "all": Text("以下各项都成立", "all of these hold"),
    "any": Text("以下有一项成立", "at least one of these holds"),
    "not": Text("以下不成立", "this does not hold"),
}
OPERATORS: Mapping[str, Text] = {
    "is": Text("是", "is"),
    "is_not": Text("不是（已知且为其他值）", "is known and is another"),
    "in": Text("是其中之一", "is one of these"),
    "not_in": Text("不是其中任何一个", "is known and is none of these"),
    "below": Text("小于", "is below"),
    "at_least": Text("不小于；日期：当天或以后", "is at least; of a date: on that day or after"),
    "above": Text("大于", "is above"),
    "at_most": Text("不大于；日期：当天或以前", "is at most; of a date: on that day or before"),
    "before": Text("早于（不含当天）", "is before that day"),
    "after": Text("晚于（不含当天）", "is after that day"),
    "within": Text("自该日起未满这么久，如 5 years", "so long is not yet over since that day, as in 5 years"),
    "includes": Text("包括", "includes"),
    "some": Text("有一条这样的记录；{} 为任何记录", "there is a record like this; {} means any record"),
    "none": Text("没有这样的记录", "there is no record like this"),
    "count": Text("记录条数（只用于一家单位反馈的事项）", "how many records; only where one unit answers"),
    "where": Text("数哪些记录", "which records are counted"),
}
OWN_QUESTION = Text("本规则包自己的核查事项", "a question that this pack defines")
OWN_FIELD = Text("该事项的明细字段", "a field of that question's records")
OWN_UNIT = Text("单位的名称", "the name of a unit")
NAMED_ENTRY: Mapping[str, Text] = {
    "departments": Text("一个单位：名称自取，小写英文", "one unit; the name is yours"),
    "questions": Text(
        "一个核查事项：名称自取，全县各规则包中不重复", "one question; its name is used once in an election"
    ),
    "records": Text("一个字段：名称自取，小写英文", "one field; the name is yours"),
    "criteria": Text("一个条款：名称自取，小写英文", "one criterion; the name is yours"),
    "ratios": Text("一项班子结构要求：名称自取", "one requirement; the name is yours"),
    "deadlines": Text("一个期限：各规则包同一期限用同一名称", "one deadline; packs share the names"),
    "examples": Text("一个例子", "one example"),
}
