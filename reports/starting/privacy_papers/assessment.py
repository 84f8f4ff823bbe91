"""个人信息保护影响评估表: to be filled in before anything is collected (个人信息保护法 Art. 55, 56)."""

from collections.abc import Iterator

from reports.starting.privacy_papers.matters import Matters, head
from reports.writers.word.document import Block, Cells
from vocabulary.questions import Question
from vocabulary.texts import Text

NAME = Text("个人信息保护影响评估表", "Impact assessment on the protection of personal data")
_EMPTY = Text("", "")
_RISKS = (
    (
        Text("名册、反馈表、报告流出", "rosters, forms or reports get out"),
        Text(
            "身份证号、受处罚处分情况被他人知悉，人格尊严、名誉受损",
            "others learn of ID numbers, penalties and sanctions; dignity and reputation suffer",
        ),
    ),
    (
        Text(
            "同名同姓、号码有误，反馈落到他人身上",
            "people of one name or a wrong number: an answer meets somebody else",
        ),
        Text("无关的人被要求说明，或者权利受影响", "somebody uninvolved has to explain or loses rights"),
    ),
    (
        Text("未反馈被当作有或者没有", "no answer is taken for yes or no"),
        Text(
            "对本人不利，或者应当查明的没有查明", "it harms the person, or what should be found is not found"
        ),
    ),
    (
        Text("比对提示被当作决定", "what the comparison points out is taken for a decision"),
        Text("没有经过人的认定，权利受到影响", "rights are affected though nobody decided"),
    ),
    (
        Text("问了没有依据、与职责无关的事项", "questions without a basis, or outside a unit's duties"),
        Text(
            "超出履行法定职责所必需的范围和限度（第三十四条）",
            "more than the duties given by law need (Art. 34)",
        ),
    ),
    (
        Text("用后不删除、私自留存", "data are not deleted after use, or kept in private"),
        Text("以后被用于别的目的", "later they are used for something else"),
    ),
)
_MEASURES = (
    (
        Text("内部管理制度和操作规程", "internal rules and procedures"),
        Text("第五十一条第一项", "Art. 51 (1)"),
        Text(
            "单位职责分工表、保密承诺书；表格只发经办人",
            "the table of duties and the promises; forms go to the officers alone",
        ),
    ),
    (
        Text("分类管理", "data by classes"),
        Text("第五十一条第二项", "Art. 51 (2)"),
        Text(
            "报告按阅读对象分开；有证据的只给认定机构",
            "reports are apart by reader; those with evidence go to the deciding body alone",
        ),
    ),
    (
        Text("加密、去标识化", "encryption, removal of identifiers"),
        Text("第五十一条第三项", "Art. 51 (3)"),
        Text(
            "报告中身份证号用 * 代替；送审文件另设口令",
            "reports have stars for ID numbers; forms have passwords of their own",
        ),
    ),
    (
        Text("操作权限、教育培训", "who may do what; training"),
        Text("第五十一条第四项", "Art. 51 (4)"),
        _EMPTY,
    ),
    (
        Text("安全事件应急预案", "a plan for incidents"),
        Text("第五十一条第五项、第五十七条", "Art. 51 (5), Art. 57"),
        _EMPTY,
    ),
    (
        Text("由人作出认定，可以要求说明", "people decide, and may be asked to explain"),
        Text("第二十四条第三款", "Art. 24 (3)"),
        Text(
            "产品只作比对提示，每一项由认定机构的人认定",
            "the product compares and points out; people of the deciding body decide on each item",
        ),
    ),
    (
        Text("核实、更正", "checks and corrections"),
        Text("第八条、第四十六条", "Art. 8, Art. 46"),
        Text(
            "按人员编号、姓名、身份证号三样核对；更正须另一人经办",
            "number, name and ID number are compared; another officer handles a correction",
        ),
    ),
    (
        Text("保存期限、到期删除", "how long data are kept; deletion"),
        Text("第十九条、第四十七条", "Art. 19, Art. 47"),
        _EMPTY,
    ),
)
_QUESTION_HEADS = (
    Text("核查事项", "question"),
    Text("反馈单位", "answering unit"),
    Text("依据", "basis"),
    Text("处理的根据", "ground for handling"),
    Text("必要性（填写）", "why it is needed (fill in)"),
)
_RISK_HEADS = (
    Text("风险", "risk"),
    Text("可能的影响", "possible effect"),
    Text("本次是否存在（填写）", "is it there this time (fill in)"),
)
_MEASURE_HEADS = (
    Text("措施", "measure"),
    Text("条款", "provision"),
    Text("怎样做（补充填写）", "how it is done (fill in what is missing)"),
)


