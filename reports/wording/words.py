"""The words of reports: verdicts, truths, values and reasons, as design and vocabulary fix them."""

from collections.abc import Mapping

from vocabulary.dates import Day, Ongoing, moment_words
from vocabulary.fields import FACTS
from vocabulary.kinds import Amount, Choice, Kind, Several, Value
from vocabulary.origins import Origin
from vocabulary.outcomes import Because, Force, Grade, Outlook, Verdict
from vocabulary.texts import Lang, Text
from vocabulary.truth import Truth
from vocabulary.writing.masking import masked

COLON, COMMA, LIST_COMMA, SEMICOLON = Text("：", ": "), Text("，", ", "), Text("、", ", "), Text("；", "; ")
VERDICT: Mapping[Verdict, Text] = {
    Verdict.PASS: Text("未发现问题", "pass"),
    Verdict.FLAG: Text("需认定", "flag"),
    Verdict.PENDING: Text("待反馈", "pending"),
}
NOT_EXAMINED = Text("未审查", "not examined")
# Only a list, or a rule of the Party, examined somebody.
LAW_SILENT = Text("法定条件未审查", "no law or regulation examined")
TRUTH: Mapping[Truth, Text] = {
    Truth.YES: Text("涉及", "yes"),
    Truth.NO: Text("不涉及", "no"),
    Truth.UNKNOWN: Text("未定", "unknown"),
}
ORIGIN: Mapping[Origin, Text] = {
    Origin.AWAITED: Text("待反馈", "awaited"),
    Origin.BLANK: Text("名册未填", "left blank on the roster"),
    Origin.UNCLEAR: Text("反馈或填写不明", "cannot be read or leaves it open"),
    Origin.CONFLICT: Text("信息不符", "sources disagree"),
    Origin.INCOMPLETE: Text("明细不全", "the record is incomplete"),
    Origin.UNSETTLED: Text("法律未定，须由人认定", "the law is open; a person decides"),
    Origin.NOT_ASKED: Text("未核查", "not asked"),
}
# What is open in a source below the law is not open in law.
_OPEN: Mapping[Force, Text] = {
    Force.LAW: ORIGIN[Origin.UNSETTLED],
    Force.REGULATION: ORIGIN[Origin.UNSETTLED],
    Force.PARTY_RULE: Text("党内法规未定，须由人认定", "the Party rule is open; a person decides"),
    Force.POLICY: Text("文件未定，须由人认定", "the document is open; a person decides"),
    Force.LOCAL: Text("本地规定未定，须由人认定", "the local rule is open; a person decides"),
}
BECAUSE: Mapping[Because, Text] = {
    Because.ONLY_IF_RAISED: Text("须由具名人员提出", "only a named person can raise it"),
    Because.SEALED: Text("依法封存，不得查询", "sealed records may not be asked for"),
    Because.WAIVED: Text("本次免查", "waived for this review"),
    Because.NOT_ADOPTED: Text("本县未采用", "not adopted here"),
    Because.OTHER_KIND: Text("不适用于这一类审查", "does not speak of this kind of review"),
    Because.NOT_ASKED: Text(
        "须本人单独同意的事项，未核查；是否同意不影响比对结果",
        "not asked: only with consent, and nothing follows from it either way",
    ),
    Because.NO_COLUMN: Text("名册没有这一栏", "no roster has the column that it reads"),
}
FORCE: Mapping[Force, Text] = {
    Force.LAW: Text("法律", "law"),
    Force.REGULATION: Text("法规", "regulation"),
    Force.PARTY_RULE: Text("党内法规", "party rule"),
    Force.POLICY: Text("政策文件", "policy"),
    Force.LOCAL: Text("本地规定", "local rule"),
}
AIM = Text("政策目标，非法定要求", "a policy aim, no legal requirement")
# A regulation wishes, too (海南第十九条：一般具有初中以上文化程度): it is law, and bars nobody.
LEGAL_AIM = Text("法律法规的倡导要求，不排除任何人", "asked for by law or regulation, and bars nobody")
GRADE: Mapping[Grade, Text] = {
    Grade.BAR: Text("不得", "bar"),
    Grade.CAUTION: Text("不宜", "caution"),
    Grade.PREFER: Text(f"优先（{AIM.zh}）", f"wish ({AIM.en})"),
    Grade.STEP: Text("程序", "step"),
}
OVERRULED = Text(
    "本清单在此情形宽于法律，以法律为准",
    "on this point the list is milder than the law; the law prevails",
)
# A source forbids, people decide: said beside every 不得 in the copy that a person takes home.
NOT_YET_DECIDED = Text("认定前不作为处理依据", "no ground for anything until it is decided")
OUR_READING = Text("本系统的读法", "our reading")
WEIGHED_BAR = Text("提请酌定，原文列为禁止", "for the deciding body to weigh, forbidden by its own source")
PARTY_RULE_RUNS = Text(
    "党内法规，对党组织职务自行适用，不须采用",
    "a Party rule on posts of the Party organisation: needs no adoption",
)
OWN_READING = Text("本县读法", "how the county reads it")
PARTY_BAR = Text("党内法规规定不得，提请酌定", "forbidden by a Party rule, for the deciding body to weigh")
# Of posts of the Party alone, and people decide all the same.
FORBIDDEN_HERE = Text(
    "党内法规规定不得（本县读法），由有权的党组织认定",
    "forbidden by a Party rule as the county reads it, for the Party organisation to decide",
)
BODY_WORDS: Mapping[str, Text] = {
    "committee": Text("村民委员会", "committee"),
    "branch": Text("村党组织", "Party branch"),
    "supervision": Text("村务监督委员会", "supervision committee"),
}
OUTLOOK: Mapping[Outlook, Text] = {
    Outlook.GUARANTEED: Text("必定满足", "guaranteed"),
    Outlook.POSSIBLE: Text("视选举结果", "possible"),
    Outlook.IMPOSSIBLE: Text("无法满足", "impossible"),
    Outlook.CANNOT_FILL: Text("人选不足", "cannot be filled"),
    Outlook.UNKNOWN: Text("未定", "unknown"),
}


