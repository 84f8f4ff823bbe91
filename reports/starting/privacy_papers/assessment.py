"""个人信息保护影响评估表: to be filled in before anything is collected (个人信息保护法 Art. 55, 56)."""

from collections.abc import Iterator

from reports.starting.privacy_papers.matters import Matters, head, say, strong, to_fill
from reports.writers.word.document import Block, Cells
from vocabulary.questions import Question

NAME = "个人信息保护影响评估表"
_RISKS = (
    ("名册、反馈表、报告流出", "身份证号、受处罚处分情况被他人知悉，人格尊严、名誉受损"),
    ("同名同姓、号码有误，反馈落到他人身上", "无关的人被要求说明，或者权利受影响"),
    ("未反馈被当作有或者没有", "对本人不利，或者应当查明的没有查明"),
    ("比对提示被当作决定", "没有经过人的认定，权利受到影响"),
    ("问了没有依据、与职责无关的事项", "超出履行法定职责所必需的范围和限度（第三十四条）"),
    ("用后不删除、私自留存", "以后被用于别的目的"),
)
_MEASURES = (
    ("内部管理制度和操作规程", "第五十一条第一项", "单位职责分工表、保密承诺书；表格只发经办人"),
    ("分类管理", "第五十一条第二项", "报告按阅读对象分开；有证据的只给认定机构"),
    ("加密、去标识化", "第五十一条第三项", "报告中身份证号用 * 代替；送审文件另设口令"),
    ("操作权限、教育培训", "第五十一条第四项", ""),
    ("安全事件应急预案", "第五十一条第五项、第五十七条", ""),
    ("由人作出认定，可以要求说明", "第二十四条第三款", "产品只作比对提示，每一项由认定机构的人认定"),
    ("核实、更正", "第八条、第四十六条", "按人员编号、姓名、身份证号三样核对；更正须另一人经办"),
    ("保存期限、到期删除", "第十九条、第四十七条", ""),
)


def assessment(matters: Matters) -> Iterator[Block]:
    """Yield the paper."""
    yield from head(matters, NAME)
    yield say(
        "依据个人信息保护法第五十五条，处理敏感个人信息，向其他个人信息处理者提供、公开个人信息，以及其他对个人权益有重大"
        "影响的处理活动，须事前评估并记录处理情况。评估的内容见第五十六条第一款；评估报告和处理情况记录至少保存三年"
        "（第五十六条第二款）。空白处由评估人填写。"
    )
    yield strong("一、基本情况")
    yield Cells(
        (
            ("个人信息处理者（单位、负责人、联系方式）", ""),
            ("共同决定处理目的、方式的单位（第二十条）", "见《联审单位职责分工表》"),
            ("受委托处理的单位（第二十一条；没有的写“无”）", ""),
            ("处理目的", f"{matters.title}{matters.whom}资格审查"),
            ("审查依据", "；".join(matters.sources)),
            ("处理方式", "乡镇报送名册，单位核查反馈，产品在本机比对，认定机构认定，依法公布名单"),
            ("个人信息种类", "名册各栏；下表各核查事项的反馈；近亲属关系申报"),
            (f"涉及的人（{matters.whom}、申报的近亲属、选举委员会成员）", "约　　　　人"),
            ("保存地点（第三十六条：境内）和期限", ""),
        ),
        (2, 5),
        header=False,
    )
    yield strong("二、目的、方式是否合法、正当、必要（第五十六条第一款第一项）")
    yield say(
        "国家机关为履行法定职责处理个人信息，依照法律、行政法规规定的权限、程序，不超出必需的范围和限度（第三十四条）"
        "，不需"
        "取得个人同意（第十三条第一款第三项、第二款）。所列依据不是法律、行政法规的，请在“必要性”栏写明处理的根据；"
        "写不出的，不要问。敏感个人信息须有特定的目的和充分的必要性（第二十八条第二款）。"
    )
    yield Cells(
        (("核查事项", "反馈单位", "依据", "处理的根据", "必要性（填写）"), *_questions(matters)),
        (5, 3, 4, 4, 3),
        header=True,
    )
    yield strong("三、对个人权益的影响及安全风险（第五十六条第一款第二项）")
    yield Cells(
        (("风险", "可能的影响", "本次是否存在（填写）"), *((*risk, "") for risk in _RISKS)),
        (4, 5, 3),
        header=True,
    )
    yield strong("四、保护措施是否合法、有效并与风险程度相适应（第五十六条第一款第三项）")
    yield Cells((("措施", "条款", "怎样做（补充填写）"), *_MEASURES), (4, 3, 5), header=True)
    yield strong("五、评估结论")
    yield to_fill("可以处理／调整后处理／不处理，及理由", "评估人（签字）", "负责人（签字）", "日期")


def _questions(matters: Matters) -> Iterator[tuple[str, ...]]:
    """Yield what is asked, with the ground on which it is handled."""
    for question in matters.questions:
        yield (question.ask.zh, matters.units_of(question), matters.basis_of(question), _ground(question), "")


def _ground(question: Question) -> str:
    """Return on which ground of Art. 13 a question may be handled, as far as its basis says so.

    Art. 34 asks for powers given by law or administrative regulation. Where no law is cited, people must say
    on what the handling rests: it is not for us to find a power.
    """
    if question.by_consent:
        return "第十三条第一款第一项、第二十九条：本人单独同意"
    if _cites_law(question.basis):
        return "第十三条第一款第三项、第三十四条：履行法定职责所必需"
    return "所列依据不是法律：请写明根据"


def _cites_law(basis: str) -> bool:
    """Whether a basis names a law (……法), and not only measures, Party rules or a document."""
    titles = (source.partition("第")[0].strip() for source in basis.split("；"))
    return any(title.endswith("法") and not title.endswith("办法") for title in titles)