def assessment(matters: Matters) -> Iterator[Block]:
    """Yield the paper."""
    yield from head(matters, NAME)
    yield matters.say(
        "依据个人信息保护法第五十五条，处理敏感个人信息，向其他个人信息处理者提供、公开个人信息，以及其他对个人权益有重大"
        "影响的处理活动，须事前评估并记录处理情况。评估的内容见第五十六条第一款；评估报告和处理情况记录至少保存三年"
        "（第五十六条第二款）。空白处由评估人填写。",
        "By Art. 55 of the Personal Information Protection Law (PIPL) whoever handles sensitive personal "
        "data, gives them to others or makes them public, or does anything else that weighs on people's "
        "rights, assesses it beforehand and records the handling. Art. 56 (1) says what is assessed; the "
        "report and the record are kept for three years at least (Art. 56 (2)). The assessor fills in the "
        "blanks.",
    )
    yield matters.strong("一、基本情况", "1. What it is about")
    yield Cells(tuple(matters.row(*pair) for pair in _about(matters)), (2, 5), header=False)
    yield matters.strong(
        "二、目的、方式是否合法、正当、必要（第五十六条第一款第一项）",
        "2. Are purpose and means lawful, proper and needed (Art. 56 (1)(1))",
    )
    yield matters.say(
        "国家机关为履行法定职责处理个人信息，依照法律、行政法规规定的权限、程序，不超出必需的范围和限度（第三十四条）"
        "，不需"
        "取得个人同意（第十三条第一款第三项、第二款）。所列依据不是法律、行政法规的，请在“必要性”栏写明处理的根据；"
        "写不出的，不要问。敏感个人信息须有特定的目的和充分的必要性（第二十八条第二款）。",
        "An organ of state that handles data for its duties by law keeps to the powers and procedures that "
        "laws and administrative regulations give it, and to what is needed (Art. 34); it needs no consent "
        "(Art. 13 (1)(3), (2)). Where the basis is no law or administrative regulation, write the ground for "
        "handling under “why it is needed”; where none can be written, do not ask. Sensitive data need a "
        "specific purpose and sufficient need (Art. 28 (2)).",
    )
    yield Cells(
        (matters.row(*_QUESTION_HEADS), *_questions(matters)),
        (5, 3, 4, 4, 3),
        header=True,
    )
    yield matters.strong(
        "三、对个人权益的影响及安全风险（第五十六条第一款第二项）",
        "3. Effects on people's rights, and risks (Art. 56 (1)(2))",
    )
    risks = (matters.row(*risk, _EMPTY) for risk in _RISKS)
    yield Cells((matters.row(*_RISK_HEADS), *risks), (4, 5, 3), header=True)
    yield matters.strong(
        "四、保护措施是否合法、有效并与风险程度相适应（第五十六条第一款第三项）",
        "4. Are the measures lawful, effective and fit for the risks (Art. 56 (1)(3))",
    )
    measures = (matters.row(*measure) for measure in _MEASURES)
    yield Cells((matters.row(*_MEASURE_HEADS), *measures), (4, 3, 5), header=True)
    yield matters.strong("五、评估结论", "5. Conclusion")
    yield matters.to_fill(
        Text("可以处理／调整后处理／不处理，及理由", "may be handled / with changes / not; and why"),
        Text("评估人（签字）", "assessor (signature)"),
        Text("负责人（签字）", "head (signature)"),
        Text("日期", "date"),
    )


def _about(matters: Matters) -> Iterator[tuple[Text, Text]]:
    """Yield what the assessment is about."""
    title, whom = matters.title, matters.whom
    yield Text("个人信息处理者（单位、负责人、联系方式）", "handler (unit, head, how to reach it)"), _EMPTY
    yield (
        Text(
            "共同决定处理目的、方式的单位（第二十条）", "units that decide on purpose and means too (Art. 20)"
        ),
        Text("见《联审单位职责分工表》", "see the table of duties"),
    )
    yield (
        Text(
            "受委托处理的单位（第二十一条；没有的写“无”）",
            "who handles data on behalf (Art. 21; or “none”)",
        ),
        _EMPTY,
    )
    yield (
        Text("处理目的", "purpose"),
        Text(f"{title.zh}{whom.zh}资格审查", f"review of each {whom.en}: {title.en}"),
    )
    sources = matters.listed_sources("；")
    yield Text("审查依据", "sources"), Text(sources, sources)
    yield (
        Text("处理方式", "means"),
        Text(
            "乡镇报送名册，单位核查反馈，产品在本机比对，认定机构认定，依法公布名单",
            "townships send rosters, units check and answer, the product compares on this computer, the "
            "deciding body decides, the list is posted as the law says",
        ),
    )
    yield (
        Text("个人信息种类", "kinds of data"),
        Text(
            "名册各栏；下表各核查事项的反馈；近亲属关系申报",
            "the columns of rosters; answers to the questions below; close kin as declared",
        ),
    )
    yield (
        Text(
            f"涉及的人（{whom.zh}、申报的近亲属、选举委员会成员）",
            f"people concerned (each {whom.en}, declared close kin, members of election committees)",
        ),
        Text("约　　　　人", "about　　　　people"),
    )
    yield (
        Text(
            "保存地点（第三十六条：境内）和期限", "where (Art. 36: in the country) and how long they are kept"
        ),
        _EMPTY,
    )


def _questions(matters: Matters) -> Iterator[tuple[str, ...]]:
    """Yield what is asked, with the ground on which it is handled."""
    for each in matters.questions:
        ground = _ground(each).to(matters.lang)
        yield (matters.asked(each), matters.units_of(each), matters.basis_of(each), ground, "")


def _ground(question: Question) -> Text:
    """Return on which ground of Art. 13 a question may be handled, as far as its basis says so.

    Art. 34 asks for powers given by law or administrative regulation. Where no law is cited, people must say
    on what the handling rests: it is not for us to find a power.
    """
    if question.by_consent:
        return Text(
            "第十三条第一款第一项、第二十九条：本人单独同意",
            "Art. 13 (1)(1), Art. 29: the person's separate consent",
        )
    if _cites_law(question.basis):
        return Text(
            "第十三条第一款第三项、第三十四条：履行法定职责所必需",
            "Art. 13 (1)(3), Art. 34: needed for duties given by law",
        )
    return Text("所列依据不是法律：请写明根据", "the basis is no law: write the ground")


def _cites_law(basis: str) -> bool:
    """Whether a basis names a law (……法), and not only measures, Party rules or a document."""
    titles = (source.partition("第")[0].strip() for source in basis.split("；"))
    return any(title.endswith("法") and not title.endswith("办法") for title in titles)