def verdict_words(verdict: Verdict | None) -> Text:
    """Return a verdict's word; of nothing that was examined, that it was not."""
    return NOT_EXAMINED if verdict is None else VERDICT[verdict]


def body_words(name: str) -> Text:
    """Name a body."""
    return BODY_WORDS.get(name, Text(name, name))


def effect(force: Force, grade: Grade, *, forbidden_here: bool = False) -> Text:
    """Return what a hit is printed as: only a legal bar forbids; a step is a duty; people weigh the rest."""
    match grade:
        case _ if forbidden_here:
            return FORBIDDEN_HERE
        case Grade.BAR if force.legal:
            return Text("不得作为候选人", "may not be a candidate")
        case Grade.BAR | Grade.CAUTION if force is Force.PARTY_RULE:
            return Text("党内法规规定，提请酌定", "a rule of the Party, for the deciding body to weigh")
        case Grade.BAR | Grade.CAUTION:
            return Text("提请酌定", "for the deciding body to weigh")
        case Grade.STEP:
            return Text("列入待办", "on the to-do list")
        case Grade.PREFER:
            return Text("", "")


def aim_of(*, legal: bool) -> Text:
    """Say what kind of wish a source of law, or of policy, makes."""
    return LEGAL_AIM if legal else AIM


def grade_words(grade: Grade, force: Force, *, forbidden_here: bool = False) -> Text:
    """Return the grade as disclosed: below law and regulation a bar is weighed, whatever its source says."""
    if forbidden_here:
        return FORBIDDEN_HERE
    if grade is Grade.BAR and not force.legal:
        return PARTY_BAR if force is Force.PARTY_RULE else WEIGHED_BAR
    if grade is Grade.PREFER and force.legal:
        return Text(f"优先（{LEGAL_AIM.zh}）", f"wish ({LEGAL_AIM.en})")
    return GRADE[grade]


def value_words(value: Value, kind: Kind, lang: Lang) -> str:
    """Write a value as a reader knows it."""
    match value:
        case bool():
            return Text("是" if value else "否", "yes" if value else "no").to(lang)
        case str():
            return _option(value, kind, lang)
        case Amount(least, most):
            return str(least) if least == most else f"{least}–{most}"
        case Ongoing(for_good):
            return Text(moment_words(value), "without an end" if for_good else "until now").to(lang)
        case Day():
            return moment_words(value)
        case frozenset():
            places = {word: place for place, word in enumerate(_options(kind))}
            ordered = sorted(value, key=lambda word: (places.get(word, len(places)), word))
            return LIST_COMMA.to(lang).join(_option(word, kind, lang) for word in ordered)


def in_brackets(words: str, lang: Lang) -> str:
    """Return words in brackets as the language writes them."""
    return Text(f"（{words}）", f" ({words})").to(lang)


def fact_label(name: str, lang: Lang) -> str:
    """Return the label of a fact."""
    return FACTS[name].label.to(lang) if name in FACTS else name


def _options(kind: Kind) -> Mapping[str, Text]:
    """Return the words of a closed list."""
    return kind.options if isinstance(kind, Choice | Several) else {}


def _option(word: str, kind: Kind, lang: Lang) -> str:
    """Return the label of a word of a closed list; of free text what may be an ID is hidden."""
    options = _options(kind)
    return options[word].to(lang) if word in options else masked(word)


def origin_words(origin: Origin, force: Force) -> Text:
    """Return why a finding is open, in the words of the kind of source that it comes from."""
    return _OPEN[force] if origin is Origin.UNSETTLED else ORIGIN[origin]
