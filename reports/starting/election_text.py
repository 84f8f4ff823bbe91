"""election.yaml of a new folder: the law of the province and nothing else, every key explained."""

import json
from string import Template

from reports.starting.plan import Plan, laws_of
from vocabulary.elections.election_kinds import KIND_WORDS, ElectionKind
from vocabulary.elections.provinces import PROVINCES, official_name
from vocabulary.texts import Text

_POLLING = Text("选举日", "Polling day")
_TEXT = Template("""\
# 选举配置。# 后面是说明，程序不读。标点用英文半角的 : , [ ] { }，冒号后空一格。
# 改好后双击“开始审查”，或运行 lianshen review。各项的详细说明见产品文档 docs/folder.md。

# 县（市、区）的名称，印在各种报告上。必填。
county: $county
# 省、自治区、直辖市。
province: $province
$kind$day
# 审查日：印在报告上的日期。不写的用运行当天，报告注明“未定稿”。
# review_day: $example_day

# 审查依据：只列法律法规。全国的村民委员会组织法（有社区的，还有城市居民委员会组织法）不写也适用。
$packs
# 法律法规以外的依据（政策清单、县里的规定），须由本县有权机构发文采用，写明以后才起作用：
# packs: [$named, 规则包名称]
# adopted:
#   - {pack: 规则包名称, by: 采用的机构, document: 文号, on: $example_day}

# 联审单位和先后次序写在 departments.xlsx。要在这里写的：
# departments: [纪委监委, 组织部, 公安局, 法院]

# 把某一核查事项改由另一家单位反馈：
# assign: {核查事项的整句: 单位}

# 本次免查的事项（法定的“不得”条款不能免查）：
# waived:
#   - {question: 核查事项的整句, by: 谁决定, on: $example_day, why: 原因}

# 日期。写成 $example_day；还没有定的留空。写了以后，倒排工期表据以推算。
dates:
  # 发布选举公告的日期。
  announced_on:
  # 提名截止的日期。
  nomination_close:
  # $term任期开始的日期。
  term_began:
  # 县里自己的节点，名称自拟：
  # drive: {on: $example_day, zh: 全县动员会}

# 各单位的反馈保存到哪天为止，由县里定（个人信息保护法第十九条、第四十七条）；写了的印在各页上。
delete_answers_by:

# 县里名册的表头与模板不同的，写明是哪一栏：
# headers: {id_number: [证件号]}
""")
_ENGLISH = Template("""\
# The configuration of the election. What follows # explains and is not read. Punctuation is ASCII:
# : , [ ] { }, with a blank after a colon. When it is done, double-click 开始审查 or run lianshen review.
# Every key is explained in docs/folder.md of the product.

# The name of the county, as reports print it. Needed.
county: $county
# The province, autonomous region or municipality.
province: $province
$kind$day
# The day of the review, as reports print it. Without it the day on which it runs; reports then say draft.
# review_day: $example_day

# The sources: laws and regulations alone. The national Organic Law of Villagers' Committees, and where
# there are communities that of Urban Residents' Committees, apply without being named.
$packs
# Other sources (policy lists, rules of the county) speak once a body of the county with the power to do so
# has adopted them by a document, and that is written here:
# packs: [$named, name-of-the-pack]
# adopted:
#   - {pack: name-of-the-pack, by: the body, document: its number, on: $example_day}

# The units and their order stand in departments.xlsx. To write them here instead:
# departments: [纪委监委, 组织部, 公安局, 法院]

# To have another unit answer a question, by its Chinese wording in full:
# assign: {the question: the unit}

# Questions that are not asked this time (what the law forbids may not be left out):
# waived:
#   - {question: the question, by: who decided, on: $example_day, why: the reason}

# Dates, written as $example_day; leave blank what is not known yet. The calendar is worked out from them.
dates:
  # When the election is announced.
  announced_on:
  # When nominations close.
  nomination_close:
  # When the term of $term began.
  term_began:
  # Dates of the county's own, by any name:
  # drive: {on: $example_day, zh: 全县动员会}

# Until when the answers of units are kept, as the county decides (PIPL Art. 19, 47); pages print it.
delete_answers_by:

# Where the county's rosters have other headings than the blank ones, say which column is meant:
# headers: {id_number: [证件号]}
""")


def election_text(plan: Plan) -> str:
    """Return the text of election.yaml."""
    laws = laws_of(plan)
    names = ", ".join(pack.name for pack in laws)
    last = Text("上届", "the bodies before") if plan.elects else Text("本届", "these bodies")
    template = Text(_TEXT.template, _ENGLISH.template).to(plan.lang)
    return Template(template).substitute(
        county=_quoted(plan.county),
        province=official_name(plan.province),
        kind=_kind(plan),
        day=_day(plan),
        term=last.to(plan.lang),
        example_day=plan.polling_day.isoformat(),
        packs=f"packs: [{names}]{_titles(plan)}",
        named=names or "cn-vco-2025",
    )


def _titles(plan: Plan) -> str:
    """Say which law is named, or that none of the province's is shipped."""
    laws = laws_of(plan)
    if laws:
        return "   # " + Text("；", "; ").to(plan.lang).join(pack.title.to(plan.lang) for pack in laws)
    none = Text(
        f"产品没有随附{official_name(plan.province)}的选举办法：只按全国法律审查",
        f"no regulation of {PROVINCES[plan.province].en} is shipped: only the national law is examined",
    )
    return f"   # {none.to(plan.lang)}"


def _kind(plan: Plan) -> str:
    """Return the kind, which is left out where a whole term is elected."""
    if plan.kind is ElectionKind.TERM:
        return ""
    kind = KIND_WORDS[plan.kind]
    said = Text(f"审查的种类：{kind.zh}。", f"The kind of review: {kind.en}.")
    return f"# {said.to(plan.lang)}\nkind: {plan.kind.value}\n"


def _day(plan: Plan) -> str:
    """Return the day on which all depends."""
    if not plan.elects:
        said = Text(
            "届中联审没有选举日，年龄、年限都算到审查日。",
            "Members in office have no polling day: ages and years are counted to the day of the review.",
        )
        return f"# {said.to(plan.lang)}\nreview_day: {plan.polling_day}"
    by_election = plan.kind is ElectionKind.BY_ELECTION
    own = Text("补选的选举日", "Polling day of the by-election") if by_election else _POLLING
    said = Text(
        f"{own.zh}（投票日）：年龄、年限、各项期限都由它推算。必填。个别村日期不同的，写在 villages.xlsx。",
        f"{own.en}: ages, years and every date are counted from it. Needed. A village's own day goes into "
        "villages.xlsx.",
    )
    return f"# {said.to(plan.lang)}\npolling_day: {plan.polling_day}"


def _quoted(text: str) -> str:
    """Return a name as YAML reads it back to the letter."""
    return text if text.isalpha() else json.dumps(text, ensure_ascii=False)
