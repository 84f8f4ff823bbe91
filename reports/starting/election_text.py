"""election.yaml of a new folder: the law of the province and nothing else, every key explained."""

import json
from string import Template

from reports.starting.plan import Plan, laws_of
from vocabulary.elections.election_kinds import KIND_WORDS, ElectionKind
from vocabulary.elections.provinces import official_name

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


def election_text(plan: Plan) -> str:
    """Return the text of election.yaml."""
    laws = laws_of(plan)
    names = ", ".join(pack.name for pack in laws)
    return _TEXT.substitute(
        county=_quoted(plan.county),
        province=official_name(plan.province),
        kind=_kind(plan),
        day=_day(plan),
        term="上届" if plan.elects else "本届",
        example_day=plan.polling_day.isoformat(),
        packs=f"packs: [{names}]{_titles(plan)}",
        named=names or "cn-vco-2025",
    )


def _titles(plan: Plan) -> str:
    """Say which law is named, or that none of the province's is shipped."""
    laws = laws_of(plan)
    if laws:
        return "   # " + "；".join(pack.title.zh for pack in laws)
    return f"   # 产品没有随附{official_name(plan.province)}的选举办法：只按全国法律审查"


def _kind(plan: Plan) -> str:
    """Return the kind, which is left out where a whole term is elected."""
    if plan.kind is ElectionKind.TERM:
        return ""
    return f"# 审查的种类：{KIND_WORDS[plan.kind].zh}。\nkind: {plan.kind.value}\n"


def _day(plan: Plan) -> str:
    """Return the day on which all depends."""
    if not plan.elects:
        return f"# 届中联审没有选举日，年龄、年限都算到审查日。\nreview_day: {plan.polling_day}"
    own = "补选的选举日" if plan.kind is ElectionKind.BY_ELECTION else "选举日"
    return (
        f"# {own}（投票日）：年龄、年限、各项期限都由它推算。必填。个别村日期不同的，写在 villages.xlsx。\n"
        f"polling_day: {plan.polling_day}"
    )


def _quoted(text: str) -> str:
    """Return a name as YAML reads it back to the letter."""
    return text if text.isalpha() else json.dumps(text, ensure_ascii=False)
