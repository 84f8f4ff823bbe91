"""个人信息处理告知书: what every nominee is told before data are handled (个人信息保护法 Art. 17, 30, 35)."""

from collections.abc import Iterator

from reports.starting.privacy_papers.matters import Matters, head, question_table
from reports.writers.word.document import Block, Cells
from vocabulary.texts import Text

NAME = Text("个人信息处理告知书", "Notice on the handling of personal data")
_RIGHTS = (
    (
        Text(
            "知情、决定，限制或者拒绝他人处理（法律、行政法规另有规定的除外）",
            "to know and to decide, to limit or refuse handling (unless laws or administrative regulations "
            "say otherwise)",
        ),
        Text("第四十四条", "Art. 44"),
    ),
    (Text("查阅、复制你的个人信息", "to read and copy your data"), Text("第四十五条", "Art. 45")),
    (
        Text("不准确、不完整的，要求更正、补充", "to have data corrected or completed"),
        Text("第四十六条", "Art. 46"),
    ),
    (
        Text("有法定情形的，要求删除", "to have data deleted where the law says so"),
        Text("第四十七条", "Art. 47"),
    ),
    (
        Text(
            "对你权益有重大影响的决定，要求说明，并拒绝仅由计算机自动作出",
            "to have a decision that weighs on your rights explained, and to refuse one made by a computer "
            "alone",
        ),
        Text("第二十四条第三款", "Art. 24 (3)"),
    ),
    (
        Text(
            "对以同意为根据的事项，不同意或者撤回同意",
            "where handling rests on consent, not to give it or to take it back",
        ),
        Text("第十四条、第十五条", "Art. 14, Art. 15"),
    ),
)


def notice(matters: Matters) -> Iterator[Block]:
    """Yield the paper."""
    whom, opening, effect = matters.whom, _opening(matters), _effect(matters)
    yield from head(matters, NAME)
    yield matters.say(f"　　　　　　（{whom.zh}姓名）：", f"To　　　　　　 (name of the {whom.en}):")
    yield matters.say(
        f"{opening.zh}依据个人信息保护法第十七条、第三十条、第三十五条，现将处理你个人信息的有关事项告知如下。",
        f"{opening.en} By Art. 17, 30 and 35 of the Personal Information Protection Law (PIPL) you are told "
        "how your personal data are handled.",
    )
    yield matters.strong("一、由谁处理（第十七条第一款第一项）", "1. Who handles them (Art. 17 (1)(1))")
    yield matters.to_fill(
        Text("个人信息处理者", "handler"),
        Text("联系人、电话、地址", "whom to ask: name, telephone, address"),
    )
    yield matters.say(
        "参加核查的各单位共同处理的，你可以向其中任何一家要求行使权利（第二十条第一款）。",
        "Where several units handle them together, you may turn to any of them (Art. 20 (1)).",
    )
    yield matters.strong(
        "二、目的、方式、种类、保存期限（第十七条第一款第二项）",
        "2. Purpose, means, kinds, and for how long (Art. 17 (1)(2))",
    )
    yield matters.say(
        f"目的：依照{matters.listed_sources('、')}审查{whom.zh}的资格。方式：由有关单位就下列事项核查反馈，"
        "用计算机比对，再由认定机构的人认定。"
        "种类：名册所列各栏，你申报的近亲属关系，以及下列事项的反馈。",
        f"Purpose: the review of each {whom.en} by these sources: {matters.listed_sources('、')}. Means: "
        "units check and answer the questions below, a computer compares, and people of the deciding body "
        "decide. Kinds: the columns of the roster, the close kin that you declare, and the answers to the "
        "questions below.",
    )
    yield question_table(matters)
    yield matters.to_fill(
        Text(
            "保存到何时、怎样删除（第十九条：实现目的所必要的最短时间）",
            "until when they are kept, and how they are deleted (Art. 19: no longer than the purpose needs)",
        )
    )
    yield matters.strong(
        "三、处理敏感个人信息的必要性和对你的影响（第三十条）",
        "3. Why sensitive data are needed, and what it means for you (Art. 30)",
    )
    yield matters.say(
        "其中可能有受刑事处罚、处分、被查处等情况，泄露容易使人格尊严受到侵害。这些事项只在上列依据有规定的范围内核查；"
        f"{effect.zh}认定以前，你有权知道所涉条款并作说明；"
        "依法应当保密或者告知将妨碍履行法定职责的除外（第十八条、第三十五条）。",
        "Among them may be penalties, sanctions and findings; dignity suffers if they get out. They are "
        f"checked only as far as the sources above provide. {effect.en} Before anybody decides you have the "
        "right to know the provision concerned and to state your view, unless the law demands secrecy or "
        "telling you would hinder duties given by law (Art. 18, Art. 35).",
    )
    yield matters.strong("四、你的权利（第十七条第一款第三项）", "4. Your rights (Art. 17 (1)(3))")
    yield Cells(tuple(matters.row(*right) for right in _RIGHTS), (6, 2), header=False)
    yield matters.say(
        f"行使权利：本人持身份证件，向上列处理者书面或者口头提出。不同意须经同意的事项，{matters.unharmed.zh}",
        "How: in person with your ID card, in writing or by word, to the handler above. If you do not agree "
        f"where consent is needed, {matters.unharmed.en}",
    )
    yield matters.strong("五、签收", "5. Receipt")
    yield matters.say(
        "签收只表示收到本告知书，不表示同意任何事项。",
        "Signing says that you received this notice, and agrees to nothing.",
    )
    yield matters.to_fill(
        Text(f"{whom.zh}（签字）", f"{whom.en} (signature)"),
        Text("送达人（签字）", "served by (signature)"),
        Text("日期", "date"),
    )


def _opening(matters: Matters) -> Text:
    """Say why somebody is told."""
    title = matters.title
    if matters.elects:
        return Text(f"你被提名参加{title.zh}。", f"You were nominated: {title.en}.")
    return Text(
        f"{title.zh}对在任人员进行核查，你在其中。",
        f"Members in office are checked, and you are one of them: {title.en}.",
    )


def _effect(matters: Matters) -> Text:
    """Say what a finding may come to."""
    if matters.elects:
        return Text(
            "查明的情况可能影响你是否列入候选人名单。",
            "What is found may bear on whether you are put on the list of candidates.",
        )
    return Text(
        "查明的情况由有权机关核实认定；比对结果本身不终止、不停止任何人的职务。",
        "What is found is verified and decided by the body with the power to do so; the comparison itself "
        "ends or suspends nobody's office.",
    )
