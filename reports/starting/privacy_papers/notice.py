"""个人信息处理告知书: what every nominee is told before data are handled (个人信息保护法 Art. 17, 30, 35)."""

from collections.abc import Iterator

from reports.starting.privacy_papers.matters import Matters, head, question_table, say, strong, to_fill
from reports.writers.word.document import Block, Cells

NAME = "个人信息处理告知书"


def notice(matters: Matters) -> Iterator[Block]:
    """Yield the paper."""
    yield from head(matters, NAME)
    yield say(f"　　　　　　（{matters.whom}姓名）：")
    yield say(
        f"{_opening(matters)}依据个人信息保护法第十七条、第三十条、第三十五条，现将处理你个人信息的有关事项告知如下。"
    )
    yield strong("一、由谁处理（第十七条第一款第一项）")
    yield to_fill("个人信息处理者", "联系人、电话、地址")
    yield say("参加核查的各单位共同处理的，你可以向其中任何一家要求行使权利（第二十条第一款）。")
    yield strong("二、目的、方式、种类、保存期限（第十七条第一款第二项）")
    yield say(
        f"目的：依照{'、'.join(matters.sources)}审查{matters.whom}的资格。方式：由有关单位就下列事项核查反馈，"
        "用计算机比对，再由认定机构的人认定。"
        "种类：名册所列各栏，你申报的近亲属关系，以及下列事项的反馈。"
    )
    yield question_table(matters)
    yield to_fill("保存到何时、怎样删除（第十九条：实现目的所必要的最短时间）")
    yield strong("三、处理敏感个人信息的必要性和对你的影响（第三十条）")
    yield say(
        "其中可能有受刑事处罚、处分、被查处等情况，泄露容易使人格尊严受到侵害。这些事项只在上列依据有规定的范围内核查；"
        f"{_effect(matters)}认定以前，你有权知道所涉条款并作说明；"
        "依法应当保密或者告知将妨碍履行法定职责的除外（第十八条、第三十五条）。"
    )
    yield strong("四、你的权利（第十七条第一款第三项）")
    yield Cells(
        (
            ("知情、决定，限制或者拒绝他人处理（法律、行政法规另有规定的除外）", "第四十四条"),
            ("查阅、复制你的个人信息", "第四十五条"),
            ("不准确、不完整的，要求更正、补充", "第四十六条"),
            ("有法定情形的，要求删除", "第四十七条"),
            ("对你权益有重大影响的决定，要求说明，并拒绝仅由计算机自动作出", "第二十四条第三款"),
            ("对以同意为根据的事项，不同意或者撤回同意", "第十四条、第十五条"),
        ),
        (6, 2),
        header=False,
    )
    yield say(
        f"行使权利：本人持身份证件，向上列处理者书面或者口头提出。不同意须经同意的事项，{matters.unharmed}"
    )
    yield strong("五、签收")
    yield say("签收只表示收到本告知书，不表示同意任何事项。")
    yield to_fill(f"{matters.whom}（签字）", "送达人（签字）", "日期")


def _opening(matters: Matters) -> str:
    """Say why somebody is told."""
    if matters.elects:
        return f"你被提名参加{matters.title}。"
    return f"{matters.title}对在任人员进行核查，你在其中。"


def _effect(matters: Matters) -> str:
    """Say what a finding may come to."""
    if matters.elects:
        return "查明的情况可能影响你是否列入候选人名单。"
    return "查明的情况由有权机关核实认定；比对结果本身不终止、不停止任何人的职务。"
